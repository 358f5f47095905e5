/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "escape.h"
#include "statements.h"

const char statements_fields[] = "speaker,name,cue,act,polarity,type,said,"
    "sentence,confidence,check,spans,speaker_span,cue_span,rule";

/* The same, as cells of a row. */
enum { SPEAKER, NAME, CUE, ACT, POLARITY, TYPE, SAID, SENTENCE, CONFIDENCE,
	CHECK, SPANS, SPEAKER_SPAN, CUE_SPAN, RULE };

/* Bytes; and how much more than the words a sentence has that is shown. */
enum { SAID_MOST = 4000, SENTENCE_MOST = 1000, LITTLE = 20, SOME = 80 };

static void
take_row(struct statements *st, const struct record *r,
    const struct slice *c, struct arena *a, size_t id)
{
	struct statement *q;

	st->p = mem_grow(st->p, &st->cap, st->n + 1, sizeof(*st->p));
	q = &st->p[st->n++];
	*q = (struct statement){ .id = id, .start = r->start, .end = r->end,
	    .check = c[CHECK].len > 0,
	    .denied = c[POLARITY].len > 0,
	    .speaker = arena_copy(a, c[SPEAKER]),
	    .name = arena_copy(a, c[NAME]), .cue = arena_copy(a, c[CUE]),
	    .act = arena_copy(a, c[ACT]), .type = arena_copy(a, c[TYPE]),
	    .said = web_head(a, c[SAID], SAID_MOST),
	    .sentence = web_head(a, c[SENTENCE], SENTENCE_MOST),
	    .confidence = arena_copy(a, c[CONFIDENCE]),
	    .spans = arena_copy(a, c[SPANS]),
	    .speaker_span = arena_copy(a, c[SPEAKER_SPAN]),
	    .cue_span = arena_copy(a, c[CUE_SPAN]),
	    .rule = arena_copy(a, c[RULE]) };
	q->who = q->name.len > 0 ? q->name : q->speaker;
	st->direct += slice_is(q->type, "direct");
	st->checks += q->check;
	if (q->name.len > 0)
		tally_add(&st->speakers, q->name, 0, 1, 1);
}

/* Those who say most, of those with a name, get colours of their own. */
static void
choose_colours(struct statements *st)
{
	size_t top[WEB_COLOURS], n, i, rank;

	n = tally_top(&st->speakers, top, WEB_COLOURS);
	for (i = 0; i < st->n; i++) {
		size_t who = tally_find(&st->speakers, st->p[i].name, 0);

		rank = tally_rank(top, n, who);
		st->p[i].colour = rank < n ? (unsigned)rank + 1 : 0;
		st->named += who != SIZE_MAX;
	}
}

void
statements_take(struct statements *st, struct table_view *v, struct doc *d,
    size_t first)
{
	size_t i;

	st->n = st->named = st->direct = st->checks = 0;
	tally_clear(&st->speakers);
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind == KIND_QUOTE && view_row(v, r))
			take_row(st, r, v->cells, &d->text.arena,
			    first + st->n);
	}
	choose_colours(st);
}

/* A column of a record in an attribute that holds several: spans, a rule, a
 * number; what is none of these is not there. */
static void
add_part(struct str *s, struct slice part)
{
	size_t i;

	for (i = 0; i < part.len; i++)
		if (!utf8_byte_is(part.p[i], UTF8_LETTER | UTF8_DIGIT) &&
		    memchr("-,.", part.p[i], 3) == NULL)
			break;
	str_add_slice(s, part.len > 0 && i == part.len ? part : SLICE("-"));
}

/* The spans, or if the record has none its place. */
static void
add_spans(struct str *s, const struct statement *q)
{
	struct spans spans = { 0 };

	spans_read(&spans, q->spans);
	if (spans.n > 0)
		add_part(s, q->spans);
	else
		str_addf(s, "%zu-%zu", q->start, q->end);
	spans_free(&spans);
}

static void
add_row_start(struct str *s, const struct statement *q, size_t document)
{
	str_addf(s, "<tr id=\"r%zu\" class=\"s%u%s%s\" data-d=\"%zu\"", q->id,
	    q->colour, q->check ? " check" : "", q->denied ? " not" : "",
	    document);
	/* One without an act is something said (view-act.h). */
	if (q->act.len > 0 && !slice_is(q->act, "say"))
		web_attribute(s, "data-a", q->act);
	web_attribute(s, "data-t", q->type);
	web_tag(s, " data-p=\"");
	add_spans(s, q);
	str_add_byte(s, ' ');
	add_part(s, q->speaker_span);
	str_add_byte(s, ' ');
	add_part(s, q->cue_span);
	str_add_byte(s, ' ');
	add_part(s, q->rule);
	str_add_byte(s, ' ');
	add_part(s, q->confidence);
	web_tag(s, "\">\n");
}

static void
add_speaker(struct str *s, const struct statement *q)
{
	web_tag(s, "<th scope=\"row\">");
	if (q->who.len == 0) {
		web_tag(s, "<i>nobody named</i></th>");
		return;
	}
	web_tag(s, q->name.len > 0 ? "<b>" : "<b class=\"words\">");
	web_text(s, q->who);
	web_tag(s, "</b>");
	if (q->name.len > 0 && q->speaker.len > 0 &&
	    !slice_eq(q->name, q->speaker)) {
		/* Words that are part of the name are there for the script. */
		web_tag(s, slice_find(q->name, q->speaker) < q->name.len ?
		    " <small hidden>" : " <small>");
		web_text(s, q->speaker);
		web_tag(s, "</small>");
	}
	web_tag(s, "</th>");
}

/* Do the words say themselves that it was not said? */
static bool
says_not(struct slice cue)
{
	static const char *const words[] = { "not", "n't", "n’t", "never" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_find(cue, slice_of(words[i])) < cue.len)
			return true;
	return false;
}

static void
add_how(struct str *s, const struct statement *q)
{
	web_tag(s, "<td>");
	web_text(s, q->cue);
	if (q->denied && !says_not(q->cue))
		web_tag(s, " <em>not said</em>");
	web_tag(s, "</td>");
}

/* Is its sentence beside it? Where it is only to be looked at, not if the
 * sentence says little more. */
static bool
has_sentence(const struct statement *q, enum statement_beside beside)
{
	if (q->sentence.len == 0)
		return false;
	if (beside == BESIDE_NOTHING)
		return q->check && q->sentence.len > q->said.len + SOME;
	if (q->check || (beside == BESIDE_MARK && !q->placed))
		return true;
	return beside == BESIDE_SENTENCE && !slice_is(q->type, "direct") &&
	    q->sentence.len > q->said.len + LITTLE;
}

static void
add_said(struct str *s, const struct statement *q,
    enum statement_beside beside)
{
	bool direct = slice_is(q->type, "direct");

	web_tag(s, direct ? "<td class=\"said\"><q>" : "<td class=\"said\">");
	web_text(s, q->said);
	web_tag(s, direct ? "</q> <small>" : " <small>");
	web_text(s, q->type);
	web_tag(s, "</small>");
	if (beside == BESIDE_MARK && q->placed)
		str_addf(s, " <a class=\"at\" href=\"#q%zu\">in the text</a>",
		    q->id);
	if (has_sentence(q, beside)) {
		web_tag(s, "<p class=\"in\">");
		web_text(s, q->sentence);
		web_tag(s, "</p>");
	}
	web_tag(s, "</td>");
}

/* How sure, without the nought before the point. */
static void
add_sure(struct str *s, const struct statement *q)
{
	struct slice c = q->confidence;

	web_tag(s, "<td>");
	web_text(s, slice_starts(c, SLICE("0.")) ? slice_part(c, 1, c.len) : c);
	web_tag(s, q->check ? " <strong>check</strong></td></tr>\n" :
	    "</td></tr>\n");
}

void
statement_add_row(struct str *s, const struct statement *q, size_t document,
    enum statement_beside beside, struct slice where)
{
	add_row_start(s, q, document);
	add_speaker(s, q);
	add_how(s, q);
	add_said(s, q, beside);
	str_add_slice(s, where);
	add_sure(s, q);
}

void
statements_free(struct statements *st)
{
	free(st->p);
	tally_free(&st->speakers);
}
