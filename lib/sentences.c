/* SPDX-License-Identifier: MIT */
#include "sentences.h"

size_t
sentence_next(struct slice text)
{
	size_t i;

	for (i = 0; i + 2 < text.len; i++)
		if ((text.p[i] == '.' || text.p[i] == '?' ||
		    text.p[i] == '!') && text.p[i + 1] == ' ')
			return i + 1;
	return text.len;
}
