/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/base.h"
#include "folder.h"
#include "progress.h"

static bool on;
static double started, last;
static size_t bytes, documents, total;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
progress_on(void)
{
	on = true;
	started = last = now();
}

void
progress_total(char **operands)
{
	struct stat st;

	total = 0;
	if (!on)
		return;
	for (; *operands != NULL; operands++) {
		if ((strcmp(*operands, "-") == 0 ? fstat(STDIN_FILENO, &st) :
		    stat(*operands, &st)) != 0)
			continue;
		if (S_ISDIR(st.st_mode)) {
			total += folder_size(*operands);
			continue;
		}
		if (!S_ISREG(st.st_mode)) {
			total = 0;
			return;
		}
		total += (size_t)st.st_size;
	}
}

/* One write for each line, so that those of parallel processes stay whole. */
static void
print(const char *end)
{
	double t = now() - started, rate = t > 0 ? (double)bytes / t : 0;
	bool terminal = isatty(STDERR_FILENO);
	char left[40] = "";

	if (total > bytes && rate > 0)
		snprintf(left, sizeof(left), ", %.0f s left",
		    (double)(total - bytes) / rate);
	fprintf(stderr, "%s%s: %zu documents, %.1f MB, %.1f MB/s%s%s",
	    terminal ? "\r" : "", warn_name, documents, (double)bytes / 1e6,
	    rate / 1e6, left, terminal && *end == '\0' ? "   " : "\n");
}

void
progress_bytes(size_t n)
{
	bytes += n;
}

void
progress_document(void)
{
	documents++;
	if (!on || now() - last < 1)
		return;
	last = now();
	print("");
}

void
progress_end(void)
{
	if (on)
		print("\n");
}
