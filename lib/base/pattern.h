/* SPDX-License-Identifier: MIT */
/*
 * Regular expressions (PCRE2, UTF, JIT where there is one) over slices of valid
 * UTF-8. A match that would take too much time or memory is given up: it is no
 * match, and counts as undecided.
 */
#ifndef NUTGRAF_BASE_PATTERN_H
#define NUTGRAF_BASE_PATTERN_H

#include "str.h"

enum { PATTERN_GROUPS = 16 };

struct pattern;

/* Compile; NULL if the expression is wrong, with what and where (in bytes) in
 * error. Freed by pattern_free. */
struct pattern *pattern_compile(struct slice regex, struct str *error);

/* Compile one of our own: a mistake ends the program. */
struct pattern *pattern_of(const char *regex);

/* One of our own in a table that is made from a file of lib/data/X.patterns:
 * X_patterns of data/X-patterns.h. It is compiled when it is first used, kept
 * for the whole process and only read from then on. */
struct pattern_entry {
	const char *regex;
	struct pattern *compiled;	/* NULL: not used yet */
};

const struct pattern *pattern_get(struct pattern_entry *entry);

/* The same as pattern_find, for one of a table; n groups are set. */
bool pattern_in(struct pattern_entry *entry, struct slice text, size_t from,
    struct slice *groups, size_t n);

/* The first match at or after byte from; groups[0] is the match, groups[i] the
 * i-th group or { NULL, 0 }; n <= PATTERN_GROUPS of them are set. groups may
 * be NULL with n 0. */
bool pattern_find(const struct pattern *pattern, struct slice text,
    size_t from, struct slice *groups, size_t n);

/* How many matches have been given up so far, of all patterns. */
size_t pattern_undecided(void);

void pattern_free(struct pattern *pattern);

#endif
