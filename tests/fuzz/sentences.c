/* SPDX-License-Identifier: MIT */
/* Plain text: paragraphs hold all that is no white space, in order; sentences
 * joined with blanks are their paragraph. */
#include <assert.h>
#include <stdint.h>

#include "page.h"
#include "paragraphs.h"
#include "sentences.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_sentences(struct slice text)
{
	size_t n;

	while (text.len > 0) {
		n = sentence_next(text);
		assert(n > 0 && n <= text.len);
		assert(utf8_valid(slice_part(text, 0, n)) == n);
		text = slice_part(text, n, text.len);
		n = utf8_space(text);
		assert(n <= 1);
		text = slice_part(text, n, text.len);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice source = { (const char *)data, size };
	struct paragraphs ps = { 0 };
	struct page page = { 0 };
	struct str folded = { 0 };
	size_t i, at = 0;

	if (size == 0)
		return 0;
	page_take_utf8(&page, source);
	paragraphs_find(&ps, page.text);
	for (i = 0; i < ps.n; i++) {
		struct slice part;

		assert(ps.p[i].start >= at && ps.p[i].end > ps.p[i].start);
		assert(utf8_trim(slice_part(page.text, at,
		    ps.p[i].start)).len == 0);
		part = slice_part(page.text, ps.p[i].start, ps.p[i].end);
		assert(utf8_trim(part).len == part.len);
		str_clear(&folded);
		utf8_add_folded(&folded, part);
		check_sentences(str_slice(&folded));
		at = ps.p[i].end;
	}
	assert(utf8_trim(slice_part(page.text, at, page.text.len)).len == 0);
	paragraphs_free(&ps);
	page_free(&page);
	str_free(&folded);
	return 0;
}
