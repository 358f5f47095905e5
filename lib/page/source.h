/* SPDX-License-Identifier: MIT */
/*
 * A page as it was given, made into valid UTF-8, with the way back: any byte
 * offset into the text can be turned into an offset into the source.
 */
#ifndef NUTGRAF_PAGE_SOURCE_H
#define NUTGRAF_PAGE_SOURCE_H

#include "base/base.h"

struct charset;
struct page_shift;

struct page {
	struct slice text;	/* valid UTF-8 without NUL and BOM: the source
				 * itself, or made */
	size_t bom;		/* bytes of the source before text */
	size_t broken;		/* broken parts that were replaced */
	size_t broken_at;	/* source offset of the first */
	struct str made;
	struct page_shift *shifts;	/* where lengths change, ascending */
	size_t nshifts, shifts_cap;
	struct slice source;	/* borrowed: where the text was made from */
	const struct charset *charset;	/* of the source; NULL is UTF-8 */
	bool guessed;		/* it was taken for windows-1252, though nobody
				 * says that, and it may say something else */
};

/* Take a UTF-8 source, which must live as long as the page is used. Broken
 * UTF-8 and NUL become U+FFFD. */
void page_take_utf8(struct page *page, struct slice source);

/* Take a source whose encoding is certain: it begins with a byte order mark, is
 * valid UTF-8, encoded once or twice, UTF-16 by its zeros, or ISO-2022-JP by its
 * first escape sequence. False, and the page is as it was, if it is not. */
bool page_take_certain(struct page *page, struct slice source);

/* Take a source that is not certain, in the encoding of this label. If the
 * label is empty or unknown, or that of UTF-8, it is UTF-8 or windows-1252,
 * whichever makes sense of more of its bytes. Here and above, the source must
 * live as long as the page is used. */
void page_take_labelled(struct page *page, struct slice source,
    struct slice label);

/* From now on, what is not UTF-8, and does not say what it is, is in this
 * encoding rather than in windows-1252, and that is no
 * guess. NULL is UTF-8. */
void page_read_others(const struct charset *cs);

/* Is this the start of UTF-16 or UTF-32, with or without a byte order mark? */
bool page_is_wide(struct slice start);

/* Take plain text, which says nothing of its encoding: it has a byte order mark,
 * or is UTF-8, UTF-16 or windows-1252. References are resolved where it is full
 * of them (page/references.h). */
void page_take_text(struct page *page, struct slice source);

/* The source offset of a text offset where a character begins or the text
 * ends, both in bytes. */
size_t page_source(const struct page *page, size_t at);

void page_free(struct page *page);

#endif
