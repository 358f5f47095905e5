/* SPDX-License-Identifier: MIT */
/*
 * A file mapped into memory, read-only and shared between processes.
 */
#ifndef NUTGRAF_MAPPED_H
#define NUTGRAF_MAPPED_H

#include "text.h"

/* The bytes of the file, until the program ends; ends it with a message, exit
 * 1, if there is no such file. */
struct slice mapped_file(const char *name);

#endif
