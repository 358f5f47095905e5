/* SPDX-License-Identifier: MIT */
/*
 * Dates as pages, their metadata, lines of text and URLs write them, and the
 * calendar. Texts are valid UTF-8.
 *
 * Those of a text append, in the form of ISO 8601, the first date that can be
 * read, with its time and zone if they are beside it (2024-05-03,
 * 2024-05-03T13:42Z). They give false, and append nothing, if there is none. In
 * 3/5/2024 the day comes first, unless it cannot be one.
 */
#ifndef NUTGRAF_DATES_DATES_H
#define NUTGRAF_DATES_DATES_H

#include "calendar.h"

/* The date in a field of metadata or a short text of a page; a number of
 * seconds or milliseconds since 1970 is one as well. */
bool date_of_page(struct str *out, struct slice text);

/* The same, but false if day and month could be swapped: 3/5/2024. */
bool date_of_page_certain(struct str *out, struct slice text);

/* The date in the path of a URL (/2024/05/03/); it has no time. */
bool date_of_url(struct str *out, struct slice url);

/* The first date at or after byte `from` of a line, and its place in it. */
bool date_next(struct date *d, struct slice text, size_t from,
    struct slice *where);

/* What a date on a page is the date of. */
enum date_label { DATE_UNLABELLED, DATE_PUBLISHED, DATE_MODIFIED };

/* A line that says when something was published or changed; all zero at the
 * start, its texts freed by date_note_free. */
struct date_note {
	struct str published;	/* ISO 8601, empty if it does not say */
	struct str modified;	/* the same */
	bool labelled;		/* the first is called that */
	enum date_label label;	/* what the next line's date is, if a label is
				 * the last that it says */
	unsigned dates;		/* in the line */
	unsigned others;	/* words that have nothing to do with it */
};

/* Read a line, at most a few hundred bytes; before is the label at the end of
 * the line before. What the note held is forgotten. */
void date_note_read(struct date_note *n, struct slice text,
    enum date_label before);
void date_note_free(struct date_note *n);

/* Is this a time zone, in whatever case: "EST", "est."? Its offset through
 * *offset: "-05:00", "Z", or empty if it is not known. Nothing is appended. */
bool date_zone(struct slice name, struct slice *offset);

#endif
