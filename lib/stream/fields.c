/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "fields.h"

size_t
fields_length(struct slice text)
{
	const char *p = text.p, *end, *lf;

	if (text.len == 0)
		return 0;
	for (end = p + text.len; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (lf == NULL)
			return 0;
		if (lf == p || (lf == p + 1 && *p == '\r'))
			return (size_t)(lf + 1 - text.p);
	}
	return 0;
}

struct slice
fields_trim(struct slice s)
{
	while (s.len > 0 && (*s.p == ' ' || *s.p == '\t'))
		s.p++, s.len--;
	while (s.len > 0 && strchr(" \t\r\n", s.p[s.len - 1]) != NULL)
		s.len--;
	return s;
}

struct slice
fields_value(struct slice header, const char *name)
{
	size_t n = strlen(name);

	while (header.len > 0) {
		size_t end = slice_find(header, SLICE("\n"));

		if (end > n && header.p[n] == ':' &&
		    strncasecmp(header.p, name, n) == 0)
			return fields_trim(slice_part(header, n + 1, end));
		header = slice_part(header, end < header.len ? end + 1 : end,
		    header.len);
	}
	return (struct slice){ 0 };
}

bool
fields_number(struct slice s, unsigned base, size_t *n)
{
	size_t i;

	*n = 0;
	for (i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.p[i] | 0x20;
		unsigned digit = c >= '0' && c <= '9' ? c - (unsigned)'0' :
		    c >= 'a' && c <= 'f' ? c - (unsigned)'a' + 10 : 99;

		if (digit >= base || s.p[i] < '0')
			break;
		if (*n > SIZE_MAX / 32)
			return false;
		*n = *n * base + digit;
	}
	return i > 0 && (base == 16 || i == s.len);
}

bool
fields_is(struct slice s, const char *name)
{
	return s.len == strlen(name) && strncasecmp(s.p, name, s.len) == 0;
}
