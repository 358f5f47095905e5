/* SPDX-License-Identifier: MIT */
/*
 * An interview has labels that come again ("Q:", "Q.", "Ada Quill:"), or
 * paragraphs that ask and others that answer in the first person. This is known
 * before any of its paragraphs is looked at.
 */
#include "base/base.h"
#include "form.h"

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
	GUESTS_LEAST = 2,	/* answers that say "I" or "we" */
	NAMES = 16,	/* of whom one may be asked */
	PRONOUN_MAX = 8 /* bytes */
};

/* English transcripts use these letters; those of another language would have
 * to be in its folder. */
static bool
is_short_label(struct slice t)
{
	return slice_starts(t, SLICE("Q. ")) || slice_starts(t, SLICE("A. "));
}

size_t
form_label(struct slice t)
{
	size_t n = t.len < LABEL_MAX ? t.len : LABEL_MAX, i;
	const char *colon;

	if (n < 3 || !utf8_byte_is(t.p[0], UTF8_UPPER))
		return 0;
	if (is_short_label(t))
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

/* Is it a word for a person, or one with a capital that is not common? */
static bool
may_be_somebody(const struct language *l, struct slice word)
{
	if (word.len == 0)
		return false;
	if (word_classes(l, word) & QUOTING_PERSON)
		return true;
	return utf8_byte_is(word.p[0], UTF8_UPPER) &&
	    !dict_find_lower(l->vocabulary, word, NULL);
}

/* May the label be somebody: a letter ("Q"), all in capitals, or with a word
 * for a person or one that is not common? */
static bool
may_speak(const struct language *l, struct slice label)
{
	size_t i, from = 0, small = 0;

	for (i = 0; i < label.len; i++)
		small += utf8_byte_is(label.p[i], UTF8_LOWER);
	if (small == 0)
		return true;
	for (i = 0; i <= label.len; i++) {
		struct slice word = slice_part(label, from, i);

		if (i < label.len && label.p[i] != ' ')
			continue;
		if (may_be_somebody(l, word))
			return true;
		from = i + 1;
	}
	return false;
}

/* Has the text a label, and is it more than a fact ("Location: Boston"): five words or
 * more after the label, or a stop at its end? */
static bool
is_turn(struct slice t)
{
	size_t label = form_label(t), i, blanks = 0;

	if (label == 0)
		return false;
	for (i = label; i < t.len && blanks < TURN_WORDS; i++)
		blanks += t.p[i] == ' ';
	return blanks == TURN_WORDS || memchr(".?!", t.p[t.len - 1], 3) != NULL;
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

/* The labels of a document, and what its labelled paragraphs do. */
struct labels {
	struct slice p[LABELS];
	size_t seen[LABELS], n;
	size_t all, again;	/* turns, labels that come again, */
	size_t named, asked;	/* turns of somebody, turns that ask */
};

/* Note that a turn has this label. */
static void
add_label(struct labels *ls, struct slice label)
{
	size_t k = 0;

	while (k < ls->n && !slice_eq(ls->p[k], label))
		k++;
	if (k < ls->n) {
		ls->again += ++ls->seen[k] == 2;
	} else if (k < LABELS) {
		ls->p[k] = label;
		ls->seen[k] = 1;
		ls->n++;
	}
}

/* Is the first mention of sentence i, from the m-th on, of a person or body in
 * its first len bytes? */
static bool
mention_starts(const struct mentions *ms, size_t m, size_t i, size_t len)
{
	return m < ms->n && ms->p[m].sent == i && ms->p[m].start < len &&
	    ms->p[m].type <= ENTITY_ORG;
}

static bool
is_interview(const struct labels *ls)
{
	return ls->all >= TURNS_LEAST && ls->again >= AGAIN_LEAST &&
	    (2 * ls->named >= ls->all || ls->asked >= ASKED_LEAST);
}

/* Is the document an interview (Q7): four labelled paragraphs or more, each of
 * two labels comes again, and half of them can be somebody or two ask? The
 * first is at sentence *first. */
static bool
doc_is_interview(const struct document *d, const struct language *l,
    const struct mentions *ms, size_t *first)
{
	struct labels ls = { .n = 0 };
	size_t i, m = 0;

	for (i = 0; i < d->nsents && ls.all < TURNS; i = para_end(d, i)) {
		struct slice t = d->sents[i].text;
		struct slice label;

		while (m < ms->n && ms->p[m].sent < i)
			m++;
		if (!is_turn(t))
			continue;
		label = slice_part(t, 0, form_label(t));
		ls.named += mention_starts(ms, m, i, label.len) ||
		    may_speak(l, label);
		ls.asked += t.p[t.len - 1] == '?';
		if (ls.all++ == 0)
			*first = i;
		add_label(&ls, label);
	}
	return is_interview(&ls);
}

bool
form_asks(const struct document *d, size_t i, size_t end)
{
	struct slice first = d->sents[i].text, last = d->sents[end - 1].text;

	if (end - i > QUESTION_SENTENCES || first.len >= QUESTION_MAX)
		return false;
	return last.len > 2 && last.p[last.len - 1] == '?' &&
	    !quoted_starts(first);
}

/* Has a word of the text one of these classes? Here words are letters only:
 * "you're" is two. */
static bool
sentence_says(const struct language *l, struct slice t, uint64_t classes)
{
	size_t k, from = 0;

	for (k = 0; k <= t.len; k++) {
		if (k < t.len && utf8_byte_is(t.p[k], UTF8_LETTER))
			continue;
		if (k - from <= PRONOUN_MAX &&
		    word_classes(l, slice_part(t, from, k)) & classes)
			return true;
		from = k + 1;
	}
	return false;
}

/* Does one of the sentences [i..end) say so? */
static bool
says(const struct finder *f, size_t i, size_t end, uint64_t classes)
{
	for (; i < end; i++)
		if (sentence_says(f->words.language, f->doc->sents[i].text,
		    classes))
			return true;
	return false;
}

/* Can it be who is asked: a person with a name of two words, not the author? */
static bool
may_be_asked(const struct finder *f, const struct mention *m)
{
	return m->type == ENTITY_PERSON &&
	    slice_find(m->name, SLICE(" ")) < m->name.len &&
	    !slice_eq(m->name, f->author);
}

/* Count one more of the name; how many names there are now. */
static size_t
count_name(struct slice *names, size_t *counts, size_t n, struct slice name)
{
	size_t k = 0;

	while (k < n && !slice_eq(names[k], name))
		k++;
	if (k == NAMES)
		return n;
	if (k == n) {
		names[n] = name;
		counts[n++] = 0;
	}
	counts[k]++;
	return n;
}

/* Who is asked: the person who is named most in full before sentence end and
 * is not the author; empty if it is not clear. */
static struct slice
who_is_asked(const struct finder *f, size_t end)
{
	struct slice names[NAMES], best = { 0 };
	size_t counts[NAMES], n = 0, i, k, most = 0;

	for (i = 0; i < f->ms->n && f->ms->p[i].sent < end; i++)
		if (may_be_asked(f, &f->ms->p[i]))
			n = count_name(names, counts, n, f->ms->p[i].name);
	for (k = 0; k < n; k++) {
		if (counts[k] > most)
			best = names[k];
		else if (counts[k] == most)	/* two: nobody is asked so far */
			best = (struct slice){ 0 };
		most = counts[k] > most ? counts[k] : most;
	}
	return best;
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
		if (form_asks(d, i, end)) {
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
	if (questions < QUESTIONS_LEAST || answers < QUESTIONS_LEAST)
		return;
	if (2 * you < questions || 2 * mine < answers)
		return;
	f->form.asked.from = first;
	f->form.asked.to = last;
	f->form.answers = who_is_asked(f, first);
}

/* Is the paragraph, sentences [i..end), only a heading: a few words, no stop? */
static bool
is_heading(const struct document *d, size_t i, size_t end)
{
	struct slice t = d->sents[i].text;

	return end == i + 1 && t.len > 0 && t.len < LABEL_MAX &&
	    utf8_byte_is(t.p[t.len - 1], UTF8_LETTER);
}

/* Does a reader ask in sentences [i..end), in the first person, and does a
 * heading follow: "Answer"? */
static bool
is_letter(const struct finder *f, size_t i, size_t end)
{
	const struct document *d = f->doc;

	return end < d->nsents && says(f, i, end, QUOTING_FIRST_PERSON) &&
	    says(f, end - 1, end, QUOTING_SECOND_PERSON) &&
	    is_heading(d, end, para_end(d, end));
}

/* Is sentences [i..end) somebody else's question, with an answer in the first
 * person? */
static bool
is_answered(const struct finder *f, size_t i, size_t end)
{
	const struct document *d = f->doc;
	size_t to;

	if (end >= d->nsents || says(f, i, end, QUOTING_FIRST_PERSON))
		return false;
	to = para_end(d, end);
	return !form_asks(d, end, to) && says(f, end, to, QUOTING_FIRST_PERSON);
}

/* Find from where on "I" is not the author: from the first turn, if others
 * answer questions there, or from a letter. */
static void
find_guests(struct finder *f, size_t turn)
{
	const struct document *d = f->doc;
	size_t i, end, first = 0, answers = 0;

	f->form.guests.to = d->nsents;
	f->form.guests.from = f->form.interview ? turn : d->nsents;
	for (i = 0; i < f->form.guests.from; i = end) {
		end = para_end(d, i);
		if (!form_asks(d, i, end))
			continue;
		if (is_letter(f, i, end))
			f->form.guests.from = i;
		if (!is_answered(f, i, end))
			continue;
		first = answers++ == 0 ? i : first;
		if (answers == GUESTS_LEAST)
			f->form.guests.from = first;
	}
}

void
form_find(struct finder *f)
{
	size_t first = 0;

	f->form = (struct document_form){ 0 };
	f->form.interview =
	    doc_is_interview(f->doc, f->words.language, f->ms, &first);
	if (f->form.interview)
		f->form.answers = who_is_asked(f, first);
	else
		find_questions(f);
	find_guests(f, first);
}
