/* SPDX-License-Identifier: MIT */
/*
 * Conditions that rows must fulfil: NAME OP VALUE, as in date>=2024-03.
 *
 *   = !=          the same bytes or not (== is =)
 *   < <= > >=     as numbers if both are numbers, else by their bytes
 *   ~ !~          a Perl-compatible regular expression, whatever the case of
 *                 letters, matches somewhere or not (=~ is ~)
 *
 * A day is compared with a month or year by its own month or year.
 * A value that is unknown fulfils only != and !~.
 */
#ifndef NUTGRAF_STREAM_VIEW_WHERE_H
#define NUTGRAF_STREAM_VIEW_WHERE_H

#include "base/base.h"

enum where_sign {
	WHERE_IS, WHERE_IS_NOT, WHERE_LIKE, WHERE_UNLIKE,
	WHERE_BELOW, WHERE_MOST, WHERE_LEAST, WHERE_ABOVE
};

struct where {
	struct slice name;	/* of the column; borrowed, as is the value */
	enum where_sign sign;
	struct slice value;
	bool is_number, is_date;
	double number;
	struct pattern *pattern;
};

/* Read a condition; false, and what is wrong, if it is none. Blanks around the
 * operator and at the ends are dropped. The pattern is freed by
 * pattern_free. */
bool where_read(struct where *w, struct slice text, struct str *wrong);

/* Does a row with this value, plain, fulfil it? */
bool where_holds(const struct where *w, struct slice value);

/* Is this a number in decimal digits, perhaps with a sign, a fraction (.5) and
 * an exponent? Its value through *n. */
bool where_number(struct slice text, double *n);

#endif
