/* SPDX-License-Identifier: MIT */
/*
 * The grammar of makenews: read once into items, then expanded. news.grammar
 * says at its top what it looks like.
 */
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "makenews.h"

enum op { TEXT, DIGIT, SYMBOL, LIST, NAME, PRONOUN, SHORTLY, FULLY };

struct item {
	enum op op;
	unsigned ref;               /* symbol, list, word of names below */
	unsigned low, high;         /* how often */
	unsigned chance, until;     /* per cent; 0: always, not */
	bool capital, fixed;
	char *text;
	size_t len;
};

struct alternative {
	unsigned weight;
	struct item *items;
	size_t n;
};

struct symbol {
	char *name;
	struct alternative *alts;
	size_t n;
	unsigned sum;
	char *fixed; /* what {=symbol} is in this document, or NULL */
	unsigned doc; /* the document in which it is that */
};

static const char *const names[] = { "who", "body", "spot" };
static const char *const pronouns[][2] = {
	{ "he", "she" }, { "him", "her" }, { "his", "her" },
	{ "himself", "herself" }
};

unsigned
below(struct maker *m, unsigned n)
{
	uint64_t z = m->state += UINT64_C(0x9e3779b97f4a7c15); /* splitmix64 */

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	return (unsigned)((z >> 32) * n >> 32);
}

static unsigned
symbol_at(struct maker *m, const char *name)
{
	unsigned i;

	for (i = 0; i < m->nsymbols; i++)
		if (strcmp(m->symbols[i].name, name) == 0)
			return i;
	m->symbols = more(m->symbols, m->nsymbols, sizeof(*m->symbols));
	m->symbols[i] = (struct symbol){ .name = malloc(strlen(name) + 1) };
	if (m->symbols[i].name == NULL)
		fail("out of memory");
	strcpy(m->symbols[i].name, name);
	m->nsymbols++;
	return i;
}

unsigned
symbol_find(struct maker *m, const char *name)
{
	unsigned i = symbol_at(m, name);

	if (m->symbols[i].n == 0)
		fail("the grammar has no %s", name);
	return i;
}

/* What stands behind the prefixes in braces. */
static void
item_resolve(struct maker *m, struct item *item, const char *name)
{
	unsigned i;

	item->ref = list_find(name);
	item->op = LIST;
	if (item->ref != LISTS)
		return;
	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(name, names[i]) == 0) {
			item->op = NAME, item->ref = i;
			return;
		}
	for (i = 0; i < sizeof(pronouns) / sizeof(*pronouns); i++)
		if (strcmp(name, pronouns[i][0]) == 0) {
			item->op = PRONOUN, item->ref = i;
			return;
		}
	if (strcmp(name, "short") == 0 || strcmp(name, "full") == 0) {
		item->op = *name == 's' ? SHORTLY : FULLY;
		return;
	}
	item->op = SYMBOL;
	item->ref = symbol_at(m, name);
}

static struct item
item_braces(struct maker *m, char *p)
{
	struct item item = { .low = 1, .high = 1 };

	if (*p == '^')
		item.capital = true, p++;
	if (*p == '=')
		item.fixed = true, p++;
	if (*p == '?')
		item.chance = (unsigned)strtoul(p + 1, &p, 10);
	else if (*p == '%')
		item.until = (unsigned)strtoul(p + 1, &p, 10);
	else if (*p >= '0' && *p <= '9') {
		item.low = (unsigned)strtoul(p, &p, 10);
		item.high = *p == '-' ? (unsigned)strtoul(p + 1, &p, 10) : item.low;
	}
	if (item.high < item.low)
		fail("a wrong range in the grammar before %s", p);
	item_resolve(m, &item, p + strspn(p, " "));
	return item;
}

static void
alternative_push(struct alternative *a, struct item item)
{
	a->items = more(a->items, a->n, sizeof(*a->items));
	a->items[a->n++] = item;
}

/* Text up to the next brace or digit, escapes resolved in place. */
static char *
item_text(struct alternative *a, char *p)
{
	struct item item = { .op = TEXT, .text = p, .low = 1, .high = 1 };
	char *to = p;

	for (; strchr("{#~", *p) == NULL; p++) {
		if (*p == '\\' && p[1] != '\0')
			p++, *to++ = (char)(*p == 'n' ? '\n' : *p);
		else
			*to++ = *p;
	}
	item.len = (size_t)(to - item.text);
	if (item.len > 0)
		alternative_push(a, item);
	return p;
}

/* The line stays in use: its text is not copied. */
static struct alternative
alternative_read(struct maker *m, char *p)
{
	struct alternative a = { 0 };
	char *close;

	a.weight = (unsigned)strtoul(p, &p, 10);
	if (a.weight == 0 || (*p != ' ' && *p != '\0'))
		fail("an alternative without weight in the grammar: %s", p);
	for (p += *p == ' '; *p != '\0'; ) {
		if (*p == '{') {
			close = strchr(p, '}');
			if (close == NULL)
				fail("an open brace in the grammar: %s", p);
			*close = '\0';
			alternative_push(&a, item_braces(m, p + 1));
			p = close + 1;
		} else if (*p == '#' || *p == '~') {
			alternative_push(&a, (struct item){ .op = DIGIT, .low = 1,
			    .high = 1, .ref = *p++ == '~' });
		} else
			p = item_text(&a, p);
	}
	return a;
}

static void
alternative_add(struct maker *m, unsigned symbol, const char *line)
{
	char *keep = malloc(strlen(line) + 1);
	struct alternative a;
	struct symbol *s;

	if (keep == NULL)
		fail("out of memory");
	a = alternative_read(m, strcpy(keep, line));
	s = &m->symbols[symbol];
	s->alts = more(s->alts, s->n, sizeof(*s->alts));
	s->alts[s->n++] = a;
	s->sum += a.weight;
}

void
grammar_load(struct maker *m, const char *path)
{
	char line[8192];
	unsigned symbol = 0;
	FILE *f = fopen(path, "r");

	if (f == NULL)
		fail("%s: %s", path, strerror(errno));
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '\t')
			alternative_add(m, symbol, line + 1);
		else if (line[0] != '#' && line[0] != '\0')
			symbol = symbol_at(m, line);
	}
	fclose(f);
}

void
grammar_check(struct maker *m)
{
	unsigned i;

	for (i = 0; i < m->nsymbols; i++)
		symbol_find(m, m->symbols[i].name);
}

/* "a" before a vowel becomes "an". */
static void
article(struct text *t, char next)
{
	if (t->len >= 3 && strchr("aeiou", next) != NULL &&
	    (t->p[t->len - 2] | 0x20) == 'a' && t->p[t->len - 1] == ' ' &&
	    strchr(" \n\"", t->p[t->len - 3]) != NULL) {
		t->p[t->len - 1] = 'n';
		t->p[t->len++] = ' ';
	}
}

static void
append(struct maker *m, const char *s, size_t len)
{
	struct text *t = &m->out;
	size_t i;

	if (t->len + len + 2 > t->cap) {
		t->cap = 2 * (t->len + len + 2);
		t->p = realloc(t->p, t->cap);
		if (t->p == NULL)
			fail("out of memory");
	}
	if (len > 0)
		article(t, *s);
	memcpy(t->p + t->len, s, len);
	for (i = t->len; m->capital && i < t->len + len; i++)
		if (strchr(" \"'", t->p[i]) == NULL) {
			if (t->p[i] >= 'a' && t->p[i] <= 'z')
				t->p[i] = (char)(t->p[i] - 'a' + 'A');
			m->capital = false;
		}
	t->len += len;
}

/* A document takes words of open classes from its own few, half the time. */
static char *
word_topical(struct maker *m, unsigned list)
{
	unsigned a = below(m, TOPIC), b = below(m, TOPIC);

	if (list >= MALE || below(m, 100) >= m->topical)
		return word_draw(m, list);
	return m->topic[list][a < b ? a : b];
}

static void
expand_name(struct maker *m, unsigned of)
{
	struct named *all[] = { m->people, m->bodies, m->spots };
	size_t n[] = { m->npeople, m->nbodies, m->nspots };
	static const char *const first[] = { "man-first", "woman-first",
	    "body-first", "spot-first" };
	static const char *const later[] = { "man-later", "woman-later",
	    "body-later", "spot-later" };
	unsigned a = below(m, (unsigned)n[of]), b = below(m, (unsigned)n[of]);
	struct named *keep = m->self, *self = &all[of][a < b ? a : b];

	m->self = self;
	if (of == 0)
		m->last = self;
	if (self->known)
		expand(m, symbol_find(m, later[self->kind]));
	else {
		self->known = true;
		expand(m, symbol_find(m, first[self->kind]));
	}
	m->self = keep;
}

static void
append_string(struct maker *m, const char *s)
{
	append(m, s, strlen(s));
}

static void
expand_item(struct maker *m, const struct item *item)
{
	char digit;
	bool woman;

	switch (item->op) {
	case TEXT:
		append(m, item->text, item->len);
		break;
	case DIGIT:
		digit = (char)('0' + item->ref + below(m, 10 - item->ref));
		append(m, &digit, 1);
		break;
	case LIST:
		append_string(m, word_topical(m, item->ref));
		break;
	case NAME:
		expand_name(m, item->ref);
		break;
	case PRONOUN:
		woman = m->last != NULL && m->last->kind == WOMAN;
		append_string(m, pronouns[item->ref][woman]);
		break;
	case SHORTLY:
	case FULLY:
		assert(m->self != NULL);
		append_string(m, item->op == FULLY ? m->self->fully :
		    m->self->shortly);
		break;
	case SYMBOL:
		expand(m, item->ref);
	}
}

/* {=symbol}: the same text wherever it comes in a document. */
static void
expand_fixed(struct maker *m, const struct item *item)
{
	struct symbol *s = &m->symbols[item->ref];
	size_t start = m->out.len;

	if (item->op != SYMBOL)
		fail("{=} in the grammar before what is no symbol");
	if (s->doc == m->document) {
		append_string(m, s->fixed);
		return;
	}
	expand(m, item->ref);
	s->doc = m->document;
	s->fixed = realloc(s->fixed, m->out.len - start + 1);
	if (s->fixed == NULL)
		fail("out of memory");
	memcpy(s->fixed, m->out.p + start, m->out.len - start);
	s->fixed[m->out.len - start] = '\0';
}

static void
expand_times(struct maker *m, const struct item *item)
{
	unsigned n = item->low;

	if (item->high > item->low)
		n += below(m, item->high - item->low + 1);
	if (item->chance > 0 && below(m, 100) >= item->chance)
		return;
	if (item->capital)
		m->capital = true;
	if (item->fixed)
		expand_fixed(m, item);
	else if (item->until > 0)
		while (m->out.len < m->goal * item->until / 100)
			expand_item(m, item);
	else
		while (n-- > 0)
			expand_item(m, item);
}

void
expand(struct maker *m, unsigned symbol)
{
	const struct symbol *s = &m->symbols[symbol];
	const struct alternative *a = s->alts;
	unsigned at = below(m, s->sum);
	size_t i;

	for (; at >= a->weight; a++)
		at -= a->weight;
	for (i = 0; i < a->n; i++)
		expand_times(m, &a->items[i]);
}

/* The text of a symbol for a while: what it appends is taken away again. */
static void
expand_into(struct maker *m, char *buf, size_t size, const char *symbol)
{
	size_t start = m->out.len, len;

	expand(m, symbol_find(m, symbol));
	len = m->out.len - start;
	if (len >= size)
		len = size - 1;
	memcpy(buf, m->out.p + start, len);
	buf[len] = '\0';
	m->out.len = start;
}

static size_t
cast(struct maker *m, struct named *all, size_t low, size_t high,
    enum kind kind)
{
	static const char *const shortly[] = { "man-short", "woman-short",
	    "body-short", "spot-short" };
	static const char *const fully[] = { "man-full", "woman-full",
	    "body-full", "spot-full" };
	size_t i, n = low + below(m, (unsigned)(high - low + 1));

	for (i = 0; i < n; i++) {
		m->self = &all[i];
		all[i] = (struct named){ .kind = kind };
		if (kind == MAN && below(m, 100) < 35)
			all[i].kind = WOMAN;
		expand_into(m, all[i].shortly, sizeof(all->shortly),
		    shortly[all[i].kind]);
		expand_into(m, all[i].fully, sizeof(all->fully),
		    fully[all[i].kind]);
	}
	m->self = m->last = NULL;
	return n;
}

void
doc_begin(struct maker *m, uint64_t seed, unsigned n)
{
	unsigned list, i;

	m->state = seed * UINT64_C(0xd1342543de82ef95) + n;
	m->state ^= (uint64_t)below(m, 1u << 31) << 32;
	m->document = n;
	m->out.len = 0;
	m->capital = false;
	m->topical = 0;
	for (list = 0; list < MALE; list++)
		for (i = 0; i < TOPIC; i++)
			m->topic[list][i] = word_draw(m, (enum list)list);
	m->npeople = cast(m, m->people, 2, CAST, MAN);
	m->nbodies = cast(m, m->bodies, 2, CAST, BODY);
	m->nspots = cast(m, m->spots, 2, CAST, SPOT);
	m->topical = 40;
}
