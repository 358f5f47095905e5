/* SPDX-License-Identifier: MIT */
#include "bytes.h"
#include "record.h"

enum { FIELDS = 64 * 1024 };	/* bytes in which a first record's first five
				 * fields are */

static const struct {
	const char *name;
	enum kind kind;
} kinds[] = {
	{ "sent", KIND_SENT }, { "para", KIND_PARA },
	{ "entity", KIND_ENTITY }, { "quote", KIND_QUOTE },
	{ "doc", KIND_DOC }, { "meta", KIND_META }, { "page", KIND_PAGE },
	{ "block", KIND_BLOCK },
};

#define FIRST "doc", "start", "end"
#define SOURCE "source_start", "source_end"

static const char *const columns[][14] = {
	[KIND_OTHER] = { FIRST, "label", "text", NULL },
	[KIND_DOC] = { "doc", "", "", "label", "", NULL },
	[KIND_META] = { "doc", "", "", "label", "text", NULL },
	[KIND_PAGE] = { "doc", "", "", "label", "text", NULL },
	[KIND_BLOCK] = { "doc", "", "", "label", "text", SOURCE, "score",
	    "reason", NULL },
	[KIND_PARA] = { FIRST, "label", "text", SOURCE, NULL },
	[KIND_SENT] = { FIRST, "label", "text", "paragraph", "sentence",
	    SOURCE, NULL },
	[KIND_ENTITY] = { FIRST, "type", "text", "name", "confidence", NULL },
	[KIND_QUOTE] = { FIRST, "type", "text", "speaker", "name", "cue",
	    "spans", "speaker_span", "cue_span", "rule", "confidence", NULL },
};

const char *const *
record_columns(enum kind kind)
{
	return columns[kind == KIND_BAD ? KIND_OTHER : kind];
}

enum kind
record_kind(struct slice name)
{
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (slice_is(name, kinds[i].name))
			return kinds[i].kind;
	return KIND_OTHER;
}

bool
record_kind_shaped(struct slice name)
{
	size_t i;

	if (name.len == 0 || name.p[0] < 'a' || name.p[0] > 'z')
		return false;
	for (i = 1; i < name.len; i++) {
		char c = name.p[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		    c == '-'))
			return false;
	}
	return true;
}

static bool
number(struct slice s, size_t *n)
{
	size_t i;

	*n = 0;
	if (s.len == 0 || s.len > 18)
		return false;
	for (i = 0; i < s.len; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		*n = *n * 10 + (size_t)(s.p[i] - '0');
	}
	return true;
}

/* The first TAB of the text, or NULL. Most fields are shorter than what a call
 * of memchr costs. */
static const char *
first_tab(struct slice text)
{
	unsigned at;

	if (text.len >= sizeof(bytes16)) {
		at = bytes_first((bytes16)(bytes_load(text.p) == '\t'));
		if (at < sizeof(bytes16))
			return text.p + at;
	}
	return memchr(text.p, '\t', text.len);
}

/* Cut the next field off the line; false if there is none. */
static bool
cut(struct slice *line, struct slice *field)
{
	const char *tab;

	if (line->p == NULL)
		return false;
	tab = first_tab(*line);
	if (tab == NULL) {
		*field = *line;
		*line = (struct slice){ 0 };
		return true;
	}
	field->p = line->p;
	field->len = (size_t)(tab - line->p);
	line->len -= field->len + 1;
	line->p = tab + 1;
	return true;
}

const char *
record_parse(struct record *r, struct slice line)
{
	struct slice rest = line, start, end;

	*r = (struct record){ .line = line, .kind = KIND_BAD };
	if (line.len == 0)
		return "an empty line is no record";
	if (rest.p[rest.len - 1] == '\r')
		rest.len--;
	cut(&rest, &r->name);
	if (!record_kind_shaped(r->name))
		return "no record: the kind is not [a-z][a-z0-9-]*";
	if (!cut(&rest, &r->doc) || !cut(&rest, &start) ||
	    !cut(&rest, &end) || !cut(&rest, &r->label) ||
	    !cut(&rest, &r->text))
		return "no record: fewer than six fields";
	if (!number(start, &r->start) || !number(end, &r->end))
		return "no record: start or end is no number";
	r->more = rest;
	r->kind = record_kind(r->name);
	return NULL;
}

int
record_starts(struct slice text)
{
	struct slice rest = slice_part(text, 0, text.len < FIELDS ? text.len :
	    FIELDS), field;
	size_t n;
	int i;

	for (i = 1; i <= 5; i++) {
		const char *lf;
		bool whole;

		if (rest.len == 0)
			return text.len < FIELDS ? -1 : 0;
		cut(&rest, &field);
		whole = rest.p != NULL;
		lf = field.len == 0 ? NULL : memchr(field.p, '\n', field.len);
		if (lf != NULL)
			return 0;
		if (i == 1 && field.len > 0 && !record_kind_shaped(field))
			return 0;
		if (i == 1 && field.len == 0 && whole)
			return 0;
		if ((i == 3 || i == 4) && (whole || field.len > 0) &&
		    !number(field, &n))
			return 0;
		if (!whole)
			return text.len < FIELDS ? -1 : 0;
	}
	return 1;
}

struct slice
record_field(const struct record *r, unsigned n)
{
	bool more = n >= 7;
	struct slice rest = more ? r->more : r->line, field = { 0 };

	if (!more && rest.len > 0 && rest.p[rest.len - 1] == '\r')
		rest.len--;
	for (n = more ? n - 6 : n; n > 0; n--)
		if (!cut(&rest, &field))
			return (struct slice){ 0 };
	return field;
}

void
field_add_plain(struct str *s, struct slice field)
{
	const char *p = field.p, *end, *b;

	if (field.len == 0)
		return;
	end = p + field.len;
	while (p < end && (b = memchr(p, '\\', (size_t)(end - p))) != NULL) {
		char c = b + 1 < end ? b[1] : '\0';
		char plain = c == 't' ? '\t' : c == 'n' ? '\n' :
		    c == 'r' ? '\r' : c == '\\' ? '\\' : '\0';

		str_add(s, p, (size_t)(b - p));
		if (plain != '\0')
			str_add_byte(s, plain);
		else
			str_add_byte(s, '\\');
		p = b + (plain != '\0' ? 2 : 1);
	}
	if (p < end)
		str_add(s, p, (size_t)(end - p));
}

struct slice
field_plain(struct arena *a, struct slice field)
{
	struct str s;

	if (field.len == 0 || memchr(field.p, '\\', field.len) == NULL)
		return field;
	s = (struct str){ arena_alloc(a, field.len), 0, field.len };
	field_add_plain(&s, field);
	return str_slice(&s);
}

/* Where in 16 bytes the first to be escaped stands, or 16. */
static inline unsigned
escaped_in(const char *p)
{
	bytes16 v = bytes_load(p);

	return bytes_first((bytes16)((v == '\t') | (v == '\n') |
	    (v == '\r') | (v == '\\')));
}

/* Where the next byte to be escaped stands, or the length. */
static size_t
to_escape(struct slice t)
{
	size_t i, n;

	for (i = 0; t.len - i >= 16; i += 16) {
		n = escaped_in(t.p + i);
		if (n < 16)
			return i + n;
	}
	if (i > 0 && i < t.len) {
		n = escaped_in(t.p + t.len - 16);
		return n < 16 ? t.len - 16 + n : t.len;
	}
	for (; i < t.len; i++)
		if (t.p[i] == '\t' || t.p[i] == '\n' || t.p[i] == '\r' ||
		    t.p[i] == '\\')
			return i;
	return i;
}

void
field_add(struct str *s, struct slice plain)
{
	for (;;) {
		size_t n = to_escape(plain);
		char c;

		str_add(s, plain.p, n);
		if (n == plain.len)
			return;
		c = plain.p[n];
		str_add_byte(s, '\\');
		str_add_byte(s, c == '\t' ? 't' : c == '\n' ? 'n' :
		    c == '\r' ? 'r' : '\\');
		plain = slice_part(plain, n + 1, plain.len);
	}
}

/* Write the text to p, where there is room for it; gives its end. */
static char *
put(char *p, struct slice text)
{
	if (text.len > 0)
		memcpy(p, text.p, text.len);
	return p + text.len;
}

void
record_begin(struct str *s, const char *kind, struct slice doc,
    size_t start, size_t end, struct slice label, struct slice text)
{
	size_t n = strlen(kind);
	char *p;

	str_reserve(s, n + doc.len + label.len + text.len + 64);
	p = put(s->p + s->len, (struct slice){ kind, n });
	*p++ = '\t';
	p = put(p, doc);
	s->len = (size_t)(p - s->p);
	record_add_number(s, start);
	record_add_number(s, end);
	p = s->p + s->len;
	*p++ = '\t';
	p = put(p, label);
	s->len = (size_t)(p - s->p);
	record_add_field(s, text);
}
