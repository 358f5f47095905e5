/* SPDX-License-Identifier: MIT */
/*
 * Something that is read for the pages in it, and what all readers of such do.
 * Inside of stream/ only: stream/pages.h is the door.
 */
#ifndef NUTGRAF_STREAM_SOURCE_H
#define NUTGRAF_STREAM_SOURCE_H

#include "form.h"
#include "pages.h"

enum { SOURCE_DEEP = 8 };	/* containers within containers */

/* An operand, or something in one. */
struct source {
	struct input *in;
	struct slice name;	/* the id that it gives */
	bool inside;		/* of a folder or an archive */
	unsigned depth;
};

/* Report what is wrong with something of which nothing is a page: it counts as
 * passed over. */
void source_leave_out(struct pages *p, const struct source *s,
    const char *what);

/* Say that it is not read, and why (NULL: for what it is), with the command that
 * helps. A file inside of something else that is no page and holds none is only
 * counted. */
void source_refuse(struct pages *p, const struct source *s,
    const struct form *f, const char *why);

/* A document is written: out.p[from..]. One that is known is cut off again. */
void source_done(struct pages *p, size_t from);

/* Pages: HTML or plain text; MHTML. */
void source_page(struct pages *p, const struct source *s, bool html);
void source_mhtml(struct pages *p, const struct source *s);

/* Tables and JSON, each row of which is an article. */
void source_table(struct pages *p, const struct source *s,
    const struct form *f);
void source_json(struct pages *p, const struct source *s);

#endif
