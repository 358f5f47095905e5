/* SPDX-License-Identifier: MIT */
/*
 * Everybody is a candidate whose gender does not forbid it. What is so of one
 * is how far back and in what role they are named, whether others are nearer,
 * what the rules of speakers.c make of the pronoun, and whether what is said
 * names them: people seldom speak of themselves by name.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "editor.h"
#include "gender.h"
#include "rank.h"

enum { HUNDREDTHS = 100, OFTEN = 4, FAR = 3, EARLY = 6,
	SURE = 2, NOTHING = 20, LEAST = 50,
	CERTAIN = 80 };

static const char *const keys[] = {
#define RANK_KEY(id, key) [RANK_##id] = key,
	RANK_FEATURES(RANK_KEY)
#undef RANK_KEY
};

static void
load(struct ranker *r, const struct language *l)
{
	size_t i;

	r->language = l;
	r->able = false;
	for (i = 0; i < RANK_COUNT; i++) {
		long n = confidence_number(l, SLICE("rank"),
		    slice_of(keys[i]));

		r->able |= n != 0;
		r->weights[i] = (double)n / HUNDREDTHS;
	}
}

static int
by_start(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->start < y->start ? -1 : x->start > y->start;
}

void
rank_begin(struct ranker *r, struct speakers *s, const struct document *d,
    const struct mentions *ms)
{
	if (r->language != document_language(d))
		load(r, document_language(d));
	if (r->said.n > 1)
		qsort(r->said.p, r->said.n, sizeof(*r->said.p), by_start);
	people_begin(&r->people, s, r->language, &r->said);
	r->doc = d;
	r->mentions = ms;
	r->first = r->para_first = (struct slice){ 0 };
	r->para = 0;
	memset(r->before, 0, sizeof(r->before));
	memset(r->pronoun, 0, sizeof(r->pronoun));
	memset(r->inner, 0, sizeof(r->inner));
	memset(r->pronoun_in, 0, sizeof(r->pronoun_in));
}

void
rank_free(struct ranker *r)
{
	spans_free(&r->said);
}

/* The first mention that begins at that byte of the clean text or behind it. */
static size_t
mention_from(const struct document *d, const struct mentions *ms, size_t at)
{
	size_t lo = 0, hi = ms->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct mention *m = &ms->p[mid];

		if (d->sents[m->sent].start + m->start < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Does what is said name that person? */
static bool
is_in_content(const struct ranker *r, const struct rank_query *q,
    struct slice name)
{
	const struct document *d = r->doc;
	const struct mentions *ms = r->mentions;
	size_t i = mention_from(d, ms, q->content.start);

	for (; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];

		if (d->sents[m->sent].start + m->start >= q->content.end)
			return false;
		if (m->type == ENTITY_PERSON && slice_eq(m->name, name))
			return true;
	}
	return false;
}

/* The feature for how many sentences back: the first is that for none. */
static size_t
back(size_t now, size_t then, enum rank_feature first)
{
	size_t n = now - then;

	return first + (n < 3 ? n : n < 5 ? 3 : n < 9 ? 4 : 5);
}

static enum gender
gender_of_candidate(const struct somebody *x, struct ranker *r, bool *stated)
{
	enum gender g;

	*stated = x->unnamed;
	if (x->unnamed)
		return x->word;
	g = gender_stated(r->people.speakers, x->name, stated);
	if (*stated)
		return g;
	return x->both ? GENDER_UNKNOWN : x->leans;
}

/* Does the pronoun fit what is known of the person's gender? */
static void
see_gender(struct ranker *r, struct rank_candidate *c, const struct somebody *x,
    enum gender asked)
{
	bool stated;
	enum gender g = gender_of_candidate(x, r, &stated), other =
	    asked == GENDER_MALE ? GENDER_FEMALE : GENDER_MALE;

	c->has[RANK_FITS] = g == asked;
	c->has[RANK_STATED] = g == asked && stated;
	c->has[RANK_CLASH] = g == other;
	c->has[RANK_CLASH_CALLED] = g == other && !stated &&
	    x->called[asked] >= x->called[other] + SURE;
	if (g != GENDER_UNKNOWN)
		return;
	g = x->unnamed ? g : x->leans;
	c->has[RANK_LEANS] = g == asked;
	c->has[RANK_LEANS_OFF] = g == other;
	c->has[RANK_CALLED] = x->called[asked] > x->called[other];
	c->has[RANK_MISCALLED] = x->called[other] > x->called[asked];
}

static void
see_place(struct ranker *r, struct rank_candidate *c, const struct somebody *x,
    const struct rank_query *q)
{
	size_t now = r->people.sentence, n;

	n = back(now, x->last.sentence, RANK_NEAR_0);
	if (n <= RANK_NEAR_8)
		c->has[n] = true;
	if (x->subject > 0)
		c->has[back(now, x->subject, RANK_SUBJECT_0)] = true;
	if (x->source > 0)
		c->has[back(now, x->source, RANK_SOURCE_0)] = true;
	c->has[RANK_OPENS_SUBJECT_1] = q->opens && c->has[RANK_SUBJECT_1];
	c->has[RANK_OPENS_SUBJECT_2] = q->opens && c->has[RANK_SUBJECT_2];
	c->has[RANK_OPENS_SOURCE_1] = q->opens && c->has[RANK_SOURCE_1];
	c->has[RANK_OPENS_SOURCE_2] = q->opens && c->has[RANK_SOURCE_2];
	c->has[RANK_SAME_PARA] = x->last.para == r->people.para;
}

/* How the person is named last; and if never as a subject or source, what is
 * so of that. */
static void
see_naming(struct rank_candidate *c, const struct somebody *x)
{
	static const struct {
		enum naming how;
		enum rank_feature as, only;
	} all[] = {
		{ NAMED_PREP, RANK_AS_PREP, RANK_ONLY_PREP },
		{ NAMED_OWNER, RANK_AS_OWNER, RANK_ONLY_OWNER },
		{ NAMED_ROW, RANK_AS_ROW, RANK_ONLY_ROW },
		{ NAMED_NOT, RANK_AS_NOT, RANK_ONLY_NOT },
		{ NAMED_CAPTION, RANK_AS_ASIDE, RANK_ONLY_ASIDE },
		{ NAMED_BESIDE, RANK_AS_BESIDE, RANK_ONLY_BESIDE },
		{ NAMED_OPENS, RANK_AS_OPENS, RANK_COUNT },
		{ NAMED_PRONOUN, RANK_AS_PRONOUN, RANK_COUNT },
		{ NAMED_REPORTED, RANK_AS_REPORTED, RANK_COUNT },
		{ NAMED_SAID, RANK_AS_SAID, RANK_ONLY_SAID },
		{ NAMED_TOLD, RANK_AS_TOLD, RANK_ONLY_TOLD },
		{ NAMED_ASKS, RANK_AS_ASKS, RANK_COUNT },
		{ NAMED_ASKED, RANK_AS_ASKED, RANK_COUNT },
		{ NAMED_FIRST, RANK_AS_FIRST, RANK_ONLY_FIRST },
	};
	bool only = x->subjects == 0 && x->sources == 0;
	size_t i;

	c->has[RANK_ONLY] = only;
	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		if (!(x->last.how & all[i].how))
			continue;
		c->has[all[i].as] = true;
		if (only && all[i].only != RANK_COUNT)
			c->has[all[i].only] = true;
	}
}

/* A pronoun within a sentence, which does not speak. */
static void
see_inner(struct rank_candidate *c, const struct rank_query *q)
{
	if (q->place.how & (NAMED_SUBJECT | NAMED_SOURCE))
		return;
	c->has[RANK_INNER_RULES] = c->has[RANK_RULES];
	c->has[RANK_RULES] = false;
	c->has[RANK_INNER_UNNAMED] = c->has[RANK_UNNAMED];
	c->has[RANK_INNER_SAID] = (q->place.how & NAMED_SAID) &&
	    c->has[RANK_SOURCE_0];
	if (q->place.how & NAMED_OBJECT) {
		c->has[RANK_OBJECT_NEAR] = c->has[RANK_NEAR_0];
		c->has[RANK_OBJECT_SUBJECT] = c->has[RANK_SUBJECT_0];
	}
	c->has[RANK_INNER_NEAR] = c->has[RANK_NEAR_0];
	c->has[RANK_INNER_SUBJECT] = c->has[RANK_SUBJECT_0];
	c->has[RANK_INNER_SOURCE] = c->has[RANK_SOURCE_0];
	c->has[RANK_INNER_PRONOUN] = c->has[RANK_LAST_PRONOUN] &&
	    c->has[RANK_NEAR_0];
}

static void
see(struct ranker *r, size_t i, const struct rank_query *q)
{
	const struct somebody *x = &r->people.p[i];
	struct rank_candidate *c = &r->p[r->n++];

	*c = (struct rank_candidate){ .who = (long)i };
	see_gender(r, c, x, q->gender);
	if (c->has[RANK_CLASH] && !c->has[RANK_CLASH_CALLED]) {
		r->n--;
		return;
	}
	see_place(r, c, x, q);
	see_naming(c, x);
	c->has[RANK_RULES] = q->rules.len > 0 && slice_eq(q->rules, x->name);
	c->has[RANK_ONCE] = x->count == 1;
	c->has[RANK_TWICE] = x->count == 2;
	c->has[RANK_OFTEN] = x->count >= OFTEN;
	c->has[RANK_FIRST] = slice_eq(r->first, x->name);
	c->has[RANK_PARA_FIRST] = r->para == r->people.para &&
	    slice_eq(r->para_first, x->name);
	c->has[RANK_UNNAMED] = x->unnamed;
	c->has[RANK_UNNAMED_DEFINITE] = x->unnamed && x->definite;
	c->has[RANK_LAST_PRONOUN] = slice_eq(r->pronoun[q->gender], x->name);
	c->has[RANK_LAST_PRONOUN_1] = c->has[RANK_LAST_PRONOUN] &&
	    r->pronoun_in[q->gender] + 1 >= r->people.sentence;
	c->has[RANK_LAST_INNER] = slice_eq(r->inner[q->gender], x->name);
	c->has[RANK_CONTENT] = q->content.end > 0 && !x->unnamed &&
	    is_in_content(r, q, x->name);
	c->has[RANK_FIRST_EARLY] = c->has[RANK_FIRST] &&
	    r->people.sentence <= EARLY;
	c->has[RANK_PARA_TOPIC] = c->has[RANK_PARA_FIRST] && x->subjects > 0;
	c->has[RANK_BESIDE_SUBJECT] = c->has[RANK_AS_BESIDE] &&
	    c->has[RANK_SUBJECT_1] && !c->has[RANK_SOURCE_1];
	c->has[RANK_FITS_SUBJECT] = c->has[RANK_FITS] && c->has[RANK_SUBJECT_2];
	see_inner(c, q);
}

/* Who speaks of him or her, or of himself or herself. */
static void
see_talk(struct rank_candidate *c, const struct rank_query *q)
{
	bool subject = c->has[RANK_LATEST_SUBJECT];
	bool source = c->has[RANK_LATEST_SOURCE] && !subject;
	uint64_t same = q->gender == GENDER_MALE ? QUOTING_MALE :
	    QUOTING_FEMALE;

	if (q->talks & same) {
		c->has[RANK_TALKS_SUBJECT] = subject;
		c->has[RANK_TALKS_SOURCE] = source;
		c->has[RANK_TALKS_ELSE] = !subject && !source;
	}
	if (q->talks & QUOTING_FIRST_PERSON) {
		c->has[RANK_I_SUBJECT] = subject;
		c->has[RANK_I_SOURCE] = source;
		c->has[RANK_I_ELSE] = !subject && !source;
	}
}

/* A paragraph opens, and the one before it names or tells of somebody new. */
static void
see_opening(struct rank_candidate *c, const struct rank_query *q)
{
	bool new = q->opens && c->has[RANK_NEAR_1] && c->has[RANK_LATEST];

	c->has[RANK_OPENS_NEW] = new && c->has[RANK_ONCE];
	c->has[RANK_OPENS_TOLD] = new && c->has[RANK_AS_TOLD];
	c->has[RANK_CONTINUES] = c->has[RANK_SUBJECT_1] &&
	    c->has[RANK_AS_PRONOUN];
}

static bool
may_be(const struct rank_candidate *c)
{
	return !c->has[RANK_CLASH] && !c->has[RANK_MISCALLED];
}

/* What is so of a candidate beside the others. */
struct best {
	size_t at, subject, source, count, n;
};

static void
see_others(struct ranker *r, const struct rank_query *q)
{
	struct best best = { 0 };
	size_t i, nearest = 0;

	for (i = 0; i < r->n; i++) {
		const struct somebody *x = &r->people.p[r->p[i].who];

		if (!may_be(&r->p[i]))
			continue;
		best.n++;
		best.at = x->last.at > best.at ? x->last.at : best.at;
		best.subject = x->subject > best.subject ? x->subject :
		    best.subject;
		best.source = x->source > best.source ? x->source :
		    best.source;
		best.count = x->count > best.count ? x->count : best.count;
		nearest = x->last.sentence > nearest ? x->last.sentence :
		    nearest;
	}
	for (i = 0; i < r->n; i++) {
		struct rank_candidate *c = &r->p[i];
		const struct somebody *x = &r->people.p[c->who];

		if (!may_be(c))
			continue;
		c->has[RANK_SOLE] = best.n == 1;
		c->has[RANK_LATEST] = x->last.at == best.at;
		c->has[RANK_LATEST_SUBJECT] = x->subject == best.subject &&
		    x->subject > 0;
		c->has[RANK_LATEST_SOURCE] = x->source == best.source &&
		    x->source > 0;
		c->has[RANK_MOST] = x->count == best.count;
		c->has[RANK_OBJECT_LATEST] = c->has[RANK_LATEST] &&
		    (q->place.how & NAMED_OBJECT);
		see_opening(c, q);
		see_talk(c, q);
	}
	r->p[r->n] = (struct rank_candidate){ .who = -1 };
	r->p[r->n].has[RANK_NOBODY] = true;
	r->p[r->n].has[RANK_NOBODY_ALONE] = best.n == 0;
	r->p[r->n].has[RANK_NOBODY_FAR] = best.n > 0 &&
	    nearest + FAR <= r->people.sentence;
	r->n++;
}

/* Whom the rules take it for, or nobody. */
static size_t
choose_by_rules(const struct ranker *r)
{
	size_t i = 0;

	while (i + 1 < r->n && !r->p[i].has[RANK_RULES])
		i++;
	return i;
}

/* The sum of the weights of what is so of a candidate. */
static double
score_of(const struct ranker *r, const struct rank_candidate *c)
{
	double score = 0;
	size_t i;
	uint64_t set;	/* the lowest bit of each byte that is true */

	for (i = 0; i < RANK_EIGHTS * 8; i += 8)
		for (set = little_load64(c->has + i); set != 0; set &= set - 1)
			score += r->weights[i +
			    (size_t)__builtin_ctzll(set) / 8];
	return score;
}

/* The most likely one, and how likely. */
static size_t
choose(struct ranker *r, unsigned *share)
{
	size_t i, best = 0;
	double sum = 0;

	for (i = 0; i < r->n; i++) {
		r->p[i].score = score_of(r, &r->p[i]);
		if (r->p[i].score > r->p[best].score)
			best = i;
	}
	for (i = 0; i < r->n; i++)
		if (r->p[i].score > r->p[best].score - NOTHING)
			sum += maths_exp(r->p[i].score - r->p[best].score);
	*share = (unsigned)(100 / sum + .5);
	return best;
}

/* See who may be meant. */
static void
see_all(struct ranker *r, const struct rank_query *q)
{
	size_t i;

	r->n = 0;
	for (i = 0; i < r->people.n; i++)
		see(r, i, q);
	see_others(r, q);
	r->p[r->n - 1].has[RANK_NOBODY_GUESSED] = q->rules.len == 0;
	r->p[r->n - 1].has[RANK_INNER_NOBODY] = !(q->place.how &
	    (NAMED_SUBJECT | NAMED_SOURCE));
	if (r->see != NULL)
		r->see(r, q);
}

/* Rank the candidates; the best one is whom the pronoun stands for from now
 * on. */
static const struct rank_candidate *
answer(struct ranker *r, const struct rank_query *q, unsigned *share)
{
	struct somebody *x;
	size_t best;

	see_all(r, q);
	best = r->able ? choose(r, share) : choose_by_rules(r);
	if (r->p[best].who < 0)
		return &r->p[best];
	x = &r->people.p[r->p[best].who];
	if (*share >= CERTAIN)
		x->called[q->gender]++;
	people_pronoun(&r->people, (size_t)r->p[best].who, &q->place);
	if (q->place.how & (NAMED_SUBJECT | NAMED_SOURCE)) {
		r->pronoun[q->gender] = x->name;
		r->pronoun_in[q->gender] = r->people.sentence;
	} else {
		r->inner[q->gender] = x->name;
	}
	return &r->p[best];
}

/* Note who is named first, in the document and in the paragraph. */
static void
see_first(struct ranker *r, const struct waiting *x)
{
	if (r->first.len == 0)
		r->first = x->name;
	if (r->para == x->place.para && r->para_first.len > 0)
		return;
	r->para = x->place.para;
	r->para_first = x->name;
}

/* Take whoever the sentence names before that byte. */
static void
reach(struct ranker *r, size_t at)
{
	const struct waiting *x;
	unsigned share = 0;

	while ((x = people_next(&r->people, at)) != NULL) {
		struct rank_query q = { .place = x->place,
		    .gender = x->pronoun, .rules = r->before[x->pronoun] };

		if (x->pronoun != GENDER_UNKNOWN)
			answer(r, &q, &share);
		else
			see_first(r, x);
	}
}

void
rank_sentence(struct ranker *r, const struct words *ws, size_t lo, size_t hi,
    bool aside, bool reported)
{
	reach(r, SIZE_MAX);
	people_sentence(&r->people, ws, lo, hi, aside, reported);
	memcpy(r->before, r->people.speakers->last, sizeof(r->before));
}

struct slice
rank_choose(struct ranker *r, struct rank_query *q, unsigned *share)
{
	const struct rank_candidate *c;
	const struct waiting *x;

	reach(r, q->place.at);
	x = people_next(&r->people, q->place.at + 1);
	if (x != NULL)
		q->place.how |= x->place.how;
	q->place.sentence = r->people.sentence;
	q->place.para = r->people.para;
	c = answer(r, q, share);
	if (c->who < 0 || r->people.p[c->who].unnamed || *share < LEAST)
		return (struct slice){ 0 };
	return r->people.p[c->who].name;
}
