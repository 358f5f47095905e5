/* SPDX-License-Identifier: MIT */
/*
 * What could drive a terminal: control characters, but not TAB, LF and CR LF;
 * marks that turn the direction of writing (Unicode's Bidi_Control), which can
 * make a line look like another one; and bytes that are no UTF-8, some of which
 * are controls to an eight-bit terminal.
 */
#ifndef NUTGRAF_BASE_TERMINAL_H
#define NUTGRAF_BASE_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* How many bytes from p on, len > 0, belong together, and through *safe
 * whether they can be shown. */
size_t terminal_next(const char *p, size_t len, bool *safe);

#endif
