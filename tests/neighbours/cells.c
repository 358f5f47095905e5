/* SPDX-License-Identifier: MIT */
/* cells N: column N, from 1, of the CSV on standard input, in hexadecimal, a cell a
 * line, as libcsv reads it when it is strict. */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

static int wanted, column;

static void
cell(void *text, size_t n, void *unused)
{
	size_t i;

	(void)unused;
	if (++column != wanted)
		return;
	for (i = 0; i < n; i++)
		printf("%02x", ((unsigned char *)text)[i]);
	putchar('\n');
}

static void
row(int c, void *unused)
{
	(void)c, (void)unused;
	column = 0;
}

int
main(int argc, char **argv)
{
	struct csv_parser parser;
	char buf[4096];
	size_t n;

	wanted = argc > 1 ? atoi(argv[1]) : 1;
	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return 1;
	while ((n = fread(buf, 1, sizeof(buf), stdin)) > 0)
		if (csv_parse(&parser, buf, n, cell, row, NULL) != n)
			return 1;
	if (csv_fini(&parser, cell, row, NULL) != 0)
		return 1;
	csv_free(&parser);
	return 0;
}
