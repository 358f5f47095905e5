/* SPDX-License-Identifier: MIT */
/*
 * JSON (RFC 8259), written. In UTF-8; <, >, &, U+2028 and U+2029 are escaped,
 * so that what is written can stand in a script of a page.
 */
#ifndef NUTGRAF_STREAM_JSONOUT_H
#define NUTGRAF_STREAM_JSONOUT_H

#include "base/base.h"

/* Append the text, valid UTF-8, as a string with its quotation marks. */
void jsonout_text(struct str *s, struct slice text);

/* Append a value: null if the text is empty; the number that it is, if it is to
 * be one; else a string. */
void jsonout_value(struct str *s, struct slice text, bool number);

#endif
