/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "json.h"
#include "utf8-add.h"
#include "utf8.h"

struct reader {
	struct json *j;
	struct slice text;
	size_t at;
	struct slice key;	/* of the next value */
	size_t open[JSON_DEPTH], last[JSON_DEPTH];	/* last child */
	size_t depth;
};

static void
skip_space(struct reader *r)
{
	while (r->at < r->text.len &&
	    memchr(" \t\n\r", r->text.p[r->at], 4) != NULL)
		r->at++;
}

static bool
take(struct reader *r, char c)
{
	if (r->at == r->text.len || r->text.p[r->at] != c)
		return false;
	r->at++;
	return true;
}

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 32);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four hexadecimal digits, or -1. */
static long
hex4(struct slice text, size_t at)
{
	long n = 0;
	int i;

	if (text.len < at + 4)
		return -1;
	for (i = 0; i < 4; i++) {
		int h = hex(text.p[at + (size_t)i]);

		if (h < 0)
			return -1;
		n = n * 16 + h;
	}
	return n;
}

static bool
string(struct reader *r, struct slice *raw)
{
	struct slice t = r->text;
	size_t from;

	if (!take(r, '"'))
		return false;
	for (from = r->at; r->at < t.len; r->at++) {
		unsigned char c = (unsigned char)t.p[r->at];

		if (c == '"') {
			*raw = slice_part(t, from, r->at++);
			return true;
		}
		if (c < 0x20)
			return false;
		if (c != '\\')
			continue;
		if (++r->at == t.len)
			return false;
		if (t.p[r->at] == 'u') {
			if (hex4(t, r->at + 1) < 0)
				return false;
			r->at += 4;
		} else if (t.p[r->at] == '\0' ||
		    strchr("\"\\/bfnrt", t.p[r->at]) == NULL)
			return false;
	}
	return false;
}

static bool
digits(struct reader *r)
{
	size_t from = r->at;

	while (r->at < r->text.len && r->text.p[r->at] >= '0' &&
	    r->text.p[r->at] <= '9')
		r->at++;
	return r->at > from;
}

static bool
number(struct reader *r)
{
	take(r, '-');
	if (!take(r, '0') && !digits(r))
		return false;
	if (take(r, '.') && !digits(r))
		return false;
	if (take(r, 'e') || take(r, 'E')) {
		if (!take(r, '+'))
			take(r, '-');
		return digits(r);
	}
	return true;
}

static bool
word(struct reader *r, const char *z)
{
	if (!slice_starts(slice_part(r->text, r->at, r->text.len),
	    slice_of(z)))
		return false;
	r->at += strlen(z);
	return true;
}

/* Read a whole value, or only the start of an array or object. */
static bool
begin_value(struct reader *r, struct json_value *v)
{
	size_t from = r->at;

	*v = (struct json_value){ .key = r->key };
	r->key = (struct slice){ 0 };
	switch (r->at < r->text.len ? r->text.p[r->at] : '\0') {
	case '{':
	case '[':
		v->type = r->text.p[r->at++] == '{' ? JSON_OBJECT : JSON_ARRAY;
		return r->depth < JSON_DEPTH;
	case '"':
		v->type = JSON_STRING;
		return string(r, &v->text);
	case 't':
		v->type = JSON_TRUE;
		return word(r, "true");
	case 'f':
		v->type = JSON_FALSE;
		return word(r, "false");
	case 'n':
		return word(r, "null");
	case 'N':	/* as Python writes what is not there */
		return word(r, "NaN");
	default:
		v->type = JSON_NUMBER;
		if (!number(r))
			return false;
		v->text = slice_part(r->text, from, r->at);
		return true;
	}
}

/* One value, put in its place among the others. */
static bool
value(struct reader *r)
{
	struct json *j = r->j;
	struct json_value v;
	size_t i;

	skip_space(r);
	if (j->n == JSON_VALUES || !begin_value(r, &v))
		return false;
	j->p = mem_grow(j->p, &j->cap, j->n + 1, sizeof(*j->p));
	i = j->n++;
	j->p[i] = v;
	if (r->depth > 0) {
		size_t *last = &r->last[r->depth - 1];

		if (*last == 0)
			j->p[r->open[r->depth - 1]].first = i;
		else
			j->p[*last].next = i;
		*last = i;
	}
	if (v.type == JSON_OBJECT || v.type == JSON_ARRAY) {
		r->open[r->depth] = i;
		r->last[r->depth++] = 0;
	}
	return true;
}

/* What comes between values: names, commas, closing brackets. */
static bool
between(struct reader *r)
{
	const struct json_value *in = &r->j->p[r->open[r->depth - 1]];
	bool object = in->type == JSON_OBJECT;

	skip_space(r);
	if (take(r, object ? '}' : ']')) {
		r->depth--;
		return true;
	}
	if (r->last[r->depth - 1] != 0 && !take(r, ','))
		return false;
	if (object) {
		skip_space(r);
		if (!string(r, &r->key))
			return false;
		skip_space(r);
		if (!take(r, ':'))
			return false;
	}
	return value(r);
}

bool
json_read(struct json *j, struct slice text, size_t *at)
{
	struct reader r = { .j = j, .text = text };
	bool good;

	j->n = 0;
	good = value(&r);
	while (good && r.depth > 0)
		good = between(&r);
	skip_space(&r);
	*at = r.at;
	if (!good || r.at < text.len)
		j->n = 0;
	return j->n > 0;
}

void
json_free(struct json *j)
{
	free(j->p);
	*j = (struct json){ 0 };
}

size_t
json_member(const struct json *j, size_t object, const char *name)
{
	size_t i;

	if (object >= j->n || j->p[object].type != JSON_OBJECT)
		return 0;
	for (i = j->p[object].first; i != 0; i = j->p[i].next)
		if (slice_is(j->p[i].key, name))
			return i;
	return 0;
}

void
json_add_string(struct str *out, struct slice raw)
{
	static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
	size_t i = 0;

	while (i < raw.len) {
		const char *hit = memchr(raw.p + i, '\\', raw.len - i);
		size_t n = hit == NULL ? raw.len - i :
		    (size_t)(hit - raw.p) - i;
		const char *c;
		long u, low;

		str_add(out, raw.p + i, n);
		i += n;
		if (i + 1 >= raw.len)
			break;
		c = strchr(from, raw.p[i + 1]);
		if (raw.p[i + 1] == 'u' && (u = hex4(raw, i + 2)) >= 0) {
			i += 6;
			if (u >= 0xd800 && u < 0xdc00 && i + 1 < raw.len &&
			    raw.p[i] == '\\' && raw.p[i + 1] == 'u' &&
			    (low = hex4(raw, i + 2)) >= 0xdc00 &&
			    low < 0xe000) {
				u = 0x10000 + ((u - 0xd800) << 10) + low -
				    0xdc00;
				i += 6;
			}
			utf8_add(out, u != 0 ? (uint32_t)u : UTF8_BROKEN);
			continue;
		}
		str_add_byte(out, c != NULL && *c != '\0' ? to[c - from] :
		    raw.p[i + 1]);
		i += 2;
	}
}
