/* SPDX-License-Identifier: MIT */
/*
 * mkencodings: encodings.tsv on standard input, C tables on standard output.
 * Tables of 128 characters become rows of encodings_single, with their names;
 * the others one table each, of the low 16 bits of a character. What is beyond
 * U+FFFF is in plane 2; of these there is a bit in NAME_plane2.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 24000, SINGLE = 128 };

static unsigned long table[MOST];
static char name[32];
static size_t size;

static void
refuse(const char *what)
{
	fprintf(stderr, "mkencodings: %s: %s\n", name, what);
	exit(1);
}

/* The symbol of a table: that of euc-kr is encodings_euc_kr. */
static void
print_symbol(const char *type, const char *more)
{
	const char *p;

	printf("static const %s encodings_", type);
	for (p = name; *p != '\0'; p++)
		putchar(*p == '-' ? '_' : *p);
	printf("%s[] = {", more);
}

static void
print_numbers(void)
{
	size_t i;

	for (i = 0; i < size; i++)
		printf("%s%lu,", i % 16 == 0 ? "\n" : "", table[i] & 0xffff);
}

static void
print_planes(void)
{
	unsigned char bits[MOST / 8 + 1] = { 0 };
	unsigned any = 0;
	size_t i;

	for (i = 0; i < size; i++)
		if (table[i] > 0xffff) {
			bits[i / 8] |= (unsigned char)(1U << i % 8);
			any = 1;
			if (table[i] >> 16 != 2)
				refuse("a character in another plane than 2");
		}
	if (!any)
		return;
	print_symbol("unsigned char", "_plane2");
	for (i = 0; i <= size / 8; i++)
		printf("%s%u,", i % 32 == 0 ? "\n" : "", bits[i]);
	printf("\n};\n");
}

/* The table is whole: those of 128 come first, in one. */
static void
print_table(void)
{
	static int any_large;

	if (size == 0)
		return;
	if (size <= SINGLE) {
		size = SINGLE;
		printf("{ \"%s\", {", name);
		print_numbers();
		printf("\n} },\n");
	} else {
		if (!any_large++)
			printf("};\n");
		print_symbol("uint16_t", "");
		print_numbers();
		printf("\n};\n");
		print_planes();
	}
	memset(table, 0, sizeof(table));
	size = 0;
}

static void
set(unsigned long at, unsigned long c)
{
	if (at >= MOST || c == 0 || c > 0x2ffff)
		refuse("no pointer, or no character");
	table[at] = c;
	if (at >= size)
		size = at + 1;
}

/* Characters and runs of them, from pointer `at` on. */
static void
read_characters(unsigned long at, char *p)
{
	unsigned long from, to;
	char *end;

	for (;; p = end) {
		from = strtoul(p, &end, 16);
		if (end == p)
			return;
		to = from;
		if (*end == '-')
			to = strtoul(end + 1, &end, 16);
		for (; from <= to; from++)
			set(at++, from);
	}
}

int
main(void)
{
	static char line[8192];
	char *at, *rest;
	int ranges = 0;

	printf("static const struct {\n\tchar name[20];\n"
	    "\tuint16_t table[128];\n} encodings_single[] = {\n");
	while (fgets(line, sizeof(line), stdin) != NULL) {
		at = strchr(line, '\t');
		if (line[0] == '#' || at == NULL)
			continue;
		*at++ = '\0';
		rest = strchr(at, '\t');
		if (rest == NULL || strlen(line) >= sizeof(name))
			refuse("a line without three columns");
		if (strcmp(line, name) != 0)
			print_table();
		strcpy(name, line);
		if (strcmp(name, "gb18030-ranges") != 0) {
			read_characters(strtoul(at, NULL, 16), rest + 1);
			continue;
		}
		if (!ranges++)
			printf("static const uint32_t encodings_ranges[][2] = "
			    "{\n");
		printf("{ 0x%lx, 0x%lx },\n", strtoul(at, NULL, 16),
		    strtoul(rest, NULL, 16));
	}
	print_table();
	printf("};\n");
	return ferror(stdin) || !ranges || fflush(stdout) != 0;
}
