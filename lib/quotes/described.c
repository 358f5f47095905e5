/* SPDX-License-Identifier: MIT */
/*
 * A description has the noun that is beside a name, or another that
 * lib/data/en/roles gives for it, as its head. Its other words ("the Ohio
 * governor") must be around the name, too, and a word that changes the sense of
 * a role ("vice", "former") must be at both or at neither. If that fits several
 * people, the last named source is meant, or nobody.
 */
#include "base/base.h"
#include "described.h"
#include "named.h"
#include "phrases.h"
#include "tied.h"

#include "data/gazetteer.h"
#include "data/roles.h"

enum {
	LOOK_BACK = 256,	/* roles before a description, */
	LOOK_AHEAD = 16,	/* and after it */
	CHECKS = 8,	/* of bodies between them */
	BODY_BACK = 2500,	/* bytes from a body to its description */
	YEAR_NEAR = 4,	/* words before a role that a year changes */
	STEM = 4,	/* bytes that words of one stem begin with, */
	ENDING = 3 /* and that one has more than these: Russian */
};

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

static bool
same_word(struct slice a, struct slice b)
{
	size_t i;

	if (a.len != b.len)
		return false;
	for (i = 0; i < a.len; i++)
		if (lower(a.p[i]) != lower(b.p[i]))
			return false;
	return true;
}

/* How many bytes both begin with, in any case. */
static size_t
common_start(struct slice a, struct slice b)
{
	size_t n = 0;

	while (n < a.len && n < b.len && lower(a.p[n]) == lower(b.p[n]))
		n++;
	return n;
}

/* Is it the same word, or one made from it: Russia, Russian; Arizona, Ariz.? */
static bool
akin(struct slice a, struct slice b)
{
	size_t n = common_start(a, b), shorter;
	size_t longer = a.len > b.len ? a.len : b.len;

	if (n == longer)
		return true;
	shorter = a.len < b.len ? a.len : b.len;
	return n >= STEM &&
	    (n + ENDING >= longer || (n + 1 >= shorter && role_is_capital(a)));
}

/* Does the word of a text stand for w, or is it short for a name with that? */
static bool
stands_for(const struct language *l, struct slice one, struct slice w)
{
	struct dict_entry full = { 0 };

	if (akin(w, one))
		return true;
	return role_is_capital(one) && dict_find(l->gazetteer, one, &full) &&
	    slice_find(full.value, w) < full.value.len;
}

/* Is a word like w in the text? */
static bool
holds(const struct language *l, struct slice t, struct slice w)
{
	static const char between[] = " -(,'\xe2";	/* U+2019, a dash */
	size_t i, from = 0;

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && memchr(between, t.p[i],
		    sizeof(between) - 1) == NULL)
			continue;
		if (i > from && stands_for(l, slice_part(t, from, i), w))
			return true;
		from = i + 1;
	}
	return false;
}

/* Is one of the words in the list, separated by commas? */
static bool
listed(struct slice list, struct slice w)
{
	size_t i, from = 0;

	for (i = 0; i <= list.len; i++) {
		if (i < list.len && list.p[i] != ',')
			continue;
		if (same_word(slice_part(list, from, i), w))
			return true;
		from = i + 1;
	}
	return false;
}

/* A description: its words without the article. */
struct description {
	const struct words *ws;
	const struct roles *roles;	/* of the document */
	size_t from, head, to;
};

static struct slice
text_of(const struct description *d, size_t i)
{
	return word_text(d->ws, &d->ws->p[i]);
}

static bool
head_fits(const struct description *d, const struct role *r)
{
	struct slice w = text_of(d, d->head);
	struct dict_entry entry = { 0 };

	if (role_age(w).len > 0)
		return slice_eq(role_age(w), r->head);
	if (r->deed ? tied_agent(w, r->head) : same_word(w, r->head))
		return true;
	dict_find_lower(d->ws->language->roles, r->head, &entry);
	return listed(entry.value, w);
}

static bool
is_sense(const struct language *l, struct slice w)
{
	return (dict_find_lower(l->roles, w, NULL) & ROLES_SENSE) != 0;
}

/* Is who has the word before the role not simply the role: is a vice president
 * no president, but a finance minister a minister? */
static bool
makes_another(const struct language *l, struct slice w)
{
	uint64_t own = dict_find_lower(l->roles, w, NULL);

	return (own & ROLES_SENSE) && !(own & ROLES_FIELD);
}

/* "former" */
static bool
is_past_sense(const struct language *l, struct slice w)
{
	return (dict_find_lower(l->roles, w, NULL) & ROLES_PAST) != 0;
}

/* "the 2012 nominee" */
static bool
is_year(struct slice w)
{
	return w.len == 4 && (w.p[0] == '1' || w.p[0] == '2') &&
	    utf8_byte_is(w.p[3], UTF8_DIGIT);
}

/* Does the description have the word before its head? */
static bool
describes(const struct description *d, struct slice w)
{
	struct dict_entry entry = { 0 };
	size_t i;

	dict_find_lower(d->ws->language->roles, w, &entry);
	for (i = d->from; i < d->head; i++)
		if (same_word(text_of(d, i), w) || listed(entry.value,
		    text_of(d, i)))
			return true;
	return false;
}

/* Where the head is in the role's context; 0 if it is not there. */
static size_t
head_at(const struct role *r)
{
	const char *start = r->context.p, *end = start + r->context.len;

	return r->head.p < start || r->head.p > end ? 0 :
	    (size_t)(r->head.p - start);
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '-';
}

/* Where the word begins that ends at byte end. */
static size_t
word_start(struct slice t, size_t end)
{
	while (end > 0 && !is_gap(t.p[end - 1]))
		end--;
	return end;
}

/* Do the words before the role's head change its sense, and does the
 * description lack them? */
static bool
differs(const struct description *d, const struct role *r)
{
	size_t from, to = head_at(r);
	int near = YEAR_NEAR;

	while (to > 0 && is_gap(r->context.p[to - 1])) {
		struct slice w;
		bool changes;

		from = word_start(r->context, to - 1);
		w = slice_part(r->context, from, to - 1);
		if (role_ends_with(w, ","))
			return false;
		changes = makes_another(d->ws->language, w);
		if (!changes && near-- > 0)
			changes = is_year(w);
		if (changes && !describes(d, w))
			return true;
		to = from;
	}
	return false;
}

/* How well a description fits a role with a fitting head. */
enum {
	FIT_NOT,
	FIT_PARTLY,	/* some of its words are not around the name */
	FIT_WHOLLY,
	FITS
};

/* Is word i, not the head, one that says what is described? */
static bool
tells(const struct description *d, size_t i)
{
	const struct text_word *w = &d->ws->p[i];

	return i != d->head && !word_has(w, WORD_PUNCT | WORD_GENITIVE) &&
	    (i < d->head || word_has(w, WORD_CAPITAL));
}

/* Is the word around that name in another place, or what it is called there:
 * "Republican", where "a Republican" was told of the governor? */
static bool
is_told_elsewhere(const struct description *d, struct slice name, struct slice w)
{
	const struct roles *rs = d->roles;
	size_t i;

	for (i = 0; i < rs->n && i < LOOK_BACK; i++) {
		const struct role *r = &rs->p[i];
		struct dict_entry entry = { 0 };

		if (r->deed || !slice_eq(r->name, name))
			continue;
		dict_find_lower(rs->language->roles, r->head, &entry);
		if (holds(rs->language, r->context, w) || listed(entry.value, w))
			return true;
	}
	return false;
}

static int
fit(const struct description *d, const struct role *r)
{
	const struct language *l = d->ws->language;
	int good = r->deed ? FIT_PARTLY : FIT_WHOLLY;
	size_t i;

	if (differs(d, r))
		return FIT_NOT;
	for (i = d->from; i < d->to; i++) {
		const struct text_word *w = &d->ws->p[i];

		if (!tells(d, i) || holds(l, r->context, text_of(d, i)) ||
		    is_told_elsewhere(d, r->name, text_of(d, i)))
			continue;
		if (r->past && is_past_sense(l, text_of(d, i)))
			continue;
		if (is_sense(l, text_of(d, i)) ||
		    (word_has(w, WORD_CAPITAL) &&
		    !word_is_mention(w, ENTITY_PLACE)))
			return FIT_NOT;
		good = FIT_PARTLY;
	}
	return good;
}

/* The best role so far. */
struct bearer {
	struct slice name[FITS];	/* by fit: the nearest name */
	bool several[FITS];	/* and another one */
	bool last[FITS];	/* one is the last source */
	bool body;		/* the nearest is not a person */
	bool headed;		/* somebody has such a role at all */
	bool wide;		/* the description fits many bodies */
	bool blocked;		/* a body that is called nothing is nearer */
	size_t checked;		/* bodies whether they are such */
};

bool
described_has(const struct roles *rs, struct slice name)
{
	size_t i;

	for (i = 0; i < rs->n && i < LOOK_BACK; i++)
		if (rs->p[i].head.len > 0 && !rs->p[i].deed &&
		    slice_eq(rs->p[i].name, name))
			return true;
	return false;
}

static void
consider(struct bearer *f, const struct description *d, const struct role *r,
    const struct near *near)
{
	bool headed = head_fits(d, r);
	int good = headed ? fit(d, r) : FIT_NOT;

	f->headed |= headed && !r->deed;
	if (good == FIT_NOT || (r->body && good != FIT_WHOLLY))
		return;
	if (f->name[good].len == 0) {
		f->name[good] = r->name;
		f->body |= r->body;
	} else if (!r->body && !slice_eq(f->name[good], r->name)) {
		f->several[good] = true;
	}
	f->last[good] |= slice_eq(r->name, r->body ? near->topic : near->last);
}

/* Does the description fit the last source at least in part, and nobody else? */
static bool
is_partly_last(const struct bearer *f)
{
	return f->last[FIT_PARTLY] && !f->several[FIT_PARTLY];
}

/* May the last source be meant, whom the document does not call anything? */
static bool
may_be_last(const struct bearer *f, const struct roles *rs, struct slice last)
{
	return last.len > 0 && (f->body ? f->wide : !described_has(rs, last));
}

/* The name that fits best. None if the last source is somebody else, of whom
 * the document does not say what he or she is: that person may be meant. The
 * same goes for a body, if the word for it fits many bodies. */
static struct slice
chosen(const struct bearer *f, const struct roles *rs, const struct near *near)
{
	struct slice none = { 0 }, last = f->body ? near->topic : near->last;

	if (f->name[FIT_WHOLLY].len == 0)
		return is_partly_last(f) ? last : none;
	if (f->last[FIT_WHOLLY] && (!f->body || f->wide))
		return last;
	if (f->several[FIT_WHOLLY] || f->blocked)
		return none;
	return may_be_last(f, rs, last) ? none : f->name[FIT_WHOLLY];
}

/* The noun of a description is met as a body that is called nothing: that one
 * may be meant. */
static void
meet_body(struct bearer *f, const struct roles *rs, const struct role *r)
{
	if (!f->wide || f->blocked || f->name[FIT_WHOLLY].len > 0)
		return;
	f->blocked = f->checked++ == CHECKS || !described_has(rs, r->name);
}

/* The first role at that place of the text or after it. */
static size_t
role_from(const struct roles *rs, size_t at)
{
	size_t lo = 0, hi = rs->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (rs->p[mid].at < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Look at the roles before the i-th, the nearest first. */
static void
look_back(struct bearer *f, const struct description *d, const struct roles *rs,
    size_t i, const struct near *near)
{
	size_t end = i > LOOK_BACK ? i - LOOK_BACK : 0;

	for (; i > end; i--) {
		const struct role *r = &rs->p[i - 1];

		if (r->body && r->at + BODY_BACK < near->at)
			continue;
		if (r->head.len > 0)
			consider(f, d, r, near);
		else
			meet_body(f, rs, r);
	}
}

struct described
described_name(const struct roles *rs, const struct words *ws, size_t from,
    size_t to, const struct near *near)
{
	struct description d = { ws, rs, from + 1, from + 1, to };
	struct bearer f = { 0 };
	struct described found = { 0 };
	size_t here = role_from(rs, near->at), i, ahead = 0;

	if (to < from + 2 || ws->p[from].id != WORD_THE)
		return found;
	d.head = named_noun(ws, d.from, to);
	if (role_is_plural(text_of(&d, d.head)))
		return found;
	f.wide =
	    (dict_find_lower(ws->language->roles, text_of(&d, d.head), NULL) &
	    ROLES_WIDE) != 0;
	look_back(&f, &d, rs, here, near);
	for (i = here; i < rs->n && ahead < LOOK_AHEAD &&
	    f.name[FIT_WHOLLY].len == 0; i++) {
		if (rs->p[i].tied)
			continue;
		ahead++;
		if (!rs->p[i].body)
			consider(&f, &d, &rs->p[i], near);
	}
	found.open = !f.headed;
	found.name = chosen(&f, rs, near);
	found.body = f.body;
	return found;
}
