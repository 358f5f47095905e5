/* SPDX-License-Identifier: MIT */
/*
 * Character encodings of pages (WHATWG Encoding standard), one character at a
 * time, so that the bytes of the source can be found again.
 */
#ifndef NUTGRAF_PAGE_CHARSET_H
#define NUTGRAF_PAGE_CHARSET_H

#include "base/base.h"

struct charset;

/* By label ("latin1", " Shift_JIS"); NULL if it is not known, or is UTF-8.
 * The same charset for the same label: never freed. */
const struct charset *charset_of(struct slice label);

/* By a name that a user gives, which is a label in any case: UTF-16 is UTF-16
 * here, and UTF-32 UTF-32, though a page that says so means UTF-8. Through *cs NULL if it is
 * UTF-8; false if it is not known. */
bool charset_named(struct slice name, const struct charset **cs);

/* The label nearest to a name in lower case; empty if none is near. */
struct slice charset_nearest(struct slice name);

/* Is this UTF-16 or UTF-32? NULL is not. */
bool charset_is_wide(const struct charset *cs);

/* Is this a label of UTF-8, or one by which a page means UTF-8? */
bool charset_is_utf8(struct slice label);

/* UTF-16 and UTF-32, which no page says that it is; those that are found by
 * their bytes. */
const struct charset *charset_utf16(bool big_endian);
const struct charset *charset_utf32(bool big_endian);
const struct charset *charset_iso_2022_jp(void);
const struct charset *charset_windows_1252(void);

/* UTF-8 in which character references stand for characters
 * (page/references.h). */
const struct charset *charset_references(void);

/* UTF-8 that is encoded twice (page/twice.h). */
const struct charset *charset_twice(void);

/* "UTF-16", of that and UTF-32; of others any name. */
const char *charset_name(const struct charset *cs);

/* Append the character at the start of the source, which is not empty; gives
 * how many bytes it has, 1 or more. What is broken, or NUL, becomes U+FFFD and
 * sets *broken. *mode is 0 at the start of a text, and what bytes stand for in
 * ISO-2022-JP: there an escape sequence sets it and appends nothing. */
size_t charset_next(const struct charset *cs, unsigned *mode,
    struct slice source, struct str *out, bool *broken);

/* How many bytes at the start of the source are ASCII as they stand. */
size_t charset_ascii(const struct charset *cs, unsigned mode,
    struct slice source);

#endif
