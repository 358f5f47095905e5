/* SPDX-License-Identifier: MIT */
/*
 * Chooses the dates of an article: rules H5, H9 and H10 of rules.tsv. A date on
 * view stands in a line of dates under the headline, shortly above it, or at
 * the article's end; its time element, if it has one, says it exactly.
 */
#include "base/base.h"
#include "facts.h"
#include "things.h"
#include "when.h"

enum {
	LINE = 25,		/* words of a line of dates, at most */
	LONG = 250,		/* and bytes */
	UNDER = 60,		/* blocks under the headline */
	ABOVE = 4,		/* and above it */
	LEAD = 15,		/* above the article where no headline is known */
	INTO = 8,		/* into the article, which may begin early */
	BEHIND = 4,		/* behind it */
	DAY = 10		/* bytes of a date in ISO 8601 */
};

/* Words of something else that a line of dates may have. */
enum { OTHERS_NOTE = 1, OTHERS_INTO = 6, OTHERS_UNDER = 8,
	OTHERS_LABELLED = 10 };

/* How well a date on view is known to be the article's. */
enum { GRADE_NONE, GRADE_ABOVE, GRADE_END, GRADE_INTO, GRADE_UNDER,
	GRADE_LABELLED };

/* A place in which dates are looked for, and what they are worth there. */
struct region {
	size_t from, to;
	unsigned grade;		/* of a date without a label; NONE: it must
				 * have one */
	unsigned labelled;	/* of one with a label */
	unsigned others;	/* words that a line with a label may have */
};

bool
html_when_is_note(struct html_when *w, struct slice text, bool *label)
{
	if (text.len > LONG)
		return false;
	date_note_read(&w->note, text, DATE_UNLABELLED);
	*label = w->note.labelled || w->note.modified.len > 0;
	return w->note.dates > 0 && w->note.others <= OTHERS_NOTE;
}

static bool
same_day(const struct str *a, struct slice b)
{
	return a->len >= DAY && b.len >= DAY && memcmp(a->p, b.p, DAY) == 0;
}

/* Is a later than b, in days? */
static bool
is_later(struct slice a, struct slice b)
{
	return a.len >= DAY && b.len >= DAY && memcmp(a.p, b.p, DAY) > 0;
}

/* The same, and in seconds where both are in the same form and zone. */
static bool
is_after(struct slice a, struct slice b)
{
	const size_t zone = 6;

	if (a.len == b.len && a.len > DAY + zone &&
	    memcmp(a.p + a.len - zone, b.p + b.len - zone, zone) == 0)
		return memcmp(a.p, b.p, a.len) > 0;
	return is_later(a, b);
}

/* Is it said of the article by a time element or the like? */
static bool
is_time(const struct html_fact *f)
{
	return (f->field == FIELD_DATE || f->field == FIELD_MODIFIED) &&
	    f->rank >= RANK_VISIBLE;
}

/* Where the date of a time element belongs among those of the text; NULL if it
 * is none of them. One that is alone is the text's only date, however that
 * reads. */
static struct str *
place_of(struct date_note *n, const struct html_fact *f, const struct str *iso)
{
	if (same_day(&n->modified, str_slice(iso)))
		return &n->modified;
	if (same_day(&n->published, str_slice(iso)))
		return &n->published;
	if (n->dates > 1)
		return NULL;
	return f->field == FIELD_MODIFIED || n->label == DATE_MODIFIED ||
	    n->modified.len > 0 ? &n->modified : &n->published;
}

/* The time elements of a block say its dates better than its text does. */
static void
refine(struct html_when *w, const struct html_meta *m,
    const struct html_blocks *bs, size_t block)
{
	size_t from = block > 0 ? bs->p[block - 1].end : 0, i;
	struct date_note *n = &w->note;
	struct str *to;

	for (i = 0; i < m->n; i++) {
		const struct html_fact *f = &m->p[i];

		if (!is_time(f) || f->place < from || f->place > bs->p[block].end)
			continue;
		str_clear(&w->iso);
		if (!date_of_page(&w->iso, f->value))
			continue;
		to = place_of(n, f, &w->iso);
		if (to == NULL || (same_day(to, str_slice(&w->iso)) &&
		    to->len >= w->iso.len))
			continue;
		str_clear(to);
		str_add_slice(to, str_slice(&w->iso));
		n->dates += n->dates == 0;
	}
}

static void
keep(struct str *to, const struct str *from)
{
	str_clear(to);
	str_add_slice(to, str_slice(from));
}

/* Read the dates of a block; false if it is not a line of dates. */
static bool
read_block(struct html_when *w, const struct html_meta *m,
    const struct html_blocks *bs, size_t i, enum date_label *label)
{
	struct slice text = html_block_text(bs, i);
	enum date_label before = *label;

	*label = DATE_UNLABELLED;
	if (bs->p[i].words > LINE || text.len > LONG ||
	    bs->p[i].title == PLACE_HEADLINE)
		return false;
	date_note_read(&w->note, text, before);
	if (w->note.others <= OTHERS_NOTE)
		*label = w->note.label;
	refine(w, m, bs, i);
	return w->note.dates > 0;
}

static void
look_over(struct html_when *w, const struct html_meta *m,
    const struct html_blocks *bs, const struct region *r)
{
	enum date_label label = DATE_UNLABELLED;
	struct date_note *n = &w->note;
	unsigned grade, most;
	size_t i;

	for (i = r->from; i < r->to && i < bs->n; i++) {
		if (!read_block(w, m, bs, i, &label))
			continue;
		grade = n->labelled || n->modified.len > 0 ? r->labelled :
		    r->grade;
		most = grade == r->labelled ? r->others :
		    r->others == OTHERS_LABELLED ? OTHERS_UNDER : OTHERS_NOTE;
		if (n->others > most)
			continue;
		if (n->published.len > 0 && grade > w->grade) {
			keep(&w->published, &n->published);
			w->grade = grade;
		}
		if (n->modified.len > 0 && w->modified.len == 0)
			keep(&w->modified, &n->modified);
	}
}

/* The dates on view around an article. */
static void
look_around(struct html_when *w, const struct html_meta *m,
    const struct html_blocks *bs, size_t first, size_t end)
{
	struct region under = { 0, first, GRADE_UNDER, GRADE_LABELLED,
	    OTHERS_LABELLED };
	struct region into = { first, first + INTO, GRADE_INTO,
	    GRADE_LABELLED, OTHERS_INTO };
	struct region above = { 0, 0, GRADE_ABOVE, GRADE_LABELLED,
	    OTHERS_NOTE };
	struct region behind = { end, end + BEHIND, GRADE_NONE, GRADE_END,
	    OTHERS_NOTE };
	size_t head = first;

	while (head > 0 && first - head <= UNDER &&
	    bs->p[head - 1].title != PLACE_HEADLINE)
		head--;
	if (head == 0 || bs->p[head - 1].title != PLACE_HEADLINE)
		head = first > LEAD ? first - LEAD : 0;
	under.from = head;
	above.to = head - (head > 0);
	above.from = above.to > ABOVE ? above.to - ABOVE : 0;
	look_over(w, m, bs, &under);
	look_over(w, m, bs, &into);
	look_over(w, m, bs, &above);
	look_over(w, m, bs, &behind);
}

/* The date of the best witness of a field below a rank, in w->iso; false if
 * there is none. */
static bool
best_fact(struct html_when *w, const struct html_meta *m,
    enum html_field field, unsigned from, unsigned below)
{
	struct str iso = { 0 };
	bool any = false;
	size_t i;

	for (i = 0; i < m->n; i++) {
		const struct html_fact *f = &m->p[i];

		if (f->field != field || f->rank < from || f->rank >= below)
			continue;
		str_clear(&iso);
		if (!date_of_page(&iso, f->value))
			continue;
		keep(&w->iso, &iso);
		below = f->rank;
		any = true;
	}
	str_free(&iso);
	return any;
}

/* The date of the time elements, into w->iso, if all of them say the same day
 * (those of other stories seldom do), and the first is not behind the article,
 * which ends at that byte. */
static void
only_time(struct html_when *w, const struct html_meta *m, size_t end)
{
	struct str iso = { 0 };
	bool before = false;
	size_t i;

	if (!best_fact(w, m, FIELD_DATE, RANK_VISIBLE, RANK_TITLE))
		return;
	for (i = 0; i < m->n && w->iso.len > 0; i++) {
		if (m->p[i].field != FIELD_DATE)
			continue;
		str_clear(&iso);
		before |= m->p[i].place < end;
		if (date_of_page(&iso, m->p[i].value) &&
		    !same_day(&iso, str_slice(&w->iso)))
			str_clear(&w->iso);
	}
	if (!before)
		str_clear(&w->iso);
	str_free(&iso);
}

/* H10 */
static void
choose_modified(struct html_when *w, struct article *a,
    const struct html_meta *m)
{
	struct slice date = article_meta(a, "date"), changed;

	if (!best_fact(w, m, FIELD_MODIFIED, 0, RANK_TITLE))
		keep(&w->iso, &w->modified);
	changed = str_slice(&w->iso);
	if (changed.len == 0)
		return;
	if (date.len == 0)
		article_add_meta(a, "date", changed);
	else if (!slice_eq(date, changed) && !is_after(date, changed))
		article_add_meta(a, "modified", changed);
	RULE(H10);
}

/* Day and month of a date such as 03/09/2024 change places where the page's
 * address has them the other way round. */
static void
settle_order(struct str *iso, struct slice url)
{
	enum { MONTH = 5, DATE = 8 };	/* where they begin */
	struct str said = { 0 };

	if (iso->len >= DAY && date_of_url(&said, url) && said.len >= DAY &&
	    memcmp(iso->p, said.p, MONTH) == 0 &&
	    memcmp(iso->p + MONTH, said.p + DATE, 2) == 0 &&
	    memcmp(iso->p + DATE, said.p + MONTH, 2) == 0)
		memcpy(iso->p, said.p, DAY);
	str_free(&said);
}

void
html_when_choose(struct html_when *w, struct article *a,
    const struct html_meta *m, const struct html_blocks *bs, size_t first,
    size_t end)
{
	struct slice shown;
	bool said;

	w->grade = GRADE_NONE;
	str_clear(&w->published);
	str_clear(&w->modified);
	if (first < bs->n)
		look_around(w, m, bs, first, end);
	str_clear(&w->iso);
	shown = str_slice(&w->published);
	said = best_fact(w, m, FIELD_DATE, 0, RANK_VISIBLE);
	if (shown.len > 0 && (!said || BY(H9, w->grade >= GRADE_UNDER &&
	    is_later(str_slice(&w->iso), shown))))
		keep(&w->iso, &w->published);
	else if (!said && !date_of_url(&w->iso, article_meta(a, "url")))
		only_time(w, m, first < bs->n ? bs->p[end - 1].end :
		    SIZE_MAX);
	settle_order(&w->iso, article_meta(a, "url"));
	if (BY(H5, w->iso.len > 0))
		article_add_meta(a, "date", str_slice(&w->iso));
	str_clear(&w->iso);
	choose_modified(w, a, m);
}

void
html_when_free(struct html_when *w)
{
	date_note_free(&w->note);
	str_free(&w->published);
	str_free(&w->modified);
	str_free(&w->iso);
}
