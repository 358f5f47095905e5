/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "paragraphs.h"
#include "utf8.h"

/* One paragraph a line. */
void
paragraphs_find(struct paragraphs *ps, struct slice text)
{
	size_t at = 0, blank = 0;

	ps->n = 0;
	while (at < text.len) {
		const char *lf = memchr(text.p + at, '\n', text.len - at);
		size_t end = lf == NULL ? text.len : (size_t)(lf - text.p);
		struct slice line = utf8_trim(slice_part(text, at, end));

		if (line.len == 0)
			blank++;
		else {
			ps->p = mem_grow(ps->p, &ps->cap, ps->n + 1,
			    sizeof(*ps->p));
			ps->p[ps->n++] = (struct paragraph){
			    (size_t)(line.p - text.p),
			    (size_t)(line.p - text.p) + line.len, blank };
			blank = 0;
		}
		at = end + 1;
	}
}

void
paragraphs_free(struct paragraphs *ps)
{
	free(ps->p);
	*ps = (struct paragraphs){ 0 };
}
