/* SPDX-License-Identifier: MIT */
/*
 * The text of a paragraph becomes a row of words. Most words are a few letters
 * between blanks: they are read eight bytes at a time, and looked up in a table
 * of those met last; shape.c reads the others. A genitive 's is a word of its
 * own, so that owner and owned stay apart. A point belongs to its word unless
 * the sentence ends there.
 */
#include <stdlib.h>

#include "base/base.h"
#include "shape.h"
#include "together.h"

enum { LONGEST = 500 };	/* bytes of a word; a longer one is a mark */

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
		ws->met[i].entry = word_look_up_lower(ws->language, low);
	}
	return ws->met[i].entry;
}

/* Does a word of letters end for sure at this byte: before a blank or comma, or
 * before the sentence's last stop? */
static bool
ends_plainly(struct slice t, size_t end, size_t sentence_end)
{
	if (t.p[end] != '.')
		return t.p[end] == ' ' || t.p[end] == ',';
	return end + 1 == sentence_end && (end + 1 == t.len ||
	    t.p[end + 1] == ' ');
}

/* Note what the word looks like, once it has its classes and its capital:
 * English endings, for words that the dictionary lacks, and a cue. */
static void
note_looks(struct text_word *w, struct slice t)
{
	if (word_has(w, CLASS_CUE))
		w->classes |= WORD_CUE;
	if (word_has(w, WORD_CAPITAL))
		return;
	if (t.len > 3 && slice_ends(t, SLICE("ed")))
		w->classes |= WORD_PAST;
	else if (t.len > 4 && slice_ends(t, SLICE("ly")) && word_is_unknown(w))
		w->classes |= QUOTING_ADVERB;
}

/* How many more ASCII letters follow p[0..n), before p[max]; low has them in
 * lower case. */
static size_t
more_letters(const char *p, size_t n, size_t max, char *low)
{
	size_t i = n;

	for (; i < max && (unsigned char)((p[i] | 32) - 'a') < 26; i++)
		low[i] = (char)(p[i] | 32);
	return i - n;
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
		n += more_letters(p, n, max, low);
	if (n == 0 || n >= max || !ends_plainly(t, at + n, sentence_end))
		return at;
	w = add_word(ws, at, at + n);
	entry = n <= 8 && eight != 0 ?
	    short_entry(ws, eight, (struct slice){ low, n }) :
	    word_look_up_lower(ws->language, (struct slice){ low, n });
	w->classes = entry.classes;
	w->id = entry.id;
	if ((p[0] & 32) == 0)
		w->classes |= WORD_CAPITAL;
	note_looks(w, (struct slice){ p, n });
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

/* Does the full stop at byte end belong to the word before it, which began with
 * a character of that class? Not so if the sentence ends there. */
static bool
takes_stop(struct slice t, size_t end, size_t sentence_end, unsigned class)
{
	return t.p[end] == '.' && goes_on(t, end + 1, sentence_end) &&
	    (t.p[end + 1] != ')' || (class & UTF8_UPPER));
}

/* Is the stop at byte end, behind a word that began at byte at, the end of an
 * attribution between two quotations: ""...," Quill said. "and ...""? */
static bool
ends_attribution(const struct words *ws, struct slice t, size_t at, size_t end,
    size_t limit)
{
	if (limit != end + 2 || limit >= t.len || t.p[end + 1] != ' ')
		return false;
	return (word_classes(ws->language, slice_part(t, at, end)) &
	    QUOTING_FINITE) != 0;
}

/* Add the word at byte at, with its genitive as a word of its own; returns its
 * end. */
static size_t
read_word(struct words *ws, struct slice t, size_t at, size_t limit,
    size_t sentence_end)
{
	size_t end = word_text_end(t, at), size, cut = end, n;
	struct word_entry entry;
	struct text_word *w;
	unsigned class = utf8_class_at(t.p + at, t.len - at, &size);

	if (end > limit)
		end = limit;
	if (end + 1 < limit && takes_stop(t, end, sentence_end, class) &&
	    !ends_attribution(ws, t, at, end, limit))
		end++;
	cut = end;
	n = word_genitive(t, at, end);
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
	note_looks(w, slice_part(t, at, cut));
	if (cut == end)
		return end;
	add_word(ws, cut, end)->classes = WORD_GENITIVE;
	return end;
}

/* Is it one of these ASCII characters? */
static bool
is_one_of(uint32_t c, const char *chars)
{
	return c < 0x80 && memchr(chars, (int)c, strlen(chars)) != NULL;
}

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2013 && c <= 0x2015);
}

/* What mark it is, that character or several of them; three points or more are
 * no full stop. */
static char
mark_of(uint32_t c, size_t size)
{
	if (is_dash(c))
		return '-';
	if (!is_one_of(c, ",;:().?!") || (c == '.' && size > 2))
		return '*';
	return (char)c;
}

/* Add the punctuation at byte at; returns its end. */
static size_t
read_punct(struct words *ws, struct slice t, size_t at)
{
	size_t size, end;
	uint32_t c = utf8_decode(t.p + at, t.len - at, &size);
	struct text_word *w;

	end = at + size;
	if (is_one_of(c, "-.!?"))
		while (end < t.len && t.p[end] == t.p[at])
			end++;
	w = add_word(ws, at, end);
	w->classes = WORD_PUNCT;
	w->mark = mark_of(c, end - at);
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
	if (word_letter_at(t, at, &size) ||
	    (t.p[at] == '@' && word_letter_at(t, at + 1, &size))) { /* "@quill" */
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

static void
add_quoted(struct words *ws, struct slice t, size_t q)
{
	const struct quoted *p = &ws->quoteds->p[q];
	struct text_word *w = add_word(ws, p->start, p->end);

	w->classes = WORD_QUOTED;
	if (word_is_title(slice_part(t, p->in, p->out)))
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
	words_mark(ws, para, sents);
}

bool
quoted_is_small(const struct words *ws, const struct text_word *w)
{
	const struct quoted *q = &ws->quoteds->p[w->quoted];
	size_t size;

	return q->in < q->out &&
	    (utf8_class_at(ws->text.p + q->in, q->out - q->in, &size) &
	    UTF8_LOWER) != 0;
}

void
words_free(struct words *ws)
{
	free(ws->all);
	*ws = (struct words){ 0 };
}
