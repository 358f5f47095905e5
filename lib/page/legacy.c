/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "legacy.h"

#include "data/encodings.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

const uint16_t *
legacy_single(struct slice name)
{
	size_t i;

	for (i = 0; i < COUNT(encodings_single); i++)
		if (slice_eq(slice_of(encodings_single[i].name), name))
			return encodings_single[i].table;
	return NULL;
}

static bool
within(unsigned b, unsigned first, unsigned last)
{
	return b >= first && b <= last;
}

/* The character at a pointer of a table with n of them, or 0. */
static uint32_t
look(const uint16_t *table, size_t n, unsigned pointer)
{
	return pointer < n ? table[pointer] : 0;
}

/* Bytes from A1 to FF stand for half-width katakana. */
static uint32_t
katakana(unsigned b)
{
	return 0xff61 - 0xa1 + b;
}

/* Two bytes of Shift_JIS; from pointer 8836 to 10715 is what users define. */
static uint32_t
shift_jis(unsigned lead, unsigned trail)
{
	unsigned pointer;

	if (!within(trail, 0x40, 0x7e) && !within(trail, 0x80, 0xfc))
		return 0;
	pointer = (lead - (lead < 0xa0 ? 0x81 : 0xc1)) * 188 + trail -
	    (trail < 0x7f ? 0x40 : 0x41);
	if (within(pointer, 8836, 10715))
		return 0xe000 - 8836 + pointer;
	return look(encodings_jis0208, COUNT(encodings_jis0208), pointer);
}

static size_t
next_shift_jis(const unsigned char *p, size_t n, uint32_t *c)
{
	unsigned b = p[0];

	if (b == 0x80 || within(b, 0xa1, 0xdf)) {
		*c = b == 0x80 ? b : katakana(b);
		return 1;
	}
	if (n < 2 || !(within(b, 0x81, 0x9f) || within(b, 0xe0, 0xfc)))
		return 1;
	*c = shift_jis(b, p[1]);
	return 2;
}

/* Two bytes from A1 on in a table of 94 rows, or 0. */
static uint32_t
rows_of_94(const uint16_t *table, size_t n, const unsigned char *p)
{
	if (!within(p[0], 0xa1, 0xfe) || !within(p[1], 0xa1, 0xfe))
		return 0;
	return look(table, n, (p[0] - 0xa1U) * 94 + p[1] - 0xa1U);
}

static size_t
next_euc_jp(const unsigned char *p, size_t n, uint32_t *c)
{
	unsigned b = p[0];

	if (n < 2 || !(b == 0x8e || b == 0x8f || within(b, 0xa1, 0xfe)))
		return 1;
	if (b == 0x8e && within(p[1], 0xa1, 0xdf))
		*c = katakana(p[1]);
	else if (b == 0x8f && within(p[1], 0xa1, 0xfe)) {
		if (n > 2)
			*c = rows_of_94(encodings_jis0212,
			    COUNT(encodings_jis0212), p + 1);
		return n > 2 ? 3 : 2;
	} else
		*c = rows_of_94(encodings_jis0208, COUNT(encodings_jis0208),
		    p);
	return 2;
}

static size_t
next_euc_kr(const unsigned char *p, size_t n, uint32_t *c)
{
	if (n < 2 || !within(p[0], 0x81, 0xfe))
		return 1;
	if (within(p[1], 0x41, 0xfe))
		*c = look(encodings_euc_kr, COUNT(encodings_euc_kr),
		    (p[0] - 0x81U) * 190 + p[1] - 0x41U);
	return 2;
}

/* A number of four bytes: what lies between the characters of two, and behind
 * them all. */
static uint32_t
by_range(uint32_t pointer)
{
	size_t i = COUNT(encodings_ranges) - 1;

	if (within(pointer, 39420, 188999) || pointer > 1237575)
		return 0;
	if (pointer == 7457)
		return 0xe7c7;
	while (encodings_ranges[i][0] > pointer)
		i--;
	return encodings_ranges[i][1] + pointer - encodings_ranges[i][0];
}

static size_t
next_gb18030(const unsigned char *p, size_t n, uint32_t *c)
{
	if (p[0] == 0x80)
		*c = 0x20ac;
	if (n < 2 || !within(p[0], 0x81, 0xfe))
		return 1;
	if (within(p[1], '0', '9')) {
		if (n < 4 || !within(p[2], 0x81, 0xfe) ||
		    !within(p[3], '0', '9'))
			return 1;
		*c = by_range((((p[0] - 0x81U) * 10 + p[1] - '0') * 126 +
		    p[2] - 0x81U) * 10 + p[3] - '0');
		return *c != 0 ? 4 : 1;
	}
	if (within(p[1], 0x40, 0x7e) || within(p[1], 0x80, 0xfe))
		*c = look(encodings_gb18030, COUNT(encodings_gb18030),
		    (p[0] - 0x81U) * 190 + p[1] - (p[1] < 0x7f ? 0x40U :
		    0x41U));
	return 2;
}

static size_t
next_big5(const unsigned char *p, size_t n, struct legacy_char *c)
{
	unsigned at;

	if (n < 2 || !within(p[0], 0x81, 0xfe))
		return 1;
	if (!within(p[1], 0x40, 0x7e) && !within(p[1], 0xa1, 0xfe))
		return 2;
	at = (p[0] - 0x81U) * 157 + p[1] - (p[1] < 0x7f ? 0x40U : 0x62U);
	if (at == 1133 || at == 1135 || at == 1164 || at == 1166) {
		c->c = at < 1150 ? 0xca : 0xea;
		c->mark = at == 1133 || at == 1164 ? 0x304 : 0x30c;
		return 2;
	}
	c->c = look(encodings_big5, COUNT(encodings_big5), at);
	if (c->c != 0 && (encodings_big5_plane2[at / 8] >> at % 8 & 1) != 0)
		c->c |= 0x20000;
	return 2;
}

size_t
legacy_next(enum legacy kind, struct slice source, struct legacy_char *c)
{
	const unsigned char *p = (const unsigned char *)source.p;
	size_t n;

	*c = (struct legacy_char){ 0 };
	if (kind == LEGACY_BIG5)
		n = next_big5(p, source.len, c);
	else if (kind == LEGACY_GB18030)
		n = next_gb18030(p, source.len, &c->c);
	else if (kind == LEGACY_EUC_KR)
		n = next_euc_kr(p, source.len, &c->c);
	else if (kind == LEGACY_EUC_JP)
		n = next_euc_jp(p, source.len, &c->c);
	else
		n = next_shift_jis(p, source.len, &c->c);
	if (c->c == 0 && n > 1 && p[n - 1] < 128)
		n--;
	return n;
}

/* The mode that the escape sequence at the start sets; false if it is none. */
static bool
read_escape(enum legacy_mode *mode, struct slice source)
{
	static const struct {
		char bytes[4];
		enum legacy_mode mode;
	} escapes[] = {
		{ "\033(B", LEGACY_ASCII }, { "\033(J", LEGACY_ROMAN },
		{ "\033(I", LEGACY_KATAKANA }, { "\033$@", LEGACY_KANJI },
		{ "\033$B", LEGACY_KANJI },
	};
	size_t i;

	for (i = 0; i < COUNT(escapes); i++)
		if (slice_starts(source, slice_of(escapes[i].bytes))) {
			*mode = escapes[i].mode;
			return true;
		}
	return false;
}

size_t
legacy_next_2022(enum legacy_mode *mode, struct slice source, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)source.p;
	unsigned b = p[0];

	*c = 0;
	if (read_escape(mode, source)) {
		*c = LEGACY_NONE;
		return 3;
	}
	if (b >= 0x7f || b == 0x0e || b == 0x0f || b == 0x1b)
		return 1;
	if (b <= ' ' || *mode == LEGACY_ASCII) {
		*c = b;
		return 1;
	}
	if (*mode == LEGACY_ROMAN)
		*c = b == '\\' ? 0xa5 : b == '~' ? 0x203e : b;
	else if (*mode == LEGACY_KATAKANA)
		*c = b < 0x60 ? katakana(b + 128) : 0;
	else if (source.len > 1 && within(p[1], 0x21, 0x7e)) {
		*c = look(encodings_jis0208, COUNT(encodings_jis0208),
		    (b - 0x21U) * 94 + p[1] - 0x21U);
		return 2;
	}
	return 1;
}
