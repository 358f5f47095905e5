/* SPDX-License-Identifier: MIT */
#include "bars.h"
#include "base/base.h"
#include "escape.h"
#include "kinds.h"

void
section_begin(struct str *s, const char *id, const char *heading)
{
	str_addf(s, "<section id=\"%s\" aria-labelledby=\"%s-h\">"
	    "<h2 id=\"%s-h\">%s</h2>\n", id, id, id, heading);
}

void
section_end(struct str *s)
{
	web_tag(s, "</section>\n");
}

void
wide_begin(struct str *s, const char *id)
{
	str_addf(s, "<div class=\"wide\" role=\"region\" "
	    "aria-labelledby=\"%s-h\" tabindex=\"0\">\n", id);
}

void
bar_add(struct str *s, size_t n, size_t most)
{
	str_addf(s, "<td class=\"num\"><svg class=\"bar\" viewBox=\"0 0 100 10\" "
	    "preserveAspectRatio=\"none\" aria-hidden=\"true\" "
	    "focusable=\"false\"><rect width=\"%.1f\" height=\"10\"/></svg> "
	    "%zu</td>", most > 0 ? 100. * (double)n / (double)most : 0., n);
}

/* Append the start of a table: its section, its columns by name, and one of
 * pages if there are several. */
static void
begin_table(struct str *s, const struct overview *o, const char *id,
    const char *heading, const char *const *columns)
{
	section_begin(s, id, heading);
	web_tag(s, "<table class=\"bars\"><thead><tr>");
	for (; *columns != NULL; columns++)
		str_addf(s, "<th scope=\"col\">%s</th>", *columns);
	web_tag(s, o->documents > 1 ? "<th scope=\"col\">Pages</th>" : "");
	web_tag(s, "</tr></thead><tbody>\n");
}

/* Append the end of a row: how often, of `most` at the most, and on how many
 * pages. */
static void
end_row(struct str *s, const struct overview *o, const struct tally_item *t,
    size_t most)
{
	bar_add(s, t->n, most);
	if (o->documents > 1)
		str_addf(s, "<td class=\"num\">%zu</td>", t->documents);
	web_tag(s, "</tr>\n");
}

void
rest_add(struct str *s, size_t shown, size_t all, const char *what)
{
	if (all == shown)
		return;
	web_tag(s, "<p class=\"rest\">and ");
	web_count(s, all - shown, what);
	web_tag(s, "</p>\n");
}

void
speakers_add(struct str *s, const struct overview *o)
{
	static const char *const columns[] = { "Speaker", "Statements", NULL };
	size_t top[WEB_SPEAKERS], n, i;

	n = tally_top(&o->speakers, top, WEB_SPEAKERS);
	if (n == 0)
		return;
	begin_table(s, o, "speakers", "Who is quoted most", columns);
	for (i = 0; i < n; i++) {
		const struct tally_item *t = &o->speakers.p[top[i]];

		/* Of one document they have colours, by the same order. */
		str_addf(s, "<tr class=\"s%zu\"><th scope=\"row\" dir=\"auto\">",
		    o->documents > 1 || i >= WEB_COLOURS ? 0 : i + 1);
		web_text(s, t->name);
		web_tag(s, "</th>");
		end_row(s, o, t, o->speakers.p[top[0]].n);
	}
	web_tag(s, "</tbody></table>\n");
	rest_add(s, n, o->speakers.n, "more speaker");
	if (o->named < o->statements) {
		web_tag(s, "<p class=\"rest\">");
		web_count(s, o->statements - o->named, "statement");
		web_tag(s, " by speakers without a name</p>\n");
	}
	section_end(s);
}

static void
add_kind(struct str *s, const struct overview *o, unsigned kind)
{
	struct slice label = { 0 };
	struct str plain = { 0 };

	if (kind >= ENTITY_OTHER)
		label = o->types.p[kind - ENTITY_OTHER].name;
	field_add_plain(&plain, label);
	kind_add_name(s, kind, str_slice(&plain));
	str_free(&plain);
}

void
names_add(struct str *s, const struct overview *o)
{
	static const char *const columns[] = { "Name", "Type", "Mentions",
	    NULL };
	size_t top[WEB_NAMES], n, i;

	n = tally_top(&o->names, top, WEB_NAMES);
	if (n == 0)
		return;
	begin_table(s, o, "names", "Names", columns);
	for (i = 0; i < n; i++) {
		const struct tally_item *t = &o->names.p[top[i]];

		str_addf(s, "<tr class=\"%s\"><th scope=\"row\" dir=\"auto\">",
		    kind_class(t->kind));
		web_text(s, t->name);
		web_tag(s, "</th><td>");
		add_kind(s, o, t->kind);
		web_tag(s, "</td>");
		end_row(s, o, t, o->names.p[top[0]].n);
	}
	web_tag(s, "</tbody></table>\n");
	rest_add(s, n, o->names.n, "more name");
	section_end(s);
}
