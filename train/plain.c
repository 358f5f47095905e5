/* SPDX-License-Identifier: MIT */
/*
 * The C side of train/plain.py, which says what it is for:
 *
 *   plain lines <FILES              "path TAB start-end start-end ..." a file
 *   plain train OUT FOLDS <LABELS
 *       a line of LABELS is "path TAB fold TAB labels", a 0, 1 or - for each
 *       line of that file; fits OUT/all.weights, and OUT/N.weights without
 *       the files of fold N
 *   plain apply OUT MAP <FILES0
 *       the article of each file, found with the weights that MAP ("path TAB
 *       fold" a line) says, as para records
 */
#include <stdio.h>
#include <stdlib.h>

#include <math.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/base.h"
#include "io/io.h"
#include "plain/train.h"
#include "stream/stream.h"

enum { EPOCHS = 7, VOCABULARY = 1 << 18 };

struct example {
	struct plain_page page;
	struct str text;
	char *path, *labels;
	int fold;
	double scale;
};

static struct example *examples;
static size_t nexamples, examples_cap;

/* A word of the training text. */
struct vocable {
	uint32_t hash;
	char spelt[48];
	unsigned hosts;		/* pages with it */
	size_t last;		/* page it was last seen in */
	float w, g, sum;
};

static struct vocable *vocables;
static struct plain_model model;
static struct plain_finder finder;
static int16_t *weights;

static void
read_text(struct str *text, const char *path)
{
	struct input in = { 0 };

	if (!input_open(&in, path))
		exit(1);
	while (input_read_text(&in))
		continue;
	str_clear(text);
	str_add(text, in.buf.p, in.buf.len);
	input_close(&in);
	str_free(&in.buf);
}

/* The words that are known anyhow, without trained ones; weights of 0. */
static void
model_empty(void)
{
	words_table_free(&model.words);
	words_table_init(&model.words, 1 << 16);
	model.nweights = (size_t)PLAIN_STYLES * PLAIN_STAGES *
	    plain_weights_size();
	weights = realloc(weights, model.nweights * sizeof(*weights));
	memset(weights, 0, model.nweights * sizeof(*weights));
	model.weights = weights;
}

static struct vocable *
vocable_of(uint32_t h)
{
	size_t i = h >> 4 & (VOCABULARY - 1);

	while (vocables[i].hash != 0 && vocables[i].hash != h)
		i = (i + 1) & (VOCABULARY - 1);
	vocables[i].hash = h;
	return &vocables[i];
}

static struct slice
line_of(const struct example *e, size_t i)
{
	return slice_part(e->page.text, e->page.ps.p[i].start,
	    e->page.ps.p[i].end);
}

static size_t
words_of(struct slice t, uint32_t *h, struct slice *word)
{
	size_t at = 0, n = 0;

	t.len = plain_sample(t.len);
	while (n < PLAIN_WORDS &&
	    (h[n] = words_next(t, &at, &word[n])) != 0)
		n++;
	return n;
}

/* Count in how many pages each word stands. */
static void
count_words(void)
{
	size_t e, i, k, n;

	free(vocables);
	vocables = calloc(VOCABULARY, sizeof(*vocables));
	for (e = 0; e < nexamples; e++)
		for (i = 0; i < examples[e].page.n; i++) {
			uint32_t h[PLAIN_WORDS + 1];
			struct slice w[PLAIN_WORDS + 1];

			n = words_of(line_of(&examples[e], i), h, w);
			for (k = 0; k < n; k++) {
				struct vocable *v = vocable_of(h[k]);

				if (v->last == e + 1)
					continue;
				v->last = e + 1;
				v->hosts++;
				/* not a word that the sample cut */
				if (w[k].len < sizeof(v->spelt) &&
				    utf8_valid(w[k]) == w[k].len)
					memcpy(v->spelt, w[k].p, w[k].len);
			}
		}
}

/* One example line, made ready. */
struct row {
	uint32_t first;		/* index into pool */
	uint16_t n;
	uint8_t label;
	uint8_t nwords;
	float weight;
	uint32_t word;		/* index into word pool */
	uint32_t page;
};

static struct row *rows;
static size_t nrows, rows_cap;
static uint16_t *pool;
static size_t npool, pool_cap;
static uint32_t *word_pool;
static size_t nword_pool, word_pool_cap;

static void
add_rows(struct example *e, unsigned stage)
{
	size_t i, k;

	for (i = 0; i < e->page.n; i++) {
		struct row r = { 0 };
		double chars = e->page.lines[i].chars;

		if (e->labels[i] == '-')
			continue;
		r.label = e->labels[i] == '1';
		r.page = (uint32_t)(e - examples);
		r.weight = (float)((chars < 1500 ? chars + 12 : 1512) *
		    e->scale);
		pool = mem_grow(pool, &pool_cap, npool + PLAIN_INDEXES,
		    sizeof(*pool));
		r.first = (uint32_t)npool;
		r.n = (uint16_t)plain_indexes(&e->page, i, stage, pool + npool);
		npool += r.n;
		if (stage == 0) {
			uint32_t h[PLAIN_WORDS + 1];
			struct slice w[PLAIN_WORDS + 1];

			r.nwords = (uint8_t)words_of(line_of(e, i), h, w);
			r.word = (uint32_t)nword_pool;
			word_pool = mem_grow(word_pool, &word_pool_cap,
			    nword_pool + PLAIN_WORDS, sizeof(*word_pool));
			for (k = 0; k < r.nwords; k++)
				word_pool[nword_pool++] = (uint32_t)
				    (vocable_of(h[k]) - vocables);
		}
		rows = mem_grow(rows, &rows_cap, nrows + 1, sizeof(*rows));
		rows[nrows++] = r;
	}
}

static uint64_t random_state;

static uint32_t
random_next(void)
{
	random_state = random_state * 6364136223846793005U + 1442695040888963407U;
	return (uint32_t)(random_state >> 33);
}

static float *w, *g2, *avg;
static double l2, l2_words, rate, prune;
static unsigned min_pages, bags;

static void
step(float *x, float *g, double d, double penalty)
{
	float f = (float)(d + penalty * *x);

	*g += f * f;
	*x -= (float)rate * f / sqrtf(*g + 1e-6F);
}

static void
shuffle(void)
{
	size_t i;

	for (i = nrows; i > 1; i--) {
		size_t j = random_next() % i;
		struct row t = rows[i - 1];

		rows[i - 1] = rows[j];
		rows[j] = t;
	}
}

/* How often a page is in a bag, as if as many were drawn with replacement:
 * Poisson(1), up to 4. */
static float
times_in_bag(size_t page, unsigned bag)
{
	static const uint32_t below[] = { 1580030169, 3160060338U,
	    3950075422U, 4213413784U };
	uint32_t x = (uint32_t)(hash_mix(page * 64 + bag + 1) >> 32);
	unsigned n = 0;

	while (n < 4 && x >= below[n])
		n++;
	return (float)n;
}

static void
fit_row(const struct row *r, bool words, double weight)
{
	double s = 0, d, by = r->nwords > 0 ? 1 / sqrt(r->nwords) : 0;
	size_t k;

	for (k = 0; k < r->n; k++)
		s += w[pool[r->first + k]];
	for (k = 0; k < r->nwords; k++)
		s += by * vocables[word_pool[r->word + k]].w;
	d = (1 / (1 + exp(-s)) - r->label) * weight;
	for (k = 0; k < r->n; k++)
		step(&w[pool[r->first + k]], &g2[pool[r->first + k]], d, l2);
	for (k = 0; words && k < r->nwords; k++) {
		struct vocable *v = &vocables[word_pool[r->word + k]];

		if (v->hosts >= min_pages && v->spelt[0])
			step(&v->w, &v->g, d * by, l2_words);
	}
}

/* Logistic regression by AdaGrad, averaged over the last epochs, and over
 * bags of pages (Breiman 1996): an average of linear models is one. */
static void
fit(bool words)
{
	size_t size = plain_trained_size(), i, k, taken = 0;
	unsigned bag, epoch;

	random_state = 42;
	w = calloc(size, sizeof(*w));
	g2 = calloc(size, sizeof(*g2));
	avg = calloc(size, sizeof(*avg));
	for (i = 0; words && i < VOCABULARY; i++)
		vocables[i].sum = 0;
	for (bag = 0; bag < bags; bag++) {
		memset(w, 0, size * sizeof(*w));
		memset(g2, 0, size * sizeof(*g2));
		for (i = 0; words && i < VOCABULARY; i++)
			vocables[i].w = vocables[i].g = 0;
		for (epoch = 0; epoch < EPOCHS; epoch++) {
			shuffle();
			for (i = 0; i < nrows; i++) {
				float n = bags == 1 ? 1 :
				    times_in_bag(rows[i].page, bag);

				if (n > 0)
					fit_row(&rows[i], words,
					    n * rows[i].weight);
			}
			if (epoch + 3 < EPOCHS)
				continue;
			taken++;
			for (k = 0; k < size; k++)
				avg[k] += w[k];
			for (i = 0; words && i < VOCABULARY; i++)
				vocables[i].sum += vocables[i].w;
		}
	}
	for (k = 0; k < size; k++)
		w[k] = avg[k] / (float)taken;
	for (i = 0; words && i < VOCABULARY; i++)
		vocables[i].w = vocables[i].sum / (float)taken;
}

static int16_t
quantized(double x)
{
	x = x * PLAIN_SCALE;
	return (int16_t)(x > 16000 ? 16000 : x < -16000 ? -16000 : lrint(x));
}

static void
fit_end(unsigned style, unsigned stage)
{
	size_t size = plain_weights_size(), k;

	plain_fold(w);
	for (k = 0; k < size; k++)
		weights[(style * PLAIN_STAGES + stage) * size + k] =
		    quantized(w[k]);
	free(w);
	free(g2);
	free(avg);
}

static void
rows_clear(void)
{
	nrows = npool = nword_pool = 0;
}

static double
env(const char *name, double other)
{
	const char *s = getenv(name);

	return s != NULL ? atof(s) : other;
}

static void
write_model(const char *dir, int fold)
{
	size_t size = plain_weights_size(), t, i, k, first, next;
	char path[512];
	FILE *f;

	if (fold < 0)
		snprintf(path, sizeof(path), "%s/all.weights", dir);
	else
		snprintf(path, sizeof(path), "%s/%d.weights", dir, fold);
	f = fopen(path, "w");
	if (f == NULL)
		die_errno("%s", path);
	fprintf(f, "# weights fitted by train/plain.py; MIT\n");
	for (i = 0; i < PLAIN_STYLES * PLAIN_STAGES; i++)
		for (t = 0; plain_group(t, &first) != NULL; t++) {
			plain_group(t + 1, &next);
			fprintf(f, "weights\t%zu\t%zu\t%s\t", i / PLAIN_STAGES,
			    i % PLAIN_STAGES, plain_group(t, &first));
			for (k = first; k < next; k++)
				fprintf(f, "%d%s", weights[i * size + k],
				    k + 1 < next ? " " : "\n");
		}
	for (i = 0; i < VOCABULARY; i++)
		if (quantized(vocables[i].w) != 0)
			fprintf(f, "word\t%s\t%d\n", vocables[i].spelt,
			    quantized(vocables[i].w));
	if (fclose(f) != 0)
		die_errno("%s", path);
}

static void
find_lines(struct example *e)
{
	plain_lines_find(&e->page, str_slice(&e->text), &model.words);
}

/* The rows of all files but those of a fold; of one style, or both (-1). */
static void
take_rows(int fold, int style, unsigned stage)
{
	size_t e;

	rows_clear();
	for (e = 0; e < nexamples; e++)
		if (examples[e].fold != fold && (style < 0 ||
		    examples[e].page.style == (unsigned)style))
			add_rows(&examples[e], stage);
}

/* The weights of the words: from both styles at once. */
static void
fit_words(int fold)
{
	size_t i;

	model_empty();
	for (i = 0; i < VOCABULARY; i++)
		vocables[i].w = vocables[i].g = 0;
	take_rows(fold, -1, 0);
	fit(true);
	free(w);
	free(g2);
	free(avg);
	for (i = 0; i < VOCABULARY; i++) {
		struct vocable *v = &vocables[i];

		if (fabs(v->w) < prune)
			v->w = 0;
		v->w = (float)quantized(v->w) / PLAIN_SCALE;
		if (v->w != 0)
			words_add(&model.words, slice_of(v->spelt),
			    quantized(v->w), 0);
	}
}

static void
fit_stage(int fold, unsigned stage)
{
	unsigned style;

	for (style = 0; style < PLAIN_STYLES; style++) {
		take_rows(fold, (int)style, stage);
		fit(false);
		fit_end(style, stage);
	}
}

static void
train(const char *dir, int fold)
{
	size_t e;
	unsigned stage;

	fit_words(fold);
	for (e = 0; e < nexamples; e++)
		find_lines(&examples[e]);
	for (stage = 0; stage < PLAIN_STAGES; stage++) {
		fit_stage(fold, stage);
		for (e = 0; e < nexamples; e++)
			plain_stage(&examples[e].page, &model, stage);
	}
	fprintf(stderr, "\n");
	write_model(dir, fold);
}

/* Each fold in a process of its own, JOBS (2) at a time. */
static void
train_all(const char *dir, int folds)
{
	int fold, running = 0, jobs = (int)env("JOBS", 2), status;

	for (fold = folds > 1 ? -1 : 0; fold < folds || running > 0;) {
		if (fold < folds && running < jobs) {
			pid_t pid = fork();

			if (pid < 0)
				die_errno("fork");
			if (pid == 0) {
				train(dir, fold);
				exit(0);
			}
			fold++;
			running++;
			continue;
		}
		if (wait(&status) < 0 || status != 0)
			die("training failed");
		running--;
	}
}

/* The page's article lines weigh as much in every page; the rest by length,
 * but not without bound. */
static void
example_scale(struct example *e)
{
	double in = 0, outside = 0;
	size_t i;

	if (strlen(e->labels) != e->page.n)
		die("%s: %zu labels for %zu lines", e->path,
		    strlen(e->labels), e->page.n);
	for (i = 0; i < e->page.n; i++) {
		double chars = e->page.lines[i].chars;

		if (e->labels[i] == '1')
			in += chars < 1500 ? chars + 12 : 1512;
		else
			outside += chars < 1500 ? chars + 12 : 1512;
	}
	e->scale = 20 / (in + outside / 4 + 200);
}

static void
read_labels(void)
{
	static char line[1 << 20];

	model_empty();
	while (fgets(line, sizeof(line), stdin) != NULL) {
		char *path = strtok(line, "\t\n"), *fold = strtok(NULL, "\t\n");
		char *labels = strtok(NULL, "\t\n");
		struct example *e;

		if (labels == NULL)
			continue;
		examples = mem_grow(examples, &examples_cap, nexamples + 1,
		    sizeof(*examples));
		e = &examples[nexamples++];
		*e = (struct example){ 0 };
		e->path = strdup(path);
		e->labels = strdup(labels);
		e->fold = atoi(fold);
		read_text(&e->text, path);
		plain_lines_find(&e->page, str_slice(&e->text), &model.words);
		example_scale(e);
	}
}

static void
print_lines(void)
{
	static char path[4096];
	struct str text = { 0 };
	struct plain_page page = { 0 };
	size_t i;

	model_empty();
	while (fgets(path, sizeof(path), stdin) != NULL) {
		path[strcspn(path, "\n")] = '\0';
		read_text(&text, path);
		plain_lines_find(&page, str_slice(&text), &model.words);
		printf("%s\t", path);
		for (i = 0; i < page.n; i++)
			printf("%zu-%zu ", page.ps.p[i].start,
			    page.ps.p[i].end);
		printf("\n");
	}
}

/* Read weights as write_model writes them. */
static void
read_model(const char *dir, const char *fold)
{
	static char line[1 << 16];
	char path[512];
	size_t size = plain_weights_size(), t, first = 0;
	FILE *f;

	model_empty();
	snprintf(path, sizeof(path), "%s/%s.weights", dir, fold);
	f = fopen(path, "r");
	if (f == NULL)
		die_errno("%s", path);
	while (fgets(line, sizeof(line), f) != NULL) {
		char *kind = strtok(line, "\t\n"), *a = strtok(NULL, "\t\n");
		char *b = strtok(NULL, "\t\n"), *name, *p;

		if (kind != NULL && strcmp(kind, "word") == 0)
			words_add(&model.words, slice_of(a), atoi(b),
			    0);
		if (kind == NULL || strcmp(kind, "weights") != 0)
			continue;
		name = strtok(NULL, "\t\n");
		for (t = 0; plain_group(t, &first) != NULL; t++)
			if (strcmp(plain_group(t, &first), name) == 0)
				break;
		first += ((size_t)atoi(a) * PLAIN_STAGES + (size_t)atoi(b)) *
		    size;
		for (p = strtok(NULL, " \n"); p != NULL;
		    p = strtok(NULL, " \n"))
			weights[first++] = (int16_t)atoi(p);
	}
	fclose(f);
}

static void
apply_one(const char *path)
{
	static struct article article;
	static struct page page;
	struct str text = { 0 };
	size_t i, at = 0;

	read_text(&text, path);
	article_clear(&article);
	page_take_utf8(&page, str_slice(&text));
	plain_article(&finder, &article, &page, NULL);
	for (i = 0; i < article.nmetas; i++) {
		record_begin(&out, "meta", slice_of(path), 0, 0,
		    slice_of(article.metas[i].label), article.metas[i].value);
		record_end(&out);
	}
	for (i = 0; i < article.nparas; i++) {
		struct article_para *p = &article.paras[i];

		record_begin(&out, "para", slice_of(path), at,
		    at + p->text.len, slice_of(p->label), p->text);
		record_end(&out);
		at += p->text.len + 2;
	}
	output_document();
	str_free(&text);
}

/* Files come grouped by nothing: read the map, then go fold by fold. */
static void
apply(const char *dir, const char *map)
{
	static char line[4096];
	struct str files = { 0 };
	char fold[16];
	int n;
	size_t c;

	while ((c = fread(line, 1, sizeof(line), stdin)) > 0)
		str_add(&files, line, c);
	for (n = -1; n < 100; n++) {
		FILE *f = fopen(map, "r");
		bool any = false;

		if (f == NULL)
			die_errno("%s", map);
		snprintf(fold, sizeof(fold), "%d", n);
		while (fgets(line, sizeof(line), f) != NULL) {
			char *path = strtok(line, "\t\n");
			char *of = strtok(NULL, "\t\n");
			size_t at = 0;

			if (of == NULL || strcmp(of, fold) != 0)
				continue;
			if (!any)
				read_model(dir, n < 0 ? "all" : fold);
			any = true;
			plain_finder_use(&finder, &model);
			for (; at < files.len; at += strlen(files.p + at) + 1) {
				const char *base = strrchr(files.p + at, '/');

				base = base != NULL ? base + 1 : files.p + at;
				if (strcmp(base, path) == 0)
					apply_one(files.p + at);
			}
		}
		fclose(f);
	}
	str_free(&files);
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "lines") == 0)
		print_lines();
	else if (argc == 4 && strcmp(argv[1], "train") == 0) {
		read_labels();
		count_words();
		l2 = env("L2", 2e-2);
		l2_words = env("L2W", 4e-3);
		rate = env("RATE", 0.15);
		prune = env("PRUNE", 0.5);
		min_pages = (unsigned)env("PAGES", 6);
		bags = (unsigned)env("BAGS", 4);
		train_all(argv[2], atoi(argv[3]));
	} else if (argc == 4 && strcmp(argv[1], "apply") == 0) {
		apply(argv[2], argv[3]);
		return output_close();
	} else {
		fprintf(stderr, "usage: see train/plain.c\n");
		return 2;
	}
	return 0;
}
