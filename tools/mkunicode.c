/* SPDX-License-Identifier: MIT */
/*
 * mkunicode: unicode.tsv on standard input, C tables on standard output.
 * Lines are `first last class` or `from to to-lower`, in hexadecimal.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGES = 0x1100 };

static unsigned char class_of[PAGES * 256];
static int page_no[PAGES];

static unsigned
bits(const char *name)
{
	static const char *const names[] = { "upper", "lower", "letter",
		"digit", "mark", "space", "punct" };
	unsigned i;

	for (i = 0; i < 7; i++)
		if (strcmp(name, names[i]) == 0)
			return 1U << i | (i < 2 ? 4 : 0);
	fprintf(stderr, "mkunicode: unknown class %s\n", name);
	exit(1);
}

static int
print_pages(void)
{
	int i, j, n = 0;

	printf("static const uint8_t unicode_page[][256] = {\n");
	for (i = 0; i < PAGES; i++) {
		for (j = 0; j < i; j++)
			if (memcmp(class_of + i * 256, class_of + j * 256,
			    256) == 0)
				break;
		if (j < i) {
			page_no[i] = page_no[j];
			continue;
		}
		page_no[i] = n++;
		printf("{");
		for (j = 0; j < 256; j++)
			printf("%d,", class_of[i * 256 + j]);
		printf("},\n");
	}
	printf("};\n");
	return n;
}

int
main(void)
{
	char line[512], name[32];
	unsigned a, b;
	int i;

	printf("static const struct { uint32_t from, to; } "
	    "unicode_lower[] = {\n");
	while (fgets(line, sizeof(line), stdin) != NULL) {
		if (sscanf(line, "%x %x %31s", &a, &b, name) != 3)
			continue;
		if (strcmp(name, "to-lower") == 0)
			printf("{0x%x,0x%x},\n", a, b);
		else
			memset(class_of + a, (int)bits(name), b - a + 1);
	}
	printf("};\n");
	print_pages();
	printf("static const uint8_t unicode_index[] = {");
	for (i = 0; i < PAGES; i++)
		printf("%d,", page_no[i]);
	printf("};\nconst uint8_t utf8_ascii_class[256] = {");
	for (i = 0; i < 128; i++)
		printf("%d,", class_of[i]);
	printf("};\n");
	return 0;
}
