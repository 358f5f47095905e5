/* SPDX-License-Identifier: MIT */
/* Names of libarchive's functions and numbers are those of archive.h 3.2 and
 * later; its soname has been the same since 2010. */
#include <fcntl.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "library.h"
#include "packed.h"

enum { AR_EOF = 1, AR_OK = 0, AR_RETRY = -10, AR_WARN = -20, AR_FATAL = -30,
	AR_FILE = 0100000, AR_TYPE = 0170000 };

struct archive;
struct archive_entry;

struct packed {
	struct archive *archive;
	struct input *in;
	size_t given;		/* bytes of its buffer that the library has */
	size_t size;		/* of the file, where one can seek in it */
	bool ended;
};

/* The functions, as they are called here. */
static struct {
	struct archive *(*new)(void);
	int (*free)(struct archive *);
	int (*set_seek)(struct archive *, int64_t (*)(struct archive *, void *,
	    int64_t, int));
	int (*set_read)(struct archive *, ssize_t (*)(struct archive *, void *,
	    const void **));
	int (*set_data)(struct archive *, void *);
	int (*open)(struct archive *);
	int (*next)(struct archive *, struct archive_entry **);
	ssize_t (*data)(struct archive *, void *, size_t);
	const char *(*error)(struct archive *);
	const char *(*name_utf8)(struct archive_entry *);
	const char *(*name)(struct archive_entry *);
	unsigned (*type)(struct archive_entry *);
	const char *(*hardlink)(struct archive_entry *);
	int64_t (*bytes)(struct archive *, int);
	int (*raw)(struct archive *);
} lib;

static const struct library_function functions[] = {
	{ "archive_read_new", &lib.new },
	{ "archive_read_free", &lib.free },
	{ "archive_read_set_seek_callback", &lib.set_seek },
	{ "archive_read_set_read_callback", &lib.set_read },
	{ "archive_read_set_callback_data", &lib.set_data },
	{ "archive_read_open1", &lib.open },
	{ "archive_read_next_header", &lib.next },
	{ "archive_read_data", &lib.data },
	{ "archive_error_string", &lib.error },
	{ "archive_entry_pathname_utf8", &lib.name_utf8 },
	{ "archive_entry_pathname", &lib.name },
	{ "archive_entry_filetype", &lib.type },
	{ "archive_entry_hardlink", &lib.hardlink },
	{ "archive_filter_bytes", &lib.bytes },
	{ "archive_read_support_format_raw", &lib.raw },
};

/* What enables each form. */
static const char *const forms[PACKED_FORMS] = {
	[PACKED_TAR] = "archive_read_support_format_tar",
	[PACKED_ZIP] = "archive_read_support_format_zip",
	[PACKED_7ZIP] = "archive_read_support_format_7zip",
	[PACKED_BZIP2] = "archive_read_support_filter_bzip2",
	[PACKED_XZ] = "archive_read_support_filter_xz",
	[PACKED_ZSTD] = "archive_read_support_filter_zstd",
	[PACKED_LZ4] = "archive_read_support_filter_lz4",
};

static void *library;
static locale_t utf8;		/* for names in archives; 0: there is none */

static bool
load(void)
{
	static const char *const names[] = { "libarchive.so.13",
		"libarchive.13.dylib", "libarchive.so", NULL };

	if (library == NULL)
		library = library_open(names, functions,
		    sizeof(functions) / sizeof(*functions));
	if (library != NULL && utf8 == (locale_t)0)
		utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	return library != NULL;
}

/* Enable the form; false if the library was built without it, also where it
 * would run a program in its place, which it tells by a warning. */
static bool
enable(struct archive *a, enum packed_form form)
{
	int (*support)(struct archive *);

	return library_take(library, forms[form], &support) &&
	    support(a) == AR_OK && (form < PACKED_BZIP2 ||
	    lib.raw(a) == AR_OK);
}

const char *
packed_lacks(enum packed_form form)
{
	struct archive *a;
	bool good;

	if (!load())
		return "libarchive is not on this system";
	a = lib.new();
	if (a == NULL)
		die_memory();
	good = enable(a, form);
	lib.free(a);
	return good ? NULL : "libarchive of this system was built without it";
}

static ssize_t
give(struct archive *a, void *data, const void **to)
{
	struct packed *p = data;
	struct input *in = p->in;

	(void)a;
	in->pos += p->given;
	if (in->pos == in->buf.len)
		input_read(in);
	p->given = in->buf.len - in->pos;
	*to = in->buf.p + in->pos;
	/* What came before it failed is whole. */
	return p->given == 0 && in->failed ? -1 : (ssize_t)p->given;
}

static int64_t
seek(struct archive *a, void *data, int64_t to, int whence)
{
	struct packed *p = data;

	(void)a;
	if (whence == SEEK_CUR)
		to += (int64_t)(p->in->offset + p->in->pos + p->given);
	else if (whence == SEEK_END)
		to += (int64_t)p->size;
	if (to < 0 || !input_seek(p->in, (size_t)to))
		return AR_FATAL;
	p->given = 0;
	return to;
}

/* The library takes names for those of the locale, which is C in all filters:
 * there it loses what is not ASCII. */
static int
next_header(struct packed *p, struct archive_entry **e)
{
	locale_t old = (locale_t)0;
	int r;

	if (utf8 != (locale_t)0)
		old = uselocale(utf8);
	r = lib.next(p->archive, e);
	if (r == AR_OK || r == AR_WARN) {
		lib.name_utf8(*e);	/* which the entry keeps */
		lib.name(*e);
	}
	if (utf8 != (locale_t)0)
		uselocale(old);
	return r;
}

/* What the library says that is wrong, with the place. */
static void
complain(struct packed *p, const char *name)
{
	const char *what = lib.error(p->archive);
	int64_t at = lib.bytes(p->archive, -1);

	if (p->in->failed)	/* which was reported */
		return;
	if (at < 0)		/* it does not know: all that it was given */
		at = (int64_t)(p->in->offset + p->in->buf.len);
	fail_at(name, 0, "byte %lld: %s", (long long)at,
	    what != NULL ? what : "damaged");
}

struct packed *
packed_open(struct input *in, enum packed_form form)
{
	struct packed *p = mem_alloc(sizeof(*p));

	*p = (struct packed){ .in = in, .archive = lib.new() };
	if (p->archive == NULL)
		die_memory();
	enable(p->archive, form);
	p->size = form < PACKED_BZIP2 ? input_seekable(in) : 0;
	lib.set_read(p->archive, give);
	lib.set_data(p->archive, p);
	if (p->size > 0)
		lib.set_seek(p->archive, seek);
	if (lib.open(p->archive) != AR_OK) {
		complain(p, in->name);
		p->ended = true;
	}
	return p;
}

void
packed_close(struct packed *p)
{
	lib.free(p->archive);
	free(p);
}

/* Damage between files: is there more behind it? */
static bool
passed(struct packed *p, int r, size_t before)
{
	complain(p, p->in->name);
	return r > AR_FATAL && p->in->offset + p->in->pos > before;
}

bool
packed_next(struct packed *p, struct slice *name)
{
	struct archive_entry *e;
	const char *text;

	*name = (struct slice){ 0 };
	while (!p->ended) {
		size_t before = p->in->offset + p->in->pos;
		int r = next_header(p, &e);

		if (r < AR_WARN)
			p->ended = !passed(p, r, before);
		else if (r == AR_EOF)
			p->ended = true;
		if (r < AR_WARN || r == AR_EOF || lib.hardlink(e) != NULL ||
		    (lib.type(e) & AR_TYPE) != AR_FILE)
			continue;
		text = lib.name_utf8(e);
		if (text == NULL)
			text = lib.name(e);
		if (text != NULL)
			*name = slice_of(text);
		return true;
	}
	return false;
}

ssize_t
packed_more(struct input *in, char *to, size_t len)
{
	struct packed *p = in->from;
	ssize_t n;

	do
		n = lib.data(p->archive, to, len);
	while (n == AR_RETRY);
	if (n >= 0)
		return n;
	complain(p, in->name);
	if (n <= AR_FATAL)
		p->ended = true;
	return -1;
}
