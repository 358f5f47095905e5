/* SPDX-License-Identifier: MIT */
/*
 * Interviews, transcripts and headings: who speaks by the document's form.
 */
#ifndef NUTGRAF_QUOTES_TURNS_H
#define NUTGRAF_QUOTES_TURNS_H

#include "finder.h"

bool para_is_heading(const struct finder *f);

/* The paragraph is a turn of an interview (Q7), or "Quill: Dam Will Hold" or
 * "Dam Will Hold: Quill" in a heading (Q4). */
bool turn_find(struct finder *f);

#endif
