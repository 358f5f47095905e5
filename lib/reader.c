/* SPDX-License-Identifier: MIT */
#include "output.h"
#include "plaindoc.h"
#include "reader.h"
#include "warn.h"

static void (*each_document)(struct doc *d);
static struct doc document;

bool
reader_is_stream(struct input *in)
{
	const struct slice mark = SLICE("\xef\xbb\xbf");

	for (;;) {
		struct slice text = slice_part(str_slice(&in->buf), in->pos,
		    in->buf.len);
		size_t bom = slice_starts(text, mark) ? mark.len : 0;
		int yes = bom == 0 && slice_starts(mark, text) ? -1 :
		    record_starts(slice_part(text, bom, text.len));

		if (yes > 0)
			in->pos += bom;
		if (yes >= 0 || !input_read(in))
			return yes > 0;
	}
}

size_t
reader_line_of(struct slice text, size_t at)
{
	size_t n = 1, i;

	for (i = 0; i < at; i++)
		n += text.p[i] == '\n';
	return n;
}

static int
read_input(struct input *in)
{
	struct str lines = { 0 };
	struct slice source;
	size_t broken_at;

	if (reader_is_stream(in)) {
		document.status = 0;
		while (doc_read(&document, in)) {
			each_document(&document);
			output_document();
		}
		return document.status;
	}
	input_rest(in);
	source = str_slice(&in->buf);
	if (plain_records(&lines, in->name, source, &broken_at))
		warn_at(in->name, reader_line_of(source, broken_at), "broken text: "
		    "what is not UTF-8, or is NUL, is replaced by U+FFFD");
	doc_from_lines(&document, str_slice(&lines));
	if (document.nrecs > 0)
		each_document(&document);
	output_document();
	doc_clear(&document);
	str_free(&lines);
	return 0;
}

int
reader_each(char **operands, void (*each)(struct doc *d))
{
	int status;

	each_document = each;
	status = input_each(operands, read_input);
	doc_free(&document);
	return status;
}
