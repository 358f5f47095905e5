/* SPDX-License-Identifier: MIT */
/*
 * Chunks of sentences: noun phrases in [], with an asterisk before the head,
 * groups of verbs in {}; what the latter are, and what belongs to what, in
 * small letters before it. No names are tagged here.
 */
#include <stdio.h>

#include "quotes/chunks.h"
#include "quotes/parts.h"
#include "stream/stream.h"
#include "tap.h"

static const struct {
	const char *text, *want;
} rows[] = {
#include "chunks.rows"
};

static const struct {
	unsigned flag;
	char letter;
} letters[] = {
	{ VERB_FINITE, 'f' }, { VERB_AUXILIARY, 'x' },
	{ VERB_INFINITIVE, 'i' }, { VERB_PASSIVE, 'p' }, { VERB_ING, 'g' },
	{ VERB_PARTICIPLE, 'd' }, { VERB_NEGATED, 'n' }, { CHUNK_OF, 'o' },
	{ CHUNK_APPOSED, 'a' }, { CHUNK_RELATIVE, 'r' }
};

static struct words words;
static struct quoteds quoteds;
static struct looks looks;
static struct document doc;
static struct parts_model model;

static void
find(const char *text, size_t len, bool parts)
{
	static const struct mentions none;
	struct slice t = { text, len };
	struct para para = { .text = t, .last = 1 };

	document_clear(&doc);
	document_add_sent(&doc, t, 0)->para = 1;
	words_begin(&words, &doc, &none, &quoteds);
	quoteds_find(&quoteds, words.language, t);
	para.quoteds_end = quoteds.n;
	words_find(&words, &para, doc.sents);
	looks_find(&looks, &words, 0, words.n);
	if (parts)
		parts_find(&model, &looks, &words, 0, words.n);
	chunks_find(&words, 0, words.n);
}

static void
describe(struct str *s)
{
	struct chunk c;
	size_t i, k;

	str_clear(s);
	for (i = 0; i < words.n; i = c.to) {
		c = chunk_at(&words, i);
		if (i > 0)
			str_add_byte(s, ' ');
		for (k = 0; k < sizeof(letters) / sizeof(letters[0]); k++)
			if (c.flags & letters[k].flag)
				str_add_byte(s, letters[k].letter);
		if (c.kind == CHUNK_NOUN || c.kind == CHUNK_VERB)
			str_add_byte(s, c.kind == CHUNK_NOUN ? '[' : '{');
		for (k = c.from; k < c.to; k++) {
			if (k > c.from)
				str_add_byte(s, ' ');
			if (c.kind == CHUNK_NOUN && k == c.head)
				str_add_byte(s, '*');
			str_add_slice(s, word_text(&words, &words.p[k]));
		}
		if (c.kind == CHUNK_NOUN || c.kind == CHUNK_VERB)
			str_add_byte(s, c.kind == CHUNK_NOUN ? ']' : '}');
	}
}

/* Does each word lie in the chunk that is found for it, and do the chunks
 * follow one another? */
static bool
chunks_fit(void)
{
	size_t i, end = 0;

	for (i = 0; i < words.n; i++) {
		struct chunk c = chunk_at(&words, i);

		if (c.from > i || c.to <= i || c.head < c.from ||
		    c.head >= c.to || (i == c.from && i != end))
			return false;
		end = c.to;
	}
	return end == words.n;
}

int
main(void)
{
	const struct language *l = language_default();
	struct str got = { 0 };
	size_t i, n;

	if (!tap(parts_load(&model, (struct slice){ (const char *)l->parts,
	    (size_t)(l->parts_end - l->parts) }), "the model is whole"))
		return tap_end();
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		bool fit = true;

		for (n = 1; n <= strlen(rows[i].text); n++) {
			find(rows[i].text, n, true);
			fit = fit && chunks_fit();
		}
		describe(&got);
		if (!tap(slice_is(str_slice(&got), rows[i].want), rows[i].text))
			printf("# got  %.*s\n# want %s\n", (int)got.len, got.p,
			    rows[i].want);
		tap(fit, "its chunks, cut at each length");
	}
	find(rows[0].text, strlen(rows[0].text), false);
	tap(chunk_at(&words, 0).kind == CHUNK_NONE && chunks_fit(),
	    "no parts of speech, no chunks");
	str_free(&got);
	looks_free(&looks);
	quoteds_free(&quoteds);
	words_free(&words);
	document_free(&doc);
	return tap_end();
}
