/* SPDX-License-Identifier: MIT */
/* Columns that are made of records, conditions, and text as JSON. */
#include "base/base.h"
#include "io/io.h"
#include "stream/annotations.h"
#include "stream/jsonout.h"
#include "stream/view-date.h"
#include "stream/view-doubt.h"
#include "stream/view-name.h"
#include "stream/view-said.h"
#include "stream/view-where.h"
#include "tap.h"

/* A document, to cut pieces out of. */
static const char lines[] =
    "sent\td\t0\t20\tbody\t\"We won, all of us.\"\t1\t1\n"
    "sent\td\t21\t33\tbody\tSo said Ann.\t1\t2\n"
    "sent\td\t35\t49\tbody\tÉtienne left.\t2\t3\n";

static const struct {
	const char *what, *text, *spans;
	bool marked;
	const char *want;
} said[] = {
	{ "marks around it", "“No.”", "0-9", true, "No." },
	{ "straight ones", "\"No.\"", "0-5", true, "No." },
	{ "single ones", "‘It’s the dogs’ bowl’", "0-29", true,
	    "It’s the dogs’ bowl" },
	{ "straight single ones", "'It's no.'", "0-10", true, "It's no." },
	{ "doubled ones", "``No.''", "0-7", true, "No." },
	{ "low and high ones", "„Nein.“", "0-11", true, "Nein." },
	{ "French ones have blanks", "« Non. »", "0-10", true, "Non." },
	{ "one curly, one straight", "“No.\"", "0-7", true, "No." },
	{ "marks within stay", "“He said “no” twice.”", "0-29", true,
	    "He said “no” twice." },
	{ "the same straight", "\"He said \"no\" twice.\"", "0-21", true,
	    "He said \"no\" twice." },
	{ "single ones within", "“He said ‘no’.”", "0-23", true,
	    "He said ‘no’." },
	{ "two quotations are no pair", "\"No\" or \"yes\"", "0-13",
	    false, "\"No\" or \"yes\"" },
	{ "two curly ones", "“No” or “yes”", "0-21", false,
	    "“No” or “yes”" },
	{ "a first mark without a last", "“No, never.", "0-13", true,
	    "No, never." },
	{ "a last one without a first", "Never.”", "0-9", true, "Never." },
	{ "a last one of a pair stays", "so “never”", "0-14", true,
	    "so “never”" },
	{ "some of it is in marks", "it was \"very bad\"", "0-17", false,
	    "it was \"very bad\"" },
	{ "the first words are", "“very bad” it was", "0-21", false,
	    "“very bad” it was" },
	{ "an apostrophe is no mark", "’90s music was \"bad\"", "0-22",
	    false, "’90s music was \"bad\"" },
	{ "nor in an indirect one", "'em all", "0-7", false, "'em all" },
	{ "even if another ends it", "'tis theirs'", "0-12", false,
	    "'tis theirs'" },
	{ "words between pieces", "“No,” “never.”", "0-9,20-32", true,
	    "No, … never." },
	{ "paragraphs of one", "“No. “Never.”", "0-6,8-20", true,
	    "No. Never." },
	{ "sentences of one", "\"No.\" \"Never.\"", "0-5,6-14", true,
	    "No. Never." },
	{ "mixed pieces", "“No” and that it rained", "0-8,20-38", false,
	    "“No” … and that it rained" },
	{ "spans that do not fit: the sentences", "something else", "0-20",
	    true, "We won, all of us." },
	{ "over two of them", "x", "1-7,29-43", true,
	    "We won … Ann. Étienne" },
	{ "and no sentences: the text", "“No.”", "0-700", true, "No." },
	{ "no spans", "“No.”", "", true, "No." },
	{ "only marks", "“”", "0-6", true, "" },
	{ "one mark", "\"", "0-1", true, "" },
	{ "nothing", "", "", true, "" },
};

static void
test_said(const struct places *places)
{
	struct spans spans = { 0 };
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < sizeof(said) / sizeof(*said); i++) {
		spans.n = 0;
		spans_read(&spans, slice_of(said[i].spans));
		str_clear(&s);
		said_add(&s, slice_of(said[i].text), &spans, said[i].marked,
		    places);
		if (!tap(slice_is(str_slice(&s), said[i].want), said[i].what))
			printf("# %.*s\n", (int)s.len, s.p);
	}
	spans_free(&spans);
	str_free(&s);
}

static const struct {
	const char *what;
	size_t place, want;
} chars[] = {
	{ "the start", 0, 0 }, { "within a sentence", 5, 5 },
	{ "its end", 20, 20 }, { "the next one", 21, 21 },
	{ "the end of a paragraph", 33, 33 }, { "between two", 34, 34 },
	{ "the next paragraph", 35, 35 }, { "after a letter of two bytes", 37,
	    36 }, { "the end", 49, 48 }, { "beyond it", 52, PLACES_NONE },
	{ "far beyond it", 9999, PLACES_NONE },
};

/* A long text is counted in steps. */
static void
test_steps(void)
{
	struct places p = { 0 };
	struct doc d = { 0 };
	struct str s = { 0 };
	size_t i, n = 5000;
	bool good = true;

	str_addf(&s, "sent\td\t0\t%zu\tbody\t", 3 * n);
	for (i = 0; i < n; i++)
		str_addf(&s, "a\xc3\xa9");
	str_addf(&s, "\t1\t1\n");
	doc_from_lines(&d, str_slice(&s));
	places_find(&p, &d);
	for (i = 0; i <= n; i++)
		good &= places_chars(&p, 3 * i) == 2 * i;
	tap(good, "places in a long sentence");
	places_free(&p);
	doc_free(&d);
	str_free(&s);
}

static const struct {
	const char *what, *date, *day, *time, *zone;
} dates[] = {
	{ "a day", "2024-03-07", "2024-03-07", "", "" },
	{ "a month", "2024-03", "2024-03", "", "" },
	{ "a year", "2024", "2024", "", "" },
	{ "with a time", "2024-03-07T14:05", "2024-03-07", "14:05:00", "" },
	{ "with seconds", "2024-03-07T14:05:09", "2024-03-07", "14:05:09", "" },
	{ "and a zone", "2024-03-07T14:05:09+02:00", "2024-03-07", "14:05:09",
	    "+02:00" },
	{ "Z", "2024-03-07T14:05Z", "2024-03-07", "14:05:00", "Z" },
	{ "a fraction", "2024-03-07T14:05:09.123Z", "2024-03-07", "14:05:09",
	    "Z" },
	{ "a blank before the time", "2024-03-07 14:05", "2024-03-07",
	    "14:05:00", "" },
	{ "no date", "7 March", "7 March", "", "" },
	{ "a number", "20240307", "20240307", "", "" },
	{ "what follows is no zone", "2024-03-07T14:05 or so", "2024-03-07",
	    "14:05:00", "" },
	{ "nothing", "", "", "", "" },
};

static void
test_dates(void)
{
	struct str time = { 0 };
	size_t i;

	for (i = 0; i < sizeof(dates) / sizeof(*dates); i++) {
		struct slice date = slice_of(dates[i].date);

		str_clear(&time);
		view_add_time(&time, date);
		tap(slice_is(view_day(date), dates[i].day) &&
		    slice_is(str_slice(&time), dates[i].time) &&
		    slice_is(view_zone(date), dates[i].zone), dates[i].what);
	}
	str_free(&time);
}

static const struct {
	const char *condition, *value;
	bool want;
} conditions[] = {
	{ "n=Ann", "Ann", true }, { "n=Ann", "ann", false },
	{ "n==Ann", "Ann", true }, { " n = Ann ", "Ann", true },
	{ "n=Ann Lee", "Ann Lee", true }, { "n!=Ann", "Ann", false },
	{ "n!=Ann", "Bo", true }, { "n!=Ann", "", true },
	{ "n=Ann", "", false }, { "n=", "", false }, { "n!=", "x", true },
	{ "n<10", "9", true }, { "n<10", "10", false },
	{ "n<=10", "10.0", true }, { "n>9", "10", true },
	{ "n>=.5", "0.50", true }, { "n<.5", "", false },
	{ "n>9", "9a", true }, { "n>9", "10a", false },
	{ "n>=2024-03", "2024-03-01", true }, { "n>=2024-03", "2024-02-29",
	    false }, { "n<2024-03", "2024-02-29", true },
	{ "n<=2024-03", "2024-03-31", true }, { "n<=2024-03", "2024-04-01",
	    false }, { "n>2024-03", "2024-03-31", false },
	{ "n>2024-03", "2024-04-01", true }, { "n=2024-03", "2024-03-07",
	    true }, { "n=2024", "2024-03-07", true },
	{ "n!=2024", "2024-03", false }, { "n=2024-3", "2024-3x", false },
	{ "n=2024", "20245", false }, { "n<=2024-03-07", "2024-03", true },
	{ "n~^ann", "Ann Lee", true }, { "n~^lee", "Ann Lee", false },
	{ "n=~lee$", "Ann Lee", true }, { "n!~lee", "Ann Lee", false },
	{ "n!~lee", "", true }, { "n~.", "", false }, { "n~^é$", "É", true },
	{ "n=a=b", "a=b", true }, { "n!==", "=", false },
};

static void
test_conditions(void)
{
	static const char *const wrong[] = { "", "n", "=x", " = x", "n~(",
		"n!~[", "n~\xff" };
	struct str error = { 0 };
	struct where w;
	size_t i;

	for (i = 0; i < sizeof(conditions) / sizeof(*conditions); i++) {
		tap(where_read(&w, slice_of(conditions[i].condition),
		    &error) && slice_is(w.name, "n") && where_holds(&w,
		    slice_of(conditions[i].value)) == conditions[i].want,
		    conditions[i].condition);
		pattern_free(w.pattern);
	}
	for (i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		str_clear(&error);
		tap(!where_read(&w, slice_of(wrong[i]), &error) &&
		    error.len > 0, "no condition");
	}
	str_free(&error);
}

static void
test_numbers(void)
{
	static const char *const no[] = { "", "-", "+", ".", "1.", "1e", "1e+",
		"1,5", "0x10", "inf", "nan", " 1", "1 ", "1925-40", "--1" };
	double n;
	size_t i;

	tap(where_number(SLICE("-12.50"), &n) && n == -12.5, "a fraction");
	tap(where_number(SLICE("+1e3"), &n) && n == 1000, "an exponent");
	tap(where_number(SLICE(".25"), &n) && n == .25, "no digit before it");
	for (i = 0; i < sizeof(no) / sizeof(*no); i++)
		tap(!where_number(slice_of(no[i]), &n), "no number");
}

static const struct {
	const char *name, *wanted;
	bool among, want;
} names[] = {
	{ "Ada Quill", "ada quill", true, true },
	{ "Ada Quill", "Quill", true, true },
	{ "Ada Quill and Bo Marl", "QUILL", true, true },
	{ "Ada Quillan", "Quill", true, false },
	{ "Ada McQuill", "Quill", true, false },
	{ "Quillan Quill", "quill", true, true },
	{ "Étienne", "étienne", true, true },
	{ "Noé", "No", true, false },
	{ "O'Dell", "Dell", true, true },
	{ "the mayor", "The Mayor", false, true },
	{ "the mayor's son", "the mayor", false, false },
	{ "", "Ada", true, false },
};

static void
test_names(void)
{
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		tap(name_wanted(slice_of(names[i].name),
		    slice_of(names[i].wanted), names[i].among) ==
		    names[i].want, names[i].name);
}

static void
test_doubt(void)
{
	tap(doubt_rule(SLICE("Q4"), false, false) && doubt_rule(SLICE("Q6"), false, false) &&
	    doubt_rule(SLICE("Q12"), false, false) &&
	    !doubt_rule(SLICE("Q12"), false, true) && doubt_rule(SLICE("Q14"), false, false),
	    "rules that leave doubt");
	tap(!doubt_rule(SLICE("Q13"), false, false) && doubt_rule(SLICE("Q13"), true, false),
	    "one that does without marks");
	tap(!doubt_rule(SLICE("Q1"), true, false) && !doubt_rule(SLICE("Q"), true, false) &&
	    !doubt_rule(SLICE(""), true, false), "all others");
}

static const struct {
	const char *text, *want;
} strings[] = {
	{ "", "\"\"" }, { "Ann", "\"Ann\"" },
	{ "a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"" },
	{ "\t\n\r\b\x1f\x7f", "\"\\t\\n\\r\\u0008\\u001f\x7f\"" },
	{ "</script>&", "\"\\u003c/script\\u003e\\u0026\"" },
	{ "a\xe2\x80\xa8" "b\xe2\x80\xa9", "\"a\\u2028b\\u2029\"" },
	{ "“é” \xe2\x80\xae", "\"“é” \xe2\x80\xae\"" },
	{ "0123456789abcdef0123456789abcdef<", "\"0123456789abcdef0123456789"
	    "abcdef\\u003c\"" },
};

/* What is escaped is found at every place of a text of every length. */
static bool
escapes_everywhere(struct slice what)
{
	char text[64];
	struct str s = { 0 };
	size_t len, at;
	bool good = true;

	for (len = what.len; len <= sizeof(text); len++)
		for (at = 0; at + what.len <= len; at++) {
			memset(text, 'x', sizeof(text));
			memcpy(text + at, what.p, what.len);
			str_clear(&s);
			jsonout_text(&s, (struct slice){ text, len });
			good &= s.len == len - what.len + 8 &&
			    memcmp(s.p + 1 + at, "\\u", 2) == 0;
		}
	str_free(&s);
	return good;
}

static const struct {
	const char *text;
	bool number;
	const char *want;
} values[] = {
	{ "", false, "null" }, { "", true, "null" }, { "12", false, "\"12\"" },
	{ "12", true, "12" }, { "-0.50", true, "-0.50" }, { "0", true, "0" },
	{ "007", true, "\"007\"" }, { ".5", true, "\".5\"" },
	{ "1.", true, "\"1.\"" }, { "-", true, "\"-\"" },
	{ "+1", true, "\"+1\"" }, { "1a", true, "\"1a\"" },
	{ "NaN", true, "\"NaN\"" },
};

static void
test_json(void)
{
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < sizeof(strings) / sizeof(*strings); i++) {
		str_clear(&s);
		jsonout_text(&s, slice_of(strings[i].text));
		tap(slice_is(str_slice(&s), strings[i].want),
		    "a string of JSON");
	}
	for (i = 0; i < sizeof(values) / sizeof(*values); i++) {
		str_clear(&s);
		jsonout_value(&s, slice_of(values[i].text), values[i].number);
		tap(slice_is(str_slice(&s), values[i].want),
		    "a value of JSON");
	}
	tap(escapes_everywhere(SLICE("<")) && escapes_everywhere(SLICE("\x01")),
	    "escapes everywhere");
	tap(escapes_everywhere(SLICE("\xe2\x80\xa8")), "longer ones, too");
	str_free(&s);
}

int
main(void)
{
	struct places places = { 0 };
	struct doc d = { 0 };
	size_t i;

	doc_from_lines(&d, slice_of(lines));
	places_find(&places, &d);
	test_said(&places);
	for (i = 0; i < sizeof(chars) / sizeof(*chars); i++)
		tap(places_chars(&places, chars[i].place) == chars[i].want,
		    chars[i].what);
	test_steps();
	test_dates();
	test_conditions();
	test_numbers();
	test_names();
	test_doubt();
	test_json();
	places_free(&places);
	doc_free(&d);
	return tap_end();
}
