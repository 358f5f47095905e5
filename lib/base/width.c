/* SPDX-License-Identifier: MIT */
#include "terminal.h"
#include "utf8.h"
#include "width.h"

#include "data/widths.h"

unsigned
width_char(uint32_t c)
{
	size_t low = 0, high = sizeof(width_ranges) / sizeof(*width_ranges);

	if (c < width_ranges[0].first)
		return 1;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (c < width_ranges[mid].first)
			high = mid;
		else if (c > width_ranges[mid].last)
			low = mid + 1;
		else
			return width_ranges[mid].cells;
	}
	return 1;
}

/* The width of the character at the start of a text, and its bytes. */
static unsigned
width_next(struct slice text, size_t *bytes)
{
	bool safe;

	*bytes = terminal_next(text.p, text.len, &safe);
	return safe ? width_char(utf8_decode(text.p, text.len, bytes)) : 1;
}

size_t
width_text(struct slice text)
{
	size_t i, n, cells = 0;

	for (i = 0; i < text.len; i += n)
		cells += width_next(slice_part(text, i, text.len), &n);
	return cells;
}

size_t
width_fit(struct slice text, size_t cells)
{
	size_t i, n;

	for (i = 0; i < text.len; i += n) {
		unsigned w = width_next(slice_part(text, i, text.len), &n);

		if (w > cells)
			break;
		cells -= w;
	}
	return i;
}
