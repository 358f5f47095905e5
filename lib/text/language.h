/* SPDX-License-Identifier: MIT */
/*
 * What is known of a language: one folder of lib/data, such as lib/data/en.
 * Engines take their words from the language of the document. What a folder
 * lacks comes from English.
 */
#ifndef NUTGRAF_TEXT_LANGUAGE_H
#define NUTGRAF_TEXT_LANGUAGE_H

#include "base/base.h"

struct language {
	const char *code;	/* the folder's name: ISO 639-1, "en" */
	/* Dictionaries (base/dict.h), by the names of their folders. */
	const unsigned char *abbreviations, *acts, *clusters, *confidence,
	    *gazetteer, *nameforms, *orgforms, *quoting, *roles, *stops,
	    *timewords, *valuewords, *vocabulary;
	/* Models (chain/model.h), each with its end. */
	const unsigned char *clauses, *clauses_end, *entities, *entities_end,
	    *parts, *parts_end;
};

/* The language of a document by its tag ("en", "en-GB"; case does not matter);
 * NULL if there is no folder for it. */
const struct language *language_find(struct slice tag);

/* English, which is used if the language is not known. */
const struct language *language_default(void);

#endif
