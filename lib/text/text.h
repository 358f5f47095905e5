/* SPDX-License-Identifier: MIT */
/*
 * A document as the engines see it: sentences, tokens, words with what the
 * lists of its language know about them, and the names that were found. The
 * rules of sentences and tokens are in rules.tsv.
 */
#ifndef NUTGRAF_TEXT_TEXT_H
#define NUTGRAF_TEXT_TEXT_H

#include "agencies.h"	/* names of news agencies */
#include "datelines.h"	/* where a story was written */
#include "document.h"	/* sentences, metadata, memory: start here */
#include "language.h"	/* a folder such as lib/data/en */
#include "lexicon.h"	/* each distinct word once */
#include "mention.h"	/* names that were found, and values */
#include "sentences.h"	/* sentences of a paragraph */
#include "tongue.h"	/* which language a text is in */
#include "tagdoc.h"	/* a document as tokens with their words */
#include "tokens.h"	/* words and marks of a sentence */

#endif
