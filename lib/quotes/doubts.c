/* SPDX-License-Identifier: MIT */
/*
 * A verb of saying nearly always attributes what is in quotation marks. Without
 * marks it is often not speech at all. Rules D1 to D7 (rules.tsv) doubt what
 * only looks like speech. What D1 to D6 doubt is left out unless the model is
 * sure of it (QL2); what D7 finds is left out in any case.
 */
#include "base/base.h"
#include "doubts.h"

enum { OCCASION = 4 };	/* words of "earlier this week" at most */

static bool
is_weak(const struct text_word *w)
{
	return !(w->flags & WORD_PHRASE) && word_has(w, QUOTING_WEAK);
}

/* "Earlier this week", "Overall", "In June" */
static bool
is_occasion(const struct carrier *c, struct stretch s)
{
	size_t i;

	if (s.to - s.from > OCCASION ||
	    !word_has(&c->ws->p[s.from],
	    QUOTING_PREP | QUOTING_ADVERB | QUOTING_TIME | QUOTING_SUB))
		return false;
	for (i = s.from; i < s.to; i++)
		if (word_has(&c->ws->p[i], QUOTING_AUX | QUOTING_FINITE))
			return false;
	return true;
}

/* In capitals, but not because a sentence begins with it? */
static bool
is_proper(const struct text_word *w)
{
	return (w->flags & (WORD_CAPITAL | WORD_FIRST)) == WORD_CAPITAL;
}

/* A sentence that begins with a single word that looks like a name: not a
 * plural ("Results suggest") or participle. */
static bool
may_be_name(const struct carrier *c, const struct text_word *w)
{
	char last = c->ws->text.p[w->end - 1];

	return w->flags & WORD_CAPITAL && last != 's' && last != 'g';
}

/* Can the word speak: a name, a person, a body, a pronoun, a quotation? */
static bool
speaks(const struct text_word *w)
{
	return w->mention >= 0 || is_proper(w) ||
	    w->flags & (WORD_DIGIT | WORD_QUOTED) ||
	    word_has(w,
	    QUOTING_PERSON | QUOTING_BODY | QUOTING_TITLE |
	    QUOTING_SUBJECT | QUOTING_RELATIVE);
}

/* Is there nothing in the speaker's head that can speak, and is the verb more
 * than "said"? */
static bool
is_thing(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *p = c->ws->p;
	bool one = a->speaker_end == a->speaker + 1;
	size_t i;

	if (a->form != FORM_SV ||
	    word_has(&p[a->cue], QUOTING_TELL | QUOTING_PLAIN_SAY))
		return false;
	for (i = a->speaker; i < a->speaker_end; i++) {
		if (speaks(&p[i]) || (one && may_be_name(c, &p[i])))
			return false;
		if (i > a->speaker && word_has(&p[i], QUOTING_PREP) &&
		    p[i].id != WORD_OF)
			break;
	}
	return !one || !word_has(&p[a->speaker], QUOTING_DET);
}

/* Does "who" at w follow a name and a comma, with a verb of more than wanting
 * and feeling? */
static bool
tells_of_name(const struct carrier *c, const struct text_word *w,
    const struct text_word *cue)
{
	return w > &c->ws->p[c->lo + 1] && word_is_mark(w - 1, ',') &&
	    (w - 2)->mention >= 0 && !is_weak(cue);
}

/* Is the speaker a word that is seldom one, with this content? */
static bool
speaker_doubtful(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	const struct text_word *w = &c->ws->p[a->speaker];
	const struct text_word *cue = &c->ws->p[a->cue];
	bool speech = word_has(cue, QUOTING_SPEECH);

	if (a->speaker_end != a->speaker + 1)
		return false;
	if (word_has(w, QUOTING_RELATIVE) && !tells_of_name(c, w, cue))
		return BY(D2,
		    r->rule == RULE_Q12 || r->rule == RULE_Q13 || !speech);
	return BY(D2, word_has(w, QUOTING_NO_SOURCE)) ||
	    BY(D5,
	    r->rule == RULE_Q13 && !speech &&
	    word_has(w, QUOTING_WEAK_SOURCE));
}

/* Is the clause too little to be what was said? */
static bool
says_little(const struct carrier *c, const struct content *r, struct stretch s)
{
	const struct text_word *w = &c->ws->p[s.from];
	bool one = s.to == s.from + 1;

	if (r->rule == RULE_Q10)
		return is_occasion(c, s) ||
		    (one && word_has(w, QUOTING_RELATIVE));
	return one &&
	    (r->rule == RULE_Q8 || word_has(w, QUOTING_OBJECT_PRONOUN));
}

bool
attribution_doubtful(const struct carrier *c, const struct attribution *a,
    const struct content *r, bool indirect)
{
	struct stretch s = r->left.from < r->left.to ? r->left : r->right;
	const struct text_word *p = c->ws->p;

	if (BY(D1,
	    a->speaker_end == a->speaker + 1 &&
	    word_has(&p[a->speaker], QUOTING_ARTICLE)))
		return true;
	if (!indirect)
		return false;
	return BY(D6, is_thing(c, a)) || speaker_doubtful(c, a, r) ||
	    BY(D3,
	    p[s.from].id != WORD_THAT && r->rule != RULE_Q9 &&
	    is_weak(&p[a->cue])) ||
	    BY(D4, says_little(c, r, s));
}

/* Is a "to" among the words? */
static bool
holds_to(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (c->ws->p[s.from].id == WORD_TO)
			return true;
	return false;
}

bool
content_void(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	const struct text_word *p = c->ws->p, *cue = &p[a->cue];
	struct stretch s = r->right;

	if (r->left.from < r->left.to || s.from + 1 >= s.to ||
	    stretch_quoted(c, s))
		return false;
	if (p[s.from].id == WORD_TO)
		return BY(D7, word_has(&p[s.from + 1], QUOTING_SILENCE));
	if (!word_has(cue, QUOTING_NAMES))
		return false;
	if (a->cue_end == a->cue + 1)
		return BY(D7, word_has(&p[s.from], QUOTING_INDEFINITE));
	return BY(D7, cue[1].id == WORD_ON && !holds_to(c, s));
}
