/* SPDX-License-Identifier: MIT */
/*
 * Text: bytes in UTF-8 with a counted length; NUL is data.
 *
 *   struct slice   borrowed: p[0..len) belongs to somebody else, who says for
 *                  how long. p may be NULL only when len is 0.
 *   struct str     owned: p[0..len) is the text, cap >= len the room. All
 *                  zero is the empty str. Grows by half or more, so adding is
 *                  linear overall. str_clear empties it and keeps the room.
 *   struct arena   owned memory that is given out piece by piece and taken
 *                  back all at once. Pieces do not move.
 *
 * Failed allocation ends the program (exit 1), so callers have no error path.
 */
#ifndef NUTGRAF_BASE_STR_H
#define NUTGRAF_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* What callers must make sure of; checked only in debug builds (make asan,
 * make fuzz). */
#ifdef NUTGRAF_DEBUG
#include <assert.h>
#define ASSERT(condition) assert(condition)
#else
#define ASSERT(condition) ((void)0)
#endif

struct slice {
	const char *p;
	size_t len;
};

struct str {
	char *p;
	size_t len, cap;
};

struct arena_block;

struct arena {
	struct arena_block *first, *now;
};

/* A string literal as a slice. */
#define SLICE(literal) ((struct slice){ "" literal, sizeof(literal) - 1 })

/* malloc and realloc that end the program instead of failing. */
void *mem_alloc(size_t n);
void *mem_resize(void *p, size_t n);

/* The same as mem_alloc, all zero, at no cost for what is never touched. */
void *mem_zeroed(size_t n);

/* Make room for want elements of the given size in the array *p, which has room
 * for *cap elements: doubles the room, keeps what is there. */
void *mem_grow(void *p, size_t *cap, size_t want, size_t size);

/* The array *p is full with n elements. Debug builds take away the rest of its
 * room, so that reading past them is found. */
static inline void *
mem_fit(void *p, size_t *cap, size_t n, size_t size)
{
#ifdef NUTGRAF_DEBUG
	*cap = n;
	p = mem_resize(p, n * size);
#else
	(void)cap, (void)n, (void)size;
#endif
	return p;
}

/* Make room for n more bytes. */
void str_grow(struct str *s, size_t n);
void str_free(struct str *s);

/* Append a number in decimal digits. */
void str_add_number(struct str *s, uint64_t n);

/* Append, formatted as by printf. */
void str_addf(struct str *s, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* n bytes, aligned for anything, uninitialised, until arena_clear. */
void *arena_alloc(struct arena *a, size_t n);

/* A copy of the text, until arena_clear. */
struct slice arena_copy(struct arena *a, struct slice text);

/* Take every piece back; the largest block is kept for the next use. */
void arena_clear(struct arena *a);
void arena_free(struct arena *a);

static inline void
str_reserve(struct str *s, size_t n)
{
	if (s->cap - s->len < n)
		str_grow(s, n);
}

static inline void
str_add(struct str *s, const char *p, size_t n)
{
	str_reserve(s, n);
	if (n > 0)
		memcpy(s->p + s->len, p, n);
	s->len += n;
}

static inline void
str_add_byte(struct str *s, char c)
{
	str_reserve(s, 1);
	s->p[s->len++] = c;
}

static inline void
str_add_slice(struct str *s, struct slice t)
{
	str_add(s, t.p, t.len);
}

static inline void
str_clear(struct str *s)
{
	s->len = 0;
}

/* The text of s, borrowed until s is next written to. */
static inline struct slice
str_slice(const struct str *s)
{
	return (struct slice){ s->p, s->len };
}

static inline struct slice
slice_of(const char *z)
{
	return (struct slice){ z, strlen(z) };
}

/* text[from..to), half-open, in bytes; from <= to <= text.len. */
static inline struct slice
slice_part(struct slice text, size_t from, size_t to)
{
	ASSERT(from <= to && to <= text.len);
	return (struct slice){ text.p == NULL ? NULL : text.p + from,
	    to - from };
}

static inline bool
slice_eq(struct slice a, struct slice b)
{
	return a.len == b.len &&
	    (a.len == 0 || memcmp(a.p, b.p, a.len) == 0);
}

static inline bool
slice_is(struct slice a, const char *z)
{
	return slice_eq(a, slice_of(z));
}

static inline bool
slice_starts(struct slice a, struct slice b)
{
	return a.len >= b.len && (b.len == 0 || memcmp(a.p, b.p, b.len) == 0);
}

static inline bool
slice_ends(struct slice a, struct slice b)
{
	return a.len >= b.len &&
	    (b.len == 0 || memcmp(a.p + a.len - b.len, b.p, b.len) == 0);
}

/* Compare as memcmp does, the shorter first: <0, 0, >0. */
int slice_compare(struct slice a, struct slice b);

/* The byte of a at which b first occurs, or a.len. */
size_t slice_find(struct slice a, struct slice b);

/* Are there so many words, separated by single blanks, in the text? */
static inline bool
slice_has_words(struct slice a, size_t enough)
{
	size_t words = 1, i;

	for (i = 0; i < a.len && words < enough; i++)
		words += a.p[i] == ' ';
	return words >= enough;
}

/* The value of decimal digits; one that is too large wraps around. */
static inline unsigned
slice_number(struct slice digits)
{
	unsigned n = 0;
	size_t i;

	for (i = 0; i < digits.len; i++)
		n = n * 10 + (unsigned)(digits.p[i] - '0');
	return n;
}

#endif
