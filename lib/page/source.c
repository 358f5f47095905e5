/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "charset.h"
#include "references.h"
#include "source.h"

enum { CHECKPOINT = 512,
	SEEN = 1024 };		/* bytes that tell whether it is UTF-16 */

/* At text offset `at`, source = text offset + by. In another encoding than
 * UTF-8 there is one about every CHECKPOINT bytes of text, and what is between
 * them is decoded again. In broken UTF-8 there is one where a stretch with
 * broken parts begins and one where it ends, after about CHECKPOINT bytes; by
 * is the same at both ends of text that is whole. */
struct page_shift {
	size_t at;
	ptrdiff_t by;
};

/* What is not UTF-8 is in this encoding, if the user has said so. */
static struct {
	bool said;
	const struct charset *charset;	/* NULL: UTF-8 */
} others;

static void
shift(struct page *page, size_t at, ptrdiff_t by)
{
	page->shifts = mem_grow(page->shifts, &page->shifts_cap,
	    page->nshifts + 1, sizeof(*page->shifts));
	page->shifts[page->nshifts++] = (struct page_shift){ at, by };
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
				shift(page, to, by);
			open = false;
		}
		if (n == rest.len)
			break;
		if (!open && (page->nshifts == 0 || to < page->made.len))
			shift(page, page->made.len, by);
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

/* How many bytes at the start are ASCII without NUL. */
static size_t
ascii(struct slice text)
{
	size_t i = 0;

	while (i < text.len && (signed char)text.p[i] > 0)
		i++;
	return i;
}

/* Take a source in another encoding; false if it cannot be decoded. */
static bool
take_charset(struct page *page, struct slice source, const struct charset *cs)
{
	bool broken;
	size_t at = page->bom, n, last = 0;

	page->source = source;
	page->charset = cs;
	page->guessed = false;
	page->nshifts = page->broken = page->broken_at = 0;
	str_clear(&page->made);
	page->text = str_slice(&page->made);
	if (!charset_is_there(cs))
		return false;
	while (at < source.len) {
		struct slice rest = slice_part(source, at, source.len);

		if (page->made.len >= last + CHECKPOINT) {
			last = page->made.len;
			shift(page, last, (ptrdiff_t)(at - page->bom) -
			    (ptrdiff_t)last);
		}
		n = charset_ascii(cs, slice_part(rest, 0, rest.len <
		    CHECKPOINT ? rest.len : CHECKPOINT));
		if (n > 0) {
			str_add(&page->made, rest.p, n);
			at += n;
			continue;
		}
		broken = false;
		n = charset_next(cs, rest, &page->made, &broken);
		if (broken && page->broken++ == 0)
			page->broken_at = at;
		at += n;
	}
	page->text = str_slice(&page->made);
	return true;
}

/* Is this UTF-8 with some broken places rather than another encoding? A
 * character that lacks its end is one. */
static bool
mostly_utf8(struct slice source)
{
	size_t i, n, good = 0, broken = 0;

	for (i = 0; i < source.len; i += n) {
		n = ascii(slice_part(source, i, source.len));
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

void
page_read_others(const struct charset *cs)
{
	others.said = true;
	others.charset = cs;
}

/* Without a byte order mark one half of the bytes of its start are mostly zero,
 * and the others never; if users say that it is UTF-16, one zero is enough. */
bool
page_is_utf16(struct slice start, bool *big_endian)
{
	size_t i, zeros[2] = { 0, 0 };
	size_t n = start.len < SEEN ? start.len : SEEN;

	if (utf16_bom(start) > 0) {
		*big_endian = start.p[0] == '\xfe';
		return true;
	}
	if (n == 0 || memchr(start.p, '\0', n) == NULL)
		return false;
	if (others.said && charset_is_utf16(others.charset)) {
		*big_endian = others.charset == charset_utf16(true);
		return true;
	}
	for (i = 0; i < n; i++)
		zeros[i % 2] += start.p[i] == '\0';
	*big_endian = zeros[0] > 0;
	return n > 3 && zeros[0] * zeros[1] == 0 &&
	    (zeros[0] + zeros[1]) * 4 > n;
}

bool
page_take_certain(struct page *page, struct slice source)
{
	bool big_endian;
	size_t valid, bom = utf8_bom(source);

	if (page_is_utf16(source, &big_endian)) {
		page->bom = utf16_bom(source);
		return take_charset(page, source, charset_utf16(big_endian));
	}
	valid = valid_of(source);
	if (bom == 0 && valid < source.len)
		return false;
	take_utf8(page, source, valid);
	return true;
}

bool
page_take_labelled(struct page *page, struct slice source,
    struct slice label)
{
	const struct charset *cs = charset_of(label);
	bool guess = cs == NULL && utf8_bom(source) == 0 &&
	    !mostly_utf8(source), done;

	if (guess)
		cs = others.said ? others.charset : charset_windows_1252();
	page->bom = 0;
	if (cs != NULL) {
		done = take_charset(page, source, cs);
		page->guessed = guess && !others.said &&
		    charset_is_utf8(label);
		return done;
	}
	page_take_utf8(page, source);
	return true;
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
decode_again(const struct page *page, size_t source_at, size_t bytes)
{
	struct str out = { 0 };
	bool broken;

	while (bytes > 0 && source_at < page->source.len) {
		size_t n;

		if (charset_ascii(page->charset, slice_part(page->source,
		    source_at, source_at + 1)) > 0) {
			source_at++;
			bytes--;
			continue;
		}
		str_clear(&out);
		n = charset_next(page->charset, slice_part(page->source,
		    source_at, page->source.len), &out, &broken);
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
	size_t low = 0, high = page->nshifts, known, from;
	ptrdiff_t by;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (page->shifts[mid].at <= at)
			low = mid + 1;
		else
			high = mid;
	}
	by = low > 0 ? page->shifts[low - 1].by : 0;
	if (page->charset == NULL && (low == 0 || low == page->nshifts ||
	    page->shifts[low].by == by))
		return page->bom + (size_t)((ptrdiff_t)at + by);
	known = low > 0 ? page->shifts[low - 1].at : 0;
	from = page->bom + (size_t)((ptrdiff_t)known + by);
	return page->charset == NULL ? repair_again(page, from, at - known) :
	    decode_again(page, from, at - known);
}

void
page_free(struct page *page)
{
	free(page->shifts);
	str_free(&page->made);
	*page = (struct page){ 0 };
}
