/* SPDX-License-Identifier: MIT */
/*
 * Which marks of a paragraph belong together.
 */
#ifndef NUTGRAF_QUOTES_PAIRS_H
#define NUTGRAF_QUOTES_PAIRS_H

#include "costs.h"

/* What a mark does. */
enum mark_role {
	MARK_NONE,
	MARK_OPENS,
	MARK_CLOSES,	/* what is open, or what the paragraph begins with */
	MARK_INNER,	/* opens or closes what is nested */
	MARK_REPAIRS	/* opens; what was open ends before (K5) */
};

/* Let role[0] of each mark say what it does. Whether a quotation in double or
 * single marks is open since the paragraph before is said by the last two. */
void marks_pair(struct quote_marks *marks, const struct language *language,
    struct slice para, bool double_before, bool single_before);

/* Where a quotation that begins at byte from and is not closed before byte to
 * ends (K5): after the comma, stop, ? or ! close before a word that attributes
 * it; 0 if nowhere. */
size_t mark_repaired_end(const struct language *language, struct slice para,
    size_t from, size_t to);

#endif
