/* SPDX-License-Identifier: MIT */
/*
 * The decoders of the legacy encodings in the WHATWG Encoding standard, a
 * character at a time. Their tables are made at build from
 * lib/data/encodings.tsv; only the pages that are looked at take memory.
 */
#ifndef NUTGRAF_PAGE_LEGACY_H
#define NUTGRAF_PAGE_LEGACY_H

#include "base/base.h"

/* A decoder for legacy_next: of encodings of several bytes a character. */
enum legacy { LEGACY_SHIFT_JIS, LEGACY_EUC_JP, LEGACY_EUC_KR, LEGACY_GB18030,
	LEGACY_BIG5, LEGACY_KINDS };

struct legacy_char {
	uint32_t c;		/* 0: what is there is broken */
	uint32_t mark;		/* a combining mark behind it, or 0 */
};

/* The 128 characters from byte 128 on of an encoding of one byte a character;
 * 0 is none. NULL if there is no such name ("koi8-r"). */
const uint16_t *legacy_single(struct slice name);

/* The character at the start of the source, whose first byte is 128 or more;
 * gives how many bytes it has. Of what is broken an ASCII byte is no part. */
size_t legacy_next(enum legacy kind, struct slice source,
    struct legacy_char *c);

/* ISO-2022-JP: what bytes stand for, which an escape sequence changes. At the
 * start it is LEGACY_ASCII. */
enum legacy_mode { LEGACY_ASCII, LEGACY_ROMAN, LEGACY_KATAKANA,
	LEGACY_KANJI };

/* The same in ISO-2022-JP, at any byte; an escape sequence gives the character
 * LEGACY_NONE and sets the mode. */
#define LEGACY_NONE UINT32_MAX
size_t legacy_next_2022(enum legacy_mode *mode, struct slice source,
    uint32_t *c);

#endif
