/* SPDX-License-Identifier: MIT */
/*
 * Datelines: the place, and often the date and the agency, that the first
 * paragraph of an article opens with ("LONDON (AP) -- ", "KARACHI: ", "Reuters
 * - ").
 */
#ifndef NUTGRAF_TEXT_DATELINES_H
#define NUTGRAF_TEXT_DATELINES_H

#include "base/base.h"

struct dateline {
	struct slice place;	/* in the text; empty if there is only an
				 * agency */
	struct slice agency;	/* its full name, or letters as in the text;
				 * empty if there is none */
	bool known;		/* the place or the agency is in the
				 * dictionaries */
	size_t len;		/* bytes of the text that are the dateline, with
				 * the mark and the blank that end it */
};

/* Does the text open with a dateline? */
bool dateline_find(struct slice text, struct dateline *d);

#endif
