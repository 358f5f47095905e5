/* SPDX-License-Identifier: MIT */
/*
 * makenews: its parts. Words (makenews-words.c) are lists drawn by Zipf's law;
 * the grammar is read (makenews-grammar.c) and expanded (makenews-expand.c);
 * the program (makenews.c) writes documents. Integers alone decide what is
 * written: floating point differs between machines. Nothing is freed.
 */
#ifndef MAKENEWS_H
#define MAKENEWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The open classes, by the names that they have in a grammar. */
enum list {
	NOUN, NOUNS, VERB, VERBS, VERBED, VERBING, ADJ, ADV,
	MALE, FEMALE, FAMILY, CITY, COUNTRY, NORP, COMPANY, ODD, LISTS
};

/* In order of rank; sums are those of the weights. Strings last for ever. */
struct words {
	char **word;
	uint64_t *sums;
	size_t n;
};

struct text {
	char *p;
	size_t len, cap;
};

/* A piece of what a symbol may become. */
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

enum { PRONOUNS = 4 };
extern const char *const pronouns[PRONOUNS][2]; /* of a man, a woman */

/* Who or what a document names again and again. */
enum kind { MAN, WOMAN, BODY, SPOT, KINDS };
struct named {
	enum kind kind;
	char shortly[160], fully[400];
	bool known; /* introduced already */
};

enum { CAST = 12, TOPIC = 48 };

struct maker {
	struct words words[LISTS];
	struct symbol *symbols;
	size_t nsymbols;

	/* Of the document: emptied by doc_begin(). */
	unsigned document, topical; /* number; per cent of words */
	uint64_t state;
	struct text out;
	size_t goal; /* bytes */
	struct named people[CAST], bodies[CAST], spots[CAST], *last, *self;
	size_t npeople, nbodies, nspots;
	char *topic[LISTS][TOPIC];
	bool capital; /* the next letter is one */
};

/* Print the message and exit with 1. */
_Noreturn void fail(const char *form, ...)
    __attribute__((format(printf, 1, 2)));
/* Room for one more after count elements of an array that grows. */
void *more(void *old, size_t count, size_t size);

void words_load(struct maker *m);
enum list list_find(const char *name); /* LISTS: no such list */
/* A word of the list by Zipf's law. */
char *word_draw(struct maker *m, enum list list);

void grammar_load(struct maker *m, const char *path);
void grammar_check(struct maker *m); /* every symbol is there */
unsigned symbol_find(struct maker *m, const char *name);

/* A number in [0, n), n at least 1. */
unsigned below(struct maker *m, unsigned n);
void doc_begin(struct maker *m, uint64_t seed, unsigned n);
/* Append what the symbol becomes to m->out. */
void expand(struct maker *m, unsigned symbol);

#endif
