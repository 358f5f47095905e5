/* SPDX-License-Identifier: MIT */
/*
 * What the readers of containers write: a document whose page is one record.
 */
#ifndef NUTGRAF_STREAM_CONTAINER_H
#define NUTGRAF_STREAM_CONTAINER_H

#include "base/base.h"

/* Append the doc record; the id is plain. Broken text in any of these becomes
 * U+FFFD. */
void container_add_doc(struct str *out, struct slice id, bool html);

/* Append a meta record, with white space folded; nothing if it is empty. */
void container_add_meta(struct str *out, struct slice id, const char *label,
    struct slice value);

/* Append the page record: VT, FF, U+0085, U+2028 and U+2029 become as many
 * blanks as they have bytes, so that no reader splits the line there. */
void container_add_page(struct str *out, struct slice id, bool html,
    struct slice text);

#endif
