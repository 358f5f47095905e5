/* SPDX-License-Identifier: MIT */
/* to-csv: write records as comma-separated values */
#include <stdlib.h>
#include <unistd.h>

#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

enum { FIELDS = 1, META, NO_HEADER };

enum {
	PIECE = 64 * 1024,	/* bytes of a cell, written at once */
	JOINED = 64 * 1024	/* of metadata that each row repeats */
};

static const struct option options[] = {
	{ "fields", required_argument, NULL, FIELDS },
	{ "meta", required_argument, NULL, META },
	{ "no-header", no_argument, NULL, NO_HEADER },
	{ 0 }
};

static const struct cli cli = {
	.name = "to-csv",
	.about = "Write records as comma-separated values.",
	.synopsis = "[--fields list] [--meta list] [--no-header]\n"
	    "       [--records | --plain] [kind [file ...]]",
	.options =
	    "      --fields=LIST    these columns, in this order\n"
	    "      --meta=LIST      metadata of the document beside each row\n"
	    "      --no-header      no line with the names of the columns\n",
	.longs = options,
	.records = true,
	.plain = true,
};

/* A column: a field of the record, or metadata of its document. */
static struct column {
	struct slice name;
	size_t field;		/* from 1; 0: metadata */
	struct str joined;	/* metadata of this document */
	size_t left;		/* values of it that were left out */
	bool met;		/* some document has this metadata */
} *columns;

static size_t ncolumns, columns_cap;
static size_t last_field;	/* the highest number of a field */
static struct slice *cells;	/* those of a record, last_field of them */
static struct arena kept;	/* names of columns and kinds */
static struct slice kind;	/* empty: every kind */
static bool header = true, header_done;
static bool further;		/* more columns come with the first record */
static bool open_ended;		/* and that is still to come */
static bool any_input, any_row;
static size_t wider;		/* records of such a kind with more fields */
static struct nearest near;	/* the kind that may have been meant */
static struct str value;

/* The text in quotation marks, those within it doubled: RFC 4180. */
static void
add_quoted(struct slice text)
{
	const char *mark;
	size_t n;

	str_add_byte(&out, '"');
	for (; text.len > 0; text = slice_part(text, n, text.len)) {
		n = text.len < PIECE ? text.len : PIECE;
		mark = memchr(text.p, '"', n);
		n = mark == NULL ? n : (size_t)(mark + 1 - text.p);
		str_add(&out, text.p, n);
		if (mark != NULL)
			str_add_byte(&out, '"');
		output_some();
	}
	str_add_byte(&out, '"');
}

static void
add_cell(struct slice text)
{
	static const bool quoted[256] = {
		[','] = true, ['"'] = true, ['\r'] = true, ['\n'] = true
	};
	size_t i;

	for (i = 0; i < text.len; i++)
		if (quoted[(unsigned char)text.p[i]])
			break;
	if (i == text.len && (text.len == 0 || (text.p[0] != ' ' &&
	    text.p[text.len - 1] != ' ')))
		str_add_slice(&out, text);
	else
		add_quoted(text);
}

static void
add_header(void)
{
	size_t i;

	if (!header_done && header)
		for (i = 0; i < ncolumns; i++) {
			add_cell(columns[i].name);
			str_add_byte(&out, i + 1 < ncolumns ? ',' : '\n');
		}
	header_done = true;
}

/* One more value for all rows of the document, unless it makes them too
 * long. */
static void
join_value(struct column *c, struct slice field)
{
	c->met = true;
	if (c->joined.len + field.len > JOINED) {
		c->left++;
		return;
	}
	if (c->joined.len > 0)
		str_add(&c->joined, "; ", 2);
	field_add_plain(&c->joined, field);
}

/* The document's values of each metadata column, joined by "; ". */
static void
join_meta(const struct doc *d)
{
	size_t i, k;

	for (k = 0; k < ncolumns; k++) {
		str_clear(&columns[k].joined);
		columns[k].left = 0;
	}
	for (i = 0; i < d->nrecs; i++)
		for (k = 0; d->recs[i].kind == KIND_META && k < ncolumns; k++)
			if (columns[k].field == 0 && slice_eq(
			    d->recs[i].label, columns[k].name))
				join_value(&columns[k], d->recs[i].text);
	for (k = 0; k < ncolumns; k++)
		if (columns[k].left > 0)
			fail_at(d->file, d->line, "%zu values of %.*s are left "
			    "out of the document's rows: together they are "
			    "longer than %d bytes", columns[k].left,
			    (int)columns[k].name.len, columns[k].name.p,
			    JOINED);
}

static void
add_row(const struct record *r)
{
	size_t i, n = record_fields(r, cells, last_field);

	for (i = 0; i < ncolumns; i++) {
		if (columns[i].field == 0)
			add_cell(str_slice(&columns[i].joined));
		else if (columns[i].field <= n) {
			str_clear(&value);
			field_add_plain(&value, cells[columns[i].field - 1]);
			add_cell(str_slice(&value));
		}
		str_add_byte(&out, i + 1 < ncolumns ? ',' : '\n');
	}
	output_some();
}

static bool
wanted(const struct record *r)
{
	return r->kind != KIND_BAD &&
	    (kind.len == 0 || slice_eq(r->name, kind));
}

static void
insert_column(size_t at, struct slice name, size_t field)
{
	columns = mem_grow(columns, &columns_cap, ncolumns + 1,
	    sizeof(*columns));
	memmove(columns + at + 1, columns + at,
	    (ncolumns - at) * sizeof(*columns));
	columns[at] = (struct column){ .name = name, .field = field };
	ncolumns++;
	if (field > last_field) {
		last_field = field;
		cells = mem_resize(cells, field * sizeof(*cells));
	}
}

/* The field of this name in records of the kind, or 0. */
static unsigned
field_of(struct slice name)
{
	const char *const *names = record_columns(record_kind(kind));
	unsigned i;

	if (slice_is(name, "kind"))
		return 1;
	if (slice_starts(name, SLICE("field")) && name.len < 12) {
		char digits[8] = "";
		unsigned long n;

		memcpy(digits, name.p + 5, name.len - 5);
		if (cli_number(digits, 7, 999999, &n))
			return (unsigned)n;
	}
	for (i = 0; name.len > 0 && names[i] != NULL; i++)
		if (slice_is(name, names[i]))
			return i + 2;
	return 0;
}

/* Cut the next name off a list separated by commas; false at its end. */
static bool
next_name(struct slice *list, struct slice *name)
{
	size_t n;

	if (list->p == NULL)
		return false;
	n = slice_find(*list, SLICE(","));
	*name = slice_part(*list, 0, n);
	*list = n < list->len ? slice_part(*list, n + 1, list->len) :
	    (struct slice){ 0 };
	return true;
}

static bool
listed(struct slice list, struct slice name)
{
	struct slice one;

	while (next_name(&list, &one))
		if (slice_eq(one, name))
			return true;
	return false;
}

static size_t
column_at(struct slice name)
{
	size_t i;

	for (i = 0; i < ncolumns; i++)
		if (slice_eq(columns[i].name, name))
			break;
	return i;
}

/* The names that --fields knows, for someone who misspelled one. */
static void
no_column(struct slice name)
{
	const char *const *names = record_columns(record_kind(kind));
	struct str has = { 0 };
	unsigned i;

	for (i = 0; names[i] != NULL; i++)
		if (names[i][0] != '\0') {
			str_add_slice(&has, slice_of(names[i]));
			str_add(&has, ", ", 2);
		}
	cli_usage(&cli, "--fields: there is no column %.*s; there are kind, "
	    "%.*sfield7, field8, ...", (int)(name.len < 80 ? name.len : 80),
	    name.p, (int)has.len, has.p);
}

static void
add_named(struct slice list, struct slice meta)
{
	struct slice name;

	while (next_name(&list, &name)) {
		unsigned field = field_of(name);

		if (field == 0 && !listed(meta, name))
			no_column(name);
		insert_column(ncolumns, name, field);
	}
}

static void
add_default(void)
{
	const char *const *names = record_columns(record_kind(kind));
	unsigned i;

	if (kind.len == 0)
		insert_column(0, SLICE("kind"), 1);
	for (i = 0; names[i] != NULL; i++)
		if (names[i][0] != '\0')
			insert_column(ncolumns, slice_of(names[i]), i + 2);
	open_ended = further = kind.len > 0 &&
	    record_kind(kind) == KIND_OTHER;
}

/* Metadata that --fields does not name go after doc, or to the front. */
static void
choose_columns(struct slice fields, struct slice meta)
{
	struct slice name;
	size_t at;

	if (fields.p != NULL)
		add_named(fields, meta);
	else
		add_default();
	at = column_at(SLICE("doc"));
	at = at < ncolumns ? at + 1 : 0;
	while (next_name(&meta, &name)) {
		if (name.len == 0)
			cli_usage(&cli, "--meta: an empty name");
		if (fields.p == NULL || !listed(fields, name))
			insert_column(at++, name, 0);
	}
}

/* A kind that nutgraf(5) does not list has as many columns as its first
 * record. */
static void
add_further(const struct record *r)
{
	struct slice rest = r->more;
	struct str name = { 0 };
	size_t n;

	for (n = 7; rest.p != NULL; n++) {
		size_t end = slice_find(rest, SLICE("\t"));

		rest = end < rest.len ? slice_part(rest, end + 1, rest.len) :
		    (struct slice){ 0 };
		str_clear(&name);
		str_addf(&name, "field%zu", n);
		insert_column(ncolumns, arena_copy(&kept, str_slice(&name)),
		    n);
	}
	str_free(&name);
}

/* The stream has another kind than the one asked for: is it the one meant? */
static void
compare_kind(struct slice name)
{
	struct slice before = near.name;

	nearest_try(&near, name);
	if (near.name.p != before.p)
		near.name = arena_copy(&kept, near.name);
}

static void
write_rows(struct doc *d)
{
	size_t i;

	any_input |= d->nrecs > 0;
	join_meta(d);
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (!wanted(r)) {
			if (!any_row && r->kind == KIND_OTHER)
				compare_kind(r->name);
			continue;
		}
		if (open_ended)
			add_further(r);
		wider += further && record_field(r,
		    (unsigned)last_field + 1).p != NULL;
		open_ended = false;
		any_row = true;
		add_header();
		add_row(r);
	}
}

/* Is this a label of meta records that nutgraf(5) lists? */
static bool
usual_label(struct slice name)
{
	return listed(SLICE("title,author,date,modified,outlet,section,url,"
	    "language,dateline,agency,keywords,description,access,"
	    "crawled,digest"), name);
}

/* The stream has no record of the kind asked for. A kind that nutgraf(5) lists
 * may be missing; any other is probably misspelled. */
static void
absent_kind(void)
{
	const char *const *known = record_kinds();

	if (any_row || kind.len == 0 || record_kind(kind) != KIND_OTHER)
		return;
	for (; *known != NULL; known++)
		nearest_try(&near, slice_of(*known));
	if (near.name.len > 0)
		fail_at(NULL, 0, "no record of kind %.*s; did you mean %.*s?",
		    (int)kind.len, kind.p, (int)near.name.len, near.name.p);
	else
		fail_at(NULL, 0, "no record of kind %.*s", (int)kind.len,
		    kind.p);
}

/* Report what was asked for but is nowhere in the input, and what is not shown.
 * Metadata that nutgraf(5) lists may well be missing. */
static void
report(void)
{
	size_t i;

	if (!any_input)
		return;
	for (i = 0; i < ncolumns; i++)
		if (columns[i].field == 0 && !columns[i].met &&
		    !usual_label(columns[i].name))
			warn("no document has meta %.*s",
			    (int)columns[i].name.len, columns[i].name.p);
	if (wider > 0)
		warn("records with more fields than the first: %zu; "
		    "--fields=...,field%zu shows them", wider,
		    last_field + 1);
	absent_kind();
}

int
main(int argc, char **argv)
{
	struct slice fields = { 0 }, meta = { 0 };
	int c, status;
	size_t i;

	while ((c = cli_option(&cli, argc, argv)) != -1) {
		if (c == FIELDS)
			fields = slice_of(optarg);
		else if (c == META)
			meta = slice_of(optarg);
		else
			header = false;
	}
	if (optind < argc && record_kind_shaped(slice_of(argv[optind]))) {
		kind = near.word = slice_of(argv[optind++]);
		if (record_kind(kind) == KIND_OTHER &&
		    access(kind.p, F_OK) == 0)
			warn("%s is taken for a kind; the file is ./%s",
			    kind.p, kind.p);
	}
	choose_columns(fields, meta);
	status = reader_each(cli_operands(&cli, optind, argc, argv),
	    write_rows);
	add_header();
	report();
	for (i = 0; i < ncolumns; i++)
		str_free(&columns[i].joined);
	free(columns);
	free(cells);
	arena_free(&kept);
	str_free(&value);
	return status | output_close();
}
