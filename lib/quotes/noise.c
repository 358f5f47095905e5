/* SPDX-License-Identifier: MIT */
/*
 * Which words are those of deeds, pictures and labels says the dictionary of
 * acts.
 */
#include "base/base.h"
#include "chunks.h"
#include "noise.h"
#include "nouns.h"

#include "data/acts.h"

enum {				/* words */
	LABEL_MAX = 3,
	SHOUTED_LEAST = 4
};

static uint64_t
acts_of(const struct words *ws, size_t from, size_t to)
{
	return dict_find_lower(ws->language->acts, words_text(ws, from, to),
	    NULL);
}

/* Can it be in what is done, as in what is said: a verb with a subject, an
 * infinitive, the opening of a clause, a stretch in marks? */
static bool
tells(const struct text_word *w)
{
	return word_has(w, WORD_QUOTED | QUOTING_QUESTION) ||
	    part_is_finite(w->part) || w->id == WORD_TO || w->id == WORD_THAT;
}

/* Is the content a thing behind the cue, and does it tell nothing? */
static bool
is_thing(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	const struct text_word *w = c->ws->p;
	size_t i;

	if (r->left.from < r->left.to || r->right.from < a->cue_end)
		return false;
	for (i = r->right.from; i < r->right.to; i++)
		if (tells(&w[i]))
			return false;
	return true;
}

/* Does the content say what something is: "declared the road safe"? */
static bool
ends_quality(const struct carrier *c, struct stretch s)
{
	enum part last = c->ws->p[s.to - 1].part;

	return last == PART_ADJECTIVE || last == PART_PARTICIPLE;
}

bool
noise_is_deed(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	return (acts_of(c->ws, a->cue, a->cue + 1) & ACTS_DEED) &&
	    is_thing(c, a, r) && !ends_quality(c, r->right);
}

/* Is the head of the speaker's first phrase a picture? */
static bool
is_picture(const struct words *ws, const struct attribution *a)
{
	size_t i = chunk_at(ws, a->speaker).head;

	return i < a->speaker_end && ws->p[i].mention < 0 &&
	    (acts_of(ws, i, i + 1) & ACTS_PICTURE);
}

bool
noise_is_picture(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	return a->speaker < a->speaker_end && is_picture(c->ws, a) &&
	    (acts_of(c->ws, a->cue, a->cue + 1) & ACTS_FIND) &&
	    is_thing(c, a, r);
}

bool
noise_is_relative(const struct carrier *c, const struct attribution *a,
    const struct content *r)
{
	const struct text_word *w = &c->ws->p[r->right.from];

	if (r->left.from < r->left.to || r->right.from < a->cue_end ||
	    r->rule == RULE_Q17)
		return false;
	return w->id == WORD_THAT && part_is_finite(w[1].part) &&
	    part_is_nominal(w[-1].part) &&
	    !word_has(&c->ws->p[a->cue], QUOTING_TELL);
}

bool
noise_has_label(const struct words *ws, size_t lo, size_t hi)
{
	size_t i = lo;

	while (i < hi && i < lo + LABEL_MAX && !word_has(&ws->p[i],
	    WORD_PUNCT | WORD_QUOTED))
		i++;
	return i > lo && i < hi && word_is_mark(&ws->p[i], ':') &&
	    (acts_of(ws, lo, i) & ACTS_LABEL);
}

/* Is a sentence beside the paragraph written with small letters? */
static bool
is_among_small(const struct finder *f)
{
	const struct sent *sents = f->doc->sents;
	size_t first = f->para->first, last = f->para->last;

	return (first > 0 && utf8_has(sents[first - 1].text, UTF8_LOWER)) ||
	    (last < f->doc->nsents &&
	    utf8_has(sents[last].text, UTF8_LOWER));
}

bool
noise_is_shouted(const struct finder *f, size_t lo, size_t hi)
{
	return hi - lo >= SHOUTED_LEAST &&
	    !utf8_has(words_text(&f->words, lo, hi), UTF8_LOWER) &&
	    is_among_small(f);
}

bool
noise_is_date(const struct words *ws, size_t lo, size_t hi)
{
	bool any = false;

	for (; lo < hi; lo++) {
		const struct text_word *w = &ws->p[lo];

		if (!word_is_time(w) && !word_has(w, WORD_PUNCT | WORD_DIGIT))
			return false;
		any |= !word_has(w, WORD_PUNCT);
	}
	return any;
}
