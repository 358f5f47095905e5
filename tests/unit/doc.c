/* SPDX-License-Identifier: MIT */
/*
 * Documents of a stream. A row is a stream and the documents in it, each as its
 * id and the kinds of its records in brackets, with ! for a line that is not a
 * record. Every stream comes through a pipe in pieces of 1, 2, 3, 7 and all
 * bytes, and also after a long document, so that blocks end in it.
 */
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/base.h"
#include "stream/stream.h"
#include "tap.h"

#define DOC(id) "doc\t" id "\t0\t0\ttext\t\n"
#define PARA(id) "para\t" id "\t0\t1\tbody\tx\n"

static const struct {
	const char *what, *stream, *want;
} rows[] = {
	{ "one document", DOC("a") PARA("a") PARA("a"), "a[doc para para]" },
	{ "two documents", DOC("a") PARA("a") DOC("b") PARA("b"),
	    "a[doc para] b[doc para]" },
	{ "without doc records", PARA("a") PARA("b") PARA("b") PARA("a"),
	    "a[para] b[para para] a[para]" },
	{ "the same document twice", DOC("a") PARA("a") DOC("a") PARA("a"),
	    "a[doc para] a[doc para]" },
	{ "two doc records at once", DOC("a") DOC("a"), "a[doc] a[doc]" },
	{ "an id that begins with another's", PARA("a") PARA("ab") PARA("a"),
	    "a[para] ab[para] a[para]" },
	{ "an empty id", PARA("") PARA("") PARA("a"),
	    "[para para] a[para]" },
	{ "no last newline", DOC("a") "para\ta\t0\t1\tbody\tx",
	    "a[doc para]" },
	{ "carriage returns", "doc\ta\t0\t0\ttext\t\r\n"
	    "para\ta\t0\t1\tbody\tx\r\n", "a[doc para]" },
	{ "a line that is no record", DOC("a") "what\n" PARA("a"),
	    "a[doc ! para]" },
	{ "one between documents", DOC("a") "what\n" DOC("b"),
	    "a[doc !] b[doc]" },
	{ "an empty line", DOC("a") "\n" PARA("a") "\n", "a[doc ! para !]" },
	{ "one that looks like another document's", DOC("a")
	    "para\tb\tx\t1\tbody\tx\n" PARA("a"), "a[doc ! para]" },
	{ "a kind of a user", DOC("a") "my-kind\ta\t0\t0\tx\ty\n",
	    "a[doc my-kind]" },
	{ "a byte order mark", "\xef\xbb\xbf" DOC("a") PARA("a"),
	    "a[doc para]" },
	{ "broken text", DOC("\xff") PARA("\xff"),
	    "\xef\xbf\xbd[doc para]" },
	{ "a character that ends the input", "para\ta\t0\t1\tbody\t\xe2\x82",
	    "a[para]" },
	{ "NUL", DOC("a") "para\ta\t0\t1\tbody\t\\0\n", "a[doc para]" },
};

/* Write the text into a pipe, this many bytes at a time, from a child. */
static int
feed(struct slice text, size_t piece, pid_t *child)
{
	int ends[2];
	size_t n;

	fflush(stdout);
	if (pipe(ends) != 0 || (*child = fork()) < 0)
		die_errno("pipe");
	if (*child > 0) {
		close(ends[1]);
		return ends[0];
	}
	for (; text.len > 0; text = slice_part(text, n, text.len)) {
		n = text.len < piece ? text.len : piece;
		if (write(ends[1], text.p, n) != (ssize_t)n)
			_exit(1);
	}
	_exit(0);
}

static void
describe(struct str *s, const struct doc *d)
{
	size_t i;

	str_add_slice(s, d->id);
	for (i = 0; i < d->nrecs; i++) {
		str_add_byte(s, i == 0 ? '[' : ' ');
		str_add_slice(s, d->recs[i].kind == KIND_BAD ? SLICE("!") :
		    d->recs[i].name);
	}
	str_add_byte(s, ']');
}

/* The documents of the text, which comes in pieces; back gets their records as
 * they are written. */
static void
read_all(struct str *got, struct str *back, struct slice text, size_t piece)
{
	struct input in = { .name = "test", .line = 1 };
	struct doc d = { 0 };
	pid_t child;

	str_clear(got);
	str_clear(back);
	in.fd = feed(text, piece, &child);
	if (!reader_is_stream(&in))
		str_add_slice(got, SLICE("no stream"));
	else
		while (doc_read(&d, &in)) {
			if (got->len > 0)
				str_add_byte(got, ' ');
			describe(got, &d);
			doc_add_records(back, &d, 0, d.nrecs);
		}
	close(in.fd);
	waitpid(child, NULL, 0);
	doc_free(&d);
	str_free(&in.buf);
}

/* After a document of nearly two blocks, so that a block ends at each byte of
 * the stream in turn. */
static bool
over_blocks(struct slice stream, const char *want)
{
	struct str text = { 0 }, got = { 0 }, back = { 0 };
	size_t shift, fill;
	bool good = true;

	if (stream.p[0] == '\xef')
		return true;
	for (shift = 0; shift < stream.len && good; shift += 5) {
		str_clear(&text);
		str_add_slice(&text, SLICE("para\tlong\t0\t1\tbody\t"));
		fill = 2 * 256 * 1024 - text.len - 1 - shift;
		str_reserve(&text, fill);
		memset(text.p + text.len, 'x', fill);
		text.len += fill;
		str_add_byte(&text, '\n');
		str_add_slice(&text, stream);
		read_all(&got, &back, str_slice(&text), 256 * 1024);
		good = slice_starts(str_slice(&got), SLICE("long[para] ")) &&
		    slice_is(slice_part(str_slice(&got), 11, got.len), want);
	}
	str_free(&text);
	str_free(&got);
	str_free(&back);
	return good;
}

int
main(void)
{
	static const size_t pieces[] = { 1, 2, 3, 7, 1 << 16 };
	struct str got = { 0 }, back = { 0 }, first = { 0 };
	size_t i, k;

	/* Warnings are expected here. */
	if (freopen("/dev/null", "w", stderr) == NULL)
		return 1;
	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		bool good = true;

		for (k = 0; k < sizeof(pieces) / sizeof(*pieces); k++) {
			read_all(&got, &back, slice_of(rows[i].stream),
			    pieces[k]);
			good = good && slice_is(str_slice(&got), rows[i].want);
			if (k == 0) {
				str_clear(&first);
				str_add_slice(&first, str_slice(&back));
			}
			good = good && slice_eq(str_slice(&first),
			    str_slice(&back));
		}
		good = good && over_blocks(slice_of(rows[i].stream),
		    rows[i].want);
		if (!tap(good, rows[i].what))
			printf("# want %s\n# got  %.*s\n", rows[i].want,
			    (int)got.len, got.p);
	}
	str_free(&got);
	str_free(&back);
	str_free(&first);
	return tap_end();
}
