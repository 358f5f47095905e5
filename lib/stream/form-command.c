/* SPDX-License-Identifier: MIT */
/* Commands that help where a file is not read, and the refusal of those who read
 * text only. */
#include <unistd.h>

#include "base/base.h"
#include "form.h"
#include "ids.h"
#include "page/page.h"

/* A word for the shell. */
static void
add_word(struct str *s, struct slice word)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn"
	    "opqrstuvwxyz0123456789._/-+,@";
	bool quote = word.len == 0 || (word.p[0] == '-' && word.len > 1);
	size_t i;

	for (i = 0; i < word.len && !quote; i++)
		quote = memchr(plain, word.p[i], sizeof(plain) - 1) == NULL;
	if (quote)
		str_add_byte(s, '\'');
	for (i = 0; i < word.len; i++)
		if (word.p[i] == '\'')
			str_add(s, "'\\''", 4);
		else
			str_add_byte(s, word.p[i]);
	if (quote)
		str_add_byte(s, '\'');
}

void
form_add_command(struct str *s, const struct form *f, const char *name,
    const char *reader)
{
	const char *help;

	for (help = f->help; *help != '\0'; help++)
		if (*help == '^')
			str_add(s, reader, strlen(reader));
		else if (*help == '%')
			add_word(s, slice_of(name));
		else if (*help == '@')
			add_word(s, f->column);
		else
			str_add_byte(s, *help);
}

bool
form_refuses(struct input *in, const char *reader)
{
	struct form f = { .kind = FORM_TEXT };
	struct slice start;
	struct str text = { 0 };

	while (in->buf.len - in->pos < FORM_SEEN && input_read(in))
		continue;
	start = slice_part(str_slice(&in->buf), in->pos, in->buf.len);
	start.len = start.len < FORM_SEEN ? start.len : FORM_SEEN;
	if (page_is_wide(start))
		return false;
	if (!form_by_mark(start, &f) && form_is_binary(start))
		f = (struct form){ .kind = FORM_OTHER, .what = "not text" };
	if (f.kind == FORM_TEXT || f.kind == FORM_EMPTY ||
	    (f.kind == FORM_OTHER && !form_is_binary(start)))
		return false;
	if (f.kind == FORM_WARC || f.kind == FORM_GZIP)
		f.what = f.kind == FORM_WARC ? "a web archive" :
		    "compressed by gzip";
	if (f.kind < FORM_DOCUMENT)
		f.help = "read-pages % | ^";
	str_addf(&text, "is %s", f.what);
	if (f.help != NULL) {
		str_addf(&text, ": try ");
		form_add_command(&text, &f, in->name,
		    strstr(f.help, "&&") == NULL ? reader : "nutgraf quotes");
	}
	fail_at(in->name, 0, "%.*s", (int)text.len, text.p);
	str_free(&text);
	return true;
}

bool
form_refuses_address(const char *name)
{
	static const struct form address = {
		.help = "curl -sL % | ^ --id=%"
	};
	struct str text = { 0 };

	if (!ids_is_address(slice_of(name)) || access(name, F_OK) == 0)
		return false;
	form_add_command(&text, &address, name, "nutgraf quotes");
	fail_at(name, 0, "is an address, not a file: try %.*s", (int)text.len,
	    text.p);
	str_free(&text);
	return true;
}
