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

/* The command that reads it by other means, for this file. */
static void
add_command(struct str *s, const char *help, const char *name)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn"
	    "opqrstuvwxyz0123456789._/-+,@";

	for (; *help != '\0'; help++)
		if (*help != '%')
			str_add_byte(s, *help);
		else if (strcmp(name, "-") != 0 && (name[0] == '-' ||
		    name[strspn(name, plain)] != '\0'))
			str_addf(s, "'%s'", name);
		else
			str_add(s, name, strlen(name));
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
		add_command(&text, f->help, s->in->name);
	}
	str_add_byte(&text, '\0');
	source_leave_out(p, s, text.p);
	str_free(&text);
}
