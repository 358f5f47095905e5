/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "source.h"

void
source_leave_out(struct pages *p, const struct source *s, const char *what)
{
	p->passed++;
	fail_at(s->in->name, 0, "%s", what);
}

void
source_done(struct pages *p)
{
	p->read++;
	output_document();
	progress_document();
}

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

/* The command that reads it by other means, for this file. */
static void
add_command(struct str *s, const struct form *f, const char *name)
{
	const char *help = f->help;

	for (; *help != '\0'; help++)
		if (*help == '%')
			add_word(s, slice_of(name));
		else if (*help == '@')
			add_word(s, f->column);
		else
			str_add_byte(s, *help);
}

void
source_refuse(struct pages *p, const struct source *s, const struct form *f,
    const char *why)
{
	struct str text = { 0 };

	if (f->kind == FORM_OTHER && s->inside) {
		p->passed++;
		return;
	}
	str_addf(&text, "is %s%s%s", f->what, why != NULL ? ", and " : "",
	    why != NULL ? why : "");
	if (f->help != NULL) {
		str_addf(&text, ": try ");
		add_command(&text, f, s->in->name);
	}
	str_add_byte(&text, '\0');
	source_leave_out(p, s, text.p);
	str_free(&text);
}
