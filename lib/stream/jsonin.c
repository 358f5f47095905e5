/* SPDX-License-Identifier: MIT */
/*
 * A value is cut out by counting brackets outside of strings; then all of it
 * is read (base/json.h). A line end within a string, and a bracket that opens
 * where none may, mean that the value before was never ended: it is reported,
 * and reading goes on at the next line that begins with a bracket.
 */
#include "base/base.h"
#include "jsonin.h"

/* Where a value ends, as far as it is known. */
struct scan {
	size_t at;		/* the next byte, from in->pos on */
	size_t depth;
	bool string, escaped;
	char before;		/* the last byte that is no blank */
	bool ended, broken;
	bool over;		/* the last byte is behind the value */
};

void
jsonin_open(struct jsonin *j, struct input *in)
{
	*j = (struct jsonin){ .in = in, .next_line = 1 };
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* What is read and not consumed. */
static struct slice
rest(const struct jsonin *j)
{
	return slice_part(str_slice(&j->in->buf), j->in->pos,
	    j->in->buf.len);
}

static void
consume(struct jsonin *j, size_t n)
{
	const char *p = j->in->buf.p + j->in->pos, *end = p + n;

	for (; p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL;
	    p++)
		j->next_line++;
	j->in->pos += n;
}

/* Go to where the next value begins; false at the end of the input. */
static bool
skip_between(struct jsonin *j)
{
	for (;;) {
		struct slice s = rest(j);
		size_t i = 0;

		while (i < s.len && (is_space(s.p[i]) || s.p[i] == ',' ||
		    s.p[i] == ']' || s.p[i] == '\x1e' ||
		    (s.p[i] == '[' && !j->array && (j->n == 0 || j->arrays)))) {
			if (s.p[i] == '[')
				j->array = j->arrays = true;
			else if (s.p[i] == ']')
				j->array = false;
			i++;
		}
		consume(j, i);
		if (i < s.len)
			return true;
		if (!input_read(j->in))
			return false;
	}
}

static void
scan_string(struct scan *c, char b)
{
	if (b == '\n')
		c->broken = true;
	else if (c->escaped)
		c->escaped = false;
	else if (b == '\\')
		c->escaped = true;
	else if (b == '"')
		c->string = false;
}

static void
scan_byte(struct scan *c, char b)
{
	if (c->string) {
		scan_string(c, b);
		return;
	}
	if (is_space(b)) {
		c->ended = c->depth == 0;
		return;
	}
	if (b == '"')
		c->string = true;
	else if (b == '{' || b == '[') {
		c->broken = c->before != '\0' &&
		    strchr(":,[", c->before) == NULL;
		c->depth++;
	} else if ((b == '}' || b == ']') && c->depth > 0)
		c->ended = --c->depth == 0;
	else if ((b == ',' || b == '}' || b == ']') && c->depth == 0) {
		c->broken = c->before == '\0';
		c->ended = c->over = !c->broken;
	}
	c->before = b;
}

/* Find the end of the value at in->pos, or where it is seen to be broken; 0 in
 * neither, then it is too large, or the input ends. */
static bool
find_end(struct jsonin *j, struct scan *c)
{
	for (;;) {
		struct slice s = rest(j);

		while (c->at < s.len && c->at <= ceiling_size && !c->ended &&
		    !c->broken)
			scan_byte(c, s.p[c->at++]);
		if (c->ended || c->broken)
			return true;
		if (c->at > ceiling_size || !input_read(j->in))
			return false;
	}
}

/* Go on to the next line that may begin a value. */
static void
skip_lines(struct jsonin *j)
{
	bool begins = false;	/* in->pos is the start of a line */

	for (;;) {
		struct slice s = rest(j);
		size_t i = 0;

		if (begins)
			while (i < s.len && is_space(s.p[i]))
				i++;
		if (begins && i < s.len && s.p[i] == '{') {
			consume(j, i);
			return;
		}
		if (!begins || i < s.len) {
			size_t lf = slice_find(s, SLICE("\n"));

			begins = lf < s.len;
			i = begins ? lf + 1 : lf;
		}
		consume(j, i);
		if (j->in->pos == j->in->buf.len && !input_read(j->in))
			return;
	}
}

static void
fail_large(struct jsonin *j)
{
	fail_at(j->in->name, j->line, "a value larger than %s is left out "
	    "(--max-size)", ceiling_text(ceiling_size));
	/* The first byte, so that it is not the start once more. */
	consume(j, 1);
	skip_lines(j);
}

bool
jsonin_next(struct jsonin *j, struct json *json, struct slice *value)
{
	size_t at;

	while (skip_between(j)) {
		struct scan c = { 0 };

		j->line = j->next_line;
		j->n++;
		if (!find_end(j, &c)) {
			if (c.at > ceiling_size) {
				fail_large(j);
				continue;
			}
			if (c.depth > 0 || c.string) {
				if (!j->in->failed)
					fail_at(j->in->name, j->line,
					    "the JSON is cut within the value "
					    "that begins here");
				consume(j, rest(j).len);
				return false;
			}
		}
		if (c.broken) {
			fail_at(j->in->name, j->line, "no JSON: the value "
			    "that begins here is never ended");
			/* What broke it may be the start of the next. */
			consume(j, c.at - 1);
			if (j->in->buf.p[j->in->pos] != '{')
				skip_lines(j);
			continue;
		}
		c.at -= c.over;
		*value = slice_part(rest(j), 0, c.at);
		consume(j, c.at);
		if (json_read(json, *value, &at))
			return true;
		fail_at(j->in->name, j->line, "no JSON, or more than is read "
		    "of it");
	}
	return false;
}
