/* SPDX-License-Identifier: MIT */
/*
 * Images: those that are linked in are whole (programs do not check that when
 * they start); a model with any byte changed is refused; one whose checksum is
 * right does no harm, whatever it holds.
 */
#include <stdlib.h>

#include "base/base.h"
#include "chain/chain.h"
#include "names/names.h"
#include "quotes/model.h"
#include "quotes/parts.h"
#include "stream/stream.h"
#include "tap.h"

#define IMAGES(DICT) DICT(agencies) DICT(charrefs) \
	DICT(charsets) DICT(htmlmodel) DICT(metanames) \
	DICT(months) DICT(tags) \
	DICT(en_abbreviations) DICT(en_clusters) \
	DICT(en_confidence) DICT(en_gazetteer) DICT(en_nameforms) \
	DICT(en_orgforms) DICT(en_quoting) DICT(en_roles) \
	DICT(en_stops) DICT(en_timewords) DICT(en_valuewords) \
	DICT(en_vocabulary)

#define DECLARE(name) extern const unsigned char dict_##name[], \
	dict_##name##_end[];
#define ROW(name) { #name, dict_##name, dict_##name##_end },

IMAGES(DECLARE)
extern const unsigned char model_en_entities[], model_en_entities_end[];
extern const unsigned char model_en_parts[], model_en_parts_end[];
extern const unsigned char model_en_clauses[], model_en_clauses_end[];
extern const struct model_kind clause_kind;	/* quotes/model.h */

static const struct { const char *name; const unsigned char *p, *end; }
    images[] = { IMAGES(ROW) };

/* Is a text of the image inside it, at this offset? */
static bool
is_inside(const unsigned char *p, size_t len, uint32_t at, struct slice *text)
{
	if (at + 2 > len || at + 2 + (uint16_t)little_load16(p + at) > len)
		return false;
	*text = (struct slice){ (const char *)p + at + 2,
	    (uint16_t)little_load16(p + at) };
	return true;
}

static bool
dict_is_whole(const unsigned char *p, size_t len)
{
	uint32_t slots = little_load32(p + 8), i, used = 0;
	uint32_t nsets = little_load32(p + 12);
	struct slice key, value;

	if (memcmp(p, "nutdict2", 8) != 0 || (slots & (slots - 1)) != 0 ||
	    len < 16 + (size_t)slots * 16 + (size_t)nsets * 8)
		return false;
	for (i = 0; i < slots; i++) {
		const unsigned char *slot = p + 16 + (size_t)i * 16;
		uint32_t at = little_load32(slot + 4);
		uint32_t more = little_load32(slot + 12);

		if (at == 0)
			continue;
		used++;
		if (little_load32(slot + 8) >= nsets ||
		    !is_inside(p, len, at, &key) || (more != 0 &&
		    !is_inside(p, len, more, &value)) ||
		    little_load32(slot) != (uint32_t)hash_bytes(key.p,
		    key.len) || dict_find(p, key, NULL) == 0)
			return false;
	}
	return used < slots;	/* a search ends */
}

/* Is a model of clauses refused with this number at this byte of its head? */
static bool
clause_refused(struct slice image, size_t at, uint32_t n)
{
	struct clause_model m;
	struct str s = { 0 };
	bool refused;
	int i;

	str_add_slice(&s, image);
	for (i = 0; i < 4; i++)
		s.p[at + (size_t)i] = (char)(n >> 8 * i);
	refused = !clause_load(&m, str_slice(&s));
	str_free(&s);
	return refused;
}

/* Its rows must be a power of two, its scale no zero, its length what the head
 * says. */
static void
test_clauses(struct slice image)
{
	uint32_t rows = little_load32(image.p + CLAUSE_AT_ROWS);
	struct clause_model m;
	struct str s = { 0 };

	tap(model_check(&clause_kind, image) == NULL && clause_load(&m, image),
	    "the model of clauses is whole");
	tap(clause_refused(image, CLAUSE_AT_SCALE, 0) &&
	    clause_refused(image, CLAUSE_AT_ROWS, 2 * rows) &&
	    !clause_load(&m, slice_part(image, 0, image.len - 1)) &&
	    !clause_load(&m, slice_part(image, 0, CLAUSE_HEAD - 1)),
	    "a model of clauses with a wrong head or length is refused");
	str_add_slice(&s, slice_part(image, 0, CLAUSE_HEAD +
	    (rows - 1) * (CLAUSE_COLUMNS + 2)));
	tap(clause_refused(str_slice(&s), CLAUSE_AT_ROWS, rows - 1),
	    "a model of clauses whose rows are no power of two is refused");
	str_free(&s);
}

static void
test_linked(void)
{
	struct model_kind chain = chain_kind(FEATURES_VERSION);
	struct slice names = { (const char *)model_en_entities,
	    (size_t)(model_en_entities_end - model_en_entities) };
	struct slice clause = { (const char *)model_en_clauses,
	    (size_t)(model_en_clauses_end - model_en_clauses) };
	struct slice parts = { (const char *)model_en_parts,
	    (size_t)(model_en_parts_end - model_en_parts) };
	struct parts_model m;
	size_t i;

	for (i = 0; i < sizeof(images) / sizeof(*images); i++)
		tap(dict_is_whole(images[i].p, (size_t)(images[i].end -
		    images[i].p)), images[i].name);
	tap(model_check(&chain, names) == NULL, "the model of names is whole");
	test_clauses(clause);
	tap(model_check(&parts_kind, parts) == NULL && parts_load(&m, parts) &&
	    !parts_load(&m, slice_part(parts, 0, parts.len - 1)) &&
	    !parts_load(&m, slice_part(parts, 0, PARTS_HEAD - 1)),
	    "the model of parts of speech is whole");
}

/* The bytes of a small model, with all weights w. */
static void
make_model(struct str *file, const char *type, int8_t w)
{
	struct chain c = { .types = 1, .scale = 40, .slope = 1, .bits = 8,
	    .wide = true, .hidden_size = HIDDEN_SIZE };
	int8_t *weights = mem_alloc(HIDDEN_SIZE);
	unsigned i, k;

	memset(weights, w, HIDDEN_SIZE);
	c.table = c.hidden = weights;
	memcpy(c.names[0], type, strlen(type));
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			c.moves[i][k] = chain_follows(1, i, k) ? 0 :
			    CHAIN_BARRED;
	str_clear(file);
	chain_save(&c, FEATURES_VERSION, file);
	free(weights);
}

/* Find the names of a text by this file; false if it is refused. */
static bool
tag(struct str *file)
{
	static const char text[] = "The Sea Lark, 12 Orr St., left at 5 on "
	    "Monday.\n\nAnn Quill saw the Sea Lark leave.\n";
	struct entities e = { 0 };
	struct mentions none = { 0 };
	struct str records = { 0 };
	struct doc d = { 0 };
	size_t broken, i;
	bool good = entities_model(&e, str_slice(file)) == NULL;

	if (good) {
		plain_records(&records, "x", slice_of(text), &broken);
		doc_from_lines(&d, str_slice(&records));
		sents_find(&d);
		entities_find(&e, &d.text, &none);
		for (i = 0; i < e.found.n; i++)
			if (e.found.p[i].type == ENTITY_OTHER &&
			    !entity_is_type(e.found.p[i].label))
				abort();
	}
	entities_free(&e);
	doc_free(&d);
	str_free(&records);
	return good;
}

static void
test_damage(void)
{
	struct str file = { 0 };
	size_t i, taken = 0;

	make_model(&file, "SHIP", 3);
	tap(tag(&file), "a model is one");
	for (i = 0; i < file.len; i += i < 1200 ? 1 : 997) {
		file.p[i] ^= 0x10;
		taken += tag(&file);
		file.p[i] ^= 0x10;
	}
	for (i = 0; i < file.len; i += i < 1200 ? 1 : 9973) {
		struct str cut = { file.p, i, file.cap };

		taken += tag(&cut);
	}
	tap(taken == 0, "none that is cut, or has a byte changed");
	str_add_byte(&file, '\0');
	tap(!tag(&file), "nor one with more behind it");
	str_free(&file);
}

/* The checksum is right, but these four bytes are wrong. */
static const struct { const char *what; unsigned at; uint32_t value; }
    lies[] = {
	{ "no rows", 24, 0 },
	{ "one row", 24, 1 },
	{ "rows that are no power of two", 24, 255 },
	{ "more rows than there are", 24, 512 },
	{ "fewer rows than there are", 24, 128 },
	{ "very many rows", 24, 0x80000000U },
	{ "no types", 28, 0 },
	{ "too many types", 28, 9 },
	{ "a type without a name", 28, 2 },
	{ "a scale of 0", 32, 0 },
	{ "a scale below 0", 32, 0xffffffffU },
	{ "a hidden layer of another size", 48, 64 },
	{ "no hidden layer, but its bytes", 48, 0 },
	{ "TAB in a type", 64, 0x50490953 },
	{ "a type in small letters", 64, 0x70696873 },
	{ "a control character in a type", 64, 0x0a494853 },
	{ "transitions out of range", 64 + 128, 0x7fff7fff },
	{ "an open transition that must be barred", 64 + 128, 0 },
};

static void
test_lies(void)
{
	struct model_kind kind = chain_kind(FEATURES_VERSION);
	struct str file = { 0 };
	size_t i;

	for (i = 0; i < sizeof(lies) / sizeof(*lies); i++) {
		make_model(&file, "SHIP", 3);
		little_store32(file.p + lies[i].at, lies[i].value);
		model_seal(&kind, file.p, file.len);
		tap(!tag(&file), lies[i].what);
	}
	make_model(&file, "SHIP", 3);
	kind.version++;
	model_seal(&kind, file.p, file.len);
	tap(!tag(&file), "a later version");
	str_free(&file);
}

/* The greatest weights, and random ones; a type that is one of ours. */
static void
test_weights(void)
{
	static const int8_t weights[] = { 127, -128, 1, 0 };
	struct model_kind kind = chain_kind(FEATURES_VERSION);
	static const char *const types[] = { "SHIP", "PERSON", "ORG", "PLACE",
	    "DATE", "MONEY" };
	struct str file = { 0 };
	size_t i, k, good = 0;
	uint32_t random = 1;

	for (i = 0; i < 4; i++)
		for (k = 0; k < 6; k++) {
			make_model(&file, types[k], weights[i]);
			good += tag(&file);
		}
	tap(good == 24, "any weight is safe");
	for (k = good = 0; k < 20; k++) {
		make_model(&file, types[k % 6], 0);
		for (i = CHAIN_HEAD; i < file.len; i++) {
			random = random * 1664525 + 1013904223;
			file.p[i] = (char)(random >> 24);
		}
		little_store32(file.p + 36, random);
		little_store32(file.p + 40, random * 5);
		model_seal(&kind, file.p, file.len);
		good += tag(&file);
	}
	tap(good == 20, "so are weights drawn at random");
	str_free(&file);
}

/* The same bits on every machine. */
static void
test_numbers(void)
{
	static const unsigned char b[] = { 0x81, 0x92, 0xa3, 0xb4, 0xc5, 0xd6,
	    0xe7, 0xf8 };
	unsigned char c[8];

	tap(little_load16(b) == -28031 && little_load32(b) == 0xb4a39281U &&
	    little_load64(b) == 0xf8e7d6c5b4a39281U, "numbers of an image");
	little_store64(c, 0xf8e7d6c5b4a39281U);
	tap(memcmp(b, c, 8) == 0, "eight bytes written");
	little_store32(c, 0xb4a39281U);
	little_store16(c + 4, 0xd6c5);
	tap(memcmp(b, c, 6) == 0, "four and two bytes written");
	tap(maths_exp(1) == 0x1.5bf0a8b14576ap+1 && maths_exp(-800) == 0 &&
	    maths_exp(-7.25) == 0x1.7455fe323fafep-11 && maths_exp(0) == 1,
	    "e to the x");
	tap(maths_log(10) == 0x1.26bb1bbb55516p+1 && maths_log(1) == 0 &&
	    maths_log(0.3) == -0x1.34378fcbda721p+0, "logarithms");
	tap(maths_logistic(0) == 0.5, "log odds");
}

int
main(void)
{
	test_linked();
	test_damage();
	test_lies();
	test_weights();
	test_numbers();
	return tap_end();
}
