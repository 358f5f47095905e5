/* SPDX-License-Identifier: MIT */
/*
 * Text for a terminal: safe to show, with colour.
 */
#ifndef NUTGRAF_IO_SCREEN_H
#define NUTGRAF_IO_SCREEN_H

#include "base/base.h"

/* Append the text with U+FFFD for each character that cannot be shown. A
 * screen_style in it becomes the sequence that it stands for. */
void screen_add(struct str *s, struct slice text);

/* Append, to text that will go through screen_add, the start of a style: a code
 * of Select Graphic Rendition (ECMA-48), 0 to 99. It takes two bytes that UTF-8
 * never has. */
void screen_style(struct str *s, unsigned code);

#endif
