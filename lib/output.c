/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"
#include "warn.h"

enum { ENOUGH = 64 * 1024, LARGE = 4 * 1024 * 1024 };

struct str out;

static void
write_failed(void)
{
	if (errno == EPIPE)
		exit(0);
	die_errno("cannot write to standard output");
}

static void
write_all(void)
{
	size_t done = 0;
	ssize_t n;

	while (done < out.len) {
		n = write(STDOUT_FILENO, out.p + done, out.len - done);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			write_failed();
		done += (size_t)n;
	}
	str_clear(&out);
	if (out.cap > LARGE)
		str_free(&out);
}

bool
output_is_terminal(void)
{
	static int known = -1;

	if (known < 0)
		known = isatty(STDOUT_FILENO);
	return known == 1;
}

void
output_some(void)
{
	if (out.len >= ENOUGH)
		write_all();
}

void
output_document(void)
{
	if (out.len >= ENOUGH || output_is_terminal())
		write_all();
}

int
output_close(void)
{
	write_all();
	str_free(&out);
	if (close(STDOUT_FILENO) != 0 && errno != EBADF)
		write_failed();
	return 0;
}

int
output_close_stdio(void)
{
	if (fflush(stdout) != 0 || close(STDOUT_FILENO) != 0)
		write_failed();
	return 0;
}
