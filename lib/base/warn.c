/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "terminal.h"
#include "warn.h"

const char *warn_name = "nutgraf";
void (*warn_last)(void);

static char text[8192];	/* the longest path, twice, and more */
static size_t length;
static bool failed;
static const char *file_read;
static char document_read[120];

/* Append to the line what fits; "?" for what could take over a terminal. */
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

		if (!safe || strchr("\t\r\n", text[from]) != NULL)
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

/* Nobody is left to tell when standard error cannot be written. */
static void
write_text(void)
{
	size_t done = 0;
	ssize_t n;

	while (done < length) {
		n = write(STDERR_FILENO, text + done, length - done);
		if (n < 0 && errno != EINTR)
			return;
		done += n > 0 ? (size_t)n : 0;
	}
}

/* One write for each message, so that those of parallel processes stay
 * whole. */
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
	write_text();
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
fail_at(const char *file, size_t line, const char *fmt, ...)
{
	va_list ap;

	failed = true;
	va_start(ap, fmt);
	message(file, line, fmt, ap, 0);
	va_end(ap);
}

void
fail_errno(const char *fmt, ...)
{
	int error = errno;
	va_list ap;

	failed = true;
	va_start(ap, fmt);
	message(NULL, 0, fmt, ap, error);
	va_end(ap);
}

int
fail_status(void)
{
	return failed;
}

/* What fails on the way out does not come here again. */
static _Noreturn void
end(void)
{
	void (*last)(void) = warn_last;

	warn_last = NULL;
	failed = true;
	if (last != NULL)
		last();
	exit(1);
}

void
die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	message(NULL, 0, fmt, ap, 0);
	va_end(ap);
	end();
}

void
die_errno(const char *fmt, ...)
{
	int error = errno;
	va_list ap;

	va_start(ap, fmt);
	message(NULL, 0, fmt, ap, error);
	va_end(ap);
	end();
}

void
die_memory(void)
{
	if (document_read[0] != '\0' && (file_read == NULL ||
	    strcmp(document_read, file_read) != 0))
		warn_at(file_read, 0, "out of memory in document %s",
		    document_read);
	else
		warn_at(file_read, 0, "out of memory");
	end();
}

void
warn_reading(const char *file)
{
	file_read = file;
	document_read[0] = '\0';
}

void
warn_document(const char *id, size_t len)
{
	size_t n = len < sizeof(document_read) ? len :
	    sizeof(document_read) - 1;

	if (n > 0)
		memcpy(document_read, id, n);
	document_read[n] = '\0';
}
