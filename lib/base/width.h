/* SPDX-License-Identifier: MIT */
/*
 * How many cells of a terminal text takes: two for a wide character of East
 * Asia or an emoji, none for a combining mark or one that is not seen (Unicode
 * Standard Annex 11, and general categories Mn, Me and Cf).
 */
#ifndef NUTGRAF_BASE_WIDTH_H
#define NUTGRAF_BASE_WIDTH_H

#include "str.h"

/* Those of a character: 0, 1 or 2. */
unsigned width_char(uint32_t c);

/* Those of a text, in which each character that a terminal is not shown
 * (terminal.h) takes one. */
size_t width_text(struct slice text);

/* How many bytes at the start of the text fit into so many cells, in whole
 * characters with the marks that belong to them. */
size_t width_fit(struct slice text, size_t cells);

#endif
