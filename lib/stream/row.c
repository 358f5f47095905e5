/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "container.h"
#include "dates/dates.h"
#include "html/html.h"
#include "row.h"

enum row_dates
row_dates_option(const struct cli *cli, const char *text)
{
	if (strcmp(text, "dmy") != 0 && strcmp(text, "mdy") != 0)
		cli_usage(cli, "--dates: %s is neither dmy nor mdy", text);
	return *text == 'd' ? ROW_DATES_DMY : ROW_DATES_MDY;
}

/* The text in UTF-8: of a value that is something else, most of whose bytes
 * make sense as windows-1252, it is that. Until the next call. */
static struct slice
decoded(struct rows *rows, struct slice value)
{
	if (utf8_valid(value) == value.len)
		return value;
	page_take_labelled(&rows->page, value, (struct slice){ 0 });
	rows->decoded |= rows->page.charset != NULL;
	rows->broken |= rows->page.broken > 0;
	return rows->page.text;
}

/* 3/4/2025 or 03.04.25 with its first two numbers the other way round, for
 * who reads the day first; false if it does not begin like that. */
static bool
swapped(struct str *to, struct slice text)
{
	size_t i = 0, j, k;
	char between;

	while (i < text.len && text.p[i] >= '0' && text.p[i] <= '9')
		i++;
	if (i == 0 || i > 2 || i == text.len)
		return false;
	between = text.p[i];
	for (j = i + 1; j < text.len && text.p[j] >= '0' && text.p[j] <= '9';)
		j++;
	k = j - i - 1;
	if (k == 0 || k > 2 || j == text.len || text.p[j] != between ||
	    strchr("/.-", between) == NULL)
		return false;
	str_add(to, text.p + i + 1, k);
	str_add_byte(to, between);
	str_add(to, text.p, i);
	str_add_slice(to, slice_part(text, j, text.len));
	return true;
}

/* Append the date of a value by ISO 8601, or the value. */
static void
add_date(struct rows *rows, struct str *to, struct slice value)
{
	struct str other = { 0 };

	if (date_of_page_certain(to, value))
		return;
	if (rows->dates == ROW_DATES_MDY && swapped(&other, value) &&
	    date_of_page(to, str_slice(&other)))
		;
	else if (!date_of_page(to, value))
		str_add_slice(to, value);
	else if (rows->dates == ROW_DATES_ASK) {
		str_clear(to);
		str_add_slice(to, value);
		rows->unclear = value;
	}
	str_free(&other);
}

static void
add_value(struct rows *rows, struct str *to, struct slice id,
    const struct row_value *v)
{
	struct slice value = utf8_trim(decoded(rows, v->value));
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
		value = str_slice(&rows->made);
	}
	container_add_meta(to, id, v->label, value);
}

bool
rows_add(struct rows *rows, struct str *to, const struct row_article *row)
{
	bool html = rows->format == ROW_HTML || (rows->format == ROW_ANY &&
	    html_is_cell(row->text));
	size_t before = to->len, from, i;
	struct slice text;

	rows->unclear = (struct slice){ 0 };
	rows->decoded = rows->broken = false;
	container_add_doc(to, row->id, html);
	for (i = 0; i < row->n; i++)
		add_value(rows, to, row->id, &row->p[i]);
	from = to->len;
	text = decoded(rows, row->text);
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
