/* SPDX-License-Identifier: MIT */
/*
 * The phrases are a tree of words: a table leads from a node and the hash of
 * a word to the next node. There are two roots, one for words as they are
 * written and one for words in small letters (L2).
 */
#include <stdlib.h>

#include "base/base.h"
#include "lists.h"
#include "text/text.h"

#include "data/gazetteer.h"
#include "data/vocabulary.h"

enum { AS_WRITTEN, ANY_CASE, ROOTS };
enum { UNKNOWN, NEVER, MAYBE };		/* of starts */
enum { INITIAL = 2 };			/* bytes: "J." */

static uint32_t
add_node(struct lists *ls)
{
	ls->ends = mem_grow(ls->ends, &ls->nodes_cap, ls->nnodes + 1,
	    sizeof(*ls->ends));
	ls->ends[ls->nnodes] = 0;
	return (uint32_t)ls->nnodes++;
}

void
lists_free(struct lists *ls)
{
	table_free(&ls->steps);
	free(ls->ends);
	free(ls->entries);
	free(ls->starts);
	arena_free(&ls->arena);
	tagdoc_free(&ls->td);
	str_free(&ls->word);
	*ls = (struct lists){ 0 };
}

/* The key of a word after a node. */
static uint64_t
step_key(uint32_t node, uint64_t word)
{
	return hash_mix(word ^ hash_mix((uint64_t)node + 0x6c697374));
}

/* The node after this one; 0 if there is none. */
static uint32_t
next_node(const struct lists *ls, uint32_t node, uint64_t word)
{
	const uint32_t *to = table_find(&ls->steps, step_key(node, word));

	return to == NULL ? 0 : *to;
}

static uint32_t
make_node(struct lists *ls, uint32_t node, uint64_t word)
{
	uint32_t to = *table_add(&ls->steps, step_key(node, word),
	    (uint32_t)ls->nnodes);

	return to == ls->nnodes ? add_node(ls) : to;
}

/* The hash of a word, with plain apostrophes, in small letters if
 * `low`. */
static uint64_t
hash_word(struct lists *ls, struct slice text, bool low)
{
	size_t i, at = 0;

	str_clear(&ls->word);
	for (i = 0; i + 2 < text.len; i++)
		if (memcmp(text.p + i, "\xe2\x80\x99", 3) == 0) {
			str_add(&ls->word, text.p + at, i - at);
			str_add_byte(&ls->word, '\'');
			at = i + 3;
			i += 2;
		}
	if (at == 0 && !low)
		return hash_bytes(text.p, text.len);
	str_add(&ls->word, text.p + at, text.len - at);
	if (low) {
		size_t n = ls->word.len;

		str_reserve(&ls->word, 2 * n);	/* must stay while it is read */
		utf8_add_lower(&ls->word, (struct slice){ ls->word.p, n });
		return hash_bytes(ls->word.p + n, ls->word.len - n);
	}
	return hash_bytes(ls->word.p, ls->word.len);
}

/* Cut the next field off the line. */
static struct slice
take_field(struct slice *line)
{
	size_t n = slice_find(*line, SLICE("\t"));
	struct slice field = slice_part(*line, 0, n);

	*line = slice_part(*line, n < line->len ? n + 1 : n, line->len);
	while (field.len > 0 && field.p[0] == ' ')
		field = slice_part(field, 1, field.len);
	while (field.len > 0 && field.p[field.len - 1] == ' ')
		field.len--;
	return field;
}

/* Put the phrase into the tree. Returns the node of its end, 0 if it has no
 * words or too many. */
static uint32_t
add_phrase(struct lists *ls, struct slice phrase)
{
	struct sent sent = { .text = phrase };
	struct document d = { .sents = &sent, .nsents = 1 };
	bool low = !utf8_has(phrase, UTF8_UPPER);
	uint32_t node = low ? ANY_CASE : AS_WRITTEN;
	size_t i;

	tagdoc_fill(&ls->td, &d);
	if (ls->td.ntoks == 0 || ls->td.ntoks > LIST_WORDS)
		return 0;
	for (i = 0; i < ls->td.ntoks; i++)
		node = make_node(ls, node, hash_word(ls, slice_part(phrase,
		    ls->td.toks[i].start, ls->td.toks[i].end), low));
	return node;
}

const char *
lists_add(struct lists *ls, struct slice line)
{
	struct slice phrase, type, name;
	struct list_entry *e;
	uint32_t node;

	if (line.len > 0 && line.p[line.len - 1] == '\r')
		line.len--;
	if (line.len == 0 || slice_is(line, "#") ||
	    slice_starts(line, SLICE("# ")))
		return NULL;
	phrase = take_field(&line);
	type = take_field(&line);
	name = take_field(&line);
	if (phrase.len == 0)
		return "no phrase";
	if (type.len == 0)
		return "no type behind the phrase";
	if (!entity_is_type(type))
		return "a type is capitals, digits, _ and -";
	if (line.len > 0)
		return "more than three fields";
	while (ls->nnodes < ROOTS)
		add_node(ls);
	node = add_phrase(ls, phrase);
	if (node == 0)
		return "a phrase of too many words";
	if (!BY(L4, ls->ends[node] != 0)) {
		ls->entries = mem_grow(ls->entries, &ls->entries_cap,
		    ls->nentries + 1, sizeof(*ls->entries));
		ls->ends[node] = (uint32_t)++ls->nentries;
	}
	e = &ls->entries[ls->ends[node] - 1];
	e->type = entity_type_of(type);
	e->label = arena_copy(&ls->arena, type);
	e->name = arena_copy(&ls->arena, name.len > 0 ? name : phrase);
	return NULL;
}

/* A match: the token after it, and its entry; end 0 is none. */
struct match {
	size_t end;
	uint32_t entry;
	size_t dot;		/* 1: its last byte is not part of it */
};

static struct slice
tok_text(const struct tagdoc *td, size_t sent, size_t i)
{
	return slice_part(td->sents[sent].text, td->toks[i].start,
	    td->toks[i].end);
}

/* L3 */
static void
take_longer(struct match *m, size_t end, uint32_t entry, size_t dot)
{
	(void)BY(L3, m->end > 0);
	*m = (struct match){ end, entry, dot };
}

/* Walk from the root over the words from token i on. *m becomes the longest
 * match, if that is longer. first: the hash of the first word. */
static void
walk(struct lists *ls, const struct tagdoc *td, size_t sent, size_t i,
    uint32_t root, uint64_t first, struct match *m)
{
	size_t at = i, end = td->first[sent + 1];
	uint32_t node = root, to;
	uint64_t word = first;

	for (; at < end && !(td->toks[at].flags & TOK_TAKEN); at++) {
		struct slice text = tok_text(td, sent, at);

		if (at > i)
			word = hash_word(ls, text, root == ANY_CASE);
		to = next_node(ls, node, word);
		if (to == 0 && (td->toks[at].flags & TOKEN_DOT)) {
			/* "Orr Corp." at the end of a sentence */
			to = next_node(ls, node, hash_word(ls, slice_part(text,
			    0, text.len - 1), root == ANY_CASE));
			if (to != 0 && ls->ends[to] != 0 && at + 1 > m->end)
				take_longer(m, at + 1, ls->ends[to], 1);
			return;
		}
		if (to == 0)
			return;
		if (ls->ends[to] != 0 && at + 1 > m->end)
			take_longer(m, at + 1, ls->ends[to], 0);
		node = to;
	}
}

/* May a phrase begin with this word, in any case? */
static bool
begins(struct lists *ls, struct slice text)
{
	uint64_t as = hash_word(ls, text, false);
	uint64_t low = hash_word(ls, text, true);

	return next_node(ls, AS_WRITTEN, as) != 0 ||
	    next_node(ls, AS_WRITTEN, low) != 0 ||
	    next_node(ls, ANY_CASE, low) != 0;
}

/* The same for token i. It is looked up once for each word of the lexicon. */
static bool
may_start(struct lists *ls, const struct tagdoc *td, size_t sent, size_t i)
{
	uint32_t id = td->toks[i].word;
	struct slice text;

	if (id > LEXICON_LINK && ls->starts[id] != UNKNOWN)
		return ls->starts[id] == MAYBE;
	text = tok_text(td, sent, i);
	ls->starts[id] = begins(ls, text) || (slice_ends(text, SLICE(".")) &&
	    begins(ls, slice_part(text, 0, text.len - 1))) ? MAYBE : NEVER;
	return ls->starts[id] == MAYBE;
}

/* Memory for the words of this document. */
static void
prepare_starts(struct lists *ls, const struct tagdoc *td)
{
	if (ls->lexicon != &td->lx || ls->made != td->lx.made ||
	    ls->nstarts > td->lx.n)
		ls->nstarts = 0;
	ls->lexicon = &td->lx;
	ls->made = td->lx.made;
	ls->starts = mem_grow(ls->starts, &ls->starts_cap, td->lx.n,
	    sizeof(*ls->starts));
	if (td->lx.n > ls->nstarts)
		memset(ls->starts + ls->nstarts, UNKNOWN,
		    td->lx.n - ls->nstarts);
	ls->nstarts = td->lx.n;
}

/* The longest match at token i. */
static struct match
match_at(struct lists *ls, const struct tagdoc *td, size_t sent, size_t i)
{
	struct match m = { 0 };
	struct slice text = tok_text(td, sent, i);
	size_t end;
	uint64_t as = hash_word(ls, text, false);
	uint64_t low = hash_word(ls, text, true);

	walk(ls, td, sent, i, AS_WRITTEN, as, &m);
	end = m.end;
	if (low != as && (td->toks[i].flags & TOK_BEGIN))
		walk(ls, td, sent, i, AS_WRITTEN, low, &m);
	walk(ls, td, sent, i, ANY_CASE, low, &m);
	if (!BY(L2, m.end > end))
		(void)BY(L1, m.end > 0);
	return m;
}

/* Does the token before this one look like a given name? */
static bool
is_family_name(const struct tagdoc *td, size_t sent, size_t i)
{
	const struct tok *t = &td->toks[i];
	const struct word *w;

	if (i == td->first[sent] || t[-1].kind != TOKEN_WORD ||
	    !(t[-1].flags & TOKEN_UPPER) || (t[-1].flags & TOK_TAKEN))
		return false;
	w = tagdoc_word(td, i - 1);
	if (t[-1].flags & TOKEN_DOT)
		return w->text.len == INITIAL;
	return (w->names & GAZETTEER_GIVEN) || !(w->vocabulary &
	    (VOCABULARY_COMMON | VOCABULARY_FUNCTION | VOCABULARY_ROLE));
}

/* Is a match left to the tagger? */
static bool
is_left(const struct lists *ls, const struct tagdoc *td, size_t sent,
    size_t i, const struct match *m)
{
	return BY(L5, m->end == i + 1 &&
	    ls->entries[m->entry - 1].type == ENTITY_PERSON &&
	    is_family_name(td, sent, i));
}

static void
add_match(const struct lists *ls, struct tagdoc *td, size_t sent, size_t i,
    const struct match *m, struct mentions *ms)
{
	const struct list_entry *e = &ls->entries[m->entry - 1];
	bool value = entity_is_value(e->type);
	struct slice none = { 0 };

	mention_add(ms, (struct mention){ .sent = sent,
	    .start = td->toks[i].start,
	    .end = td->toks[m->end - 1].end - m->dot, .type = e->type,
	    .name = value ? none : e->name, .value = value ? e->name : none,
	    .label = e->label, .confidence = 1 });
	for (; i < m->end; i++)
		td->toks[i].flags |= TOK_TAKEN;
}

bool
lists_find(struct lists *ls, struct tagdoc *td, bool all,
    struct mentions *ms)
{
	bool left = false;
	size_t s, i;

	if (ls->nentries == 0)
		return false;
	prepare_starts(ls, td);
	for (s = 0; s < td->nsents; s++)
		for (i = td->first[s]; i < td->first[s + 1]; i++) {
			struct match m;

			if (!may_start(ls, td, s, i))
				continue;
			m = match_at(ls, td, s, i);
			if (m.end == 0)
				continue;
			if (!all && is_left(ls, td, s, i, &m)) {
				left = true;
				continue;
			}
			add_match(ls, td, s, i, &m, ms);
			i = m.end - 1;
		}
	return left;
}
