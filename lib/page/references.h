/* SPDX-License-Identifier: MIT */
/*
 * Character references where none should be: in plain text, or escaped twice in
 * HTML (&amp;quot;). A page that is full of them is read as if they were an
 * encoding (charset.h), so that places in its source stay true.
 */
#ifndef NUTGRAF_PAGE_REFERENCES_H
#define NUTGRAF_PAGE_REFERENCES_H

#include "base/base.h"

/* Is the text full of references, as their writers left them? In HTML (twice),
 * those that are escaped once more. */
bool references_many(struct slice text, bool twice);

/* Append what the reference at the start of the text stands for; gives its
 * length, or 0 if there is none. With twice, what is appended is the mark & of
 * the reference, and its length that of &amp;. */
size_t references_add(struct str *out, struct slice text, bool twice);

#endif
