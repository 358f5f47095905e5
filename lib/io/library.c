/* SPDX-License-Identifier: MIT */
#include <dlfcn.h>
#include <string.h>

#include "library.h"

bool
library_take(void *library, const char *name, void *to)
{
	void *f = dlsym(library, name);

	if (f == NULL)
		return false;
	memcpy(to, &f, sizeof(f));
	return true;
}

void *
library_open(const char *const *names,
    const struct library_function *functions, size_t n)
{
	void *library = NULL;
	size_t i;

	for (; library == NULL && *names != NULL; names++)
		library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
	for (i = 0; library != NULL && i < n; i++)
		if (!library_take(library, functions[i].name, functions[i].to))
			return NULL;
	return library;
}
