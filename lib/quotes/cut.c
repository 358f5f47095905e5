/* SPDX-License-Identifier: MIT */
/*
 * Where content ends sooner, or later, than the words alone tell, because of
 * the sentence that it stands in. This is for content that the model found,
 * too.
 */
#include "chunks.h"
#include "comment.h"
#include "cut.h"
#include "told.h"

/* Can the word be the first of the main clause's subject? */
static bool
begins_main(const struct text_word *w)
{
	return !word_has(w, WORD_QUOTED) &&
	    (word_is_pronoun(w) || w->mention >= 0 ||
	    word_has(w, WORD_CAPITAL | QUOTING_DET | QUOTING_POSSESSIVE));
}

/* The content of a clause that the sentence begins with ("When Quill said it
 * leaks, Marl laughed") ends at the comma before the main clause's subject. */
static void
cut_before_main(const struct carrier *c, const struct attribution *a,
    struct stretch *s)
{
	const struct text_word *p = c->ws->p;
	size_t i;

	if (a->speaker != c->lo + 1 || !word_has(&p[c->lo], QUOTING_SUB) ||
	    a->form != FORM_SV)
		return;
	for (i = s->from + 1; i + 2 < s->to; i++)
		if (word_is_mark(&p[i], ',') && begins_main(&p[i + 1])) {
			s->to = i;
			return;
		}
}

/* May the cue say to whom before it says what: "told", "warned him that"? */
static bool
may_tell(const struct text_word *cue)
{
	if (word_has(cue, QUOTING_TELL))
		return true;
	return word_has(cue, QUOTING_SPEECH) &&
	    word_has(cue, QUOTING_THAT | QUOTING_INF) &&
	    !word_has(cue, QUOTING_OBJECT);
}

/* Are words [from..to) a phrase for somebody, and not one that content belongs
 * to: "the claim of the board"? */
static bool
is_somebody(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *p = c->ws->p;
	const struct text_word *head = &p[chunk_at(c->ws, from).head];

	if (!word_looks_able(head) && !word_may_speak(c->ws, head) &&
	    !word_has(head, QUOTING_OBJECT_PRONOUN))
		return false;
	while (from < to && !word_alone_has(&p[from], QUOTING_NOUN))
		from++;
	return from == to;
}

/* Can the word open what is told behind whom it is told to: "told him that",
 * "warned him to", but not "urged him to", which has an object? */
static bool
opens_told(const struct text_word *w, const struct text_word *cue)
{
	return word_is_opener(w) ||
	    (w->id == WORD_TO && !word_has(cue, QUOTING_OBJECT));
}

/* Whom it is told to is no part of what is told. */
static void
cut_told(const struct carrier *c, const struct attribution *a,
    struct stretch *s)
{
	const struct text_word *p = c->ws->p, *cue = &p[a->cue];
	size_t k;

	if (s->from != a->to || !may_tell(cue))
		return;
	k = told_end(c, a->to);
	if (k == a->to || k >= s->to || !opens_told(&p[k], cue))
		return;
	if (word_has(cue, QUOTING_TELL) || BY(QB1, is_somebody(c, a->to, k)))
		s->from = k;
}

/* Do words [from..to) tell when or where it was said? */
static bool
is_setting(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *p = c->ws->p, *w = &p[from];

	if (word_has(w, QUOTING_BEHIND | QUOTING_TIME))
		return true;
	if (!word_has(w, QUOTING_PARTITIVE) || w->id == WORD_OF ||
	    w->id == WORD_TO)
		return false;
	for (; from < to; from++)
		if (word_has(&p[from], QUOTING_TIME | QUOTING_BODY))
			return true;
	return false;
}

/* What is called something is no clause; what tells when behind the last
 * quotation in it belongs to the verb: "called it "a ruin" on Monday". */
static void
cut_setting(const struct carrier *c, const struct attribution *a,
    struct stretch *s)
{
	const struct text_word *p = c->ws->p;
	size_t i = s->to;

	if (!word_has(&p[a->cue], QUOTING_OBJECT) || s->from < a->to)
		return;
	while (i > s->from && !word_has(&p[i - 1], WORD_QUOTED))
		i--;
	if (i == s->from || i == s->to || holds_finite(c, s->from, i))
		return;
	if (BY(QB2, is_setting(c, i, s->to)))
		s->to = i;
}

/* Is its speaker "who" or "whose office" after a comma? */
static bool
is_relative(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *w = &c->ws->p[a->speaker];

	if (a->speaker == a->speaker_end || a->speaker < c->lo + 2)
		return false;
	if (!word_has(w, QUOTING_RELATIVE))	/* "whose office" */
		w--;
	return word_has(w, QUOTING_RELATIVE) && word_is_mark(w - 1, ',');
}

/* What "who" says ends at the first comma, if a verb of the main clause follows
 * it. */
static void
cut_relative(const struct carrier *c, struct stretch *s)
{
	const struct text_word *p = c->ws->p;
	size_t i = s->from;

	while (i + 1 < s->to && !word_has_comma(c, &p[i]))
		i++;
	if (i + 1 < s->to && word_may_have_subject(&p[i + 1]))
		s->to = i + !word_is_mark(&p[i], ',');
}

/* Words of the reporter behind an inserted attribution ("..., Quill said, while
 * visiting Oslo") do not go on with what is before it. */
static void
cut_reporter(const struct carrier *c, struct content *r)
{
	if (r->left.from < r->left.to && r->right.from < r->right.to &&
	    !word_has(&c->ws->p[r->right.from], WORD_QUOTED) &&
	    clause_breaks_at(c, r->right.from))
		r->right = (struct stretch){ 0, 0 };
}

void
content_cut(const struct carrier *c, const struct attribution *a,
    struct content *r)
{
	struct stretch *s = &r->right;

	cut_reporter(c, r);
	cut_told(c, a, s);
	if (r->rule == RULE_Q13 || r->rule == RULE_Q14)
		cut_setting(c, a, s);
	if (a->speaker < a->speaker_end && s->from >= a->to)
		cut_before_main(c, a, s);
	if (s->from < s->to && (r->rule == RULE_Q8 || r->rule == RULE_Q9))
		s->to = clause_mended(c, s->from, s->to);
	if (s->from >= a->to && is_relative(c, a))
		cut_relative(c, s);
	if (s->from >= a->to && s->from < s->to)
		s->to = comment_find(c, *s);
}

/* Is word i a participle behind a quotation that ends with a comma? */
static bool
is_reporters(const struct carrier *c, size_t i)
{
	const struct text_word *w = &c->ws->p[i];

	return word_has(w - 1, WORD_QUOTED) && word_has_comma(c, w - 1) &&
	    word_looks_ing(c, w);
}

/* Does a clause begin behind the comma at word i: "and", a noun phrase, a verb
 * that has it as its subject? */
static bool
is_new_clause(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;
	struct chunk subject;

	if (!word_has_comma(c, &p[i]) || !word_has(&p[i + 1], QUOTING_COORD) ||
	    i + 2 >= c->hi)
		return false;
	subject = chunk_at(c->ws, i + 2);
	return subject.kind == CHUNK_NOUN && subject.from == i + 2 &&
	    subject.to < c->hi && chunk_is_finite(&p[subject.to]);
}

void
content_cut_learned(const struct carrier *c, struct content *r)
{
	struct stretch *s = &r->right;
	size_t i;

	for (i = s->from; i < s->to; i++) {
		if (i > s->from && is_reporters(c, i)) {
			s->to = i;
		} else if (r->rule == RULE_Q13 && is_new_clause(c, i)) {
			s->to = i + !word_is_mark(&c->ws->p[i], ',');
			return;
		}
	}
}
