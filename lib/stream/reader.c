/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "form.h"
#include "io/io.h"
#include "page/page.h"
#include "plaindoc.h"
#include "reader.h"

#define MARK SLICE("\xef\xbb\xbf")

static void (*each_document)(struct doc *d);
static struct doc document;	/* its memory lasts from one to the next */

/* The text after a byte order mark, if there is one; its length through
 * *bom. */
static struct slice
unread(const struct input *in, size_t *bom)
{
	struct slice text = slice_part(str_slice(&in->buf), in->pos,
	    in->buf.len);

	*bom = utf8_bom(text);
	return slice_part(text, *bom, text.len);
}

/* Does the input begin like a record? */
static bool
begins_well(struct input *in)
{
	for (;;) {
		size_t bom;
		struct slice text = unread(in, &bom);
		int yes = bom == 0 && slice_starts(MARK, text) ? -1 :
		    record_starts(text);

		if (yes >= 0 || !input_read(in))
			return yes > 0;
	}
}

static struct slice
behind_line_ends(struct slice text)
{
	size_t i = 0;

	while (i < text.len && i < RECORD_FIRST &&
	    (text.p[i] == '\n' || text.p[i] == '\r'))
		i++;
	return slice_part(text, i, text.len);
}

/* Does it begin with a damaged record, or with one after empty lines? */
static bool
begins_badly(struct input *in)
{
	for (;; input_read(in)) {	/* which may move the text */
		size_t bom, end;
		struct slice text = unread(in, &bom);

		text = behind_line_ends(text);
		text.len = text.len < RECORD_FIRST ? text.len : RECORD_FIRST;
		end = slice_find(text, SLICE("\n"));
		if (end < text.len || text.len == RECORD_FIRST || in->eof)
			return record_nearly(slice_part(text, 0, end));
	}
}

bool
reader_is_stream(struct input *in)
{
	size_t bom;

	if (input_form == INPUT_PLAIN)
		return false;
	if (input_form == INPUT_RECORDS)
		while (in->buf.len - in->pos < MARK.len && input_read(in))
			continue;
	else if (!begins_well(in)) {
		if (input_form == INPUT_PAGES || !begins_badly(in))
			return false;
		warn_at(in->name, 1, "nearly a record: the file is read as "
		    "records (--plain: as text)");
	}
	unread(in, &bom);
	in->pos += bom;
	return true;
}

size_t
reader_line_of(struct slice text, size_t at)
{
	size_t n = 1, i;

	for (i = 0; i < at; i++)
		n += text.p[i] == '\n';
	return n;
}

/* What the text of a page goes through before this filter reads it. */
static const char *
reader_of(const char *filter)
{
	static struct str way;

	str_clear(&way);
	str_addf(&way, "strip-boilerplate | %s", filter);
	str_add_byte(&way, '\0');
	return way.p;
}

void
reader_warn(const char *file, const struct page *page, struct slice source)
{
	size_t line;

	if (page->guessed)
		warn_at(file, 0, "is not UTF-8, and is read as windows-1252");
	if (page->broken == 0)
		return;
	line = reader_line_of(source, page->broken_at);
	warn_at(file, line, page->charset == NULL ?
	    "broken text: what is not UTF-8, or is NUL, is replaced by U+FFFD" :
	    "broken text: what makes no sense in its encoding is replaced by "
	    "U+FFFD");
}

static int
read_input(struct input *in)
{
	struct str lines = { 0 };
	struct page page = { 0 };
	struct slice source;

	if (reader_is_stream(in)) {
		document.status = 0;
		while (doc_read(&document, in)) {
			if (document.nrecs > 0)
				each_document(&document);
			output_document();
		}
		return document.status;
	}
	if (input_form == INPUT_ANY && form_refuses(in, reader_of(warn_name)))
		return 1;
	if (!input_rest(in))
		return 1;
	source = str_slice(&in->buf);
	page_take_text(&page, source);
	reader_warn(in->name, &page, source);
	plain_page_records(&lines, in->name, &page);
	page_free(&page);
	document.file = in->name;
	document.line = 1;
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
