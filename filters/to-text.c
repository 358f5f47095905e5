/* SPDX-License-Identifier: MIT */
/* to-text: write the clean text of documents, or records as a listing */
#include <stdlib.h>
#include <unistd.h>

#include "io/io.h"
#include "stream/stream.h"
#include "text/text.h"

enum { COLOR = 1 };

static const struct option options[] = {
	{ "color", optional_argument, NULL, COLOR },
	{ "colour", optional_argument, NULL, COLOR },
	VIEW_LONGS,
	{ 0 }
};

static const struct cli cli = {
	.name = "to-text",
	.about = "Write the clean text of documents, or records as a listing.",
	.synopsis = VIEW_SYNOPSIS "\n"
	    "       [--color[=when]] [--records | --plain] [kind [file ...]]",
	.options =
	    "      --color[=WHEN]   mark names and quotations in colour: "
	    "auto, always, never\n" VIEW_HELP,
	.longs = options,
	.records = true,
	.plain = true,
};

/* A place in the clean text where the style changes. */
struct edge {
	size_t at;
	int quote;		/* +1: a quotation begins, -1: it ends */
	int entity;		/* type + 1: an entity begins, -1: it ends */
};

static bool coloured;
static struct spans quoted;
static struct edge *edges;
static size_t nedges, edges_cap;
static size_t next_edge;	/* the first that is still to come */
static int open_quotes, open_entity;	/* what is open there */

/* Quotations green, people bold, organisations blue, places magenta, values
 * yellow, others cyan. */
static unsigned
style_of(int entity)
{
	switch (entity - 1) {
	case ENTITY_PERSON:
		return STYLE_BOLD;
	case ENTITY_ORG:
		return STYLE_BLUE;
	case ENTITY_PLACE:
		return STYLE_MAGENTA;
	default:
		return entity_is_value((enum entity_type)(entity - 1)) ?
		    STYLE_YELLOW : STYLE_CYAN;
	}
}

static void
add_edge(size_t at, int quote, int entity)
{
	edges = mem_grow(edges, &edges_cap, nedges + 1, sizeof(*edges));
	edges[nedges++] = (struct edge){ at, quote, entity };
}

static int
by_place(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	/* What ends comes before what begins. */
	return x->quote + x->entity - y->quote - y->entity;
}

static void
find_edges(const struct doc *d)
{
	size_t i;

	nedges = next_edge = 0;
	open_quotes = open_entity = 0;
	if (!coloured)
		return;
	doc_quoted(&quoted, d);
	for (i = 0; i < quoted.n; i++) {
		add_edge(quoted.p[i].start, 1, 0);
		add_edge(quoted.p[i].end, -1, 0);
	}
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind == KIND_ENTITY && r->start < r->end) {
			add_edge(r->start, 0,
			    (int)entity_type_of(r->label) + 1);
			add_edge(r->end, 0, -1);
		}
	}
	if (nedges > 1)
		qsort(edges, nedges, sizeof(*edges), by_place);
}

/* Pass the edges up to a place in the clean text. */
static void
pass_edges(size_t place)
{
	for (; next_edge < nedges && edges[next_edge].at <= place;
	    next_edge++) {
		const struct edge *e = &edges[next_edge];

		open_quotes += e->quote;
		if (e->entity != 0)
			open_entity = e->entity < 0 ? 0 : e->entity;
	}
}

/* A piece of text that begins at this place in the clean text. */
static void
add_text(struct slice text, size_t start)
{
	size_t at, end;

	for (at = 0; at < text.len; at = end) {
		pass_edges(start + at);
		end = next_edge < nedges &&
		    edges[next_edge].at - start < text.len ?
		    edges[next_edge].at - start : text.len;
		if (open_quotes > 0)
			output_style(STYLE_GREEN);
		if (open_entity > 0)
			output_style(style_of(open_entity));
		str_add_slice(&out, slice_part(text, at, end));
		if (open_quotes > 0 || open_entity > 0)
			output_style(STYLE_NORMAL);
	}
}

/* An empty line separates paragraphs, and a blank the sentences of one unless
 * they touch, as in the clean text: so places in the records are places in what
 * is written. */
static void
write_text(struct doc *d)
{
	static bool any;
	const struct record *before = NULL;
	size_t i, end = 0;

	find_edges(d);
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];
		struct slice text;

		if (r->kind != KIND_SENT && r->kind != KIND_PARA)
			continue;
		text = field_plain(&d->text.arena, r->text);
		if (before == NULL)
			str_add_slice(&out, any ? SLICE("\n") : SLICE(""));
		else if (!places_same_paragraph(before, r))
			str_add_slice(&out, SLICE("\n\n"));
		else if (r->start != end)
			str_add_byte(&out, ' ');
		add_text(text, r->start);
		before = r;
		end = r->start + text.len;
		any = true;
		output_some();
	}
	if (before != NULL)
		str_add_byte(&out, '\n');
}

static bool
want_colour(const char *when)
{
	const char *no = getenv("NO_COLOR");

	if (when == NULL || strcmp(when, "auto") == 0)
		return output_is_terminal() && (no == NULL || *no == '\0');
	if (strcmp(when, "always") != 0 && strcmp(when, "never") != 0)
		cli_usage(&cli, "--color: %s is not auto, always or never",
		    when);
	return strcmp(when, "always") == 0;
}

static struct report report = { .view = { .cli = &cli } };

static void
list_rows(struct doc *d)
{
	report_document(&report, d);
}

/* The first operand is a kind if it is one that nutgraf(5) lists, or has the
 * shape of one and is no file. */
static bool
take_kind(int argc, char **argv)
{
	if (optind < argc && (record_kind(slice_of(argv[optind])) !=
	    KIND_OTHER || access(argv[optind], F_OK) != 0))
		view_kind(&report.view, argc, argv);
	return report.view.kind.len > 0;
}

static int
list_kind(char **operands)
{
	int status;

	output_for_screen();
	report.listing.width = listing_screen();
	report.listing.coloured = coloured;
	report_begin(&report);
	status = reader_each(operands, list_rows);
	report_end(&report);
	return status;
}

int
main(int argc, char **argv)
{
	const char *when = NULL;
	bool of_rows = false;
	int c, status;

	while ((c = cli_option(&cli, argc, argv)) != -1)
		if (view_option(&report.view, c))
			of_rows = true;
		else
			when = optarg != NULL ? optarg : "always";
	coloured = want_colour(when);
	if (take_kind(argc, argv))
		status = list_kind(cli_operands(&cli, optind, argc, argv));
	else if (of_rows)
		cli_usage(&cli, "only a listing has rows; of a kind, as in "
		    "to-text --name=Quill quote");
	else
		status = reader_each(cli_operands(&cli, optind, argc, argv),
		    write_text);
	free(edges);
	spans_free(&quoted);
	return status | output_close();
}
