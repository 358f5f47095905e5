/* SPDX-License-Identifier: MIT */
/*
 * A WARC record is a version line, fields, an empty line, a block of
 * Content-Length bytes and two line ends. It is cut by that length, never by
 * looking for the next one; after a header that makes no sense the next
 * line that begins with "WARC/1." is looked for. Blocks that are no pages
 * are not kept in memory.
 */
#include <strings.h>

#include "article.h"
#include "warc.h"
#include "warn.h"

enum {
	TEXT_SEEN = 512,		/* by that much text is told */
	HEADER_MAX = 64 * 1024,		/* of WARC's or HTTP's fields */
	PAGE_MAX = 1 << 30		/* after decompression */
};

static void
complain(struct warc *w, const char *what)
{
	warn_at(w->in.name, 0, "byte %zu: %s", w->at, what);
	w->status = 1;
}

/* The length of the fields at the start of the text, with the empty line that
 * ends them, or 0 if it does not end. */
static size_t
header_length(struct slice text)
{
	const char *p = text.p, *end, *lf;

	if (text.len == 0)
		return 0;
	for (end = p + text.len; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (lf == NULL)
			return 0;
		if (lf == p || (lf == p + 1 && *p == '\r'))
			return (size_t)(lf + 1 - text.p);
	}
	return 0;
}

static struct slice
trimmed(struct slice s)
{
	while (s.len > 0 && (*s.p == ' ' || *s.p == '\t'))
		s.p++, s.len--;
	while (s.len > 0 && strchr(" \t\r\n", s.p[s.len - 1]) != NULL)
		s.len--;
	return s;
}

/* The value of a field, without case of its name; empty if there is none. */
static struct slice
field(struct slice header, const char *name)
{
	size_t n = strlen(name);

	while (header.len > 0) {
		size_t end = slice_find(header, SLICE("\n"));

		if (end > n && header.p[n] == ':' &&
		    strncasecmp(header.p, name, n) == 0)
			return trimmed(slice_part(header, n + 1, end));
		header = slice_part(header, end < header.len ? end + 1 : end,
		    header.len);
	}
	return (struct slice){ 0 };
}

static bool
number(struct slice s, unsigned base, size_t *n)
{
	size_t i;

	*n = 0;
	for (i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.p[i] | 0x20;
		unsigned digit = c >= '0' && c <= '9' ? c - (unsigned)'0' :
		    c >= 'a' && c <= 'f' ? c - (unsigned)'a' + 10 : 99;

		if (digit >= base || s.p[i] < '0')
			break;
		if (*n > SIZE_MAX / 32)
			return false;
		*n = *n * base + digit;
	}
	return i > 0 && (base == 16 || i == s.len);
}

static bool
same(struct slice s, const char *name)
{
	return s.len == strlen(name) && strncasecmp(s.p, name, s.len) == 0;
}

/* Is this a type of page? Sets w->html, w->charset and, where there is none and
 * the page will say whether it is HTML, w->untyped. */
static bool
take_type(struct warc *w, struct slice type)
{
	struct slice mime = slice_part(type, 0, slice_find(type, SLICE(";")));
	size_t i;

	mime = trimmed(mime);
	w->html = same(mime, "text/html") || same(mime,
	    "application/xhtml+xml");
	w->untyped = mime.len == 0;
	w->html = w->html || w->untyped;
	w->charset = (struct slice){ 0 };
	for (i = mime.len; i + 8 < type.len; i++)
		if (strncasecmp(type.p + i, "charset=", 8) == 0) {
			w->charset = trimmed(slice_part(type, i + 8,
			    type.len));
			w->charset.len = slice_find(w->charset, SLICE(";"));
			if (w->charset.len > 1 && w->charset.p[0] == '"')
				w->charset = slice_part(w->charset, 1,
				    w->charset.len - 1);
			break;
		}
	return w->html || same(mime, "text/plain");
}

/* Take away Transfer-Encoding: chunked (RFC 9112, 7.1). Archives often say so
 * of what has no chunks any more: that stays as it is. */
static void
take_chunks(struct warc *w)
{
	struct slice rest = w->page;
	size_t size, n;

	str_clear(&w->chunks);
	for (;;) {
		n = slice_find(rest, SLICE("\n"));
		if (n == rest.len || !number(rest, 16, &size))
			break;
		rest = slice_part(rest, n + 1, rest.len);
		if (size == 0 || size > rest.len)
			break;
		str_add(&w->chunks, rest.p, size);
		rest = slice_part(rest, size, rest.len);
		n = slice_find(rest, SLICE("\n"));
		rest = slice_part(rest, n < rest.len ? n + 1 : n, rest.len);
	}
	if (w->chunks.len > 0)
		w->page = str_slice(&w->chunks);
}

/* Does this begin as text does? What is compressed has control characters. */
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

/* Take away Content-Encoding, unless the archive did so already. */
static bool
take_coding(struct warc *w, struct slice coding)
{
	if (coding.len == 0 || same(coding, "identity"))
		return true;
	if (!same(coding, "gzip") && !same(coding, "x-gzip") &&
	    !same(coding, "deflate")) {
		if (is_text(w->page))
			return true;
		complain(w, "a page in a content encoding that is not "
		    "supported is left out");
		return false;
	}
	if (!same(coding, "deflate") && !slice_starts(w->page,
	    SLICE("\x1f\x8b")))
		return true;
	str_clear(&w->plain);
	if (!gzin_inflate(&w->plain, w->page, PAGE_MAX)) {
		if (w->plain.len == 0 && same(coding, "deflate"))
			return true;
		complain(w, "the compressed page is broken or truncated");
	}
	w->page = str_slice(&w->plain);
	return w->page.len > 0;
}

/* Cut HTTP's header off a response; false if it is no page. */
static bool
take_response(struct warc *w)
{
	size_t n = header_length(slice_part(w->page, 0,
	    w->page.len < HEADER_MAX ? w->page.len : HEADER_MAX));
	struct slice header = slice_part(w->page, 0, n);
	struct slice chunked = field(header, "transfer-encoding");

	w->page = slice_part(w->page, n, w->page.len);
	if (chunked.len >= 7 && strncasecmp(chunked.p + chunked.len - 7,
	    "chunked", 7) == 0)
		take_chunks(w);
	return take_coding(w, field(header, "content-encoding")) &&
	    (!w->untyped || html_is(w->page));
}

/* By the start of an HTTP response: is it a page, and was it found? */
static bool
is_page(struct warc *w, struct slice start)
{
	size_t n = header_length(start), blank;

	blank = slice_find(start, SLICE(" "));
	return n > 0 && slice_starts(start, SLICE("HTTP/")) &&
	    blank + 1 < start.len && start.p[blank + 1] == '2' &&
	    take_type(w, field(slice_part(start, 0, n), "content-type"));
}

/* The block of a record, length bytes from in.pos on, as a page; false if it
 * is none. What is not consumed is left to the caller. */
static bool
take_block(struct warc *w, struct slice header, size_t length)
{
	struct slice type = field(header, "warc-type");
	bool response = same(type, "response"), whole;
	size_t start = length < HEADER_MAX ? length : HEADER_MAX;

	w->uri = field(header, "warc-target-uri");
	if (w->uri.len > 1 && w->uri.p[0] == '<')	/* WARC 1.0, 1.1 */
		w->uri = slice_part(w->uri, 1, w->uri.len - 1);
	w->date = field(header, "warc-date");
	if (response) {
		gzin_need(&w->in, start);
		if (!is_page(w, slice_part(str_slice(&w->in.buf), w->in.pos,
		    w->in.buf.len - w->in.pos < start ? w->in.buf.len :
		    w->in.pos + start)))
			return false;
	} else if (!same(type, "conversion") ||
	    !take_type(w, field(header, "content-type")) || w->untyped)
		return false;
	whole = gzin_need(&w->in, length);
	w->page = slice_part(str_slice(&w->in.buf), w->in.pos, whole ?
	    w->in.pos + length : w->in.buf.len);
	if (!whole)
		complain(w, "the archive ends within a record");
	if (!response)
		return true;
	/* The type was found in a part of buf that may have moved. */
	is_page(w, slice_part(w->page, 0, w->page.len < start ? w->page.len :
	    start));
	return take_response(w);
}

/* Go to the start of the next record; false at the end. */
static bool
find_record(struct warc *w)
{
	bool lost = false;

	for (;;) {
		const char *p, *lf;

		if (!gzin_need(&w->in, 7) && w->in.buf.len - w->in.pos == 0)
			return false;
		p = w->in.buf.p + w->in.pos;
		if (w->in.buf.len - w->in.pos >= 7 &&
		    memcmp(p, "WARC/1.", 7) == 0)
			return true;
		if (*p != '\r' && *p != '\n' && !lost) {
			lost = true;
			w->at = w->in.offset + w->in.pos;
			complain(w, "no WARC record begins here");
		}
		lf = memchr(p, '\n', w->in.buf.len - w->in.pos);
		w->in.pos = lf == NULL ? w->in.buf.len :
		    (size_t)(lf + 1 - w->in.buf.p);
	}
}

/* Read the fields of the record at in.pos into w->header. */
static bool
read_header(struct warc *w)
{
	size_t n;

	for (;;) {
		struct slice text = slice_part(str_slice(&w->in.buf),
		    w->in.pos, w->in.buf.len);

		n = header_length(text);
		if (n > 0)
			break;
		if (text.len > HEADER_MAX || !gzin_read(&w->in)) {
			if (!w->in.failed)
				complain(w, "a WARC header without end");
			if (w->in.eof)
				w->in.pos = w->in.buf.len;
			return false;
		}
	}
	str_clear(&w->header);
	str_add(&w->header, w->in.buf.p + w->in.pos, n);
	w->in.pos += n;
	return true;
}

bool
warc_next(struct warc *w)
{
	size_t length, end;
	bool found;

	while (find_record(w)) {
		w->at = w->in.offset + w->in.pos;
		if (!read_header(w)) {
			gzin_skip(&w->in, 1);
			continue;
		}
		if (!number(field(str_slice(&w->header), "content-length"),
		    10, &length)) {
			complain(w, "a WARC record without Content-Length");
			continue;
		}
		end = w->in.offset + w->in.pos + length;
		found = take_block(w, str_slice(&w->header), length);
		if (!gzin_skip(&w->in, end - w->in.offset - w->in.pos) &&
		    !found && !w->in.failed)
			complain(w, "the archive ends within a record");
		if (found)
			return true;
	}
	return false;
}

void
warc_free(struct warc *w)
{
	str_free(&w->in.buf);
	str_free(&w->header);
	str_free(&w->chunks);
	str_free(&w->plain);
}
