/* SPDX-License-Identifier: MIT */
/*
 * The hidden layer: what tagging adds to the scores, in whole numbers and with
 * sums that are kept, is what training computes, for weights drawn at random
 * and written as an image; and it is the same the second time.
 */
#include <math.h>
#include <stdlib.h>

#include "chain/chain.h"
#include "stream/stream.h"
#include "tap.h"

enum { SCALE = 40, TOKENS = 200 };

static const char text[] = "Anna Berg, who chairs the council of Oslo, met "
    "Ms. Berg's lawyer on Friday. \"Oslo is ready,\" said Berg.\n\n"
    "Police in Jean-Luc's home town found 3 boats near Lake Ontario, the BBC "
    "said. Lake Ontario is deep, and Oslo far.\n";

static struct features f;
static struct hidden_trainer ht;
static struct hidden hidden;
static uint32_t numbers[TOKENS];
static unsigned n;

/* Give the tokens that the layer looks at to the trainer or the tagger. */
static unsigned
go(struct tagdoc *td, int16_t scores[TOKENS][CHAIN_COLUMNS])
{
	struct seen v;
	size_t s, i;
	unsigned count = 0;

	for (s = 0; s < td->nsents; s++) {
		features_sentence(&f, s);
		if (scores == NULL)
			hidden_trainer_sentence(&ht, &f);
		else
			hidden_sentence(&hidden, &f);
		for (i = td->first[s]; i < td->first[s + 1]; i++) {
			features_token(&f, i, &v);
			if (v.nrun == 0)
				continue;
			if (scores == NULL)
				numbers[count] = hidden_trainer_add(&ht, &f,
				    &v);
			else
				hidden_add(&hidden, &f, &v, SCALE,
				    scores[count]);
			count++;
		}
	}
	return count;
}

/* By how much the two differ at most, in weights. */
static double
difference(int16_t scores[TOKENS][CHAIN_COLUMNS], double *most)
{
	double worst = 0;
	unsigned i, k;

	for (i = 0; i < n; i++) {
		float want[CHAIN_COLUMNS] = { 0 };

		hidden_trainer_test(&ht, numbers[i], want);
		for (k = 0; k < CHAIN_COLUMNS; k++) {
			worst = fmax(worst, fabs((double)want[k] * SCALE -
			    scores[i][k]));
			*most = fmax(*most, fabs((double)want[k] * SCALE));
		}
	}
	return worst;
}

int
main(void)
{
	static int16_t scores[TOKENS][CHAIN_COLUMNS], again[TOKENS][
	    CHAIN_COLUMNS];
	struct str lines = { 0 }, image = { 0 };
	struct doc d = { 0 };
	struct tagdoc td = { 0 };
	size_t broken_at;
	double most = 0, worst;

	plain_records(&lines, "t", slice_of(text), &broken_at);
	doc_from_lines(&d, str_slice(&lines));
	sents_find(&d);
	tagdoc_fill(&td, &d.text);
	features_begin(&f, &td);
	hidden_trainer_document(&ht, &f);
	n = go(&td, NULL);
	hidden_trainer_start(&ht, 1);
	hidden_trainer_count(&ht);
	hidden_save(hidden_trainer_mean(&ht), &image);
	tap(image.len == HIDDEN_SIZE, "the size of the image");
	hidden_init(&hidden, (const int8_t *)image.p, &f);
	hidden_begin(&hidden, &f);
	tap(go(&td, scores) == n && n > 15, "tokens that are looked at");
	worst = difference(scores, &most);
	/* Marks are kept to 1/32: a fifth of a nat for all of them. */
	tap(most > 10 && worst < SCALE / 5.0, "tagging is as training");
	hidden_begin(&hidden, &f);
	go(&td, again);
	tap(memcmp(scores, again, sizeof(scores)) == 0, "twice the same");
	hidden_free(&hidden);
	hidden_trainer_free(&ht);
	features_free(&f);
	tagdoc_free(&td);
	doc_free(&d);
	str_free(&image);
	str_free(&lines);
	return tap_end();
}
