/* SPDX-License-Identifier: MIT */
/*
 * Bodies that every country has.
 */
#ifndef NUTGRAF_QUOTES_NATION_H
#define NUTGRAF_QUOTES_NATION_H

#include "words.h"

/* The name of the body that words [from..head) end with, where a country's name
 * and its 's must stand before it: "Japan's Finance Ministry", but not "Japan's
 * Toyota"; else empty. */
struct slice nation_body(const struct words *ws, size_t from, size_t head);

#endif
