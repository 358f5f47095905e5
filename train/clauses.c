/* SPDX-License-Identifier: MIT */
/*
 * Train the clause model, lib/data/en/clauses.model: a conditional random field
 * (Lafferty, McCallum and Pereira 2001) over the words around each cue, its
 * likelihood raised by stochastic gradient steps with AdaGrad's rates (Duchi,
 * Hazan and Singer 2011). That is done several times, each time without other
 * documents, and the mean of the weights is taken (bagging, Breiman 1996): where
 * a weight hangs on few documents, it becomes less. Reads records with `sent`, `entity` and the gold as
 * `quote` records; writes the model. One thread, a fixed order: the same input
 * gives the same bytes.
 *
 *   train/clauses.py GOLD.jsonl >gold.stream
 *   build/train/clauses <gold.stream >lib/data/en/clauses.model
 *
 * First every fifth document is held out: what the model makes of these is
 * printed, and gives the confidence. Then, without an operand, all are learnt.
 * Each document is seen twice, with and without its entities.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "quotes/finder.h"
#include "stream/stream.h"

enum { S = CLAUSE_STATES, C = CLAUSE_COLUMNS, COUNTS = 24, NO_ROW = -1 };

enum {
	BITS = 16,		/* log2 of the rows */
	LEAST = 16,		/* documents that a feature must be in */
	EPOCHS = 6, AVERAGED = 3,	/* the last ones are averaged */
	BAGS = 6, BAG_LEAVES = 4,	/* a bag leaves out every fourth
					 * document */
	SCALE = 24,		/* weights of 1 nat */
	HELD = 5		/* every fifth document is held out */
};

static const double RATE = 0.03, DECAY = 1e-2;
static const int GATE = -1;	/* nats */

/* The rows of words and cues, one after another. */
static uint32_t *hashes;
static size_t nhashes, hashes_cap;

struct list {
	size_t at;
	uint32_t n;
};

/* A cue: words [from..to) of `words`, the rows of the cue itself. */
struct example {
	size_t from, to;
	struct list cue;
	size_t at;		/* the cue's first word, from `from` */
	size_t ncue;
	uint32_t document;
	bool there;		/* has content */
	bool held;		/* of a document that may be held out */
};

struct gold_token {
	struct list rows;
	uint8_t state;
};

static struct example *examples;
static size_t nexamples, examples_cap;
static struct gold_token *tokens;
static size_t ntokens, tokens_cap;

/* The gold of the document. */
struct gold {
	struct span content[16], source[8], cue[8];
	size_t ncontent, nsource, ncue;
	bool used;
};

static struct gold *gold;
static size_t ngold, gold_cap;
static uint32_t document;
static size_t reached, wanted;
static bool holding;	/* held out documents are not learnt from */

static struct quotes quotes;
static struct mentions mentions;
static struct spans quoted;

static size_t
read_spans(struct slice t, struct span *spans, size_t max)
{
	struct span s = { 0 };
	size_t i, n = 0, *to = &s.start;

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && t.p[i] >= '0' && t.p[i] <= '9') {
			*to = *to * 10 + (size_t)(t.p[i] - '0');
		} else if (i < t.len && t.p[i] == '-') {
			to = &s.end;
		} else {
			if (s.start < s.end && n < max)
				spans[n++] = s;
			s = (struct span){ 0 };
			to = &s.start;
		}
	}
	return n;
}

static bool
covers(const struct span *spans, size_t n, size_t start, size_t end)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (spans[i].start < end && start < spans[i].end &&
		    (spans[i].start <= start + (end - start) / 2))
			return true;
	return false;
}

static struct list
keep(const uint32_t *rows, unsigned n)
{
	struct list l = { nhashes, n };

	hashes = mem_grow(hashes, &hashes_cap, nhashes + n, sizeof(*hashes));
	memcpy(hashes + nhashes, rows, n * sizeof(*rows));
	nhashes += n;
	return l;
}

/* The gold of this cue: that whose cue holds it, and which no cue before it in
 * the sentence had. */
static struct gold *
gold_of(const struct view *v, size_t base)
{
	const struct text_word *p = v->c->ws->p;
	size_t i, start = base + p[v->cue].start, end = base + p[v->cue].end;

	for (i = 0; i < ngold; i++)
		if (!gold[i].used && covers(gold[i].cue, gold[i].ncue, start,
		    end))
			return &gold[i];
	return NULL;
}

/* The states of the words: what lies in the spans, without punctuation at the
 * ends of a piece. */
static void
label(const struct view *v, size_t base, const struct span *spans, size_t n,
    unsigned first, struct gold_token *t)
{
	const struct text_word *p = v->c->ws->p;
	size_t i, k, to;

	for (i = v->from; i < v->to; i = to + 1) {
		size_t from = i;

		while (from < v->to && (!covers(spans, n, base +
		    p[from].start, base + p[from].end) ||
		    (word_has(&p[from], WORD_PUNCT) && p[from].mark != '(' &&
		    p[from].mark != '*')
		    || (from >= v->cue && from < v->cue_end)))
			from++;
		for (to = from; to < v->to && covers(spans, n, base +
		    p[to].start, base + p[to].end) && (to < v->cue ||
		    to >= v->cue_end); to++)
			continue;
		i = to;
		while (i > from && word_has(&p[i - 1], WORD_PUNCT) &&
		    p[i - 1].mark != ')' && p[i - 1].mark != '*')
			i--;
		for (k = from; k < i; k++)
			t[k - v->from].state = (uint8_t)(first + (i == from + 1
			    ? 3 : k == from ? 0 : k + 1 == i ? 2 : 1));
	}
}

static void
keep_example(const struct view *v, size_t base)
{
	uint32_t rows[3 * VIEW_ROWS];
	struct gold *g = gold_of(v, base);
	size_t n = v->to - v->from, i;
	struct gold_token *t;
	unsigned k;
	struct example *x;

	examples = mem_grow(examples, &examples_cap, nexamples + 1,
	    sizeof(*examples));
	tokens = mem_grow(tokens, &tokens_cap, ntokens + n, sizeof(*tokens));
	x = &examples[nexamples++];
	*x = (struct example){ .from = ntokens, .to = ntokens + n,
	    .cue = keep(rows, view_cue_rows(v, rows)), .at = v->cue - v->from,
	    .ncue = v->cue_end - v->cue, .document = document };
	x->held = document % HELD == 0;
	t = tokens + ntokens;
	ntokens += n;
	for (i = 0; i < n; i++) {
		t[i].state = CLAUSE_OUT;
		t[i].rows = (struct list){ nhashes, 0 };
		if (v->from + i >= v->cue && v->from + i < v->cue_end)
			continue;
		k = view_side_rows(v, v->from + i, v->from + i >= v->cue_end,
		    rows);
		k += view_word_rows(v, v->from + i, rows + k);
		t[i].rows = keep(rows, k);
	}
	if (g == NULL)
		return;
	label(v, base, g->content, g->ncontent, CONTENT_FIRST, t);
	for (i = 0; i < n; i++)
		x->there |= t[i].state != CLAUSE_OUT;
	if (!x->there)
		return;
	g->used = true;
	reached++;
	label(v, base, g->source, g->nsource, SOURCE_FIRST, t);
}

static void
see(struct proposals *ps, const struct carrier *c,
    const struct attributions *as)
{
	size_t i;

	if (!learned_begin(ps, c))
		return;
	for (i = 0; i < ps->n; i++) {
		learned_look(ps, c, as, &ps->p[i]);
		view_places(&ps->view);
		keep_example(&ps->view, c->ws->base);
	}
}

static void
read_document(struct doc *d)
{
	static const struct mentions none;
	size_t i;

	ngold = 0;
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];
		struct gold g = { 0 };

		if (r->kind != KIND_QUOTE)
			continue;
		g.ncontent = read_spans(record_field(r, 10), g.content, 16);
		g.nsource = read_spans(record_field(r, 11), g.source, 8);
		g.ncue = read_spans(record_field(r, 12), g.cue, 8);
		gold = mem_grow(gold, &gold_cap, ngold + 1, sizeof(*gold));
		gold[ngold++] = g;
	}
	wanted += ngold;
	document++;
	sents_find(d);
	doc_mentions(&mentions, d);
	quotes_finder(&quotes)->see = see;
	doc_quoted(&quoted, d);
	quotes_find(&quotes, &d->text, &mentions, &quoted);
	for (i = 0; i < ngold; i++)
		gold[i].used = false;
	quotes_find(&quotes, &d->text, &none, &quoted);
}

struct cell {
	float w[C], g[C];
};

static struct cell *cells;
static double *sums;
static size_t nsums;
static int32_t *rows_of;	/* of each hash, or NO_ROW */
static double moves[S][S], moves_g[S][S], moves_sum[S][S];

static uint8_t *checks;

/* A row is that of the feature in most documents of those with its number, if
 * these are enough: the others would learn single documents by heart. */
static void
choose_rows(void)
{
	struct { uint32_t documents, last; } *counts;
	struct { uint32_t documents, hash; } *owners;
	size_t i, t, k, owned = 0, rows = (size_t)1 << BITS;

	free(checks);
	free(rows_of);
	counts = calloc((size_t)1 << COUNTS, sizeof(*counts));
	owners = calloc(rows, sizeof(*owners));
	checks = calloc(rows, 1);
	rows_of = mem_alloc((nhashes + 1) * sizeof(*rows_of));
	for (i = 0; i < nexamples; i++) {
		const struct example *x = &examples[i];

		if (x->held && holding)
			continue;
		for (t = x->from; t <= x->to; t++) {
			struct list l = t == x->to ? x->cue : tokens[t].rows;

			for (k = l.at; k < l.at + l.n; k++) {
				size_t h = hashes[k] >> (32 - COUNTS);

				counts[h].documents += counts[h].last !=
				    x->document;
				counts[h].last = x->document;
			}
		}
	}
	for (i = 0; i < nhashes; i++) {
		size_t slot = clause_slot(hashes[i], BITS);
		uint32_t n = counts[hashes[i] >> (32 - COUNTS)].documents;

		if (n < LEAST || n <= owners[slot].documents)
			continue;
		owned += owners[slot].documents == 0;
		owners[slot].documents = n;
		owners[slot].hash = hashes[i];
		checks[slot] = clause_check(hashes[i]);
	}
	for (i = 0; i < nhashes; i++) {
		size_t slot = clause_slot(hashes[i], BITS);

		rows_of[i] = owners[slot].documents > 0 && checks[slot] ==
		    clause_check(hashes[i]) ? (int32_t)slot : NO_ROW;
	}
	fprintf(stderr, "%zu of %zu rows\n", owned, rows);
	free(counts);
	free(owners);
}

static void
add_list(float *s, struct list l)
{
	size_t k;
	int c;

	for (k = l.at; k < l.at + l.n; k++)
		if (rows_of[k] != NO_ROW)
			for (c = 0; c < C; c++)
				s[c] += cells[rows_of[k]].w[c];
}

static void
step(struct list l, const float *g)
{
	size_t k;
	int c;

	for (k = l.at; k < l.at + l.n; k++) {
		struct cell *x;

		if (rows_of[k] == NO_ROW)
			continue;
		x = &cells[rows_of[k]];
		for (c = 0; c < C; c++) {
			float d = g[c] - (float)DECAY * x->w[c];

			x->g[c] += d * d;
			x->w[c] += (float)RATE * d / sqrtf(x->g[c]);
		}
	}
}

static double
learn(const struct example *x)
{
	static double alpha[CLAUSE_WORDS + 1][S], beta[CLAUSE_WORDS + 1][S];
	static float e[CLAUSE_WORDS][S];
	double m[S][S], z = 0, want[S][S] = { 0 }, sum, score = 0;
	float cue[C] = { 0 }, cue_g[C] = { 0 };
	size_t n = x->to - x->from, t;
	unsigned i, k, before = CLAUSE_OUT;

	for (i = 0; i < S; i++)
		for (k = 0; k < S; k++)
			m[i][k] = clause_follows(i, k) ? exp(moves[i][k]) : 0;
	add_list(cue, x->cue);
	for (t = 0; t < n; t++) {
		const struct gold_token *w = &tokens[x->from + t];
		float s[C];

		memcpy(s, cue, sizeof(s));
		add_list(s, w->rows);
		e[t][0] = 1;
		for (k = 1; k < S; k++)
			e[t][k] = w->rows.n == 0 ? 0 : expf(s[k - 1]);
		score += moves[before][w->state];
		if (w->state != CLAUSE_OUT)
			score += (double)s[w->state - 1];
		before = w->state;
	}
	for (k = 0; k < S; k++)
		alpha[0][k] = k == 0;
	for (t = 0; t < n; t++) {
		for (sum = 0, k = 0; k < S; k++) {
			double a = 0;

			for (i = 0; i < S; i++)
				a += alpha[t][i] * m[i][k];
			sum += alpha[t + 1][k] = a * (double)e[t][k];
		}
		z += log(sum);
		for (k = 0; k < S; k++)
			alpha[t + 1][k] /= sum;
	}
	for (sum = 0, k = 0; k < S; k++)
		sum += alpha[n][k] * (beta[n][k] = clause_follows(k,
		    CLAUSE_OUT));
	z += log(sum);
	for (t = n; t-- > 0;) {
		for (sum = 0, i = 0; i < S; i++) {
			beta[t][i] = 0;
			for (k = 0; k < S; k++)
				beta[t][i] += m[i][k] * (double)e[t][k] *
				    beta[t + 1][k];
			sum += beta[t][i];
		}
		for (i = 0; i < S; i++)
			beta[t][i] /= sum;
	}
	for (before = CLAUSE_OUT, t = 0; t < n; t++) {
		const struct gold_token *w = &tokens[x->from + t];
		double p[S], pair[S][S], all = 0;
		float g[C], most = 0;

		for (sum = 0, k = 0; k < S; k++)
			sum += p[k] = alpha[t + 1][k] * beta[t + 1][k];
		for (i = 0; i < S; i++)
			for (k = 0; k < S; k++)
				all += pair[i][k] = alpha[t][i] * m[i][k] *
				    (double)e[t][k] * beta[t + 1][k];
		want[before][w->state] += 1;
		before = w->state;
		for (i = 0; i < S; i++)
			for (k = 0; k < S; k++)
				want[i][k] -= pair[i][k] / all;
		for (k = 1; k < S; k++) {
			g[k - 1] = (float)((k == w->state) - p[k] / sum);
			cue_g[k - 1] += g[k - 1];
			most = fabsf(g[k - 1]) > most ? fabsf(g[k - 1]) : most;
		}
		if (most > 0.001F)
			step(w->rows, g);
	}
	step(x->cue, cue_g);
	for (i = 0; i < S; i++)
		for (k = 0; k < S; k++)
			if (clause_follows(i, k) && want[i][k] != 0) {
				moves_g[i][k] += want[i][k] * want[i][k];
				moves[i][k] += RATE * want[i][k] /
				    sqrt(moves_g[i][k]);
			}
	return z - score;
}

/* Is the document in this bag? */
static bool
is_in_bag(uint32_t doc, unsigned bag)
{
	return (hash_mix((uint64_t)doc << 8 | bag) >> 32) % BAG_LEAVES != 0;
}

/* Begin learning anew. */
static void
clear_weights(void)
{
	size_t rows = (size_t)1 << BITS, i, k;

	memset(moves, 0, sizeof(moves));
	for (i = 0; i < rows; i++)
		for (k = 0; k < C; k++) {
			cells[i].w[k] = 0;
			cells[i].g[k] = 1e-4F;
		}
	for (i = 0; i < S; i++)
		for (k = 0; k < S; k++)
			moves_g[i][k] = 1e-4;
}

static void
train_bag(unsigned bag)
{
	size_t *order = mem_alloc((nexamples + 1) * sizeof(*order)), n = 0, i;
	size_t rows = (size_t)1 << BITS, k;
	uint64_t seed = bag + 1;
	unsigned epoch;

	clear_weights();
	for (i = 0; i < nexamples; i++)
		if ((!examples[i].held || !holding) &&
		    is_in_bag(examples[i].document, bag))
			order[n++] = i;
	for (epoch = 1; epoch <= EPOCHS; epoch++) {
		double loss = 0;

		for (i = n; i > 1; i--) {
			size_t x = order[i - 1];

			seed = seed * 6364136223846793005U + 1442695040888963407U;
			k = (size_t)(seed >> 33) % i;
			order[i - 1] = order[k];
			order[k] = x;
		}
		for (i = 0; i < n; i++)
			loss += learn(&examples[order[i]]);
		fprintf(stderr, "bag %u, epoch %u: %.4f a cue\n", bag, epoch,
		    loss / (double)n);
		if (epoch + AVERAGED <= EPOCHS)
			continue;
		for (i = 0; i < rows; i++)
			for (k = 0; k < C; k++)
				sums[i * C + k] += (double)cells[i].w[k];
		for (i = 0; i < S; i++)
			for (k = 0; k < S; k++)
				moves_sum[i][k] += moves[i][k];
		nsums++;
	}
	free(order);
}

static void
train(void)
{
	size_t rows = (size_t)1 << BITS;
	unsigned bag;

	free(sums);
	cells = mem_resize(cells, rows * sizeof(*cells));
	sums = calloc(rows * C, sizeof(*sums));
	nsums = 0;
	memset(moves_sum, 0, sizeof(moves_sum));
	for (bag = 0; bag < BAGS; bag++)
		train_bag(bag);
}

/* The gate: a logistic regression on the rows of the cue alone. */
static int8_t *gates;

static double
gate_odds(const struct example *x, const float *w)
{
	double sum = 0;
	size_t k;

	for (k = x->cue.at; k < x->cue.at + x->cue.n; k++)
		if (rows_of[k] != NO_ROW)
			sum += (double)w[rows_of[k]];
	return sum;
}

static void
train_gate(void)
{
	size_t rows = (size_t)1 << BITS, i, k;
	float *w = calloc(rows, sizeof(*w)), *g2 = calloc(rows, sizeof(*g2));
	unsigned epoch;

	free(gates);
	gates = calloc(rows, 1);
	for (epoch = 0; epoch < 8; epoch++)
		for (i = 0; i < nexamples; i++) {
			const struct example *x = &examples[i];
			double p = 1 / (1 + exp(-gate_odds(x, w)));

			for (k = x->cue.at; !(x->held && holding) && k < x->cue.at +
			    x->cue.n; k++) {
				int32_t r = rows_of[k];
				float d;

				if (r == NO_ROW)
					continue;
				d = (float)(x->there - p) - 5e-3F * w[r];
				g2[r] += d * d;
				w[r] += 0.05F * d / sqrtf(g2[r] + 1e-3F);
			}
		}
	for (i = 0; i < rows; i++) {
		long n = lround((double)w[i] * SCALE);

		gates[i] = (int8_t)(n > 127 ? 127 : n < -127 ? -127 : n);
	}
	free(w);
	free(g2);
}

static int
rounded(double w, int limit)
{
	long n = lround(w * SCALE / (double)nsums);

	return (int)(n > limit ? limit : n < -limit ? -limit : n);
}

static double confidence[3] = { 0, 1, 0 };

static struct clause_model
model(void)
{
	struct clause_model m = { .bits = BITS, .scale = SCALE,
	    .confidence = { confidence[0], confidence[1],
	    confidence[2], 0 }, .checks = checks,
	    .gates = gates, .gate = GATE * SCALE };
	size_t n = (size_t)C << BITS, i, k;
	int8_t *table = mem_alloc(n);

	for (i = 0; i < n; i++)
		table[i] = (int8_t)rounded(sums[i], 127);
	m.table = table;
	for (i = 0; i < S; i++)
		for (k = 0; k < S; k++)
			m.moves[i][k] = (int16_t)(clause_follows((unsigned)i,
			    (unsigned)k) ? rounded(moves_sum[i][k], 6000) :
			    CLAUSE_BARRED);
	return m;
}

static struct clause
decode(const struct clause_model *m, const struct example *x)
{
	static int16_t scores[CLAUSE_WORDS][C];
	struct clause_words w = { (const int16_t (*)[C])scores,
	    x->to - x->from, x->at, x->at + x->ncue, false };
	size_t t;

	for (t = 0; t < w.n; t++) {
		struct list l = tokens[x->from + t].rows;

		memset(scores[t], 0, sizeof(scores[t]));
		if (l.n == 0)
			continue;
		clause_add_rows(m, scores[t], hashes + x->cue.at, x->cue.n);
		clause_add_rows(m, scores[t], hashes + l.at, l.n);
	}
	return clause_decode(m, &w);
}

/* Is the content just that of the gold? */
static bool
is_exact(const struct example *x, const struct clause *r)
{
	size_t t;

	for (t = x->from; t < x->to; t++) {
		unsigned s = tokens[t].state;
		size_t i = t - x->from;
		bool in = (i >= r->content[0].from && i < r->content[0].to) ||
		    (i >= r->content[1].from && i < r->content[1].to);

		if (in != (s >= CONTENT_FIRST && s <= CONTENT_ONLY))
			return false;
	}
	return true;
}

static void
test_gate(const struct clause_model *m)
{
	size_t there = 0, all = 0, through = 0, right = 0, i;
	int odds;

	for (odds = -5; odds < 0; odds++) {
		there = all = through = right = 0;
		for (i = 0; i < nexamples; i++) {
			const struct example *x = &examples[i];
			bool pass;

			if (!x->held)
				continue;
			pass = clause_gate(m, hashes + x->cue.at, x->cue.n) >
			    odds * SCALE;
			all++;
			there += x->there;
			through += pass;
			right += pass && x->there;
		}
		fprintf(stderr, "gate %d: %.1f of all, %.1f of those there\n",
		    odds, 100.0 * (double)through / (double)all,
		    100.0 * (double)right / (double)there);
	}
}

static void
test(const struct clause_model *m)
{
	static const double least_any[] = { -9, 0, 0.5, 1, 1.5, 2, 3 };
	size_t there = 0, found[7] = { 0 }, right[7] = { 0 }, real[7] = { 0 };
	size_t i;
	int k;

	for (i = 0; i < nexamples; i++) {
		const struct example *x = &examples[i];
		struct clause r;

		if (!x->held)
			continue;
		there += x->there;
		r = decode(m, x);
		for (k = 0; k < 7; k++) {
			if (r.content[0].from == r.content[0].to ||
			    r.any < least_any[k])
				continue;
			found[k]++;
			right[k] += is_exact(x, &r);
			real[k] += x->there;
		}
	}
	for (k = 0; k < 7; k++)
		fprintf(stderr, "%4.1f: cue P %.1f R %.1f, exact P %.1f R %.1f F %.1f\n",
		    least_any[k],
		    100.0 * (double)real[k] / (double)found[k],
		    100.0 * (double)real[k] / (double)there,
		    100.0 * (double)right[k] / (double)found[k],
		    100.0 * (double)right[k] / (double)there,
		    200.0 * (double)right[k] / (double)(found[k] + there));
}

/* Does the model's source touch the gold's, if both have one? */
static bool
names_source(const struct example *x, const struct clause *r)
{
	bool gold_has = false, touches = false;
	size_t t;

	for (t = x->from; t < x->to; t++)
		if (tokens[t].state >= SOURCE_FIRST) {
			gold_has = true;
			touches |= t - x->from >= r->source.from &&
			    t - x->from < r->source.to;
		}
	return touches || !gold_has || r->source.from == r->source.to;
}

/* Has the content eight words of ten in common with the gold's? */
static bool
is_near(const struct example *x, const struct clause *r)
{
	size_t t, shared = 0, all = 0;

	for (t = x->from; t < x->to; t++) {
		unsigned s = tokens[t].state;
		size_t i = t - x->from;
		bool in = (i >= r->content[0].from && i < r->content[0].to) ||
		    (i >= r->content[1].from && i < r->content[1].to);
		bool want = s >= CONTENT_FIRST && s <= CONTENT_ONLY;

		shared += in && want;
		all += in || want;
	}
	return 10 * shared >= 8 * all;
}

/* Fit the confidence to the held out documents: a logistic regression of
 * "content and source are right" on the log odds of the path and of any
 * content. */
static void
calibrate(const struct clause_model *m)
{
	double g2[3] = { 1e-4, 1e-4, 1e-4 };
	unsigned round;
	size_t i;
	int k;

	for (round = 0; round < 20; round++)
		for (i = 0; i < nexamples; i++) {
			const struct example *x = &examples[i];
			struct clause r;
			double f[3] = { 1, 0, 0 }, p = 0, g;

			if (!x->held)
				continue;
			r = decode(m, x);
			if (r.content[0].from == r.content[0].to)
				continue;
			f[1] = clause_odds(&r);
			f[2] = r.any;
			for (k = 0; k < 3; k++)
				p += confidence[k] * f[k];
			g = (is_near(x, &r) && names_source(x, &r)) -
			    1 / (1 + exp(-p));
			for (k = 0; k < 3; k++) {
				g2[k] += g * f[k] * g * f[k];
				confidence[k] += 0.1 * g * f[k] / sqrt(g2[k]);
			}
		}
	fprintf(stderr, "confidence: %.3f + %.3f x path + %.3f x any\n",
	    confidence[0], confidence[1], confidence[2]);
}

/* Learn, and load the model's image. */
static struct clause_model
learn_all(struct str *image)
{
	struct clause_model m;

	choose_rows();
	train();
	train_gate();
	m = model();
	str_clear(image);
	clause_save(&m, image);
	if (!clause_load(&m, str_slice(image)))
		exit(1);
	return m;
}

int
main(int argc, char **argv)
{
	char *input[] = { "-", NULL };
	struct clause_model m;
	struct str image = { 0 };

	(void)argv;
	reader_each(input, read_document);
	fprintf(stderr, "%zu cues, %zu words, %zu rows; %zu of %zu quotations "
	    "reached\n", nexamples, ntokens, nhashes, reached / 2, wanted);
	holding = true;
	m = learn_all(&image);
	test_gate(&m);
	test(&m);
	calibrate(&m);
	if (argc == 1) {
		holding = false;
		learn_all(&image);
		fwrite(image.p, 1, image.len, stdout);
	}
	str_free(&image);
	return 0;
}
