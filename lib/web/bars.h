/* SPDX-License-Identifier: MIT */
/*
 * Tables with bars: who is quoted most, what is named most, what each outlet
 * and month has. Each appends a section of the page, or nothing if it has
 * nothing to show.
 */
#ifndef NUTGRAF_WEB_BARS_H
#define NUTGRAF_WEB_BARS_H

#include "overview.h"

enum { WEB_SPEAKERS = 25, WEB_NAMES = 40, WEB_OUTLETS = 30, WEB_MONTHS = 18 };

/* Append a cell with a number, and a bar that shows which part of `most` it
 * is. */
void bar_add(struct str *s, size_t n, size_t most);

/* Append the start of a section: its element, which section_end closes, and
 * heading. */
void section_begin(struct str *s, const char *id, const char *heading);
void section_end(struct str *s);

/* Append the start of what is wide, and may be scrolled; closed by </div>. */
void wide_begin(struct str *s, const char *id);

/* Append how many more there are than were shown; what is "more page". */
void rest_add(struct str *s, size_t shown, size_t all, const char *what);

void speakers_add(struct str *s, const struct overview *o);
void names_add(struct str *s, const struct overview *o);
void outlets_add(struct str *s, const struct overview *o);

#endif
