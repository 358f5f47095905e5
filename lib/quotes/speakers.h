/* SPDX-License-Identifier: MIT */
/*
 * Who a speaker's mention stands for.
 */
#ifndef NUTGRAF_QUOTES_SPEAKERS_H
#define NUTGRAF_QUOTES_SPEAKERS_H

#include "roles.h"
#include "unnamed.h"

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

enum { SPEAKERS_KNOWN = 64, SPEAKERS_NATIONS = 8 };

/* The named sources of a document so far. All zero at the start. */
struct speakers {
	struct slice last[3];	/* named last, by gender; [0] of any: whom "he"
				 * and "she" stand for */
	struct slice met;	/* the last person, also one beside them, */
	size_t met_sentence;	/* and where */
	struct {
		struct slice name;
		enum gender gender;
	} known[SPEAKERS_KNOWN];	/* whose gender the text says */
	size_t nknown;
	struct slice author;	/* who "I" is outside quotations; or empty */
	struct roles roles;	/* what the document calls them */
	struct unnamed unnamed;	/* whose names it keeps back */
	struct slice group;	/* the last subject or source that names
				 * several */
	size_t sentence, group_sentence;	/* counted */
	struct slice body;	/* the last source, if that is a body */
	size_t body_sentence;
	struct slice topic;	/* the last body that was a subject or source */
	size_t topic_sentence;
	struct {
		struct slice name, full;
	} nations[SPEAKERS_NATIONS];	/* bodies with a country's name */
	size_t nnations;
	const struct document *doc;
	const struct mentions *mentions;
	struct arena *arena;	/* its own, for names that are joined */
	struct slice heard;	/* who was to be remembered last, a person */
	bool reported;		/* this sentence is, so far */
	bool told;		/* somebody was remembered in it */
	enum rule guess;	/* QS2, QS4 or QS8 if the last name that was
				 * asked for is a guess by that rule */
};

/* Forget the document before; note whom this one calls Mr or Mrs, and what it
 * calls its people and bodies, anywhere. Names live as long as d. */
void speakers_begin(struct speakers *s, const struct language *language,
    struct document *d, const struct mentions *ms, struct slice author);
void speakers_free(struct speakers *s);

/* The name of the speaker that words [from..to) mention: the fullest form of
 * a person's or body's name, or whom a pronoun or description stands for;
 * empty if the document does not tell. Remembers it as the last source. */
struct slice speaker_name(struct speakers *s, const struct words *ws, size_t
    from, size_t to);

/* The name of the person whom the description stands for, words [from..to);
 * empty if the document does not tell. It is not remembered. */
struct slice speaker_described(struct speakers *s, const struct words *ws,
    size_t from, size_t to);

/* He or she stands for that name next. */
void speakers_remember(struct speakers *s, struct slice name,
    enum gender gender);

/* The names that words [from..to) join; remembers them for "they". */
struct slice speakers_joint(struct speakers *s, const struct words *ws,
    size_t from, size_t to);

/* A sentence begins. It is reported if somebody says at its end what it tells
 * of its subject ("Quill was late, he said"): he is none of those who are named
 * before, so they are not remembered. */
void speakers_sentence(struct speakers *s, bool reported);
void speakers_reporter(struct speakers *s);	/* he comes next */

/* The sentence has this subject, words [from..to): a person who is named there
 * is the next one that he or she can stand for. */
void speakers_subject(struct speakers *s, const struct words *ws, size_t from,
    size_t to);

/* A sentence, words [lo..hi), says nothing. If its subject is no person either,
 * whom it names in full is the next that he or she can stand for, if their
 * gender is known. */
void speakers_named(struct speakers *s, const struct words *ws, size_t lo,
    size_t hi);

#endif
