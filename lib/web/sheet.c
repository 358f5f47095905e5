/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "escape.h"
#include "sheet.h"

enum {
	TITLE = 60,		/* bytes of a title beside each row */
	ROWS = 8000 * 1000	/* of all rows with their sentences */
};

/* Up to how many documents, and how many bytes of articles, there is room for
 * this much text. */
static const struct room {
	size_t documents, bytes;
} rooms[SHEET_NONE] = {
	[SHEET_ALL] = { 25, 1000 * 1000 },
	[SHEET_QUOTED] = { 250, 2000 * 1000 },
};

void
sheet_clear(struct sheet *t)
{
	size_t i;

	overview_clear(&t->overview);
	for (i = 0; i < SHEET_NONE; i++) {
		t->full[i] = false;
		str_clear(&t->articles[i]);
		str_clear(&t->only[i]);
	}
	for (i = 0; i < BESIDES; i++) {
		str_clear(&t->rows[i]);
		str_clear(&t->alone[i]);
	}
	for (i = 0; i < SHEET_KINDS; i++)
		str_clear(&t->list[i]);
	t->many_rows = false;
	str_clear(&t->head);
	str_clear(&t->name);
	t->statements.n = 0;
	t->hidden = t->others = 0;
}

void
sheet_free(struct sheet *t)
{
	size_t i;

	overview_free(&t->overview);
	statements_free(&t->statements);
	marked_free(&t->marked);
	for (i = 0; i < SHEET_NONE; i++) {
		str_free(&t->articles[i]);
		str_free(&t->only[i]);
	}
	for (i = 0; i < BESIDES; i++) {
		str_free(&t->rows[i]);
		str_free(&t->alone[i]);
	}
	for (i = 0; i < SHEET_KINDS; i++)
		str_free(&t->list[i]);
	str_free(&t->head);
	str_free(&t->name);
	str_free(&t->where);
}

void
sheet_add_file(struct str *s, size_t document)
{
	str_addf(s, "%06zu.html", document);
}

static void
drop(struct str *s)
{
	str_free(s);
	*s = (struct str){ 0 };
}

/* May this much text still be wanted? */
static bool
is_wanted(const struct sheet *t, enum sheet_text text)
{
	if (t->text != SHEET_AUTO)
		return t->text == text;
	return text == SHEET_NONE || !t->full[text];
}

enum sheet_text
sheet_level(const struct sheet *t)
{
	enum sheet_text i = SHEET_ALL;

	while (i < SHEET_NONE && !is_wanted(t, i))
		i++;
	return i;
}

/* Append the article: with its title, if it is one of several. */
static void
add_article(struct str *s, const struct sheet *t, bool all, bool titled)
{
	const struct about *b = &t->about;

	str_addf(s, "<article id=\"d%zu\"", b->number);
	web_attribute(s, "data-doc", b->id);
	if (b->language.len > 0)
		web_attribute(s, "lang", b->language);
	web_tag(s, ">\n");
	if (titled) {
		web_tag(s, "<h3 dir=\"auto\">");
		web_text(s, b->title);
		web_tag(s, "</h3>\n");
		about_add_line(s, b);
	}
	article_add(s, &t->marked, b->number, all, titled ? "h4" : "h3");
	web_tag(s, "</article>\n");
}

/* Is there no room for this much text, with this document? */
static bool
is_full(const struct sheet *t, enum sheet_text i, size_t documents)
{
	return t->text == SHEET_AUTO && (documents > rooms[i].documents ||
	    t->articles[i].len > rooms[i].bytes);
}

/* The article, for each amount of text that may be wanted. */
static void
take_article(struct sheet *t)
{
	size_t n = t->about.number;
	enum sheet_text i;

	for (i = SHEET_ALL; i < SHEET_NONE; i++) {
		if (n == 2)
			drop(&t->only[i]);
		if (!is_wanted(t, i))
			continue;
		if (n == 1)
			add_article(&t->only[i], t, i == SHEET_ALL, false);
		add_article(&t->articles[i], t, i == SHEET_ALL, true);
		t->full[i] = is_full(t, i, n);
		if (t->full[i]) {
			drop(&t->only[i]);
			drop(&t->articles[i]);
		}
	}
}

/* The cell that names the page of a row; with its outlet and day, if there is
 * room for them. */
static struct slice
page_cell(struct sheet *t, enum statement_beside beside)
{
	const struct about *b = &t->about;
	struct arena a = { 0 };

	str_clear(&t->where);
	str_addf(&t->where, "<td><a href=\"#d%zu\">", b->number);
	web_text(&t->where, web_head(&a, b->title,
	    beside == BESIDE_NOTHING ? TITLE / 4 : TITLE));
	web_tag(&t->where, "</a>");
	if (beside != BESIDE_NOTHING)
		about_add_small(&t->where, b);
	web_tag(&t->where, "</td>");
	arena_free(&a);
	return str_slice(&t->where);
}

/* The rows; those of the first document once more, in case that no other
 * comes. */
static void
add_rows(struct sheet *t, enum statement_beside beside)
{
	struct slice where = page_cell(t, beside);
	size_t i, n = t->about.number;

	for (i = 0; i < t->statements.n; i++) {
		const struct statement *q = &t->statements.p[i];

		statement_add_row(&t->rows[beside], q, n, beside, where);
		if (n == 1)
			statement_add_row(&t->alone[beside], q, n, beside,
			    (struct slice){ 0 });
	}
}

/* The rows, for each amount of text that may be wanted, and with as much beside
 * them as there may be room for. */
static void
take_rows(struct sheet *t)
{
	if (sheet_level(t) < SHEET_NONE)
		add_rows(t, BESIDE_MARK);
	else
		drop(&t->rows[BESIDE_MARK]);
	if (!is_wanted(t, SHEET_NONE))
		return;
	add_rows(t, BESIDE_NOTHING);
	if (t->many_rows)
		return;
	add_rows(t, BESIDE_SENTENCE);
	t->many_rows = t->rows[BESIDE_SENTENCE].len > ROWS;
	if (t->many_rows)
		drop(&t->rows[BESIDE_SENTENCE]);
}

enum statement_beside
sheet_beside(const struct sheet *t)
{
	if (sheet_level(t) < SHEET_NONE)
		return BESIDE_MARK;
	return t->many_rows ? BESIDE_NOTHING : BESIDE_SENTENCE;
}

/* The title in the list of documents: a link to its article, or file, or to the
 * page itself. */
static void
add_listed_title(struct str *s, const struct sheet *t, const struct about *b,
    bool text)
{
	if (t->index || text) {
		web_tag(s, "<a href=\"");
		if (t->index)
			sheet_add_file(s, b->number);
		else
			str_addf(s, "#d%zu", b->number);
		web_tag(s, "\">");
		web_text(s, b->title);
		web_tag(s, "</a>");
	} else
		web_link(s, b->url, b->title);
}

/* A row of the list of documents. Where the article is not on the page, it is
 * what other links to the document lead to. */
static void
add_listed(struct str *s, const struct sheet *t, const struct about *b,
    size_t statements, bool text)
{
	if (text)
		web_tag(s, "<tr>");
	else {
		str_addf(s, "<tr id=\"d%zu\"", b->number);
		web_attribute(s, "data-doc", b->id);
		web_tag(s, ">");
	}
	web_tag(s, "<th scope=\"row\" dir=\"auto\">");
	add_listed_title(s, t, b, text);
	web_tag(s, "</th><td dir=\"auto\">");
	web_text(s, b->outlet);
	web_tag(s, "</td><td");
	web_attribute(s, "data-v", b->date);
	web_tag(s, ">");
	if (b->day.len > 0)
		about_add_day(s, b);
	str_addf(s, "</td><td class=\"num\">%zu</td></tr>\n", statements);
}

/* The only document of a page gives it its title. */
static void
take_head(struct sheet *t, const struct about *b)
{
	str_add_slice(&t->name, b->title);
	about_add_line(&t->head, b);
}

/* Find the statements, and count those that are hidden. */
static void
take_statements(struct sheet *t, struct doc *d)
{
	struct table_view *v = t->view;
	size_t hidden = v->hidden, others = v->others;

	statements_take(&t->statements, v, d, t->overview.statements + 1);
	t->hidden += v->hidden - hidden;
	t->others += v->others - others;
}

void
sheet_take(struct sheet *t, struct doc *d)
{
	struct table_view *v = t->view;
	struct about *b = &t->about;

	view_take(v, d);
	about_take(b, v, d);
	b->number = t->overview.documents + 1;
	take_statements(t, d);
	if (!v->clean->found)
		places_find(v->clean, d);
	overview_take(&t->overview, d, v->clean, b, &t->statements);
	if (t->index)
		return;
	if (b->number == 1)
		take_head(t, b);
	marked_take(&t->marked, d, v->clean, &t->statements);
	take_article(t);
	take_rows(t);
	add_listed(&t->list[SHEET_TEXT], t, b, t->statements.n, true);
	add_listed(&t->list[SHEET_NO_TEXT], t, b, t->statements.n, false);
}

void
sheet_list(struct sheet *index, const struct sheet *page, const struct doc *d)
{
	index->about = page->about;
	index->about.number = index->overview.documents + 1;
	overview_take(&index->overview, d, page->view->clean, &index->about,
	    &page->statements);
	index->hidden += page->hidden;
	index->others += page->others;
	add_listed(&index->list[SHEET_NO_TEXT], index, &index->about,
	    page->statements.n, false);
}
