/* SPDX-License-Identifier: MIT */
/*
 * How output ends: a row writes two documents and half of a third and then
 * dies, or closes. It writes to a pipe that does not block and is read slowly,
 * or not at all. Each runs in a child.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/base.h"
#include "io/io.h"
#include "tap.h"

enum how { CLOSE, DIE, FAIL, MEMORY };

static const struct {
	const char *what;
	enum how how;
	size_t document;	/* bytes of one, and half as much of the last */
	bool closed;		/* nobody reads */
	size_t want;		/* bytes that come out */
	int status;
} rows[] = {
	{ "all is written", CLOSE, 1000, false, 2500, 0 },
	{ "into a pipe that is full", CLOSE, 900000, false, 2250000, 0 },
	{ "who dies writes what is done", DIE, 1000, false, 2000, 1 },
	{ "so does who has no memory", MEMORY, 1000, false, 2000, 1 },
	{ "and into a pipe that is full", DIE, 30000, false, 60000, 1 },
	{ "a failure counts", FAIL, 1000, false, 2500, 1 },
	{ "a closed pipe is a quiet end, and a failure", CLOSE, 90000, true,
	    0, 1 },
	{ "and so it is after another", FAIL, 90000, true, 0, 1 },
};

static void
add(size_t n)
{
	str_reserve(&out, n);
	memset(out.p + out.len, 'x', n);
	out.len += n;
}

static _Noreturn void
child(size_t row, int ends[2])
{
	enum how how = rows[row].how;

	signal(SIGPIPE, SIG_IGN);
	fcntl(ends[1], F_SETFL, O_NONBLOCK);
	if (dup2(ends[1], STDOUT_FILENO) < 0)
		_exit(3);
	close(ends[0]);
	close(ends[1]);
	if (how == FAIL)
		fail_at("x", 0, "a failure");
	add(rows[row].document);
	output_document();
	add(rows[row].document);
	output_document();
	add(rows[row].document / 2);
	if (how == DIE)
		die("over");
	if (how == MEMORY)
		die_memory();
	exit(output_close());
}

static bool
run(size_t row)
{
	const struct timespec moment = { 0, 50 * 1000 * 1000 };
	static char buf[1 << 16];
	int ends[2], status;
	size_t got = 0;
	ssize_t n;
	pid_t pid;

	fflush(stdout);
	if (pipe(ends) != 0 || (pid = fork()) < 0)
		die_errno("pipe");
	if (pid == 0) {
		if (rows[row].closed)
			close(ends[0]);
		child(row, ends);
	}
	close(ends[1]);
	if (rows[row].closed)
		close(ends[0]);
	else
		nanosleep(&moment, NULL);
	while (!rows[row].closed && (n = read(ends[0], buf, sizeof(buf))) > 0)
		got += (size_t)n;
	if (!rows[row].closed)
		close(ends[0]);
	waitpid(pid, &status, 0);
	if (got != rows[row].want)
		printf("# %zu bytes\n", got);
	return got == rows[row].want && WIFEXITED(status) &&
	    WEXITSTATUS(status) == rows[row].status;
}

int
main(void)
{
	size_t i;

	/* Messages are expected here. */
	if (freopen("/dev/null", "w", stderr) == NULL)
		return 1;
	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		tap(run(i), rows[i].what);
	return tap_end();
}
