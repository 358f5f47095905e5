/* SPDX-License-Identifier: MIT */
/*
 * Quotations: a row is a plain text and what is found in it, one a line: rule,
 * type (d, m, i), not if it is denied, speaker | cue | content. Names are not tagged here. Each text
 * is also cut at every length; that must end, and find spans within the text.
 */
#include <stdio.h>

#include "quotes/quotes.h"
#include "stream/stream.h"

struct row {
	const char *what, *text, *want;
};

static const struct row rows[] = {
#include "quotes.rows"
};

static struct quotes quotes;

static void
find(struct doc *d, struct str *lines, const char *text, size_t len)
{
	static struct mentions none;
	size_t broken_at;

	str_clear(lines);
	plain_records(lines, "t", (struct slice){ text, len }, &broken_at);
	doc_from_lines(d, str_slice(lines));
	sents_find(d);
	quotes_find(&quotes, &d->text, &none, &(struct spans){ 0 });
}

static void
describe(struct str *s)
{
	size_t i;

	str_clear(s);
	for (i = 0; i < quotes.n; i++) {
		const struct quote *q = &quotes.p[i];

		str_addf(s, "%s %c %s", rule_name(q->rule), "dmi"[q->type],
		    q->denied ? "not " : "");
		str_add_slice(s, q->speaker_text);
		str_addf(s, " | ");
		str_add_slice(s, q->cue_text);
		str_addf(s, " | ");
		str_add_slice(s, q->text);
		str_add_byte(s, '\n');
	}
}

static bool
spans_lie_inside(const struct doc *d)
{
	size_t i, k, end = d->text.nsents > 0 ? d->text.sents[d->text.nsents - 1].end : 0;

	for (i = 0; i < quotes.n; i++) {
		const struct quote *q = &quotes.p[i];

		if (q->nspans == 0 || q->sent >= d->text.nsents)
			return false;
		for (k = 0; k < q->nspans; k++)
			if (q->spans[k].start >= q->spans[k].end ||
			    q->spans[k].end > end || (k > 0 &&
			    q->spans[k].start < q->spans[k - 1].end))
				return false;
		if (q->speaker.end > end || q->cue.end > end)
			return false;
	}
	return true;
}

int
main(void)
{
	struct doc d = { 0 };
	struct str lines = { 0 }, got = { 0 };
	size_t i, n = 0, len;
	int bad = 0;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct row *r = &rows[i];
		bool ok, inside = true;

		find(&d, &lines, r->text, strlen(r->text));
		describe(&got);
		ok = slice_is(str_slice(&got), r->want);
		printf("%s %zu - %s\n", ok ? "ok" : "not ok", ++n, r->what);
		if (!ok)
			printf("# %s\n# got:\n%.*s# want:\n%s", r->text,
			    (int)got.len, got.p, r->want);
		for (len = 0; len < strlen(r->text); len++) {
			find(&d, &lines, r->text, len);
			inside &= spans_lie_inside(&d);
		}
		printf("%s %zu - %s, cut\n", inside ? "ok" : "not ok", ++n,
		    r->what);
		bad |= !ok || !inside;
	}
	quotes_free(&quotes);
	doc_free(&d);
	str_free(&lines);
	str_free(&got);
	return bad;
}
