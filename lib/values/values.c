/* SPDX-License-Identifier: MIT */
/*
 * A value begins at a number, a currency, or a word that lib/data/en/valuewords
 * knows; all other tokens are passed over. At each such token the rules are
 * tried in turn: days and longer periods, times, amounts.
 *
 * The files build on each other in this order: words and tokens (place.h);
 * numbers, parts of dates, tense; years, parts of years, relative dates; dates;
 * ranges and times; this one.
 */
#include "place.h"
#include "values.h"

/* A date with what is around it. */
static bool
date(const struct value_place *p, size_t i, struct value *v)
{
	if (!value_day(p, i, v))
		return false;
	value_widen(p, v);
	return true;
}

static bool
value_at(const struct value_place *p, size_t i, struct value *v)
{
	static bool (*const rules[])(const struct value_place *, size_t,
	    struct value *) = { date, value_time, value_amount };
	size_t r;

	for (r = 0; r < sizeof(rules) / sizeof(*rules); r++) {
		str_clear(&v->name);
		v->day = (struct date){ 0 };
		v->from = i;
		if (rules[r](p, i, v))
			return true;
	}
	return false;
}

/* Where a mention ends whose last token this is: "EST." at the end of a
 * sentence is not an abbreviation with a dot. */
static size_t
end_of(const struct tagdoc *td, struct slice sent, size_t tok)
{
	struct slice text = tagdoc_word(td, tok)->text, offset;

	if (td->toks[tok].kind == TOKEN_NUMBER &&
	    sent.p[td->toks[tok].end - 1] == 'T')
		return td->toks[tok].end - 1;	/* 2024-06-19T10:00 */
	return td->toks[tok].end - (slice_ends(text, SLICE(".")) &&
	    date_zone(text, &offset));
}

static void
add_value(struct tagdoc *td, struct document *d, struct mentions *ms,
    size_t sent, const struct value *v)
{
	size_t i;

	for (i = v->from; i < v->to; i++)
		td->toks[i].flags |= TOK_TAKEN;
	mention_add(ms, (struct mention){ .sent = sent,
	    .start = td->toks[v->from].start,
	    .end = end_of(td, d->sents[sent].text, v->to - 1), .type = v->type,
	    .value = arena_copy(&d->arena, str_slice(&v->name)) });
}

/* The document's date: the first value of its metadata that is a date. */
static struct date
date_of(const struct document *d)
{
	struct date date = { 0 };
	size_t i;

	for (i = 0; i < d->nmetas; i++)
		if (slice_is(d->metas[i].label, "date") &&
		    date_read(&date, d->metas[i].value))
			return date;
	return (struct date){ 0 };
}

void
values_find(struct tagdoc *td, struct document *d, struct mentions *ms)
{
	struct value_place p = { .td = td };
	struct date now = date_of(d), spoken;
	struct value v = { 0 };
	bool inside;		/* quotation marks */
	size_t s, i;

	for (s = 0; s < td->nsents; s++) {
		p.text = d->sents[s].text;
		p.first = td->first[s];
		p.end = td->first[s + 1];
		p.now = now;
		spoken = value_spoken(&p);
		inside = false;
		for (i = p.first; i < p.end; i++) {
			inside = spoken.year > 0 && value_quoted(&p, i, inside);
			p.now = BY(V21, inside) ? spoken : now;
			if (td->toks[i].kind != TOKEN_NUMBER &&
			    !(td->toks[i].flags & (TOKEN_DIGIT | TOKEN_HYPHEN)) &&
			    tagdoc_word(td, i)->values == 0)
				continue;
			if ((td->toks[i].flags & TOK_TAKEN) ||
			    !value_at(&p, i, &v))
				continue;
			add_value(td, d, ms, s, &v);
			p.last = v.day;
			p.last_to = v.to;
			i = v.to - 1;
		}
	}
	str_free(&v.name);
}
