/* SPDX-License-Identifier: MIT */
/*
 * Quotations without a verb of saying: behind a colon (Q4), before a dash and a
 * name (Q5), alone in their sentence (Q6), and the turns of an interview (Q7).
 */
#include "dict.h"
#include "quotes-loose.h"
#include "vocabulary.h"

/* Is the quotation more than a heading: five words, or a stop at its end; six
 * words where it is a paragraph of its own? */
static bool
is_sentence(const struct finder *f, struct stretch s)
{
	const struct quoted *q = &f->quoteds.p[f->words.p[s.from].quoted];
	size_t i, blanks = 0, enough = f->words.n == 1 ? 5 : 4;

	if (!(f->words.p[s.from].flags & WORD_QUOTED) || q->open)
		return true;
	for (i = q->in; i < q->out && blanks < enough; i++)
		blanks += f->para.text.p[i] == ' ';
	return blanks >= enough || (blanks >= 1 && enough == 4 && memchr(",.?!",
	    f->para.text.p[q->out - 1], 4) != NULL);
}

static struct slice
name_of(struct finder *f, struct stretch s)
{
	return speaker_name(&f->speakers, &f->words, f->ms, f->para.text,
	    s.from, s.to);
}

/* The subject of the sentence before, if it is a person's name, he or she:
 * "She laughed. ..." */
static struct stretch
acting(const struct finder *f)
{
	struct stretch s = f->subject;
	size_t i;

	for (i = s.from; i < s.to; i++) {
		const struct word *w = &f->words.p[i];

		if ((w->mention >= 0 && f->ms->p[w->mention].type ==
		    ENTITY_PERSON) || (s.to == s.from + 1 && w->classes &
		    QUOTING_SUBJECT && w->classes & (QUOTING_MALE |
		    QUOTING_FEMALE)))
			return s;
	}
	return (struct stretch){ 0, 0 };
}

/* Is the mention the quotation's speaker: by name, or by its words where
 * neither has one? */
static bool
is_speaker_of(struct finder *f, const struct quote *q, struct stretch speaker)
{
	struct slice name = name_of(f, speaker);

	if (name.len == 0)
		name = slice_part(f->para.text, f->words.p[speaker.from].start,
		    f->words.p[speaker.to - 1].end);
	return slice_eq(name, q->name.len > 0 ? q->name : q->speaker_text);
}

/* A quotation with nothing else in its sentence: what an attribution before
 * it announced, one more piece of the last quotation, or without a speaker
 * (Q6). */
void
floating_add(struct finder *f, struct stretch s)
{
	struct stretch speaker;
	struct quote *q;

	if (f->lead.on) {
		q = quote_new(f, f->lead.cue_text.len == 1 ? "Q4" : "Q3");
		q->type = stretch_type(f, s);
		if (quote_add(f, q, s)) {
			q->speaker = f->lead.speaker;
			q->speaker_text = f->lead.speaker_text;
			q->name = f->lead.name;
			q->cue = f->lead.cue;
			q->cue_text = f->lead.cue_text;
			f->target = q - f->out->p;
		} else {
			f->out->n--;
		}
		return;
	}
	speaker = f->gap ? acting(f) : (struct stretch){ 0, 0 };
	if (f->target != NONE && (speaker.from == speaker.to ||
	    is_speaker_of(f, &f->out->p[f->target], speaker))) {
		q = &f->out->p[f->target];
		if (quote_add(f, q, s))
			q->type = types_joined(q->type, stretch_type(f, s));
		return;
	}
	if (!is_sentence(f, s) || (f->para.first == 0 && f->words.n == 1 &&
	    f->quoteds.p[0].single))	/* a headline */
		return;
	q = quote_new(f, "Q6");
	q->type = stretch_type(f, s);
	if (quote_add(f, q, s)) {
		f->target = q - f->out->p;
		quote_set_speaker(f, q, speaker);
		if (q->name.len == 0 && f->words.n == 1 &&
		    f->quoteds.p[f->words.p[0].quoted].open)
			q->name = f->speakers.last[0];	/* it goes on */
	} else {
		f->out->n--;
	}
}

/* Make the record of a quotation at words s that a colon or dash at word mark
 * gives to the speaker. */
static bool
add_marked(struct finder *f, struct stretch s, struct stretch speaker,
    size_t mark, const char *rule)
{
	struct quote *q = quote_new(f, rule);

	q->type = f->interview && rule[1] == '7' ? QUOTE_DIRECT :
	    stretch_type(f, s);
	if (!quote_add(f, q, s)) {
		f->out->n--;
		return false;
	}
	quote_set_speaker(f, q, speaker);
	quote_set_cue(f, q, (struct stretch){ mark, mark + 1 });
	f->target = q - f->out->p;
	return true;
}

/* Is the subject a person's or body's name, a word for one, he or she? */
static bool
can_tell(const struct finder *f, struct stretch s)
{
	const struct word *w = &f->words.p[s.to - 1];

	if (s.from == s.to || w->flags & WORD_GENITIVE ||
	    w[1].flags & WORD_PUNCT)
		return false;
	return w->mention >= 0 ? f->ms->p[w->mention].type <= ENTITY_ORG :
	    word_has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_MALE |
	    QUOTING_FEMALE);
}

/* Q4: a colon before the quotation at word i of the sentence [lo..hi). */
static void
add_colon(struct finder *f, size_t lo, size_t i, size_t hi)
{
	const struct word *w = f->words.p;
	struct stretch s = { i, i + 1 };
	size_t end;

	if (i < lo + 2 || !word_is_mark(&w[i - 1], ':'))
		return;
	while (s.to < hi && w[s.to].flags & WORD_QUOTED)
		s.to++;
	end = phrase_end(&f->words, f->ms, lo, i - 1, false);
	if (f->foreign && i > lo + 6)	/* a clause, not a name */
		end = lo;
	if (end == lo && !f->foreign && f->subject.from > lo &&
	    f->subject.to < i - 1 && can_tell(f, f->subject))
		add_marked(f, s, f->subject, i - 1, "Q4");
	else
		add_marked(f, s, (struct stretch){ lo, end }, i - 1, "Q4");
}

/* Q5: a quotation, a dash and a name, and nothing else. */
bool
dash_add(struct finder *f, size_t lo, size_t hi)
{
	const struct word *w = f->words.p;
	size_t i = lo, end;

	while (i < hi && w[i].flags & WORD_QUOTED)
		i++;
	if (i == lo || i + 1 >= hi || !word_is_mark(&w[i], '-') ||
	    !(w[i + 1].flags & WORD_CAPITAL))
		return false;
	end = phrase_end(&f->words, f->ms, i + 1, hi, true);
	return end == hi && add_marked(f, (struct stretch){ lo, i },
	    (struct stretch){ i + 1, hi }, i, "Q5");
}

/* Are words [lo..hi) quotations and punctuation only? */
bool
only_quoted(const struct finder *f, size_t lo, size_t hi)
{
	bool any = false;
	size_t i;

	for (i = lo; i < hi; i++) {
		if (f->words.p[i].flags & WORD_QUOTED)
			any = true;
		else if (!(f->words.p[i].flags & WORD_PUNCT))
			return false;
	}
	return any;
}

/* Quotations of the sentence that no attribution took. */
void
loose_find(struct finder *f, size_t lo, size_t hi)
{
	size_t i;

	for (i = lo; i < hi; i++)
		if ((f->words.p[i].flags & (WORD_QUOTED | WORD_USED)) ==
		    WORD_QUOTED)
			add_colon(f, lo, i, hi);
}

/* Remember who speaks next, if the sentence ends with a colon. */
void
lead_set(struct finder *f, size_t lo, size_t hi, const struct attribution *a)
{
	struct stretch speaker, cue = { hi - 1, hi };
	struct quote q;

	f->lead.on = false;
	if (hi - lo < 2 || !(f->words.p[hi - 1].flags & WORD_PUNCT) ||
	    f->words.p[hi - 1].mark != ':')
		return;
	if (a != NULL) {
		speaker = (struct stretch){ a->speaker, a->speaker_end };
		cue = (struct stretch){ a->cue, a->cue_end };
	} else {
		speaker.from = lo;
		speaker.to = phrase_end(&f->words, f->ms, lo, hi - 1, false);
	}
	q = (struct quote){ 0 };
	quote_set_speaker(f, &q, speaker);
	quote_set_cue(f, &q, cue);
	f->lead = (struct lead){ true, q.speaker, q.cue, q.speaker_text,
	    q.name, q.cue_text };
}

/* The length of the label before a colon that the paragraph begins with: "Q",
 * "Marta Quill"; 0 if it has none. */
static size_t
label_of(struct slice t)
{
	size_t n = t.len < 40 ? t.len : 40, i;
	const char *colon;

	if (n < 3 || t.p[0] < 'A' || t.p[0] > 'Z')
		return 0;
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
may_speak(struct slice label)
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
		if (word.len > 0 && ((word_classes(word) & QUOTING_PERSON) ||
		    (word.p[0] >= 'A' && word.p[0] <= 'Z' &&
		    !dict_find_lower(dict_vocabulary, word, NULL))))
			return true;
		from = i + 1;
	}
	return false;
}

/* Is the labelled text more than a fact ("Location: Boston"): five words or
 * more behind the label, or a stop at its end? */
static bool
is_turn(struct slice t)
{
	size_t i, blanks = 0;

	for (i = label_of(t); i < t.len && blanks < 5; i++)
		blanks += t.p[i] == ' ';
	return blanks == 5 || memchr(".?!", t.p[t.len - 1], 3) != NULL;
}

/* Is the document an interview (Q7): four labelled paragraphs or more, each of
 * two labels comes again, and half of them can be somebody or two ask? */
bool
doc_is_interview(const struct doc *d, const struct mentions *ms)
{
	struct slice labels[8];
	size_t seen[8] = { 0 }, n = 0, all = 0, again = 0, i, k, len, m = 0;
	size_t named = 0, asked = 0;

	for (i = 0; i < d->nsents && all < 64; i++) {
		if (i > 0 && d->sents[i].para == d->sents[i - 1].para)
			continue;
		len = label_of(d->sents[i].text);
		while (m < ms->n && ms->p[m].sent < i)
			m++;
		if (len == 0 || !is_turn(d->sents[i].text))
			continue;
		named += (m < ms->n && ms->p[m].sent == i &&
		    ms->p[m].start < len && ms->p[m].type <= ENTITY_ORG) ||
		    may_speak(slice_part(d->sents[i].text, 0, len));
		asked += d->sents[i].text.p[d->sents[i].text.len - 1] == '?';
		all++;
		for (k = 0; k < n; k++)
			if (slice_eq(labels[k], slice_part(d->sents[i].text, 0,
			    len)))
				break;
		if (k == n && n < 8) {
			labels[n] = slice_part(d->sents[i].text, 0, len);
			seen[n++] = 1;
		} else if (k < n && ++seen[k] == 2) {
			again++;
		}
	}
	return all >= 4 && again >= 2 && (2 * named >= all || asked >= 2);
}

bool
para_is_heading(const struct finder *f)
{
	return slice_is(f->doc->sents[f->para.first].label, "heading");
}

/* Does the label before word i name a person or a body? */
static bool
names_speaker(const struct finder *f, size_t i)
{
	const struct word *w = f->words.p;
	size_t k;

	for (k = 0; k < i; k++)
		if (word_is_mention(&w[k], f->ms, ENTITY_PERSON) ||
		    word_is_mention(&w[k], f->ms, ENTITY_ORG) ||
		    word_has(&w[k], QUOTING_BODY | QUOTING_PERSON))
			return true;
	return f->ms->n == 0 && !f->foreign;
}

/* Q7: a turn of an interview; Q4 in a heading: "Quill: Dam Will Hold". */
bool
labelled_find(struct finder *f)
{
	const struct word *w = f->words.p;
	size_t label = label_of(f->para.text), i = 0, hi = f->words.n;
	bool head = f->para.first == 0 || slice_is(
	    f->doc->sents[f->para.first].label, "heading");

	if (label == 0 || (!f->interview && !head))
		return false;
	while (i < hi && w[i].start < label)
		i++;
	if (i + 1 >= hi || !word_is_mark(&w[i], ':') || (!f->interview &&
	    (i > 4 || hi - i < 4 || !names_speaker(f, i) || w[i + 1].flags & WORD_QUOTED ||
	    phrase_end(&f->words, f->ms, 0, i, false) != i)))
		return false;
	while (!f->interview && hi > i + 2 && word_is_mark(&w[hi - 1], '.'))
		hi--;
	return add_marked(f, (struct stretch){ i + 1, hi },
	    (struct stretch){ 0, i }, i, f->interview ? "Q7" : "Q4");
}
