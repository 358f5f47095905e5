/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "record.h"

#define VERSION_PREFIX "nutgraf/"

/* The most frequent come first. */
#define KINDS(K) K("sent", KIND_SENT) K("para", KIND_PARA) \
	K("entity", KIND_ENTITY) K("quote", KIND_QUOTE) K("doc", KIND_DOC) \
	K("meta", KIND_META) K("page", KIND_PAGE) K("block", KIND_BLOCK) \
	K("markup", KIND_MARKUP) K("nonquote", KIND_NONQUOTE) \
	K("correction", KIND_CORRECTION)

#define FIRST "doc", "start", "end"
#define SOURCE "source_start", "source_end"

static const char *const columns[][18] = {
	[KIND_OTHER] = { FIRST, "label", "text", NULL },
	[KIND_DOC] = { "doc", "", "", "label", "", "version", NULL },
	[KIND_META] = { "doc", "", "", "label", "text", NULL },
	[KIND_PAGE] = { "doc", "", "", "label", "text", NULL },
	[KIND_BLOCK] = { "doc", "", "", "label", "text", SOURCE, "score",
	    "reason", NULL },
	[KIND_PARA] = { FIRST, "label", "text", SOURCE, NULL },
	[KIND_MARKUP] = { FIRST, "label", "text", NULL },
	[KIND_NONQUOTE] = { FIRST, "label", "text", "reason", NULL },
	[KIND_SENT] = { FIRST, "label", "text", "paragraph", "sentence",
	    SOURCE, NULL },
	[KIND_ENTITY] = { FIRST, "type", "text", "name", "confidence", "value",
	    NULL },
	[KIND_QUOTE] = { FIRST, "type", "text", "speaker", "name", "cue",
	    "spans", "speaker_span", "cue_span", "rule", "confidence", "act",
	    "polarity", "name_confidence", NULL },
	[KIND_CORRECTION] = { FIRST, "label", "text", "value", "type",
	    "speaker", "name", "cue", "spans", "speaker_span", "cue_span",
	    "rule", "confidence", "act", "polarity", NULL },
};

const char *const *
record_columns(enum kind kind)
{
	return columns[kind == KIND_BAD ? KIND_OTHER : kind];
}

enum kind
record_kind(struct slice name)
{
#define K(text, kind) \
	if (slice_eq(name, SLICE(text))) \
		return kind;
	KINDS(K)
#undef K
	return KIND_OTHER;
}

const char *const *
record_kinds(void)
{
#define K(text, kind) text,
	static const char *const names[] = { KINDS(K) NULL };
#undef K

	return names;
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

/* A number in decimal digits; one that is too large for a place is
 * RECORD_PLACES. */
static bool
number(struct slice s, uint64_t *n)
{
	uint64_t value = 0;
	size_t i;

	for (i = 0; i < s.len; i++) {
		unsigned digit = (unsigned char)s.p[i] - (unsigned)'0';

		if (digit > 9)
			return false;
		if (value < RECORD_PLACES)
			value = value * 10 + digit;
	}
	*n = value < RECORD_PLACES ? value : RECORD_PLACES;
	return s.len > 0;
}

static bool
is_digits(struct slice s)
{
	uint64_t n;

	return number(s, &n);
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

bool
record_cut(struct slice *line, struct slice *field)
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

/* Set start and end; false if one of them, or the end of a text that begins
 * there, is more than filters can write. */
static bool
take_places(struct record *r, uint64_t start, uint64_t end)
{
	r->start = (size_t)start;
	r->end = (size_t)end;
	return start < RECORD_PLACES - r->text.len && end < RECORD_PLACES &&
	    r->start == start && r->end == end;
}

const char *
record_parse(struct record *r, struct slice line)
{
	struct slice rest = line, start, end;
	uint64_t from, to;

	*r = (struct record){ .line = line, .kind = KIND_BAD };
	if (line.len == 0)
		return "an empty line is no record";
	if (rest.p[rest.len - 1] == '\r')
		rest.len--;
	record_cut(&rest, &r->name);
	if (!record_kind_shaped(r->name))
		return "no record: the kind is not [a-z][a-z0-9-]*";
	if (!record_cut(&rest, &r->doc) || !record_cut(&rest, &start) ||
	    !record_cut(&rest, &end) || !record_cut(&rest, &r->label) ||
	    !record_cut(&rest, &r->text))
		return "no record: fewer than six fields";
	if (!number(start, &from) || !number(end, &to))
		return "no record: start or end is no number";
	if (!take_places(r, from, to))
		return "no record: start or end is too large";
	r->more = rest;
	r->kind = record_kind(r->name);
	return NULL;
}

int
record_starts(struct slice text)
{
	struct slice rest = slice_part(text, 0, text.len < RECORD_FIRST ?
	    text.len : RECORD_FIRST), field;
	int i;

	for (i = 1; i <= 5; i++) {
		const char *lf;
		bool whole;

		if (rest.len == 0)
			return text.len < RECORD_FIRST ? -1 : 0;
		record_cut(&rest, &field);
		whole = rest.p != NULL;
		lf = field.len == 0 ? NULL : memchr(field.p, '\n', field.len);
		if (lf != NULL)
			return 0;
		if (i == 1 && field.len > 0 && !record_kind_shaped(field))
			return 0;
		if (i == 1 && field.len == 0 && whole)
			return 0;
		if ((i == 3 || i == 4) && (whole || field.len > 0) &&
		    !is_digits(field))
			return 0;
		if (!whole)
			return text.len < RECORD_FIRST ? -1 : 0;
	}
	return 1;
}

/* Could this have been a start or an end? Blanks may have slipped in beside
 * it. */
static bool
nearly_number(struct slice *s)
{
	*s = utf8_trim(*s);
	return s->len <= 20 && (s->len == 0 ||
	    memchr(s->p, ' ', s->len) == NULL);
}

static bool
has_digit(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* After a kind that nutgraf(5) lists a digit in start or end is enough, or at
 * most one byte in each, and the line may break off after them. Otherwise there
 * must be six fields, and one of these two must be a number. */
bool
record_nearly(struct slice line)
{
	struct slice rest = line, field[6] = { { 0 } };
	bool known;
	int n = 0;

	while (n < 6 && record_cut(&rest, &field[n]))
		n++;
	if (n < 4 || !nearly_number(&field[2]) || !nearly_number(&field[3]))
		return false;
	known = record_kind(field[0]) != KIND_OTHER;
	if (n < 6)
		return known && is_digits(field[2]);
	if (known)
		return has_digit(field[2]) || has_digit(field[3]) ||
		    (field[2].len <= 1 && field[3].len <= 1);
	return is_digits(field[2]) || is_digits(field[3]);
}

unsigned long
record_version(const struct record *doc)
{
	struct slice v = record_field(doc, 7), prefix = SLICE(VERSION_PREFIX);
	uint64_t n;

	if (!slice_starts(v, prefix))
		return 0;
	return number(slice_part(v, prefix.len, v.len), &n) ?
	    (unsigned long)n : 0;
}

void
record_doc(struct str *s, struct slice id, bool html)
{
	record_begin(s, "doc", id, 0, 0, html ? SLICE("html") : SLICE("text"),
	    SLICE(""));
	str_addf(s, "\t" VERSION_PREFIX "%d\n", RECORD_VERSION);
}

bool
record_is_whole(const struct record *r)
{
	const char *const *names = record_columns(r->kind);
	unsigned n = 0;

	while (names[n] != NULL)
		n++;
	return n > 5 && r->kind != KIND_BAD &&
	    record_field(r, n + 1).p != NULL;
}

struct slice
record_field(const struct record *r, unsigned n)
{
	bool more = n >= 7;
	struct slice rest = more ? r->more : r->line, field = { 0 };

	if (!more && rest.len > 0 && rest.p[rest.len - 1] == '\r')
		rest.len--;
	for (n = more ? n - 6 : n; n > 0; n--)
		if (!record_cut(&rest, &field))
			return (struct slice){ 0 };
	return field;
}

size_t
record_fields(const struct record *r, struct slice *fields, size_t most)
{
	struct slice rest = r->line;
	size_t n = 0;

	if (rest.len > 0 && rest.p[rest.len - 1] == '\r')
		rest.len--;
	while (n < most && record_cut(&rest, &fields[n]))
		n++;
	return n;
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

/* Which of 16 bytes is the first to be escaped, or 16. */
static inline unsigned
escaped_in(const char *p)
{
	bytes16 v = bytes_load(p);

	return bytes_first((bytes16)((v == '\t') | (v == '\n') |
	    (v == '\r') | (v == '\\')));
}

/* Where the next byte to be escaped is, or the length. */
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

void
field_add_repaired(struct str *s, struct slice plain)
{
	struct str mended = { 0 };

	if (utf8_valid(plain) < plain.len) {
		utf8_add_repaired(&mended, plain);
		plain = str_slice(&mended);
	}
	field_add(s, plain);
	str_free(&mended);
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
