/* SPDX-License-Identifier: MIT */
/* tag-entities: mark names of people, organisations and places, dates and
 * sums */
#include <math.h>
#include <stdlib.h>

#include "base/base.h"
#include "chain/chain.h"
#include "io/io.h"
#include "names/names.h"
#include "stream/stream.h"

static const struct option longs[] = {
	{ "any-language", no_argument, NULL, 'a' },
	{ "list", required_argument, NULL, 'l' },
	{ "misc", no_argument, NULL, 'o' },
	{ "model", required_argument, NULL, 'm' },
	{ 0 },
};

static const struct cli cli = {
	.name = "tag-entities",
	.about = "Mark names of people, organisations and places, dates and "
	    "sums.",
	.synopsis = "[--any-language] [--list=file ...] [--misc]\n"
	    "       [--model=file] [--records | --plain] [file ...]",
	.options =
	    "      --any-language   do not say which languages are not known\n"
	    "      --list=FILE      also names from a list: phrase, type, name\n"
	    "      --misc           also doubtful names of no particular kind\n"
	    "      --model=FILE     find names by a model of train-entities\n",
	.longs = longs,
	.records = true,
	.plain = true,
};

static struct entities tagger;
static struct lists lists;	/* the user's */
static struct str model;	/* the user's, as it was read */
static struct mentions there;
static bool any_language;

/* A number from 0 to 1, as "%.2f" writes it. */
static void
add_hundredths(struct str *s, long n)
{
	char text[4] = { (char)('0' + n / 100), '.', (char)('0' + n / 10 % 10),
		(char)('0' + n % 10) };

	str_add(s, text, sizeof(text));
}

static void
write_mention(const struct record *r, const struct sent *s,
    const struct mention *e)
{
	struct slice label = e->type == ENTITY_OTHER ? e->label :
	    slice_of(entity_name(e->type));

	record_begin(&out, "entity", r->doc, s->start + e->start,
	    s->start + e->end, label, slice_part(s->text, e->start, e->end));
	record_add_field(&out, e->name);
	str_add_byte(&out, '\t');
	if (e->confidence > 0)
		add_hundredths(&out, lrint(e->confidence * 100.0));
	record_add_field(&out, e->value);
	record_end(&out);
}

/* Write the records of the document, and after those of each sentence its new
 * mentions. */
static void
write_tagged(const struct doc *d)
{
	size_t i, m = 0, next;

	doc_add_records(&out, d, 0, d->text.nsents > 0 ? d->places[0] :
	    d->nrecs);
	for (i = 0; i < d->text.nsents; i++) {
		const struct sent *s = &d->text.sents[i];

		next = i + 1 < d->text.nsents ? d->places[i + 1] : d->nrecs;
		doc_add_records(&out, d, d->places[i], next);
		for (; m < tagger.found.n && tagger.found.p[m].sent == i; m++) {
			write_mention(&d->recs[d->places[i]], s,
			    &tagger.found.p[m]);
			output_some();
		}
		output_some();
	}
}

static void
tag(struct doc *d)
{
	sents_find(d);
	if (d->text.foreign && !any_language)
		foreign_count(d->text.tag);
	doc_mentions(&there, d);
	entities_find(&tagger, &d->text, &there);
	write_tagged(d);
}

/* Take the model. It is read, not mapped, because a mapped file may change. As
 * much is read as its head says, and a byte to see whether there is more. */
static void
use_model(const char *name)
{
	struct input in = { 0 };
	const char *wrong;

	if (!input_open(&in, name))
		exit(1);
	while (in.buf.len < MODEL_HEAD && input_read(&in))
		continue;
	while (in.buf.len <= entities_model_size(str_slice(&in.buf)) &&
	    input_read(&in))
		continue;
	if (in.failed)
		exit(1);
	str_free(&model);
	model = in.buf;
	in.buf = (struct str){ 0 };	/* closing frees large ones */
	input_close(&in);
	wrong = model.len == 0 ? "is empty" :
	    entities_model(&tagger, str_slice(&model));
	if (wrong != NULL)
		die("%s: %s", name, wrong);
}

/* Take the lines of a list; 1 if one was wrong. */
static int
use_list(const char *name)
{
	struct input in = { 0 };
	const char *at, *end, *wrong;
	int status = 0;

	if (!input_open(&in, name) || !input_rest(&in))
		exit(1);
	while (input_read_text(&in))
		continue;
	at = in.buf.p + utf8_bom(str_slice(&in.buf));
	for (; at < in.buf.p + in.buf.len; at = end + 1, in.line++) {
		size_t left = (size_t)(in.buf.p + in.buf.len - at);

		end = memchr(at, '\n', left);
		end = end == NULL ? at + left : end;
		wrong = lists_add(tagger.lists, (struct slice){ at,
		    (size_t)(end - at) });
		if (wrong != NULL) {
			fail_at(name, in.line, "%s", wrong);
			status = 1;
		}
	}
	status |= in.failed;
	input_close(&in);
	str_free(&in.buf);
	return status;
}

/* --list may come before --max-size. */
static int
use_lists(const char **names, size_t n)
{
	int status = 0;
	size_t i;

	if (n > 0)
		tagger.lists = &lists;
	for (i = 0; i < n; i++)
		status |= use_list(names[i]);
	free(names);
	return status;
}

int
main(int argc, char **argv)
{
	int status, option;
	const char **names = NULL;
	size_t n = 0, cap = 0;

	while ((option = cli_option(&cli, argc, argv)) != -1)
		if (option == 'l') {
			names = mem_grow(names, &cap, n + 1, sizeof(*names));
			names[n++] = optarg;
		} else if (option == 'a')
			any_language = true;
		else if (option == 'o')
			tagger.misc = true;
		else
			use_model(optarg);
	status = use_lists(names, n);
	status |= reader_each(cli_operands(&cli, optind, argc, argv), tag);
	foreign_report("no names or values are looked for");
	entities_free(&tagger);
	str_free(&model);
	lists_free(&lists);
	mentions_free(&there);
	return status | output_close();
}
