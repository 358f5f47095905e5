/* SPDX-License-Identifier: MIT */
/* A file in memory. Include it before the system's headers, except those of
 * fuzz.h. */
#ifndef NUTGRAF_MEMORY_FILE_H
#define NUTGRAF_MEMORY_FILE_H

#include <assert.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/base.h"

int memfd_create(const char *name, unsigned flags);

/* A descriptor from which the text can be read; one file serves all. */
static inline int
memory_file(struct slice text)
{
	int fd = memfd_create("fuzz", 0);
	bool good = fd >= 0 && write(fd, text.p, text.len) ==
	    (ssize_t)text.len && lseek(fd, 0, SEEK_SET) == 0;

	assert(good);
	(void)good;
	return fd;
}

#endif
