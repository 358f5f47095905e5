/* SPDX-License-Identifier: MIT */
/*
 * A dictionary: it maps keys (words or phrases) to classes and, for some, to a
 * value. It is a read-only image, which mkdict makes at build from the .tsv
 * files of one folder of lib/data. It is linked in and shared between
 * processes, a table with open addressing:
 *
 *   8 bytes "nutdict2", u32 slots (a power of two), u32 class sets,
 *   slots x { u32 hash, u32 key, u32 set, u32 value }, the class sets, u64
 *   each, then the texts: each u16 length and its bytes; key and value are
 *   their offsets from the image's start, 0 is none. Little-endian.
 *
 * Folder lib/data/x (or lib/data/en/x) gives the image dict_x, and the classes
 * in lib/data/classes/x.tsv give the header data/x.h with a bit for each: class
 * "given-name" of folder names is NAMES_GIVEN_NAME. DICT_MORE marks a key that
 * is the first words of a longer key; if it is not an entry itself, it has no
 * other bit.
 */
#ifndef NUTGRAF_BASE_DICT_H
#define NUTGRAF_BASE_DICT_H

#include "str.h"

#define DICT_MORE (UINT64_C(1) << 63)

struct dict_entry {
	uint64_t bits;
	struct slice value;	/* into the image; empty if it has none */
	uint32_t slot;		/* its number, below dict_slots */
};

/* The classes of the key and its value through *entry (which may be NULL);
 * 0 when it is not there. Keys are compared as bytes. */
uint64_t dict_find(const unsigned char *image, struct slice key,
    struct dict_entry *entry);

/* dict_find for a caller that has the hash of the key, the low half of
 * hash_bytes. */
uint64_t dict_find_hashed(const unsigned char *image, struct slice key,
    uint32_t hash, struct dict_entry *entry);

/* dict_find for the key in lower case, by simple mapping; keys of over 120
 * bytes are not found. */
uint64_t dict_find_lower(const unsigned char *image, struct slice key,
    struct dict_entry *entry);

/* A key with this hash (the low half of hash_bytes) will be looked up soon:
 * fetch its slot from memory. */
void dict_expect(const unsigned char *image, uint32_t hash);

/* How many slots the image has, and the hash of the key in one of them (the low
 * half of hash_bytes); 0 if it is empty. For callers that keep a table of their
 * own beside the image. */
uint32_t dict_slots(const unsigned char *image);
uint32_t dict_hash_at(const unsigned char *image, uint32_t slot);

/* The key in a slot, in the image; empty if the slot is. */
struct slice dict_key_at(const unsigned char *image, uint32_t slot);

#endif
