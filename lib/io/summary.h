/* SPDX-License-Identifier: MIT */
/*
 * The last line of a run (--summary): what was read, and what was not.
 */
#ifndef NUTGRAF_IO_SUMMARY_H
#define NUTGRAF_IO_SUMMARY_H

#include "base/base.h"

/* Write the text as one line to standard error, or to the end of a file, where
 * others may write theirs (NULL: none); what fails is reported. */
void summary_write(struct slice text, const char *file);

#endif
