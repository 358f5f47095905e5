/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "ids.h"

/* Append the name as UTF-8. */
static void
add_name(struct str *s, struct slice name)
{
	while (name.len > 0) {
		size_t n = utf8_valid(name);

		str_add(s, name.p, n);
		name = slice_part(name, n, name.len);
		if (name.len > 0) {
			str_addf(s, "%%%02X", (unsigned char)name.p[0]);
			name = slice_part(name, 1, name.len);
		}
	}
}

struct slice
ids_take(struct ids *ids, struct slice name)
{
	size_t len;
	uint32_t *times, n;

	str_clear(&ids->id);
	add_name(&ids->id, name);
	len = ids->id.len;
	times = table_add(&ids->seen, hash_bytes(ids->id.p, len), 0);
	n = ++*times;
	if (n == 1)
		return str_slice(&ids->id);
	/* An id may look like one of these: then it is taken, too. */
	for (;; n++) {
		uint64_t h;

		ids->id.len = len;
		str_addf(&ids->id, "#%u", (unsigned)n);
		h = hash_bytes(ids->id.p, ids->id.len);
		if (table_find(&ids->seen, h) == NULL) {
			*table_add(&ids->seen, h, 0) = 1;
			break;
		}
	}
	*table_find(&ids->seen, hash_bytes(ids->id.p, len)) = n;
	return str_slice(&ids->id);
}

void
ids_free(struct ids *ids)
{
	table_free(&ids->seen);
	str_free(&ids->id);
}
