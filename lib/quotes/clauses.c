/* SPDX-License-Identifier: MIT */
/*
 * Where content begins and ends; which of the rules Q1 to Q3 and Q8 to Q13
 * (rules.tsv) it has.
 *
 * After the cue are tried, in this order, a quotation (Q3), a clause that
 * "that" opens (Q8), "to" and what follows (Q12), a clause without "that" (Q9),
 * and an object (Q13). Content ends at the sentence's end, before the next
 * attribution, and at a comma before a participle or before words of the
 * reporter (", while", ", which"); that of a clause that begins the sentence,
 * before the main clause. Before the group stand a quotation or a clause that
 * holds one (Q1, Q2), a clause (Q10), or what somebody is said to be the source
 * of (Q11).
 */
#include "clauses.h"

enum {	/* words */
	SURE_CLAUSE = 4,	/* a longer clause needs no known verb */
	COLON_NEAR = 6,	/* from a cue to the colon that announces */
	CONDITION = 15,	/* of "if asked" between commas */
	FAR_BEHIND = 30,	/* from a cue to a quotation further on */
	INSERTED = 25,	/* of an insertion after a group */
	OCCASION = 8,	/* of "in a speech on Monday" */
	LOOK_BACK = 200,	/* where a quotation before a group is looked
				 * for */
	LEAST_CLAUSE = 4 /* of what "according to Quill," can follow */
};

/* A phrase that ends before word i may lack its last word ("border guards"):
 * the word after it, if a clause begins there, else i. */
static size_t
noun_end(const struct carrier *c, size_t i)
{
	const struct text_word *w = &c->ws->p[i];

	if (i + 1 >= c->hi || w->flags & (WORD_PUNCT | WORD_QUOTED |
	    WORD_CAPITAL | WORD_CUE | WORD_PAST) || word_has(w, CLASS_SORTS))
		return i;
	if (word_has(w + 1, QUOTING_SUBJECT) || w[1].id == WORD_THAT)
		return i + 1;
	return word_has(w + 1, QUOTING_DET) && !word_looks_ing(c, w) ? i + 1 :
	    i;
}

/* The word after whom it is told to, from word i on. */
static size_t
recipient_end(const struct carrier *c, size_t i)
{
	const struct words *ws = c->ws;

	if (i < c->hi && word_has(&ws->p[i], QUOTING_OBJECT_PRONOUN))
		return i + 1;
	if (i < c->hi && (phrase_starts(&ws->p[i])) &&
	    !(word_has(&ws->p[i], QUOTING_SUBJECT) &&
	    !word_has(&ws->p[i], QUOTING_DET)))
		return noun_end(c, phrase_end(ws, i, c->hi, false));
	return i;
}

bool
stretch_quoted(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (c->ws->p[s.from].flags & WORD_QUOTED)
			return true;
	return false;
}

bool
stretch_only_quoted(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (!(c->ws->p[s.from].flags & (WORD_QUOTED | WORD_PUNCT)))
			return false;
	return true;
}

/* "she's", "they'd" */
static bool
is_contracted(const struct carrier *c, const struct text_word *w)
{
	struct slice t = word_text(c->ws, w);

	return word_has(w, QUOTING_SUBJECT) && t.len > 0 &&
	    (memchr(t.p, '\'', t.len) != NULL ||
	    slice_find(t, SLICE("\xe2\x80\x99")) < t.len);
}

/* May the stretch be a clause? A short one needs a word that is a verb for
 * sure: "said nothing for a while". */
static bool
holds_verb(const struct carrier *c, struct stretch s)
{
	if (s.to - s.from > SURE_CLAUSE || stretch_quoted(c, s))
		return true;
	for (; s.from < s.to; s.from++) {
		const struct text_word *w = &c->ws->p[s.from];

		if (word_may_be_finite(w) || is_contracted(c, w))
			return true;
	}
	return false;
}

/* Is it only names, as in "a company called Acme"? Then nothing is said. */
static bool
is_only_name(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (!(c->ws->p[s.from].flags & WORD_CAPITAL))
			return false;
	return true;
}

/* Where content after the cue may begin: after the cue, after whom it is told
 * to, and after words of time and place as well. */
struct content_place {
	size_t cue, told, after;
};

static struct content_place
place_behind(const struct carrier *c, const struct attribution *a)
{
	struct content_place at = { a->to, a->to, a->to };

	if (a->to < c->hi && !(c->ws->p[a->to].flags & WORD_QUOTED) &&
	    word_has(&c->ws->p[a->cue], QUOTING_TELL))
		at.told = recipient_end(c, a->to);
	at.after = adjuncts_end(c->ws, at.told, c->hi);
	return at;
}

/* Q3: a quotation, after a comma, a colon, a dash or no mark. */
static bool
quotation_behind(const struct carrier *c, const struct attributions *as,
    size_t n, struct content_place at, struct content *r)
{
	const struct text_word *p = c->ws->p;
	size_t k = at.after, i;

	if (k < c->hi && (word_is_mark(&p[k], ',') ||
	    word_is_mark(&p[k], ':') || word_is_mark(&p[k], '-')))
		k++;
	/* "explained it this way: ..." */
	for (i = at.cue; i + 1 < c->hi && i < at.cue + COLON_NEAR; i++)
		if (word_is_mark(&p[i], ':') &&
		    (p[i + 1].flags & WORD_QUOTED) &&
		    !quoted_is_small(c, &p[i + 1]) && (n + 1 >= as->n ||
		    as->p[n + 1].from != i + 2))
			k = i + 1;
	if (k >= c->hi || !(p[k].flags & WORD_QUOTED))
		return false;
	r->right = (struct stretch){ k, quotation_end(c, as, n + 1, k) };
	r->rule = RULE_Q3;
	return true;
}

/* Q8: "that" or a question word, and a clause. */
static bool
that_behind(const struct carrier *c, const struct attributions *as, size_t n,
    struct content_place at, struct content *r)
{
	const struct text_word *p = &c->ws->p[at.after];
	const struct attribution *a = &as->p[n];
	const struct text_word *cue = &c->ws->p[a->cue];
	bool that;

	if (at.after >= c->hi || a->form == FORM_VS)
		return false;
	that = p->id == WORD_THAT;
	if (!that && (!word_has(p, QUOTING_QUESTION) ||
	    (at.after != at.cue && word_has(p, QUOTING_RELATIVE))))
		return false;
	if (!word_has(cue, QUOTING_BARE | QUOTING_THAT | QUOTING_TELL |
	    (that ? QUOTING_SPEECH : QUOTING_QUOTE | QUOTING_OBJECT)))
		return false;
	r->right = (struct stretch){ at.after, clause_end(c, as, n + 1,
	    at.after + !that) };
	r->rule = RULE_Q8;
	return true;
}

/* Q9: a clause without "that". */
static bool
clause_behind(const struct carrier *c, const struct attributions *as, size_t n,
    struct content_place at, struct content *r)
{
	const struct text_word *p = c->ws->p;
	size_t i = at.after, k;

	if (!word_has(&p[as->p[n].cue], QUOTING_BARE) || i >= c->hi)
		return false;
	r->rule = RULE_Q9;
	if (phrase_starts(&p[i])) {
		r->right = (struct stretch){ i, clause_end(c, as, n + 1, i) };
		if (holds_verb(c, r->right))
			return true;
	}
	/* "said, if asked, she would" */
	if (i + 1 < c->hi && word_is_mark(&p[i], ',') &&
	    word_has(&p[i + 1], QUOTING_SUB | QUOTING_PREP) &&
	    (n + 1 >= as->n || as->p[n + 1].from > i + 3)) {
		for (k = i + 2; k < c->hi && k < i + CONDITION &&
		    !word_is_mark(&p[k], ',');
		    k++)
			continue;
		if (k + 1 < c->hi && word_is_mark(&p[k], ',') &&
		    phrase_starts(&p[k + 1])) {
			r->right = (struct stretch){ i + 1, clause_end(c, as,
			    n + 1, k + 1) };
			return true;
		}
	}
	*r = (struct content){ 0 };
	return false;
}

/* Q13: the verb's object; of verbs of saying only if it holds a quotation. */
static bool
object_behind(const struct carrier *c, const struct attributions *as, size_t n,
    struct content_place at, struct content *r)
{
	const struct text_word *cue = &c->ws->p[as->p[n].cue];
	const struct text_word *p = &c->ws->p[at.cue];
	struct stretch s;
	size_t i;

	if (at.cue >= c->hi || (!phrase_starts(p) &&
	    !word_has(p, QUOTING_OBJECT_PRONOUN)))
		return false;
	s = (struct stretch){ at.cue, clause_end(c, as, n + 1, at.cue) };
	for (i = s.from + 1; i + 1 < s.to; i++)	/* "... and went home" */
		if (word_has(&c->ws->p[i], QUOTING_COORD) &&
		    word_may_be_finite(&c->ws->p[i + 1]))
			s.to = i;
	if (!(word_has(cue, QUOTING_OBJECT) && !is_only_name(c, s)) &&
	    !(stretch_quoted(c, s) && !word_has(cue, QUOTING_TELL) &&
	    word_has(cue, QUOTING_THAT | QUOTING_BARE | QUOTING_INF)))
		return false;
	r->right = s;
	r->rule = RULE_Q13;
	return true;
}

static struct content
right_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	struct content_place at = place_behind(c, a);
	struct content r = { 0 };

	if (quotation_behind(c, as, n, at, &r) ||
	    that_behind(c, as, n, at, &r) || a->form == FORM_VS)
		return r;
	if (at.told < c->hi && p[at.told].id == WORD_TO &&
	    word_has(&p[a->cue], QUOTING_INF)) {	/* Q12 */
		r.right = (struct stretch){ at.told, clause_end(c, as, n + 1,
		    at.told) };
		r.rule = RULE_Q12;
		return r;
	}
	if (!clause_behind(c, as, n, at, &r))
		object_behind(c, as, n, at, &r);
	return r;
}

/* A quotation further on after a comma or colon, with words in between that are
 * none of the forms above: "joked, with an accent, ..." */
static struct content
far_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	struct content r = { 0 };
	size_t i;

	if (!word_has(&p[a->cue], QUOTING_QUOTE | QUOTING_TELL) ||
	    !word_has(&p[a->cue], QUOTING_SPEECH | QUOTING_TELL))
		return r;
	i = a->to;
	if (word_has(&p[a->cue], QUOTING_TELL))
		i = recipient_end(c, i);
	if (i < c->hi && !(p[i].flags & WORD_PUNCT) && !word_has(&p[i],
	    QUOTING_RELATIVE | QUOTING_PREP | QUOTING_SUB | QUOTING_ADVERB |
	    QUOTING_TIME))
		return r;
	if (i < c->hi && word_has(&p[i], QUOTING_MODAL))	/* to */
		return r;
	for (i = a->to; i < c->hi && i < a->to + FAR_BEHIND; i++) {
		if (n + 1 < as->n && i >= as->p[n + 1].from)
			return r;
		if (!(p[i].flags & WORD_QUOTED) || i == a->to ||
		    (!word_is_mark(&p[i - 1], ',') &&
		    !word_is_mark(&p[i - 1], ':')))
			continue;
		r.right.from = i;
		r.right.to = clause_end(c, as, n + 1, i);
		r.rule = RULE_Q3;
		return r;
	}
	return r;
}

/* Are there dots at word i, before a quotation? */
static bool
is_dots(const struct carrier *c, size_t i)
{
	struct slice t = word_text(c->ws, &c->ws->p[i]);

	return i + 1 < c->hi && c->ws->p[i + 1].flags & WORD_QUOTED &&
	    (t.p[0] == '.' || slice_is(t, "\xe2\x80\xa6"));
}

/* Where content before the group begins. */
static size_t
left_start(const struct carrier *c)
{
	size_t i = c->taken > c->lo ? c->taken : c->lo;

	while (i < c->hi && (c->ws->p[i].flags & WORD_PUNCT) &&
	    (c->ws->p[i].mark != '(' || i == c->lo) &&
	    (c->ws->p[i].mark != '*' || is_dots(c, i)))
		i++;
	if (i < c->hi && word_has(&c->ws->p[i], QUOTING_COORD) &&
	    !(c->ws->p[i].flags & WORD_QUOTED))
		i++;
	return i;
}

/* Words of the reporter before a quotation that makes a sentence: "As for
 * this, ..." and "He was angry: ..." do not belong to it. */
static size_t
skip_reporter(const struct carrier *c, size_t start, size_t end)
{
	const struct text_word *p = c->ws->p;
	size_t i = end;

	while (i > start && (p[i - 1].flags & WORD_QUOTED))
		i--;
	if (i == end || i <= start + 1 || !(p[i - 1].flags & WORD_PUNCT) ||
	    quoted_is_small(c, &p[i]))
		return start;
	if (word_is_mark(&p[i - 1], ':') || (word_is_mark(&p[i - 1], ',') &&
	    (word_has(&p[start], QUOTING_PREP | QUOTING_SUB) ||
	    word_looks_ing(c, &p[start]))))
		return i;
	return start;
}

/* Is it where or when something was said ("in a speech", "on Monday"), and not
 * the beginning of what was said? */
static bool
names_occasion(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *p = c->ws->p;

	if (to - from > OCCASION ||
	    !word_has(&p[from],
	    QUOTING_PREP | QUOTING_ADVERB | QUOTING_TIME | QUOTING_SUB))
		return false;
	for (; from < to; from++)
		if (word_has(&p[from], QUOTING_BODY | QUOTING_TIME |
		    QUOTING_ADVERB) || (p[from].flags & WORD_DIGIT))
			return true;
	return false;
}

/* Can there be any content before the group? */
static bool
may_have_left(const struct carrier *c, const struct attribution *a)
{
	bool relative = a->form == FORM_SV && a->speaker_end < a->from;

	return a->form != FORM_SHARED && !relative && /* QC10 */
	    !word_has(&c->ws->p[a->speaker], QUOTING_RELATIVE);
}

static bool
is_comma(const struct text_word *w)
{
	return word_is_mark(w, ',') || word_is_mark(w, '-');
}

/* May the cue attribute a quotation before it? */
static bool
takes_quotation(const struct text_word *cue)
{
	return word_is_unknown(cue) || word_is_according(cue) ||
	    word_has(cue, QUOTING_SPEECH | QUOTING_QUOTE | QUOTING_TELL);
}

/* May the cue attribute a clause before it, and has it no infinitive? */
static bool
takes_clause(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *cue = &c->ws->p[a->cue];

	return word_has(cue, QUOTING_SPEECH | QUOTING_QUOTE) &&
	    !(word_has(cue, QUOTING_INF) && a->to < c->hi &&
	    c->ws->p[a->to].id == WORD_TO);
}

/* The word after the group, whom it was told to, and words of time and
 * place. */
static size_t
behind_group(const struct carrier *c, const struct attribution *a)
{
	size_t i = a->to;

	if (word_has(&c->ws->p[a->cue], QUOTING_TELL))
		i = recipient_end(c, i);
	return adjuncts_end(c->ws, i, c->hi);
}

/* Does a quotation that is not a sentence go on after a comma at word i? */
static bool
goes_on_quoted(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;

	return i + 1 < c->hi && word_is_mark(&p[i], ',') &&
	    (p[i + 1].flags & WORD_QUOTED) && quoted_is_small(c, &p[i + 1]);
}

/* Does a condition begin at word start, and a clause after the comma at word
 * after: "If elected, Quill said, he would ..."? */
static bool
is_condition(const struct carrier *c, size_t start, size_t after)
{
	const struct text_word *p = c->ws->p;

	return word_has(&p[start], QUOTING_CONDITION) && after + 1 < c->hi &&
	    word_is_mark(&p[after], ',') && phrase_starts(&p[after + 1]);
}

/* Can a clause of its own begin at the word? */
static bool
begins_clause(const struct carrier *c, size_t start)
{
	const struct text_word *w = &c->ws->p[start];

	return !(w->flags & (WORD_PAST | WORD_CUE)) && !word_looks_ing(c, w) &&
	    !word_has(w, QUOTING_PREP | QUOTING_SUB);
}

/* Is the clause that begins at word start what was said, and does the reporter
 * tell behind the group, at word after, when or how: "..., Quill said while
 * visiting a fair"? */
static bool
tells_how(const struct carrier *c, const struct attribution *a, size_t start,
    size_t after)
{
	const struct text_word *p = c->ws->p, *w = &p[after];

	return after < c->hi && word_has(w, QUOTING_SUB) &&
	    !word_has(w, QUOTING_CONDITION | QUOTING_RELATIVE |
	    QUOTING_QUESTION) && w->id != WORD_THAT &&
	    begins_clause(c, start) && word_has(&p[a->cue], QUOTING_BARE);
}

/* Can words [start..end) be a clause that the group ends, in a sentence that
 * goes on at word after? */
static bool
may_be_closed(const struct carrier *c, size_t start, size_t end, size_t after)
{
	const struct text_word *p = c->ws->p;
	bool alone = end < start + 2 &&
	    (!phrase_starts(&p[start]) || word_has(&p[start], QUOTING_TIME));

	return !alone &&
	    (after == c->hi || is_condition(c, start, after) ||
	    ((p[after].flags & WORD_PUNCT) &&
	    !word_has(&p[start], QUOTING_PREP | QUOTING_SUB)));
}

/* Content before the group, words [start..end), by that rule. */
static struct content
left_by(enum rule rule, size_t start, size_t end)
{
	return (struct content){ .left = { start, end }, .rule = rule };
}

static struct content
left_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	static const struct content none;
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	enum rule direct = a->form == FORM_VS ? RULE_Q2 : RULE_Q1;
	size_t start = left_start(c), end = a->from, after;
	bool comma;

	if (end <= start || !may_have_left(c, a))
		return none;
	comma = is_comma(&p[end - 1]);
	while (end > start && is_comma(&p[end - 1]))
		end--;
	if (end == start)
		return none;
	if ((p[end - 1].flags & WORD_QUOTED) && takes_quotation(&p[a->cue]))
		return left_by(direct, skip_reporter(c, start, end), end);
	if (a->form == FORM_ACCORDING) {
		if (c->taken > c->lo ||
		    (end < start + LEAST_CLAUSE && a->to < c->hi &&
		    word_is_mark(&p[a->to], ',')))
			return none;
		return left_by(RULE_Q11, start, end);
	}
	if (!comma || !takes_clause(c, a))
		return none;
	after = behind_group(c, a);
	if (!may_be_closed(c, start, end, after) &&
	    !tells_how(c, a, start, after) &&
	    (!goes_on_quoted(c, after) || names_occasion(c, start, end)))
		return none;
	return left_by(stretch_quoted(c,
	    (struct stretch){ start + LOOK_BACK < end ?
	    end - LOOK_BACK :
	    start,
	    end }) ?
	    direct :
	    RULE_Q10,
	    start, end);
}

/* The same with the quotation that goes on further after the group. */
static struct content
with_far(const struct carrier *c, const struct attributions *as, size_t n,
    struct content r)
{
	struct content far = far_content(c, as, n);

	r.right = far.right;
	return r;
}

/* The quotation that goes on after a participle at word k: "..., he said,
 * raising a hand, ..." */
static void
resume_behind(const struct carrier *c, const struct attributions *as, size_t n,
    size_t k, struct content *r)
{
	const struct text_word *p = c->ws->p;
	size_t i;

	for (i = k; i + 1 < c->hi && i < k + INSERTED; i++) {
		if (p[i].flags & WORD_QUOTED || (n + 1 < as->n &&
		    as->p[n + 1].from <= i && as->p[n + 1].cue >= i))
			return;
		if (word_is_mark(&p[i], ',') && p[i + 1].flags & WORD_QUOTED &&
		    quoted_is_small(c, &p[i + 1])) {
			r->right = (struct stretch){ i + 1, clause_end(c, as,
			    n + 1, i + 1) };
			return;
		}
	}
}

/* Is the quotation at word k after the group only the name of a work: "...,
 * Quill told "Today""? */
static bool
is_told_title(const struct carrier *c, const struct attribution *a, size_t k)
{
	const struct text_word *p = c->ws->p;

	return (p[k].flags & WORD_TITLE) && k == a->to &&
	    word_has(&p[a->cue], QUOTING_TELL);
}

/* Does content before the group go on after one comma, at word k? */
static bool
goes_on_behind(const struct carrier *c, const struct content *r, size_t k)
{
	const struct text_word *p = c->ws->p;
	bool mixed = stretch_quoted(c, r->left) &&
	    !(p[r->left.from].flags & WORD_QUOTED);

	if (mixed && (word_has(&p[k], QUOTING_AUX) ||
	    (word_has(&p[k], QUOTING_COORD) && quoted_follows(c, k))))
		return true;
	return !(p[r->left.to - 1].flags & WORD_QUOTED) &&
	    !clause_breaks_at(c, k);
}

/* Content that goes on after the group: "..., he said, ..." */
static void
resume(const struct carrier *c, const struct attributions *as, size_t n,
    struct content *r)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	size_t i = behind_group(c, a), k = i;

	while (k < c->hi &&
	    (is_comma(&p[k]) || word_is_mark(&p[k], ':') ||
	    word_is_mark(&p[k], ';')))
		k++;
	if (k == i && (p[r->left.to - 1].flags & WORD_QUOTED)) {
		*r = with_far(c, as, n, *r);
		return;
	}
	if (k == c->hi || (n + 1 < as->n && as->p[n + 1].from == k))
		return;
	if ((p[k].flags & WORD_QUOTED) && k == i && i > a->to)
		return;
	if ((p[k].flags & WORD_QUOTED) && !is_told_title(c, a, k)) {
		r->right = (struct stretch){ k, clause_end(c, as, n + 1, k) };
		return;
	}
	if (k != i + 1 || !word_is_mark(&p[i], ','))
		return;
	if (word_looks_ing(c, &p[k]))
		resume_behind(c, as, n, k, r);
	else if (goes_on_behind(c, r, k))
		r->right = (struct stretch){ k, clause_end(c, as, n + 1, k) };
}

/* Is a clause about the source ("who asked not to be named") or an apposition
 * at word i, up to the comma *end? */
static bool
is_inserted(const struct carrier *c, size_t i, size_t *end)
{
	const struct text_word *p = c->ws->p;
	bool clause = word_has(&p[i], QUOTING_RELATIVE) ||
	    word_looks_ing(c, &p[i]);
	size_t k;

	if (!clause && (word_is_pronoun(&p[i]) || !phrase_starts(&p[i])))
		return false;
	for (k = i; k < c->hi && k < i + INSERTED; k++) {
		if (word_is_mark(&p[k], ',')) {
			*end = k;
			return true;
		}
		if (p[k].flags & WORD_QUOTED ||
		    (!clause && word_may_have_subject(&p[k])))
			return false;
	}
	return false;
}

/* The content of a clause that the sentence begins with ("When Quill said it
 * leaks, Marl laughed") ends at the comma before the main clause's subject. */
static void
cut_before_main(const struct carrier *c, const struct attribution *a,
    struct stretch *s)
{
	const struct text_word *p = c->ws->p;
	size_t i;

	if (a->speaker != c->lo + 1 || !word_has(&p[c->lo], QUOTING_SUB) ||
	    a->form != FORM_SV)
		return;
	for (i = s->from + 1; i + 2 < s->to; i++)
		if (word_is_mark(&p[i], ',') && !(p[i + 1].flags &
		    WORD_QUOTED) && (word_is_pronoun(&p[i + 1]) ||
		    p[i + 1].mention >= 0 || p[i + 1].flags & WORD_CAPITAL ||
		    word_has(&p[i + 1], QUOTING_DET | QUOTING_POSSESSIVE))) {
			s->to = i;
			return;
		}
}

void
content_cut(const struct carrier *c, const struct attribution *a,
    struct content *r)
{
	const struct text_word *p = c->ws->p, *w = &p[a->speaker];
	size_t i;

	if (a->speaker < a->speaker_end && r->right.from >= a->to)
		cut_before_main(c, a, &r->right);
	if (r->right.from < r->right.to &&
	    (r->rule == RULE_Q8 || r->rule == RULE_Q9))
		r->right.to = clause_mended(c, r->right.from, r->right.to);
	if (a->speaker == a->speaker_end || a->speaker < c->lo + 2 ||
	    r->right.from < a->to)
		return;
	if (!word_has(w, QUOTING_RELATIVE))	/* "whose office" */
		w--;
	if (!word_has(w, QUOTING_RELATIVE) || !word_is_mark(w - 1, ','))
		return;
	for (i = r->right.from; i + 1 < r->right.to; i++) {
		bool comma = word_is_mark(&p[i], ',');

		if (!comma && !((p[i].flags & WORD_QUOTED) &&
		    quoted_last(c, &p[i]) == ','))
			continue;
		if (word_may_have_subject(&p[i + 1]))
			r->right.to = comma ? i : i + 1;
		return;
	}
}

static struct content
uncut_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	struct content left = left_content(c, as, n), right = { 0 };
	size_t i, k;

	if (a->form == FORM_ACCORDING) {
		if (left.rule != RULE_NONE)
			return left;
		i = a->to;
		while (i < c->hi && !word_is_mark(&p[i], ',') &&
		    i < a->to + FAR_BEHIND)
			i++;
		if (i + 1 < c->hi && is_inserted(c, i + 1, &k))
			i = k;
		if (i + 1 >= c->hi || !word_is_mark(&p[i], ','))
			return left;
		right.right.from = i + 1;
		right.right.to = p[i + 1].flags & WORD_QUOTED ?
		    quotation_end(c, as, n + 1, i + 1) :
		    clause_end(c, as, n + 1, i + 1);
		right.rule = RULE_Q11;
		return right;
	}
	if (left.rule == RULE_NONE && !word_has(&p[a->cue], QUOTING_SPEECH) &&
	    n + 1 < as->n && word_has(&p[as->p[n + 1].cue], QUOTING_SPEECH) &&
	    left_content(c, as, n + 1).rule != RULE_NONE)
		return left;	/* what the next one attributes */
	if (left.rule == RULE_NONE) {
		right = right_content(c, as, n);
		return right.rule != RULE_NONE ? right : far_content(c, as, n);
	}
	if (!stretch_quoted(c, left.left)) {
		right = right_content(c, as, n);
		if (right.rule == RULE_NONE)
			right = far_content(c, as, n);
		if (right.rule != RULE_NONE && right.rule == RULE_Q3 &&
		    !quoted_is_small(c, &p[right.right.from]))
			return right;
	}
	resume(c, as, n, &left);
	return left;
}

struct content
content_of(const struct carrier *c, const struct attributions *as, size_t n)
{
	struct content r = uncut_content(c, as, n);

	content_cut(c, &as->p[n], &r);
	return r;
}
