/* SPDX-License-Identifier: MIT */
/*
 * Documents, studies and figures that find something.
 */
#ifndef NUTGRAF_QUOTES_FINDS_H
#define NUTGRAF_QUOTES_FINDS_H

#include "cues.h"

/* Has the attribution a document as its speaker, and a verb of finding: "data
 * released on Monday showed"? */
bool finds_at(const struct words *ws, const struct attribution *a, size_t lo);

/* Is the word a document or figures? */
bool word_is_finding(const struct words *ws, const struct text_word *w);

#endif
