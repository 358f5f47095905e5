/* SPDX-License-Identifier: MIT */
/* JSON, and what JSON-LD says of a page. */
#include "base/base.h"
#include "fuzz.h"
#include "html/meta.h"

static void
check(const struct json *j, struct slice text)
{
	static struct str s;
	size_t i;

	for (i = 0; i < j->n; i++) {
		const struct json_value *v = &j->p[i];

		assert(v->first < j->n && v->next < j->n);
		assert(v->first == 0 || v->first > i);
		assert(v->next == 0 || v->next > i);
		assert(v->text.len == 0 || (v->text.p >= text.p &&
		    v->text.p + v->text.len <= text.p + text.len));
		str_clear(&s);
		json_add_string(&s, v->key);
		if (v->type == JSON_STRING)
			json_add_string(&s, v->text);
		if (v->type == JSON_OBJECT)
			json_member(j, i, "name");
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct json j;
	static struct html_meta m;
	static struct article a;
	static struct str mended;
	struct slice text;
	size_t at;

	str_clear(&mended);
	utf8_add_repaired(&mended, (struct slice){ (const char *)data, size });
	text = fuzz_copy(str_slice(&mended));
	if (json_read(&j, text, &at))
		check(&j, text);
	else
		assert(at <= text.len);
	html_meta_clear(&m);
	html_meta_begin(&m);
	html_meta_json(&m, text);
	html_meta_end(&m);
	article_clear(&a);
	html_meta_choose(&a, &m);
	fuzz_free(text);
	return 0;
}
