/* SPDX-License-Identifier: MIT */
/*
 * Documents that were read before: a digest tells whether one has changed. It
 * is that of its container (meta digest), or else of all records of the
 * document, metadata included.
 */
#ifndef NUTGRAF_STREAM_KNOWN_H
#define NUTGRAF_STREAM_KNOWN_H

#include "base/base.h"

struct known {
	bool digests;		/* give one to documents that have none */
	struct table pages;	/* hashes of id, TAB, digest */
};

/* Read the documents that are known: a line for each, its id and its digest as
 * records have them, separated by TAB. False, and a message, if the file cannot
 * be read. */
bool known_read(struct known *k, const char *file);

/* Look at the document whose records are lines[from..]: it gets its digest, and
 * if it is known it is cut off. Is it? */
bool known_take(struct known *k, struct str *lines, size_t from);

void known_free(struct known *k);

#endif
