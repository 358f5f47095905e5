/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "container.h"
#include "csvin.h"
#include "form.h"
#include "html/html.h"
#include "jsonin.h"
#include "pages.h"
#include "reader.h"
#include "record.h"

enum { DEEP = 8,		/* containers within containers */
	SAID = 200 };		/* bytes of a name in a message */

/* What is being read: an operand, or something in one. */
struct source {
	struct input *in;
	struct slice name;	/* the id that it gives */
	bool inside;		/* of a folder or an archive */
	unsigned depth;
};

static void read_source(struct pages *p, const struct source *s);

static void
fail(struct pages *p, const struct source *s, const char *what)
{
	fail_at(s->in->name, 0, "%s", what);
	p->status = 1;
}

/* The same, where nothing of it is a page. */
static void
leave_out(struct pages *p, const struct source *s, const char *what)
{
	p->passed++;
	fail(p, s, what);
}

static void
done(struct pages *p)
{
	p->read++;
	output_document();
	progress_document();
}

/* The command that reads it by other means, for this file. */
static void
add_command(struct str *s, const char *help, const char *name)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn"
	    "opqrstuvwxyz0123456789._/-+,@";

	for (; *help != '\0'; help++)
		if (*help != '%')
			str_add_byte(s, *help);
		else if (strcmp(name, "-") != 0 && (name[0] == '-' ||
		    name[strspn(name, plain)] != '\0'))
			str_addf(s, "'%s'", name);
		else
			str_add(s, name, strlen(name));
}

/* Say that it is not read, and why; a file inside of something else that is no
 * page and holds none is only counted. */
static void
refuse(struct pages *p, const struct source *s, const struct form *f,
    const char *why)
{
	struct str text = { 0 };

	if (f->kind == FORM_OTHER && s->inside) {
		p->passed++;
		return;
	}
	str_addf(&text, "is %s%s%s", f->what, why != NULL ? ", and " : "",
	    why != NULL ? why : "");
	if (f->help != NULL) {
		str_addf(&text, ": try ");
		add_command(&text, f->help, s->in->name);
	}
	str_add_byte(&text, '\0');
	leave_out(p, s, text.p);
	str_free(&text);
}

/* Write a page, whose text is UTF-8, and what is known about it. */
static void
write_page(struct pages *p, const struct source *s, struct slice name,
    struct slice url, bool html)
{
	struct slice id = ids_take(&p->ids, name);
	size_t before = out.len, from;

	warn_document(id.p, id.len);
	container_add_doc(&out, id, html);
	container_add_meta(&out, id, "url", url);
	from = out.len;
	container_add_page(&out, id, html, p->page.text);
	if (out.len - from > ceiling_size) {
		out.len = before;
		fail_at(s->in->name, 0, "is larger than %s and is left out "
		    "(--max-size)", ceiling_text(ceiling_size));
		p->status = 1;
		return;
	}
	done(p);
}

static void
warn_broken(struct pages *p, const struct source *s, struct slice source)
{
	size_t line;

	if (p->page.broken == 0)
		return;
	line = reader_line_of(source, p->page.broken_at);
	warn_at(s->in->name, line, p->page.charset == NULL ?
	    "broken text: what is not UTF-8, or is NUL, is replaced by U+FFFD" :
	    "broken text: what makes no sense in its encoding is replaced by "
	    "U+FFFD");
}

/* Where a standard input with an address is from. */
static struct slice
url_of(const struct pages *p, const struct source *s)
{
	if (p->id != NULL && strcmp(s->in->name, "-") == 0 &&
	    (strncmp(p->id, "http://", 7) == 0 ||
	    strncmp(p->id, "https://", 8) == 0))
		return slice_of(p->id);
	return (struct slice){ 0 };
}

static void
read_page(struct pages *p, const struct source *s, bool html)
{
	struct slice source;

	if (!input_rest(s->in)) {
		p->status = 1;
		return;
	}
	source = slice_part(str_slice(&s->in->buf), s->in->pos,
	    s->in->buf.len);
	if (html && !html_take(&p->page, source, SLICE(""))) {
		leave_out(p, s, "is left out: this system cannot decode its "
		    "encoding");
		return;
	}
	if (!html && !page_take_certain(&p->page, source)) {
		page_take_labelled(&p->page, source, SLICE(""));
		if (p->page.charset != NULL)
			warn_at(s->in->name, 0, "is not UTF-8, and is read "
			    "as windows-1252");
	}
	warn_broken(p, s, source);
	write_page(p, s, s->name, url_of(p, s), html);
}

static void
read_mhtml(struct pages *p, const struct source *s)
{
	struct mime *m = &p->mime;

	if (!input_rest(s->in)) {
		p->status = 1;
		return;
	}
	if (!mime_page(m, slice_part(str_slice(&s->in->buf), s->in->pos,
	    s->in->buf.len)))
		leave_out(p, s, "is MHTML, but has no page in it");
	else if (!html_take(&p->page, m->page, m->charset))
		leave_out(p, s, "is left out: this system cannot decode its "
		    "encoding");
	else
		write_page(p, s, s->name, m->url, true);
}

/* Records go on as they came. */
static void
read_records(struct pages *p, const struct source *s)
{
	p->doc.status = 0;
	while (doc_read(&p->doc, s->in)) {
		doc_add_records(&out, &p->doc, 0, p->doc.nrecs);
		if (p->doc.nrecs > 0)
			done(p);
	}
	p->status |= p->doc.status;
	doc_clear(&p->doc);
}

static void
write_warc_page(struct pages *p, const struct source *s)
{
	struct warc *w = &p->warc;
	size_t before = out.len, at;
	struct str name = { 0 };
	struct slice id;

	if (!w->html)
		page_take_utf8(&p->page, w->page);
	else if (!html_take(&p->page, w->page, w->charset)) {
		warc_complain(w, "a page in an encoding that this system "
		    "cannot decode is left out");
		return;
	}
	if (w->uri.len == 0)
		str_addf(&name, "%.*s:%zu", (int)s->name.len, s->name.p,
		    w->place.raw);
	id = ids_take(&p->ids, name.len > 0 ? str_slice(&name) : w->uri);
	container_add_doc(&out, id, w->html);
	container_add_meta(&out, id, "url", w->uri);
	container_add_meta(&out, id, "crawled", w->date);
	at = out.len;
	container_add_page(&out, id, w->html, p->page.text);
	str_free(&name);
	if (out.len - at > ceiling_size) {
		out.len = before;
		warc_too_large(w);
		return;
	}
	done(p);
}

static void
read_warc(struct pages *p, const struct source *s)
{
	gzin_open(&p->warc.in, s->in);
	p->warc.lost = false;
	while (warc_next(&p->warc))
		write_warc_page(p, s);
	gzin_close(&p->warc.in);
}

/* The id of a row: its own, or its number, in its container. */
static void
add_row_name(struct pages *p, const struct source *s, struct str *name,
    struct slice id, size_t row)
{
	id = utf8_trim(id);
	if (id.len == 0) {
		str_add_slice(name, s->name);
		str_addf(name, ":%zu", row);
		return;
	}
	if (p->several) {
		str_add_slice(name, s->name);
		str_add_byte(name, '#');
	}
	str_add_slice(name, id);
}

/* A table, or JSON, and what was said of it already. */
struct table_source {
	struct pages *p;
	const struct source *s;
	const struct form *form;
	struct columns_found found;
	size_t width;		/* columns of the first row */
	size_t without;		/* rows without a text */
	bool unclear, decoded, broken, named;	/* was said */
	struct str scratch;
};

/* Write the row; id is what it calls itself. */
static void
write_row(struct table_source *t, struct slice id, struct row_article *row, size_t n)
{
	struct pages *p = t->p;
	const char *file = t->s->in->name;
	struct str name = { 0 };

	if (utf8_trim(row->text).len == 0) {
		t->without++;
		return;
	}
	add_row_name(p, t->s, &name, id, n);
	row->id = ids_take(&p->ids, str_slice(&name));
	str_free(&name);
	warn_document(row->id.p, row->id.len);
	if (!rows_add(&p->rows, &out, row)) {
		fail_at(file, 0, "row %zu: larger than %s and left out "
		    "(--max-size)", n, ceiling_text(ceiling_size));
		p->status = 1;
		return;
	}
	if (p->rows.unclear.len > 0 && !t->unclear)
		warn_at(file, 0, "row %zu: %.*s may be two days: say which "
		    "by --dates=dmy or --dates=mdy", n,
		    (int)(p->rows.unclear.len < 40 ? p->rows.unclear.len : 40),
		    p->rows.unclear.p);
	if (p->rows.decoded && !t->decoded)
		warn_at(file, 0, "row %zu: is not UTF-8, and is read as "
		    "windows-1252", n);
	if (p->rows.broken && !t->broken)
		warn_at(file, 0, "row %zu: broken text: what is not UTF-8, "
		    "or is NUL, is replaced by U+FFFD", n);
	t->unclear |= p->rows.unclear.len > 0;
	t->decoded |= p->rows.decoded;
	t->broken |= p->rows.broken;
	done(p);
}

/* Say by which columns a table is read, unless they are called so. */
static void
tell_columns(struct table_source *t, char delimiter)
{
	const struct columns_place *text = columns_place(&t->found, "text");
	struct str said = { 0 };

	if (delimiter != ',' && delimiter != '\0')
		str_addf(&said, "a table whose columns are separated by %s",
		    delimiter == '\t' ? "TAB" : delimiter == ';' ? "\";\"" :
		    "\"|\"");
	if (t->found.wanted->n == 0 && !slice_is(text->name, "text"))
		str_addf(&said, "%sthe text is in \"%.*s\" (or where --columns "
		    "says)",
		    said.len > 0 ? "; " : "",
		    (int)(text->name.len < SAID ? text->name.len : SAID),
		    text->name.p);
	if (said.len > 0)
		warn_at(t->s->in->name, 0, "%.*s", (int)said.len, said.p);
	str_free(&said);
}

/* Is what was found of columns enough? Says what is not. */
static bool
check_columns(struct table_source *t)
{
	const struct columns *wanted = t->found.wanted;
	size_t i;

	for (i = 0; i < t->found.n; i++) {
		const struct columns_place *f = &t->found.p[i];

		if (f->twice)
			fail_at(t->s->in->name, 0, "row 1: there are two "
			    "columns %.*s", (int)f->name.len, f->name.p);
		else if (wanted->n > 0 && f->at == SIZE_MAX)
			fail_at(t->s->in->name, 0, "row 1: there is no column "
			    "%.*s", (int)wanted->p[i].name.len,
			    wanted->p[i].name.p);
		else
			continue;
		t->p->status = 1;
		return false;
	}
	return true;
}

static void
take_header(struct csvin *c, struct table_source *t)
{
	size_t i;

	for (i = 0; i < c->nends; i++)
		columns_take(&t->found, csvin_cell(c, i), i);
	t->width = c->nends;
	if (c->large || !check_columns(t)) {
		c->stop = true;
		return;
	}
	if (columns_place(&t->found, "text") == NULL) {
		refuse(t->p, t->s, &(struct form){ .kind = FORM_CONTAINER,
		    .what = "a table, but none of its columns is known as the "
		    "text: say which by --columns text=NAME" }, NULL);
		c->stop = true;
		return;
	}
	tell_columns(t, c->delimiter);
}

static void
take_row(struct csvin *c)
{
	struct table_source *t = c->context;
	struct row_article row = { 0 };
	struct slice id = { 0 };
	size_t i;

	if (c->row == 1) {
		take_header(c, t);
		return;
	}
	if (c->large)
		return;
	if (c->nends != t->width) {
		fail_at(c->file, 0, "row %zu: %zu columns, not %zu", c->row,
		    c->nends, t->width);
		c->status = 1;
	}
	for (i = 0; i < t->found.n; i++) {
		const struct columns_place *f = &t->found.p[i];
		struct slice cell = csvin_cell(c, f->at);

		if (strcmp(f->label, "id") == 0)
			id = cell;
		else if (strcmp(f->label, "text") == 0)
			row.text = cell;
		else if (f->at != SIZE_MAX)
			row.p[row.n++] = (struct row_value){ f->label, cell };
	}
	write_row(t, id, &row, c->row);
}

/* Rows that have nothing to read. */
static void
tell_without(const struct table_source *t)
{
	if (t->without > 0)
		warn_at(t->s->in->name, 0, "rows without a text: %zu",
		    t->without);
}

static void
read_table(struct pages *p, const struct source *s, const struct form *f)
{
	struct table_source t = { .p = p, .s = s, .form = f };
	struct csvin c = { .delimiter = f->delimiter, .each = take_row,
		.context = &t };
	struct slice start = str_slice(&s->in->buf);

	columns_begin(&t.found, &p->columns);
	if (slice_starts(start, SLICE("\xef\xbb\xbf")))
		s->in->pos += 3;
	s->in->pos += f->skip;
	csvin_read(&c, s->in);
	tell_without(&t);
	p->status |= c.status;
	csvin_free(&c);
}

/* Append the text of a JSON value: strings as they are, lists with what
 * separates their parts, things by their name. */
static void
add_json(struct str *s, const struct json *j, size_t at, const char *between,
    unsigned deep)
{
	const struct json_value *v = &j->p[at];
	size_t i;

	if (v->type == JSON_STRING)
		json_add_string(s, v->text);
	else if (v->type == JSON_NUMBER)
		str_add_slice(s, v->text);
	else if (v->type == JSON_OBJECT && deep < DEEP) {
		static const char *const names[] = { "name", "text", "body",
			"content", "html" };

		for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
			size_t member = json_member(j, at, names[i]);

			if (member != 0) {
				add_json(s, j, member, between, deep + 1);
				break;
			}
		}
	} else if (v->type == JSON_ARRAY && deep < DEEP)
		for (i = v->first; i != 0; i = j->p[i].next) {
			size_t before = s->len;

			if (before > 0)
				str_add(s, between, strlen(between));
			add_json(s, j, i, between, deep + 1);
			if (before > 0 && s->len == before + strlen(between))
				s->len = before;
		}
}

/* Write the object as an article; false if it has no text. */
static bool
write_object(struct table_source *t, size_t object, size_t n)
{
	const struct json *j = &t->p->json;
	struct str texts[COLUMNS_MOST] = { { 0 } };
	struct row_article row = { 0 };
	struct slice id = { 0 };
	size_t i;
	bool good;

	columns_begin(&t->found, &t->p->columns);
	for (i = j->p[object].first; i != 0; i = j->p[i].next) {
		str_clear(&t->scratch);
		add_json(&t->scratch, j, i, "", 0);
		if (t->scratch.len > 0)
			columns_take(&t->found, j->p[i].key, i);
	}
	good = columns_place(&t->found, "text") != NULL;
	for (i = 0; good && i < t->found.n; i++) {
		const struct columns_place *f = &t->found.p[i];
		bool text = strcmp(f->label, "text") == 0;

		if (f->at == SIZE_MAX)
			continue;
		add_json(&texts[i], j, f->at, text ? "\n\n" : "; ", 0);
		if (text)
			row.text = str_slice(&texts[i]);
		else if (strcmp(f->label, "id") == 0)
			id = str_slice(&texts[i]);
		else
			row.p[row.n++] = (struct row_value){ f->label,
			    str_slice(&texts[i]) };
	}
	if (good && !t->named)
		tell_columns(t, '\0');
	t->named |= good;
	if (good)
		write_row(t, id, &row, n);
	for (i = 0; i < t->found.n; i++)
		str_free(&texts[i]);
	return good;
}

/* An object that has no text, but a list of some that have. */
static bool
write_list(struct table_source *t, size_t object)
{
	const struct json *j = &t->p->json;
	size_t i, k, n = 0;
	bool any = false;

	for (i = j->p[object].first; i != 0; i = j->p[i].next) {
		if (j->p[i].type != JSON_ARRAY)
			continue;
		for (k = j->p[i].first; k != 0; k = j->p[k].next)
			if (j->p[k].type == JSON_OBJECT)
				any |= write_object(t, k, ++n);
	}
	return any;
}

static bool
is_har(const struct json *j)
{
	return json_member(j, json_member(j, 0, "log"), "entries") != 0;
}

static bool
has_texts(const struct json *j)
{
	size_t i;

	for (i = 0; i < j->n; i++)
		if (form_is_article(j->p[i].text))
			return true;
	return false;
}

static void
read_json(struct pages *p, const struct source *s)
{
	static const struct form har = { .kind = FORM_CONTAINER,
		.what = "an HTTP archive of a browser (HAR)",
		.help = "jq -c '.log.entries[] | {url: .request.url, text: "
		"(.response.content | select((.mimeType // \"\") | "
		"startswith(\"text/html\")) | .text)}' % | who-said-what" };
	struct form none = { .kind = FORM_OTHER, .what = "JSON without a "
		"field that is known as the text: say which by --columns "
		"text=NAME" };
	struct table_source t = { .p = p, .s = s };
	struct jsonin in;
	struct slice value;
	size_t before = p->read, others = 0;	/* values without a text */
	bool is_archive = false, texts = false;

	if (slice_starts(str_slice(&s->in->buf), SLICE("\xef\xbb\xbf")))
		s->in->pos += 3;
	jsonin_open(&in, s->in);
	while (!is_archive && jsonin_next(&in, &p->json, &value)) {
		is_archive = in.n == 1 && is_har(&p->json);
		if (!is_archive && !write_object(&t, 0, in.n) &&
		    !(in.n == 1 && write_list(&t, 0))) {
			others++;
			texts |= has_texts(&p->json);
		}
	}
	p->status |= in.status;
	if (is_archive)
		refuse(p, s, &har, NULL);
	else if (p->read == before && others > 0) {
		none.kind = texts ? FORM_CONTAINER : FORM_OTHER;
		refuse(p, s, &none, NULL);
	}
	else {
		t.without += others;
		tell_without(&t);
	}
	str_free(&t.scratch);
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
	if (in->failed)
		p->status = 1;
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
		refuse(p, s, f, lacks);
		return;
	}
	p->several |= archive;
	packed = packed_open(s->in, f->packed);
	while (packed_next(packed, &member)) {
		struct input in = { 0 };
		struct str name = { 0 };

		n++;
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
	if (s->in->failed)
		p->status = 1;
	packed_close(packed);
}

/* The bytes of a page that is in memory. */
static ssize_t
more_text(struct input *in, char *to, size_t len)
{
	struct slice *text = in->from;
	size_t n = text->len < len ? text->len : len;

	memcpy(to, text->p, n);
	*text = slice_part(*text, n, text->len);
	return (ssize_t)n;
}

/* UTF-16, which a byte order mark announces: what is in it is found when it is
 * UTF-8. */
static void
read_utf16(struct pages *p, const struct source *s)
{
	struct page page = { 0 };
	struct input in = { 0 };
	struct slice text;

	if (!input_rest(s->in)) {
		p->status = 1;
		return;
	}
	text = slice_part(str_slice(&s->in->buf), s->in->pos,
	    s->in->buf.len);
	if (!page_take_certain(&page, text))
		return;
	text = page.text;
	input_over(&in, s->in->name, more_text, &text);
	read_within(p, s, &in, s->name, s->inside);
	page_free(&page);
}

static void
read_form(struct pages *p, const struct source *s, struct slice start)
{
	struct form f = form_of(start, &p->columns);

	switch (f.kind) {
	case FORM_EMPTY:
		if (strcmp(s->in->name, "-") != 0 || s->depth > 0)
			leave_out(p, s, "is empty");
		break;
	case FORM_HTML:
	case FORM_TEXT:
		read_page(p, s, f.kind == FORM_HTML);
		break;
	case FORM_MHTML:
		read_mhtml(p, s);
		break;
	case FORM_WARC:
		read_warc(p, s);
		break;
	case FORM_TABLE:
		read_table(p, s, &f);
		break;
	case FORM_JSON:
		read_json(p, s);
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
		refuse(p, s, &f, NULL);
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
		if (slice_starts(*start, SLICE("\xef\xbb\xbf")))
			*start = slice_part(*start, 3, start->len);
		if (record < 0)
			record = record_starts(*start);
		if (record > 0 || start->len >= FORM_SEEN || !input_read(in))
			break;
	}
	*start = slice_part(str_slice(&in->buf), in->pos, in->buf.len);
}

static void
read_source(struct pages *p, const struct source *s)
{
	struct slice start;

	if (input_form == INPUT_PLAIN) {
		read_page(p, s, false);
		return;
	}
	if (s->depth > DEEP) {
		leave_out(p, s, "is left out: there are too many containers within "
		    "each other");
		return;
	}
	read_start(s->in, &start);
	if (reader_is_stream(s->in))
		read_records(p, s);
	else if (!s->in->failed || start.len > 0) {
		if ((slice_starts(start, SLICE("\xff\xfe")) ||
		    slice_starts(start, SLICE("\xfe\xff"))) &&
		    !html_is(start))
			read_utf16(p, s);
		else
			read_form(p, s, start);
	}
	if (s->in->failed)
		p->status = 1;
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
		p->status = 1;
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
	size_t before = p->read;

	folder_each(path, read_file, p);
	if (p->read == before)
		warn_at(path, 0, "no pages were found in this folder");
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
		else if (!input_open(&in, *operands))
			p->status = 1;
		else {
			pages_read(p, &in);
			input_close(&in);
		}
	}
	str_free(&in.buf);
	return p->status | fail_status();
}

void
pages_free(struct pages *p)
{
	ids_free(&p->ids);
	rows_free(&p->rows);
	doc_free(&p->doc);
	json_free(&p->json);
	mime_free(&p->mime);
	page_free(&p->page);
	warc_free(&p->warc);
}
