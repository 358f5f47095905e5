/* SPDX-License-Identifier: MIT */
/*
 * A verb of saying attributes what stands in quote marks nearly always; without
 * marks it is often no speech at all. Left out are
 *
 *   D1  a speaker that is only an article: its noun phrase was not understood
 *   D2  who, which: before verbs of promising and calling, and before all that
 *       are not plain speech ("voters who want to ..."), but where they tell of a
 *       name before a comma; you and this in any case
 *   D3  objects and infinitives of weak verbs ("want", "see"): of wanting,
 *       feeling and doing, that report speech only around a quotation or
 *       before "that"
 *   D4  a that-clause or object of one word, and when, where or "which" alone
 *       before ", Kim said"
 *   D5  it, we, one with an object ("it wants a deal")
 *   D6  a speaker in whose head there is no name, person, body or pronoun
 *       ("the menu suggests"), but for "said" and "told"
 *   D7  what is called: "called a meeting", and "called on" somebody if not "to"
 *       do something; and "declined to comment": no content, whatever the
 *       model says
 */
#include "base/base.h"
#include "doubts.h"

static bool
rule_is(const struct content *r, const char *rule)
{
	return slice_is(slice_of(r->rule), rule);
}

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

	if (s.to - s.from > 4 || !word_has(&c->ws->p[s.from], QUOTING_PREP |
	    QUOTING_ADVERB | QUOTING_TIME | QUOTING_SUB))
		return false;
	for (i = s.from; i < s.to; i++)
		if (word_has(&c->ws->p[i], QUOTING_AUX | QUOTING_FINITE))
			return false;
	return true;
}

/* Is nothing in the speaker's head a name, person, body or pronoun, and the
 * verb more than "said"? */
static bool
is_thing(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *p = c->ws->p;
	size_t i;

	if (a->form != FORM_SV || word_has(&p[a->cue], QUOTING_TELL) ||
	    word_has(&p[a->cue], QUOTING_PLAIN_SAY))
		return false;
	for (i = a->speaker; i < a->speaker_end; i++) {
		if (p[i].mention >= 0 ||
		    word_has(&p[i],
		    QUOTING_PERSON | QUOTING_BODY | QUOTING_TITLE |
		    QUOTING_SUBJECT | QUOTING_RELATIVE) ||
		    p[i].flags & (WORD_DIGIT | WORD_QUOTED) ||
		    (p[i].flags & (WORD_CAPITAL | WORD_FIRST)) ==
		    WORD_CAPITAL ||
		    (p[i].flags & WORD_CAPITAL &&
		    a->speaker_end == a->speaker + 1 &&
		    c->ws->text.p[p[i].end - 1] != 's' &&
		    c->ws->text.p[p[i].end - 1] != 'g'))
			return false;
		if (i > a->speaker && word_has(&p[i], QUOTING_PREP) &&
		    p[i].id != WORD_OF)
			break;
	}
	return !word_has(&p[a->speaker], QUOTING_DET) ||
	    a->speaker_end > a->speaker + 1;
}

static bool
speaker_doubtful(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	const struct text_word *w = &c->ws->p[a->speaker];
	bool speech = word_has(&c->ws->p[a->cue], QUOTING_SPEECH);

	if (a->speaker_end != a->speaker + 1)
		return false;
	if (word_has(w, QUOTING_RELATIVE) &&
	    !(a->speaker > c->lo + 1 && word_is_mark(w - 1, ',') &&
	    (w - 2)->mention >= 0 && !is_weak(&c->ws->p[a->cue]))) /* D2 */
		return rule_is(r, "Q12") || rule_is(r, "Q13") || !speech;
	if (word_has(w, QUOTING_NO_SOURCE))
		return true;
	return rule_is(r, "Q13") && !speech &&
	    word_has(w, QUOTING_WEAK_SOURCE);	/* D5 */
}

bool
attribution_doubtful(const struct carrier *c, const struct attribution *a,
    const struct content *r, bool indirect)
{
	struct stretch s = r->left.from < r->left.to ? r->left : r->right;
	const struct text_word *w = &c->ws->p[s.from];

	if (a->speaker_end == a->speaker + 1 &&
	    word_has(&c->ws->p[a->speaker], QUOTING_ARTICLE)) /* D1 */
		return true;
	if (!indirect)
		return false;
	if (is_thing(c, a))	/* D6 */
		return true;
	if (speaker_doubtful(c, a, r))
		return true;
	if (w->id != WORD_THAT && !rule_is(r, "Q9") &&
	    is_weak(&c->ws->p[a->cue])) /* D3 */
		return true;
	if (rule_is(r, "Q10"))	/* D4 */
		return is_occasion(c, s) || (s.to == s.from + 1 &&
		    word_has(w, QUOTING_RELATIVE));
	return s.to == s.from + 1 && (rule_is(r, "Q8") || word_has(w,
	    QUOTING_OBJECT_PRONOUN));
}

bool
content_void(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	const struct text_word *p = c->ws->p;
	struct stretch s = r->right;
	size_t i;

	if (r->left.from < r->left.to || s.from + 1 >= s.to)
		return false;
	for (i = s.from; i < s.to; i++)
		if (p[i].flags & WORD_QUOTED)
			return false;
	if (p[s.from].id == WORD_TO)
		return word_has(&p[s.from + 1], QUOTING_SILENCE);
	if (!word_has(&p[a->cue], QUOTING_NAMES))
		return false;
	if (a->cue_end == a->cue + 1)
		return word_has(&p[s.from], QUOTING_INDEFINITE);
	if (p[a->cue + 1].id != WORD_ON)
		return false;
	for (i = s.from; i < s.to && p[i].id != WORD_TO; i++)
		continue;
	return i == s.to;
}
