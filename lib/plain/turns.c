/* SPDX-License-Identifier: MIT */
/*
 * The turns of a transcript: lines that begin with a label in capitals and a
 * colon ("MR. TALBOT:", "Q:"), where at least three lines do. They must be
 * mostly sentences, with at least two labels, one of which comes again with
 * other words; and from the first of them to the last one line in three must be
 * a turn. The sentences between them are turns as well.
 */
#include "lines.h"

#include "data/plain-patterns.h"

enum { TURNS = 3, SHARE = 3, LABELS = 8 };

/* The label, without the colon; empty if there is none. */
static struct slice
label_of(struct slice t)
{
	struct slice g[2];

	if (!line_find(&plain_patterns[PLAIN_TURN], t, g, 2))
		return (struct slice){ 0 };
	return g[1];
}

/* Not that of a promotion. */
static bool
is_sentence(const struct plain_line *line)
{
	return plain_is_sentence(line) && !line->promo;
}

/* Look for turns: how many there are, and whether they read like turns: two in
 * three are sentences, a label comes again with other words, and there is
 * another label. */
static size_t
look(struct plain_page *page, size_t *first, size_t *last, bool *told)
{
	struct slice labels[LABELS] = { { 0 } };	/* the last few */
	bool again = false;
	size_t i, k, n = 0, others = 0, sentences = 0;

	for (i = 0; i < page->n; i++) {
		struct slice label = page->lines[i].promo ?
		    (struct slice){ 0 } : label_of(plain_text(page, i));

		page->lines[i].turn = label.len > 0;
		if (label.len == 0)
			continue;
		if (n++ == 0)
			*first = i;
		*last = i;
		sentences += is_sentence(&page->lines[i]);
		for (k = 0; k < LABELS; k++)
			if (slice_eq(labels[k], label))
				break;
		if (k < LABELS)
			again |= page->lines[i].code[CODE_AGAIN] == 0;
		else
			labels[others++ % LABELS] = label;
	}
	*told = again && others > 1 && sentences * 3 >= n * 2;
	return n;
}

void
plain_turns(struct plain_page *page)
{
	bool told;
	size_t first = 0, last = 0, n = look(page, &first, &last, &told), i;

	if (n >= TURNS && told && n * SHARE > last - first) {
		for (i = first; i < last; i++)
			page->lines[i].turn |= is_sentence(&page->lines[i]);
		return;
	}
	for (i = 0; n > 0 && i < page->n; i++)
		page->lines[i].turn = false;
}
