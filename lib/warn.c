/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "terminal.h"
#include "warn.h"

const char *warn_name = "nutgraf";

static char text[2048];
static size_t length;

/* Append to the line what fits; "?" for what could drive a terminal. */
static void __attribute__((format(printf, 1, 0)))
add(const char *fmt, va_list ap)
{
	size_t room = sizeof(text) - 1 - length;
	int n = vsnprintf(text + length, room, fmt, ap);
	size_t end = length + (n < 0 ? 0 : (size_t)n < room ? (size_t)n :
	    room - 1), from = length;

	while (from < end) {
		bool safe;
		size_t k = terminal_next(text + from, end - from, &safe);

		if (!safe || text[from] == '\t' || text[from] == '\n')
			text[length++] = '?';
		else {
			memmove(text + length, text + from, k);
			length += k;
		}
		from += k;
	}
}

static void __attribute__((format(printf, 1, 2)))
addf(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add(fmt, ap);
	va_end(ap);
}

/* One write a message, so that those of parallel processes stay whole. */
static void __attribute__((format(printf, 3, 0)))
message(const char *file, size_t line, const char *fmt, va_list ap,
    int error)
{
	length = 0;
	addf("%s: ", warn_name);
	if (file != NULL && line > 0)
		addf("%s:%zu: ", file, line);
	else if (file != NULL)
		addf("%s: ", file);
	add(fmt, ap);
	if (error != 0)
		addf(": %s", strerror(error));
	text[length++] = '\n';
	fwrite(text, 1, length, stderr);
}

void
warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	message(NULL, 0, fmt, ap, 0);
	va_end(ap);
}

void
warn_at(const char *file, size_t line, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	message(file, line, fmt, ap, 0);
	va_end(ap);
}

void
warn_errno(const char *fmt, ...)
{
	int error = errno;
	va_list ap;

	va_start(ap, fmt);
	message(NULL, 0, fmt, ap, error);
	va_end(ap);
}

void
die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	message(NULL, 0, fmt, ap, 0);
	va_end(ap);
	exit(1);
}

void
die_errno(const char *fmt, ...)
{
	int error = errno;
	va_list ap;

	va_start(ap, fmt);
	message(NULL, 0, fmt, ap, error);
	va_end(ap);
	exit(1);
}
