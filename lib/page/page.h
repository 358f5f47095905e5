/* SPDX-License-Identifier: MIT */
/*
 * A page before it is an article: its source and encoding, and what the engines
 * for HTML and for plain text share. Those two never look at each other. The
 * rules of paragraphs are in rules.tsv.
 */
#ifndef NUTGRAF_PAGE_PAGE_H
#define NUTGRAF_PAGE_PAGE_H

#include "source.h"	/* a page in UTF-8, with the way back */
#include "charset.h"	/* encodings */
#include "references.h"	/* references where none should be */
#include "article.h"	/* what is found: metadata, paragraphs */
#include "paragraphs.h"	/* paragraphs of plain text */
#include "words.h"	/* words that tell, in many languages */
#include "bylines.h"	/* who wrote it */
#include "datelines.h"	/* where it was written */
#include "captions.h"	/* captions and credits of pictures */
#include "promotions.h"	/* lines that ask to subscribe and the like */
#include "notices.h"	/* what stands in the place of an article */
#include "repeats.h"	/* passages that a page repeats */
#include "patterns.h"	/* patterns in a line */

#endif
