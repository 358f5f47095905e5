/* SPDX-License-Identifier: MIT */
/*
 * What a unit program writes: a line of TAP for each check, and the plan.
 */
#include <stdbool.h>
#include <stdio.h>

static unsigned tap_done, tap_failed;

/* Write the line of one check; returns good. */
static inline bool
tap(bool good, const char *what)
{
	tap_failed += !good;
	printf("%sok %u - %s\n", good ? "" : "not ", ++tap_done, what);
	return good;
}

/* Write the plan; returns the exit status. */
static inline int
tap_end(void)
{
	printf("1..%u\n", tap_done);
	return tap_failed > 0;
}
