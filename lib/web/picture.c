/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "escape.h"
#include "kinds.h"
#include "network.h"
#include "picture.h"
#include "svg.h"

enum { BARS = 20, LABEL = 28 };	/* rows; cells of a label */

/* Pixels. */
enum { ROW = 24, BAR = 14, LEFT = 230, RIGHT = 60, WIDTH = 760, MARGIN = 10 };

static void
add_bar(struct str *s, const struct tally_item *t, size_t most, size_t row,
    const char *class)
{
	double width = (double)(WIDTH - LEFT - RIGHT) * (double)t->n /
	    (double)most;
	size_t y = MARGIN + row * ROW;
	struct slice label = slice_part(t->name, 0, width_fit(t->name, LABEL));

	str_addf(s, "<g class=\"%s\"><text x=\"%d\" y=\"%zu\" "
	    "text-anchor=\"end\">", class, LEFT - 8, y + 17);
	web_text(s, label);
	web_tag(s, label.len < t->name.len ? "…" : "");
	str_addf(s, "</text><rect x=\"%d\" y=\"%zu\" width=\"%.1f\" "
	    "height=\"%d\"/><text x=\"%.1f\" y=\"%zu\">%zu</text></g>\n", LEFT,
	    y + (ROW - BAR) / 2, width, BAR, LEFT + 6 + width, y + 17, t->n);
}

void
picture_bars(struct str *s, const struct overview *o, bool names)
{
	const struct tally *t = names ? &o->names : &o->speakers;
	size_t top[BARS], n = tally_top(t, top, BARS), i;

	svg_begin(s, "bars", WIDTH, (double)(2 * MARGIN + n * ROW), true);
	web_tag(s, names ? "<title>Names by mentions</title>\n" :
	    "<title>Speakers by statements</title>\n");
	for (i = 0; i < n; i++) {
		const struct tally_item *item = &t->p[top[i]];

		add_bar(s, item, t->p[top[0]].n, i, !names ? "per" :
		    kind_class(item->kind));
	}
	web_tag(s, "</svg>\n");
}

bool
picture_network(struct str *s, const struct overview *o)
{
	struct network *net = mem_alloc(sizeof(*net));
	bool any;

	network_find(net, o);
	network_add_svg(s, net, o, true);
	any = net->n > 0;
	free(net);
	return any;
}
