/* SPDX-License-Identifier: MIT */
/*
 * What only looks like speech.
 *
 * A verb of saying nearly always attributes what is in quotation marks. Without
 * marks it is often not speech at all. All rules that leave an attribution out
 * stand in one table, each with a test and with what it may be overruled by:
 *
 *   doubts    look at what the rules found, before the model does, which is
 *             told of them; the model overrules them if it is sure (QL2)
 *   vetoes    look at what is left after the model, and nothing overrules them;
 *             some look only at content that the model found
 */
#include "base/base.h"
#include "acts.h"
#include "noise.h"
#include "vetoes.h"

#include "data/acts.h"

enum {
	OCCASION = 4 /* words of "earlier this week" at most */
};

/* Log odds for content above which doubts do not count. */
static const double DOUBTFUL = 0.5;

/* What the tests look at. */
struct candidate {
	const struct carrier *c;
	const struct text_word *words;		/* of the paragraph */
	const struct text_word *cue, *speaker;	/* the first word of each */
	const struct attribution *a;
	const struct content *r;
	bool one;		/* the speaker is one word */
};

static struct candidate
candidate_of(const struct carrier *c, const struct proposal *p)
{
	const struct text_word *words = c->ws->p;

	return (struct candidate){ c, words, &words[p->a.cue],
	    &words[p->a.speaker], &p->a, &p->r,
	    p->a.speaker_end == p->a.speaker + 1 };
}

/* The content before the group, or if there is none, that after it. */
static struct stretch
first_content(const struct candidate *d)
{
	return d->r->left.from < d->r->left.to ? d->r->left : d->r->right;
}

static bool
is_weak(const struct text_word *cue)
{
	return !word_has(cue, WORD_PHRASE) && word_has(cue, QUOTING_WEAK);
}

/* D1: "the" */
static bool
speaker_is_article(const struct candidate *d)
{
	return d->one && word_has(d->speaker, QUOTING_ARTICLE);
}

/* Does "who" follow a name and a comma, with a verb of more than wanting and
 * feeling? */
static bool
tells_of_name(const struct candidate *d)
{
	const struct text_word *w = d->speaker;

	return w > &d->words[d->c->lo + 1] && word_is_mark(w - 1, ',') &&
	    (w - 2)->mention >= 0 && !is_weak(d->cue);
}

/* D2: "which", "you" */
static bool
speaker_is_seldom_one(const struct candidate *d)
{
	if (!d->one)
		return false;
	if (word_has(d->speaker, QUOTING_RELATIVE) && !tells_of_name(d))
		return d->r->rule == RULE_Q12 || d->r->rule == RULE_Q13 ||
		    !word_has(d->cue, QUOTING_SPEECH);
	return word_has(d->speaker, QUOTING_NO_SOURCE);
}

/* D3: "wanted to go", "feared dams" */
static bool
verb_is_weak(const struct candidate *d)
{
	return d->r->rule != RULE_Q9 && is_weak(d->cue) &&
	    d->words[first_content(d).from].id != WORD_THAT;
}

/* "Earlier this week", "Overall", "In June", "If asked" */
static bool
is_occasion(const struct candidate *d, struct stretch s)
{
	size_t i;

	if (s.to - s.from > OCCASION ||
	    !word_has(&d->words[s.from],
	    QUOTING_PREP | QUOTING_ADVERB | QUOTING_TIME | QUOTING_SUB))
		return false;
	for (i = s.from; i < s.to; i++)
		if (word_has(&d->words[i], QUOTING_AUX | QUOTING_FINITE))
			return false;
	return true;
}

/* D4: is the clause too little to be what was said? */
static bool
says_little(const struct candidate *d)
{
	struct stretch s = first_content(d);
	const struct text_word *w = &d->words[s.from];
	bool one = s.to == s.from + 1;

	if (d->r->left.from < d->r->left.to &&
	    d->r->right.from < d->r->right.to)
		return false;	/* "In time, Quill said, it would" */
	if (d->r->rule == RULE_Q10 && is_occasion(d, s))
		return true;
	if (d->r->rule == RULE_Q10)
		return one && word_has(w, QUOTING_RELATIVE);
	return one && (d->r->rule == RULE_Q8 ||
	    word_has(w, QUOTING_OBJECT_PRONOUN));
}

/* D5: "it praised" */
static bool
speaker_is_weak(const struct candidate *d)
{
	return d->one && d->r->rule == RULE_Q13 &&
	    !word_has(d->cue, QUOTING_SPEECH) &&
	    word_has(d->speaker, QUOTING_WEAK_SOURCE);
}

/* In capitals, but not because a sentence begins with it? */
static bool
is_proper(const struct text_word *w)
{
	return word_has(w, WORD_CAPITAL) && !word_has(w, WORD_FIRST);
}

/* A sentence that begins with a single word that looks like a name: not a
 * plural ("Results suggest") or participle. */
static bool
may_be_name(const struct candidate *d, const struct text_word *w)
{
	char last = d->c->ws->text.p[w->end - 1];

	return word_has(w, WORD_CAPITAL) && last != 's' && last != 'g';
}

/* Can the word speak: a name, a person, a body, a pronoun, a quotation? */
static bool
speaks(const struct words *ws, const struct text_word *w)
{
	return w->mention >= 0 || is_proper(w) ||
	    word_has(w, WORD_DIGIT | WORD_QUOTED) || word_may_speak(ws, w) ||
	    word_has(w, QUOTING_SUBJECT | QUOTING_RELATIVE);
}

/* D6: is there nothing in the speaker's head that can speak, and is the verb
 * more than "said"? */
static bool
speaker_is_thing(const struct candidate *d)
{
	const struct text_word *w, *end = &d->words[d->a->speaker_end];

	if (d->a->form != FORM_SV ||
	    word_has(d->cue, QUOTING_TELL | QUOTING_PLAIN_SAY))
		return false;
	for (w = d->speaker; w < end; w++) {
		if (speaks(d->c->ws, w) || (d->one && may_be_name(d, w)))
			return false;
		if (w > d->speaker && word_has(w, QUOTING_PREP) &&
		    w->id != WORD_OF)
			break;
	}
	return !d->one || !word_has(d->speaker, QUOTING_DET);
}

/* Is a "to" among the words? */
static bool
holds_to(const struct candidate *d, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (d->words[s.from].id == WORD_TO)
			return true;
	return false;
}

/* Is the cue a verb and a preposition: "talking about", but not "according to"? */
static bool
cue_is_about(const struct candidate *d)
{
	return d->a->form != FORM_ACCORDING &&
	    d->a->cue_end == d->a->cue + 2 &&
	    word_has(d->cue + 1, QUOTING_PREP);
}

/* "talking about "The Dam"": is it only the title of a work, after a cue that
 * ends with a preposition? */
static bool
is_about_work(const struct candidate *d)
{
	struct stretch s = d->r->right;

	return cue_is_about(d) && d->r->left.from == d->r->left.to &&
	    s.to == s.from + 1 && word_has(&d->words[s.from], WORD_TITLE);
}

/* "wrote "The Dam"", "wrote the novel "The Dam"", but not "wrote: "The Dam"" */
static bool
makes_work(const struct candidate *d)
{
	struct stretch s = d->r->right;

	return s.from < s.to && d->r->left.from == d->r->left.to &&
	    (acts_at(d->c->ws, d->a->cue) & ACTS_WORK) &&
	    s.from == d->a->cue_end &&
	    word_has(&d->words[s.to - 1], WORD_TITLE) &&
	    !holds_finite(d->c, s.from, s.to);
}

/* D7: "called a meeting" */
static bool
only_names(const struct candidate *d)
{
	struct stretch s = d->r->right;
	const struct text_word *w = &d->words[s.from];

	if (is_about_work(d) || makes_work(d))
		return true;
	if (d->r->left.from < d->r->left.to || s.from + 1 >= s.to ||
	    stretch_quoted(d->c, s))
		return false;
	if (!word_has(d->cue, QUOTING_NAMES))
		return false;
	if (d->a->cue_end == d->a->cue + 1)
		return word_has(w, QUOTING_INDEFINITE);
	return d->cue[1].id == WORD_ON && !holds_to(d, s);
}

/* D8: is the content a single "which" or "it", with nothing behind the group but
 * what it is called? */
static bool
says_nothing(const struct candidate *d)
{
	struct stretch s = first_content(d);
	bool two = d->r->left.from < d->r->left.to &&
	    d->r->right.from < d->r->right.to &&
	    d->words[d->r->right.from].id != WORD_AS;

	return !two && s.to <= s.from + 1 && word_has(&d->words[s.from],
	    QUOTING_RELATIVE | QUOTING_OBJECT_PRONOUN | QUOTING_SUBJECT);
}

/* D9: is nobody said to speak, or somebody within the content? */
static bool
has_no_speaker(const struct candidate *d)
{
	struct stretch speaker = { d->a->speaker, d->a->speaker_end };

	return speaker.from >= speaker.to ||
	    stretches_overlap(speaker, d->r->left) ||
	    stretches_overlap(speaker, d->r->right);
}

/* D10: is it a quotation alone, which no rule attributes? */
static bool
is_only_quoted(const struct candidate *d)
{
	return stretch_only_quoted(d->c, d->r->left) &&
	    stretch_only_quoted(d->c, d->r->right);
}

/* Is there a speaker with words of the sentence before it, and then the
 * verb? */
static bool
speaker_follows(const struct candidate *d)
{
	return d->a->form != FORM_ACCORDING && d->a->form != FORM_VS &&
	    d->a->speaker < d->a->speaker_end && d->a->speaker > d->c->lo;
}

/* D11: "it goes without saying" */
static bool
goes_without_saying(const struct candidate *d)
{
	return d->one && d->speaker->id == WORD_IT && d->a->cue > d->c->lo &&
	    word_has(d->cue, QUOTING_ING) &&
	    word_has(d->cue - 1, QUOTING_NEGATION) &&
	    d->speaker < d->cue - 2;
}

/* X3: "if Quill says" */
static bool
is_supposed(const struct candidate *d)
{
	return speaker_follows(d) &&
	    word_has(&d->speaker[-1], QUOTING_CONDITION);
}

/* D12, D13, D14 */
static bool
is_deed(const struct candidate *d)
{
	return noise_is_deed(d->c, d->a, d->r);
}

static bool
is_picture(const struct candidate *d)
{
	return noise_is_picture(d->c, d->a, d->r);
}

static bool
is_relative(const struct candidate *d)
{
	return noise_is_relative(d->c, d->a, d->r);
}

/* D18: "you'll find that", but not of words in marks */
static bool
speaker_is_you(const struct candidate *d)
{
	return d->one && word_has(d->speaker, QUOTING_SECOND_PERSON) &&
	    !stretch_quoted(d->c, d->r->left) &&
	    !stretch_quoted(d->c, d->r->right);
}

/* What a rule looks at: doubts, content that the rules found; vetoes, any or
 * what the model found. */
enum target {
	DOUBT,			/* any content */
	DOUBT_INDIRECT,		/* content without quotation marks */
	VETO,			/* any content */
	VETO_LEARNED,		/* what the model found, */
	VETO_ALONE		/* and the rules nothing */
};

static const struct {
	enum rule rule;
	enum target target;
	bool (*test)(const struct candidate *);
} table[] = {
	{ RULE_D1, DOUBT, speaker_is_article },
	{ RULE_D2, DOUBT_INDIRECT, speaker_is_seldom_one },
	{ RULE_D3, DOUBT_INDIRECT, verb_is_weak },
	{ RULE_D4, DOUBT_INDIRECT, says_little },
	{ RULE_D5, DOUBT_INDIRECT, speaker_is_weak },
	{ RULE_D6, DOUBT_INDIRECT, speaker_is_thing },
	{ RULE_D7, VETO, only_names },
	{ RULE_D8, VETO_LEARNED, says_nothing },
	{ RULE_D9, VETO_LEARNED, has_no_speaker },
	{ RULE_D10, VETO_ALONE, is_only_quoted },
	{ RULE_D11, VETO, goes_without_saying },
	{ RULE_D12, VETO, is_deed },
	{ RULE_D13, VETO, is_picture },
	{ RULE_D14, VETO, is_relative },
	{ RULE_D18, VETO, speaker_is_you },
	{ RULE_X3, VETO, is_supposed }
};

/* The first rule with that target that holds. */
static enum rule
holds(const struct candidate *d, enum target target)
{
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (table[i].target == target && table[i].test(d))
			return rule_fired(table[i].rule);
	return RULE_NONE;
}

enum rule
proposal_doubtful(const struct carrier *c, const struct proposal *p)
{
	struct candidate d = candidate_of(c, p);
	enum rule rule = holds(&d, DOUBT);

	return rule != RULE_NONE || p->direct || p->mixed ? rule :
	    holds(&d, DOUBT_INDIRECT);
}

/* Is the speaker "who" or the like, or has it a verb of its own: "his engine
 * failed"? */
static bool
cannot_speak(const struct candidate *d)
{
	const struct text_word *w, *end = &d->words[d->a->speaker_end];

	for (w = d->speaker + 1; w < end; w++)
		if (word_has(w, WORD_PAST))
			return true;
	return d->one && word_has(d->speaker, QUOTING_RELATIVE);
}

enum rule
proposal_forbidden(const struct carrier *c, const struct proposal *p)
{
	struct candidate d = candidate_of(c, p);
	bool overruled = p->learned && p->any >= DOUBTFUL && !cannot_speak(&d);
	enum rule rule;

	if (BY(QL2, p->doubtful && !overruled))
		return p->why != RULE_NONE ? p->why : RULE_QL2;
	rule = holds(&d, VETO);
	if (rule == RULE_NONE && p->learned)
		rule = holds(&d, VETO_LEARNED);
	if (rule == RULE_NONE && p->learned && p->rules.rule == RULE_NONE)
		rule = holds(&d, VETO_ALONE);
	return rule;
}

void
vetoes_apply(struct proposals *ps, const struct carrier *c)
{
	size_t i;

	for (i = 0; i < ps->n; i++) {
		struct proposal *p = &ps->p[i];
		enum rule rule = p->kept ? proposal_forbidden(c, p) : RULE_NONE;

		if (rule != RULE_NONE) {
			p->kept = false;
			p->why = rule;
		}
	}
}
