/* SPDX-License-Identifier: MIT */
/*
 * Whom he or she stands for, by a ranking that is learned: each person so far,
 * and nobody, gets a score, the sum of the weights of what is so of them; the
 * scores make likelihoods (log-linear, softmax). Weights are data
 * (lib/data/en/confidence/rank.tsv, in hundredths), fitted by train/rank.py.
 */
#ifndef NUTGRAF_QUOTES_RANK_H
#define NUTGRAF_QUOTES_RANK_H

#include "people.h"

/* What may be so of a candidate, and its key in the table of weights. */
#define RANK_FEATURES(X) \
	X(NOBODY, "nobody") X(NOBODY_ALONE, "nobody alone") \
	X(NOBODY_GUESSED, "nobody guessed") X(NOBODY_FAR, "nobody far") \
	X(RULES, "rules") \
	X(FITS, "fits") X(STATED, "stated") X(CLASH, "clash") \
	X(CLASH_CALLED, "clash called") \
	X(LEANS, "leans") X(LEANS_OFF, "leans off") \
	X(CALLED, "called") X(MISCALLED, "miscalled") \
	X(NEAR_0, "near 0") X(NEAR_1, "near 1") X(NEAR_2, "near 2") \
	X(NEAR_4, "near 4") X(NEAR_8, "near 8") \
	X(SUBJECT_0, "subject 0") X(SUBJECT_1, "subject 1") \
	X(SUBJECT_2, "subject 2") X(SUBJECT_4, "subject 4") \
	X(SUBJECT_8, "subject 8") X(SUBJECT_FAR, "subject far") \
	X(SOURCE_0, "source 0") X(SOURCE_1, "source 1") \
	X(SOURCE_2, "source 2") X(SOURCE_4, "source 4") \
	X(SOURCE_8, "source 8") X(SOURCE_FAR, "source far") \
	X(OPENS_SUBJECT_1, "opens subject 1") \
	X(OPENS_SUBJECT_2, "opens subject 2") \
	X(OPENS_SOURCE_1, "opens source 1") \
	X(OPENS_SOURCE_2, "opens source 2") \
	X(LATEST, "latest") X(LATEST_SUBJECT, "latest subject") \
	X(LATEST_SOURCE, "latest source") \
	X(AS_PREP, "as prep") X(AS_OWNER, "as owner") X(AS_ROW, "as row") \
	X(AS_NOT, "as not") X(AS_ASIDE, "as aside") \
	X(AS_BESIDE, "as beside") X(AS_OPENS, "as opens") \
	X(AS_PRONOUN, "as pronoun") X(AS_REPORTED, "as reported") \
	X(ONLY, "only") X(ONLY_PREP, "only prep") X(ONLY_OWNER, "only owner") \
	X(ONLY_ROW, "only row") X(ONLY_NOT, "only not") \
	X(ONLY_ASIDE, "only aside") X(ONLY_BESIDE, "only beside") \
	X(ONCE, "once") X(OFTEN, "often") X(MOST, "most") \
	X(CONTENT, "content") X(SAME_PARA, "same para") \
	X(LAST_PRONOUN, "last pronoun") X(LAST_PRONOUN_1, "last pronoun 1") \
	X(UNNAMED, "unnamed") X(UNNAMED_DEFINITE, "unnamed definite") \
	X(SOLE, "sole") X(FIRST, "first") X(PARA_FIRST, "para first") \
	X(TWICE, "twice") \
	X(INNER_NEAR, "inner near") X(INNER_SUBJECT, "inner subject") \
	X(INNER_SOURCE, "inner source") X(INNER_PRONOUN, "inner pronoun") \
	X(INNER_NOBODY, "inner nobody") \
	X(LAST_INNER, "last inner") X(AS_SAID, "as said") \
	X(ONLY_SAID, "only said") X(AS_TOLD, "as told") \
	X(ONLY_TOLD, "only told") X(OPENS_NEW, "opens new") \
	X(OPENS_TOLD, "opens told") X(CONTINUES, "continues") \
	X(AS_ASKS, "as asks") X(AS_ASKED, "as asked") \
	X(TALKS_SUBJECT, "talks subject") X(TALKS_SOURCE, "talks source") \
	X(TALKS_ELSE, "talks else") X(I_SUBJECT, "i subject") \
	X(I_SOURCE, "i source") X(I_ELSE, "i else") \
	X(INNER_RULES, "inner rules") X(INNER_UNNAMED, "inner unnamed") \
	X(INNER_SAID, "inner said") X(AS_FIRST, "as first") \
	X(ONLY_FIRST, "only first") \
	X(OBJECT_SUBJECT, "object subject") X(OBJECT_NEAR, "object near") \
	X(OBJECT_LATEST, "object latest") \
	X(FIRST_EARLY, "first early") X(PARA_TOPIC, "para topic") \
	X(BESIDE_SUBJECT, "beside subject") X(FITS_SUBJECT, "fits subject")

#define RANK_FEATURE(id, key) RANK_##id,
enum rank_feature { RANK_FEATURES(RANK_FEATURE) RANK_COUNT };
#undef RANK_FEATURE

/* Few are so of one candidate: they are read eight at a time. */
enum { RANK_EIGHTS = (RANK_COUNT + 7) / 8 };

/* A pronoun that asks. */
struct rank_query {
	struct place_named place;
	enum gender gender;
	bool opens;		/* its paragraph, or what is before it there is
				 * a quotation */
	struct slice rules;	/* whom the rules take it for; or empty */
	struct span content;	/* of what it says; or empty */
	uint64_t talks;		/* classes of the pronouns in that */
};

struct rank_candidate {
	long who;		/* of people, or -1: nobody */
	double score;
	bool has[RANK_EIGHTS * 8];
};

struct ranker {
	struct people people;
	struct rank_candidate p[PEOPLE_KEPT + 1];
	size_t n;
	const struct language *language;	/* whose weights these are */
	bool able;		/* it has some */
	double weights[RANK_EIGHTS * 8];
	const struct document *doc;
	const struct mentions *mentions;
	struct slice before[3];	/* whom the rules took he and she for when the
				 * sentence began */
	struct slice first;	/* who is named first, in the document, */
	struct slice para_first;	/* and in the paragraph at byte para */
	size_t para;
	struct slice pronoun[3];	/* whom he and she stood for last */
	size_t pronoun_in[3];	/* in which sentence, */
	struct slice inner[3];	/* and those that neither are a subject nor
				 * speak */
	struct spans said;	/* what is said */
	/* Looks at the candidates: set by a program that trains, else NULL. */
	void (*see)(const struct ranker *r, const struct rank_query *q);
};

/* Begin a document, which lives as long as its answers do. r->said has all that is
 * said in it, in any order. */
void rank_begin(struct ranker *r, struct speakers *s,
    const struct document *d, const struct mentions *ms);
void rank_free(struct ranker *r);

/* A sentence begins: see people_sentence. */
void rank_sentence(struct ranker *r, const struct words *ws, size_t lo,
    size_t hi, bool aside, bool reported);

/* Whom a pronoun that speaks stands for; empty if probably nobody who is named.
 * *share: how likely that is, in percent. */
struct slice rank_choose(struct ranker *r, struct rank_query *q,
    unsigned *share);

#endif
