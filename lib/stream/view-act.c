/* SPDX-License-Identifier: MIT */
#include "view-act.h"
#include "view-columns.h"

static const char *const acts[] = { "say", "ask", "find", "think" };

enum { ACTS = sizeof(acts) / sizeof(*acts), ALL = (1 << ACTS) - 1 };

static unsigned
act_bit(struct slice word)
{
	unsigned i;

	for (i = 0; i < ACTS; i++)
		if (slice_is(word, acts[i]))
			return 1U << i;
	return 0;
}

/* What is denied is of every act if the list names none. */
unsigned
act_list(struct slice list)
{
	unsigned set = 0, bit;
	struct slice word;

	while (view_next_name(&list, &word)) {
		bit = slice_is(word, "all") ? ALL | ACT_SET_DENIED :
		    slice_is(word, "not") ? ACT_SET_DENIED : act_bit(word);
		if (bit == 0)
			return 0;
		set |= bit;
	}
	return set;
}

bool
act_wanted(unsigned set, struct slice act, struct slice polarity)
{
	bool denied = slice_is(polarity, "not");

	if (denied && !(set & ACT_SET_DENIED))
		return false;
	if ((set & ALL) == 0)
		return denied;
	return (set & act_bit(act.len > 0 ? act : SLICE("say"))) != 0;
}
