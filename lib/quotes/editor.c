/* SPDX-License-Identifier: MIT */
/*
 * Logistic regression: the logit of the share that rule and cue have, and a
 * weight for the type, the act, the kind of speaker and the rule. The weights
 * are data (lib/data/en/confidence/editor.tsv, in hundredths), fitted by
 * train/editor.py on rows that were judged by hand.
 */
#include <string.h>

#include "base/base.h"
#include "editor.h"

enum { KEY_MAX = 48,		/* bytes of a key */
	HUNDREDTHS = 100,
	SHORT = 4 };		/* words */

struct weights {
	const struct language *language;
	long sum;		/* hundredths */
};

/* A number as it is written in the table; 0 if there is none. */
static long
number_of(struct slice t)
{
	bool minus = t.len > 0 && t.p[0] == '-';
	long n = 0;
	size_t i;

	for (i = minus; i < t.len; i++)
		n = n * 10 + (t.p[i] - '0');
	return minus ? -n : n;
}

/* The weight that the table has for "edit", a word, and what is behind it. */
static bool
find_weight(const struct language *l, struct slice word, struct slice more,
    long *weight)
{
	static const char first[] = "edit ";	/* of the keys; not English */
	char key[KEY_MAX];
	size_t n = sizeof(first) - 1;
	struct dict_entry entry = { 0 };

	if (n + word.len + 1 + more.len > sizeof(key))
		return false;
	memcpy(key, first, n);
	memcpy(key + n, word.p, word.len);
	n += word.len;
	if (more.len > 0) {
		key[n++] = ' ';
		memcpy(key + n, more.p, more.len);
		n += more.len;
	}
	dict_find_lower(l->confidence, (struct slice){ key, n }, &entry);
	if (entry.value.len == 0)
		return false;
	*weight = number_of(entry.value);
	return true;
}

static bool
add(struct weights *w, struct slice word, struct slice more)
{
	long weight;

	if (!find_weight(w->language, word, more, &weight))
		return false;
	w->sum += weight;
	return true;
}

/* The speaker: a pronoun that the table has, with a name or not, somebody with a
 * name, a noun, or nobody. */
static void
add_speaker(struct weights *w, const struct quote *q)
{
	const struct slice word = SLICE("speaker");

	if (q->speaker_text.len == 0)
		add(w, word, SLICE("none"));
	else if (!add(w, word, q->speaker_text))
		add(w, word, q->name.len > 0 ? SLICE("name") : SLICE("noun"));
	else if (q->name.len == 0)
		add(w, word, SLICE("nobody"));
}

static bool
is_short(struct slice text)
{
	size_t blanks = 0, i;

	for (i = 0; i < text.len && blanks < SHORT - 1; i++)
		blanks += text.p[i] == ' ';
	return blanks < SHORT - 1;
}

unsigned
editor_share(const struct language *l, const struct quote *q, unsigned share)
{
	static const char types[] = "dmi";	/* of the keys; not English */
	static const char *const acts[] = { "say", "ask", "find", "think" };
	struct weights w = { .language = l };
	double p = share < 1 ? .01 : share > 99 ? .99 : share / 100.0;
	long slope;

	if (!find_weight(l, SLICE("share"), (struct slice){ 0 }, &slope))
		return share;
	add(&w, SLICE("bias"), (struct slice){ 0 });
	add(&w, SLICE("type"), (struct slice){ types + q->type, 1 });
	add(&w, SLICE("act"), slice_of(acts[q->act]));
	add_speaker(&w, q);
	add(&w, SLICE("cue"), q->cue_text);
	add(&w, slice_of(rule_name(q->rule)), (struct slice){ 0 });
	if (is_short(q->text))
		add(&w, SLICE("short"), (struct slice){ 0 });
	p = maths_logistic((double)w.sum / HUNDREDTHS +
	    (double)slope / HUNDREDTHS * maths_log(p / (1 - p)));
	share = (unsigned)(100 * p + .5);
	return share < 1 ? 1 : share > 99 ? 99 : share;
}
