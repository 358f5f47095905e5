/* SPDX-License-Identifier: MIT */
/*
 * The start of a picture in SVG.
 */
#ifndef NUTGRAF_WEB_SVG_H
#define NUTGRAF_WEB_SVG_H

#include "base/base.h"

/* Append it, with this class and size in pixels: an element of the page, whose
 * title has the id CLASS-t, or a file, which has its own style. </svg> ends
 * it. */
void svg_begin(struct str *s, const char *class, double width, double height,
    bool file);

#endif
