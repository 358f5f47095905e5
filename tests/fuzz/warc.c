/* SPDX-License-Identifier: MIT */
/* The WARC reader, plain and compressed: it ends, and pages are inside. */
#define _GNU_SOURCE /* memfd_create */

#include <assert.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "warc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = { .name = "x", .line = 1 };
	struct warc w = { 0 };
	size_t pages = 0;

	in.fd = memfd_create("warc", 0);
	assert(in.fd >= 0);
	if (write(in.fd, data, size) != (ssize_t)size ||
	    lseek(in.fd, 0, SEEK_SET) != 0)
		return 0;
	gzin_open(&w.in, &in);
	while (warc_next(&w)) {
		assert(w.page.len == 0 || w.page.p != NULL);
		assert(w.page.len <= 1U << 30);
		assert(++pages <= size);
	}
	gzin_close(&w.in);
	close(in.fd);
	warc_free(&w);
	return 0;
}
