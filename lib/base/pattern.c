/* SPDX-License-Identifier: MIT */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

#include "pattern.h"
#include "warn.h"

/* The memory is what a block of some megabytes can need. */
enum { MATCH_LIMIT = 200000, HEAP_LIMIT = 64 * 1024 /* KB */,
	JIT_STACK = 32 * 1024 * 1024 };

/* To make machine code of a pattern takes as long as to interpret it on some
 * kilobytes, and many patterns never see as much. */
enum { INTERPRETED = 1500, ONE_MATCH = 60 };

struct pattern {
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *context;
	struct machine_code {
		bool made;
		size_t left;	/* bytes to interpret before it is made */
	} *machine;
};

/* Of the process: a stack that all matches use in turn, and the matches that
 * were given up. */
static pcre2_jit_stack *stack;
static size_t undecided;

struct pattern *
pattern_compile(struct slice regex, struct str *error)
{
	struct pattern *p;
	PCRE2_SIZE at;
	int number;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)regex.p, regex.len,
	    PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C, &number, &at, NULL);
	unsigned char what[256];

	if (code == NULL && number == PCRE2_ERROR_HEAP_FAILED)
		die_memory();
	if (code == NULL) {
		pcre2_get_error_message(number, what, sizeof(what));
		str_addf(error, "%s at byte %zu", (char *)what, (size_t)at);
		return NULL;
	}
	p = mem_alloc(sizeof(*p));
	p->code = code;
	p->machine = mem_alloc(sizeof(*p->machine));
	*p->machine = (struct machine_code){ .left = INTERPRETED };
	p->data = pcre2_match_data_create(PATTERN_GROUPS, NULL);
	p->context = pcre2_match_context_create(NULL);
	if (p->data == NULL || p->context == NULL)
		die_memory();
	pcre2_set_match_limit(p->context, MATCH_LIMIT);
	pcre2_set_depth_limit(p->context, MATCH_LIMIT);
	pcre2_set_heap_limit(p->context, HEAP_LIMIT);
	return p;
}

static void
make_machine_code(const struct pattern *p)
{
	p->machine->left = SIZE_MAX;
	p->machine->made = pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE) == 0;
	if (!p->machine->made)
		return;
	if (stack == NULL)
		stack = pcre2_jit_stack_create(32 * 1024, JIT_STACK, NULL);
	if (stack == NULL)
		die_memory();
	pcre2_jit_stack_assign(p->context, NULL, stack);
}

/* Whether the pattern has machine code, to be used for so many more bytes. */
static bool
has_machine_code(const struct pattern *p, size_t bytes)
{
	if (p->machine->made || p->machine->left == SIZE_MAX)
		return p->machine->made;
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

const struct pattern *
pattern_get(struct pattern_entry *entry)
{
	if (entry->compiled == NULL)
		entry->compiled = compile_own(entry->regex);
	return entry->compiled;
}

bool
pattern_find(const struct pattern *p, struct slice text, size_t from,
    struct slice *groups, size_t n)
{
	PCRE2_SPTR subject = (PCRE2_SPTR)(text.p != NULL ? text.p : "");
	int found = has_machine_code(p, text.len - from) ?
	    pcre2_jit_match(p->code, subject, text.len, from,
	    PCRE2_NO_UTF_CHECK, p->data, p->context) :
	    pcre2_match(p->code, subject, text.len, from,
	    PCRE2_NO_UTF_CHECK, p->data, p->context);
	PCRE2_SIZE *places = pcre2_get_ovector_pointer(p->data);
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

/* A $ matches before a line's end, too. */
bool
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
	if (need->all == 1)
		return open != 0;
	for (i = 0; open >> i != 0; i++)
		if (open >> i & 1 && (need->holds[i] == NULL ||
		    need->holds[i](t)))
			return true;
	return false;
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
	pcre2_match_data_free(p->data);
	pcre2_match_context_free(p->context);
	free(p->machine);
	free(p);
}
