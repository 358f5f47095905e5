/* SPDX-License-Identifier: MIT */
/*
 * Named entities of a document.
 */
#ifndef NUTGRAF_NAMES_NAMES_H
#define NUTGRAF_NAMES_NAMES_H

#include "lists.h"
#include "text/text.h"

struct tagger;

struct entities {		/* all zero at the start */
	struct mentions found;	/* by sentence, then start */
	struct tagger *taggers;	/* owned: one for each language so far, or
				 * for the user's model */
	bool own;		/* is it for the user's model? */
	bool misc;		/* also names of no particular kind (MISC) that
				 * are as often wrong as right */
	struct lists *lists;	/* the user's, who also frees them; or NULL */
	struct mentions listed;
};

/* Find names by the model of this file (chain/sequence.h), whose bytes must
 * stay where and as they are, instead of by that of the document's language.
 * Returns NULL, or what is wrong with the model; then e is unchanged. Any bytes
 * are safe. */
const char *entities_model(struct entities *e, struct slice file);

/* The size in bytes of the model file that begins like this (MODEL_HEAD bytes
 * or more); 0 if it is not one. */
size_t entities_model_size(struct slice start);

/* Find the mentions in the sentences of the document (d->sents), instead of
 * those of the document before. What is in the lists is taken for nothing else.
 * A document in a language that is not known (d->foreign) has no others, but
 * for names by the user's model.
 * Nothing found overlaps the mentions that are there already; those take part
 * in finding the fullest form of each name. Names are plain, in the document's
 * arena, in that of the lists, or in read-only memory. */
void entities_find(struct entities *e, struct document *d,
    const struct mentions *there);

void entities_free(struct entities *e);

#endif
