/* SPDX-License-Identifier: MIT */
/*
 * Values in sentences: DATE, TIME, MONEY, PERCENT, QUANTITY, with a normal
 * form as name:
 *
 *   DATE      ISO 8601 (dates.h); what is relative is resolved against the
 *             document's date; empty if that is unknown and needed
 *   TIME      hh:mm, or empty
 *   MONEY     currency and number: USD 175000000000; CURRENCY is empty for
 *             what several countries have: "5 pesos" is 5
 *   PERCENT   PCT 12.5
 *   QUANTITY  number and unit: 12 km
 *
 * A range is two numbers or dates parted by /. Rules V1, V2, ... are in
 * values.c and valuedates.c.
 */
#ifndef NUTGRAF_VALUES_H
#define NUTGRAF_VALUES_H

#include "dates.h"
#include "mention.h"
#include "tagdoc.h"

#include "valuewords.h"

/* Find the values of the document outside tokens that are taken, append them
 * to ms, by sentence and start, and mark their tokens as taken. Names are in
 * the document's arena. */
void values_find(struct tagdoc *td, struct doc *d, struct mentions *ms);

/* What the rules look at: one sentence. */
struct value_place {
	const struct tagdoc *td;
	struct slice text;	/* of the sentence */
	size_t first, end;	/* its tokens */
	struct date now;	/* the document's date; year 0: unknown */
};

/* What a rule found at a token. */
struct value {
	size_t from, to;	/* tokens */
	enum entity_type type;
	struct str name;
};

/* V1 to V9: the date or time that begins at token i, through *v; false if
 * there is none. v->name is empty before. */
bool value_date(const struct value_place *p, size_t i, struct value *v);

/* V7, V8: those of valuerelative.c. */
bool value_relative(const struct value_place *p, size_t i, struct value *v);
bool value_ago(const struct value_place *p, size_t i, struct value *v);
bool value_day_word(const struct value_place *p, size_t i, struct value *v);

/* Append the day that this weekday is (1 Monday): which -1 the last before
 * now, 0 the last up to now, 1 the next; nothing if now is unknown. */
void value_add_weekday(const struct value_place *p, struct str *s,
    int weekday, int which);

/* A number at token i: digits, words, scale ("1.75 billion", "twenty-five",
 * "two hundred million"): its tokens, 0 if there is none; appended to s in
 * plain decimal digits. */
size_t value_number(const struct value_place *p, size_t i, struct str *s);

/* Bits of dict_valuewords of token i, 0 beyond the end. */
static inline uint32_t
value_bits(const struct value_place *p, size_t i)
{
	return i < p->end && !(p->td->toks[i].flags & TOK_TAKEN) ?
	    tagdoc_word(p->td, i)->values : 0;
}

/* Does token i begin with a capital? */
static inline bool
value_upper(const struct value_place *p, size_t i)
{
	return i < p->end && (p->td->toks[i].flags & TOKEN_UPPER) != 0;
}

/* Is this token that text? */
static inline bool
value_is(const struct value_place *p, size_t i, const char *text)
{
	return i < p->end && slice_is(tagdoc_word(p->td, i)->text, text);
}

/* The text of token i, as it stands there. */
static inline struct slice
value_text(const struct value_place *p, size_t i)
{
	return slice_part(p->text, p->td->toks[i].start, p->td->toks[i].end);
}

#endif
