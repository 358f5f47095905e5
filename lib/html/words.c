/* SPDX-License-Identifier: MIT */
/*
 * Words as evidence: what the elements around a block are called (tag, class,
 * id, role, itemprop and the like), and, in a short block, its own text.
 *
 *   "<nav"      the tag             "related"   part of a class or id
 *   "@hidden"   an attribute        "w:share"   word of a short text
 *   "f:photo"   its first word      "l:more"    its last
 */
#include "base/base.h"
#include "model.h"

enum { WORDS = 32, LONGEST = 32, SHORT_TEXT = 25 };

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static void
tell(struct html_teller *to, const char *lead, struct slice word)
{
	struct str *s = to->room;
	size_t i;

	if (word.len == 0 || word.len > LONGEST || to->n++ >= WORDS)
		return;
	str_clear(s);
	str_reserve(s, LONGEST * 2);
	while (*lead != '\0')
		s->p[s->len++] = *lead++;
	for (i = 0; i < word.len && (signed char)word.p[i] > 0; i++)
		s->p[s->len++] = (char)(is_upper(word.p[i]) ?
		    word.p[i] + 32 : word.p[i]);
	if (i < word.len)
		utf8_add_lower(s, slice_part(word, i, word.len));
	to->each(to->context, str_slice(s), to->reach);
}

static bool
is_letter(char c)
{
	return (unsigned char)((c | 32) - 'a') < 26;
}

/* "StoryBody__top-line" as story, body, top, line. */
static void
tell_parts(struct html_teller *to, struct slice name)
{
	size_t i = 0, from;

	while (i < name.len) {
		while (i < name.len && !is_letter(name.p[i]))
			i++;
		from = i;
		while (i < name.len && is_letter(name.p[i]) && (i == from ||
		    !is_upper(name.p[i]) || is_upper(name.p[i - 1])))
			i++;
		if (i - from > 1)
			tell(to, "", slice_part(name, from, i));
	}
}

static void
tell_names(struct html_teller *to, struct slice value)
{
	size_t i = 0, from;

	while (i < value.len && to->n < WORDS) {
		while (i < value.len && (unsigned char)value.p[i] <= ' ')
			i++;
		from = i;
		while (i < value.len && (unsigned char)value.p[i] > ' ')
			i++;
		tell_parts(to, slice_part(value, from, i));
	}
}

/* An element of the page's own making is named like a class. */
static void
tell_tag(struct html_teller *to, struct slice name)
{
	if (name.len > 0 && memchr(name.p, '-', name.len) != NULL)
		tell_parts(to, name);
	else
		tell(to, "<", name);
}

static bool
has(struct slice text, const char *what)
{
	return slice_find(text, slice_of(what)) < text.len;
}

static void
attribute(struct html_teller *to, struct slice name, struct slice value)
{
	if (name.len < 2)
		return;
	if (html_name_is(name, "class") || html_name_is(name, "id")) {
		tell_names(to, value);
	} else if (html_name_is(name, "role")) {
		tell(to, "@role-", value);
	} else if (html_name_is(name, "itemprop")) {
		tell(to, "@itemprop-", value);
	} else if (html_name_is(name, "itemtype")) {
		size_t i = value.len;

		while (i > 0 && value.p[i - 1] != '/')
			i--;
		tell(to, "@itemtype-", slice_part(value, i, value.len));
	} else if (html_name_is(name, "hidden")) {
		tell(to, "@", name);
	} else if (html_name_is(name, "aria-hidden")) {
		if (html_name_is(value, "true"))
			tell(to, "@", name);
	} else if (html_name_is(name, "style")) {
		if (has(value, "display:none") || has(value, "display: none"))
			tell(to, "@", SLICE("display-none"));
	} else if (slice_starts(name, SLICE("data-"))) {
		tell(to, "@", name);
		if (value.len <= 40 && (has(name, "test") ||
		    has(name, "component") || has(name, "type") ||
		    has(name, "module") || has(name, "name") ||
		    has(name, "qa")))
			tell_names(to, value);
	}
}

struct slice
html_element_source(const struct html_element *e)
{
	struct slice s = e->attributes;
	size_t n = 0;

	/* the name is right before the attributes */
	while (n < 16 && s.p != NULL && s.p[-(ptrdiff_t)n - 1] != '<')
		n++;
	return s.p == NULL ? s : (struct slice){ s.p - n, s.len + n };
}

void
html_element_words(const struct html_element *e, struct html_teller *to,
    unsigned reach)
{
	struct slice rest = e->attributes, name, value;
	struct slice source = html_element_source(e);

	to->reach = reach;
	to->n = 0;
	if (e->page)
		return;
	if (source.p != NULL)
		tell_tag(to, slice_part(source, 0, source.len - rest.len));
	while (html_attribute(&rest, &name, &value))
		attribute(to, name, value);
}

void
html_text_words(const struct html_blocks *bs, size_t i,
    struct html_teller *to)
{
	struct slice text = html_block_text(bs, i), first = { 0 },
	    last = { 0 };
	bool few = bs->p[i].words <= SHORT_TEXT;
	size_t at = 0, n, from;

	to->reach = to->n = 0;
	while (at < text.len && (few || first.len == 0)) {
		while (at < text.len && (utf8_class_at(text.p + at,
		    text.len - at, &n) & (UTF8_LETTER | UTF8_MARK)) == 0)
			at += n;
		from = at;
		while (at < text.len && utf8_class_at(text.p + at,
		    text.len - at, &n) & (UTF8_LETTER | UTF8_MARK))
			at += n;
		last = slice_part(text, from, at);
		if (first.len == 0)
			first = last;
		if (few)
			tell(to, "w:", last);
	}
	to->n = 0;
	tell(to, "f:", first);
	if (few)
		tell(to, "l:", last);
}

void
html_words(const struct html_blocks *bs, size_t i, struct html_teller *to)
{
	uint32_t e = bs->p[i].element;
	unsigned up;

	html_text_words(bs, i, to);
	for (up = 0; e != HTML_NO_ELEMENT; up++) {
		html_element_words(&bs->elements[e], to, up == 0 ? 0 :
		    up < 3 ? 1 : 2);
		e = bs->elements[e].parent;
	}
}
