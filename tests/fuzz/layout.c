/* SPDX-License-Identifier: MIT */
/* Graphs to lay out: a byte of nodes, for each node what its circle and its
 * label are like, then edges of three bytes. Everything is inside the picture,
 * and a second time in the same place. */
#include <float.h>

#include "fuzz.h"
#include "web/layout.h"

enum { EDGES = 2000 };

static void
check(const struct layout_node *v, double width, double height)
{
	double left = v->label_x - v->width *
	    (v->anchor == LAYOUT_END ? 1 : v->anchor == LAYOUT_MIDDLE ? 0.5 : 0);

	assert(v->x >= v->radius && v->x <= width - v->radius);
	assert(v->y >= v->radius && v->y <= height - v->radius);
	assert(left >= 0 && left + v->width <= width);
	assert(v->label_y >= 0 && v->label_y <= height);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const double weights[8] = { 0, 1, 2, 3, 40, DBL_MIN, 1e-9,
		DBL_MAX };
	static struct layout_edge edges[EDGES];
	struct layout_node nodes[LAYOUT_NODES] = { 0 }, again[LAYOUT_NODES];
	struct slice rest = { (const char *)data, size };
	size_t n = fuzz_byte(&rest) % (LAYOUT_NODES + 1), m = 0, i;
	double height, second;

	for (i = 0; i < n; i++) {
		nodes[i].radius = fuzz_byte(&rest) % 16;
		nodes[i].width = fuzz_byte(&rest) * 3;
		nodes[i].height = 16;
	}
	while (n > 0 && rest.len > 2 && m < EDGES) {
		edges[m].from = fuzz_byte(&rest) % (unsigned)n;
		edges[m].to = fuzz_byte(&rest) % (unsigned)n;
		edges[m++].weight = weights[fuzz_byte(&rest) % 8];
	}
	memcpy(again, nodes, sizeof(nodes));
	layout_place(nodes, n, edges, m, 900, &height);
	layout_place(again, n, edges, m, 900, &second);
	assert(height >= LAYOUT_LEAST && height <= LAYOUT_MOST);
	assert(memcmp(nodes, again, sizeof(nodes)) == 0 && height == second);
	for (i = 0; i < n; i++)
		check(&nodes[i], 900, height);
	return 0;
}
