/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* F_SETPIPE_SZ */

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/base.h"
#include "output.h"
#include "screen.h"

enum { ENOUGH = 64 * 1024, PIPE = 512 * 1024, LARGE = 4 * 1024 * 1024 };

struct str out;

static bool for_screen;		/* out has styles, or goes to a pager */
static size_t finished;		/* out.p[0..finished) is whole documents */
static bool begun;		/* what was written ends within a document */

static void
write_failed(void)
{
	warn_last = NULL;
	if (errno == EPIPE)
		exit(1);
	die_errno("cannot write to standard output");
}

/* Wait until a descriptor that does not block takes more. */
static void
wait_for_room(void)
{
	struct pollfd fd = { .fd = STDOUT_FILENO, .events = POLLOUT };

	poll(&fd, 1, -1);
}

/* Write this many bytes of out, made safe if they go to a terminal. */
static void
write_part(size_t len)
{
	static struct str shown;
	struct slice text = slice_part(str_slice(&out), 0, len);
	size_t done = 0;
	ssize_t n;

	if (for_screen || output_is_terminal()) {
		str_clear(&shown);
		screen_add(&shown, text);
		text = str_slice(&shown);
	}
	while (done < text.len) {
		n = write(STDOUT_FILENO, text.p + done, text.len - done);
		if (n >= 0)
			done += (size_t)n;
		else if (errno == EAGAIN || errno == EWOULDBLOCK)
			wait_for_room();
		else if (errno != EINTR)
			write_failed();
	}
}

/* The last thing that a program does when it dies. */
static void
write_finished(void)
{
	write_part(finished);
	if (begun)
		warn("the last document that was written is not whole");
}

static void
write_all(void)
{
	static bool started;

#ifdef F_SETPIPE_SZ
	/* If it is a pipe, a larger one halves the switching. */
	if (!started && out.len >= ENOUGH)
		fcntl(STDOUT_FILENO, F_SETPIPE_SZ, PIPE);
#endif
	started = started || out.len >= ENOUGH;
	write_part(out.len);
	begun = finished < out.len;
	finished = 0;
	warn_last = write_finished;
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
	for_screen = true;
	screen_style(&out, code);
}

void
output_for_screen(void)
{
	for_screen = true;
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
	finished = out.len;
	begun = false;
	warn_last = write_finished;
	if (out.len >= ENOUGH || output_is_terminal())
		write_all();
}

int
output_close(void)
{
	finished = out.len;
	write_all();
	str_free(&out);
	/* An interrupt does not keep it open. */
	if (close(STDOUT_FILENO) != 0 && errno != EBADF && errno != EINTR)
		write_failed();
	return fail_status();
}
