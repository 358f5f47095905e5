/* SPDX-License-Identifier: MIT */
/*
 * The first look over the mentions collects full forms: names of two words or
 * more, each once, with how often it occurs. The second gives each shorter
 * form the full form that it is part of.
 *
 *   N1  words are compared without case, dots and hyphens: "Jong-un" is
 *       "Jong Un", "J." is the start of "John"
 *   N2  one full form within another that has the same first and last word
 *       is the same person: "George Bush", "George W. Bush"; Jr. and Sr. and
 *       numbers at the end do not count as words
 *   N3  a short form is the last word or words of a person's full form
 *       ("Putin", "von der Leyen"), its first word ("Kim"; family name first,
 *       or a given name), or its first and last ("Kim Jong Un" for "Kim
 *       Un" no; "Gabriel Marquez")
 *   N4  where several fit, the one that this short form meant before, or the
 *       one that occurs most; full forms further up go before those below;
 *       Mr. and Mrs. must agree with a given name that says so
 *   N5  an organisation's acronym is made of its initials, in any order of
 *       appearance: "International Energy Agency (IEA)"
 *   N6  an organisation's short form is its first word or words, if these
 *       are no ordinary words: "Apple" of "Apple Inc."
 *   N7  else the gazetteer knows abbreviations: "U.S.", "U.N."
 *   N8  a name in capitals takes the form that the document or the gazetteer
 *       has: "SEOUL" is "Seoul"
 *   N10 a mention that has a name already, by a list or an earlier run, makes
 *       that name what its words, and those of the name, stand for
 *   N9  "the North" is the place of the document that begins with it
 *
 * At most a few candidates are kept for a word, so that a document of a
 * hundred thousand Smiths takes as long as any other.
 */
#include <stdlib.h>

#include "dict.h"
#include "hash.h"
#include "names.h"
#include "utf8.h"

#include "gazetteer.h"
#include "vocabulary.h"

enum { WORDS_MAX = 12, CANDIDATES = 8 };

/* A full form. */
struct who {
	struct slice name;
	enum entity_type type;
	uint64_t words[WORDS_MAX];	/* hashes, folded; without Jr. */
	unsigned nwords;
	uint32_t count;		/* mentions of the full form */
	uint32_t bound;		/* short forms that were taken for it */
	size_t first;		/* the first mention of it, as a number */
	uint32_t given;		/* gazetteer bits of the first word */
	bool company;		/* the last word is Inc., Ltd., ... */
	uint32_t same;		/* the fuller form of this one, or itself */
};

/* What a word, an acronym or a whole name may mean. */
struct slot {
	uint64_t key;
	uint32_t doc;		/* the document it belongs to; else free */
	uint32_t n;
	uint32_t who[CANDIDATES];
};

struct names {
	struct who *whos;
	size_t nwhos, whos_cap;
	struct slot *slots;
	size_t nslots, used;
	uint32_t doc;
};

struct form {			/* a mention, folded */
	uint64_t words[WORDS_MAX];
	unsigned nwords;
	unsigned char initial[WORDS_MAX];	/* first byte of an initial */
	bool capitals;
};

struct names *
names_new(void)
{
	struct names *n = mem_alloc(sizeof(*n));

	*n = (struct names){ 0 };
	return n;
}

void
names_free(struct names *n)
{
	if (n == NULL)
		return;
	free(n->whos);
	free(n->slots);
	free(n);
}

static struct slot *
find_slot(struct slot *slots, size_t nslots, uint64_t key, uint32_t doc)
{
	size_t h;

	for (h = (size_t)(key >> 16) & (nslots - 1); slots[h].doc == doc &&
	    slots[h].key != key; h = (h + 1) & (nslots - 1))
		continue;
	return &slots[h];
}

static void
grow(struct names *n)
{
	size_t old = n->nslots, i, want = old == 0 ? 1024 : old * 2;
	struct slot *slots = mem_alloc(want * sizeof(*slots));

	memset(slots, 0, want * sizeof(*slots));
	for (i = 0; i < old; i++)
		if (n->slots[i].doc == n->doc)
			*find_slot(slots, want, n->slots[i].key, n->doc) =
			    n->slots[i];
	free(n->slots);
	n->slots = slots;
	n->nslots = want;
}

/* The slot of this key, made if it is new. */
static struct slot *
slot_of(struct names *n, uint64_t key)
{
	struct slot *s;

	if ((n->used + 1) * 2 > n->nslots)
		grow(n);
	s = find_slot(n->slots, n->nslots, key, n->doc);
	if (s->doc != n->doc) {
		s->doc = n->doc;
		s->key = key;
		s->n = 0;
		n->used++;
	}
	return s;
}

static void
empty(struct names *n)
{
	n->nwhos = n->used = 0;
	n->doc++;
	if (n->nslots > 65536) {
		free(n->slots);
		n->slots = NULL;
		n->nslots = 0;
	}
}

static void
add_candidate(struct names *n, uint64_t key, uint32_t who)
{
	struct slot *s = slot_of(n, key);
	uint32_t i;

	for (i = 0; i < s->n; i++)
		if (s->who[i] == who)
			return;
	if (s->n < CANDIDATES)
		s->who[s->n++] = who;
}

/* N2: Jr., Sr. and numbers. */
static bool
is_suffix(struct slice w)
{
	return slice_is(w, "jr") || slice_is(w, "sr") || slice_is(w, "ii") ||
	    slice_is(w, "iii") || slice_is(w, "iv");
}

static void
add_fold_word(struct form *f, struct str *word)
{
	if (word->len == 0 || f->nwords == WORDS_MAX)
		return;
	if (f->nwords > 0 && word->len < 4 && is_suffix(str_slice(word)))
		return;
	f->initial[f->nwords] = (unsigned char)(word->len == 1 ?
	    word->p[0] : 0);
	f->words[f->nwords++] = hash_bytes(word->p, word->len) | 1;
}

/* N1 */
static void
fold(struct form *f, struct slice text)
{
	char room[256];
	struct str word = { room, 0, sizeof(room) };
	size_t i, size;
	bool lower = false;

	*f = (struct form){ 0 };
	for (i = 0; i < text.len; i += size) {
		uint32_t c = (unsigned char)text.p[i];

		size = 1;
		if (word.len + 4 < sizeof(room) && c >= 'a' && c <= 'z') {
			room[word.len++] = text.p[i];
			lower = true;
			continue;
		}
		if (word.len + 4 < sizeof(room) && c >= 'A' && c <= 'Z') {
			room[word.len++] = (char)(c + 32);
			continue;
		}
		c = utf8_decode(text.p + i, text.len - i, &size);
		lower |= (utf8_class(c) & UTF8_LOWER) != 0;
		if (c == ' ' || c == '-') {
			add_fold_word(f, &word);
			word.len = 0;
		} else if (c != '.' && c != ',' && word.len + 4 < sizeof(room))
			utf8_add(&word, utf8_lower(c));
	}
	add_fold_word(f, &word);
	f->capitals = !lower;
}

static uint64_t
form_key(const uint64_t *words, unsigned n)
{
	uint64_t key = 0x6e616d65;
	unsigned i;

	for (i = 0; i < n; i++)
		key = hash_mix(key ^ words[i]);
	return key;
}

static uint64_t
typed(uint64_t key, enum entity_type type)
{
	return hash_mix(key + (uint64_t)type * 0x51ed2701);
}

/* N5: the initials of the name's capitalised words, and those of all. */
static void
add_acronyms(struct names *n, struct slice name, uint32_t who)
{
	char caps[16], all[16];
	size_t i, ncaps = 0, nall = 0;

	for (i = 0; i < name.len; i++) {
		char c = name.p[i];

		if (i > 0 && name.p[i - 1] != ' ' && name.p[i - 1] != '-')
			continue;
		if (ncaps == sizeof(caps) || nall == sizeof(all))
			return;
		if (c >= 'A' && c <= 'Z')
			caps[ncaps++] = all[nall++] = (char)(c + 32);
		else if (c >= 'a' && c <= 'z')
			all[nall++] = c;
	}
	if (ncaps >= 2)
		add_candidate(n, typed(hash_bytes(caps, ncaps), ENTITY_OTHER),
		    who);
	if (nall > ncaps && ncaps >= 2)
		add_candidate(n, typed(hash_bytes(all, nall), ENTITY_OTHER),
		    who);
}

/* Is a part of b, in order, with the same ends? Initials match. */
static bool
within(const struct who *a, const struct who *b)
{
	unsigned i, j;

	if (a->nwords >= b->nwords || a->words[0] != b->words[0] ||
	    a->words[a->nwords - 1] != b->words[b->nwords - 1])
		return false;
	for (i = j = 0; i < a->nwords && j < b->nwords; j++)
		if (a->words[i] == b->words[j])
			i++;
	return i == a->nwords;
}

/* N2: point the shorter of two forms of one person to the fuller. */
static void
merge(struct names *n, uint32_t who)
{
	struct who *w = &n->whos[who];
	struct slot *s = slot_of(n, typed(w->words[w->nwords - 1], w->type));
	uint32_t i;

	for (i = 0; i < s->n; i++) {
		struct who *o = &n->whos[s->who[i]];

		if (o == w || w->type != ENTITY_PERSON)
			continue;
		if (within(w, o) && w->same == who)
			w->same = s->who[i];
		else if (within(o, w) && o->same == s->who[i])
			o->same = who;
	}
}

static void
add_full(struct names *n, struct slice text, const struct form *f,
    enum entity_type type, size_t number)
{
	uint64_t key = typed(form_key(f->words, f->nwords), type);
	struct slot *s = slot_of(n, key);
	struct who *w;
	uint32_t who;
	unsigned i;

	if (s->n > 0) {
		w = &n->whos[s->who[0]];
		w->count++;
		if (slice_find(w->name, SLICE(" ")) == w->name.len)
			w->name = text;
		return;
	}
	who = (uint32_t)n->nwhos;
	s->who[s->n++] = who;
	n->whos = mem_grow(n->whos, &n->whos_cap, n->nwhos + 1,
	    sizeof(*n->whos));
	w = &n->whos[n->nwhos++];
	*w = (struct who){ .name = text, .type = type, .nwords = f->nwords,
	    .count = 1, .first = number, .same = who };
	memcpy(w->words, f->words, sizeof(w->words));
	w->given = dict_find(dict_gazetteer, slice_part(text, 0,
	    slice_find(text, SLICE(" "))), NULL);
	for (i = (unsigned)text.len; i > 0 && text.p[i - 1] != ' '; i--)
		continue;
	w->company = i > 0 && (dict_find(dict_gazetteer, slice_part(text, i,
	    text.len), NULL) & GAZETTEER_ORGSUF);
	if (type == ENTITY_ORG)
		add_acronyms(n, text, who);
	if (f->nwords < 2)
		return;
	merge(n, who);
	add_candidate(n, typed(f->words[0], type), who);
	if (type != ENTITY_PERSON)
		return;
	for (i = 1; i < f->nwords; i++)
		add_candidate(n, typed(f->words[i], type), who);
}

/* How well a person's short form fits a full form: 0 not at all. N3 */
static unsigned
fits(const struct form *f, const struct who *w)
{
	unsigned i, at;

	if (w->nwords <= f->nwords)
		return 0;
	at = w->nwords - f->nwords;	/* at the end */
	for (i = 0; i < f->nwords && f->words[i] == w->words[at + i]; i++)
		continue;
	if (i == f->nwords)
		return 4;
	for (i = 0; i < f->nwords && f->words[i] == w->words[i]; i++)
		continue;
	if (i == f->nwords)		/* at the start */
		return 3;
	if (w->type != ENTITY_PERSON)
		return 0;
	if (f->nwords == 2 && f->words[1] == w->words[w->nwords - 1])
		return f->words[0] == w->words[0] || f->initial[0] != 0 ?
		    2 : 0;
	return f->nwords == 1 ? 1 : 0;
}

/* N4: -1 a man, 1 a woman, 0 nothing said, by the word before. */
static int
sex_before(struct slice sent, size_t start)
{
	struct slice before = slice_part(sent, 0, start > 0 ? start - 1 : 0);

	if (slice_ends(before, SLICE("Mr.")) ||
	    slice_ends(before, SLICE("Mr")) ||
	    slice_ends(before, SLICE("Sir")))
		return -1;
	if (slice_ends(before, SLICE("Mrs.")) ||
	    slice_ends(before, SLICE("Mrs")) ||
	    slice_ends(before, SLICE("Ms.")) ||
	    slice_ends(before, SLICE("Ms")) ||
	    slice_ends(before, SLICE("Miss")))
		return 1;
	return 0;
}

static bool
sex_agrees(int sex, uint32_t given)
{
	uint32_t both = given & (GAZETTEER_MALE | GAZETTEER_FEMALE);

	return !((sex < 0 && both == GAZETTEER_FEMALE) ||
	    (sex > 0 && both == GAZETTEER_MALE));
}

/* N3, N4: the person of a short form, or UINT32_MAX. */
static uint32_t
person(struct names *n, const struct form *f, int sex, size_t number)
{
	struct slot *s = slot_of(n, typed(f->words[f->nwords - 1],
	    ENTITY_PERSON));
	uint32_t best = UINT32_MAX, i;
	uint64_t most = 0;

	for (i = 0; i < s->n; i++) {
		const struct who *w = &n->whos[s->who[i]];
		uint64_t fit = fits(f, w), score;

		if (fit == 0 || !sex_agrees(sex, w->given))
			continue;
		score = (uint64_t)(w->first < number) << 60 |
		    (fit >= 3) << 20 | (uint64_t)(w->bound + w->count) << 4 |
		    fit;
		if (score > most) {
			most = score;
			best = s->who[i];
		}
	}
	return best;
}

/* N6: is the first word of a short form a name by itself? */
static bool
stands_alone(struct slice text)
{
	uint32_t vocabulary = dict_find_lower(dict_vocabulary, text, NULL);
	uint32_t bits = dict_find(dict_gazetteer, text, NULL);

	return !(vocabulary & VOCABULARY_COMMON) && !(bits & (GAZETTEER_PLACE |
	    GAZETTEER_NORP | GAZETTEER_ORGHEAD | GAZETTEER_ABBREVIATION));
}

/* N5, N6: the organisation of a short form, or UINT32_MAX. */
static uint32_t
organisation(struct names *n, struct slice text, const struct form *f)
{
	char low[16];
	size_t i, len = 0;
	uint32_t best = UINT32_MAX, k;
	struct slot *s;

	for (i = 0; f->capitals && f->nwords == 1 && i < text.len; i++)
		if (text.p[i] != '.') {
			if (len == sizeof(low))
				break;
			low[len++] = text.p[i] >= 'A' && text.p[i] <= 'Z' ?
			    (char)(text.p[i] + 32) : text.p[i];
		}
	if (len >= 2 && i == text.len) {
		s = slot_of(n, typed(hash_bytes(low, len), ENTITY_OTHER));
		if (s->n > 0)
			return s->who[0];
	}
	s = slot_of(n, typed(f->words[0], ENTITY_ORG));
	for (k = 0; k < s->n; k++) {
		const struct who *w = &n->whos[s->who[k]];

		if (fits(f, w) != 3 || (f->nwords == 1 && !w->company &&
		    !stands_alone(text)))
			continue;
		if (best == UINT32_MAX || w->count > n->whos[best].count)
			best = s->who[k];
	}
	return best;
}

/* N9: the place of "the North", or UINT32_MAX. */
static uint32_t
place(struct names *n, struct slice text, const struct form *f)
{
	uint32_t best = UINT32_MAX, k;
	struct slot *s;

	if (f->nwords != 1 || !(dict_find(dict_gazetteer, text, NULL) &
	    GAZETTEER_LEADNAME))
		return UINT32_MAX;
	s = slot_of(n, typed(f->words[0], ENTITY_PLACE));
	for (k = 0; k < s->n; k++)
		if (fits(f, &n->whos[s->who[k]]) == 3 && (best == UINT32_MAX ||
		    n->whos[s->who[k]].count > n->whos[best].count))
			best = s->who[k];
	return best;
}

/* N8: "SEOUL" as the document or the gazetteer writes it. */
static struct slice
without_capitals(struct names *n, struct slice text, const struct form *f,
    enum entity_type type, struct arena *arena)
{
	struct slot *s = slot_of(n, typed(form_key(f->words, f->nwords),
	    type));
	struct str title = { 0 };
	struct slice name = text;
	size_t i, size;
	bool start = true;

	if (s->n > 0 && !slice_eq(n->whos[s->who[0]].name, text))
		return n->whos[s->who[0]].name;
	for (i = 0; i < text.len; i += size) {
		uint32_t c = utf8_decode(text.p + i, text.len - i, &size);

		utf8_add(&title, start ? c : utf8_lower(c));
		start = (utf8_class(c) & UTF8_LETTER) == 0;
	}
	if (f->nwords > 1 || (text.len > 3 && (dict_find(dict_gazetteer,
	    str_slice(&title), NULL) & ~DICT_MORE)))
		name = arena_copy(arena, str_slice(&title));
	str_free(&title);
	return name;
}

static void
collect(struct names *n, const struct mention *m, struct doc *d,
    size_t number)
{
	struct slice text = slice_part(d->sents[m->sent].text, m->start,
	    m->end);
	struct form f;

	if (m->type > ENTITY_MISC)
		return;
	if (m->name.len > 0 && !slice_eq(m->name, text)) {
		fold(&f, text);	/* N10 */
		if (f.nwords > 0)
			add_full(n, m->name, &f, m->type, number);
		text = m->name;
	}
	fold(&f, text);
	if (f.nwords > 1 || (!f.capitals && f.nwords == 1))
		add_full(n, text, &f, m->type, number);
}

/* The name of a mention. */
static struct slice
resolve(struct names *n, const struct mention *m, struct doc *d,
    size_t number)
{
	struct slice sent = d->sents[m->sent].text;
	struct slice text = slice_part(sent, m->start, m->end);
	uint32_t who = UINT32_MAX;
	struct dict_entry entry;
	struct form f;

	fold(&f, text);
	if (f.nwords == 0)
		return text;
	if (m->type == ENTITY_PERSON)
		who = person(n, &f, sex_before(sent, m->start), number);
	else if (m->type == ENTITY_ORG)
		who = organisation(n, text, &f);
	else if (m->type == ENTITY_PLACE)
		who = place(n, text, &f);
	if (who == UINT32_MAX) {
		struct slot *s = slot_of(n, typed(form_key(f.words, f.nwords),
		    m->type));

		if (m->type == ENTITY_PERSON && s->n > 0)
			who = s->who[0];
	}
	if (who != UINT32_MAX) {
		struct who *w = &n->whos[n->whos[who].same];

		n->whos[who].bound++;
		text = w->name;
	}
	if ((dict_find(dict_gazetteer, text, &entry) &
	    GAZETTEER_ABBREVIATION) && entry.value.len > 0)
		return entry.value;		/* N7 */
	if (who != UINT32_MAX)
		fold(&f, text);
	if (f.capitals && f.nwords > 0)
		return without_capitals(n, text, &f, m->type, &d->arena);
	return text;
}

static bool
comes_before(const struct mention *a, const struct mention *b)
{
	return a->sent != b->sent ? a->sent < b->sent : a->start < b->start;
}

void
names_resolve(struct names *n, struct mentions *ms,
    const struct mentions *there, struct doc *d)
{
	size_t i, k = 0, number = 0;

	empty(n);
	for (i = 0; i < ms->n || k < there->n; number++)
		if (k >= there->n || (i < ms->n &&
		    comes_before(&ms->p[i], &there->p[k])))
			collect(n, &ms->p[i++], d, number);
		else
			collect(n, &there->p[k++], d, number);
	number = 0;
	for (i = k = 0; i < ms->n; number++) {
		struct mention *m = &ms->p[i];

		if (k < there->n && !comes_before(m, &there->p[k])) {
			k++;
			continue;
		}
		i++;
		if (m->type <= ENTITY_MISC && m->name.len == 0)
			m->name = resolve(n, m, d, number);
	}
}
