/* SPDX-License-Identifier: MIT */
/*
 * Where content ends, whoever found it.
 */
#ifndef NUTGRAF_QUOTES_CUT_H
#define NUTGRAF_QUOTES_CUT_H

#include "content.h"

/* Move the end of content, whoever found it. A clause that was cut at an
 * apposition before its verb goes on after it. The content of "who" or "whose"
 * ends at the first comma, if a verb of the main clause follows it ("Quill, who
 * said it leaks, laughed"), that of a clause at the start of the sentence before
 * the main clause: "When Quill said it leaks, Marl laughed". */
void content_cut(const struct carrier *c, const struct attribution *a,
    struct content *r);

#endif
