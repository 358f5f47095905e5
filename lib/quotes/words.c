/* SPDX-License-Identifier: MIT */
/*
 * Words are runs of letters, digits and marks, with the points, hyphens and
 * apostrophes inside them ("U.S.", "D-Va.", "rock-'n'-roll"); a genitive 's is
 * a word of its own, so that owner and owned stay apart. A point belongs to its
 * word unless the sentence ends there.
 */
#include <stdlib.h>

#include "base/base.h"
#include "words.h"

enum {
	LONGEST = 500,		/* bytes of a word; a longer one is a mark */
	NICKNAME_MAX = 30	/* and of a nickname with its marks */
};

#define ID_NAME(id, name) [WORD_##id] = name,
static const char *const id_names[WORD_ID_COUNT] = {
	[WORD_OTHER] = "",
	WORD_IDS(ID_NAME)
};

static uint8_t
id_of(struct slice name)
{
	uint8_t i = WORD_ID_COUNT - 1;

	while (i > 0 && !slice_is(name, id_names[i]))
		i--;
	return i;
}

/* What the dictionary's entry says, if its classes are not 0. */
static struct word_entry
entry_of(uint64_t classes, const struct dict_entry *e)
{
	return (struct word_entry){ classes,
	    classes & QUOTING_CLOSED ? id_of(e->value) : WORD_OTHER };
}

static struct word_entry
look_up_lower(const struct language *l, struct slice low)
{
	struct dict_entry e;
	uint64_t classes = dict_find(l->quoting, low, &e);

	return entry_of(classes, &e);
}

struct word_entry
word_look_up(const struct language *language, struct slice word)
{
	char low[32];
	size_t i, n = 0;
	struct dict_entry e;

	if (word.len == 0 || word.len > sizeof(low))
		return (struct word_entry){ 0 };
	for (i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.p[i];

		if (c >= 0x80)
			break;
		low[n++] = (char)(c >= 'A' && c <= 'Z' ? c | 32 : c);
	}
	if (i == word.len)
		return look_up_lower(language, (struct slice){ low, n });
	for (n = i = 0; i < word.len; i++) {	/* U+2019 as an apostrophe */
		bool mark = i + 3 <= word.len &&
		    memcmp(word.p + i, "\xe2\x80\x99", 3) == 0;

		low[n++] = mark ? '\'' : word.p[i];
		i += mark ? 2 : 0;
	}
	return entry_of(dict_find_lower(language->quoting,
	    (struct slice){ low, n }, &e),
	    &e);
}

static const struct text_word edge = { .classes = WORD_PUNCT, .mention = -1 };

/* Make room for more words of the last paragraph and the mark after them. */
static void
make_room(struct words *ws, size_t more)
{
	ws->all = mem_grow(ws->all, &ws->cap, ws->nall + ws->n + more + 1,
	    sizeof(*ws->all));
	ws->p = ws->all + ws->nall;
	ws->room = ws->cap - ws->nall - 1;
}

/* Begin a paragraph after the mark that is the last word so far. */
static void
begin_words(struct words *ws)
{
	ws->n = 0;
	make_room(ws, 0);
}

static void
end_words(struct words *ws, struct para *para)
{
	ws->p[ws->n] = edge;
	para->word = ws->nall;
	para->nwords = ws->n;
	ws->nall += ws->n + 1;
	ws->all = mem_fit(ws->all, &ws->cap, ws->nall, sizeof(*ws->all));
	words_at(ws, para);
}

static struct text_word *
add_word(struct words *ws, size_t start, size_t end)
{
	struct text_word *w;

	if (ws->n == ws->room)
		make_room(ws, 1);
	w = &ws->p[ws->n++];
	*w = (struct text_word){ .start = (uint32_t)start, .end = (uint32_t)end,
	    .mention = -1 };
	return w;
}

/* Bytes of the apostrophe at p, or 0. */
static size_t
apostrophe(struct slice t, size_t at)
{
	if (at < t.len && t.p[at] == '\'')
		return 1;
	return at + 3 <= t.len && memcmp(t.p + at, "\xe2\x80\x99", 3) == 0 ?
	    3 : 0;
}

static bool
letter_at(struct slice t, size_t at, size_t *size)
{
	return at < t.len && (utf8_class_at(t.p + at, t.len - at, size) &
	    (UTF8_LETTER | UTF8_DIGIT | UTF8_MARK)) != 0;
}

static bool
digit_at(struct slice t, size_t at)
{
	return at < t.len && t.p[at] >= '0' && t.p[at] <= '9';
}

/* Is a mark at byte at that can stand in a word: "D-Va.", "U.S.", "AT&T", or a
 * comma between digits? */
static bool
joiner_at(struct slice t, size_t at)
{
	if (at == t.len)
		return false;
	switch (t.p[at]) {
	case '-':
	case '.':
	case '&':
	case '@':
	case '_':
	case '/':
		return true;
	case ',':
		return at > 0 && digit_at(t, at - 1) && digit_at(t, at + 1);
	default:
		return false;
	}
}

/* The end of the word that starts at byte at. */
static size_t
word_end(struct slice t, size_t at)
{
	size_t size, n;

	for (;;) {
		while (at < t.len && (utf8_ascii_class[(unsigned char)t.p[at]] &
		    (UTF8_LETTER | UTF8_DIGIT)))
			at++;
		if (at < t.len && (t.p[at] == ' ' || t.p[at] == ','))
			if (t.p[at] == ' ' || at + 1 >= t.len ||
			    t.p[at + 1] == ' ')
				return at;
		while (letter_at(t, at, &size))
			at += size;
		n = apostrophe(t, at);
		if (n == 0)
			n = joiner_at(t, at);
		if (n == 0 || !letter_at(t, at + n, &size))
			return at;
		at += n;
	}
}

/* How many ASCII letters the eight bytes begin with; *low becomes these in
 * lower case, NUL after them. */
static size_t
letters_of(uint64_t bytes, uint64_t *low)
{
	static const uint64_t each = 0x0101010101010101U;
	uint64_t lower = bytes | 0x20 * each, ascii = lower & 0x7f * each;
	uint64_t from_a = ascii + (0x80 - 'a') * each;
	uint64_t behind_z = ascii + (0x7f - 'z') * each;
	uint64_t others = (~from_a | behind_z | bytes) & 0x80 * each;
	size_t n = others == 0 ? 8 : (size_t)__builtin_ctzll(others) / 8;

	*low = n == 8 ? lower : lower & (((uint64_t)1 << 8 * n) - 1);
	return n;
}

/* The entry of a word of 8 letters or less, by a table of those met last. */
static struct word_entry
short_entry(struct words *ws, uint64_t key, struct slice low)
{
	size_t i = (size_t)(key * 0x9e3779b97f4a7c15U >> 52);

	if (ws->met[i].key != key) {
		ws->met[i].key = key;
		ws->met[i].entry = look_up_lower(ws->language, low);
	}
	return ws->met[i].entry;
}

/* Does a word of letters end for sure at this byte: before a blank or comma, or
 * before the sentence's last stop? */
static bool
ends_plainly(struct slice t, size_t end, size_t sentence_end)
{
	return t.p[end] == ' ' || t.p[end] == ',' || (t.p[end] == '.' &&
	    end + 1 == sentence_end && (end + 1 == t.len ||
	    t.p[end + 1] == ' '));
}

/* The most frequent shape: a word of fewer than 24 ASCII letters that ends
 * plainly. Returns its end, or at if it has another shape. */
static size_t
read_plain_word(struct words *ws, struct slice t, size_t at, size_t limit,
    size_t sentence_end)
{
	char low[24];
	uint64_t eight = 0;
	size_t n = 0, max = limit - at < 24 ? limit - at : 24;
	const char *p = t.p + at;
	struct word_entry entry;
	struct text_word *w;

	if (at + 8 <= t.len) {
		n = letters_of(little_load64(p), &eight);
		little_store64(low, eight);
	}
	if (n == 8 || at + 8 > t.len)
		for (; n < max && (unsigned char)((p[n] | 32) - 'a') < 26; n++)
			low[n] = (char)(p[n] | 32);
	if (n == 0 || n >= max || !ends_plainly(t, at + n, sentence_end))
		return at;
	w = add_word(ws, at, at + n);
	entry = n <= 8 && eight != 0 ?
	    short_entry(ws, eight, (struct slice){ low, n }) :
	    look_up_lower(ws->language, (struct slice){ low, n });
	w->classes = entry.classes;
	w->id = entry.id;
	/* English endings, for words that the dictionary lacks. */
	w->classes |= (p[0] & 32) == 0 ? WORD_CAPITAL : n > 3 &&
	    p[n - 1] == 'd' && p[n - 2] == 'e' ? WORD_PAST : 0;
	if (word_is_unknown(w) && n > 4 && p[n - 1] == 'y' && p[n - 2] == 'l' &&
	    !word_has(w, WORD_SHAPES))
		w->classes |= QUOTING_ADVERB;
	else if (word_has(w, CLASS_CUE))
		w->classes |= WORD_CUE;
	return at + n;
}

/* Is there more in t[at..end) than dots, as in "said. ... The club"? */
static bool
goes_on(struct slice t, size_t at, size_t end)
{
	while (at < end && (t.p[at] == '.' || t.p[at] == ' '))
		at++;
	if (at + 3 == end && memcmp(t.p + at, "\xe2\x80\xa6", 3) == 0)
		at = end;
	return at < end;
}

/* Bytes of the genitive 's that the word ends with, or 0. */
static size_t
genitive_of(struct slice t, size_t at, size_t end)
{
	if (end - at <= 2 || t.p[end - 1] != 's')
		return 0;
	if (t.p[end - 2] == '\'')
		return 2;
	return end - at > 4 && memcmp(t.p + end - 4, "\xe2\x80\x99", 3) == 0 ?
	    4 :
	    0;
}

/* Add the word at byte at, with its genitive as a word of its own; returns its
 * end. */
static size_t
read_word(struct words *ws, struct slice t, size_t at, size_t limit,
    size_t sentence_end)
{
	size_t end = word_end(t, at), size, cut = end, n;
	struct word_entry entry;
	struct text_word *w;
	unsigned class = utf8_class_at(t.p + at, t.len - at, &size);

	if (end > limit)
		end = limit;
	if (end + 1 < limit && t.p[end] == '.' &&
	    goes_on(t, end + 1, sentence_end) &&
	    (t.p[end + 1] != ')' || (class & UTF8_UPPER)))
		end++;
	cut = end;
	n = genitive_of(t, at, end);
	if (n > 0 &&
	    !(word_classes(ws->language, slice_part(t, at, end)) &
	    QUOTING_SUBJECT)) /* he's, that's */
		cut -= n;
	w = add_word(ws, at, cut);
	entry = word_look_up(ws->language, slice_part(t, at, cut));
	w->classes = entry.classes;
	w->id = entry.id;
	if ((class & UTF8_UPPER) || t.p[at] == '@')
		w->classes |= WORD_CAPITAL;
	if (class & UTF8_DIGIT)
		w->classes |= WORD_DIGIT;
	/* English endings, as above */
	if (word_is_unknown(w) && cut - at > 4 && !word_has(w, WORD_CAPITAL) &&
	    memcmp(t.p + cut - 2, "ly", 2) == 0)
		w->classes |= QUOTING_ADVERB;
	if (cut - at > 3 && !word_has(w, WORD_CAPITAL) &&
	    memcmp(t.p + cut - 2, "ed", 2) == 0)
		w->classes |= WORD_PAST;
	if (word_has(w, CLASS_CUE))
		w->classes |= WORD_CUE;
	if (cut == end)
		return end;
	add_word(ws, cut, end)->classes = WORD_GENITIVE;
	return end;
}

/* Add the punctuation at byte at; returns its end. */
static size_t
read_punct(struct words *ws, struct slice t, size_t at)
{
	size_t size, end;
	uint32_t c = utf8_decode(t.p + at, t.len - at, &size);
	struct text_word *w;

	end = at + size;
	while (end < t.len && t.p[end] == t.p[at] && (c == '-' || c == '.' ||
	    c == '!' || c == '?'))
		end++;
	w = add_word(ws, at, end);
	w->classes = WORD_PUNCT;
	if (c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2015)
		w->mark = '-';
	else if (c < 0x80 && memchr(",;:().?!", (int)c, 8) != NULL)
		w->mark = end - at > 2 && c == '.' ? '*' : (char)c;
	else
		w->mark = '*';
	return end;
}

static void
make_mark(struct text_word *w)
{
	w->classes = WORD_PUNCT;
	w->mark = '*';
	w->id = WORD_OTHER;
}

/* Add the word or punctuation at byte at, before what is quoted at limit;
 * returns its end. */
static size_t
read_next(struct words *ws, struct slice t, size_t at, size_t limit,
    size_t sentence_end)
{
	size_t n = ws->n, size, end;

	end = read_plain_word(ws, t, at, limit, sentence_end);
	if (end > at)
		return end;
	if (letter_at(t, at, &size) ||
	    (t.p[at] == '@' && letter_at(t, at + 1, &size))) { /* "@quill" */
		end = read_word(ws, t, at, limit, sentence_end);
		if (ws->p[n].end - ws->p[n].start > LONGEST)
			make_mark(&ws->p[n]);
		return end;
	}
	end = read_punct(ws, t, at);
	if (end > limit) {
		end = limit;
		ws->p[n].end = (uint32_t)limit;
	}
	return end;
}

/* Make the word part of a noun with these classes, and no cue. */
static void
become_noun(struct text_word *w, uint64_t classes)
{
	w->classes = classes | (w->classes & WORD_SHAPES & ~WORD_CUE);
}

/* Cues and nouns of two words (three where the lexicon has them) whose first is
 * w. */
static void
mark_phrase(struct words *ws, size_t w)
{
	struct text_word *p = &ws->p[w];
	uint64_t classes;

	if (w + 1 >= ws->n || word_has(&p[1], WORD_PUNCT | WORD_QUOTED) ||
	    p[1].end - p->start > 32)
		return;
	classes =
	    word_classes(ws->language, words_text(ws, w, w + 2)) & ~DICT_MORE;
	if (classes == 0 || (w > 0 && word_has(p, QUOTING_NOUN) &&
	    word_has(p - 1, QUOTING_BARE) && word_has(p - 1,
	    QUOTING_FINITE)))	/* "said calls for help" */
		return;
	if (w + 2 < ws->n && word_has(&p[1], QUOTING_PREP) &&
	    word_is_mention(&p[2], ENTITY_DATE) &&
	    !(classes & QUOTING_PREP)) /* "called on Monday" */
		return;
	if (!(classes & CLASS_CUE) &&
	    classes & (QUOTING_PERSON | QUOTING_BODY)) { /* "think tank" */
		become_noun(&p[0], classes);
		become_noun(&p[1], classes);
		return;
	}
	p->classes = classes | (p->classes & ~CLASS_SORTS);
	p->classes |= WORD_CUE | WORD_PHRASE;
}

/* Is it the name of a work: short, in capitals except for small words, without
 * a stop at its end? */
static bool
is_title(struct slice t)
{
	size_t at = 0, end, size, words = 0;

	if (t.len > 0 && t.p[t.len - 1] == ',')
		t.len--;
	if (t.len < 2 || t.len > 60 || memchr(",.?!;:", t.p[t.len - 1], 6))
		return false;
	while (at < t.len) {
		if (!letter_at(t, at, &size)) {
			at++;
			continue;
		}
		end = word_end(t, at);
		words++;
		if (!(utf8_class_at(t.p + at, t.len - at, &size) &
		    (UTF8_UPPER | UTF8_DIGIT)) && (end - at > 4 || words == 1))
			return false;
		at = end;
	}
	return words > 0;
}

/* Tell each word which mention it is part of. */
static void
mark_mentions(struct words *ws, const struct para *para,
    const struct sent *sents)
{
	size_t i, w = 0;

	for (i = para->mention; i < para->mentions_end; i++) {
		const struct mention *m = &ws->mentions->p[i];
		size_t at = sents[m->sent].start - para->base;

		if (m->end - m->start > MENTION_NAME)
			continue;
		while (w < ws->n && ws->p[w].end <= at + m->start)
			w++;
		for (; w < ws->n && ws->p[w].start < at + m->end; w++) {
			ws->p[w].mention = (int)i;
			ws->p[w].kind = (uint8_t)(1 + m->type);
		}
	}
}

/* May the word be in the name of a person beside a nickname? */
static bool
names(const struct text_word *w)
{
	return word_has(w, WORD_CAPITAL) && !word_has(w, WORD_PUNCT) &&
	    (w->mention < 0 || word_is_mention(w, ENTITY_PERSON)) &&
	    !word_has(w, CLASS_CUE);
}

/* A title in marks between two parts of a person's name is one more part of
 * it: Ada "Cia" Quill. */
static void
mark_nicknames(struct words *ws)
{
	size_t i;

	for (i = 1; i + 1 < ws->n; i++) {
		struct text_word *w = &ws->p[i];

		if (!word_has(w, WORD_TITLE) || word_has(&w[1], WORD_FIRST) ||
		    w->end - w->start > NICKNAME_MAX || !names(w - 1) ||
		    !names(w + 1) || (w[-1].mention < 0 && w[1].mention < 0))
			continue;
		w->classes = WORD_CAPITAL | (w->classes & WORD_FIRST);
		w->mention = w[1].mention >= 0 ? w[1].mention : w[-1].mention;
		w->kind = 1 + ENTITY_PERSON;
	}
}

static void
add_quoted(struct words *ws, struct slice t, size_t q)
{
	const struct quoted *p = &ws->quoteds->p[q];
	struct text_word *w = add_word(ws, p->start, p->end);

	w->classes = WORD_QUOTED;
	if (is_title(slice_part(t, p->in, p->out)))
		w->classes |= WORD_TITLE;
	w->quoted = (uint32_t)q;
}

/* Where this sentence of the paragraph begins, or the paragraph's end. */
static size_t
sentence_start(const struct para *para, const struct sent *sents, size_t s)
{
	return s < para->last ? sents[s].start - para->base : para->text.len;
}

/* Where stretch q of the paragraph begins, or the paragraph's end. */
static size_t
quoted_start(const struct words *ws, const struct para *para, size_t q)
{
	return q < para->quoteds_end ? ws->quoteds->p[q].start : para->text.len;
}

/* Where sentence s ends, before stretch q, which begins there or later. The mark
 * of one that begins the next sentence was left behind if blanks are on both
 * sides of it. */
static size_t
sentence_end(const struct words *ws, const struct para *para,
    const struct sent *sents, size_t s, size_t q)
{
	size_t end = sents[s].end - para->base;
	size_t start = quoted_start(ws, para, q);

	if (start >= end || start == 0 || ws->quoteds->p[q].in !=
	    sentence_start(para, sents, s + 1))
		return end;
	return start - 1;
}

/* Mark them at every word that such a cue may begin with. */
static void
mark_phrases(struct words *ws)
{
	size_t n;

	for (n = 0; n < ws->n; n++)
		if (ws->p[n].classes & DICT_MORE) {
			ws->p[n].classes &= ~DICT_MORE;
			mark_phrase(ws, n);
		}
}

void
words_begin(struct words *ws, const struct document *d,
    const struct mentions *ms, const struct quoteds *qs)
{
	ws->mentions = ms;
	ws->quoteds = qs;
	ws->n = ws->nall = 0;
	make_room(ws, 0);
	ws->all[ws->nall++] = edge;
	ws->language = document_language(d);
	if (ws->met_in != ws->language->quoting)
		memset(ws->met, 0, sizeof(ws->met));
	ws->met_in = ws->language->quoting;
}

void
words_find(struct words *ws, struct para *para, const struct sent *sents)
{
	struct slice t = para->text;
	size_t at = 0, q = para->quoted, s = para->first, n;
	size_t limit = quoted_start(ws, para, q), start = 0, next;

	ws->text = t;
	begin_words(ws);
	if (t.len > UINT32_MAX)
		at = t.len;
	next = sentence_start(para, sents, s + 1);
	while (at < t.len) {
		if (t.p[at] == ' ') {
			at++;
			continue;
		}
		while (next <= at) {
			start = next;
			s++;
			next = sentence_start(para, sents, s + 1);
		}
		n = ws->n;
		/* one that begins at a blank was passed by: it is none */
		while (limit < at)
			limit = quoted_start(ws, para, ++q);
		if (at == limit) {
			if (ws->quoteds->p[q].in == next && next < t.len)
				start = at;	/* its mark was left behind */
			add_quoted(ws, t, q);
			at = ws->quoteds->p[q].end;
			limit = quoted_start(ws, para, ++q);
		} else {
			at = read_next(ws, t, at, limit,
			    sentence_end(ws, para, sents, s, q));
		}
		if (n == 0 || ws->p[n - 1].end <= start)
			ws->p[n].classes |= WORD_FIRST;
	}
	end_words(ws, para);
	mark_mentions(ws, para, sents);
	mark_nicknames(ws);
	mark_phrases(ws);
}

void
words_free(struct words *ws)
{
	free(ws->all);
	*ws = (struct words){ 0 };
}
