/* SPDX-License-Identifier: MIT */
/*
 * Records: lines and what they are taken for; beginnings of inputs and
 * whether they are records; fields with escapes and back.
 */
#include <stdlib.h>

#include "stream/stream.h"
#include "tap.h"

/* A line, and "name|doc|start|end|label|text|more" or what is wrong. */
static const struct {
	const char *what, *line, *want;
} lines[] = {
	{ "a doc record", "doc\ta\t0\t0\ttext\t", "doc|a|0|0|text||-" },
	{ "a para record", "para\ta b\t2\t5\tbody\tYes\t7\t10",
	    "para|a b|2|5|body|Yes|7\t10" },
	{ "fields may be empty", "meta\t\t0\t0\t\t", "meta||0|0|||-" },
	{ "an empty further field", "sent\ta\t0\t1\tx\ty\t",
	    "sent|a|0|1|x|y|" },
	{ "a kind of a user", "my-kind2\ta\t1\t2\tx\ty",
	    "my-kind2|a|1|2|x|y|-" },
	{ "a carriage return belongs to no field",
	    "para\ta\t0\t1\tx\ty\r", "para|a|0|1|x|y|-" },
	{ "nor to a further one", "para\ta\t0\t1\tx\ty\t5\r",
	    "para|a|0|1|x|y|5" },
	{ "but amid a field it does", "para\ta\t0\t3\tx\ty\rz",
	    "para|a|0|3|x|y\rz|-" },
	{ "escapes stay", "para\ta\\tb\t0\t3\tx\ty\\\\z",
	    "para|a\\tb|0|3|x|y\\\\z|-" },
#if SIZE_MAX > UINT32_MAX
	{ "eighteen digits", "para\ta\t123456789012345678\t2\tx\ty",
	    "para|a|123456789012345678|2|x|y|-" },
#else
	{ "eighteen digits", "para\ta\t123456789012345678\t2\tx\ty",
	    "no record: start or end is too large" },
#endif
	{ "an empty line", "", "an empty line is no record" },
	{ "only a carriage return", "\r",
	    "no record: the kind is not [a-z][a-z0-9-]*" },
	{ "plain text", "Hello there.",
	    "no record: the kind is not [a-z][a-z0-9-]*" },
	{ "a word", "hello", "no record: fewer than six fields" },
	{ "five fields", "para\ta\t0\t1\tbody",
	    "no record: fewer than six fields" },
	{ "no kind", "\ta\t0\t1\tbody\tx",
	    "no record: the kind is not [a-z][a-z0-9-]*" },
	{ "a capital in the kind", "Para\ta\t0\t1\tbody\tx",
	    "no record: the kind is not [a-z][a-z0-9-]*" },
	{ "a digit first in the kind", "1para\ta\t0\t1\tbody\tx",
	    "no record: the kind is not [a-z][a-z0-9-]*" },
	{ "no number", "para\ta\tx\t1\tbody\tx",
	    "no record: start or end is no number" },
	{ "no end", "para\ta\t1\t\tbody\tx",
	    "no record: start or end is no number" },
	{ "a sign", "para\ta\t-1\t1\tbody\tx",
	    "no record: start or end is no number" },
	{ "nineteen digits", "para\ta\t0\t1234567890123456789\tbody\tx",
	    "no record: start or end is too large" },
	{ "zeros before a number", "para\ta\t0000000000000000000007\t8\tx\ty",
	    "para|a|7|8|x|y|-" },
	{ "a text that ends behind the last place",
	    "para\ta\t999999999999999998\t9\tx\tyz",
	    "no record: start or end is too large" },
	{ "forty digits", "para\ta\t0\t"
	    "9999999999999999999999999999999999999999\tbody\tx",
	    "no record: start or end is too large" },
};

/* What an input begins with: 1 a record, 0 something else, -1 not yet known. */
static const struct {
	const char *what, *text;
	int want;
} starts[] = {
	{ "nothing is not known", "", -1 },
	{ "a record", "doc\ta\t0\t0\ttext\t\n", 1 },
	{ "up to the text", "para\ta\t0\t0\ttext\t", 1 },
	{ "not yet the text", "para\ta\t0\t0\ttext", -1 },
	{ "half a number", "para\ta\t1", -1 },
	{ "half a kind", "par", -1 },
	{ "a kind and no more", "para\t", -1 },
	{ "a line that is too short", "para\ta\t0\t0\ttext\nmore", 0 },
	{ "a word in a line", "hello\nthere\n", 0 },
	{ "a sentence", "Hello there", 0 },
	{ "a table", "name\tage\tcity\tland\tx\ty\n", 0 },
	{ "an empty line", "\npara\ta\t0\t0\ttext\tx", 0 },
	{ "a tab first", "\tx", 0 },
	{ "an empty number", "para\ta\t\t0\ttext\tx", 0 },
	{ "a number of 20 digits", "para\ta\t12345678901234567890\t0\tt\t", 1 },
};

/* First lines, and whether they were records before they were damaged. */
static const struct {
	const char *what, *text;
	bool want;
} nearly[] = {
	{ "a letter for a digit", "sent\ta\tO\t9\tbody\tHi.", true },
	{ "both numbers gone, one digit left", "para\ta\tO\tl9\tbody\tHi.",
	    true },
	{ "an empty start", "entity\ta\t\t9\tORG\tUN", true },
	{ "a minus before a number", "x-mine\ta\t-3\t9\tl\tt", true },
	{ "a capital in the kind", "Sent\ta\t0\t9\tbody\tHi.", true },
	{ "torn behind its end", "sent\ta\t0\t9", true },
	{ "torn before its text", "quote\ta\t0\t9\tdirect", true },
	{ "a blank behind a number", "doc\ta\t0\t0 \ttext\t", true },
	{ "letters for both numbers", "doc\ta\tO\tO\ttext\t\tnutgraf/1", true },
	{ "no numbers at all", "para\ta\t\t\tbody\tHi.", true },
	{ "a heading of columns", "doc\tdate\ttitle\tauthor\tx\ttext",
	    false },
	{ "a table's row", "Oslo\tNorway\t2010\tup by 3\tx\ty", false },
	{ "a menu", "Home\tNews\tSport\tWeather 24\tVideo\tMore", false },
	{ "a kind of ours in a table", "page\tviews\t12", false },
	{ "a sentence with tabs", "quote\tof\tthe\tday 1", false },
	{ "nothing", "", false },
};

/* Plain text and the field. */
static const struct {
	const char *what, *plain, *field;
} fields[] = {
	{ "no escapes", "Caf\xc3\xa9 x", "Caf\xc3\xa9 x" },
	{ "all four", "a\tb\nc\rd\\e", "a\\tb\\nc\\rd\\\\e" },
	{ "at the ends", "\tx\\", "\\tx\\\\" },
	{ "other control characters stay", "a\vb\fc\x01", "a\vb\fc\x01" },
	{ "a long text with one", "0123456789abcdef0123456789abcde\\0123456",
	    "0123456789abcdef0123456789abcde\\\\0123456" },
	{ "a letter behind a backslash", "\\t\\x", "\\\\t\\\\x" },
	{ "nothing", "", "" },
};

/* Fields that no filter writes, and what they are read as. */
static const struct {
	const char *what, *field, *plain;
} odd[] = {
	{ "another sequence stays", "a\\xb\\", "a\\xb\\" },
	{ "a backslash at the end", "\\\\\\", "\\\\" },
	{ "a sequence behind another", "\\\\t\\t", "\\t\t" },
};

static void
check_line(const char *what, const char *line, const char *want)
{
	struct str got = { 0 };
	struct record r;
	size_t len = strlen(line), n;
	char *copy = mem_alloc(len);
	const char *wrong;

	memcpy(copy, line, len);
	wrong = record_parse(&r, (struct slice){ copy, len });
	if (wrong != NULL)
		str_addf(&got, "%s", wrong);
	else
		str_addf(&got, "%.*s|%.*s|%zu|%zu|%.*s|%.*s|%.*s",
		    (int)r.name.len, r.name.p, (int)r.doc.len, r.doc.p,
		    r.start, r.end, (int)r.label.len, r.label.p,
		    (int)r.text.len, r.text.p,
		    r.more.p == NULL ? 1 : (int)r.more.len,
		    r.more.p == NULL ? "-" : r.more.p);
	tap(slice_is(str_slice(&got), want), what);
	/* cut at every length: no read past the end */
	for (n = 0; n < len; n++) {
		char *part = mem_alloc(n);

		memcpy(part, line, n);
		record_parse(&r, (struct slice){ part, n });
		record_starts((struct slice){ part, n });
		free(part);
	}
	free(copy);
	str_free(&got);
}

static void
check_field(const char *what, const char *plain, const char *field,
    bool there)
{
	struct str got = { 0 };
	struct arena arena = { 0 };
	bool good = true;

	if (there) {
		field_add(&got, slice_of(plain));
		good = slice_is(str_slice(&got), field);
	}
	str_clear(&got);
	field_add_plain(&got, slice_of(field));
	good = good && slice_is(str_slice(&got), plain) &&
	    slice_is(field_plain(&arena, slice_of(field)), plain);
	tap(good, what);
	arena_free(&arena);
	str_free(&got);
}

static void
check_written(void)
{
	struct str s = { 0 };
	struct record r;

	record_begin(&s, "sent", SLICE("a\\tb"), 0, 1234567, SLICE("body"),
	    SLICE("x\ty"));
	record_add_number(&s, 10);
	record_add_number(&s, 100);
	record_add_field(&s, SLICE("n\n"));
	tap(slice_is(str_slice(&s), "sent\ta\\tb\t0\t1234567\tbody\tx\\ty"
	    "\t10\t100\tn\\n"), "a record is written");
	tap(record_parse(&r, str_slice(&s)) == NULL &&
	    slice_is(record_field(&r, 7), "10") &&
	    slice_is(record_field(&r, 9), "n\\n") &&
	    record_field(&r, 10).len == 0, "and its fields are read");
	str_clear(&s);
	record_add_number(&s, UINT64_MAX);
	tap(slice_is(str_slice(&s), "\t18446744073709551615"),
	    "the largest number");
	str_clear(&s);
	record_doc(&s, SLICE("a\\tb"), true);
	tap(slice_is(str_slice(&s), "doc\ta\\tb\t0\t0\thtml\t\tnutgraf/1\n"),
	    "a doc record");
	tap(record_parse(&r, slice_part(str_slice(&s), 0, s.len - 1)) == NULL &&
	    record_version(&r) == 1, "and its version");
	tap(record_parse(&r, SLICE("doc\ta\t0\t0\ttext\t")) == NULL &&
	    record_version(&r) == 0, "a doc record without one");
	tap(record_parse(&r, SLICE("doc\ta\t0\t0\ttext\t\tnutgraf/12\tx\r")) ==
	    NULL && record_version(&r) == 12, "a later one");
	tap(record_parse(&r, SLICE("doc\ta\t0\t0\ttext\t\tnutgraf/1b")) ==
	    NULL && record_version(&r) == 0, "what is no version");
	str_clear(&s);
	field_add_repaired(&s, SLICE("caf\xe9\t\xff.txt"));
	tap(slice_is(str_slice(&s), "caf\xef\xbf\xbd\\t\xef\xbf\xbd.txt"),
	    "a name that is not UTF-8");
	str_free(&s);
}

/* A record cut into fields. */
static void
check_fields(void)
{
	struct slice f[9];
	struct record r;

	record_parse(&r, SLICE("para\ta\t1\t2\tx\ty\tz\t\r"));
	tap(record_fields(&r, f, 9) == 8 && slice_is(f[0], "para") &&
	    slice_is(f[3], "2") && slice_is(f[6], "z") && f[7].len == 0,
	    "all fields of a record");
	tap(record_fields(&r, f, 2) == 2 && slice_is(f[1], "a"),
	    "the first two");
}

/* A long line without a tab must not be looked at again and again. */
static void
check_long(void)
{
	size_t len = 1 << 20;
	char *text = mem_alloc(len);

	memset(text, 'a', len);
	tap(record_starts((struct slice){ text, len }) == 0,
	    "a long word is no record");
	memcpy(text, "para\t", 5);
	tap(record_starts((struct slice){ text, len }) == 0,
	    "nor is one with an endless document");
	free(text);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		check_line(lines[i].what, lines[i].line, lines[i].want);
	for (i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		tap(record_starts(slice_of(starts[i].text)) ==
		    starts[i].want, starts[i].what);
	for (i = 0; i < sizeof(nearly) / sizeof(*nearly); i++)
		tap(record_nearly(slice_of(nearly[i].text)) ==
		    nearly[i].want, nearly[i].what);
	for (i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		check_field(fields[i].what, fields[i].plain, fields[i].field,
		    true);
	for (i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		check_field(odd[i].what, odd[i].plain, odd[i].field, false);
	check_written();
	check_fields();
	check_long();
	return tap_end();
}
