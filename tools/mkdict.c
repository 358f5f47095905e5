/* SPDX-License-Identifier: MIT */
/*
 * mkdict image CLASSES IMAGE FILE.tsv...: compile word lists into the image
 * that base/dict.h describes. A line is `key TAB class[ class...] [TAB value]`;
 * empty lines and those that start with "# " are comments, and the first line
 * of every file must be one that names source and licence. A line
 * `#line NUMBER FILE` says where the lines behind it came from, for messages.
 * What says nothing, or what no look-up can find, is refused.
 *
 * mkdict header CLASSES NAME HEADER [of-a-language]: write the classes as bits,
 * their names as a list of strings (X_ALL_NAMES) and, unless the dictionary is
 * one of a language (text/language.h has those), declare it. A line of CLASSES is `class TAB what it means`, neither of them
 * empty, in the order of the bits; models are trained on these, so new classes
 * go to the end. A comment "# keys: WORD..." there says what all keys are like:
 * lower, since they are looked up in small letters; bare, without the dot.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum { CLASSES = 63 };	/* a bit each; the last says that more follows */
#define MORE (UINT64_C(1) << CLASSES)
#define VALUE MORE	/* in entry.there: with a value */

struct entry {
	char *key, *value;
	uint64_t bits;
	uint32_t set, key_at, value_at;
	/* where it was last: file, line, and what that file says of it */
	unsigned file, line;
	uint64_t there;		/* classes, VALUE */
};

/* The class sets that there are, each once; the first is the empty one. */
static uint64_t *sets;
static size_t nsets;

static struct entry *entries;
static size_t count, room;
static uint32_t *slots, nslots;
static char *class_names[CLASSES];
static unsigned nclasses;
static bool keys_lower, keys_bare;
static const char *file_name;
static unsigned line_no, file_no;
static bool made;		/* #line names the line, which is not counted */

static void fail(const char *format, ...)
    __attribute__((format(printf, 1, 2), noreturn));

static void
fail(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	fprintf(stderr, "mkdict: %s:%u: ", file_name, line_no);
	vfprintf(stderr, format, list);
	putc('\n', stderr);
	va_end(list);
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
	entries[count] = (struct entry){ .key = copy(key) };
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
	fail("there is no class \"%s\"", name);
}

/* Is there a blank at the start or the end, or two together? */
static bool
has_stray_blank(const char *s)
{
	return s[0] == ' ' || strstr(s, "  ") != NULL ||
	    (s[0] != '\0' && s[strlen(s) - 1] == ' ');
}

/* Is there a capital: ASCII, Latin-1, Greek or Cyrillic? */
static bool
has_capital(const char *s)
{
	for (; *s != '\0'; s++) {
		unsigned char c = (unsigned char)s[0], d = (unsigned char)s[1];

		if ((c >= 'A' && c <= 'Z') ||
		    (c == 0xc3 && d >= 0x80 && d <= 0x9e && d != 0x97) ||
		    (c == 0xce && d >= 0x86 && d <= 0xab && d != 0x90) ||
		    (c == 0xd0 && d >= 0x80 && d <= 0xaf))
			return true;
	}
	return false;
}

static void
check_key(const char *key)
{
	if (has_stray_blank(key))
		fail("a blank too many in \"%s\"", key);
	if (keys_lower && has_capital(key))
		fail("\"%s\" is never found: words are looked up in small "
		    "letters here", key);
	if (keys_bare && key[strlen(key) - 1] == '.')
		fail("\"%s\" is never found: words are looked up without "
		    "their dot here", key);
}

/* The classes of a line, of which there is at least one. */
static uint64_t
classes_of(char *list)
{
	uint64_t bits = 0, bit;
	char *word;

	if (list[strspn(list, " ")] == '\0')
		fail("no class behind the TAB");
	if (has_stray_blank(list))
		fail("a blank too many in the classes \"%s\"", list);
	for (word = strtok(list, " "); word != NULL;
	    word = strtok(NULL, " ")) {
		bit = class_bit(word);
		if (bits & bit)
			fail("the class \"%s\" twice", word);
		bits |= bit;
	}
	return bits;
}

/* A value may be a blank (charrefs), but has none at its end. */
static void
check_value(const char *value)
{
	size_t n = strlen(value);

	if (n == 0)
		fail("a TAB at the end of the line");
	if (strspn(value, " \t") < n && strchr(" \t", value[n - 1]) != NULL)
		fail("a blank or TAB at the end of the line");
}

static void
read_line(char *line)
{
	char *class = strchr(line, '\t'), *value = NULL, *blank;
	struct entry *e;
	uint64_t bits, here;

	if (class == NULL)
		fail("no TAB: the class must follow a TAB");
	if (class == line)
		fail("no word before the TAB");
	*class++ = '\0';
	value = strchr(class, '\t');
	if (value != NULL) {
		*value++ = '\0';
		check_value(value);
	}
	check_key(line);
	bits = classes_of(class);
	e = entry_of(line);
	if (e->file != file_no)
		e->there = 0;
	here = bits | (value != NULL ? VALUE : 0);
	/* A line of a table may give a word twice. */
	if (e->file == file_no && e->line != line_no &&
	    (here & ~e->there) == 0)
		fail("\"%s\" is in line %u, with all that is said of it here",
		    line, e->line);
	if (value != NULL && e->value == NULL)
		e->value = copy(value);
	e->bits |= bits;
	e->there |= here;
	e->file = file_no;
	e->line = line_no;
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
	unsigned i;

	if (tab == NULL || tab == line || tab[strspn(tab, "\t ")] == '\0')
		fail("a class without what it means");
	if (nclasses == CLASSES)
		fail("too many classes");
	*tab = '\0';
	if (strchr(line, ' ') != NULL)
		fail("a blank in the name of the class \"%s\"", line);
	for (i = 0; i < nclasses; i++)
		if (strcmp(class_names[i], line) == 0)
			fail("the class \"%s\" is there already", line);
	class_names[nclasses++] = copy(line);
}

/* What all keys are like, if this comment says so. */
static void
read_keys(char *comment)
{
	char *word;

	if (strncmp(comment, "# keys: ", 8) != 0)
		return;
	for (word = strtok(comment + 8, " "); word != NULL;
	    word = strtok(NULL, " "))
		if (strcmp(word, "lower") == 0)
			keys_lower = true;
		else if (strcmp(word, "bare") == 0)
			keys_bare = true;
		else
			fail("keys can be lower or bare, not \"%s\"", word);
}

static void
no_comment(char *comment)
{
	(void)comment;
}

/* The lines that follow are of this line of another file: "12 titles.tsv". */
static void
come_from(const char *where)
{
	char *name;

	line_no = (unsigned)strtoul(where, &name, 10);
	if (*name++ != ' ' || *name == '\0')
		fail("no file in #line");
	if (!made || strcmp(file_name, name) != 0) {
		file_name = copy(name);
		file_no++;
	}
	made = true;
}

/* Call each() with the lines of a file that are not comments, remark() with
 * those that are. */
static void
read_file(const char *name, void (*each)(char *line),
    void (*remark)(char *line))
{
	static char line[65536];
	FILE *f = fopen(name, "r");

	file_name = name;
	file_no++;
	line_no = 0;
	made = false;
	if (f == NULL)
		fail("cannot be read");
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\r\n")] = '\0';
		line_no += !made;
		if (!made && line_no == 1 && strncmp(line, "# ", 2) != 0)
			fail("the first line names no source and licence");
		if (strncmp(line, "# ", 2) == 0)
			remark(line);
		else if (strncmp(line, "#line ", 6) == 0)
			come_from(line + 6);
		else if (line[0] != '\0')
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
	fprintf(f, "#define ");
	put_name(f, dict);
	fprintf(f, "_ALL_NAMES");
	for (i = 0; i < nclasses; i++)
		fprintf(f, "%s\"%s\"", i == 0 ? " " : ", ", class_names[i]);
	putc('\n', f);
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
	read_file(argv[2], read_class, read_keys);
	if (argv[1][0] == 'h') {
		write_header(argv[3], argv[4], argc > 5);
		return 0;
	}
	for (i = 4; i < argc; i++)
		read_file(argv[i], read_line, no_comment);
	write_image(argv[3]);
	return 0;
}
