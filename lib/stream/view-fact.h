/* SPDX-License-Identifier: MIT */
/*
 * Metadata of a document as people read it.
 */
#ifndef NUTGRAF_STREAM_VIEW_FACT_H
#define NUTGRAF_STREAM_VIEW_FACT_H

#include "view.h"

/* The first value of a label in the document that the view took last, plain, in
 * memory of the arena; of authors all, joined by ", ". */
struct slice view_fact(const struct table_view *v, struct arena *a,
    const char *label);

/* A date for people, in memory of the arena: 2024-03-07T10:00Z is 7 March 2024,
 * 2024-03 March 2024; what is no such date stays as it is. */
struct slice view_day_for_people(struct arena *a, struct slice date);

#endif
