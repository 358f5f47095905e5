/* SPDX-License-Identifier: MIT */
/*
 * Objects of JSON one after the other: JSON Lines, objects over several lines,
 * the elements of arrays. One of them is in memory at a time.
 */
#ifndef NUTGRAF_STREAM_JSONIN_H
#define NUTGRAF_STREAM_JSONIN_H

#include "io/io.h"

struct jsonin {
	struct input *in;
	size_t line;		/* of the value, from 1 */
	size_t n;		/* its number, from 1 */
	bool array;		/* within an array of them */
	bool arrays;		/* they began with one */
	/* Within: */
	size_t next_line;	/* of in->pos */
};

/* Begin at in->pos. */
void jsonin_open(struct jsonin *j, struct input *in);

/* The next value through *value, borrowed from the input's buffer until the
 * next call, and read into json; false at the end. What is malformed or too
 * large is reported and passed over. */
bool jsonin_next(struct jsonin *j, struct json *json, struct slice *value);

#endif
