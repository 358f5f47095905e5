/* SPDX-License-Identifier: MIT */
/*
 * The name behind a speaker.
 *
 *   N1  the person named in the mention's head or apposition, by the fullest
 *       form of the name in the document
 *   N2  he and she: the last source of a quotation or subject of a sentence
 *       that was named and is not of the other gender; titles and first names
 *       tell the gender
 *   N3  who: the nearest name before it
 *   N4  a description ("the governor", "a spokesman for X") stays as it is
 *   N5  a body's name ("the ministry") where the mention is no more than that
 *   N6  I, outside quotations: the author, if the metadata names just one
 */
#include "dict.h"
#include "gazetteer.h"
#include "quotes-phrases.h"
#include "quotes-speakers.h"
#include "vocabulary.h"

void
speakers_clear(struct speakers *s)
{
	memset(s->last, 0, sizeof(s->last));
	s->nknown = 0;
	s->author = (struct slice){ 0 };
}

static enum gender
gender_of_classes(uint32_t classes)
{
	if (classes & QUOTING_MALE)
		return classes & QUOTING_FEMALE ? GENDER_UNKNOWN : GENDER_MALE;
	return classes & QUOTING_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

/* The text says so. */
static void
know(struct speakers *s, struct slice name, enum gender g)
{
	size_t i;

	for (i = 0; i < s->nknown; i++)
		if (slice_eq(s->known[i].name, name))
			return;
	if (s->nknown == SPEAKERS_KNOWN)
		return;
	s->known[s->nknown].name = name;
	s->known[s->nknown++].gender = g;
}

/* By what the text calls the person here or called it before ("Mr.", "the
 * widow"), else by the first name. */
static enum gender
gender_of(struct speakers *s, const struct words *ws, size_t from, size_t at,
    struct slice name)
{
	size_t i, n;
	uint32_t bits;
	enum gender g;

	for (i = at; i-- > from;) {
		if (!word_has(&ws->p[i], QUOTING_TITLE | QUOTING_PERSON) ||
		    (i + 1 < ws->n && ws->p[i + 1].flags & WORD_GENITIVE))
			continue;
		g = gender_of_classes(ws->p[i].classes);
		if (g == GENDER_UNKNOWN)
			continue;
		know(s, name, g);
		return g;
	}
	for (i = 0; i < s->nknown; i++)
		if (slice_eq(s->known[i].name, name))
			return s->known[i].gender;
	n = slice_find(name, SLICE(" "));
	bits = dict_find(dict_gazetteer, slice_part(name, 0, n), NULL);
	if (!(bits & GAZETTEER_GIVEN) || (n == name.len &&
	    bits & GAZETTEER_FAMILY))
		return GENDER_UNKNOWN;
	if (bits & GAZETTEER_MALE)
		return bits & GAZETTEER_FEMALE ? GENDER_UNKNOWN : GENDER_MALE;
	return bits & GAZETTEER_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

static struct slice
words_text(const struct words *ws, struct slice text, size_t from, size_t to)
{
	while (to > from && (ws->p[to - 1].flags & WORD_PUNCT) &&
	    ws->p[to - 1].mark != ')')
		to--;
	if (from == to)
		return (struct slice){ 0 };
	return slice_part(text, ws->p[from].start, ws->p[to - 1].end);
}

static void
remember(struct speakers *s, struct slice name, enum gender gender)
{
	s->last[0] = name;
	if (gender != GENDER_FEMALE)
		s->last[GENDER_MALE] = name;
	if (gender != GENDER_MALE)
		s->last[GENDER_FEMALE] = name;
}

/* The end of the mention's head: its first comma or bracket. */
static size_t
head_end(const struct words *ws, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if ((ws->p[i].flags & WORD_PUNCT) && (ws->p[i].mark == ',' ||
		    ws->p[i].mark == '('))
			return i;
	return to;
}

/* The last word in [from..to) that is a person's mention, or to. */
static size_t
person_in(const struct words *ws, const struct mentions *ms, size_t from,
    size_t to)
{
	size_t i;

	for (i = to; i > from; i--) {
		const struct word *w = &ws->p[i - 1];

		if (w->mention >= 0 &&
		    ms->p[w->mention].type == ENTITY_PERSON &&
		    !(i < to && (w + 1)->flags & WORD_GENITIVE))
			return i - 1;
	}
	return to;
}

/* A headline that was tagged as one name: "Ann Orr Calls Bo Fenn", by the verb
 * in its middle. */
static bool
is_headline(struct slice name)
{
	size_t n = slice_find(name, SLICE(" ")), next;

	while (n < name.len) {
		struct slice rest = slice_part(name, n + 1, name.len);

		next = slice_find(rest, SLICE(" "));
		if (next == rest.len)
			return false;
		if ((word_classes(slice_part(rest, 0, next)) &
		    (QUOTING_FINITE | QUOTING_SPEECH)) == (QUOTING_FINITE |
		    QUOTING_SPEECH) || (word_classes(slice_part(rest, 0,
		    next)) & (QUOTING_FINITE | QUOTING_OBJECT)) ==
		    (QUOTING_FINITE | QUOTING_OBJECT))
			return true;
		n += 1 + next;
	}
	return false;
}

static struct slice
mention_name(const struct words *ws, const struct mentions *ms,
    struct slice text, size_t at)
{
	const struct mention *m = &ms->p[ws->p[at].mention];
	size_t from = at, to = at + 1;

	if (m->name.len > 0 && !is_headline(m->name))
		return m->name;
	while (from > 0 && ws->p[from - 1].mention == ws->p[at].mention)
		from--;
	while (to < ws->n && ws->p[to].mention == ws->p[at].mention)
		to++;
	return words_text(ws, text, from, to);
}

/* Is the word, which no mention covers, a name all the same: in capitals and
 * no ordinary word? */
static bool
looks_named(const struct words *ws, struct slice text, size_t i)
{
	const struct word *w = &ws->p[i];

	if (!(w->flags & WORD_CAPITAL) || w->classes != 0 || w->mention >= 0)
		return false;
	return !(w->flags & WORD_FIRST) || !(dict_find_lower(dict_vocabulary,
	    slice_part(text, w->start, w->end), NULL) & VOCABULARY_COMMON);
}

/* Two words or more, the first a given name? */
static bool
has_given_name(struct slice name)
{
	size_t blank = slice_find(name, SLICE(" "));

	return blank < name.len && (dict_find(dict_gazetteer, slice_part(name,
	    0, blank), NULL) & GAZETTEER_GIVEN) != 0;
}

/* Two words or more that no list knows as a body or place, nor the last as
 * what such names end with? */
static bool
is_unknown_pair(struct slice name)
{
	size_t i = name.len;

	while (i > 0 && name.p[i - 1] != ' ')
		i--;
	return i > 0 && !(dict_find(dict_gazetteer, name, NULL) &
	    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY)) &&
	    !(dict_find(dict_gazetteer, slice_part(name, i, name.len), NULL) &
	    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY |
	    GAZETTEER_ORGHEAD | GAZETTEER_ORGSUF | GAZETTEER_PLACEHEAD));
}

/* Is it no body or place that the gazetteer knows, and one word or with a
 * first name in it: perhaps a person that was tagged as something else? */
static bool
may_be_person(struct slice name)
{
	size_t blank = slice_find(name, SLICE(" ")), next;
	uint32_t bits;

	if (blank == name.len)
		return !(dict_find(dict_gazetteer, name, NULL) &
		    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY |
		    GAZETTEER_COUNTRY | GAZETTEER_CITY | GAZETTEER_NORP));
	while (blank < name.len) {
		struct slice rest = slice_part(name, blank + 1, name.len);

		next = slice_find(rest, SLICE(" "));
		bits = dict_find(dict_gazetteer, slice_part(rest, 0, next),
		    NULL);
		if (next == rest.len)
			return false;
		if ((bits & GAZETTEER_GIVEN) && !(bits & GAZETTEER_PLACE))
			return true;
		blank += 1 + next;
	}
	return false;
}

/* Does the name of a person among the mentions before this one end with the
 * words in *name? Then *name becomes that. Looks at a bounded number. */
static bool
person_ending(const struct mentions *ms, int before, struct slice *name)
{
	int i;

	for (i = before - 1; i >= 0 && i >= before - 200; i--) {
		struct slice full = ms->p[i].name;

		if (ms->p[i].type == ENTITY_PERSON && full.len > name->len &&
		    slice_ends(full, *name) &&
		    full.p[full.len - name->len - 1] == ' ') {
			*name = full;
			return true;
		}
	}
	return false;
}

/* A name with a first name in it that the comma at word head puts beside a
 * person ("the manager, Piers Locke"), whatever it was tagged as; or to. */
static size_t
appositive(const struct words *ws, const struct mentions *ms,
    struct slice text, size_t head, size_t to)
{
	size_t i = head + 1;
	struct slice name;

	if (head == 0 || head >= to || !word_is_mark(&ws->p[head], ',') ||
	    !word_has(&ws->p[head - 1], QUOTING_PERSON | QUOTING_TITLE))
		return to;
	while (i < to && word_has(&ws->p[i], QUOTING_TITLE) &&
	    ws->p[i].mention < 0)
		i++;
	if (i >= to || ws->p[i].mention < 0 ||
	    ms->p[ws->p[i].mention].type > ENTITY_PLACE)
		return to;
	name = mention_name(ws, ms, text, i);
	return has_given_name(name) || is_unknown_pair(name) ? i : to;
}

struct slice
speaker_name(struct speakers *s, const struct words *ws,
    const struct mentions *ms, struct slice text, size_t from, size_t to)
{
	size_t head = head_end(ws, from, to), at, i;
	struct slice name;
	const struct word *w = &ws->p[from];
	bool described = false;

	if (from == to)
		return (struct slice){ 0 };
	if (to - from == 1 && word_has(w, QUOTING_SUBJECT |
	    QUOTING_OBJECT_PRONOUN) && word_has(w, QUOTING_MALE |
	    QUOTING_FEMALE)) {	/* N2 */
		name = s->last[gender_of_classes(w->classes)];
		if (name.len == 0)
			name = words_text(ws, text, from, to);
		return name;
	}
	if (to - from == 1 && s->author.len > 0 && slice_is(slice_part(text,
	    w->start, w->end), "I"))	/* N6 */
		return s->author;
	if (to - from == 1 && word_has(w, QUOTING_RELATIVE)) {	/* N3 */
		for (i = from; i > 0 && i + 15 > from; i--)
			if (ws->p[i - 1].mention >= 0 &&
			    ms->p[ws->p[i - 1].mention].type <= ENTITY_ORG) {
				name = mention_name(ws, ms, text, i - 1);
				remember(s, name, GENDER_UNKNOWN);
				return name;
			}
	}
	at = person_in(ws, ms, from, head);
	for (i = from; i < head && !described; i++)
		described = word_has(&ws->p[i], QUOTING_PREP) &&
		    ws->p[i].mention < 0 && i < at;
	if (described)		/* "a spokesman for Kim" */
		at = head;
	if (at + 1 < head && at < head && !word_has(&ws->p[head - 1],
	    QUOTING_TITLE) && ws->p[head - 1].mention !=
	    ws->p[at].mention && !(ws->p[at + 1].flags & WORD_PUNCT) &&
	    !word_has(&ws->p[at + 1], QUOTING_PREP))
		at = head;	/* "Trump spokesman": he is not Trump */
	if (at == head && head < to) {
		at = person_in(ws, ms, head, to);
		if (at == to || at > head + 4)
			at = head;
	}
	if (at == head && (i = appositive(ws, ms, text, head, to)) < to) {
		name = mention_name(ws, ms, text, i);
		remember(s, name, gender_of(s, ws, from, i, name));
		return name;
	}
	if (at < to && ws->p[at].mention >= 0 &&
	    ms->p[ws->p[at].mention].type == ENTITY_PERSON) {	/* N1 */
		name = mention_name(ws, ms, text, at);
		remember(s, name, gender_of(s, ws, from, at, name));
		return name;
	}
	w = &ws->p[head - 1];
	if (w->mention >= 0 && !described &&
	    ms->p[w->mention].type <= ENTITY_PLACE) {
		name = mention_name(ws, ms, text, head - 1);	/* N5 */
		if (person_ending(ms, w->mention, &name)) {
			remember(s, name, gender_of(s, ws, from, head, name));
			return name;
		}
		if (may_be_person(name))
			remember(s, name, GENDER_UNKNOWN);
		return name;
	}
	name = words_text(ws, text, from, head);	/* N4 */
	if (looks_named(ws, text, head - 1) && person_ending(ms, (int)ms->n,
	    &name)) {
		remember(s, name, gender_of(s, ws, from, head, name));
		return name;
	}
	if (looks_named(ws, text, head - 1))
		remember(s, name, gender_of(s, ws, from, head, name));
	else if (word_has(w, QUOTING_PERSON) && gender_of_classes(w->classes) !=
	    GENDER_UNKNOWN)
		remember(s, name, gender_of_classes(w->classes));
	return name;
}

/* The person whom the comma at word end puts beside a subject that is a
 * person without a name: "Its chairman, Sir Desmond Orr, is to retire". */
static void
subject_apposition(struct speakers *s, const struct words *ws,
    const struct mentions *ms, struct slice text, size_t from, size_t end)
{
	size_t i = end + 1, to = end + 12 < ws->n ? end + 12 : ws->n;
	struct slice name;

	if (end == from || end >= ws->n || !word_is_mark(&ws->p[end], ','))
		return;
	while (i < to && word_has(&ws->p[i], QUOTING_TITLE) &&
	    ws->p[i].mention < 0)
		i++;
	if (i < to && !word_is_mention(&ws->p[i], ms, ENTITY_PERSON))
		i = appositive(ws, ms, text, end, to);
	if (i >= to)
		return;
	name = mention_name(ws, ms, text, i);
	remember(s, name, gender_of(s, ws, from, i, name));
}

void
speakers_subject(struct speakers *s, const struct words *ws,
    const struct mentions *ms, struct slice text, size_t from, size_t to)
{
	size_t i, end = head_end(ws, from, to);
	struct slice name;

	for (i = from; i < end; i++) {
		const struct word *w = &ws->p[i];

		if (word_has(w, QUOTING_PREP) && w->mention < 0)
			return;
		if (i == from && looks_named(ws, text, i) &&
		    text.p[w->end - 1] != 's' && (i + 1 == end ||
		    !(w[1].flags & (WORD_CAPITAL | WORD_GENITIVE)))) {
			name = words_text(ws, text, i, i + 1);
			remember(s, name, GENDER_UNKNOWN);
			return;
		}
		if (w->mention < 0 ||
		    ms->p[w->mention].type != ENTITY_PERSON ||
		    (i + 1 < ws->n && w[1].mention == w->mention))
			continue;
		if (i + 1 < ws->n && ((w[1].flags & WORD_GENITIVE) ||
		    word_has(&w[1], QUOTING_PERSON | QUOTING_BODY)))
			continue;
		name = mention_name(ws, ms, text, i);
		remember(s, name, gender_of(s, ws, from, i, name));
		return;
	}	subject_apposition(s, ws, ms, text, from, end);
}

void
speakers_named(struct speakers *s, const struct words *ws,
    const struct mentions *ms, struct slice text, size_t lo, size_t hi)
{
	size_t i, k;
	struct slice name;
	enum gender g;

	for (i = lo; i < hi; i++) {
		const struct word *w = &ws->p[i];

		if (!word_is_mention(w, ms, ENTITY_PERSON) || (i + 1 < hi &&
		    (w[1].mention == w->mention ||
		    w[1].flags & WORD_GENITIVE)))
			continue;
		name = mention_name(ws, ms, text, i);
		for (k = i; k > lo && ws->p[k - 1].mention == w->mention; k--)
			continue;
		if (k == i)		/* one word: no introduction */
			continue;
		g = gender_of(s, ws, k > lo ? k - 1 : k, k, name);
		if (g != GENDER_UNKNOWN)
			s->last[0] = s->last[g] = name;
	}
}

void
speakers_titles(struct speakers *s, const struct doc *d,
    const struct mentions *ms)
{
	size_t i, from;
	uint32_t classes;
	enum gender g;

	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];
		struct slice t = d->sents[m->sent].text;

		if (m->type > ENTITY_PLACE || m->start < 3 ||
		    t.p[m->start - 1] != ' ' || m->name.len == 0)
			continue;
		for (from = m->start - 1; from > 0 && t.p[from - 1] != ' ' &&
		    from + 8 > m->start; from--)
			continue;
		if (t.p[from] < 'A' || t.p[from] > 'Z')
			continue;
		classes = word_classes(slice_part(t, from, m->start - 1));
		g = gender_of_classes(classes);
		if (g != GENDER_UNKNOWN && (classes & QUOTING_TITLE) != 0)
			know(s, m->name, g);
	}
}
