/* SPDX-License-Identifier: MIT */
/*
 * A row of names is read word by word: a name, what may come before one ("the",
 * "Mr."), and what may come between two ("and", a comma, "(D)", "of Ohio"). As
 * soon as there is anything else it is none.
 */
#include "base/base.h"
#include "joint.h"
#include "named.h"

enum { JOINED_MAX = 200 };	/* bytes of names that are joined */

/* Between the last two of them, whatever the text has there: the field "name"
 * has English in it. */
#define JOINED_BY " and "

/* Names that are joined. */
struct joint {
	char *p;	/* room for JOINED_MAX, in the document's arena */
	size_t len, names;
	bool open;	/* a name is to come */
};

static void
joint_add(struct joint *j, struct slice t)
{
	memcpy(j->p + j->len, t.p, t.len);
	j->len += t.len;
}

/* The last word, before to, of the mention that word i is part of. */
static size_t
mention_last(const struct words *ws, size_t i, size_t to)
{
	while (i + 1 < to && ws->p[i + 1].mention == ws->p[i].mention)
		i++;
	return i;
}

/* Add the name of words [from..last]; false if there is no room. */
static bool
joint_add_name(struct joint *j, struct arena *arena,
    const struct words *ws, size_t from, size_t last)
{
	struct slice name = word_is_mention(&ws->p[from], ENTITY_PERSON) ?
	    named_mention(ws, last) :
	    words_text(ws, from, last + 1);

	if (j->p == NULL)
		j->p = arena_alloc(arena, JOINED_MAX);
	if (j->len + name.len + strlen(JOINED_BY) > JOINED_MAX)
		return false;
	joint_add(j, name);
	j->names++;
	j->open = false;
	return true;
}

/* May the word come before a name that is to come: "the", "Mr."? */
static bool
introduces(const struct text_word *w)
{
	return w->mention < 0 &&
	    word_has(w, WORD_CAPITAL | QUOTING_DET |
	    QUOTING_TITLE | QUOTING_PERSON | QUOTING_COORD);
}

/* What is at word i, not the last before to, after a name: "and", a comma, a
 * bracket, "of Ohio". Gives its last word, or to if it is anything else. */
static size_t
joint_go_on(struct joint *j, const struct words *ws, size_t i, size_t to)
{
	const struct text_word *w = &ws->p[i];

	if (word_has(w, QUOTING_COORD)) {
		joint_add(j, SLICE(JOINED_BY));
		j->open = true;
	} else if (word_is_mark(w, '(')) {
		while (i + 1 < to && !word_is_mark(&ws->p[i], ')'))
			i++;
	} else if (word_is_mark(w, ',')) {
		if (word_has(w + 1, QUOTING_COORD))
			return i;
		joint_add(j, SLICE(", "));
		j->open = true;
	} else if (word_has(w, QUOTING_PREP) &&
	    word_is_mention(w + 1, ENTITY_PLACE)) {
		return mention_last(ws, i + 1, to);
	} else {
		return to;
	}
	return i;
}

/* May the last word be anything but a name: "both", a bracket? */
static bool
may_end_joint(const struct text_word *w)
{
	return word_is_mark(w, '(') || word_has(w, QUOTING_DET);
}

/* Take what begins at word i; gives its last word, or to if it cannot be in
 * such a row. */
static size_t
joint_step(struct joint *j, struct arena *arena, const struct words *ws,
    size_t i, size_t to)
{
	size_t last;

	if (j->open && word_is_name(&ws->p[i])) {
		last = mention_last(ws, i, to);
		return joint_add_name(j, arena, ws, i, last) ? last : to;
	}
	if (j->open)
		return introduces(&ws->p[i]) ? i : to;
	if (i + 1 == to)
		return may_end_joint(&ws->p[i]) ? i : to;
	return joint_go_on(j, ws, i, to);
}

struct slice
joint_names(struct arena *arena, const struct words *ws, size_t from, size_t to)
{
	struct joint j = { .open = true };
	size_t i;

	for (i = from + 1; i < to && !word_has(&ws->p[i], QUOTING_COORD); i++)
		continue;
	if (i >= to)
		return (struct slice){ 0 };
	for (i = from; i < to; i++) {
		i = joint_step(&j, arena, ws, i, to);
		if (i == to)
			return (struct slice){ 0 };
	}
	if (j.names < 2 || j.open)
		return (struct slice){ 0 };
	RULE(QS7);
	return (struct slice){ j.p, j.len };
}
