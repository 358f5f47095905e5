/* SPDX-License-Identifier: MIT */
/*
 * The score above which a block is the article's. It is the one for which the
 * F measure of the page, in words, is expected to be best: half of that measure
 * is the chance above which a block belongs to it (Lewis 1995, Evaluating and
 * Optimizing Autonomous Text Classification Systems). So a page that is clear is
 * cut at even odds, and one that is unlike what the model knows further down.
 */
#include "base/base.h"
#include "model.h"

enum { BINS = 128, ROUNDS = 12 };

/* A bin's width; and what scores are too low, since a word that is missed is
 * the worse mistake. */
static const double WIDTH = .125, LOW = .3;

/* The lowest chance that is enough, whatever the page. */
static const double LEAST = .1;

static unsigned
bin_of(float score)
{
	double at = ((double)score + LOW) / WIDTH + BINS / 2;

	return at < 0 ? 0 : at >= BINS ? BINS - 1 : (unsigned)at;
}

float
html_cut(const struct html_blocks *bs)
{
	double words[BINS] = { 0 }, chance[BINS], all = 0, f = 1;
	unsigned i, round;
	size_t k;

	for (k = 0; k < bs->n; k++)
		words[bin_of(bs->p[k].score[HTML_STAGES - 1])] +=
		    bs->p[k].words;
	for (i = 0; i < BINS; i++) {
		double score = (i + .5 - BINS / 2) * WIDTH;

		chance[i] = words[i] > 0 ? maths_logistic(score) : 0;
		all += chance[i] * words[i];
	}
	for (round = 0; round < ROUNDS; round++) {
		double right = 0, taken = 0;

		for (i = 0; i < BINS; i++)
			if (chance[i] > f / 2) {
				right += chance[i] * words[i];
				taken += words[i];
			}
		f = taken + all > 0 ? 2 * right / (taken + all) : 0;
	}
	f = f / 2 < LEAST ? LEAST : f / 2;
	return (float)(maths_log(f / (1 - f)) - LOW);
}
