/* SPDX-License-Identifier: MIT */
/*
 * The role of a name is a noun beside it in its sentence: before it ("Ohio
 * Gov. Ann Quill", "Secretary of State Bo Marl", "the mayor, Ann Quill,"),
 * behind it between commas ("Ann Quill, the governor of Ohio,", "Bo Marl, 34,",
 * "Bo Marl (R-Ohio)"), or in the name of a body itself ("Justice Department",
 * "Bank of Hollin", "Acme Corp."). A description has that noun, or another
 * that lib/data/roles gives for it, as its head; its other words ("the Ohio
 * governor") must stand around the name, too, and what changes the sense of a
 * role ("vice", "former") must stand at both or at none. If that fits several
 * people, the last named source is meant, or none.
 */
#include <stdlib.h>

#include "dict.h"
#include "gazetteer.h"
#include "quotes-phrases.h"
#include "quotes-roles.h"
#include "roles.h"
#include "vocabulary.h"

enum {
	WORDS_MAX = 12,		/* looked at on either side of a name */
	LOOK_BACK = 256,	/* roles before a description, */
	LOOK_AHEAD = 16,	/* and behind it */
	CHECKS = 8,		/* of bodies between them */
	BODY_BACK = 2500	/* bytes from a body to its description */
};

/* The sentence's words on one side of a name, the nearest first. */
struct side {
	struct slice p[WORDS_MAX];
	size_t n;
};

static bool
ends_with_any(struct slice t, const char *marks)
{
	return t.len > 0 && strchr(marks, t.p[t.len - 1]) != NULL;
}

static bool
is_capital(struct slice w)
{
	return w.len > 0 && w.p[0] >= 'A' && w.p[0] <= 'Z';
}

/* Does the word stand for more than one: "aides", not "actress"? */
static bool
is_plural(struct slice w)
{
	return w.len > 2 && w.p[w.len - 1] == 's' && w.p[w.len - 2] != 's';
}

/* Mr, Mrs, Sir: a title that is no role. */
static bool
is_address(struct slice w)
{
	uint32_t classes = word_classes(w);

	return (classes & QUOTING_TITLE) && (classes & (QUOTING_MALE |
	    QUOTING_FEMALE)) && !(classes & QUOTING_PERSON);
}

static bool
is_role(struct slice w, bool body)
{
	uint32_t own = dict_find_lower(dict_roles, w, NULL);
	uint32_t classes = word_classes(w);

	if (is_plural(w) || w.len < 2 || (own & ROLES_VAGUE))
		return false;
	if (body)
		return (own & ROLES_BODY) || (classes & QUOTING_BODY);
	if ((own & ROLES_SENSE) && !(own & ROLES_PERSON) &&
	    !(classes & QUOTING_PERSON))
		return false;
	return !is_address(w) && ((own & ROLES_PERSON) || (classes &
	    (QUOTING_PERSON | QUOTING_TITLE)) || (dict_find_lower(
	    dict_vocabulary, w, NULL) & VOCABULARY_ROLE));
}

/* "34" or "34-year-old": an age is kept as its digits. */
static struct slice
age_in(struct slice w)
{
	size_t n = 0;

	while (n < w.len && w.p[n] >= '0' && w.p[n] <= '9')
		n++;
	if (n == 0 || n > 3 || (n < w.len && !slice_is(slice_part(w, n, w.len),
	    "-year-old")))
		n = 0;
	return slice_part(w, 0, n);
}

static void
add_role(struct roles *rs, const struct doc *d, const struct mention *m,
    struct slice head, struct slice context)
{
	if (head.len == 0 && m->type == ENTITY_PERSON)
		return;
	rs->p = mem_grow(rs->p, &rs->cap, rs->n + 1, sizeof(*rs->p));
	rs->p[rs->n++] = (struct role){ m->name, head, context,
	    d->sents[m->sent].start + m->start,
	    m->type != ENTITY_PERSON };
}

/* The words before byte at of the sentence, as far as no mark parts them but
 * a comma before the name; *from becomes where they begin. */
static struct side
words_before(struct slice t, size_t at, bool *comma, size_t *from)
{
	struct side s = { .n = 0 };
	size_t start;

	*comma = false;
	while (s.n < WORDS_MAX && at > 1 && t.p[at - 1] == ' ') {
		struct slice w;

		for (start = at - 1; start > 0 && t.p[start - 1] != ' ';)
			start--;
		w = slice_part(t, start, at - 1);
		if (s.n == 0 && !*comma && ends_with_any(w, ",")) {
			*comma = true;
			w.len--;
		}
		if (ends_with_any(w, ",;:!?)\"-") || (ends_with_any(w, ".") &&
		    !(dict_find_lower(dict_roles, w, NULL) |
		    (word_classes(w) & QUOTING_TITLE))) || w.len == 0 ||
		    (w.p[0] & 0x80))
			break;
		at = start;
		if (s.n > 0 || !is_address(w))
			s.p[s.n++] = w;
	}
	*from = at;
	return s;
}

static bool
is_article(struct slice w)
{
	uint32_t classes = word_classes(w);

	return (classes & (QUOTING_DET | QUOTING_POSSESSIVE)) && !(classes &
	    QUOTING_SUBJECT);
}

/* The role in the words before a name: the last ("Gov."), or the one that
 * "of" and capitals follow ("Secretary of State"). */
static struct slice
role_before(const struct side *s, bool body)
{
	size_t k;

	if (s->n == 0)
		return (struct slice){ 0 };
	if (age_in(s->p[0]).len > 0 && age_in(s->p[0]).len < s->p[0].len)
		return age_in(s->p[0]);
	if (is_role(s->p[0], body))
		return s->p[0];
	for (k = 0; k < s->n && is_capital(s->p[k]); k++)
		continue;
	if (k > 0 && k + 1 < s->n && (slice_is(s->p[k], "of") ||
	    slice_is(s->p[k], "for")) && is_capital(s->p[k + 1]) &&
	    is_role(s->p[k + 1], body))
		return s->p[k + 1];
	return (struct slice){ 0 };
}

/* The same where a comma stands before the name: "the governor of Orr, Ann
 * Quill,". */
static struct slice
role_before_comma(const struct side *s, bool body)
{
	size_t k = 0, i;

	while (k < s->n && !is_article(s->p[k]))
		k++;
	if (k == s->n || k == 0)
		return (struct slice){ 0 };
	for (i = k - 1; i > 0 && !(word_classes(s->p[i - 1]) & QUOTING_PREP);)
		i--;
	return is_role(s->p[i], body) ? s->p[i] : (struct slice){ 0 };
}

/* The apposition behind the comma at byte at: its words up to the next comma,
 * stop or bracket, *end becomes where that is; none if it has a verb of its
 * own or is too long. */
static struct side
apposition_words(struct slice t, size_t at, size_t *end)
{
	struct side s = { .n = 0 };
	size_t to;

	while (s.n < WORDS_MAX && at + 1 < t.len && t.p[at + 1] == ' ') {
		struct slice w;

		at += 2;
		for (to = at; to < t.len && t.p[to] != ' ' &&
		    strchr(",;:()", t.p[to]) == NULL;)
			to++;
		w = slice_part(t, at, to);
		*end = to;
		if (to == t.len && ends_with_any(w, "."))
			w.len--;
		if (w.len > 0)
			s.p[s.n++] = w;
		if (to >= t.len || t.p[to] != ' ')
			return s;
		if (word_classes(w) & (QUOTING_AUX | QUOTING_FINITE |
		    QUOTING_MODAL) && !(word_classes(w) & (QUOTING_NOUN |
		    QUOTING_PREP)))
			break;
		at = to - 1;
	}
	return (struct side){ .n = 0 };
}

/* The head of an apposition: the word before its first preposition, "and" or
 * "who"; it must have an article or a preposition. */
static struct slice
role_of_apposition(const struct side *s, bool body)
{
	size_t i = 0;
	bool article = s->n > 0 && is_article(s->p[0]);

	while (i < s->n && !(word_classes(s->p[i]) & (QUOTING_PREP |
	    QUOTING_RELATIVE | QUOTING_COORD)))
		i++;
	if (i == 0 || (!article && i == s->n) || !is_role(s->p[i - 1], body))
		return (struct slice){ 0 };
	return s->p[i - 1];
}

/* "(R-Ohio)", "(D)" at byte at of the sentence, or "R-Ohio": its letter. */
static struct slice
party_at(struct slice t, size_t at)
{
	size_t n = at;

	while (n < t.len && n < at + 5 && t.p[n] >= 'A' && t.p[n] <= 'Z')
		n++;
	if (n == at || n >= t.len || (t.p[n] != '-' && t.p[n] != ')') ||
	    !(dict_find_lower(dict_roles, slice_part(t, at, n), NULL) &
	    ROLES_PARTY))
		return (struct slice){ 0 };
	return slice_part(t, at, n);
}

/* The roles behind the name: party, age, apposition. */
static void
add_behind(struct roles *rs, const struct doc *d, const struct mention *m,
    struct slice t, size_t from)
{
	size_t at = m->end, end = m->end, tries;
	struct slice head = { 0 };
	struct side s;

	if (at + 2 < t.len && t.p[at] == ' ' && t.p[at + 1] == '(') {
		head = party_at(t, at + 2);
		for (end = at; end < t.len && end < at + 40 &&
		    t.p[end] != ')';)
			end++;
		if (end < t.len && t.p[end] == ')')
			at = end + 1;
		if (head.len > 0)
			add_role(rs, d, m, head, slice_part(t, from, end));
	}
	for (tries = 0; tries < 2 && at < t.len && t.p[at] == ','; tries++) {
		s = apposition_words(t, at, &end);
		if (s.n == 0)
			return;
		head = s.n == 1 ? age_in(s.p[0]) : (struct slice){ 0 };
		if (head.len == 0 && s.n == 1)
			head = party_at(t, at + 2);
		if (head.len == 0)
			head = role_of_apposition(&s, m->type !=
			    ENTITY_PERSON);
		if (head.len > 0)
			add_role(rs, d, m, head, slice_part(t, from, end));
		at = end;
	}
}

/* Behind "of Ohio", if that stands behind the name. */
static size_t
place_end(struct slice t, size_t at)
{
	size_t i = at + 4;

	if (i >= t.len || !slice_is(slice_part(t, at, i), " of ") ||
	    !is_capital(slice_part(t, i, t.len)))
		return at;
	while (i < t.len && i < at + 40 && strchr(",;:()", t.p[i]) == NULL &&
	    (t.p[i] != ' ' || (i + 1 < t.len && is_capital(slice_part(t, i + 1,
	    t.len)))))
		i++;
	return i;
}

/* What a body's own name calls it: its last word or the one before "of". */
static void
add_own(struct roles *rs, const struct doc *d, const struct mention *m)
{
	struct slice name = m->name;
	size_t n = slice_find(name, SLICE(" of ")), i;

	if (n == name.len)
		n = slice_find(name, SLICE(" for "));
	for (i = n; i > 0 && name.p[i - 1] != ' ';)
		i--;
	if (is_role(slice_part(name, i, n), true))
		add_role(rs, d, m, slice_part(name, i, n), name);
	else if (dict_find(dict_gazetteer, name, NULL) & GAZETTEER_COMPANY)
		add_role(rs, d, m, SLICE("company"), name);
}

void
roles_find(struct roles *rs, const struct doc *d, const struct mentions *ms)
{
	size_t i, from, n;
	bool comma, body;

	rs->n = 0;
	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];
		struct slice t = d->sents[m->sent].text, head;
		struct side s;

		if (m->type > ENTITY_PLACE || m->name.len == 0 ||
		    (m->type == ENTITY_PLACE && dict_find(dict_gazetteer,
		    m->name, NULL) & (GAZETTEER_PLACE | GAZETTEER_CITY |
		    GAZETTEER_COUNTRY)))
			continue;
		body = m->type != ENTITY_PERSON;
		n = rs->n;
		if (body)
			add_own(rs, d, m);
		s = words_before(t, m->start, &comma, &from);
		if (!comma)
			head = role_before(&s, body);
		else if (m->end == t.len || strchr(",.;", t.p[m->end]))
			head = role_before_comma(&s, body);
		else
			head = (struct slice){ 0 };
		if (head.len > 0)
			add_role(rs, d, m, head, slice_part(t, from,
			    place_end(t, m->end)));
		add_behind(rs, d, m, t, head.len > 0 ? from : m->start);
		if (m->type == ENTITY_ORG && rs->n == n)
			add_role(rs, d, m, (struct slice){ 0 }, m->name);
	}
}

void
roles_free(struct roles *rs)
{
	free(rs->p);
	*rs = (struct roles){ 0 };
}

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

/* The same word or one made from it: Russia, Russian; Arizona, Ariz. */
static bool
akin(struct slice a, struct slice b)
{
	size_t n = 0, longer = a.len > b.len ? a.len : b.len;

	while (n < a.len && n < b.len && lower(a.p[n]) == lower(b.p[n]))
		n++;
	return (n == longer) || (n >= 4 && (n + 3 >= longer || (n + 1 >=
	    (a.len < b.len ? a.len : b.len) && is_capital(a))));
}

/* Does a word like w stand in the text? */
static bool
holds(struct slice t, struct slice w)
{
	size_t i, from = 0;
	struct dict_entry full = { 0 };

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && t.p[i] != ' ' && t.p[i] != '-' &&
		    t.p[i] != '(' && t.p[i] != ',' && t.p[i] != '\'' &&
		    (unsigned char)t.p[i] != 0xe2)	/* U+2019, a dash */
			continue;
		if (i > from) {
			struct slice one = slice_part(t, from, i);

			if (akin(w, one) || (is_capital(one) && dict_find(
			    dict_gazetteer, one, &full) &&
			    slice_find(full.value, w) < full.value.len))
				return true;
		}
		from = i + 1;
	}
	return false;
}

/* Is one of the words in the list, parted by commas? */
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

/* A description: its words but the article. */
struct described {
	const struct words *ws;
	struct slice text;
	size_t from, head, to;
};

static struct slice
text_of(const struct described *d, size_t i)
{
	return slice_part(d->text, d->ws->p[i].start, d->ws->p[i].end);
}

static bool
head_fits(const struct described *d, const struct role *r)
{
	struct slice w = text_of(d, d->head);
	struct dict_entry entry = { 0 };

	if (age_in(w).len > 0)
		return slice_eq(age_in(w), r->head);
	if (same_word(w, r->head))
		return true;
	dict_find_lower(dict_roles, r->head, &entry);
	return listed(entry.value, w);
}

static bool
is_sense(struct slice w)
{
	return (dict_find_lower(dict_roles, w, NULL) & ROLES_SENSE) != 0;
}

/* Does the description have the word before its head? */
static bool
describes(const struct described *d, struct slice w)
{
	struct dict_entry entry = { 0 };
	size_t i;

	dict_find_lower(dict_roles, w, &entry);
	for (i = d->from; i < d->head; i++)
		if (same_word(text_of(d, i), w) || listed(entry.value,
		    text_of(d, i)))
			return true;
	return false;
}

/* Do the words before the role's head change its sense, and the description
 * has them not? */
static bool
differs(const struct described *d, const struct role *r)
{
	size_t from, to;

	if (r->head.p < r->context.p || r->head.p > r->context.p +
	    r->context.len)
		return false;
	to = (size_t)(r->head.p - r->context.p);
	while (to > 0 && (r->context.p[to - 1] == ' ' || r->context.p[to - 1]
	    == '-')) {
		struct slice w;

		for (from = to - 1; from > 0 && r->context.p[from - 1] != ' ' &&
		    r->context.p[from - 1] != '-';)
			from--;
		w = slice_part(r->context, from, to - 1);
		if (ends_with_any(w, ","))
			return false;
		if (is_sense(w) && !describes(d, w))
			return true;
		to = from;
	}
	return false;
}

/* How the description fits a role whose head does: 0 not, 1 some of its words
 * do not stand around the name, 2 all do. */
static int
fit(const struct described *d, const struct mentions *ms, const struct role *r)
{
	int good = 2;
	size_t i;

	if (differs(d, r))
		return 0;
	for (i = d->from; i < d->to; i++) {
		const struct word *w = &d->ws->p[i];

		if (i == d->head || (w->flags & (WORD_PUNCT | WORD_GENITIVE)) ||
		    (i > d->head && !(w->flags & WORD_CAPITAL)) ||
		    holds(r->context, text_of(d, i)))
			continue;
		if (is_sense(text_of(d, i)) || (w->flags & WORD_CAPITAL &&
		    !word_is_mention(w, ms, ENTITY_PLACE)))
			return 0;
		good = 1;
	}
	return good;
}

/* The best of the roles so far. */
struct found {
	struct slice name[3];	/* by fit: the nearest name */
	bool several[3];	/* and another one */
	bool last[3];		/* one is the last source */
	bool body;		/* the nearest is no person */
	bool wide;		/* the description fits many bodies */
	bool blocked;		/* a body that is called nothing is nearer */
	size_t checked;		/* bodies whether they are such */
};

/* Does the document call it anything? */
static bool
has_role(const struct roles *rs, struct slice name)
{
	size_t i;

	for (i = 0; i < rs->n && i < LOOK_BACK; i++)
		if (rs->p[i].head.len > 0 && slice_eq(rs->p[i].name, name))
			return true;
	return false;
}

static void
consider(struct found *f, const struct described *d,
    const struct mentions *ms, const struct role *r, const struct near *near)
{
	int good;

	if (!head_fits(d, r) || (good = fit(d, ms, r)) == 0 ||
	    (r->body && good < 2))
		return;
	if (f->name[good].len == 0) {
		f->name[good] = r->name;
		f->body |= r->body;
	} else if (!r->body && !slice_eq(f->name[good], r->name)) {
		f->several[good] = true;
	}
	f->last[good] |= slice_eq(r->name, r->body ? near->topic : near->last);
}

/* The name that fits best. Somebody else who is the last source, and of whom
 * the document does not say what he is, might be meant as well: then none. The
 * same for a body, if it is described by a word that many are. */
static struct slice
chosen(const struct found *f, const struct roles *rs, const struct near *near)
{
	struct slice last = f->body ? near->topic : near->last;

	if (f->name[2].len == 0)
		return f->last[1] && !f->several[1] ? last :
		    (struct slice){ 0 };
	if (f->last[2] && (!f->body || f->wide))
		return last;
	if (f->several[2] || f->blocked || (last.len > 0 && (f->body ? f->wide :
	    !has_role(rs, last))))
		return (struct slice){ 0 };
	return f->name[2];
}

struct slice
roles_name(const struct roles *rs, const struct words *ws,
    const struct mentions *ms, struct slice text, size_t from, size_t to,
    const struct near *near, bool *body)
{
	struct described d = { ws, text, from + 1, from + 1, to };
	struct found f = { 0 };
	size_t lo = 0, hi = rs->n, i;

	if (to < from + 2 || !same_word(slice_part(text, ws->p[from].start,
	    ws->p[from].end), SLICE("the")))
		return (struct slice){ 0 };
	while (d.head + 1 < to && (ws->p[d.head + 1].mention >= 0 ||
	    !word_has(&ws->p[d.head + 1], QUOTING_PREP | QUOTING_RELATIVE)))
		d.head++;
	if (is_plural(text_of(&d, d.head)))
		return (struct slice){ 0 };
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (rs->p[mid].at < near->at)
			lo = mid + 1;
		else
			hi = mid;
	}
	f.wide = (dict_find_lower(dict_roles, text_of(&d, d.head), NULL) &
	    ROLES_WIDE) != 0;
	for (i = lo; i > 0 && i + LOOK_BACK > lo; i--) {
		if (rs->p[i - 1].body && rs->p[i - 1].at + BODY_BACK <
		    near->at)
			continue;
		if (rs->p[i - 1].head.len > 0)
			consider(&f, &d, ms, &rs->p[i - 1], near);
		else if (f.wide && !f.blocked && f.name[2].len == 0)
			f.blocked = f.checked++ == CHECKS || !has_role(rs,
			    rs->p[i - 1].name);
	}
	for (i = lo; i < rs->n && i < lo + LOOK_AHEAD && f.name[2].len == 0;
	    i++)
		if (!rs->p[i].body)
			consider(&f, &d, ms, &rs->p[i], near);
	*body = f.body;
	return chosen(&f, rs, near);
}
