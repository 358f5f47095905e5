/* SPDX-License-Identifier: MIT */
/*
 * The files of a folder and those below it, in the order of the bytes of their
 * names, folder by folder.
 */
#ifndef NUTGRAF_IO_FOLDER_H
#define NUTGRAF_IO_FOLDER_H

#include "base/base.h"

/* What is done with a file: its path, which is the folder's, "/" and its name,
 * and is borrowed. NULL stands for what is passed over. */
typedef void folder_file(const char *path, void *context);

/* Call file() for all files below a folder. Passed over are names that begin
 * with a dot, links to folders, and what is no file (devices, pipes). What
 * cannot be read is reported; a link to nothing is a file, so that opening it
 * says so. The names in a folder, and in those above it, are in memory. */
void folder_each(const char *path, folder_file *file, void *context);

/* Is this a folder, or a link to one? */
bool folder_is(const char *path);

/* The bytes of all files that folder_each finds. */
size_t folder_size(const char *path);

#endif
