/* SPDX-License-Identifier: MIT */
/*
 * Ids of documents: of any bytes there come names in UTF-8, no two of them the
 * same. Some 20 bytes of memory a document are needed for that.
 */
#ifndef NUTGRAF_STREAM_IDS_H
#define NUTGRAF_STREAM_IDS_H

#include "base/base.h"

struct ids {
	struct table seen;	/* from hashes of ids to how often they came */
	struct str id;
};

/* The id for a name: bytes that are no UTF-8, and NUL, are written %E9; the
 * second document of a name gets "#2" behind it, and so on. Until the next
 * call. */
struct slice ids_take(struct ids *ids, struct slice name);

void ids_free(struct ids *ids);

/* Is it the address of a page on the web, as ids often are? */
static inline bool
ids_is_address(struct slice id)
{
	return slice_starts(id, SLICE("http://")) ||
	    slice_starts(id, SLICE("https://"));
}

#endif
