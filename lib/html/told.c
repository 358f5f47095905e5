/* SPDX-License-Identifier: MIT */
/*
 * The text of JSON-LD is plain, with a line a paragraph, or HTML.
 */
#include "base/base.h"
#include "html.h"
#include "told.h"

enum { LESS = 3, WORDS = 12 };

/* The story of one page, as it is added. */
struct telling {
	struct article *a;
	const struct article_wish *wish;
	size_t start, end;
	struct str now;		/* a paragraph */
};

/* Words, or what stands for them where no blanks separate them. A word begins
 * at a byte above the blank behind one that is not. */
static size_t
words_of(struct slice text)
{
	size_t i, n = 0;
	uint64_t in = 0, bits;

	for (i = 0; i + 16 <= text.len; i += 16) {
		bits = bytes_mask((bytes16)(bytes_load(text.p + i) > ' '));
		n += (size_t)__builtin_popcountll(bits & ~(bits << 1 | in));
		in = bits >> 15;
	}
	for (; i < text.len; i++) {
		bits = (unsigned char)text.p[i] > ' ';
		n += bits & ~in;
		in = bits;
	}
	return n > text.len / WORDS ? n : text.len / WORDS;
}

static size_t
words_shown(const struct article *a)
{
	size_t i, n = 0;

	for (i = 0; i < a->nparas; i++)
		if (strcmp(a->paras[i].label, "caption") != 0)
			n += words_of(a->paras[i].text);
	return n;
}

/* The paragraph ends here. */
static void
flush(struct telling *t)
{
	struct slice text = utf8_trim(str_slice(&t->now));
	struct str plain = { 0 };
	bool wanted;

	utf8_add_folded(&plain, text);
	wanted = article_wished(t->a, t->wish, str_slice(&plain),
	    t->start) >= 0;
	text = arena_copy(&t->a->arena, str_slice(&plain));
	str_free(&plain);
	str_clear(&t->now);
	if (text.len == 0)
		return;
	article_add_block(t->a, (struct article_block){ .text = text,
	    .label = wanted ? "body" : "boilerplate", .start = t->start,
	    .end = t->end, .reason = wanted ? rule_name(RULE(C12)) : "drop" });
	if (wanted)
		article_add_para(t->a, "body", text, t->start, t->end);
}

static void
add_html(struct telling *t, struct slice value)
{
	struct html_token token;
	struct html h;
	size_t skips = 0;

	html_begin(&h, value);
	while (html_next(&h, &token)) {
		bool skip = (token.tags & (TAGS_SKIP | TAGS_CAPTION)) != 0;

		if (token.type == HTML_TEXT && skips == 0)
			html_add_text(&t->now, token.text);
		else if (token.type == HTML_START || token.type == HTML_END)
			if (token.tags & (TAGS_BLOCK | TAGS_BR))
				flush(t);
		if (token.type == HTML_START && !(token.tags & TAGS_VOID))
			skips += skip;
		if (token.type == HTML_END && skips > 0)
			skips -= skip;
	}
	flush(t);
}

static void
add_lines(struct telling *t, struct slice value)
{
	size_t i, from = 0;

	for (i = 0; i <= value.len; i++)
		if (i == value.len || value.p[i] == '\n' ||
		    value.p[i] == '\r') {
			html_add_text(&t->now, slice_part(value, from, i));
			flush(t);
			from = i + 1;
		}
}

bool
html_told(struct article *a, const struct html_blocks *bs,
    struct slice page, const struct article_wish *wish)
{
	struct telling t = { .a = a, .wish = wish, .start = bs->told };
	size_t words = words_of(bs->witness), end;

	if (words < WORDS || words_shown(a) * LESS >= words)
		return false;
	if (t.start >= page.len)
		return false;
	end = slice_find(slice_part(page, t.start, page.len),
	    SLICE("</script"));
	t.end = t.start + (end > 0 ? end : 1);
	article_drop(a, rule_name(RULE(C12)));
	if (html_is_cell(bs->witness))
		add_html(&t, bs->witness);
	else
		add_lines(&t, bs->witness);
	str_free(&t.now);
	return true;
}
