/* SPDX-License-Identifier: MIT */
/*
 * What somebody said, without the quotation marks around it.
 */
#ifndef NUTGRAF_STREAM_VIEW_SAID_H
#define NUTGRAF_STREAM_VIEW_SAID_H

#include "view-places.h"

/* Append the words of a quotation: its pieces, joined by " … " where the page
 * has something else between them, else by a blank. If all of it is in quotation
 * marks (marked), each piece loses those that it is in; else they say which
 * words are the speaker's own, and stay. Marks within a piece stay. text is the
 * field of the record, plain, the spans are those of its pieces; where the two
 * do not fit each other the pieces are cut out of the sentences, and if these
 * are missing only the marks around all of the text go. */
void said_add(struct str *s, struct slice text, const struct spans *spans,
    bool marked, const struct places *places);

#endif
