/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "bars.h"
#include "base/base.h"
#include "dates/dates.h"
#include "escape.h"
#include "times.h"

/* What stands in the place of a month (EDTF, ISO 8601-2). */
static const struct {
	const char *digits, *words;
} parts[] = {
	{ "21", "spring " }, { "22", "summer " }, { "23", "autumn " },
	{ "24", "winter " }, { "33", "the first quarter of " },
	{ "34", "the second quarter of " }, { "35", "the third quarter of " },
	{ "36", "the fourth quarter of " }, { "40", "the first half of " },
	{ "41", "the second half of " }
};

enum { PARTS = sizeof(parts) / sizeof(*parts) };

/* A date that is no interval. */
static bool
add_date(struct str *s, struct slice value)
{
	struct arena a = { 0 };
	struct slice words;
	size_t i;

	if (view_date_end(value) != value.len || value.len == 0)
		return false;
	for (i = 0; i < PARTS && value.len == 7; i++)
		if (memcmp(value.p + 5, parts[i].digits, 2) == 0) {
			web_tag(s, parts[i].words);
			str_add(s, value.p, 4);
			return true;
		}
	words = view_day_for_people(&a, value);
	str_add_slice(s, words);
	i = slice_eq(words, value) && value.len > 4;
	arena_free(&a);
	return !i;
}

bool
times_add_words(struct str *s, struct slice value)
{
	size_t cut = slice_find(value, SLICE("/")), was = s->len;
	bool good = add_date(s, slice_part(value, 0, cut));

	if (good && cut < value.len) {
		web_tag(s, " to ");
		good = add_date(s, slice_part(value, cut + 1, value.len));
	}
	if (!good)
		s->len = was;
	return good;
}

/* The dates that can be shown, those that come most in front. */
static size_t
choose(const struct overview *o, size_t *chosen)
{
	size_t *top = mem_alloc((o->dates.n + 1) * sizeof(*top)), n, i, kept = 0;
	struct str words = { 0 };

	n = tally_top(&o->dates, top, o->dates.n);
	for (i = 0; i < n && kept < WEB_DATES; i++)
		if (times_add_words(&words, o->dates.p[top[i]].name))
			chosen[kept++] = top[i];
	str_free(&words);
	free(top);
	return kept;
}

static const struct tally *sorted;

static int
by_value(const void *a, const void *b)
{
	return slice_compare(sorted->p[*(const size_t *)a].name,
	    sorted->p[*(const size_t *)b].name);
}

static void
add_when(struct str *s, struct slice value)
{
	web_tag(s, "<time");
	if (memchr(value.p, '/', value.len) == NULL &&
	    (value.len != 7 || value.p[5] < '2'))
		web_attribute(s, "datetime", value);
	web_tag(s, ">");
	times_add_words(s, value);
	web_tag(s, "</time>");
}

/* How many of its sentences are kept. */
static size_t
kept_of(const struct overview *o, size_t date)
{
	return o->dates.p[date].n < WEB_DATED ? o->dates.p[date].n : WEB_DATED;
}

/* The sentence, with the words of the date in it. */
static void
add_sentence(struct str *s, const struct dated *d)
{
	struct slice text = d->sentence;

	web_text(s, slice_part(text, 0, d->words.start));
	if (d->words.start < d->words.end) {
		web_tag(s, "<b>");
		web_text(s, slice_part(text, d->words.start, d->words.end));
		web_tag(s, "</b>");
	}
	web_text(s, slice_part(text, d->words.end, text.len));
}

static void
add_sentences(struct str *s, const struct overview *o, size_t date,
    const struct times_links *links)
{
	size_t i;

	web_tag(s, "<ul>");
	for (i = 0; i < kept_of(o, date); i++) {
		const struct dated *d = &o->dated[date][i];

		web_tag(s, "<li dir=\"auto\">");
		add_sentence(s, d);
		if (links->add != NULL) {
			web_tag(s, " <a href=\"");
			links->add(s, d->document);
			if (links->paragraphs && d->paragraph != PLACES_NONE)
				str_addf(s, "p%zu", d->paragraph);
			web_tag(s, "\">");
			web_text(s, links->titles ? d->title :
			    SLICE("in the text"));
			web_tag(s, "</a>");
		}
		web_tag(s, "</li>\n");
	}
	web_tag(s, "</ul>");
}

/* Does none of its sentences say the year? */
static bool
is_reckoned(const struct overview *o, size_t date)
{
	size_t i = 0;

	while (i < kept_of(o, date) && o->dated[date][i].reckoned)
		i++;
	return i == kept_of(o, date);
}

void
times_add(struct str *s, const struct overview *o,
    const struct times_links *links)
{
	size_t chosen[WEB_DATES], n = choose(o, chosen), i;

	if (n == 0)
		return;
	sorted = &o->dates;
	qsort(chosen, n, sizeof(*chosen), by_value);
	section_begin(s, "dates", "Dates in the text");
	web_tag(s, "<p class=\"rest\">In bold: what the text says. Reckoned: "
	    "worked out from that and the date of the page.</p>\n");
	web_tag(s, "<ol class=\"time\">\n");
	for (i = 0; i < n; i++) {
		web_tag(s, "<li>");
		add_when(s, o->dates.p[chosen[i]].name);
		if (is_reckoned(o, chosen[i]))
			web_tag(s, " <small>reckoned</small>");
		add_sentences(s, o, chosen[i], links);
		web_tag(s, "</li>\n");
	}
	web_tag(s, "</ol>\n");
	rest_add(s, n, o->dates.n, "more date");
	section_end(s);
}
