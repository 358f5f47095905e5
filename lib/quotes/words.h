/* SPDX-License-Identifier: MIT */
/*
 * A document as the quotation finder sees it: paragraphs of words and
 * punctuation with their classes, each stretch in quotation marks as one word.
 */
#ifndef NUTGRAF_QUOTES_WORDS_H
#define NUTGRAF_QUOTES_WORDS_H

#include "marks.h"
#include "text/text.h"

#include "data/quoting.h"

/*
 * The classes of a word are one set: those that the dictionary quoting gives it
 * (lib/data/classes/quoting.tsv says what each is for) in the low bits, and in
 * the high ones what it looks like and where it stands, which code sets here.
 * So word_has(w, WORD_CAPITAL | QUOTING_PERSON) asks for either. The clause
 * model was trained with these numbers.
 */
#define WORD_SHAPE_BIT 52
#define WORD_SHAPE(n) (UINT64_C(1) << (WORD_SHAPE_BIT + (n)))
#define WORD_CAPITAL WORD_SHAPE(0)
#define WORD_DIGIT WORD_SHAPE(1)
#define WORD_QUOTED WORD_SHAPE(2)	/* a stretch in quotation marks */
#define WORD_PUNCT WORD_SHAPE(3)	/* mark says which */
#define WORD_GENITIVE WORD_SHAPE(4)	/* the 's of the word before */
#define WORD_FIRST WORD_SHAPE(5)	/* begins a sentence */
#define WORD_CUE WORD_SHAPE(6)		/* has a class of CLASS_CUE */
#define WORD_PHRASE WORD_SHAPE(8)	/* a cue with the next: "points out" */
#define WORD_TITLE WORD_SHAPE(9)	/* quoted, but looks like a work's name */
#define WORD_PAST WORD_SHAPE(10)	/* in small letters, ends in -ed */
#define WORD_SHAPES (DICT_MORE - WORD_CAPITAL)	/* all of them */

_Static_assert(QUOTING_CLASSES <= WORD_SHAPE_BIT, "room for the classes");

/* The classes (quoting.h) that make a word a verb of saying or thinking. */
#define CLASS_CUE (QUOTING_SPEECH | QUOTING_BARE | QUOTING_THAT | \
    QUOTING_QUOTE | QUOTING_TELL | QUOTING_INF | QUOTING_OBJECT)

/* The classes that say what sort of word it is: the first of quoting, which the
 * clause model was trained with. Those after them are for single rules. */
#define CLASS_SORTS ((UINT64_C(1) << 31) - 1)

/* Words that code asks for by name: the class "closed" of quoting, with these
 * names as values, so that another language has them, too. */
#define WORD_IDS(X) \
	X(TO, "to") X(OF, "of") X(OR, "or") X(IF, "if") X(AS, "as") \
	X(ON, "on") X(BY, "by") X(FOR, "for") X(THAT, "that") X(THE, "the") \
	X(ONE, "one") X(IT, "it") X(I, "i") X(THEY, "they") \
	X(NEITHER, "neither") X(LEAST, "least") X(NAMED, "named") \
	X(CALLED, "called") X(NOBODY, "nobody") X(NONE, "none") \
	X(HEARD, "heard") X(BE, "be") X(ANOTHER, "another") \
	X(FIGURE, "figure")

#define WORD_ID(id, name) WORD_##id,
enum word_id { WORD_OTHER, WORD_IDS(WORD_ID) WORD_ID_COUNT };
#undef WORD_ID

/* What the dictionary quoting knows of a word. */
struct word_entry {
	uint64_t classes;
	uint8_t id;		/* enum word_id */
};

struct text_word {
	uint32_t start, end;	/* bytes in the paragraph, half-open */
	uint64_t classes;	/* QUOTING_* and WORD_*, as above */
	char mark;		/* , ; : - ( ) . ? ! or * for another */
	uint8_t id;		/* enum word_id */
	uint8_t kind;		/* of its mention: 1 + its type; 0: none */
	uint8_t part;		/* of speech (parts.h); 0: not looked for */
	uint16_t chunk;		/* which it is in (chunks.h), likewise */
	bool used;		/* belongs to a quotation's content */
	int mention;		/* index into mentions, or -1 */
	uint32_t quoted;	/* index of the stretch, with WORD_QUOTED */
};

/* A paragraph: sentences [first..last) of the document. */
struct para {
	struct slice text;	/* sentences joined by blanks */
	size_t base;		/* clean-text offset of text's first byte */
	size_t first, last;	/* indices into the document's sents, */
	size_t mention, mentions_end;	/* into the mentions, */
	size_t quoted, quoteds_end;	/* into the document's stretches in
				 * quotation marks, */
	size_t word, nwords;	/* and into its words */
	struct span cite;	/* in bytes of text, or empty */
	bool whole, passage;	/* it, or the one before, is as a whole marked
				 * up as a quotation */
};

/* The words of a document. Code looks at those of one paragraph at a time: p
 * and n, text and base are of that one (words_at). All zero at the start. */
struct words {
	struct text_word *p;	/* p[-1] and p[n] are marks of no kind, so that
				 * each word has neighbours */
	size_t n;
	struct slice text;	/* of the paragraph, where the words are */
	size_t base;		/* clean-text offset of its first byte */
	struct text_word *all;	/* of all paragraphs, with those marks */
	size_t nall, cap;
	size_t room;		/* for words of the last paragraph */
	const struct mentions *mentions;	/* of the document */
	const struct quoteds *quoteds;	/* stretches of the document, in bytes
				 * of their paragraphs */
	const struct language *language;	/* of the document */
	const unsigned char *met_in;	/* the dictionary that `met` is from */
	struct {
		uint64_t key;	/* 8 letters, NUL after fewer */
		struct word_entry entry;
	} met[4096];		/* words that were looked up last */
};

/* View a document, its mentions and its stretches in quotation marks, instead
 * of the one before; they must stay as long as they are looked at. */
void words_begin(struct words *ws, const struct document *d,
    const struct mentions *ms, const struct quoteds *qs);

/* Add the words of its next paragraph, and look at that. */
void words_find(struct words *ws, struct para *para, const struct sent *sents);

/* Look at a paragraph whose words have been found. */
static inline void
words_at(struct words *ws, const struct para *para)
{
	ws->p = ws->all + para->word;
	ws->n = para->nwords;
	ws->text = para->text;
	ws->base = para->base;
}

void words_free(struct words *ws);

static inline bool
word_has(const struct text_word *w, uint64_t classes)
{
	return (w->classes & classes) != 0;
}

/* In no mention of anything, and with one of these classes? */
static inline bool
word_alone_has(const struct text_word *w, uint64_t classes)
{
	return w->mention < 0 && word_has(w, classes);
}

/* Does the quoted word begin with a small letter, so that it is not a
 * sentence? */
bool quoted_is_small(const struct words *ws, const struct text_word *w);

/* The last byte within the marks of the quoted word, or a blank. */
static inline char
quoted_last(const struct words *ws, const struct text_word *w)
{
	const struct quoted *q = &ws->quoteds->p[w->quoted];

	return q->out > q->in ? ws->text.p[q->out - 1] : ' ';
}

/* The first word that starts at that byte of the paragraph or after it, or n. */
static inline size_t
words_from(const struct words *ws, size_t byte)
{
	size_t i = 0;

	while (i < ws->n && ws->p[i].start < byte)
		i++;
	return i;
}

/* Does the dictionary have no sort for it? */
static inline bool
word_is_unknown(const struct text_word *w)
{
	return !word_has(w, CLASS_SORTS | DICT_MORE);
}

/* Is it this punctuation mark? */
static inline bool
word_is_mark(const struct text_word *w, char mark)
{
	return word_has(w, WORD_PUNCT) && w->mark == mark;
}

static inline struct slice
word_text(const struct words *ws, const struct text_word *w)
{
	return slice_part(ws->text, w->start, w->end);
}

/* The text of words [from..to), at least one. */
static inline struct slice
words_text(const struct words *ws, size_t from, size_t to)
{
	return slice_part(ws->text, ws->p[from].start, ws->p[to - 1].end);
}

/* Is it part of a mention of that type? */
static inline bool
word_is_mention(const struct text_word *w, enum entity_type type)
{
	return w->kind == 1 + type;
}

/* Of a name of a person, body or place; of a person or body? */
static inline bool
word_is_name(const struct text_word *w)
{
	return w->kind > 0 && w->kind <= 1 + ENTITY_PLACE;
}

static inline bool
word_is_source(const struct text_word *w)
{
	return w->kind > 0 && w->kind <= 1 + ENTITY_ORG;
}

/* The entry of a word or phrase in the dictionary quoting of the language,
 * looked up in lower case; U+2019 is an apostrophe. */
struct word_entry word_look_up(const struct language *language,
    struct slice word);

/* The same for a word of at most 32 ASCII bytes that is in lower case. */
struct word_entry word_look_up_lower(const struct language *language,
    struct slice word);

static inline uint64_t
word_classes(const struct language *language, struct slice word)
{
	return word_look_up(language, word).classes;
}

#endif
