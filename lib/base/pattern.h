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

/* What a text must have for an alternative of a pattern to match in it, read
 * from the regex by tools/mkpatterns.awk, which says how; NULL or 0: nothing.
 */
struct pattern_need {
	const unsigned char *begins;	/* 256: bit i of [b] is set if b can be
					 * the text's byte i ... */
	const unsigned char *ends;	/* ... or that byte from its end */
	bool (*holds)(struct slice text);	/* one of some strings? */
};

/* One of our own in a table that is made from a file of lib/data/X.patterns:
 * X_patterns of data/X-patterns.h. It is compiled when it is first used, kept
 * for the whole process and only read from then on. */
struct pattern_entry {
	const char *regex;
	struct pattern *compiled;	/* NULL: not used yet */
	const struct pattern_need *needs;	/* of each alternative; NULL if
						 * they are not known */
	size_t nneeds;
};

const struct pattern *pattern_get(struct pattern_entry *entry);

/* Make a function that says whether the text has one of some strings of that
 * length, 1 to 3: the condition, at bytes a, b, c with bit 5 set, at sixteen
 * places at once. Of short texts it says that they have. */
#define PATTERN_HOLDS(name, length, condition) \
	static bool \
	name(struct slice t) \
	{ \
		size_t i, last = t.len - 15 - (length); \
\
		if (t.len < 15 + (length)) \
			return true; \
		for (i = 0;; i = i + 16 < last ? i + 16 : last) { \
			bytes16 a = bytes_load(t.p + i) | 0x20; \
			bytes16 b = bytes_load(t.p + i + \
			    ((length) > 1)) | 0x20; \
			bytes16 c = bytes_load(t.p + i + \
			    ((length) > 2 ? 2 : 0)) | 0x20; \
\
			(void)b, (void)c; \
			if (bytes_mask((bytes16)(condition))) \
				return true; \
			if (i == last) \
				return false; \
		} \
	}

/* Can the text have what one of the alternatives needs? */
bool pattern_needed(const struct pattern_entry *entry, struct slice text);

/* Can the pattern match in this text? False only if it cannot. */
static inline bool
pattern_may(const struct pattern_entry *entry, struct slice text)
{
	const struct pattern_need *need = entry->needs;

	if (need == NULL)
		return true;
	if (entry->nneeds > 1 || text.len < 2)
		return pattern_needed(entry, text);
	if (need->begins == NULL && need->ends == NULL)
		return need->holds(text);
	/* Two bytes tell of most texts. */
	return (need->begins == NULL ||
	    (need->begins[(unsigned char)text.p[0]] & 1 &&
	    need->begins[(unsigned char)text.p[1]] & 2)) &&
	    pattern_needed(entry, text);
}

/* The same as pattern_find, for one of a table: asked only if it may match. */
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
