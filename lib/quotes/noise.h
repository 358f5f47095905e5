/* SPDX-License-Identifier: MIT */
/*
 * What has the form of an attribution and tells of no words: deeds, what
 * pictures show, relative clauses, and sentences that are no part of the text.
 */
#ifndef NUTGRAF_QUOTES_NOISE_H
#define NUTGRAF_QUOTES_NOISE_H

#include "finder.h"

/* D12: is what is announced, ordered or declared a thing, and none of it in
 * marks: "announced a plan"? */
bool noise_is_deed(const struct carrier *c, const struct attribution *a,
    const struct content *r);

/* D13: does a picture, a video or a shirt show somebody or something? */
bool noise_is_picture(const struct carrier *c, const struct attribution *a,
    const struct content *r);

/* D14: is it a clause with "that" for its subject, which belongs to the noun
 * before it: "builds cameras that deliver"? */
bool noise_is_relative(const struct carrier *c, const struct attribution *a,
    const struct content *r);

/* D15: does a label open the sentence in words [lo..hi), such as "Picture:" or
 * "Read more:"? */
bool noise_has_label(const struct words *ws, size_t lo, size_t hi);

/* D16: is it all in capitals, in a text that is not? */
bool noise_is_shouted(const struct finder *f, size_t lo, size_t hi);

/* D17: are words [lo..hi) a date or time and nothing else? */
bool noise_is_date(const struct words *ws, size_t lo, size_t hi);

#endif
