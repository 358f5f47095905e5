/* SPDX-License-Identifier: MIT */
/*
 * Lists of names that a user brings along, one a line: the phrase, its type
 * and, if there is one, the name that it stands for, separated by TAB. Rules L1
 * to L5 say what is found (names/rules.tsv).
 *
 * Looking costs no more than one look a word, and at most LIST_WORDS where
 * phrases may begin: it is linear in the text, whatever the lists hold.
 */
#ifndef NUTGRAF_NAMES_LISTS_H
#define NUTGRAF_NAMES_LISTS_H

#include "base/base.h"
#include "text/text.h"

enum { LIST_WORDS = 32 };	/* in a phrase, at most; marks count */

/* What a phrase stands for. */
struct list_entry {
	enum entity_type type;
	struct slice label, name;
};

struct lists {			/* all zero at the start */
	struct table steps;	/* from a node and a word to the next node */
	uint32_t *ends;		/* of each node: 1 + the entry, or 0 */
	size_t nnodes, nodes_cap;
	struct list_entry *entries;
	size_t nentries, entries_cap;
	struct arena arena;	/* labels and names */
	struct tagdoc td;	/* of the phrase that is being added */
	uint8_t *starts;	/* by word id of the document's lexicon: may a
				 * phrase begin with it? */
	size_t nstarts, starts_cap;
	const struct lexicon *lexicon;	/* the one that starts is for */
	uint32_t made;		/* of that */
	struct str word;	/* memory for the word that is hashed */
};

/* Take a line of a list, without its end. An empty line and one that begins
 * with # and a blank (or is only #) are comments. Returns NULL, or what is
 * wrong with the line, which is then not taken. */
const char *lists_add(struct lists *ls, struct slice line);

/* Append the mentions of listed phrases outside tokens that are taken to ms, by
 * sentence and start, and mark their tokens as taken. Those of L5 are left out
 * unless all are wanted; true if there were such. Names and labels live as long
 * as ls. */
bool lists_find(struct lists *ls, struct tagdoc *td, bool all,
    struct mentions *ms);

void lists_free(struct lists *ls);

#endif
