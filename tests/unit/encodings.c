/* SPDX-License-Identifier: MIT */
/* Unit table of lib/page/charset: every character of every legacy encoding as
 * this system's iconv has it, but for what the WHATWG standard has otherwise. */
#include <iconv.h>
#include <stdio.h>

#include "base/base.h"
#include "page/page.h"

/* A run of bytes, as a number, that is known to differ. */
struct differs {
	uint32_t first, last;
};

enum { RUNS = 12 };

static const struct {
	const char *label, *iconv;
	struct differs known[RUNS];
} rows[] = {
	{ "ibm866", "CP866", { { 0 } } },
	{ "iso-8859-2", "ISO-8859-2", { { 0 } } },
	{ "iso-8859-3", "ISO-8859-3", { { 0 } } },
	{ "iso-8859-4", "ISO-8859-4", { { 0 } } },
	{ "iso-8859-5", "ISO-8859-5", { { 0 } } },
	{ "iso-8859-6", "ISO-8859-6", { { 0 } } },
	{ "iso-8859-7", "ISO-8859-7", { { 0 } } },
	{ "iso-8859-8", "ISO-8859-8", { { 0 } } },
	{ "iso-8859-10", "ISO-8859-10", { { 0 } } },
	{ "iso-8859-13", "ISO-8859-13", { { 0 } } },
	{ "iso-8859-14", "ISO-8859-14", { { 0 } } },
	{ "iso-8859-15", "ISO-8859-15", { { 0 } } },
	{ "iso-8859-16", "ISO-8859-16", { { 0 } } },
	{ "koi8-r", "KOI8-R", { { 0 } } },
	{ "koi8-u", "KOI8-U", {		/* letters of Belarusian */
	    { 0xae, 0xae }, { 0xbe, 0xbe } } },
	{ "macintosh", "MACINTOSH", {	/* an increment, Apple's logo */
	    { 0xc6, 0xc6 }, { 0xf0, 0xf0 } } },
	{ "x-mac-cyrillic", "MAC-UK", {	/* the sign of the euro */
	    { 0xff, 0xff } } },
	{ "windows-874", "CP874", { { 0 } } },
	{ "windows-1250", "CP1250", { { 0 } } },
	{ "windows-1251", "CP1251", { { 0 } } },
	{ "windows-1252", "CP1252", { { 0 } } },
	{ "windows-1253", "CP1253", { { 0 } } },
	{ "windows-1254", "CP1254", { { 0 } } },
	{ "windows-1255", "CP1255", { { 0 } } },
	{ "windows-1256", "CP1256", { { 0 } } },
	{ "windows-1257", "CP1257", { { 0 } } },
	{ "windows-1258", "CP1258", { { 0 } } },
	{ "shift_jis", "CP932", { { 0 } } },
	{ "euc-jp", "EUC-JP", {		/* as in CP932; no controls */
	    { 0x80, 0x9f }, { 0xa1c1, 0xa1c2 }, { 0xa1dd, 0xa1dd },
	    { 0xa1f1, 0xa1f2 }, { 0xa2cc, 0xa2cc } } },
	{ "gb18030", "GB18030", {	/* a blank; for private use */
	    { 0xa3a0, 0xa3a0 }, { 0xfe51, 0xfe53 }, { 0xfe6c, 0xfe6c },
	    { 0xfe76, 0xfe76 }, { 0xfe91, 0xfe91 } } },
	{ "big5", "BIG5-HKSCS", {	/* signs that are as in CP950 */
	    { 0x80, 0x80 }, { 0xa145, 0xa145 }, { 0xa14e, 0xa14e },
	    { 0xa1c2, 0xa1c2 }, { 0xa1e3, 0xa1e3 }, { 0xa1f2, 0xa1f3 },
	    { 0xa241, 0xa247 } } },
	{ "euc-kr", "CP949", { { 0 } } },
};

/* What the bytes are by iconv; empty if they are no character. */
static struct slice
by_iconv(iconv_t cd, const char *bytes, size_t n)
{
	static char room[32];
	char *in = (char *)(uintptr_t)bytes, *to = room;
	size_t left = n, out_left = sizeof(room);

	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &in, &left, &to, &out_left) == (size_t)-1 || left > 0)
		return (struct slice){ 0 };
	iconv(cd, NULL, NULL, &to, &out_left);
	return (struct slice){ room, sizeof(room) - out_left };
}

/* The same here. */
static struct slice
here(const struct charset *cs, struct slice bytes)
{
	static struct str made;
	bool broken = false;
	unsigned mode = 0;

	str_clear(&made);
	return charset_next(cs, &mode, bytes, &made, &broken) == bytes.len &&
	    !broken ? str_slice(&made) : (struct slice){ 0 };
}

static bool
is_known(const struct differs *known, uint32_t bytes)
{
	size_t i;

	for (i = 0; i < RUNS; i++)
		if (bytes >= known[i].first && bytes <= known[i].last)
			return true;
	return false;
}

static const char *now;	/* the label */
static size_t differences, compared;

/* Compare n bytes; true if they are a character in either. */
static bool
compare(const struct charset *cs, iconv_t cd, const struct differs *known,
    const unsigned char *bytes, size_t n)
{
	struct slice theirs = by_iconv(cd, (const char *)bytes, n), ours;
	uint32_t number = 0;
	size_t i;

	for (i = 0; i < n; i++)
		number = number << 8 | bytes[i];
	ours = here(cs, (struct slice){ (const char *)bytes, n });
	compared += theirs.len > 0;
	if (theirs.len > 0 && !slice_eq(theirs, ours) &&
	    !is_known(known, number) && differences++ < 40)
		printf("# %s: %08x is %.*s, not %.*s\n", now, (unsigned)number,
		    (int)theirs.len, theirs.p, (int)ours.len, ours.p);
	return theirs.len > 0 || ours.len > 0;
}

static void
compare_all(const struct charset *cs, iconv_t cd, const struct differs *known)
{
	unsigned char b[4];
	unsigned i, j, k, n;

	for (i = 128; i < 256; i++) {
		b[0] = (unsigned char)i;
		if (compare(cs, cd, known, b, 1))
			continue;
		for (j = 0x30; j < 256; j++) {
			b[1] = (unsigned char)j;
			if (compare(cs, cd, known, b, 2))
				continue;
			for (k = 128; k < 256; k++) {
				b[2] = (unsigned char)k;
				if (compare(cs, cd, known, b, 3))
					continue;
				for (n = '0'; n <= '9'; n++) {
					b[3] = (unsigned char)n;
					compare(cs, cd, known, b, 4);
				}
			}
		}
	}
}

int
main(void)
{
	size_t i, total = sizeof(rows) / sizeof(*rows), failed = 0;

	for (i = 0; i < total; i++) {
		const struct charset *cs = charset_of(slice_of(rows[i].label));
		iconv_t cd = iconv_open("UTF-8", rows[i].iconv);

		if (cd == (iconv_t)-1) {
			printf("ok %zu - %s # SKIP no iconv for it\n", i + 1,
			    rows[i].label);
			continue;
		}
		now = rows[i].label;
		differences = compared = 0;
		compare_all(cs, cd, rows[i].known);
		iconv_close(cd);
		failed += differences > 0 || compared == 0;
		printf("%sok %zu - %s: %zu characters\n", differences > 0 ||
		    compared == 0 ? "not " : "", i + 1, now, compared);
	}
	printf("1..%zu\n", total);
	return failed > 0;
}
