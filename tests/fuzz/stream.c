/* SPDX-License-Identifier: MIT */
/*
 * Record streams through all the engines. The first byte says whether the rest
 * is a stream as it stands, or a sketch of one: each byte a record, whose kind,
 * places and numbers are right, wrong or wild, with a text of the lines that
 * follow an empty line.
 */
#include "filter.h"
#include "names/names.h"
#include "stream/stream.h"

struct sketch {
	struct str s;
	struct slice texts;
	size_t at, para, sent;
};

/* A place that is right but for some bytes. */
static size_t
place(size_t right, unsigned how)
{
	static const size_t wild[] = { 0, 1, 7, 999999999999999000U };

	return how < 10 ? right : how < 12 ? right + 1 : how < 14 ?
	    right - (right > 0) : wild[how & 3];
}

static void
add_record(struct sketch *k, unsigned how, unsigned more)
{
	static const char *const kinds[] = { "sent", "sent", "para", "entity",
		"quote", "meta", "doc", "x-mine" };
	static const char *const labels[] = { "body", "heading", "PERSON",
		"ORG", "PLACE", "DATE", "author", "MINE" };
	unsigned kind = how & 7;
	size_t start = place(k->at, more & 15), len;
	struct slice text = kind == 4 || kind == 6 ? SLICE("x") :
	    fuzz_line(&k->texts);

	if (kind == 3)
		text = slice_part(text, 0, text.len / 3);
	len = text.len;
	str_addf(&k->s, "%s\tdoc\t%zu\t%zu\t%s\t", kinds[kind], start,
	    place(start + len, more >> 4), labels[kind < 3 ? how >> 3 & 1 :
	    how >> 3 & 7]);
	str_add_slice(&k->s, text);
	if (kind == 3)
		str_addf(&k->s, "\tMary Smith\t0.93");
	else if (kind == 4)
		str_addf(&k->s, "\tx\tx\tsaid\t%zu-%zu,%zu-%zu\t\t\tQ1",
		    k->at, k->at + 9, start, start + more);
	else
		str_addf(&k->s, "\t%zu\t%zu\t%zu\t%zu", k->para, ++k->sent,
		    k->at, k->at + len);
	str_add_byte(&k->s, '\n');
	if (kind < 3) {
		k->para += how >> 5 & 1;
		k->at += len + 1 + (how >> 5 & 1);
	}
}

/* The stream of a sketch, until the next. */
static struct slice
draw(struct slice data)
{
	static struct sketch k;
	size_t n = slice_find(data, SLICE("\n\n")), i;

	str_clear(&k.s);
	k.at = k.sent = 0;
	k.para = 1;
	k.texts = slice_part(data, n < data.len ? n + 2 : n, data.len);
	str_addf(&k.s, "meta\tdoc\t0\t0\tdate\t2024-02-29\n");
	for (i = 0; i + 1 < n; i += 2)
		add_record(&k, (unsigned char)data.p[i],
		    (unsigned char)data.p[i + 1]);
	return str_slice(&k.s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct doc d;
	static struct entities e;
	static struct quotes q;
	static struct mentions there;
	static struct spans quoted;
	struct slice text = { (const char *)data, size };
	struct slice way = fuzz_take(&text, 1);
	bool sketch = way.len > 0 && !(way.p[0] & 1);
	struct input in = fuzz_input(sketch ? draw(text) : text);

	while (doc_read(&d, &in)) {
		sents_find(&d);
		fuzz_exact_sents(&d);
		doc_mentions(&there, &d);
		fuzz_check_mentions(&d, &there);
		doc_quoted(&quoted, &d);
		quotes_find(&q, &d.text, &there, &quoted);
		fuzz_check_quotes(&d, &q);
		entities_find(&e, &d.text, &there);
		fuzz_check_mentions(&d, &e.found);
		quotes_find(&q, &d.text, &e.found, &quoted);
		fuzz_check_quotes(&d, &q);
		fuzz_free_sents(&d);
	}
	doc_clear(&d);
	fuzz_input_end(&in);
	return 0;
}
