/* SPDX-License-Identifier: MIT */
/*
 * Marks that formats begin with come first (form-marks.c), then what is text is
 * looked at, tables by form-table.c. A text in which brackets, semicolons and
 * the like are common is a script or a style sheet.
 */
#include "base/base.h"
#include "form.h"
#include "html/html.h"
#include "mime.h"

enum { CODE_SEEN = 16 * 1024 };	/* bytes by which text and code are told */

/* XML that is no HTML, by its first element. */
static const struct {
	const char *tag;
	struct form form;
} roots[] = {
	{ "<svg", { .kind = FORM_OTHER, .what = "an image (SVG)" } },
	{ "<rss", { .kind = FORM_OTHER, .what = "a news feed (RSS), which has "
	    "no articles but links to them" } },
	{ "<feed", { .kind = FORM_OTHER, .what = "a news feed (Atom), which "
	    "has no articles but links to them" } },
	{ "<rdf", { .kind = FORM_OTHER, .what = "a news feed (RDF)" } },
	{ "<urlset", { .kind = FORM_OTHER, .what = "a map of a site" } },
	{ "<sitemapindex", { .kind = FORM_OTHER, .what = "a map of a site" } },
	{ "<mediawiki", { .kind = FORM_CONTAINER,
	    .what = "a dump of MediaWiki" } },
};

static const struct form other_xml = { .kind = FORM_OTHER,
	.what = "XML, but not a page" };
static const struct form code = { .kind = FORM_OTHER,
	.what = "a script or style sheet, or other text for machines" };
static const struct form for_robots = { .kind = FORM_OTHER,
	.what = "a list for robots" };
static const struct form mailbox = { .kind = FORM_CONTAINER,
	.what = "a mailbox, of which every message is a text: try "
	"git mailsplit -o. and read the files that it makes" };
static const struct form wget_log = { .kind = FORM_OTHER,
	.what = "a log of wget" };
static const struct form page_list = { .kind = FORM_OTHER,
	.what = "a list of the pages of a web archive" };
static const struct form binary = { .kind = FORM_OTHER,
	.what = "not text" };
/* Behind white space and a byte order mark. */
static struct slice
text_of(struct slice s)
{
	size_t i = utf8_bom(s);

	while (i < s.len && memchr(" \t\r\n\f", s.p[i], 5) != NULL)
		i++;
	return slice_part(s, i, s.len);
}

/* Does the text begin as scripts and style sheets do? */
static bool
begins_as_code(struct slice s)
{
	static const char *const starts[] = { "/*", "//", "var ", "let ",
		"const ", "function", "(function", "!function", "@charset",
		"@import", "@font-face", "@media", ":root", "import ",
		"export ", "\"use strict", "'use strict", "window.", "define(",
		"module.exports", "require(", "(()=>", "(self", "jQuery",
		"$(" };
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (slice_starts(s, slice_of(starts[i])))
			return true;
	return false;
}

/* How many of the lines end as statements do, in percent. */
static size_t
code_lines(struct slice s)
{
	size_t lines = 0, ends = 0;

	while (s.len > 0) {
		size_t lf = slice_find(s, SLICE("\n"));
		struct slice line = utf8_trim(slice_part(s, 0, lf));

		lines += line.len > 0;
		ends += line.len > 0 && memchr(";{},", line.p[line.len - 1],
		    4) != NULL;
		s = slice_part(s, lf < s.len ? lf + 1 : lf, s.len);
	}
	return lines == 0 ? 0 : ends * 100 / lines;
}

/* Is it for machines? Of its bytes that are no white space, one in forty is
 * what sentences hardly have; where it begins like that, less will do. Texts may
 * have <names> in such brackets. Nor have texts in ASCII less than one blank in
 * twenty bytes. */
static bool
is_code(struct slice s)
{
	bool begins = begins_as_code(s);
	size_t i, marks = 0, angles = 0, bytes = 0, high = 0;

	s = slice_part(s, 0, s.len < CODE_SEEN ? s.len : CODE_SEEN);
	for (i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.p[i];

		bytes += c > ' ';
		high += c >= 0x80;
		marks += c != '\0' && strchr("{}=\\", c) != NULL;
		angles += c == ';' || c == '<' || c == '>';
	}
	if (marks > 0)
		marks += angles;
	if (begins && (marks * 300 > bytes || code_lines(s) > 20))
		return true;
	if (s.len > 500 && (s.len - bytes) * 20 < s.len && high * 10 < s.len)
		return true;
	return (marks > 8 && marks * 40 > bytes) ||
	    (marks > 3 && marks * 20 > bytes);
}

/* robots.txt: after comments, a line that says for whom it is. */
static bool
is_for_robots(struct slice s)
{
	while (slice_starts(s, SLICE("#"))) {
		size_t lf = slice_find(s, SLICE("\n"));

		s = text_of(slice_part(s, lf < s.len ? lf + 1 : lf, s.len));
	}
	return slice_starts(s, SLICE("User-agent:")) ||
	    slice_starts(s, SLICE("User-Agent:")) ||
	    slice_starts(s, SLICE("Sitemap: http"));
}

/* "From ann@a.example Mon Mar  4 10:00:00 2024", then a header. */
static bool
is_mailbox(struct slice s)
{
	size_t lf = slice_find(s, SLICE("\n")), colon;
	struct slice line = slice_part(s, 0, lf), next;

	if (lf == s.len || !slice_starts(line, SLICE("From ")) ||
	    slice_find(line, SLICE(":")) == line.len)
		return false;
	next = slice_part(s, lf + 1, s.len);
	next = slice_part(next, 0, slice_find(next, SLICE("\n")));
	colon = slice_find(next, SLICE(": "));
	return colon < next.len && slice_find(next, SLICE(" ")) > colon;
}

/* "--2024-03-04 10:00:00--  https://..." */
static bool
is_wget_log(struct slice s)
{
	return s.len > 25 && slice_starts(s, SLICE("--")) &&
	    slice_starts(slice_part(s, 21, s.len), SLICE("--  http"));
}

/* A line of an index of web archives: com,example)/path 20240620100000 ... */
static bool
is_cdx(struct slice s)
{
	struct slice line = slice_part(s, 0, slice_find(s, SLICE("\n"))), time;
	size_t blank = slice_find(line, SLICE(" ")), i;

	if (slice_find(line, SLICE(")")) > blank || blank + 16 > line.len)
		return false;
	time = slice_part(line, blank + 1, blank + 16);
	for (i = 0; i < 14; i++)
		if (time.p[i] < '0' || time.p[i] > '9')
			return false;
	return time.p[14] == ' ';
}

static struct form
form_of_markup(struct slice text)
{
	struct slice s = text;
	size_t i, n;

	while (slice_starts(s, SLICE("<?")) || slice_starts(s, SLICE("<!"))) {
		struct slice end = slice_starts(s, SLICE("<!--")) ?
		    SLICE("-->") : SLICE(">");

		n = slice_find(s, end);
		s = text_of(slice_part(s, n < s.len ? n + end.len : n, s.len));
	}
	for (i = 0; i < sizeof(roots) / sizeof(*roots); i++) {
		struct str lower = { 0 };

		n = strlen(roots[i].tag);
		utf8_add_lower(&lower, slice_part(s, 0, s.len < n ? s.len : n));
		n = slice_is(str_slice(&lower), roots[i].tag);
		str_free(&lower);
		if (n)
			return roots[i].form;
	}
	if (html_is_cell(text))
		return (struct form){ .kind = FORM_HTML };
	return slice_starts(text, SLICE("<?xml")) ? other_xml :
	    (struct form){ .kind = FORM_TEXT };
}

/* A list of the pages in a WACZ, which are in its archives. */
static bool
is_page_list(struct slice s)
{
	struct slice line = slice_part(s, 0, slice_find(s, SLICE("\n")));

	return slice_find(line, SLICE("\"json-pages-")) < line.len;
}

/* Does a list of strings begin here, behind its bracket? Else it is a text with
 * something in brackets. */
static bool
is_string(struct slice s)
{
	size_t i;

	for (i = 1; i < s.len && s.p[i] != '"' && s.p[i] != '\n'; i++)
		i += s.p[i] == '\\';
	if (i < s.len && s.p[i] == '"')
		s = text_of(slice_part(s, i + 1, s.len));
	else
		return i >= s.len && i > FORM_SEEN / 2;
	return s.len > 0 && (s.p[0] == ',' || s.p[0] == ']');
}

static bool
is_json(struct slice s)
{
	struct slice rest;

	if (s.len < 2 || (s.p[0] != '{' && s.p[0] != '['))
		return false;
	rest = text_of(slice_part(s, 1, s.len));
	if (rest.len == 0)
		return false;
	if (s.p[0] == '{')
		return rest.p[0] == '"' || rest.p[0] == '}';
	return rest.p[0] == '"' ? is_string(rest) : rest.p[0] == '{' ||
	    rest.p[0] == ']';
}

struct form
form_of(struct slice start, const struct columns *columns)
{
	struct slice text = text_of(start);
	struct form form;

	if (text.len == 0)
		return (struct form){ .kind = FORM_EMPTY };
	if (form_by_mark(start, &form))
		return form;
	form = (struct form){ .kind = FORM_TABLE };
	if (html_is(start))
		return (struct form){ .kind = FORM_HTML };
	if (form_is_binary(start))
		return binary;
	if (mime_is(text))
		return (struct form){ .kind = FORM_MHTML };
	if (is_json(text))
		return is_page_list(text) ? page_list :
		    (struct form){ .kind = FORM_JSON };
	if (text.p[0] == '<')
		return form_of_markup(text);
	if (is_cdx(text))
		return (struct form){ .kind = FORM_OTHER,
		    .what = "an index (CDX)" };
	if (is_mailbox(text))
		return mailbox;
	if (is_for_robots(text) || is_wget_log(text))
		return is_wget_log(text) ? wget_log : for_robots;
	if (form_table(start, columns, &form))
		return form;
	return is_code(text) ? code : (struct form){ .kind = FORM_TEXT };
}
