/* SPDX-License-Identifier: MIT */
/*
 * Models: what the file says is believed only if it is right. The first byte
 * says whether the rest is an image as it stands, or what a model is made of,
 * right except for some parts, which is saved, loaded again and used.
 */
#include "chain/chain.h"
#include "fuzz.h"
#include "names/names.h"

enum { LEAST_BITS = 8, MOST_BITS = 9, MOST = 6000, RAW = 0xf0 };

static uint32_t
number(struct slice *data)
{
	struct slice part = fuzz_take(data, 4);
	uint32_t n = 0;

	memcpy(&n, part.p, part.len);
	return n;
}

/* Fill with the data, over and over. */
static void
fill(void *to, size_t size, struct slice data)
{
	size_t i;

	for (i = 0; i < size && data.len > 0; i++)
		((char *)to)[i] = data.p[i % data.len];
}

/* Names of types, and transitions that may be, out of the data. */
static void
fill_types(struct chain *c, struct slice names, struct slice moves)
{
	static const char *const known[] = { "PERSON", "ORG", "PLACE", "MISC",
		"NORP", "DATE", "MINE", "X-1" };
	unsigned i, k;
	int16_t w = 0;

	for (i = 0; i < c->types && i < CHAIN_TYPES; i++)
		strcpy(c->names[i], known[(i + (names.len > 0 ?
		    (unsigned char)names.p[0] : 0)) & 7]);
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++) {
			if (moves.len > 0)
				w = (int16_t)((signed char)moves.p[(i *
				    CHAIN_STATES + k) % moves.len] *
				    (MOST / 128));
			c->moves[i][k] = chain_follows(c->types, i, k) ? w :
			    CHAIN_BARRED;
		}
}

/* The image of a model of such parts, which need not fit together. */
static void
make(struct str *image, struct slice data)
{
	static int8_t table[(1 << MOST_BITS) * CHAIN_COLUMNS];
	static int8_t hidden[HIDDEN_SIZE];
	struct chain c = { .table = table, .hidden = hidden };
	struct slice part = fuzz_take(&data, 3);
	unsigned char how[3] = { 0 };

	memcpy(how, part.p, part.len);
	c.bits = LEAST_BITS + how[0] % (MOST_BITS - LEAST_BITS + 1);
	c.types = how[1] < RAW ? how[1] % CHAIN_TYPES + 1 : how[1];
	c.wide = (how[0] & 0x80) != 0;
	c.scale = how[2] < RAW ? how[2] % 100 + 1 : how[2];
	c.offset = (int32_t)number(&data) / 65536.0;
	c.slope = (int32_t)number(&data) / 65536.0;
	part = fuzz_take(&data, sizeof(c.names));
	if (how[1] < RAW)
		fill_types(&c, part, fuzz_take(&data, sizeof(c.moves)));
	else {
		fill(c.names, sizeof(c.names), part);
		fill(c.moves, sizeof(c.moves), fuzz_take(&data,
		    sizeof(c.moves)));
	}
	fill(table, sizeof(table), data);
	if ((how[0] & 0x78) == 0x78) {
		fill(hidden, sizeof(hidden), data);
		c.hidden_size = sizeof(hidden);
	}
	chain_save(&c, FEATURES_VERSION, image);
}

/* A document with capitals, values and a list of names. */
static void
use(struct entities *e)
{
	static const char text[] = "By ANN LEE\n\nMr. Tom \"Tank\" Quill of "
	    "Orrin Foods Inc, 53, said on June 19 that the U.S.-led talks in "
	    "Nairobi, Kenya cost $5 million.\n\nThe Orrin union and Quill "
	    "& Wu LLP met bin Laden in North Korea.\n";
	static const struct mentions none;
	static struct doc d;
	size_t i;

	fuzz_plain_document(&d, slice_of(text));
	entities_find(e, &d.text, &none);
	fuzz_check_mentions(&d, &e->found);
	for (i = 0; i < e->found.n; i++)
		assert(utf8_valid(e->found.p[i].label) ==
		    e->found.p[i].label.len);
	fuzz_free_sents(&d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str image;
	struct slice text = { (const char *)data, size };
	struct slice way = fuzz_take(&text, 1), exact;
	struct entities e = { 0 };

	str_clear(&image);
	if (way.len > 0 && (way.p[0] & 1))
		str_add_slice(&image, text);
	else
		make(&image, text);
	exact = fuzz_copy(str_slice(&image));
	if (entities_model(&e, exact) == NULL)
		use(&e);
	entities_free(&e);
	fuzz_free(exact);
	return 0;
}
