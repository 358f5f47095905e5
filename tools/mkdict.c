/* SPDX-License-Identifier: MIT */
/*
 * mkdict image CLASSES IMAGE FILE.tsv...: compile word lists into the image
 * that base/dict.h describes. A line is `key TAB class[ class...] [TAB value]`;
 * empty lines and those that start with "# " are comments, and the first line
 * of every file must be one that names source and licence.
 *
 * mkdict header CLASSES NAME HEADER [of-a-language]: write the classes as bits
 * and, unless the dictionary is one of a language (text/language.h has those),
 * declare it. A line of CLASSES is `class TAB what it means`, neither of them
 * empty, in the order of the bits; models are trained on these, so new classes
 * go to the end.
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum { CLASSES = 63 };	/* a bit each; the last says that more follows */
#define MORE (UINT64_C(1) << CLASSES)

struct entry {
	char *key, *value;
	uint64_t bits;
	uint32_t set, key_at, value_at;
};

/* The class sets that there are, each once; the first is the empty one. */
static uint64_t *sets;
static size_t nsets;

static struct entry *entries;
static size_t count, room;
static uint32_t *slots, nslots;
static char *class_names[CLASSES];
static unsigned nclasses;
static const char *file_name;
static unsigned line_no;

static void
fail(const char *what)
{
	fprintf(stderr, "mkdict: %s:%u: %s\n", file_name, line_no, what);
	exit(1);
}

static char *
copy(const char *s)
{
	char *p = malloc(strlen(s) + 1);

	if (p == NULL)
		fail("out of memory");
	return strcpy(p, s);
}

static void
rehash(void)
{
	size_t i;

	free(slots);
	slots = calloc(nslots, sizeof(*slots));
	if (slots == NULL)
		fail("out of memory");
	for (i = 0; i < count; i++) {
		uint32_t h = (uint32_t)hash_bytes(entries[i].key,
		    strlen(entries[i].key)) & (nslots - 1);

		while (slots[h] != 0)
			h = (h + 1) & (nslots - 1);
		slots[h] = (uint32_t)i + 1;
	}
}

/* The entry of this key, made if it is new. */
static struct entry *
entry_of(const char *key)
{
	uint32_t h;

	if (nslots < (count + 1) * 5 / 4) {
		nslots = nslots == 0 ? 64 : nslots * 2;
		rehash();
	}
	h = (uint32_t)hash_bytes(key, strlen(key)) & (nslots - 1);
	for (; slots[h] != 0; h = (h + 1) & (nslots - 1))
		if (strcmp(entries[slots[h] - 1].key, key) == 0)
			return &entries[slots[h] - 1];
	if (count == room) {
		room = room == 0 ? 1024 : room * 2;
		entries = realloc(entries, room * sizeof(*entries));
		if (entries == NULL)
			fail("out of memory");
	}
	entries[count] = (struct entry){ copy(key), NULL, 0, 0, 0, 0 };
	slots[h] = (uint32_t)++count;
	return &entries[count - 1];
}

static uint64_t
class_bit(const char *name)
{
	unsigned i;

	for (i = 0; i < nclasses; i++)
		if (strcmp(class_names[i], name) == 0)
			return UINT64_C(1) << i;
	fprintf(stderr, "mkdict: %s:%u: there is no class \"%s\"\n", file_name,
	    line_no, name);
	exit(1);
}

static void
read_line(char *line)
{
	char *class = strchr(line, '\t'), *value = NULL, *word, *blank;
	struct entry *e;
	uint64_t bits = 0;

	if (class == NULL || class == line)
		fail("no class");
	*class++ = '\0';
	value = strchr(class, '\t');
	if (value != NULL)
		*value++ = '\0';
	for (word = strtok(class, " "); word != NULL; word = strtok(NULL, " "))
		bits |= class_bit(word);
	e = entry_of(line);
	e->bits |= bits;
	if (value != NULL && *value != '\0' && e->value == NULL)
		e->value = copy(value);
	for (blank = strchr(line, ' '); blank != NULL;
	    blank = strchr(blank + 1, ' ')) {
		*blank = '\0';
		entry_of(line)->bits |= MORE;
		*blank = ' ';
	}
}

static void
read_class(char *line)
{
	char *tab = strchr(line, '\t');

	if (tab == NULL || tab == line || tab[strspn(tab, "\t ")] == '\0')
		fail("a class without what it means");
	if (nclasses == CLASSES)
		fail("too many classes");
	*tab = '\0';
	class_names[nclasses++] = copy(line);
}

/* Call each() with the lines of a file that are not comments. */
static void
read_file(const char *name, void (*each)(char *line))
{
	static char line[65536];
	FILE *f = fopen(name, "r");

	file_name = name;
	line_no = 0;
	if (f == NULL)
		fail("cannot be read");
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\r\n")] = '\0';
		if (++line_no == 1 && strncmp(line, "# ", 2) != 0)
			fail("the first line names no source and licence");
		if (line[0] != '\0' && strncmp(line, "# ", 2) != 0)
			each(line);
	}
	fclose(f);
}

/* The number of this class set. */
static uint32_t
set_of(uint64_t bits)
{
	size_t i;

	for (i = 0; i < nsets; i++)
		if (sets[i] == bits)
			return (uint32_t)i;
	sets = realloc(sets, (nsets + 1) * sizeof(*sets));
	if (sets == NULL)
		fail("out of memory");
	sets[nsets] = bits;
	return (uint32_t)nsets++;
}

static void
put32(FILE *f, uint32_t n)
{
	int i;

	for (i = 0; i < 4; i++)
		putc((int)(n >> 8 * i & 0xff), f);
}

static void
put_text(FILE *f, const char *s)
{
	size_t len = strlen(s);

	putc((int)(len & 0xff), f);
	putc((int)(len >> 8 & 0xff), f);
	fwrite(s, 1, len, f);
}

static void
write_image(const char *name)
{
	FILE *f = fopen(name, "wb");
	uint32_t at, i;
	size_t k;

	file_name = name;
	if (f == NULL)
		fail("cannot be written");
	if (nslots == 0) {
		nslots = 64;
		rehash();
	}
	set_of(0);
	for (k = 0; k < count; k++)
		entries[k].set = set_of(entries[k].bits);
	at = 16 + nslots * 16 + (uint32_t)nsets * 8;
	for (k = 0; k < count; k++) {
		entries[k].key_at = at;
		at += 2 + (uint32_t)strlen(entries[k].key);
		if (entries[k].value != NULL) {
			entries[k].value_at = at;
			at += 2 + (uint32_t)strlen(entries[k].value);
		}
	}
	fwrite("nutdict2", 1, 8, f);
	put32(f, nslots);
	put32(f, (uint32_t)nsets);
	for (i = 0; i < nslots; i++) {
		struct entry none = { 0 };
		struct entry *e = slots[i] ? &entries[slots[i] - 1] : &none;

		put32(f, slots[i] ? (uint32_t)hash_bytes(e->key,
		    strlen(e->key)) : 0);
		put32(f, e->key_at);
		put32(f, e->set);
		put32(f, e->value_at);
	}
	for (k = 0; k < nsets; k++) {
		put32(f, (uint32_t)sets[k]);
		put32(f, (uint32_t)(sets[k] >> 32));
	}
	for (k = 0; k < count; k++) {
		put_text(f, entries[k].key);
		if (entries[k].value != NULL)
			put_text(f, entries[k].value);
	}
	if (ferror(f) | fclose(f))
		fail("cannot be written");
}

static void
put_name(FILE *f, const char *s)
{
	for (; *s != '\0'; s++)
		putc(isalnum((unsigned char)*s) ?
		    toupper((unsigned char)*s) : '_', f);
}

static void
write_header(const char *dict, const char *name, bool language)
{
	FILE *f = fopen(name, "w");
	unsigned i;

	file_name = name;
	if (f == NULL)
		fail("cannot be written");
	fprintf(f, "#include <stdint.h>\n\n");
	if (!language)
		fprintf(f, "extern const unsigned char dict_%s[];\n\n", dict);
	for (i = 0; i < nclasses; i++) {
		fprintf(f, "#define ");
		put_name(f, dict);
		putc('_', f);
		put_name(f, class_names[i]);
		fprintf(f, " (UINT64_C(1) << %u)\n", i);
	}
	fprintf(f, "#define ");
	put_name(f, dict);
	fprintf(f, "_CLASSES %u\n", nclasses);
	if (ferror(f) | fclose(f))
		fail("cannot be written");
}

int
main(int argc, char **argv)
{
	int i;

	if (argc < 5 || (strcmp(argv[1], "image") != 0 &&
	    strcmp(argv[1], "header") != 0)) {
		fprintf(stderr, "usage: mkdict image classes image file...\n"
		    "       mkdict header classes name header "
		    "[of-a-language]\n");
		return 2;
	}
	read_file(argv[2], read_class);
	if (argv[1][0] == 'h') {
		write_header(argv[3], argv[4], argc > 5);
		return 0;
	}
	for (i = 4; i < argc; i++)
		read_file(argv[i], read_line);
	write_image(argv[3]);
	return 0;
}
