/* SPDX-License-Identifier: MIT */
/*
 * Who said what.
 *
 * A paragraph is read as a row of words in which each stretch in quote marks
 * is one word (quotes_words.h, quotes_marks.h), so that what a quotation says
 * cannot be taken for what is said about it. Sentences of that row hold
 * attributions (quotes_cues.h); each takes its content from what stands on
 * either side (quotes_clauses.h) and its name from the document
 * (quotes_speakers.h). The rule that made a record is named in it:
 *
 *   Q1   quotation or clause, speaker, cue     "...," Kim said
 *   Q2   quotation or clause, cue, speaker     "...," said Kim
 *   Q3   speaker, cue, quotation               Kim said: "..."
 *   Q4   quotation behind a colon, or before a dash and a name, without a
 *        verb of saying                        Kim's answer: "..."
 *   Q5   quotation without attribution, given to the speaker before it
 *   Q6   quotation without attribution and speaker
 *   Q7   the turn of an interview              Kim: ...
 *   Q8   that-clause                           Kim said that ...
 *   Q9   clause without that                   Kim said he ...
 *   Q10  clause before speaker and cue         ..., Kim said
 *   Q11  according to                          According to Kim, ...
 *   Q12  infinitive                            Kim vowed to ...
 *   Q13  object                                Kim called it "..."
 *
 * Content that lies in quote marks as a whole is direct, in part mixed, not
 * at all indirect. A quotation that follows in the next sentence of the
 * paragraph, or is opened again in the next paragraph, is one more span of
 * the same record.
 */
#include <stdlib.h>

#include "quotes.h"
#include "quotes_clauses.h"
#include "quotes_speakers.h"
#include "utf8.h"

/* A piece of a quotation. */
struct piece {
	struct span span;
	struct slice text;
};

/* What is known of the document so far. */
struct finder {
	struct quoteds quoteds;
	struct words words;
	struct attributions attributions;
	struct speakers speakers;
	struct piece *pool;	/* of all quotations, in their order */
	size_t npool, pool_cap;
	struct span *there;	/* of quotations recorded before, ascending */
	size_t nthere, there_cap;
	struct para para;
	struct doc *doc;
	const struct mentions *ms;
	struct quotes *out;
	bool follows;		/* the last quotation ends in the sentence
				 * before, or was left open */
	bool open;		/* it was left open */
};

static int
by_span(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->start != y->start ? (x->start < y->start ? -1 : 1) :
	    (x->end > y->end) - (x->end < y->end);
}

/* Add the spans in a field of a record to those that are there. */
static void
read_spans(struct finder *f, struct slice t)
{
	struct span s = { 0 };
	size_t i, *n = &s.start;

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && t.p[i] >= '0' && t.p[i] <= '9') {
			*n = *n * 10 + (size_t)(t.p[i] - '0');
		} else if (i < t.len && t.p[i] == '-') {
			n = &s.end;
		} else {
			f->there = mem_grow(f->there, &f->there_cap,
			    f->nthere + 1, sizeof(*f->there));
			if (s.start < s.end)
				f->there[f->nthere++] = s;
			s = (struct span){ 0 };
			n = &s.start;
		}
	}
}

static void
list_there(struct finder *f)
{
	size_t i;

	f->nthere = 0;
	for (i = 0; i < f->doc->nrecs; i++)
		if (f->doc->recs[i].kind == KIND_QUOTE)
			read_spans(f, record_field(&f->doc->recs[i], 10));
	if (f->nthere > 1)
		qsort(f->there, f->nthere, sizeof(*f->there), by_span);
}

/* Does the span overlap a quotation that is there already? Those do not
 * overlap each other but where somebody else made them. */
static bool
is_there(const struct finder *f, struct span s)
{
	size_t lo = 0, hi = f->nthere;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->there[mid].end <= s.start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < f->nthere && f->there[lo].start < s.end;
}

static struct span
span_of(const struct finder *f, struct stretch s)
{
	const struct word *w = f->words.p;

	if (s.from == s.to)
		return (struct span){ 0 };
	return (struct span){ f->para.base + w[s.from].start,
	    f->para.base + w[s.to - 1].end };
}

/* The sentence of this paragraph that holds the byte before clean-text offset
 * end. */
static size_t
sentence_of(const struct finder *f, size_t end)
{
	size_t lo = f->para.first, hi = f->para.last;

	while (lo + 1 < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->doc->sents[mid].start < end)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

static struct slice
stretch_text(const struct finder *f, struct stretch s)
{
	const struct word *w = f->words.p;

	while (s.to > s.from && (w[s.to - 1].flags & WORD_PUNCT) &&
	    w[s.to - 1].mark != ')')
		s.to--;
	return s.from == s.to ? (struct slice){ 0 } :
	    slice_part(f->para.text, w[s.from].start, w[s.to - 1].end);
}

/* Add the stretch to the content of the last quotation; false if it is empty
 * or there already. */
static bool
add_stretch(struct finder *f, struct quote *q, struct stretch s)
{
	struct span span = span_of(f, s);
	size_t i;

	if (s.from >= s.to || is_there(f, span))
		return false;
	for (i = s.from; i < s.to; i++)
		f->words.p[i].flags |= WORD_USED;
	f->pool = mem_grow(f->pool, &f->pool_cap, f->npool + 1,
	    sizeof(*f->pool));
	f->pool[f->npool++] = (struct piece){ span, slice_part(f->para.text,
	    span.start - f->para.base, span.end - f->para.base) };
	q->nspans++;
	q->sent = sentence_of(f, span.end);
	return true;
}

/* What the stretch adds to a type: direct if all words are in quote marks. */
static enum quote_type
type_of(const struct finder *f, struct stretch s)
{
	bool in = false, out = false;
	size_t i;

	for (i = s.from; i < s.to; i++) {
		if (f->words.p[i].flags & WORD_QUOTED)
			in = true;
		else if (!(f->words.p[i].flags & WORD_PUNCT))
			out = true;
	}
	return !in ? QUOTE_INDIRECT : out ? QUOTE_MIXED : QUOTE_DIRECT;
}

static enum quote_type
both_types(enum quote_type a, enum quote_type b)
{
	return a == b ? a : QUOTE_MIXED;
}

/* Begin a quotation; it is dropped again if no stretch can be added. */
static struct quote *
new_quote(struct finder *f, const char *rule)
{
	struct quotes *out = f->out;

	out->p = mem_grow(out->p, &out->cap, out->n + 1, sizeof(*out->p));
	out->p[out->n] = (struct quote){ .rule = rule };
	return &out->p[out->n++];
}

static void
set_speaker(struct finder *f, struct quote *q, struct stretch s)
{
	if (s.from == s.to)
		return;
	q->speaker_text = stretch_text(f, s);
	q->speaker.start = f->para.base + f->words.p[s.from].start;
	q->speaker.end = q->speaker.start + q->speaker_text.len;
	q->name = speaker_name(&f->speakers, &f->words, f->ms, f->para.text,
	    s.from, s.to);
}

static void
set_cue(struct finder *f, struct quote *q, struct stretch s)
{
	q->cue = span_of(f, s);
	q->cue_text = slice_part(f->para.text, f->words.p[s.from].start,
	    f->words.p[s.to - 1].end);
}

/* Make the record of an attribution; gives the word behind what it uses. */
static size_t
add_attributed(struct finder *f, const struct attribution *a,
    const struct content *r)
{
	struct quote *q = new_quote(f, r->rule);
	struct stretch left = r->left, right = r->right;
	size_t end = a->to;

	if (left.from < left.to)
		q->type = type_of(f, left);
	if (right.from < right.to)
		q->type = left.from < left.to ? both_types(q->type,
		    type_of(f, right)) : type_of(f, right);
	add_stretch(f, q, left);
	if (add_stretch(f, q, right))
		end = right.to > end ? right.to : end;
	if (q->nspans == 0) {
		f->out->n--;
		return a->to;
	}
	set_speaker(f, q, (struct stretch){ a->speaker, a->speaker_end });
	set_cue(f, q, (struct stretch){ a->cue, a->cue_end });
	f->follows = q->type != QUOTE_INDIRECT;
	return end;
}

/* Q5: one more piece of the last quotation, or one of its speaker. */
static void
add_floating(struct finder *f, struct stretch s)
{
	struct quote *q;

	if (f->follows && f->out->n > 0) {
		q = &f->out->p[f->out->n - 1];
		if (add_stretch(f, q, s))
			q->type = both_types(q->type, type_of(f, s));
		return;
	}
	q = new_quote(f, "Q6");
	q->type = type_of(f, s);
	if (!add_stretch(f, q, s))
		f->out->n--;
	f->follows = true;
}

/* Q4: a colon before the quotation at word i. */
static bool
add_colon(struct finder *f, size_t lo, size_t i, size_t hi)
{
	const struct word *w = f->words.p;
	struct stretch speaker, s = { i, i + 1 };
	struct quote *q;
	size_t end;

	if (i < lo + 2 || !(w[i - 1].flags & WORD_PUNCT) ||
	    w[i - 1].mark != ':')
		return false;
	while (s.to < hi && w[s.to].flags & WORD_QUOTED)
		s.to++;
	q = new_quote(f, "Q4");
	q->type = QUOTE_DIRECT;
	if (!add_stretch(f, q, s)) {
		f->out->n--;
		return false;
	}
	end = phrase_end(&f->words, f->ms, lo, i - 1, false);
	speaker = (struct stretch){ lo, end };
	set_speaker(f, q, speaker);
	set_cue(f, q, (struct stretch){ i - 1, i });
	f->follows = true;
	return true;
}

/* Are words [lo..hi) quotations and punctuation only? */
static bool
only_quoted(const struct finder *f, size_t lo, size_t hi)
{
	bool any = false;
	size_t i;

	for (i = lo; i < hi; i++) {
		if (f->words.p[i].flags & WORD_QUOTED)
			any = true;
		else if (!(f->words.p[i].flags & WORD_PUNCT))
			return false;
	}
	return any;
}

/* Quotations of the sentence that no attribution took. */
static void
find_loose(struct finder *f, size_t lo, size_t hi)
{
	size_t i;

	for (i = lo; i < hi; i++)
		if ((f->words.p[i].flags & (WORD_QUOTED | WORD_USED)) ==
		    WORD_QUOTED)
			add_colon(f, lo, i, hi);
}

static void
find_in_sentence(struct finder *f, size_t lo, size_t hi)
{
	struct carrier c = { &f->words, f->ms, &f->quoteds, f->para.text,
	    lo, hi, lo };
	const struct attributions *as = &f->attributions;
	size_t i, n = f->out->n;

	while (hi > lo && only_quoted(f, hi - 1, hi) == false &&
	    (f->words.p[hi - 1].flags & WORD_PUNCT) && hi - 1 > lo &&
	    f->words.p[hi - 1].mark == '.')
		hi--;
	if (only_quoted(f, lo, hi)) {
		add_floating(f, (struct stretch){ lo, hi });
		return;
	}
	attributions_find(&f->attributions, &f->words, f->ms, lo, hi);
	for (i = 0; i < as->n; i++) {
		const struct attribution *a = &as->p[i];
		struct content r;

		if (a->cue < c.taken)
			continue;
		r = content_of(&c, as, i);
		if (r.rule != NULL)
			c.taken = add_attributed(f, a, &r);
		else if (a->form == FORM_SV)
			c.taken = c.taken > lo ? c.taken : lo;
	}
	find_loose(f, lo, hi);
	if (f->out->n == n)
		f->follows = false;
}

static void
find_in_para(struct finder *f)
{
	size_t lo, i;

	quoteds_find(&f->quoteds, f->para.text);
	words_find(&f->words, &f->para, f->doc->sents, &f->quoteds, f->ms);
	if (!quoted_starts(f->para.text))
		f->follows = false;
	for (lo = 0, i = 1; i <= f->words.n; i++) {
		const struct word *w = &f->words.p[i];

		if (i < f->words.n && (!(w->flags & WORD_FIRST) ||
		    (only_quoted(f, lo, i) && !(w->flags & (WORD_CAPITAL |
		    WORD_QUOTED | WORD_PUNCT | WORD_DIGIT)))))
			continue;
		find_in_sentence(f, lo, i);
		lo = i;
	}
	f->open = f->quoteds.n > 0 &&
	    f->quoteds.p[f->quoteds.n - 1].open;
}

/* The paragraph that starts at sentence s: sentences that belong to it and
 * follow each other closely. Gives the next sentence. */
static size_t
take_para(struct finder *f, size_t s)
{
	const struct sent *sents = f->doc->sents;
	size_t last = s + 1, len = sents[s].text.len, i, mention;
	char *text;

	while (last < f->doc->nsents && sents[last].para == sents[s].para &&
	    sents[last - 1].start + sents[last - 1].text.len <=
	    sents[last].start && sents[last].start - sents[last - 1].start -
	    sents[last - 1].text.len <= 16) {
		len = sents[last].start + sents[last].text.len -
		    sents[s].start;
		last++;
	}
	mention = f->para.mentions_end;
	f->para = (struct para){ sents[s].text, sents[s].start, s, last,
	    mention, mention };
	while (f->para.mentions_end < f->ms->n &&
	    f->ms->p[f->para.mentions_end].sent < last)
		f->para.mentions_end++;
	if (last == s + 1)
		return last;
	text = arena_alloc(&f->doc->arena, len);
	for (i = s; i < last; i++) {
		size_t at = sents[i].start - sents[s].start;

		memcpy(text + at, sents[i].text.p, sents[i].text.len);
		at += sents[i].text.len;
		if (i + 1 < last)
			memset(text + at, ' ', sents[i + 1].start -
			    sents[s].start - at);
	}
	f->para.text = (struct slice){ text, len };
	return last;
}

static int
by_place(const void *a, const void *b)
{
	const struct quote *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	if (x->spans[0].start != y->spans[0].start)
		return x->spans[0].start < y->spans[0].start ? -1 : 1;
	return 0;
}

/* The pieces joined by blanks. */
static struct slice
joined(struct finder *f, const struct piece *p, size_t n)
{
	size_t len = 0, i;
	char *text;

	if (n == 1)
		return p[0].text;
	for (i = 0; i < n; i++)
		len += p[i].text.len + 1;
	text = arena_alloc(&f->doc->arena, len);
	for (len = i = 0; i < n; i++) {
		if (i > 0)
			text[len++] = ' ';
		memcpy(text + len, p[i].text.p, p[i].text.len);
		len += p[i].text.len;
	}
	return (struct slice){ text, len };
}

/* Spans and texts to where they stay, quotations into their order. */
static void
finish(struct finder *f)
{
	struct span *spans = arena_alloc(&f->doc->arena,
	    (f->npool + 1) * sizeof(*spans));
	size_t i, k, at = 0;

	for (i = 0; i < f->out->n; i++) {
		struct quote *q = &f->out->p[i];

		q->spans = spans + at;
		q->text = joined(f, f->pool + at, q->nspans);
		for (k = 0; k < q->nspans; k++, at++)
			spans[at] = f->pool[at].span;
	}
	if (f->out->n > 1)
		qsort(f->out->p, f->out->n, sizeof(*f->out->p), by_place);
}

void
quotes_find(struct quotes *q, struct doc *d, const struct mentions *ms)
{
	struct finder *f = q->finder;
	size_t s = 0;

	if (f == NULL) {
		f = q->finder = mem_alloc(sizeof(*f));
		*f = (struct finder){ 0 };
	}
	q->n = 0;
	f->doc = d;
	f->ms = ms;
	f->out = q;
	f->npool = 0;
	f->follows = f->open = false;
	f->para.mentions_end = 0;
	speakers_clear(&f->speakers);
	list_there(f);
	while (s < d->nsents) {
		s = take_para(f, s);
		find_in_para(f);
	}
	finish(f);
}

void
quotes_free(struct quotes *q)
{
	struct finder *f = q->finder;

	if (f != NULL) {
		quoteds_free(&f->quoteds);
		words_free(&f->words);
		attributions_free(&f->attributions);
		free(f->pool);
		free(f->there);
		free(f);
	}
	free(q->p);
	*q = (struct quotes){ 0 };
}
