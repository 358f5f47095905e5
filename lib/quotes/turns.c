/* SPDX-License-Identifier: MIT */
/*
 * Who speaks by the form of the document: headings with a colon (Q4), the turns
 * of interviews and transcripts (Q7), by their labels or, where these are
 * missing, as a question and the paragraphs that answer it.
 */
#include "base/base.h"
#include "form.h"
#include "loose.h"
#include "noise.h"
#include "phrases.h"
#include "turns.h"

enum {
	HEAD_NAME = 4 /* words of a name beside a headline's colon, and
				 * at least of what it says */
};

bool
para_is_heading(const struct finder *f)
{
	return slice_is(f->doc->sents[f->para->first].label, "heading");
}

/* Does the label before word i name a person or a body? */
static bool
names_speaker(const struct finder *f, size_t i)
{
	const struct text_word *w = f->words.p;
	size_t k;

	for (k = 0; k < i; k++)
		if (word_is_mention(&w[k], ENTITY_PERSON) ||
		    word_is_mention(&w[k], ENTITY_ORG) ||
		    word_has(&w[k], QUOTING_BODY | QUOTING_PERSON))
			return true;
	return f->ms->n == 0;
}

/* Q7 where questions have no labels: a question, the answer to it, or one more
 * paragraph of that. */
static bool
answer_add(struct finder *f)
{
	struct stretch all = { 0, f->words.n };
	bool asks = form_asks(f->doc, f->para->first, f->para->last);
	struct quote *q;

	if (f->words.n == 0)
		return false;
	if (!asks && f->at.turn != NONE)
		return quote_add(f, &f->out->p[f->at.turn], all);
	q = quote_new(f, RULE_Q7);
	q->type = QUOTE_DIRECT;
	if (!quote_add(f, q, all)) {
		quote_take_back(f);
		return false;
	}
	if (!asks)
		quote_set_name(f, q, f->form.answers);
	f->at.turn = asks ? NONE : q - f->out->p;
	return true;
}

/* Are words [from..to) a name with titles and nouns, and nothing else? */
static bool
is_only_name(const struct text_word *w, size_t from, size_t to)
{
	for (; from < to; from++)
		if (!word_is_source(&w[from]) && !word_has(&w[from],
		    QUOTING_PERSON | QUOTING_TITLE | QUOTING_BODY))
			return false;
	return true;
}

/* Can words [from..to) be what a heading says: with a verb, without marks or
 * another colon? */
static bool
is_saying(const struct text_word *w, size_t from, size_t to)
{
	bool verb = false;

	for (; from < to; from++) {
		if (word_has(&w[from], WORD_QUOTED) ||
		    word_is_mark(&w[from], ':'))
			return false;
		verb |= word_has(&w[from], QUOTING_AUX | QUOTING_MODAL) ||
		    word_alone_has(&w[from], QUOTING_FINITE);
	}
	return verb;
}

/* The word after the last colon of words [0..hi), if it is near their end and
 * enough comes before it; else hi. */
static size_t
after_last_colon(const struct text_word *w, size_t hi)
{
	size_t i = hi;

	while (i >= HEAD_NAME && hi - i <= HEAD_NAME) {
		if (word_is_mark(&w[i - 1], ':'))
			return i;
		i--;
	}
	return hi;
}

/* Q4: "Dam will hold: Quill", a heading whose last colon names somebody, words
 * [i..hi), after a verb. */
static bool
named_last(struct finder *f, size_t hi)
{
	const struct text_word *w = f->words.p;
	size_t i = after_last_colon(w, hi);

	if (i == hi || phrase_end(&f->words, i, hi, false) != hi)
		return false;
	if (!is_only_name(w, i, hi) || !is_saying(w, 1, i - 1))
		return false;
	return add_marked(f, (struct stretch){ 0, i - 1 },
	    (struct stretch){ i, hi }, (struct stretch){ i - 1, i },
	    RULE_Q4);
}

/* Do the words before the colon at i name a speaker, outside of interviews? */
static bool
is_head(const struct finder *f, size_t i, size_t hi)
{
	if (i > HEAD_NAME || hi - i < HEAD_NAME ||
	    word_has(&f->words.p[i + 1], WORD_QUOTED))
		return false;
	return names_speaker(f, i) && phrase_end(&f->words, 0, i, false) == i;
}

/* Does the label before word i name a person? */
static bool
is_person(const struct finder *f, size_t i)
{
	while (i-- > 0)
		if (word_is_mention(&f->words.p[i], ENTITY_PERSON))
			return true;
	return false;
}

/* Q7: what the words after a colon at i say, by who is named before it. */
static bool
add_labelled(struct finder *f, size_t i, size_t hi, enum rule rule)
{
	return add_marked(f, (struct stretch){ i + 1, hi },
	    (struct stretch){ 0, i }, (struct stretch){ i, i + 1 }, rule);
}

/* Q7 with the letters Q and A, before a colon or a point. */
static bool
letter_find(struct finder *f)
{
	size_t i = f->para->text.p[1] == '.' ? 0 : 1, hi = f->words.n;

	if (hi < i + 2 ||
	    !add_marked(f, (struct stretch){ i + 1, hi },
	    (struct stretch){ 0, 1 }, (struct stretch){ 1, 1 + i }, RULE_Q7))
		return false;
	quote_set_name(f, &f->out->p[f->out->n - 1],
	    f->para->text.p[0] == 'A' ? f->form.answers : (struct slice){ 0 });
	f->people += f->form.answers.len > 0;
	return true;
}

/* Q4: a heading that begins with a label with a colon, the latter at i. */
static bool
head_find(struct finder *f, size_t i)
{
	size_t hi = f->words.n;

	if (!is_head(f, i, hi))
		return false;
	while (hi > i + 2 && word_is_mark(&f->words.p[hi - 1], '.'))
		hi--;
	return add_labelled(f, i, hi, RULE_Q4);
}

/* A label with a colon, or a point after Q and A. */
static bool
labelled_find(struct finder *f, bool head)
{
	const struct text_word *w = f->words.p;
	size_t label = form_label(f->para->text), i, hi = f->words.n;

	if (label == 0 || BY(D15, noise_has_label(&f->words, 0, hi)))
		return false;
	if (f->form.interview && label == 1)
		return letter_find(f);
	i = words_from(&f->words, label);
	if (i + 1 >= hi || !word_is_mark(&w[i], ':'))
		return false;
	if (!f->form.interview)
		return head && head_find(f, i);
	f->people += is_person(f, i);
	return add_labelled(f, i, hi, RULE_Q7);
}

/* Is the paragraph among the questions and answers of an interview without
 * labels? */
static bool
is_in_questions(const struct finder *f)
{
	return f->form.asked.from <= f->para->first &&
	    f->para->first < f->form.asked.to;
}

bool
turn_find(struct finder *f)
{
	bool head = f->para->first == 0 || para_is_heading(f);

	if (is_in_questions(f))
		return answer_add(f);
	if (labelled_find(f, head))
		return true;
	return head && !f->form.interview && named_last(f, f->words.n);
}
