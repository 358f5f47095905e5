/* SPDX-License-Identifier: MIT */
#include "io/io.h"
#include "known.h"
#include "record.h"

enum { LINE = 64 * 1024 };	/* bytes of an id and a digest, at most */

/* Cut the next line off the text, without its LF. */
static struct slice
next_line(struct slice *text)
{
	size_t n = slice_find(*text, SLICE("\n"));
	struct slice line = slice_part(*text, 0, n);

	*text = slice_part(*text, n < text->len ? n + 1 : n, text->len);
	return line;
}

static void
add_known(struct known *k, struct slice line)
{
	if (line.len > 0 && line.p[line.len - 1] == '\r')
		line.len--;
	if (line.len > 0)
		*table_add(&k->pages, hash_bytes(line.p, line.len), 0) = 1;
}

bool
known_read(struct known *k, const char *file)
{
	struct input in = { 0 };
	bool more = input_open(&in, file), good = more;

	while (more) {
		struct slice text;

		more = input_read(&in);
		text = slice_part(str_slice(&in.buf), in.pos, in.buf.len);
		while (slice_find(text, SLICE("\n")) < text.len)
			add_known(k, next_line(&text));
		if (!more || text.len > LINE) {
			add_known(k, text);
			text.len = 0;
		}
		in.pos = in.buf.len - text.len;
	}
	if (good) {
		good = !in.failed;
		input_close(&in);
	}
	str_free(&in.buf);
	return good;
}

/* The digest that the document's metadata has; empty if there is none. *id is
 * that of its first record, *behind where that one's line ends; an empty id if
 * it is no record. */
static struct slice
find_digest(struct slice text, struct slice *id, size_t *behind)
{
	struct slice all = text;
	struct record r;

	*id = (struct slice){ 0 };
	while (text.len > 0 && record_parse(&r, next_line(&text)) == NULL &&
	    (r.kind == KIND_DOC || r.kind == KIND_META || id->len == 0)) {
		if (id->len == 0) {
			*id = r.doc;
			*behind = all.len - text.len;
		}
		if (r.kind == KIND_META && slice_is(r.label, "digest"))
			return r.text;
	}
	return (struct slice){ 0 };
}

/* A meta record, after the first record, with the digest of all of them. */
static void
add_digest(struct str *lines, size_t from, struct slice id, size_t behind)
{
	struct str meta = { 0 };
	uint64_t hash[2];
	size_t at = from + behind, rest = lines->len - at;

	hash_wide(hash, lines->p + from, lines->len - from);
	str_add_slice(&meta, SLICE("meta\t"));
	str_add_slice(&meta, id);
	str_addf(&meta, "\t0\t0\tdigest\tnutgraf:%016llx%016llx\n",
	    (unsigned long long)hash[0], (unsigned long long)hash[1]);
	str_add_slice(lines, str_slice(&meta));
	memmove(lines->p + at + meta.len, lines->p + at, rest);
	memcpy(lines->p + at, meta.p, meta.len);
	str_free(&meta);
}

bool
known_take(struct known *k, struct str *lines, size_t from)
{
	struct slice id, digest;
	struct str plain = { 0 }, pair = { 0 };
	size_t behind;
	bool known;

	if (!k->digests && k->pages.n == 0)
		return false;
	digest = find_digest(slice_part(str_slice(lines), from, lines->len),
	    &id, &behind);
	if (digest.len == 0 && id.len > 0 && k->digests) {
		add_digest(lines, from, id, behind);
		digest = find_digest(slice_part(str_slice(lines), from,
		    lines->len), &id, &behind);
	}
	/* An escape may have been written in two ways. */
	field_add_plain(&plain, id);
	field_add(&pair, str_slice(&plain));
	str_add_byte(&pair, '\t');
	str_add_slice(&pair, digest);
	known = k->pages.n > 0 && digest.len > 0 && table_find(&k->pages,
	    hash_bytes(pair.p, pair.len)) != NULL;
	if (known)
		lines->len = from;
	str_free(&plain);
	str_free(&pair);
	return known;
}

void
known_free(struct known *k)
{
	table_free(&k->pages);
}
