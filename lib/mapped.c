/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <unistd.h>

#include "mapped.h"
#include "warn.h"

struct slice
mapped_file(const char *name)
{
	int fd = open(name, O_RDONLY);
	struct stat st;
	void *p;

	if (fd < 0 || fstat(fd, &st) != 0)
		die_errno("%s", name);
	if (st.st_size == 0)
		die("%s: is empty", name);
	p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_SHARED, fd, 0);
	if (p == MAP_FAILED)
		die_errno("%s", name);
	close(fd);
	return (struct slice){ p, (size_t)st.st_size };
}
