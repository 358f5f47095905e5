/* SPDX-License-Identifier: MIT */
#include "dict.h"
#include "hash.h"
#include "small.h"
#include "utf8-add.h"
#include "utf8.h"

static struct slice
text_at(const unsigned char *image, uint32_t at)
{
	size_t len = (uint16_t)little_load16(image + at);

	return (struct slice){ (const char *)image + at + 2, len };
}

uint32_t
dict_slots(const unsigned char *image)
{
	return little_load32(image + 8);
}

uint32_t
dict_hash_at(const unsigned char *image, uint32_t slot)
{
	return little_load32(image + 16 + (size_t)slot * 16);
}

struct slice
dict_key_at(const unsigned char *image, uint32_t slot)
{
	uint32_t at = little_load32(image + 16 + (size_t)slot * 16 + 4);

	return at != 0 ? text_at(image, at) : (struct slice){ 0 };
}

void
dict_expect(const unsigned char *image, uint32_t hash)
{
	__builtin_prefetch(image + 16 +
	    (size_t)(hash & (little_load32(image + 8) - 1)) * 16);
}

uint64_t
dict_find_hashed(const unsigned char *image, struct slice key, uint32_t hash,
    struct dict_entry *entry)
{
	uint32_t mask = little_load32(image + 8) - 1, i;

	for (i = hash & mask;; i = (i + 1) & mask) {
		const unsigned char *slot = image + 16 + (size_t)i * 16;
		uint32_t at = little_load32(slot + 4), value;
		uint64_t bits;

		if (at == 0)
			return 0;
		if (little_load32(slot) != hash ||
		    !slice_eq(text_at(image, at), key))
			continue;
		bits = little_load64(image + 16 + ((size_t)mask + 1) * 16 +
		    (size_t)little_load32(slot + 8) * 8);
		if (entry != NULL) {
			value = little_load32(slot + 12);
			entry->bits = bits;
			entry->slot = i;
			entry->value = value != 0 ? text_at(image, value) :
			    (struct slice){ 0 };
		}
		return bits;
	}
}

uint64_t
dict_find(const unsigned char *image, struct slice key,
    struct dict_entry *entry)
{
	return dict_find_hashed(image, key, (uint32_t)hash_bytes(key.p,
	    key.len), entry);
}

uint64_t
dict_find_lower(const unsigned char *image, struct slice key,
    struct dict_entry *entry)
{
	char low[128];
	size_t i, len;

	if (key.len > 120)
		return 0;
	len = i = ascii_lower(low, key.p, key.len);
	if (i < key.len) {
		/* A letter in lower case can be a byte longer. What does not
		 * fit is not looked up. */
		size_t n;

		while (i < key.len && len + UTF8_MOST <= sizeof(low)) {
			len += utf8_encode(low + len, utf8_lower(
			    utf8_decode(key.p + i, key.len - i, &n)));
			i += n;
		}
		if (i < key.len)
			return 0;
	}
	return dict_find(image, (struct slice){ low, len }, entry);
}
