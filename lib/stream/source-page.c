/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "container.h"
#include "html/html.h"
#include "reader.h"
#include "source.h"

/* Write a page, whose text is UTF-8, and what is known about it. */
static void
write_page(struct pages *p, const struct source *s, struct slice name,
    struct slice url, bool html)
{
	struct slice id = ids_take(&p->ids, name);
	size_t before = out.len, from;

	warn_document(id.p, id.len);
	container_add_doc(&out, id, html);
	container_add_meta(&out, id, "url", url);
	from = out.len;
	container_add_page(&out, id, html, p->page.text);
	if (out.len - from > ceiling_size) {
		out.len = before;
		fail_at(s->in->name, 0, "is larger than %s and is left out "
		    "(--max-size)", ceiling_text(ceiling_size));
		return;
	}
	source_done(p, before);
}

/* Where a standard input with an address is from. */
static struct slice
url_of(const struct pages *p, const struct source *s)
{
	if (p->id != NULL && strcmp(s->in->name, "-") == 0 &&
	    ids_is_address(slice_of(p->id)))
		return slice_of(p->id);
	return (struct slice){ 0 };
}

void
source_page(struct pages *p, const struct source *s, bool html)
{
	struct slice source;

	if (!input_rest(s->in))
		return;
	source = slice_part(str_slice(&s->in->buf), s->in->pos,
	    s->in->buf.len);
	if (html)
		html_take(&p->page, source, SLICE(""));
	else
		page_take_text(&p->page, source);
	reader_warn(s->in->name, &p->page, source);
	write_page(p, s, s->name, url_of(p, s), html);
}

void
source_mhtml(struct pages *p, const struct source *s)
{
	struct mime *m = &p->mime;

	if (!input_rest(s->in))
		return;
	if (!mime_page(m, slice_part(str_slice(&s->in->buf), s->in->pos,
	    s->in->buf.len)))
		source_leave_out(p, s, "is MHTML, but has no page in it");
	else {
		html_take(&p->page, m->page, m->charset);
		if (m->cut)
			fail_at(s->in->name, 0, "the MHTML ends within the "
			    "page: what is there of it is read");
		write_page(p, s, s->name, m->url, true);
	}
}
