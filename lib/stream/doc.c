/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "doc.h"

enum { LARGE = 4 * 1024 * 1024 };

void
doc_clear(struct doc *d)
{
	d->id = (struct slice){ 0 };
	d->nrecs = d->size = 0;
	document_clear(&d->text);
	if (d->lines.cap > LARGE)
		str_free(&d->lines);
	str_clear(&d->lines);
}

void
doc_free(struct doc *d)
{
	doc_clear(d);
	free(d->recs);
	free(d->places);
	document_free(&d->text);
	str_free(&d->lines);
	*d = (struct doc){ 0 };
}

static struct record *
next_record(struct doc *d)
{
	d->recs = mem_grow(d->recs, &d->recs_cap, d->nrecs + 1,
	    sizeof(*d->recs));
	return &d->recs[d->nrecs++];
}

void
doc_add_line(struct doc *d, struct slice line)
{
	struct record *r = next_record(d);

	d->size += line.len + CEILING_RECORD;
	if (record_parse(r, line) == NULL && d->id.p == NULL)
		d->id = r->doc;
}

static void
report_large(struct doc *d, size_t line, struct slice id)
{
	fail_at(d->file, line, "the document %.*s is, with its records, "
	    "larger than %s and is left out (--max-size)",
	    (int)(id.len < 200 ? id.len : 200), id.p,
	    ceiling_text(ceiling_document()));
	d->status = 1;
}

bool
doc_too_large(struct doc *d)
{
	if (d->size <= ceiling_document())
		return false;
	report_large(d, d->line, d->id);
	d->nrecs = d->text.nsents = d->size = 0;
	return true;
}

/* Say, once for each file, that a stream is of a later version than we know. */
static void
check_version(struct doc *d, const struct record *r, size_t line)
{
	unsigned long v = record_version(r);

	if (v <= RECORD_VERSION || d->later == d->file)
		return;
	d->later = d->file;
	warn_at(d->file, line, "a stream of version %lu of the format: this "
	    "program knows version %d", v, RECORD_VERSION);
}

/* In place of a line that was left out there is a single NUL, which text cannot
 * have. */
static bool
left_out(struct slice line)
{
	return line.len == 1 && *line.p == '\0';
}

static void
complain(struct doc *d, size_t line, const char *wrong)
{
	fail_at(d->file, line, "%s", wrong);
	d->status = 1;
}

/* The last line has no LF. A record that has all its columns, some of them
 * after its text, may be whole. */
static void
check_last(struct doc *d, size_t line, const struct record *r)
{
	if (record_is_whole(r))
		warn_at(d->file, line, "the last line is not ended: the "
		    "stream may have been cut");
	else
		complain(d, line, "the last line is not ended, in its text "
		    "or short of fields: the stream was cut");
}

/* Parse the lines of one document; d->line is that of the first. */
static void
parse(struct doc *d, struct slice lines)
{
	size_t line = d->line;
	const char *p = lines.p, *end;

	if (lines.len == 0)
		return;
	for (end = p + lines.len; p < end; line++) {
		const char *lf = memchr(p, '\n', (size_t)(end - p));
		const char *wrong, *stop = lf == NULL ? end : lf;
		struct record *r = next_record(d);

		wrong = record_parse(r, (struct slice){ p,
		    (size_t)(stop - p) });
		p = stop + 1;
		if (wrong == NULL && d->id.p == NULL)
			d->id = r->doc;
		if (r->kind == KIND_DOC)
			check_version(d, r, line);
		if (wrong != NULL && left_out(r->line))
			d->nrecs--;
		else if (lf == NULL)
			check_last(d, line, r);
		else if (wrong != NULL)
			complain(d, line, wrong);
	}
	d->size = lines.len + d->nrecs * CEILING_RECORD;
	warn_document(d->id.p, d->id.len);
}

void
doc_from_lines(struct doc *d, struct slice lines)
{
	doc_clear(d);
	parse(d, lines);
	doc_too_large(d);
}

/* Does this line begin another document than the one with this id? For most
 * lines one comparison is enough. */
static inline bool
begins_other(struct slice line, struct slice id)
{
	const char *tab = memchr(line.p, '\t', line.len);
	struct record r;
	size_t kind, rest;

	if (tab == NULL)
		return false;
	kind = (size_t)(tab - line.p);
	rest = line.len - kind - 1;
	if (rest > id.len && memcmp(tab + 1, id.p, id.len) == 0 &&
	    tab[1 + id.len] == '\t' &&
	    !(kind == 3 && memcmp(line.p, "doc", 3) == 0))
		return false;
	return record_parse(&r, line) == NULL;
}

/* The end of the line that begins at in->pos + at, as an offset from in->pos:
 * the place of its LF, or the end of the input, or a place more than
 * ceiling_size bytes into the line. Reads what it needs. */
static size_t
line_end(struct input *in, size_t at)
{
	size_t from = at;

	for (;;) {
		const char *p = in->buf.p + in->pos;
		size_t good = in->good > in->pos ? in->good - in->pos : 0;
		const char *lf = from < good ?
		    memchr(p + from, '\n', good - from) : NULL;

		if (lf != NULL)
			return (size_t)(lf - p);
		if (from < good)
			from = good;
		if (from - at > ceiling_size || !input_read_text(in))
			return from;
	}
}

/* Leave out a line that is too long and was read from at to end so far. Gives
 * its end, which is after the NUL in its place. */
static size_t
leave_out(struct doc *d, struct input *in, size_t at, size_t end, size_t line)
{
	fail_at(in->name, line, "a record larger than %s is left out "
	    "(--max-size)", ceiling_text(ceiling_size));
	d->status = 1;
	while (end - at > 1) {
		in->buf.p[in->pos + at] = '\0';
		input_cut(in, at + 1, end);
		end = line_end(in, at);
	}
	return end;
}

/* As line_end, but a line that is too long is left out. */
static inline size_t
next_line(struct doc *d, struct input *in, size_t at, size_t line)
{
	size_t end = line_end(in, at);

	return end - at <= ceiling_size ? end :
	    leave_out(d, in, at, end, line);
}

/* Where a document ends, as far as it has been read. */
struct extent {
	size_t len;		/* bytes from in->pos on */
	size_t lines;
	size_t id_at, id_len;	/* of the doc field, from in->pos on */
	bool named;		/* there is a record */
};

static bool
too_large(const struct extent *e)
{
	return e->len + e->lines * CEILING_RECORD > ceiling_document();
}

/* Read the document that begins at in->pos to its end, or until it is too
 * large. */
static void
find_end(struct doc *d, struct input *in, struct extent *e)
{
	size_t at = 0, end, all;

	*e = (struct extent){ 0 };
	for (;; at = end + 1, e->lines++) {
		struct slice line, id;
		struct record r;

		end = next_line(d, in, at, in->line + e->lines);
		all = in->good - in->pos;
		e->len = at < all ? at : all;
		if (at >= all || too_large(e))
			break;
		line = (struct slice){ in->buf.p + in->pos + at, end - at };
		id = (struct slice){ in->buf.p + in->pos + e->id_at,
		    e->id_len };
		if (e->named && begins_other(line, id))
			break;
		if (!e->named && record_parse(&r, line) == NULL) {
			e->named = true;
			e->id_at = (size_t)(r.doc.p - (in->buf.p + in->pos));
			e->id_len = r.doc.len;
		}
	}
}

/* Leave out a document that is too large: go on to the next one. */
static void
skip_document(struct doc *d, struct input *in, const struct extent *e)
{
	struct str id = { 0 };
	size_t end, all;

	str_add(&id, in->buf.p + in->pos + e->id_at, e->id_len);
	report_large(d, in->line, str_slice(&id));
	in->pos += e->len;
	in->line += e->lines;
	for (;; in->pos += end < all ? end + 1 : end, in->line++) {
		end = next_line(d, in, 0, in->line);
		all = in->good - in->pos;
		if (all == 0 || begins_other((struct slice){ in->buf.p +
		    in->pos, end }, str_slice(&id)))
			break;
	}
	str_free(&id);
}

bool
doc_read(struct doc *d, struct input *in)
{
	struct extent e;

	doc_clear(d);
	warn_document(NULL, 0);
	d->file = in->name;
	for (;;) {
		d->line = in->line;
		find_end(d, in, &e);
		if (!too_large(&e))
			break;
		skip_document(d, in, &e);
	}
	if (in->failed && e.len == in->good - in->pos) {
		if (e.len > 0)
			complain(d, in->line, "the document that begins here "
			    "is left out: its end could not be read");
		in->pos += e.len;
		return false;
	}
	if (e.len == 0)
		return false;
	in->line += e.lines;
	in->pos += e.len;
	parse(d, (struct slice){ in->buf.p + in->pos - e.len, e.len });
	return true;
}

/* Is b's line right after a's in memory, with an LF between them? */
static bool
follows(const struct record *a, const struct record *b)
{
	return b->line.p == a->line.p + a->line.len + 1 &&
	    b->line.p[-1] == '\n';
}

void
doc_add_records(struct str *s, const struct doc *d, size_t from, size_t to)
{
	size_t i = from, j;

	/* Lines that follow one another in memory go out together. */
	while (i < to) {
		const char *p = d->recs[i].line.p, *end;

		for (j = i + 1; j < to && follows(&d->recs[j - 1],
		    &d->recs[j]); j++)
			continue;
		end = d->recs[j - 1].line.p + d->recs[j - 1].line.len;
		str_add(s, p, (size_t)(end - p));
		str_add_byte(s, '\n');
		i = j;
	}
}
