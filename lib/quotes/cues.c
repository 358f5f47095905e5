/* SPDX-License-Identifier: MIT */
/*
 * A cue is a verb of saying in the lexicon; what is around it tells whether
 * it attributes something and to whom: rules QC1 to QC14 (rules.tsv).
 */
#include <stdlib.h>

#include "chunks.h"
#include "cues.h"

enum {
	FAR = 40,	/* words between a speaker and its cue */
	INSERTIONS = 6,	/* marks that are tried as the first of one */
	CONTRACTED = 3 /* bytes; a pronoun with 's is longer */
};

static bool
is_auxiliary(const struct text_word *w)
{
	return word_has(w, QUOTING_AUX | QUOTING_MODAL) && w->mention < 0 &&
	    !word_is_pronoun(w);
}

/* Where words before word j that come between speaker and cue begin: words of
 * time, adverbs, auxiliaries. */
static size_t
skip_back(const struct words *ws, size_t j, size_t lo)
{
	while (j > lo) {
		const struct text_word *w = &ws->p[j - 1];

		if (!is_auxiliary(w) && !word_is_adverb(w) &&
		    !word_is_time(w) &&
		    !(word_has(w, QUOTING_PREP | QUOTING_DET) &&
		    word_is_time(w + 1)))
			break;
		j--;
	}
	return j;
}

/* Is there a speaker on either side of the comma: a name, a person, a
 * pronoun? */
static bool
joins_speaker(const struct text_word *comma)
{
	const struct text_word *head = comma - 1, *next = comma + 1;

	if (word_has(next, WORD_DIGIT) && word_is_mark(next + 1, ','))
		return true;		/* ", 34," */
	return word_is_mention(next, ENTITY_PERSON) ||
	    word_has(next, QUOTING_TITLE | QUOTING_PERSON) ||
	    word_has(head, QUOTING_PERSON) || word_is_pronoun(head) ||
	    (word_has(head, WORD_CAPITAL) && word_is_noun(head));
}

/* The word before the comma, dash or bracket that opens what ends before word
 * j, itself a comma, dash or bracket (QC2); j + 1 if there is none. */
static size_t
before_insertion(const struct words *ws, size_t j, size_t lo)
{
	char mark = ws->p[j].mark == ')' ? '(' : ws->p[j].mark;
	size_t i, k, tries = 0, best = j + 1;

	for (i = j; i > lo + 1 && i + FAR > j && tries < INSERTIONS; i--) {
		const struct text_word *w = &ws->p[i - 1], *head = w - 1;

		if (word_has(w, WORD_QUOTED))
			break;
		if (!word_is_mark(w, mark))
			continue;
		tries++;
		if (i == j)
			continue;
		k = phrase_start(ws, i - 2, lo);
		if (k > lo && word_has(&ws->p[k - 1], QUOTING_PREP) &&
		    i > lo + 4)
			continue;	/* "of Ashton" */
		if (word_is_mention(head, ENTITY_PERSON))
			return i - 2;
		k = word_has(head, WORD_CAPITAL) ? phrase_start(ws, i - 2, lo) :
		    lo;
		if (k > lo && word_has(&ws->p[k - 1], WORD_QUOTED))
			return i - 2;
		if (best == j + 1 && (mark != ',' || joins_speaker(w)))
			best = i - 2;
	}
	return best;
}

static bool
main_subject(const struct words *ws, size_t lo, size_t v, struct attribution *a)
{
	a->speaker = subject_find(ws, lo, v, &a->speaker_end);
	if (a->speaker_end > a->speaker + 1 &&
	    word_has(&ws->p[a->speaker_end - 1], WORD_GENITIVE))
		a->speaker_end--;
	return a->speaker < a->speaker_end;
}

/* Do the parts of speech make the word a verb, with its subject or a quotation
 * before it: "figures show"? An adjective ("modest claims") or verb before it
 * ("settle charges") says that it is none. */
static bool
is_verb_there(const struct text_word *w)
{
	enum chunk_kind before = chunk_kind(w - 1);

	return chunk_kind(w) == CHUNK_VERB && (before == CHUNK_NOUN ||
	    before == CHUNK_QUOTED || before == CHUNK_MARK);
}

/* Is the word at v, a cue by its classes, used as a noun (QC7)? */
static bool
is_noun_use(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *w = &ws->p[v], *p;

	if (!word_has(w, QUOTING_NOUN))
		return false;
	if (v == lo)
		return true;
	if (is_verb_there(w))
		return false;
	p = w - 1;
	if (word_has(p, QUOTING_DET | QUOTING_POSSESSIVE | QUOTING_PREP |
	    WORD_GENITIVE | WORD_QUOTED | WORD_DIGIT))
		return true;
	if (word_has(p, QUOTING_SUBJECT | QUOTING_AUX | QUOTING_MODAL |
	    QUOTING_PERSON | QUOTING_BODY | QUOTING_RELATIVE |
	    QUOTING_ADVERB | QUOTING_COORD))
		return false;
	return !word_has(p, WORD_CAPITAL | WORD_PUNCT) && p->mention < 0;
}

/* Does "a" begin the words that tell more of the noun at i? */
static bool
has_indefinite(const struct words *ws, size_t i)
{
	while (i > 0 && word_is_noun(&ws->p[i - 1]) &&
	    !word_is_time(&ws->p[i - 1]))
		i--;
	return i > 0 && word_has(&ws->p[i - 1], QUOTING_INDEFINITE);
}

/* Does the subject agree with a bare form after it: "they say", "officials
 * say"? */
static bool
is_plural(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (word_has(w, QUOTING_SUBJECT))
		return !word_has(w, QUOTING_MALE | QUOTING_FEMALE);
	if (has_indefinite(ws, i) && !word_is_plural(ws, w))
		return false;		/* "a court order" */
	return word_has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_RELATIVE) ||
	    w->mention >= 0;
}

/* Can the noun phrase with this word speak: a name, a person, a body? */
static bool
can_speak(const struct text_word *w)
{
	return w->mention >= 0 || word_has(w, WORD_CAPITAL | QUOTING_PERSON |
	    QUOTING_BODY | QUOTING_SUBJECT);
}

/* May the cue have its speaker after it: "said Quill"? */
static bool
may_invert(const struct text_word *cue)
{
	return word_has(cue, QUOTING_QUOTE | QUOTING_SPEECH) &&
	    word_has(cue, QUOTING_FINITE) &&
	    !(word_has(cue, QUOTING_TELL) &&
	    word_has(cue, QUOTING_BARE | QUOTING_THAT));
}

/* Does the word after a noun phrase make it the subject of another verb, or of
 * a quotation? */
static bool
follows_subject(const struct text_word *w)
{
	return (word_has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_SUB) &&
	    !word_has(w, QUOTING_PREP)) ||
	    word_has(w, WORD_QUOTED) || (word_has(w, WORD_CUE) &&
	    !word_is_ing(w));
}

/* Does word i, after a comma and a noun, begin a clause with "who" or a
 * participle that tells more of the noun? */
static bool
opens_relative(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	return word_is_mark(w - 1, ',') &&
	    (word_has(w, QUOTING_RELATIVE) || word_is_ing(w)) &&
	    word_is_noun(w - 2) && !word_is_time(w - 2);
}

/* The last word of the noun before the clause with "who" or the participle that
 * ends before word j, a quotation or comma, and has a quotation of its own
 * (QC10); j if there is none. The nearest noun that can speak is preferred, for
 * there may be such clauses within the clause. */
static size_t
before_relative(const struct words *ws, size_t j, size_t lo)
{
	bool quoted = false;
	size_t i, any = j;

	for (i = j; i > lo + 1 && i + FAR > j; i--) {
		quoted = quoted || word_has(&ws->p[i], WORD_QUOTED);
		if (!quoted || !opens_relative(ws, i))
			continue;
		if (can_speak(&ws->p[i - 2]) ||
		    word_may_speak(ws, &ws->p[i - 2]))
			return i - 2;
		if (any == j)
			any = i - 2;
	}
	return any;
}

/* Is it a quotation with a comma, question or exclamation mark at its end, or
 * right behind it? */
static bool
is_closed(const struct words *ws, const struct text_word *w)
{
	const struct quoted *q = &ws->quoteds->p[w->quoted];

	return word_is_mark(w + 1, ',') || (q->out > q->in &&
	    memchr(",?!", ws->text.p[q->out - 1], 3) != NULL);
}

/* Is the cue at v right behind a quotation whose clause has no subject for it,
 * so that whatever noun phrase follows is the speaker? */
static bool
follows_quotation(const struct words *ws, size_t v, size_t lo)
{
	size_t i = v;

	if (i > lo && word_is_mark(&ws->p[i - 1], ','))
		i--;
	if (i == lo || !word_has(&ws->p[--i], WORD_QUOTED))
		return false;
	return i == lo || (is_closed(ws, &ws->p[i]) &&
	    before_relative(ws, i, lo) == i);
}

/* Does nothing follow a noun phrase that would make it the subject of a verb?
 * Only marks, prepositions, "who" and the like do. */
static bool
ends_freely(const struct text_word *w)
{
	return word_has(w, WORD_PUNCT) || word_is_time(w) ||
	    word_has(w, QUOTING_PREP | QUOTING_RELATIVE | QUOTING_ADVERB |
	    QUOTING_ING | QUOTING_SUB);
}

/* Can something in the noun phrase speak, up to its head: not "the noise in
 * Hollin"? */
static bool
phrase_may_speak(const struct words *ws, const struct phrase *s)
{
	size_t i;

	for (i = s->start; i <= s->head; i++)
		if (can_speak(&ws->p[i]))
			return true;
	for (; i < s->end && ws->p[s->head + 1].id == WORD_OF; i++)
		if (can_speak(&ws->p[i]))
			return true;	/* "two of the aides" */
	return false;
}

/* Is the cue at v right behind a comma that may end an insertion, and followed
 * by more than a noun phrase, its object's or clause's: "Quill, a doctor, said
 * Marl needs help"? */
static bool
has_subject_before(const struct words *ws, size_t v, size_t lo,
    const struct phrase *s)
{
	return v > lo + 1 && word_is_mark(&ws->p[v - 1], ',') &&
	    !word_has(&ws->p[s->end], WORD_PUNCT) &&
	    before_insertion(ws, v - 1, lo) != v;
}

/* Is the cue at v right behind the comma of a clause that has no subject for it
 * in front of an insertion, and can what follows hardly be its object: ", said
 * the florist"? */
static bool
follows_clause(const struct words *ws, size_t v, size_t lo,
    const struct phrase *s)
{
	return v > lo + 1 && word_is_mark(&ws->p[v - 1], ',') &&
	    word_has(&ws->p[v], QUOTING_SPEECH) &&
	    (!word_has(&ws->p[v], QUOTING_OBJECT) ||
	    word_may_speak(ws, &ws->p[s->head])) &&
	    word_has(&ws->p[s->end], WORD_PUNCT | QUOTING_RELATIVE) &&
	    before_insertion(ws, v - 1, lo) == v;
}

/* Speaker after the cue at v (QC3, QC12). */
static bool
speaker_behind(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	struct phrase s;
	size_t after;
	bool quoted = follows_quotation(ws, v, lo), free;

	if (!may_invert(&ws->p[v]) || v + 1 >= hi ||
	    (word_is_time(&ws->p[v + 1]) &&
	    !word_is_time_of_noun(&ws->p[v + 1])) ||
	    !phrase_find(ws, v + 1, hi, &s))
		return false;
	free = s.end == hi || ends_freely(&ws->p[s.end]);
	for (after = s.end; after < hi && word_is_adverb(&ws->p[after]);)
		after++;
	if (after < hi && !(quoted && free) && follows_subject(&ws->p[after]))
		return false;
	if (!quoted && has_subject_before(ws, v, lo, &s))
		return false;
	if (!BY(QC3, phrase_may_speak(ws, &s)) &&
	    !BY(QC12, free && word_has(&ws->p[v], QUOTING_QUOTE) &&
	    (quoted || follows_clause(ws, v, lo, &s))))
		return false;
	a->form = FORM_VS;
	a->speaker = v + 1;
	a->speaker_end = s.whole;
	a->from = v;
	a->to = a->speaker_end;
	return true;
}

/* Where a row of nouns that can speak begins, whose last two are words
 * [i..end), if it begins the sentence at lo: "The family, neighbours and friends". */
static size_t
noun_row_start(const struct words *ws, size_t i, size_t end, size_t lo)
{
	size_t k = i;

	if (!word_may_speak(ws, &ws->p[end - 1]))
		return i;
	while (k > lo + 1 && word_is_mark(&ws->p[k - 1], ',') &&
	    word_may_speak(ws, &ws->p[k - 2]))
		k = phrase_start(ws, k - 2, lo);
	return k == lo ? k : i;
}

/* Where a row of names begins whose last two are words [i..end): "Quill (D),
 * Marl and Orr". */
static size_t
row_start(const struct words *ws, size_t i, size_t end, size_t lo)
{
	size_t k = i, start, named;

	while (k < end && !word_has(&ws->p[k], QUOTING_COORD))
		k++;
	for (named = k; named < end && ws->p[named].mention < 0;)
		named++;
	if (named == end)
		return k < end ? noun_row_start(ws, i, end, lo) : i;
	for (k = named + 1; k < end; k++)	/* "and Orr's aide Bo Marl" */
		if (word_has(&ws->p[k], WORD_GENITIVE | QUOTING_PERSON) ||
		    (ws->p[k].mention >= 0 &&
		    ws->p[k].mention != ws->p[named].mention))
			return i;
	while (i > lo + 1 && word_is_mark(&ws->p[i - 1], ',')) {
		k = i - 2;
		if (word_is_mark(&ws->p[k], ')'))
			while (k > lo && !word_is_mark(&ws->p[k--], '('))
				continue;
		if (!word_is_mention(&ws->p[k], ENTITY_PERSON) &&
		    !word_is_mention(&ws->p[k], ENTITY_ORG))
			break;
		start = phrase_start(ws, k, lo);
		if (start > lo && !word_has(&ws->p[start - 1], WORD_QUOTED) &&
		    !word_is_mark(&ws->p[start - 1], ','))
			break;
		i = start;
	}
	return i;
}

static bool
ends_insertion(const struct text_word *w)
{
	return word_is_mark(w, ',') || word_is_mark(w, '-') ||
	    word_is_mark(w, ')');
}

/* From the mark at *j that ends an insertion to the word before it; false if
 * there is none. */
static bool
skip_insertion(const struct words *ws, size_t *j, size_t lo)
{
	size_t k = before_insertion(ws, *j, lo);

	if (k == *j + 1)
		return false;
	*j = k;
	return true;
}

static bool
ends_speaker(const struct text_word *w)
{
	return word_is_noun(w) || word_is_pronoun(w) ||
	    word_has(w, QUOTING_RELATIVE | QUOTING_DET);
}

/* Is the cue at v a bare form ("say"), which does not agree with the subject
 * that ends with word j? */
static bool
lacks_subject(const struct words *ws, size_t v, size_t j, size_t lo)
{
	size_t i;

	if (!word_has(&ws->p[v], QUOTING_BASE) ||
	    word_has(&ws->p[v], QUOTING_FINITE) || is_plural(ws, j))
		return false;
	i = phrase_start(ws, j, lo);
	return !word_is_plural(ws, &ws->p[j]) || (i > lo &&
	    !word_has(&ws->p[i - 1], WORD_PUNCT | WORD_QUOTED));
}

/* Speaker before the cue at v (QC10): "Quill, who called it "a lie," said". */
static bool
speaker_before_relative(const struct words *ws, size_t v, size_t j, size_t lo,
    struct attribution *a)
{
	size_t k;

	if (j == lo || !(word_is_mark(&ws->p[j], ',') ||
	    word_has(&ws->p[j], WORD_QUOTED)) || !word_has(&ws->p[v],
	    QUOTING_FINITE))
		return false;
	k = before_relative(ws, j, lo);
	if (k == j)
		return false;
	a->form = FORM_SV;
	a->speaker = row_start(ws, phrase_start(ws, k, lo), k + 1, lo);
	a->speaker_end = k + 1;
	a->from = j + 1;
	return true;
}

/* Is the word at r the subject of its clause, the verb of which is not the cue
 * at v: "who lives nearby said", but not "whom the mayor said"? */
static bool
has_own_verb(const struct words *ws, size_t r, size_t v)
{
	const struct text_word *w;
	size_t i = r + 1;

	while (i < v && word_is_adverb(&ws->p[i]))
		i++;
	w = &ws->p[i];
	if (i == v || word_has(w, QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_SUBJECT) || word_may_speak(ws, w))
		return false;
	return word_has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_FINITE) ||
	    (i + 1 < v && !word_has(w, WORD_CAPITAL) && word_is_unknown(w));
}

/* The "who" or "that" of a clause without commas that ends before word end and
 * tells more of the speaker (QC14); end if there is none. */
static size_t
restrictive_at(const struct words *ws, size_t v, size_t end, size_t lo)
{
	size_t r;

	for (r = end; r-- > lo + 1 && r + FAR > end;) {
		const struct text_word *w = &ws->p[r];

		if (word_has(w, WORD_PUNCT | WORD_QUOTED | WORD_CUE))
			return end;
		if (!word_has(w, QUOTING_RELATIVE) && w->id != WORD_THAT)
			continue;
		return word_is_noun(w - 1) && !word_is_time(w - 1) &&
		    !word_has(&w[-1], WORD_CUE) && has_own_verb(ws, r, v) ? r :
		    end;
	}
	return end;
}

/* Is it the 's of a word that is no name with one in it: "McDonald's"? */
static bool
is_owner(const struct text_word *w)
{
	return word_has(w, WORD_GENITIVE) && w->mention < 0;
}

/* Speaker before the cue at v (QC1, QC2, QC6, QC7, QC10). */
static bool
speaker_before(const struct words *ws, size_t v, size_t lo,
    struct attribution *a)
{
	size_t j = skip_back(ws, v, lo), end, r;
	bool inserted;

	if (j == lo)
		return false;
	end = j--;
	if (BY(QC10, speaker_before_relative(ws, v, j, lo, a)))
		return true;
	inserted = ends_insertion(&ws->p[j]);
	if (inserted && !skip_insertion(ws, &j, lo))
		return false;
	if (word_is_mark(&ws->p[j], ')') && !skip_insertion(ws, &j, lo))
		return false;
	if (!ends_speaker(&ws->p[j]) ||
	    BY(QC7, end == v && is_owner(&ws->p[j])) ||
	    BY(QC7, end == v && lacks_subject(ws, v, j, lo)))
		return false;
	r = restrictive_at(ws, v, end, lo);
	if (BY(QC14, !inserted && r < end && word_has(&ws->p[v],
	    QUOTING_FINITE)))
		j = r - 1;
	a->form = FORM_SV;
	a->speaker = row_start(ws, phrase_start(ws, j, lo), end, lo);
	a->speaker_end = end;
	a->from = a->speaker;
	if (j + 1 < end && !inserted)
		return true;
	if (inserted)
		RULE(QC2);
	else if (!BY(QC6, word_has(&ws->p[a->speaker], QUOTING_RELATIVE)))
		RULE(QC1);
	return true;
}

static bool
is_be(const struct words *ws, size_t v, size_t lo)
{
	while (v > lo && word_is_adverb(&ws->p[v - 1]))
		v--;
	return v > lo && word_has(&ws->p[v - 1], QUOTING_BE);
}

/* Is there an auxiliary among words [j..v)? Then the subject comes before the
 * verb: ", has asked the council". */
static bool
has_auxiliary(const struct words *ws, size_t j, size_t v)
{
	for (; j < v; j++)
		if (word_has(&ws->p[j], QUOTING_AUX))
			return true;
	return false;
}

/* Is there a "to" among words [j..v)? */
static bool
is_infinitive(const struct words *ws, size_t j, size_t v)
{
	for (; j < v; j++)
		if (ws->p[j].id == WORD_TO)
			return true;
	return false;
}

/* The participle at v has a noun phrase before it that comes after a verb of
 * the attribution prev: "Quill remembers Marl telling her" (QC11). */
static bool
reported_behind(const struct words *ws, size_t v,
    const struct attribution *prev, struct attribution *a)
{
	size_t i, end = v;

	if (prev == NULL || prev->form != FORM_SV || prev->to >= v ||
	    word_has(&ws->p[prev->cue], QUOTING_TELL) ||
	    !word_has(&ws->p[prev->cue], QUOTING_FINITE) ||
	    !word_has(&ws->p[prev->cue], QUOTING_QUOTE))
		return false;
	i = prev->to;
	if (ws->p[v - 1].id == WORD_AS && i + 1 < v) /* "as saying" */
		end--;
	if (!can_speak(&ws->p[end - 1]) && !word_has(&ws->p[i],
	    QUOTING_OBJECT_PRONOUN))
		return false;
	if (i + 1 != end && phrase_end(ws, i, end, false) != end)
		return false;
	a->form = FORM_SV;
	a->speaker = i;
	a->speaker_end = end;
	a->from = prev->from;
	return true;
}

/* "according to" at v. */
static bool
according_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	if (v + 2 >= hi)
		return false;
	a->form = FORM_ACCORDING;
	a->cue_end = a->speaker = v + 2;
	a->speaker_end = a->to = phrase_end(ws, v + 2, hi, v > lo);
	return BY(QC4, a->speaker_end > v + 2);
}

/* The speaker of the attribution before the cue at v, else the sentence's
 * subject. */
static bool
shared_speaker(const struct words *ws, size_t v, size_t lo,
    const struct attribution *prev, struct attribution *a)
{
	if (prev == NULL || prev->speaker == prev->speaker_end)
		return BY(QC5, main_subject(ws, lo, v, a));
	RULE(QC5);
	a->speaker = prev->speaker;
	a->speaker_end = prev->speaker_end;
	return true;
}

/* Can a participle come after the word, and belong to a verb before it? */
static bool
joins_participle(const struct text_word *w)
{
	return word_has(w, WORD_PUNCT | WORD_QUOTED | QUOTING_COORD |
	    QUOTING_ADVERB | QUOTING_SUB);
}

/* A participle at v. */
static bool
participle_at(const struct words *ws, size_t v, size_t lo,
    const struct attribution *prev, struct attribution *a)
{
	const struct text_word *p = ws->p + v - 1;

	a->form = FORM_SHARED;
	if (is_be(ws, v, lo) ||
	    (v > lo && word_is_pronoun(p) &&
	    p->end - p->start > CONTRACTED)) /* "he's saying" */
		return speaker_before(ws, v, lo, a);
	if (BY(QC11, reported_behind(ws, v, prev, a)))
		return true;
	if (v > lo && !joins_participle(p))
		return false;
	return v > lo && shared_speaker(ws, v, lo, prev, a);
}

static bool
attribution_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct attribution *prev, struct attribution *a)
{
	const struct text_word *w = &ws->p[v];
	size_t j;

	*a = (struct attribution){ .cue = v, .cue_end = v + 1, .from = v,
	    .to = v + 1 };
	if (word_has(w, WORD_PHRASE))
		a->cue_end = a->to = v + 2;
	if (word_is_according(w))
		return according_at(ws, v, lo, hi, a);
	if (w->mention >= 0 || BY(QC7, is_noun_use(ws, v, lo)))
		return false;
	if (word_has(w, QUOTING_ING) && !word_has(w, QUOTING_FINITE))
		return participle_at(ws, v, lo, prev, a);
	if (BY(QC7, is_be(ws, v, lo)) ||
	    BY(QC7, v > lo && word_has(w - 1, QUOTING_PREP)))
		return false;
	j = skip_back(ws, v, lo);
	if (BY(QC7, is_infinitive(ws, j, v)))
		return false;
	if ((j == lo || word_has(&ws->p[j - 1], WORD_QUOTED | WORD_PUNCT)) &&
	    !has_auxiliary(ws, j, v) && speaker_behind(ws, v, lo, hi, a))
		return true;
	if (j == lo || !word_has(&ws->p[j - 1], QUOTING_COORD) ||
	    !word_has(w, QUOTING_FINITE))
		return speaker_before(ws, v, lo, a);
	a->form = FORM_SHARED;
	a->from = j - 1;
	return shared_speaker(ws, v, lo, prev, a);
}

/* A noun of saying after a quotation and "came" or "was": "came the reply from
 * Quill", "was her answer" (QC13). */
static bool
noun_behind(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	const struct text_word *w = &ws->p[v];
	size_t i = v, k;

	if (!word_has(w, QUOTING_NOUN) || !word_has(w, QUOTING_QUOTE) ||
	    v < lo + 3)
		return false;
	while (i > lo + 1 && word_is_noun(&ws->p[i - 1]))
		i--;
	if (!word_has(&ws->p[i - 1], QUOTING_DET | QUOTING_POSSESSIVE))
		return false;
	k = i - 2;
	if (k <= lo || !(word_has(&ws->p[k], QUOTING_BE) ||
	    (word_has(&ws->p[k], QUOTING_FINITE) &&
	    !word_has(&ws->p[k], WORD_CUE))) || !follows_quotation(ws, k, lo))
		return false;
	*a = (struct attribution){ .form = FORM_VS, .cue = v, .cue_end = v + 1,
	    .from = k, .to = v + 1 };
	if (word_has(&ws->p[i - 1], QUOTING_POSSESSIVE)) {
		a->speaker = i - 1;
		a->speaker_end = i;
	} else if (v + 2 < hi && word_has(w + 1, QUOTING_PREP)) {
		a->speaker = v + 2;
		a->to = a->speaker_end = phrase_end(ws, v + 2, hi, true);
	}
	RULE(QC13);
	return true;
}

/* A verb that the lexicon lacks, in a place for verbs of saying only: after a
 * quotation and a noun phrase (QC8). */
static bool
unknown_cue(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	const struct text_word *w = &ws->p[v];
	size_t i;

	if (!word_is_unknown(w) || !word_has(w, WORD_PAST) || v < lo + 2 ||
	    v > lo + FAR ||
	    (v + 1 < hi && phrase_starts(w + 1) && !word_is_time(w + 1)))
		return false;
	if (!word_is_noun(w - 1) && !word_is_pronoun(w - 1))
		return false;
	i = phrase_start(ws, v - 1, lo);
	if (i == lo || !word_has(&ws->p[i - 1], WORD_QUOTED))
		return false;
	*a = (struct attribution){ .form = FORM_SV, .cue = v,
	    .cue_end = v + 1, .speaker = i, .speaker_end = v, .from = i,
	    .to = v + 1 };
	RULE(QC8);
	return true;
}

bool
owner_find(const struct words *ws, size_t v, size_t lo, struct attribution *a)
{
	const struct text_word *w = &ws->p[v];

	if (word_has(w, QUOTING_ING))
		main_subject(ws, lo, v, a);
	if (!word_has(w, QUOTING_NOUN) || v == lo)
		return false;
	if (BY(QC9, word_has(w - 1, QUOTING_POSSESSIVE))) {
		a->speaker = v - 1;
		a->speaker_end = v;
		return true;
	}
	if (!BY(QC9, word_has(w - 1, WORD_GENITIVE) && v > lo + 1))
		return false;
	a->speaker = phrase_start(ws, v - 2, lo);
	a->speaker_end = v - 1;
	return true;
}

void
attributions_find(struct attributions *as, const struct words *ws, size_t lo,
    size_t hi)
{
	struct attribution a;
	size_t v;

	as->n = 0;
	for (v = lo; v < hi; v++) {
		const struct attribution *prev = as->n > 0 ?
		    &as->p[as->n - 1] : NULL;

		if (!word_has(&ws->p[v], WORD_CUE | WORD_PAST))
			continue;
		if (!unknown_cue(ws, v, lo, hi, &a) &&
		    !noun_behind(ws, v, lo, hi, &a) &&
		    (!word_has(&ws->p[v], WORD_CUE) ||
		    !attribution_at(ws, v, lo, hi, prev, &a)))
			continue;
		while (prev != NULL && a.form == FORM_SV &&
		    a.from <= prev->from && a.cue >= prev->to)
			prev = --as->n > 0 ? prev - 1 : NULL;	/* QC2 */
		if (prev != NULL && a.from < prev->to)
			a.from = prev->to;
		if (a.cue < a.from)
			continue;
		as->p = mem_grow(as->p, &as->cap, as->n + 1, sizeof(*as->p));
		as->p[as->n++] = a;
	}
}

void
attributions_free(struct attributions *as)
{
	free(as->p);
	*as = (struct attributions){ 0 };
}
