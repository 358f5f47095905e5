/* SPDX-License-Identifier: MIT */
/*
 * Train the parts of speech, lib/data/en/parts.model: an averaged perceptron
 * (Collins 2002) that goes from left to right, as lib/quotes/parts.c does.
 * Reads the lines of train/parts.py, writes the model. With an operand it learns
 * nothing: it prints how many words of that file, of the same form, the model
 * that is linked gets right, and how many noun phrases the chunks that are made
 * of that. One thread, a fixed order: the same input gives the
 * same bytes.
 *
 *   train/parts.py FILE.conllu.xz... >parts.tsv
 *   build/train/parts <parts.tsv >lib/data/en/parts.model
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "quotes/chunks.h"
#include "quotes/parts.h"
#include "stream/stream.h"

enum {
	COUNTS = 24,		/* log2 of the features that are counted */
	BITS = 15,		/* log2 of the rows, */
	KNOWN = 13,		/* and of the known words */
	LEAST = 2,		/* sentences that a feature must be in */
	KNOWN_LEAST = 4,	/* times that a known word must be there */
	EPOCHS = 8
};

static const struct {
	const char *tag;
	enum part part;
} tags[] = {
	{ "NN", PART_NOUN }, { "NNS", PART_NOUNS }, { "NNP", PART_NAME },
	{ "NNPS", PART_NAME }, { "PRP", PART_PRONOUN }, { "EX", PART_PRONOUN },
	{ "PNN", PART_PRONOUN }, { "PDT", PART_PRONOUN }, { "PCD", PART_PRONOUN },
	{ "PJJ", PART_PRONOUN }, { "PIN", PART_PRONOUN }, { "DT", PART_DET },
	{ "PRP$", PART_POSSESSIVE }, { "WP$", PART_POSSESSIVE },
	{ "JJ", PART_ADJECTIVE }, { "JJR", PART_ADJECTIVE },
	{ "JJS", PART_ADJECTIVE }, { "CD", PART_NUMBER }, { "RB", PART_ADVERB },
	{ "RBR", PART_ADVERB }, { "RBS", PART_ADVERB }, { "RP", PART_ADVERB },
	{ "IN", PART_PREP }, { "SIN", PART_SUB }, { "SWRB", PART_WH },
	{ "WDT", PART_WH }, { "WP", PART_WH }, { "WRB", PART_WH },
	{ "CC", PART_COORD }, { "TO", PART_TO }, { "MD", PART_MODAL },
	{ "AVBZ", PART_AUX }, { "AVBP", PART_AUX }, { "AVBD", PART_AUX },
	{ "AVB", PART_BASE }, { "AVBN", PART_PARTICIPLE }, { "AVBG", PART_ING },
	{ "VB", PART_BASE }, { "VBZ", PART_FINITE }, { "VBP", PART_FINITE },
	{ "VBD", PART_FINITE }, { "VBG", PART_ING }, { "VBN", PART_PARTICIPLE },
	{ "POS", PART_GENITIVE },
};

struct seen_word {
	struct look looks[5];	/* x[-2] to x[2] */
	uint32_t key, allowed;
	uint32_t rows[PARTS_ROWS];
	uint8_t nrows, gold, given;
	uint8_t found;		/* what is tested finds */
	bool first, capital;
};

struct set {
	struct seen_word *p;
	size_t n, cap;
};

struct gold_token {
	size_t start, end;
	enum part part;
};

static const struct parts_model *tested;	/* or NULL */
static struct words words;
static struct quoteds quoteds;
static struct looks looks;
static struct document doc;

static enum part
part_of_tag(struct slice tag)
{
	size_t i;

	for (i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
		if (slice_is(tag, tags[i].tag))
			return tags[i].part;
	return PART_OTHER;
}

/* Read "start-end:TAG start-end:TAG". */
static size_t
read_tokens(struct slice t, struct gold_token *gold, size_t max)
{
	size_t n = 0, i = 0;

	while (i < t.len && n < max) {
		struct gold_token g = { 0 };
		size_t from;

		for (; i < t.len && t.p[i] != '-'; i++)
			g.start = g.start * 10 + (size_t)(t.p[i] - '0');
		for (i++; i < t.len && t.p[i] != ':'; i++)
			g.end = g.end * 10 + (size_t)(t.p[i] - '0');
		for (from = ++i; i < t.len && t.p[i] != ' '; i++)
			continue;
		g.part = part_of_tag(slice_part(t, from, i));
		gold[n++] = g;
		i++;
	}
	return n;
}

/* Base noun phrases of the gold, those found, and those that are the same. Ones
 * within quotations, which are words here, are left out. */
static struct { size_t gold, found, same; } phrases;

/* Is "start-end" the place of the words of a chunk? The last may be more than a
 * token: "it's". */
static bool
is_phrase(struct slice place, const struct chunk *c)
{
	const struct text_word *last = &words.p[c->to - 1];
	char *rest;
	unsigned long start = strtoul(place.p, &rest, 10);
	unsigned long end = strtoul(rest + 1, NULL, 10);

	return start == words.p[c->from].start && last->start < end &&
	    end <= last->end;
}

static bool
is_in_quoted(struct slice place)
{
	unsigned long start = strtoul(place.p, NULL, 10);
	size_t i;

	for (i = 0; i < words.n; i++)
		if (word_has(&words.p[i], WORD_QUOTED) &&
		    words.p[i].start <= start && start < words.p[i].end)
			return true;
	return false;
}

/* Compare the chunks of the sentence with its phrases, separated by blanks. */
static void
compare_phrases(struct slice gold)
{
	struct slice place;
	struct chunk c;
	size_t i, at, end;

	for (i = 0; i < words.n; i = c.to) {
		c = chunk_at(&words, i);
		phrases.found += c.kind == CHUNK_NOUN;
	}
	for (at = 0; at < gold.len; at = end + 1) {
		end = at + slice_find(slice_part(gold, at, gold.len),
		    SLICE(" "));
		place = slice_part(gold, at, end);
		if (is_in_quoted(place))
			continue;
		phrases.gold++;
		for (i = 0; i < words.n; i = c.to) {
			c = chunk_at(&words, i);
			if (c.kind == CHUNK_NOUN && is_phrase(place, &c))
				phrases.same++;
		}
	}
}

/* The part of a word that the gold has as tokens g[0..n). */
static enum part
joined(const struct gold_token *g, size_t n)
{
	enum part last = g[n - 1].part;

	if (n == 1)
		return last;
	if (g[0].part == PART_PRONOUN && (last == PART_AUX ||
	    last == PART_MODAL))
		return PART_CLITIC;
	if (last == PART_ADVERB || last == PART_AUX || last == PART_MODAL)
		return g[0].part;	/* "don't", "who's" */
	if (last == PART_PARTICIPLE || last == PART_ING)
		return PART_ADJECTIVE;
	return last;
}

/* Add the words of a sentence, with their quotations as a word each or not. */
static void
add_sentence(struct set *s, struct slice text, const struct gold_token *gold,
    size_t ngold, bool marks)
{
	static const struct mentions none;
	struct para para = { .text = text, .last = 1 };
	size_t i, k = 0, from;

	document_clear(&doc);
	document_add_sent(&doc, text, 0)->para = 1;
	words_begin(&words, &doc, &none, &quoteds);
	quoteds_find(&quoteds, words.language, text);
	if (!marks && quoteds.n == 0)
		return;
	if (!marks)
		quoteds.n = 0;
	para.quoteds_end = quoteds.n;
	words_find(&words, &para, doc.sents);
	looks_find(&looks, &words, 0, words.n);
	if (tested != NULL) {
		parts_find(tested, &looks, &words, 0, words.n);
		chunks_find(&words, 0, words.n);
	}
	for (i = 0; i < words.n; i++) {
		const struct text_word *w = &words.p[i];
		struct seen_word *t;

		while (k < ngold && gold[k].end <= w->start)
			k++;
		for (from = k; k < ngold && gold[k].start < w->end; k++)
			continue;
		s->p = mem_grow(s->p, &s->cap, s->n + 1, sizeof(*s->p));
		t = &s->p[s->n++];
		memset(t, 0, sizeof(*t));
		memcpy(t->looks, looks.p + LOOK_PAD + i - 2, sizeof(t->looks));
		t->key = part_key(&looks.p[LOOK_PAD + i], w);
		t->given = (uint8_t)part_given(w);
		t->capital = word_has(w, WORD_CAPITAL) != 0;
		t->first = i == 0;
		t->found = words.p[i].part;
		t->gold = (uint8_t)(t->given != PART_NONE ? t->given :
		    k > from ? joined(gold + from, k - from) : PART_NONE);
		if (k > from && gold[k - 1].end > w->end)
			k--;
		t->nrows = (uint8_t)part_rows(looks.p + LOOK_PAD + i, t->rows);
	}
}

static void
read_set(struct set *s, FILE *file)
{
	static struct gold_token gold[1000];
	char *line = NULL;
	size_t size = 0;
	ssize_t len;

	while ((len = getline(&line, &size, file)) > 0) {
		struct slice l = { line, (size_t)len - 1 };
		size_t tab = slice_find(l, SLICE("\t"));
		struct slice text = slice_part(l, 0, tab);
		struct slice rest = slice_part(l, tab + 1, l.len);
		size_t n;

		tab = slice_find(rest, SLICE("\t"));
		n = read_tokens(slice_part(rest, 0, tab), gold, 1000);
		add_sentence(s, text, gold, n, true);
		if (tested == NULL)
			add_sentence(s, text, gold, n, false);
		else if (tab < rest.len)
			compare_phrases(slice_part(rest, tab + 1, rest.len));
	}
	free(line);
}

/* Known words: the parts of each key that is there often. */
static uint32_t known[1 << KNOWN][2];

static void
find_known(const struct set *s)
{
	struct { uint32_t key, n, parts[PART_COLUMNS]; } *all;
	size_t mask = (1 << 20) - 1, i, k, n = 0, used = 0;

	all = calloc(mask + 1, sizeof(*all));
	for (i = 0; i < s->n; i++) {
		const struct seen_word *t = &s->p[i];

		if (t->given != PART_NONE || t->gold == PART_NONE)
			continue;
		for (k = t->key & mask; all[k].n > 0 && all[k].key != t->key;)
			k = (k + 1) & mask;
		all[k].key = t->key;
		all[k].n++;
		all[k].parts[t->gold]++;
	}
	for (i = 0; i <= mask; i++) {
		uint32_t parts = 0;

		if (all[i].n < KNOWN_LEAST || used > (7U << KNOWN) / 8)
			continue;
		for (k = 0; k < PART_COLUMNS; k++)
			if (all[i].parts[k] * 100 > all[i].n)
				parts |= UINT32_C(1) << k;
		for (k = all[i].key & ((1 << KNOWN) - 1); known[k][0] != 0;)
			k = (k + 1) & ((1 << KNOWN) - 1);
		known[k][0] = all[i].key;
		known[k][1] = parts;
		used++;
		n += all[i].n;
	}
	fprintf(stderr, "%zu words known, %.1f %% of the text\n", used,
	    100.0 * (double)n / (double)s->n);
	free(all);
}

static uint32_t
find_allowed(const struct seen_word *t)
{
	struct text_word w = { .classes = t->capital ? WORD_CAPITAL : 0 };
	size_t k = t->key & ((1 << KNOWN) - 1);

	while (known[k][0] != 0 && known[k][0] != t->key)
		k = (k + 1) & ((1 << KNOWN) - 1);
	return parts_allowed(known[k][0] == 0 ? 0 : known[k][1], &w);
}

/* Rows: that of the feature in most sentences of those with its number. */
static uint8_t checks[1 << BITS];
static uint8_t has_row[1 << BITS];

struct cell {
	float w[PART_COLUMNS], sum[PART_COLUMNS];
	uint32_t at[PART_COLUMNS];
};

static struct cell *cells;
static uint32_t now;

static void
choose_rows(const struct set *s)
{
	struct count { uint32_t sentences, last; } *counts;
	struct { uint32_t sentences, hash; } *owners;
	uint32_t sentence = 0, rows[2 * PARTS_ROWS];
	size_t i, owned = 0;
	unsigned n, k, pass;
	enum part last = PART_NONE, before = PART_NONE;

	counts = calloc((size_t)1 << COUNTS, sizeof(*counts));
	owners = calloc((size_t)1 << BITS, sizeof(*owners));
	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < s->n; i++) {
			const struct seen_word *t = &s->p[i];

			if (t->first) {
				sentence++;
				last = before = PART_NONE;
			}
			n = t->nrows;
			memcpy(rows, t->rows, n * sizeof(*rows));
			n += part_rows_behind(t->looks + 2, last, before,
			    rows + n);
			before = last;
			last = (enum part)t->gold;
			if ((t->allowed & (t->allowed - 1)) == 0 || t->given)
				continue;
			for (k = 0; k < n; k++) {
				struct count *c = &counts[rows[k] >> (32 -
				    COUNTS)];
				size_t slot = rows[k] >> (32 - BITS);

				if (pass == 0) {
					c->sentences += c->last != sentence;
					c->last = sentence;
				} else if (c->sentences >= LEAST &&
				    c->sentences > owners[slot].sentences) {
					owned += owners[slot].sentences == 0;
					owners[slot].sentences = c->sentences;
					owners[slot].hash = rows[k];
				}
			}
		}
	for (i = 0; i < (size_t)1 << BITS; i++) {
		has_row[i] = owners[i].sentences > 0;
		checks[i] = (uint8_t)owners[i].hash;
	}
	fprintf(stderr, "%zu of %u rows\n", owned, 1U << BITS);
	free(counts);
	free(owners);
}

static struct cell *
cell_of(uint32_t hash)
{
	size_t slot = hash >> (32 - BITS);

	return has_row[slot] && checks[slot] == (uint8_t)hash ? &cells[slot] :
	    NULL;
}

static void
move(struct cell *c, unsigned k, float by)
{
	c->sum[k] += c->w[k] * (float)(now - c->at[k]);
	c->at[k] = now;
	c->w[k] += by;
}

static enum part
choose(const struct seen_word *t, const uint32_t *rows, unsigned n, bool learn)
{
	float scores[PART_COLUMNS] = { 0 };
	unsigned i, k, best = PART_NONE;

	for (i = 0; i < n; i++) {
		const struct cell *c = cell_of(rows[i]);

		for (k = 0; c != NULL && k < PART_COLUMNS; k++)
			scores[k] += c->w[k];
	}
	/* to be sure of the margin */
	if (learn && t->gold < PART_COLUMNS)
		scores[t->gold] -= 1;
	for (k = 1; k < PART_COLUMNS; k++)
		if ((t->allowed >> k & 1) && (best == PART_NONE || scores[k] >
		    scores[best]))
			best = k;
	return (enum part)best;
}

static void
learn(const struct set *s, size_t from, size_t to)
{
	enum part last = PART_NONE, before = PART_NONE, part;
	uint32_t rows[2 * PARTS_ROWS];
	size_t i;
	unsigned n, k;

	for (i = from; i < to; i++) {
		const struct seen_word *t = &s->p[i];

		part = (enum part)t->given;
		if (part == PART_NONE && (t->allowed & (t->allowed - 1)) == 0)
			part = (enum part)__builtin_ctz(t->allowed);
		if (part == PART_NONE) {
			n = t->nrows;
			memcpy(rows, t->rows, n * sizeof(*rows));
			n += part_rows_behind(t->looks + 2, last, before, rows
			    + n);
			part = choose(t, rows, n, true);
			now++;
			if (t->gold != PART_NONE && part != t->gold &&
			    (t->allowed >> t->gold & 1))
				for (k = 0; k < n; k++) {
					struct cell *c = cell_of(rows[k]);

					if (c == NULL)
						continue;
					move(c, t->gold, 1);
					move(c, part, -1);
				}
			if (t->gold != PART_NONE)
				part = choose(t, rows, n, false);
		}
		before = last;
		last = part;
	}
}

static void
train(const struct set *s)
{
	size_t *starts = mem_alloc((s->n + 1) * sizeof(*starts)), n = 0, i, k;
	size_t *order;
	uint64_t seed = 1;
	unsigned epoch;

	cells = calloc((size_t)1 << BITS, sizeof(*cells));
	for (i = 0; i < s->n; i++)
		if (s->p[i].first)
			starts[n++] = i;
	starts[n] = s->n;
	order = mem_alloc((n + 1) * sizeof(*order));
	for (i = 0; i < n; i++)
		order[i] = i;
	for (epoch = 1; epoch <= EPOCHS; epoch++) {
		for (i = n; i > 1; i--) {
			size_t x = order[i - 1];

			seed = seed * 6364136223846793005U +
			    1442695040888963407U;
			k = (size_t)(seed >> 33) % i;
			order[i - 1] = order[k];
			order[k] = x;
		}
		for (i = 0; i < n; i++)
			learn(s, starts[order[i]], starts[order[i] + 1]);
		fprintf(stderr, "epoch %u\n", epoch);
	}
	for (i = 0; i < (size_t)1 << BITS; i++)
		for (k = 0; k < PART_COLUMNS; k++)
			move(&cells[i], (unsigned)k, 0);
	free(starts);
	free(order);
}

static void
save(struct str *image)
{
	char head[PARTS_HEAD] = { 0 }, pair[8];
	float most = 0, scale;
	size_t i, k;

	for (i = 0; i < (size_t)1 << BITS; i++)
		for (k = 0; k < PART_COLUMNS; k++)
			most = fmaxf(most, fabsf(cells[i].sum[k]));
	scale = 3 * 127 / most;
	little_store32(head + PARTS_AT_BITS, BITS);
	little_store32(head + PARTS_AT_KNOWN, KNOWN);
	str_add(image, head, sizeof(head));
	for (i = 0; i < (size_t)1 << KNOWN; i++) {
		little_store32(pair, known[i][0]);
		little_store32(pair + 4, known[i][1]);
		str_add(image, pair, 8);
	}
	str_add(image, (const char *)checks, sizeof(checks));
	for (i = 0; i < (size_t)1 << BITS; i++)
		for (k = 0; k < PART_COLUMNS; k++) {
			long w = lrintf(cells[i].sum[k] * scale);

			w = w > 127 ? 127 : w < -127 ? -127 : w;
			str_add(image, &(char){ (char)w }, 1);
		}
	model_seal(&parts_kind, image->p, image->len);
}

static double
percent(size_t part, size_t all)
{
	return all == 0 ? 0 : 100.0 * (double)part / (double)all;
}

/* Print how many of the words come out right. */
static void
test(const struct set *s, const char *name)
{
	size_t i, right = 0, all = 0;

	for (i = 0; i < s->n; i++) {
		const struct seen_word *t = &s->p[i];

		if (t->given != PART_NONE || t->gold == PART_NONE)
			continue;
		all++;
		right += t->found == t->gold;
	}
	printf("%s: %zu words, %.1f %% of their parts of speech are right\n",
	    name, all, percent(right, all));
	printf("%s: %zu noun phrases, precision %.1f, recall %.1f, F %.1f\n",
	    name, phrases.gold, percent(phrases.same, phrases.found),
	    percent(phrases.same, phrases.gold),
	    percent(2 * phrases.same, phrases.found + phrases.gold));
}

static int
test_file(const char *path)
{
	const struct language *l = language_default();
	FILE *file = fopen(path, "r");
	struct parts_model m;
	struct set s = { 0 };

	if (file == NULL || !parts_load(&m, (struct slice){
	    (const char *)l->parts, (size_t)(l->parts_end - l->parts) })) {
		perror(path);
		return 1;
	}
	tested = &m;
	read_set(&s, file);
	test(&s, path);
	free(s.p);
	fclose(file);
	return 0;
}

int
main(int argc, char **argv)
{
	struct set s = { 0 };
	struct str image = { 0 };
	size_t i;

	if (argc > 1)
		return test_file(argv[1]);
	read_set(&s, stdin);
	find_known(&s);
	for (i = 0; i < s.n; i++)
		s.p[i].allowed = find_allowed(&s.p[i]);
	choose_rows(&s);
	train(&s);
	save(&image);
	fwrite(image.p, 1, image.len, stdout);
	str_free(&image);
	free(s.p);
	return 0;
}
