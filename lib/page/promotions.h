/* SPDX-License-Identifier: MIT */
/*
 * Promotions: lines that ask to subscribe, to listen, to read something else,
 * or say who else reported; labels and notices.
 */
#ifndef NUTGRAF_PAGE_PROMOTIONS_H
#define NUTGRAF_PAGE_PROMOTIONS_H

#include "base/base.h"

/* Is this line one? */
bool promotion_is(struct slice line);

/* Is it a sentence that tells what somebody said or did? Such a one is no
 * promotion, whatever words it has. */
bool promotion_is_told(struct slice line);

/* Does the line lead to another story, or is it the label of a button, of tags,
 * of a box? Its first words have WORDS_LEAD. */
bool promotion_leads(struct slice line);

/* Is it a label, with a colon or alone, for other stories that follow it? */
bool promotion_heads(struct slice line);

/* Does a line that is mostly a link lead to another story? Its first words have
 * WORDS_LEAD, or a bracket is before them. */
bool promotion_links(struct slice line);

/* Does it appeal to subscribe, to give or to follow, or is it a notice on
 * links, rights or comments? One of its words has WORDS_CALL. */
bool promotion_appeals(struct slice line);

/* Does the page say here how it was published: where the story comes from or
 * where it is filed? One of its words has WORDS_CALL. */
bool promotion_is_colophon(struct slice line);

/* Does the line call to a podcast or a newsletter, at any place? */
bool promotion_calls(struct slice line);

/* Does the text speak of one? */
bool promotion_speaks(struct slice text);

#endif
