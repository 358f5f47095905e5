/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "quotes.h"

void
quotes_find(struct quotes *q, struct doc *d, const struct mentions *ms)
{
	(void)d, (void)ms;
	q->n = 0;
}

void
quotes_free(struct quotes *q)
{
	free(q->p);
	*q = (struct quotes){ 0 };
}
