/* SPDX-License-Identifier: MIT */
/*
 * Traits are yes or no, so that a weight each is all that they need, and a
 * table with their names can be read.
 */
#include "base/base.h"
#include "chunks.h"
#include "nouns.h"
#include "traits.h"

enum {				/* words */
	BRIEF = 4, LONG = 30, LONG_SPEAKER = 6, LONG_SENTENCE = 40,
	FAR = 3			/* from subject to verb */
};

enum {				/* of the page: sentences */
	LONG_PAGE = 60, FEW = 12, SOME = 4, YOUS = 8, LISTS = 4
};

const char *
trait_name(enum trait t)
{
#define NAME(id, name) name,
	static const char *const names[] = { TRAITS(NAME) };
#undef NAME

	return names[t];
}

/* A set that holds the trait, if it is so. */
static uint64_t
when(enum trait t, bool so)
{
	return so ? trait_bit(t) : 0;
}

static bool
same_stretch(struct stretch a, struct stretch b)
{
	return (a.from == a.to && b.from == b.to) ||
	    (a.from == b.from && a.to == b.to);
}

static bool
same_content(const struct content *a, const struct content *b)
{
	return same_stretch(a->left, b->left) &&
	    same_stretch(a->right, b->right);
}

/* Who found the content, and how sure the model is that there is some; what is
 * all in marks it does not look at. */
static uint64_t
by_whom(const struct proposal *p)
{
	bool same = same_content(&p->r, &p->rules);
	uint64_t t = when(TRAIT_DOUBTFUL, p->doubtful);

	if (p->direct)
		return t;
	if (!p->learned)
		t |= trait_bit(TRAIT_RULES_ONLY);
	else if (p->rules.rule == RULE_NONE)
		t |= trait_bit(TRAIT_MODEL_ONLY);
	else
		t |= trait_bit(same ? TRAIT_AGREED : TRAIT_DIFFERENT);
	if (p->any < 0)
		return t | trait_bit(TRAIT_ODDS_BAD);
	if (p->any < 1.5)
		return t | trait_bit(TRAIT_ODDS_POOR);
	return t | trait_bit(p->any < 3 ? TRAIT_ODDS_FAIR : TRAIT_ODDS_GOOD);
}

static bool
is_filled(struct stretch s)
{
	return s.from < s.to;
}

/* The content, or the longer part of it. */
static struct stretch
main_part(const struct content *r)
{
	size_t left = r->left.to - r->left.from;

	return !is_filled(r->right) || left > r->right.to - r->right.from ?
	    r->left : r->right;
}

/* Is there a verb with a subject in the content, or a stretch in marks, which
 * may hold one? */
static bool
holds_verb(const struct words *ws, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (word_has(&ws->p[s.from], WORD_QUOTED) ||
		    part_is_finite(ws->p[s.from].part))
			return true;
	return false;
}

static bool
holds_you(const struct words *ws, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (word_alone_has(&ws->p[s.from], QUOTING_SECOND_PERSON))
			return true;
	return false;
}

/* How many attributions of the sentence are kept? */
static size_t
kept(const struct proposals *ps)
{
	size_t i, n = 0;

	for (i = 0; i < ps->n; i++)
		n += ps->p[i].kept;
	return n;
}

static uint64_t
of_content(const struct finder *f, const struct content *r, size_t lo, size_t
    hi)
{
	const struct words *ws = &f->words;
	struct stretch s = main_part(r);
	const struct text_word *first = &ws->p[s.from], *next = &ws->p[s.to];

	return when(TRAIT_INSERTED, is_filled(r->left) && is_filled(r->right)) |
	    when(TRAIT_AMONG_OTHERS, kept(&f->proposals) > 1) |
	    when(TRAIT_FROM_START, s.from == lo) |
	    when(TRAIT_TO_END, s.to >= hi) |
	    when(TRAIT_AT_COMMA, s.to < hi && word_is_mark(next, ',')) |
	    when(TRAIT_AT_AND, s.to < hi && word_has(next, QUOTING_COORD)) |
	    when(TRAIT_NO_VERB, !holds_verb(ws, s)) |
	    when(TRAIT_THAT, first->id == WORD_THAT) |
	    when(TRAIT_TO, first->id == WORD_TO) |
	    when(TRAIT_A_THING, word_has(first, QUOTING_INDEFINITE)) |
	    when(TRAIT_HAS_YOU, holds_you(ws, s)) |
	    when(TRAIT_LONG_SENTENCE, hi - lo >= LONG_SENTENCE);
}

static uint64_t
of_verb(const struct words *ws, const struct attribution *a)
{
	const struct text_word *cue = &ws->p[a->cue];
	struct chunk c = chunk_at(ws, a->cue);

	if (a->form == FORM_ACCORDING)
		return 0;
	if (c.kind != CHUNK_VERB)
		return trait_bit(TRAIT_NOUN);
	return when(TRAIT_MODAL, ws->p[c.from].part == PART_MODAL) |
	    when(TRAIT_PERFECT, cue->part == PART_PARTICIPLE) |
	    when(TRAIT_PASSIVE, (c.flags & VERB_PASSIVE) != 0) |
	    when(TRAIT_ING, (c.flags & VERB_ING) != 0) |
	    when(TRAIT_INFINITIVE, (c.flags & VERB_INFINITIVE) != 0) |
	    when(TRAIT_PAST, word_has(cue, WORD_PAST));
}

/* What the head of the speaker's first phrase is. */
static uint64_t
of_head(const struct words *ws, const struct attribution *a)
{
	struct chunk c = chunk_at(ws, a->speaker);
	size_t i = c.to <= a->speaker_end ? c.head : a->speaker_end - 1;
	const struct text_word *w = &ws->p[i];

	if (word_is_mention(w, ENTITY_PERSON))
		return trait_bit(TRAIT_PERSON);
	if (word_is_mention(w, ENTITY_ORG))
		return trait_bit(TRAIT_BODY);
	if (w->mention >= 0)
		return trait_bit(TRAIT_PLACE);
	if (word_has(w, QUOTING_PERSON | QUOTING_SUBJECT))
		return trait_bit(TRAIT_PERSON);
	if (word_has(w, QUOTING_BODY))
		return trait_bit(TRAIT_BODY);
	return when(TRAIT_PLAIN_NOUN, !word_may_speak(ws, w));
}

static uint64_t
of_speaker(const struct finder *f, const struct attribution *a)
{
	size_t n = a->speaker_end - a->speaker;

	if (n == 0)
		return 0;
	return of_head(&f->words, a) |
	    when(TRAIT_LONG_SPEAKER, n >= LONG_SPEAKER) |
	    when(TRAIT_SUBJECT, a->speaker == f->at.subject.from) |
	    when(TRAIT_APART, a->form == FORM_SV &&
	    a->speaker_end + FAR <= a->cue);
}

uint64_t
traits_of_attribution(const struct finder *f, const struct proposal *p,
    size_t lo, size_t hi)
{
	return by_whom(p) | of_content(f, &p->r, lo, hi) |
	    of_verb(&f->words, &p->a) | of_speaker(f, &p->a);
}

/* Do most of its words begin with a capital? */
static bool
is_capital(struct slice t)
{
	size_t i, words = 0, capitals = 0;

	for (i = 0; i < t.len; i++)
		if (i == 0 || t.p[i - 1] == ' ') {
			words++;
			capitals += utf8_byte_is(t.p[i], UTF8_UPPER);
		}
	return words > 2 && 3 * capitals > 2 * words;
}

/* The first letter of the text, behind its marks, or 0. */
static char
first_letter(struct slice t)
{
	size_t i = 0;

	while (i < t.len && !utf8_byte_is(t.p[i], UTF8_LETTER) &&
	    t.p[i] != ' ')
		i++;
	return i < t.len ? t.p[i] : '\0';
}

/* Does a sentence end with it, inside marks or without? */
static bool
is_stopped(struct slice t)
{
	size_t n = t.len;

	while (n > 0 && (memchr(".?!", t.p[n - 1], 3) == NULL) &&
	    !utf8_byte_is(t.p[n - 1], UTF8_LETTER) && t.p[n - 1] != ',')
		n--;
	return n > 0 && memchr(".?!", t.p[n - 1], 3) != NULL;
}

uint64_t
traits_of_row(const struct finder *f, const struct quote *q)
{
	struct slice label = f->doc->sents[q->sent].label;

	return when(TRAIT_BRIEF, !slice_has_words(q->text, BRIEF)) |
	    when(TRAIT_LONG, slice_has_words(q->text, LONG)) |
	    when(TRAIT_SMALL, utf8_byte_is(first_letter(q->text), UTF8_LOWER)) |
	    when(TRAIT_CAPITALS, is_capital(q->text)) |
	    when(TRAIT_STOPPED, is_stopped(q->text)) |
	    when(TRAIT_PARTS, q->nspans > 1) |
	    when(TRAIT_AS_HEADING, slice_is(label, "heading")) |
	    when(TRAIT_AS_LIST, slice_is(label, "list")) |
	    when(TRAIT_AS_CAPTION, slice_is(label, "caption"));
}

/* Is it a verb that only says, or "according to"? */
static bool
is_plain(const struct language *l, const struct quote *q)
{
	size_t n = slice_find(q->cue_text, SLICE(" "));
	uint64_t classes = word_classes(l, slice_part(q->cue_text, 0, n));

	return q->rule == RULE_Q11 || q->rule == RULE_Q7 ||
	    (classes & (QUOTING_PLAIN_SAY | QUOTING_TELL));
}

static uint64_t
of_quotes(const struct finder *f)
{
	const struct quotes *qs = f->out;
	size_t i, all = 0, plain = 0, marked = 0;

	for (i = 0; i < qs->n; i++)
		if (qs->p[i].nspans > 0) {
			all++;
			plain += is_plain(f->words.language, &qs->p[i]);
			marked += qs->p[i].type != QUOTE_INDIRECT;
		}
	return when(TRAIT_PAGE_FEW, FEW * all < f->doc->nsents) |
	    when(TRAIT_PAGE_SOME, FEW * all >= f->doc->nsents &&
	    SOME * all < f->doc->nsents) |
	    when(TRAIT_PAGE_PLAIN, 2 * plain >= all) |
	    when(TRAIT_PAGE_MARKS, SOME * marked >= all);
}

static uint64_t
of_words(const struct finder *f)
{
	size_t i, you = 0, me = 0;

	for (i = 0; i < f->words.nall; i++) {
		you += word_alone_has(&f->words.all[i], QUOTING_SECOND_PERSON);
		me += f->words.all[i].id == WORD_I;
	}
	return when(TRAIT_PAGE_YOU, YOUS * you >= f->doc->nsents) |
	    when(TRAIT_PAGE_I, YOUS * me >= f->doc->nsents);
}

static bool
names_nobody(const struct mentions *ms)
{
	size_t i;

	for (i = 0; i < ms->n; i++)
		if (ms->p[i].type == ENTITY_PERSON)
			return false;
	return true;
}

static bool
has_date(const struct document *d)
{
	size_t i;

	for (i = 0; i < d->nmetas; i++)
		if (slice_is(d->metas[i].label, "date"))
			return true;
	return false;
}

/* Are many sentences in lists or headings? */
static bool
has_lists(const struct document *d)
{
	size_t i, n = 0;

	for (i = 0; i < d->nsents; i++)
		n += slice_is(d->sents[i].label, "list") ||
		    slice_is(d->sents[i].label, "heading");
	return LISTS * n > d->nsents;
}

uint64_t
traits_of_page(const struct finder *f)
{
	if (f->doc->foreign)
		return 0;
	return of_quotes(f) | of_words(f) |
	    when(TRAIT_PAGE_NOBODY, names_nobody(f->ms)) |
	    when(TRAIT_PAGE_DATE, has_date(f->doc)) |
	    when(TRAIT_PAGE_LISTS, has_lists(f->doc)) |
	    when(TRAIT_PAGE_LONG, f->doc->nsents >= LONG_PAGE);
}
