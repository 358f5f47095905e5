/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "escape.h"
#include "overview.h"
#include "text/text.h"

enum {
	SENTENCE = 400, TITLE = 120,	/* bytes that are kept */
	LONG = 8000		/* bytes of a sentence that are looked at */
};

/* Names of a paragraph share it, two by two. */
static void
end_paragraph(struct overview *o)
{
	size_t i, k;

	for (i = 0; i < o->nhere; i++)
		for (k = 0; k < i; k++)
			pairs_add(&o->together,
			    o->here[i] < o->here[k] ? o->here[i] : o->here[k],
			    o->here[i] < o->here[k] ? o->here[k] : o->here[i],
			    1);
	o->nhere = 0;
}

static void
note_here(struct overview *o, size_t name)
{
	size_t i;

	for (i = 0; i < o->nhere; i++)
		if (o->here[i] == name)
			return;
	if (o->nhere < WEB_TOGETHER)
		o->here[o->nhere++] = name;
}

/* A type of names as a number; those that are not ours follow ours. */
static unsigned
type_of(struct overview *o, const struct record *r)
{
	enum entity_type type = entity_type_of(r->label);

	return type < ENTITY_OTHER ? (unsigned)type :
	    ENTITY_OTHER + (unsigned)tally_add(&o->types, r->label, 0, 1, 1);
}

/* Is that who made the page, its outlet or one of its authors? They are named
 * with everybody. */
static bool
is_maker(const struct about *b, struct slice name)
{
	return slice_eq(name, b->outlet) ||
	    slice_find(b->author, name) < b->author.len;
}

static void
take_name(struct overview *o, const struct record *r, const struct about *b,
    struct arena *a)
{
	struct slice name = record_field(r, 7);
	unsigned type = type_of(o, r);
	size_t i;

	name = field_plain(a, name.len > 0 ? name : r->text);
	i = tally_add(&o->names, name, type, b->number, 1);
	if ((type == ENTITY_PERSON || type == ENTITY_ORG) &&
	    !is_maker(b, name))
		note_here(o, i);
}

/* Do the words of a date have four digits in a row? */
static bool
has_year(struct slice words)
{
	size_t i, digits = 0;

	for (i = 0; i < words.len && digits < 4; i++)
		digits = utf8_byte_is(words.p[i], UTF8_DIGIT) ? digits + 1 : 0;
	return digits == 4;
}

/* Where the part of a long sentence begins that has the words in it: at one of
 * the words before them. */
static size_t
part_start(struct slice text, struct span words)
{
	size_t i;

	if (words.end <= SENTENCE)
		return 0;
	i = words.start > SENTENCE / 2 ? words.start - SENTENCE / 2 : 0;
	while (i < words.start && text.p[i] != ' ')
		i++;
	return i + (i < words.start);
}

/* Are these bytes whole characters of the text? */
static bool
is_part(struct slice text, struct span span)
{
	return span.end <= text.len && utf8_bound(text, span.start) &&
	    utf8_bound(text, span.end);
}

/* Keep the sentence that is being read, or the part of it that has the date. */
static void
take_sentence(struct overview *o, struct dated *dated, const struct record *date)
{
	struct slice text = field_plain(&o->text,
	    utf8_head(o->sentence->text, LONG)), part;
	struct span words = { date->start - o->sentence->start,
	    date->end - o->sentence->start };
	struct str s = { 0 };
	size_t from;

	if (date->start < o->sentence->start || date->start > date->end ||
	    !is_part(text, words))
		words = (struct span){ 0 };
	from = part_start(text, words);
	if (from > 0)
		web_tag(&s, "… ");
	dated->words = (struct span){ s.len + words.start - from,
	    s.len + words.end - from };
	part = web_head(&o->text, slice_part(text, from, text.len), SENTENCE);
	str_add_slice(&s, part);
	dated->sentence = arena_copy(&o->text, str_slice(&s));
	if (dated->words.end > s.len)
		dated->words = (struct span){ 0 };
	str_free(&s);
}

/* Where the paragraph starts that is being read, if its text is that of a
 * paragraph there, and has the date. */
static size_t
paragraph_of(const struct overview *o, const struct record *date)
{
	const struct places *p = o->places;
	size_t i = places_at(p, o->paragraph);

	if (i == PLACES_NONE || p->p[i].start != o->paragraph ||
	    places_at(p, date->start) == PLACES_NONE ||
	    (i > 0 && places_same_paragraph(p->p[i - 1].r, p->p[i].r)))
		return PLACES_NONE;
	return o->paragraph;
}

/* A date is counted once in each sentence, and has the first few of them. */
static void
take_date(struct overview *o, const struct record *r, const struct about *b)
{
	struct slice value = record_field(r, 9);
	struct dated *dated;
	size_t i;

	if (value.len == 0 || o->sentence == NULL)
		return;
	i = tally_find(&o->dates, value, 0);
	if (i != SIZE_MAX && o->dates.p[i].document == o->sentences)
		return;
	i = tally_add(&o->dates, value, 0, o->sentences, 1);
	if (o->dates.p[i].n > WEB_DATED)
		return;
	o->dated = mem_grow(o->dated, &o->dated_cap, o->dates.n,
	    sizeof(*o->dated));
	dated = &o->dated[i][o->dates.p[i].n - 1];
	*dated = (struct dated){ .document = b->number,
	    .paragraph = paragraph_of(o, r), .reckoned = !has_year(r->text),
	    .title = web_head(&o->text, b->title, TITLE) };
	take_sentence(o, dated, r);
}

static void
take_records(struct overview *o, const struct doc *d, const struct about *b,
    struct arena *a)
{
	size_t i;

	o->sentence = NULL;
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind == KIND_SENT || r->kind == KIND_PARA) {
			if (o->sentence == NULL ||
			    !places_same_paragraph(o->sentence, r)) {
				end_paragraph(o);
				o->paragraph = r->start;
			}
			o->sentence = r;
			o->sentences++;
		} else if (r->kind != KIND_ENTITY)
			continue;
		else if (slice_is(r->label, "DATE"))
			take_date(o, r, b);
		else if (!entity_is_value(entity_type_of(r->label)))
			take_name(o, r, b, a);
	}
	end_paragraph(o);
}

/* The month of a date; empty if it has none. */
static struct slice
month_of(struct slice date)
{
	return date.len >= 7 && view_date_end(date) > 0 ?
	    slice_part(date, 0, 7) : (struct slice){ 0 };
}

static void
take_origin(struct overview *o, const struct about *b,
    const struct statements *st)
{
	size_t outlet, month, i;

	outlet = tally_add(&o->outlets, b->outlet, 0, b->number, st->n);
	if (o->outlets.n > o->outlet_cap) {
		size_t before = o->outlet_cap;

		o->outlet_direct = mem_grow(o->outlet_direct, &o->outlet_cap,
		    o->outlets.n, sizeof(*o->outlet_direct));
		memset(o->outlet_direct + before, 0, (o->outlet_cap - before) *
		    sizeof(*o->outlet_direct));
	}
	o->outlet_direct[outlet] += st->direct;
	month = tally_add(&o->months, month_of(b->date), 0, b->number, 1);
	pairs_add(&o->pages, outlet, month, 1);
	for (i = 0; i < st->speakers.n; i++) {
		const struct tally_item *who = &st->speakers.p[i];

		pairs_add(&o->voices, outlet, tally_add(&o->speakers, who->name,
		    0, b->number, who->n), who->n);
	}
}

void
overview_take(struct overview *o, const struct doc *d,
    const struct places *places, const struct about *b,
    const struct statements *st)
{
	struct arena scratch = { 0 };

	o->documents++;
	o->statements += st->n;
	o->named += st->named;
	o->direct += st->direct;
	o->checks += st->checks;
	o->places = places;
	take_records(o, d, b, &scratch);
	take_origin(o, b, st);
	arena_free(&scratch);
}

void
overview_clear(struct overview *o)
{
	o->documents = o->statements = 0;
	o->named = o->direct = o->checks = 0;
	o->sentences = 0;
	tally_clear(&o->speakers);
	tally_clear(&o->names);
	tally_clear(&o->types);
	tally_clear(&o->dates);
	tally_clear(&o->outlets);
	tally_clear(&o->months);
	pairs_clear(&o->together);
	pairs_clear(&o->pages);
	pairs_clear(&o->voices);
	arena_clear(&o->text);
	if (o->outlet_cap > 0)
		memset(o->outlet_direct, 0, o->outlet_cap *
		    sizeof(*o->outlet_direct));
}

void
overview_free(struct overview *o)
{
	tally_free(&o->speakers);
	tally_free(&o->names);
	tally_free(&o->types);
	tally_free(&o->dates);
	tally_free(&o->outlets);
	tally_free(&o->months);
	pairs_free(&o->together);
	pairs_free(&o->pages);
	pairs_free(&o->voices);
	arena_free(&o->text);
	free(o->dated);
	free(o->outlet_direct);
}
