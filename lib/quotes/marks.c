/* SPDX-License-Identifier: MIT */
/*
 * Which marks open and which close: rules K1 to K8 (rules.tsv).
 *
 * The shape of a mark says what it is meant to be; what is on either side says
 * what it can be. A mark opens before a character that is not a blank, and
 * after a blank, a bracket or a dash. It closes after a character that is not a
 * blank. The marks of a paragraph are listed once, then paired in one pass.
 */
#include <stdlib.h>

#include "words.h"

enum shape { OPENS, CLOSES, STRAIGHT, LOW, SINGLE };

struct quote_mark {
	size_t at;
	unsigned char size;
	unsigned char shape;
	bool can_open, can_close;
	bool left;		/* a guillemet or single mark that opens */
};

enum {
	FIRST_MAX = 1000,	/* bytes before a closing mark whose opening one
				 * is missing (K6) */
	UNCLOSED_MAX = 1000,	/* of a quotation that was not closed (K5), */
	CUE_NEAR = 40,	/* from its end to the verb of saying */
	INCHES_MAX = 40,	/* from a mark for inches to the real one */
	SINGLE_MAX = 2000,	/* of a quotation in single marks (K7), */
	SINGLE_MARKS = 24,	/* and marks that are looked at in it */
	NESTED_MARKS = 16,	/* marks that are looked at for K4 */
	ELIDED_MAX = 9,	/* of a word like 'em */
	CUE_MAX = 12 /* of a word like "said" */
};

static const char openers[] = "([{-/'\"`:";

/* Is there white space, a bracket or a dash before byte at? */
static bool
free_before(struct slice t, size_t at)
{
	size_t size;
	uint32_t c;

	if (at == 0)
		return true;
	c = utf8_decode_last(t.p, at, &size);
	if (c < 0x80)
		return c == ' ' || memchr(openers, (int)c,
		    sizeof(openers) - 1) != NULL;
	return (c >= 0x2010 && c <= 0x2018) || c == 0x201c || c == 0x201e ||
	    c == 0x2026 || c == 0xab || (utf8_class(c) & UTF8_SPACE);
}

static bool
word_at(struct slice t, size_t at)
{
	size_t size;

	return at < t.len && (utf8_class_at(t.p + at, t.len - at, &size) &
	    (UTF8_LETTER | UTF8_DIGIT)) != 0;
}

static bool
word_before(struct slice t, size_t at)
{
	size_t size;

	return at > 0 && (utf8_class(utf8_decode_last(t.p, at, &size)) &
	    (UTF8_LETTER | UTF8_DIGIT)) != 0;
}

static void
add_mark(struct quoteds *qs, struct slice t, size_t at, size_t size,
    enum shape shape, bool left)
{
	struct quote_mark *m;
	bool blank_after = at + size >= t.len || t.p[at + size] == ' ';
	bool blank_before = at == 0 || t.p[at - 1] == ' ';

	if (shape == SINGLE && word_before(t, at) && word_at(t, at + size))
		return;		/* an apostrophe */
	qs->marks = mem_grow(qs->marks, &qs->marks_cap, qs->nmarks + 1,
	    sizeof(*qs->marks));
	m = &qs->marks[qs->nmarks++];
	m->at = at;
	m->size = (unsigned char)size;
	m->shape = (unsigned char)shape;
	m->can_open = !blank_after && free_before(t, at);
	/* French marks have blanks inside. */
	m->can_close = !blank_before || blank_after ||
	    (shape == CLOSES && size == 2 && !word_at(t, at + size));
	m->left = left;
}

/* A mark of three bytes, U+2018 to U+201F. */
static void
add_curly(struct quoteds *qs, struct slice t, size_t at)
{
	bool twice = at + 6 <= t.len && memcmp(t.p + at, t.p + at + 3, 3) == 0;

	switch ((unsigned char)t.p[at + 2]) {
	case 0x98:
		add_mark(qs, t, at, twice ? 6 : 3, twice ? OPENS : SINGLE,
		    true);
		break;
	case 0x99:
		add_mark(qs, t, at, twice ? 6 : 3, twice ? STRAIGHT : SINGLE,
		    false);
		break;
	case 0x9c:
	case 0x9f:
		add_mark(qs, t, at, 3, OPENS, true);
		break;
	case 0x9d:
		add_mark(qs, t, at, 3, CLOSES, false);
		break;
	case 0x9e:
		add_mark(qs, t, at, 3, LOW, true);
		break;
	}
}

/* A corner bracket of Japanese or Chinese, U+300C to U+300F. */
static bool
is_corner(const unsigned char *p)
{
	return p[1] == 0x80 && p[2] >= 0x8c && p[2] <= 0x8f;
}

/* The bytes that a mark can begin with. */
static const unsigned char may_mark[256] = {
	['"'] = 1, ['\''] = 1, ['`'] = 1, [0xc2] = 1, [0xe2] = 1, [0xe3] = 1
};

static void
list_marks(struct quoteds *qs, struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;
	size_t i;

	qs->nmarks = 0;
	for (i = 0; i < t.len; i++) {
		while (i < t.len && !may_mark[p[i]])
			i++;
		if (i == t.len)
			break;
		switch (p[i]) {
		case '"':
			add_mark(qs, t, i, 1, STRAIGHT, false);
			break;
		case '\'':
			if (i + 2 < t.len && p[i + 1] == '\'' &&
			    p[i + 2] == '\'' && i > 0 && p[i - 1] != ' ')
				add_mark(qs, t, i++, 1, SINGLE, false);
			if (i + 1 < t.len && p[i + 1] == '\'')
				add_mark(qs, t, i++, 2, STRAIGHT, false);
			else
				add_mark(qs, t, i, 1, SINGLE, false);
			break;
		case '`':
			if (i + 1 < t.len && p[i + 1] == '`')
				add_mark(qs, t, i++, 2, OPENS, true);
			else
				add_mark(qs, t, i, 1, SINGLE, true);
			break;
		case 0xc2:
			if (i + 1 < t.len && (p[i + 1] == 0xab ||
			    p[i + 1] == 0xbb))
				add_mark(qs, t, i, 2, p[i + 1] == 0xab ?
				    OPENS : CLOSES, p[i + 1] == 0xab);
			break;
		case 0xe3:
			if (i + 2 < t.len && is_corner(p + i)) {
				add_mark(qs, t, i, 3, p[i + 2] % 2 == 0 ?
				    OPENS : CLOSES, p[i + 2] % 2 == 0);
				i += 2;
			}
			break;
		case 0xe2:
			if (i + 2 < t.len && p[i + 1] == 0x80 &&
			    p[i + 2] >= 0x98 && p[i + 2] <= 0x9f) {
				size_t n = qs->nmarks;

				add_curly(qs, t, i);
				i += n < qs->nmarks ?
				    qs->marks[n].size - 1U : 2;
			}
			break;
		}
	}
}

static void
add_quoted(struct quoteds *qs, size_t start, size_t in, size_t out,
    size_t end, bool single)
{
	if (end - start > QUOTED_MAX || in >= out)
		return;
	qs->p = mem_grow(qs->p, &qs->cap, qs->n + 1, sizeof(*qs->p));
	qs->p[qs->n++] = (struct quoted){ start, end, in, out, false, single,
	    false };
}

/* Is this a word with an apostrophe at its start (K7)? */
static bool
elided(const struct language *l, struct slice t, size_t at)
{
	size_t n = 0;

	while (n < ELIDED_MAX && word_at(t, at + n))
		n++;
	if (n >= 2 && t.p[at] >= '0' && t.p[at] <= '9' &&
	    t.p[at + 1] >= '0' && t.p[at + 1] <= '9')
		return true;
	return (word_classes(l, slice_part(t, at, at + n)) & QUOTING_ELIDED) !=
	    0;
}

/* The mark that closes the single mark m (K7), or 0. Tries a bounded number of
 * marks. */
static size_t
single_end(const struct quoteds *qs, struct slice t, size_t m)
{
	const struct quote_mark *k = qs->marks;
	size_t j, found = 0, doubles = 0;

	for (j = m + 1; j < qs->nmarks && j < m + SINGLE_MARKS &&
	    k[j].at - k[m].at < SINGLE_MAX;
	    j++) {
		size_t after = k[j].at + k[j].size;

		if (k[j].shape != SINGLE) {
			doubles++;
			continue;
		}
		if (k[j].left || !k[j].can_close || word_at(t, after) ||
		    doubles % 2 != 0) {
			if (found != 0 && (k[j].left || k[j].can_open))
				break;
			continue;
		}
		found = j;
		if (t.p[k[j].at - 1] == 's' && after + 1 < t.len &&
		    t.p[after] == ' ' && t.p[after + 1] >= 'a' &&
		    t.p[after + 1] <= 'z')
			/* a plural's apostrophe, if a better mark follows */
			continue;
		break;
	}
	return found;
}

static bool
single_opens(const struct language *l, const struct quote_mark *m,
    struct slice t)
{
	size_t in = m->at + m->size;

	return m->can_open && in < t.len && !elided(l, t, in) &&
	    (word_at(t, in) || memchr("[$.(", t.p[in], 4) != NULL ||
	    (unsigned char)t.p[in] >= 0xc2);
}

/* Is it a closing mark after a figure? It means feet or inches, if one more
 * mark closes. */
static bool
is_inches(const struct quoteds *qs, struct slice t, size_t m)
{
	const struct quote_mark *k = &qs->marks[m];
	bool figure = k->at > 0 && t.p[k->at - 1] >= '0' &&
	    t.p[k->at - 1] <= '9';

	if (!figure || k->shape == SINGLE || m + 1 == qs->nmarks)
		return false;
	return k[1].shape != SINGLE && !k[1].can_open && k[1].can_close &&
	    k[1].at - k->at < INCHES_MAX;
}

/* Do the two double marks after m both close (K4)? */
static bool
two_close(const struct quoteds *qs, size_t m)
{
	unsigned n = 0;
	size_t i;

	for (i = m + 1; i < qs->nmarks && i < m + NESTED_MARKS; i++) {
		const struct quote_mark *k = &qs->marks[i];

		if (k->shape == SINGLE)
			continue;
		if (k->shape == OPENS || !k->can_close)
			return false;
		if (++n == 2)
			return true;
	}
	return false;
}

/* Does a word like "said", which attributes what comes before it, begin at byte
 * i? */
static bool
attributes_at(const struct language *l, struct slice t, size_t i)
{
	size_t n = 0;

	while (n < CUE_MAX && word_at(t, i + n))
		n++;
	return n > 0 &&
	    (word_classes(l, slice_part(t, i, i + n)) & QUOTING_ATTRIBUTES) !=
	    0;
}

/* Where an unclosed stretch ends (K5): after the comma, stop, ? or ! before
 * such a word, close to it; 0 if nowhere. */
static size_t
repaired_end(const struct language *l, struct slice t, size_t from, size_t to)
{
	size_t i, stop = 0;

	if (to - from > UNCLOSED_MAX)
		to = from + UNCLOSED_MAX;
	for (i = from; i + 1 < to; i++) {
		if (t.p[i + 1] == ' ' && memchr(",.?!", t.p[i], 4) != NULL)
			stop = i + 1;
		if (t.p[i] == ' ' && stop > 0 && attributes_at(l, t, i + 1))
			return i - stop < CUE_NEAR ? stop : 0;
	}
	return 0;
}

static bool
closes(const struct quote_mark *k, const struct quote_mark *opener)
{
	if (!k->can_close)
		return false;
	if (BY(K1, k->shape == STRAIGHT || k->shape == CLOSES))
		return true;
	if (BY(K3,
	    opener->shape == LOW ||
	    (opener->shape == CLOSES && k->size == 2)))
		return true;
	return BY(K2, !k->can_open);
}

static bool
opens(const struct quote_mark *k, struct slice t)
{
	if (k->shape == OPENS || k->shape == LOW)
		return k->at + k->size < t.len;
	if (k->shape == STRAIGHT)
		return k->can_open || !k->can_close;
	return BY(K2, k->can_open);
}

/* A mark that closes though nothing is open: does the quotation begin with the
 * paragraph (K6)? */
static bool
lacks_opener(const struct quoteds *qs, const struct quote_mark *k,
    struct slice t)
{
	return qs->n == 0 && k->at > 1 && k->at < FIRST_MAX &&
	    k->shape == CLOSES && memchr(",.?!", t.p[k->at - 1], 4) != NULL;
}

/* The stretch between two marks. */
static void
add_between(struct quoteds *qs, const struct quote_mark *open,
    const struct quote_mark *close)
{
	add_quoted(qs, open->at, open->at + open->size, close->at,
	    close->at + close->size, open->shape == SINGLE);
}

/* The marks so far that are open, while they are paired. */
struct pairing {
	const struct quote_mark *open;	/* the outermost, or NULL */
	size_t depth;	/* of those nested in it */
};

/* A double mark where nothing is open. */
static void
pair_first(struct quoteds *qs, struct slice t, struct pairing *p,
    const struct quote_mark *k)
{
	if (opens(k, t)) {
		p->open = k;
		p->depth = 0;
	} else if (BY(K6, lacks_opener(qs, k, t))) {
		add_quoted(qs, 0, 0, k->at, k->at + k->size, false);
	}
}

/* Double mark m within what is open. */
static void
pair_inner(struct quoteds *qs, const struct language *l, struct slice t,
    struct pairing *p, size_t m)
{
	const struct quote_mark *k = &qs->marks[m], *open = p->open;
	size_t end;

	if (closes(k, open) && !is_inches(qs, t, m)) {
		if (p->depth > 0) {
			p->depth--;
			return;
		}
		add_between(qs, open, k);
		p->open = NULL;
	} else if (k->can_open && (k->shape == OPENS || k->shape == LOW)) {
		p->depth += BY(K4, two_close(qs, m));
	} else if (k->can_open && !k->can_close) {
		end = repaired_end(l, t, open->at, k->at);
		if (BY(K5, end != 0))
			add_quoted(qs, open->at, open->at + open->size, end,
			    end, false);
		p->open = k;
	}
}

void
quoteds_find(struct quoteds *qs, const struct language *l, struct slice t)
{
	struct pairing p = { NULL, 0 };
	size_t i, end;

	qs->n = 0;
	list_marks(qs, t);
	for (i = 0; i < qs->nmarks; i++) {
		const struct quote_mark *k = &qs->marks[i];

		if (BY(K8, p.open != NULL && k->at - p.open->at > QUOTED_MAX))
			p.open = NULL;
		if (k->shape != SINGLE) {
			if (p.open == NULL)
				pair_first(qs, t, &p, k);
			else
				pair_inner(qs, l, t, &p, i);
		} else if (p.open == NULL && single_opens(l, k, t) &&
		    (end = single_end(qs, t, i)) != 0) {
			RULE(K7);
			add_between(qs, k, &qs->marks[end]);
			i = end;
		}
	}
	if (p.open == NULL || t.len - p.open->at > QUOTED_MAX)
		return;
	add_quoted(qs, p.open->at, p.open->at + p.open->size, t.len, t.len,
	    false);
	if (BY(K8, qs->n > 0 && qs->p[qs->n - 1].start == p.open->at))
		qs->p[qs->n - 1].open = true;
}

bool
quoted_starts(struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;

	if (t.len < 3)
		return false;
	switch (p[0]) {
	case '"':
		return true;
	case '\'': case '`':
		return p[1] == p[0];
	case 0xc2: /* U+00AB */
		return p[1] == 0xab;
	case 0xe2: /* U+2018 to U+201F */
		return p[1] == 0x80 && p[2] >= 0x98 && p[2] <= 0x9f;
	default:
		return false;
	}
}

static int
by_start(const void *a, const void *b)
{
	const struct quoted *x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

/* Is it within the span, and less than all of it? */
static bool
nested_in(const struct quoted *q, struct span s)
{
	return q->start >= s.start && q->end <= s.end &&
	    q->end - q->start < s.end - s.start;
}

void
quoteds_mark(struct quoteds *qs, const struct span *spans, size_t n)
{
	size_t old = qs->n, i = 0, j, k, kept = 0;

	for (k = 0; k < n; k++) {
		while (i < old && qs->p[i].end <= spans[k].start)
			i++;
		for (j = i; j < old && nested_in(&qs->p[j], spans[k]); j++)
			continue;
		if (j < old && qs->p[j].start < spans[k].end)
			continue;
		for (; i < j; i++)
			qs->p[i].out = qs->p[i].in; /* empty: goes */
		add_quoted(qs, spans[k].start, spans[k].start, spans[k].end,
		    spans[k].end, false);
		if (BY(K9, qs->n > old))
			qs->p[qs->n - 1].marked = true;
	}
	for (i = 0; i < qs->n; i++)
		if (qs->p[i].in < qs->p[i].out)
			qs->p[kept++] = qs->p[i];
	qs->n = kept;
	if (n > 0 && kept > 1)
		qsort(qs->p, kept, sizeof(*qs->p), by_start);
}

void
quoteds_free(struct quoteds *qs)
{
	free(qs->p);
	free(qs->marks);
	*qs = (struct quoteds){ 0 };
}
