/* SPDX-License-Identifier: MIT */
/*
 * The tokenizer. It follows the states of the standard, but takes each token in
 * one stride: memchr finds what can end it. A tag, a comment or a quoted value
 * that is not closed ends with the text, as in the standard; so every byte is
 * looked at a bounded number of times. Rules HT1, HT2, ... are in rules.tsv.
 */
#include "base/base.h"
#include "tokenizer.h"


static inline bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static inline bool
is_letter(char c)
{
	return (unsigned char)((c | 32) - 'a') < 26;
}

/* Where c first occurs in text[from..), or the text's length. */
static inline size_t
find(struct slice text, size_t from, char c)
{
	const char *hit = from < text.len ?
	    memchr(text.p + from, c, text.len - from) : NULL;

	return hit == NULL ? text.len : (size_t)(hit - text.p);
}

uint32_t
html_tag(struct slice name, unsigned *number)
{
	struct dict_entry e = { 0 };

	*number = 0;
	if (name.len > 16 || dict_find_lower(dict_tags, name, &e) == 0)
		return 0;
	*number = slice_number(e.value);
	return e.bits;
}

void
html_begin(struct html *h, struct slice text)
{
	memset(h, 0, offsetof(struct html, pairs));
	h->text = text;
}

/* How many bytes of the text the attribute at its start takes, with white space
 * and slashes before it. 0 if there are no more; then *stop is where that
 * became clear: at ">" or at the end. */
static size_t
attribute(struct slice text, struct slice *name, struct slice *value,
    size_t *stop)
{
	size_t i = 0, from;

	*value = (struct slice){ 0 };
	while (i < text.len && (is_space(text.p[i]) || text.p[i] == '/'))
		i++;
	*stop = i;
	if (i == text.len || text.p[i] == '>')
		return 0;
	for (from = i++; i < text.len && !is_space(text.p[i]) &&
	    text.p[i] != '/' && text.p[i] != '>' && text.p[i] != '='; i++)
		;
	*name = slice_part(text, from, i);
	from = i;
	while (i < text.len && is_space(text.p[i]))
		i++;
	if (i == text.len || text.p[i] != '=')
		return from;
	for (i++; i < text.len && is_space(text.p[i]); i++)
		;
	if (i == text.len || text.p[i] == '>')
		return i;
	if (BY(HT2, text.p[i] == '"' || text.p[i] == '\'')) {
		from = i + 1;
		i = find(text, from, text.p[i]);
		*value = slice_part(text, from, i);
		return i < text.len ? i + 1 : i;
	}
	for (from = i; i < text.len && !is_space(text.p[i]) &&
	    text.p[i] != '>'; i++)
		;
	*value = slice_part(text, from, i);
	return i;
}

bool
html_attribute(struct slice *rest, struct slice *name, struct slice *value)
{
	size_t stop, n = attribute(*rest, name, value, &stop);

	*rest = slice_part(*rest, n, rest->len);
	return n > 0;
}

/* HT4: where the end tag of that name begins, or the text's length. */
static size_t
raw_end(struct slice text, size_t at, struct slice name)
{
	for (; (at = find(text, at, '<')) < text.len; at++) {
		size_t after = at + 2 + name.len, i;

		if (after >= text.len || text.p[at + 1] != '/')
			continue;
		for (i = 0; i < name.len; i++)
			if ((text.p[at + 2 + i] | 32) != (name.p[i] | 32))
				break;
		if (i == name.len && (is_space(text.p[after]) ||
		    text.p[after] == '/' || text.p[after] == '>'))
			return at;
	}
	return text.len;
}

/* Is the tag "<script" or "</script" at this place? */
static bool
script_at(struct slice text, size_t at, const char *tag)
{
	size_t n = strlen(tag);

	return text.len - at > n &&
	    html_name_is(slice_part(text, at, at + n), tag) &&
	    (is_space(text.p[at + n]) || text.p[at + n] == '/' ||
	    text.p[at + n] == '>');
}

/* HT5: where the script's end tag begins, or the text's length. */
static size_t
script_end(struct slice text, size_t at)
{
	bool escaped = false, inner = false;

	while (at < text.len) {
		if (!escaped)
			at = find(text, at, '<');
		if (at == text.len)
			break;
		if (escaped && text.p[at] == '-' &&
		    slice_starts(slice_part(text, at, text.len),
		    SLICE("-->"))) {
			escaped = inner = false;
			at += 3;
		} else if (text.p[at] != '<') {
			at++;
		} else if (script_at(text, at, "</script")) {
			if (!inner)
				return at;
			inner = false;
			at += 8;
		} else if (escaped) {
			inner = inner || script_at(text, at, "<script");
			at++;
		} else if (slice_starts(slice_part(text, at, text.len),
		    SLICE("<!--"))) {
			escaped = true;
			RULE(HT5);
			at += 2; /* "<!-->" ends at once */
		} else {
			at++;
		}
	}
	return text.len;
}

/* What is inside the element that was just opened. */
static bool
inside(struct html *h, struct html_token *t)
{
	size_t end = h->text.len, at = h->at;

	if (h->until & TAGS_SCRIPT)
		end = script_end(h->text, at);
	else if (BY(HT4, (h->until & TAGS_PLAINTEXT) == 0))
		end = raw_end(h->text, at, h->until_name);
	t->type = HTML_TEXT;
	t->text = slice_part(h->text, at, end);
	t->start = at;
	t->end = h->at = end;
	t->refs = (h->until & TAGS_RCDATA) != 0;
	h->until = 0;
	return end > at;
}

/* HT3: what begins with "<!--"; returns the place after it. */
static size_t
comment_end(struct slice text, size_t from, size_t *stop)
{
	const char *p = text.p;
	size_t i;

	for (i = from; (i = find(text, i, '>')) < text.len; i++) {
		if (i == from || (i == from + 1 && p[from] == '-')) {
			*stop = from;
			return i + 1;
		}
		if (i >= from + 2 && p[i - 1] == '-' && p[i - 2] == '-') {
			*stop = i - 2;
			return i + 1;
		}
		if (i >= from + 3 && p[i - 1] == '!' && p[i - 2] == '-' &&
		    p[i - 3] == '-') {
			*stop = i - 3;
			return i + 1;
		}
	}
	return *stop = text.len;
}

/* "<!", "<?", or "</" without a name: h->at is on the "<". */
static void
markup(struct html *h, struct html_token *t)
{
	struct slice rest = slice_part(h->text, h->at, h->text.len);
	size_t from = h->at + 2, stop;

	t->type = HTML_COMMENT;
	if (BY(HT3, slice_starts(rest, SLICE("<!--")))) {
		from += 2;
		h->at = comment_end(h->text, from, &stop);
	} else if (BY(HT6, h->foreign > h->integration &&
	    slice_starts(rest, SLICE("<![CDATA[")))) {
		from = h->at + 9;
		stop = h->at + slice_find(rest, SLICE("]]>"));
		h->at = stop < h->text.len ? stop + 3 : stop;
		t->type = HTML_TEXT;
		t->refs = false;
	} else {
		stop = find(h->text, from, '>');
		h->at = stop < h->text.len ? stop + 1 : stop;
		if (rest.len >= 9 && html_name_is(slice_part(rest, 2, 9),
		    "doctype"))
			t->type = HTML_DOCTYPE;
	}
	t->text = slice_part(h->text, from < stop ? from : stop, stop);
	t->end = h->at;
}

/* HT6: what a start tag means for the depth of foreign content. */
static void
enter(struct html *h, const struct html_token *t)
{
	bool foreign = h->foreign > h->integration;

	if (BY(HT6, foreign && t->tags & TAGS_BREAKOUT))
		h->foreign = h->integration = 0, foreign = false;
	if (t->tags & TAGS_FOREIGN && !t->self_closing)
		h->foreign++;
	else if (foreign && t->tags & TAGS_INTEGRATION && !t->self_closing)
		h->integration++;
	if (!foreign && t->tags & (TAGS_RAW | TAGS_RCDATA | TAGS_SCRIPT |
	    TAGS_PLAINTEXT)) {
		h->until = t->tags;
		h->until_name = t->name;
	}
}

static void
leave(struct html *h, const struct html_token *t)
{
	if (t->tags & TAGS_FOREIGN && h->foreign > 0) {
		h->foreign--;
		if (h->integration > h->foreign)
			h->integration = h->foreign;
	} else if (t->tags & TAGS_INTEGRATION && h->integration > 0)
		h->integration--;
}

/* What html_tag says of the token's name, looked up once if that is short. */
static void
look_up(struct html *h, struct html_token *t)
{
	struct html_known_tag *k;
	size_t at = (size_t)(t->name.p - h->text.p);
	uint64_t name;

	if (t->name.len > 8 || h->text.len - at < 8) {
		t->tags = html_tag(t->name, &t->tag);
		return;
	}
	name = little_load64((const unsigned char *)t->name.p) &
	    UINT64_MAX >> (64 - 8 * t->name.len);
	k = &h->known[hash_mix(name) >> 32 & (HTML_TAGS - 1)];
	if (k->name != name) {
		k->name = name;
		k->tags = html_tag(t->name, &k->number);
	}
	t->tags = k->tags;
	t->tag = k->number;
}

/* Keep an attribute of the token; those behind the last one that is kept begin
 * at byte `end`. */
static void
keep_pair(struct html *h, struct html_token *t, struct html_pair pair,
    size_t end)
{
	if (t->npairs == HTML_PAIRS)
		return;
	h->pairs[t->npairs++] = pair;
	t->more = slice_part(h->text, end, end);
}

/* A tag whose name begins at byte `from`; false if the text ends in it. */
static bool
tag(struct html *h, struct html_token *t, size_t from)
{
	struct slice text = h->text;
	struct html_pair pair;
	size_t i = from, n, stop;

	while (i < text.len && !is_space(text.p[i]) && text.p[i] != '/' &&
	    text.p[i] != '>')
		i++;
	t->name = slice_part(text, from, i);
	from = i;
	t->pairs = h->pairs;
	t->npairs = 0;
	t->more = slice_part(text, i, i);
	while ((n = attribute(slice_part(text, i, text.len), &pair.name,
	    &pair.value, &stop)) > 0) {
		i += n;
		keep_pair(h, t, pair, i);
	}
	i += stop;
	h->at = i < text.len ? i + 1 : i;
	if (i == text.len)
		return false;
	t->attributes = slice_part(text, from, i);
	t->more.len = (size_t)(text.p + i - t->more.p);
	t->self_closing = stop > 0 && text.p[i - 1] == '/';
	look_up(h, t);
	t->end = h->at;
	if (t->type == HTML_START)
		enter(h, t);
	else
		leave(h, t);
	return true;
}

/* Does markup begin at this "<"? */
static bool
begins(struct slice text, size_t at)
{
	char c;

	if (at + 1 >= text.len)
		return false;
	c = text.p[at + 1];
	return is_letter(c) || c == '!' || c == '?' ||
	    (c == '/' && at + 2 < text.len);
}

bool
html_next(struct html *h, struct html_token *t)
{
	struct slice text = h->text;

	if (h->until != 0 && inside(h, t))
		return true;
	while (h->at < text.len) {
		size_t at = h->at;

		t->start = at;
		while ((at = find(text, at, '<')) < text.len &&
		    BY(HT1, !begins(text, at)))
			at++;
		if (at > h->at) {
			t->type = HTML_TEXT;
			t->text = slice_part(text, h->at, at);
			t->refs = true;
			t->end = h->at = at;
			return true;
		}
		if (is_letter(text.p[at + 1])) {
			t->type = HTML_START;
			if (tag(h, t, at + 1))
				return true;
		} else if (text.p[at + 1] != '/') {
			markup(h, t);
			return true;
		} else if (is_letter(text.p[at + 2])) {
			t->type = HTML_END;
			if (tag(h, t, at + 2))
				return true;
		} else if (text.p[at + 2] == '>') {
			h->at = at + 3;
		} else {
			markup(h, t);
			return true;
		}
	}
	return false;
}
