/* SPDX-License-Identifier: MIT */
/*
 * Train the weights of lib/data/weights: a multinomial logistic regression
 * (AdaGrad, L2) over the features of chunks. Reads records with `sent` and gold
 * `entity` records, writes a .tsv. A chunk is what the gold has at exactly its
 * place, or no name where the gold has nothing that overlaps. Of chunks with a
 * wrong border every second one counts as no name, the others are left out:
 * with all of them, precision costs too many names that are nearly right.
 * Deterministic.
 *
 *   gold2stream.py worldwide.train.jsonl conll2003.train.jsonl > gold.stream
 *   make build/tests/train-chunks
 *   build/tests/train-chunks < gold.stream > lib/data/weights/chunks.tsv
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "chunkfeatures.h"
#include "hash.h"
#include "mention.h"
#include "reader.h"
#include "sents.h"
#include "values.h"

enum { T = CHUNK_TYPES, EPOCHS = 6, LEAST = 3 };

struct feature {
	char *name;
	uint32_t count;
	float w[T], g[T];
};

static struct feature *features;
static size_t nfeatures, features_cap;
static uint32_t *slots;
static size_t nslots = 1 << 22;
static uint32_t *rows;		/* feature ids of all examples */
static size_t nrows, rows_cap;
static struct example { size_t from, to; int type; } *examples;
static size_t nexamples, examples_cap;
static struct tagdoc td;
static struct chunks cs;
static struct mentions gold, values;
static size_t wrong;		/* chunks with a wrong border */

static void
collect(void *context, struct slice f)
{
	uint32_t h = (uint32_t)hash_bytes(f.p, f.len) & (nslots - 1);

	(void)context;
	for (; slots[h] != 0; h = (h + 1) & (nslots - 1))
		if (slice_is(f, features[slots[h] - 1].name))
			break;
	if (slots[h] == 0) {
		features = mem_grow(features, &features_cap, nfeatures + 1,
		    sizeof(*features));
		features[nfeatures] = (struct feature){ 0 };
		features[nfeatures].name = strndup(f.p, f.len);
		slots[h] = (uint32_t)++nfeatures;
	}
	features[slots[h] - 1].count++;
	rows = mem_grow(rows, &rows_cap, nrows + 1, sizeof(*rows));
	rows[nrows++] = slots[h] - 1;
}

/* Entities by their places: those of a paragraph may stand behind all its
 * sentences. */
static void
read_gold(const struct doc *d)
{
	size_t i, s = 0;

	gold.n = 0;
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind != KIND_ENTITY)
			continue;
		while (s > 0 && d->sents[s].start > r->start)
			s--;
		while (s + 1 < d->nsents && d->sents[s + 1].start <= r->start)
			s++;
		mention_add(&gold, (struct mention){ s,
		    r->start - d->sents[s].start, r->end - d->sents[s].start,
		    entity_type_of(r->label), { 0 } });
	}
}

static int
type_of(const struct chunk *c)
{
	size_t start = td.toks[c->tok].start, i;
	size_t end = td.toks[c->tok + c->ntoks - 1].end;

	for (i = 0; i < gold.n; i++) {
		const struct mention *m = &gold.p[i];

		if (m->sent != c->sent || m->type > ENTITY_MISC ||
		    m->end <= start || m->start >= end)
			continue;
		if (m->start != start || m->end != end)
			return wrong++ % 2 == 0 ? CHUNK_NONE : -1;
		return m->type == ENTITY_PERSON ? CHUNK_PERSON :
		    m->type == ENTITY_ORG ? CHUNK_ORG :
		    m->type == ENTITY_PLACE ? CHUNK_PLACE : CHUNK_MISC;
	}
	return CHUNK_NONE;
}

static void
read_document(struct doc *d)
{
	uint32_t around[CHUNK_CONTEXT];
	unsigned k;
	size_t i;

	sents_find(d);
	read_gold(d);
	tagdoc_fill(&td, d);
	values.n = 0;
	values_find(&td, d, &values);
	chunks_find(&cs, &td);
	for (i = 0; i < cs.n; i++) {
		int type = type_of(&cs.p[i]);
		size_t from = nrows;

		if (type < 0 || (cs.p[i].flags & CHUNK_DOUBT))
			continue;
		chunk_features_inside(&td, &cs.p[i], collect, NULL);
		chunk_features_flags(&td, cs.p[i].flags, collect, NULL);
		chunk_context(&td, &cs.p[i], around);
		for (k = 0; k < CHUNK_CONTEXT; k++)
			chunk_features_word(&td, k, around[k], collect, NULL);
		examples = mem_grow(examples, &examples_cap, nexamples + 1,
		    sizeof(*examples));
		examples[nexamples++] = (struct example){ from, nrows, type };
	}
}

static void
learn(const struct example *x)
{
	double s[T + 1] = { 0 }, z = 0;
	size_t i;
	int t;

	for (i = x->from; i < x->to; i++)
		for (t = 0; t < T; t++)
			s[t] += features[rows[i]].w[t];
	for (t = 0; t <= T; t++)
		z += s[t] = exp(s[t] > 30 ? 30 : s[t]);
	for (i = x->from; i < x->to; i++) {
		struct feature *f = &features[rows[i]];

		if (f->count < LEAST)
			continue;
		for (t = 0; t < T; t++) {
			double g = (t == x->type) - s[t] / z -
			    1e-3 * (double)f->w[t];

			f->g[t] += (float)(g * g);
			f->w[t] += (float)(0.15 * g / sqrt(1e-3 +
			    (double)f->g[t]));
		}
	}
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(((const struct feature *)a)->name,
	    ((const struct feature *)b)->name);
}

static void
write_weights(void)
{
	size_t i;
	int t, w[T];

	qsort(features, nfeatures, sizeof(*features), by_name);
	printf("# weights by tests/eval/train-chunks over worldwide.train and "
	    "conll2003.train (see lib/data/README.md); MIT\n");
	for (i = 0; i < nfeatures; i++) {
		int any = 0;

		for (t = 0; t < T; t++) {
			w[t] = (int)lrint(100 * (double)features[i].w[t]);
			any |= abs(w[t]) >= 12;
		}
		if (any && features[i].count >= LEAST &&
		    strchr(features[i].name, '\t') == NULL)
			printf("%s\tw\t%d,%d,%d,%d\n", features[i].name,
			    w[0], w[1], w[2], w[3]);
	}
}

int
main(int argc, char **argv)
{
	char *input[] = { "-", NULL };
	uint64_t seed = 1;
	int epoch;
	size_t i;

	(void)argc, (void)argv;
	slots = calloc(nslots, sizeof(*slots));
	reader_each(input, read_document);
	for (epoch = 0; epoch < EPOCHS; epoch++) {
		for (i = nexamples; i > 1; i--) {
			size_t j = (seed = hash_mix(seed + i)) % i;
			struct example x = examples[j];

			examples[j] = examples[i - 1];
			examples[i - 1] = x;
		}
		for (i = 0; i < nexamples; i++)
			learn(&examples[i]);
	}
	write_weights();
	fprintf(stderr, "%zu examples, %zu features\n", nexamples, nfeatures);
	return 0;
}
