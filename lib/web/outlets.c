/* SPDX-License-Identifier: MIT */
/*
 * The comparison of documents by outlet and month.
 */
#include <limits.h>
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

static size_t
index_of(const size_t *list, size_t n, size_t item)
{
	size_t i;

	for (i = 0; i < n && list[i] != item; i++)
		continue;
	return i;
}

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
		at = index_of(outlets, n, o->voices.p[i].a);
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

/* A month is counted from the year 0. */
struct months {
	unsigned first;
	size_t n;
};

static unsigned
month_number(struct slice name)
{
	return slice_number(slice_part(name, 0, 4)) * 12 +
	    slice_number(slice_part(name, 5, 7)) - 1;
}

/* All months from the first to the last that a document is from, but the last
 * WEB_MONTHS of them at most. */
static struct months
find_months(const struct overview *o)
{
	unsigned first = UINT_MAX, last = 0;
	size_t i;

	for (i = 0; i < o->months.n; i++) {
		struct slice name = o->months.p[i].name;
		unsigned month = name.len > 0 ? month_number(name) : 0;

		if (name.len > 0 && month < first)
			first = month;
		if (month > last)
			last = month;
	}
	if (first > last)
		return (struct months){ 0 };
	if (last - first >= WEB_MONTHS)
		first = last - WEB_MONTHS + 1;
	return (struct months){ first, last - first + 1 };
}

/* Append its name as records have it: 2024-03. */
static struct slice
month_name(struct str *s, unsigned month)
{
	str_clear(s);
	str_addf(s, "%04u-%02u", month / 12, month % 12 + 1);
	return str_slice(s);
}

static void
add_month_names(struct str *s, struct months m)
{
	struct arena a = { 0 };
	struct str name = { 0 };
	size_t i;

	for (i = 0; i < m.n; i++) {
		web_tag(s, "<th scope=\"col\">");
		web_text(s, view_day_for_people(&a, month_name(&name,
		    m.first + (unsigned)i)));
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

/* How many pages each outlet has in each month: the more there are, the higher
 * is the step of the cell's class. */
static void
add_by_month(struct str *s, const struct overview *o, const size_t *outlets,
    size_t n)
{
	struct months m = find_months(o);
	size_t most = most_pages(o), i, k;
	struct str name = { 0 };

	if (m.n < 2)
		return;
	web_tag(s, "<h3 id=\"months-h\">Pages by month</h3>\n");
	wide_begin(s, "months");
	web_tag(s, "<table class=\"heat\"><thead><tr><th scope=\"col\">Outlet"
	    "</th>");
	add_month_names(s, m);
	web_tag(s, "</tr></thead><tbody>\n");
	for (i = 0; i < n; i++) {
		web_tag(s, "<tr>");
		add_outlet_name(s, &o->outlets.p[outlets[i]]);
		for (k = 0; k < m.n; k++) {
			size_t month = tally_find(&o->months, month_name(&name,
			    m.first + (unsigned)k), 0);

			add_month(s, month == SIZE_MAX ? 0 :
			    pairs_count(&o->pages, outlets[i], month), most);
		}
		web_tag(s, "</tr>\n");
	}
	web_tag(s, "</tbody></table></div>\n");
	str_free(&name);
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
