/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "warc.h"

enum { URI_SEEN = 500 };	/* bytes of it in messages */

void
warc_complain(const struct warc *w, const char *what)
{
	size_t ahead = w->at - w->place.at;
	int n = (int)(w->uri.len < URI_SEEN ? w->uri.len : URI_SEEN);
	const char *uri = n > 0 ? w->uri.p : "", *colon = n > 0 ? ": " : "";

	if (w->place.plain || ahead == 0)
		fail_at(w->in.in->name, 0, "byte %zu: %.*s%s%s",
		    w->place.raw + ahead, n, uri, colon, what);
	else
		fail_at(w->in.in->name, 0, "byte %zu (%zu uncompressed): "
		    "%.*s%s%s", w->place.raw, ahead, n, uri, colon, what);
}

void
warc_too_large(const struct warc *w)
{
	struct str what = { 0 };

	str_addf(&what, "a page larger than %s is left out (--max-size)",
	    ceiling_text(ceiling_size));
	str_add_byte(&what, '\0');
	warc_complain(w, what.p);
	str_free(&what);
}
