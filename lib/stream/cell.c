/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "cell.h"
#include "io/io.h"
#include "record.h"
#include "view-where.h"

enum { PIECE = 64 * 1024 };	/* bytes of a cell, written at once */

static size_t ncut;

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

/* Which of 16 bytes is the first that asks for quotation marks, or 16. */
static unsigned
quoted_in(const char *p)
{
	bytes16 v = bytes_load(p);

	return bytes_first((bytes16)((v == ',') | (v == '"') | (v == '\r') |
	    (v == '\n')));
}

static bool
must_be_quoted(struct slice t)
{
	size_t i;

	if (t.len == 0)
		return false;
	if (t.p[0] == ' ' || t.p[t.len - 1] == ' ')
		return true;
	for (i = 0; t.len - i >= 16; i += 16)
		if (quoted_in(t.p + i) < 16)
			return true;
	for (; i < t.len; i++)
		if (t.p[i] == ',' || t.p[i] == '"' || t.p[i] == '\r' ||
		    t.p[i] == '\n')
			return true;
	return false;
}

void
cell_csv(struct slice text)
{
	if (must_be_quoted(text))
		add_quoted(text);
	else
		str_add_slice(&out, text);
}

void
cell_tsv(struct slice text)
{
	field_add(&out, text);
	output_some();
}

/* How the text's next character stands in Markdown, with its size; NULL: as it
 * is. What is not safe for a terminal is not shown. */
static const char *
markdown_of(struct slice t, size_t *n)
{
	bool safe;

	*n = terminal_next(t.p, t.len, &safe);
	if (*t.p == '\r' || *t.p == '\n') {
		*n = slice_starts(t, SLICE("\r\n")) ? 2 : 1;
		return "<br>";
	}
	if (*t.p == '\t')
		return " ";
	if (!safe)
		return "\xef\xbf\xbd";
	return *t.p == '<' ? "&lt;" : *t.p == '>' ? "&gt;" :
	    *t.p == '&' ? "&amp;" : NULL;
}

void
cell_md(struct slice text)
{
	const char *other;
	size_t i, n;

	for (i = 0; i < text.len; i += n) {
		struct slice rest = slice_part(text, i, text.len);

		other = markdown_of(rest, &n);
		if (other != NULL) {
			str_add_slice(&out, slice_of(other));
			continue;
		}
		if (memchr("\\`*_[]#|~$", *rest.p, 10) != NULL)
			str_add_byte(&out, '\\');
		str_add(&out, rest.p, n);
		output_some();
	}
}

/* Could a spreadsheet take the text for a formula? Some skip white space before
 * it, and some read the full-width forms of its signs. */
static bool
is_formula(struct slice t)
{
	static const char *const signs[] = { "=", "+", "-", "@", "＝", "＋",
		"－", "＠" };
	double number;
	size_t i, space;

	if (t.len > 0 && (*t.p == '\t' || *t.p == '\r'))
		return true;
	while ((space = utf8_space(t)) > 0)
		t = slice_part(t, space, t.len);
	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(t, slice_of(signs[i])))
			return !where_number(t, &number);
	return false;
}

/* The most of the text that fits into so many UTF-16 units. */
static struct slice
fitting(struct slice t, size_t units)
{
	size_t i, n;

	for (i = 0; i < t.len; i += n) {
		size_t wide = utf8_decode(t.p + i, t.len - i, &n) > 0xffff ?
		    2 : 1;

		if (wide > units)
			break;
		units -= wide;
	}
	return slice_part(t, 0, i);
}

/* Append what a spreadsheet may be shown, at most so many UTF-16 units. */
static void
add_shown(struct str *s, struct slice t, size_t units)
{
	struct slice all = fitting(t, units);
	bool safe;
	size_t i, n;

	if (all.len < t.len)
		all = fitting(t, units - 2);
	for (i = 0; i < all.len; i += n) {
		n = terminal_next(all.p + i, all.len - i, &safe);
		if (safe || all.p[i] == '\r')
			str_add(s, all.p + i, n);
		else
			str_add_slice(s, SLICE("\xef\xbf\xbd"));
	}
	if (all.len < t.len) {
		str_add_slice(s, SLICE(" …"));
		ncut++;
	}
}

void
cell_excel(struct slice text)
{
	static struct str shown;	/* lives as long as the program */
	bool formula = is_formula(text);

	str_clear(&shown);
	if (formula)
		str_add_byte(&shown, '\'');
	add_shown(&shown, text, CELL_MOST - formula);
	cell_csv(str_slice(&shown));
}

size_t
cell_cut(void)
{
	return ncut;
}
