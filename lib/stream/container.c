/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "container.h"
#include "record.h"

static void
add_start(struct str *out, const char *kind, struct slice id,
    const char *label)
{
	str_add_slice(out, slice_of(kind));
	str_add_byte(out, '\t');
	field_add_repaired(out, id);
	str_add_slice(out, SLICE("\t0\t0\t"));
	str_add_slice(out, slice_of(label));
	str_add_byte(out, '\t');
}

void
container_add_doc(struct str *out, struct slice id, bool html)
{
	struct str escaped = { 0 };

	field_add_repaired(&escaped, id);
	record_doc(out, str_slice(&escaped), html);
	str_free(&escaped);
}

void
container_add_meta(struct str *out, struct slice id, const char *label,
    struct slice value)
{
	struct str mended = { 0 }, folded = { 0 };

	utf8_add_repaired(&mended, value);
	utf8_add_folded(&folded, str_slice(&mended));
	if (folded.len > 0) {
		add_start(out, "meta", id, label);
		field_add(out, str_slice(&folded));
		record_end(out);
	}
	str_free(&mended);
	str_free(&folded);
}

/* The bytes of a line break that only some readers know at the start of the
 * text, which is not empty; 0 if there is none. */
static size_t
break_size(const unsigned char *p, size_t len)
{
	switch (p[0]) {
	case '\v': case '\f':
		return 1;
	case 0xc2: /* U+0085 */
		return len > 1 && p[1] == 0x85 ? 2 : 0;
	case 0xe2: /* U+2028, U+2029 */
		return len > 2 && p[1] == 0x80 && (p[2] | 1) == 0xa9 ? 3 : 0;
	default:
		return 0;
	}
}

/* Replace such line breaks by blanks. */
static void
blank_breaks(char *p, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		size_t n = break_size((const unsigned char *)p + i, len - i);

		if (n > 0)
			memset(p + i, ' ', n);
	}
}

void
container_add_page(struct str *out, struct slice id, bool html,
    struct slice text)
{
	size_t from;

	add_start(out, "page", id, html ? "html" : "text");
	from = out->len;
	field_add(out, text);
	blank_breaks(out->p + from, out->len - from);
	record_end(out);
}
