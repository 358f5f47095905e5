/* SPDX-License-Identifier: MIT */
/*
 * The tokenizer state by state, references, sniffing, declared encodings.
 * Tokens are written: T(text) S(name a=v a) E(name) C(comment) D(doctype);
 * "/" ends a self-closing tag. References are resolved.
 */
#include <stdlib.h>

#include "html/html.h"
#include "html/tokenizer.h"
#include "page/page.h"
#include "tap.h"

static const struct {
	const char *what, *text, *want;
} cases[] = {
	{ "text alone", "a b", "T(a b)" },
	{ "a tag and its end", "<p>x</p>", "S(p)T(x)E(p)" },
	{ "T1 < before a blank is text", "a < b", "T(a < b)" },
	{ "T1 < at the end is text", "a <", "T(a <)" },
	{ "T1 <3 is text", "I <3 you", "T(I <3 you)" },
	{ "T1 </> is nothing", "a</>b", "T(a)T(b)" },
	{ "T1 </3 is a comment", "a</3 b>c", "T(a)C(3 b)T(c)" },
	{ "T1 <? is a comment", "<?php x ?>y", "C(php x ?)T(y)" },
	{ "T1 <!x is a comment", "<!x>y", "C(x)T(y)" },
	{ "T1 </ at the end is text", "a</", "T(a</)" },
	{ "names in any case", "<DiV></dIv >", "S(DiV)E(dIv)" },
	{ "a tag ends at its >", "<b>c<i>d", "S(b)T(c)S(i)T(d)" },
	{ "an unclosed tag is dropped", "a<b c", "T(a)" },
	{ "an unclosed end tag is dropped", "a</b c", "T(a)" },
	{ "T2 bare value", "<a b=c>", "S(a b=c)" },
	{ "T2 bare value with a slash", "<a href=/x/>y", "S(a href=/x/)T(y)" },
	{ "T2 bare value with quotes inside", "<a b=c\"d'e>",
	    "S(a b=c\"d'e)" },
	{ "T2 double quotes", "<a b=\"c > 'd'\">", "S(a b=c > 'd')" },
	{ "T2 single quotes", "<a b='c > \"d\"'>", "S(a b=c > \"d\")" },
	{ "T2 blanks around =", "<a b = c d\n=\te>", "S(a b=c d=e)" },
	{ "T2 no value", "<a b c>", "S(a b c)" },
	{ "T2 missing value", "<a b=>c", "S(a b)T(c)" },
	{ "T2 no blank between attributes", "<a b='c'd='e'>",
	    "S(a b=c d=e)" },
	{ "T2 = begins a name", "<a =b=c>", "S(a =b=c)" },
	{ "T2 slash between attributes", "<a b/c>", "S(a b c)" },
	{ "T2 an unclosed value takes the rest", "a<b c=\"d>e", "T(a)" },
	{ "self-closing", "<br/>", "S(br/)" },
	{ "self-closing with a blank", "<br a />", "S(br a/)" },
	{ "self-closing after quotes", "<x a='b'/>", "S(x a=b/)" },
	{ "T3 comment", "a<!-- b -->c", "T(a)C( b )T(c)" },
	{ "T3 comment with tags inside", "<!--<p>-->c", "C(<p>)T(c)" },
	{ "T3 comment with > inside", "<!-- a > b -> c -->d",
	    "C( a > b -> c )T(d)" },
	{ "T3 empty comment", "<!---->a", "C()T(a)" },
	{ "T3 <!-->", "<!-->a", "C()T(a)" },
	{ "T3 <!--->", "<!--->a", "C()T(a)" },
	{ "T3 --!>", "<!-- a --!>b", "C( a )T(b)" },
	{ "T3 more dashes", "<!-- a ---->b", "C( a --)T(b)" },
	{ "T3 unclosed comment", "a<!-- b", "T(a)C( b)" },
	{ "doctype", "<!DOCTYPE html>a", "D(DOCTYPE html)T(a)" },
	{ "doctype unclosed", "<!doctype html", "D(doctype html)" },
	{ "T4 title has references", "<title>a &amp; <b></title>c",
	    "S(title)T(a & <b>)E(title)T(c)" },
	{ "T4 textarea", "<textarea><p></textarea>",
	    "S(textarea)T(<p>)E(textarea)" },
	{ "T4 style has none", "<style>a &amp; </b></style>",
	    "S(style)T(a &amp; </b>)E(style)" },
	{ "T4 end tag in any case", "<style>a</STYLE >b",
	    "S(style)T(a)E(STYLE)T(b)" },
	{ "T4 only its own end tag", "<style>a</styles></style>",
	    "S(style)T(a</styles>)E(style)" },
	{ "T4 unclosed", "<style>a</sty", "S(style)T(a</sty)" },
	{ "T4 empty", "<style></style>", "S(style)E(style)" },
	{ "T4 noscript", "<noscript><p></noscript>",
	    "S(noscript)T(<p>)E(noscript)" },
	{ "T4 plaintext", "<plaintext></plaintext><p>",
	    "S(plaintext)T(</plaintext><p>)" },
	{ "T5 script", "<script>a<b && c</script>d",
	    "S(script)T(a<b && c)E(script)T(d)" },
	{ "T5 escaped", "<script><!-- a --></script>b",
	    "S(script)T(<!-- a -->)E(script)T(b)" },
	{ "T5 escaped ends at its end tag", "<script><!-- a </script>b",
	    "S(script)T(<!-- a )E(script)T(b)" },
	{ "T5 double escaped", "<script><!--<script>a</script>b--></script>c",
	    "S(script)T(<!--<script>a</script>b-->)E(script)T(c)" },
	{ "T5 double escaped and ended",
	    "<script><!--<script></script></script>c",
	    "S(script)T(<!--<script></script>)E(script)T(c)" },
	{ "T5 double escaped by --> undone",
	    "<script><!--<script>--></script>c",
	    "S(script)T(<!--<script>-->)E(script)T(c)" },
	{ "T5 <!--> escapes nothing",
	    "<script><!--><script></script>c",
	    "S(script)T(<!--><script>)E(script)T(c)" },
	{ "T5 scripts is no script",
	    "<script><!--<scripts></script>c",
	    "S(script)T(<!--<scripts>)E(script)T(c)" },
	{ "T5 unclosed", "<script>a<b", "S(script)T(a<b)" },
	{ "T6 CDATA in svg", "<svg><![CDATA[<p>&amp;]]></svg>",
	    "S(svg)T(<p>&amp;)E(svg)" },
	{ "T6 CDATA in HTML is a comment", "<![CDATA[a]]>b",
	    "C([CDATA[a]])T(b)" },
	{ "T6 CDATA unclosed", "<svg><![CDATA[a", "S(svg)T(a)" },
	{ "T6 style in svg is no raw text", "<svg><style>a<b></style></svg>",
	    "S(svg)S(style)T(a)S(b)E(style)E(svg)" },
	{ "T6 p breaks out of svg", "<svg><p><style><b></style>",
	    "S(svg)S(p)S(style)T(<b>)E(style)" },
	{ "T6 HTML in foreignObject",
	    "<svg><foreignObject><style><b></style></foreignObject></svg>",
	    "S(svg)S(foreignObject)S(style)T(<b>)E(style)E(foreignObject)"
	    "E(svg)" },
	{ "R1 named", "&lt;&eacute;&hellip;", "T(<\xc3\xa9\xe2\x80\xa6)" },
	{ "R1 the longest wins", "&notin; &notit; &not",
	    "T(\xe2\x88\x89 \xc2\xacit; \xc2\xac)" },
	{ "R1 without semicolon", "a&ampb &copy2", "T(a&b \xc2\xa9" "2)" },
	{ "R1 needs its semicolon", "&hellip x", "T(&hellip x)" },
	{ "R1 unknown", "&nonsense; & &;", "T(&nonsense; & &;)" },
	{ "R1 in capitals", "&AMP;&GT;&Eacute;", "T(&>\xc3\x89)" },
	{ "R1 two characters", "&NotEqualTilde;", "T(\xe2\x89\x82\xcc\xb8)" },
	{ "R2 in attributes", "<a b='?a&copy=1&amp;c&lt;&notx&not'>",
	    "S(a b=?a&copy=1&c<&notx\xc2\xac)" },
	{ "R3 decimal", "&#233;&#8364", "T(\xc3\xa9\xe2\x82\xac)" },
	{ "R3 hexadecimal", "&#xE9;&#X20ac;", "T(\xc3\xa9\xe2\x82\xac)" },
	{ "R3 windows-1252", "&#150;&#x80;&#x81;",
	    "T(\xe2\x80\x93\xe2\x82\xac\xc2\x81)" },
	{ "R3 none", "&#0;&#xD800;&#x110000;&#99999999999;",
	    "T(\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd)" },
	{ "R3 no digits", "&#;&#x;&#", "T(&#;&#x;&#)" },
};

static const struct {
	const char *what, *text;
	bool want;
} pages[] = {
	{ "I1 doctype", "<!DOCTYPE html><p>", true },
	{ "I1 doctype after white space", "\n\t <!doctype HTML >", true },
	{ "I1 byte order mark", "\xef\xbb\xbf<html>", true },
	{ "I1 a tag of the list", "<div class=x>", true },
	{ "I1 any case", "<BODY>", true },
	{ "I1 the tag must end", "<pre>", false },
	{ "I1 an address in angle brackets", "<a.b@example.org> wrote", false },
	{ "I1 text with a tag in it", "He wrote <b>no</b>.", false },
	{ "I1 a mail", "From: <x@example.org>\nSubject: <html>\n", false },
	{ "I1 empty", "", false },
	{ "I1 cut", "<", false },
	{ "I2 a comment, then HTML", "<!-- saved -->\n<html>", true },
	{ "I2 an instruction, then HTML",
	    "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC>", true },
	{ "I2 an instruction, then other XML", "<?xml version='1.0'?><rss>",
	    false },
	{ "I2 a comment alone", "<!-- x", true },
	{ "a record", "doc\tx\t0\t0\t\t", false },
};

static const struct {
	const char *what, *text, *want;
} charsets[] = {
	{ "I3 meta charset", "<meta charset=utf-8>", "utf-8" },
	{ "I3 quoted", "<p><META CHARSET=\"Latin1\">", "Latin1" },
	{ "I3 http-equiv", "<meta http-equiv=Content-Type content="
	    "'text/html; charset=koi8-r'>", "koi8-r" },
	{ "I3 content before http-equiv", "<meta content='text/html;"
	    "charset = \"x\"' http-equiv=content-type>", "x" },
	{ "I3 content alone", "<meta content='text/html; charset=x'>", "" },
	{ "I3 in a comment", "<!--<meta charset=x>-->", "" },
	{ "I3 in a script", "<script><meta charset=x></script>", "" },
	{ "I3 the first", "<meta charset=a><meta charset=b>", "a" },
};

static void
write_token(struct str *out, const struct html_token *t)
{
	static const char letters[] = "TSECD";
	struct slice rest = t->attributes, name, value;

	str_addf(out, "%c(", letters[t->type]);
	if (t->type == HTML_TEXT && t->refs)
		html_add_text(out, t->text);
	else if (t->type == HTML_START || t->type == HTML_END)
		str_add_slice(out, t->name);
	else
		str_add_slice(out, t->text);
	while (t->type == HTML_START &&
	    html_attribute(&rest, &name, &value)) {
		str_add_byte(out, ' ');
		str_add_slice(out, name);
		if (value.len > 0)
			str_add_byte(out, '=');
		html_add_value(out, value);
	}
	if (t->type == HTML_START && t->self_closing)
		str_add_byte(out, '/');
	str_add_byte(out, ')');
}

/* All tokens of a text in memory of its own; false if one begins before the end
 * of the one before, or goes past the end. */
static bool
tokens(struct str *out, const char *text, size_t len)
{
	char *copy = malloc(len + (len == 0));
	struct html_token t;
	struct html h;
	size_t last = 0;
	bool good = true;

	memcpy(copy, text, len);
	html_begin(&h, (struct slice){ copy, len });
	while (html_next(&h, &t)) {
		good = good && t.start >= last && t.end > t.start &&
		    t.end <= len;
		last = t.end;
		write_token(out, &t);
	}
	free(copy);
	return good;
}

int
main(void)
{
	struct str out = { 0 };
	size_t i, len;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		bool good = true;

		for (len = 0; len <= strlen(cases[i].text); len++) {
			str_clear(&out);
			good = tokens(&out, cases[i].text, len) && good;
		}
		if (!slice_is(str_slice(&out), cases[i].want))
			printf("# %.*s, not %s\n", (int)out.len, out.p,
			    cases[i].want);
		tap(good && slice_is(str_slice(&out), cases[i].want),
		    cases[i].what);
	}
	for (i = 0; i < sizeof(pages) / sizeof(*pages); i++)
		tap(html_is(slice_of(pages[i].text)) == pages[i].want,
		    pages[i].what);
	for (i = 0; i < sizeof(charsets) / sizeof(*charsets); i++)
		tap(slice_is(html_charset(slice_of(charsets[i].text)),
		    charsets[i].want), charsets[i].what);
	str_free(&out);
	return tap_end();
}
