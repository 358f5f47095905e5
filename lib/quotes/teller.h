/* SPDX-License-Identifier: MIT */
/*
 * A quotation alone in its sentence, in a paragraph of its own or not, goes on
 * with what the sentence before tells that somebody said.
 */
#ifndef NUTGRAF_QUOTES_TELLER_H
#define NUTGRAF_QUOTES_TELLER_H

#include "finder.h"

/* Note who is said to say the content r of quotation q. */
void teller_note(struct finder *f, const struct quote *q,
    const struct attribution *a, const struct content *r);

/* Give the quotation q, whose words are the stretch, that speaker; false if
 * nobody can be meant. */
bool teller_give(struct finder *f, struct quote *q, struct stretch s);

#endif
