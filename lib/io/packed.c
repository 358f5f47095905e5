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
	AR_FILE = 0100000, AR_LINK = 0120000, AR_TYPE = 0170000 };

struct archive;
struct archive_entry;

struct packed {
	struct archive *archive;
	struct input *in;
	size_t given;		/* bytes of its buffer that the library has */
	enum packed_form form;
	size_t size;		/* of the file, where one can seek in it */
	size_t links;		/* that were passed over */
	size_t headers;		/* of files and all else, that were read */
	size_t agains;		/* times that it was opened once more */
	bool damaged;		/* in the file that was just read */
	bool ended;
	bool empty;		/* nothing was compressed */
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
	int (*filter)(struct archive *, int);
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
	{ "archive_filter_code", &lib.filter },
	{ "archive_read_support_format_raw", &lib.raw },
};

/* What enables each form, and what is said of it. */
static const struct {
	const char *support, *name;
} forms[PACKED_FORMS] = {
	[PACKED_TAR] = { "archive_read_support_format_tar", "tar archive" },
	[PACKED_ZIP] = { "archive_read_support_format_zip", "zip archive" },
	[PACKED_7ZIP] = { "archive_read_support_format_7zip", "7z archive" },
	[PACKED_BZIP2] = { "archive_read_support_filter_bzip2",
	    "bzip2 file" },
	[PACKED_XZ] = { "archive_read_support_filter_xz", "xz file" },
	[PACKED_ZSTD] = { "archive_read_support_filter_zstd", "zstd file" },
	[PACKED_LZ4] = { "archive_read_support_filter_lz4", "lz4 file" },
};

/* What the library's messages mean, by a word in them; what has none of these
 * is damage. */
static const struct {
	const char *word, *says;
	bool here;		/* there is a place */
} meanings[] = {
#define LOCKED "is encrypted, and is left out: unpack the archive with its " \
	    "password"
#define UNKNOWN "is packed in a way that libarchive does not read, and is " \
	    "left out"
#define LARGE "takes more memory to unpack than there is"
	{ "assphrase", LOCKED, false }, { "ncrypt", LOCKED, false },
	{ "nsupported", UNKNOWN, false }, { "not supported", UNKNOWN, false },
	{ "allocate", LARGE, false }, { "emory", LARGE, false },
	{ "runcated", "is cut off", true }, { "rogress", "is cut off", true },
	{ "", "is damaged", true },
#undef LOCKED
#undef UNKNOWN
#undef LARGE
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

	return library_take(library, forms[form].support, &support) &&
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

/* Say what is wrong with this file, by what the library says, with the place. */
static void
complain(struct packed *p, const char *name)
{
	const char *text = lib.error(p->archive);
	struct slice what = text != NULL ? slice_of(text) : SLICE("");
	int64_t at = lib.bytes(p->archive, -1);
	size_t i;

	if (p->in->failed)	/* which was reported */
		return;
	if (at < 0)		/* it does not know: all that it was given */
		at = (int64_t)(p->in->offset + p->in->buf.len);
	for (i = 0; *meanings[i].word != '\0'; i++)
		if (slice_find(what, slice_of(meanings[i].word)) < what.len)
			break;
	if (meanings[i].here)
		fail_at(name, 0, "byte %lld: the %s %s here", (long long)at,
		    forms[p->form].name, meanings[i].says);
	else
		fail_at(name, 0, "%s", meanings[i].says);
}

/* Compressed data that are whole, and nothing. */
static bool
is_nothing(struct packed *p)
{
	const char *what = lib.error(p->archive);

	return p->form >= PACKED_BZIP2 && !p->in->failed && what != NULL &&
	    strcmp(what, "Unrecognized archive format") == 0;
}

/* Have the library look at it from its start; true if it is what it seems. */
static bool
begin(struct packed *p)
{
	p->archive = lib.new();
	if (p->archive == NULL)
		die_memory();
	enable(p->archive, p->form);
	lib.set_read(p->archive, give);
	lib.set_data(p->archive, p);
	if (p->size > 0)
		lib.set_seek(p->archive, seek);
	if (lib.open(p->archive) != AR_OK) {
		p->empty = is_nothing(p) && lib.filter(p->archive, 0) != 0;
		if (!p->empty)
			complain(p, p->in->name);
		return false;
	}
	if (p->form < PACKED_BZIP2 || lib.filter(p->archive, 0) != 0)
		return true;
	/* Nobody unpacks it: it would come out as it is. */
	if (!p->in->failed)
		fail_at(p->in->name, 0, "begins like a %s, but is none",
		    forms[p->form].name);
	return false;
}

struct packed *
packed_open(struct input *in, enum packed_form form)
{
	struct packed *p = mem_alloc(sizeof(*p));

	*p = (struct packed){ .in = in, .form = form };
	p->size = form < PACKED_BZIP2 ? input_seekable(in) : 0;
	if (form == PACKED_7ZIP && p->size == 0) {
		fail_at(in->name, 0, "is a 7z archive, which is read only "
		    "where it is a file of its own");
		p->ended = true;
	} else
		p->ended = !begin(p);
	return p;
}

/* Damage within a file of a zip archive leaves the others whole, but the library
 * gives up: begin again, and go on behind that file. Not for ever. */
static void
go_behind(struct packed *p)
{
	enum { AGAINS = 64 };
	struct archive_entry *e;
	size_t i;

	p->damaged = false;
	p->ended = true;
	if (p->form != PACKED_ZIP || p->size == 0 || ++p->agains > AGAINS ||
	    !input_seek(p->in, 0))
		return;
	lib.free(p->archive);
	p->given = 0;
	p->ended = !begin(p);
	for (i = 0; i < p->headers && !p->ended; i++)
		p->ended = next_header(p, &e) < AR_WARN;
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

static bool
is_link(struct archive_entry *e)
{
	return lib.hardlink(e) != NULL ||
	    (lib.type(e) & AR_TYPE) == AR_LINK;
}

bool
packed_next(struct packed *p, struct slice *name)
{
	struct archive_entry *e;
	const char *text;

	*name = (struct slice){ 0 };
	if (p->damaged)
		go_behind(p);
	while (!p->ended) {
		size_t before = p->in->offset + p->in->pos;
		int r = next_header(p, &e);

		p->headers++;
		if (r < AR_WARN && is_nothing(p))
			p->ended = p->empty = true;
		else if (r < AR_WARN)
			p->ended = !passed(p, r, before);
		else if (r == AR_EOF)
			p->ended = true;
		if (r < AR_WARN || r == AR_EOF)
			continue;
		p->links += is_link(e);
		if (lib.hardlink(e) != NULL ||
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

size_t
packed_links(const struct packed *p)
{
	return p->links;
}

bool
packed_empty(const struct packed *p)
{
	return p->empty;
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
	p->damaged = n <= AR_FATAL;
	return -1;
}
