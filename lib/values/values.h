/* SPDX-License-Identifier: MIT */
/*
 * Values in sentences: DATE, TIME, MONEY, PERCENT, QUANTITY, with a normal
 * form as name:
 *
 *   DATE      ISO 8601 (dates/dates.h); what is relative is resolved against
 *             the document's date; empty if that is unknown and needed
 *   TIME      hh:mm, with the zone (09:00-05:00) and the day (2024-06-19T21:00)
 *             if they are beside it; or empty
 *   MONEY     currency and number: USD 175000000000; CURRENCY is empty for
 *             what several countries have: "5 pesos" is 5
 *   PERCENT   PCT 12.5
 *   QUANTITY  number and unit: 12 km
 *
 * A range is two numbers or dates with a / between them. The rules are listed
 * in rules.tsv.
 */
#ifndef NUTGRAF_VALUES_VALUES_H
#define NUTGRAF_VALUES_VALUES_H

#include "text/text.h"

/* Find the values of the document outside tokens that are taken, append them
 * to ms, by sentence and start, and mark their tokens as taken. Names are in
 * the document's arena. */
void values_find(struct tagdoc *td, struct document *d, struct mentions *ms);

#endif
