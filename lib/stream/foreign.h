/* SPDX-License-Identifier: MIT */
/*
 * Documents in languages of which there is no knowledge, counted by language,
 * to be reported once a run.
 */
#ifndef NUTGRAF_STREAM_FOREIGN_H
#define NUTGRAF_STREAM_FOREIGN_H

#include "base/base.h"

/* Count a document in the language of this tag. */
void foreign_count(struct slice tag);

/* Warn once, the most frequent language first, and count anew: "4 documents in
 * German (de), 1 in French (fr): ", then what that means. */
void foreign_report(const char *what);

#endif
