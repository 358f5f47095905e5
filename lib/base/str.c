/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memmem */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes.h"
#include "str.h"
#include "warn.h"

#ifdef NUTGRAF_DEBUG
enum { ARENA_BLOCK = 0, ARENA_ALIGN = 1 };	/* a block for each piece */
#else
enum { ARENA_BLOCK = 64 * 1024, ARENA_ALIGN = sizeof(max_align_t) };
#endif

/* Groups of places at which a text is not found before memmem looks for it. */
enum { TRIES = 16 };

struct arena_block {
	struct arena_block *next;
	size_t used, size;
	max_align_t bytes[];
};

void *
mem_alloc(size_t n)
{
	return mem_resize(NULL, n);
}

void *
mem_resize(void *p, size_t n)
{
	void *q = realloc(p, n > 0 ? n : 1);

	if (q == NULL)
		die_memory();
	return q;
}

void *
mem_zeroed(size_t n)
{
	void *p = calloc(n > 0 ? n : 1, 1);

	if (p == NULL)
		die_memory();
	return p;
}

void *
mem_grow(void *p, size_t *cap, size_t want, size_t size)
{
	size_t n = *cap;

	if (want <= n)
		return p;
	n = n < 8 ? 8 : n * 2;
	if (n < want)
		n = want;
	if (n > SIZE_MAX / size)
		die_memory();
	*cap = n;
	return mem_resize(p, n * size);
}

void
str_grow(struct str *s, size_t n)
{
	size_t cap = s->cap + s->cap / 2;

	if (n > SIZE_MAX / 2 - s->len)
		die_memory();
	if (cap < s->len + n)
		cap = s->len + n;
	if (cap < 64)
		cap = 64;
	s->p = mem_resize(s->p, cap);
	s->cap = cap;
}

void
str_free(struct str *s)
{
	free(s->p);
	*s = (struct str){ 0 };
}

static size_t
digits_in(uint64_t n)
{
	size_t k = 0;

	for (; n >= 10000; n /= 10000)
		k += 4;
	return k + (n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : 4);
}

void
str_add_number(struct str *s, uint64_t n)
{
	static const char pairs[] =
	    "00010203040506070809101112131415161718192021222324"
	    "25262728293031323334353637383940414243444546474849"
	    "50515253545556575859606162636465666768697071727374"
	    "75767778798081828384858687888990919293949596979899";
	size_t i = digits_in(n);
	char *p;

	str_reserve(s, i);
	p = s->p + s->len;
	s->len += i;
	for (; i >= 2; n /= 100) {
		i -= 2;
		memcpy(p + i, pairs + n % 100 * 2, 2);
	}
	if (i > 0)
		*p = (char)('0' + n);
}

void
str_addf(struct str *s, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		return;
	str_reserve(s, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(s->p + s->len, (size_t)n + 1, fmt, ap);
	va_end(ap);
	s->len += (size_t)n;
}

int
slice_compare(struct slice a, struct slice b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n > 0 ? memcmp(a.p, b.p, n) : 0;

	return c != 0 ? c : (a.len > b.len) - (a.len < b.len);
}

/* Is b in a, at one of the 16 bytes from `from` on that have a bit? Then *at is
 * the first such place. */
static inline bool
find_among(struct slice a, struct slice b, size_t from, uint64_t bits,
    size_t *at)
{
	for (; bits != 0; bits &= bits - 1) {
		*at = from + (size_t)__builtin_ctzll(bits);
		if (memcmp(a.p + *at, b.p, b.len) == 0)
			return true;
	}
	return false;
}

/* Look for b at the first `places` bytes of a, where its first and last byte
 * fit, as long as that is not too often: true if it is there. Else *at is how
 * far it got. memmem takes longer to begin than most of our texts are long. */
static bool
find_soon(struct slice a, struct slice b, size_t places, size_t *at)
{
	bytes16 first = { 0 }, last = { 0 };
	char room[16];
	size_t i = 0;
	uint64_t bits;
	unsigned tries = 0;

	first += (uint8_t)b.p[0];
	last += (uint8_t)b.p[b.len - 1];
	if (places < 16) {
		memcpy(room, a.p, places);
		bits = bytes_mask((bytes16)(bytes_load(room) == first));
		if (find_among(a, b, 0, bits & ((1U << places) - 1), at))
			return true;
		*at = places;
		return false;
	}
	while (i < places && tries < TRIES) {
		if (i + 16 > places)
			i = places - 16;
		bits = bytes_mask((bytes16)((bytes_load(a.p + i) == first) &
		    (bytes_load(a.p + i + b.len - 1) == last)));
		if (bits != 0 && find_among(a, b, i, bits, at))
			return true;
		tries += bits != 0;
		i += 16;
	}
	*at = i;
	return false;
}

size_t
slice_find(struct slice a, struct slice b)
{
	const char *hit;
	size_t at;

	if (b.len == 0 || a.len < b.len)
		return b.len == 0 ? 0 : a.len;
	if (find_soon(a, b, a.len - b.len + 1, &at))
		return at;
	if (at + b.len > a.len)
		return a.len;
	hit = memmem(a.p + at, a.len - at, b.p, b.len);
	return hit == NULL ? a.len : (size_t)(hit - a.p);
}

static struct arena_block *
arena_block(size_t size)
{
	struct arena_block *b = mem_alloc(sizeof(*b) + size);

	b->next = NULL;
	b->used = 0;
	b->size = size;
	return b;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	struct arena_block *b = a->now;
	char *p;

	if (n > SIZE_MAX / 2)
		die_memory();
	n = (n + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
	if (ARENA_BLOCK == 0 || b == NULL || b->size - b->used < n) {
		b = arena_block(n > ARENA_BLOCK ? n : ARENA_BLOCK);
		if (a->now == NULL)
			a->first = b;
		else
			a->now->next = b;
		a->now = b;
	}
	p = (char *)b->bytes + b->used;
	b->used += n;
	return p;
}

struct slice
arena_copy(struct arena *a, struct slice text)
{
	char *p = arena_alloc(a, text.len);

	if (text.len > 0)
		memcpy(p, text.p, text.len);
	return (struct slice){ p, text.len };
}

void
arena_clear(struct arena *a)
{
	struct arena_block *keep = a->first, *b, *next;

	for (b = a->first; b != NULL; b = b->next)
		if (b->size > keep->size)
			keep = b;
	for (b = a->first; b != NULL; b = next) {
		next = b->next;
		if (b != keep || ARENA_BLOCK == 0)
			free(b);
	}
	if (ARENA_BLOCK == 0)
		keep = NULL;
	if (keep != NULL) {
		keep->next = NULL;
		keep->used = 0;
	}
	a->first = a->now = keep;
}

void
arena_free(struct arena *a)
{
	arena_clear(a);
	free(a->first);
	*a = (struct arena){ 0 };
}
