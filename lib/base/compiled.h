/* SPDX-License-Identifier: MIT */
/*
 * Compiled patterns as tools/mkcompiled.c writes them: a head, which says by what
 * library they were compiled, and behind it the library's own bytes
 * (pcre2serialize(3)), for as many patterns as the file has lines. The library
 * itself looks for its version and the sizes of its types, and for no more.
 * pcre2.h stands before this header.
 */
#ifndef NUTGRAF_BASE_COMPILED_H
#define NUTGRAF_BASE_COMPILED_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define COMPILED_OPTIONS (PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C)

struct compiled_head {
	char version[32], unicode[16];
	uint32_t link, newline, bsr;
	uint32_t size;		/* of the bytes behind it */
};

/* A text that the library says of itself; false if it is too long. */
static inline bool
compiled_says(uint32_t what, char *text, int size)
{
	return pcre2_config(what, NULL) <= size && pcre2_config(what, text) > 0;
}

/* The head of so many bytes of this process's library; false if there can be
 * none. */
static inline bool
compiled_head(struct compiled_head *h, size_t size)
{
	memset(h, 0, sizeof(*h));
	h->size = (uint32_t)size;
	return compiled_says(PCRE2_CONFIG_VERSION, h->version,
	    sizeof(h->version)) && compiled_says(PCRE2_CONFIG_UNICODE_VERSION,
	    h->unicode, sizeof(h->unicode)) &&
	    pcre2_config(PCRE2_CONFIG_LINKSIZE, &h->link) == 0 &&
	    pcre2_config(PCRE2_CONFIG_NEWLINE, &h->newline) == 0 &&
	    pcre2_config(PCRE2_CONFIG_BSR, &h->bsr) == 0;
}

#endif
