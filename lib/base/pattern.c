/* SPDX-License-Identifier: MIT */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include "compiled.h"
#include "pattern.h"
#include "warn.h"

/* The memory is what a block of some megabytes can need. */
enum { MATCH_LIMIT = 200000, HEAP_LIMIT = 64 * 1024 /* KB */,
	JIT_STACK = 32 * 1024 * 1024 };

/* To make machine code of a pattern takes as long as to interpret it on so many
 * bytes, and many patterns never see as much. One that begins at the beginning
 * mostly fails there, however long a line is; others are tried at every byte, which
 * takes the longer the longer they are. A long text counts in full: to interpret
 * a match that goes through it takes too many steps. */
enum { ANCHORED = 8 /* for each byte of it */, FLOATING = 2000,
	ONE_MATCH = 60, AT_BEGIN = 20 /* more, at most, unless it is */,
	LONG = 1024 };

struct pattern {
	pcre2_code *code;
	struct machine_code {
		bool made, anchored;
		size_t left;	/* bytes to interpret before it is made */
	} *machine;
};

struct pattern_codes {
	int n;
	pcre2_code *code[];	/* of each line */
};

/* Of the process, for all matches in turn: what a match found and its limits, a
 * stack, and the matches that were given up. */
static pcre2_match_data *data;
static pcre2_match_context *context;
static pcre2_jit_stack *stack;
static size_t undecided;

static void
prepare_matches(void)
{
	if (data != NULL)
		return;
	data = pcre2_match_data_create(PATTERN_GROUPS, NULL);
	context = pcre2_match_context_create(NULL);
	if (data == NULL || context == NULL)
		die_memory();
	pcre2_set_match_limit(context, MATCH_LIMIT);
	pcre2_set_depth_limit(context, MATCH_LIMIT);
	pcre2_set_heap_limit(context, HEAP_LIMIT);
}

/* A pattern that owns this code. */
static struct pattern *
pattern_of(pcre2_code *code)
{
	struct pattern *p = mem_alloc(sizeof(*p));
	uint32_t options = 0;
	bool anchored;
	size_t size = 0;

	prepare_matches();
	pcre2_pattern_info(code, PCRE2_INFO_SIZE, &size);
	pcre2_pattern_info(code, PCRE2_INFO_ALLOPTIONS, &options);
	p->code = code;
	p->machine = mem_alloc(sizeof(*p->machine));
	anchored = options & PCRE2_ANCHORED;
	*p->machine = (struct machine_code){ .anchored = anchored,
	    .left = anchored ? ANCHORED * size : FLOATING };
	return p;
}

struct pattern *
pattern_compile(struct slice regex, struct str *error)
{
	PCRE2_SIZE at;
	int number;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)regex.p, regex.len,
	    COMPILED_OPTIONS, &number, &at, NULL);
	unsigned char what[256];

	if (code == NULL && number == PCRE2_ERROR_HEAP_FAILED)
		die_memory();
	if (code == NULL) {
		pcre2_get_error_message(number, what, sizeof(what));
		str_addf(error, "%s at byte %zu", (char *)what, (size_t)at);
		return NULL;
	}
	return pattern_of(code);
}

static void
make_machine_code(const struct pattern *p)
{
	p->machine->left = SIZE_MAX;
	p->machine->made = pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE) == 0;
	if (!p->machine->made)
		return;
	if (stack != NULL)
		return;
	stack = pcre2_jit_stack_create(32 * 1024, JIT_STACK, NULL);
	if (stack == NULL)
		die_memory();
	pcre2_jit_stack_assign(context, NULL, stack);
}

/* Whether the pattern has machine code, to be used for so many more bytes. */
static bool
has_machine_code(const struct pattern *p, size_t bytes)
{
	if (p->machine->made || p->machine->left == SIZE_MAX)
		return p->machine->made;
	if (p->machine->anchored && bytes > AT_BEGIN && bytes < LONG)
		bytes = AT_BEGIN;
	bytes += ONE_MATCH;
	if (bytes > p->machine->left)
		make_machine_code(p);
	else
		p->machine->left -= bytes;
	return p->machine->made;
}

/* Compile one of our own: a mistake ends the program. */
static struct pattern *
compile_own(const char *regex)
{
	struct str error = { 0 };
	struct pattern *p = pattern_compile(slice_of(regex), &error);

	if (p == NULL)
		die("pattern %s: %.*s", regex, (int)error.len, error.p);
	return p;
}

/* Take the compiled patterns from the file's image, unless it was made by
 * another library. */
static void
read_image(struct pattern_file *file)
{
	struct compiled_head head;
	const unsigned char *bytes = file->image + sizeof(head);
	size_t size = (size_t)(file->end - file->image);
	struct pattern_codes *codes;
	int n = (int)file->nlines;

	file->read = true;
	if (size <= sizeof(head) || !compiled_head(&head, size - sizeof(head)) ||
	    memcmp(&head, file->image, sizeof(head)) != 0 ||
	    pcre2_serialize_get_number_of_codes(bytes) != n)
		return;
	codes = mem_alloc(sizeof(*codes) + (size_t)n * sizeof(codes->code[0]));
	codes->n = pcre2_serialize_decode(codes->code, n, bytes, NULL);
	if (codes->n == PCRE2_ERROR_NOMEMORY)
		die_memory();
	if (codes->n == n)
		file->codes = codes;
	else
		free(codes);
}

static const struct pattern *
line_get(struct pattern_file *file, unsigned i)
{
	struct pattern_line *line = &file->lines[i];

	if (line->compiled == NULL && !file->read)
		read_image(file);
	if (line->compiled == NULL)
		line->compiled = file->codes != NULL ?
		    pattern_of(file->codes->code[i]) : compile_own(line->regex);
	return line->compiled;
}

bool
pattern_find(const struct pattern *p, struct slice text, size_t from,
    struct slice *groups, size_t n)
{
	PCRE2_SPTR subject = (PCRE2_SPTR)(text.p != NULL ? text.p : "");
	int found = has_machine_code(p, text.len - from) ?
	    pcre2_jit_match(p->code, subject, text.len, from,
	    PCRE2_NO_UTF_CHECK, data, context) :
	    pcre2_match(p->code, subject, text.len, from,
	    PCRE2_NO_UTF_CHECK, data, context);
	PCRE2_SIZE *places = pcre2_get_ovector_pointer(data);
	size_t i;

	if (found == PCRE2_ERROR_NOMEMORY)
		die_memory();
	if (found < 0) {
		undecided += found != PCRE2_ERROR_NOMATCH;
		return false;
	}
	for (i = 0; i < n; i++) {
		groups[i] = (struct slice){ 0 };
		if ((i < (size_t)found || found == 0) &&
		    places[2 * i] != PCRE2_UNSET)
			groups[i] = slice_part(text, places[2 * i],
			    places[2 * i + 1]);
	}
	return true;
}

bool
pattern_find_some(struct pattern_entry *e, unsigned some, struct slice text,
    size_t from, struct slice *groups, size_t n)
{
	struct slice found[PATTERN_GROUPS];
	const char *begin = NULL;	/* of the match so far */
	unsigned i;

	if (some == 1 || n == 0) {
		for (i = 0; some >> i != 0; i++)
			if (some >> i & 1 && pattern_find(line_get(e->file,
			    e->first + i), text, from, groups, n))
				return true;
		return false;
	}
	for (i = 0; some >> i != 0; i++) {
		if (!(some >> i & 1) || !pattern_find(line_get(e->file,
		    e->first + i), text, from, found, n) ||
		    (begin != NULL && found[0].p >= begin))
			continue;
		begin = found[0].p;
		memcpy(groups, found, n * sizeof(*found));
	}
	return begin != NULL;
}

static bool
is_word(unsigned char b)
{
	return (b >= '0' && b <= '9') || ((b | 32) >= 'a' && (b | 32) <= 'z') ||
	    b == '_';
}

/* Of the alternatives that are wanted those that can begin somewhere. */
static unsigned
begin_somewhere(const struct pattern_need *need, struct slice t,
    unsigned wanted)
{
	const unsigned char *p = (const unsigned char *)t.p;
	unsigned found = 0, here;
	size_t i, k;

	for (i = 0; i < t.len && wanted != 0; i++) {
		if (need->lone >= 0) {
			const char *at = memchr(t.p + i, need->lone, t.len - i);

			if (at == NULL)
				break;
			i = (size_t)(at - t.p);
		}
		here = need->starts[0][p[i]] & wanted;
		if (here & need->edged &&
		    is_word(p[i]) == (i > 0 && is_word(p[i - 1])))
			here &= ~need->edged;
		for (k = 1; here != 0 && k < need->nstarts && i + k < t.len;
		    k++)
			here &= need->starts[k][p[i + k]];
		found |= here;
		wanted &= ~here;
	}
	return found;
}

/* The alternatives that have one of these bits. */
static unsigned
alternatives_of(const struct pattern_need *need, unsigned bits)
{
	unsigned whole = (1U << need->parts) - 1, found = 0, k;

	for (k = 0; bits != 0; k++, bits >>= need->parts)
		if (bits & whole)
			found |= 1U << k;
	return found;
}

/* A $ matches before a line's end, too. */
unsigned
pattern_needed(const struct pattern_need *need, struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;
	size_t n = t.len < need->nbegins ? t.len : need->nbegins, i;
	unsigned open = need->all;

	for (i = 0; i < n; i++)
		open &= need->begins[i][p[i]];
	n = t.len < need->nends ? t.len : need->nends;
	if (n > 0 && p[t.len - 1] != '\n')
		for (i = 0; i < n; i++)
			open &= need->ends[i][p[t.len - 1 - i]];
	if (open & need->anywhere)
		open &= ~need->anywhere |
		    begin_somewhere(need, t, open & need->anywhere);
	open = alternatives_of(need, open);
	if (need->all >> need->parts == 0)
		return open;
	for (i = 0; open >> i != 0; i++)
		if (open >> i & 1 && need->holds[i] != NULL &&
		    !need->holds[i](t))
			open &= ~(1U << i);
	return open;
}

size_t
pattern_undecided(void)
{
	return undecided;
}

void
pattern_free(struct pattern *p)
{
	if (p == NULL)
		return;
	pcre2_code_free(p->code);
	free(p->machine);
	free(p);
}
