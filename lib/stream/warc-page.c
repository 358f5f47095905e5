/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "base/base.h"
#include "fields.h"
#include "html/html.h"
#include "page/page.h"
#include "warc-page.h"

enum { TEXT_SEEN = 512 };	/* bytes that tell whether it is text */

bool
warc_page_type(struct warc *w, struct slice type)
{
	struct slice mime = slice_part(type, 0, slice_find(type, SLICE(";")));
	size_t i;

	mime = fields_trim(mime);
	w->html = fields_is(mime, "text/html") || fields_is(mime,
	    "application/xhtml+xml");
	w->untyped = mime.len == 0;
	w->html = w->html || w->untyped;
	w->charset = (struct slice){ 0 };
	for (i = mime.len; i + 8 < type.len; i++)
		if (strncasecmp(type.p + i, "charset=", 8) == 0) {
			w->charset = fields_trim(slice_part(type, i + 8,
			    type.len));
			w->charset.len = slice_find(w->charset, SLICE(";"));
			if (w->charset.len > 1 && w->charset.p[0] == '"')
				w->charset = slice_part(w->charset, 1,
				    w->charset.len - 1);
			break;
		}
	return w->html || fields_is(mime, "text/plain");
}

/* Undo Transfer-Encoding: chunked (RFC 9112, 7.1). Archives often keep that
 * field when they have already undone it: such a page stays as it is. */
static void
take_chunks(struct warc *w)
{
	struct slice rest = w->page;
	size_t size, n;

	str_clear(&w->chunks);
	for (;;) {
		n = slice_find(rest, SLICE("\n"));
		if (n == rest.len || !fields_number(rest, 16, &size))
			break;
		rest = slice_part(rest, n + 1, rest.len);
		if (size == 0)
			break;
		if (size > rest.len && w->chunks.len == 0)
			break;	/* a page that begins with a number */
		if (size > rest.len) {
			warc_complain(w, "the page is cut short: its last "
			    "chunk is not whole");
			size = rest.len;
		}
		str_add(&w->chunks, rest.p, size);
		rest = slice_part(rest, size, rest.len);
		n = slice_find(rest, SLICE("\n"));
		rest = slice_part(rest, n < rest.len ? n + 1 : n, rest.len);
	}
	if (w->chunks.len > 0)
		w->page = str_slice(&w->chunks);
}

/* Does this begin like text? Compressed data have control characters. */
static bool
is_text(struct slice page)
{
	size_t i;

	for (i = 0; i < page.len && i < TEXT_SEEN; i++)
		if ((unsigned char)page.p[i] < ' ' &&
		    memchr("\t\n\r\f", page.p[i], 4) == NULL)
			return false;
	return true;
}

/* Take what was uncompressed to w->plain; false if nothing of it is there, or
 * too much. */
static bool
take_plain(struct warc *w, bool whole)
{
	if (!whole && w->plain.len > ceiling_size) {
		warc_too_large(w);
		return false;
	}
	if (!whole)
		warc_complain(w, "the compressed page is broken or truncated");
	w->page = str_slice(&w->plain);
	return w->page.len > 0;
}

/* Undo brotli, where its library is. */
static bool
take_brotli(struct warc *w)
{
	if (!brotli_is_there()) {
		warc_complain(w, "a page in the content encoding br is left "
		    "out: libbrotlidec is not on this system");
		return false;
	}
	str_clear(&w->plain);
	return take_plain(w, brotli_inflate(&w->plain, w->page,
	    ceiling_size));
}

/* Undo Content-Encoding, unless the archive has already done so. */
static bool
take_coding(struct warc *w, struct slice coding)
{
	bool deflate = fields_is(coding, "deflate"), whole;

	if (coding.len == 0 || fields_is(coding, "identity"))
		return true;
	if (fields_is(coding, "br") && !is_text(w->page))
		return take_brotli(w);
	if (!fields_is(coding, "gzip") && !fields_is(coding, "x-gzip") &&
	    !deflate) {
		if (is_text(w->page))
			return true;
		warc_complain(w, "a page in a content encoding that is not "
		    "supported is left out");
		return false;
	}
	if (!deflate && !slice_starts(w->page, SLICE("\x1f\x8b")))
		return true;
	str_clear(&w->plain);
	whole = gzin_inflate(&w->plain, w->page, ceiling_size);
	return (deflate && !whole && w->plain.len == 0) ||
	    take_plain(w, whole);
}

/* The response itself, after those that only say "go on" (100 to 199). */
static struct slice
after_interim(struct slice s)
{
	for (;;) {
		size_t blank = slice_find(slice_part(s, 0, s.len < 16 ?
		    s.len : 16), SLICE(" ")), n;

		if (!slice_starts(s, SLICE("HTTP/")) || blank + 1 >= s.len ||
		    s.p[blank + 1] != '1')
			return s;
		n = fields_length(slice_part(s, 0, s.len < WARC_HEADER_MAX ?
		    s.len : WARC_HEADER_MAX));
		if (n == 0)
			return s;
		s = slice_part(s, n, s.len);
	}
}

bool
warc_page_take(struct warc *w)
{
	struct slice page = after_interim(w->page);
	size_t n = fields_length(slice_part(page, 0,
	    page.len < WARC_HEADER_MAX ? page.len : WARC_HEADER_MAX));
	struct slice header = slice_part(page, 0, n);
	struct slice chunked = fields_value(header, "transfer-encoding");

	w->page = slice_part(page, n, page.len);
	if (chunked.len >= 7 && strncasecmp(chunked.p + chunked.len - 7,
	    "chunked", 7) == 0)
		take_chunks(w);
	return take_coding(w, fields_value(header, "content-encoding")) &&
	    (!w->untyped || html_is(w->page));
}

bool
warc_page_starts(struct warc *w, struct slice start)
{
	size_t n, blank;

	start = after_interim(start);
	n = fields_length(start);
	blank = slice_find(start, SLICE(" "));
	return n > 0 && slice_starts(start, SLICE("HTTP/")) &&
	    blank + 1 < start.len && start.p[blank + 1] == '2' &&
	    warc_page_type(w, fields_value(slice_part(start, 0, n),
	    "content-type"));
}
