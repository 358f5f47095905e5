/* SPDX-License-Identifier: MIT */
/*
 * A verb behind a name ties to it what somebody is ("Ann Quill is a doctor",
 * "who was elected mayor of Orr", "Bo Marl has led the fund as its director"),
 * and what they do ("Ann Quill directed the film"), from which a description
 * may be made: "the director".
 */
#include "base/base.h"
#include "tied.h"

#include "data/roles.h"

#define TO " to "	/* English in code, as in roles.c */

enum {
	BEFORE_VERB = 4,	/* words between a name and its verb, */
	PHRASE = 9,	/* of what somebody is, */
	BEFORE_AS = 14,	/* and before "as its director" */
	STEM = 3	/* bytes of a verb in a noun made from it */
};

/* The words of a sentence, one after another. */
struct reader {
	const struct language *language;
	struct slice t;
	size_t at, begin;	/* where the next one may begin, the last did */
	struct slice w;		/* the last one, */
	struct word_entry entry;	/* and what it is */
	bool stop;		/* a mark is behind it */
	size_t from;		/* of the phrase with a role */
};

/* What ends a word. */
static const bool ends_word[256] = { ['\0'] = true, [' '] = true,
	[','] = true, [';'] = true, [':'] = true, ['('] = true, [')'] = true,
	['"'] = true };

static bool
read_word(struct reader *r)
{
	size_t from = r->at, to;

	if (from < r->t.len && r->t.p[from] == ' ')
		from++;
	for (to = from; to < r->t.len &&
	    !ends_word[(unsigned char)r->t.p[to]];)
		to++;
	r->w = slice_part(r->t, from, to);
	r->at = to;
	r->begin = from;
	r->stop = to == r->t.len || r->t.p[to] != ' ';
	if (to == r->t.len && role_ends_with(r->w, ".!?"))
		r->w.len--;
	if (r->w.len == 0)
		return false;
	r->entry = word_look_up(r->language, r->w);
	return true;
}

/* What the dictionary of roles has of the word. */
static uint64_t
own(const struct reader *r)
{
	return dict_find_lower(r->language->roles, r->w, NULL);
}

static bool
is_a(const struct reader *r, uint64_t classes)
{
	return (r->entry.classes & classes) != 0;
}

/* Go past ", 34," and ", who" to the word that may be the name's verb. */
static bool
read_verb(struct reader *r)
{
	struct slice digits;
	int n;

	for (n = 0; n < BEFORE_VERB; n++) {
		bool comma = r->at < r->t.len && r->t.p[r->at] == ',';

		r->at += comma;
		if (!read_word(r))
			return false;
		digits = role_age(r->w);
		if (comma && digits.len == 0 && !is_a(r, QUOTING_RELATIVE))
			return false;
		if (digits.len == 0 && !is_a(r, QUOTING_RELATIVE |
		    QUOTING_ADVERB))
			return !is_a(r, QUOTING_NEGATION);
	}
	return false;
}

/* May the word stand before what somebody is, in or behind the verb: "has",
 * "was", "elected", "as"? */
static bool
leads(const struct reader *r)
{
	return r->entry.id == WORD_AS ||
	    is_a(r, QUOTING_BE | QUOTING_AUX | QUOTING_ADVERB) ||
	    (own(r) & (ROLES_TIE | ROLES_APPOINTS));
}

/* Does the word end the noun phrase that says what somebody is? */
static bool
ends_phrase(const struct reader *r)
{
	return is_a(r, QUOTING_PREP | QUOTING_RELATIVE | QUOTING_COORD |
	    QUOTING_SUB | QUOTING_MODAL | QUOTING_AUX | QUOTING_SUBJECT);
}

/* The noun in the phrase that begins with the word just read, if it is a role;
 * words of time may follow it. */
static struct slice
read_role(struct reader *r, bool body)
{
	struct slice role = { 0 };
	int n;

	r->from = r->begin;
	for (n = 0; n < PHRASE; n++) {
		if (n > 0 && ends_phrase(r))
			return role;
		if (is_a(r, QUOTING_NEGATION))
			return (struct slice){ 0 };
		if (role_is_word(r->language, r->w, body))
			role = r->w;
		else if (!is_a(r, QUOTING_TIME) &&
		    !(role.len > 0 && is_a(r, QUOTING_DET)))
			role.len = 0;
		if (r->stop || !read_word(r))
			return role;
	}
	return (struct slice){ 0 };
}

/* The role behind "as": "led the fund as its director". */
static struct slice
read_as(struct reader *r, bool body)
{
	int n;

	for (n = 0; n < BEFORE_AS && !r->stop && read_word(r); n++)
		if (r->entry.id == WORD_AS && !r->stop && read_word(r))
			return is_a(r, QUOTING_DET | QUOTING_POSSESSIVE) ?
			    read_role(r, body) : (struct slice){ 0 };
	return (struct slice){ 0 };
}

/* Go past "has been", "was elected", "serves as" to what somebody is; false if
 * no such verb is there. */
static bool
read_leading(struct reader *r, bool *past)
{
	bool ties = false, appoints = false;

	while (leads(r)) {
		uint64_t tie = own(r);

		ties |= is_a(r, QUOTING_BE) || (tie & ROLES_TIE) ||
		    (appoints && r->entry.id == WORD_AS);
		appoints |= (tie & ROLES_APPOINTS) != 0;
		*past |= (tie & ROLES_PAST) != 0;
		if (is_a(r, QUOTING_NEGATION) || r->stop || !read_word(r))
			return false;
	}
	return ties;
}

/* A verb with a subject, or a word that the lexicon does not have and that ends
 * like one. */
static bool
may_be_verb(const struct reader *r)
{
	if (is_a(r, QUOTING_FINITE) || (own(r) & ROLES_DEED))
		return true;
	return !is_a(r, CLASS_SORTS) && (slice_ends(r->w, SLICE("s")) ||
	    slice_ends(r->w, SLICE("ed")));	/* English */
}

/* Is it a verb that tells what somebody does: not "managed to"? */
static bool
is_deed(const struct reader *r)
{
	return r->w.len > 0 && !r->stop && !role_is_capital(r->w) &&
	    may_be_verb(r) &&
	    !slice_starts(slice_part(r->t, r->at, r->t.len), SLICE(TO));
}

/* The end of the words around what somebody is: the next mark. */
static size_t
context_end(struct slice t, size_t at)
{
	while (at < t.len && strchr(",;:()\"", t.p[at]) == NULL)
		at++;
	return at;
}

struct tied
tied_find(const struct language *l, struct slice t, size_t at, bool body)
{
	struct reader r = { .language = l, .t = t, .at = at };
	struct tied tied = { 0 };

	if (!read_verb(&r))
		return tied;
	if (read_leading(&r, &tied.past)) {
		tied.role = read_role(&r, body);
	} else if (is_deed(&r)) {
		if (!body)
			tied.deed = r.w;
		tied.role = read_as(&r, body);
	}
	if (tied.role.len == 0)
		return tied;
	tied.from = r.from;
	tied.end = context_end(t, r.at);
	return tied;
}

/* Its plain form ends before these: "direct|s", "direct|ed". */
static size_t
stem_length(struct slice verb)
{
	if (slice_ends(verb, SLICE("ed")))	/* English */
		return verb.len - 2;
	return slice_ends(verb, SLICE("s")) ? verb.len - 1 : verb.len;
}

bool
tied_agent(struct slice noun, struct slice verb)
{
	size_t n = noun.len, stem = stem_length(verb);

	if (!slice_ends(noun, SLICE("er")) && !slice_ends(noun, SLICE("or")))
		return false;
	n -= 2;
	if (stem > STEM && verb.p[stem - 1] == 'e')	/* "manages" */
		stem--;
	return n >= STEM && n == stem &&
	    slice_starts(verb, slice_part(noun, 0, n));
}
