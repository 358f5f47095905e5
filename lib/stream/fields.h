/* SPDX-License-Identifier: MIT */
/*
 * Fields of a header, one a line, `name: value`, as in WARC and HTTP.
 */
#ifndef NUTGRAF_STREAM_FIELDS_H
#define NUTGRAF_STREAM_FIELDS_H

#include "base/base.h"

/* The length of the fields at the start of the text, including the empty line
 * that ends them, or 0 if there is none. */
size_t fields_length(struct slice text);

/* The value of a field, whatever the case of its name; empty if there is
 * none. */
struct slice fields_value(struct slice header, const char *name);

/* The value without blanks around it. */
struct slice fields_trim(struct slice value);

/* Is that the value, whatever its case? */
bool fields_is(struct slice value, const char *name);

/* The number in base 10 or 16; false if the value is not one. In base 16 other
 * text may follow it. */
bool fields_number(struct slice value, unsigned base, size_t *n);

#endif
