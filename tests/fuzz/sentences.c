/* SPDX-License-Identifier: MIT */
/* Paragraphs hold everything but white space, in order; sentences joined by
 * blanks are their paragraph, and their tokens hold all of them. */
#include "fuzz.h"
#include "page/page.h"
#include "text/text.h"

static void
check_tokens(struct slice text)
{
	struct slice exact = fuzz_copy(text);
	struct token t;
	size_t at = 0;

	for (; token_next(language_default(), exact, at, &t); at = t.end) {
		assert(t.start >= at && t.end > t.start);
		assert(t.end <= exact.len);
		assert(utf8_trim(slice_part(exact, at, t.start)).len == 0);
	}
	assert(utf8_trim(slice_part(exact, at, exact.len)).len == 0);
	fuzz_free(exact);
}

static void
check_sentences(struct slice text)
{
	size_t n;

	while (text.len > 0) {
		n = sentence_next(language_default(), text);
		assert(n > 0 && n <= text.len);
		assert(utf8_valid(slice_part(text, 0, n)) == n);
		check_tokens(slice_part(text, 0, n));
		text = slice_part(text, n, text.len);
		n = utf8_space(text);
		assert(n <= 1);
		text = slice_part(text, n, text.len);
	}
}

/* White space, and marks of quoted mail where lines were joined? */
static bool
is_between(struct slice text, bool joined)
{
	size_t i, n;

	for (i = 0; i < text.len; i += n) {
		n = utf8_space(slice_part(text, i, text.len));
		if (n == 0 && !(joined && text.p[i] == '>'))
			return false;
		n += n == 0;
	}
	return true;
}

/* Paragraphs are in the order of their places in the page, and nothing of it is
 * outside them. */
static void
check_places(const struct paragraphs *ps, struct slice page)
{
	bool joined = ps->text.p != page.p;
	size_t i, from = 0, to = 0;

	for (i = 0; i < ps->n; i++) {
		const struct paragraph *p = &ps->p[i];

		assert(p->from >= from && p->to > p->from);
		assert(p->to <= page.len && (joined || p->from >= to));
		assert(p->from <= to ||
		    is_between(slice_part(page, to, p->from), joined));
		from = p->from;
		to = p->to > to ? p->to : to;
	}
	assert(is_between(slice_part(page, to, page.len), joined));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct paragraphs ps;
	static struct page page;
	static struct str folded;
	struct slice source = { (const char *)data, size }, exact;
	size_t i, at = 0;

	page_take_utf8(&page, source);
	paragraphs_find(&ps, page.text);
	check_places(&ps, page.text);
	for (i = 0; i < ps.n; i++) {
		struct slice part;

		assert(ps.p[i].start >= at && ps.p[i].end > ps.p[i].start);
		assert(utf8_trim(slice_part(ps.text, at,
		    ps.p[i].start)).len == 0);
		part = slice_part(ps.text, ps.p[i].start, ps.p[i].end);
		assert(utf8_trim(part).len == part.len);
		str_clear(&folded);
		utf8_add_folded(&folded, part);
		exact = fuzz_copy(str_slice(&folded));
		check_sentences(exact);
		fuzz_free(exact);
		at = ps.p[i].end;
	}
	assert(utf8_trim(slice_part(ps.text, at, ps.text.len)).len == 0);
	return 0;
}
