/* SPDX-License-Identifier: MIT */
/*
 *   F1  a word: its text, its lower case form, its shape (Xx, X.X., dd), first
 *       and last one to four letters, its two clusters, the classes that the
 *       lists give it, and its kind, one letter that sums those up
 *   F2  the words beside it, one and two away: lower case form, shape,
 *       clusters, kind, classes
 *   F3  the neighbours of the same word, with a capital, elsewhere in the
 *       document: up to two places before and two behind
 *   F4  pairs and triples of neighbours: words, clusters, kinds, shapes
 *   F5  the phrase of the gazetteer that it belongs to, and where in it
 *   F6  the run of capitals that it stands in: its length, its first and last
 *       word, the words before and behind it
 *   F7  whether it begins the sentence, what the document does with the word
 *       elsewhere (lower case, capital inside a sentence), and whether the
 *       sentence is a headline
 *   F8  for the hidden layer (chain/hidden.h): the vectors of all these words;
 *       as marks, their kinds, shapes and classes, the affixes of the word,
 *       its phrase, its run and its place; the ordinary words of the sentence
 *       and of the document
 *
 * F3 is for tokens with a capital or digit and those beside them
 * (features_near); F4 to F7 are for those with one, and for one or two tokens
 * between such ("Bank of the West"); F8 is for those with one.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "features.h"

#include "data/clusters.h"
#include "data/gazetteer.h"
#include "data/vocabulary.h"

enum { FT_CAP = 1, FT_NEAR = 2, FT_FULL = 4 };
/* The classes of vocabulary that models are trained on: the first ones, up to
 * common. Newer ones come after them. */
#define MODEL_VOCABULARY (VOCABULARY_COMMON * 2 - 1)

enum { AHEAD = 8 };		/* types that are fetched from memory ahead */

/* Models are trained with these numbers: whoever changes one trains anew. */
enum {
	SHAPE = 24,		/* bytes of a shape */
	SHAPE_RUN = 2,		/* the same letter of it, at most */
	AFFIX = 4, BESIDE = 3,	/* bytes: of affixes, of a neighbour's */
	HEADLINE_TOKENS = 60, HEADLINE_WORDS = 3,	/* seen; at least */
	HEADLINE_BYTES = 4,	/* of a word that counts */
	HEADLINE_CAPS = 7,	/* of 10 words */
	RUN_REACH = 6, RUN_LENGTH = 5,	/* tokens */
	ELSEWHERE = 2,		/* occurrences, before and behind */
	FEW = 5,		/* occurrences: one less is few */
	DIRECTION = 5		/* the length of a direction, in ones */
};

/* Names of features, for their hashes. */
enum {
	F_TEXT = 1, F_LOW, F_SHAPE, F_PREFIX, F_SUFFIX = F_PREFIX + AFFIX,
	F_FINE = F_SUFFIX + AFFIX, F_COARSE, F_CLASS, F_VOCABULARY, F_KIND,
	F_PHRASE, F_PAIR, F_TRIPLE = F_PAIR + 16, F_RUN = F_TRIPLE + 16,
	F_PLACE = F_RUN + 16, F_NUMBER = F_PLACE + 16, F_BIAS, F_MARK = 1000
};

static uint64_t
tag(unsigned name, uint64_t value)
{
	return hash_mix(value + name * 0x632be59bd9b4e019U);
}

static uint32_t
row_of(uint64_t feature, unsigned slot)
{
	return (uint32_t)((feature + slot * 0xd6e8feb86659fd93U) *
	    0x9e3779b97f4a7c15U >> 32);
}

/* The shape: X, x, d for letters and digits, runs of three and more as two;
 * other bytes as they are. */
static uint64_t
shape_of(struct slice text)
{
	char shape[SHAPE], last = 0;
	size_t i, n = 0, run = 0, size;

	for (i = 0; i < text.len && n < sizeof(shape); i += size) {
		unsigned class = utf8_class_at(text.p + i, text.len - i,
		    &size);
		char c = class & UTF8_UPPER ? 'X' : class & UTF8_DIGIT ? 'd' :
		    class & (UTF8_LETTER | UTF8_LOWER | UTF8_MARK) ? 'x' :
		    text.p[i];

		run = c == last ? run + 1 : 0;
		last = c;
		if (run < SHAPE_RUN)
			shape[n++] = c;
	}
	return hash_bytes(shape, n);
}

/* The number of a letter of base 64. */
static uint8_t
letter_of(char c)
{
	return (uint8_t)(c >= 'a' ? c - 'a' + 26 : c >= 'A' ? c - 'A' :
	    c >= '0' ? c - '0' + 52 : c == '+' ? 62 : 63);
}

static size_t
read_number(struct slice text, size_t at, uint16_t *n)
{
	for (*n = 0; at < text.len && text.p[at] != ' '; at++)
		*n = (uint16_t)(*n * 10 + (text.p[at] - '0'));
	return at + (at < text.len);
}

/* The value of a word in it: fine cluster, coarse cluster, codes. */
static bool
find_clusters(const struct language *l, struct slice low, struct wtype *t)
{
	struct dict_entry e;
	size_t at, i;

	if (dict_find(l->clusters, low, &e) == 0 || e.value.len == 0)
		return false;
	at = read_number(e.value, 0, &t->cluster[0]);
	at = read_number(e.value, at, &t->cluster[1]);
	t->cluster[0]++;
	t->cluster[1]++;
	t->has_codes = e.value.len == at + VECTOR_CODES;
	for (i = 0; t->has_codes && i < VECTOR_CODES; i++)
		t->codes[i] = letter_of(e.value.p[at + i]);
	return true;
}

/* For a hyphenated word that has none, those of its last part. */
static void
add_clusters(const struct language *l, struct slice low, struct wtype *t)
{
	size_t at = low.len;

	if (find_clusters(l, low, t))
		return;
	while (at > 0 && low.p[at - 1] != '-')
		at--;
	if (at > 0 && at < low.len)
		find_clusters(l, slice_part(low, at, low.len), t);
}

static uint8_t
kind_of(const struct word *w, const struct wtype *t)
{
	bool common = (t->vocabulary & VOCABULARY_COMMON) != 0;
	size_t size;
	unsigned class = w->text.len > 0 ?
	    utf8_class_at(w->text.p, w->text.len, &size) : 0;

	if (!(class & UTF8_UPPER))
		return t->vocabulary & VOCABULARY_FUNCTION ? 'f' :
		    t->vocabulary & VOCABULARY_ROLE ? 'r' :
		    common ? 'l' : class & UTF8_PUNCT ? '.' : 'm';
	if (t->names & GAZETTEER_TITLE)
		return 'T';
	if (t->names & GAZETTEER_ORGSUF)
		return 'S';
	if (t->names & GAZETTEER_ORGHEAD)
		return 'O';
	if (t->names & GAZETTEER_PLACEHEAD)
		return 'P';
	if (t->names & GAZETTEER_EVENTHEAD)
		return 'E';
	if (t->names & GAZETTEER_LEADNAME)
		return 'B';
	if (t->names & GAZETTEER_NORP)
		return 'N';
	if (t->names & GAZETTEER_COUNTRY)
		return 'C';
	if (t->names & (GAZETTEER_ORG | GAZETTEER_COMPANY))
		return 'W';
	if (t->names & GAZETTEER_GIVEN)
		return common ? 'h' : 'G';
	if (t->names & (GAZETTEER_FAMILY | GAZETTEER_NAME))
		return common ? 'g' : t->names & GAZETTEER_PLACE ? 'K' : 'F';
	if (t->names & GAZETTEER_PLACE)
		return 'L';
	if (t->vocabulary & VOCABULARY_FUNCTION)
		return 'q';
	return common ? 'c' : 'u';
}

static void
make_type(const struct lexicon *lx, uint32_t id, struct wtype *t)
{
	const struct word *w = &lx->words[id];
	struct slice low = lx->words[w->low].text;

	*t = (struct wtype){ 0 };
	t->reset = lx->made + 1;
	if (id <= LEXICON_LINK) {
		t->text = t->low = t->shape = tag(F_NUMBER, id);
		t->kind = (uint8_t)('0' + id);
		return;
	}
	t->text = tag(F_TEXT, hash_bytes(w->text.p, w->text.len));
	t->low = tag(F_LOW, hash_bytes(low.p, low.len));
	t->shape = tag(F_SHAPE, shape_of(w->text));
	t->names = w->names & ~LEXICON_MORE;
	t->vocabulary = w->vocabulary & MODEL_VOCABULARY;
	add_clusters(lx->language, low, t);
	t->kind = kind_of(w, t);
}

static void
make_types(struct features *f)
{
	const struct lexicon *lx = &f->td->lx;
	size_t i;

	if (f->types_cap < lx->n) {
		size_t old = f->types_cap;

		f->types = mem_grow(f->types, &f->types_cap, lx->n,
		    sizeof(*f->types));
		memset(f->types + old, 0,
		    (f->types_cap - old) * sizeof(*f->types));
	}
	if (f->ntypes > lx->n || (f->ntypes > 0 &&
	    f->types[0].reset != lx->made + 1))
		f->ntypes = 0;
	for (i = f->ntypes; i < lx->n; i++) {
		if (i + AHEAD < lx->n)
			dict_expect(lx->language->clusters, lx->words[
			    lx->words[i + AHEAD].low].hash);
		make_type(lx, (uint32_t)i, &f->types[i]);
	}
	f->ntypes = lx->n;
}

static bool
is_cap(const struct tok *t)
{
	return t->kind <= TOKEN_NUMBER &&
	    (t->flags & (TOKEN_UPPER | TOKEN_DIGIT | TOKEN_INNER)) != 0;
}

static bool
is_upper(const struct tok *t)
{
	return t->kind == TOKEN_WORD && (t->flags & TOKEN_UPPER);
}

/* F3: each word with a capital is chained to the same word before. */
static void
chain_words(struct features *f)
{
	const struct tagdoc *td = f->td;
	size_t i;

	f->last = mem_grow(f->last, &f->last_cap, td->lx.n, sizeof(*f->last));
	for (i = 0; i < td->ntoks; i++)
		if (is_upper(&td->toks[i]))
			f->last[tagdoc_word(td, i)->low] = FEATURES_NO_TOKEN;
	for (i = 0; i < td->ntoks; i++) {
		struct ftok *t = &f->toks[i];
		uint32_t low;

		t->before = t->after = FEATURES_NO_TOKEN;
		if (!is_upper(&td->toks[i]))
			continue;
		low = tagdoc_word(td, i)->low;
		t->before = f->last[low];
		if (t->before != FEATURES_NO_TOKEN)
			f->toks[t->before].after = (uint32_t)i;
		f->last[low] = (uint32_t)i;
	}
}

static unsigned
phrase_id(struct features *f, uint32_t bits)
{
	unsigned i;

	for (i = 1; i <= f->nphrases; i++)
		if (f->phrases[i] == bits)
			return i;
	if (f->nphrases + 1 == sizeof(f->phrases) / sizeof(*f->phrases))
		return 0;
	f->phrases[++f->nphrases] = bits;
	return f->nphrases;
}

/* The most words of a phrase, and bytes. */
enum { PHRASE_WORDS = 8, PHRASE_BYTES = 256 };

struct phrase {
	char text[PHRASE_BYTES];
	size_t len;
};

/* Add a word, after a blank unless it is glued to the one before; false if
 * there is no room for it and a blank. */
static bool
add_to_phrase(struct phrase *p, struct slice word, bool glued)
{
	if (p->len + word.len + 1 > sizeof(p->text))
		return false;
	if (!glued)
		p->text[p->len++] = ' ';
	if (word.len > 0)		/* a number has no text */
		memcpy(p->text + p->len, word.p, word.len);
	p->len += word.len;
	return true;
}

size_t
features_phrase(const struct tagdoc *td, size_t from, size_t to, uint32_t *bits)
{
	struct phrase p;
	uint64_t all = DICT_MORE;
	size_t i, best = 0;

	if (!(tagdoc_word(td, from)->names & LEXICON_MORE))
		return 0;
	p.len = 0;
	if (!add_to_phrase(&p, tagdoc_word(td, from)->text, true))
		return 0;
	/* The dictionary says where words follow, but not where 's does. */
	for (i = from + 1; i < to && i < from + PHRASE_WORDS &&
	    ((all & DICT_MORE) || td->toks[i].kind == TOKEN_CLITIC); i++) {
		if (!add_to_phrase(&p, tagdoc_word(td, i)->text,
		    td->toks[i].flags & TOK_GLUED))
			break;
		all = dict_find(td->lx.language->gazetteer, (struct slice){
		    p.text, p.len }, NULL);
		if (all & ~DICT_MORE) {
			*bits = (uint32_t)all;
			best = i + 1 - from;
		}
	}
	return best;
}

static void
find_phrases(struct features *f, size_t first, size_t end)
{
	size_t i, k, n;
	uint32_t bits = 0;

	for (i = first; i < end; i += n > 0 ? n : 1) {
		n = f->td->toks[i].kind == TOKEN_WORD &&
		    (tagdoc_word(f->td, i)->names & LEXICON_MORE) ?
		    features_phrase(f->td, i, end, &bits) : 0;
		for (k = 0; k < n; k++) {
			f->toks[i + k].phrase = (uint16_t)phrase_id(f, bits);
			f->toks[i + k].phrase_at = k == 0 ? 0 : k + 1 < n ?
			    1 : 2;
		}
	}
}

/* The flags of a token, by which words have a capital: bit 2 for the token, 3
 * and 4 for those before it, 1 and 0 for those after it. */
static uint8_t
flags_of(unsigned caps)
{
	if (caps & 4)
		return FT_CAP | FT_NEAR | FT_FULL;
	if (!(caps & 10))
		return 0;
	return (caps & 24) && (caps & 3) ? FT_NEAR | FT_FULL : FT_NEAR;
}

static void
mark_tokens(struct features *f, size_t first, size_t end)
{
	const struct tok *t = f->td->toks;
	unsigned caps = 0;
	size_t i;

	for (i = first; i < end + 2; i++) {
		caps = (caps << 1 | (i < end && is_cap(&t[i]))) & 31;
		if (i < first + 2)
			continue;
		f->toks[i - 2].phrase = 0;
		f->toks[i - 2].flags = flags_of(caps);
	}
}

/* The points of code 0, 1, ... are in the dictionary, as numbers. */
static void
read_points(struct features *f)
{
	unsigned code, i;

	for (code = 0; code < VECTOR_CODES; code++) {
		char room[16];
		int len = snprintf(room, sizeof(room), "code %u", code);
		struct slice key = { room, (size_t)len };
		struct dict_entry e = { 0 };
		size_t at = 0;

		dict_find(f->clusters, key, &e);
		for (i = 0; i < VECTOR_POINTS * VECTOR_WIDE; i++) {
			bool minus = at < e.value.len && e.value.p[at] == '-';
			uint16_t n;

			at = read_number(e.value, at + minus, &n);
			(&f->points[code][0][0])[i] = (int16_t)(minus ? -n : n);
		}
	}
}

void
features_begin(struct features *f, struct tagdoc *td)
{
	size_t s;

	f->td = td;
	if (f->clusters != td->lx.language->clusters) {
		f->clusters = td->lx.language->clusters;
		read_points(f);
	}
	make_types(f);
	f->toks = mem_grow(f->toks, &f->toks_cap, td->ntoks, sizeof(*f->toks));
	f->toks = mem_fit(f->toks, &f->toks_cap, td->ntoks, sizeof(*f->toks));
	chain_words(f);
	f->nphrases = 0;
	for (s = 0; s < td->nsents; s++) {
		mark_tokens(f, td->first[s], td->first[s + 1]);
		find_phrases(f, td->first[s], td->first[s + 1]);
	}
}

bool
features_near(const struct features *f, size_t tok)
{
	return (f->toks[tok].flags & FT_NEAR) != 0;
}

void
features_sentence(struct features *f, size_t sent)
{
	size_t i, words = 0, caps = 0;

	f->sent = sent;
	f->first = f->td->first[sent];
	f->end = f->td->first[sent + 1];
	for (i = f->first; i < f->end && i <
	    f->first + HEADLINE_TOKENS; i++) {
		const struct tok *t = &f->td->toks[i];

		if (t->kind != TOKEN_WORD || t->end - t->start <
		    HEADLINE_BYTES)
			continue;
		words++;
		caps += (t->flags & TOKEN_UPPER) != 0;
	}
	f->caps = words < HEADLINE_WORDS ? 0 : caps == words ? 2 :
	    caps * 10 >= words * HEADLINE_CAPS;
}

/* The type of a token of the sentence; beyond its ends, that of word 0. */
static const struct wtype *
type_at(const struct features *f, size_t tok)
{
	return &f->types[tok >= f->first && tok < f->end ?
	    f->td->toks[tok].word : LEXICON_NONE];
}

static void
see(const struct features *f, struct seen *v, size_t tok, enum slot slot)
{
	v->words[v->nwords].word = tok < f->td->ntoks ?
	    f->td->toks[tok].word : LEXICON_NONE;
	v->words[v->nwords++].slot = slot;
}

static void
see_beside(const struct features *f, struct seen *v, size_t tok, bool there,
    enum slot slot)
{
	see(f, v, there ? tok : SIZE_MAX, slot);
}

/* F3: the neighbours, in their sentence, of an occurrence elsewhere. */
static void
see_elsewhere(const struct features *f, struct seen *v, size_t tok)
{
	const struct tok *t = f->td->toks;

	see_beside(f, v, tok - 1, tok > 0 && t[tok].start > 0,
	    SLOT_DOCPREV);
	see_beside(f, v, tok + 1, tok + 1 < f->td->ntoks &&
	    t[tok + 1].start > t[tok].start, SLOT_DOCNEXT);
}

static void
add(struct seen *v, unsigned name, uint64_t value)
{
	if (v->nrows < FEATURES_ROWS)
		v->rows[v->nrows++] = row_of(tag(name, value), 0);
}

static void
mark(struct seen *v, unsigned name, uint64_t value)
{
	if (v->nmarks < FEATURES_MARKS)
		v->marks[v->nmarks++] = row_of(tag(F_MARK + name, value), 0);
}

static uint64_t
both(uint64_t a, uint64_t b)
{
	return a * 0xff51afd7ed558ccdU + b;
}

/* F4 */
static void
add_pairs(const struct features *f, struct seen *v, size_t i)
{
	const struct wtype *a = type_at(f, i - 2), *b = type_at(f, i - 1),
	    *c = type_at(f, i), *d = type_at(f, i + 1), *e = type_at(f, i + 2);

	if (i < f->first + 2)
		a = &f->types[LEXICON_NONE];
	if (i == f->first)
		b = a;
	add(v, F_PAIR, both(b->low, c->low));
	add(v, F_PAIR + 1, both(c->low, d->low));
	add(v, F_PAIR + 2, both(b->low, d->low));
	add(v, F_PAIR + 3, both(b->cluster[0], c->cluster[0]));
	add(v, F_PAIR + 4, both(c->cluster[0], d->cluster[0]));
	add(v, F_PAIR + 5, both(b->cluster[1], d->cluster[1]));
	add(v, F_PAIR + 6, both(both(b->cluster[1], c->kind), c->shape));
	add(v, F_PAIR + 7, both(both(d->cluster[1], c->kind), c->shape));
	add(v, F_TRIPLE, b->kind | c->kind << 8 | d->kind << 16);
	add(v, F_TRIPLE + 1, c->kind | d->kind << 8 | e->kind << 16);
	add(v, F_TRIPLE + 2, a->kind | b->kind << 8 | c->kind << 16);
	add(v, F_TRIPLE + 3, both(both(b->shape, c->shape), d->shape));
	add(v, F_TRIPLE + 4, both(both(b->cluster[1], c->cluster[1]),
	    d->cluster[1]));
	add(v, F_TRIPLE + 5, c->kind | d->kind << 8);
	add(v, F_TRIPLE + 6, b->kind | c->kind << 8);
}

/* F5 */
static void
add_phrase(const struct features *f, struct seen *v, size_t i)
{
	const struct ftok *t = &f->toks[i];
	uint32_t bits = f->phrases[t->phrase];

	if (t->phrase == 0)
		return;
	for (; bits != 0; bits &= bits - 1) {
		add(v, F_PHRASE, (bits & -bits) * 4ULL + t->phrase_at);
		mark(v, F_PHRASE, (bits & -bits) * 4ULL + t->phrase_at);
	}
}

/* A run of capitals, at most RUN_REACH tokens each way from the one that is
 * looked at, within [first..end). */
struct run {
	size_t from, to;
	unsigned len;		/* at most RUN_LENGTH */
	unsigned at;		/* 0 first, 1 inside, 2 last */
	const struct wtype *first, *last;
};

static void
find_run(const struct features *f, size_t i, size_t first, size_t end,
    struct run *r)
{
	size_t from = i, to = i + 1;

	while (from > first && from + RUN_REACH > i &&
	    (f->toks[from - 1].flags & FT_CAP))
		from--;
	while (to < end && to < i + RUN_REACH && (f->toks[to].flags & FT_CAP))
		to++;
	r->from = from;
	r->to = to;
	r->len = (unsigned)(to - from < RUN_LENGTH ? to - from : RUN_LENGTH);
	r->at = i == from ? 0 : i + 1 == to ? 2 : 1;
	r->first = &f->types[f->td->toks[from].word];
	r->last = &f->types[f->td->toks[to - 1].word];
}

/* F8: the run. */
static void
mark_run(const struct features *f, struct seen *v, const struct run *r)
{
	const struct tok *t = f->td->toks;

	v->run[0] = t[r->from].word;
	v->run[1] = t[r->to - 1].word;
	v->run[2] = r->from > f->first ? t[r->from - 1].word : LEXICON_NONE;
	v->run[3] = r->to < f->end ? t[r->to].word : LEXICON_NONE;
	v->nrun = 4;
	mark(v, F_RUN, r->len * 4 + r->at);
}

/* F6 */
static void
add_run(const struct features *f, struct seen *v, size_t i)
{
	const struct wtype *before, *behind;
	struct run r;

	if (!(f->toks[i].flags & FT_CAP))
		return;
	find_run(f, i, f->first, f->end, &r);
	before = r.from > f->first ? type_at(f, r.from - 1) : f->types;
	behind = type_at(f, r.to);
	mark_run(f, v, &r);
	add(v, F_RUN, r.len * 4 + r.at);
	add(v, F_RUN + 1, r.last->kind | r.at << 8 | r.len << 16);
	add(v, F_RUN + 2, r.first->kind | r.at << 8 | r.len << 16);
	if (r.len > 1) {
		add(v, F_RUN + 3, both(r.last->low, r.at));
		add(v, F_RUN + 4, both(r.first->low, r.at));
		add(v, F_RUN + 7, both(r.last->cluster[0], r.at));
	}
	add(v, F_RUN + 5, both(before->low, r.at | r.len << 4));
	add(v, F_RUN + 6, both(behind->low, r.at | r.len << 4));
	add(v, F_RUN + 8, both(before->cluster[0], r.at));
	add(v, F_RUN + 9, both(behind->cluster[0], r.at));
	add(v, F_RUN + 10, r.first->kind | r.last->kind << 8 |
	    r.len << 16 | r.at << 20);
}

static unsigned
some(uint32_t n)
{
	return n < 2 ? n : n < FEW ? 2 : 3;
}

/* F7 */
static void
add_place(const struct features *f, struct seen *v, size_t i)
{
	const struct tok *t = &f->td->toks[i];
	const struct lexicon *lx = &f->td->lx;
	const struct wtype *c = type_at(f, i);
	uint32_t low = lx->words[t->word].low;
	unsigned begin = (t->flags & TOK_BEGIN) != 0;
	unsigned lower = low == t->word ? 3 : some(lexicon_seen(lx, low));
	unsigned inner = some(lexicon_inner(lx, t->word));
	unsigned place = begin | f->caps << 1 | lower << 3 | inner << 5;

	add(v, F_PLACE, both(place, c->shape));
	add(v, F_PLACE + 1, both(place, c->kind));
	add(v, F_PLACE + 2, both(begin | f->caps << 1, c->low));
	add(v, F_PLACE + 3, some(lexicon_seen(lx, t->word)) | begin << 4);
	mark(v, F_PLACE, begin | f->caps << 1);
	mark(v, F_PLACE + 1, lower);
	mark(v, F_PLACE + 2, inner);
	mark(v, F_PLACE + 3, some(lexicon_seen(lx, t->word)));
	if (t->kind == TOKEN_NUMBER) {
		struct slice text = slice_part(f->td->sents[f->sent].text,
		    t->start, t->end);

		add(v, F_NUMBER, shape_of(text) + text.len);
	}
}

void
features_token(const struct features *f, size_t i, struct seen *v)
{
	uint32_t to;
	unsigned n;

	v->nwords = v->nrows = v->nrun = v->nmarks = 0;
	see(f, v, i, SLOT_SELF);
	see_beside(f, v, i - 1, i > f->first, SLOT_PREV);
	see_beside(f, v, i + 1, i + 1 < f->end, SLOT_NEXT);
	see_beside(f, v, i - 2, i > f->first + 1, SLOT_PREV2);
	see_beside(f, v, i + 2, i + 2 < f->end, SLOT_NEXT2);
	if (!(f->toks[i].flags & FT_NEAR))
		return;
	to = f->toks[i].before;
	for (n = 0; n < ELSEWHERE && to != FEATURES_NO_TOKEN; n++) {
		see_elsewhere(f, v, to);
		to = f->toks[to].before;
	}
	to = f->toks[i].after;
	for (n = 0; n < ELSEWHERE && to != FEATURES_NO_TOKEN; n++) {
		see_elsewhere(f, v, to);
		to = f->toks[to].after;
	}
	if (!(f->toks[i].flags & FT_FULL))
		return;
	add_pairs(f, v, i);
	add_phrase(f, v, i);
	add_run(f, v, i);
	add_place(f, v, i);
}

struct rows {
	uint32_t *p;
	unsigned n, slot;
};

static void
put(struct rows *r, uint64_t feature)
{
	if (r->n < FEATURES_WORD_ROWS)
		r->p[r->n++] = row_of(feature, r->slot);
}

static void
put_bits(struct rows *r, unsigned name, uint32_t bits)
{
	for (; bits != 0; bits &= bits - 1)
		put(r, tag(name, bits & -bits));
}

static void
put_affixes(struct rows *r, struct slice low)
{
	size_t n;

	for (n = 1; n <= AFFIX && n <= low.len; n++) {
		put(r, tag(F_PREFIX + (unsigned)n - 1, hash_bytes(low.p, n)));
		put(r, tag(F_SUFFIX + (unsigned)n - 1,
		    hash_bytes(low.p + low.len - n, n)));
	}
}

unsigned
features_word(const struct features *f, uint32_t word, enum slot slot,
    uint32_t rows[FEATURES_WORD_ROWS])
{
	const struct wtype *t = &f->types[word];
	const struct lexicon *lx = &f->td->lx;
	struct rows r = { rows, 0, slot };

	put(&r, t->low);
	put(&r, t->shape);
	put(&r, tag(F_FINE, t->cluster[0]));
	put(&r, tag(F_COARSE, t->cluster[1]));
	put(&r, tag(F_KIND, t->kind));
	if (slot == SLOT_SELF) {
		put(&r, t->text);
		put_affixes(&r, lx->words[lx->words[word].low].text);
		put_bits(&r, F_VOCABULARY, t->vocabulary);
		put(&r, tag(F_BIAS, 0));
	}
	if (slot <= SLOT_NEXT)
		put_bits(&r, F_CLASS, t->names);
	if (slot == SLOT_PREV || slot == SLOT_NEXT) {
		struct slice low = lx->words[lx->words[word].low].text;

		if (low.len > BESIDE)
			put(&r, tag(F_SUFFIX, hash_bytes(low.p + low.len -
			    BESIDE, BESIDE)));
	}
	return r.n;
}

unsigned
features_word_marks(const struct features *f, uint32_t word, unsigned slot,
    uint32_t marks[FEATURES_WORD_MARKS])
{
	const struct wtype *t = &f->types[word];
	const struct lexicon *lx = &f->td->lx;
	struct slice low = lx->words[lx->words[word].low].text;
	struct rows r = { marks, 0, slot + 1 };
	size_t n;

	if (slot == SLOT_DOCPREV || slot == SLOT_DOCNEXT)
		return 0;
	put(&r, tag(F_MARK + F_KIND, t->kind));
	put(&r, tag(F_MARK + F_SHAPE, t->shape));
	if (slot <= SLOT_NEXT)
		put_bits(&r, F_MARK + F_CLASS, t->names);
	for (n = 2; slot == SLOT_SELF && n <= AFFIX && n <= low.len; n++) {
		put(&r, tag(F_MARK + F_PREFIX + (unsigned)n,
		    hash_bytes(low.p, n)));
		put(&r, tag(F_MARK + F_SUFFIX + (unsigned)n,
		    hash_bytes(low.p + low.len - n, n)));
	}
	return r.n;
}

const uint8_t *
features_codes(const struct features *f, uint32_t word)
{
	return f->types[word].has_codes ? f->types[word].codes : NULL;
}

const int16_t *
features_point(const struct features *f, unsigned code, unsigned point)
{
	return f->points[code][point];
}

void
features_sum(const struct features *f, size_t sent, int32_t sum[VECTOR])
{
	const struct tok *toks = f->td->toks;
	unsigned k, j;
	size_t i;

	memset(sum, 0, VECTOR * sizeof(*sum));
	for (i = f->td->first[sent]; i < f->td->first[sent + 1]; i++) {
		const struct wtype *t = &f->types[toks[i].word];

		if (!t->has_codes || toks[i].kind != TOKEN_WORD ||
		    (toks[i].flags & TOKEN_UPPER) ||
		    (t->vocabulary & VOCABULARY_FUNCTION))
			continue;
		for (k = 0; k < VECTOR_CODES; k++)
			for (j = 0; j < VECTOR_WIDE; j++)
				sum[k * VECTOR_WIDE + j] +=
				    f->points[k][t->codes[k]][j];
	}
}

bool
features_direction(const int32_t sum[VECTOR], int8_t direction[VECTOR])
{
	double length = 0, by;
	unsigned k;

	for (k = 0; k < VECTOR; k++)
		length += (double)sum[k] * sum[k];
	if (length < 1)
		return false;
	by = DIRECTION * VECTOR_ONE / sqrt(length);
	for (k = 0; k < VECTOR; k++) {
		double x = sum[k] * by;

		direction[k] = (int8_t)(x > 127 ? 127 : x < -127 ? -127 :
		    (int)x);
	}
	return true;
}

void
features_free(struct features *f)
{
	free(f->types);
	free(f->toks);
	free(f->last);
	*f = (struct features){ 0 };
}
