/* SPDX-License-Identifier: MIT */
/*
 * Marks are cut out of the text in one pass: at each edge the marks that end are
 * closed, with those that were opened after them, which are opened again if they
 * go on; then those that begin are opened. So marks are elements that nest, even
 * where quotations cross each other; and they are closed at the end of a
 * paragraph and opened again in the next.
 */
#include "article.h"
#include "base/base.h"
#include "escape.h"
#include "kinds.h"

enum { LABEL = 80 };		/* bytes of a speaker at a mark */

struct writer {
	struct str *s;
	const struct marked *m;
	const char *heading;	/* the element */
	size_t document;
	size_t at;		/* the place that is to be written next */
	size_t text;		/* the text of places that it is in */
	size_t next;		/* the first mark that is not open yet */
	const struct mark *open[WEB_DEPTH + 1];
	size_t depth;
	bool list;		/* a list is open */
};

static void
open_name(struct str *s, const struct record *r)
{
	enum entity_type type = entity_type_of(r->label);
	struct slice name = record_field(r, 7);
	struct str plain = { 0 };

	str_addf(s, "<b class=\"n %s\" title=\"", kind_class(type));
	field_add_plain(&plain, r->label);
	kind_add_name(s, type, str_slice(&plain));
	if (name.len > 0 && !slice_eq(name, r->text)) {
		str_clear(&plain);
		field_add_plain(&plain, name);
		web_tag(s, ": ");
		web_value(s, str_slice(&plain));
	}
	web_tag(s, "\">");
	str_free(&plain);
}

/* Open the element of a mark; anew if its start was before. */
static void
open_mark(struct writer *w, const struct mark *mark)
{
	const struct statement *q = mark->quote;

	if (q == NULL) {
		open_name(w->s, mark->name);
		return;
	}
	str_addf(w->s, "<mark class=\"q s%u%s%s\"", q->colour,
	    q->check ? " check" : "", q->denied ? " not" : "");
	if (mark->first && mark->start == w->at)
		str_addf(w->s, " id=\"q%zu\"", q->id);
	web_tag(w->s, ">");
}

/* Whose words these were, as a link to the row. */
static void
add_speaker(struct str *s, const struct statement *q)
{
	struct slice who = utf8_head(q->who, LABEL);

	str_addf(s, "<a class=\"by\" href=\"#r%zu\">", q->id);
	web_text(s, who.len > 0 ? who : SLICE("nobody named"));
	web_tag(s, who.len < q->who.len ? "…" : "");
	web_tag(s, q->check ? " <small>check</small></a>" : "</a>");
}

/* The first mention says what it is. */
static void
add_kind(struct str *s, const struct record *r)
{
	struct str plain = { 0 };

	field_add_plain(&plain, r->label);
	web_tag(s, "<i>");
	kind_add_word(s, entity_type_of(r->label), str_slice(&plain));
	web_tag(s, "</i>");
	str_free(&plain);
}

static void
close_mark(struct writer *w, const struct mark *mark)
{
	bool ended = mark->end <= w->at;

	if (mark->quote == NULL) {
		if (ended && mark->first)
			add_kind(w->s, mark->name);
		web_tag(w->s, "</b>");
		return;
	}
	if (ended && mark->last)
		add_speaker(w->s, mark->quote);
	web_tag(w->s, "</mark>");
}

static void
close_ended(struct writer *w)
{
	size_t low = 0, i, kept;

	while (low < w->depth && w->open[low]->end > w->at)
		low++;
	for (i = w->depth; i > low; i--)
		close_mark(w, w->open[i - 1]);
	for (i = kept = low; i < w->depth; i++)
		if (w->open[i]->end > w->at) {
			open_mark(w, w->open[i]);
			w->open[kept++] = w->open[i];
		}
	w->depth = kept;
}

static void
open_begun(struct writer *w)
{
	for (; w->next < w->m->n && w->m->p[w->next].start <= w->at; w->next++) {
		const struct mark *mark = &w->m->p[w->next];

		if (mark->end <= w->at || w->depth > WEB_DEPTH)
			continue;
		open_mark(w, mark);
		w->open[w->depth++] = mark;
	}
}

/* Where a mark begins or ends next; at the end of the paragraph at most. */
static size_t
next_edge(const struct writer *w, size_t end)
{
	size_t i;

	if (w->next < w->m->n && w->m->p[w->next].start < end)
		end = w->m->p[w->next].start;
	for (i = 0; i < w->depth; i++)
		if (w->open[i]->end < end)
			end = w->open[i]->end;
	return end;
}

/* Write up to that place, with a blank for what is between two sentences. */
static void
add_text(struct writer *w, size_t to)
{
	while (w->at < to) {
		const struct places_text *t = &w->m->places->p[w->text];
		size_t end = t->end < to ? t->end : to;

		if (w->at < t->start) {
			str_add_byte(w->s, ' ');
			w->at = t->start;
			continue;
		}
		web_text(w->s, slice_part(t->text, w->at - t->start,
		    end - t->start));
		w->at = end;
		w->text += end == t->end;
	}
}

static void
end_list(struct writer *w)
{
	if (w->list)
		web_tag(w->s, "</ul>\n");
	w->list = false;
}

/* Open the element of a paragraph that begins with this record; gives the
 * element's name. */
static const char *
begin_paragraph(struct writer *w, const struct record *r)
{
	bool list = slice_is(r->label, "list");
	const char *element = list ? "li" : slice_is(r->label, "heading") ?
	    w->heading : "p";

	if (!list)
		end_list(w);
	else if (!w->list)
		web_tag(w->s, "<ul>");
	w->list = list;
	str_addf(w->s, "<%s id=\"d%zup%zu\"", element, w->document, r->start);
	web_tag(w->s, slice_is(r->label, "caption") ?
	    " class=\"cap\" dir=\"auto\">" : " dir=\"auto\">");
	return element;
}

/* Marks of the paragraph before that go on in this one. */
static void
open_again(struct writer *w)
{
	size_t i, kept = 0;

	for (i = 0; i < w->depth; i++)
		if (w->open[i]->end > w->at) {
			open_mark(w, w->open[i]);
			w->open[kept++] = w->open[i];
		}
	w->depth = kept;
}

/* Write the texts from..to of a paragraph. */
static void
add_paragraph(struct writer *w, size_t from, size_t to)
{
	const struct places *p = w->m->places;
	size_t end = p->p[to - 1].end, i;
	const char *element = begin_paragraph(w, p->p[from].r);

	w->at = p->p[from].start;
	w->text = from;
	open_again(w);
	while (w->at < end) {
		close_ended(w);
		open_begun(w);
		add_text(w, next_edge(w, end));
	}
	close_ended(w);
	for (i = w->depth; i > 0; i--)
		close_mark(w, w->open[i - 1]);
	str_addf(w->s, "</%s>\n", element);
}

/* Where the paragraph ends that begins with this text, and if it holds a
 * quotation. */
static size_t
paragraph_end(const struct marked *m, size_t from, bool *quoted)
{
	const struct places *p = m->places;
	size_t i = from;

	*quoted = false;
	do
		*quoted |= m->quoted[i++];
	while (i < p->n && places_same_paragraph(p->p[from].r, p->p[i].r));
	return i;
}

void
article_add(struct str *s, const struct marked *m, size_t document, bool all,
    const char *heading)
{
	struct writer w = { .s = s, .m = m, .document = document,
	    .heading = heading };
	size_t from, to;
	bool quoted, left = false;

	for (from = 0; from < m->places->n; from = to) {
		to = paragraph_end(m, from, &quoted);
		if (m->places->p[from].start == m->places->p[to - 1].end)
			continue;	/* it has no text */
		if (!all && !quoted) {
			left = true;
			continue;
		}
		if (left) {
			end_list(&w);
			web_tag(s, "<p class=\"gap\">[…]</p>\n");
		}
		left = false;
		add_paragraph(&w, from, to);
	}
	end_list(&w);
	if (left)
		web_tag(s, "<p class=\"gap\">[…]</p>\n");
}
