/* SPDX-License-Identifier: MIT */
/*
 * Regular expressions (PCRE2, UTF, JIT where there is one) over slices of valid
 * UTF-8. A match that would take too much time or memory is given up: it is no
 * match, and counts as undecided.
 */
#ifndef NUTGRAF_BASE_PATTERN_H
#define NUTGRAF_BASE_PATTERN_H

#include "bytes.h"
#include "str.h"

enum { PATTERN_GROUPS = 16 };

struct pattern;

/* Compile; NULL if the expression is wrong, with what and where (in bytes) in
 * error. Freed by pattern_free. */
struct pattern *pattern_compile(struct slice regex, struct str *error);

enum { PATTERN_WIDE = 18 };	/* bytes in which a string is looked for */

/* What a text must have for an alternative of a pattern to match in it, read
 * from the regex by tools/mkpatterns.awk, which says how. There are up to 12
 * alternatives; the tables have `parts` bits for each, of which one has to be
 * left. */
struct pattern_need {
	/* [i][b]: can b be the text's byte i, or that byte from its end? */
	const uint16_t (*begins)[256], (*ends)[256];
	/* Can it be the byte i of some place? */
	const uint16_t (*starts)[256];
	/* so many bytes; 0, or 2 and more */
	unsigned nbegins, nends, nstarts;
	unsigned parts;
	unsigned all;		/* the bits of all alternatives, */
	unsigned anywhere;	/* of those that starts tells of, */
	unsigned edged;		/* of those of them where a word begins or ends */
	int lone;		/* the only byte that starts[0] has, or -1 */
	bool (*holds[12])(struct slice text);	/* one of some strings? NULL:
						 * it needs none */
};

/* A regex of our own, a line of a file of lib/data/X.patterns. It is compiled
 * when it is first used, kept for the whole process and only read from then
 * on. */
struct pattern_line {
	const char *regex;
	struct pattern *compiled;	/* NULL: not used yet */
};

/* The lines of a file, and what tools/mkcompiled.c made of them at build: they
 * are compiled already, if the library is the one that did it. */
struct pattern_file {
	const unsigned char *image, *end;
	struct pattern_line *lines;
	unsigned nlines;
	bool read;		/* the image, as far as it can be */
	struct pattern_codes *codes;	/* in it; NULL: none */
};

/* One of a table that is made from such a file, X_patterns of
 * data/X-patterns.h: its alternatives are lines of the file. */
struct pattern_entry {
	struct pattern_file *file;
	unsigned first, n;	/* lines; at most 31 */
	const struct pattern_need *need;	/* NULL: it is not known */
};

/* Make a function that says whether the text has one of some strings of that
 * length, 1 to 3: the condition, at bytes a, b, c with the bits of fold set,
 * at sixteen places at once. If the quick condition fails, so does the other. */
#define PATTERN_HOLDS(name, length, fold, quick, condition) \
	static inline bool \
	name##_at(const char *p) \
	{ \
		bytes16 a = bytes_load(p) | (fold); \
		bytes16 b = bytes_load(p + ((length) > 1)) | (fold); \
		bytes16 c = bytes_load(p + ((length) > 2 ? 2 : 0)) | (fold); \
\
		(void)b, (void)c; \
		return bytes_mask((bytes16)(quick)) && \
		    bytes_mask((bytes16)(condition)); \
	} \
	static bool \
	name(struct slice t) \
	{ \
		char copy[PATTERN_WIDE] = { 0 }; \
		size_t i, last; \
\
		if (t.len < 15 + (length)) { \
			if (t.len > 0) \
				memcpy(copy, t.p, t.len); \
			return name##_at(copy); \
		} \
		last = t.len - 15 - (length); \
		for (i = 0; i < last; i += 16) \
			if (name##_at(t.p + i)) \
				return true; \
		return name##_at(t.p + last); \
	}

/* The bits of all alternatives. */
static inline unsigned
pattern_all(const struct pattern_entry *entry)
{
	return (1U << entry->n) - 1;
}

/* The alternatives that can match, bit k for the one numbered k: the bytes can
 * be the text's, and the text has the strings. Of a single alternative these
 * have been asked. */
unsigned pattern_needed(const struct pattern_need *need, struct slice text);

/* The bits of the alternatives that can match in this text. */
static inline unsigned
pattern_may(const struct pattern_entry *entry, struct slice text)
{
	const struct pattern_need *need = entry->need;

	if (need == NULL)
		return pattern_all(entry);
	/* Two bytes tell of most texts. */
	if (need->nbegins > 0 && text.len >= 2 &&
	    !(need->begins[0][(unsigned char)text.p[0]] &
	    need->begins[1][(unsigned char)text.p[1]]))
		return 0;
	if (entry->n == 1 && need->holds[0] != NULL && !need->holds[0](text))
		return 0;
	return pattern_needed(need, text);
}

/* The first match at or after byte from; groups[0] is the match, groups[i] the
 * i-th group or { NULL, 0 }; n <= PATTERN_GROUPS of them are set. groups may
 * be NULL with n 0. */
bool pattern_find(const struct pattern *pattern, struct slice text,
    size_t from, struct slice *groups, size_t n);

/* The same, for some alternatives of one of a table: of several matches the one
 * that begins first, of those that begin at one byte that of the first
 * alternative. */
bool pattern_find_some(struct pattern_entry *entry, unsigned some,
    struct slice text, size_t from, struct slice *groups, size_t n);

/* The same, for all its alternatives. */
static inline bool
pattern_in(struct pattern_entry *entry, struct slice text, size_t from,
    struct slice *groups, size_t n)
{
	unsigned may = pattern_may(entry, text);

	ASSERT(!pattern_find_some(entry, pattern_all(entry) & ~may, text, from,
	    NULL, 0));
	return may != 0 && pattern_find_some(entry, may, text, from, groups,
	    n);
}

/* How many matches have been given up so far, of all patterns. */
size_t pattern_undecided(void);

void pattern_free(struct pattern *pattern);

#endif
