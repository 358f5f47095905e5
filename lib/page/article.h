/* SPDX-License-Identifier: MIT */
/*
 * What a page turns out to hold: metadata and paragraphs, in reading order.
 * Both finders (HTML and plain text) fill one of these.
 */
#ifndef NUTGRAF_PAGE_ARTICLE_H
#define NUTGRAF_PAGE_ARTICLE_H

#include "base/base.h"
#include "notices.h"
#include "source.h"

struct article_meta {
	const char *label;	/* title, author, date, modified, outlet,
				 * section, url, language, dateline, agency,
				 * keywords, description, access */
	struct slice value;	/* plain, white space folded */
};

struct article_para {
	const char *label;	/* body, heading, list, caption */
	struct slice text;	/* plain, white space folded, not empty */
	size_t start, end;	/* bytes in page->text, start < end; the writer
				 * turns them into source offsets */
};

/* What the page's markup says of a part of a paragraph: that it is a quotation
 * ("quote"), or whose the quotation before it is ("cite"). */
struct article_mark {
	const char *label;
	size_t para;		/* index of the paragraph */
	size_t start, end;	/* bytes in its text, start < end */
};

/* What became of a block of the page, if the caller wants to know. */
struct article_block {
	const char *label;	/* of a paragraph, or boilerplate, title,
				 * byline, summary */
	struct slice text;
	size_t start, end;	/* as in article_para */
	double score;		/* log-odds of being part of the article */
	const char *reason;	/* what decided: score, drop, keep, or a rule of
				 * strip-boilerplate(1) */
};

struct article {
	struct article_meta *metas;
	size_t nmetas, metas_cap;
	struct article_para *paras;
	size_t nparas, paras_cap;
	struct article_mark *marks;	/* by place */
	size_t nmarks, marks_cap;
	const struct notice *lacks;	/* what stands on the page in place of
				 * an article; NULL: nothing that is known */
	bool explain;		/* collect blocks; set by the caller */
	struct article_block *blocks;
	size_t nblocks, blocks_cap;
	size_t nundecided;	/* blocks for which a wish's pattern gave up */
	size_t undecided;	/* where the first begins, in page->text */
	struct arena arena;	/* of the values and texts */
	struct str folded;	/* scratch */
	struct slice page;	/* text that stays as long as the article; set
				 * by its finder */
};

/* A user's own patterns (NULL: none), matched against a block's folded text:
 * a block that keep matches is body, else one that drop matches is not. */
struct article_wish {
	struct pattern *keep, *drop;
};

/* Add a value: folded, copied; an empty one, or one that this label already
 * has, is left out. */
void article_add_meta(struct article *a, const char *label,
    struct slice value);

/* The same in place of the first value of this label, if there is one. */
void article_set_meta(struct article *a, const char *label,
    struct slice value);

/* Forget all values of this label. */
void article_forget_meta(struct article *a, const char *label);

/* Add a paragraph: folded; left out if empty. It is copied if it has to be
 * folded, or if it is not the page's own text. */
void article_add_para(struct article *a, const char *label,
    struct slice text, size_t start, size_t end);

/* Mark bytes start to end of the last paragraph's text. */
void article_add_mark(struct article *a, const char *label, size_t start,
    size_t end);

/* Drop the paragraphs so far, with their marks, by this rule. */
void article_drop(struct article *a, const char *reason);

/* Add a block, if a->explain. */
void article_add_block(struct article *a, struct article_block block);

/* The first value of this label, or an empty slice. */
struct slice article_meta(const struct article *a, const char *label);

/* Is there a text: a paragraph that is no heading and no caption? */
bool article_has_text(const struct article *a);

void article_clear(struct article *a);
void article_free(struct article *a);

/* Does the wish decide about this block, which begins at this byte of the
 * page's text? 1 keep, -1 drop, 0 it does not. */
int article_wished(struct article *a, const struct article_wish *wish,
    struct slice text, size_t start);

#endif
