/* SPDX-License-Identifier: MIT */
/*
 * JSON: what is read is written back in a plain form; "!" is not JSON.
 */
#include <stdlib.h>

#include "base/base.h"
#include "tap.h"

static const struct {
	const char *what, *text, *want;
} cases[] = {
	{ "words", "[true,false,null]", "[t f n]" },
	{ "numbers", "[0,-1,1.5,2e3,-0.1E-2]", "[0 -1 1.5 2e3 -0.1E-2]" },
	{ "white space", " { \"a\" :\n[ ]\t} \r\n", "{a:[]}" },
	{ "nested", "{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":3}",
	    "{a:{b:[1 {c:2}]} d:3}" },
	{ "string", "\"a b\"", "'a b'" },
	{ "empty string and name", "{\"\":\"\"}", "{:''}" },
	{ "escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
	    "'\"\\/\b\f\n\r\t'" },
	{ "\\u", "\"\\u00e9\\u20AC\"", "'\xc3\xa9\xe2\x82\xac'" },
	{ "a pair of surrogates", "\"\\ud83d\\ude00\"",
	    "'\xf0\x9f\x98\x80'" },
	{ "a surrogate alone", "\"\\ud83dx\\ude00\"",
	    "'\xef\xbf\xbdx\xef\xbf\xbd'" },
	{ "\\u0000", "\"\\u0000\"", "'\xef\xbf\xbd'" },
	{ "nothing", "", "!" },
	{ "blank", " ", "!" },
	{ "two values", "1 2", "!" },
	{ "comma at the end of a list", "[1,]", "!" },
	{ "comma at the end of an object", "{\"a\":1,}", "!" },
	{ "comma at the start", "[,1]", "!" },
	{ "no comma", "[1 2]", "!" },
	{ "no colon", "{\"a\" 1}", "!" },
	{ "name without quotes", "{a:1}", "!" },
	{ "single quotes", "['a']", "!" },
	{ "no value", "{\"a\":}", "!" },
	{ "unclosed list", "[1", "!" },
	{ "unclosed string", "\"a", "!" },
	{ "wrong bracket", "[1}", "!" },
	{ "control character in a string", "\"a\nb\"", "!" },
	{ "unknown escape", "\"\\x\"", "!" },
	{ "short \\u", "\"\\u12g4\"", "!" },
	{ "leading zero", "01", "!" },
	{ "no digit after the point", "1.", "!" },
	{ "no digit before it", ".5", "!" },
	{ "plus", "+1", "!" },
	{ "NaN", "{\"a\":NaN}", "{a:n}" },
	{ "almost NaN", "Na", "!" },
	{ "comment", "[1] // x", "!" },
	{ "semicolon behind it", "{};", "!" },
};

static void
write_value(struct str *out, const struct json *j, size_t at)
{
	const struct json_value *v = &j->p[at];
	static const char words[] = "nft";
	size_t i;

	if (v->type <= JSON_TRUE) {
		str_add_byte(out, words[v->type]);
	} else if (v->type == JSON_NUMBER) {
		str_add_slice(out, v->text);
	} else if (v->type == JSON_STRING) {
		str_add_byte(out, '\'');
		json_add_string(out, v->text);
		str_add_byte(out, '\'');
	} else {
		str_add_byte(out, v->type == JSON_ARRAY ? '[' : '{');
		for (i = v->first; i != 0; i = j->p[i].next) {
			if (i != v->first)
				str_add_byte(out, ' ');
			if (v->type == JSON_OBJECT) {
				json_add_string(out, j->p[i].key);
				str_add_byte(out, ':');
			}
			write_value(out, j, i);
		}
		str_add_byte(out, v->type == JSON_ARRAY ? ']' : '}');
	}
}

static void
read_all(struct str *out, struct json *j, const char *text, size_t len)
{
	char *copy = malloc(len + (len == 0));
	size_t at;

	memcpy(copy, text, len);
	str_clear(out);
	if (json_read(j, (struct slice){ copy, len }, &at))
		write_value(out, j, 0);
	else
		str_add_byte(out, '!');
	free(copy);
}

static void
test_depth(struct json *j, size_t depth, bool want, const char *what)
{
	char *text = malloc(2 * depth);
	size_t at;

	memset(text, '[', depth);
	memset(text + depth, ']', depth);
	tap(json_read(j, (struct slice){ text, 2 * depth }, &at) == want,
	    what);
	free(text);
}

int
main(void)
{
	struct str out = { 0 };
	struct json j = { 0 };
	size_t i, len, at;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		for (len = 0; len <= strlen(cases[i].text); len++)
			read_all(&out, &j, cases[i].text, len);
		if (!slice_is(str_slice(&out), cases[i].want))
			printf("# %.*s, not %s\n", (int)out.len, out.p,
			    cases[i].want);
		tap(slice_is(str_slice(&out), cases[i].want),
		    cases[i].what);
	}
	test_depth(&j, JSON_DEPTH, true, "as deep as may be");
	test_depth(&j, JSON_DEPTH + 1, false, "deeper");
	json_read(&j, SLICE("{\"a\":1,\"b\":2}"), &at);
	tap(json_member(&j, 0, "b") == 2 && json_member(&j, 0, "c") == 0,
	    "member by name");
	json_free(&j);
	str_free(&out);
	return tap_end();
}
