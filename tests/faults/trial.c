/* SPDX-License-Identifier: MIT */
/*
 * trial [-p] [-s] PROGRAM INPUT FAULT WANT... -- COMMAND...
 *
 * Run the command, with the preloaded library ($FAULTS) and standard input
 * from INPUT, once for each K = 1, 2, ... that FAULT has in the place of its
 * K, until there is nothing to fail any more; once if it has no K. Each run
 * must give either status 0 and what the last WANT (a file) holds, or a message
 * of the program and another status, and nothing or what one of the WANTs
 * holds; behind a failed write, its beginning. In a pipeline the next filter
 * makes what it can of that; else its table may end early, behind a row.
 *
 * -p: the command is a pipeline. -s: after some, ever fewer. Prints the first
 * run of each kind that is wrong with its FAULT, then how many faults there
 * were and how many went wrong.
 */
#define _GNU_SOURCE

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE = 60,		/* seconds: then it hangs */
	FEW = 20, MANY = 400 };

struct bytes {
	char *p;
	size_t len;
};

static bool pipeline, sparse;
static const char *program, *input, *fault;
static char **command;
static struct bytes *wants;
static size_t nwants;
static pid_t running;

static void
fail(const char *what)
{
	perror(what);
	exit(2);
}

/* The bytes of a file, and a NUL after them. */
static struct bytes
take(const char *name)
{
	struct bytes b = { 0 };
	struct stat st;
	int fd = open(name, O_RDONLY);

	if (fd < 0 || fstat(fd, &st) != 0)
		fail(name);
	b.len = (size_t)st.st_size;
	b.p = malloc(b.len + 1);
	if (b.p == NULL || read(fd, b.p, b.len) != st.st_size)
		fail(name);
	b.p[b.len] = '\0';
	close(fd);
	return b;
}

static void
stop(int number)
{
	(void)number;
	kill(-running, SIGKILL);
}

static void
redirect(int to, const char *name, int flags)
{
	int fd = open(name, flags, 0666);

	if (fd < 0 || dup2(fd, to) < 0)
		fail(name);
	close(fd);
}

/* The status of the command with this fault, as a shell would give it. */
static int
run(const char *spec)
{
	int status = 0;

	redirect(STDIN_FILENO, "log", O_WRONLY | O_CREAT | O_TRUNC);
	running = fork();
	if (running == 0) {
		setpgid(0, 0);
		redirect(STDIN_FILENO, input, O_RDONLY);
		redirect(STDOUT_FILENO, "out", O_WRONLY | O_CREAT | O_TRUNC);
		redirect(STDERR_FILENO, "err", O_WRONLY | O_CREAT | O_TRUNC |
		    O_APPEND);
		setenv("FAULT", spec, 1);
		setenv("FAULT_IN", program, 1);
		setenv("FAULT_LOG", realpath("log", NULL), 1);
		setenv("LD_PRELOAD", getenv("FAULTS"), 1);
		execvp(command[0], command);
		_exit(127);
	}
	setpgid(running, running);
	alarm(PATIENCE);
	if (running < 0 || waitpid(running, &status, 0) != running)
		fail(command[0]);
	alarm(0);
	return WIFEXITED(status) ? WEXITSTATUS(status) :
	    128 + WTERMSIG(status);
}

/* Is there a line that begins with the program's name? */
static bool
said(struct bytes err)
{
	const char *at;
	size_t n = strlen(program);

	for (at = err.p; at != NULL; at = strchr(at, '\n'), at += at != NULL)
		if (strncmp(at, program, n) == 0 && at[n] == ':')
			return true;
	return false;
}

/* Is it nothing, or one of what is wanted, or, where that will do, the
 * beginning of one? */
static bool
partial(struct bytes got, const char *spec)
{
	bool beginnings = strstr(spec, "write:") != NULL;
	size_t i;

	if (beginnings && pipeline)
		return true;
	beginnings |= pipeline && got.len > 0 && got.p[got.len - 1] == '\n';
	for (i = 0; i < nwants; i++)
		if ((got.len == wants[i].len ||
		    (beginnings && got.len < wants[i].len)) &&
		    memcmp(got.p, wants[i].p, got.len) == 0)
			return true;
	return got.len == 0;
}

/* Did it fail to write to standard output, with an error that stays? */
static bool
lost_output(const char *spec, struct bytes log)
{
	return strstr(log.p, "descriptor 1\n") != NULL &&
	    strchr(spec, 'E') != NULL && strstr(spec, "EINTR") == NULL &&
	    strstr(spec, "EAGAIN") == NULL;
}

/* What is wrong with this run; NULL if nothing is. */
static const char *
judge(const char *spec, int status, struct bytes got, struct bytes err,
    struct bytes log)
{
	const struct bytes *whole = &wants[nwants - 1];
	bool closed = strstr(spec, "EPIPE") != NULL;

	if (status == 128 + SIGKILL)
		return "it hangs";
	if (status > 128 && !(closed && status == 128 + SIGPIPE))
		return "it dies of a signal";
	if (closed)
		return said(err) ? "a closed pipe is not quiet" :
		    !partial(got, spec) ? "the output is wrong" : NULL;
	if (status == 0)
		return got.len != whole->len ||
		    memcmp(got.p, whole->p, got.len) != 0 ?
		    "status 0, but the output is not whole" :
		    lost_output(spec, log) ?
		    "status 0, but standard output failed" : NULL;
	if (!said(err))
		return "it fails without a message";
	return partial(got, spec) ? NULL :
	    "it fails, and the output is not that of whole documents";
}

static const char *
kind_of(const char *wrong)
{
	static const char *seen[16];
	size_t i;

	for (i = 0; i < 15 && seen[i] != NULL; i++)
		if (seen[i] == wrong)
			return NULL;
	return seen[i] = wrong;
}

/* The next call to fail. Only the many short writes of a model go past MANY. */
static unsigned long
after(unsigned long k)
{
	if (sparse && pipeline)
		return k * 8;
	return k < (sparse ? FEW : MANY) ? k + 1 : k * 2;
}

/* One run; false if there was nothing to fail. */
static bool
attempt(unsigned long k, unsigned long *bad)
{
	char spec[256];
	const char *at = strstr(fault, ":K"), *wrong = NULL;
	int status;
	struct bytes got, err, log;
	bool injected;

	if (at == NULL)
		snprintf(spec, sizeof(spec), "%s", fault);
	else
		snprintf(spec, sizeof(spec), "%.*s:%lu%s", (int)(at - fault),
		    fault, k, at + 2);
	status = run(spec);
	log = take("log");
	injected = strstr(log.p, strchr(spec, 'E') != NULL ? "fault " :
	    "short ") != NULL;
	if (injected) {
		got = take("out");
		err = take("err");
		wrong = judge(spec, status, got, err, log);
		free(got.p);
		free(err.p);
	}
	free(log.p);
	*bad += wrong != NULL;
	if (wrong != NULL && kind_of(wrong) != NULL)
		printf("%s\t%s\n", spec, wrong);
	return injected;
}

int
main(int argc, char **argv)
{
	unsigned long k, n = 0, bad = 0;
	int i;

	for (i = 1; i < argc && argv[i][0] == '-'; i++) {
		pipeline |= argv[i][1] == 'p';
		sparse |= argv[i][1] == 's';
	}
	if (argc - i < 6 || getenv("FAULTS") == NULL)
		return 2;
	program = argv[i++];
	input = argv[i++];
	fault = argv[i++];
	wants = malloc((size_t)argc * sizeof(*wants));
	if (wants == NULL)
		fail(program);
	for (; argv[i] != NULL && strcmp(argv[i], "--") != 0; i++)
		wants[nwants++] = take(argv[i]);
	if (argv[i] == NULL || nwants == 0)
		return 2;
	command = argv + i + 1;
	signal(SIGALRM, stop);
	for (k = 1; attempt(k, &bad); k = after(k)) {
		n++;
		if (strstr(fault, ":K") == NULL)
			break;
	}
	printf("%lu\t%lu\n", n, bad);
	return 0;
}
