/* SPDX-License-Identifier: MIT */
/*
 * The grammar of makenews, read into items. The top of news.grammar says what
 * it looks like.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "makenews.h"

static const char *const names[] = { "who", "body", "spot" };
/* What goes with the last person; the masculine is its name in a grammar. */
const char *const pronouns[PRONOUNS][2] = {
	{ "he", "she" }, { "him", "her" }, { "his", "her" },
	{ "himself", "herself" }
};

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

/* What follows the prefixes in braces. */
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
	for (i = 0; i < PRONOUNS; i++)
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
