/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "csvin.h"
#include "source-rows.h"

/* Bytes in a message, at most. */
enum { NAME_SAID = 200, DATE = 40 };

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

/* One more row of which that is to be said. */
static void
note(struct rows_said *said, size_t row, struct slice value)
{
	value = utf8_trim(value);
	if (said->n++ > 0)
		return;
	said->row = row;
	utf8_add_repaired(&said->first, slice_part(value, 0, value.len < DATE ?
	    value.len : DATE));
}

/* Does it end as the answers of APIs do that give the start only: "... [+1234
 * chars]"? */
static bool
is_cut(struct slice text)
{
	size_t from;

	text = utf8_trim(text);
	from = text.len > 20 ? text.len - 20 : 0;
	text = slice_part(text, from, text.len);
	return slice_ends(text, SLICE(" chars]")) &&
	    slice_find(text, SLICE("[+")) < text.len;
}

void
rows_write(struct table_source *t, struct slice id, struct row_article *row,
    size_t n)
{
	struct pages *p = t->p;
	const char *file = t->s->in->name;
	struct str name = { 0 };
	size_t before = out.len;

	if (utf8_trim(row->text).len == 0) {
		t->without++;
		if (!p->tables)
			return;
	}
	add_row_name(p, t->s, &name, id, n);
	row->id = ids_take(&p->ids, str_slice(&name));
	str_free(&name);
	warn_document(row->id.p, row->id.len);
	if (!rows_add(&p->rows, &out, row)) {
		fail_at(file, 0, "row %zu: larger than %s and left out "
		    "(--max-size)", n, ceiling_text(ceiling_size));
		return;
	}
	if (p->rows.unclear.len > 0)
		note(&t->unclear, n, p->rows.unclear);
	if (p->rows.unread.len > 0)
		note(&t->unread, n, p->rows.unread);
	if (is_cut(row->text))
		note(&t->cut, n, SLICE(""));
	if (p->rows.decoded && !t->decoded)
		warn_at(file, 0, "row %zu: is not UTF-8, and is read as "
		    "windows-1252", n);
	if (p->rows.broken && !t->broken)
		warn_at(file, 0, "row %zu: broken text: what is not UTF-8, "
		    "or is NUL, is replaced by U+FFFD", n);
	t->decoded |= p->rows.decoded;
	t->broken |= p->rows.broken;
	source_done(p, before);
}

/* As much of a name as is shown. */
static int
shown(struct slice name)
{
	return (int)(name.len < NAME_SAID ? name.len : NAME_SAID);
}

static bool
is_text(struct slice name)
{
	return slice_is(name, "text") || slice_is(name, "Text") ||
	    slice_is(name, "TEXT");
}

void
rows_tell_columns(struct table_source *t, char delimiter)
{
	const struct columns_place *text = columns_place(&t->found, "text");
	struct str said = { 0 };

	if (delimiter != ',' && delimiter != CSVIN_NONE)
		str_addf(&said, "a table whose columns are separated by %s",
		    delimiter == '\t' ? "TAB" : delimiter == ';' ? "\";\"" :
		    "\"|\"");
	if (t->found.wanted->n == 0 && !is_text(text->name))
		str_addf(&said, "%sthe text is in \"%.*s%s%.*s\" (or where "
		    "--columns says)", said.len > 0 ? "; " : "",
		    shown(t->holder), t->holder.p, t->holder.len > 0 ? "." : "",
		    shown(text->name), text->name.p);
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
		return false;
	}
	return true;
}

/* Columns by their numbers in the user's list. */
static void
number_columns(struct columns_found *f)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		f->p[i].at = slice_number(f->wanted->p[i].name) - 1;
}

static void
take_header(struct csvin *c, struct table_source *t)
{
	size_t i;

	for (i = 0; i < c->nends; i++)
		columns_take(&t->found, csvin_cell(c, i), i, false);
	if (c->large || !check_columns(t)) {
		c->stop = true;
		return;
	}
	if (columns_place(&t->found, "text") == NULL) {
		source_refuse(t->p, t->s, &form_no_text, NULL);
		c->stop = true;
		return;
	}
	rows_tell_columns(t, t->p->delimiter != '\0' ? ',' : c->delimiter);
}

static void
take_row(struct csvin *c)
{
	struct table_source *t = c->context;
	struct row_article row = { 0 };
	struct slice id = { 0 };
	size_t i;

	if (t->width == 0 && !c->large)
		t->width = c->nends;
	if (c->row == 1 && !t->p->no_header) {
		take_header(c, t);
		return;
	}
	if (c->large)
		return;
	if (c->nends != t->width)
		fail_at(c->file, 0, "row %zu: %zu columns, not %zu", c->row,
		    c->nends, t->width);
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
	rows_write(t, id, &row, c->row);
}

/* Say so of the rows, and be done with it. */
static void
tell(const struct table_source *t, struct rows_said *said, const char *what,
    const char *help)
{
	if (said->n > 0)
		warn_at(t->s->in->name, 0, "%s: %zu, the first in row %zu%s"
		    "%.*s%s", what, said->n, said->row,
		    said->first.len > 0 ? ": " : "", (int)said->first.len,
		    said->first.p, help);
	str_free(&said->first);
}

void
rows_end(struct table_source *t)
{
	if (t->without > 0)
		warn_at(t->s->in->name, 0, "rows without a text: %zu",
		    t->without);
	tell(t, &t->unclear, "dates that may be two days",
	    " (--dates=dmy, mdy or ymd says which)");
	tell(t, &t->unread, "dates that cannot be read and stay as they are",
	    "");
	tell(t, &t->cut, "texts of which there is only the start",
	    " (\"[+... chars]\" at the end)");
	str_free(&t->scratch);
}

void
source_table(struct pages *p, const struct source *s, const struct form *f)
{
	struct table_source t = { .p = p, .s = s };
	struct csvin c = { .delimiter = f->delimiter, .each = take_row,
		.context = &t };

	columns_begin(&t.found, &p->columns);
	if (p->no_header)
		number_columns(&t.found);
	s->in->pos += utf8_bom(str_slice(&s->in->buf)) + f->skip;
	csvin_read(&c, s->in);
	if (!p->tables && !c.stop && !s->in->failed && c.row == 2)
		source_leave_out(p, s, "is a table without rows");
	rows_end(&t);
	csvin_free(&c);
}
