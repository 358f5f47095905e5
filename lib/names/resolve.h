/* SPDX-License-Identifier: MIT */
/*
 * Who or what a name stands for: the fullest form of each name within the
 * document. Rules N1, N2, ... are in names/rules.tsv.
 */
#ifndef NUTGRAF_NAMES_RESOLVE_H
#define NUTGRAF_NAMES_RESOLVE_H

#include "base/base.h"
#include "fold.h"
#include "text/text.h"

enum { NAME_CANDIDATES = 8 };	/* full forms kept for a word, at most */

/* A full form. */
struct name_full {
	struct slice name;
	enum entity_type type;
	uint64_t words[NAME_WORDS];	/* hashes, folded; without Jr. */
	unsigned nwords;
	uint32_t count;		/* mentions of the full form */
	uint32_t bound;		/* short forms that were taken for it */
	size_t last;		/* the last mention of it so far */
	size_t first;		/* the number of its first mention */
	uint32_t given;		/* gazetteer bits of the first word */
	uint32_t same;		/* the fuller form of this one, or itself */
};

/* What a word, an acronym or a whole name may mean. */
struct name_slot {
	uint32_t n;
	uint32_t who[NAME_CANDIDATES];
};

struct names {			/* all zero at the start */
	const struct language *language;	/* of the document */
	struct name_full *whos;
	size_t nwhos, whos_cap;
	struct table table;	/* from hashes to slots */
	struct name_slot *slots;
	size_t nslots, slots_cap;
	struct str word;	/* memory for a word that is folded */
};

/* Set the name of every mention in ms that is a name (PERSON to MISC) and has
 * none. The mentions in there, by sentence and start as in ms, are names of the
 * document, too. Names are plain: slices of sentences, of the document's arena,
 * or of read-only memory. */
void names_resolve(struct names *n, struct mentions *ms,
    const struct mentions *there, struct document *d);

void names_free(struct names *n);

#endif
