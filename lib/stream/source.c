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
source_done(struct pages *p, size_t from)
{
	if (known_take(&p->known, &out, from))
		p->again++;
	else
		p->read++;
	output_document();
	progress_document();
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
		form_add_command(&text, f, s->in->name, "nutgraf quotes");
	}
	str_add_byte(&text, '\0');
	source_leave_out(p, s, text.p);
	str_free(&text);
}
