/* SPDX-License-Identifier: MIT */
/*
 * The text of a byline is cut at what follows the names ("for", "|", a date),
 * then at commas and words for "and". Of the parts, each is a person, an
 * agency, a role or something else; what stands behind a role, in a list with
 * commas, belongs to the role ("Ann Lee, Director, Orr Lab") unless it is a
 * person with a role of its own or with "and" before it.
 */
#include "bylines.h"
#include "patterns.h"
#include "text/text.h"

#include "data/gazetteer.h"
#include "data/months.h"
#include "data/page-patterns.h"

/* Names of people all over the world, in the dictionaries of English. */
extern const unsigned char dict_en_gazetteer[];

enum {
	PARTS = 24,		/* of a byline, at most */
	TEXT = 400,		/* bytes of a byline, at most */
	NAME = 60,		/* bytes of a name that is not a person's */
	WORDS = 6,		/* and its words */
	ROLE_WORDS = 4,		/* of a role or an agency beside a name */
	LETTERS = 3		/* of an agency that may be a name: "Sid" */
};

enum what { NOTHING, PERSON, AGENCY, ROLE, OTHER };

struct part {
	struct slice text;
	enum what what;
	bool joined;		/* "and" is before it */
	struct slice given;	/* of "Lee, Ann": it comes first */
};

struct byline {
	struct part p[PARTS];
	size_t n;
	bool cut;		/* something followed the names */
};

static bool
matches(unsigned which, struct slice text, struct slice *groups, size_t n)
{
	return line_find(&page_patterns[which], text, groups, n);
}

bool
byline_find(struct slice line, struct slice *names)
{
	struct slice g[2];

	if (!matches(PAGE_BYLINE, line, g, 2) ||
	    matches(PAGE_BYLINE_NOISE, g[1], NULL, 0))
		return false;
	if (names != NULL)
		*names = g[1];
	return true;
}

bool
byline_within(struct slice line, struct slice *names)
{
	struct slice g[2];

	if (!matches(PAGE_BYLINE_WITHIN, line, g, 2))
		return false;
	*names = g[1];
	return true;
}

bool
byline_is_length(struct slice text)
{
	return matches(PAGE_READING, text, NULL, 0);
}

struct slice
byline_piece(struct slice *line)
{
	struct slice g[1], piece = *line;

	if (!matches(PAGE_BYLINE_BAR, *line, g, 1)) {
		line->len = 0;
		return piece;
	}
	piece.len = (size_t)(g[0].p - line->p);
	*line = slice_part(*line, piece.len + g[0].len, line->len);
	return piece;
}

struct slice
byline_past_date(struct slice line)
{
	struct slice g[1];

	if (line.len > TEXT || !matches(PAGE_BYLINE_WHEN, line, g, 1))
		return line;
	return slice_part(line, g[0].len, line.len);
}

bool
byline_has_date(struct slice line)
{
	return matches(PAGE_BYLINE_DATE, line, NULL, 0);
}

bool
byline_is_agency(struct slice text)
{
	return agency_of(text).len > 0;
}

bool
byline_begins(struct slice line)
{
	return matches(PAGE_BYLINE_ALONE, line, NULL, 0);
}

bool
byline_is_role(struct slice text)
{
	return matches(PAGE_ROLE, text, NULL, 0);
}

/* What the dictionary says of the first word. */
static uint64_t
first_word(struct slice text)
{
	size_t n = 0;

	while (n < text.len && text.p[n] != ' ')
		n++;
	return dict_find(dict_en_gazetteer, slice_part(text, 0, n), NULL);
}

/* Ella Post and Irina Press are persons, the Orr Post and the Jordan Times are
 * not. */
static bool
is_name_like_paper(struct slice text)
{
	uint64_t bits;

	if (!matches(PAGE_PAPER, text, NULL, 0))
		return false;
	bits = first_word(text);
	return (bits & GAZETTEER_GIVEN) &&
	    !(bits & (GAZETTEER_PLACE | GAZETTEER_CITY | GAZETTEER_COUNTRY));
}

bool
byline_is_person(struct slice text)
{
	return matches(PAGE_PERSON, text, NULL, 0) &&
	    (!byline_is_role(text) || is_name_like_paper(text)) &&
	    !matches(PAGE_BYLINE_NOISE, text, NULL, 0);
}

bool
byline_is_known(struct slice text)
{
	return (first_word(text) & GAZETTEER_GIVEN) && byline_is_person(text);
}

/* The agency of that name. Letters in title case are a name: "Sid". */
static struct slice
agency_named(struct slice text)
{
	if (text.len <= LETTERS && utf8_has(text, UTF8_UPPER) &&
	    utf8_has(text, UTF8_LOWER))
		return (struct slice){ 0 };
	return agency_of(text);
}

static size_t
words_of(struct slice text)
{
	size_t i, n = 1;

	for (i = 0; i < text.len; i++)
		n += text.p[i] == ' ';
	return n;
}

/* The text up to its n-th blank from the end; the whole if it has fewer. */
static size_t
last_words(struct slice text, size_t n)
{
	size_t i;

	for (i = text.len; i > 0; i--)
		if (text.p[i - 1] == ' ' && --n == 0)
			return i;
	return 0;
}

static void
add_part(struct byline *b, struct slice text, enum what what, bool joined)
{
	if (b->n < PARTS && text.len > 0)
		b->p[b->n++] = (struct part){ .text = text, .what = what,
		    .joined = joined };
}

/* Is this what somebody is, not a desk or a team? */
static bool
is_somebodys_role(struct slice text)
{
	return matches(PAGE_ROLE_PERSON, text, NULL, 0) &&
	    matches(PAGE_ROLE_ONLY, text, NULL, 0);
}

/* "Ann Lee Associated Press", "Ann Lee Staff Writer", "Reporter Ann Lee": the
 * person, and what is beside it. */
static bool
part_with_person(struct byline *b, struct slice text, bool joined)
{
	size_t n, at = text.len;

	for (n = 1; n <= ROLE_WORDS && at > 0; n++) {
		struct slice name, rest;
		bool agency;

		at = last_words(text, n);
		name = slice_part(text, 0, at > 0 ? at - 1 : 0);
		rest = slice_part(text, at, text.len);
		agency = agency_named(rest).len > 0;
		if ((agency || is_somebodys_role(rest)) && (b->n == 0 ?
		    byline_is_person(name) : byline_is_known(name))) {
			add_part(b, name, PERSON, joined);
			add_part(b, rest, agency ? AGENCY : ROLE, true);
			return true;
		}
		if (is_somebodys_role(name) && byline_is_person(rest)) {
			add_part(b, rest, PERSON, joined);
			return true;
		}
	}
	return false;
}

/* The text without degrees and brackets behind it. */
static struct slice
bare(struct slice text)
{
	struct slice g[1];

	text = utf8_trim(text);
	while (matches(PAGE_BYLINE_TAIL, text, g, 1) && g[0].p > text.p)
		text = utf8_trim(slice_part(text, 0,
		    (size_t)(g[0].p - text.p)));
	if (matches(PAGE_DEGREE_TAIL, text, g, 1) && g[0].p > text.p)
		text = slice_part(text, 0, (size_t)(g[0].p - text.p));
	return text;
}

/* Behind a name: what its bearer is. */
static bool
tells_role(struct slice text)
{
	size_t n;

	return byline_is_role(text) ||
	    (utf8_class_at(text.p, text.len, &n) & UTF8_LOWER);
}

static void
take_part(struct byline *b, struct slice text, bool joined)
{
	text = bare(text);
	if (text.len == 0 || (b->n > 0 && matches(PAGE_DEGREE, text, NULL, 0) &&
	    agency_named(text).len == 0))
		return;
	if (matches(PAGE_BYLINE_BAD, text, NULL, 0))
		add_part(b, text, b->n > 0 && tells_role(text) ? ROLE :
		    NOTHING, joined);
	else if (agency_named(text).len > 0)
		add_part(b, text, AGENCY, joined);
	else if (byline_is_person(text))
		add_part(b, text, PERSON, joined);
	else if (matches(PAGE_ROLE_ONLY, text, NULL, 0))
		add_part(b, text, ROLE, joined);
	else if (!byline_is_role(text) || !part_with_person(b, text, joined))
		add_part(b, text, b->n > 0 && tells_role(text) ? ROLE : OTHER,
		    joined);
}

/* The text without the words that begin a byline. */
static struct slice
without_lead(struct slice text)
{
	struct slice g[1];

	text = utf8_trim(text);
	while (matches(PAGE_BYLINE_LEAD, text, g, 1) && g[0].len < text.len)
		text = utf8_trim(slice_part(text, g[0].len, text.len));
	return text;
}

/* Where the last word begins; a capital behind a small letter begins one, too,
 * for pages lose blanks ("Ann LeeMarch 3"). */
static size_t
last_word(struct slice text)
{
	size_t i, n;

	for (i = text.len; i > 1 && text.p[i - 1] != ' '; i--)
		if (text.p[i - 1] >= 'A' && text.p[i - 1] <= 'Z' &&
		    (utf8_class_at(text.p + i - 2, 1, &n) & UTF8_LOWER))
			return i - 1;
	return i > 1 ? i : 0;
}

/* The text without the month that was before the day ("Ann Lee March"). */
static struct slice
without_month(struct slice text)
{
	for (;;) {
		size_t at = last_word(text);
		struct slice word = slice_part(text, at, text.len);

		while (word.len > 0 && (word.p[word.len - 1] == '.' ||
		    word.p[word.len - 1] == ','))
			word.len--;
		if (at < 2 || (dict_find_lower(dict_months, word, NULL) == 0 &&
		    !matches(PAGE_WEEKDAY, word, NULL, 0)))
			return text;
		text = utf8_trim(slice_part(text, 0, at));
	}
}

/* The text without what follows the names. */
static struct slice
without_end(struct byline *b, struct slice text)
{
	struct slice g[1];

	if (!matches(PAGE_BYLINE_END, text, g, 1) || g[0].p == text.p)
		return text;
	b->cut = true;
	return without_month(slice_part(text, 0,
	    (size_t)(g[0].p - text.p)));
}

static bool
is_and(struct slice separator)
{
	return utf8_has(separator, UTF8_LETTER) ||
	    memchr(separator.p, '&', separator.len) != NULL;
}

static void
split(struct byline *b, struct slice text)
{
	bool joined = false;
	struct slice g[1];

	while (text.len > 0 && b->n < PARTS) {
		struct slice part = text;

		if (!matches(PAGE_BYLINE_SPLIT, text, g, 1)) {
			take_part(b, part, joined);
			return;
		}
		part.len = (size_t)(g[0].p - text.p);
		text = slice_part(text, part.len + g[0].len, text.len);
		take_part(b, part, joined);
		joined = is_and(g[0]);
	}
}

/* What is behind a role, up to the next part that is a person's own, is of the
 * role. If anything there is neither person nor role, all that follows is. */
static void
drop_behind_roles(struct byline *b)
{
	size_t i, k;

	for (i = 0; i < b->n && b->p[i].what != ROLE; i++)
		continue;
	for (k = i; k < b->n && b->p[k].what != OTHER; k++)
		continue;
	if (k < b->n && i < b->n) {
		b->n = i;
		return;
	}
	for (; i + 1 < b->n; i++) {
		struct part *p = &b->p[i + 1];

		if (b->p[i].what == ROLE && p->what == PERSON &&
		    (!p->joined || !byline_is_known(p->text)) &&
		    (i + 2 == b->n || b->p[i + 2].what != ROLE))
			p->what = ROLE;
	}
}

/* Words in capitals beside a name that is not: "Ann Lee, ORR TIMES". */
static void
drop_shouted(struct byline *b)
{
	size_t i;

	for (i = 1; i < b->n && utf8_has(b->p[0].text, UTF8_LOWER); i++)
		if (b->p[i].what == PERSON && !b->p[i].joined &&
		    !utf8_has(b->p[i].text, UTF8_LOWER))
			b->p[i].what = ROLE;
}

static size_t
count(const struct byline *b, enum what what)
{
	size_t i, n = 0;

	for (i = 0; i < b->n; i++)
		n += b->p[i].what == what;
	return n;
}

/* Make the whole text the only part. */
static void
keep_whole(struct byline *b, struct slice text)
{
	text = bare(text);
	b->n = 0;
	if (!matches(PAGE_BYLINE_BAD, text, NULL, 0) &&
	    !matches(PAGE_ROLE_ONLY, text, NULL, 0))
		add_part(b, text, OTHER, false);
}

/* "Lee, Ann": a word, and given names behind it. */
static bool
is_inverted(const struct byline *b)
{
	struct slice family = b->p[0].text, given = b->p[1].text;

	return b->n == 2 && b->p[0].what == OTHER && !b->p[1].joined &&
	    words_of(family) == 1 && words_of(given) <= 3 &&
	    utf8_has(family, UTF8_LOWER) &&
	    (b->p[1].what == PERSON || (b->p[1].what == OTHER &&
	    words_of(given) == 1)) &&
	    matches(PAGE_NAME_WORD, family, NULL, 0) &&
	    matches(PAGE_NAME_WORD, given, NULL, 0);
}

/* Parts of a field: persons and agencies if it begins with one, else all of
 * it. */
static void
judge_field(struct byline *b, struct slice text)
{
	if (b->n == 0)
		return;
	if (is_inverted(b)) {
		b->p[0].given = b->p[1].text;
		b->p[0].what = PERSON;
		b->n = 1;
		return;
	}
	if (b->n == 1 && b->p[0].what == OTHER)
		keep_whole(b, text);
	else if (b->p[0].what == OTHER && count(b, PERSON) == 0 &&
	    count(b, AGENCY) == 0)
		keep_whole(b, text);
	else if (b->p[0].what == OTHER && count(b, PERSON) + 1 < b->n)
		keep_whole(b, text);
}

/* Of a line without persons and agencies only a short name is left. */
static void
judge_line(struct byline *b)
{
	if (count(b, PERSON) > 0 || count(b, AGENCY) > 0)
		return;
	if (b->n > 0 && (b->p[0].what != OTHER || b->p[0].text.len > NAME ||
	    words_of(b->p[0].text) > WORDS ||
	    matches(PAGE_BYLINE_NOISE, b->p[0].text, NULL, 0)))
		b->n = 0;
	else if (b->n > 1)
		b->n = 1;
}

static void
byline_read(struct byline *b, struct slice text, enum byline_kind kind)
{
	size_t i;

	b->n = 0;
	b->cut = false;
	if (text.len > TEXT)
		return;
	text = without_lead(text);
	if (kind != BYLINE_FIELD || matches(PAGE_BYLINE_DATE, text, NULL, 0))
		text = without_end(b, text);
	split(b, text);
	if (kind != BYLINE_FIELD && b->n > 0 && b->p[0].what == OTHER &&
	    count(b, PERSON) == 0 && (b->n > 1 || kind == BYLINE_NAME))
		b->n = kind == BYLINE_NAME ? 0 : 1;
	if (b->n > 0 && b->p[0].what == PERSON) {
		drop_shouted(b);
		drop_behind_roles(b);
	}
	if (kind == BYLINE_FIELD)
		judge_field(b, text);
	else if (kind == BYLINE_LINE)
		judge_line(b);
	for (i = 0; i < b->n && kind == BYLINE_NAME; i++)
		if (b->p[i].what == OTHER || b->p[i].what == NOTHING)
			b->n = 0;
}

/* Whether a part becomes an author. Beside persons, only persons do; beside an
 * agency that is named first, nothing else. */
static bool
is_author(const struct byline *b, size_t i)
{
	enum what what = b->p[i].what;

	if (what == PERSON)
		return true;
	if (count(b, PERSON) > 0)
		return false;
	return what == AGENCY || (what == OTHER && b->p[0].what == OTHER);
}

enum byline_who
byline_who(struct slice text, enum byline_kind kind)
{
	struct byline b;

	byline_read(&b, text, kind);
	if (count(&b, PERSON) > 0)
		return BYLINE_PERSONS;
	return count(&b, OTHER) > 0 || count(&b, AGENCY) > 0 ? BYLINE_OTHER :
	    BYLINE_NOBODY;
}

/* May a first name that is known begin anywhere in the text, at a capital or
 * behind what is no letter? Most lines have none, and need not be read. */
static bool
has_given_name(struct slice text)
{
	unsigned before = 0, class;
	size_t i, n;

	for (i = 0; i < text.len; i += n, before = class) {
		class = utf8_class_at(text.p + i, text.len - i, &n);
		if (class & UTF8_LETTER && (class & UTF8_UPPER ||
		    !(before & UTF8_LETTER)) && first_word(slice_part(text, i,
		    text.len)) & GAZETTEER_GIVEN)
			return true;
	}
	return false;
}

bool
byline_names_known(struct slice text, enum byline_kind kind)
{
	struct byline b;
	size_t i;

	if (!has_given_name(text))
		return false;
	byline_read(&b, text, kind);
	for (i = 0; i < b.n; i++)
		if (b.p[i].what == PERSON && byline_is_known(b.p[i].text))
			return true;
	return false;
}

/* A name in capitals in title case: "ADA MARLOW" is "Ada Marlow". */
static void
add_name(struct str *out, struct slice name)
{
	size_t i, n;
	bool inside = false, small = utf8_has(name, UTF8_LOWER);

	for (i = 0; i < name.len; i += n) {
		uint32_t c = utf8_decode(name.p + i, name.len - i, &n);
		bool letter = (utf8_class(c) & (UTF8_LETTER | UTF8_MARK)) != 0;

		utf8_add(out, letter && inside && !small ? utf8_lower(c) : c);
		inside = letter;
	}
}

static void
add_author(struct article *a, const struct part *p)
{
	struct str name = { 0 };

	if (p->what != PERSON) {
		article_add_meta(a, "author", p->text);
		return;
	}
	if (p->given.len > 0) {
		add_name(&name, p->given);
		str_add_byte(&name, ' ');
	}
	add_name(&name, p->text);
	article_add_meta(a, "author", str_slice(&name));
	str_free(&name);
}

size_t
byline_add(struct article *a, struct slice text, enum byline_kind kind)
{
	struct byline b;
	size_t i, found = 0;

	byline_read(&b, text, kind);
	for (i = 0; i < b.n; i++)
		if (is_author(&b, i)) {
			add_author(a, &b.p[i]);
			found++;
		}
	for (i = 0; i < b.n; i++)
		if (b.p[i].what == AGENCY) {
			article_add_meta(a, "agency",
			    agency_of(b.p[i].text));
			found++;
		}
	return found;
}
