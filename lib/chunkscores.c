/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "chunkscores.h"
#include "dict.h"

#include "weights.h"

enum { PHRASES = 32768 };	/* slots; emptied when three quarters full */

static int16_t
add_clipped(int16_t a, int b)
{
	int sum = a + b;

	return (int16_t)(sum > 30000 ? 30000 : sum < -30000 ? -30000 : sum);
}

/* Add the weights of a feature, "12,-3,0,5". */
static void
weigh(void *context, struct slice feature)
{
	struct score_row *row = context;
	struct dict_entry entry;
	struct slice v;
	size_t i = 0, t;

	if (!dict_find(dict_weights, feature, &entry))
		return;
	v = entry.value;
	for (t = 0; t < CHUNK_TYPES && i < v.len; t++, i++) {
		bool minus = v.p[i] == '-';
		int n = 0;

		for (i += minus; i < v.len && v.p[i] != ','; i++)
			n = n * 10 + (v.p[i] - '0');
		row->score[t] = add_clipped(row->score[t], minus ? -n : n);
	}
}

/* The lexicon began anew: ids mean other words. */
static void
begin(struct chunk_scores *cs, const struct lexicon *lx)
{
	if (cs->phrases == NULL)
		cs->phrases = mem_alloc(PHRASES * sizeof(*cs->phrases));
	memset(cs->phrases, 0, PHRASES * sizeof(*cs->phrases));
	cs->nphrases = cs->nwords = 0;
	cs->made = lx->made;
}

static const struct score_row *
phrase_row(struct chunk_scores *cs, const struct tagdoc *td,
    const struct chunk *c)
{
	size_t h;

	if (cs->nphrases >= PHRASES / 4 * 3) {
		memset(cs->phrases, 0, PHRASES * sizeof(*cs->phrases));
		cs->nphrases = 0;
	}
	for (h = (size_t)(c->key >> 24) & (PHRASES - 1);
	    cs->phrases[h].key != 0; h = (h + 1) & (PHRASES - 1))
		if (cs->phrases[h].key == c->key)
			return &cs->phrases[h].row;
	cs->phrases[h].key = c->key;
	cs->nphrases++;
	chunk_features_inside(td, c, weigh, &cs->phrases[h].row);
	return &cs->phrases[h].row;
}

static const struct score_row *
word_row(struct chunk_scores *cs, const struct tagdoc *td, unsigned place,
    uint32_t word)
{
	struct word_rows *w;
	size_t old = cs->nwords;

	if (word >= old) {
		cs->nwords = td->lx.n;
		cs->words = mem_grow(cs->words, &cs->words_cap, cs->nwords,
		    sizeof(*cs->words));
		memset(cs->words + old, 0, (cs->nwords - old) *
		    sizeof(*cs->words));
	}
	w = &cs->words[word];
	if (!(w->seen & 1U << place)) {
		w->seen |= 1U << place;
		chunk_features_word(td, place, word, weigh, &w->row[place]);
	}
	return &w->row[place];
}

static const struct score_row *
flags_row(struct chunk_scores *cs, const struct tagdoc *td, uint32_t flags)
{
	uint32_t at = (flags & CHUNK_HONORIFIC ? 2 : flags & CHUNK_TITLE ?
	    1 : 0) * 4 + (flags & CHUNK_HEADLINE ? 3 : flags & CHUNK_BEGIN ?
	    2 : flags & CHUNK_SPLIT ? 1 : 0);

	if (!(cs->flags_seen & 1U << at)) {
		cs->flags_seen |= 1U << at;
		chunk_features_flags(td, flags, weigh, &cs->flags[at]);
	}
	return &cs->flags[at];
}

static void
add_row(struct chunk *c, const struct score_row *row)
{
	unsigned t;

	for (t = 0; t < CHUNK_TYPES; t++)
		c->score[t] += row->score[t];
}

void
chunk_score(struct chunk_scores *cs, const struct tagdoc *td, struct chunk *c)
{
	uint32_t words[CHUNK_CONTEXT];
	unsigned i;

	if (cs->phrases == NULL || cs->made != td->lx.made)
		begin(cs, &td->lx);
	memset(c->score, 0, sizeof(c->score));
	add_row(c, phrase_row(cs, td, c));
	add_row(c, flags_row(cs, td, c->flags));
	chunk_context(td, c, words);
	for (i = 0; i < CHUNK_CONTEXT; i++)
		add_row(c, word_row(cs, td, i, words[i]));
}

void
chunk_scores_free(struct chunk_scores *cs)
{
	free(cs->words);
	free(cs->phrases);
	*cs = (struct chunk_scores){ 0 };
}
