/* SPDX-License-Identifier: MIT */
/*
 * The role of a name is a noun beside it in its sentence: before it ("Ohio
 * Gov. Ann Quill", "Secretary of State Bo Marl", "the mayor, Ann Quill,"),
 * after it between commas ("Ann Quill, the governor of Ohio,", "Bo Marl, 34,",
 * "Bo Marl (R-Ohio)"), or in the name of a body itself ("Justice Department",
 * "Bank of Hollin", "Acme Corp.").
 */
#include <stdlib.h>

#include "base/base.h"
#include "roles.h"
#include "tied.h"

#include "data/gazetteer.h"
#include "data/roles.h"

enum {
	WORDS_MAX = 12,	/* looked at on either side of a name */
	CONTEXT = 1000,	/* bytes of words that are looked at later */
	PARTY_MAX = 5,	/* bytes of its letters */
	BRACKET_MAX = 40,	/* bytes up to the bracket that closes, */
	PLACE_MAX = 40 /* of "of Ohio" */
};

/* English in code: names are searched here as bytes, not as words that were
 * looked up, and the word for a company is a key of lib/data/en/roles. */
#define OF " of "
#define FOR " for "
#define COMPANY "company"

/* The sentence's words on one side of a name, the nearest first. */
struct side {
	struct slice p[WORDS_MAX];
	size_t n;
};

static uint64_t
classes_of(const struct roles *rs, struct slice w)
{
	return word_classes(rs->language, w);
}

static struct role *
add_role(struct roles *rs, const struct document *d, const struct mention *m,
    struct slice head, struct slice context)
{
	if ((head.len == 0 && m->type == ENTITY_PERSON) ||
	    context.len > CONTEXT)
		return NULL;
	rs->p = mem_grow(rs->p, &rs->cap, rs->n + 1, sizeof(*rs->p));
	rs->p[rs->n++] = (struct role){ .name = m->name, .head = head,
	    .context = context, .at = d->sents[m->sent].start + m->start,
	    .body = m->type != ENTITY_PERSON };
	return &rs->p[rs->n - 1];
}

static bool
blank_at(struct slice t, size_t at)
{
	return at < t.len && t.p[at] == ' ';
}

static bool
follows_word(struct slice t, size_t at)
{
	return at > 1 && t.p[at - 1] == ' ';
}

static bool
take_comma(struct slice *word)
{
	if (!role_ends_with(*word, ","))
		return false;
	word->len--;
	return true;
}

/* Does the word end with a full stop that is not that of a title or role? */
static bool
ends_sentence(const struct roles *rs, struct slice w)
{
	return role_ends_with(w, ".") &&
	    !(dict_find_lower(rs->language->roles, w, NULL) |
	    (classes_of(rs, w) & QUOTING_TITLE));
}

/* Do a name and what is before this word have nothing to do with each other? */
static bool
separates(const struct roles *rs, struct slice w)
{
	return w.len == 0 || (w.p[0] & 0x80) ||
	    role_ends_with(w, ",;:!?)\"-") || ends_sentence(rs, w);
}

/* The words before byte at of the sentence, as long as no mark is between them
 * except a comma before the name; *from becomes where they begin. */
static struct side
words_before(const struct roles *rs, struct slice t, size_t at, bool *comma,
    size_t *from)
{
	struct side s = { .n = 0 };
	size_t start;

	*comma = false;
	while (s.n < WORDS_MAX && follows_word(t, at)) {
		struct slice w;

		start = role_word_start(t, at - 1);
		w = slice_part(t, start, at - 1);
		if (s.n == 0 && !*comma)
			*comma = take_comma(&w);
		if (separates(rs, w))
			break;
		at = start;
		if (s.n > 0 || !role_is_address(classes_of(rs, w)))
			s.p[s.n++] = w;
	}
	*from = at;
	return s;
}

static bool
is_article(uint64_t classes)
{
	return (classes & (QUOTING_DET | QUOTING_POSSESSIVE)) && !(classes &
	    QUOTING_SUBJECT);
}

/* "of" and "for": after an office, before what it is for. */
static bool
opens_field(const struct roles *rs, struct slice w)
{
	unsigned id = word_look_up(rs->language, w).id;

	return id == WORD_OF || id == WORD_FOR;
}

/* The office in the words before a name that "of" and capitals follow:
 * "Secretary of State". */
static struct slice
office_before(const struct roles *rs, const struct side *s, bool body)
{
	const struct slice none = { 0 };
	size_t k = 0;

	while (k < s->n && role_is_capital(s->p[k]))
		k++;
	if (k == 0 || k + 1 >= s->n || !opens_field(rs, s->p[k]))
		return none;
	if (!role_is_capital(s->p[k + 1]))
		return none;
	return role_is_word(rs->language, s->p[k + 1], body) ? s->p[k + 1] : none;
}

/* The role in the words before a name: an age ("34-year-old"), the last word
 * ("Gov."), an office. */
static struct slice
role_before(const struct roles *rs, const struct side *s, bool body)
{
	struct slice age;

	if (s->n == 0)
		return (struct slice){ 0 };
	age = role_age(s->p[0]);
	if (age.len > 0 && age.len < s->p[0].len)
		return age;
	if (role_is_word(rs->language, s->p[0], body))
		return s->p[0];
	return office_before(rs, s, body);
}

/* The same where a comma comes before the name: "the governor of Orr, Ann
 * Quill,". */
static struct slice
role_before_comma(const struct roles *rs, const struct side *s, bool body)
{
	size_t k = 0, i;

	while (k < s->n && !is_article(classes_of(rs, s->p[k])))
		k++;
	if (k == s->n || k == 0)
		return (struct slice){ 0 };
	for (i = k - 1; i > 0 && !(classes_of(rs, s->p[i - 1]) & QUOTING_PREP);)
		i--;
	return role_is_word(rs->language, s->p[i], body) ? s->p[i] : (struct slice){ 0 };
}

/* Where the titles begin that stand before a name at byte at: "the Rev.". */
static size_t
before_titles(const struct roles *rs, struct slice t, size_t at)
{
	while (follows_word(t, at)) {
		size_t from = role_word_start(t, at - 1);
		uint64_t classes = classes_of(rs, slice_part(t, from, at - 1));

		if (!(classes & QUOTING_TITLE) && !is_article(classes))
			break;
		at = from;
	}
	return at;
}

/* What stands before the titles of a name, if they are no role for which it is
 * looked at: "the researcher Dr. Ann Quill", "a vicar, the Rev. Bo Marl,". */
static void
add_before_titles(struct roles *rs, const struct document *d,
    const struct mention *m)
{
	struct slice t = d->sents[m->sent].text, head;
	size_t at = before_titles(rs, t, m->start), from;
	bool comma;
	struct side s;

	if (at == m->start)
		return;
	s = words_before(rs, t, at, &comma, &from);
	if (!comma)
		head = role_before(rs, &s, false);
	else
		head = role_before_comma(rs, &s, false);
	if (head.len > 0)
		add_role(rs, d, m, head, slice_part(t, from, m->end));
}

/* The end of the word that starts at byte at. */
static size_t
word_end(struct slice t, size_t at)
{
	static const bool ends[256] = { ['\0'] = true, [' '] = true,
		[','] = true, [';'] = true, [':'] = true, ['('] = true,
		[')'] = true };

	while (at < t.len && !ends[(unsigned char)t.p[at]])
		at++;
	return at;
}

static bool
is_verb(uint64_t classes)
{
	return (classes & (QUOTING_AUX | QUOTING_FINITE | QUOTING_MODAL)) &&
	    !(classes & (QUOTING_NOUN | QUOTING_PREP));
}

/* The apposition after the comma at byte at: its words up to the next comma,
 * stop or bracket, *end becomes where that is; none if it has a verb of its own
 * or is too long. */
static struct side
apposition_words(const struct roles *rs, struct slice t, size_t at, size_t *end)
{
	struct side s = { .n = 0 };
	size_t to;

	while (s.n < WORDS_MAX && blank_at(t, at + 1)) {
		struct slice w;
		uint64_t classes;

		at += 2;
		to = word_end(t, at);
		w = slice_part(t, at, to);
		*end = to;
		if (to == t.len && role_ends_with(w, "."))
			w.len--;
		classes = word_classes(rs->language, w);
		if (w.len > 0)
			s.p[s.n++] = w;
		if (!blank_at(t, to))
			return s;
		if (is_verb(classes))
			break;
		at = to - 1;
	}
	return (struct side){ .n = 0 };
}

/* The head of an apposition, one word or more: the word before its first
 * preposition, "and" or "who"; it must have an article or a preposition. */
static struct slice
role_of_apposition(const struct roles *rs, const struct side *s, bool body)
{
	size_t i = 0;
	bool article = is_article(classes_of(rs, s->p[0]));

	while (i < s->n &&
	    !(classes_of(rs, s->p[i]) &
	    (QUOTING_PREP | QUOTING_RELATIVE | QUOTING_COORD)))
		i++;
	if (i == 0 || !role_is_word(rs->language, s->p[i - 1], body))
		return (struct slice){ 0 };
	return article || i < s->n ? s->p[i - 1] : (struct slice){ 0 };
}

/* "(R-Ohio)", "(D)" at byte at of the sentence, or "R-Ohio": its letter. */
static struct slice
party_at(const struct roles *rs, struct slice t, size_t at)
{
	const struct slice none = { 0 };
	size_t n = at, max = at + PARTY_MAX < t.len ? at + PARTY_MAX : t.len;

	while (n < max && utf8_byte_is(t.p[n], UTF8_UPPER))
		n++;
	if (n == at || n == t.len || memchr("-)", t.p[n], 2) == NULL)
		return none;
	return dict_find_lower(rs->language->roles, slice_part(t, at, n),
	    NULL) & ROLES_PARTY ? slice_part(t, at, n) : none;
}

/* The party in the bracket after the blank at byte at, if it is one; the byte
 * behind that bracket, or at if nothing closes it. */
static size_t
add_in_bracket(struct roles *rs, const struct document *d,
    const struct mention *m, size_t at, size_t from)
{
	struct slice t = d->sents[m->sent].text, head = party_at(rs, t, at + 2);
	size_t end = at;

	while (end < t.len && end < at + BRACKET_MAX && t.p[end] != ')')
		end++;
	if (head.len > 0)
		add_role(rs, d, m, head, slice_part(t, from, end));
	return end < t.len && t.p[end] == ')' ? end + 1 : at;
}

/* What an apposition, whose first word is at byte at, calls a name: an age, a
 * party, or a role. */
static struct slice
role_behind(const struct roles *rs, struct slice t, size_t at,
    const struct side *s, bool body)
{
	struct slice head;

	if (s->n == 1) {
		head = role_age(s->p[0]);
		if (head.len == 0)
			head = party_at(rs, t, at);
		if (head.len > 0)
			return head;
	}
	return role_of_apposition(rs, s, body);
}

/* Can the byte be in the name of a place: no mark, nor a blank before a small
 * letter? */
static bool
in_place(struct slice t, size_t i)
{
	return strchr(",;:()", t.p[i]) == NULL && (t.p[i] != ' ' ||
	    role_is_capital(slice_part(t, i + 1, t.len)));
}

/* The end of "of Ohio", if that comes after the name. */
static size_t
place_end(struct slice t, size_t at)
{
	size_t i = at + strlen(OF);

	if (!slice_starts(slice_part(t, at, t.len), SLICE(OF)) ||
	    !role_is_capital(slice_part(t, i, t.len)))
		return at;
	while (i < t.len && i < at + PLACE_MAX && in_place(t, i))
		i++;
	return i;
}

/* The roles after the name: party, age, apposition. */
static void
add_behind(struct roles *rs, const struct document *d, const struct mention *m,
    struct slice t, size_t from)
{
	size_t at = m->end, end = m->end, tries;
	struct slice head;
	struct side s;

	if (slice_starts(slice_part(t, at, t.len), SLICE(" (")))
		at = add_in_bracket(rs, d, m, at, from);
	else
		at = place_end(t, at);
	for (tries = 0; tries < 2 && at < t.len && t.p[at] == ','; tries++) {
		s = apposition_words(rs, t, at, &end);
		if (s.n == 0)
			return;
		head = role_behind(rs, t, at + 2, &s, m->type != ENTITY_PERSON);
		if (head.len > 0)
			add_role(rs, d, m, head, slice_part(t, from, end));
		at = end;
	}
}

/* What a verb behind the name ties to it. */
static void
add_tied(struct roles *rs, const struct document *d, const struct mention *m)
{
	struct slice t = d->sents[m->sent].text;
	struct tied tied = tied_find(rs->language, t, m->end,
	    m->type != ENTITY_PERSON);
	struct role *r = NULL;

	if (tied.role.len > 0)
		r = add_role(rs, d, m, tied.role,
		    slice_part(t, tied.from, tied.end));
	if (r != NULL) {
		r->tied = true;
		r->past = tied.past;
	}
	r = NULL;
	if (tied.deed.len > 0)
		r = add_role(rs, d, m, tied.deed, tied.deed);
	if (r != NULL)
		r->tied = r->deed = true;
}

/* What a body's own name calls it: its last word or the one before "of". */
static void
add_own(struct roles *rs, const struct document *d, const struct mention *m)
{
	struct slice name = m->name, head;
	size_t n = slice_find(name, SLICE(OF));

	if (n == name.len)
		n = slice_find(name, SLICE(FOR));
	head = slice_part(name, role_word_start(name, n), n);
	if (role_is_word(rs->language, head, true))
		add_role(rs, d, m, head, name);
	else if (dict_find(rs->language->gazetteer, name, NULL) &
	    GAZETTEER_COMPANY)
		add_role(rs, d, m, SLICE(COMPANY), name);
}

/* Can the document call it by a role: is it a name, but not of a place that is
 * known as one? */
static bool
is_bearer(const struct language *l, const struct mention *m)
{
	if (m->type > ENTITY_PLACE || m->name.len == 0)
		return false;
	return m->type != ENTITY_PLACE ||
	    !(dict_find(l->gazetteer, m->name, NULL) &
	    (GAZETTEER_PLACE | GAZETTEER_CITY | GAZETTEER_COUNTRY));
}

void
roles_find(struct roles *rs, const struct language *language,
    const struct document *d, const struct mentions *ms)
{
	size_t i, from, n;
	bool comma, body;

	rs->n = 0;
	rs->language = language;
	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];
		struct slice t = d->sents[m->sent].text, head;
		struct side s;

		if (!is_bearer(language, m))
			continue;
		body = m->type != ENTITY_PERSON;
		n = rs->n;
		if (body)
			add_own(rs, d, m);
		s = words_before(rs, t, m->start, &comma, &from);
		if (!comma)
			head = role_before(rs, &s, body);
		else if (m->end == t.len || strchr(",.;", t.p[m->end]))
			head = role_before_comma(rs, &s, body);
		else
			head = (struct slice){ 0 };
		if (head.len > 0)
			add_role(rs, d, m, head, slice_part(t, from,
			    place_end(t, m->end)));
		if (!body)
			add_before_titles(rs, d, m);
		add_behind(rs, d, m, t, head.len > 0 ? from : m->start);
		add_tied(rs, d, m);
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
