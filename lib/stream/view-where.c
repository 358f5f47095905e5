/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "view-date.h"
#include "view-where.h"

static const struct sign {
	char text[3];
	enum where_sign sign;
} signs[] = {	/* the longer ones first */
	{ "==", WHERE_IS }, { "=~", WHERE_LIKE }, { "!=", WHERE_IS_NOT },
	{ "!~", WHERE_UNLIKE }, { "<=", WHERE_MOST }, { ">=", WHERE_LEAST },
	{ "=", WHERE_IS }, { "~", WHERE_LIKE }, { "<", WHERE_BELOW },
	{ ">", WHERE_ABOVE }
};

static size_t
digits(struct slice text, size_t i)
{
	while (i < text.len && text.p[i] >= '0' && text.p[i] <= '9')
		i++;
	return i;
}

static bool
is_at(struct slice text, size_t i, char a, char b)
{
	return i < text.len && (text.p[i] == a || text.p[i] == b);
}

bool
where_number(struct slice text, double *n)
{
	char copy[64];
	size_t i, from;

	if (text.len == 0 || text.len >= sizeof(copy))
		return false;
	from = is_at(text, 0, '-', '+');
	i = digits(text, from);
	if (i == from && !is_at(text, i, '.', '.'))
		return false;
	if (is_at(text, i, '.', '.')) {
		from = i + 1;
		i = digits(text, from);
		if (i == from)
			return false;
	}
	if (is_at(text, i, 'e', 'E')) {
		from = i + 1 + is_at(text, i + 1, '-', '+');
		i = digits(text, from);
		if (i == from)
			return false;
	}
	if (i < text.len)
		return false;
	memcpy(copy, text.p, text.len);
	copy[text.len] = '\0';
	*n = strtod(copy, NULL);
	return true;
}

/* A year, a month or a day in the form of ISO 8601? */
static bool
is_date(struct slice text)
{
	return text.len > 0 && view_date_end(text) == text.len;
}

/* The sign at the start of the text, or NULL. */
static const struct sign *
sign_at(struct slice text)
{
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(text, slice_of(signs[i].text)))
			return &signs[i];
	return NULL;
}

/* The pattern is compiled as it is, too, so that what is wrong with it has its
 * place. */
static bool
compile(struct where *w, struct str *wrong)
{
	struct str regex = { 0 };
	struct pattern *plain = pattern_compile(w->value, wrong);

	if (plain == NULL)
		return false;
	pattern_free(plain);
	str_addf(&regex, "(?i)%.*s", (int)w->value.len, w->value.p);
	w->pattern = pattern_compile(str_slice(&regex), wrong);
	str_free(&regex);
	return w->pattern != NULL;
}

bool
where_read(struct where *w, struct slice text, struct str *wrong)
{
	const struct sign *sign = NULL;
	size_t i;

	*w = (struct where){ 0 };
	for (i = 0; i < text.len && sign == NULL; i++)
		sign = sign_at(slice_part(text, i, text.len));
	w->name = utf8_trim(slice_part(text, 0, sign == NULL ? 0 : i - 1));
	if (w->name.len == 0) {
		str_add_slice(wrong, SLICE("a condition is NAME OP VALUE, "
		    "with =, !=, <, <=, >, >=, ~ or !~"));
		return false;
	}
	w->sign = sign->sign;
	w->value = utf8_trim(slice_part(text, i - 1 + strlen(sign->text),
	    text.len));
	w->is_number = where_number(w->value, &w->number);
	w->is_date = is_date(w->value);
	return (w->sign != WHERE_LIKE && w->sign != WHERE_UNLIKE) ||
	    compile(w, wrong);
}

/* What of the value is compared: of a day no more than its month, if that is
 * what the condition has, so that date<=2024-03 takes in all of March. */
static struct slice
comparable(const struct where *w, struct slice value)
{
	return w->is_date && value.len > w->value.len && is_date(value) ?
	    slice_part(value, 0, w->value.len) : value;
}

/* Below, at or above the value: -1, 0, 1. */
static int
compare(const struct where *w, struct slice value)
{
	double n;

	if (w->is_number && where_number(value, &n))
		return (n > w->number) - (n < w->number);
	return slice_compare(comparable(w, value), w->value);
}

bool
where_holds(const struct where *w, struct slice value)
{
	if (value.len == 0)
		return w->sign == WHERE_IS_NOT || w->sign == WHERE_UNLIKE;
	switch (w->sign) {
	case WHERE_IS:
		return slice_eq(comparable(w, value), w->value);
	case WHERE_IS_NOT:
		return !slice_eq(comparable(w, value), w->value);
	case WHERE_LIKE:
		return pattern_find(w->pattern, value, 0, NULL, 0);
	case WHERE_UNLIKE:
		return !pattern_find(w->pattern, value, 0, NULL, 0);
	case WHERE_BELOW:
		return compare(w, value) < 0;
	case WHERE_MOST:
		return compare(w, value) <= 0;
	case WHERE_LEAST:
		return compare(w, value) >= 0;
	case WHERE_ABOVE:
		return compare(w, value) > 0;
	}
	return false;
}
