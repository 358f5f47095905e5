/* SPDX-License-Identifier: MIT */
/*
 * Preloaded by the tests: read() gives at most SHORTREAD bytes at a time, so
 * that every chunking of the input can be tried.
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

ssize_t
read(int fd, void *buf, size_t n)
{
	static ssize_t (*real)(int, void *, size_t);
	const char *most = getenv("SHORTREAD");
	size_t max = most != NULL ? strtoul(most, NULL, 10) : 0;

	if (real == NULL)
		*(void **)&real = dlsym(RTLD_NEXT, "read");
	return real(fd, buf, max > 0 && n > max ? max : n);
}
