/* SPDX-License-Identifier: MIT */
/*
 * Content before the group: a quotation or a clause that holds one (Q1, Q2), a
 * clause (Q10), or what somebody is said to be the source of (Q11).
 */
#include "adjuncts.h"
#include "before.h"
#include "chunks.h"
#include "told.h"

enum {	/* words */
	OCCASION = 8,	/* of "in a speech on Monday" */
	LOOK_BACK = 200,	/* where a quotation before a group is looked
				 * for */
	LEAST_CLAUSE = 4 /* of what "according to Quill," can follow */
};

/* Are there dots at word i, before a quotation? */
static bool
is_dots(const struct carrier *c, size_t i)
{
	struct slice t = word_text(c->ws, &c->ws->p[i]);

	return i + 1 < c->hi && word_has(&c->ws->p[i + 1], WORD_QUOTED) &&
	    (t.p[0] == '.' || slice_is(t, "\xe2\x80\xa6"));
}

/* Where content before the group begins. */
static size_t
left_start(const struct carrier *c)
{
	size_t i = c->taken > c->lo ? c->taken : c->lo;

	while (i < c->hi && word_has(&c->ws->p[i], WORD_PUNCT) &&
	    (c->ws->p[i].mark != '(' || i == c->lo) &&
	    (c->ws->p[i].mark != '*' || is_dots(c, i)))
		i++;
	if (i < c->hi && word_has(&c->ws->p[i], QUOTING_COORD) &&
	    !word_has(&c->ws->p[i], WORD_QUOTED))
		i++;
	return i;
}

/* Words of the reporter before a quotation that makes a sentence: "As for
 * this, ..." and "He was angry: ..." do not belong to it. */
static size_t
skip_reporter(const struct carrier *c, size_t start, size_t end)
{
	const struct text_word *p = c->ws->p;
	size_t i = end;

	while (i > start && word_has(&p[i - 1], WORD_QUOTED))
		i--;
	if (i == end || i <= start + 1 || !word_has(&p[i - 1], WORD_PUNCT) ||
	    quoted_is_small(c->ws, &p[i]))
		return start;
	if (word_is_mark(&p[i - 1], ':') || (word_is_mark(&p[i - 1], ',') &&
	    (word_has(&p[start], QUOTING_PREP | QUOTING_SUB) ||
	    word_looks_ing(c, &p[start]))))
		return i;
	return start;
}

/* Can there be any content before the group? */
static bool
may_have_left(const struct carrier *c, const struct attribution *a)
{
	bool relative = a->form == FORM_SV && a->speaker_end < a->from;

	return a->form != FORM_SHARED && !relative && /* QC10 */
	    !word_has(&c->ws->p[a->speaker], QUOTING_RELATIVE);
}

/* May the cue attribute a quotation before it? */
static bool
takes_quotation(const struct text_word *cue)
{
	return !word_has(cue, WORD_CUE) || word_is_according(cue) ||
	    word_has(cue, QUOTING_SPEECH | QUOTING_QUOTE | QUOTING_TELL);
}

/* Is there a verb with a subject among words [from..to), or one that may well
 * be, as a verb of saying? */
static bool
holds_verb(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *p = c->ws->p;

	while (from < to && !chunk_is_finite(&p[from]) &&
	    !word_alone_has(&p[from], QUOTING_FINITE))
		from++;
	return from < to;
}

/* Is there a clause and a comma before the group? */
static bool
is_behind_clause(const struct carrier *c, const struct attribution *a)
{
	return a->from > c->lo + 2 &&
	    word_is_mark(&c->ws->p[a->from - 1], ',') &&
	    holds_verb(c, c->lo, a->from);
}

/* Is the cue no noun: by its form, or with who can speak before it, as in "the
 * reports show"? */
static bool
is_verb(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *last = &c->ws->p[a->speaker_end] - 1;

	return chunk_kind(&c->ws->p[a->cue]) == CHUNK_VERB ||
	    word_is_source(last) || word_may_speak(c->ws, last);
}

/* Does the group end the sentence, behind a clause and a comma, with a verb
 * that takes clauses: "..., records show"? */
static bool
closes_sentence(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *cue = &c->ws->p[a->cue];

	return a->form != FORM_ACCORDING && is_behind_clause(c, a) &&
	    is_verb(c, a) &&
	    word_has(cue, QUOTING_BARE | QUOTING_THAT) &&
	    !(a->to + 1 < c->hi && word_looks_ing(c, &c->ws->p[a->to + 1])) &&
	    adjuncts_end(c->ws, a->to, c->hi) == c->hi;
}

/* May the cue attribute a clause before it, and has it no infinitive? */
static bool
takes_clause(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *cue = &c->ws->p[a->cue];

	if (!word_has(cue, QUOTING_SPEECH | QUOTING_QUOTE) &&
	    !closes_sentence(c, a))
		return false;
	return !(word_has(cue, QUOTING_INF) && a->to < c->hi &&
	    c->ws->p[a->to].id == WORD_TO);
}

/* Does a quotation that is not a sentence go on after a comma at word i? */
static bool
goes_on_quoted(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;

	return i + 1 < c->hi && word_is_mark(&p[i], ',') &&
	    word_has(&p[i + 1], WORD_QUOTED) && quoted_is_small(c->ws, &p[i + 1]);
}

/* Does a condition begin at word start, and a clause after the comma at word
 * after: "If elected, Quill said, he would ..."? */
static bool
is_condition(const struct carrier *c, size_t start, size_t after)
{
	const struct text_word *p = c->ws->p;

	return word_has(&p[start], QUOTING_CONDITION) && after + 1 < c->hi &&
	    word_is_mark(&p[after], ',') && phrase_starts(&p[after + 1]);
}

/* Is it a body or document that somebody says something in or on: "In a
 * statement"? What has no article is none: "in law school". */
static bool
names_body(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *p = c->ws->p;
	bool one = false;

	if (p[from].id == WORD_FOR || p[from].id == WORD_OF)
		return false;
	for (from++; from < to; from++) {
		one |= word_has(&p[from], QUOTING_DET | QUOTING_POSSESSIVE |
		    WORD_CAPITAL);
		if (word_has(&p[from], QUOTING_BODY) &&
		    (one || word_is_plural(c->ws, &p[from])))
			return true;
	}
	return false;
}

bool
names_occasion(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *p = c->ws->p;

	if (to - from > OCCASION ||
	    !word_has(&p[from],
	    QUOTING_PREP | QUOTING_ADVERB | QUOTING_TIME | QUOTING_SUB))
		return false;
	if (names_body(c, from, to))
		return true;
	for (; from < to; from++)
		if (word_has(&p[from], QUOTING_TIME | QUOTING_ADVERB |
		    WORD_DIGIT))
			return true;
	return false;
}

/* Is the stretch a clause that is the subject of the verb at word after: "What
 * it needs, Quill said, is rain"? */
static bool
is_subject_clause(const struct carrier *c, size_t start, size_t after)
{
	const struct text_word *p = c->ws->p;

	return after + 1 < c->hi && word_is_mark(&p[after], ',') &&
	    word_has(&p[start], QUOTING_QUESTION) &&
	    chunk_is_finite(&p[after + 1]);
}

/* Does a clause begin at word i, which has its verb before the next mark? */
static bool
clause_begins(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;

	if (!phrase_starts(&p[i]) && !part_is_nominal(p[i].part))
		return false;
	return holds_clause(c, i);
}

/* Do words [start..end) open the clause that goes on after the comma at word
 * after, where no other attribution is next: "In those days, she said, they
 * would ..."? */
static bool
opens_clause(const struct carrier *c, size_t start, size_t end, size_t after,
    const struct attribution *next)
{
	const struct text_word *p = c->ws->p;

	if (!word_has(&p[start], QUOTING_PREP | QUOTING_SUB) ||
	    after + 1 >= c->hi || !word_is_mark(&p[after], ','))
		return false;
	if (next != NULL && attribution_begins(c, next, after + 1))
		return false;
	return clause_begins(c, after + 1) &&
	    (end - start > OCCASION || !names_body(c, start, end));
}

/* Can a clause of its own begin at the word? */
static bool
begins_clause(const struct carrier *c, size_t start)
{
	const struct text_word *w = &c->ws->p[start];

	return !word_has(w, WORD_PAST | WORD_CUE) && !word_looks_ing(c, w) &&
	    !word_has(w, QUOTING_PREP | QUOTING_SUB);
}

/* Is the clause that begins at word start what was said, and does the reporter
 * tell behind the group, at word after, when or how: "..., Quill said while
 * visiting a fair"? */
static bool
tells_how(const struct carrier *c, const struct attribution *a, size_t start,
    size_t after)
{
	const struct text_word *p = c->ws->p, *w = &p[after];

	return after < c->hi && word_has(w, QUOTING_SUB) &&
	    !word_has(w, QUOTING_CONDITION | QUOTING_RELATIVE |
	    QUOTING_QUESTION) && w->id != WORD_THAT &&
	    begins_clause(c, start) && word_has(&p[a->cue], QUOTING_BARE);
}

/* Can words [start..end) be a clause that the group ends, in a sentence that
 * goes on at word after? */
static bool
may_be_closed(const struct carrier *c, size_t start, size_t end, size_t after)
{
	const struct text_word *p = c->ws->p;
	bool alone = end < start + 2 &&
	    (!phrase_starts(&p[start]) || word_has(&p[start], QUOTING_TIME));

	return !alone &&
	    (after == c->hi || is_condition(c, start, after) ||
	    (word_has(&p[after], WORD_PUNCT) &&
	    !word_has(&p[start], QUOTING_PREP | QUOTING_SUB)));
}

/* Content before the group, words [start..end), by that rule. */
static struct content
left_by(enum rule rule, size_t start, size_t end)
{
	return (struct content){ .left = { start, end }, .rule = rule };
}

/* The same, by the rule that they have if they hold a quotation near their end,
 * or by Q10. */
static struct content
left_clause(const struct carrier *c, const struct attribution *a, size_t start,
    size_t end)
{
	struct stretch near = { start + LOOK_BACK < end ? end - LOOK_BACK :
	    start, end };

	if (!stretch_quoted(c, near))
		return left_by(RULE_Q10, start, end);
	return left_by(a->form == FORM_VS ? RULE_Q2 : RULE_Q1, start, end);
}

/* What "according to" has before it, words [start..end). */
static struct content
left_according(const struct carrier *c, const struct attribution *a,
    size_t start, size_t end)
{
	bool comma = a->to < c->hi && word_is_mark(&c->ws->p[a->to], ',');

	if (c->taken > c->lo || (end < start + LEAST_CLAUSE && comma))
		return (struct content){ 0 };
	return left_by(RULE_Q11, start, end);
}

/* Is the clause in words [start..end) before the group what was said, as far as
 * what is behind the group tells? */
static bool
is_said(const struct carrier *c, const struct attributions *as, size_t n,
    size_t start, size_t end)
{
	const struct attribution *a = &as->p[n];
	const struct attribution *next = n + 1 < as->n ? a + 1 : NULL;
	size_t after = told_after(c, a);

	if (may_be_closed(c, start, end, after) ||
	    BY(QB3, opens_clause(c, start, end, after, next)) ||
	    is_subject_clause(c, start, after) ||
	    tells_how(c, a, start, after))
		return true;
	return goes_on_quoted(c, after) && !names_occasion(c, start, end);
}

struct content
content_before(const struct carrier *c, const struct attributions *as, size_t n)
{
	static const struct content none;
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	size_t start = left_start(c), end = a->from;

	if (!may_have_left(c, a))
		return none;
	while (end > start && word_is_pause(&p[end - 1]))
		end--;
	if (end <= start)
		return none;
	if (word_has(&p[end - 1], WORD_QUOTED) && takes_quotation(&p[a->cue]))
		return left_by(a->form == FORM_VS ? RULE_Q2 : RULE_Q1,
		    skip_reporter(c, start, end), end);
	if (a->form == FORM_ACCORDING)
		return left_according(c, a, start, end);
	if (end == a->from || !takes_clause(c, a) ||
	    !is_said(c, as, n, start, end))
		return none;
	return left_clause(c, a, start, end);
}

bool
closes_over(const struct carrier *c, const struct attribution *a)
{
	return a->form != FORM_SHARED && closes_sentence(c, a) &&
	    word_has(&c->ws->p[a->cue], QUOTING_SPEECH);
}

struct content
content_around(const struct carrier *c, const struct attribution *a)
{
	static const struct content none;
	struct carrier whole = *c;
	struct stretch all = { c->lo, a->from - 1 };

	if (!closes_over(c, a) || c->taken + 1 < a->from ||
	    stretch_quoted(c, all))
		return none;
	whole.taken = c->lo;
	all.from = left_start(&whole);
	return all.from < all.to ? left_by(RULE_Q10, all.from, all.to) : none;
}
