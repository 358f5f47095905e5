/* SPDX-License-Identifier: MIT */
/*
 * A record has the pieces of its quotation as spans and as one text, and how
 * often records like it are right: those of its rule with its cue, or else with
 * its type, and names that were guessed by the same rule. Those shares are data
 * (lib/data/en/confidence).
 */
#include <stdlib.h>

#include "acts.h"
#include "base/base.h"
#include "editor.h"
#include "records.h"
#include "traits.h"

enum { PEOPLE = 2 };	/* turns of people that make an interview one */

/* In the place of a cue for turns of such an interview; a key, not English. */
#define OF_PEOPLE "people"

/* Does the span overlap a quotation that is there already? Those overlap each
 * other only if somebody else made them. */
static bool
is_there(const struct finder *f, struct span s)
{
	size_t lo = 0, hi = f->there->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->there->p[mid].end <= s.start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < f->there->n && f->there->p[lo].start < s.end;
}

static int
by_place(const void *a, const void *b)
{
	const struct quote *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	if (x->spans[0].start != y->spans[0].start)
		return x->spans[0].start < y->spans[0].start ? -1 : 1;
	return 0;
}

/* The spans of a quotation and its pieces joined by blanks. */
static void
join(struct finder *f, struct quote *q, const struct found *chain)
{
	size_t len = 0, n = 0;
	char *text;
	long i;

	q->spans = arena_alloc(&f->doc->arena, q->nspans * sizeof(*q->spans));
	for (i = chain->first; i != NONE; i = f->pool[i].next) {
		q->spans[n++] = f->pool[i].span;
		len += f->pool[i].text.len + 1;
	}
	q->text = f->pool[chain->first].text;
	if (n == 1)
		return;
	text = arena_alloc(&f->doc->arena, len);
	q->text = (struct slice){ text, len - 1 };
	for (i = chain->first; i != NONE; i = f->pool[i].next) {
		memcpy(text, f->pool[i].text.p, f->pool[i].text.len);
		text += f->pool[i].text.len;
		if (f->pool[i].next != NONE)
			*text++ = ' ';
	}
}

/* Does a piece of the quotation overlap one that is there already? */
static bool
repeats(const struct finder *f, const struct found *chain)
{
	long i;

	for (i = chain->first; i != NONE; i = f->pool[i].next)
		if (is_there(f, f->pool[i].span))
			return true;
	return false;
}

/* The share in percent, of two digits, that the dictionary has for the rule, or
 * for it and the word after it ("q1 said"); 0 if it has none. */
static unsigned
share_of(const struct finder *f, enum rule rule, struct slice word)
{
	struct slice value = confidence_value(f->words.language,
	    slice_of(rule_name(rule)), word);

	return value.len == 2 ? slice_number(value) : 0;
}

/* How a name was found that no rule guessed; keys of the table, not English. */
static struct slice
name_kind(const struct quote *q)
{
	struct slice t = q->speaker_text;

	if (t.len == 0)
		return SLICE("before");
	if (slice_find(t, q->name) < t.len)
		return slice_find(q->name, SLICE(" ")) < q->name.len ?
		    SLICE("full") : SLICE("single");
	return role_is_capital(t) ? SLICE("short") : SLICE("other");
}

/* How often a name that was found in this way is right, in percent. */
static unsigned
name_share(const struct finder *f, const struct quote *q)
{
	unsigned share = q->name_confidence;
	struct slice value;	/* for a pronoun, or the kind of name */

	if (q->name.len == 0)
		return 0;
	if (share == 0 && q->guess != RULE_NONE)
		share = share_of(f, q->guess, (struct slice){ 0 });
	if (share > 0)
		return share > 99 ? 99 : share;
	value = confidence_value(f->words.language, SLICE("name"),
	    q->speaker_text);
	if (value.len == 0)
		value = confidence_value(f->words.language, SLICE("name"),
		    name_kind(q));
	return value.len > 0 ? slice_number(value) : 50;
}

/* How often records of this rule are right with this cue, or else with this
 * type, and names by the rule that guessed this one, in percent:
 * lib/data/en/confidence. */
static unsigned
confidence_of(const struct finder *f, const struct quote *q)
{
	static const char types[] = "dmi";	/* of the keys; not English */
	unsigned share = 0, guess = 0;

	if (q->guess != RULE_NONE && q->name.len > 0)
		guess = q->name_confidence;
	if (q->rule == RULE_Q7 && q->cue.end > 0 && f->people >= PEOPLE)
		share = share_of(f, q->rule, SLICE(OF_PEOPLE));
	else if (q->cue_text.len > 0)
		share = share_of(f, q->rule, q->cue_text);
	if (share == 0)
		share =
		    share_of(f, q->rule, (struct slice){ types + q->type, 1 });
	return (share != 0 ? share : 50) * (guess != 0 ? guess : 100) / 100;
}

/* Let the editor's table say how likely it is right. */
static void
weigh(struct finder *f, struct quote *q, uint64_t traits)
{
	traits |= traits_of_row(f, q);
	if (f->weigh != NULL)
		f->weigh(f, q, traits, q->confidence);
	q->confidence = editor_share(&f->editor, f->words.language, q, traits,
	    q->confidence);
}

/* What is there already is found again, so that nothing else uses its words; it
 * is left out only here. */
void
records_make(struct finder *f)
{
	uint64_t page = traits_of_page(f);
	size_t i, n = 0;

	for (i = 0; i < f->out->n; i++) {
		if (f->out->p[i].nspans == 0 ||
		    (f->there->n > 0 && repeats(f, &f->found[i])))
			continue;
		f->out->p[n] = f->out->p[i];
		rule_fired(f->out->p[n].rule);
		if (f->out->p[n].name.len > 0)
			rule_fired(f->out->p[n].guess);
		f->out->p[n].name_confidence = name_share(f, &f->out->p[n]);
		if (f->out->p[n].confidence == 0)
			f->out->p[n].confidence =
			    confidence_of(f, &f->out->p[n]);
		join(f, &f->out->p[n], &f->found[i]);
		f->out->p[n].act = act_of(f->words.language, &f->out->p[n]);
		weigh(f, &f->out->p[n], page | f->found[i].traits);
		n++;
	}
	f->out->n = n;
	if (n > 1)
		qsort(f->out->p, n, sizeof(*f->out->p), by_place);
}
