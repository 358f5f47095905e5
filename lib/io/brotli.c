/* SPDX-License-Identifier: MIT */
/* Names of functions and numbers are those of brotli/decode.h 1.0. */
#include "base/base.h"
#include "brotli.h"
#include "library.h"

enum { BLOCK = 64 * 1024,
	ERROR = 0, SUCCESS = 1, MORE_INPUT = 2, MORE_OUTPUT = 3 };

struct decoder;

static struct {
	struct decoder *(*create)(void *, void *, void *);
	void (*destroy)(struct decoder *);
	int (*step)(struct decoder *, size_t *, const uint8_t **, size_t *,
	    uint8_t **, size_t *);
} lib;

static const struct library_function functions[] = {
	{ "BrotliDecoderCreateInstance", &lib.create },
	{ "BrotliDecoderDestroyInstance", &lib.destroy },
	{ "BrotliDecoderDecompressStream", &lib.step },
};

bool
brotli_is_there(void)
{
	static const char *const names[] = { "libbrotlidec.so.1",
		"libbrotlidec.1.dylib", "libbrotlidec.so", NULL };
	static void *library;

	if (library == NULL)
		library = library_open(names, functions,
		    sizeof(functions) / sizeof(*functions));
	return library != NULL;
}

bool
brotli_inflate(struct str *to, struct slice data, size_t max)
{
	struct decoder *d = lib.create(NULL, NULL, NULL);
	const uint8_t *in = (const uint8_t *)data.p;
	size_t left = data.len, from = to->len;
	int r;

	if (d == NULL)
		die_memory();
	do {
		size_t room = BLOCK;
		uint8_t *out;

		str_reserve(to, BLOCK);
		out = (uint8_t *)to->p + to->len;
		r = lib.step(d, &left, &in, &room, &out, NULL);
		to->len += BLOCK - room;
	} while (r == MORE_OUTPUT && to->len - from <= max);
	lib.destroy(d);
	return r == SUCCESS && to->len - from <= max;
}
