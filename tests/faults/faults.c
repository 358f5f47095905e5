/* SPDX-License-Identifier: MIT */
/*
 * Preloaded by the tests, this makes calls fail that seldom do.
 *
 *   FAULT=CALL:WHAT[:K[/STEP]] ...
 *	CALL is read, write, malloc, calloc, realloc, open, fstat, dup, close
 *	or mmap; WHAT an errno by its name, or a number: the most bytes that a
 *	read or write takes. The K-th call fails, with /STEP each STEP-th from
 *	there on (/1: all). Without K it is every call.
 *   FAULT_IN=NAME	only in programs of this name
 *   FAULT_LOG=FILE	append a line for the first of each fault: "fault" or
 *			"short", the call, which one it was; at the end one for
 *			each kind of call: "calls read 12"
 *
 * Calls count from main() on, so that those of the dynamic loader and of
 * libc's start are not among them. What libc does inside itself (stdio's own
 * write) is out of reach, but its malloc is not. Messages come through:
 * writing to descriptor 2 never fails and is not counted.
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum call { READ, WRITE, MALLOC, CALLOC, REALLOC, OPEN, FSTAT, DUP, CLOSE,
	MMAP, CALLS };

enum { MOST = 8 };

static const char *const names[CALLS] = { "read", "write", "malloc", "calloc",
	"realloc", "open", "fstat", "dup", "close", "mmap" };

static const struct {
	const char *name;
	int number;
} errors[] = {
	{ "EACCES", EACCES }, { "EAGAIN", EAGAIN }, { "EFBIG", EFBIG },
	{ "EINTR", EINTR }, { "EIO", EIO }, { "EMFILE", EMFILE },
	{ "ENODEV", ENODEV }, { "ENOMEM", ENOMEM }, { "ENOSPC", ENOSPC },
	{ "EOVERFLOW", EOVERFLOW }, { "EPIPE", EPIPE },
};

static struct fault {
	enum call call;
	int error;		/* 0: max counts */
	size_t max;		/* bytes */
	unsigned long first, step;	/* step 0: once */
	bool logged;
} faults[MOST];

static size_t nfaults;
static bool on;		/* main() has begun, in the right program */
static unsigned long calls[CALLS];

#define NEXT(name, ...) \
	static __typeof__(name) *next; \
	if (next == NULL) \
		*(void **)&next = dlsym(RTLD_NEXT, #name); \
	return next(__VA_ARGS__)

static ssize_t
next_write(int fd, const void *buf, size_t n)
{
	NEXT(write, fd, buf, n);
}

static int
next_open(const char *path, int flags, mode_t mode)
{
	NEXT(open, path, flags, mode);
}

static int
next_close(int fd)
{
	NEXT(close, fd);
}

/* A line for the log, without memory from malloc. */
static void
note(const char *what, enum call call, unsigned long n, int fd)
{
	const char *file = getenv("FAULT_LOG");
	char line[128];
	int len, to, error = errno;

	if (file == NULL)
		return;
	len = snprintf(line, sizeof(line), "%s %s %lu", what, names[call], n);
	if (fd >= 0)
		len += snprintf(line + len, sizeof(line) - (size_t)len,
		    " descriptor %d", fd);
	line[len++] = '\n';
	to = next_open(file, O_WRONLY | O_APPEND | O_CREAT, 0666);
	if (to >= 0) {
		if (next_write(to, line, (size_t)len) != len)
			abort();
		next_close(to);
	}
	errno = error;
}

static bool
due(const struct fault *f, enum call call)
{
	unsigned long n = calls[call];

	return f->call == call && n >= f->first && (f->step == 0 ?
	    n == f->first : (n - f->first) % f->step == 0);
}

/* Count a call; true if it is to fail, with errno set. *n, unless n is NULL,
 * becomes the most that the call may take. */
static bool
fails(enum call call, int fd, size_t *n)
{
	bool failed = false;
	size_t i;

	if (!on)
		return false;
	calls[call]++;
	for (i = 0; i < nfaults && !failed; i++) {
		struct fault *f = &faults[i];

		if (!due(f, call) || (f->error == 0 && *n <= f->max))
			continue;
		if (!f->logged)
			note(f->error != 0 ? "fault" : "short", call,
			    calls[call], fd);
		f->logged = true;
		failed = f->error != 0;
		if (failed)
			errno = f->error;
		else
			*n = f->max;
	}
	return failed;
}

static void
bad(const char *spec)
{
	fprintf(stderr, "faults: FAULT: not CALL:WHAT[:K[/STEP]]: %s\n", spec);
	_exit(99);
}

/* Take "name:" off the text. */
static bool
take(const char **text, const char *name)
{
	size_t n = strlen(name);

	if (strncmp(*text, name, n) != 0 || strchr(": ", (*text)[n]) == NULL)
		return false;
	*text += n + ((*text)[n] == ':');
	return true;
}

static const char *
read_fault(const char *text)
{
	struct fault *f = &faults[nfaults++];
	const char *spec = text;
	char *end;
	size_t i;

	while (f->call < CALLS && !take(&text, names[f->call]))
		f->call++;
	if (f->call == CALLS || nfaults == MOST)
		bad(spec);
	for (i = 0; i < sizeof(errors) / sizeof(*errors); i++)
		if (f->error == 0 && take(&text, errors[i].name))
			f->error = errors[i].number;
	if (f->error == 0) {
		f->max = strtoul(text, &end, 10);
		if (f->max == 0 || f->call > WRITE)
			bad(spec);
		text = end + (*end == ':');
	}
	f->first = f->step = 1;
	if (*text >= '0' && *text <= '9') {
		f->first = strtoul(text, &end, 10);
		f->step = *end == '/' ? strtoul(end + 1, &end, 10) : 0;
		text = end;
	}
	if (*text != '\0' && *text != ' ')
		bad(spec);
	return text;
}

static void
begin(const char *path)
{
	const char *text = getenv("FAULT"), *in = getenv("FAULT_IN");
	const char *slash = strrchr(path, '/');

	if (in != NULL && strcmp(in, slash == NULL ? path : slash + 1) != 0)
		return;
	while (text != NULL && *text != '\0')
		text = *text == ' ' ? text + 1 : read_fault(text);
	on = true;
}

static void __attribute__((destructor))
end(void)
{
	enum call c;

	if (!on)
		return;
	on = false;
	for (c = 0; c < CALLS; c++)
		note("calls", c, calls[c], -1);
}

typedef int main_function(int argc, char **argv, char **environment);

static main_function *real_main;

static int
counted_main(int argc, char **argv, char **environment)
{
	begin(argc > 0 ? argv[0] : "");
	return real_main(argc, argv, environment);
}

int __libc_start_main(main_function *entry, int argc, char **argv,
    void (*init)(void), void (*fini)(void), void (*rtld_fini)(void),
    void *stack_end);

int
__libc_start_main(main_function *entry, int argc, char **argv,
    void (*init)(void), void (*fini)(void), void (*rtld_fini)(void),
    void *stack_end)
{
	real_main = entry;
	NEXT(__libc_start_main, counted_main, argc, argv, init, fini,
	    rtld_fini, stack_end);
}

ssize_t
read(int fd, void *buf, size_t n)
{
	if (fails(READ, fd, &n))
		return -1;
	NEXT(read, fd, buf, n);
}

ssize_t
write(int fd, const void *buf, size_t n)
{
	if (fd != STDERR_FILENO && fails(WRITE, fd, &n))
		return -1;
	return next_write(fd, buf, n);
}

#define OPEN_CALL(name) \
int \
name(const char *path, int flags, ...) \
{ \
	mode_t mode = 0; \
	va_list ap; \
\
	if (flags & O_CREAT) { \
		va_start(ap, flags); \
		mode = va_arg(ap, mode_t); \
		va_end(ap); \
	} \
	if (fails(OPEN, -1, NULL)) \
		return -1; \
	NEXT(name, path, flags, mode); \
}

#define FSTAT_CALL(name, stat) \
int \
name(int fd, struct stat *st) \
{ \
	if (fails(FSTAT, fd, NULL)) \
		return -1; \
	NEXT(name, fd, st); \
}

#define MMAP_CALL(name, off_t) \
void * \
name(void *at, size_t n, int access, int flags, int fd, off_t from) \
{ \
	if (fails(MMAP, fd, NULL)) \
		return MAP_FAILED; \
	NEXT(name, at, n, access, flags, fd, from); \
}

/* If an option makes files large, the names end in 64. */
OPEN_CALL(open)
OPEN_CALL(open64)
FSTAT_CALL(fstat, stat)
FSTAT_CALL(fstat64, stat64)
MMAP_CALL(mmap, off_t)
MMAP_CALL(mmap64, off64_t)

int
dup(int fd)
{
	if (fails(DUP, fd, NULL))
		return -1;
	NEXT(dup, fd);
}

int
close(int fd)
{
	if (fails(CLOSE, fd, NULL))
		return -1;
	return next_close(fd);
}

void *
malloc(size_t n)
{
	if (fails(MALLOC, -1, NULL))
		return NULL;
	NEXT(malloc, n);
}

void *
calloc(size_t n, size_t size)
{
	if (fails(CALLOC, -1, NULL))
		return NULL;
	NEXT(calloc, n, size);
}

void *
realloc(void *p, size_t n)
{
	if (fails(REALLOC, -1, NULL))
		return NULL;
	NEXT(realloc, p, n);
}
