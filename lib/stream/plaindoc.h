/* SPDX-License-Identifier: MIT */
/*
 * A plain text as a document: what every filter makes of an operand that is not
 * a stream of records.
 */
#ifndef NUTGRAF_STREAM_PLAINDOC_H
#define NUTGRAF_STREAM_PLAINDOC_H

#include "base/base.h"
#include "page/page.h"

/* Append the doc record and one para record for each paragraph of a plain text;
 * places are those in the page's source. */
void plain_page_records(struct str *s, const char *name,
    const struct page *page);

/* The same of a source as it was read (page_take_text). True if broken text was replaced, with the place of
 * the first in *broken_at (bytes in the source). */
bool plain_records(struct str *s, const char *name, struct slice source,
    size_t *broken_at);

#endif
