/* SPDX-License-Identifier: MIT */
/*
 * Who said what.
 *
 * A paragraph is read as a row of words in which each stretch in quote marks
 * is one word (quotes_words.h, quotes_marks.h), so that what a quotation says
 * cannot be taken for what is said about it. Sentences of that row hold
 * attributions (quotes_cues.h); each takes its content from what stands on
 * either side (quotes_clauses.h) and its name from the document
 * (quotes_speakers.h). The rule that made a record is named in it:
 *
 *   Q1   quotation or clause, speaker, cue     "...," Kim said
 *   Q2   quotation or clause, cue, speaker     "...," said Kim
 *   Q3   speaker, cue, quotation               Kim said: "..."
 *   Q4   quotation behind a colon, without a verb of saying
 *                                              Kim's answer: "..."
 *   Q5   quotation, a dash and a name          "..." - Kim
 *   Q6   quotation without attribution         "..."
 *   Q7   the turn of an interview              Kim: ...
 *   Q8   that-clause                           Kim said that ...
 *   Q9   clause without that                   Kim said he ...
 *   Q10  clause before speaker and cue         ..., Kim said
 *   Q11  according to                          According to Kim, ...
 *   Q12  infinitive                            Kim vowed to ...
 *   Q13  object                                Kim called it "..."
 *
 * Content that lies in quote marks as a whole is direct, in part mixed, not
 * at all indirect. A quotation that follows in the next sentence of the
 * paragraph, or is opened again in the next paragraph, is one more span of
 * the same record.
 */
#include <stdlib.h>

#include "quotes.h"
#include "quotes_clauses.h"
#include "quotes_speakers.h"
#include "utf8.h"

enum { NONE = -1 };

/* A piece of a quotation. */
struct piece {
	struct span span;
	struct slice text;
	long next;		/* index of its next piece, or NONE */
};

struct chain {
	long first, last;	/* pieces of a quotation */
};

/* An attribution whose quotation is still to come: "She said:". */
struct lead {
	bool on;
	struct span speaker, cue;
	struct slice speaker_text, name, cue_text;
};

/* What is known of the document so far. */
struct finder {
	struct quoteds quoteds;
	struct words words;
	struct attributions attributions;
	struct speakers speakers;
	struct piece *pool;	/* of all quotations, in their order */
	size_t npool, pool_cap;
	struct chain *chains;	/* of each quotation */
	size_t chains_cap;
	struct span *there;	/* of quotations recorded before, ascending */
	size_t nthere, there_cap;
	struct para para;
	struct doc *doc;
	const struct mentions *ms;
	struct quotes *out;
	bool interview;		/* the document is one */
	struct lead lead;
	long target;		/* the quotation that goes on if a quotation
				 * stands next, or NONE */
	bool gap;		/* the sentence before has no quotation */
	struct stretch subject;	/* of the sentence before, in this paragraph */
};

static int
by_span(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->start != y->start ? (x->start < y->start ? -1 : 1) :
	    (x->end > y->end) - (x->end < y->end);
}

/* Add the spans in a field of a record to those that are there. */
static void
read_spans(struct finder *f, struct slice t)
{
	struct span s = { 0 };
	size_t i, *n = &s.start;

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && t.p[i] >= '0' && t.p[i] <= '9') {
			*n = *n * 10 + (size_t)(t.p[i] - '0');
		} else if (i < t.len && t.p[i] == '-') {
			n = &s.end;
		} else {
			f->there = mem_grow(f->there, &f->there_cap,
			    f->nthere + 1, sizeof(*f->there));
			if (s.start < s.end)
				f->there[f->nthere++] = s;
			s = (struct span){ 0 };
			n = &s.start;
		}
	}
}

static void
list_there(struct finder *f)
{
	size_t i;

	f->nthere = 0;
	for (i = 0; i < f->doc->nrecs; i++)
		if (f->doc->recs[i].kind == KIND_QUOTE)
			read_spans(f, record_field(&f->doc->recs[i], 10));
	if (f->nthere > 1)
		qsort(f->there, f->nthere, sizeof(*f->there), by_span);
}

/* Does the span overlap a quotation that is there already? Those do not
 * overlap each other but where somebody else made them. */
static bool
is_there(const struct finder *f, struct span s)
{
	size_t lo = 0, hi = f->nthere;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->there[mid].end <= s.start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < f->nthere && f->there[lo].start < s.end;
}

static struct span
span_of(const struct finder *f, struct stretch s)
{
	const struct word *w = f->words.p;

	if (s.from == s.to)
		return (struct span){ 0 };
	return (struct span){ f->para.base + w[s.from].start,
	    f->para.base + w[s.to - 1].end };
}

/* The sentence of this paragraph that holds the byte before clean-text offset
 * end. */
static size_t
sentence_of(const struct finder *f, size_t end)
{
	size_t lo = f->para.first, hi = f->para.last;

	while (lo + 1 < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->doc->sents[mid].start < end)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

static struct slice
stretch_text(const struct finder *f, struct stretch s)
{
	const struct word *w = f->words.p;

	while (s.to > s.from && (w[s.to - 1].flags & WORD_PUNCT) &&
	    w[s.to - 1].mark != ')')
		s.to--;
	return s.from == s.to ? (struct slice){ 0 } :
	    slice_part(f->para.text, w[s.from].start, w[s.to - 1].end);
}

/* Add the stretch to the content of the last quotation; false if it is empty
 * or there already. */
static bool
add_stretch(struct finder *f, struct quote *q, struct stretch s)
{
	struct span span = span_of(f, s);
	struct chain *chain;
	size_t i;

	if (s.from >= s.to || is_there(f, span))
		return false;
	for (i = s.from; i < s.to; i++)
		f->words.p[i].flags |= WORD_USED;
	f->pool = mem_grow(f->pool, &f->pool_cap, f->npool + 1,
	    sizeof(*f->pool));
	f->pool[f->npool] = (struct piece){ span, slice_part(f->para.text,
	    span.start - f->para.base, span.end - f->para.base), NONE };
	chain = &f->chains[q - f->out->p];
	if (chain->last == NONE)
		chain->first = (long)f->npool;
	else
		f->pool[chain->last].next = (long)f->npool;
	chain->last = (long)f->npool++;
	q->nspans++;
	q->sent = sentence_of(f, span.end);
	return true;
}

/* What the stretch adds to a type: direct if all words are in quote marks. */
static enum quote_type
type_of(const struct finder *f, struct stretch s)
{
	bool in = false, out = false;
	size_t i;

	for (i = s.from; i < s.to; i++) {
		if (f->words.p[i].flags & WORD_QUOTED)
			in = true;
		else if (!(f->words.p[i].flags & WORD_PUNCT))
			out = true;
	}
	return !in ? QUOTE_INDIRECT : out ? QUOTE_MIXED : QUOTE_DIRECT;
}

static enum quote_type
both_types(enum quote_type a, enum quote_type b)
{
	return a == b ? a : QUOTE_MIXED;
}

/* Begin a quotation; it is dropped again if no stretch can be added. */
static struct quote *
new_quote(struct finder *f, const char *rule)
{
	struct quotes *out = f->out;

	out->p = mem_grow(out->p, &out->cap, out->n + 1, sizeof(*out->p));
	out->p[out->n] = (struct quote){ .rule = rule };
	f->chains = mem_grow(f->chains, &f->chains_cap, out->n + 1,
	    sizeof(*f->chains));
	f->chains[out->n] = (struct chain){ NONE, NONE };
	return &out->p[out->n++];
}

static void
set_speaker(struct finder *f, struct quote *q, struct stretch s)
{
	if (s.from == s.to)
		return;
	q->speaker_text = stretch_text(f, s);
	q->speaker.start = f->para.base + f->words.p[s.from].start;
	q->speaker.end = q->speaker.start + q->speaker_text.len;
	q->name = speaker_name(&f->speakers, &f->words, f->ms, f->para.text,
	    s.from, s.to);
}

static void
set_cue(struct finder *f, struct quote *q, struct stretch s)
{
	q->cue = span_of(f, s);
	q->cue_text = slice_part(f->para.text, f->words.p[s.from].start,
	    f->words.p[s.to - 1].end);
}

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

/* The quotation without a speaker that ends before this paragraph, which its
 * first words go on; or NULL. */
static struct quote *
waiting(struct finder *f, struct stretch left)
{
	struct quote *q;

	if (f->target == NONE || left.from != 0 || left.from == left.to ||
	    !(f->words.p[0].flags & WORD_QUOTED))
		return NULL;
	q = &f->out->p[f->target];
	return slice_is(slice_of(q->rule), "Q6") ? q : NULL;
}

/* Make the record of an attribution; gives the word behind what it uses. */
static size_t
add_attributed(struct finder *f, const struct attribution *a,
    const struct content *r, size_t first)
{
	struct quote *q = waiting(f, r->left);
	struct stretch left = r->left, right = r->right;
	enum quote_type type;
	size_t end = a->to;

	if (q == NULL)
		q = new_quote(f, r->rule);
	type = left.from < left.to ? type_of(f, left) : type_of(f, right);
	if (left.from < left.to && right.from < right.to)
		type = both_types(type, type_of(f, right));
	q->type = q->nspans > 0 ? both_types(q->type, type) : type;
	add_stretch(f, q, left);
	if (add_stretch(f, q, right))
		end = right.to > end ? right.to : end;
	if (q->nspans == 0) {
		f->out->n--;
		return a->to;
	}
	q->rule = r->rule;
	set_speaker(f, q, (struct stretch){ a->speaker, a->speaker_end });
	set_cue(f, q, (struct stretch){ a->cue, a->cue_end });
	if (q->type == QUOTE_DIRECT || (q->type == QUOTE_MIXED &&
	    (f->target == NONE || (size_t)f->target < first)))
		f->target = q - f->out->p;
	return end;
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

/* A quotation with nothing else in its sentence: what an attribution before
 * it announced, one more piece of the last quotation, or without a speaker
 * (Q6). */
static void
add_floating(struct finder *f, struct stretch s)
{
	struct stretch speaker;
	struct quote *q;

	if (f->lead.on) {
		q = new_quote(f, f->lead.cue_text.len == 1 ? "Q4" : "Q3");
		q->type = type_of(f, s);
		if (add_stretch(f, q, s)) {
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
	    slice_eq(f->out->p[f->target].name, name_of(f, speaker)))) {
		q = &f->out->p[f->target];
		if (add_stretch(f, q, s))
			q->type = both_types(q->type, type_of(f, s));
		return;
	}
	if (!is_sentence(f, s))
		return;
	q = new_quote(f, "Q6");
	q->type = type_of(f, s);
	if (add_stretch(f, q, s)) {
		f->target = q - f->out->p;
		set_speaker(f, q, speaker);
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
	struct quote *q = new_quote(f, rule);

	q->type = f->interview && rule[1] == '7' ? QUOTE_DIRECT :
	    type_of(f, s);
	if (!add_stretch(f, q, s)) {
		f->out->n--;
		return false;
	}
	set_speaker(f, q, speaker);
	set_cue(f, q, (struct stretch){ mark, mark + 1 });
	f->target = q - f->out->p;
	return true;
}

static bool
is_punct(const struct word *w, char mark)
{
	return (w->flags & WORD_PUNCT) && w->mark == mark;
}

/* Q4: a colon before the quotation at word i of the sentence [lo..hi). */
static void
add_colon(struct finder *f, size_t lo, size_t i, size_t hi)
{
	const struct word *w = f->words.p;
	struct stretch s = { i, i + 1 };
	size_t end;

	if (i < lo + 2 || !is_punct(&w[i - 1], ':'))
		return;
	while (s.to < hi && w[s.to].flags & WORD_QUOTED)
		s.to++;
	end = phrase_end(&f->words, f->ms, lo, i - 1, false);
	add_marked(f, s, (struct stretch){ lo, end }, i - 1, "Q4");
}

/* Q5: a quotation, a dash and a name, and nothing else. */
static bool
add_dash(struct finder *f, size_t lo, size_t hi)
{
	const struct word *w = f->words.p;
	size_t i = lo, end;

	while (i < hi && w[i].flags & WORD_QUOTED)
		i++;
	if (i == lo || i + 1 >= hi || !is_punct(&w[i], '-') ||
	    !(w[i + 1].flags & WORD_CAPITAL))
		return false;
	end = phrase_end(&f->words, f->ms, i + 1, hi, true);
	return end == hi && add_marked(f, (struct stretch){ lo, i },
	    (struct stretch){ i + 1, hi }, i, "Q5");
}

/* Are words [lo..hi) quotations and punctuation only? */
static bool
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
static void
find_loose(struct finder *f, size_t lo, size_t hi)
{
	size_t i;

	for (i = lo; i < hi; i++)
		if ((f->words.p[i].flags & (WORD_QUOTED | WORD_USED)) ==
		    WORD_QUOTED)
			add_colon(f, lo, i, hi);
}

/* Remember who speaks next, if the sentence ends with a colon. */
static void
set_lead(struct finder *f, size_t lo, size_t hi, const struct attribution *a)
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
	set_speaker(f, &q, speaker);
	set_cue(f, &q, cue);
	f->lead = (struct lead){ true, q.speaker, q.cue, q.speaker_text,
	    q.name, q.cue_text };
}

static void
find_in_sentence(struct finder *f, size_t lo, size_t hi)
{
	struct carrier c = { &f->words, f->ms, &f->quoteds, f->para.text,
	    lo, hi, lo };
	const struct attributions *as = &f->attributions;
	const struct attribution *bare = NULL, *last = NULL;
	size_t i, end, first = f->out->n;
	long target = f->target;

	while (hi - lo > 1 && (f->words.p[hi - 1].flags & WORD_PUNCT) &&
	    f->words.p[hi - 1].mark == '.')
		hi--;
	if (only_quoted(f, lo, hi)) {
		add_floating(f, (struct stretch){ lo, hi });
		f->lead.on = f->gap = false;
		return;
	}
	if (add_dash(f, lo, hi))
		return;
	i = subject_find(&f->words, f->ms, lo, hi, &end);
	speakers_subject(&f->speakers, &f->words, f->ms, f->para.text, i, end);
	f->subject = (struct stretch){ i, end };
	attributions_find(&f->attributions, &f->words, f->ms, lo, hi);
	for (i = 0; i < as->n; i++) {
		struct attribution *a = &as->p[i];
		struct content r;

		if (a->cue < c.taken)
			continue;
		r = content_of(&c, as, i);
		bare = r.rule == NULL ? a : NULL;
		if (r.rule == NULL)
			continue;
		if (a->form == FORM_SHARED && last != NULL) {	/* C5 */
			a->speaker = last->speaker;
			a->speaker_end = last->speaker_end;
		}
		c.taken = add_attributed(f, a, &r, first);
		if (a->form != FORM_ACCORDING)
			last = a;
	}
	find_loose(f, lo, hi);
	f->gap = f->target == target;
	set_lead(f, lo, hi, bare);
}

/* Does a sentence at word i attribute the quotation before it: "..." Trump
 * said. The splitter parts them where the quotation ends with a stop. */
static bool
attributes(const struct finder *f, size_t i)
{
	const struct word *w = f->words.p;
	size_t end = phrase_end(&f->words, f->ms, i, f->words.n, false);

	if (end == i || end >= f->words.n ||
	    (w[end].classes & (QUOTING_SPEECH | QUOTING_FINITE)) !=
	    (QUOTING_SPEECH | QUOTING_FINITE))
		return false;
	end = adjuncts_end(&f->words, f->ms, end + 1, f->words.n);
	return end == f->words.n || (w[end].flags & (WORD_PUNCT |
	    WORD_FIRST) && w[end].mark != ':' && !(end + 1 < f->words.n &&
	    w[end + 1].flags & WORD_QUOTED && w[end].mark == ','));
}

/* Does the sentence [lo..i) go on at word i, the first of the next? */
static bool
goes_on(const struct finder *f, size_t lo, size_t i)
{
	const struct word *w = &f->words.p[i];

	if (!only_quoted(f, lo, i) || w->flags & WORD_QUOTED)
		return false;
	if (w->flags & WORD_PUNCT)
		return w->mark == '-';
	return !(w->flags & (WORD_CAPITAL | WORD_DIGIT)) || attributes(f, i);
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

/* Is the document an interview: four labelled paragraphs or more, and each of
 * two labels comes again (Q7)? */
static bool
is_interview(const struct doc *d)
{
	struct slice labels[8];
	size_t seen[8] = { 0 }, n = 0, all = 0, again = 0, i, k, len;

	for (i = 0; i < d->nsents && all < 64; i++) {
		if (i > 0 && d->sents[i].para == d->sents[i - 1].para)
			continue;
		len = label_of(d->sents[i].text);
		if (len == 0)
			continue;
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
	return all >= 4 && again >= 2;
}

/* Q7: a turn of an interview; Q4 in a heading: "Quill: Dam Will Hold". */
static bool
find_labelled(struct finder *f)
{
	const struct word *w = f->words.p;
	size_t label = label_of(f->para.text), i = 0, hi = f->words.n;
	bool head = f->para.first == 0 || slice_is(
	    f->doc->sents[f->para.first].label, "heading");

	if (label == 0 || (!f->interview && !head))
		return false;
	while (i < hi && w[i].start < label)
		i++;
	if (i + 1 >= hi || !is_punct(&w[i], ':') || (!f->interview &&
	    (i > 4 || hi - i < 4 || w[i + 1].flags & WORD_QUOTED ||
	    phrase_end(&f->words, f->ms, 0, i, false) != i)))
		return false;
	while (!f->interview && hi > i + 2 && is_punct(&w[hi - 1], '.'))
		hi--;
	return add_marked(f, (struct stretch){ i + 1, hi },
	    (struct stretch){ 0, i }, i, f->interview ? "Q7" : "Q4");
}

static bool
is_heading(const struct finder *f)
{
	return slice_is(f->doc->sents[f->para.first].label, "heading");
}

static void
find_in_para(struct finder *f)
{
	size_t lo, i;

	quoteds_find(&f->quoteds, f->para.text);
	words_find(&f->words, &f->para, f->doc->sents, &f->quoteds, f->ms);
	if (!quoted_starts(f->para.text) || f->gap || is_heading(f)) {
		f->target = NONE;
		f->lead.on = f->lead.on && quoted_starts(f->para.text);
	}
	f->gap = false;
	f->subject = (struct stretch){ 0, 0 };
	if (find_labelled(f) || (is_heading(f) && only_quoted(f, 0,
	    f->words.n))) {
		f->gap = true;
		return;
	}
	for (lo = 0, i = 1; i <= f->words.n; i++) {
		if (i < f->words.n && (!(f->words.p[i].flags & WORD_FIRST) ||
		    goes_on(f, lo, i)))
			continue;
		find_in_sentence(f, lo, i);
		lo = i;
	}
}

/* The paragraph that starts at sentence s: sentences that belong to it and
 * follow each other closely. Gives the next sentence. */
static size_t
take_para(struct finder *f, size_t s)
{
	const struct sent *sents = f->doc->sents;
	size_t last = s + 1, len = sents[s].text.len, i, mention;
	char *text;

	while (last < f->doc->nsents && sents[last].para == sents[s].para &&
	    sents[last - 1].start + sents[last - 1].text.len <=
	    sents[last].start && sents[last].start - sents[last - 1].start -
	    sents[last - 1].text.len <= 16) {
		len = sents[last].start + sents[last].text.len -
		    sents[s].start;
		last++;
	}
	mention = f->para.mentions_end;
	f->para = (struct para){ sents[s].text, sents[s].start, s, last,
	    mention, mention };
	while (f->para.mentions_end < f->ms->n &&
	    f->ms->p[f->para.mentions_end].sent < last)
		f->para.mentions_end++;
	if (last == s + 1)
		return last;
	text = arena_alloc(&f->doc->arena, len);
	for (i = s; i < last; i++) {
		size_t at = sents[i].start - sents[s].start;

		memcpy(text + at, sents[i].text.p, sents[i].text.len);
		at += sents[i].text.len;
		if (i + 1 < last)
			memset(text + at, ' ', sents[i + 1].start -
			    sents[s].start - at);
	}
	f->para.text = (struct slice){ text, len };
	return last;
}

static int
by_place(const void *a, const void *b)
{
	const struct quote *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	if (x->spans[0].start != y->spans[0].start)
		return x->spans[0].start < y->spans[0].start ? -1 : 1;
	return 0;
}

/* The spans of a quotation and its pieces joined by blanks. */
static void
join(struct finder *f, struct quote *q, struct chain chain)
{
	size_t len = 0, n = 0;
	char *text;
	long i;

	q->spans = arena_alloc(&f->doc->arena, q->nspans * sizeof(*q->spans));
	for (i = chain.first; i != NONE; i = f->pool[i].next) {
		q->spans[n++] = f->pool[i].span;
		len += f->pool[i].text.len + 1;
	}
	q->text = f->pool[chain.first].text;
	if (n == 1)
		return;
	text = arena_alloc(&f->doc->arena, len);
	q->text = (struct slice){ text, len - 1 };
	for (i = chain.first; i != NONE; i = f->pool[i].next) {
		memcpy(text, f->pool[i].text.p, f->pool[i].text.len);
		text += f->pool[i].text.len;
		if (f->pool[i].next != NONE)
			*text++ = ' ';
	}
}

/* Spans and texts to where they stay, quotations into their order. */
static void
finish(struct finder *f)
{
	size_t i;

	for (i = 0; i < f->out->n; i++)
		join(f, &f->out->p[i], f->chains[i]);
	if (f->out->n > 1)
		qsort(f->out->p, f->out->n, sizeof(*f->out->p), by_place);
}

/* The author in the metadata, if there is just one. */
static struct slice
author_of(struct doc *d)
{
	const struct record *found = NULL;
	size_t i;

	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind != KIND_META || !slice_is(r->label, "author"))
			continue;
		if (found != NULL)
			return (struct slice){ 0 };
		found = r;
	}
	return found != NULL ? field_plain(&d->arena, found->text) :
	    (struct slice){ 0 };
}

void
quotes_find(struct quotes *q, struct doc *d, const struct mentions *ms)
{
	struct finder *f = q->finder;
	size_t s = 0;

	if (f == NULL) {
		f = q->finder = mem_alloc(sizeof(*f));
		*f = (struct finder){ 0 };
	}
	q->n = 0;
	f->doc = d;
	f->ms = ms;
	f->out = q;
	f->npool = 0;
	f->target = NONE;
	f->lead.on = f->gap = false;
	f->para.mentions_end = 0;
	speakers_clear(&f->speakers);
	f->speakers.author = author_of(d);
	list_there(f);
	f->interview = is_interview(d);
	while (s < d->nsents) {
		s = take_para(f, s);
		find_in_para(f);
	}
	finish(f);
}

void
quotes_free(struct quotes *q)
{
	struct finder *f = q->finder;

	if (f != NULL) {
		quoteds_free(&f->quoteds);
		words_free(&f->words);
		attributions_free(&f->attributions);
		free(f->pool);
		free(f->chains);
		free(f->there);
		free(f);
	}
	free(q->p);
	*q = (struct quotes){ 0 };
}
