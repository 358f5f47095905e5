/* SPDX-License-Identifier: MIT */
/*
 * A verb of asking, telling or saying in the passive has a speaker only behind
 * "by". A participle alone is passive where nothing can be its subject: first
 * in the sentence, behind "when", or behind a comma where a verb follows the
 * next one ("Quill, asked whether it leaks, said ..."). What a court or a jury
 * heard somebody said there, too.
 */
#include "base/base.h"
#include "acts.h"
#include "adjuncts.h"
#include "chunks.h"
#include "finds.h"
#include "forward.h"
#include "passive.h"
#include "parts.h"

#include "data/acts.h"

enum { FAR = 40 };	/* words of a question between commas */

/* A verb in the past, or its participle, by its form; no name. */
static bool
may_be_passive(const struct text_word *w)
{
	return w->mention < 0 && word_has(w, QUOTING_FINITE | WORD_PAST) &&
	    !word_has(w, WORD_QUOTED);
}

size_t
passive_start(const struct words *ws, size_t v, size_t lo)
{
	size_t j = cue_start(ws, v, lo);

	while (j > lo && word_alone_has(&ws->p[j - 1], QUOTING_NEGATION))
		j = cue_start(ws, j - 1, lo);
	return j;
}

/* Is the verb at v a passive that tells what was so: "has been asked", but not "will be asked", "(that he) be asked"? */
static bool
is_passive(const struct words *ws, size_t v, size_t lo)
{
	size_t j = passive_start(ws, v, lo);
	bool be = false;

	if (j > 0 && ws->p[j - 1].id == WORD_TO)
		return false;
	for (; j < v; j++) {
		if (word_has(&ws->p[j], QUOTING_MODAL) ||
		    ws->p[j].id == WORD_BE)
			return false;
		be |= word_has(&ws->p[j], QUOTING_BE);
	}
	return be;
}

/* Does a verb of the main clause follow the next comma? */
static bool
is_inserted(const struct words *ws, size_t v, size_t hi)
{
	size_t i = v, far = v + FAR < hi ? v + FAR : hi;

	while (i < far && !word_is_mark(&ws->p[i], ','))
		i++;
	return i + 1 < far && chunk_is_finite(&ws->p[i + 1]);
}

/* Is the verb at v a participle that nothing before it is the subject of? */
static bool
is_alone(const struct words *ws, size_t v, size_t lo, size_t hi)
{
	const struct text_word *before = &ws->p[v] - 1;

	if (v == lo)
		return true;
	if (word_alone_has(before, QUOTING_SUB) &&	/* "when" */
	    word_has(before, QUOTING_QUESTION))
		return !word_has(before, QUOTING_CONDITION);
	return word_is_mark(before, ',') && is_inserted(ws, v, hi);
}

/* "that" or a question word before a clause */
static bool
is_opener(const struct text_word *w)
{
	if (w->id == WORD_THAT)
		return !part_is_finite(w[1].part);
	return w->id == WORD_IF || word_has(w, QUOTING_QUESTION);
}

/* May it begin what one is told: no "who" of those who are told it? */
static bool
is_told(const struct text_word *w)
{
	return is_opener(w) && !word_has(w, QUOTING_RELATIVE);
}

/* "to work", "not to work" */
static bool
is_infinitive(const struct text_word *w)
{
	w += word_has(w, QUOTING_NEGATION);
	return w->id == WORD_TO && w[1].mention < 0 &&
	    !word_has(w + 1, QUOTING_DET | QUOTING_POSSESSIVE | WORD_CAPITAL |
	    WORD_PUNCT | WORD_QUOTED);
}

/* Is it a verb of asking? What is asked has no "that". */
static bool
asks(const struct words *ws, size_t v)
{
	return (acts_at(ws, v) & ACTS_ASK) != 0;
}

/* "told", "urged", "warned": a verb of saying that has whom it is said to as
 * its object, so that a passive has it as its subject */
static bool
tells(const struct words *ws, size_t v)
{
	const struct text_word *verb = &ws->p[v];

	if (!word_has(verb, QUOTING_SPEECH))
		return false;
	return word_has(verb, QUOTING_TELL) ||
	    (word_has(verb, QUOTING_QUOTE) && !(acts_at(ws, v) & ACTS_RAISING) &&
	    !word_has(verb, QUOTING_INF | QUOTING_OBJECT));
}

/* May the word at i begin what the verb at v tells or asks? */
static bool
begins_told(const struct words *ws, size_t v, size_t i, size_t hi)
{
	const struct text_word *w = &ws->p[i], *verb = &ws->p[v];

	if (i >= hi)
		return false;
	if (asks(ws, v))
		return w->id == WORD_IF || word_has(w, QUOTING_QUESTION) ||
		    (is_infinitive(w) && word_has(verb, QUOTING_TELL));
	if (is_infinitive(w) && (!word_has(verb, QUOTING_QUOTE) ||
	    !word_has(verb, QUOTING_TELL | QUOTING_THAT | QUOTING_BARE)))
		return false;	/* "was allowed to", "was corrected to" */
	return tells(ws, v) && (is_told(w) || is_infinitive(w) ||
	    word_has(w, WORD_QUOTED));
}

/* The word after the agent and words of time behind the verb; sets the
 * speaker to the agent. "about" and "on" lead to a question, too. */
static size_t
skip_agent(const struct words *ws, size_t v, size_t hi, struct attribution *a)
{
	size_t i = v + 1, end;

	while (i < hi && word_is_adverb(&ws->p[i]))
		i++;
	if (i < hi && ws->p[i].id == WORD_BY) {
		end = phrase_end(ws, i + 1, hi, false);
		if (end > i + 1 && !word_is_time(&ws->p[i + 1])) {
			a->speaker = i + 1;
			a->speaker_end = i = end;
		}
	}
	if (i < hi && is_infinitive(&ws->p[i]))
		return i;
	end = adjuncts_end(ws, i, hi);
	if (end < hi && is_opener(&ws->p[end]))
		return end;
	if (i + 1 < hi && word_has(&ws->p[i], QUOTING_PREP) &&
	    word_has(&ws->p[i + 1], QUOTING_QUESTION))
		return i + 1;
	return end;
}

/* Is it a clause without "that", in which somebody was told something? */
static bool
begins_clause(const struct words *ws, size_t v, size_t i, size_t hi)
{
	size_t k;

	if (i >= hi || !phrase_starts(&ws->p[i]) ||
	    !(word_has(&ws->p[v], QUOTING_BARE) || ws->p[v].id == WORD_HEARD))
		return false;
	for (k = i; k < hi && !word_has(&ws->p[k], WORD_PUNCT); k++)
		if (chunk_is_finite(&ws->p[k]))
			return true;
	return false;
}

/* Is it the end of the sentence, with a comma before the subject: "..., the
 * jury was told"? */
static bool
closes(const struct words *ws, const struct attribution *a, size_t i, size_t lo,
    size_t hi)
{
	while (i < hi && word_is_mark(&ws->p[i], '.'))
		i++;
	return i == hi && a->from > lo + 2 &&
	    word_is_mark(&ws->p[a->from - 1], ',');
}

/* "was told: "It leaks"" */
static bool
is_colon_before_quotation(const struct words *ws, size_t i, size_t hi)
{
	return i + 1 < hi && word_is_mark(&ws->p[i], ':') &&
	    word_has(&ws->p[i + 1], WORD_QUOTED);
}

/* Set the words from the subject on as the group; the subject is no speaker. */
static bool
set_group(const struct words *ws, size_t v, size_t lo, struct attribution *a)
{
	struct attribution s = *a;

	if (!speaker_before(ws, passive_start(ws, v, lo), lo, &s) ||
	    s.speaker == s.speaker_end)
		return false;
	a->from = s.speaker;
	return true;
}

/* "was asked whether", "Asked by Quill if", "the jury was told" */
static bool
asked_or_told(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	size_t i;

	if (is_alone(ws, v, lo, hi)) {
		if (!asks(ws, v) && !word_has(&ws->p[v], QUOTING_TELL))
			return false;
		i = skip_agent(ws, v, hi, a);
		a->to = i;
		return begins_told(ws, v, i, hi) &&
		    !is_infinitive(&ws->p[i]);
	}
	if (!is_passive(ws, v, lo) || !set_group(ws, v, lo, a))
		return false;
	i = skip_agent(ws, v, hi, a);
	a->to = i + is_colon_before_quotation(ws, i, hi);
	if (begins_told(ws, v, a->to, hi))
		return true;
	if (asks(ws, v) || !tells(ws, v) ||
	    !word_has(&ws->p[v], QUOTING_TELL))
		return false;
	return begins_clause(ws, v, i, hi) || closes(ws, a, i, lo, hi);
}

bool
passive_raises(const struct words *ws, const struct attribution *a)
{
	return (acts_at(ws, a->cue) & ACTS_RAISING) != 0 &&
	    is_infinitive(&ws->p[a->to]);
}

/* "is said to be", "is widely believed by locals to have" */
static bool
said_to(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	if (v + 2 >= hi || !(acts_at(ws, v) & ACTS_RAISING) ||
	    !is_passive(ws, v, lo) || !set_group(ws, v, lo, a) ||
	    word_has(&ws->p[a->from], QUOTING_RELATIVE))
		return false;
	a->to = skip_agent(ws, v, hi, a);
	return a->to < hi && passive_raises(ws, a);
}

/* "it was announced on Monday that", "..., it is claimed" */
static bool
it_was_said(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	size_t i;

	if (!word_has(&ws->p[v], QUOTING_SPEECH) ||
	    !word_has(&ws->p[v], QUOTING_BARE | QUOTING_THAT) ||
	    !is_passive(ws, v, lo) ||
	    !set_group(ws, v, lo, a) || ws->p[a->from].id != WORD_IT)
		return false;
	a->to = i = skip_agent(ws, v, hi, a);
	return (i < hi && is_opener(&ws->p[i])) || closes(ws, a, i, lo, hi);
}

/* Is it one before whom one speaks? It may be a name: "the Federal Court". */
static bool
hears(const struct words *ws, const struct text_word *w)
{
	return (dict_find_lower(ws->language->acts, word_text(ws, w), NULL) &
	    ACTS_HEARING) != 0;
}

/* Does a court or the like end before word j? */
static bool
is_hearing(const struct words *ws, size_t j)
{
	return word_is_noun(&ws->p[j - 1]) &&
	    hears(ws, &ws->p[j - 1]);
}

/* "the court heard that", "a jury has heard" */
static bool
court_heard(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	size_t j = cue_start(ws, v, lo), i;

	if (ws->p[v].id != WORD_HEARD || j == lo || !is_hearing(ws, j) ||
	    !set_group(ws, v, lo, a))
		return false;
	i = adjuncts_end(ws, v + 1, hi);
	a->to = i;
	if (i < hi && is_opener(&ws->p[i]))
		return true;
	return closes(ws, a, i, lo, hi) || begins_clause(ws, v, i, hi);
}

bool
passive_opens(const struct attribution *a, size_t lo)
{
	return a->form == FORM_PASSIVE && a->from == a->cue && a->cue <= lo + 1;
}

bool
passive_inserted(const struct words *ws, const struct attribution *a)
{
	return a->form == FORM_PASSIVE && a->from == a->cue &&
	    word_is_mark(&ws->p[a->cue] - 1, ',');
}

bool
passive_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	*a = (struct attribution){ .form = FORM_PASSIVE, .cue = v,
	    .cue_end = v + 1, .speaker = v, .speaker_end = v, .from = v,
	    .to = v + 1, .sure = true };
	if (court_heard(ws, v, lo, hi, a))
		return true;
	return may_be_passive(&ws->p[v]) && (asked_or_told(ws, v, lo, hi, a) ||
	    said_to(ws, v, lo, hi, a) || it_was_said(ws, v, lo, hi, a));
}
