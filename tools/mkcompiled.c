/* SPDX-License-Identifier: MIT */
/*
 * mkcompiled: regular expressions on standard input, a line each; on standard
 * output what lib/base/compiled.h describes, or nothing where this library has
 * no head. It saves the programs from compiling them each time that they start.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/compiled.h"

enum { LINES = 1000, LINE = 16384 };	/* at most; bytes at most */

static pcre2_code *codes[LINES];
static int ncodes;

static void
fail(const char *what)
{
	fprintf(stderr, "mkcompiled: line %d: %s\n", ncodes + 1, what);
	exit(1);
}

static void
compile(const char *regex, size_t len)
{
	int number;
	PCRE2_SIZE at;
	char what[256];

	if (ncodes == LINES)
		fail("too many lines");
	codes[ncodes] = pcre2_compile((PCRE2_SPTR)regex, len, COMPILED_OPTIONS,
	    &number, &at, NULL);
	if (codes[ncodes] == NULL) {
		pcre2_get_error_message(number, (PCRE2_UCHAR *)what,
		    sizeof(what));
		fail(what);
	}
	ncodes++;
}

int
main(void)
{
	static char line[LINE];
	struct compiled_head head;
	uint8_t *bytes = NULL;
	PCRE2_SIZE size = 0;

	while (fgets(line, sizeof(line), stdin) != NULL) {
		size_t len = strlen(line);

		if (len == 0 || line[len - 1] != '\n')
			fail("too long, or without an end");
		compile(line, len - 1);
	}
	if (pcre2_serialize_encode((const pcre2_code **)codes, ncodes, &bytes,
	    &size, NULL) != ncodes)
		fail("the library cannot write it");
	if (!compiled_head(&head, size))
		size = 0;
	if (size > 0 && (fwrite(&head, sizeof(head), 1, stdout) != 1 ||
	    fwrite(bytes, size, 1, stdout) != 1))
		fail("the image cannot be written");
	pcre2_serialize_free(bytes);
	while (ncodes > 0)
		pcre2_code_free(codes[--ncodes]);
	return ferror(stdin) || fflush(stdout) == EOF;
}
