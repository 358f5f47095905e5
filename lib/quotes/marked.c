/* SPDX-License-Identifier: MIT */
/*
 * Without words of the language nobody can be named, and a title in marks is
 * told from a quotation by its length and the marks around it alone.
 */
#include "base/base.h"
#include "marked.h"

enum {
	WORDS_LEAST = 5,	/* of a quotation, or */
	WORDS_FEW = 2,		/* with a stop at its end or a colon before */
	DENSE_FROM = 0x2e80,	/* letters from here on need no blanks: */
	DENSE = 2 /* so many make a word */
};

static size_t
count_words(struct slice t)
{
	size_t i, n, blanks = 0, dense = 0;

	for (i = 0; i < t.len; i += n) {
		uint32_t c = utf8_decode(t.p + i, t.len - i, &n);

		blanks += c == ' ';
		dense += c >= DENSE_FROM;
	}
	return blanks + 1 + dense / DENSE;
}

/* Does this begin with a mark that ends a sentence or a part of one? */
static bool
is_stop(struct slice t)
{
	static const uint32_t stops[] = { ',', '.', '?', '!', 0x2026,
	    0x3001, 0x3002, 0xff01, 0xff0c, 0xff1f };
	size_t i, n;
	uint32_t c = t.len > 0 ? utf8_decode(t.p, t.len, &n) : 0;

	for (i = 0; i < sizeof(stops) / sizeof(stops[0]); i++)
		if (c == stops[i])
			return true;
	return false;
}

static bool
ends_with_stop(struct slice t)
{
	size_t n;

	t = utf8_trim(t);
	if (t.len == 0)
		return false;
	utf8_decode_last(t.p, t.len, &n);
	return is_stop(slice_part(t, t.len - n, t.len));
}

static bool
is_quotation(struct slice t, const struct quoted *q)
{
	struct slice in = utf8_trim(slice_part(t, q->in, q->out));
	struct slice before = utf8_trim(slice_part(t, 0, q->start));
	size_t n = count_words(in);

	if (n >= WORDS_LEAST)
		return true;
	if (n < WORDS_FEW)
		return false;
	return ends_with_stop(in) || is_stop(slice_part(t, q->end, t.len)) ||
	    (before.len > 0 && before.p[before.len - 1] == ':');
}

void
marked_find(struct finder *f)
{
	bool heading = slice_is(f->doc->sents[f->para->first].label, "heading");
	struct quote *q;
	size_t i;

	for (i = 0; i < f->words.n && !heading; i++) {
		const struct text_word *w = &f->words.p[i];

		if (!word_has(w, WORD_QUOTED) || !is_quotation(f->para->text,
		    &f->quoteds.p[w->quoted]))
			continue;
		q = quote_new(f, RULE(Q6));
		q->type = QUOTE_DIRECT;
		if (!quote_add(f, q, (struct stretch){ i, i + 1 }))
			quote_take_back(f);
	}
}
