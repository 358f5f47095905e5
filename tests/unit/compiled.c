/* SPDX-License-Identifier: MIT */
/*
 * Patterns that were compiled at build are those of the file, and an image that
 * the library cannot use is not used: what it would hold is compiled then.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "base/compiled.h"
#include "tap.h"

static struct pattern_line lines[2];
static struct pattern_file file;
static struct pattern_entry first, second;

/* An image as tools/mkcompiled.c writes it. The caller frees it. */
static unsigned char *
image_of(const char *const *regexes, int n, size_t *size)
{
	struct compiled_head head;
	const pcre2_code *codes[2];
	unsigned char *bytes, *image;
	PCRE2_SIZE len, at;
	int i, number;

	for (i = 0; i < n; i++)
		codes[i] = pcre2_compile((PCRE2_SPTR)regexes[i],
		    strlen(regexes[i]), COMPILED_OPTIONS, &number, &at, NULL);
	if (pcre2_serialize_encode(codes, n, &bytes, &len, NULL) != n ||
	    !compiled_head(&head, len))
		die("no image can be made here");
	*size = sizeof(head) + len;
	image = mem_alloc(*size);
	memcpy(image, &head, sizeof(head));
	memcpy(image + sizeof(head), bytes, len);
	pcre2_serialize_free(bytes);
	for (i = 0; i < n; i++)
		pcre2_code_free((pcre2_code *)codes[i]);
	return image;
}

/* The regexes of the file are cat and dog, those of the image red and blue. */
static void
begin(const unsigned char *image, size_t size)
{
	lines[0] = (struct pattern_line){ "cat", NULL };
	lines[1] = (struct pattern_line){ "dog", NULL };
	file = (struct pattern_file){ image, image + size, lines, 2, false,
	    NULL };
	first = (struct pattern_entry){ &file, 0, 1, NULL };
	second = (struct pattern_entry){ &file, 1, 1, NULL };
}

static void
end(void)
{
	unsigned i;

	for (i = 0; i < 2; i++)
		pattern_free(lines[i].compiled);
	free(file.codes);
}

/* Does the pattern match in one of the two texts, and in the right one? */
static bool
matches(struct pattern_entry *p, const char *in, const char *not_in)
{
	return pattern_in(p, slice_of(in), 0, NULL, 0) &&
	    !pattern_in(p, slice_of(not_in), 0, NULL, 0);
}

static void
try(const char *what, const unsigned char *image, size_t size, bool used)
{
	begin(image, size);
	tap(used ? matches(&first, "red", "cat") &&
	    matches(&second, "blue", "dog") : matches(&first, "cat", "red") &&
	    matches(&second, "dog", "blue"), what);
	end();
}

/* A byte of the image is another. */
static void
spoil(const char *what, unsigned char *image, size_t size, size_t at)
{
	image[at] ^= 0x40;
	try(what, image, size, false);
	image[at] ^= 0x40;
}

int
main(void)
{
	static const char *const regexes[] = { "red", "blue" };
	enum { HEAD = sizeof(struct compiled_head) };
	size_t size, one_size;
	unsigned char *image = image_of(regexes, 2, &size);
	unsigned char *one = image_of(regexes, 1, &one_size);

	try("a good image is used", image, size, true);
	try("none is not", image, 0, false);
	try("nor the beginning of one", image, size - 1, false);
	try("nor one of another number of patterns", one, one_size, false);
	spoil("nor one of another version of the library", image, size,
	    offsetof(struct compiled_head, version));
	spoil("nor one of another version of Unicode", image, size,
	    offsetof(struct compiled_head, unicode));
	spoil("nor one with links of another size", image, size,
	    offsetof(struct compiled_head, link));
	spoil("nor one with another magic number", image, size, HEAD);
	spoil("nor one of another configuration", image, size, HEAD + 8);
	try("a good one is used again", image, size, true);
	free(image);
	free(one);
	return tap_end();
}
