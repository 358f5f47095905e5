/* SPDX-License-Identifier: MIT */
/*
 * JSON (RFC 8259), read strictly into a flat list of values; but NaN, which
 * Python writes, is null. Everything is a slice of the text, which must live as
 * long; strings keep their escapes.
 */
#ifndef NUTGRAF_BASE_JSON_H
#define NUTGRAF_BASE_JSON_H

#include "str.h"

enum json_type {
	JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING,
	JSON_ARRAY, JSON_OBJECT
};

enum { JSON_DEPTH = 256, JSON_VALUES = 250000 };

struct json_value {
	enum json_type type;
	struct slice key;	/* of a member: between its quotes, raw */
	struct slice text;	/* number; string between its quotes, raw */
	size_t first, next;	/* child, sibling: indexes; 0 is none */
};

struct json {
	struct json_value *p;	/* p[0] is the value; n 0: there is none */
	size_t n, cap;
};

/* Read a text in place of the one before. False, with the place in *at, if it
 * is not JSON, is nested deeper than JSON_DEPTH, or has more than JSON_VALUES
 * values; then there is no value. */
bool json_read(struct json *j, struct slice text, size_t *at);
void json_free(struct json *j);

/* The member of an object (an index) by its name; 0 if there is none. */
size_t json_member(const struct json *j, size_t object, const char *name);

/* Append the text of a raw string: escapes resolved, a lone surrogate as
 * U+FFFD. */
void json_add_string(struct str *out, struct slice raw);

#endif
