/* SPDX-License-Identifier: MIT */
/*
 * Who is mentioned with whom: people and bodies that share a paragraph, as a
 * picture in SVG and as a table.
 */
#ifndef NUTGRAF_WEB_NETWORK_H
#define NUTGRAF_WEB_NETWORK_H

#include "layout.h"
#include "overview.h"

enum { WEB_WIDTH = 900, WEB_LINES = 150 };

struct network {
	size_t names[LAYOUT_NODES];	/* of the overview */
	struct layout_node nodes[LAYOUT_NODES];
	size_t n;
	struct layout_edge edges[WEB_LINES];	/* weight: paragraphs */
	size_t m;
	double height;			/* width is WEB_WIDTH */
};

/* Choose the names that share most paragraphs, and lay them out. */
void network_find(struct network *net, const struct overview *o);

/* Append the picture, as an element of the page, or as a file of its own. */
void network_add_svg(struct str *s, const struct network *net,
    const struct overview *o, bool file);

/* Append the section; nothing if fewer than three names do. */
void network_add(struct str *s, const struct overview *o);

#endif
