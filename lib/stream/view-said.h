/* SPDX-License-Identifier: MIT */
/*
 * What somebody said, without the quotation marks around it.
 */
#ifndef NUTGRAF_STREAM_VIEW_SAID_H
#define NUTGRAF_STREAM_VIEW_SAID_H

#include "view-places.h"

/* How much of a quotation is in quotation marks. */
enum said_marks { SAID_NONE, SAID_SOME, SAID_ALL };

/* Append the words of a quotation: its pieces, each without the marks that it
 * is in, joined by " … " where the page has something else between them, else
 * by a blank. Marks within a piece stay. text is the field of the record,
 * plain, the spans are those of its pieces; where the two do not fit each other
 * the pieces are cut out of the sentences, and if these are missing only the
 * marks around all of the text go. */
void said_add(struct str *s, struct slice text, const struct spans *spans,
    enum said_marks marks, const struct places *places);

#endif
