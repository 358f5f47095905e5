/* SPDX-License-Identifier: MIT */
/*
 * Lines that say when a page was published or changed. The text between two
 * dates is read word by word: the last word of publishing or of changing in it
 * says what the next date is, any word that is not known to go with dates
 * counts as one of something else.
 */
#include "clock.h"
#include "dates.h"

#include "data/datenotes.h"
#include "data/months.h"
#include "data/zones.h"

/* What a word says of the date behind it. */
static void
read_word(struct date_note *n, struct slice word)
{
	uint64_t bits = dict_find_lower(dict_datenotes, word, NULL);

	if (bits & DATENOTES_PUBLISHED)
		n->label = DATE_PUBLISHED;
	else if (bits & DATENOTES_MODIFIED)
		n->label = DATE_MODIFIED;
	else if (bits == 0 && word.len > 1 &&
	    dict_find_lower(dict_zones, word, NULL) == 0 &&
	    dict_find_lower(dict_months, word, NULL) == 0)
		n->others++;
}

/* Letters, with marks behind the first. */
static void
read_words(struct date_note *n, struct slice text)
{
	size_t i = 0, from, size;

	while (i < text.len) {
		from = i;
		while (i < text.len && utf8_class_at(text.p + i, text.len - i,
		    &size) & (i > from ? UTF8_LETTER | UTF8_MARK :
		    UTF8_LETTER))
			i += size;
		if (i > from)
			read_word(n, slice_part(text, from, i));
		else
			i += size;
	}
}

/* A date in its place, with the time in the text around it. */
static void
take(struct date_note *n, struct date d, struct slice text, struct slice where)
{
	bool modified = n->label == DATE_MODIFIED;
	struct str *to = modified ? &n->modified : &n->published;

	if (modified ? to->len > 0 : to->len > 0 &&
	    (n->labelled || n->label == DATE_UNLABELLED))
		return;
	str_clear(to);
	date_add(to, d);
	clock_add(to, text, where);
	n->labelled |= n->label == DATE_PUBLISHED;
}

void
date_note_read(struct date_note *n, struct slice text, enum date_label before)
{
	struct slice where, next;
	struct date d, after;
	size_t at = 0, from;
	bool more = date_next(&d, text, 0, &where);

	str_clear(&n->published);
	str_clear(&n->modified);
	n->label = before;
	n->others = n->dates = 0;
	n->labelled = false;
	for (; more; d = after, where = next) {
		from = (size_t)(where.p - text.p);
		read_words(n, slice_part(text, at, from));
		/* what stands before a later date may be the time of the
		 * one before */
		from = n->dates > 0 ? from : at;
		at = (size_t)(where.p - text.p) + where.len;
		more = date_next(&after, text, at, &next);
		take(n, d, slice_part(text, from, more ?
		    (size_t)(next.p - text.p) : text.len), where);
		n->label = DATE_UNLABELLED;
		n->dates++;
	}
	read_words(n, slice_part(text, at, text.len));
}

void
date_note_free(struct date_note *n)
{
	str_free(&n->published);
	str_free(&n->modified);
}
