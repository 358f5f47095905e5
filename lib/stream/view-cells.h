/* SPDX-License-Identifier: MIT */
/*
 * The cells of a row.
 */
#ifndef NUTGRAF_STREAM_VIEW_CELLS_H
#define NUTGRAF_STREAM_VIEW_CELLS_H

#include "view.h"

/* Another record of the document: split the fields that are wanted. */
void view_split(struct table_view *v, const struct record *r);

/* The record's value in a column, plain; p is NULL if it is unknown. */
struct slice view_cell(struct table_view *v, const struct view_column *c,
    const struct record *r);

/* The field of the record that was split last; empty if there is none. */
static inline struct slice
view_field(const struct table_view *v, unsigned n)
{
	return n <= v->nsplit ? v->split[n - 1] : (struct slice){ 0 };
}

/* Want this field of each record to be split. */
void view_want(struct table_view *v, unsigned field);

/* Is the row below this confidence, which is not 0, or by a rule that leaves
 * doubt? */
bool view_doubtful(const struct table_view *v, const struct record *r,
    double least);

#endif
