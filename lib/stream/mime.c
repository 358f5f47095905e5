/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "fields.h"
#include "mime.h"

enum { FIELDS_SEEN = 16 * 1024,	/* bytes in which a message's fields end */
	NESTED = 8 };		/* parts within parts */

/* Append the value of a field, with the lines that continue it. */
static void
add_value(struct str *out, struct slice header, const char *name)
{
	size_t n = strlen(name);
	bool inside = false;

	while (header.len > 0) {
		size_t end = slice_find(header, SLICE("\n"));
		struct slice line = slice_part(header, 0, end);

		if (inside && (line.len == 0 || (line.p[0] != ' ' &&
		    line.p[0] != '\t')))
			return;
		if (inside) {
			str_add_byte(out, ' ');
			str_add_slice(out, fields_trim(line));
		} else if (line.len > n && line.p[n] == ':' &&
		    strncasecmp(line.p, name, n) == 0) {
			inside = true;
			str_add_slice(out, fields_trim(slice_part(line, n + 1,
			    line.len)));
		}
		header = slice_part(header, end < header.len ? end + 1 : end,
		    header.len);
	}
}

/* The parameter of a value such as text/html; charset="utf-8". */
static struct slice
parameter(struct slice value, const char *name)
{
	size_t n = strlen(name), i;

	for (i = 0; i + n < value.len; i++) {
		struct slice v;

		if (value.p[i + n] != '=' ||
		    strncasecmp(value.p + i, name, n) != 0 ||
		    (i > 0 && strchr("; \t", value.p[i - 1]) == NULL))
			continue;
		v = slice_part(value, i + n + 1, value.len);
		if (v.len > 0 && v.p[0] == '"') {
			v = slice_part(v, 1, v.len);
			return slice_part(v, 0, slice_find(v, SLICE("\"")));
		}
		return fields_trim(slice_part(v, 0, slice_find(v,
		    SLICE(";"))));
	}
	return (struct slice){ 0 };
}

static bool
type_is(struct slice type, const char *name)
{
	size_t n = strlen(name);

	return type.len >= n && strncasecmp(type.p, name, n) == 0;
}

bool
mime_is(struct slice start)
{
	struct str type = { 0 };
	size_t i;
	bool yes;

	/* A name of a field first, so that texts are told soon. */
	for (i = 0; i < start.len && i < 80 && start.p[i] != ':'; i++)
		if (start.p[i] <= ' ' || (unsigned char)start.p[i] >= 0x7f)
			return false;
	start = slice_part(start, 0, start.len < FIELDS_SEEN ? start.len :
	    FIELDS_SEEN);
	start = slice_part(start, 0, fields_length(start));
	add_value(&type, start, "content-type");
	yes = fields_value(start, "mime-version").len > 0 &&
	    (type_is(str_slice(&type), "multipart/related") ||
	    type_is(str_slice(&type), "text/html"));
	str_free(&type);
	return yes;
}

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* RFC 2045, 6.7. What is no escape stays. */
static void
add_quoted(struct str *out, struct slice s)
{
	size_t i = 0;

	while (i < s.len) {
		size_t n = slice_find(slice_part(s, i, s.len), SLICE("="));

		str_add(out, s.p + i, n);
		i += n;
		if (i == s.len)
			return;
		n = i + 1;
		if (n + 1 < s.len && hex(s.p[n]) >= 0 && hex(s.p[n + 1]) >= 0) {
			str_add_byte(out, (char)(hex(s.p[n]) << 4 |
			    hex(s.p[n + 1])));
			i += 3;
			continue;
		}
		while (n < s.len && (s.p[n] == ' ' || s.p[n] == '\t' ||
		    s.p[n] == '\r'))
			n++;
		if (n < s.len && s.p[n] != '\n')
			str_add_byte(out, s.p[i++]);
		else
			i = n < s.len ? n + 1 : n;
	}
}

/* RFC 2045, 6.8. What is none of its characters is passed over. */
static void
add_base64(struct str *out, struct slice s)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijkl"
	    "mnopqrstuvwxyz0123456789+/";
	uint32_t bits = 0;
	unsigned n = 0;
	size_t i;

	for (i = 0; i < s.len && s.p[i] != '='; i++) {
		const char *d = s.p[i] == '\0' ? NULL :
		    strchr(digits, s.p[i]);

		if (d == NULL)
			continue;
		bits = bits << 6 | (uint32_t)(d - digits);
		n += 6;
		if (n >= 8) {
			n -= 8;
			str_add_byte(out, (char)(bits >> n & 0xff));
		}
	}
}

/* Take the body of a part that is HTML. */
static void
take_body(struct mime *m, struct slice header, struct slice body)
{
	struct slice coding = fields_value(header,
	    "content-transfer-encoding");

	str_clear(&m->decoded);
	m->page = body;
	if (fields_is(coding, "quoted-printable"))
		add_quoted(&m->decoded, body);
	else if (fields_is(coding, "base64"))
		add_base64(&m->decoded, body);
	else
		return;
	m->page = str_slice(&m->decoded);
}

/* The next part behind a line "--boundary": *rest goes on behind it. False
 * behind the last. */
static bool
next_part(struct slice *rest, struct slice boundary, struct slice *part)
{
	struct str mark = { 0 };
	size_t at, end;

	str_add(&mark, "\n--", 3);
	str_add_slice(&mark, boundary);
	at = slice_find(*rest, str_slice(&mark)) + mark.len;
	if (at > rest->len) {
		str_free(&mark);
		return false;
	}
	*rest = slice_part(*rest, at, rest->len);
	end = slice_find(*rest, str_slice(&mark));
	str_free(&mark);
	*part = slice_part(*rest, 0, end);
	at = slice_find(*part, SLICE("\n"));
	*part = slice_part(*part, at < part->len ? at + 1 : at, part->len);
	*rest = slice_part(*rest, end, rest->len);
	return part->len > 0 || end < rest->len;
}

static bool
find(struct mime *m, struct slice message, unsigned nested)
{
	size_t n = fields_length(message);
	struct slice header = slice_part(message, 0, n), part, rest, inner;
	struct str type = { 0 };
	bool found = false;

	add_value(&type, header, "content-type");
	inner = str_slice(&type);
	if (type_is(inner, "text/html") ||
	    type_is(inner, "application/xhtml+xml")) {
		take_body(m, header, slice_part(message, n, message.len));
		m->url = fields_value(header, "content-location");
		inner = parameter(inner, "charset");
		/* The same bytes in the message, which stays. */
		n = slice_find(header, inner);
		m->charset = inner.len == 0 || n == header.len ?
		    (struct slice){ 0 } : slice_part(header, n,
		    n + inner.len);
		found = true;
	} else if (type_is(inner, "multipart/") && nested < NESTED) {
		inner = parameter(inner, "boundary");
		/* The line end before the first mark may be the header's. */
		rest = slice_part(message, n > 0 ? n - 1 : 0, message.len);
		while (!found && inner.len > 0 &&
		    next_part(&rest, inner, &part)) {
			found = find(m, part, nested + 1);
			m->cut |= found && rest.len == 0;
		}
	}
	str_free(&type);
	return found;
}

bool
mime_page(struct mime *m, struct slice message)
{
	struct slice header = slice_part(message, 0, fields_length(message));
	struct slice url = fields_value(header, "snapshot-content-location");

	m->page = m->charset = m->url = (struct slice){ 0 };
	m->cut = false;
	if (!find(m, message, 0))
		return false;
	if (url.len > 0)
		m->url = url;
	return true;
}

void
mime_free(struct mime *m)
{
	str_free(&m->decoded);
	*m = (struct mime){ 0 };
}
