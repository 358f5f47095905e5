/* SPDX-License-Identifier: MIT */
/*
 * Names that are joined: "Quill, Marl (D) and Orr".
 */
#ifndef NUTGRAF_QUOTES_JOINT_H
#define NUTGRAF_QUOTES_JOINT_H

#include "words.h"

/* QS7: the names that words [from..to) join by "and" or commas, as one text;
 * empty if there are not two or there is anything else. */
struct slice joint_names(struct arena *arena, const struct words *ws,
    size_t from, size_t to);

#endif
