/* SPDX-License-Identifier: MIT */
/*
 * Who the sources of the document are.
 */
#ifndef NUTGRAF_QUOTES_WHO_H
#define NUTGRAF_QUOTES_WHO_H

#include "finder.h"

/* Note what comes next in the text: these words of the paragraph. Gives the
 * event's index. */
long event_add(struct finder *f, enum event_kind kind, struct stretch words);

/* Name all sources, in the order of the events, and with them the quotations
 * that have one. */
void who_find(struct finder *f);

#endif
