/* SPDX-License-Identifier: MIT */
/*
 * rules lib/ROOM/rules.tsv...: does each rule fire on its example, and not on
 * the other? The engine of the room looks at them:
 *
 *   page            a plain text, cut into paragraphs
 *   text            the same, and into sentences and tokens
 *   values, names   the same, tagged
 *   quotes          the same, and then quotations
 *   html, plain     a page
 *
 * An example begins with what is known besides its text, a line each:
 *
 *   date: 2024-06-19            metadata: date, author, language, title, url
 *   list: Orr Dam|PLACE|name    the line of a user's list, | for TAB
 *   markup: It rained.|Ada Quill    marked up as a quotation, and as its cite,
 *                               each within one sentence
 *
 * In it \n, \t and \\ stand for a line's end, a TAB and a backslash, and
 * \(600 <i>\) for <i>, 600 times.
 *
 * Linked with engines that note which rules fire (lib/base/rules.h).
 */
#include <stdlib.h>

#include "html/html.h"
#include "io/io.h"
#include "names/names.h"
#include "page/page.h"
#include "plain/plain.h"
#include "quotes/quotes.h"
#include "stream/stream.h"
#include "unit/tap.h"

struct example {
	struct str text;	/* without escapes */
	struct str lines;	/* as a stream of records */
	struct str metas;	/* of those */
	struct slice markup;	/* the line for it, or empty */
	struct doc doc;
	struct lists lists;
};

/* Append "600 <i>" as <i>, 600 times. */
static void
repeat(struct str *s, struct slice text)
{
	size_t blank = slice_find(text, SLICE(" "));
	size_t n = slice_number(slice_part(text, 0, blank));

	for (; n > 0; n--)
		str_add_slice(s, slice_part(text, blank + 1, text.len));
}

/* Without the escapes \n, \t, \\ and \(600 <i>\). */
static void
unescape(struct str *s, struct slice text)
{
	size_t i, end;

	str_clear(s);
	for (i = 0; i < text.len; i++) {
		char c = text.p[i];

		if (c != '\\' || i + 1 == text.len) {
			str_add_byte(s, c);
			continue;
		}
		c = text.p[++i];
		if (c == '(') {
			text = slice_part(text, i + 1, text.len);
			end = slice_find(text, SLICE("\\)"));
			repeat(s, slice_part(text, 0, end));
			i = end + 1;
		} else
			str_add_byte(s, c == 'n' ? '\n' : c == 't' ? '\t' :
			    c);
	}
}

/* Take the line "label: value" that rest begins with, if it is one. */
static bool
take_line(struct example *x, struct slice *rest)
{
	static const char *const labels[] = { "list", "markup", "date", "author",
		"language", "title", "url" };
	struct slice line = slice_part(*rest, 0, slice_find(*rest,
	    SLICE("\n"))), label, value;
	size_t colon = slice_find(line, SLICE(": ")), i;

	if (line.len == rest->len || colon == line.len)
		return false;
	label = slice_part(line, 0, colon);
	value = slice_part(line, colon + 2, line.len);
	for (i = 0; !slice_is(label, labels[i]); i++)
		if (i + 1 == sizeof(labels) / sizeof(*labels))
			return false;
	*rest = slice_part(*rest, line.len + 1, rest->len);
	if (i == 1) {
		x->markup = value;
		return true;
	}
	if (i > 1) {
		record_begin(&x->metas, "meta", SLICE("t"), 0, 0, label, value);
		record_end(&x->metas);
		return true;
	}
	for (i = (size_t)(value.p - x->text.p); x->text.p[i] != '\n'; i++)
		if (x->text.p[i] == '|')
			x->text.p[i] = '\t';
	if (lists_add(&x->lists, value) != NULL)
		die("%.*s: no line of a list", (int)value.len, value.p);
	return true;
}

/* Mark the sentence that holds the text, which may be empty. */
static void
add_mark(struct document *d, struct slice text, bool cite)
{
	size_t i, at;

	for (i = 0; i < d->nsents && text.len > 0; i++) {
		at = slice_find(d->sents[i].text, text);
		if (at == d->sents[i].text.len)
			continue;
		at += d->sents[i].start;
		document_add_mark(d, (struct span){ at, at + text.len }, cite);
		break;
	}
}

/* The example as a document with its sentences. */
static void
fill_document(struct example *x)
{
	struct slice rest = str_slice(&x->text);
	size_t broken_at, bar;

	x->markup = (struct slice){ 0 };
	str_clear(&x->lines);
	str_clear(&x->metas);
	while (take_line(x, &rest))
		continue;
	plain_records(&x->lines, "t", rest, &broken_at);
	str_add_slice(&x->lines, str_slice(&x->metas));
	doc_from_lines(&x->doc, str_slice(&x->lines));
	sents_find(&x->doc);
	bar = slice_find(x->markup, SLICE("|"));
	add_mark(&x->doc.text, slice_part(x->markup, 0, bar), false);
	add_mark(&x->doc.text, slice_part(x->markup, bar + (bar <
	    x->markup.len), x->markup.len), true);
}

static void
run_tokens(struct example *x)
{
	struct token t;
	size_t i, at;

	fill_document(x);
	for (i = 0; i < x->doc.text.nsents; i++)
		for (at = 0; token_next(language_default(),
		    x->doc.text.sents[i].text, at, &t); at = t.end)
			continue;
}

static void
run_names(struct example *x, bool quotes)
{
	static const struct mentions none;
	struct entities e = { 0 };
	struct quotes q = { 0 };

	fill_document(x);
	e.lists = &x->lists;
	entities_find(&e, &x->doc.text, &none);
	if (quotes)
		quotes_find(&q, &x->doc.text, &e.found, &(struct spans){ 0 });
	quotes_free(&q);
	entities_free(&e);
	lists_free(&x->lists);
}

static void
run_page(struct example *x, bool html)
{
	struct article a = { .explain = true };
	struct html_finder html_finder = { 0 };
	struct plain_finder plain_finder = { 0 };
	struct page page = { 0 };

	if (html) {
		html_is(str_slice(&x->text));
		html_charset(str_slice(&x->text));
		html_take(&page, str_slice(&x->text), SLICE(""));
		html_article(&html_finder, &a, &page, NULL);
	} else {
		page_take_utf8(&page, str_slice(&x->text));
		plain_article(&plain_finder, &a, &page, NULL);
	}
	article_free(&a);
	html_finder_free(&html_finder);
	plain_finder_free(&plain_finder);
	page_free(&page);
}

/* Which rules fire? False if the room is none that has any. */
static bool
run(struct example *x, struct slice room, struct slice text)
{
	unescape(&x->text, text);
	rules_forget();
	if (slice_is(room, "page"))
		fill_document(x);
	else if (slice_is(room, "text"))
		run_tokens(x);
	else if (slice_is(room, "values") || slice_is(room, "names"))
		run_names(x, false);
	else if (slice_is(room, "quotes"))
		run_names(x, true);
	else if (slice_is(room, "html") || slice_is(room, "plain"))
		run_page(x, slice_is(room, "html"));
	else
		return false;
	return true;
}

static enum rule
rule_of(struct slice id)
{
	unsigned rule;

	for (rule = RULE_NONE + 1; rule < RULES; rule++)
		if (slice_is(id, rule_name(rule)))
			return rule;
	return RULE_NONE;
}

/* A row: id, sentence, and the two examples. */
static void
check(struct example *x, struct slice room, const struct slice *columns)
{
	enum rule rule = rule_of(columns[0]);
	struct str what = { 0 };
	int i;

	for (i = 0; i < 2; i++) {
		bool known = rule != RULE_NONE && run(x, room, columns[2 + i]);

		str_clear(&what);
		str_add_slice(&what, columns[0]);
		str_addf(&what, i == 0 ? " fires: " : " does not: ");
		str_add_slice(&what, columns[2 + i]);
		str_add_byte(&what, '\0');
		tap(known && rule_has_fired(rule) == (i == 0), what.p);
	}
	str_free(&what);
}

/* The room of a path as lib/text/rules.tsv. */
static struct slice
room_of(const char *path)
{
	struct slice s = slice_of(path);
	size_t end = s.len, from;

	while (end > 0 && s.p[end - 1] != '/')
		end--;
	end -= end > 0;
	for (from = end; from > 0 && s.p[from - 1] != '/'; )
		from--;
	return slice_part(s, from, end);
}

static int
check_rules(struct input *in)
{
	struct example x = { 0 };
	struct slice rest, line, columns[4];
	size_t n;

	if (!input_rest(in))
		return 1;
	for (rest = str_slice(&in->buf); rest.len > 0; ) {
		size_t end = slice_find(rest, SLICE("\n"));

		line = slice_part(rest, 0, end);
		rest = slice_part(rest, end + (end < rest.len), rest.len);
		if (line.len > 0 && line.p[0] == '#')
			continue;
		for (n = 0; n < 4; n++) {
			end = slice_find(line, SLICE("\t"));
			columns[n] = slice_part(line, 0, end);
			if (end == line.len)
				break;
			line = slice_part(line, end + 1, line.len);
		}
		if (n == 3)
			check(&x, room_of(in->name), columns);
	}
	doc_free(&x.doc);
	str_free(&x.text);
	str_free(&x.lines);
	str_free(&x.metas);
	return 0;
}

int
main(int argc, char **argv)
{
	int status;

	if (argc < 2) {
		fputs("usage: rules lib/ROOM/rules.tsv...\n", stderr);
		return 2;
	}
	warn_name = "rules";
	status = input_each(argv + 1, check_rules);
	return status | tap_end();
}
