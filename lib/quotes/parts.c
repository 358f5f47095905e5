/* SPDX-License-Identifier: MIT */
/*
 * Most words need no model: their form tells ("he", "the"), or the training
 * text had them as one part only. Where there is a choice, what is around the
 * word decides, above all the part of the word before it: "the claims" and "she
 * claims".
 */
#include "base/base.h"
#include "parts.h"

const struct model_kind parts_kind = { "nutparts", PARTS_VERSION,
	PARTS_FEATURES };

#define BIT(part) (UINT32_C(1) << (part))

/* What a word that is not known may be. */
#define OPEN (BIT(PART_NOUN) | BIT(PART_NOUNS) | BIT(PART_NAME) | \
    BIT(PART_ADJECTIVE) | BIT(PART_NUMBER) | BIT(PART_ADVERB) | \
    BIT(PART_BASE) | BIT(PART_FINITE) | BIT(PART_ING) | \
    BIT(PART_PARTICIPLE) | BIT(PART_OTHER))

bool
parts_load(struct parts_model *m, struct slice image)
{
	const char *p = image.p;
	size_t rows, known;

	if (image.len < PARTS_HEAD)
		return false;
	m->bits = little_load32(p + PARTS_AT_BITS);
	m->known_bits = little_load32(p + PARTS_AT_KNOWN);
	if (m->bits > 24 || m->bits < 1 || m->known_bits > 24)
		return false;
	rows = (size_t)1 << m->bits;
	known = (size_t)8 << m->known_bits;
	if (image.len != PARTS_HEAD + known + rows * (PART_COLUMNS + 1))
		return false;
	m->known = p + PARTS_HEAD;
	m->checks = (const uint8_t *)m->known + known;
	m->table = (const int8_t *)m->checks + rows;
	return true;
}

enum part
part_given(const struct text_word *w)
{
	if (word_has(w, WORD_QUOTED))
		return PART_QUOTED;
	if (word_has(w, WORD_PUNCT))
		return PART_MARK;
	return word_has(w, WORD_GENITIVE) ? PART_GENITIVE : PART_NONE;
}

uint32_t
part_key(const struct look *x, const struct text_word *w)
{
	bool capital = word_has(w, WORD_CAPITAL) && !word_has(w, WORD_FIRST);
	uint32_t key = capital ? x->word ^ 0x9e3779b9U : x->word;

	return key + (key == 0);
}

uint32_t
parts_allowed(uint32_t known, const struct text_word *w)
{
	known &= (BIT(PART_COLUMNS) - 1) & ~BIT(PART_NONE);
	if (known == 0)
		return OPEN;
	return word_has(w, WORD_CAPITAL) ? known | BIT(PART_NAME) : known;
}

unsigned
part_rows(const struct look *x, uint32_t rows[PARTS_ROWS])
{
	struct look_adder to = { rows, 0, 600 };

	look_add(&to, 0, 0);
	look_add(&to, 1, x->ending);
	look_add(&to, 2, x->shape);
	look_add(&to, 3, x->coarse);
	look_add(&to, 4, x[-1].word);
	look_add(&to, 5, x[1].word);
	look_add(&to, 6, x[-2].word);
	look_add(&to, 7, look_both(x[-1].word, x->word));
	look_add(&to, 8, look_both(x->word, x[1].word));
	look_add(&to, 9, look_both(x->ending, x[1].shape));
	look_add(&to, 10, look_both(x[1].ending, x->shape));
	return to.n;
}

unsigned
part_rows_behind(const struct look *x, enum part last, enum part before,
    uint32_t rows[PARTS_ROWS])
{
	struct look_adder to = { rows, 0, 700 };
	uint32_t two = (uint32_t)(last * PARTS + before);

	look_add(&to, 1, look_both(last, x->word));
	look_add(&to, 2, look_both(last, x[1].word));
	look_add(&to, 3, look_both(two, x->shape));
	return to.n;
}

/* The parts of a known word, or 0. */
static uint32_t
known_parts(const struct parts_model *m, uint32_t key)
{
	size_t mask = ((size_t)1 << m->known_bits) - 1, i;

	for (i = 0; i <= mask; i++) {
		const char *pair = m->known + 8 * ((key + i) & mask);
		uint32_t there = little_load32(pair);

		if (there == key)
			return little_load32(pair + 4);
		if (there == 0)
			break;
	}
	return 0;
}

/* Weights of a row: the first 16 columns, and the other 8. */
typedef uint64_t two __attribute__((vector_size(16)));
enum { FIRST_COLUMNS = CHAIN_COLUMNS, REST = PART_COLUMNS - FIRST_COLUMNS };

/* The row of a feature, or one of zeros if that row is another feature's. */
static inline const int8_t *
row_of(const struct parts_model *m, uint32_t hash)
{
	static const int8_t zeros[PART_COLUMNS];
	size_t slot = hash >> (32 - m->bits);

	return m->checks[slot] == (uint8_t)hash ?
	    m->table + slot * PART_COLUMNS : zeros;
}

/* The sums of an even number of rows, two at once. */
static void
sum_rows(const struct parts_model *m, int16_t scores[PART_COLUMNS],
    const uint32_t *rows, unsigned n)
{
	struct chain_sum first = { { 0 }, { 0 } }, rest = { { 0 }, { 0 } };
	int16_t both[CHAIN_COLUMNS];
	unsigned i, k;

	for (i = 0; i < n; i += 2) {
		const int8_t *a = row_of(m, rows[i]);
		const int8_t *b = row_of(m, rows[i + 1]);
		uint64_t x, y;
		two pair;

		memcpy(&x, a + FIRST_COLUMNS, REST);
		memcpy(&y, b + FIRST_COLUMNS, REST);
		pair = (two){ x, y };
		chain_add_row(&first, a);
		chain_add_row(&first, b);
		chain_add_row(&rest, (const int8_t *)&pair);
	}
	chain_spread(&first, scores);
	chain_spread(&rest, both);
	for (k = 0; k < REST; k++)
		scores[FIRST_COLUMNS + k] = (int16_t)(both[k] + both[k + REST]);
}

/* The best of these parts, at least one; the first of those that are equal. */
static enum part
best_of(const int16_t *scores, uint32_t allowed)
{
	unsigned best = (unsigned)__builtin_ctz(allowed), k;

	while ((allowed &= allowed - 1) != 0) {
		k = (unsigned)__builtin_ctz(allowed);
		if (scores[k] > scores[best])
			best = k;
	}
	return (enum part)best;
}

static enum part
part_of(const struct parts_model *m, const struct look *x,
    const struct text_word *w, enum part last, enum part before)
{
	int16_t scores[PART_COLUMNS];
	uint32_t rows[2 * PARTS_ROWS], allowed;
	unsigned n;
	enum part given = part_given(w);

	if (given != PART_NONE)
		return given;
	allowed = parts_allowed(known_parts(m, part_key(x, w)), w);
	if ((allowed & (allowed - 1)) == 0)
		return (enum part)__builtin_ctz(allowed);
	n = part_rows(x, rows);
	n += part_rows_behind(x, last, before, rows + n);
	sum_rows(m, scores, rows, n);
	return best_of(scores, allowed);
}

void
parts_find(const struct parts_model *m, struct looks *ls,
    const struct words *ws, size_t lo, size_t hi)
{
	struct look *x = ls->p + LOOK_PAD;
	enum part last = PART_NONE, before = PART_NONE;
	size_t i;

	for (i = 0; i < hi - lo; i++) {
		struct text_word *w = &ws->p[lo + i];
		enum part part = part_of(m, x + i, w, last, before);

		x[i].part = w->part = (uint8_t)part;
		before = last;
		last = part;
	}
}
