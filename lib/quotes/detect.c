/* SPDX-License-Identifier: MIT */
/*
 * A paragraph is looked at after its dateline, sentence by sentence. Its words
 * are a row in which each stretch in quotation marks is one word, so that what
 * a quotation says cannot be taken for what is said about it. A cite that the
 * page marks up (markup.h), a turn of an interview or a heading with a colon
 * (turns.h) has its speaker by its form, and is not looked at further; nor is a
 * document in a language of which nothing is known (marked.h).
 */
#include "base/base.h"
#include "adjuncts.h"
#include "detect.h"
#include "loose.h"
#include "marked.h"
#include "markup.h"
#include "sentence.h"
#include "turns.h"

/* Words of a sentence that are looked at together: a longer one is looked at in
 * pieces, so that no cue looks too far. */
enum {
	LONGEST = 500,
	DATELINE_MAX = 16 /* words */
};

/* Is the verb at word i in a sentence of its own: does a mark or another
 * sentence follow what belongs to it, and no quotation? */
static bool
ends_attribution(const struct finder *f, size_t i)
{
	const struct text_word *w = &f->words.p[i];

	if (i == f->words.n)
		return true;
	if (!word_has(w, WORD_PUNCT | WORD_FIRST) || w->mark == ':')
		return false;
	return w->mark != ',' || i + 1 == f->words.n ||
	    !word_has(&w[1], WORD_QUOTED);
}

/* Does a sentence at word i attribute the quotation before it: "..." Trump
 * said. The splitter cuts there where the quotation ends with a stop. */
static bool
attributes(const struct finder *f, size_t i)
{
	size_t end = phrase_end(&f->words, i, f->words.n, false);
	const struct text_word *verb = &f->words.p[end];

	return end > i && word_has(verb, QUOTING_SPEECH) &&
	    word_has(verb, QUOTING_FINITE) &&
	    ends_attribution(f, adjuncts_end(&f->words, end + 1, f->words.n));
}

/* Does the sentence [lo..i) go on at word i, the first of the next? */
static bool
goes_on(const struct finder *f, size_t lo, size_t i)
{
	const struct text_word *w = &f->words.p[i];

	if (!only_quoted(f, lo, i) || word_has(w, WORD_QUOTED))
		return false;
	if (word_has(w, WORD_PUNCT))
		return w->mark == '-';
	return !word_has(w, WORD_CAPITAL | WORD_DIGIT) || attributes(f, i);
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
	if (word_has(w, WORD_PUNCT))
		return w->mark != ';' && w->mark != '!' && w->mark != '?';
	return word_has(w, WORD_CAPITAL | WORD_DIGIT) || word_is_time(w);
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

/* The word after the dateline that the paragraph begins with, or 0: what has
 * the form of one (text/datelines.h), or names and dates before a dash, the
 * first in capitals or what the metadata says. */
static size_t
dateline_end(const struct finder *f)
{
	const struct text_word *w = f->words.p;
	size_t i, end = f->words.n < DATELINE_MAX ? f->words.n : DATELINE_MAX;
	struct slice first;
	struct dateline d;

	if (dateline_find(f->para->text, &d))
		return words_from(&f->words, d.len);
	if (!word_has(&w[0], WORD_CAPITAL))
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

/* Does the paragraph before end with a stretch in single marks, or an open one?
 * Otherwise what is in single marks may be a heading. */
static bool
single_goes_on(const struct finder *f)
{
	const struct para *before = f->para - 1;
	const struct quoted *last;

	if (f->para == f->paras || before->quoted == before->quoteds_end)
		return false;
	last = &f->quoteds.p[before->quoteds_end - 1];
	return last->single || last->open;
}

/* Does the paragraph begin with what may go on with a quotation? */
static bool
starts_quoted(const struct finder *f)
{
	const struct quoted *first;

	if (f->para->quoted == f->para->quoteds_end)
		return false;
	first = &f->quoteds.p[f->para->quoted];
	return first->start == 0 && (!first->single || single_goes_on(f));
}

/* Can the paragraph go on with the quotation before it? */
static bool
may_go_on(const struct finder *f)
{
	return starts_quoted(f) && f->para->whole == f->para->passage &&
	    !f->at.gap && !para_is_heading(f);
}

/* Does the sentence that begins at word lo end before word i? */
static bool
ends_before(const struct finder *f, size_t lo, size_t i)
{
	if (i == f->words.n || i - lo == LONGEST)
		return true;
	return word_has(&f->words.p[i], WORD_FIRST) && !goes_on(f, lo, i);
}

static void
find_sentences(struct finder *f, size_t lo)
{
	size_t i;

	for (i = lo + 1; i <= f->words.n; i++)
		if (ends_before(f, lo, i)) {
			sentence_find(f, lo, i);
			lo = i;
		}
}

static void
find_in_para(struct finder *f)
{
	if (markup_cites(f))
		return;
	if (f->doc->foreign) {
		marked_find(f);
		return;
	}
	if (!may_go_on(f))
		quotes_end_here(f);
	f->at.lead.on = f->at.lead.on && starts_quoted(f);
	f->at.gap = false;
	f->at.subject = (struct stretch){ 0, 0 };
	if (turn_find(f) || (para_is_heading(f) && only_quoted(f, 0,
	    f->words.n))) {
		f->at.gap = true;
		f->at.teller.on = false;
	} else {
		find_sentences(f, dateline_end(f));
	}
}

void
detect_find(struct finder *f)
{
	size_t i;

	f->at = (struct place){ .afresh = true, .turn = NONE };
	for (i = 0; i < f->nparas; i++) {
		f->para = &f->paras[i];
		words_at(&f->words, f->para);
		find_in_para(f);
	}
}
