/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "csvin.h"
#include "jsonin.h"
#include "source.h"

enum { NAME_SAID = 200 };	/* bytes of a name in a message */

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
	struct columns_found found;
	size_t width;		/* columns of the first row */
	size_t without;		/* rows without a text */
	size_t listed;		/* objects in lists of objects */
	bool unclear, decoded, broken, named;	/* was said */
	struct str scratch;
};

/* Write the row; id is what it calls itself. */
static void
write_row(struct table_source *t, struct slice id, struct row_article *row,
    size_t n)
{
	struct pages *p = t->p;
	const char *file = t->s->in->name;
	struct str name = { 0 };

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
	source_done(p);
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
		    (int)(text->name.len < NAME_SAID ? text->name.len :
		    NAME_SAID),
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
		columns_take(&t->found, csvin_cell(c, i), i);
	if (c->large || !check_columns(t)) {
		c->stop = true;
		return;
	}
	if (columns_place(&t->found, "text") == NULL) {
		source_refuse(t->p, t->s, &form_no_text, NULL);
		c->stop = true;
		return;
	}
	tell_columns(t, t->p->delimiter != '\0' ? ',' : c->delimiter);
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
	tell_without(&t);
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
	else if (v->type == JSON_OBJECT && deep < SOURCE_DEEP) {
		static const char *const names[] = { "name", "text", "body",
			"content", "html" };

		for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
			size_t member = json_member(j, at, names[i]);

			if (member != 0) {
				add_json(s, j, member, between, deep + 1);
				break;
			}
		}
	} else if (v->type == JSON_ARRAY && deep < SOURCE_DEEP)
		for (i = v->first; i != 0; i = j->p[i].next) {
			size_t before = s->len;

			if (before > 0)
				str_add(s, between, strlen(between));
			add_json(s, j, i, between, deep + 1);
			if (before > 0 && s->len == before + strlen(between))
				s->len = before;
		}
}

/* A number is no text, whatever it is called: {"page": 1, "articles": [...]}.
 * But the user may say that it is. */
static bool
is_count(const struct table_source *t, const struct json_value *v)
{
	const char *label;
	unsigned rank;

	if (v->type != JSON_NUMBER || t->p->columns.n > 0)
		return false;
	label = columns_label(v->key, &rank);
	return label != NULL && strcmp(label, "text") == 0;
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
		if (t->scratch.len > 0 && !is_count(t, &j->p[i]))
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

/* An object that has no text, but a list of some that have; what is in such a
 * list and has none is counted. */
static bool
write_list(struct table_source *t, size_t object)
{
	const struct json *j = &t->p->json;
	size_t i, k;
	bool any = false;

	for (i = j->p[object].first; i != 0; i = j->p[i].next) {
		size_t others = 0;
		bool some = false;

		if (j->p[i].type != JSON_ARRAY)
			continue;
		for (k = j->p[i].first; k != 0; k = j->p[k].next)
			if (j->p[k].type == JSON_OBJECT &&
			    write_object(t, k, ++t->listed))
				some = true;
			else
				others++;
		if (some)
			t->without += others;
		any |= some;
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

void
source_json(struct pages *p, const struct source *s)
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

	s->in->pos += utf8_bom(str_slice(&s->in->buf));
	jsonin_open(&in, s->in);
	while (!is_archive && jsonin_next(&in, &p->json, &value)) {
		is_archive = in.n == 1 && is_har(&p->json);
		if (!is_archive && !write_object(&t, 0, in.n) &&
		    !((in.n == 1 || t.listed > 0) && write_list(&t, 0))) {
			others++;
			texts |= has_texts(&p->json);
		}
	}
	if (is_archive)
		source_refuse(p, s, &har, NULL);
	else if (p->read == before && others > 0) {
		none.kind = texts ? FORM_CONTAINER : FORM_OTHER;
		source_refuse(p, s, &none, NULL);
	} else {
		t.without += others;
		tell_without(&t);
	}
	str_free(&t.scratch);
}
