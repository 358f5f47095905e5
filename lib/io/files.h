/* SPDX-License-Identifier: MIT */
/*
 * Files that a filter writes beside standard output.
 */
#ifndef NUTGRAF_IO_FILES_H
#define NUTGRAF_IO_FILES_H

#include "base/base.h"

/* Make a folder, if it is not there; if that fails, a message and the end of
 * the program. */
void files_make_folder(const char *path);

/* Write a file by way of another name, PATH.part: so it is whole, or as it was.
 * False, and a message, if that fails. */
bool files_write(const char *path, struct slice text);

#endif
