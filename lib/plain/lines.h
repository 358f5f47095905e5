/* SPDX-License-Identifier: MIT */
/*
 * The line classifier for plain-text pages: what the files of this folder
 * share.
 *
 * A page's lines (its paragraphs, where some are wrapped) are described by
 * small codes; a score is a sum of weights, one for each code, in stages: stage
 * 0 looks at the line and its neighbours, a later stage also at the scores that
 * the stage before it gave to lines near and far. A positive score means
 * article.
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
	PLAIN_BRIEF = 24,	/* ... this many */
	PLAIN_INDEXES = 128,	/* room for the weights of one line */
	PLAIN_EDGE = 3,		/* lines on each side that a score looks at */
	PLAIN_SCALE = 256	/* weights are integers; this is 1.0 */
};

/* What a line is like: each a small number, see plain/lines.c. */
enum {
	CODE_LENGTH, CODE_WORDS, CODE_BEGIN, CODE_END, CODE_CAPITALS,
	CODE_UPPER, CODE_DIGITS, CODE_COMMAS, CODE_STOP, CODE_MARKS,
	CODE_TIME, CODE_AGAIN, CODE_TITLE, CODE_BLANK, CODE_KIND, CODES
};

/* CODE_BEGIN: the first character. */
enum {
	BEGIN_SMALL, BEGIN_CAPITAL, BEGIN_DIGIT, BEGIN_BULLET, BEGIN_QUOTE,
	BEGIN_COPYRIGHT, BEGIN_BRACKET,
	BEGIN_TAG,		/* # or @ */
	BEGIN_SYMBOL,		/* any other */
	BEGIN_LETTER,		/* that is not ASCII */
	BEGIN_DASH
};

/* CODE_END: the last character. */
enum {
	END_LETTER, END_DIGIT, END_STOP, END_EXCLAMATION, END_QUESTION,
	END_COLON, END_COMMA,
	END_QUOTED,		/* one of . ! ? inside quotation marks */
	END_QUOTE, END_BRACKET, END_ELLIPSIS,
	END_SYMBOL,		/* any other */
	END_OTHER,		/* a letter that is not ASCII */
	END_SEMICOLON
};

/* CODE_MARKS: the mark that tells most. */
enum {
	MARKS_NONE, MARKS_SLASH, MARKS_SEPARATOR, MARKS_ADDRESS,
	MARKS_COPYRIGHT
};

/* CODE_TIME: what the line says of time. */
enum {
	TIME_NONE, TIME_YEAR, TIME_DATE, TIME_CLOCK, TIME_DATE_AND_CLOCK,
	TIME_YEAR_ALONE		/* in a line of a few words */
};

/* CODE_AGAIN, bits: the line is there more than once. */
enum { AGAIN_LATER = 1, AGAIN_FIRST = 2 };

/* CODE_COMMAS: 0, 1, 2 or more; this much is added if a sentence ends within
 * the line. */
enum { COMMAS_BREAK = 3 };

/* CODE_TITLE: 0 no long word, 1 none of the first line's, from 2 on the share
 * that are. */
enum { TITLE_WORDS = 3 };	/* so many that it may be the title */

/* CODE_KIND: one of 6 lengths times KIND_ENDS, and the end. */
enum { KIND_NO_END, KIND_OPEN, KIND_SENTENCE, KIND_ENDS };

/* What a line is taken for. */
enum {
	LABEL_NONE, LABEL_BODY, LABEL_HEADING, LABEL_LIST, LABEL_CAPTION
};

struct plain_line {
	uint32_t chars;		/* code points; those of Chinese, Japanese and
				 * Korean count twice */
	uint8_t code[CODES];
	uint8_t nwords;		/* of those looked up */
	int16_t words;		/* the sum of their weights */
	bool promo;		/* has a word that is found in promotions */
	bool lead;		/* begins as a label may, or a link to another
				 * story */
	bool call;		/* of an appeal or a notice */
	bool comments;		/* may head readers' comments */
	bool byline;		/* begins as a byline may */
	bool turn;		/* of a transcript; set by plain_turns */
	uint8_t label;		/* of the enum below; set by plain/article.c */
	uint8_t step;		/* score in 12 steps */
	uint8_t head;		/* step of the last short line before it */
	uint8_t before, after;	/* lines to the next strong one, at most 7 */
	int own;		/* sum of the second stage without context */
	float score, next;	/* logit of the last stage that is done, and of
				 * the one in progress */
	float p;		/* score as a probability, 0 to 1 */
};

struct plain_sum {
	double mass;		/* probable article characters */
	double chars;
};

struct plain_page {
	struct slice text;
	struct paragraphs ps;	/* lines[i] is at ps.p[i] */
	struct plain_line *lines;
	size_t n, lines_cap;
	uint8_t *kinds, *steps;	/* of line i at PLAIN_EDGE + i; around them
				 * what says that there is no line */
	size_t kinds_cap, steps_cap;
	unsigned style;
	bool bare;		/* no boilerplate; set by plain/article.c */
	size_t comments;	/* line that heads readers' comments, or n */
	uint32_t *seen;		/* hash table of entire lines */
	size_t seen_cap;
	struct plain_sum *sums;	/* sums[i]: over the lines before i; n + 1 */
	size_t sums_cap;
	unsigned total, pure;	/* article characters, and their share */
	float run_share;	/* of the article characters in the best run */
	size_t run_start, run_end;	/* best run of lines, half-open */
};

struct plain_model {
	const int16_t *weights;	/* [style][stage][plain_weights_size()] */
	size_t nweights;
	struct words_table words;	/* with their weights */
};

/* All that the engine keeps from page to page. All zero at the start. */
struct plain_work {
	struct plain_page page;
	struct plain_model model;
	const struct plain_model *used;	/* that one, or one in training */
};

/* Make the model that is linked in; free it. */
void plain_model_init(struct plain_model *m);
void plain_model_free(struct plain_model *m);

/* Describe the lines of a text: all but scores. */
void plain_lines_find(struct plain_page *page, struct slice text,
    const struct words_table *table);
void plain_page_free(struct plain_page *page);

/* The number of weights of one style and stage. */
size_t plain_weights_size(void);

/* Score all lines, in all stages. */
void plain_score(struct plain_page *page, const struct plain_model *m);

/* How many bytes of a line of this length are looked at. */
static inline size_t
plain_sample(size_t len)
{
	return len > PLAIN_LONG ? PLAIN_BRIEF : len > PLAIN_SAMPLE ?
	    PLAIN_SAMPLE : len;
}

/* Does the line end as a sentence does? */
static inline bool
plain_is_sentence(const struct plain_line *line)
{
	uint8_t end = line->code[CODE_END];

	return end == END_STOP || end == END_EXCLAMATION ||
	    end == END_QUESTION || end == END_QUOTED;
}

static inline bool
plain_is_copyright(const struct plain_line *line)
{
	return line->code[CODE_MARKS] == MARKS_COPYRIGHT;
}

/* The text of line i. */
static inline struct slice
plain_text(const struct plain_page *page, size_t i)
{
	return slice_part(page->text, page->ps.p[i].start,
	    page->ps.p[i].end);
}

/* The first line that is the same as line i, or i. */
size_t plain_first(const struct plain_page *page, size_t i);

/* Does the text begin with a day of the week, as a masthead's date does? */
bool plain_masthead(struct slice text);

/* Mark the lines that are turns of a transcript. */
void plain_turns(struct plain_page *page);

/* Add the metadata of the page, whose lines have their labels, to a; lines
 * that turn out to be title or byline lose theirs. */
void plain_meta(struct article *a, struct plain_page *page);

#endif
