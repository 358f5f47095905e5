/* SPDX-License-Identifier: MIT */
/*
 * A dateline is sure by its form: capitals before a dash, a source in brackets.
 * Where a colon or a bar ends it, which may end a label as well ("WATCH: "), or
 * where the place is written like any other name, the place must be in the
 * dictionary; where there is no place, the agency must.
 */
#include "agencies.h"
#include "datelines.h"

#include "data/gazetteer.h"
#include "data/text-patterns.h"

/* Places all over the world, in the dictionaries of English. */
extern const unsigned char dict_en_gazetteer[];

#define PLACES (GAZETTEER_CITY | GAZETTEER_PLACE | GAZETTEER_COUNTRY)
#define PEOPLE (GAZETTEER_GIVEN | GAZETTEER_FAMILY | GAZETTEER_NAME)

enum {
	SEEN = 200,		/* bytes of the text */
	PLACE = 60,		/* bytes of a place */
	INITIALS = 6,		/* bytes of an agency's letters, or fewer */
	STORY = 60		/* bytes of a paragraph, or more */
};

static bool
matches(unsigned which, struct slice text, struct slice *groups)
{
	return pattern_in(&text_patterns[which], text, 0, groups,
	    groups == NULL ? 0 : 3);
}

/* The classes of a place: NEW DELHI is looked up as New Delhi. */
static uint64_t
classes_of(struct slice place)
{
	struct str s = { 0 };
	bool inside = false, small = utf8_has(place, UTF8_LOWER);
	uint64_t bits;
	size_t i, n;

	for (i = 0; i < place.len; i += n) {
		uint32_t c = utf8_decode(place.p + i, place.len - i, &n);

		utf8_add(&s, inside && !small ? utf8_lower(c) : c);
		inside = (utf8_class(c) & (UTF8_LETTER | UTF8_MARK)) != 0 ||
		    c == '\'';
	}
	bits = dict_find(dict_en_gazetteer, str_slice(&s), NULL);
	str_free(&s);
	return bits;
}

/* The place without what is behind a comma or a slash. */
static struct slice
bare_place(struct slice place)
{
	size_t n = 0;

	while (n < place.len && place.p[n] != ',' && place.p[n] != '/')
		n++;
	return utf8_trim(slice_part(place, 0, n));
}

/* Is that a place, as far as the mark that ends it asks for? What is a name of
 * people as well is none before a colon, unless it is in capitals. */
static bool
is_place(struct slice place, struct slice end)
{
	struct slice name = bare_place(place);
	bool capitals = !utf8_has(name, UTF8_LOWER);
	bool colon = memchr(end.p, ':', end.len) != NULL;
	uint64_t bits;

	if (name.len > PLACE)
		return false;
	bits = classes_of(name);
	if (capitals)
		return (bits & PLACES) != 0 || name.len < place.len ||
		    utf8_has(end, UTF8_DIGIT) || ((bits & PEOPLE) == 0 &&
		    matches(TEXT_DATELINE_TOWN, name, NULL));
	return (bits & GAZETTEER_CITY) && !(colon && bits & GAZETTEER_GIVEN);
}

static bool
find_place(struct slice text, struct slice all, struct dateline *d)
{
	struct slice g[3];

	if (!matches(TEXT_DATELINE_PLACE, text, g) || all.len < STORY ||
	    matches(TEXT_DATELINE_LABEL, text, NULL) ||
	    !is_place(g[1], slice_part(g[0], g[1].len, g[0].len)))
		return false;
	d->place = utf8_trim(g[1]);
	d->len = g[0].len;
	return true;
}

/* A place that is a name of people as well, and speech behind it. */
static bool
is_turn(struct slice text, const struct dateline *d)
{
	return (classes_of(bare_place(d->place)) & PEOPLE) != 0 &&
	    memchr(d->place.p + d->place.len, ':', d->len - d->place.len) !=
	    NULL && matches(TEXT_DATELINE_SPEECH,
	    slice_part(text, d->len, text.len), NULL);
}

static bool
find_agency(struct slice text, struct dateline *d)
{
	struct slice g[3], agency;

	if (!matches(TEXT_DATELINE_AGENCY, text, g))
		return false;
	agency = agency_of(g[2]);
	if (agency.len == 0)
		return false;
	*d = (struct dateline){ .place = g[1], .agency = agency,
	    .len = g[0].len };
	return true;
}

bool
dateline_find(struct slice text, struct dateline *d)
{
	struct slice g[3], all = text;

	text = utf8_head(text, SEEN);
	*d = (struct dateline){ .known = true };
	if (find_agency(text, d))
		return true;
	if (!matches(TEXT_DATELINE, text, g))
		return find_place(text, all, d) && !is_turn(text, d);
	d->place = utf8_trim(g[1]);
	d->agency = agency_of(g[2]);
	d->len = g[0].len;
	if (d->agency.len == 0 && g[2].len > 0 && g[2].len <= INITIALS &&
	    !utf8_has(g[2], UTF8_LOWER))
		d->agency = g[2];
	d->known = d->agency.len > 0 || (classes_of(bare_place(d->place)) &
	    PLACES) != 0;
	return d->place.len > 0;
}
