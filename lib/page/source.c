/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "charset.h"
#include "legacy.h"
#include "references.h"
#include "source.h"
#include "twice.h"

enum { CHECKPOINT = 512,
	FAR = 8 * CHECKPOINT,	/* the same in bytes of the source */
	SEEN = 1024 };		/* bytes that tell whether it is UTF-16 */

/* At text offset `at`, source = text offset + by. In another encoding than
 * UTF-8 there is one about every CHECKPOINT bytes of text, and what is between
 * them is decoded again. In broken UTF-8 there is one where a stretch with
 * broken parts begins and one where it ends, after about CHECKPOINT bytes; by
 * is the same at both ends of text that is whole. */
struct page_shift {
	size_t at;
	ptrdiff_t by;
	unsigned mode;	/* of the charset */
};

/* What is not UTF-8 is in this encoding, if the user has said so. */
static struct {
	bool said;
	const struct charset *charset;	/* NULL: UTF-8 */
} others;

void
page_read_others(const struct charset *cs)
{
	others.said = true;
	others.charset = cs;
}

static void
shift(struct page *page, size_t at, ptrdiff_t by, unsigned mode)
{
	page->shifts = mem_grow(page->shifts, &page->shifts_cap,
	    page->nshifts + 1, sizeof(*page->shifts));
	page->shifts[page->nshifts++] = (struct page_shift){ at, by,
	    mode };
}

/* The replacement of broken parts, of which text has some. */
static void
repair(struct page *page)
{
	struct slice text = page->text;
	size_t at = 0, n, from = 0, to = 0;	/* the stretch in made */
	ptrdiff_t by = 0;
	bool open = false;

	for (;;) {
		struct slice rest = slice_part(text, at, text.len);

		n = utf8_valid(rest);
		str_add(&page->made, rest.p, n);
		at += n;
		if (n == rest.len || page->made.len - from >= CHECKPOINT) {
			if (open)
				shift(page, to, by, 0);
			open = false;
		}
		if (n == rest.len)
			break;
		if (!open && (page->nshifts == 0 || to < page->made.len))
			shift(page, page->made.len, by, 0);
		if (!open)
			from = page->made.len;
		open = true;
		utf8_decode(rest.p + n, rest.len - n, &n);
		str_add(&page->made, "\xef\xbf\xbd", 3);
		at += n;
		page->broken++;
		to = page->made.len;
		by = (ptrdiff_t)at - (ptrdiff_t)to;
	}
}

/* Take a source of which `valid` bytes behind its mark are UTF-8. */
static void
take_utf8(struct page *page, struct slice source, size_t valid)
{
	page->nshifts = page->broken = page->broken_at = 0;
	page->charset = NULL;
	page->guessed = false;
	str_clear(&page->made);
	page->bom = utf8_bom(source);
	page->text = slice_part(source, page->bom, source.len);
	if (valid == page->text.len)
		return;
	page->broken_at = page->bom + valid;
	page->source = source;
	repair(page);
	page->text = str_slice(&page->made);
}

/* How many bytes behind its byte order mark are UTF-8. */
static size_t
valid_of(struct slice source)
{
	return utf8_valid(slice_part(source, utf8_bom(source), source.len));
}

void
page_take_utf8(struct page *page, struct slice source)
{
	take_utf8(page, source, valid_of(source));
}

/* Take a source in another encoding. */
static void
take_charset(struct page *page, struct slice source, const struct charset *cs)
{
	bool broken;
	size_t at = page->bom, n, last = 0, last_at = 0;
	unsigned mode = 0;

	page->source = source;
	page->charset = cs;
	page->guessed = false;
	page->nshifts = page->broken = page->broken_at = 0;
	str_clear(&page->made);
	while (at < source.len) {
		struct slice rest = slice_part(source, at, source.len);

		if (page->made.len >= last + CHECKPOINT ||
		    at >= last_at + FAR) {
			last = page->made.len;
			last_at = at;
			shift(page, last, (ptrdiff_t)(at - page->bom) -
			    (ptrdiff_t)last, mode);
		}
		n = charset_ascii(cs, mode, slice_part(rest, 0, rest.len <
		    CHECKPOINT ? rest.len : CHECKPOINT));
		if (n > 0) {
			str_add(&page->made, rest.p, n);
			at += n;
			continue;
		}
		broken = false;
		n = charset_next(cs, &mode, rest, &page->made, &broken);
		if (broken && page->broken++ == 0)
			page->broken_at = at;
		at += n;
	}
	page->text = str_slice(&page->made);
}

/* Is this UTF-8 with some broken places rather than another encoding? A
 * character that lacks its end is one. */
static bool
mostly_utf8(struct slice source)
{
	size_t i, n, good = 0, broken = 0;

	for (i = 0; i < source.len; i += n) {
		n = utf8_ascii(slice_part(source, i, source.len));
		if (n > 0)
			continue;
		n = 1;
		if (source.p[i] != 0 && (utf8_decode(source.p + i,
		    source.len - i, &n) != UTF8_BROKEN || n > 1))
			good++;
		else
			broken += source.p[i] != 0;
	}
	return good >= broken;
}

/* UTF-16 without a byte order mark: one half of the bytes of its start are
 * mostly zero, and the others never. Or NULL. */
static const struct charset *
utf16_by_zeros(struct slice start)
{
	size_t i, zeros[2] = { 0, 0 };

	for (i = 0; i < start.len; i++)
		zeros[i % 2] += start.p[i] == '\0';
	return start.len > 3 && zeros[0] * zeros[1] == 0 &&
	    (zeros[0] + zeros[1]) * 4 > start.len ?
	    charset_utf16(zeros[0] > 0) : NULL;
}

/* The charset of a text that begins like UTF-16 or UTF-32, and the length of its
 * byte order mark; or NULL. If users say that it is one of them, one zero is
 * enough. */
static const struct charset *
wide_of(struct slice start, size_t *bom)
{
	*bom = 4;
	if (slice_starts(start, (struct slice){ "\xff\xfe\0\0", 4 }))
		return charset_utf32(false);
	if (slice_starts(start, (struct slice){ "\0\0\xfe\xff", 4 }))
		return charset_utf32(true);
	*bom = utf16_bom(start);
	if (*bom > 0)
		return charset_utf16(start.p[0] == '\xfe');
	start.len = start.len < SEEN ? start.len : SEEN;
	if (start.len == 0 || memchr(start.p, '\0', start.len) == NULL)
		return NULL;
	return others.said && charset_is_wide(others.charset) ?
	    others.charset : utf16_by_zeros(start);
}

bool
page_is_wide(struct slice start)
{
	size_t bom;

	return wide_of(start, &bom) != NULL;
}

/* Is the first escape sequence one to Japanese characters, as in ISO-2022-JP? */
static bool
is_iso_2022_jp(struct slice source)
{
	const char *esc = source.len > 0 ? memchr(source.p, '\033',
	    source.len) : NULL;
	enum legacy_mode mode = LEGACY_ASCII;
	uint32_t c;

	if (esc == NULL)
		return false;
	legacy_next_2022(&mode, slice_part(source, (size_t)(esc - source.p),
	    source.len), &c);
	return mode == LEGACY_ROMAN || mode == LEGACY_KANJI;
}

bool
page_take_certain(struct page *page, struct slice source)
{
	size_t valid, bom;
	const struct charset *cs = wide_of(source, &bom);

	if (cs == NULL && is_iso_2022_jp(source))
		cs = charset_iso_2022_jp();
	if (cs != NULL) {
		page->bom = bom;
		take_charset(page, source, cs);
		return true;
	}
	valid = valid_of(source);
	if (utf8_bom(source) == 0 && valid < source.len)
		return false;
	if (utf8_bom(source) == 0 && twice_is(source)) {
		page->bom = 0;
		take_charset(page, source, charset_twice());
		return true;
	}
	take_utf8(page, source, valid);
	return true;
}

void
page_take_labelled(struct page *page, struct slice source,
    struct slice label)
{
	const struct charset *cs = charset_of(label);
	bool guess = cs == NULL && utf8_bom(source) == 0 &&
	    !mostly_utf8(source);

	if (guess)
		cs = others.said ? others.charset : charset_windows_1252();
	page->bom = 0;
	if (cs == NULL) {
		page_take_utf8(page, source);
		return;
	}
	take_charset(page, source, cs);
	page->guessed = guess && !others.said && charset_is_utf8(label);
}

/* Resolve references where a text that was taken as UTF-8 is full of them. */
static void
take_references(struct page *page, struct slice source)
{
	if (page->charset != NULL || !references_many(page->text))
		return;
	page->bom = utf8_bom(source);
	take_charset(page, source, charset_references());
}

void
page_take_text(struct page *page, struct slice source)
{
	if (!page_take_certain(page, source)) {
		page_take_labelled(page, source, (struct slice){ 0 });
		page->guessed = page->charset != NULL && !others.said;
	}
	take_references(page, source);
}

/* How far into a UTF-8 source with broken parts this many bytes of text
 * reach. */
static size_t
repair_again(const struct page *page, size_t source_at, size_t bytes)
{
	while (bytes > 0 && source_at < page->source.len) {
		size_t left = page->source.len - source_at, n, made;
		uint32_t c;

		/* What is valid has as many bytes here as there. */
		n = utf8_valid(slice_part(page->source, source_at, source_at +
		    (bytes < left ? bytes : left)));
		source_at += n;
		bytes -= n;
		if (bytes == 0 || n == left)
			break;
		c = utf8_decode(page->source.p + source_at, left - n, &n);
		made = c == 0 || c == UTF8_BROKEN ? 3 : n;
		if (made > bytes)
			break;
		bytes -= made;
		source_at += n;
	}
	return source_at;
}

/* How far into the source this many bytes of text reach, between
 * checkpoints. */
static size_t
decode_again(const struct page *page, size_t source_at, size_t bytes,
    unsigned mode)
{
	struct str out = { 0 };
	bool broken;

	while (bytes > 0 && source_at < page->source.len) {
		size_t left = page->source.len - source_at, n;

		n = charset_ascii(page->charset, mode, slice_part(
		    page->source, source_at, source_at +
		    (bytes < left ? bytes : left)));
		if (n > 0) {
			source_at += n;
			bytes -= n;
			continue;
		}
		str_clear(&out);
		n = charset_next(page->charset, &mode, slice_part(
		    page->source, source_at, page->source.len), &out,
		    &broken);
		if (out.len > bytes)
			break;
		bytes -= out.len;
		source_at += n;
	}
	str_free(&out);
	return source_at;
}

size_t
page_source(const struct page *page, size_t at)
{
	size_t low = 0, high = page->nshifts, from;
	struct page_shift s = { 0 };

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (page->shifts[mid].at <= at)
			low = mid + 1;
		else
			high = mid;
	}
	if (low > 0)
		s = page->shifts[low - 1];
	if (page->charset == NULL && (low == 0 || low == page->nshifts ||
	    page->shifts[low].by == s.by))
		return page->bom + (size_t)((ptrdiff_t)at + s.by);
	from = page->bom + (size_t)((ptrdiff_t)s.at + s.by);
	return page->charset == NULL ? repair_again(page, from, at - s.at) :
	    decode_again(page, from, at - s.at, s.mode);
}

void
page_free(struct page *page)
{
	free(page->shifts);
	str_free(&page->made);
	*page = (struct page){ 0 };
}
