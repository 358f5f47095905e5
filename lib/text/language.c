/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "language.h"

#include "data/languages.h"

const struct language *
language_find(struct slice code)
{
	size_t i;

	for (i = 0; i < sizeof(languages) / sizeof(*languages); i++)
		if (slice_starts(code, slice_of(languages[i].code)))
			return &languages[i];
	return NULL;
}

const struct language *
language_default(void)
{
	return &languages[0];
}
