/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "doc.h"
#include "warn.h"

enum { LARGE = 4 * 1024 * 1024 };

void
doc_clear(struct doc *d)
{
	d->id = (struct slice){ 0 };
	d->nrecs = d->nsents = 0;
	arena_clear(&d->arena);
	if (d->lines.cap > LARGE)
		str_free(&d->lines);
	str_clear(&d->lines);
}

void
doc_free(struct doc *d)
{
	doc_clear(d);
	free(d->recs);
	free(d->sents);
	arena_free(&d->arena);
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

	if (record_parse(r, line) == NULL && d->id.p == NULL)
		d->id = r->doc;
}

/* Say so, once a file, where a stream is of a later version than we know. */
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

/* Parse the lines of one document; place is that of the first, for messages.*/
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
		if (wrong != NULL) {
			warn_at(d->file, line, "%s", wrong);
			d->status = 1;
		} else {
			if (d->id.p == NULL)
				d->id = r->doc;
			if (r->kind == KIND_DOC)
				check_version(d, r, line);
		}
		p = stop + 1;
	}
}

void
doc_from_lines(struct doc *d, struct slice lines)
{
	doc_clear(d);
	parse(d, lines);
}

/* Does this line begin another document than that with this `TAB id TAB`?
 * Most lines are told by one comparison. */
static bool
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

/* The end of the line that begins at in->pos + at, as an offset from
 * in->pos: that of its LF, or of the end of the input. Reads what it needs. */
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
		if (!input_read_text(in))
			return from;
	}
}

bool
doc_read(struct doc *d, struct input *in)
{
	size_t at = 0, id_at = 0, id_len = 0, end, lines = 0, all;
	bool named = false;

	doc_clear(d);
	d->file = in->name;
	d->line = in->line;
	for (;; at = end + 1, lines++) {
		struct slice line, id;
		struct record r;

		end = line_end(in, at);
		all = in->good - in->pos;
		if (at >= all)
			break;
		line = (struct slice){ in->buf.p + in->pos + at, end - at };
		id = (struct slice){ in->buf.p + in->pos + id_at, id_len };
		if (named && begins_other(line, id))
			break;
		if (!named && record_parse(&r, line) == NULL) {
			named = true;
			id_at = (size_t)(r.doc.p - (in->buf.p + in->pos));
			id_len = r.doc.len;
		}
	}
	if (at > all)
		at = all;
	if (at == 0)
		return false;
	in->line += lines;
	in->pos += at;
	parse(d, (struct slice){ in->buf.p + in->pos - at, at });
	return true;
}

/* Does b's line stand behind a's in memory, with a LF between them? */
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

	/* Lines that stand behind one another in memory go out at once. */
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
