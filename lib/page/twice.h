/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 that was taken for Latin-1 and encoded once more: programs that save
 * pages whose server names no encoding do that. Such a page is read as if that
 * were an encoding (charset.h), so that places in its source stay true.
 */
#ifndef NUTGRAF_PAGE_TWICE_H
#define NUTGRAF_PAGE_TWICE_H

#include "base/base.h"

/* Is all in the text that is not ASCII encoded twice, and some of it so that it
 * makes no sense else? */
bool twice_is(struct slice text);

/* Append the character that stands encoded twice at the start of the text, which
 * is not ASCII; gives its length, or 0 if there is none. */
size_t twice_add(struct str *out, struct slice text);

#endif
