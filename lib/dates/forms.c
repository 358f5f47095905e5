/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "base/base.h"
#include "clock.h"
#include "forms.h"
#include "plain/lines.h"

#include "data/html-patterns.h"

/* Where year, month and day stand among the groups. */
static const struct form {
	unsigned pattern, year, month, day;
} forms[] = {
	{ HTML_DATE_ISO, 1, 2, 3 },
	{ HTML_DATE_COMPACT, 1, 2, 3 },
	{ HTML_DATE_MONTH_DAY, 3, 1, 2 },
	{ HTML_DATE_DAY_MONTH, 3, 2, 1 },
	{ HTML_DATE_DMY, 3, 2, 1 },
	{ HTML_DATE_YMD, 1, 2, 3 },
	{ HTML_DATE_SLASH, 3, 2, 1 },
	{ HTML_DATE_URL, 1, 2, 3 },
};

static unsigned
month(struct slice text)
{
	static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	unsigned i, k;

	if (text.len == 0 || (text.p[0] >= '0' && text.p[0] <= '9'))
		return slice_number(text);
	for (i = 0; i < 12; i++) {
		for (k = 0; k < 3; k++)
			if ((text.p[k] | 32) != names[i * 3 + k])
				break;
		if (k == 3)
			return i + 1;
	}
	return 0;
}

static bool
add(struct str *out, const struct form *form, struct slice text,
    const struct slice *g)
{
	unsigned y = slice_number(g[form->year]), m = month(g[form->month]);
	unsigned d = month(g[form->day]);

	if (form->pattern == HTML_DATE_SLASH && m > 12) {
		unsigned swap = m;

		m = d;
		d = swap;
	}
	if (y < 1800 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31)
		return false;
	str_addf(out, "%04u-%02u-%02u", y, m, d);
	if (form->pattern == HTML_DATE_ISO && g[4].len > 0) {
		str_addf(out, "T%.*s", (int)g[4].len, g[4].p);
		if (g[5].len > 0 && (g[5].p[0] == '+' || g[5].p[0] == '-'))
			str_addf(out, "%.3s:%.2s", g[5].p,
			    g[5].p + g[5].len - 2);
		else if (g[5].len > 0)
			str_add_byte(out, 'Z');
	} else if (form->pattern != HTML_DATE_URL)
		clock_add(out, text, g[0]);
	return true;
}

/* The pattern, compiled when first used. */
static const struct pattern *
pattern(unsigned which)
{
	static struct pattern *patterns[HTML_PATTERNS];

	if (patterns[which] == NULL)
		patterns[which] = pattern_of(html_patterns[which]);
	return patterns[which];
}

static bool
try(struct str *out, const struct form *form, struct slice text)
{
	struct slice g[6];

	return pattern_find(pattern(form->pattern), text, 0, g, 6) &&
	    add(out, form, text, g);
}

/* Seconds or milliseconds since 1970. */
static bool
unix_time(struct str *out, struct slice text)
{
	int64_t seconds = 0;
	struct tm tm;
	time_t t;
	size_t i;

	if (text.len != 10 && text.len != 13)
		return false;
	for (i = 0; i < text.len; i++) {
		if (text.p[i] < '0' || text.p[i] > '9')
			return false;
		if (i < 10)
			seconds = seconds * 10 + (text.p[i] - '0');
	}
	t = (time_t)seconds;	/* may have 32 bits */
	if (t != seconds || gmtime_r(&t, &tm) == NULL)
		return false;
	str_addf(out, "%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900,
	    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
	return true;
}

bool
html_date(struct str *out, struct slice text)
{
	size_t i, n = sizeof(forms) / sizeof(*forms);

	text = utf8_trim(text);
	if (unix_time(out, text))
		return true;
	for (i = 0; i + 1 < n; i++)
		if (try(out, &forms[i], text))
			return true;
	return plain_date_named(out, text);
}

bool
html_date_certain(struct str *out, struct slice text)
{
	size_t old = out->len;
	unsigned month, day;

	if (!html_date(out, text))
		return false;
	month = slice_number(slice_part(str_slice(out), old + 5, old + 7));
	day = slice_number(slice_part(str_slice(out), old + 8, old + 10));
	if (month == day || day > 12 ||
	    !pattern_find(pattern(HTML_DATE_SLASH), text, 0, NULL, 0))
		return true;
	out->len = old;
	return false;
}

bool
html_date_of_url(struct str *out, struct slice url)
{
	return try(out, &forms[sizeof(forms) / sizeof(*forms) - 1], url);
}
