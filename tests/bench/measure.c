/* SPDX-License-Identifier: MIT */
/*
 * measure INPUT COMMAND...: run the command with INPUT as its standard input
 * and nothing of its output, and print its CPU seconds and peak memory in KB
 * (the largest process), children included.
 * measure -s INPUT COMMAND...: run it 21 times; the least of the milliseconds
 * that it takes.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct rusage
run(const char *input, char **command)
{
	struct rusage usage;
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);

		if (in < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 ||
		    dup2(out, 2) < 0)
			_exit(126);
		execvp(command[0], command);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &usage) < 0 ||
	    !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
		fprintf(stderr, "measure: %s failed\n", command[0]);
		exit(1);
	}
	return usage;
}

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* The least: other work on the machine only adds. */
static void
start_up(const char *input, char **command)
{
	struct timespec a, b;
	double ms, least = 0;
	int i;

	for (i = 0; i < 21; i++) {
		clock_gettime(CLOCK_MONOTONIC, &a);
		run(input, command);
		clock_gettime(CLOCK_MONOTONIC, &b);
		ms = (double)(b.tv_sec - a.tv_sec) * 1e3 +
		    (double)(b.tv_nsec - a.tv_nsec) / 1e6;
		if (i == 0 || ms < least)
			least = ms;
	}
	printf("%.2f\n", least);
}

int
main(int argc, char **argv)
{
	struct rusage u;

	if (argc > 3 && strcmp(argv[1], "-s") == 0) {
		start_up(argv[2], argv + 3);
		return 0;
	}
	if (argc < 3)
		return 2;
	u = run(argv[1], argv + 2);
	printf("%.4f %ld\n", seconds(u.ru_utime) + seconds(u.ru_stime),
	    u.ru_maxrss);
	return 0;
}
