/* SPDX-License-Identifier: MIT */
/*
 * Shared libraries that are opened only when there is something for them to do:
 * programs start without them and run where they are missing.
 */
#ifndef NUTGRAF_IO_LIBRARY_H
#define NUTGRAF_IO_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* A function by its name, and the pointer to it that is set. */
struct library_function {
	const char *name;
	void *to;
};

/* The first library that is there of the names, ended by NULL, with all the
 * functions set; NULL if there is none, or one of them is missing. It stays
 * open. */
void *library_open(const char *const *names,
    const struct library_function *functions, size_t n);

/* Set a pointer to a function of the library; false if it is missing. */
bool library_take(void *library, const char *name, void *to);

#endif
