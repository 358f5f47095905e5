/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* F_SETPIPE_SZ */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"
#include "terminal.h"
#include "warn.h"

enum { ENOUGH = 64 * 1024, PIPE = 512 * 1024, LARGE = 4 * 1024 * 1024 };

struct str out;

static bool styled;		/* something of out has a look */

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
	static bool started;
	static struct str shown;
	struct slice text = str_slice(&out);
	size_t done = 0;
	ssize_t n;

#ifdef F_SETPIPE_SZ
	/* A larger pipe, where that is one, halves the switching. */
	if (!started && out.len >= ENOUGH)
		fcntl(STDOUT_FILENO, F_SETPIPE_SZ, PIPE);
#endif
	started = started || out.len >= ENOUGH;
	if (styled || output_is_terminal()) {
		str_clear(&shown);
		terminal_add(&shown, text);
		text = str_slice(&shown);
	}
	while (done < text.len) {
		n = write(STDOUT_FILENO, text.p + done, text.len - done);
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
output_style(unsigned code)
{
	styled = true;
	terminal_style(&out, code);
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
