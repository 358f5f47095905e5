/* SPDX-License-Identifier: MIT */
/*
 * Bylines: lines and fields of metadata that say who wrote the article ("By Ann
 * Lee and Jo Day, Staff Writers").
 */
#ifndef NUTGRAF_PAGE_BYLINES_H
#define NUTGRAF_PAGE_BYLINES_H

#include "article.h"

/* What says that a text names authors, and so what counts as a name. */
enum byline_kind {
	BYLINE_FIELD,	/* a field of metadata: whatever is in it, if it is no
			 * list of names */
	BYLINE_LINE,	/* the line itself ("By ..."), or its markup: persons,
			 * else an organisation that is alone in it */
	BYLINE_NAME	/* only its place on the page: persons */
};

/* Who is named. */
enum byline_who {
	BYLINE_NOBODY,
	BYLINE_OTHER,		/* an organisation, a nickname, an agency */
	BYLINE_PERSONS
};

/* Is this line a byline? What it names, as it writes it, through *names, which
 * may be NULL. */
bool byline_find(struct slice line, struct slice *names);

/* Is there a byline within the line, behind a date or in a sentence ("This story
 * was written by Ann Lee")? What it names through *names. */
bool byline_within(struct slice line, struct slice *names);

/* Take off the line what is before its first bar or dot, for a byline may stand
 * behind one ("3 May 2024 | By Ann Lee"). */
struct slice byline_piece(struct slice *line);

/* The line without a date that it begins with ("May 3, 2024 Ann Lee"). */
struct slice byline_past_date(struct slice line);

/* Does the line hold a date, behind a name? */
bool byline_has_date(struct slice line);

/* Is this line only the beginning of a byline, "By", "Written by:"? */
bool byline_begins(struct slice line);

/* Whom does the text name? */
enum byline_who byline_who(struct slice text, enum byline_kind kind);

/* Does it name persons, with a first name that is known as one? */
bool byline_names_known(struct slice text, enum byline_kind kind);

/* Add the names, one by one, as authors and agencies; gives how many there
 * were. */
size_t byline_add(struct article *a, struct slice text, enum byline_kind kind);

/* Does the text hold a word of what people do, and not of what they are
 * called? */
bool byline_is_role(struct slice text);

/* Is the text the name of a person, with a first name that is known as one? */
bool byline_is_known(struct slice text);

/* Is the text the name of a news agency? */
bool byline_is_agency(struct slice text);

/* Does the text say how long the reading takes? */
bool byline_is_length(struct slice text);

/* Is the text the name of a person, two words or more? */
bool byline_is_person(struct slice text);

#endif
