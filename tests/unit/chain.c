/* SPDX-License-Identifier: MIT */
/*
 * The chain: for given scores, what it finds is compared with a search over all
 * sequences, with models of one to eight types; margins are compared with the
 * best sequence without the name.
 */
#include <stdio.h>
#include <stdlib.h>

#include "chain/chain.h"

enum { TOKENS = 4 };

static uint32_t random_now = 1;

static int
draw(int low, int high)
{
	random_now = random_now * 1664525 + 1013904223;
	return low + (int)((random_now >> 8) % (uint32_t)(high - low + 1));
}

static struct chain
make_chain(unsigned types)
{
	struct chain c = { .types = types, .scale = 40, .slope = 1 };
	unsigned i, k;

	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			c.moves[i][k] = (int16_t)(chain_follows(types, i, k) ?
			    draw(-60, 60) : CHAIN_BARRED);
	chain_turn(&c);
	return c;
}

static int
score_of(const struct chain *c, const int16_t *scores, const unsigned *states)
{
	unsigned before = CHAIN_NONE, t;
	int sum = 0;

	for (t = 0; t < TOKENS; t++) {
		if (!chain_follows(c->types, before, states[t]))
			return -1000000;
		sum += c->moves[before][states[t]];
		sum += states[t] == CHAIN_NONE ? 0 :
		    scores[t * CHAIN_COLUMNS + states[t]];
		before = states[t];
	}
	return chain_ends(c->types, before) ? sum : -1000000;
}

/* The best of all sequences, except those with this state at this token. */
static int
search(const struct chain *c, const int16_t *scores, unsigned not_at,
    unsigned not_state, unsigned *best)
{
	unsigned s[TOKENS], n;
	int most = -1000000, sum;

	for (n = 0; n < CHAIN_STATES * CHAIN_STATES * CHAIN_STATES *
	    CHAIN_STATES; n++) {
		s[0] = n % CHAIN_STATES;
		s[1] = n / CHAIN_STATES % CHAIN_STATES;
		s[2] = n / (CHAIN_STATES * CHAIN_STATES) % CHAIN_STATES;
		s[3] = n / (CHAIN_STATES * CHAIN_STATES * CHAIN_STATES);
		if (not_at < TOKENS && s[not_at] == not_state)
			continue;
		sum = score_of(c, scores, s);
		if (sum > most) {
			most = sum;
			memcpy(best, s, sizeof(s));
		}
	}
	return most;
}

/* The states that the names stand for. */
static void
states_of(const struct chain *c, const struct chain_name *names, size_t n,
    unsigned *states)
{
	size_t i, t;

	for (t = 0; t < TOKENS; t++)
		states[t] = CHAIN_NONE;
	for (i = 0; i < n; i++)
		for (t = names[i].from; t < names[i].to; t++)
			states[t] = chain_column(c->types, names[i].type,
			    t == names[i].from, t + 1 == names[i].to);
}

static bool
try(unsigned types)
{
	struct chain c = make_chain(types);
	int16_t scores[TOKENS * CHAIN_COLUMNS];
	struct chain_name names[TOKENS];
	static struct chain_lattice lattice;
	unsigned best[TOKENS], got[TOKENS], other[TOKENS];
	size_t n, i, t;
	int most, least;

	for (i = 0; i < TOKENS * CHAIN_COLUMNS; i++)
		scores[i] = (int16_t)draw(-150, 100);
	n = chain_names(&c, &lattice, scores, TOKENS, names);
	states_of(&c, names, n, got);
	most = search(&c, scores, TOKENS, 0, best);
	if (score_of(&c, scores, got) != most)
		return false;
	for (i = 0; i < n; i++) {
		least = 1000000;
		for (t = names[i].from; t < names[i].to; t++) {
			int without = search(&c, scores, (unsigned)t, got[t],
			    other);

			if (most - without < least)
				least = most - without;
		}
		if (names[i].margin != least && (least < 300 ||
		    names[i].margin < 300))
			return false;
	}
	return true;
}

int
main(void)
{
	unsigned types, failed = 0, n = 0;
	int round;

	for (types = 1; types <= CHAIN_TYPES; types++) {
		bool right = true;

		for (round = 0; round < 6; round++)
			right &= try(types);
		printf("%sok %u - the best of all sequences, and its margins, "
		    "%u types\n", right ? "" : "not ", ++n, types);
		failed += !right;
	}
	printf("1..%u\n", n);
	return failed > 0;
}
