/* SPDX-License-Identifier: MIT */
/*
 * What train/editor.py learns from: for each quotation of the documents of
 * standard input, which have sentences and entities, a line of its document,
 * start, text, speaker, name, type, act, whether it is denied, the share of its
 * rule and cue in percent, and its keys of lib/quotes/editor.h, with commas
 * between them. Those of the document's own texts (the words for cue and
 * speaker) are there, too: editor.py keeps few.
 */
#include <stdio.h>

#include "quotes/acts.h"
#include "quotes/editor.h"
#include "quotes/finder.h"
#include "stream/stream.h"

static struct quotes quotes;
static struct mentions mentions;
static struct spans quoted;
static struct slice id;
static struct str line;

static void
add_key(void *to, struct slice key, struct slice more)
{
	struct str *s = to;

	str_add_byte(s, s->len > 0 ? ',' : '\t');
	str_add_slice(s, key);
	if (more.len > 0) {
		str_add_byte(s, ' ');
		str_add_slice(s, more);
	}
}

static void
print_quote(const struct finder *f, const struct quote *q, uint64_t traits,
    unsigned share)
{
	static const char *const types[] = { "direct", "mixed", "indirect" };

	str_clear(&line);
	editor_keys(f->words.language, q, traits, add_key, &line);
	printf("%.*s\t%zu\t%.*s\t%.*s\t%.*s\t%s\t%s\t%s\t%u%.*s\n",
	    (int)id.len, id.p, q->spans[0].start, (int)q->text.len, q->text.p,
	    (int)q->speaker_text.len, q->speaker_text.p, (int)q->name.len,
	    q->name.p, types[q->type], act_name(q->act),
	    q->denied ? "not" : "", share, (int)line.len, line.p);
}

static void
read_document(struct doc *d)
{
	sents_find(d);
	if (d->text.nsents == 0)
		return;
	id = d->recs[d->places[0]].doc;
	doc_mentions(&mentions, d);
	doc_quoted(&quoted, d);
	doc_marks(d);
	quotes_find(&quotes, &d->text, &mentions, &quoted);
}

int
main(void)
{
	char *input[] = { "-", NULL };

	quotes_finder(&quotes)->weigh = print_quote;
	return reader_each(input, read_document);
}
