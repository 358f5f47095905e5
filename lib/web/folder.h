/* SPDX-License-Identifier: MIT */
/*
 * A page for each document, and an index of them, in a folder.
 */
#ifndef NUTGRAF_WEB_FOLDER_H
#define NUTGRAF_WEB_FOLDER_H

#include "sheet.h"

struct folder {
	const char *path;
	struct sheet page, index;
	struct str text, name;
};

/* Make the folder, if it is not there; if that fails, a message and the end of
 * the program. page and index are set as for sheet_take. */
void folder_begin(struct folder *f);

/* Write the page of a document; false, and a message, if that fails. */
bool folder_take(struct folder *f, struct doc *d);

/* Write the index; false, and a message, if that fails. */
bool folder_end(struct folder *f);

void folder_free(struct folder *f);

#endif
