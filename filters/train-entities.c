/* SPDX-License-Identifier: MIT */
/* train-entities: make a model for tag-entities from annotated text */
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "chain/chain.h"
#include "io/io.h"
#include "stream/stream.h"

enum { OPT_EPOCHS = 1, OPT_RATE, OPT_SEED, OPT_HELD, OPT_TYPES, OPT_SIZE,
	OPT_LEAST };

static const struct option longs[] = {
	{ "epochs", required_argument, NULL, OPT_EPOCHS },
	{ "least", required_argument, NULL, OPT_LEAST },
	{ "rate", required_argument, NULL, OPT_RATE },
	{ "seed", required_argument, NULL, OPT_SEED },
	{ "held-out", required_argument, NULL, OPT_HELD },
	{ "types", required_argument, NULL, OPT_TYPES },
	{ "size", required_argument, NULL, OPT_SIZE },
	{ 0 },
};

static const struct cli cli = {
	.name = "train-entities",
	.about = "Make a model for tag-entities from annotated text.",
	.synopsis = "[--epochs=N] [--held-out=N] [--least=N] [--rate=R] "
	    "[--seed=N] [--size=BITS] --types=TYPE[,TYPE ...] [file ...] >model",
	.options =
	    "  --epochs=N        go N times over the text (8)\n"
	    "  --held-out=N      test on every Nth document (10); 0: no test\n"
	    "  --least=N         leave out what fewer than N documents have (2)\n"
	    "  --rate=R          the learning rate (0.02)\n"
	    "  --seed=N          of the order of sentences (1)\n"
	    "  --size=BITS       the model has 2^BITS rows of 16 bytes (17)\n"
	    "  --types=T[,T ...] the labels to learn, at most 8\n",
	.longs = longs,
};

static struct train_options options = { .bits = 17, .least = 2, .epochs = 8,
	.rate = 0.02, .seed = 1 };
static unsigned long held_out = 10;
static struct trainer trainer;
static struct tagdoc td;
static struct train_name *gold;
static size_t ngold, gold_cap, documents, names, lost;

static int
type_of(struct slice label)
{
	unsigned i;

	for (i = 0; i < options.types; i++)
		if (slice_is(label, options.names[i]))
			return (int)i;
	return -1;
}

static int
compare_names(const void *a, const void *b)
{
	const struct train_name *m = a, *n = b;

	return m->sent != n->sent ? (m->sent > n->sent) - (m->sent < n->sent) :
	    (m->start > n->start) - (m->start < n->start);
}

/* The last sentence that begins at or before this byte, else the first. */
static size_t
sentence_at(const struct doc *d, size_t start)
{
	size_t low = 0, high = d->text.nsents, middle;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (d->text.sents[middle].start <= start)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The entity records of the document, by the sentences that they lie in. */
static void
read_gold(const struct doc *d)
{
	size_t i, s;
	int type;

	ngold = 0;
	for (i = 0; i < d->nrecs && d->text.nsents > 0; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind != KIND_ENTITY || (type = type_of(r->label)) < 0)
			continue;
		s = sentence_at(d, r->start);
		names++;
		if (r->start < d->text.sents[s].start ||
		    r->end > d->text.sents[s].end ||
		    r->start >= r->end) {
			lost++;
			continue;
		}
		gold = mem_grow(gold, &gold_cap, ngold + 1, sizeof(*gold));
		gold[ngold++] = (struct train_name){ s,
		    r->start - d->text.sents[s].start,
		    r->end - d->text.sents[s].start,
		    (unsigned)type };
	}
	if (ngold > 1)
		qsort(gold, ngold, sizeof(*gold), compare_names);
}

static void
add_document(struct doc *d)
{
	unsigned part = held_out > 0 && documents % held_out ==
	    held_out / 2 ? 1 : 0;

	sents_find(d);
	read_gold(d);
	tagdoc_fill(&td, &d->text);
	lost += trainer_add(&trainer, &td, gold, ngold, part);
	documents++;
}

static void
print_epoch(unsigned epoch, double loss)
{
	fprintf(stderr, "epoch %u: loss %.5f a token\n", epoch, loss);
}

static void
print_line(const char *name, size_t right, size_t found, size_t there)
{
	double p = 100.0 * (double)right / (double)(found + !found);
	double r = 100.0 * (double)right / (double)(there + !there);

	fprintf(stderr, "%-15s %6.2f %6.2f %6.2f %7zu\n", name, p, r,
	    p + r > 0 ? 2 * p * r / (p + r) : 0, there);
}

/* Learn without the part that is held out, and see how well that does. */
static void
test(void)
{
	struct train_score s;
	unsigned i;

	trainer_learn(&trainer, false, NULL);
	s = trainer_test(&trainer, 1);
	trainer_calibrate(&trainer, 1);
	fprintf(stderr, "%-15s %6s %6s %6s %7s\n", "held out", "P", "R", "F1",
	    "names");
	for (i = 0; i < options.types; i++)
		print_line(options.names[i], s.type_right[i], s.type_found[i],
		    s.type_there[i]);
	print_line("all", s.right, s.found, s.there);
}

static void
add_type(struct slice name, const char *list)
{
	if (!entity_is_type(name))
		cli_usage(&cli, "--types: a type is capitals, digits, _ and "
		    "-: %s", list);
	if (type_of(name) >= 0)
		cli_usage(&cli, "--types: %.*s is given twice",
		    (int)name.len, name.p);
	if (name.len >= CHAIN_NAME || options.types == CHAIN_TYPES)
		cli_usage(&cli, "--types: at most %d names of 1 to %d "
		    "bytes: %s", CHAIN_TYPES, CHAIN_NAME - 1, list);
	memcpy(options.names[options.types++], name.p, name.len);
}

static void
read_types(const char *list)
{
	struct slice rest = slice_of(list);

	while (rest.len > 0) {
		size_t n = slice_find(rest, SLICE(","));

		add_type(slice_part(rest, 0, n), list);
		if (n + 1 == rest.len)
			add_type(SLICE(""), list);
		n += n < rest.len;
		rest = slice_part(rest, n, rest.len);
	}
}

static unsigned long
number(const char *name, unsigned long low, unsigned long high)
{
	unsigned long n;

	if (!cli_number(optarg, low, high, &n))
		cli_usage(&cli, "--%s: not a number from %lu to %lu: %s", name,
		    low, high, optarg);
	return n;
}

static void
read_rate(void)
{
	char *end;

	options.rate = strtod(optarg, &end);
	if (*end != '\0' || !(options.rate > 0 && options.rate <= 10))
		cli_usage(&cli, "--rate: not a number above 0, to 10: %s",
		    optarg);
}

static void
read_options(int argc, char **argv)
{
	int opt;

	while ((opt = cli_option(&cli, argc, argv)) != -1)
		switch (opt) {
		case OPT_EPOCHS:
			options.epochs = (unsigned)number("epochs", 1, 1000);
			break;
		case OPT_LEAST:
			options.least = (unsigned)number("least", 1, 1000);
			break;
		case OPT_RATE:
			read_rate();
			break;
		case OPT_SEED:
			options.seed = number("seed", 0, UINT32_MAX);
			break;
		case OPT_HELD:
			held_out = number("held-out", 0, 1000000);
			break;
		case OPT_SIZE:
			options.bits = (unsigned)number("size",
			    CHAIN_BITS_LEAST, CHAIN_BITS_MOST);
			break;
		case OPT_TYPES:
			read_types(optarg);
			break;
		}
	if (options.types == 0)
		cli_usage(&cli, "--types is missing");
}

int
main(int argc, char **argv)
{
	struct chain model;
	int status;

	read_options(argc, argv);
	trainer_init(&trainer, &options);
	status = reader_each(cli_operands(&cli, optind, argc, argv),
	    add_document);
	fprintf(stderr, "%zu documents, %zu names, %zu of them not at the "
	    "ends of tokens\n", documents, names, lost);
	if (names == lost)
		die("no names to learn from: no entity records have these "
		    "labels");
	if (held_out > 0)
		test();
	trainer_learn(&trainer, true, print_epoch);
	model = trainer_model(&trainer);
	chain_save(&model, FEATURES_VERSION, &out);
	trainer_free(&trainer);
	tagdoc_free(&td);
	free(gold);
	return status | output_close();
}
