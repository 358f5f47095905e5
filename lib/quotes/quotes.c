/* SPDX-License-Identifier: MIT */
/*
 * Who said what.
 *
 * A paragraph is read as a row of words in which each stretch in quotation
 * marks is one word (words.h, marks.h), so that what a quotation says cannot be
 * taken for what is said about it. Sentences of that row hold attributions
 * (cues.h); each takes its content from what is on either side (clauses.h), the
 * clause model decides where there are no marks (learned.h), and the document
 * gives the speaker a name (speakers.h). A quotation that goes on in the next
 * sentence of the paragraph, or is opened again in the next paragraph, is one
 * more span of the same record. The rules Q1 to Q15, one of which is named in
 * each record, and those of the parts are in rules.tsv.
 */
#include <stdlib.h>

#include "base/base.h"
#include "joined.h"
#include "loose.h"
#include "marked.h"
#include "markup.h"
#include "negated.h"
#include "paras.h"
#include "settle.h"
#include "turns.h"
#include "vetoes.h"
#include "who.h"

/* Words of a sentence that are looked at together: a longer one is looked at in
 * pieces, so that no cue looks too far. */
enum {
	LONGEST = 500,
	DATELINE_MAX = 16 /* words */
};

/* Does the paragraph begin with the quotation left? */
static bool
is_first(const struct finder *f, struct stretch left)
{
	return left.from == 0 && left.from < left.to &&
	    (f->words.p[0].flags & WORD_QUOTED);
}

static enum quote_type
content_type(const struct finder *f, const struct content *r)
{
	struct stretch left = r->left, right = r->right;
	enum quote_type type = stretch_type(f, left.from < left.to ? left :
	    right);

	if (left.from < left.to && right.from < right.to)
		type = types_joined(type, stretch_type(f, right));
	return type;
}

/* Make the record of an attribution. */
static void
add_attributed(struct finder *f, const struct attribution *a,
    const struct content *r, size_t lo, unsigned confidence)
{
	struct quote *q = quote_new(f, r->rule);
	struct stretch cue;

	q->type = content_type(f, r);
	q->confidence = confidence;
	quote_add(f, q, r->left);
	quote_add(f, q, r->right);
	if (q->nspans == 0) {
		quote_take_back(f);
		return;
	}
	if (is_first(f, r->left))
		quote_found(f, q)->join = JOIN_FIRST;
	quote_set_speaker(f, q, (struct stretch){ a->speaker, a->speaker_end });
	if (a->form == FORM_SV && a->speaker_end <= a->cue)
		lo = a->speaker_end;
	cue.from = negation_start(&f->words, a->cue, lo);
	cue.to = refusal_end(&f->words, a->cue, a->cue_end, r->right.from);
	quote_set_cue(f, q, cue);
	if (q->type == QUOTE_DIRECT || (q->type == QUOTE_MIXED && !f->here))
		quote_can_go_on(f, q);
}

/* The subject of the clause in words [lo..hi) before a sentence whose subject
 * is a pronoun: "When Quill came, she said ...". */
static void
clause_subject(struct finder *f, size_t lo, size_t hi)
{
	size_t end = phrase_end(&f->words, lo, hi, false);

	if (end > lo && end < hi && !(f->words.p[end].flags & WORD_PUNCT) &&
	    f->words.p[lo - 1].id != WORD_IF)
		event_add(f, EVENT_SUBJECT, (struct stretch){ lo, end });
}

/* Is it in the lexicon of cues? Nouns are for the model only. */
static bool
may_be_cue(const struct text_word *w)
{
	return word_has(w, CLASS_CUE | QUOTING_NOUN) &&
	    !(w->flags & WORD_QUOTED) && w->mention < 0;
}

/* A proposal for the cue at word v of which the rules make nothing. */
static void
propose_bare(struct finder *f, const struct carrier *c, struct proposal *p)
{
	size_t v = p->cue;

	p->a = (struct attribution){ .form = FORM_SHARED,
	    .cue = v,
	    .cue_end = p->cue_end,
	    .from = v,
	    .to = p->cue_end };
	p->owned = owner_find(&f->words, v, c->lo, &p->a);
}

/* A proposal for attribution n, with the content that the rules find. */
static void
propose_group(struct finder *f, struct carrier *c, struct proposal *p, size_t n)
{
	enum quote_type type;

	p->grouped = true;
	p->a = f->attributions.p[n];
	p->cue_end = p->a.cue_end;
	p->inside = p->cue < c->taken;
	if (p->inside)
		return;
	p->r = content_of(c, &f->attributions, n);
	if (p->r.rule == RULE_NONE)
		return;
	type = content_type(f, &p->r);
	p->direct = type == QUOTE_DIRECT;
	p->mixed = type == QUOTE_MIXED;
	p->doubtful = proposal_doubtful(c, p);
	p->kept = !p->doubtful;
	if (p->kept)
		c->taken = p->r.right.to > p->a.to ? p->r.right.to : p->a.to;
}

/* Propose what the rules find for each cue of the sentence; cues of which they
 * make nothing are proposed without content. */
static void
propose(struct finder *f, struct carrier *c)
{
	struct proposals *ps = &f->proposals;
	const struct attributions *as = &f->attributions;
	size_t v, n = 0;

	ps->n = 0;
	for (v = c->lo; v < c->hi; v++) {
		const struct text_word *w = &f->words.p[v];
		struct proposal *p;
		bool grouped;

		while (n < as->n && as->p[n].cue < v)
			n++;
		grouped = n < as->n && as->p[n].cue == v;
		if (!grouped && !may_be_cue(w))
			continue;
		ps->p = mem_grow(ps->p, &ps->cap, ps->n + 1, sizeof(*ps->p));
		p = &ps->p[ps->n++];
		*p = (struct proposal){ .cue = v, .cue_end = v + 1 };
		if (w->flags & WORD_PHRASE && v + 1 < c->hi)
			p->cue_end = v + 2;
		if (grouped)
			propose_group(f, c, p, n);
		else
			propose_bare(f, c, p);
	}
}

/* Does the clause before speaker and cue have the sentence's subject in it?
 * That is whom it tells of: "he said" after it means somebody else. */
static bool
tells_of_subject(const struct finder *f, const struct proposal *p)
{
	return p->r.rule == RULE_Q10 && p->r.left.from <= f->subject.from &&
	    f->subject.to < p->r.left.to &&
	    p->a.speaker_end == p->a.speaker + 1;
}

/* Make the records of what is kept in the sentence that begins at word lo;
 * gives the last attribution if it has no content. */
static const struct attribution *
add_proposals(struct finder *f, size_t lo)
{
	const struct attribution *bare = NULL, *last = NULL;
	size_t i;

	for (i = 0; i < f->proposals.n; i++) {
		struct proposal *p = &f->proposals.p[i];
		struct attribution *a = &p->a;

		if (p->grouped && !p->inside)
			bare = p->r.rule == RULE_NONE ? a : NULL;
		if (!p->kept)
			continue;
		if (a->form == FORM_SHARED && p->grouped && last != NULL) {
			a->speaker = last->speaker;	/* QC5 */
			a->speaker_end = last->speaker_end;
		}
		if (tells_of_subject(f, p)) {
			f->events[f->sentence].reported = true;
			event_add(f, EVENT_REPORTER, f->subject);
		}
		add_attributed(f, a, &p->r, lo, p->confidence);
		if (a->form != FORM_ACCORDING && a->speaker < a->speaker_end)
			last = a;
	}
	return bare;
}

/* The sentence's end, without full stops and ellipses: "said. ..." */
static size_t
sentence_end(const struct finder *f, size_t lo, size_t hi)
{
	const struct text_word *w = f->words.p;

	while (hi - lo > 1 &&
	    (word_is_mark(&w[hi - 1], '.') ||
	    (word_is_mark(&w[hi - 1], '*') &&
	    word_is_mark(&w[hi - 2], '.'))))
		hi--;
	return hi;
}

/* Note the subject of the sentence; is it he or she? */
static bool
note_subject(struct finder *f, size_t lo, size_t hi)
{
	const struct text_word *w = f->words.p;
	size_t end, i = subject_find(&f->words, lo, hi, &end);
	bool one = end == i + 1;

	if (i > lo + 1 && word_has(&w[lo], QUOTING_SUB) && one &&
	    word_has(&w[i], QUOTING_SUBJECT))
		clause_subject(f, lo + 1, i);
	f->subject = (struct stretch){ i, end };
	event_add(f, EVENT_SUBJECT, f->subject);
	return one && word_has(&w[i], QUOTING_MALE | QUOTING_FEMALE);
}

/* A sentence in passes: its subject, its attributions, what the rules propose
 * for them, what the model makes of that, records, and what marks are left. */
static void
find_in_sentence(struct finder *f, size_t lo, size_t hi)
{
	struct carrier c = { &f->words, lo, sentence_end(f, lo, hi), lo };
	const struct attribution *bare;
	size_t first = f->out->n;
	bool pronoun;

	hi = c.hi;
	if (only_quoted(f, lo, hi)) {
		floating_add(f, (struct stretch){ lo, hi });
		f->lead.on = f->gap = false;
		return;
	}
	if (dash_add(f, lo, hi))
		return;
	f->here = false;
	f->sentence = (size_t)event_add(f, EVENT_SENTENCE,
	    (struct stretch){ lo, hi });
	pronoun = note_subject(f, lo, hi);
	attributions_find(&f->attributions, &f->words, lo, hi);
	propose(f, &c);
	f->proposals.judged = false;
	if (f->see != NULL)
		f->see(&f->proposals, &c, &f->attributions);
	else
		learned_decide(&f->proposals, &c, &f->attributions);
	vetoes_apply(&f->proposals, &c);
	if (f->proposals.judged)
		proposals_settle(&f->proposals, &c);
	bare = add_proposals(f, lo);
	loose_find(f, lo, hi);
	if (!pronoun && f->out->n == first)
		event_add(f, EVENT_NAMED, (struct stretch){ lo, hi });
	f->gap = !f->here;
	lead_set(f, lo, hi, bare);
}

/* Is the verb at word i in a sentence of its own: does a mark or another
 * sentence follow what belongs to it, and no quotation? */
static bool
ends_attribution(const struct finder *f, size_t i)
{
	const struct text_word *w = &f->words.p[i];

	if (i == f->words.n)
		return true;
	if (!(w->flags & (WORD_PUNCT | WORD_FIRST)) || w->mark == ':')
		return false;
	return w->mark != ',' || i + 1 == f->words.n ||
	    !(w[1].flags & WORD_QUOTED);
}

/* Does a sentence at word i attribute the quotation before it: "..." Trump
 * said. The splitter cuts there where the quotation ends with a stop. */
static bool
attributes(const struct finder *f, size_t i)
{
	size_t end = phrase_end(&f->words, i, f->words.n, false);

	return end > i && end < f->words.n &&
	    word_has(&f->words.p[end], QUOTING_SPEECH) &&
	    word_has(&f->words.p[end], QUOTING_FINITE) &&
	    ends_attribution(f, adjuncts_end(&f->words, end + 1, f->words.n));
}

/* Does the sentence [lo..i) go on at word i, the first of the next? */
static bool
goes_on(const struct finder *f, size_t lo, size_t i)
{
	const struct text_word *w = &f->words.p[i];

	if (!only_quoted(f, lo, i) || w->flags & WORD_QUOTED)
		return false;
	if (w->flags & WORD_PUNCT)
		return w->mark == '-';
	return !(w->flags & (WORD_CAPITAL | WORD_DIGIT)) || attributes(f, i);
}

static bool
in_capitals(struct slice t)
{
	return t.len > 1 && !utf8_has(t, UTF8_LOWER);
}

/* Can the word be in a dateline: a name, a date, a comma, a bracket? */
static bool
in_dateline(const struct text_word *w)
{
	if (w->flags & WORD_PUNCT)
		return w->mark != ';' && w->mark != '!' && w->mark != '?';
	return (w->flags & (WORD_CAPITAL | WORD_DIGIT)) || word_is_time(w);
}

/* The first word of the paragraph, up to a blank or comma. */
static struct slice
first_word(const struct finder *f)
{
	struct slice t = f->para->text;
	size_t n = 0;

	while (n < t.len && t.p[n] != ' ' && t.p[n] != ',')
		n++;
	return slice_part(t, 0, n);
}

/* The word after the dateline that the paragraph begins with, or 0: what has the
 * form of one (text/datelines.h), or names and dates before a dash, the first in
 * capitals or what the metadata says. */
static size_t
dateline_end(const struct finder *f)
{
	const struct text_word *w = f->words.p;
	size_t i, end = f->words.n < DATELINE_MAX ? f->words.n : DATELINE_MAX;
	struct slice first;
	struct dateline d;

	if (dateline_find(f->para->text, &d)) {
		for (i = 0; i < f->words.n && w[i].start < d.len; i++)
			;
		return i;
	}
	if (f->words.n == 0 || !(w[0].flags & WORD_CAPITAL))
		return 0;
	for (i = 0; i < end && !(i > 0 && word_is_mark(&w[i], '-')); i++)
		if (!in_dateline(&w[i]))
			return 0;
	if (i == end)
		return 0;
	first = first_word(f);
	return in_capitals(first) || slice_starts(f->dateline, first) ? i + 1 :
	    0;
}

/* Does the paragraph begin with what is quoted? */
static bool
starts_quoted(const struct finder *f)
{
	const struct quoted *first;

	if (quoted_starts(f->para->text))
		return true;
	if (f->para->quoted == f->para->quoteds_end)
		return false;
	first = &f->quoteds.p[f->para->quoted];
	return first->marked && first->start == 0;
}

/* Can the paragraph go on with the quotation before it? */
static bool
may_go_on(const struct finder *f)
{
	return starts_quoted(f) && f->para->whole == f->para->passage && !f->gap &&
	    !para_is_heading(f);
}

static void
find_in_para(struct finder *f)
{
	size_t lo, i;

	if (markup_cites(f))
		return;
	if (f->doc->foreign) {
		marked_find(f);
		return;
	}
	if (!may_go_on(f))
		quotes_end_here(f);
	f->lead.on = f->lead.on && starts_quoted(f);
	f->gap = false;
	f->subject = (struct stretch){ 0, 0 };
	if (turn_find(f) || (para_is_heading(f) && only_quoted(f, 0,
	    f->words.n))) {
		f->gap = true;
		return;
	}
	lo = dateline_end(f);
	for (i = lo + 1; i <= f->words.n; i++) {
		if (i < f->words.n && i - lo < LONGEST &&
		    (!(f->words.p[i].flags & WORD_FIRST) ||
		    goes_on(f, lo, i)))
			continue;
		find_in_sentence(f, lo, i);
		lo = i;
	}
}

struct finder *
quotes_finder(struct quotes *q)
{
	if (q->finder == NULL) {
		q->finder = mem_alloc(sizeof(*q->finder));
		*q->finder = (struct finder){ 0 };
	}
	return q->finder;
}

void
quotes_find(struct quotes *q, struct document *d, const struct mentions *ms,
    const struct spans *there)
{
	struct finder *f = quotes_finder(q);
	size_t i;

	q->n = 0;
	f->doc = d;
	f->ms = ms;
	f->there = there;
	f->out = q;
	f->npool = f->nevents = f->asked_for = 0;
	quotes_end_here(f);
	f->lead.on = f->gap = false;
	words_begin(&f->words, d, ms, &f->quoteds);
	paras_find(f);
	paras_mark(f);
	paras_list_words(f);
	f->author = document_only(d, "author");
	if (f->author.len > MENTION_NAME)
		f->author.len = 0;
	f->dateline = document_only(d, "dateline");
	turns_begin(f);
	for (i = 0; i < f->nparas; i++) {
		f->para = &f->paras[i];
		words_at(&f->words, f->para);
		find_in_para(f);
	}
	who_find(f);
	joined_find(f);
	quotes_finish(f);
}

void
quotes_free(struct quotes *q)
{
	struct finder *f = q->finder;

	if (f != NULL) {
		free(f->paras);
		quoteds_free(&f->marks);
		quoteds_free(&f->quoteds);
		words_free(&f->words);
		speakers_free(&f->speakers);
		attributions_free(&f->attributions);
		proposals_free(&f->proposals);
		free(f->pool);
		free(f->found);
		free(f->events);
		free(f);
	}
	free(q->p);
	*q = (struct quotes){ 0 };
}

