/* SPDX-License-Identifier: MIT */
/*
 * Features of a chunk:
 *   b           always
 *   d= d2=      classes of the gazetteer that hold the whole phrase, of one
 *               word or more
 *   D=          the same, if there are several, as one
 *   f= l=       those of its first word, its last word
 *   k=          first and last word by kind, one letter each
 *   w= fw= lw=  the only, first and last word, in lower case
 *   s=          the last three bytes of the last word
 *   sh=         the look of a single word: capitals, dots, digits, hyphen
 *   n=          number of words, at most 4
 *   p1 p2 n1 n2 the words before and behind, in lower case; pr= the one
 *               before is a noun for people
 *   t= x=       a title before; place in the sentence
 *   o=          small words inside
 */
#include "chunkfeatures.h"

#include "gazetteer.h"
#include "vocabulary.h"

struct emitter {
	void (*each)(void *context, struct slice feature);
	void *context;
	const struct tagdoc *td;
};

static const struct {
	uint32_t bit;
	const char *name;
} classes[] = {
	{ GAZETTEER_PLACE, "place" }, { GAZETTEER_COUNTRY, "country" },
	{ GAZETTEER_CITY, "city" }, { GAZETTEER_ORG, "org" },
	{ GAZETTEER_COMPANY, "company" }, { GAZETTEER_NORP, "norp" },
	{ GAZETTEER_LANGUAGE, "language" }, { GAZETTEER_EVENT, "event" },
	{ GAZETTEER_WORK, "work" }, { GAZETTEER_PERSON, "person" },
	{ GAZETTEER_GIVEN, "given" }, { GAZETTEER_FAMILY, "family" },
	{ GAZETTEER_NAME, "name" }, { GAZETTEER_ABBREVIATION, "abbr" },
	{ GAZETTEER_ORGHEAD, "orghead" }, { GAZETTEER_ORGSUF, "orgsuf" },
	{ GAZETTEER_LEADHEAD, "leadhead" },
	{ GAZETTEER_PLACEHEAD, "placehead" },
	{ GAZETTEER_LEADPLACE, "leadplace" },
	{ GAZETTEER_LEADNAME, "leadname" },
	{ GAZETTEER_EVENTHEAD, "eventhead" },
	{ GAZETTEER_LEADEVENT, "leadevent" },
	{ GAZETTEER_TITLE, "title" },
};

static void
emit(const struct emitter *e, const char *name, struct slice value)
{
	char room[80];
	struct str s = { room, 0, sizeof(room) };

	if (value.len > 60)
		return;
	str_add_slice(&s, slice_of(name));
	str_add_slice(&s, value);
	e->each(e->context, str_slice(&s));
}

static struct slice
low(const struct tagdoc *td, size_t tok)
{
	return td->lx.words[tagdoc_word(td, tok)->low].text;
}

static void
emit_classes(const struct emitter *e, const char *name, uint32_t bits)
{
	size_t i;

	for (i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (bits & classes[i].bit)
			emit(e, name, slice_of(classes[i].name));
	if (bits == 0)
		emit(e, name, SLICE("-"));
}

/* All the classes as one feature. */
static void
emit_class_set(const struct emitter *e, const char *name, uint32_t bits)
{
	char room[60];
	struct str s = { room, 0, sizeof(room) };
	size_t i;

	for (i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if ((bits & classes[i].bit) && s.len + 12 < sizeof(room)) {
			if (s.len > 0)
				str_add_byte(&s, '+');
			str_add_slice(&s, slice_of(classes[i].name));
		}
	emit(e, name, str_slice(&s));
}

/* One letter for the kind of a word. */
static char
kind_of(const struct tagdoc *td, size_t tok)
{
	const struct word *w = tagdoc_word(td, tok);
	bool common = (w->vocabulary & VOCABULARY_COMMON) != 0;

	if (w->names & GAZETTEER_ORGSUF)
		return 'S';
	if (w->names & GAZETTEER_ORGHEAD)
		return 'O';
	if (w->names & GAZETTEER_PLACEHEAD)
		return 'P';
	if (w->names & GAZETTEER_EVENTHEAD)
		return 'E';
	if (w->names & GAZETTEER_LEADNAME)
		return 'B';
	if (w->names & GAZETTEER_NORP)
		return 'N';
	if (w->names & GAZETTEER_COUNTRY)
		return 'C';
	if (w->names & GAZETTEER_GIVEN)
		return common ? 'h' : 'G';
	if (w->names & (GAZETTEER_FAMILY | GAZETTEER_NAME))
		return common ? 'g' : 'F';
	if (w->names & GAZETTEER_PLACE)
		return 'L';
	if (common)
		return 'c';
	if (td->toks[tok].flags & TOKEN_CAPS)
		return 'A';
	return td->toks[tok].flags & TOKEN_UPPER ? 'u' : 'l';
}

static void
emit_shape(const struct emitter *e, const struct chunk *c)
{
	const struct tok *t = &e->td->toks[c->tok];
	char shape[5];
	size_t len = t->end - t->start;

	shape[0] = t->flags & TOKEN_CAPS ? (char)('0' + (len < 6 ? len : 6)) :
	    t->flags & TOKEN_INNER ? 'i' : 'u';
	shape[1] = t->flags & TOKEN_DOT ? '.' : '_';
	shape[2] = t->flags & TOKEN_DIGIT ? '9' : '_';
	shape[3] = t->flags & TOKEN_HYPHEN ? '-' : '_';
	emit(e, "sh=", (struct slice){ shape, 4 });
}

static void
emit_inside(const struct emitter *e, const struct chunk *c)
{
	const struct tagdoc *td = e->td;
	size_t last = c->tok + c->ntoks - 1, i;
	struct slice end = low(td, last);
	char kinds[3];

	emit_classes(e, c->ntoks > 1 ? "d2=" : "d=", c->names);
	if (c->names & (c->names - 1))
		emit_class_set(e, "D=", c->names);
	kinds[0] = (char)('0' + (c->ntoks < 4 ? c->ntoks : 4));
	emit(e, "n=", (struct slice){ kinds, 1 });
	kinds[0] = kind_of(td, c->tok);
	kinds[1] = kind_of(td, last);
	kinds[2] = c->ntoks > 2 ? kind_of(td, last - 1) : '.';
	emit(e, "k=", (struct slice){ kinds, 2 });
	emit(e, "kk=", (struct slice){ kinds, 3 });
	emit(e, "s=", end.len > 3 ? slice_part(end, end.len - 3, end.len) :
	    end);
	if (c->ntoks == 1) {
		emit(e, "w=", end);
		emit_shape(e, c);
		return;
	}
	emit(e, "fw=", low(td, c->tok));
	emit(e, "lw=", end);
	emit_classes(e, "f=", tagdoc_word(td, c->tok)->names & 0x7fffffff);
	emit_classes(e, "l=", tagdoc_word(td, last)->names & 0x7fffffff);
	for (i = c->tok + 1; i < last; i++)
		if (!(td->toks[i].flags & TOKEN_UPPER))
			emit(e, "o=", low(td, i));
}

/* The lower case word at a place of the chunk's sentence; NONE beyond it. */
static uint32_t
word_at(const struct tagdoc *td, const struct chunk *c, size_t tok)
{
	if (tok == SIZE_MAX || tok < td->first[c->sent] ||
	    tok >= td->first[c->sent + 1])
		return LEXICON_NONE;
	if (td->toks[tok].word <= LEXICON_LINK)
		return td->toks[tok].word;
	return tagdoc_word(td, tok)->low;
}

void
chunk_context(const struct tagdoc *td, const struct chunk *c,
    uint32_t words[CHUNK_CONTEXT])
{
	size_t b = c->before, end = c->tok + c->ntoks;

	words[0] = word_at(td, c, b);
	words[1] = word_at(td, c, b == SIZE_MAX || b == 0 ? SIZE_MAX : b - 1);
	words[2] = word_at(td, c, end);
	words[3] = word_at(td, c, end + 1);
}

void
chunk_features_word(const struct tagdoc *td, unsigned place, uint32_t word,
    void (*each)(void *context, struct slice feature), void *context)
{
	static const char *const places[] = { "p1=", "p2=", "n1=", "n2=" };
	static const char *const special[] = { "^", "#", "@" };
	struct emitter e = { each, context, td };
	const struct word *w = &td->lx.words[word];

	emit(&e, places[place], word <= LEXICON_LINK ?
	    slice_of(special[word]) : w->text);
	if (place == 0)
		emit(&e, "pr=", w->vocabulary & VOCABULARY_ROLE ?
		    SLICE("role") : SLICE("-"));
}

void
chunk_features_inside(const struct tagdoc *td, const struct chunk *c,
    void (*each)(void *context, struct slice feature), void *context)
{
	struct emitter e = { each, context, td };

	emit(&e, "b", SLICE(""));
	emit_inside(&e, c);
}

void
chunk_features_flags(const struct tagdoc *td, uint32_t flags,
    void (*each)(void *context, struct slice feature), void *context)
{
	struct emitter e = { each, context, td };

	emit(&e, "t=", flags & CHUNK_HONORIFIC ? SLICE("honorific") :
	    flags & CHUNK_TITLE ? SLICE("title") : SLICE("-"));
	emit(&e, "x=", flags & CHUNK_HEADLINE ? SLICE("headline") :
	    flags & CHUNK_BEGIN ? SLICE("begin") :
	    flags & CHUNK_SPLIT ? SLICE("split") : SLICE("-"));
}
