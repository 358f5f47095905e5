/* SPDX-License-Identifier: MIT */
/*
 * Character references where none should be: in plain text. A page that is full
 * of them is read as if they were an encoding (charset.h), so that places in its
 * source stay true.
 */
#ifndef NUTGRAF_PAGE_REFERENCES_H
#define NUTGRAF_PAGE_REFERENCES_H

#include "base/base.h"

/* Is the text full of references, as their writers left them? */
bool references_many(struct slice text);

/* Append what the reference at the start of the text stands for; gives its
 * length, or 0 if there is none. */
size_t references_add(struct str *out, struct slice text);

#endif
