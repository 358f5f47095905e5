/* SPDX-License-Identifier: MIT */
/*
 * Content after the group. After the cue are tried, in this order, a quotation
 * (Q3), a clause that "that" opens (Q8), "to" and what follows (Q12), a clause
 * without "that" (Q9), and an object (Q13).
 */
#include "acts.h"
#include "adjuncts.h"
#include "behind.h"
#include "finds.h"
#include "negated.h"
#include "told.h"

#include "data/acts.h"

enum {	/* words */
	SURE_CLAUSE = 4,	/* a longer clause needs no known verb */
	COLON_NEAR = 6,	/* from a cue to the colon that announces */
	CONDITION = 15,	/* of "if asked" between commas */
	FAR_BEHIND = 30 /* from a cue to a quotation further on */
};

/* "she's", "they'd" */
static bool
is_contracted(const struct carrier *c, const struct text_word *w)
{
	struct slice t = word_text(c->ws, w);

	return word_has(w, QUOTING_SUBJECT) && t.len > 0 &&
	    (memchr(t.p, '\'', t.len) != NULL ||
	    slice_find(t, SLICE("\xe2\x80\x99")) < t.len);
}

/* May the stretch be a clause? A short one needs a word that is a verb for
 * sure: "said nothing for a while". */
static bool
holds_verb(const struct carrier *c, struct stretch s)
{
	if (s.to - s.from > SURE_CLAUSE || stretch_quoted(c, s))
		return true;
	for (; s.from < s.to; s.from++) {
		const struct text_word *w = &c->ws->p[s.from];

		if (word_may_be_finite(w) || is_contracted(c, w) ||
		    part_is_finite(w->part))
			return true;
	}
	return false;
}

/* Is it only names, as in "a company called Acme"? Then nothing is said. */
static bool
is_only_name(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (!word_has(&c->ws->p[s.from], WORD_CAPITAL))
			return false;
	return true;
}

/* Where content after the cue may begin: after the cue, after whom it is told
 * to, and after words of time and place as well. */
struct content_place {
	size_t cue, told, after;
};

static struct content_place
place_behind(const struct carrier *c, const struct attribution *a)
{
	struct content_place at = { a->to, a->to, a->to };

	if (a->to < c->hi && !word_has(&c->ws->p[a->to], WORD_QUOTED) &&
	    word_has(&c->ws->p[a->cue], QUOTING_TELL))
		at.told = told_end(c, a->to);
	at.after = adjuncts_end(c->ws, at.told, c->hi);
	return at;
}

/* A mark between a cue and a quotation; a semicolon for a colon. */
static bool
leads_on(const struct text_word *w)
{
	return word_is_pause(w) || word_is_mark(w, ':') || word_is_mark(w, ';');
}

/* Q3: a quotation, after a comma, a colon, a dash or no mark. */
static bool
quotation_behind(const struct carrier *c, const struct attributions *as,
    size_t n, struct content_place at, struct content *r)
{
	const struct text_word *p = c->ws->p;
	size_t k = at.after, i;

	if (k < c->hi && leads_on(&p[k]))
		k++;
	/* "explained it this way: ..." */
	for (i = at.cue; i + 1 < c->hi && i < at.cue + COLON_NEAR; i++)
		if ((word_is_mark(&p[i], ':') || word_is_mark(&p[i], ';')) &&
		    word_has(&p[i + 1], WORD_QUOTED) &&
		    !quoted_is_small(c->ws, &p[i + 1]) && (n + 1 >= as->n ||
		    as->p[n + 1].from != i + 2))
			k = i + 1;
	if (k >= c->hi || !word_has(&p[k], WORD_QUOTED))
		return false;
	r->right = (struct stretch){ k, quotation_end(c, as, n + 1, k) };
	r->rule = RULE_Q3;
	return true;
}

/* Q8: "that" or a question word, and a clause. */
static bool
that_behind(const struct carrier *c, const struct attributions *as, size_t n,
    struct content_place at, struct content *r)
{
	const struct text_word *p = &c->ws->p[at.after];
	const struct attribution *a = &as->p[n];
	const struct text_word *cue = &c->ws->p[a->cue];
	bool that;

	if (at.after >= c->hi || a->form == FORM_VS)
		return false;
	if (n + 1 < as->n && as->p[n + 1].form == FORM_PASSIVE &&
	    as->p[n + 1].from == at.after + 1)
		return false;		/* "laughed when asked whether" */
	that = p->id == WORD_THAT;
	if (!that && (!word_has(p, QUOTING_QUESTION) ||
	    (at.after != at.cue && word_has(p, QUOTING_RELATIVE))))
		return false;
	if (!word_has(cue, QUOTING_BARE | QUOTING_THAT | QUOTING_TELL |
	    (that ? QUOTING_SPEECH : QUOTING_QUOTE | QUOTING_OBJECT)))
		return false;
	r->right = (struct stretch){ at.after, clause_end(c, as, n + 1,
	    at.after + !that) };
	r->rule = RULE_Q8;
	return true;
}

/* The end of what is said of a noun, from its verb at word i on: "what Quill says
 * [was a mistake]"; the comma, if one stands before it: ", which Quill says [is
 * old], leaks". */
static size_t
gap_end(const struct carrier *c, const struct attributions *as, size_t n,
    size_t i)
{
	const struct text_word *p = c->ws->p;
	size_t end = clause_end(c, as, n + 1, i), from = as->p[n].speaker;

	if (from < c->lo + 2 || !word_is_mark(&p[from - 2], ','))
		return end;
	while (i < end && !word_is_mark(&p[i], ','))
		i++;
	return i;
}

/* Is there a colon at word i, and the rest of the sentence a sentence of its own:
 * "Quill said: The dam leaks"? */
static bool
announces_clause(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;

	return i + 1 < c->hi && word_is_mark(&p[i], ':') &&
	    word_has(&p[i + 1], WORD_CAPITAL) &&
	    holds_finite(c, i + 1, c->hi) &&
	    !stretch_quoted(c, (struct stretch){ i + 1, c->hi });
}

/* The end of the condition between commas that begins at word i, where a clause
 * follows it: "said, if asked, she would"; i if there is none. */
static size_t
condition_end(const struct carrier *c, const struct attributions *as, size_t n,
    size_t i)
{
	const struct text_word *p = c->ws->p;
	size_t k;

	if (i + 1 >= c->hi || !word_is_mark(&p[i], ',') ||
	    !word_has(&p[i + 1], QUOTING_SUB | QUOTING_PREP) ||
	    (n + 1 < as->n && as->p[n + 1].from <= i + 3))
		return i;
	for (k = i + 2; k + 1 < c->hi && k < i + CONDITION; k++)
		if (word_is_mark(&p[k], ','))
			return phrase_starts(&p[k + 1]) ? k : i;
	return i;
}

/* Q9: a clause without "that". */
static bool
clause_behind(const struct carrier *c, const struct attributions *as, size_t n,
    struct content_place at, struct content *r)
{
	const struct text_word *p = c->ws->p, *cue = &p[as->p[n].cue];
	struct content found = { .rule = RULE_Q9 };
	size_t i = at.after, k;

	if (i >= c->hi)
		return false;
	k = condition_end(c, as, n, i);
	if (word_has(cue, QUOTING_SPEECH) &&
	    word_has(cue, QUOTING_THAT | QUOTING_BARE) &&
	    announces_clause(c, i)) {
		found.right = (struct stretch){ i + 1, c->hi };
	} else if (as->p[n].gap) {
		found.right = (struct stretch){ i, gap_end(c, as, n, i) };
	} else if (!word_has(cue, QUOTING_BARE) &&
	    !(as->p[n].finds && holds_clause(c, i))) {
		return false;
	} else if (phrase_starts(&p[i])) {
		found.right = (struct stretch){ i, clause_end(c, as, n + 1, i) };
		if (!holds_verb(c, found.right))
			return false;
	} else if (k > i) {
		found.right = (struct stretch){ i + 1, clause_end(c, as, n + 1,
		    k + 1) };
	} else {
		return false;
	}
	*r = found;
	return true;
}

/* Does the verb tell what somebody did, in -ing: "denied taking it", "has always
 * denied having been there"? */
static bool
tells_deed(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *w = &c->ws->p[a->to];

	if (a->to + 1 >= c->hi || !(acts_at(c->ws, a->cue) & ACTS_DOING))
		return false;
	return word_looks_ing(c, w) || (word_has(w, QUOTING_BE) &&
	    slice_ends(word_text(c->ws, w), SLICE("ing")));	/* English */
}

/* May it have an object without a quotation in it? */
static bool
takes_object(const struct carrier *c, const struct attribution *a)
{
	return word_has(&c->ws->p[a->cue], QUOTING_OBJECT) ||
	    a->finds || tells_deed(c, a);
}

/* Q13: the verb's object; of verbs of saying only if it holds a quotation. */
static bool
object_behind(const struct carrier *c, const struct attributions *as, size_t n,
    struct content_place at, struct content *r)
{
	const struct text_word *cue = &c->ws->p[as->p[n].cue];
	const struct text_word *p = &c->ws->p[at.cue];
	struct stretch s;
	size_t i;

	if (at.cue >= c->hi || (!phrase_starts(p) &&
	    !word_has(p, QUOTING_OBJECT_PRONOUN) &&
	    !tells_deed(c, &as->p[n])))
		return false;
	s = (struct stretch){ at.cue, clause_end(c, as, n + 1, at.cue) };
	for (i = s.from + 1; i + 1 < s.to; i++)	/* "... and went home" */
		if (word_has(&c->ws->p[i], QUOTING_COORD) &&
		    word_may_be_finite(&c->ws->p[i + 1]))
			s.to = i;
	if (!(takes_object(c, &as->p[n]) && !is_only_name(c, s)) &&
	    !(stretch_quoted(c, s) && !word_has(cue, QUOTING_TELL) &&
	    word_has(cue, QUOTING_THAT | QUOTING_BARE | QUOTING_INF)))
		return false;
	r->right = s;
	r->rule = RULE_Q13;
	return true;
}

/* May what the cue says begin with "to": "vowed to", and "did not respond to a
 * request", which has its form? */
static bool
takes_infinitive(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *cue = &c->ws->p[a->cue];

	if (word_has(cue, QUOTING_TELL) && word_has(cue, QUOTING_BARE) &&
	    quoted_follows(c, told_end(c, a->to)))
		return true;	/* "told him to "go away"" */
	return word_has(cue, QUOTING_INF) || (word_has(cue, QUOTING_SILENCE) &&
	    negation_start(c->ws, a->cue, a->speaker_end <= a->cue ?
	    a->speaker_end : c->lo) < a->cue);
}

struct content
content_behind(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	struct content_place at = place_behind(c, a);
	struct content r = { 0 };

	if (quotation_behind(c, as, n, at, &r) ||
	    that_behind(c, as, n, at, &r) || a->form == FORM_VS)
		return r;
	if (at.told < c->hi && p[at.told].id == WORD_TO &&
	    takes_infinitive(c, a)) {	/* Q12 */
		r.right = (struct stretch){ at.told, clause_end(c, as, n + 1,
		    at.told) };
		r.rule = RULE_Q12;
		return r;
	}
	if (!clause_behind(c, as, n, at, &r))
		object_behind(c, as, n, at, &r);
	return r;
}

/* A quotation further on after a comma or colon, with words in between that are
 * none of the forms above: "joked, with an accent, ..." */
struct content
content_far(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	struct content r = { 0 };
	size_t i;

	if (!word_has(&p[a->cue], QUOTING_QUOTE | QUOTING_TELL) ||
	    !word_has(&p[a->cue], QUOTING_SPEECH | QUOTING_TELL))
		return r;
	i = a->to;
	if (word_has(&p[a->cue], QUOTING_TELL))
		i = told_end(c, i);
	if (i < c->hi && !word_has(&p[i], WORD_PUNCT | QUOTING_RELATIVE |
	    QUOTING_PREP | QUOTING_SUB | QUOTING_ADVERB | QUOTING_TIME))
		return r;
	if (i < c->hi && word_has(&p[i], QUOTING_MODAL))	/* to */
		return r;
	for (i = a->to; i < c->hi && i < a->to + FAR_BEHIND; i++) {
		if (n + 1 < as->n && i >= as->p[n + 1].from)
			return r;
		if (!word_has(&p[i], WORD_QUOTED) || i == a->to ||
		    (!word_is_mark(&p[i - 1], ',') &&
		    !word_is_mark(&p[i - 1], ':')))
			continue;
		r.right.from = i;
		r.right.to = clause_end(c, as, n + 1, i);
		r.rule = RULE_Q3;
		return r;
	}
	return r;
}
