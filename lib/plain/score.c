/* SPDX-License-Identifier: MIT */
/*
 * Scores of lines: a sum of weights. Each group of weights turns something
 * about the line, its neighbours or its place into a number below the group's
 * size, and the weight of that number is added. These are piecewise constant
 * functions of one thing or two, as in generalized additive models (Hastie and
 * Tibshirani 1990), fitted by logistic regression. Later stages see what the
 * stage before made of the other lines (stacking; Cohen and Carvalho 2005).
 */
#include <assert.h>

#include "train.h"

enum { STRONG = 60, FAR = 7, MOST = 1000, HEAD_REACH = 20, EXTRA = 20 };

/* The tables: name and size. Those from S_S_B1 on exist from stage 1 on. */
#define TABLES(G) \
	G(LENGTH_END, 17 * 14) G(LENGTH_STOP, 17 * 7) G(LENGTH_AGAIN, 17 * 4) \
	G(LENGTH_TIME, 17 * 6) G(LENGTH_MARKS, 17 * 5) \
	G(LENGTH_CAPITALS, 17 * 7) G(STOP_CAPITALS, 7 * 7) \
	G(BEGIN_END, 11 * 14) G(WORDS_TITLE, 10 * 6) G(KIND_BLANK, 18 * 6) \
	G(UPPER_DIGITS_COMMAS, 7 * 6 * 6) \
	G(KIND_KIND_B1, 18 * 19) G(KIND_KIND_A1, 18 * 19) \
	G(KIND_B1_A1, 19 * 19) G(KIND_B2_B3, 19 * 19) G(KIND_A2_A3, 19 * 19) \
	G(COMMENTS, 18 * 3) G(PLACES, 12 * 12) G(RELATIVE_LINES, 10 * 8) \
	G(S_S_B1, 12 * 13) G(S_S_A1, 12 * 13) G(S_B1_A1, 13 * 13) \
	G(S_B2_B3, 13 * 13) G(S_A2_A3, 13 * 13) \
	G(S_NEAR, 12 * 10) G(S_WIDE, 12 * 10) G(LENGTH_WIDE, 17 * 10) \
	G(SHARES, 11 * 11) G(MASS_BEFORE_AFTER, 8 * 8) \
	G(S_RUN, 12 * 19) G(RUN_SHARE, 19 * 6) G(KIND_RUN, 18 * 19) \
	G(STRONG_NEAR, 8 * 8) G(KIND_STRONG, 18 * 16) \
	G(S_HEAD, 12 * 13) G(KIND_HEAD, 18 * 13) \
	G(S_TOTAL, 12 * 10) G(TOTAL_PURE, 10 * 10)

/* For training only: weights of one of the things that a table is about, so
 * that a few examples say something about all its rows. Name, size, table, and
 * what the thing's number is multiplied by in an index of the table. They are
 * added to the table's own weights in the end. */
#define SHARED(G) \
	G(LENGTH, 17, LENGTH_END, 14) G(END, 14, LENGTH_END, 1) \
	G(STOP, 7, LENGTH_STOP, 1) G(AGAIN, 4, LENGTH_AGAIN, 1) \
	G(TIME, 6, LENGTH_TIME, 1) G(MARKS, 5, LENGTH_MARKS, 1) \
	G(CAPITALS, 7, LENGTH_CAPITALS, 1) G(BEGIN, 11, BEGIN_END, 14) \
	G(WORDS, 10, WORDS_TITLE, 6) G(TITLE, 6, WORDS_TITLE, 1) \
	G(BLANK, 6, KIND_BLANK, 1) G(UPPER, 7, UPPER_DIGITS_COMMAS, 36) \
	G(DIGITS, 6, UPPER_DIGITS_COMMAS, 6) \
	G(COMMAS, 6, UPPER_DIGITS_COMMAS, 1) \
	G(KIND_B1, 19, KIND_B1_A1, 19) G(KIND_A1, 19, KIND_B1_A1, 1) \
	G(KIND_B2, 19, KIND_B2_B3, 19) G(KIND_B3, 19, KIND_B2_B3, 1) \
	G(KIND_A2, 19, KIND_A2_A3, 19) G(KIND_A3, 19, KIND_A2_A3, 1) \
	G(PLACE, 12, PLACES, 12) G(PLACE_BACK, 12, PLACES, 1) \
	G(RELATIVE, 10, RELATIVE_LINES, 8) G(LINES, 8, RELATIVE_LINES, 1) \
	G(S, 12, S_S_B1, 13) G(S_B1, 13, S_B1_A1, 13) \
	G(S_A1, 13, S_B1_A1, 1) G(S_B2, 13, S_B2_B3, 13) \
	G(S_B3, 13, S_B2_B3, 1) G(S_A2, 13, S_A2_A3, 13) \
	G(S_A3, 13, S_A2_A3, 1) G(NEAR, 10, S_NEAR, 1) \
	G(WIDE, 10, S_WIDE, 1) G(SHARE_BEFORE, 11, SHARES, 11) \
	G(SHARE_AFTER, 11, SHARES, 1) G(RUN, 19, S_RUN, 1)

#define G_NUMBER(name, size) GROUP_##name,
enum { TABLES(G_NUMBER) NTABLES };
#define G_FIRST(name, size) FIRST_##name, \
	LAST_##name = FIRST_##name + (size) - 1,
#define G_SHARED_FIRST(name, size, table, times) G_FIRST(name, size)
enum { TABLES(G_FIRST) SIZE, BEFORE_SHARED = SIZE - 1,
	SHARED(G_SHARED_FIRST) SIZE_TRAINED };
#define G_TABLE(name, size) { #name, FIRST_##name },
static const struct {
	const char *name;
	uint16_t first;
} tables[] = { TABLES(G_TABLE) };
#define G_SHARED(name, size, table, times) { FIRST_##name, size, \
	FIRST_##table, LAST_##table, times },
static const struct {
	uint16_t first, size, table_first, table_last, times;
} shared[] = { SHARED(G_SHARED) };

size_t
plain_weights_size(void)
{
	return SIZE;
}

const char *
plain_group(size_t t, size_t *first)
{
	if (t >= NTABLES) {
		*first = SIZE;
		return NULL;
	}
	*first = tables[t].first;
	return tables[t].name;
}

size_t
plain_trained_size(void)
{
	return SIZE_TRAINED;
}

void
plain_fold(float *w)
{
	size_t i, k;

	for (i = 0; i < sizeof(shared) / sizeof(*shared); i++)
		for (k = shared[i].table_first; k <= shared[i].table_last; k++)
			w[k] += w[shared[i].first + (k -
			    shared[i].table_first) / shared[i].times %
			    shared[i].size];
}

/* The number of binary digits of n, but no more than most. */
static unsigned
log_code(size_t n, unsigned most)
{
	unsigned k = n == 0 ? 0 : 64 - (unsigned)__builtin_clzll(n);

	return k < most ? k : most;
}

/* 0 to 5 as they are, then in ever wider steps. */
static unsigned
place_code(size_t n)
{
	static const uint8_t codes[20] = { 0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7, 7,
	    8, 8, 8, 8, 8, 8, 8, 8 };

	return n < 20 ? codes[n] : n < 40 ? 9 : n < 100 ? 10 : 11;
}

/* What the two functions below do with the weights of a line. For training,
 * their indexes are collected in x. If x is NULL, the weights are added up;
 * with `both`, so are those of the stage after that of w. */
struct sink {
	uint16_t *x;
	size_t n;
	const int16_t *w;
	int sum, next;
	bool both;
};

static inline __attribute__((always_inline)) void
sink_add(struct sink *to, size_t index)
{
	if (to->x != NULL) {
		to->x[to->n++] = (uint16_t)index;
		return;
	}
	to->sum += to->w[index];
	if (to->both)
		to->next += to->w[SIZE + index];
}

static inline __attribute__((always_inline)) void
sink_share(struct sink *to, size_t index)
{
	if (to->x != NULL)
		to->x[to->n++] = (uint16_t)index;
}

/* The weight of a code in a table; SHARE is for training only. */
#define ADD(to, name, code) sink_add(to, FIRST_##name + (code))
#define SHARE(to, name, code) sink_share(to, FIRST_##name + (code))

static inline __attribute__((always_inline)) void
own_indexes(const struct plain_page *page, size_t i, struct sink *to)
{
	const uint8_t *c = page->lines[i].code;
	const uint8_t *k = page->kinds + PLAIN_EDGE + i;
	unsigned b1 = k[-1], b2 = k[-2], b3 = k[-3];
	unsigned a1 = k[1], a2 = k[2], a3 = k[3];
	unsigned kind = k[0], length = c[CODE_LENGTH];
	unsigned place = place_code(i), back = place_code(page->n - 1 - i);
	unsigned relative = (unsigned)(i * 10 / page->n);
	unsigned lines = log_code(page->n >> 2, 7);

	ADD(to, LENGTH_END, length * 14 + c[CODE_END]);
	ADD(to, LENGTH_STOP, length * 7 + c[CODE_STOP]);
	ADD(to, LENGTH_AGAIN, length * 4 + c[CODE_AGAIN]);
	ADD(to, LENGTH_TIME, length * 6 + c[CODE_TIME]);
	ADD(to, LENGTH_MARKS, length * 5 + c[CODE_MARKS]);
	ADD(to, LENGTH_CAPITALS, length * 7 + c[CODE_CAPITALS]);
	ADD(to, STOP_CAPITALS, c[CODE_STOP] * 7 + c[CODE_CAPITALS]);
	ADD(to, BEGIN_END, c[CODE_BEGIN] * 14 + c[CODE_END]);
	ADD(to, WORDS_TITLE, c[CODE_WORDS] * 6 + c[CODE_TITLE]);
	ADD(to, KIND_BLANK, kind * 6 + c[CODE_BLANK]);
	ADD(to, UPPER_DIGITS_COMMAS, (c[CODE_UPPER] * 6 + c[CODE_DIGITS]) * 6 +
	    c[CODE_COMMAS]);
	ADD(to, KIND_KIND_B1, kind * 19 + b1);
	ADD(to, KIND_KIND_A1, kind * 19 + a1);
	ADD(to, KIND_B1_A1, b1 * 19 + a1);
	ADD(to, KIND_B2_B3, b2 * 19 + b3);
	ADD(to, KIND_A2_A3, a2 * 19 + a3);
	ADD(to, COMMENTS, kind * 3 + (page->comments == page->n ? 0 :
	    i < page->comments ? 1 : 2));
	ADD(to, PLACES, place * 12 + back);
	ADD(to, RELATIVE_LINES, relative * 8 + lines);
	SHARE(to, LENGTH, length);
	SHARE(to, END, c[CODE_END]);
	SHARE(to, STOP, c[CODE_STOP]);
	SHARE(to, AGAIN, c[CODE_AGAIN]);
	SHARE(to, TIME, c[CODE_TIME]);
	SHARE(to, MARKS, c[CODE_MARKS]);
	SHARE(to, CAPITALS, c[CODE_CAPITALS]);
	SHARE(to, BEGIN, c[CODE_BEGIN]);
	SHARE(to, WORDS, c[CODE_WORDS]);
	SHARE(to, TITLE, c[CODE_TITLE]);
	SHARE(to, BLANK, c[CODE_BLANK]);
	SHARE(to, UPPER, c[CODE_UPPER]);
	SHARE(to, DIGITS, c[CODE_DIGITS]);
	SHARE(to, COMMAS, c[CODE_COMMAS]);
	SHARE(to, KIND_B1, b1);
	SHARE(to, KIND_A1, a1);
	SHARE(to, KIND_B2, b2);
	SHARE(to, KIND_B3, b3);
	SHARE(to, KIND_A2, a2);
	SHARE(to, KIND_A3, a3);
	SHARE(to, PLACE, place);
	SHARE(to, PLACE_BACK, back);
	SHARE(to, RELATIVE, relative);
	SHARE(to, LINES, lines);
}

/* A score in 12 steps; 12 is for "no such line". */
static uint8_t
step_of(float s)
{
	/* Added up, as branches could not be predicted. */
	return (uint8_t)((s >= -6) + (s >= -4) + (s >= -3) + (s >= -2) +
	    (s >= -1) + (s >= 0) + (s >= 1) + (s >= 2) + (s >= 3) + (s >= 4) +
	    (s >= 6));
}

/* The article's share of the lines up to reach away, in 10 steps. */
static unsigned
window(const struct plain_page *page, size_t i, size_t reach)
{
	size_t from = i > reach ? i - reach : 0;
	size_t to = i + reach + 1 < page->n ? i + reach + 1 : page->n;
	const struct plain_sum *a = &page->sums[from], *b = &page->sums[to];
	double f = (b->mass - a->mass) / (b->chars - a->chars);

	return f >= 1 ? 9 : f <= 0 ? 0 : (unsigned)(f * 10);
}

static unsigned
share_code(double part, double all)
{
	return all <= 0 || part <= 0 ? 0 : part >= all ? 10 :
	    (unsigned)(part * 10 / all);
}

static unsigned
mass_code(double mass)
{
	return log_code((size_t)(mass / 40), 7);
}

/* Where the line is, seen from the best run: 0-4 before it, 5-9 in its first
 * lines, 10 deep in it, 11-14 in its last lines, 15-18 after it. */
static unsigned
run_code(const struct plain_page *page, size_t i)
{
	size_t d;

	if (i < page->run_start) {
		d = page->run_start - i;
		return d > 12 ? 0 : d > 5 ? 1 : d > 2 ? 2 : d == 2 ? 3 : 4;
	}
	if (i >= page->run_end) {
		d = i - page->run_end;
		return d == 0 ? 15 : d == 1 ? 16 : d < 6 ? 17 : 18;
	}
	d = page->run_end - 1 - i;
	if (i - page->run_start <= d)
		return i - page->run_start < 5 ?
		    (unsigned)(5 + i - page->run_start) : 10;
	return d < 4 ? (unsigned)(14 - d) : 10;
}

static inline __attribute__((always_inline)) void
context_indexes(const struct plain_page *page, size_t i, struct sink *to)
{
	const struct plain_line *line = &page->lines[i];
	const uint8_t *k = page->steps + PLAIN_EDGE + i;
	unsigned s = k[0], b1 = k[-1], b2 = k[-2], b3 = k[-3];
	unsigned a1 = k[1], a2 = k[2], a3 = k[3], run = run_code(page, i);
	unsigned near = window(page, i, 2), wide = window(page, i, 6);
	unsigned kind = line->code[CODE_KIND];
	double all = page->sums[page->n].mass;
	double before = page->sums[i].mass;
	double after = all - page->sums[i + 1].mass;
	unsigned share_before = share_code(before, all);
	unsigned share_after = share_code(after, all);

	ADD(to, S_S_B1, s * 13 + b1);
	ADD(to, S_S_A1, s * 13 + a1);
	ADD(to, S_B1_A1, b1 * 13 + a1);
	ADD(to, S_B2_B3, b2 * 13 + b3);
	ADD(to, S_A2_A3, a2 * 13 + a3);
	ADD(to, S_NEAR, s * 10 + near);
	ADD(to, S_WIDE, s * 10 + wide);
	ADD(to, LENGTH_WIDE, line->code[CODE_LENGTH] * 10 + wide);
	ADD(to, SHARES, share_before * 11 + share_after);
	ADD(to, MASS_BEFORE_AFTER, mass_code(before) * 8 + mass_code(after));
	ADD(to, S_RUN, s * 19 + run);
	ADD(to, RUN_SHARE, run * 6 + (unsigned)(page->run_share * 5));
	ADD(to, KIND_RUN, kind * 19 + run);
	ADD(to, STRONG_NEAR, line->before * 8 + line->after);
	ADD(to, KIND_STRONG, kind * 16 + (line->before > 3 ? 3 : line->before) *
	    4 + (line->after > 3 ? 3 : line->after));
	ADD(to, S_HEAD, s * 13 + line->head);
	ADD(to, KIND_HEAD, kind * 13 + line->head);
	ADD(to, S_TOTAL, s * 10 + page->total);
	ADD(to, TOTAL_PURE, page->total * 10 + page->pure);
	SHARE(to, S, s);
	SHARE(to, S_B1, b1);
	SHARE(to, S_A1, a1);
	SHARE(to, S_B2, b2);
	SHARE(to, S_B3, b3);
	SHARE(to, S_A2, a2);
	SHARE(to, S_A3, a3);
	SHARE(to, NEAR, near);
	SHARE(to, WIDE, wide);
	SHARE(to, SHARE_BEFORE, share_before);
	SHARE(to, SHARE_AFTER, share_after);
	SHARE(to, RUN, run);
}

size_t
plain_indexes(const struct plain_page *page, size_t i, unsigned stage,
    uint16_t *index)
{
	struct sink to = { .x = index };

	own_indexes(page, i, &to);
	if (stage > 0)
		context_indexes(page, i, &to);
	return to.n;
}

/* The contiguous run of lines with the greatest sum of (p - 1/2) by length
 * (Pasternack and Roth 2009). */
static void
best_run(struct plain_page *page)
{
	double sum = 0, best = 0, all = page->sums[page->n].mass;
	size_t i, start = 0;

	page->run_start = page->run_end = 0;
	for (i = 0; i < page->n; i++) {
		const struct plain_sum *a = &page->sums[i];

		if (sum <= 0) {
			sum = 0;
			start = i;
		}
		sum += (a[1].mass - a->mass) - (a[1].chars - a->chars) / 2;
		if (sum > best) {
			best = sum;
			page->run_start = start;
			page->run_end = i + 1;
		}
	}
	page->run_share = all <= 0 ? 0 : (float)((page->sums[page->run_end].
	    mass - page->sums[page->run_start].mass) / all);
	if (page->run_share > 1)
		page->run_share = 1;
}

static bool
is_strong(const struct plain_line *line)
{
	return line->p > 0.7F && line->chars >= STRONG;
}

/* A smooth step from 0 at -4 to 1 at 4: close to the logistic function, and
 * the same on every machine. */
static float
probability(float score)
{
	float t = score / 8 + 0.5F;

	return t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t);
}

/* What the next stage needs to know about all scores. */
static void
find_context(struct plain_page *page)
{
	struct plain_sum sum = { 0 };
	size_t i, head_at = 0;
	uint8_t far = FAR, head = 12;

	page->sums = mem_grow(page->sums, &page->sums_cap, page->n + 1,
	    sizeof(*page->sums));
	page->steps = mem_grow(page->steps, &page->steps_cap, page->n + 2 *
	    PLAIN_EDGE, 1);
	memset(page->steps, 12, PLAIN_EDGE);
	memset(page->steps + PLAIN_EDGE + page->n, 12, PLAIN_EDGE);
	for (i = 0; i < page->n; i++) {
		struct plain_line *line = &page->lines[i];
		double chars = EXTRA + (line->chars < MOST ? line->chars :
		    MOST);

		line->score = line->next;
		line->step = step_of(line->score);
		page->steps[PLAIN_EDGE + i] = line->step;
		line->p = probability(line->score);
		page->sums[i] = sum;
		sum.mass += line->p * chars;
		sum.chars += chars;
		line->head = i - head_at <= HEAD_REACH ? head : 12;
		if (line->code[CODE_KIND] <= 2 * KIND_ENDS &&
		    line->code[CODE_KIND] % KIND_ENDS == KIND_NO_END) {
			head = line->step;
			head_at = i;
		}
		line->before = far;
		far = is_strong(line) ? 0 : far < FAR ? far + 1 : FAR;
	}
	page->sums[i] = sum;
	for (far = FAR; i-- > 0;) {
		page->lines[i].after = far;
		far = is_strong(&page->lines[i]) ? 0 : far < FAR ? far + 1 :
		    FAR;
	}
	page->total = log_code((size_t)(page->sums[page->n].mass / 50), 9);
	page->pure = window(page, 0, page->n);
	best_run(page);
}

static const int16_t *
weights_of(const struct plain_page *page, const struct plain_model *m,
    unsigned stage)
{
	return m->weights + (page->style * PLAIN_STAGES + stage) * SIZE;
}

/* The sum of the weights of a line's words, scaled by their number. */
static int
words_sum(const struct plain_line *line)
{
	/* 1 / sqrt(n), times 256, for n words */
	static const int16_t by[PLAIN_WORDS + 1] = { 0, 256, 181, 148, 128,
	    114, 105, 97, 91 };

	return line->words * by[line->nwords] / 256;
}

void
plain_stage(struct plain_page *page, const struct plain_model *m,
    unsigned stage)
{
	const int16_t *w = weights_of(page, m, stage);
	size_t i;

	for (i = 0; i < page->n; i++) {
		struct plain_line *line = &page->lines[i];
		struct sink to = { .w = w,
		    .sum = stage > 0 ? 0 : words_sum(line) };

		own_indexes(page, i, &to);
		if (stage > 0)
			context_indexes(page, i, &to);
		line->next = (float)to.sum / PLAIN_SCALE;
	}
	find_context(page);
}

/* The same as both stages, one after the other. But what the line itself
 * contributes to the second is added up together with the first, and the
 * context of the last scores is not made, as nobody asks for it. */
void
plain_score(struct plain_page *page, const struct plain_model *m)
{
	const int16_t *w = weights_of(page, m, 0);
	size_t i;

	assert(m->nweights == (size_t)PLAIN_STYLES * PLAIN_STAGES * SIZE &&
	    PLAIN_STAGES == 2);
	for (i = 0; i < page->n; i++) {
		struct plain_line *line = &page->lines[i];
		struct sink to = { .w = w, .both = true,
		    .sum = words_sum(line) };

		own_indexes(page, i, &to);
		line->own = to.next;
		line->next = (float)to.sum / PLAIN_SCALE;
	}
	find_context(page);
	for (i = 0; i < page->n; i++) {
		struct sink to = { .w = w + SIZE, .sum = page->lines[i].own };

		context_indexes(page, i, &to);
		page->lines[i].score = (float)to.sum / PLAIN_SCALE;
	}
}
