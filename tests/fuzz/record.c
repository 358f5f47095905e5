/* SPDX-License-Identifier: MIT */
/* Records: what is written is read back the same, and slices stay inside. */
#include <assert.h>
#include <stdint.h>

#include "doc.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
inside(struct slice part, struct slice whole)
{
	assert(part.len == 0 || (part.p >= whole.p &&
	    part.p + part.len <= whole.p + whole.len));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice line = { (const char *)data, size };
	struct str escaped = { 0 }, plain = { 0 }, mended = { 0 };
	struct record r;
	unsigned n;

	field_add(&escaped, line);
	field_add_plain(&plain, str_slice(&escaped));
	assert(slice_eq(str_slice(&plain), line));
	assert(size == 0 || memchr(escaped.p, '\n', escaped.len) == NULL);

	if (size == 0 || memchr(line.p, '\n', size) == NULL) {
		if (record_parse(&r, line) == NULL) {
			inside(r.name, line);
			inside(r.doc, line);
			inside(r.label, line);
			inside(r.text, line);
			for (n = 1; n < 20; n++)
				inside(record_field(&r, n), line);
		}
		record_starts(line);
	}
	utf8_add_repaired(&mended, line);
	assert(utf8_valid(str_slice(&mended)) == mended.len);
	str_clear(&plain);
	utf8_add_folded(&plain, str_slice(&mended));
	assert(utf8_trim(str_slice(&plain)).len == plain.len);
	str_free(&escaped);
	str_free(&plain);
	str_free(&mended);
	return 0;
}
