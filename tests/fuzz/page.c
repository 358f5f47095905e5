/* SPDX-License-Identifier: MIT */
/*
 * Pages out of records of any shape: the first byte says which. What is written
 * must be a page: UTF-8, tags that match, values in quotation marks, ids that
 * come once, links within the page that lead somewhere.
 */
#include "filter.h"
#include "web/web.h"

enum { DEEPEST = 64, SMALL = 4096 };	/* bytes whose pages are checked */

static struct table ids;	/* by their hashes, as are links */
static uint64_t *links;
static size_t nlinks, links_cap;
static struct slice stack[DEEPEST];
static size_t depth;

static bool
is_void(struct slice tag)
{
	return slice_is(tag, "meta") || slice_is(tag, "br");
}

static size_t
word_end(struct slice t, size_t i)
{
	while (i < t.len && memchr(" \n=>/\"'<&", t.p[i], 9) == NULL)
		i++;
	return i;
}

static void
note(struct slice name, struct slice value)
{
	if (slice_is(name, "id")) {
		size_t before = ids.n;

		table_add(&ids, hash_bytes(value.p, value.len), 1);
		assert(ids.n > before);
	} else if (slice_is(name, "href") && slice_starts(value, SLICE("#"))) {
		links = mem_grow(links, &links_cap, nlinks + 1,
		    sizeof(*links));
		links[nlinks++] = hash_bytes(value.p + 1, value.len - 1);
	}
	assert(!slice_starts(name, SLICE("on")) && !slice_is(name, "style"));
}

/* An attribute; gives the place behind it. */
static size_t
attribute(struct slice t, size_t i)
{
	size_t end = word_end(t, i), from;
	struct slice name = slice_part(t, i, end);

	assert(end > i);
	if (t.p[end] != '=')
		return end;
	assert(end + 1 < t.len && t.p[end + 1] == '"');
	for (i = from = end + 2; i < t.len && t.p[i] != '"'; i++)
		assert(t.p[i] != '<' && t.p[i] != '>');
	assert(i < t.len);
	note(name, slice_part(t, from, i));
	return i + 1;
}

static void
close_tag(struct slice name)
{
	assert(depth > 0 && slice_eq(stack[depth - 1], name));
	depth--;
}

/* A tag at i; gives the place behind it. */
static size_t
take_tag(struct slice t, size_t i)
{
	bool ends = i + 1 < t.len && t.p[i + 1] == '/', alone = false;
	size_t from = i + 1 + ends, end = word_end(t, from);
	struct slice name = slice_part(t, from, end);

	assert(name.len > 0);
	for (i = end; i < t.len && t.p[i] != '>';) {
		alone = t.p[i] == '/';
		if (alone || t.p[i] == ' ' || t.p[i] == '\n')
			i++;
		else
			i = attribute(t, i);
	}
	assert(i < t.len);
	if (ends) {
		close_tag(name);
	} else if (!alone && !is_void(name)) {
		assert(depth < DEEPEST);
		stack[depth++] = name;
	}
	return i + 1;
}

/* The end of what is in a style or a script. */
static size_t
code_end(struct slice t, size_t i)
{
	struct slice tag = depth > 0 ? stack[depth - 1] : SLICE("");

	if (slice_is(tag, "style"))
		return i + slice_find(slice_part(t, i, t.len),
		    SLICE("</style>"));
	if (slice_is(tag, "script"))
		return i + slice_find(slice_part(t, i, t.len),
		    SLICE("</script>"));
	return i;
}

static void
check(struct slice t)
{
	size_t i;

	assert(utf8_valid(t) == t.len);
	table_clear(&ids);
	nlinks = depth = 0;
	i = slice_starts(t, SLICE("<!DOCTYPE html>")) ? 15 : 0;
	while (i < t.len) {
		unsigned char c = (unsigned char)t.p[i];

		assert(c >= ' ' || c == '\n' || c == '\t');
		assert(c != '>' && c != 0x7f);
		i = c == '<' ? code_end(t, take_tag(t, i)) : i + 1;
	}
	assert(depth == 0);
	for (i = 0; i < nlinks; i++)
		assert(table_find(&ids, links[i]) != NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct doc d;
	static const struct cli cli = { .name = "to-html" };
	struct table_view view = { .cli = &cli, .kind = SLICE("quote"),
	    .fields = slice_of(statements_fields) };
	struct slice text = { (const char *)data, size };
	unsigned n = fuzz_byte(&text);
	struct input in = fuzz_input(text);
	struct sheet sheet = { .view = &view, .text = (enum sheet_text)(n & 3),
	    .index = (n & 12) == 4, .of_folder = (n & 12) == 8 };

	if (n & 16)
		view.least = .5;
	view_begin(&view);
	while (doc_read(&d, &in))
		if (d.nrecs > 0)
			sheet_take(&sheet, &d);
	doc_clear(&d);
	if (n & 32)
		picture_network(&out, &sheet.overview);
	else if (n & 64)
		picture_bars(&out, &sheet.overview, n & 128);
	else
		sheet_write(&out, &sheet);
	if (size <= SMALL)
		check(str_slice(&out));
	sheet_free(&sheet);
	view_release(&view);
	fuzz_input_end(&in);
	return 0;
}
