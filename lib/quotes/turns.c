/* SPDX-License-Identifier: MIT */
/*
 * Who speaks by the form of the document: headings with a colon (Q4), the turns
 * of interviews and transcripts (Q7), by labels ("Q:", "Q.", "Ada Quill:") or
 * by paragraphs that ask and others that answer in the first person.
 */
#include "base/base.h"
#include "loose.h"
#include "phrases.h"
#include "turns.h"

#include "data/vocabulary.h"

enum {
	LABEL_MAX = 40,	/* bytes of a label with its colon */
	TURN_WORDS = 5,	/* words after a label that are more than a mere fact */
	LABELS = 8,	/* that are told apart, */
	TURNS = 64,	/* and paragraphs that are looked at for them */
	TURNS_LEAST = 4,	/* turns of an interview, */
	AGAIN_LEAST = 2,	/* labels in it that come again, */
	ASKED_LEAST = 2,	/* and turns that ask, if few name somebody */
	QUESTION_SENTENCES = 4,	/* of a question at most, */
	QUESTION_MAX = 400,	/* and bytes of its first one */
	QUESTIONS_LEAST = 3,	/* in an interview without labels */
	NAMES = 16,	/* of whom one may be asked */
	PRONOUN_MAX = 8,	/* bytes */
	HEAD_NAME = 4 /* words of a name beside a headline's colon, and
				 * at least of what it says */
};

/* The length of the label before a colon that the paragraph begins with: "Q",
 * "Marta Quill", or before a point: "Q."; 0 if it has none. */
static size_t
label_of(struct slice t)
{
	size_t n = t.len < LABEL_MAX ? t.len : LABEL_MAX, i;
	const char *colon;

	if (n < 3 || t.p[0] < 'A' || t.p[0] > 'Z')
		return 0;
	/* English transcripts use these letters; those of another language
	 * would have to be in its folder. */
	if ((t.p[0] == 'Q' || t.p[0] == 'A') && t.p[1] == '.' && t.p[2] == ' ')
		return 1;
	colon = memchr(t.p, ':', n);
	if (colon == NULL || colon + 2 >= t.p + t.len || colon[1] != ' ')
		return 0;
	n = (size_t)(colon - t.p);
	for (i = 0; i < n; i++)
		if (memchr(",;!?\"()", t.p[i], 7) != NULL)
			return 0;
	return n;
}

/* May the label be somebody: a letter ("Q"), all in capitals, or with a word
 * for a person or one that is not common? */
static bool
may_speak(const struct language *l, struct slice label)
{
	size_t i, from = 0, small = 0;

	for (i = 0; i < label.len; i++)
		small += label.p[i] >= 'a' && label.p[i] <= 'z';
	if (small == 0)
		return true;
	for (i = 0; i <= label.len; i++) {
		struct slice word = slice_part(label, from, i);

		if (i < label.len && label.p[i] != ' ')
			continue;
		if (word.len > 0 &&
		    ((word_classes(l, word) & QUOTING_PERSON) ||
		    (word.p[0] >= 'A' && word.p[0] <= 'Z' &&
		    !dict_find_lower(l->vocabulary, word, NULL))))
			return true;
		from = i + 1;
	}
	return false;
}

/* Is the labelled text more than a fact ("Location: Boston"): five words or
 * more after the label, or a stop at its end? */
static bool
is_turn(struct slice t)
{
	size_t i, blanks = 0;

	for (i = label_of(t); i < t.len && blanks < TURN_WORDS; i++)
		blanks += t.p[i] == ' ';
	return blanks == TURN_WORDS || memchr(".?!", t.p[t.len - 1], 3) != NULL;
}

/* Is the document an interview (Q7): four labelled paragraphs or more, each of
 * two labels comes again, and half of them can be somebody or two ask? The
 * first is at sentence *first. */
static bool
doc_is_interview(const struct document *d, const struct language *l,
    const struct mentions *ms, size_t *first)
{
	struct slice labels[LABELS];
	size_t seen[LABELS] = { 0 }, n = 0, all = 0, again = 0, i, k, len,
	    m = 0;
	size_t named = 0, asked = 0;

	for (i = 0; i < d->nsents && all < TURNS; i++) {
		if (i > 0 && d->sents[i].para == d->sents[i - 1].para)
			continue;
		len = label_of(d->sents[i].text);
		while (m < ms->n && ms->p[m].sent < i)
			m++;
		if (len == 0 || !is_turn(d->sents[i].text))
			continue;
		named +=
		    (m < ms->n && ms->p[m].sent == i && ms->p[m].start < len &&
		    ms->p[m].type <= ENTITY_ORG) ||
		    may_speak(l, slice_part(d->sents[i].text, 0, len));
		asked += d->sents[i].text.p[d->sents[i].text.len - 1] == '?';
		if (all++ == 0)
			*first = i;
		for (k = 0; k < n; k++)
			if (slice_eq(labels[k], slice_part(d->sents[i].text, 0,
			    len)))
				break;
		if (k == n && n < LABELS) {
			labels[n] = slice_part(d->sents[i].text, 0, len);
			seen[n++] = 1;
		} else if (k < n && ++seen[k] == 2) {
			again++;
		}
	}
	return all >= TURNS_LEAST && again >= AGAIN_LEAST &&
	    (2 * named >= all || asked >= ASKED_LEAST);
}

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

/* The end of the paragraph that sentence i begins. */
static size_t
para_end(const struct document *d, size_t i)
{
	size_t k = i + 1;

	while (k < d->nsents && d->sents[k].para == d->sents[i].para)
		k++;
	return k;
}

/* Is the paragraph, sentences [i..end), a question, and not a long one? */
static bool
is_question(const struct document *d, size_t i, size_t end)
{
	struct slice first = d->sents[i].text, last = d->sents[end - 1].text;

	return end - i <= QUESTION_SENTENCES && last.len > 2 &&
	    last.p[last.len - 1] == '?' && !quoted_starts(first) &&
	    first.len < QUESTION_MAX;
}

/* Has a word of the sentences [i..end) one of these classes? Here words are
 * letters only: "you're" is two. */
static bool
says(const struct finder *f, size_t i, size_t end, uint64_t classes)
{
	for (; i < end; i++) {
		struct slice t = f->doc->sents[i].text;
		size_t k, from = 0;

		for (k = 0; k <= t.len; k++) {
			if (k < t.len && ((t.p[k] | 32) >= 'a' && (t.p[k] | 32)
			    <= 'z'))
				continue;
			if (k > from && k - from <= PRONOUN_MAX &&
			    word_classes(f->words.language,
			    slice_part(t, from, k)) &
			    classes)
				return true;
			from = k + 1;
		}
	}
	return false;
}

/* Who is asked: the person who is named most in full before sentence end and
 * is not the author; empty if it is not clear. */
static struct slice
who_is_asked(const struct finder *f, size_t end)
{
	struct slice names[NAMES], best = { 0 };
	size_t counts[NAMES], n = 0, i, k, most = 0;
	bool two = false;

	for (i = 0; i < f->ms->n && f->ms->p[i].sent < end; i++) {
		const struct mention *m = &f->ms->p[i];

		if (m->type != ENTITY_PERSON || slice_find(m->name,
		    SLICE(" ")) == m->name.len || slice_eq(m->name,
		    f->author))
			continue;
		for (k = 0; k < n && !slice_eq(names[k], m->name); k++)
			continue;
		if (k == n && n < NAMES) {
			names[n] = m->name;
			counts[n++] = 0;
		}
		if (k < n)
			counts[k]++;
	}
	for (k = 0; k < n; k++) {
		two = counts[k] == most || (two && counts[k] < most);
		if (counts[k] > most) {
			most = counts[k];
			best = names[k];
		}
	}
	return two ? (struct slice){ 0 } : best;
}

/* Find the questions of a document that is an interview without labels: three
 * paragraphs or more that ask, half of them "you", each with an answer, half
 * of the answers in the first person. */
static void
find_questions(struct finder *f)
{
	const struct document *d = f->doc;
	size_t i, end, questions = 0, you = 0, mine = 0, answers = 0;
	size_t first = 0, last = 0;
	bool asked = false, in = false;

	for (i = 0; i < d->nsents; i = end) {
		end = para_end(d, i);
		if (is_question(d, i, end)) {
			if (asked)	/* two questions in a row */
				return;
			if (questions++ == 0)
				first = i;
			you += says(f, i, end, QUOTING_SECOND_PERSON);
			asked = true;
			in = false;
		} else if (questions > 0) {
			if (asked) {
				answers++;
				last = end;
			}
			if (!in && says(f, i, end, QUOTING_FIRST_PERSON)) {
				mine++;
				in = true;
			}
			asked = false;
		}
	}
	if (questions < QUESTIONS_LEAST || answers < QUESTIONS_LEAST ||
	    2 * you < questions || 2 * mine < answers)
		return;
	f->asked.from = first;
	f->asked.to = last;
	f->answers = who_is_asked(f, first);
}

void
turns_begin(struct finder *f)
{
	size_t first = 0;

	f->interview =
	    doc_is_interview(f->doc, f->words.language, f->ms, &first);
	f->asked = (struct stretch){ 0, 0 };
	f->answers = f->interview ? who_is_asked(f, first) :
	    (struct slice){ 0 };
	f->turn = NONE;
	f->people = 0;
	if (!f->interview)
		find_questions(f);
}

/* Q7 where questions have no labels: a question, the answer to it, or one more
 * paragraph of that. */
static bool
answer_add(struct finder *f)
{
	struct stretch all = { 0, f->words.n };
	bool asks = is_question(f->doc, f->para->first, f->para->last);
	struct quote *q;

	if (f->words.n == 0)
		return false;
	if (!asks && f->turn != NONE)
		return quote_add(f, &f->out->p[f->turn], all);
	q = quote_new(f, RULE_Q7);
	q->type = QUOTE_DIRECT;
	if (!quote_add(f, q, all)) {
		quote_take_back(f);
		return false;
	}
	if (!asks)
		quote_set_name(f, q, f->answers);
	f->turn = asks ? NONE : q - f->out->p;
	return true;
}

/* Q4: "Dam will hold: Quill", a heading whose last colon names somebody, words
 * [i + 1..hi), after a verb. */
static bool
named_last(struct finder *f, size_t hi)
{
	const struct text_word *w = f->words.p;
	size_t i = hi, k;
	bool verb = false;

	while (i > 0 && hi - i <= HEAD_NAME && !word_is_mark(&w[i - 1], ':'))
		i--;
	if (i < HEAD_NAME || i == hi || !word_is_mark(&w[i - 1], ':') ||
	    phrase_end(&f->words, i, hi, false) != hi)
		return false;
	for (k = i; k < hi; k++)
		if (!word_is_mention(&w[k], ENTITY_PERSON) &&
		    !word_is_mention(&w[k], ENTITY_ORG) &&
		    !word_has(&w[k],
		    QUOTING_PERSON | QUOTING_TITLE | QUOTING_BODY))
			return false;
	for (k = 1; k < i - 1; k++) {
		if (w[k].flags & WORD_QUOTED || word_is_mark(&w[k], ':'))
			return false;
		verb |= word_has(&w[k], QUOTING_AUX | QUOTING_MODAL) ||
		    (w[k].mention < 0 && word_has(&w[k], QUOTING_FINITE));
	}
	return verb &&
	    add_marked(f, (struct stretch){ 0, i - 1 },
	    (struct stretch){ i, hi }, (struct stretch){ i - 1, i },
	    RULE_Q4);
}

/* Do the words before the colon at i name a speaker, outside of interviews? */
static bool
is_head(const struct finder *f, size_t i, size_t hi)
{
	return i <= HEAD_NAME && hi - i >= HEAD_NAME && names_speaker(f, i) &&
	    !(f->words.p[i + 1].flags & WORD_QUOTED) &&
	    phrase_end(&f->words, 0, i, false) == i;
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

/* A label with a colon, or a point after Q and A. */
static bool
labelled_find(struct finder *f, bool head)
{
	const struct text_word *w = f->words.p;
	size_t label = label_of(f->para->text), i = 0, hi = f->words.n;

	if (label == 0 || (!f->interview && !head))
		return false;
	if (f->interview && label == 1) {	/* Q and A */
		i = f->para->text.p[1] == '.' ? 0 : 1;
		if (hi < i + 2 ||
		    !add_marked(f, (struct stretch){ i + 1, hi },
		    (struct stretch){ 0, 1 }, (struct stretch){ 1, 1 + i },
		    RULE_Q7))
			return false;
		quote_set_name(f, &f->out->p[f->out->n - 1],
		    f->para->text.p[0] == 'A' ? f->answers :
		    (struct slice){ 0 });
		f->people += f->answers.len > 0;
		return true;
	}
	while (i < hi && w[i].start < label)
		i++;
	if (i + 1 >= hi || !word_is_mark(&w[i], ':'))
		return false;
	if (!f->interview && !is_head(f, i, hi))
		return false;
	while (!f->interview && hi > i + 2 && word_is_mark(&w[hi - 1], '.'))
		hi--;
	f->people += f->interview && is_person(f, i);
	return add_marked(f, (struct stretch){ i + 1, hi },
	    (struct stretch){ 0, i }, (struct stretch){ i, i + 1 },
	    f->interview ? RULE_Q7 : RULE_Q4);
}

bool
turn_find(struct finder *f)
{
	bool head = f->para->first == 0 || para_is_heading(f);

	if (f->asked.from <= f->para->first && f->para->first < f->asked.to)
		return answer_add(f);
	return labelled_find(f, head) || (head && !f->interview &&
	    named_last(f, f->words.n));
}
