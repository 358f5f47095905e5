/* SPDX-License-Identifier: MIT */
/*
 * A document of makenews: what it draws for itself, and the expansion of a
 * symbol. A name is given in full the first time, and short from then on.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "makenews.h"

unsigned
below(struct maker *m, unsigned n)
{
	uint64_t z = m->state += UINT64_C(0x9e3779b97f4a7c15); /* splitmix64 */

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	return (unsigned)((z >> 32) * n >> 32);
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

/* A document takes words of open classes from its own few, two times in five. */
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

/* {=symbol}: the same text wherever it is in a document. */
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
