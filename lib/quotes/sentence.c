/* SPDX-License-Identifier: MIT */
/*
 * A sentence in steps: its subject, its attributions (cues.h), what the rules
 * propose for them (propose.h), what the clause model makes of that
 * (learned.h), what is forbidden (vetoes.h), which of those that claim the same
 * words get them (settle.h), quotations, and what is left in marks (loose.h).
 * On the way it notes what tells later whom a name or pronoun stands for
 * (who.h).
 */
#include "base/base.h"
#include "adjuncts.h"
#include "aside.h"
#include "chunks.h"
#include "explain.h"
#include "heads.h"
#include "loose.h"
#include "negated.h"
#include "noise.h"
#include "polarity.h"
#include "propose.h"
#include "sentence.h"
#include "settle.h"
#include "teller.h"
#include "traits.h"
#include "vetoes.h"

/* Does the paragraph begin with the quotation left? */
static bool
is_first(const struct finder *f, struct stretch left)
{
	return left.from == 0 && left.from < left.to &&
	    word_has(&f->words.p[0], WORD_QUOTED);
}

/* The first comma of the stretch, or its end. */
static size_t
first_comma(const struct words *ws, struct stretch s)
{
	while (s.from < s.to && !word_is_mark(&ws->p[s.from], ','))
		s.from++;
	return s.from;
}

/* Who refuses says the infinitive, but "refused to say whether" is a cue. What
 * "had Quill said" supposes ends with its clause. */
static struct content
content_denied(const struct words *ws, const struct attribution *a,
    struct content r, size_t lo)
{
	if (r.rule == RULE_Q12 && word_has(&ws->p[a->cue], QUOTING_SILENCE) &&
	    r.right.from == a->cue_end + 1)
		r.right.from--;		/* the "to" of "to a request" */
	else if (refused_to_say(ws, a->cue, r.right.from, r.right.to))
		r.right.from += 2;
	else if (polarity_inverted(ws, a, lo))
		r.right.to = first_comma(ws, r.right);
	return r;
}

/* Is the speaker somebody behind "by" who has no name there, and so none of
 * whom a pronoun stands for: "asked by an analyst"? */
static bool
is_unnamed_agent(const struct words *ws, const struct attribution *a)
{
	size_t i = a->speaker;

	while (i < a->speaker_end && !word_is_source(&ws->p[i]))
		i++;
	return a->form == FORM_PASSIVE && i == a->speaker_end;
}

/* Make the record of an attribution. */
static void
add_attributed(struct finder *f, const struct attribution *a,
    const struct content *found, size_t lo, unsigned confidence)
{
	struct content denied = content_denied(&f->words, a, *found, lo), *r =
	    &denied;
	struct quote *q = quote_new(f, r->rule);
	struct stretch cue, speaker = { a->speaker, a->speaker_end };
	size_t from = lo;

	q->type = content_type(f, r);
	q->confidence = confidence;
	quote_add(f, q, r->left);
	quote_add(f, q, r->right);
	if (q->nspans == 0) {
		quote_take_back(f);
		return;
	}
	if (is_first(f, r->left))
		quote_found(f, q)->join = JOIN_FIRST;
	speaker.from -= polarity_none_before(&f->words, a, lo);
	if (polarity_nobody(&f->words, a, lo) ||
	    is_unnamed_agent(&f->words, a))
		quote_set_nobody(f, q, speaker);
	else
		quote_set_speaker(f, q, speaker);
	if (a->form == FORM_SV && a->speaker_end <= a->cue)
		from = a->speaker_end;
	cue.from = negation_start(&f->words, a->cue, from);
	cue.to = refusal_end(&f->words, a->cue, a->cue_end, r->right.from);
	quote_set_cue(f, q, cue);
	q->denied = polarity_denied(&f->words, a, cue, lo);
	f->at.teller.on = false;
	if (q->type == QUOTE_DIRECT || (q->type == QUOTE_MIXED && !f->at.here))
		quote_can_go_on(f, q);
	else
		teller_note(f, q, a, r);
}

/* The subject of the clause in words [lo..hi) before a sentence whose subject
 * is a pronoun: "When Quill came, she said ...". */
static void
clause_subject(struct finder *f, size_t lo, size_t hi)
{
	size_t end = phrase_end(&f->words, lo, hi, false);

	if (end > lo && end < hi && !word_has(&f->words.p[end], WORD_PUNCT) &&
	    f->words.p[lo - 1].id != WORD_IF)
		note_event(f, EVENT_SUBJECT, (struct stretch){ lo, end });
}

/* Does the clause before speaker and cue have the sentence's subject in it?
 * That is whom it tells of: "he said" after it means somebody else. */
static bool
tells_of_subject(const struct finder *f, const struct proposal *p)
{
	return p->r.rule == RULE_Q10 && p->r.left.from <= f->at.subject.from &&
	    f->at.subject.to < p->r.left.to &&
	    p->a.speaker_end == p->a.speaker + 1;
}

/* "said", "say" */
static bool
is_finite(const struct text_word *w)
{
	return word_has(w, QUOTING_FINITE) || chunk_is_finite(w);
}

/* Is there a participle among words [from..to): "a study published"? */
static bool
has_participle(const struct words *ws, size_t from, size_t to)
{
	for (; from < to; from++)
		if (chunk_kind(&ws->p[from]) == CHUNK_VERB &&
		    chunk_has(&ws->p[from], VERB_PARTICIPLE))
			return true;
	return false;
}

/* The end of the speaker [from..end) with the time that its participle has
 * before the verb at word v: "a study published *last year* found". */
static size_t
time_end(const struct words *ws, size_t from, size_t end, size_t v)
{
	size_t i, last = end;

	if (!has_participle(ws, from, end))
		return end;
	for (i = end; i < v; i++) {
		if (word_has(&ws->p[i], QUOTING_AUX | QUOTING_MODAL | WORD_PUNCT))
			return end;
		if (word_is_time(&ws->p[i]))
			last = i + 1;
	}
	return last;
}

/* The start of a speaker at word i with the share that it is of: "*36% of* new
 * investors"; or i. */
static size_t
share_start(const struct words *ws, size_t i, size_t lo)
{
	size_t k = i;

	if (i < lo + 2 || ws->p[i - 1].id != WORD_OF)
		return i;
	k = i - 2;
	if (k > lo && slice_is(word_text(ws, &ws->p[k]), "%"))
		k--;
	return word_has(&ws->p[k], WORD_DIGIT) ? k : i;
}

/* QC16: let the speaker be the whole noun phrase. */
static void
widen_speaker(const struct finder *f, struct proposal *p, size_t lo, size_t hi)
{
	const struct text_word *w = f->words.p;
	struct attribution *a = &p->a;
	size_t from;

	if (p->r.right.from > a->speaker_end && p->r.right.from < hi)
		hi = p->r.right.from;
	if (a->form == FORM_VS && p->r.right.from == p->r.right.to)
		a->speaker_end = head_end(&f->words, a->speaker,
		    a->speaker_end, hi);
	if (a->form != FORM_SV || a->speaker_end > a->cue ||
	    a->speaker == a->speaker_end || !is_finite(&w[a->cue]))
		return;
	if (word_is_pronoun(&w[a->speaker]) ||
	    word_has(&w[a->speaker], QUOTING_RELATIVE))
		return;
	a->speaker_end = aside_start(&f->words, a->speaker, a->speaker_end);
	from = head_start(&f->words, a->speaker, a->speaker_end, lo);
	if (from == a->speaker && p->r.left.from == p->r.left.to)
		from = aside_name(&f->words, from, lo);
	from = share_start(&f->words, from, lo);
	if (BY(QC16, from < a->speaker))
		a->speaker = from;
	if (a->speaker_end < a->cue)
		a->speaker_end = time_end(&f->words, a->speaker,
		    a->speaker_end, a->cue);
}

/* QC17: what goes on behind a clause with a subject of its own, behind word told,
 * is said by that. */
static void
nearer_subject(const struct finder *f, struct attribution *a, size_t told)
{
	size_t from, to;

	if (a->speaker_end <= a->cue &&
	    head_of_clause(&f->words, a->cue, told, &from, &to) &&
	    BY(QC17, a->speaker_end <= from)) {
		a->speaker = from;
		a->speaker_end = to;
	}
}

/* Make the records of what is kept in the sentence that begins at word lo;
 * gives the last attribution if it has no content. */
static const struct attribution *
add_proposals(struct finder *f, size_t lo, size_t hi)
{
	const struct attribution *bare = NULL, *last = NULL;
	size_t i, n, told = lo;

	for (i = 0; i < f->proposals.n; i++) {
		struct proposal *p = &f->proposals.p[i];
		struct attribution *a = &p->a;

		if (p->grouped && !p->inside)
			bare = p->r.rule == RULE_NONE ? a : NULL;
		if (!p->kept)
			continue;
		if (a->form == FORM_SHARED && p->grouped && last != NULL) {
			a->speaker = last->speaker;	/* QC5 */
			a->speaker_end = last->speaker_end;
		}
		if (a->form == FORM_SHARED && p->grouped)
			nearer_subject(f, a, told);
		widen_speaker(f, p, lo, hi);
		if (tells_of_subject(f, p)) {
			f->events.p[f->at.sentence].reported = true;
			note_event(f, EVENT_REPORTER, f->at.subject);
		}
		n = f->out->n;
		add_attributed(f, a, &p->r, lo, p->confidence);
		if (f->out->n > n)
			f->found[n].traits = traits_of_attribution(f, p, lo, hi);
		if (a->form != FORM_ACCORDING && !attribution_is_hearsay(a) &&
		    a->speaker < a->speaker_end)
			last = a;
		told = p->r.right.to > p->cue_end ? p->r.right.to : p->cue_end;
	}
	return bare;
}

/* The sentence's end, without full stops and ellipses: "said. ..." */
static size_t
sentence_end(const struct finder *f, size_t lo, size_t hi)
{
	const struct text_word *w = f->words.p;

	while (hi - lo > 1 &&
	    (word_is_mark(&w[hi - 1], '.') ||
	    (word_is_mark(&w[hi - 1], '*') &&
	    word_is_mark(&w[hi - 2], '.'))))
		hi--;
	return hi;
}

/* Note the subject of the sentence; is it he or she? */
static bool
note_subject(struct finder *f, size_t lo, size_t hi)
{
	const struct text_word *w = f->words.p;
	size_t end, i = subject_find(&f->words, lo, hi, &end);
	bool one = end == i + 1;

	if (i > lo + 1 && word_has(&w[lo], QUOTING_SUB) && one &&
	    word_has(&w[i], QUOTING_SUBJECT))
		clause_subject(f, lo + 1, i);
	f->at.subject = (struct stretch){ i, end };
	note_event(f, EVENT_SUBJECT, f->at.subject);
	return one && word_has(&w[i], QUOTING_MALE | QUOTING_FEMALE);
}

void
sentence_find(struct finder *f, size_t lo, size_t hi)
{
	struct carrier c = { &f->words, lo, sentence_end(f, lo, hi), lo };
	struct stretch all = { lo, c.hi };
	const struct attribution *bare;
	size_t first = f->out->n;
	bool pronoun;

	hi = c.hi;
	if (only_quoted(f, lo, hi)) {
		floating_add(f, all);
		f->at.lead.on = f->at.gap = f->at.teller.on = false;
		return;
	}
	f->at.teller.on = false;
	if (dash_add(f, lo, hi))
		return;
	if (BY(D15, noise_has_label(&f->words, lo, hi)) ||
	    BY(D16, noise_is_shouted(f, lo, hi))) {
		f->at.gap = true;
		return;
	}
	if (may_say(&f->words, lo, hi)) {
		learned_read(&f->proposals, &f->words, lo, hi);
		chunks_find(&f->words, lo, hi);
	}
	f->at.here = false;
	f->at.sentence = (size_t)note_event(f, EVENT_SENTENCE, all);
	pronoun = note_subject(f, lo, hi);
	attributions_find(&f->attributions, &f->words, lo, hi);
	propose(f, &c);
	f->proposals.judged = false;
	if (f->see != NULL)
		f->see(&f->proposals, &c, &f->attributions);
	else
		learned_decide(&f->proposals, &c, &f->attributions);
	vetoes_apply(&f->proposals, &c);
	if (f->proposals.judged)
		proposals_settle(&f->proposals, &c);
	bare = add_proposals(f, lo, hi);
	explain_cues(f);
	loose_find(f, lo, hi);
	if (lo > 0 && f->out->n == first)
		going_on_add(f, lo, hi);
	if (!pronoun && f->out->n == first)
		note_event(f, EVENT_NAMED, all);
	f->at.gap = !f->at.here;
	lead_set(f, lo, hi, bare);
}
