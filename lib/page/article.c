/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "article.h"
#include "base/base.h"

/* Does this text stay in place as long as the article? */
static bool
stays(const struct article *a, struct slice text)
{
	return (uintptr_t)text.p - (uintptr_t)a->page.p < a->page.len;
}

/* The text folded, in the arena if it is not the page's own. */
static struct slice
folded(struct article *a, struct slice text)
{
	struct str *s = &a->folded;

	text = utf8_trim(text);
	if (utf8_folded(text) == text.len)
		return stays(a, text) ? text : arena_copy(&a->arena, text);
	str_clear(s);
	utf8_add_folded(s, text);
	return arena_copy(&a->arena, str_slice(s));
}

void
article_add_meta(struct article *a, const char *label, struct slice value)
{
	size_t i;

	value = folded(a, value);
	if (value.len == 0)
		return;
	for (i = 0; i < a->nmetas; i++)
		if (strcmp(a->metas[i].label, label) == 0 &&
		    slice_eq(a->metas[i].value, value))
			return;
	a->metas = mem_grow(a->metas, &a->metas_cap, a->nmetas + 1,
	    sizeof(*a->metas));
	a->metas[a->nmetas++] = (struct article_meta){ label, value };
}

void
article_set_meta(struct article *a, const char *label, struct slice value)
{
	size_t i;

	for (i = 0; i < a->nmetas; i++)
		if (strcmp(a->metas[i].label, label) == 0) {
			a->metas[i].value = folded(a, value);
			return;
		}
	article_add_meta(a, label, value);
}

void
article_forget_meta(struct article *a, const char *label)
{
	size_t i, n = 0;

	for (i = 0; i < a->nmetas; i++)
		if (strcmp(a->metas[i].label, label) != 0)
			a->metas[n++] = a->metas[i];
	a->nmetas = n;
}

void
article_add_para(struct article *a, const char *label, struct slice text,
    size_t start, size_t end)
{
	text = folded(a, text);
	if (text.len == 0)
		return;
	a->paras = mem_grow(a->paras, &a->paras_cap, a->nparas + 1,
	    sizeof(*a->paras));
	a->paras[a->nparas++] = (struct article_para){ label, text, start,
	    end };
}

void
article_add_mark(struct article *a, const char *label, size_t start,
    size_t end)
{
	a->marks = mem_grow(a->marks, &a->marks_cap, a->nmarks + 1,
	    sizeof(*a->marks));
	a->marks[a->nmarks++] = (struct article_mark){ label, a->nparas - 1,
	    start, end };
}

void
article_drop(struct article *a, const char *reason)
{
	size_t i, k = 0;

	for (i = 0; i < a->nblocks; i++) {
		if (k < a->nparas && a->paras[k].start == a->blocks[i].start) {
			a->blocks[i].label = "boilerplate";
			a->blocks[i].reason = reason;
			k++;
		}
	}
	a->nparas = a->nmarks = 0;
}

void
article_add_block(struct article *a, struct article_block block)
{
	if (!a->explain)
		return;
	a->blocks = mem_grow(a->blocks, &a->blocks_cap, a->nblocks + 1,
	    sizeof(*a->blocks));
	block.text = folded(a, block.text);
	a->blocks[a->nblocks++] = block;
}

struct slice
article_meta(const struct article *a, const char *label)
{
	size_t i;

	for (i = 0; i < a->nmetas; i++)
		if (strcmp(a->metas[i].label, label) == 0)
			return a->metas[i].value;
	return (struct slice){ 0 };
}

int
article_wished(struct article *a, const struct article_wish *wish,
    struct slice text, size_t start)
{
	size_t before = pattern_undecided();
	int wished = 0;

	if (wish == NULL)
		return 0;
	if (wish->keep != NULL && pattern_find(wish->keep, text, 0, NULL, 0))
		wished = 1;
	else if (wish->drop != NULL && pattern_find(wish->drop, text, 0, NULL,
	    0))
		wished = -1;
	if (pattern_undecided() > before && a->nundecided++ == 0)
		a->undecided = start;
	return wished;
}

bool
article_has_text(const struct article *a)
{
	size_t i;

	for (i = 0; i < a->nparas; i++)
		if (strcmp(a->paras[i].label, "body") == 0 ||
		    strcmp(a->paras[i].label, "list") == 0)
			return true;
	return false;
}

void
article_clear(struct article *a)
{
	a->nmetas = a->nparas = a->nmarks = 0;
	a->nblocks = a->nundecided = 0;
	a->page = (struct slice){ 0 };
	a->lacks = NULL;
	arena_clear(&a->arena);
}

void
article_free(struct article *a)
{
	free(a->metas);
	free(a->paras);
	free(a->marks);
	free(a->blocks);
	arena_free(&a->arena);
	str_free(&a->folded);
	*a = (struct article){ 0 };
}
