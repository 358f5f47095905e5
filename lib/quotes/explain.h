/* SPDX-License-Identifier: MIT */
/*
 * What gave no quotation, and why: for those who ask where one is.
 */
#ifndef NUTGRAF_QUOTES_EXPLAIN_H
#define NUTGRAF_QUOTES_EXPLAIN_H

#include "finder.h"

/* List the cues of the sentence whose proposals are not kept. */
void explain_cues(struct finder *f);

/* When all records are made: list the stretches in quotation marks that are in
 * none of them. */
void explain_marks(struct finder *f);

#endif
