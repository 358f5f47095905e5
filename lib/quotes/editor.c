/* SPDX-License-Identifier: MIT */
/*
 * Logistic regression: the logit of the share that rule and cue have, and a
 * weight for each key: the type, the act, the kind of speaker, the rule, and
 * the traits of the row and its page (traits.h). The weights are data
 * (lib/data/en/confidence/editor.tsv, in hundredths), fitted by
 * train/editor.py on rows that were judged by hand.
 */
#include <string.h>

#include "acts.h"
#include "base/base.h"
#include "editor.h"
#include "traits.h"

enum { KEY_MAX = 48,		/* bytes of a key */
	HUNDREDTHS = 100 };

struct weights {
	const struct language *language;
	long sum;		/* hundredths */
};

/* A number as it is written in the table; 0 if there is none. */
static long
number_of(struct slice t)
{
	bool minus = t.len > 0 && t.p[0] == '-';
	long n = slice_number(slice_part(t, minus, t.len));

	return minus ? -n : n;
}

struct slice
confidence_value(const struct language *l, struct slice key, struct slice more)
{
	struct dict_entry entry = { 0 };
	char room[KEY_MAX];
	size_t n = key.len;

	if (n + 1 + more.len > sizeof(room))
		return (struct slice){ 0 };
	memcpy(room, key.p, n);
	if (more.len > 0) {
		room[n++] = ' ';
		memcpy(room + n, more.p, more.len);
		n += more.len;
	}
	dict_find_lower(l->confidence, (struct slice){ room, n }, &entry);
	return entry.value;
}

long
confidence_number(const struct language *l, struct slice key,
    struct slice more)
{
	return number_of(confidence_value(l, key, more));
}

/* Is the speaker a pronoun alone? */
static bool
is_pronoun(const struct language *l, struct slice speaker)
{
	return slice_find(speaker, SLICE(" ")) == speaker.len &&
	    (word_classes(l, speaker) & (QUOTING_SUBJECT | QUOTING_RELATIVE));
}

/* The speaker: a pronoun, whose name is missing or not, somebody with a name,
 * a noun, or none. On a page that names nobody no name is missing. */
static void
give_speaker(const struct language *l, const struct quote *q, uint64_t traits,
    editor_key *give, void *to)
{
	const struct slice key = SLICE("speaker");

	if (q->speaker_text.len == 0) {
		give(to, key, SLICE("none"));
	} else if (is_pronoun(l, q->speaker_text)) {
		give(to, key, q->speaker_text);
		if (q->name.len == 0 &&
		    !(traits & trait_bit(TRAIT_PAGE_NOBODY)))
			give(to, key, SLICE("nobody"));
	} else {
		give(to, key, q->name.len > 0 ? SLICE("name") : SLICE("noun"));
	}
}

/* The keys of the row itself. */
static void
give_row(const struct language *l, const struct quote *q, uint64_t traits,
    editor_key *give, void *to)
{
	static const char types[] = "dmi";

	give(to, SLICE("type"), (struct slice){ types + q->type, 1 });
	give(to, SLICE("act"), slice_of(act_name(q->act)));
	give_speaker(l, q, traits, give, to);
	if (q->cue_text.len > 0)
		give(to, SLICE("cue"), q->cue_text);
	give(to, slice_of(rule_name(q->rule)), (struct slice){ 0 });
}

void
editor_keys(const struct language *l, const struct quote *q, uint64_t traits,
    editor_key *give, void *to)
{
	bool mixed = q->type == QUOTE_MIXED;
	enum trait t;

	give_row(l, q, traits, give, to);
	for (t = 0; t < TRAIT_COUNT; t++) {
		if (!(traits & trait_bit(t)))
			continue;
		give(to, SLICE("is"), slice_of(trait_name(t)));
		if (mixed)	/* there some weigh more, some less */
			give(to, SLICE("mixed"), slice_of(trait_name(t)));
	}
}

/* Add the weight of a key, if the table has one. The keys are no English. */
static void
add(void *to, struct slice key, struct slice more)
{
	struct weights *w = to;
	char room[KEY_MAX] = "edit ";

	if (key.len + 5 > sizeof(room))
		return;
	memcpy(room + 5, key.p, key.len);
	w->sum += confidence_number(w->language,
	    (struct slice){ room, key.len + 5 }, more);
}

/* Look the weights of all traits up. */
static void
load(struct editor *e, const struct language *l)
{
	enum trait t;

	e->language = l;
	for (t = 0; t < TRAIT_COUNT; t++) {
		struct slice name = slice_of(trait_name(t));

		e->is[t] = confidence_number(l, SLICE("edit is"), name);
		e->mixed[t] = confidence_number(l, SLICE("edit mixed"), name);
	}
}

/* The sum of the weights of the traits. */
static long
weigh_traits(const struct editor *e, bool mixed, uint64_t traits)
{
	long sum = 0;
	enum trait t;

	for (t = 0; t < TRAIT_COUNT; t++)
		if (traits & trait_bit(t))
			sum += e->is[t] + (mixed ? e->mixed[t] : 0);
	return sum;
}

unsigned
editor_share(struct editor *e, const struct language *l, const struct quote *q,
    uint64_t traits, unsigned share)
{
	struct weights w = { .language = l };
	double p = share < 1 ? .01 : share > 99 ? .99 : share / 100.0;
	struct slice slope = confidence_value(l, SLICE("edit share"),
	    (struct slice){ 0 });

	if (slope.len == 0)
		return share;
	add(&w, SLICE("bias"), (struct slice){ 0 });
	give_row(l, q, traits, add, &w);
	if (e->language != l)
		load(e, l);
	w.sum += weigh_traits(e, q->type == QUOTE_MIXED, traits);
	p = maths_logistic((double)w.sum / HUNDREDTHS +
	    (double)number_of(slope) / HUNDREDTHS * maths_log(p / (1 - p)));
	share = (unsigned)(100 * p + .5);
	return share < 1 ? 1 : share > 99 ? 99 : share;
}
