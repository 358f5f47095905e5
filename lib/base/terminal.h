/* SPDX-License-Identifier: MIT */
/*
 * What could take over a terminal: control characters, except TAB, LF and CR
 * LF; characters that turn the direction of writing (Unicode's Bidi_Control),
 * which can make a line look like another one; and bytes that are not UTF-8,
 * some of which are controls to an eight-bit terminal.
 */
#ifndef NUTGRAF_BASE_TERMINAL_H
#define NUTGRAF_BASE_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* How many bytes belong together, from p on, len > 0. Whether they can be shown
 * comes through *safe. */
size_t terminal_next(const char *p, size_t len, bool *safe);

#endif
