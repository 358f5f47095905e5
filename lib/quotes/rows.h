/* SPDX-License-Identifier: MIT */
/*
 * Rows of nouns or names that speak together: "Quill (D), Marl and Orr".
 */
#ifndef NUTGRAF_QUOTES_ROWS_H
#define NUTGRAF_QUOTES_ROWS_H

#include "phrases.h"

/* Where the row begins whose last two, or one, are words [i..end); i if there
 * is none. */
size_t row_start(const struct words *ws, size_t i, size_t end, size_t lo);

#endif
