/* SPDX-License-Identifier: MIT */
/*
 * Logistic regression: the logit of the share that rule and cue have, and a
 * weight for the type, the act, the kind of speaker and the rule. The weights
 * are data (lib/data/en/confidence/editor.tsv, in hundredths), fitted by
 * train/editor.py on rows that were judged by hand.
 */
#include <string.h>

#include "acts.h"
#include "base/base.h"
#include "editor.h"

enum { KEY_MAX = 48,		/* bytes of a key */
	HUNDREDTHS = 100,
	ENOUGH = 4 };		/* words; fewer are short */

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

/* Add the weight of a key, if the table has one. The keys are no English. */
static bool
add(struct weights *w, struct slice key, struct slice more)
{
	struct slice value = confidence_value(w->language, key, more);

	w->sum += number_of(value);
	return value.len > 0;
}

/* The speaker: a pronoun that the table has, with a name or not, somebody with a
 * name, a noun, or nobody. */
static void
add_speaker(struct weights *w, const struct quote *q)
{
	const struct slice key = SLICE("edit speaker");

	if (q->speaker_text.len == 0)
		add(w, key, SLICE("none"));
	else if (!add(w, key, q->speaker_text))
		add(w, key, q->name.len > 0 ? SLICE("name") : SLICE("noun"));
	else if (q->name.len == 0)
		add(w, key, SLICE("nobody"));
}

unsigned
editor_share(const struct language *l, const struct quote *q, unsigned share)
{
	static const char types[] = "dmi";
	struct weights w = { .language = l };
	double p = share < 1 ? .01 : share > 99 ? .99 : share / 100.0;
	struct slice slope = confidence_value(l, SLICE("edit share"),
	    (struct slice){ 0 });

	if (slope.len == 0)
		return share;
	add(&w, SLICE("edit bias"), (struct slice){ 0 });
	add(&w, SLICE("edit type"), (struct slice){ types + q->type, 1 });
	add(&w, SLICE("edit act"), slice_of(act_name(q->act)));
	add_speaker(&w, q);
	add(&w, SLICE("edit cue"), q->cue_text);
	add(&w, SLICE("edit"), slice_of(rule_name(q->rule)));
	if (!slice_has_words(q->text, ENOUGH))
		add(&w, SLICE("edit short"), (struct slice){ 0 });
	p = maths_logistic((double)w.sum / HUNDREDTHS +
	    (double)number_of(slope) / HUNDREDTHS * maths_log(p / (1 - p)));
	share = (unsigned)(100 * p + .5);
	return share < 1 ? 1 : share > 99 ? 99 : share;
}
