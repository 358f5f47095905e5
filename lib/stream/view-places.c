/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "view-places.h"

enum {
	STEP = 1024,		/* bytes of a text, counted once */
	GAP = 2			/* the most between two texts */
};

/* Count the code points of a text, and note the count at each step. */
static size_t
count(struct places *p, struct slice text)
{
	size_t i, n = 0;

	for (i = 0; text.len - i > STEP; i += STEP) {
		n += utf8_count(slice_part(text, i, i + STEP));
		p->steps = mem_grow(p->steps, &p->steps_cap, p->nsteps + 1,
		    sizeof(*p->steps));
		p->steps[p->nsteps++] = n;
	}
	return n + utf8_count(slice_part(text, i, text.len));
}

static void
add_text(struct places *p, const struct record *r, size_t chars)
{
	struct slice text = field_plain(&p->plain, r->text);

	p->p = mem_grow(p->p, &p->cap, p->n + 1, sizeof(*p->p));
	p->p[p->n++] = (struct places_text){ .r = r, .text = text,
	    .start = r->start, .end = r->start + text.len,
	    .chars = chars, .steps = p->nsteps };
}

bool
places_same_paragraph(const struct record *before, const struct record *r)
{
	struct slice number = record_field(r, 7);

	return before->kind == KIND_SENT && r->kind == KIND_SENT &&
	    number.len > 0 && slice_eq(record_field(before, 7), number);
}

bool
places_follow(const struct record *before, const struct record *text,
    size_t gap)
{
	if (gap > 0)
		return gap <= GAP;
	return before->kind == KIND_SENT && text->kind == KIND_SENT &&
	    slice_eq(record_field(before, 7), record_field(text, 7));
}

void
places_find(struct places *p, const struct doc *d)
{
	size_t i, end = 0, chars = 0;

	p->n = p->nsteps = 0;
	p->found = true;
	arena_clear(&p->plain);
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];
		size_t gap = r->start - end;

		if ((r->kind != KIND_SENT && r->kind != KIND_PARA) ||
		    r->start < end)
			continue;
		if (p->n == 0 ? gap > 0 : !places_follow(p->p[p->n - 1].r, r, gap))
			chars = PLACES_NONE;
		if (chars != PLACES_NONE)
			chars += gap;
		add_text(p, r, chars);
		end = p->p[p->n - 1].end;
		gap = count(p, p->p[p->n - 1].text);
		if (chars != PLACES_NONE)
			chars += gap;
	}
}

void
places_free(struct places *p)
{
	free(p->p);
	free(p->steps);
	arena_free(&p->plain);
	*p = (struct places){ 0 };
}

/* The last text that begins at or before this place, or PLACES_NONE. */
static size_t
last_before(const struct places *p, size_t place)
{
	size_t low = 0, high = p->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->p[middle].start <= place)
			low = middle + 1;
		else
			high = middle;
	}
	return low == 0 ? PLACES_NONE : low - 1;
}

size_t
places_at(const struct places *p, size_t place)
{
	size_t i = last_before(p, place);

	return i != PLACES_NONE && place < p->p[i].end ? i : PLACES_NONE;
}

size_t
places_chars(const struct places *p, size_t place)
{
	size_t i = last_before(p, place), at, step, n;
	const struct places_text *t = i == PLACES_NONE ? NULL : &p->p[i];

	if (t == NULL || t->chars == PLACES_NONE || place > t->end + GAP)
		return PLACES_NONE;
	at = place < t->end ? place - t->start : t->text.len;
	step = at / STEP;
	if (step > 0 && step * STEP >= t->text.len)
		step--;		/* the last piece is not counted */
	n = step > 0 ? p->steps[t->steps + step - 1] : 0;
	return t->chars + n + utf8_count(slice_part(t->text, step * STEP,
	    at)) + (place > t->end ? place - t->end : 0);
}

/* Does the text have a bound of characters at this place? */
static bool
is_bound(const struct places_text *t, size_t place)
{
	return utf8_bound(t->text, place - t->start);
}

bool
places_add(const struct places *p, struct str *s, struct span span,
    size_t most)
{
	size_t i = places_at(p, span.start), was = s->len, at = span.start;

	if (i == PLACES_NONE || span.end - span.start > most ||
	    !is_bound(&p->p[i], at))
		return false;
	for (; i < p->n && p->p[i].start < span.end; i++) {
		const struct places_text *t = &p->p[i];
		size_t end = t->end < span.end ? t->end : span.end;

		if (t->start > at + GAP || !is_bound(t, end))
			break;
		if (t->start > at)
			str_add_byte(s, ' ');
		if (t->start > at)
			at = t->start;
		str_add_slice(s, slice_part(t->text, at - t->start,
		    end - t->start));
		at = end;
	}
	if (at == span.end)
		return true;
	s->len = was;
	return false;
}
