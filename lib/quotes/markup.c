/* SPDX-License-Identifier: MIT */
/*
 * Quotations that the page marks up: a stretch in q elements, and a passage
 * that names its source. The stretches are quoted as if they stood in quotation
 * marks, so that all rules apply to them; a passage's paragraphs are one
 * quotation, whose speaker is the one in the cite at its end (Q15).
 */
#include "loose.h"
#include "markup.h"

enum { SPANS = 64 };	/* of a paragraph, at most */

/* The stretch without blanks at its ends. */
static struct span
without_blanks(struct slice text, struct span s)
{
	while (s.start < s.end && text.p[s.start] == ' ')
		s.start++;
	while (s.end > s.start && text.p[s.end - 1] == ' ')
		s.end--;
	return s;
}

size_t
markup_take(const struct document *d, size_t i, struct para *para,
    struct quoteds *qs)
{
	size_t base = para->base, len = para->text.len, n = 0;
	struct span spans[SPANS];

	while (i < d->nmarks && d->marks[i].span.start < base)
		i++;
	for (; i < d->nmarks; i++) {
		const struct document_mark *m = &d->marks[i];
		struct span s = { m->span.start - base, m->span.end - base };

		if (s.end > len)
			break;
		s = without_blanks(para->text, s);
		if (s.start == s.end)
			continue;
		if (m->cite)
			para->cite = s;
		else if (n < SPANS)
			spans[n++] = s;
		para->whole |= !m->cite && s.end - s.start == len;
	}
	if (n > 0)
		quoteds_mark(qs, spans, n);
	return i;
}

static bool
is_in_cite(const struct finder *f, const struct text_word *w)
{
	return w->start >= f->para->cite.start &&
	    w->end <= f->para->cite.end && !word_has(w, WORD_PUNCT);
}

/* The words of the cite, without the punctuation around them. */
static struct stretch
cite_words(const struct finder *f)
{
	const struct text_word *w = f->words.p;
	struct stretch s = { 0, f->words.n };

	while (s.from < s.to && !is_in_cite(f, &w[s.from]))
		s.from++;
	while (s.to > s.from && !is_in_cite(f, &w[s.to - 1]))
		s.to--;
	return s;
}

/* Whom it names: its first noun phrase, or all up to a comma or bracket; "From"
 * may come before it. */
static struct stretch
cite_speaker(const struct finder *f, struct stretch s)
{
	size_t end;

	if (s.from + 1 < s.to && word_has(&f->words.p[s.from], QUOTING_PREP))
		s.from++;
	end = phrase_end(&f->words, s.from, s.to, false);
	for (; end == s.from || (end < s.to &&
	    !word_has(&f->words.p[end], WORD_PUNCT)); end++)
		continue;
	return (struct stretch){ s.from, end };
}

/* Give the passage so far, and the stretch s of it that is in this paragraph,
 * to the speaker. */
static void
attribute(struct finder *f, struct stretch s, struct stretch speaker)
{
	struct quote *q;

	if (!f->para->passage || !f->at.open) {
		if (s.from < s.to)
			add_marked(f, s, speaker, (struct stretch){ 0, 0 },
			    RULE_Q15);
		return;
	}
	q = quote_new(f, RULE_Q15);
	quote_found(f, q)->join = JOIN_CITED;
	quote_add(f, q, s);
	quote_set_speaker(f, q, speaker);
}

bool
markup_cites(struct finder *f)
{
	struct stretch s, before = { 0, 0 };

	if (f->para->cite.start == f->para->cite.end)
		return false;
	s = cite_words(f);
	if (s.from == s.to)
		return false;
	while (before.to < s.from &&
	    word_has(&f->words.p[before.to], WORD_QUOTED))
		before.to++;
	if (before.to < s.from && !word_has(&f->words.p[before.to], WORD_PUNCT))
		return false;
	attribute(f, before, cite_speaker(f, s));
	quotes_end_here(f);
	f->at.lead.on = false;
	f->at.gap = true;
	return true;
}
