/* SPDX-License-Identifier: MIT */
/*
 * The passes of the tagger, in the order in which names.c calls them. Each
 * changes the names found so far, or adds to them.
 */
#ifndef NUTGRAF_NAMES_PASSES_H
#define NUTGRAF_NAMES_PASSES_H

#include "found.h"

/* E1: where the names begin and end, of a model that has organisations. */
void entities_borders(struct tagger *tg);

/* E9: what is around the names, of a model that has people and
 * organisations. */
void entities_forms(struct tagger *tg);

/* E10: bodies whose form says what they are; of such a model, too. */
void entities_firms(struct tagger *tg);

/* E11: what the words around the names make of them; of such a model, too. */
void entities_around(struct tagger *tg);

/* E12: what their own form makes of them, of such a model, too: firms, and
 * others. */
void entities_brands(struct tagger *tg);
void entities_letters(struct tagger *tg);

/* E2 to E5: what the document says of the names. */
void entities_document(struct tagger *tg);

/* E8: people whom the document has in full; of a model that has people
 * and organisations. */
void entities_people(struct tagger *tg);

/* E11: cities in datelines, whatever the document says; of a model that has
 * organisations and places. */
void entities_places(struct tagger *tg);

#endif
