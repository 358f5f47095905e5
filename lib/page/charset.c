/* SPDX-License-Identifier: MIT */
/*
 * windows-1252 and UTF-16 are built in; everything else is left to iconv. An
 * encoding of one byte a character becomes a table of 128 characters; for the
 * others iconv is asked character by character (one that begins with a byte
 * below 128 is ASCII).
 */
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "base/base.h"
#include "charset.h"
#include "references.h"

#include "data/charrefs.h"
#include "data/charsets.h"

enum charset_kind { SINGLE, MULTI, UTF16_LE, UTF16_BE, REFERENCES };

struct charset {
	enum charset_kind kind;
	bool missing;		/* iconv does not have it here */
	const char *name;	/* in the image */
	uint32_t table[128];	/* SINGLE: from byte 128 on; 0 is broken */
	iconv_t iconv;		/* MULTI */
	struct charset *next;
};

/* Those that were asked for so far. They are kept for the whole process and,
 * but for iconv's state between two characters, only read from then on. */
static struct charset *charsets;

/* The one character that these bytes stand for, or 0. */
static uint32_t
ask(iconv_t cd, const char *bytes, size_t n, char utf8[8], size_t *len)
{
	char *in = (char *)(uintptr_t)bytes, *to = utf8;
	size_t in_left = n, out_left = 8;
	uint32_t c = 0;

	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &in, &in_left, &to, &out_left) != (size_t)-1 &&
	    in_left == 0 && to > utf8) {
		*len = (size_t)(to - utf8);
		c = utf8_decode(utf8, *len, &n);
	}
	return c;
}

static void
fill_table(struct charset *cs)
{
	unsigned i;

	for (i = 0; i < 128; i++) {
		char byte = (char)(128 + i), utf8[8];
		size_t len;

		cs->table[i] = ask(cs->iconv, &byte, 1, utf8, &len);
	}
	iconv_close(cs->iconv);
}

static void
open_iconv(struct charset *cs, const char *name)
{
	cs->iconv = iconv_open("UTF-8", name);
	cs->missing = cs->iconv == (iconv_t)-1;
	if (cs->missing && errno == ENOMEM)
		die_memory();
	if (!cs->missing && cs->kind == SINGLE)
		fill_table(cs);
}

static struct charset *
add_charset(enum charset_kind kind, const char *name)
{
	struct charset *cs = mem_alloc(sizeof(*cs));

	*cs = (struct charset){ .kind = kind, .name = name,
	    .next = charsets };
	charsets = cs;
	return cs;
}

const struct charset *
charset_windows_1252(void)
{
	static struct charset *cs;
	unsigned i;
	size_t n;

	if (cs != NULL)
		return cs;
	cs = add_charset(SINGLE, "");
	for (i = 0; i < 128; i++) {
		char key[] = { '#', '1', (char)('0' + (128 + i) / 10 % 10),
		    (char)('0' + (128 + i) % 10) };
		struct dict_entry e;

		cs->table[i] = 128 + i;
		if (i < 32 && dict_find(dict_charrefs, (struct slice){ key,
		    4 }, &e) != 0)
			cs->table[i] = utf8_decode(e.value.p, e.value.len, &n);
	}
	return cs;
}

const struct charset *
charset_utf16(bool big_endian)
{
	static struct charset *cs[2];

	if (cs[big_endian] == NULL)
		cs[big_endian] = add_charset(big_endian ? UTF16_BE : UTF16_LE,
		    "");
	return cs[big_endian];
}

const struct charset *
charset_references(void)
{
	static struct charset *cs;

	if (cs == NULL)
		cs = add_charset(REFERENCES, "");
	return cs;
}

const struct charset *
charset_of(struct slice label)
{
	struct charset *cs;
	struct dict_entry e;
	uint32_t class = dict_find_lower(dict_charsets, utf8_trim(label), &e);
	char name[32];

	if ((class & (CHARSETS_SINGLE | CHARSETS_MULTI)) == 0 ||
	    e.value.len >= sizeof(name))
		return NULL;
	if (e.value.len == 0)
		return charset_windows_1252();
	for (cs = charsets; cs != NULL; cs = cs->next)
		if (cs->name == e.value.p)
			return cs;
	memcpy(name, e.value.p, e.value.len);
	name[e.value.len] = '\0';
	cs = add_charset(class & CHARSETS_SINGLE ? SINGLE : MULTI, e.value.p);
	open_iconv(cs, name);
	return cs;
}

bool
charset_is_there(const struct charset *cs)
{
	return !cs->missing;
}

bool
charset_named(struct slice name, const struct charset **cs)
{
	uint32_t class = dict_find_lower(dict_charsets, name, NULL);

	*cs = charset_of(name);
	if (class & (CHARSETS_UTF_16LE | CHARSETS_UTF_16BE))
		*cs = charset_utf16((class & CHARSETS_UTF_16BE) != 0);
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
charset_is_utf16(const struct charset *cs)
{
	return cs != NULL && (cs->kind == UTF16_LE || cs->kind == UTF16_BE);
}

bool
charset_is_utf8(struct slice label)
{
	return (dict_find_lower(dict_charsets, utf8_trim(label), NULL) &
	    CHARSETS_UTF_8) != 0;
}

size_t
charset_ascii(const struct charset *cs, struct slice source)
{
	size_t i = 0;

	if (charset_is_utf16(cs))
		return 0;
	if (cs->kind == REFERENCES)
		source.len = slice_find(source, SLICE("&"));
	while (i < source.len && (signed char)source.p[i] > 0)
		i++;
	return i;
}

/* UTF-8, or a reference. */
static size_t
next_reference(struct slice source, struct str *out, uint32_t *c)
{
	size_t n = source.p[0] == '&' ? references_add(out, source) : 0;

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
next_multi(const struct charset *cs, struct slice source, struct str *out)
{
	char utf8[8];
	size_t n, len;

	for (n = 1; n <= 4 && n <= source.len; n++)
		if (ask(cs->iconv, source.p, n, utf8, &len) != 0) {
			str_add(out, utf8, len);
			return n;
		}
	return 0;
}

size_t
charset_next(const struct charset *cs, struct slice source, struct str *out,
    bool *broken)
{
	unsigned char b = (unsigned char)source.p[0];
	size_t n = 1;
	uint32_t c = b;

	if (cs->kind == REFERENCES) {
		n = next_reference(source, out, &c);
		if (c != 0)
			return n;
	} else if (charset_is_utf16(cs))
		n = next_utf16(cs, source, &c);
	else if (b >= 128 && cs->kind == SINGLE)
		c = cs->table[b - 128];
	else if (b >= 128 && (n = next_multi(cs, source, out)) > 0)
		return n;
	else if (b >= 128)
		c = 0, n = 1;
	if (c == 0) {
		*broken = true;
		c = UTF8_BROKEN;
	}
	utf8_add(out, c);
	return n;
}
