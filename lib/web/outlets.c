/* SPDX-License-Identifier: MIT */
/*
 * The comparison of documents by outlet and month.
 */
#include <stdlib.h>

#include "bars.h"
#include "base/base.h"
#include "escape.h"

enum { VOICES = 3, STEPS = 5 };

/* Who is quoted most in each outlet. */
struct voices {
	struct pair top[WEB_OUTLETS][VOICES];
	size_t n[WEB_OUTLETS];
};

static void
insert_voice(struct voices *v, size_t outlet, struct pair voice)
{
	struct pair *top = v->top[outlet];
	size_t i = v->n[outlet];

	if (i < VOICES)
		v->n[outlet]++;
	else if (top[--i].n >= voice.n)
		return;
	for (; i > 0 && top[i - 1].n < voice.n; i--)
		top[i] = top[i - 1];
	top[i] = voice;
}

static void
find_voices(struct voices *v, const struct overview *o, const size_t *outlets,
    size_t n)
{
	size_t i, at;

	memset(v->n, 0, sizeof(v->n));
	for (i = 0; i < o->voices.n; i++) {
		at = tally_rank(outlets, n, o->voices.p[i].a);
		if (at < n)
			insert_voice(v, at, o->voices.p[i]);
	}
}

static void
add_outlet_name(struct str *s, const struct tally_item *outlet)
{
	web_tag(s, "<th scope=\"row\" dir=\"auto\">");
	if (outlet->name.len > 0)
		web_text(s, outlet->name);
	else
		web_tag(s, "<i>not named</i>");
	web_tag(s, "</th>");
}

static void
add_outlet(struct str *s, const struct overview *o, size_t outlet, size_t most,
    const struct pair *voices, size_t nvoices)
{
	const struct tally_item *t = &o->outlets.p[outlet];
	size_t i, direct = o->outlet_direct[outlet];

	web_tag(s, "<tr>");
	add_outlet_name(s, t);
	str_addf(s, "<td class=\"num\">%zu</td>", t->documents);
	bar_add(s, t->n, most);
	if (t->n > 0)
		str_addf(s, "<td class=\"num\">%.0f%%</td><td dir=\"auto\">",
		    100. * (double)direct / (double)t->n);
	else
		web_tag(s, "<td class=\"num\"></td><td dir=\"auto\">");
	for (i = 0; i < nvoices; i++) {
		web_tag(s, i > 0 ? ", " : "");
		web_text(s, o->speakers.p[voices[i].b].name);
		str_addf(s, " (%zu)", voices[i].n);
	}
	web_tag(s, "</td></tr>\n");
}

static void
add_by_outlet(struct str *s, const struct overview *o, const size_t *outlets,
    size_t n)
{
	struct voices *v = mem_alloc(sizeof(*v));
	size_t i;

	find_voices(v, o, outlets, n);
	wide_begin(s, "outlets");
	web_tag(s, "<table class=\"bars\"><thead><tr><th scope=\"col\">Outlet"
	    "</th><th scope=\"col\">Pages</th><th scope=\"col\">Statements</th>"
	    "<th scope=\"col\">In quotation marks</th>"
	    "<th scope=\"col\">Most quoted</th></tr></thead><tbody>\n");
	for (i = 0; i < n; i++)
		add_outlet(s, o, outlets[i], o->outlets.p[outlets[0]].n,
		    v->top[i], v->n[i]);
	web_tag(s, "</tbody></table></div>\n");
	rest_add(s, n, o->outlets.n, "more outlet");
	free(v);
}

/* Months are counted from the year 0. */
struct months {
	unsigned p[WEB_MONTHS];
	size_t n;
};

static unsigned
month_number(struct slice name)
{
	return slice_number(slice_part(name, 0, 4)) * 12 +
	    slice_number(slice_part(name, 5, 7)) - 1;
}

static int
by_number(const void *a, const void *b)
{
	const unsigned *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Take the last of n months in order; and those between them, if these are no
 * more than half of all. */
static void
take_months(struct months *m, const unsigned *all, size_t n)
{
	unsigned first, i;

	if (n > WEB_MONTHS) {
		all += n - WEB_MONTHS;
		n = WEB_MONTHS;
	}
	first = n > 0 ? all[0] : 0;
	m->n = n;
	if (n > 0 && all[n - 1] - first < 2 * n &&
	    all[n - 1] - first < WEB_MONTHS) {
		m->n = all[n - 1] - first + 1;
		for (i = 0; i < m->n; i++)
			m->p[i] = first + i;
	} else
		memcpy(m->p, all, n * sizeof(*all));
}

static void
find_months(struct months *m, const struct overview *o)
{
	unsigned *all = mem_alloc((o->months.n + 1) * sizeof(*all));
	size_t i, n = 0;

	for (i = 0; i < o->months.n; i++)
		if (o->months.p[i].name.len > 0)
			all[n++] = month_number(o->months.p[i].name);
	if (n > 1)
		qsort(all, n, sizeof(*all), by_number);
	take_months(m, all, n);
	free(all);
}

/* Its name as records have it: 2024-03. */
static struct slice
month_name(struct str *s, unsigned month)
{
	str_clear(s);
	str_addf(s, "%04u-%02u", month / 12, month % 12 + 1);
	return str_slice(s);
}

static void
add_month_names(struct str *s, const struct months *m)
{
	struct arena a = { 0 };
	struct str name = { 0 };
	size_t i;

	for (i = 0; i < m->n; i++) {
		web_tag(s, "<th scope=\"col\">");
		web_text(s, view_day_for_people(&a,
		    month_name(&name, m->p[i])));
		web_tag(s, "</th>");
	}
	str_free(&name);
	arena_free(&a);
}

static size_t
most_pages(const struct overview *o)
{
	size_t i, most = STEPS;

	for (i = 0; i < o->pages.n; i++)
		if (o->pages.p[i].n > most)
			most = o->pages.p[i].n;
	return most;
}

static void
add_month(struct str *s, size_t pages, size_t most)
{
	if (pages == 0)
		web_tag(s, "<td class=\"h0\"></td>");
	else
		str_addf(s, "<td class=\"h%zu\">%zu</td>",
		    (pages * STEPS + most - 1) / most, pages);
}

/* The row of an outlet, and how many pages are in it; nothing if there are
 * none. */
static size_t
add_month_row(struct str *s, const struct overview *o, size_t outlet,
    const struct months *m, size_t most)
{
	struct str name = { 0 };
	size_t was = s->len, k, month, pages, sum = 0;

	web_tag(s, "<tr>");
	add_outlet_name(s, &o->outlets.p[outlet]);
	for (k = 0; k < m->n; k++) {
		month = tally_find(&o->months, month_name(&name, m->p[k]), 0);
		pages = month == SIZE_MAX ? 0 :
		    pairs_count(&o->pages, outlet, month);
		add_month(s, pages, most);
		sum += pages;
	}
	web_tag(s, "</tr>\n");
	if (sum == 0)
		s->len = was;
	str_free(&name);
	return sum;
}

/* How many pages each outlet has in each month: the more there are, the higher
 * is the step of the cell's class. */
static void
add_by_month(struct str *s, const struct overview *o, const size_t *outlets,
    size_t n)
{
	size_t most = most_pages(o), i, pages = 0;
	struct months m;

	find_months(&m, o);
	if (m.n < 2)
		return;
	web_tag(s, "<h3 id=\"months-h\">Pages by month</h3>\n");
	wide_begin(s, "months");
	web_tag(s, "<table class=\"heat\"><thead><tr><th scope=\"col\">Outlet"
	    "</th>");
	add_month_names(s, &m);
	web_tag(s, "</tr></thead><tbody>\n");
	for (i = 0; i < n; i++)
		pages += add_month_row(s, o, outlets[i], &m, most);
	web_tag(s, "</tbody></table></div>\n");
	if (pages == o->documents)
		return;
	web_tag(s, "<p class=\"rest\">");
	web_count(s, o->documents - pages, "page");
	web_tag(s, " of other months or outlets, or without a date</p>\n");
}

void
outlets_add(struct str *s, const struct overview *o)
{
	size_t outlets[WEB_OUTLETS], n;

	n = tally_top(&o->outlets, outlets, WEB_OUTLETS);
	if (o->documents < 2 || (n == 1 && o->outlets.p[0].name.len == 0))
		return;
	section_begin(s, "outlets", "By outlet and month");
	add_by_outlet(s, o, outlets, n);
	add_by_month(s, o, outlets, n);
	section_end(s);
}
