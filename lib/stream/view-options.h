/* SPDX-License-Identifier: MIT */
/*
 * The columns of a kind that nutgraf(5) does not list.
 */
#ifndef NUTGRAF_STREAM_VIEW_OPTIONS_H
#define NUTGRAF_STREAM_VIEW_OPTIONS_H

#include "view.h"

/* There are as many as the first record has fields: add those that the columns
 * do not have yet. */
void view_add_further(struct table_view *v, const struct record *r);

#endif
