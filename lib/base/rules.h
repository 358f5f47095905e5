/* SPDX-License-Identifier: MIT */
/*
 * Rules by their names. Each engine lists its rules in its rules.tsv, with an
 * example of each; data/rules.h is made from those lists. Code marks a rule
 * where it decides:
 *
 *	if (BY(S1, bits & STOPS_TITLE))		decides if the condition holds
 *		return false;
 *	RULE(T4);				it decided
 *	q->rule = RULE(Q1);			and that is kept
 *	q->rule = rule_fired(table[i].rule);	the same for one of a table
 *
 * A rule that is not listed does not compile. The marks cost nothing but in a
 * test build, with NUTGRAF_RULES, where they note what fired (tests/rules.c).
 */
#ifndef NUTGRAF_BASE_RULES_H
#define NUTGRAF_BASE_RULES_H

#include <stdbool.h>

#include "data/rules.h"

/* "S1"; of RULE_NONE the empty string. */
const char *rule_name(enum rule rule);

#ifdef NUTGRAF_RULES
/* Note it, for the whole process; gives it back. */
enum rule rule_fired(enum rule rule);

/* Was it noted since the last rules_forget? */
bool rule_has_fired(enum rule rule);
void rules_forget(void);
#else
static inline enum rule
rule_fired(enum rule rule)
{
	return rule;
}
#endif

/* This rule has decided; its value is the rule. */
#define RULE(id) rule_fired(RULE_##id)

/* This rule decides if the condition holds; its value is that, as a bool. */
#ifdef NUTGRAF_RULES
#define BY(id, condition) ((condition) ? (RULE(id), true) : false)
#else
#define BY(id, condition) ((void)RULE_##id, (condition) ? true : false)
#endif

#endif
