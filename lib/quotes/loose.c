/* SPDX-License-Identifier: MIT */
/*
 * Quotations without a verb of saying: after a colon (Q4), before a dash and a
 * name (Q5), alone in their sentence (Q6).
 */
#include "loose.h"
#include "negated.h"
#include "noise.h"
#include "parts.h"
#include "teller.h"
#include "together.h"

enum {	/* words */
	SENTENCE_LEAST = 5,
	ALONE_LEAST = 6 /* of a quotation that is not a heading */
};

/* Is there the end of a sentence inside the quotation? */
static bool
holds_stop(struct slice t, const struct quoted *q)
{
	size_t i;

	for (i = q->in + 1; i + 2 < q->out; i++)
		if (memchr(".?!", t.p[i], 3) && t.p[i + 1] == ' ')
			return true;
	return false;
}

/* Do a stop inside and one at its end make the quotation several sentences? */
static bool
has_sentences(struct slice t, const struct quoted *q)
{
	return q->in < q->out && memchr(".?!", t.p[q->out - 1], 3) &&
	    holds_stop(t, q);
}

/* Is the quotation more than a heading: five words, or two with a stop at
 * their end; six words or two sentences where it is a paragraph of its own? */
static bool
is_sentence(const struct finder *f, struct stretch s)
{
	const struct quoted *q = &f->quoteds.p[f->words.p[s.from].quoted];
	struct slice t = f->para->text;
	bool alone = f->words.n == 1;

	if (!word_has(&f->words.p[s.from], WORD_QUOTED) || q->open || q->marked)
		return true;
	if (slice_has_words(slice_part(t, q->in, q->out), alone ?
	    ALONE_LEAST : SENTENCE_LEAST) || has_sentences(t, q))
		return true;
	return !alone && slice_has_words(slice_part(t, q->in, q->out), 2) &&
	    memchr(",.?!", t.p[q->out - 1], 4) != NULL;
}

/* Does the noun phrase bring in somebody new: "a customer", "her husband"? */
static bool
is_newcomer(const struct finder *f, struct stretch s)
{
	const struct text_word *w = f->words.p;

	return s.from + 1 < s.to && w[s.to - 1].mention < 0 &&
	    word_has(&w[s.from], QUOTING_INDEFINITE | QUOTING_POSSESSIVE) &&
	    !word_has(&w[s.to - 1], QUOTING_BODY) &&
	    word_may_speak(&f->words, &w[s.to - 1]);
}

/* The subject of the sentence before, if it is a person's name, he or she:
 * "She laughed. ...", or somebody new: "A customer laughed. ..." */
static struct stretch
acting(const struct finder *f)
{
	struct stretch s = f->at.subject;
	size_t i;

	if (is_newcomer(f, s))
		return s;
	for (i = s.from; i < s.to; i++) {
		const struct text_word *w = &f->words.p[i];

		if (word_is_mention(w, ENTITY_PERSON) ||
		    (s.to == s.from + 1 && w->classes & QUOTING_SUBJECT &&
		    w->classes & (QUOTING_MALE | QUOTING_FEMALE)))
			return s;
	}
	return (struct stretch){ 0, 0 };
}

/* A quotation that an attribution before it announced. */
static void
add_announced(struct finder *f, struct stretch s)
{
	struct quote *q;

	q = quote_new(f, f->at.lead.cue_text.len == 1 ? RULE_Q4 : RULE_Q3);
	q->type = stretch_type(f, s);
	quote_add(f, q, s);
	quote_set_source(f, q, f->at.lead.source);
	q->cue = f->at.lead.cue;
	q->cue_text = f->at.lead.cue_text;
	quote_can_go_on(f, q);
}

/* Is the quotation a heading, or the words of one? */
static bool
is_slight(const struct finder *f, struct stretch s)
{
	return !is_sentence(f, s) ||
	    (f->para->first == 0 && f->words.n == 1 &&
	    f->quoteds.p[f->words.p[0].quoted].single);
}

/* Is the paragraph nothing but a quotation that ends with no mark, as headings
 * and what pages repeat in large letters do? */
static bool
is_pulled(const struct finder *f)
{
	const struct text_word *w = f->words.p;

	return f->words.n == 1 && word_has(w, WORD_QUOTED) &&
	    !f->quoteds.p[w->quoted].open &&
	    !f->quoteds.p[w->quoted].marked &&
	    (utf8_byte_is(quoted_last(&f->words, w), UTF8_LETTER) ||
	    utf8_byte_is(quoted_last(&f->words, w), UTF8_DIGIT));
}

/* Which quotation it is a part of is known when the speakers have names. */
void
floating_add(struct finder *f, struct stretch s)
{
	bool slight = is_slight(f, s);
	struct quote *q;

	if (f->at.lead.on) {
		add_announced(f, s);
		return;
	}
	if (slight && (!f->at.open || is_pulled(f)))
		return;
	q = quote_new(f, RULE_Q6);
	q->type = stretch_type(f, s);
	quote_add(f, q, s);
	if (!BY(QC22, teller_give(f, q, s)) && f->at.gap)
		quote_set_speaker(f, q, acting(f));
	if (f->words.n == 1 && quote_found(f, q)->source == NONE &&
	    f->quoteds.p[f->words.p[0].quoted].open)
		quote_found(f, q)->before = note_event(f, EVENT_LAST, s);
	if (is_pulled(f))
		return;
	quote_found(f, q)->join = JOIN_LOOSE;
	quote_found(f, q)->slight = slight;
	quote_can_go_on(f, q);
}

bool
add_marked(struct finder *f, struct stretch s, struct stretch speaker,
    struct stretch cue, enum rule rule)
{
	struct quote *q = quote_new(f, rule);

	q->type = f->form.interview && rule == RULE_Q7 ? QUOTE_DIRECT :
	    stretch_type(f, s);
	if (!quote_add(f, q, s)) {
		quote_take_back(f);
		return false;
	}
	quote_set_speaker(f, q, speaker);
	if (cue.from < cue.to)
		quote_set_cue(f, q, cue);
	quote_can_go_on(f, q);
	return true;
}

/* Is the subject the name of a person or body, a word for one, "he" or
 * "she"? */
static bool
can_tell(const struct finder *f, struct stretch s)
{
	const struct text_word *w = &f->words.p[s.to - 1];

	if (s.from == s.to || word_has(w, WORD_GENITIVE) ||
	    word_has(&w[1], WORD_PUNCT))
		return false;
	return w->mention >= 0 ?
	    word_is_source(w) :
	    word_has(w,
	    QUOTING_PERSON | QUOTING_BODY | QUOTING_MALE | QUOTING_FEMALE);
}

/* "From Ada Quill", words [lo..end)? */
static bool
is_sender(const struct finder *f, size_t lo, size_t end)
{
	const struct text_word *w = f->words.p;

	return word_has(&w[lo], QUOTING_PREP) && w[end - 1].mention >= 0 &&
	    phrase_end(&f->words, lo + 1, end, true) == end;
}

/* Q4: a colon before the quotation at word i of the sentence [lo..hi). */
static void
add_colon(struct finder *f, size_t lo, size_t i, size_t hi)
{
	const struct text_word *w = f->words.p;
	struct stretch s = { i, i + 1 }, colon = { i - 1, i };
	size_t end;

	if (i < lo + 2 || !word_is_mark(&w[i - 1], ':'))
		return;
	if (BY(D17, noise_is_date(&f->words, lo, i - 1))) {
		f->words.p[i].used = true;
		return;
	}
	while (s.to < hi && word_has(&w[s.to], WORD_QUOTED))
		s.to++;
	end = phrase_end(&f->words, lo, i - 1, false);
	if (end == lo && is_sender(f, lo, i - 1)) {
		lo++;
		end = i - 1;
	}
	if (end == lo && f->at.subject.from > lo &&
	    f->at.subject.to < i - 1 && can_tell(f, f->at.subject))
		add_marked(f, s, f->at.subject, colon, RULE_Q4);
	else
		add_marked(f, s, (struct stretch){ lo, end }, colon, RULE_Q4);
}

/* Q5: a quotation, a dash and a name, and nothing else. */
bool
dash_add(struct finder *f, size_t lo, size_t hi)
{
	const struct text_word *w = f->words.p;
	size_t i = lo, end;

	while (i < hi && word_has(&w[i], WORD_QUOTED))
		i++;
	if (i == lo || i + 1 >= hi || !word_is_mark(&w[i], '-') ||
	    !word_has(&w[i + 1], WORD_CAPITAL))
		return false;
	end = phrase_end(&f->words, i + 1, hi, true);
	return end == hi &&
	    add_marked(f, (struct stretch){ lo, i },
	    (struct stretch){ i + 1, hi }, (struct stretch){ i, i + 1 },
	    RULE_Q5);
}

/* Are words [lo..hi) quotations and punctuation only? */
bool
only_quoted(const struct finder *f, size_t lo, size_t hi)
{
	bool any = false;
	size_t i;

	for (i = lo; i < hi; i++) {
		if (word_has(&f->words.p[i], WORD_QUOTED))
			any = true;
		else if (!word_has(&f->words.p[i], WORD_PUNCT))
			return false;
	}
	return any;
}

void
going_on_add(struct finder *f, size_t lo, size_t hi)
{
	const struct text_word *w = &f->words.p[lo];

	bool goes_on = word_has(w, WORD_QUOTED) && !w->used &&
	    !part_is_finite(w[1].part);	/* "... was her answer" */

	if (goes_on && !f->at.gap && BY(QB4, holds_stop(f->para->text,
	    &f->quoteds.p[w->quoted])))
		floating_add(f, (struct stretch){ lo, hi });
}

/* Does the quotation, which is the word, stand for a sentence: does it begin
 * with a capital, end with a mark, have five words, and is it no title of a
 * work? */
static bool
is_utterance(const struct finder *f, const struct text_word *w)
{
	const struct quoted *q = &f->quoteds.p[w->quoted];

	return !q->open && !q->marked && !quoted_is_small(&f->words, w) &&
	    slice_has_words(slice_part(f->para->text, q->in, q->out),
	    SENTENCE_LEAST) &&
	    !quoted_is_work(&f->words, w) &&
	    memchr(",.?!", quoted_last(&f->words, w), 4) != NULL;
}

/* Is it an apposition between commas: "her song, "Nobody Knows Me Here," is"? */
static bool
is_apposed(const struct text_word *w)
{
	return word_is_mark(w - 1, ',') && part_is_finite(w[1].part);
}

/* Q6: what stands at the beginning of the sentence, or behind a mark, is a
 * sentence, and no attribution was understood. */
static void
add_nobodys(struct finder *f, size_t lo, size_t i)
{
	const struct text_word *w = &f->words.p[i];
	struct stretch s = { i, i + 1 };
	struct quote *q;

	if (w->used || !is_utterance(f, w) || is_apposed(w) ||
	    (i > lo && !word_has(w - 1, WORD_PUNCT)))
		return;
	q = quote_new(f, RULE_Q6);
	q->type = stretch_type(f, s);
	quote_add(f, q, s);
	quote_can_go_on(f, q);
}

/* Make records of the quotations in the sentence that no attribution took. */
void
loose_find(struct finder *f, size_t lo, size_t hi)
{
	size_t i;

	for (i = lo; i < hi; i++)
		if (word_has(&f->words.p[i], WORD_QUOTED) &&
		    !f->words.p[i].used) {
			add_colon(f, lo, i, hi);
			add_nobodys(f, lo, i);
		}
}

/* Remember who speaks next, if the sentence ends with a colon. */
void
lead_set(struct finder *f, size_t lo, size_t hi, const struct attribution *a)
{
	struct stretch speaker, cue = { hi - 1, hi };
	struct quote q = { 0 };

	f->at.lead.on = false;
	if (hi - lo < 2 || !word_has(&f->words.p[hi - 1], WORD_PUNCT) ||
	    f->words.p[hi - 1].mark != ':')
		return;
	if (a != NULL) {
		speaker = (struct stretch){ a->speaker, a->speaker_end };
		cue = (struct stretch){ negation_start(&f->words, a->cue, lo),
		    a->cue_end };
	} else {
		speaker.from = lo;
		speaker.to = phrase_end(&f->words, lo, hi - 1, false);
	}
	quote_set_cue(f, &q, cue);
	f->at.lead = (struct lead){ true, source_note(f, speaker), q.cue,
	    q.cue_text };
}
