/* SPDX-License-Identifier: MIT */
/*
 * What could drive a terminal: control characters, but TAB, LF and CR LF; marks that
 * turn the direction of writing (Unicode's Bidi_Control), which can make a
 * line look like another one; and bytes that are no UTF-8, some of which are
 * controls to a terminal of eight bits.
 */
#ifndef NUTGRAF_BASE_TERMINAL_H
#define NUTGRAF_BASE_TERMINAL_H

#include "str.h"

/* How many bytes from p on, len > 0, belong together, and through *safe
 * whether they can be shown. */
size_t terminal_next(const char *p, size_t len, bool *safe);

/* Append the text with U+FFFD in the place of each character that cannot be
 * shown. A terminal_style in it becomes the sequence that it stands for. */
void terminal_add(struct str *s, struct slice text);

/* Append, to text that will go through terminal_add, the start of a look: a
 * code of Select Graphic Rendition (ECMA-48), 0 to 99. It takes two bytes that
 * UTF-8 never has. */
void terminal_style(struct str *s, unsigned code);

#endif
