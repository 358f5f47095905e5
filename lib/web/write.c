/* SPDX-License-Identifier: MIT */
/*
 * The page as a whole: its head, what is on it in which order, and its foot.
 */
#include "bars.h"
#include "base/base.h"
#include "data/web-hashes.h"
#include "escape.h"
#include "network.h"
#include "parts.h"
#include "sheet.h"
#include "times.h"

/* What the page may do: only what stands in it, and nothing is fetched. */
static const char policy[] = "<!DOCTYPE html>\n<html lang=\"en\"><head>\n"
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
    "'none'; style-src 'sha256-" WEB_STYLE "'; script-src 'sha256-" WEB_SCRIPT
    "'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, "
    "initial-scale=1\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<meta name=\"generator\" content=\"nutgraf " VERSION "\">\n";

static bool
is_many(const struct sheet *t)
{
	return t->overview.documents != 1 || t->index;
}

static void
add_made_title(struct str *s, size_t documents)
{
	web_tag(s, "Who said what on ");
	web_count(s, documents, "page");
}

/* The heading of the page, plain. */
static void
add_title(struct str *s, const struct sheet *t)
{
	struct str given = { 0 };

	if (t->title != NULL) {
		utf8_add_repaired(&given, slice_of(t->title));
		web_text(s, str_slice(&given));
		str_free(&given);
	} else if (is_many(t))
		add_made_title(s, t->overview.documents);
	else
		web_text(s, str_slice(&t->name));
}

static void
add_head(struct str *s, const struct sheet *t)
{
	web_tag(s, policy);
	web_tag(s, "<title>");
	add_title(s, t);
	web_tag(s, "</title>\n<style>");
	str_add_slice(s, part_style());
	web_tag(s, "</style></head>\n");
}

static void
add_figure(struct str *s, const char *what, size_t n)
{
	str_addf(s, "<div><dt>%s</dt><dd>", what);
	web_number(s, n);
	web_tag(s, "</dd></div>");
}

static void
add_figures(struct str *s, const struct sheet *t)
{
	const struct overview *o = &t->overview;

	web_tag(s, "<dl class=\"figures\">");
	if (is_many(t))
		add_figure(s, "pages", o->documents);
	add_figure(s, "statements", o->statements);
	add_figure(s, "named speakers", o->speakers.n);
	add_figure(s, "to check", o->checks);
	add_figure(s, "names", o->names.n);
	web_tag(s, "</dl>\n");
}

/* What is not in the table. */
static void
add_left_out(struct str *s, const struct sheet *t)
{
	if (t->hidden + t->others == 0)
		return;
	web_tag(s, "<p class=\"rest\">Left out: ");
	if (t->hidden > 0)
		web_count(s, t->hidden, "doubtful statement");
	if (t->hidden > 0 && t->others > 0)
		web_tag(s, ", ");
	if (t->others > 0) {
		web_number(s, t->others);
		web_tag(s, t->others == 1 ? " attitude or denial" :
		    " attitudes and denials");
	}
	web_tag(s, ".</p>\n");
}

/* The table of statements. */
static void
add_table(struct str *s, const struct sheet *t)
{
	enum statement_beside beside = sheet_beside(t);
	bool many = is_many(t);

	web_tag(s, "<div class=\"tools\" hidden></div>\n");
	wide_begin(s, "statements");
	web_tag(s, "<table id=\"rows\" class=\"sortable\"><thead><tr>"
	    "<th scope=\"col\">Speaker</th><th scope=\"col\">How</th>"
	    "<th scope=\"col\">What</th>");
	web_tag(s, many ? "<th scope=\"col\">Page</th>" : "");
	web_tag(s, "<th scope=\"col\">How sure</th></tr></thead>\n<tbody>\n");
	str_add_slice(s, str_slice(many ? &t->rows[beside] :
	    &t->alone[beside]));
	web_tag(s, "</tbody></table></div>\n");
}

static void
add_statements(struct str *s, const struct sheet *t)
{
	if (t->index)
		return;
	section_begin(s, "statements", "Who said what");
	add_left_out(s, t);
	if (t->overview.statements > 0)
		add_table(s, t);
	else
		web_tag(s, "<p class=\"none\">No statements were found.</p>\n");
	section_end(s);
}

static void
add_list(struct str *s, const struct sheet *t)
{
	unsigned kind = sheet_level(t) < SHEET_NONE && !t->index ? SHEET_TEXT :
	    SHEET_NO_TEXT;

	if (!is_many(t) && kind == SHEET_TEXT)
		return;
	section_begin(s, "pages", is_many(t) ? "The pages" : "The page");
	wide_begin(s, "pages");
	web_tag(s, "<table id=\"list\" class=\"sortable\"><thead><tr>"
	    "<th scope=\"col\">Page</th><th scope=\"col\">Outlet</th>"
	    "<th scope=\"col\">Date</th><th scope=\"col\">Statements</th></tr>"
	    "</thead>\n<tbody>\n");
	str_add_slice(s, str_slice(&t->list[kind]));
	web_tag(s, "</tbody></table></div>\n");
	section_end(s);
}

/* What the classes of names look like. */
static void
add_key(struct str *s)
{
	web_tag(s, "<p class=\"key\" aria-hidden=\"true\"><span>"
	    "<mark class=\"q s1\">a statement</mark></span> "
	    "<b class=\"n per\">person</b> <b class=\"n org\">organisation</b> "
	    "<b class=\"n pla\">place</b> <b class=\"n nor\">nationality or "
	    "group</b> <b class=\"n mis\">other name</b></p>\n");
}

static void
add_articles(struct str *s, const struct sheet *t)
{
	enum sheet_text level = sheet_level(t);

	if (level == SHEET_NONE || t->index)
		return;
	section_begin(s, "article", is_many(t) ? "The articles" :
	    "The article");
	add_key(s);
	if (level == SHEET_QUOTED)
		web_tag(s, "<p class=\"rest\">Only paragraphs with statements "
		    "are shown.</p>\n");
	str_add_slice(s, str_slice(is_many(t) ? &t->articles[level] :
	    &t->only[level]));
	section_end(s);
}

static void
link_to_element(struct str *s, size_t document)
{
	str_addf(s, "#d%zu", document);
}

/* Sentences with dates link to their paragraphs, or to their document. */
static void
add_times(struct str *s, const struct sheet *t)
{
	struct times_links links = { .titles = is_many(t),
	    .add = t->index ? sheet_add_file : link_to_element,
	    .paragraphs = sheet_level(t) == SHEET_ALL && !t->index };

	if (!links.titles && !links.paragraphs)
		links.add = NULL;
	times_add(s, &t->overview, &links);
}

/* Sections in the order of the page: their ids, their names in the contents, and
 * what appends them, or nothing if there is nothing to show. */
static const struct part {
	const char *id, *name;
	void (*add)(struct str *s, const struct sheet *t);
	void (*count)(struct str *s, const struct overview *o);
} parts_of_one[] = {
	{ "article", "The article", add_articles, NULL },
	{ "statements", "Who said what", add_statements, NULL },
	{ "speakers", "Speakers", NULL, speakers_add },
	{ "names", "Names", NULL, names_add },
	{ "network", "Together", NULL, network_add },
	{ "dates", "Dates", add_times, NULL },
	{ "pages", "The page", add_list, NULL },
	{ NULL, NULL, NULL, NULL }
}, parts_of_many[] = {
	{ "outlets", "Outlets", NULL, outlets_add },
	{ "speakers", "Speakers", NULL, speakers_add },
	{ "statements", "Who said what", add_statements, NULL },
	{ "names", "Names", NULL, names_add },
	{ "network", "Together", NULL, network_add },
	{ "dates", "Dates", add_times, NULL },
	{ "pages", "Pages", add_list, NULL },
	{ "article", "Articles", add_articles, NULL },
	{ NULL, NULL, NULL, NULL }
};

static void
add_header(struct str *s, const struct sheet *t)
{
	bool many = is_many(t);

	str_addf(s, "<body class=\"%s\">\n<a class=\"skip\" href=\"#main\">Skip "
	    "to the contents</a>\n<header>\n<p class=\"kicker\">%s%s</p>\n"
	    "<h1 dir=\"auto\">", t->index ? "index" : many ? "many" : "one",
	    t->of_folder ? "<a href=\"index.html\">All pages</a> · " : "",
	    many ? "A report" : "Who said what");
	add_title(s, t);
	web_tag(s, "</h1>\n");
	if (!many)
		str_add_slice(s, str_slice(&t->head));
	add_figures(s, t);
	if (t->index)
		add_left_out(s, t);
}

/* The contents list the sections that there are: those are made first, behind
 * them. */
static void
add_main(struct str *s, const struct sheet *t)
{
	const struct part *p = is_many(t) ? parts_of_many : parts_of_one;
	struct str sections = { 0 };

	web_tag(s, "<nav aria-label=\"Contents\"><ul>");
	for (; p->id != NULL; p++) {
		size_t was = sections.len;

		if (p->add != NULL)
			p->add(&sections, t);
		else
			p->count(&sections, &t->overview);
		if (sections.len > was)
			str_addf(s, "<li><a href=\"#%s\">%s</a></li>", p->id,
			    p->name);
	}
	web_tag(s, "</ul></nav>\n</header>\n<main id=\"main\">\n");
	str_add_slice(s, str_slice(&sections));
	web_tag(s, "</main>\n");
	str_free(&sections);
}

static void
add_footer(struct str *s, const struct sheet *t)
{
	web_tag(s, "<footer><p>Made by nutgraf " VERSION " from ");
	web_count(s, t->overview.documents, "page");
	web_tag(s, ". A program found all this, and it makes mistakes: compare "
	    "a statement with its page before you use it, those marked "
	    "<strong>check</strong> above all. How sure: the likelihood, from 0 "
	    "to 1, that words, speaker and name are right.");
	if (sheet_level(t) == SHEET_NONE && !t->index)
		web_tag(s, t->many_rows ? " The articles and most sentences are "
		    "left out; a folder of pages (--dir) has them." :
		    " The articles are left out.");
	web_tag(s, "</p></footer>\n<script>");
	str_add_slice(s, part_script());
	web_tag(s, "</script>\n</body></html>\n");
}

void
sheet_write(struct str *s, const struct sheet *t)
{
	add_head(s, t);
	add_header(s, t);
	add_main(s, t);
	add_footer(s, t);
}
