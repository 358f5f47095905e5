/* SPDX-License-Identifier: MIT */
/* Records: what is written is read back the same, and slices stay inside. */
#include "fuzz.h"

static void
inside(struct slice part, struct slice whole)
{
	assert(part.len == 0 || (part.p >= whole.p &&
	    part.p + part.len <= whole.p + whole.len));
}

static void
check_record(struct slice line)
{
	struct record r;
	struct slice fields[9];
	unsigned n;

	record_starts(line);
	record_nearly(line);
	if (record_parse(&r, line) != NULL)
		return;
	inside(r.name, line);
	inside(r.doc, line);
	inside(r.label, line);
	inside(r.text, line);
	inside(r.more, line);
	for (n = 1; n < 20; n++)
		inside(record_field(&r, n), line);
	for (n = (unsigned)record_fields(&r, fields, 9); n > 0; n--)
		inside(fields[n - 1], line);
	record_version(&r);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str escaped, plain, mended;
	struct slice line = { (const char *)data, size }, exact;

	str_clear(&escaped);
	str_clear(&plain);
	str_clear(&mended);
	field_add(&escaped, line);
	exact = fuzz_copy(str_slice(&escaped));
	field_add_plain(&plain, exact);
	fuzz_free(exact);
	assert(slice_eq(str_slice(&plain), line));
	assert(size == 0 || memchr(escaped.p, '\n', escaped.len) == NULL);
	if (size == 0 || memchr(line.p, '\n', size) == NULL)
		check_record(line);
	utf8_add_repaired(&mended, line);
	exact = fuzz_copy(str_slice(&mended));
	assert(utf8_valid(exact) == exact.len);
	assert(utf8_count(exact) <= exact.len);
	str_clear(&plain);
	utf8_add_folded(&plain, exact);
	assert(utf8_trim(str_slice(&plain)).len == plain.len);
	assert(utf8_folded(str_slice(&plain)) == plain.len);
	fuzz_free(exact);
	return 0;
}
