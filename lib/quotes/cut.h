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
 * the main clause: "When Quill said it leaks, Marl laughed"; any ends before what
 * the reporter says of it (comment.h). */
void content_cut(const struct carrier *c, const struct attribution *a,
    struct content *r);

/* Likewise for content that the model found: it ends before a participle that
 * follows a quotation and its comma ("... "today," pointing at the dam"), and
 * an object before a clause of its own ("..., and the dam was shut"). */
void content_cut_learned(const struct carrier *c, struct content *r);

#endif
