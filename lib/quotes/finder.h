/* SPDX-License-Identifier: MIT */
/*
 * What the passes of the quotation finder share: the document, and the
 * quotations while they can still grow. Only for this folder and for training.
 */
#ifndef NUTGRAF_QUOTES_FINDER_H
#define NUTGRAF_QUOTES_FINDER_H

#include "content.h"
#include "editor.h"
#include "learned.h"
#include "quotes.h"
#include "rank.h"
#include "who.h"

enum { NONE = -1 };

/* A piece of a quotation. */
struct piece {
	struct span span;
	struct slice text;
	long next;		/* index of its next piece, or NONE */
};

/* Why a quotation may be a part of one before it that can go on (joined.c). */
enum join {
	JOIN_NONE,
	JOIN_LOOSE,		/* it is alone in its sentence */
	JOIN_FIRST,		/* a paragraph begins with it */
	JOIN_CITED		/* the markup tells whose both are */
};

/* What detection says of a quotation beside its record. */
struct found {
	long first, last;	/* its pieces */
	long source;		/* the event that names its speaker, or NONE */
	long before;		/* the event that tells who was named last: its
				 * speaker if it has none; or NONE */
	enum join join;
	bool slight;		/* too little to be one for itself */
	bool can_go_on;		/* in what comes after it */
	bool afresh;		/* what is before it does not go on */
	uint64_t traits;	/* of its attribution (traits.h) */
};

/* The speaker of a quotation as the text mentions it. */
struct source {
	struct span span;
	struct slice text;
	long event;		/* or NONE */
};

/* An attribution whose quotation is still to come: "She said:". */
struct lead {
	bool on;
	struct source source;
	struct span cue;
	struct slice cue_text;
};

/* Who told what was said in the sentence before, without marks, and whether
 * that names a person. */
struct teller {
	bool on, others;
	struct source source;
};

/* What the document is as a whole. */
struct document_form {
	bool interview;		/* by its labels */
	struct stretch asked;	/* the sentences of an interview without
				 * labels */
	struct slice answers;	/* who answers in either; may be empty */
	struct stretch guests;	/* sentences where "I" is not the author */
};

/* Where detection is, and what it expects by the text so far. */
struct place {
	struct stretch subject;	/* of the sentence before, in this paragraph */
	size_t sentence;	/* the event that the sentence begins with */
	struct lead lead;
	struct teller teller;
	long turn;		/* the answer that goes on there, or NONE */
	bool open;		/* there is a quotation that goes on if a
				 * quotation comes next, */
	bool here;		/* and it is in this sentence */
	bool afresh;		/* the next one is, see struct found */
	bool gap;		/* the sentence before has no quotation */
};

/* All of one document. What each pass leaves to the later ones comes first. */
struct finder {
	struct document *doc;
	const struct mentions *ms;
	struct slice author, dateline;	/* in its metadata, or empty */
	const struct spans *there;	/* of quotations found before */
	struct para *paras;
	size_t nparas, paras_cap;
	struct quoteds quoteds;	/* what is in quotation marks */
	struct words words;
	struct document_form form;
	struct quotes *out;
	struct found *found;	/* of each quotation in out */
	size_t found_cap;
	struct piece *pool;	/* of all quotations */
	size_t npool, pool_cap;
	struct events events;
	size_t people;		/* turns whose label names a person */

	/* of single passes */
	const struct para *para;	/* whose words are looked at */
	struct quoteds marks;	/* of one paragraph */
	struct place at;
	struct attributions attributions;	/* of a sentence, */
	struct proposals proposals;	/* and what is proposed for it */
	/* Looks at the proposals in place of learned_decide: set by programs
	 * that train, else NULL. */
	void (*see)(struct proposals *ps, const struct carrier *c,
	    const struct attributions *as);
	/* Looks at the quotations before their shares are weighed; likewise. */
	void (*weigh)(const struct finder *f, const struct quote *q,
	    uint64_t traits, unsigned share);
	struct speakers speakers;
	struct ranker ranker;
	struct editor editor;
};

/* The finder of q, made on first use; quotes_free frees it. */
struct finder *quotes_finder(struct quotes *q);

/* Where the words are in the clean text, and the sentence that they end in. */
void quote_place(const struct finder *f, struct stretch s, struct span *span,
    size_t *sent);

/* Begin a quotation; valid until the next one is begun. The caller takes it
 * back if it gets no stretch. */
struct quote *quote_new(struct finder *f, enum rule rule);
void quote_take_back(struct finder *f);

/* Add the stretch to the content of q; false if it is empty. */
bool quote_add(struct finder *f, struct quote *q, struct stretch s);

static inline struct found *
quote_found(struct finder *f, const struct quote *q)
{
	return &f->found[q - f->out->p];
}

/* Let the last quotation go on, if a quotation comes next; let none. */
void quote_can_go_on(struct finder *f, const struct quote *q);
void quotes_end_here(struct finder *f);

/* Note what the words tell of who is who; gives the event's index. */
long note_event(struct finder *f, enum event_kind kind, struct stretch words);

/* Note the words as a speaker, whose name is asked for; they may be none. */
struct source source_note(struct finder *f, struct stretch s);

void quote_set_source(struct finder *f, struct quote *q, struct source s);
void quote_set_speaker(struct finder *f, struct quote *q, struct stretch s);

/* The speaker is nobody, whatever names are among its words: "neither Quill
 * nor Marl". */
void quote_set_nobody(struct finder *f, struct quote *q, struct stretch s);

/* The document's form tells who speaks; the speaker is not asked for. */
void quote_set_name(struct finder *f, struct quote *q, struct slice name);
void quote_set_cue(struct finder *f, struct quote *q, struct stretch s);

/* Direct if all words of the stretch are in quotation marks, mixed if some
 * are. */
enum quote_type stretch_type(const struct finder *f, struct stretch s);
enum quote_type content_type(const struct finder *f, const struct content *r);
enum quote_type types_joined(enum quote_type a, enum quote_type b);

#endif
