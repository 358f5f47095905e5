/* SPDX-License-Identifier: MIT */
/*
 * The C side of train/htmlmodel.py: what must be fast, and must see pages as
 * strip-boilerplate does.
 *
 *   htmlmodel blocks FILE...           a line "P file" a page, "B text" a block
 *   htmlmodel train LABELS OUT         learn; LABELS has a line a page: file,
 *                                      fold, host, a digit a block (1: of the
 *                                      article); the model goes to OUT, the
 *                                      cross-validated scores to standard out
 *   htmlmodel folds LABELS             find the articles with the scores of the
 *                                      models that saw no page of the host: a
 *                                      line "P file" a page, "B text" a
 *                                      paragraph; captions are left out
 *
 * A file "bare:FILE" is FILE without the attributes of its elements and without
 * what it says of itself, as small sites and old pages are.
 *
 * Logistic regression by AdaGrad. Words of a site's own making would explain away
 * all else, so at each step some of them are left out, by chance (dropout), and
 * their weights are scaled to what is then there. The first stage is trained for each fold on
 * the other folds; what it says of its own fold is what the second stage's
 * features are made of. Chance is the same from run to run.
 */
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/base.h"
#include "html/html.h"
#include "html/meta.h"
#include "html/model.h"
#include "html/train.h"
#include "page/page.h"

enum { FOLDS = 5, EPOCHS = 3, MIN_HOSTS = 15, WORD_SLOTS = 1 << 21 };

static const double rate = .05, decay = 2e-5;
static const double left_out = .6;	/* share of words, at each step */

struct example {
	uint32_t *ids;		/* features of the first stage */
	uint32_t n;
	uint16_t context[HTML_MAX_FEATURES];	/* those of the second */
	uint16_t ncontext;
	bool yes;
	uint8_t fold;
	float weight, out[HTML_STAGES];
};

struct sample_page {
	char *file, *labels;
	int fold, host;
	size_t first, n;
};

static struct html_blocks blocks;
static struct html_meta meta;
static struct article article;
static struct page page;
static struct str source;

static struct sample_page *pages;
static size_t npages, pages_cap;
static struct example *examples;
static size_t nexamples, examples_cap;

/* Words, interned. */
static struct word {
	char *text;
	uint32_t hosts;
	int last_host;
	uint32_t id;		/* once it is kept: number from 1 */
} *words;
static size_t nwords, words_cap;
static uint32_t slots[WORD_SLOTS];
static uint32_t *ids;
static size_t nids, ids_cap;
static int host_now;

static void
load_page(const char *file)
{
	bool bare = strncmp(file, "bare:", 5) == 0;
	int fd = open(bare ? file + 5 : file, O_RDONLY);
	ssize_t n;
	size_t i;

	if (fd == -1)
		die_errno("%s", file);
	str_clear(&source);
	do {
		str_reserve(&source, 1 << 16);
		n = read(fd, source.p + source.len, source.cap - source.len);
		source.len += n > 0 ? (size_t)n : 0;
	} while (n > 0);
	close(fd);
	html_take(&page, str_slice(&source), SLICE(""));
	article_clear(&article);
	html_blocks_find(&blocks, &meta, page.text);
	html_meta_choose(&article, &meta);
	html_blocks_tell(&blocks, &meta, &article);
	for (i = 0; bare && i < blocks.nelements; i++)
		blocks.elements[i].attributes.len = 0;
	if (bare)
		blocks.witness = blocks.summary = (struct slice){ 0 };
}

static uint32_t
word_index(struct slice text)
{
	uint32_t h = (uint32_t)hash_bytes(text.p, text.len) &
	    (WORD_SLOTS - 1);

	for (; slots[h] != 0; h = (h + 1) & (WORD_SLOTS - 1))
		if (slice_is(text, words[slots[h] - 1].text))
			return slots[h] - 1;
	words = mem_grow(words, &words_cap, nwords + 1, sizeof(*words));
	words[nwords] = (struct word){ mem_alloc(text.len + 1), 0, -1, 0 };
	memcpy(words[nwords].text, text.p, text.len);
	words[nwords].text[text.len] = '\0';
	slots[h] = (uint32_t)++nwords;
	if (nwords > WORD_SLOTS / 2)
		die("too many words");
	return (uint32_t)nwords - 1;
}

static void
add_id(uint32_t id)
{
	ids = mem_grow(ids, &ids_cap, nids + 1, sizeof(*ids));
	ids[nids++] = id;
}

static void
add_word(void *context, struct slice word, unsigned reach)
{
	uint32_t i = word_index(word);

	(void)context;
	if (words[i].last_host != host_now) {
		words[i].last_host = host_now;
		words[i].hosts++;
	}
	add_id((uint32_t)html_feature_count() + i * 3 + reach);
}

static struct str word_room;
static struct html_teller teller = { .each = add_word, .room = &word_room };

static void
read_examples(struct sample_page *p)
{
	uint16_t list[HTML_MAX_FEATURES];
	size_t i, k, n, words_yes = 0;

	load_page(p->file);
	html_prepare(&blocks);
	host_now = p->host;
	p->first = nexamples;
	p->n = blocks.n;
	if (strlen(p->labels) != blocks.n)
		die("%s: %zu labels for %zu blocks", p->file,
		    strlen(p->labels), blocks.n);
	for (i = 0; i < blocks.n; i++)
		if (p->labels[i] == '1')
			words_yes += blocks.p[i].words;
	for (i = 0; i < blocks.n; i++) {
		struct example *x;
		double w = (blocks.p[i].words + 3.) * 40 /
		    ((double)words_yes + 150);

		examples = mem_grow(examples, &examples_cap, nexamples + 1,
		    sizeof(*examples));
		x = &examples[nexamples++];
		*x = (struct example){ .yes = p->labels[i] == '1',
		    .fold = (uint8_t)p->fold,
		    .weight = (float)(w < .15 ? .15 : w > 3 ? 3 : w) };
		nids = 0;
		n = html_features(&blocks, i, list);
		for (k = 0; k < n; k++)
			add_id(list[k]);
		html_words(&blocks, i, &teller);
		x->ids = mem_alloc(nids * sizeof(*ids));
		x->n = (uint32_t)nids;
		if (nids > 0)
			memcpy(x->ids, ids, nids * sizeof(*ids));
	}
}

/* Leave out the words that few hosts have. */
static size_t
prune(void)
{
	uint32_t base = (uint32_t)html_feature_count(), kept = 0, i, k, n;
	size_t e;

	for (i = 0; i < nwords; i++)
		if (words[i].hosts >= MIN_HOSTS)
			words[i].id = ++kept;
	for (e = 0; e < nexamples; e++) {
		struct example *x = &examples[e];

		for (k = n = 0; k < x->n; k++) {
			uint32_t id = x->ids[k];

			if (id >= base) {
				const struct word *w =
				    &words[(id - base) / 3];

				if (w->id == 0)
					continue;
				id = base + (w->id - 1) * 3 + (id - base) % 3;
			}
			x->ids[n++] = id;
		}
		x->n = n;
	}
	return base + (size_t)kept * 3;
}

static double
predict(const struct example *x, const float *w, unsigned stage)
{
	double sum = 0;
	uint32_t k;

	for (k = 0; k < x->n; k++)
		sum += (double)w[x->ids[k]];
	for (k = 0; stage > 0 && k < x->ncontext; k++)
		sum += (double)w[x->context[k]];
	return sum;
}

static void
step(float *w, float *g2, uint32_t id, double g)
{
	g += decay * (double)w[id];
	g2[id] += (float)(g * g);
	w[id] -= (float)(rate * g / sqrt((double)g2[id]));
}

static uint64_t
random_next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

/* The example without some of its words; its features are in `ids` from now on.
 */
static struct example
without_some(const struct example *x, uint64_t *seed)
{
	static const uint32_t most = 1 << 16;
	uint32_t limit = (uint32_t)(left_out * most), k;
	struct example some = *x;

	nids = 0;
	for (k = 0; k < x->n; k++)
		if (x->ids[k] < html_feature_count() ||
		    random_next(seed) % most >= limit)
			add_id(x->ids[k]);
	some.ids = ids;
	some.n = (uint32_t)nids;
	return some;
}

static void
learn_from(const struct example *x, float *w, float *g2, unsigned stage)
{
	double p = 1 / (1 + exp(-predict(x, w, stage)));
	double g = (p - x->yes) * (double)x->weight;
	uint32_t k;

	if (g < 1e-4 && g > -1e-4)
		return;
	for (k = 0; k < x->n; k++)
		step(w, g2, x->ids[k], g);
	for (k = 0; stage > 0 && k < x->ncontext; k++)
		step(w, g2, x->context[k], g);
}

static void
shuffle(uint32_t *order, size_t count, uint64_t *seed)
{
	size_t i, j;

	for (i = count; i > 1; i--) {
		uint32_t swap = order[i - 1];

		j = random_next(seed) % i;
		order[i - 1] = order[j];
		order[j] = swap;
	}
}

/* Train on all folds but one (-1: on all). */
static float *
train(size_t n, int without, unsigned stage)
{
	float *w = mem_alloc(n * sizeof(*w)), *g2 = mem_alloc(n * sizeof(*w));
	uint32_t *order = mem_alloc(nexamples * sizeof(*order));
	uint64_t seed = 0x9e3779b97f4a7c15U;
	size_t i, count = 0;
	int epoch;

	for (i = 0; i < n; i++) {
		w[i] = 0;
		g2[i] = 1e-2f;
	}
	for (i = 0; i < nexamples; i++)
		if (examples[i].fold != without)
			order[count++] = (uint32_t)i;
	for (epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, count, &seed);
		for (i = 0; i < count; i++) {
			struct example x = without_some(&examples[order[i]],
			    &seed);

			learn_from(&x, w, g2, stage);
		}
	}
	for (i = html_feature_count(); i < n; i++)
		w[i] *= (float)(1 - left_out);
	free(g2);
	free(order);
	return w;
}

/* Out of fold scores of one stage. */
static void
cross(size_t n, unsigned stage)
{
	int fold;
	size_t i;

	for (fold = 0; fold < FOLDS; fold++) {
		float *w = train(n, fold, stage);

		for (i = 0; i < nexamples; i++)
			if (examples[i].fold == fold)
				examples[i].out[stage] =
				    (float)predict(&examples[i], w, stage);
		free(w);
	}
}

/* What the scores of the stage before give this one. */
static void
read_context(const struct sample_page *p, unsigned stage)
{
	size_t i;

	load_page(p->file);
	html_prepare(&blocks);
	for (i = 0; i < p->n; i++)
		blocks.p[i].score[stage - 1] =
		    examples[p->first + i].out[stage - 1];
	html_context(&blocks, stage);
	for (i = 0; i < p->n; i++) {
		struct example *x = &examples[p->first + i];

		x->ncontext = (uint16_t)html_context_features(&blocks, i,
		    x->context);
	}
}

static int
milli(float w)
{
	return (int)lround((double)w * 1000);
}

static void
add_weights(struct str *s, float *const w[HTML_STAGES], size_t at, size_t n,
    int *most)
{
	size_t stage, k;

	*most = 0;
	for (stage = 0; stage < HTML_STAGES; stage++)
		for (k = 0; k < n; k++) {
			int m = milli(w[stage][at + k]);

			str_addf(s, " %d", m);
			*most = abs(m) > *most ? abs(m) : *most;
		}
}

static void
write_model(const char *file, float *const w[HTML_STAGES])
{
	FILE *f = fopen(file, "w");
	uint32_t base = (uint32_t)html_feature_count(), i;
	struct str s = { 0 };
	int most;

	if (f == NULL)
		die_errno("%s", file);
	fprintf(f, "# Weights of strip-boilerplate's model for HTML, in "
	    "thousandths, learnt from pages of Fundus (MIT) and the Web "
	    "Content Extraction Benchmark (CC BY 4.0) by "
	    "train/htmlmodel.py; MIT\n");
	for (i = 0; i < base; i++) {
		str_clear(&s);
		html_feature_name(&s, (uint16_t)i);
		str_add(&s, "\tnumber\t", 8);
		add_weights(&s, w, i, 1, &most);
		if (most > 0)
			fprintf(f, "%.*s\n", (int)s.len, s.p);
	}
	for (i = 0; i < nwords; i++) {
		if (words[i].id == 0)
			continue;
		str_clear(&s);
		str_addf(&s, "%s\tword\t", words[i].text);
		add_weights(&s, w, base + (size_t)(words[i].id - 1) * 3, 3,
		    &most);
		if (most > 20)
			fprintf(f, "%.*s\n", (int)s.len, s.p);
	}
	if (fclose(f) != 0)
		die_errno("%s", file);
}

static void
read_labels(const char *file)
{
	FILE *f = fopen(file, "r");
	char *line = NULL;
	size_t cap = 0;

	if (f == NULL)
		die_errno("%s", file);
	while (getline(&line, &cap, f) > 0) {
		struct sample_page *p;
		char *keep, *copy = mem_alloc(strlen(line) + 1);

		strcpy(copy, line);
		pages = mem_grow(pages, &pages_cap, npages + 1,
		    sizeof(*pages));
		p = &pages[npages++];
		p->file = strtok_r(copy, "\t\n", &keep);
		p->fold = atoi(strtok_r(NULL, "\t\n", &keep));
		p->host = atoi(strtok_r(NULL, "\t\n", &keep));
		p->labels = strtok_r(NULL, "\t\n", &keep);
		if (p->labels == NULL)
			p->labels = keep;
	}
	free(line);
	fclose(f);
}

/* The examples; returns the number of weights. */
static size_t
read_all(const char *labels)
{
	size_t i, n;

	read_labels(labels);
	for (i = 0; i < npages; i++)
		read_examples(&pages[i]);
	n = prune();
	fprintf(stderr, "%zu pages, %zu blocks, %zu weights\n", npages,
	    nexamples, n);
	return n;
}

/* Out of fold scores of this stage, when those of the stage before are there.
 */
static void
cross_stage(size_t n, unsigned stage)
{
	size_t i;

	for (i = 0; stage > 0 && i < npages; i++)
		read_context(&pages[i], stage);
	cross(n, stage);
}

static void
learn(const char *labels, const char *out)
{
	float *w[HTML_STAGES];
	unsigned stage;
	size_t i, k, n = read_all(labels);

	for (stage = 0; stage < HTML_STAGES; stage++) {
		cross_stage(n, stage);
		w[stage] = train(n, -1, stage);
	}
	for (i = 0; i < npages; i++) {
		printf("%s", pages[i].file);
		for (k = 0; k < pages[i].n; k++) {
			const struct example *x =
			    &examples[pages[i].first + k];

			for (stage = 0; stage < HTML_STAGES; stage++)
				printf("%c%.2f", stage == 0 ? '\t' : ',',
				    (double)x->out[stage]);
		}
		printf("\n");
	}
	write_model(out, w);
}

/* The scores of a page, as the finder sees it. */
static void
score_page(void *context, struct html_blocks *bs)
{
	const struct sample_page *p = context;
	unsigned stage;
	size_t i;

	html_prepare(bs);
	for (stage = 0; stage < HTML_STAGES; stage++) {
		if (stage > 0)
			html_context(bs, stage);
		for (i = 0; i < bs->n; i++)
			bs->p[i].score[stage] =
			    examples[p->first + i].out[stage];
	}
}

static void
print_text(struct slice text)
{
	printf("B\t%.*s\n", (int)text.len, text.len > 0 ? text.p : "");
}

static void
folds(const char *labels)
{
	struct html_finder finder = { 0 };
	size_t i, k, n = read_all(labels);
	unsigned stage;

	for (stage = 0; stage < HTML_STAGES; stage++)
		cross_stage(n, stage);
	for (i = 0; i < npages; i++) {
		if (strncmp(pages[i].file, "bare:", 5) == 0)
			continue;
		load_page(pages[i].file);
		html_finder_use(&finder, score_page, &pages[i]);
		article_clear(&article);
		html_article(&finder, &article, &page, NULL);
		printf("P\t%s\n", pages[i].file);
		for (k = 0; k < article.nparas; k++)
			if (strcmp(article.paras[k].label, "caption") != 0)
				print_text(article.paras[k].text);
	}
	html_finder_free(&finder);
}

int
main(int argc, char **argv)
{
	size_t i;
	int arg;

	warn_name = "htmlmodel";
	if (argc == 4 && strcmp(argv[1], "train") == 0) {
		learn(argv[2], argv[3]);
		return 0;
	}
	if (argc == 3 && strcmp(argv[1], "folds") == 0) {
		folds(argv[2]);
		return 0;
	}
	if (argc < 3 || strcmp(argv[1], "blocks") != 0)
		die("usage: htmlmodel blocks file... | train labels out | "
		    "folds labels");
	for (arg = 2; arg < argc; arg++) {
		load_page(argv[arg]);
		printf("P\t%s\n", argv[arg]);
		for (i = 0; i < blocks.n; i++)
			print_text(html_block_text(&blocks, i));
	}
	return 0;
}
