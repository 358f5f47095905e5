/* SPDX-License-Identifier: MIT */
/*
 * The words of makenews, from lib/data. clusters.tsv gives their order, the
 * vocabulary says which are ordinary, the gazetteer which are names.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "makenews.h"

/* A set of words with their ranks: open addressing, never full. */
enum { SLOTS = 1 << 19 };
struct set {
	char *word[SLOTS];
	unsigned rank[SLOTS];
};

static uint32_t
hash(const char *s)
{
	uint32_t h = 2166136261u;

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * 16777619u;
	return h ^ h >> 15;
}

static size_t
slot(const struct set *set, const char *word)
{
	size_t i = hash(word) % SLOTS;

	while (set->word[i] != NULL && strcmp(set->word[i], word) != 0)
		i = (i + 1) % SLOTS;
	return i;
}

static bool
has(const struct set *set, const char *word)
{
	return set->word[slot(set, word)] != NULL;
}

static char *
copy(const char *s)
{
	char *p = malloc(strlen(s) + 1);

	if (p == NULL)
		fail("out of memory");
	return strcpy(p, s);
}

static void
set_add(struct set *set, const char *word, unsigned rank)
{
	size_t i = slot(set, word);

	if (set->word[i] != NULL)
		return;
	set->word[i] = copy(word);
	set->rank[i] = rank;
}

/* Call with the first two columns of each line after the first. */
static void
each_line(const char *path, void (*call)(void *, char *, char *), void *arg)
{
	char line[4096], *tab;
	FILE *f = fopen(path, "r");

	if (f == NULL)
		fail("%s: %s", path, strerror(errno));
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#' || (tab = strchr(line, '\t')) == NULL)
			continue;
		*tab++ = '\0';
		tab[strcspn(tab, "\t")] = '\0';
		call(arg, line, tab);
	}
	fclose(f);
}

static void
add_common(void *arg, char *word, char *tags)
{
	(void)tags;
	set_add(arg, word, 0);
}

struct ranked {
	struct set *set;
	unsigned n;
	char **word; /* by rank */
};

static void
add_ranked(void *arg, char *word, char *tags)
{
	struct ranked *r = arg;

	(void)tags;
	r->word = more(r->word, r->n, sizeof(*r->word));
	r->word[r->n] = copy(word);
	set_add(r->set, word, r->n++);
}

static void
push(struct words *w, const char *word)
{
	w->word = more(w->word, w->n, sizeof(*w->word));
	w->word[w->n++] = copy(word);
}

/* The stem without its last cut bytes, and an ending. */
static const char *
form(const char *stem, size_t cut, const char *end)
{
	static char buf[16][128];
	static unsigned turn;
	char *p = buf[turn++ % 16];

	snprintf(p, sizeof(*buf), "%.*s%s", (int)(strlen(stem) - cut), stem, end);
	return p;
}

/* A regular form that the vocabulary has, or NULL. */
static const char *
plural(const struct set *common, const char *w, char last)
{
	const char *p = strchr("sxzh", last) != NULL ? form(w, 0, "es") :
	    last == 'y' ? form(w, 1, "ies") : form(w, 0, "s");

	return has(common, p) ? p : last == 'y' && has(common, form(w, 0, "s")) ?
	    form(w, 0, "s") : NULL;
}

static const char *
past(const struct set *common, const char *w, char last)
{
	const char *p = last == 'e' ? form(w, 0, "d") :
	    last == 'y' ? form(w, 1, "ied") : form(w, 0, "ed");

	return has(common, p) ? p : has(common, form(w, 0, "ed")) ?
	    form(w, 0, "ed") : NULL;
}

static const char *
going(const struct set *common, const char *w, char last)
{
	const char *p = form(w, last == 'e', "ing");

	return has(common, p) ? p : NULL;
}

static const char *
adverb(const struct set *common, const char *w, char last)
{
	const char *p = last == 'y' ? form(w, 1, "ily") : form(w, 0, "ly");

	return has(common, p) ? p : NULL;
}

/* Put a word and its forms into the lists where it belongs. */
static void
classify(struct maker *m, const struct set *common, const char *w)
{
	struct words *lists = m->words;
	char last = w[strlen(w) - 1];
	const char *es = plural(common, w, last), *ed = past(common, w, last),
	    *ing = going(common, w, last), *ly = adverb(common, w, last);

	if (ed != NULL && ing != NULL && es != NULL) {
		push(&lists[VERB], w);
		push(&lists[VERBS], es);
		push(&lists[VERBED], ed);
		push(&lists[VERBING], ing);
	}
	if (es != NULL && ly == NULL && (ing == NULL) == (ed == NULL)) {
		push(&lists[NOUN], w);
		push(&lists[NOUNS], es);
	}
	if (ly != NULL) {
		push(&lists[ADJ], w);
		push(&lists[ADV], ly);
	}
}

/* Words of the gazetteer with a tag, in the order of their ranks. */
struct gather {
	const struct set *ranks;
	const char *tag;
	struct entry { char *word; unsigned rank; } *entries;
	size_t n;
};

static bool
has_tag(const char *tags, const char *tag)
{
	size_t len = strlen(tag);
	const char *p;

	for (p = tags; (p = strstr(p, tag)) != NULL; p += len)
		if ((p == tags || p[-1] == ' ') && strchr(" ", p[len]) != NULL)
			return true;
	return false;
}

static void
gather_one(void *arg, char *word, char *tags)
{
	struct gather *g = arg;
	char lower[128];
	size_t i;

	if (!has_tag(tags, g->tag) || strlen(word) >= sizeof(lower) ||
	    strlen(word) < 3 || strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", *word) == NULL)
		return;
	for (i = 0; i == 0 || word[i - 1] != '\0'; i++)
		lower[i] = (char)(word[i] >= 'A' && word[i] <= 'Z' ?
		    word[i] + 'a' - 'A' : word[i]);
	i = slot(g->ranks, lower);
	g->entries = more(g->entries, g->n, sizeof(*g->entries));
	g->entries[g->n++] = (struct entry){ copy(word),
	    g->ranks->word[i] ? g->ranks->rank[i] : 200000 + hash(word) % 200000 };
}

static int
by_rank(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return strcmp(x->word, y->word);
}

static void
gather(struct maker *m, const struct set *ranks, enum list list,
    const char *file, const char *tag)
{
	struct gather g = { ranks, tag, NULL, 0 };
	char path[128];
	size_t i;

	snprintf(path, sizeof(path), "lib/data/%s.tsv", file);
	each_line(path, gather_one, &g);
	qsort(g.entries, g.n, sizeof(*g.entries), by_rank);
	for (i = 0; i < g.n; i++)
		push(&m->words[list], g.entries[i].word);
}

/* The weight of rank r is in proportion to 1 / (r + flat). */
static void
weigh(struct words *w, unsigned flat)
{
	size_t i;
	uint64_t sum = 0;

	if (w->n == 0)
		fail("a list of words is empty");
	w->sums = malloc(w->n * sizeof(*w->sums));
	if (w->sums == NULL)
		fail("out of memory");
	for (i = 0; i < w->n; i++)
		w->sums[i] = sum += (UINT64_C(1) << 40) / (i + flat);
}

void
words_load(struct maker *m)
{
	static struct set ranks, common, small;
	struct ranked r = { &ranks, 0, NULL };
	unsigned i;

	each_line("lib/data/en/clusters/clusters.tsv", add_ranked, &r);
	each_line("lib/data/en/vocabulary/words.tsv", add_common, &common);
	each_line("lib/data/en/vocabulary/small.tsv", add_common, &small);
	for (i = 0; i < r.n; i++)
		if (has(&common, r.word[i]) && !has(&small, r.word[i]) &&
		    strlen(r.word[i]) > 2)
			classify(m, &common, r.word[i]);
		else if (!has(&common, r.word[i]) && i > 5000 &&
		    strspn(r.word[i], "abcdefghijklmnopqrstuvwxyz") > 3)
			push(&m->words[ODD], r.word[i]);
	gather(m, &ranks, MALE, "en/gazetteer/names", "male");
	gather(m, &ranks, FEMALE, "en/gazetteer/names", "female");
	gather(m, &ranks, FAMILY, "en/gazetteer/names", "family");
	gather(m, &ranks, FAMILY, "en/gazetteer/names", "name");
	gather(m, &ranks, CITY, "en/gazetteer/cities", "city");
	gather(m, &ranks, COUNTRY, "en/gazetteer/countries", "country");
	gather(m, &ranks, NORP, "en/gazetteer/countries", "norp");
	gather(m, &ranks, COMPANY, "en/gazetteer/companies", "company");
	for (i = 0; i < LISTS; i++)
		weigh(&m->words[i], i < MALE ? 28 : i == ODD ? 3000 : 60);
}

enum list
list_find(const char *name)
{
	static const char *const names[LISTS] = { "noun", "nouns", "verb",
	    "verbs", "verbed", "verbing", "adj", "adv", "male", "female",
	    "family", "city", "country", "norp", "company", "odd" };
	unsigned i;

	for (i = 0; i < LISTS && strcmp(names[i], name) != 0; i++)
		;
	return i;
}

char *
word_draw(struct maker *m, enum list list)
{
	const struct words *w = &m->words[list];
	uint64_t sum = w->sums[w->n - 1], at;
	size_t low = 0, high = w->n - 1, mid;

	at = (sum >> 24) * (below(m, 1u << 24)) + below(m, 1u << 24);
	while (low < high) {
		mid = (low + high) / 2;
		if (w->sums[mid] > at)
			high = mid;
		else
			low = mid + 1;
	}
	return w->word[low];
}
