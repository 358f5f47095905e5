/* SPDX-License-Identifier: MIT */
/*
 * Hyphens at the ends of lines: those of words that were cut in two, and those
 * of compounds.
 */
#ifndef NUTGRAF_PAGE_HYPHENS_H
#define NUTGRAF_PAGE_HYPHENS_H

#include "base/base.h"

/* The words of a text, as bits of their hashes. All zero at the start, freed by
 * hyphens_free. */
struct hyphens {
	uint64_t *words;	/* NULL: not looked at yet */
};

/* The bytes of the hyphen that the line ends with if the next one goes on with
 * the same word, or 0. */
size_t hyphen_of(struct slice line, struct slice next);

/* Is the hyphen part of the word in this text? The lines are of the text, one
 * has a hyphen_of the other. Looks at the whole text the first time. */
bool hyphens_stay(struct hyphens *h, struct slice text, struct slice line,
    struct slice next);
void hyphens_free(struct hyphens *h);

#endif
