/* SPDX-License-Identifier: MIT */
/*
 * The line classifier for plain-text pages: what lib/plain*.c share with each
 * other and with the program that trains the weights (tests/eval).
 *
 * A page's lines (its paragraphs, where some are wrapped) are described by
 * small codes; a score is a sum of weights, one for each code, in stages:
 * stage 0 looks at the line and its neighbours, a later stage also at the
 * scores of the stage before it, near and far. A positive score is article.
 */
#ifndef NUTGRAF_PLAIN_LINES_H
#define NUTGRAF_PLAIN_LINES_H

#include "page/page.h"

enum {
	PLAIN_STYLES = 2,	/* 0: a line a block; 1: blank lines between */
	PLAIN_STAGES = 2,
	PLAIN_WORDS = 8,	/* words of a line that are looked up */
	PLAIN_SAMPLE = 64,	/* bytes of a line that are looked at; ... */
	PLAIN_LONG = 160,	/* ... of one longer than this ... */
	PLAIN_BRIEF = 24,	/* ... so many */
	PLAIN_INDEXES = 128,	/* room for the weights of one line */
	PLAIN_SEEN = 1000,	/* bytes of a line that patterns see */
	PLAIN_EDGE = 3,		/* lines on each side that a score looks at */
	PLAIN_SCALE = 256,	/* weights are integers, this is 1.0 */
	PLAIN_LANGUAGES = 28,	/* bits of languages; then what tells ... */
	PLAIN_COMMENTS = 28,	/* readers' comments, in a short line */
	PLAIN_FIRST = 29,	/* a promotion or credit, as first word */
	PLAIN_BYLINE_WORD = 30,	/* a byline, as first word */
	PLAIN_PROMO = 31	/* a promotion, anywhere */
};

/* What a line is like: each a small number, see plain/lines.c. */
enum {
	CODE_LENGTH, CODE_WORDS, CODE_BEGIN, CODE_END, CODE_CAPITALS,
	CODE_UPPER, CODE_DIGITS, CODE_COMMAS, CODE_STOP, CODE_MARKS,
	CODE_TIME, CODE_AGAIN, CODE_TITLE, CODE_BLANK, CODE_KIND, CODES
};

/* What a line is taken for. */
enum {
	LABEL_NONE, LABEL_BODY, LABEL_HEADING, LABEL_LIST, LABEL_CAPTION
};

struct plain_line {
	uint32_t chars;		/* code points; of Chinese, Japanese and
				 * Korean each counts twice */
	uint8_t code[CODES];
	uint8_t nwords;		/* of those looked up */
	int16_t words;		/* the sum of their weights */
	bool promo;		/* has a word that a promotion may have */
	bool comments;		/* may head readers' comments */
	bool byline;		/* begins as a byline may */
	bool turn;		/* of a transcript; set by plain_turns */
	uint8_t label;		/* of the enum below; set by plain/article.c */
	uint8_t step;		/* score in 12 steps */
	uint8_t head;		/* step of the last short line before it */
	uint8_t before, after;	/* lines to the next strong one, at most 7 */
	int own;		/* sum of the second stage without context */
	float score, next;	/* logit: of the last stage done, and of the
				 * one being done */
	float p;		/* score as a probability, 0 to 1 */
};

struct plain_sum {
	double mass;		/* probable article characters */
	double chars;
};

struct plain_page {
	struct slice text;
	struct paragraphs ps;	/* ps.p[i] is where lines[i] stands */
	struct plain_line *lines;
	size_t n, lines_cap;
	uint8_t *kinds, *steps;	/* of line i at PLAIN_EDGE + i; around them
				 * what says that there is no line */
	size_t kinds_cap, steps_cap;
	unsigned style;
	bool bare;		/* without boilerplate; set by plain/article.c */
	size_t comments;	/* line that heads readers' comments, or n */
	uint32_t *seen;		/* hash table of whole lines */
	size_t seen_cap;
	struct plain_sum *sums;	/* sums[i]: over the lines before i; n + 1 */
	size_t sums_cap;
	unsigned total, pure;	/* article characters, and their share */
	float run_share;	/* of the article characters in the best run */
	size_t run_start, run_end;	/* best run of lines, half-open */
};

/* A word's hash, 0 for an empty slot, and what is known of it. */
struct plain_word {
	uint32_t hash;
	int16_t weight;
	uint16_t set;		/* into the model's sets of bits */
};

struct plain_model {
	const int16_t *weights;	/* [style][stage][plain_weights_size()] */
	struct plain_word *slots;	/* nslots, a power of two */
	size_t nslots;
	size_t nweights;
	uint32_t sets[256];	/* a function word of which languages, ... */
	unsigned nsets;
	uint64_t filter[1024];	/* a bit is set for each word's hash */
};

/* One word of a text, from *at on, which moves behind it; its hash (in lower
 * case; ASCII only), or 0 at the end. */
uint32_t plain_word_next(struct slice text, size_t *at, struct slice *word);

/* The same, without those of fewer than four bytes. */
uint32_t plain_word_long(struct slice text, size_t *at, struct slice *word);

/* Add a word, or to what is known of it; slots must stay half empty. */
void plain_model_add_word(struct plain_model *m, struct slice word,
    int weight, uint32_t bits);

/* The language of a bit of plain_word, NULL if it has none. */
const char *plain_language(size_t bit);

/* The model that is linked in, or the one to use instead of it. */
const struct plain_model *plain_model(void);
void plain_model_use(const struct plain_model *m);

/* Describe the lines of a text: all but scores. */
void plain_lines_find(struct plain_page *page, struct slice text,
    const struct plain_model *m);
void plain_page_free(struct plain_page *page);

/* The indexes of the weights of line i at this stage, as they are trained;
 * gives their number. */
size_t plain_indexes(const struct plain_page *page, size_t i, unsigned stage,
    uint16_t *index);

/* The number of weights of one style and stage, and the name and the first
 * index of the t-th table of them, NULL after the last. */
size_t plain_weights_size(void);
const char *plain_group(size_t t, size_t *first);

/* The number of weights that are trained for them; from such an array, add to
 * the first plain_weights_size() what the others come to. */
size_t plain_trained_size(void);
void plain_fold(float *w);

/* One stage with the weights of that style and stage, and all of them. */
void plain_stage(struct plain_page *page, const struct plain_model *m,
    unsigned stage);
void plain_score(struct plain_page *page, const struct plain_model *m);

/* The bytes of a line of so many that are looked at. */
static inline size_t
plain_sample(size_t len)
{
	return len > PLAIN_LONG ? PLAIN_BRIEF : len > PLAIN_SAMPLE ?
	    PLAIN_SAMPLE : len;
}

/* The text of line i. */
static inline struct slice
plain_text(const struct plain_page *page, size_t i)
{
	return slice_part(page->text, page->ps.p[i].start,
	    page->ps.p[i].end);
}

/* A pattern of lib/data/plain.patterns, by its number in plain-patterns.h,
 * compiled when first used; as pattern_find, over PLAIN_SEEN bytes at most. */
bool plain_find(unsigned pattern, struct slice text, struct slice *groups,
    size_t n);

/* Does the text open with a dateline? Its place and source as groups. */
bool plain_dateline(struct slice text, struct slice *groups, size_t n);

/* Does the text begin with a day of the week, as a masthead's date does? */
bool plain_masthead(struct slice text);

/* Mark the lines that are a transcript's turns. */
void plain_turns(struct plain_page *page);

/* Add the dateline that the first paragraph of an article opens with, and its
 * agency. */
void plain_add_dateline(struct article *a, struct slice first);

/* The bits of a word, by its hash, and its weight added to *sum. */
uint32_t plain_word_bits(const struct plain_model *m, uint32_t hash,
    int *sum);

/* Add the metadata of the page, whose lines have their labels, to a; lines
 * that turn out to be title or byline lose theirs. */
void plain_meta(struct article *a, struct plain_page *page,
    const struct plain_model *m);

#endif
