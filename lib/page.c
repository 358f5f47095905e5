/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "page.h"
#include "utf8.h"

/* From text offset `at` on, source = text offset + by. */
struct page_shift {
	size_t at;
	ptrdiff_t by;
};

static void
shift(struct page *page, size_t at, ptrdiff_t by)
{
	page->shifts = mem_grow(page->shifts, &page->shifts_cap,
	    page->nshifts + 1, sizeof(*page->shifts));
	page->shifts[page->nshifts++] = (struct page_shift){ at, by };
}

void
page_take_utf8(struct page *page, struct slice source)
{
	size_t at = 0, n;

	page->nshifts = page->broken = page->broken_at = 0;
	str_clear(&page->made);
	page->bom = slice_starts(source, SLICE("\xef\xbb\xbf")) ? 3 : 0;
	page->text = slice_part(source, page->bom, source.len);
	n = utf8_valid(page->text);
	if (n == page->text.len)
		return;
	page->broken_at = page->bom + n;
	while (at < page->text.len) {
		struct slice rest = slice_part(page->text, at, page->text.len);

		n = utf8_valid(rest);
		str_add(&page->made, rest.p, n);
		at += n;
		if (n == rest.len)
			break;
		utf8_decode(rest.p + n, rest.len - n, &n);
		str_add(&page->made, "\xef\xbf\xbd", 3);
		at += n;
		page->broken++;
		shift(page, page->made.len, (ptrdiff_t)at -
		    (ptrdiff_t)page->made.len);
	}
	page->text = str_slice(&page->made);
}

void
page_take_html(struct page *page, struct slice source)
{
	page_take_utf8(page, source);
}

size_t
page_source(const struct page *page, size_t at)
{
	size_t low = 0, high = page->nshifts;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (page->shifts[mid].at <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return page->bom + (size_t)((ptrdiff_t)at +
	    (low > 0 ? page->shifts[low - 1].by : 0));
}

void
page_free(struct page *page)
{
	free(page->shifts);
	str_free(&page->made);
	*page = (struct page){ 0 };
}
