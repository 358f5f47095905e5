/* SPDX-License-Identifier: MIT */
/*
 * The article in a plain-text page: lines with a positive score, as corrected
 * by the rules P1, P2, ... of rules.tsv.
 */
#include <stdlib.h>

#include "base/base.h"
#include "lines.h"
#include "train.h"

enum {
	HEADING = 120,		/* characters of a heading, at most */
	PROMO = 420,		/* of a promotion, fewer than */
	LEAD = 260,		/* of a link to another story, fewer than */
	APPEAL = 560,		/* of an appeal or a notice, fewer than */
	CAPTION = 400,		/* of a caption, fewer than */
	CALL = 100,		/* bytes of a line that are searched for one */
	TITLE = 60,		/* bytes of a page that may be only a title */
	MUCH = 400,		/* characters of a run of prose, or more */
	LITTLE = 250,		/* bytes of an article on a longer page */
	FEW = 5,		/* lines of a short text, at most */
	TOP = 4,		/* lines that are searched for a dateline */
	AGAIN = 60,		/* characters of a line that is not said twice,
				 * or more */
	CREDIT = 60,		/* bytes of a line's end where one may be */
	EDGE = 3,		/* lines at a page's start and end */
	PROSE = 80,		/* characters of a line of prose, or more */
	REFUSED = -5		/* score of a line that is none */
};

/* Does the line end as no sentence does? */
static bool
is_unended(const struct plain_line *line)
{
	uint8_t end = line->code[CODE_END];

	return end == END_LETTER || end == END_DIGIT || end == END_QUOTE ||
	    end == END_OTHER;
}

/* Is it one question, and not a quotation? */
static bool
is_question(const struct plain_line *line)
{
	return line->code[CODE_END] == END_QUESTION &&
	    line->code[CODE_COMMAS] < COMMAS_BREAK &&
	    line->code[CODE_BEGIN] != BEGIN_QUOTE;
}

static bool
is_heading(const struct plain_line *line)
{
	if (line->turn || line->chars > HEADING ||
	    line->code[CODE_BEGIN] == BEGIN_SMALL)
		return false;
	return is_unended(line) || (line->chars <= HEADING / 2 &&
	    (line->code[CODE_END] == END_COLON || is_question(line)));
}

/* Is the line a promotion? Its first words tell. Few words of a long line are
 * looked up, so the nouns of the pattern promo-call are looked for in the next
 * ones. */
static bool
is_promotion(const struct plain_line *line, struct slice t)
{
	if (line->lead && line->chars < LEAD && promotion_leads(t))
		return true;
	if (line->call && line->chars < APPEAL && promotion_appeals(t))
		return true;
	if (line->chars >= PROMO || (!line->promo &&
	    !promotion_speaks(utf8_head(t, CALL))))
		return false;
	return promotion_is(t) || promotion_calls(t);
}

/* May the line end with a credit? A quick look. */
static bool
may_be_credited(const struct plain_line *line, struct slice t)
{
	if (line->score <= 0)
		return false;
	t = slice_part(t, t.len > CREDIT ? t.len - CREDIT : 0, t.len);
	if (memchr(t.p, ':', t.len) != NULL)
		return true;
	if (plain_is_sentence(line))
		return false;
	return line->code[CODE_END] == END_BRACKET ||
	    memchr(t.p, '/', t.len) != NULL ||
	    memchr(t.p, 0xa9, t.len) != NULL;
}

static bool
is_caption(const struct plain_page *page, size_t i)
{
	const struct plain_line *line = &page->lines[i];

	struct slice t = plain_text(page, i);

	if (line->chars >= CAPTION)
		return false;
	if ((line->promo || plain_is_copyright(line)) && caption_is(t))
		return true;
	return !page->bare && may_be_credited(line, t) && caption_ends(t);
}

/* Does it stand between the lines of a paragraph, right above a credit? */
static bool
has_credit(const struct plain_page *page, size_t i)
{
	const struct paragraph *p = &page->ps.p[i];

	if (!p->aside || i + 1 == page->n)
		return false;
	return p[1].aside && p[1].blank == 0 && is_caption(page, i + 1);
}

/* Is it a paragraph of wrapped text, and no copyright notice (P12)? */
static bool
is_wrapped(const struct plain_page *page, size_t i)
{
	return page->ps.p[i].lines > 1 && !plain_is_copyright(&page->lines[i]);
}

/* Is the line article, as far as the text around it tells? */
static bool
is_chosen(const struct plain_page *page, size_t i)
{
	return page->lines[i].score > 0 || page->bare || BY(P12,
	    is_wrapped(page, i));
}

static uint8_t
label_of(const struct plain_page *page, size_t i)
{
	const struct plain_line *line = &page->lines[i];
	struct slice t = plain_text(page, i);
	bool caption = is_caption(page, i) || has_credit(page, i);

	if (BY(P11, page->ps.p[i].margin))
		return LABEL_NONE;
	if (line->turn)
		return LABEL_BODY; /* P10 */
	if (!caption && !is_chosen(page, i))
		return LABEL_NONE;
	if (is_promotion(line, t)) /* P1 */
		return LABEL_NONE;
	if (caption) /* P2 */
		return LABEL_CAPTION;
	return BY(P6, line->code[CODE_BEGIN] == BEGIN_BULLET) ? LABEL_LIST :
	    LABEL_BODY;
}

static bool
is_text(const struct plain_line *line)
{
	return line->label != LABEL_NONE && line->label != LABEL_CAPTION;
}

/* Drop what is there already (P14). */
static void
rule_again(struct plain_page *page)
{
	size_t first, i;

	for (i = 0; i < page->n; i++) {
		struct plain_line *line = &page->lines[i];

		if (!is_text(line) || line->chars < AGAIN || line->turn)
			continue;
		first = plain_first(page, i);
		if (first < i && is_text(&page->lines[first]))
			line->label = LABEL_NONE;
	}
}

/* Drop lines from the start, up to the one with the dateline (P3). */
static void
rule_dateline(struct plain_page *page)
{
	size_t i, first = page->n, seen = 0;

	for (i = 0; i < page->n && seen < TOP; i++) {
		if (!is_text(&page->lines[i]))
			continue;
		if (seen++ == 0)
			first = i;
		else if (!page->lines[i].turn &&
		    dateline_is(plain_text(page, i))) {
			while (first < i)
				page->lines[first++].label = LABEL_NONE;
			return;
		}
	}
}

/* Label headings, by what follows (P4). */
static void
rule_headings(struct plain_page *page)
{
	bool body = false;
	size_t i;

	for (i = page->n; i-- > 0;) {
		struct plain_line *line = &page->lines[i];

		if (line->label != LABEL_BODY) {
			body |= line->label == LABEL_LIST;
			continue;
		}
		if (is_heading(line) && body)
			line->label = LABEL_HEADING;
		else if (plain_is_sentence(line) || line->turn ||
		    line->chars > HEADING)
			body = true;
		else if (is_heading(line) && page->n > 1)
			line->label = LABEL_NONE;
	}
}

/* A page of many lines with hardly any text has no article, nor has a page that
 * is no longer than a title and holds no sentence (P7). Length is counted in
 * bytes, as a character says more in a script that has many; a copyright notice
 * is no text. */
static void
rule_little(struct plain_page *page)
{
	size_t in = 0, all = 0, sentences = 0, i;
	bool much;		/* of the page */

	for (i = 0; i < page->n; i++) {
		const struct plain_line *line = &page->lines[i];
		size_t len = plain_text(page, i).len;

		all += len;
		if (!is_text(line) || plain_is_copyright(line))
			continue;
		in += len;
		sentences += plain_is_sentence(line);
	}
	much = in * 3 >= all;
	if (in > TITLE ? in >= LITTLE || much : sentences > 0 && much)
		return;
	for (i = 0; i < page->n; i++)
		page->lines[i].label = LABEL_NONE;
}

/* A text of a few blocks keeps its sentences, and one of a single block all it
 * has. Sentences that may be promotions are kept if there is nothing else
 * (P8). */
static void
rule_short(struct plain_page *page)
{
	size_t i, kept = 0, promos;

	for (promos = 0; promos < 2 && page->n <= FEW && kept == 0; promos++)
		for (i = 0; i < page->n; i++) {
			struct plain_line *line = &page->lines[i];

			if (line->label == LABEL_NONE &&
			    !page->ps.p[i].margin &&
			    !plain_is_copyright(line) &&
			    (!line->promo || promos > 0) &&
			    (plain_is_sentence(line) || (page->n == 1 &&
			    plain_text(page, i).len > TITLE)))
				line->label = LABEL_BODY;
			kept += is_text(line);
		}
}

/* What a line is worth in a run of prose: its length if it is a sentence of
 * some length that nothing speaks against, else less than nothing. */
static double
worth(const struct plain_line *line)
{
	if (line->chars >= PROSE && line->score > REFUSED && !line->promo &&
	    plain_is_sentence(line) && !plain_is_copyright(line))
		return line->chars;
	return line->chars < PROSE ? -PROSE : -(double)line->chars;
}

/* If nothing is left, the best run of prose is the article, if there is one of
 * some length (P13). */
static void
rule_fallback(struct plain_page *page)
{
	size_t i, start = 0, from = 0, to = 0;
	double sum = 0, best = MUCH;

	for (i = 0; i < page->n; i++) {
		if (is_text(&page->lines[i]))
			return;
		if (sum <= 0) {
			sum = 0;
			start = i;
		}
		sum += worth(&page->lines[i]);
		if (sum > best) {
			best = sum;
			from = start;
			to = i + 1;
		}
	}
	for (i = from; i < to; i++)
		if (worth(&page->lines[i]) > 0)
			page->lines[i].label = LABEL_BODY;
}

/* How clearly a line is refused: 0 not at all, 6 at most. */
static float
refusal(const struct plain_line *line)
{
	if (line->score >= 0 || line->turn)
		return 0;
	return line->score < -6 ? 6 : -line->score;
}

/* Is there no boilerplate (P9)? The first line may be a headline, so it says
 * nothing. The weights of the doubts are those of a logistic regression. */
static bool
is_bare(const struct plain_page *page)
{
	float start = 0, end = 0, worst = 0;
	size_t i;

	if (page->lines[0].code[CODE_TIME] != TIME_NONE &&
	    plain_masthead(plain_text(page, 0)))
		return false;
	i = page->lines[0].code[CODE_MARKS] < MARKS_SEPARATOR ? 1 : 0;
	for (; i < page->n; i++) {
		float r = refusal(&page->lines[i]);

		if (page->ps.p[i].margin)
			continue;
		start += i <= EDGE ? r : 0;
		end += i + EDGE >= page->n ? r : 0;
		worst = r > worst ? r : worst;
		if (plain_is_copyright(&page->lines[i]) || (i > 1 &&
		    i <= TOP && dateline_is(plain_text(page, i))))
			return false;
	}
	return start * 10 + end * 4 + worst * 12 < 80;
}

/* Label headings and body; nothing is dropped (P9). */
static void
bare_headings(struct plain_page *page)
{
	bool body = false;
	size_t i;

	for (i = page->n; i-- > 0;) {
		struct plain_line *line = &page->lines[i];

		if (line->label == LABEL_BODY && body && is_heading(line))
			line->label = LABEL_HEADING;
		body |= plain_is_sentence(line) || line->turn ||
		    line->chars > HEADING;
	}
}

/* What is above a transcript's first turn, and not a sentence, is not body; the
 * first line may be its title (P10). */
static void
rule_turns(struct plain_page *page)
{
	size_t i, first = 0;

	while (first < page->n && !page->lines[first].turn)
		first++;
	for (i = 1; first < page->n && first <= 2 * TOP && i < first; i++)
		if (!plain_is_sentence(&page->lines[i]))
			page->lines[i].label = LABEL_NONE;
}

/* What decided about each line, for those who ask. */
struct why {
	const char *reason;	/* the name of a rule, score or metadata */
	uint8_t label;
	int8_t wished;		/* see article_wished */
};

static const char *
reason_of(enum rule rule)
{
	if (rule == RULE_NONE)
		return "metadata";
	rule_fired(rule);
	return rule == RULE_P13 ? "fallback" : rule_name(rule);
}

/* That rule decided the lines whose label has changed; the metadata did if it
 * is RULE_NONE. */
static void
decided(struct why *why, const struct plain_page *page, enum rule rule)
{
	size_t i;

	for (i = 0; why != NULL && i < page->n; i++)
		if (why[i].label != page->lines[i].label) {
			why[i].label = page->lines[i].label;
			why[i].reason = reason_of(rule);
		}
}

/* The same once all lines have their first label. */
static void
begin_why(struct why *why, const struct plain_page *page)
{
	size_t i;

	for (i = 0; why != NULL && i < page->n; i++) {
		uint8_t label = page->lines[i].label;

		why[i].label = label;
		why[i].wished = 0;
		why[i].reason = "score";
		if (page->ps.p[i].margin)
			why[i].reason = rule_name(RULE(P11));
		else if (page->lines[i].turn)
			why[i].reason = rule_name(RULE(P10));
		else if (label == LABEL_CAPTION)
			why[i].reason = rule_name(RULE(P2));
		else if (label == LABEL_NONE && is_chosen(page, i))
			why[i].reason = rule_name(RULE(P1));
		else if (page->bare)
			why[i].reason = rule_name(RULE(P9));
		else if (label != LABEL_NONE && page->lines[i].score <= 0)
			why[i].reason = rule_name(RULE(P12));
	}
}

static void
choose(struct plain_page *page, struct why *why)
{
	size_t i;

	plain_turns(page);
	page->bare = is_bare(page);
	for (i = 0; i < page->n; i++)
		page->lines[i].label = label_of(page, i);
	begin_why(why, page);
	rule_little(page);
	decided(why, page, RULE_P7);
	rule_turns(page);
	decided(why, page, RULE_P10);
	if (page->bare) {
		bare_headings(page);
		decided(why, page, RULE_P4);
		return;
	}
	rule_short(page);
	decided(why, page, RULE_P8);
	rule_dateline(page);
	decided(why, page, RULE_P3);
	rule_again(page);
	decided(why, page, RULE_P14);
	rule_headings(page);
	decided(why, page, RULE_P4);
	rule_fallback(page);
	decided(why, page, RULE_P13);
}

/* Captions count only among the article's lines. */
static void
drop_far_captions(struct plain_page *page)
{
	size_t i, first = page->n, last = 0;

	for (i = 0; i < page->n; i++)
		if (is_text(&page->lines[i])) {
			if (first == page->n)
				first = i;
			last = i;
		}
	for (i = 0; i < page->n; i++)
		if (page->lines[i].label == LABEL_CAPTION &&
		    (i + TOP < first || i > last + 1))
			page->lines[i].label = LABEL_NONE;
}

static void
wish_apply(struct article *a, struct plain_page *page, struct why *why,
    const struct article_wish *wish)
{
	size_t i;

	if (wish == NULL || (wish->keep == NULL && wish->drop == NULL))
		return;
	for (i = 0; i < page->n; i++) {
		int wished = article_wished(a, wish, plain_text(page, i),
		    page->ps.p[i].from);
		uint8_t *label = &page->lines[i].label;

		if (why != NULL)
			why[i].wished = (int8_t)wished;
		if (wished < 0)
			*label = LABEL_NONE;
		else if (wished > 0 && (*label == LABEL_NONE ||
		    *label == LABEL_CAPTION))
			*label = LABEL_BODY;
	}
}

static const char *const labels[] = { NULL, "body", "heading", "list",
    "caption" };

/* A block for every line. */
static void
explain(struct article *a, const struct plain_page *page,
    const struct why *why)
{
	size_t i;

	for (i = 0; why != NULL && i < page->n; i++) {
		uint8_t label = page->lines[i].label;
		int wished = why[i].wished;

		article_add_block(a, (struct article_block){
		    .label = label == LABEL_NONE ? "boilerplate" :
		    labels[label], .text = plain_text(page, i),
		    .start = page->ps.p[i].from, .end = page->ps.p[i].to,
		    .score = (double)page->lines[i].score,
		    .reason = wished < 0 ? "drop" : wished > 0 ? "keep" :
		    why[i].reason });
	}
}

/* The finder's working memory, made on first use. */
static struct plain_work *
work_of(struct plain_finder *finder)
{
	struct plain_work *w = finder->work;

	if (w != NULL)
		return w;
	finder->work = w = mem_alloc(sizeof(*w));
	*w = (struct plain_work){ 0 };
	plain_model_init(&w->model);
	w->used = &w->model;
	return w;
}

void
plain_finder_use(struct plain_finder *finder, const struct plain_model *m)
{
	work_of(finder)->used = m;
}

void
plain_finder_free(struct plain_finder *finder)
{
	if (finder->work != NULL) {
		plain_model_free(&finder->work->model);
		plain_page_free(&finder->work->page);
	}
	free(finder->work);
	*finder = (struct plain_finder){ 0 };
}

/* What a page without an article says instead, in one of its first lines. */
static const struct notice *
notice_in(const struct plain_page *lines)
{
	enum { FIRST = 40 };
	size_t i;

	for (i = 0; i < lines->n && i < FIRST; i++) {
		enum notices n = i == 0 ?
		    notice_of_title(plain_text(lines, i)) :
		    notice_of(plain_text(lines, i));

		if (n < NOTICES)
			return &notices[n];
	}
	return NULL;
}

void
plain_article(struct plain_finder *finder, struct article *a,
    const struct page *page, const struct article_wish *wish)
{
	struct plain_work *w = work_of(finder);
	struct plain_page *lines = &w->page;
	struct why *why;
	size_t i;

	plain_lines_find(lines, page->text, &w->used->words);
	a->page = lines->text;
	if (lines->n == 0)
		return;
	why = a->explain ? mem_alloc(lines->n * sizeof(*why)) : NULL;
	plain_score(lines, w->used);
	choose(lines, why);
	plain_meta(a, lines);
	decided(why, lines, RULE_NONE);
	wish_apply(a, lines, why, wish);
	drop_far_captions(lines);
	decided(why, lines, RULE_P2);
	explain(a, lines, why);
	free(why);
	for (i = 0; i < lines->n; i++)
		if (lines->lines[i].label != LABEL_NONE)
			article_add_para(a, labels[lines->lines[i].label],
			    plain_text(lines, i), lines->ps.p[i].from,
			    lines->ps.p[i].to);
	if (!article_has_text(a))
		a->lacks = notice_in(lines);
}
