/* SPDX-License-Identifier: MIT */
/*
 * makenews [-p | -w] SEED BYTES [FOLDER]: write BYTES or a little more of news
 * that nobody wrote, the same for the same SEED on every machine. FOLDER gets
 * a file a document: articles of 3 to 10 KB as plain text, with -p pages of
 * news sites of 30 to 150 KB. -w writes the pages to standard output, as an
 * uncompressed web archive. It is run at the root of the repository.
 *
 * A document is the expansion of a symbol of a grammar; the notation
 * stands in news.grammar. Open classes of words are made here from lib/data: a
 * word is a noun if its plural is in the vocabulary, a verb if its -ed and
 * -ing are. Ranks are those of clusters.tsv, which is ordered by frequency, and
 * are drawn by Zipf's law; a document draws some of its words from a few that
 * it draws for itself, and it has its own people, bodies and places, which it
 * introduces in full and then calls by their short names.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "makenews.h"

static struct maker maker;

void
fail(const char *form, ...)
{
	va_list ap;

	va_start(ap, form);
	fputs("makenews: ", stderr);
	vfprintf(stderr, form, ap);
	fputc('\n', stderr);
	va_end(ap);
	exit(1);
}

void *
more(void *old, size_t count, size_t size)
{
	void *p;

	if (count & (count - 1)) /* grown only at powers of two */
		return old;
	p = realloc(old, (count ? 2 * count : 1) * size);
	if (p == NULL)
		fail("out of memory");
	return p;
}

/* The length of a document: pages are short more often than long. */
static size_t
draw_size(struct maker *m, bool page)
{
	size_t a = below(m, 1000), b = below(m, 1000);

	if (page)
		return 31000 + (a < b ? a : b) * 112;
	return 3000 + (a + b) * 31 / 10;
}

static void
write_file(const char *folder, unsigned n, bool page, const struct text *t)
{
	char name[4096];
	FILE *f;

	snprintf(name, sizeof(name), "%s/%06u.%s", folder, n,
	    page ? "html" : "txt");
	f = fopen(name, "w");
	if (f == NULL || fwrite(t->p, 1, t->len, f) != t->len || fclose(f) != 0)
		fail("%s: %s", name, strerror(errno));
}

static void
write_record(unsigned n, const struct text *t)
{
	static const char head[] =
	    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

	printf("WARC/1.0\r\nWARC-Type: response\r\n"
	    "WARC-Target-URI: https://news.example/%06u.html\r\n"
	    "WARC-Date: 2024-01-01T00:00:00Z\r\n"
	    "Content-Type: application/http; msgtype=response\r\n"
	    "Content-Length: %zu\r\n\r\n%s", n, sizeof(head) - 1 + t->len, head);
	fwrite(t->p, 1, t->len, stdout);
	fputs("\r\n\r\n", stdout);
}

static uint64_t
number(const char *s)
{
	char *end;
	unsigned long long n = strtoull(s, &end, 10);

	if (*s < '0' || *s > '9' || *end != '\0')
		fail("%s is no number", s);
	return n;
}

static int
usage(void)
{
	fputs("usage: makenews [-p] seed bytes folder\n"
	    "       makenews -w seed bytes\n", stderr);
	return 2;
}

int
main(int argc, char **argv)
{
	bool page, archive;
	uint64_t seed, want, total = 0;
	unsigned n;
	int c = getopt(argc, argv, "pw");

	if (c == '?' || argc - optind != (c == 'w' ? 2 : 3))
		return usage();
	archive = c == 'w', page = archive || c == 'p';
	seed = number(argv[optind]), want = number(argv[optind + 1]);
	if (!archive && mkdir(argv[optind + 2], 0777) != 0 && errno != EEXIST)
		fail("%s: %s", argv[optind + 2], strerror(errno));
	words_load(&maker);
	grammar_load(&maker, "tests/bench/news.grammar");
	grammar_load(&maker, "tests/bench/page.grammar");
	grammar_check(&maker);
	for (n = 1; total < want; n++) {
		doc_begin(&maker, seed, n);
		maker.goal = draw_size(&maker, page);
		expand(&maker, symbol_find(&maker, page ? "page" : "article"));
		total += maker.out.len;
		if (archive)
			write_record(n, &maker.out);
		else
			write_file(argv[optind + 2], n, page, &maker.out);
	}
	if (fflush(stdout) != 0 || ferror(stdout))
		fail("cannot write: %s", strerror(errno));
	return 0;
}
