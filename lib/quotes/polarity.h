/* SPDX-License-Identifier: MIT */
/*
 * Was it said, or is it denied that it was?
 */
#ifndef NUTGRAF_QUOTES_POLARITY_H
#define NUTGRAF_QUOTES_POLARITY_H

#include "cues.h"
#include "content.h"

/* Does the text say that what is attributed was not said? cue are the words
 * with the negation that belongs to it, lo is the first word of the sentence. */
bool polarity_denied(const struct words *ws, const struct attribution *a,
    struct stretch cue, size_t lo);

/* Is the speaker nobody: "none of them", "neither Quill nor Marl" (X7)? */
bool polarity_nobody(const struct words *ws, const struct attribution *a,
    size_t lo);

/* Does a word before the speaker belong to it: "not" a single witness? */
bool polarity_none_before(const struct words *ws, const struct attribution *a,
    size_t lo);

/* Is it "had Quill said", in the place of "if Quill had said" (X8)? */
bool polarity_inverted(const struct words *ws, const struct attribution *a,
    size_t lo);

#endif
