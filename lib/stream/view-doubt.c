/* SPDX-License-Identifier: MIT */
#include "view-doubt.h"

/* What each of them lacks that other quotations have. */
static const enum rule doubtful[] = {
	RULE_Q4,	/* no verb: a colon may mean something else */
	RULE_Q6,	/* nobody is named for it */
	RULE_Q12,	/* it is promised or asked for, not said */
	RULE_Q14	/* only the model finds it, no rule does */
};

bool
doubt_rule(struct slice rule, bool plain, bool denied)
{
	size_t i;

	/* What somebody declined to do is no promise. */
	if (denied && slice_is(rule, rule_name(RULE_Q12)))
		return false;
	for (i = 0; i < sizeof(doubtful) / sizeof(*doubtful); i++)
		if (slice_is(rule, rule_name(doubtful[i])))
			return true;
	/* The object of "call" and the like: without marks it is as often what
	 * somebody did. */
	return plain && slice_is(rule, rule_name(RULE_Q13));
}
