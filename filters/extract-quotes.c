/* SPDX-License-Identifier: MIT */
/* extract-quotes: find quotations and who is quoted */
#include "io/io.h"
#include "quotes/quotes.h"
#include "stream/stream.h"

static const struct option longs[] = {
	{ "any-language", no_argument, NULL, 'a' },
	{ "explain", no_argument, NULL, 'e' },
	{ 0 },
};

static const struct cli cli = {
	.name = "extract-quotes",
	.about = "Find quotations and who is quoted.",
	.synopsis = "[--any-language] [--explain] [--records | --plain] [file ...]",
	.options =
	    "      --any-language   do not say which languages are not known\n"
	    "      --explain        write what gave no quotation, and why\n",
	.longs = longs,
	.records = true,
	.plain = true,
};

static const char *const types[] = { "direct", "mixed", "indirect" };

static struct mentions mentions;
static struct spans quoted;	/* by an earlier run */
static struct quotes quotes;
static bool any_language;

static void
add_span(struct span s)
{
	str_add_number(&out, s.start);
	str_add_byte(&out, '-');
	str_add_number(&out, s.end);
}

static void
add_span_field(struct span s)
{
	str_add_byte(&out, '\t');
	if (s.start < s.end)
		add_span(s);
}

/* Percent, below 100, as a share: 0.07. */
static void
add_share_field(unsigned percent)
{
	str_add_slice(&out, SLICE("\t0."));
	str_add_byte(&out, (char)('0' + percent / 10 % 10));
	str_add_byte(&out, (char)('0' + percent % 10));
}

static void
write_quote(struct slice id, const struct quote *q)
{
	size_t i;

	record_begin(&out, "quote", id, q->spans[0].start,
	    q->spans[q->nspans - 1].end, slice_of(types[q->type]), q->text);
	record_add_field(&out, q->speaker_text);
	record_add_field(&out, q->name);
	record_add_field(&out, q->cue_text);
	for (i = 0; i < q->nspans; i++) {
		str_add_byte(&out, i == 0 ? '\t' : ',');
		add_span(q->spans[i]);
	}
	add_span_field(q->speaker);
	add_span_field(q->cue);
	record_add_field(&out, slice_of(rule_name(q->rule)));
	add_share_field(q->confidence);
	record_add_field(&out, slice_of(act_name(q->act)));
	record_add_field(&out, slice_of(q->denied ? "not" : ""));
	if (q->name_confidence > 0)
		add_share_field(q->name_confidence);
	else
		str_add_byte(&out, '\t');
	record_end(&out);
}

static void
write_nonquote(struct slice id, const struct nonquote *n)
{
	record_begin(&out, "nonquote", id, n->span.start, n->span.end,
	    n->cue ? SLICE("cue") : SLICE("marks"), n->text);
	record_add_field(&out, slice_of(n->rule != RULE_NONE ?
	    rule_name(n->rule) : n->reason));
	record_end(&out);
}

/* Write the records of the document, and after those of each sentence the new
 * quotations that end in it. */
static void
extract(struct doc *d)
{
	size_t i, n = 0, k = 0, next;

	sents_find(d);
	if (d->text.foreign && !any_language)
		foreign_count(d->text.tag);
	doc_mentions(&mentions, d);
	doc_quoted(&quoted, d);
	doc_marks(d);
	quotes_find(&quotes, &d->text, &mentions, &quoted);
	doc_add_records(&out, d, 0, d->text.nsents > 0 ? d->places[0] :
	    d->nrecs);
	for (i = 0; i < d->text.nsents; i++) {
		next = i + 1 < d->text.nsents ? d->places[i + 1] : d->nrecs;
		doc_add_records(&out, d, d->places[i], next);
		for (; n < quotes.n && quotes.p[n].sent == i; n++)
			write_quote(d->recs[d->places[i]].doc,
			    &quotes.p[n]);
		for (; k < quotes.nnot && quotes.not[k].sent == i; k++)
			write_nonquote(d->recs[d->places[i]].doc,
			    &quotes.not[k]);
		output_some();
	}
}

int
main(int argc, char **argv)
{
	int c, status;

	while ((c = cli_option(&cli, argc, argv)) != -1)
		if (c == 'e')
			quotes.explain = true;
		else
			any_language = true;
	status = reader_each(cli_operands(&cli, optind, argc, argv), extract);
	foreign_report("only quotations in marks are read, without speakers");
	mentions_free(&mentions);
	spans_free(&quoted);
	quotes_free(&quotes);
	return status | output_close();
}
