/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "rules.h"
#include "str.h"

static const char names[][6] = { RULE_NAMES };

const char *
rule_name(enum rule rule)
{
	ASSERT(rule < RULES);
	return names[rule];
}

#ifdef NUTGRAF_RULES
static bool fired[RULES];

enum rule
rule_fired(enum rule rule)
{
	fired[rule] = true;
	return rule;
}

bool
rule_has_fired(enum rule rule)
{
	return fired[rule];
}

void
rules_forget(void)
{
	memset(fired, 0, sizeof(fired));
}
#endif
