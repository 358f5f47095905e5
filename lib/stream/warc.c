/* SPDX-License-Identifier: MIT */
/*
 * A WARC record is a version line, fields, an empty line, a block of
 * Content-Length bytes and two line ends. That length says where it ends; the
 * next record is never searched for. Only if no record begins there, or after a
 * header that makes no sense, is there a search, for the next line that begins
 * with "WARC/1." or "WARC/0.", or the next gzip member. A line like that also
 * ends a header that has no end. So every byte is looked at a few times at most,
 * whatever the archive holds. Blocks that are not pages are not kept in memory.
 */
#include "base/base.h"
#include "fields.h"
#include "warc-page.h"

/* Does a version line begin here, "WARC/1." or "WARC/0."? 1 yes, 0 no, -1 if
 * more of the text is needed to say. */
static int
version_starts(struct slice text)
{
	static const char one[] = "WARC/1.", zero[] = "WARC/0.";
	size_t n = text.len < 7 ? text.len : 7;

	if (n == 0 || (memcmp(text.p, one, n) != 0 &&
	    memcmp(text.p, zero, n) != 0))
		return n == 0 ? -1 : 0;
	return n == 7 ? 1 : -1;
}

/* The block is shorter than its length; damage was already reported. */
static void
complain_of_cut(const struct warc *w)
{
	if (w->in.lost)
		warc_complain(w, "the record is cut short there");
	else if (w->in.eof)
		warc_complain(w, "the archive ends within a record");
	else
		warc_complain(w, "the record is shorter than its "
		    "Content-Length");
}

/* Take the block of a record, length bytes from in.pos on, as a page; false if
 * it is not one. What is not consumed is left to the caller. */
static bool
take_block(struct warc *w, struct slice header, size_t length)
{
	struct slice type = fields_value(header, "warc-type");
	bool response = fields_is(type, "response"), whole;
	size_t start = length < WARC_HEADER_MAX ? length : WARC_HEADER_MAX;

	if (response) {
		gzin_need(&w->in, start);
		if (!warc_page_starts(w, slice_part(str_slice(&w->in.buf),
		    w->in.pos, w->in.buf.len - w->in.pos < start ?
		    w->in.buf.len : w->in.pos + start)))
			return false;
	} else if ((!fields_is(type, "conversion") &&
	    !fields_is(type, "resource")) ||
	    !warc_page_type(w, fields_value(header, "content-type")) ||
	    w->untyped)
		return false;
	if (length > ceiling_size) {
		warc_too_large(w);
		return false;
	}
	whole = gzin_need(&w->in, length);
	w->page = slice_part(str_slice(&w->in.buf), w->in.pos, whole ?
	    w->in.pos + length : w->in.buf.len);
	if (!whole)
		complain_of_cut(w);
	if (!response)
		return true;
	/* The type was found in a part of buf that may have moved. */
	warc_page_starts(w, slice_part(w->page, 0, w->page.len < start ?
	    w->page.len : start));
	return warc_page_take(w);
}

/* Have at least one byte; false at the end. */
static bool
any_left(struct warc *w)
{
	while (w->in.pos == w->in.buf.len) {
		gzin_resume(&w->in);
		if (!gzin_read(&w->in) && w->in.eof)
			return false;
	}
	return true;
}

/* Note that a record begins here, or something that is not one. */
static void
mark_place(struct warc *w)
{
	w->uri = w->date = w->digest = (struct slice){ 0 };
	w->at = w->in.offset + w->in.pos;
	w->place = gzin_place(&w->in);
}

/* No record begins where one should: said once, for everything up to the
 * next. */
static void
lose(struct warc *w, const char *what)
{
	if (!w->lost && !w->in.lost)
		warc_complain(w, what);
	w->lost = true;
}

/* Does a record begin here? Reads no more than is needed to tell. */
static bool
at_version(struct warc *w)
{
	for (;;) {
		struct slice text = slice_part(str_slice(&w->in.buf),
		    w->in.pos, w->in.buf.len);

		int yes = version_starts(text);

		if (yes >= 0 || !gzin_read(&w->in))
			return yes > 0;
	}
}

/* Zeros after a record are padding. */
static bool
skip_zeros(struct warc *w)
{
	size_t from = w->in.pos;

	if (w->at == 0 || w->lost)
		return false;
	while (w->in.pos < w->in.buf.len && w->in.buf.p[w->in.pos] == '\0')
		w->in.pos++;
	return w->in.pos > from;
}

/* Go to the start of the next record; false at the end. */
static bool
find_record(struct warc *w)
{
	while (any_left(w)) {
		const char *p, *lf;

		mark_place(w);
		if (at_version(w))
			return true;
		if (skip_zeros(w))
			continue;
		p = w->in.buf.p + w->in.pos;
		if (*p != '\r' && *p != '\n')
			lose(w, "no WARC record begins here");
		lf = memchr(p, '\n', w->in.buf.len - w->in.pos);
		w->in.pos = lf == NULL ? w->in.buf.len :
		    (size_t)(lf + 1 - w->in.buf.p);
	}
	return false;
}

/* The length of the fields at the start of the text, as by fields_length, or 0
 * if they do not end. Then *end is where they stop: a line that begins another
 * record or is not whole. Lines before *end have already been checked. */
static size_t
record_header(struct slice text, size_t *end)
{
	const char *lf;
	struct slice line;

	for (;; *end += line.len) {
		line = slice_part(text, *end, text.len);
		if (*end > 0 && version_starts(line) > 0)
			return 0;
		lf = line.len == 0 ? NULL : memchr(line.p, '\n', line.len);
		if (lf == NULL)
			return 0;
		line.len = (size_t)(lf + 1 - line.p);
		if (line.len == 1 || (line.len == 2 && *line.p == '\r'))
			return *end + line.len;
	}
}

/* Read the fields of the record at in.pos into w->header; if they do not end,
 * in.pos is where to look for the next record. */
static bool
read_header(struct warc *w)
{
	size_t n, end = 0;

	for (;;) {
		struct slice text = slice_part(str_slice(&w->in.buf),
		    w->in.pos, w->in.buf.len), rest;

		n = record_header(text, &end);
		if (n > 0 && n <= WARC_HEADER_MAX)
			break;
		rest = slice_part(text, end, text.len);
		if (text.len > WARC_HEADER_MAX || (end > 0 &&
		    version_starts(rest) > 0) || !gzin_read(&w->in)) {
			lose(w, "a WARC header without end");
			w->in.pos += end > 0 ? end : text.len;
			return false;
		}
	}
	str_clear(&w->header);
	str_add(&w->header, w->in.buf.p + w->in.pos, n);
	w->in.pos += n;
	return true;
}

/* Take from the fields what they say of the record, and the length of its
 * block. */
static bool
read_fields(struct warc *w, struct slice header, size_t *length)
{
	w->uri = fields_value(header, "warc-target-uri");
	if (w->uri.len > 1 && w->uri.p[0] == '<')	/* WARC 1.0, 1.1 */
		w->uri = slice_part(w->uri, 1, w->uri.len - 1);
	w->date = fields_value(header, "warc-date");
	w->digest = fields_value(header, "warc-payload-digest");
	warn_document(w->uri.p, w->uri.len);
	if (fields_number(fields_value(header, "content-length"), 10, length))
		return true;
	warc_complain(w, "a WARC record without Content-Length");
	return false;
}

/* Is this a record with something that was on the web? */
static bool
holds_file(struct slice header)
{
	struct slice type = fields_value(header, "warc-type");

	return fields_is(type, "response") || fields_is(type, "resource") ||
	    fields_is(type, "conversion");
}

bool
warc_next(struct warc *w)
{
	size_t length, end;
	bool found;

	while (find_record(w)) {
		if (!read_header(w))
			continue;
		w->lost = false;
		w->in.lost = w->in.lost && w->in.gap;	/* still to come */
		if (!read_fields(w, str_slice(&w->header), &length))
			continue;
		end = w->in.offset + w->in.pos + length;
		found = take_block(w, str_slice(&w->header), length);
		w->others += !found && holds_file(str_slice(&w->header));
		if (!gzin_skip(&w->in, end - w->in.offset - w->in.pos) &&
		    !found)
			complain_of_cut(w);
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
