/* SPDX-License-Identifier: MIT */
#include <assert.h>

#include "base/base.h"
#include "charset.h"
#include "legacy.h"
#include "references.h"
#include "twice.h"

#include "data/charsets.h"

enum charset_kind { MULTI,	/* and the kinds of enum legacy */
	SINGLE = LEGACY_KINDS, ISO_2022_JP, UTF16_LE, UTF16_BE, UTF32_LE,
	UTF32_BE, REFERENCES, TWICE };

struct charset {
	unsigned kind;
	const char *name;
	const uint16_t *table;	/* SINGLE */
};

/* Those of one byte a character are many; each is made when it is asked for. */
static const struct charset charsets[] = {
	{ MULTI + LEGACY_SHIFT_JIS, "shift_jis", NULL },
	{ MULTI + LEGACY_EUC_JP, "euc-jp", NULL },
	{ MULTI + LEGACY_EUC_KR, "euc-kr", NULL },
	{ MULTI + LEGACY_GB18030, "gb18030", NULL },
	{ MULTI + LEGACY_BIG5, "big5", NULL },
	{ ISO_2022_JP, "iso-2022-jp", NULL },
};
enum { CHARSETS = sizeof(charsets) / sizeof(*charsets),
	SINGLES = 32 };		/* or more than there are */

/* The charset of one byte a character with this name, which lives as long as the
 * program. */
static const struct charset *
single(struct slice name)
{
	static struct charset known[SINGLES];
	const uint16_t *table = legacy_single(name);
	size_t i;

	assert(table != NULL);
	for (i = 0; known[i].table != NULL && known[i].table != table; i++)
		assert(i + 1 < SINGLES);
	known[i] = (struct charset){ SINGLE, "", table };
	return &known[i];
}

static const struct charset *
multi(struct slice name)
{
	size_t i;

	for (i = 0; i < CHARSETS; i++)
		if (slice_eq(slice_of(charsets[i].name), name))
			return &charsets[i];
	return NULL;
}

const struct charset *
charset_windows_1252(void)
{
	return single(SLICE("windows-1252"));
}

const struct charset *
charset_utf16(bool big_endian)
{
	static const struct charset cs[] = { { UTF16_LE, "UTF-16", NULL },
		{ UTF16_BE, "UTF-16", NULL } };

	return &cs[big_endian];
}

const struct charset *
charset_utf32(bool big_endian)
{
	static const struct charset cs[] = { { UTF32_LE, "UTF-32", NULL },
		{ UTF32_BE, "UTF-32", NULL } };

	return &cs[big_endian];
}

const struct charset *
charset_iso_2022_jp(void)
{
	return multi(SLICE("iso-2022-jp"));
}

const char *
charset_name(const struct charset *cs)
{
	return cs->name;
}

const struct charset *
charset_references(void)
{
	static const struct charset cs = { REFERENCES, "", NULL };

	return &cs;
}

const struct charset *
charset_twice(void)
{
	static const struct charset cs = { TWICE, "", NULL };

	return &cs;
}

const struct charset *
charset_of(struct slice label)
{
	struct dict_entry e;
	uint32_t class = dict_find_lower(dict_charsets, utf8_trim(label), &e);

	if (class & CHARSETS_SINGLE)
		return single(e.value);
	return class & CHARSETS_MULTI ? multi(e.value) : NULL;
}

bool
charset_named(struct slice name, const struct charset **cs)
{
	uint32_t class = dict_find_lower(dict_charsets, name, NULL);

	*cs = charset_of(name);
	if (class & (CHARSETS_UTF_16LE | CHARSETS_UTF_16BE))
		*cs = charset_utf16((class & CHARSETS_UTF_16BE) != 0);
	if (class & (CHARSETS_UTF_32LE | CHARSETS_UTF_32BE))
		*cs = charset_utf32((class & CHARSETS_UTF_32BE) != 0);
	return class != 0;
}

struct slice
charset_nearest(struct slice name)
{
	struct nearest near = { .word = name };
	uint32_t i;

	for (i = 0; i < dict_slots(dict_charsets); i++)
		nearest_try(&near, dict_key_at(dict_charsets, i));
	return near.name;
}

bool
charset_is_wide(const struct charset *cs)
{
	return cs != NULL && cs->kind >= UTF16_LE && cs->kind <= UTF32_BE;
}

bool
charset_is_utf8(struct slice label)
{
	return (dict_find_lower(dict_charsets, utf8_trim(label), NULL) &
	    CHARSETS_UTF_8) != 0;
}

size_t
charset_ascii(const struct charset *cs, unsigned mode, struct slice source)
{
	if (charset_is_wide(cs) || mode != 0)
		return 0;
	source.len = utf8_ascii(source);
	if (cs->kind == REFERENCES)
		source.len = slice_find(source, SLICE("&"));
	if (cs->kind == ISO_2022_JP)
		source.len = slice_find(source, SLICE("\033"));
	return source.len;
}

/* UTF-8, or what stands for a character in it. */
static size_t
next_utf8(const struct charset *cs, struct slice source, struct str *out,
    uint32_t *c)
{
	size_t n = 0;

	if (cs->kind == TWICE)
		n = twice_add(out, source);
	else if (source.p[0] == '&')
		n = references_add(out, source);

	if (n > 0)
		return n;
	*c = utf8_decode(source.p, source.len, &n);
	if (*c != 0 && *c != UTF8_BROKEN)
		str_add(out, source.p, n);
	else if (*c == UTF8_BROKEN && n == 3 &&
	    memcmp(source.p, "\xef\xbf\xbd", 3) == 0)
		str_add(out, source.p, n);
	else
		*c = 0;
	return n;
}

static uint32_t
unit(const struct charset *cs, const char *p)
{
	unsigned char a = (unsigned char)p[0], b = (unsigned char)p[1];

	return cs->kind == UTF16_BE ? (uint32_t)a << 8 | b :
	    (uint32_t)b << 8 | a;
}

static size_t
next_utf16(const struct charset *cs, struct slice source, uint32_t *c)
{
	uint32_t low;

	*c = 0;
	if (source.len < 2)
		return source.len;
	*c = unit(cs, source.p);
	if (*c < 0xd800 || *c > 0xdfff)
		return 2;
	if (*c < 0xdc00 && source.len >= 4) {
		low = unit(cs, source.p + 2);
		if (low >= 0xdc00 && low <= 0xdfff) {
			*c = 0x10000 + ((*c - 0xd800) << 10) + low - 0xdc00;
			return 4;
		}
	}
	*c = 0;
	return 2;
}

static size_t
next_utf32(const struct charset *cs, struct slice source, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)source.p;
	bool big = cs->kind == UTF32_BE;

	*c = 0;
	if (source.len < 4)
		return source.len;
	*c = big ? (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3] : (uint32_t)p[3] << 24 |
	    (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
	if (*c > 0x10ffff || (*c >= 0xd800 && *c < 0xe000))
		*c = 0;
	return 4;
}

/* The character at the start, but for a reference. */
static size_t
next(const struct charset *cs, unsigned *mode, struct slice source,
    struct legacy_char *c)
{
	unsigned char b = (unsigned char)source.p[0];
	enum legacy_mode now = (enum legacy_mode)*mode;
	size_t n = 1;

	*c = (struct legacy_char){ b, 0 };
	if (cs->kind == ISO_2022_JP) {
		n = legacy_next_2022(&now, source, &c->c);
		*mode = now;
	} else if (cs->kind == UTF16_LE || cs->kind == UTF16_BE)
		n = next_utf16(cs, source, &c->c);
	else if (cs->kind == UTF32_LE || cs->kind == UTF32_BE)
		n = next_utf32(cs, source, &c->c);
	else if (b >= 128 && cs->kind == SINGLE)
		c->c = cs->table[b - 128];
	else if (b >= 128)
		n = legacy_next((enum legacy)(cs->kind - MULTI), source, c);
	return n;
}

size_t
charset_next(const struct charset *cs, unsigned *mode, struct slice source,
    struct str *out, bool *broken)
{
	struct legacy_char c = { '&', 0 };
	size_t n;

	if (cs->kind == REFERENCES || cs->kind == TWICE) {
		n = next_utf8(cs, source, out, &c.c);
		if (c.c != 0)
			return n;
	} else
		n = next(cs, mode, source, &c);
	if (c.c == LEGACY_NONE)
		return n;
	if (c.c == 0) {
		*broken = true;
		c.c = UTF8_BROKEN;
	}
	utf8_add(out, c.c);
	if (c.mark != 0)
		utf8_add(out, c.mark);
	return n;
}
