/* SPDX-License-Identifier: MIT */
/* Dates of metadata and of URLs, which are valid UTF-8. */
#include "dates/dates.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str s, mended;
	struct slice text;
	struct date d;

	str_clear(&s);
	str_clear(&mended);
	utf8_add_repaired(&mended, (struct slice){ (const char *)data, size });
	text = fuzz_copy(str_slice(&mended));
	date_of_page(&s, text);
	date_of_page_certain(&s, text);
	date_of_url(&s, text);
	assert(s.len < 200);
	if (date_read(&d, text))
		assert(date_exists(d) && date_days(d) ==
		    date_days(date_of_days(date_days(d))));
	fuzz_free(text);
	return 0;
}
