/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "container.h"
#include "dates/dates.h"
#include "html/html.h"
#include "ids.h"
#include "row.h"

enum row_dates
row_dates_option(const struct cli *cli, const char *text)
{
	static const char *const orders[] = { "", "dmy", "mdy", "ymd" };
	size_t i;

	for (i = 1; i < sizeof(orders) / sizeof(*orders); i++)
		if (strcmp(text, orders[i]) == 0)
			return (enum row_dates)i;
	cli_usage(cli, "--dates: %s is none of dmy, mdy, ymd", text);
}

/* The text in UTF-8: of a value that is something else, most of whose bytes
 * make sense as windows-1252, it is that. Until the next call. */
static struct slice
decoded(struct rows *rows, struct slice value, bool html)
{
	if (html)
		html_take(&rows->page, value, (struct slice){ 0 });
	else
		page_take_text(&rows->page, value);
	rows->decoded |= rows->page.guessed;
	rows->broken |= rows->page.broken > 0;
	return rows->page.text;
}

/* Three numbers of at most two digits, the last one perhaps of four, with the
 * same mark between: 3/4/2025, 03.04.25. False if it does not begin so. */
static bool
read_numbers(struct slice text, struct slice n[3], struct slice *rest)
{
	char between = '\0';
	size_t at = 0, k;

	for (k = 0; k < 3; k++) {
		size_t from = at, most = k == 2 ? 4 : 2;

		while (at < text.len && text.p[at] >= '0' &&
		    text.p[at] <= '9')
			at++;
		n[k] = slice_part(text, from, at);
		if (at == from || at - from > most)
			return false;
		if (k == 0)
			between = at < text.len ? text.p[at] : '\0';
		if (k == 0 && memchr("/.-", between, 3) == NULL)
			return false;
		if (k < 2 && (at == text.len || text.p[at++] != between))
			return false;
	}
	*rest = slice_part(text, at, text.len);
	return true;
}

/* The same in an order that can be read: the day first for who reads the month
 * first, 2025-04-03 for who reads the year first; false if it does not begin
 * like that. */
static bool
swapped(struct str *to, struct slice text, enum row_dates dates)
{
	struct slice n[3], rest;

	if (!read_numbers(text, n, &rest))
		return false;
	if (dates == ROW_DATES_MDY)
		str_addf(to, "%.*s/%.*s/%.*s", (int)n[1].len, n[1].p,
		    (int)n[0].len, n[0].p, (int)n[2].len, n[2].p);
	else if (n[2].len > 2)
		return false;
	else
		str_addf(to, "%d-%02u-%02u", slice_number(n[0]) < 70 ?
		    2000 + (int)slice_number(n[0]) :
		    1900 + (int)slice_number(n[0]),
		    (unsigned)slice_number(n[1]),
		    (unsigned)slice_number(n[2]));
	str_add_slice(to, rest);
	return true;
}

/* Append the date of a value by ISO 8601, or the value. */
static void
add_date(struct rows *rows, struct str *to, struct slice value)
{
	struct str other = { 0 };

	if (rows->dates == ROW_DATES_YMD && swapped(&other, value,
	    rows->dates) && date_of_page(to, str_slice(&other)))
		;
	else if (date_of_page_certain(to, value))
		;
	else if (rows->dates == ROW_DATES_MDY && swapped(&other, value,
	    rows->dates) && date_of_page(to, str_slice(&other)))
		;
	else if (!date_of_page(to, value)) {
		str_add_slice(to, value);
		rows->unread = value;
	} else if (rows->dates == ROW_DATES_ASK) {
		str_clear(to);
		str_add_slice(to, value);
		rows->unclear = value;
	}
	str_free(&other);
}

/* What a value is of: an outlet that is an address is that. */
static const char *
label_of(const struct row_value *v, struct slice value)
{
	if (strcmp(v->label, "outlet") == 0 && ids_is_address(value))
		return "url";
	return v->label;
}

static void
add_value(struct rows *rows, struct str *to, struct slice id,
    const struct row_value *v)
{
	struct slice value = utf8_trim(decoded(rows, v->value, false));
	const char *label = label_of(v, value);
	size_t i;

	if (strcmp(v->label, "author") == 0) {
		article_clear(&rows->authors);
		html_authors(&rows->authors, value);
		for (i = 0; i < rows->authors.nmetas; i++)
			container_add_meta(to, id, v->label,
			    rows->authors.metas[i].value);
		return;
	}
	str_clear(&rows->made);
	if (strcmp(v->label, "date") == 0 ||
	    strcmp(v->label, "modified") == 0) {
		add_date(rows, &rows->made, value);
		if (rows->unclear.len > 0)	/* as it stands in the row */
			rows->unclear = v->value;
		if (rows->unread.len > 0)
			rows->unread = v->value;
		value = str_slice(&rows->made);
	}
	container_add_meta(to, id, label, value);
}

bool
rows_add(struct rows *rows, struct str *to, const struct row_article *row)
{
	bool html = rows->format == ROW_HTML || (rows->format == ROW_ANY &&
	    html_is_cell(row->text));
	size_t before = to->len, from, i;
	struct slice text;

	rows->unclear = rows->unread = (struct slice){ 0 };
	rows->decoded = rows->broken = false;
	container_add_doc(to, row->id, html);
	for (i = 0; i < row->n; i++)
		add_value(rows, to, row->id, &row->p[i]);
	from = to->len;
	text = decoded(rows, row->text, html);
	if (text.len > 0)
		container_add_page(to, row->id, html, text);
	if (to->len - from <= ceiling_size)
		return true;
	to->len = before;
	return false;
}

void
rows_free(struct rows *rows)
{
	article_free(&rows->authors);
	page_free(&rows->page);
	str_free(&rows->made);
}
