/* SPDX-License-Identifier: MIT */
/*
 * Articles that are objects of JSON: one a line, in arrays, in the lists of an
 * API's answer, or members of an object with their ids for names. Their fields
 * go by the names of columns, also within an object that is known to hold them;
 * the user may name any by its path.
 */
#include "base/base.h"
#include "jsonin.h"
#include "source-rows.h"

enum { PATH = 200 };		/* bytes of a path in a message, at most */

/* The member of an object by its name; 0 if there is none. */
static size_t
member_of(const struct json *j, size_t object, struct slice name)
{
	size_t i;

	if (j->p[object].type != JSON_OBJECT)
		return 0;
	for (i = j->p[object].first; i != 0; i = j->p[i].next)
		if (slice_eq(j->p[i].key, name))
			return i;
	return 0;
}

/* The value of a field by its name or path: "text", "content.rendered". A name
 * may have dots. 0 if there is none. */
static size_t
field_of(const struct json *j, size_t object, struct slice path)
{
	size_t at = member_of(j, object, path), dot;

	while (at == 0 && path.len > 0) {
		dot = slice_find(path, SLICE("."));
		object = member_of(j, object, slice_part(path, 0, dot));
		if (object == 0 || dot == path.len)
			break;
		path = slice_part(path, dot + 1, path.len);
		at = member_of(j, object, path);
	}
	return at;
}

/* Append the text of a JSON value: strings as they are, lists with what
 * separates their parts, things by their name. */
static void
add_json(struct str *s, const struct json *j, size_t at, const char *between,
    unsigned deep)
{
	const struct json_value *v = &j->p[at];
	size_t i;

	if (v->type == JSON_STRING)
		json_add_string(s, v->text);
	else if (v->type == JSON_NUMBER)
		str_add_slice(s, v->text);
	else if (v->type == JSON_OBJECT && deep < SOURCE_DEEP) {
		static const char *const names[] = { "name", "text", "body",
			"content", "html", "rendered", "main", "original",
			"value", "$t", "#text" };

		for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
			size_t member = json_member(j, at, names[i]);

			if (member != 0) {
				add_json(s, j, member, between, deep + 1);
				break;
			}
		}
	} else if (v->type == JSON_ARRAY && deep < SOURCE_DEEP)
		for (i = v->first; i != 0; i = j->p[i].next) {
			size_t before = s->len;

			if (before > 0)
				str_add(s, between, strlen(between));
			add_json(s, j, i, between, deep + 1);
			if (before > 0 && s->len == before + strlen(between))
				s->len = before;
		}
}

static bool
is_one_of(const char *label, const char *const *labels)
{
	for (; *labels != NULL; labels++)
		if (strcmp(label, *labels) == 0)
			return true;
	return false;
}

/* A number is no text, whatever it is called: {"page": 1, "articles": [...]}, and
 * no name, but the key of one: {"author": 7, "categories": [3, 5]}. But the user
 * may say that it is. */
static bool
is_number(const struct table_source *t, const struct json_value *v)
{
	static const char *const words[] = { "text", "author", "outlet",
		"section", "language", NULL };
	const char *label;
	unsigned rank;

	if (t->p->columns.n > 0)
		return false;
	if (v->type == JSON_ARRAY && v->first != 0)
		return is_number(t, &t->p->json.p[v->first]);
	if (v->type != JSON_NUMBER)
		return false;
	label = columns_label(v->key, &rank);
	return label == NULL || is_one_of(label, words);
}

/* The fields of an object, also of those within it that hold such. */
static void
take_fields(struct table_source *t, size_t object, bool within)
{
	const struct json *j = &t->p->json;
	size_t i;

	for (i = j->p[object].first; i != 0; i = j->p[i].next) {
		const struct columns_place *text;

		if (!within && j->p[i].type == JSON_OBJECT &&
		    columns_holder(j->p[i].key))
			take_fields(t, i, true);
		str_clear(&t->scratch);
		add_json(&t->scratch, j, i, "", 0);
		if (t->scratch.len == 0 || is_number(t, &j->p[i]))
			continue;
		columns_take(&t->found, j->p[i].key, i, within);
		text = columns_place(&t->found, "text");
		if (text != NULL && text->at == i)
			t->holder = within ? j->p[object].key : SLICE("");
	}
}

/* Those that the user has named. */
static void
take_wanted(struct table_source *t, size_t object)
{
	const struct json *j = &t->p->json;
	size_t i;

	for (i = 0; i < t->found.n; i++) {
		struct columns_place *f = &t->found.p[i];
		size_t at;

		f->name = t->p->columns.p[i].name;
		at = field_of(j, object, f->name);
		str_clear(&t->scratch);
		if (at != 0)
			add_json(&t->scratch, j, at, "", 0);
		if (t->scratch.len > 0)
			f->at = at;
	}
}

/* Write what was found of an article; id is what it is called if it does not
 * say. */
static void
write_found(struct table_source *t, struct slice id, size_t n)
{
	const struct json *j = &t->p->json;
	struct str texts[COLUMNS_MOST] = { { 0 } };
	struct row_article row = { 0 };
	size_t i;

	for (i = 0; i < t->found.n; i++) {
		const struct columns_place *f = &t->found.p[i];
		bool text = strcmp(f->label, "text") == 0;

		if (f->at == SIZE_MAX)
			continue;
		add_json(&texts[i], j, f->at, text ? "\n\n" : "; ", 0);
		if (text)
			row.text = str_slice(&texts[i]);
		else if (strcmp(f->label, "id") == 0)
			id = str_slice(&texts[i]);
		else
			row.p[row.n++] = (struct row_value){ f->label,
			    str_slice(&texts[i]) };
	}
	rows_write(t, id, &row, n);
	for (i = 0; i < t->found.n; i++)
		str_free(&texts[i]);
}

/* Write the object as an article, or a string of a list; false if it has no
 * text. */
static bool
write_object(struct table_source *t, size_t object, struct slice id, size_t n)
{
	const struct json *j = &t->p->json;

	columns_begin(&t->found, &t->p->columns);
	if (j->p[object].type == JSON_STRING) {
		struct str text = { 0 };

		json_add_string(&text, j->p[object].text);
		rows_write(t, id, &(struct row_article){ .text =
		    str_slice(&text) }, n);
		str_free(&text);
		return true;
	}
	if (j->p[object].type != JSON_OBJECT)
		return false;
	if (t->p->columns.n > 0)
		take_wanted(t, object);
	else
		take_fields(t, object, false);
	if (columns_place(&t->found, "text") == NULL)
		return false;
	if (!t->named)
		rows_tell_columns(t, ',');
	t->named = true;
	write_found(t, id, n);
	return true;
}

/* Articles in lists within an object that has no text, at any depth; what is in
 * such a list and has none is counted. Else its members, if these are such. */
static bool
write_list(struct table_source *t, size_t object, unsigned deep)
{
	const struct json *j = &t->p->json;
	bool any = false;
	size_t i, k;

	for (i = j->p[object].first; i != 0; i = j->p[i].next) {
		size_t others = 0;
		bool some = false;

		if (j->p[i].type == JSON_OBJECT && deep < SOURCE_DEEP)
			any |= write_list(t, i, deep + 1);
		if (j->p[i].type != JSON_ARRAY)
			continue;
		for (k = j->p[i].first; k != 0; k = j->p[k].next)
			if (j->p[k].type == JSON_OBJECT &&
			    write_object(t, k, SLICE(""), ++t->listed))
				some = true;
			else
				others++;
		if (some)
			t->without += others;
		any |= some;
	}
	if (any)
		return true;
	for (i = j->p[object].first; i != 0; i = j->p[i].next)
		if (j->p[i].type == JSON_OBJECT)
			any |= write_object(t, i, j->p[i].key, ++t->listed);
	return any;
}

static bool
is_har(const struct json *j)
{
	return json_member(j, json_member(j, 0, "log"), "entries") != 0;
}

/* Columns, each with what its rows have: {"text": {"0": "...", "1": "..."}}, which
 * pandas writes unless it is told. */
static bool
is_by_columns(const struct json *j)
{
	size_t i;
	unsigned rank;

	for (i = j->p[0].first; i != 0; i = j->p[i].next) {
		const char *label = columns_label(j->p[i].key, &rank);

		if (label != NULL && strcmp(label, "text") == 0 &&
		    j->p[i].type == JSON_OBJECT && json_member(j, i, "0") != 0)
			return true;
	}
	return false;
}

/* Append the path, from the object that is the article, to a string as long as
 * a text; false if there is none. */
static bool
find_text(const struct json *j, size_t at, struct str *path, unsigned deep)
{
	size_t len = path->len, i;

	if (j->p[at].type == JSON_STRING)
		return form_is_article(j->p[at].text);
	for (i = j->p[at].first; i != 0 && deep < SOURCE_DEEP; i = j->p[i].next) {
		path->len = len;
		if (j->p[at].type == JSON_ARRAY && j->p[i].type == JSON_OBJECT)
			path->len = 0;
		if (j->p[at].type == JSON_OBJECT) {
			if (path->len > 0)
				str_add_byte(path, '.');
			str_add_slice(path, j->p[i].key);
		}
		if (find_text(j, i, path, deep + 1))
			return true;
	}
	path->len = len;
	return false;
}

/* What there is to say of JSON that has no articles. */
static void
refuse(struct pages *p, const struct source *s, struct slice path)
{
	struct form none = { .kind = FORM_OTHER, .what = "JSON without a "
		"field that is known as the text: say which by --columns "
		"text=NAME" };

	if (path.len > 0 && path.len < PATH && p->columns.n == 0)
		none = (struct form){ .kind = FORM_CONTAINER, .column = path,
			.what = "JSON without a field that is known as the "
			"text", .help = "^ --columns text=@ %" };
	else if (p->columns.n > 0)
		none = (struct form){ .kind = FORM_CONTAINER,
			.what = "JSON without the field that --columns has "
			"for the text" };
	source_refuse(p, s, &none, NULL);
}

void
source_json(struct pages *p, const struct source *s)
{
	static const struct form har = { .kind = FORM_CONTAINER,
		.what = "an HTTP archive of a browser (HAR)",
		.help = "jq -c '.log.entries[] | {url: .request.url, text: "
		"(.response.content | select((.mimeType // \"\") | "
		"startswith(\"text/html\")) | .text)}' % | ^" };
	static const struct form by_columns = { .kind = FORM_CONTAINER,
		.what = "JSON by columns, not by articles",
		.help = "jq -c '. as $d | .[keys_unsorted[0]] | "
		"keys_unsorted[] as $k | $d | map_values(.[$k])' % | "
		"^" };
	const struct form *refused = NULL;
	struct table_source t = { .p = p, .s = s };
	struct jsonin in;
	struct slice value;
	struct str path = { 0 };
	size_t before = p->read, others = 0;	/* values without a text */

	s->in->pos += utf8_bom(str_slice(&s->in->buf));
	jsonin_open(&in, s->in);
	while (refused == NULL && jsonin_next(&in, &p->json, &value)) {
		if (in.n == 1 && is_har(&p->json))
			refused = &har;
		else if (in.n == 1 && is_by_columns(&p->json))
			refused = &by_columns;
		else if (!write_object(&t, 0, SLICE(""), in.n) &&
		    !((in.n == 1 || t.listed > 0) && write_list(&t, 0, 0))) {
			others++;
			if (path.len == 0)
				find_text(&p->json, 0, &path, 0);
		}
	}
	if (refused != NULL)
		source_refuse(p, s, refused, NULL);
	else if (p->read == before && others > 0)
		refuse(p, s, str_slice(&path));
	else if (in.n == 0 && !s->in->failed)
		source_leave_out(p, s, "is JSON without articles");
	else
		t.without += others;
	rows_end(&t);
	str_free(&path);
}
