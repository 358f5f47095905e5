/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>

#include "bars.h"
#include "base/base.h"
#include "escape.h"
#include "kinds.h"
#include "network.h"
#include "svg.h"

enum { LABEL = 28, ROWS = 60 };	/* cells of a label; rows of the table */

static const double LARGEST = 14, SMALLEST = 4;	/* circles */
static const double CELL = 7.5, LINE = 16;	/* of text of 13 pixels */

/* A pair comes before another if it shares more, then if it came first. */
static int
by_shared(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* The pairs, those that share most in front; the caller frees them. */
static struct pair *
sorted_pairs(const struct pairs *pairs)
{
	struct pair *p = mem_alloc((pairs->n + 1) * sizeof(*p));

	if (pairs->n > 0)
		memcpy(p, pairs->p, pairs->n * sizeof(*p));
	if (pairs->n > 1)
		qsort(p, pairs->n, sizeof(*p), by_shared);
	return p;
}

/* The node of a name, made if there is room; or LAYOUT_NODES. */
static unsigned
node_of(struct network *net, size_t name)
{
	unsigned i;

	for (i = 0; i < net->n; i++)
		if (net->names[i] == name)
			return i;
	if (net->n == LAYOUT_NODES)
		return LAYOUT_NODES;
	net->names[net->n++] = name;
	return i;
}

/* A line for a pair, unless that needs a node for which there is no room. */
static void
join(struct network *net, const struct pair *p)
{
	size_t before = net->n;
	unsigned from = node_of(net, p->a), to = node_of(net, p->b);

	if (from == LAYOUT_NODES || to == LAYOUT_NODES) {
		net->n = before;
		return;
	}
	net->edges[net->m++] = (struct layout_edge){ from, to, (double)p->n };
}

/* The name as it stands in the picture, and if that is only its start. */
static struct slice
label_of(const struct overview *o, size_t name, bool *cut)
{
	struct slice all = o->names.p[name].name;
	size_t n = width_fit(all, LABEL);

	*cut = n < all.len;
	return slice_part(all, 0, n);
}

static void
measure(struct network *net, const struct overview *o)
{
	size_t i, most = 1;
	bool cut;

	for (i = 0; i < net->n; i++)
		if (o->names.p[net->names[i]].n > most)
			most = o->names.p[net->names[i]].n;
	for (i = 0; i < net->n; i++) {
		struct slice label = label_of(o, net->names[i], &cut);
		double share = (double)o->names.p[net->names[i]].n /
		    (double)most;

		net->nodes[i] = (struct layout_node){
		    .radius = SMALLEST + (LARGEST - SMALLEST) * sqrt(share),
		    .width = CELL * (double)(width_text(label) + cut),
		    .height = LINE };
	}
}

void
network_find(struct network *net, const struct overview *o)
{
	struct pair *pairs = sorted_pairs(&o->together);
	size_t i;

	net->n = net->m = 0;
	net->height = LAYOUT_LEAST;
	for (i = 0; i < o->together.n && net->m < WEB_LINES; i++)
		join(net, &pairs[i]);
	free(pairs);
	measure(net, o);
	if (net->n > 0)
		layout_place(net->nodes, net->n, net->edges, net->m, WEB_WIDTH,
		    &net->height);
}

static const char *
class_of(const struct overview *o, size_t name)
{
	return kind_class(o->names.p[name].kind);
}

static void
add_line(struct str *s, const struct network *net, const struct layout_edge *e)
{
	const struct layout_node *a = &net->nodes[e->from];
	const struct layout_node *b = &net->nodes[e->to];

	str_addf(s, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" "
	    "stroke-width=\"%.1f\"/>\n", a->x, a->y, b->x, b->y,
	    .8 + 3.2 * sqrt(e->weight / net->edges[0].weight));
}

static void
add_node(struct str *s, const struct network *net, const struct overview *o,
    size_t i)
{
	static const char *const anchors[] = { "start", "middle", "end" };
	const struct layout_node *v = &net->nodes[i];
	struct slice label;
	bool cut;

	label = label_of(o, net->names[i], &cut);
	str_addf(s, "<g class=\"v %s\"><circle cx=\"%.1f\" cy=\"%.1f\" "
	    "r=\"%.1f\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">",
	    class_of(o, net->names[i]), v->x, v->y, v->radius, v->label_x,
	    v->label_y, anchors[v->anchor]);
	web_text(s, label);
	web_tag(s, cut ? "…</text>" : "</text>");
	if (cut) {
		web_tag(s, "<title>");
		web_text(s, o->names.p[net->names[i]].name);
		web_tag(s, "</title>");
	}
	web_tag(s, "</g>\n");
}

void
network_add_svg(struct str *s, const struct network *net,
    const struct overview *o, bool file)
{
	size_t i;

	svg_begin(s, "net", WEB_WIDTH, net->height, file);
	str_addf(s, "<title id=\"net-t\">%zu names; a line joins two that share "
	    "a paragraph</title>\n<g class=\"e\">\n", net->n);
	for (i = 0; i < net->m; i++)
		add_line(s, net, &net->edges[i]);
	web_tag(s, "</g>\n");
	for (i = 0; i < net->n; i++)
		add_node(s, net, o, i);
	web_tag(s, "</svg>\n");
}

/* The pairs of the picture as a table. */
static void
add_table(struct str *s, const struct network *net, const struct overview *o)
{
	size_t i;

	web_tag(s, "<details><summary>The same as a table</summary>\n"
	    "<table class=\"plain\"><thead><tr><th scope=\"col\">Name</th>"
	    "<th scope=\"col\">With</th><th scope=\"col\">Paragraphs</th></tr>"
	    "</thead><tbody>\n");
	for (i = 0; i < net->m && i < ROWS; i++) {
		const struct layout_edge *e = &net->edges[i];

		web_tag(s, "<tr><th scope=\"row\" dir=\"auto\">");
		web_text(s, o->names.p[net->names[e->from]].name);
		web_tag(s, "</th><td dir=\"auto\">");
		web_text(s, o->names.p[net->names[e->to]].name);
		str_addf(s, "</td><td class=\"num\">%.0f</td></tr>\n",
		    e->weight);
	}
	web_tag(s, "</tbody></table></details>\n");
}

void
network_add(struct str *s, const struct overview *o)
{
	struct network *net = mem_alloc(sizeof(*net));

	network_find(net, o);
	if (net->n > 2) {
		section_begin(s, "network", "Who is mentioned with whom");
		web_tag(s, "<p class=\"key\"><b class=\"n per\">person</b> "
		    "<b class=\"n org\">organisation</b> <span>A line joins "
		    "two that are named in one paragraph.</span></p>\n");
		wide_begin(s, "network");
		network_add_svg(s, net, o, false);
		web_tag(s, "</div>\n");
		add_table(s, net, o);
		section_end(s);
	}
	free(net);
}
