/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "ceiling.h"

enum { DOCUMENT = 4 };		/* times the size of a page */

static const char units[] = "KMG";

size_t ceiling_size = (size_t)64 << 20;

size_t
ceiling_document(void)
{
	return ceiling_size * DOCUMENT;
}

bool
ceiling_set(const char *text)
{
	const size_t most = SIZE_MAX / 64;	/* sums of sizes do not wrap */
	const char *unit;
	size_t n = 0, i;

	for (; *text >= '0' && *text <= '9'; text++) {
		if (n > most / 10)
			return false;
		n = n * 10 + (size_t)(*text - '0');
	}
	unit = *text != '\0' ? strchr(units, *text) : NULL;
	if (n == 0 || (unit == NULL && *text != '\0') ||
	    (unit != NULL && text[1] != '\0'))
		return false;
	for (i = 0; unit != NULL && i <= (size_t)(unit - units); i++) {
		if (n > most / 1024)
			return false;
		n *= 1024;
	}
	ceiling_size = n;
	return true;
}

const char *
ceiling_text(size_t bytes)
{
	static char text[32];
	size_t unit = 0;

	while (unit < 3 && bytes >= 1024 && bytes % 1024 == 0) {
		bytes /= 1024;
		unit++;
	}
	if (unit == 0)
		snprintf(text, sizeof(text), "%zu bytes", bytes);
	else
		snprintf(text, sizeof(text), "%zu %cB", bytes, units[unit - 1]);
	return text;
}
