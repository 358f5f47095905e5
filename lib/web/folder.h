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

/* Write the page of a document; false, and a message, if that fails. With the
 * first one the folder is made, if it is not there; if that fails, the program
 * ends. page and index are set as for sheet_take. */
bool folder_take(struct folder *f, struct doc *d);

/* Write the index, if there was a document; false, and a message, if that
 * fails. */
bool folder_end(struct folder *f);

void folder_free(struct folder *f);

#endif
