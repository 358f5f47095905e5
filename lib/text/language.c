/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "language.h"

#include "data/languages.h"

const struct language *
language_find(struct slice tag)
{
	size_t i;

	for (i = 0; i < sizeof(languages) / sizeof(*languages); i++)
		if (tag.len >= 2 && (tag.len == 2 || tag.p[2] == '-') &&
		    (tag.p[0] | 0x20) == languages[i].code[0] &&
		    (tag.p[1] | 0x20) == languages[i].code[1])
			return &languages[i];
	return NULL;
}

const struct language *
language_default(void)
{
	return &languages[0];
}
