/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "container.h"
#include "csvin.h"
#include "html/html.h"
#include "page/page.h"
#include "pages.h"
#include "reader.h"
#include "record.h"
#include "source.h"

static void read_source(struct pages *p, const struct source *s);

/* The records of a document under another id. */
static void
add_renamed(struct str *to, const struct doc *d, struct slice id)
{
	size_t i;

	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];
		size_t behind = r->doc.p == NULL ? 0 :
		    (size_t)(r->doc.p - r->line.p) + r->doc.len;

		if (!slice_eq(r->doc, d->id)) {
			doc_add_records(to, d, i, i + 1);
			continue;
		}
		str_add_slice(to, slice_part(r->line, 0, behind -
		    r->doc.len));
		field_add(to, id);
		str_add_slice(to, slice_part(r->line, behind, r->line.len));
		str_add_byte(to, '\n');
	}
}

/* Records go on as they came, but under an id of their own. */
static void
read_records(struct pages *p, const struct source *s)
{
	while (doc_read(&p->doc, s->in)) {
		struct slice was = field_plain(&p->doc.text.arena, p->doc.id),
		    id = ids_take(&p->ids, was);

		size_t before = out.len;

		if (p->doc.id.p == NULL || slice_eq(was, id))
			doc_add_records(&out, &p->doc, 0, p->doc.nrecs);
		else
			add_renamed(&out, &p->doc, id);
		if (p->doc.nrecs > 0)
			source_done(p, before);
	}
	doc_clear(&p->doc);
}

/* A page of a web archive in UTF-8. */
static void
take_warc_page(struct page *page, const struct warc *w)
{
	if (w->html)
		html_take(page, w->page, w->charset);
	else if (!page_take_certain(page, w->page))
		page_take_labelled(page, w->page, w->charset);
}

static void
write_warc_page(struct pages *p, const struct source *s)
{
	struct warc *w = &p->warc;
	size_t before = out.len, at;
	struct str name = { 0 };
	struct slice id;

	take_warc_page(&p->page, w);
	if (w->uri.len == 0)
		str_addf(&name, "%.*s:%zu", (int)s->name.len, s->name.p,
		    w->place.raw);
	id = ids_take(&p->ids, name.len > 0 ? str_slice(&name) : w->uri);
	container_add_doc(&out, id, w->html);
	container_add_meta(&out, id, "url", w->uri);
	container_add_meta(&out, id, "crawled", w->date);
	container_add_meta(&out, id, "digest", w->digest);
	at = out.len;
	container_add_page(&out, id, w->html, p->page.text);
	str_free(&name);
	if (out.len - at > ceiling_size) {
		out.len = before;
		warc_too_large(w);
		return;
	}
	source_done(p, before);
}

static void
read_warc(struct pages *p, const struct source *s)
{
	gzin_open(&p->warc.in, s->in);
	p->warc.lost = false;
	p->warc.others = 0;
	while (warc_next(&p->warc))
		write_warc_page(p, s);
	p->passed += p->warc.others;
	gzin_close(&p->warc.in);
}

static ssize_t
more_gzip(struct input *in, char *to, size_t len)
{
	struct gzin *g = in->from;
	size_t n;

	if (g->pos == g->buf.len && !gzin_read(g)) {
		if (g->lost || g->in->failed)
			return -1;
		if (g->gap)
			warn_at(in->name, 0, "what follows the compressed "
			    "data is no gzip and is passed over");
		return 0;
	}
	n = g->buf.len - g->pos;
	n = n < len ? n : len;
	memcpy(to, g->buf.p + g->pos, n);
	g->pos += n;
	return (ssize_t)n;
}

/* Read what an input within the source holds. */
static void
read_within(struct pages *p, const struct source *s, struct input *in,
    struct slice name, bool inside)
{
	struct source within = { in, name, inside, s->depth + 1 };

	read_source(p, &within);
	str_free(&in->buf);
}

static void
read_gzip(struct pages *p, const struct source *s)
{
	struct slice start = slice_part(str_slice(&s->in->buf), s->in->pos,
	    s->in->buf.len);
	struct gzin g = { 0 };
	struct input in = { 0 };
	struct str first = { 0 };
	bool archive;

	gzin_inflate(&first, start, 64);
	archive = slice_starts(str_slice(&first), SLICE("WARC/"));
	str_free(&first);
	if (archive) {		/* whose reader knows what damage is */
		read_warc(p, s);
		return;
	}
	gzin_open(&g, s->in);
	input_over(&in, s->in->name, more_gzip, &g);
	read_within(p, s, &in, s->name, s->inside);
	gzin_close(&g);
	str_free(&g.buf);
}

/* Is it in a folder, or is it a file, that folders are not read for either? */
static bool
is_hidden(struct slice name)
{
	while (name.len > 0) {
		size_t n = slice_find(name, SLICE("/"));
		struct slice part = slice_part(name, 0, n);

		if (slice_is(part, "__MACOSX") || (part.len > 1 &&
		    part.p[0] == '.' && !slice_is(part, "..")))
			return true;
		name = slice_part(name, n < name.len ? n + 1 : n, name.len);
	}
	return false;
}

/* The files of an archive, or the one that is compressed. */
static void
read_packed(struct pages *p, const struct source *s, const struct form *f)
{
	bool archive = f->packed < PACKED_BZIP2;
	const char *lacks = packed_lacks(f->packed);
	struct packed *packed;
	struct slice member;
	size_t n = 0;

	if (lacks != NULL) {
		source_refuse(p, s, f, lacks);
		return;
	}
	p->several |= archive;
	packed = packed_open(s->in, f->packed);
	while (packed_next(packed, &member)) {
		struct input in = { 0 };
		struct str name = { 0 };

		n++;
		if (is_hidden(member)) {
			p->passed++;
			continue;
		}
		str_add_slice(&name, s->name);
		if (archive) {
			str_add_byte(&name, '#');
			str_add_slice(&name, member);
		}
		if (archive && member.len == 0)
			str_addf(&name, "%zu", n);
		str_add_byte(&name, '\0');
		input_over(&in, archive ? name.p : s->in->name, packed_more,
		    packed);
		read_within(p, s, &in, slice_part(str_slice(&name), 0,
		    name.len - 1), s->inside || archive);
		str_free(&name);
	}
	p->passed += packed_links(packed);
	if (packed_empty(packed))
		source_leave_out(p, s, "is empty");
	packed_close(packed);
}

/* The bytes of a page that is in memory. */
static ssize_t
more_text(struct input *in, char *to, size_t len)
{
	struct slice *text = in->from;
	size_t n = text->len < len ? text->len : len;

	if (n > 0)
		memcpy(to, text->p, n);
	*text = slice_part(*text, n, text->len);
	return (ssize_t)n;
}

/* UTF-16 or UTF-32: what is in it is found when it is
 * UTF-8. */
static void
read_wide(struct pages *p, const struct source *s)
{
	struct page page = { 0 };
	struct input in = { 0 };
	struct slice text;

	if (!input_rest(s->in))
		return;
	text = slice_part(str_slice(&s->in->buf), s->in->pos,
	    s->in->buf.len);
	if (!page_take_certain(&page, text))
		return;
	text = page.text;
	if (p->tables)
		warn_at(s->in->name, 0, "a table in %s",
		    charset_name(page.charset));
	input_over(&in, s->in->name, more_text, &text);
	read_within(p, s, &in, s->name, s->inside);
	page_free(&page);
}

/* A table, whatever it looks like. */
static struct form
form_of_table(const struct pages *p, struct slice start)
{
	struct form f = { .kind = FORM_TABLE };
	size_t columns;

	if (form_by_mark(start, &f) && (f.kind == FORM_GZIP ||
	    (f.kind == FORM_PACKED && f.packed >= PACKED_BZIP2)))
		return f;
	f = (struct form){ .kind = FORM_TABLE };
	start = slice_part(start, utf8_bom(start), start.len);
	f.delimiter = csvin_delimiter(start, &columns, &f.skip);
	if (p->delimiter != '\0')
		f.delimiter = p->delimiter;
	else if (f.delimiter == '\0')
		f.delimiter = ',';
	if (start.len == 0)
		f.kind = FORM_EMPTY;
	return f;
}

static void
read_form(struct pages *p, const struct source *s, struct slice start)
{
	struct form f = p->tables ? form_of_table(p, start) :
	    form_of(start, &p->columns);

	switch (f.kind) {
	case FORM_EMPTY:
		if (strcmp(s->in->name, "-") != 0 || s->depth > 0)
			source_leave_out(p, s, "is empty");
		else if (!p->tables)
			warn_at("-", 0, "is empty");
		break;
	case FORM_HTML:
	case FORM_TEXT:
		source_page(p, s, f.kind == FORM_HTML);
		break;
	case FORM_MHTML:
		source_mhtml(p, s);
		break;
	case FORM_WARC:
		read_warc(p, s);
		break;
	case FORM_TABLE:
		source_table(p, s, &f);
		break;
	case FORM_JSON:
		source_json(p, s);
		break;
	case FORM_GZIP:
		read_gzip(p, s);
		break;
	case FORM_PACKED:
		read_packed(p, s, &f);
		break;
	case FORM_DOCUMENT:
	case FORM_CONTAINER:
	case FORM_OTHER:
		source_refuse(p, s, &f, NULL);
		break;
	}
}

/* The start of the input: as much as it takes to tell a record, and FORM_SEEN
 * bytes if it is none. */
static void
read_start(struct input *in, struct slice *start)
{
	int record = -1;

	for (;;) {
		*start = slice_part(str_slice(&in->buf), in->pos,
		    in->buf.len);
		*start = slice_part(*start, utf8_bom(*start), start->len);
		if (record < 0)
			record = record_starts(*start);
		if (record > 0 || start->len >= FORM_SEEN || !input_read(in))
			break;
	}
	*start = slice_part(str_slice(&in->buf), in->pos, in->buf.len);
}

static bool
is_wide(struct slice start)
{
	struct form f;

	return page_is_wide(start) &&
	    (utf16_bom(start) > 0 || !form_by_mark(start, &f));
}

static void
read_form_of(struct pages *p, const struct source *s)
{
	struct slice start;

	if (p->archives) {
		read_warc(p, s);
		return;
	}
	if (input_form == INPUT_PLAIN) {
		source_page(p, s, false);
		return;
	}
	if (s->depth > SOURCE_DEEP) {
		source_leave_out(p, s, "is left out: there are too many "
		    "containers within each other");
		return;
	}
	read_start(s->in, &start);
	if (!p->tables && reader_is_stream(s->in))
		read_records(p, s);
	else if (!s->in->failed || start.len > 0) {
		if (is_wide(start) && (p->tables || !html_is(start)))
			read_wide(p, s);
		else
			read_form(p, s, start);
	}
}

/* Pages so far, those that were known included. */
static size_t
found(const struct pages *p)
{
	return p->read + p->again;
}

/* What gives no page, and nothing that is passed over, is passed over itself. */
static void
read_source(struct pages *p, const struct source *s)
{
	size_t before = found(p) + p->passed;

	read_form_of(p, s);
	if (found(p) + p->passed == before)
		p->passed++;
}

void
pages_read(struct pages *p, struct input *in)
{
	bool named = strcmp(in->name, "-") == 0 && p->id != NULL;
	struct source s = { in, slice_of(named ? p->id : in->name), false, 0 };

	read_source(p, &s);
}

/* A file in a folder. */
static void
read_file(const char *path, void *context)
{
	struct pages *p = context;
	struct input in = { 0 };
	struct source s = { &in, { 0 }, true, 1 };

	if (path == NULL) {
		p->passed++;
		return;
	}
	if (!input_open(&in, path)) {
		p->passed++;
		return;
	}
	s.name = slice_of(path);
	read_source(p, &s);
	input_close(&in);
	str_free(&in.buf);
}

static void
read_folder(struct pages *p, const char *path)
{
	size_t before = found(p);

	folder_each(path, read_file, p);
	if (found(p) == before)
		warn_at(path, 0, "no pages were found in this folder");
}

/* A file that is an operand. */
static void
read_operand(struct pages *p, struct input *in, const char *path)
{
	size_t read = found(p), passed = p->passed;
	int status = fail_status();

	if (form_refuses_address(path) || !input_open(in, path)) {
		p->passed++;
		return;
	}
	pages_read(p, in);
	input_close(in);
	if (found(p) == read && p->passed > passed + 1 &&
	    fail_status() == status)
		warn_at(path, 0, "no pages were found in this archive");
}

int
pages_each(struct pages *p, char **operands)
{
	struct input in = { 0 };

	progress_total(operands);
	p->several = operands[0] != NULL && operands[1] != NULL;
	for (; *operands != NULL; operands++) {
		bool folder = strcmp(*operands, "-") != 0 &&
		    folder_is(*operands);

		p->several |= folder;
		if (folder)
			read_folder(p, *operands);
		else
			read_operand(p, &in, *operands);
	}
	str_free(&in.buf);
	return fail_status();
}

void
pages_free(struct pages *p)
{
	ids_free(&p->ids);
	known_free(&p->known);
	rows_free(&p->rows);
	doc_free(&p->doc);
	json_free(&p->json);
	mime_free(&p->mime);
	page_free(&p->page);
	warc_free(&p->warc);
}
