/* SPDX-License-Identifier: MIT */
/*
 * A record of the stream: one line, with fields separated by TAB (nutgraf(5)).
 *
 *   1 kind  2 doc  3 start  4 end  5 label  6 text  7... of that kind
 *
 * Field 7 of a doc record is the version of the format, nutgraf/1. Places are
 * below RECORD_PLACES, and so is the place where a text ends.
 *
 * Fields of struct record are slices of its line, still escaped; they live as
 * long as the line does.
 */
#ifndef NUTGRAF_STREAM_RECORD_H
#define NUTGRAF_STREAM_RECORD_H

#include "base/base.h"

enum {
	RECORD_VERSION = 1,
	RECORD_FIRST = 64 * 1024	/* the first five fields of a first
					 * record are within these bytes */
};

#if SIZE_MAX > UINT32_MAX
#define RECORD_PLACES 1000000000000000000U	/* 18 digits */
#else
#define RECORD_PLACES SIZE_MAX
#endif

enum kind {
	KIND_BAD,		/* does not have the shape of a record */
	KIND_OTHER,		/* a kind that is not in nutgraf(5) */
	KIND_DOC,
	KIND_META,
	KIND_PAGE,
	KIND_BLOCK,
	KIND_PARA,
	KIND_SENT,
	KIND_ENTITY,
	KIND_QUOTE,
	KIND_MARKUP, KIND_NONQUOTE, KIND_CORRECTION
};

struct record {
	struct slice line;	/* all of it, without its LF */
	struct slice name, doc, label, text;
	struct slice more;	/* from field 7 on, without the TAB before it */
	size_t start, end;
	enum kind kind;
};

/* The columns of a kind as nutgraf(5) names them: field 2 is columns[0], and so
 * on, with NULL at the end; an empty name is a field that the kind does not
 * use. For a kind that is not in nutgraf(5), the columns that all kinds
 * have. */
const char *const *record_columns(enum kind kind);

/* The kind of that name, KIND_OTHER if nutgraf(5) has none. */
enum kind record_kind(struct slice name);

/* The names of all of them, NULL at the end. */
const char *const *record_kinds(void);

/* Does the name look like a kind: [a-z][a-z0-9-]* ? */
bool record_kind_shaped(struct slice name);

/* Does the record have all the columns that nutgraf(5) lists for its kind, with
 * some after its text? Then the text is whole. */
bool record_is_whole(const struct record *r);

/* What is wrong with a line that is not a record, or NULL; then *r is set. A CR
 * at the line's end belongs to no field. */
const char *record_parse(struct record *r, struct slice line);

/* Does the text begin like a record, up to the TAB before field 6? 1 yes, 0
 * no, -1 if more of the text is needed to say. */
int record_starts(struct slice text);

/* Was this line a record before it was damaged? It is the first line of an
 * input that does not begin like a record, or as much of it as is in
 * RECORD_FIRST bytes. */
bool record_nearly(struct slice line);

/* The version of the format that a doc record names, 0 if it names none. */
unsigned long record_version(const struct record *doc);

/* Field n, from 1, as it stands in the line; empty if the record has none. */
struct slice record_field(const struct record *r, unsigned n);

/* The first fields of the record, as many as there is room for or as it has:
 * gives how many. */
size_t record_fields(const struct record *r, struct slice *fields,
    size_t most);

/* Cut the next field off a line, or off the part that is left of it, such as
 * record.more; false if there is none. */
bool record_cut(struct slice *line, struct slice *field);

/* The text without escapes; in memory of the arena if it has any. */
struct slice field_plain(struct arena *a, struct slice field);

/* Append, with TAB, LF, CR and backslash escaped / with these escapes undone
 * (any other backslash stays). */
void field_add(struct str *s, struct slice plain);
void field_add_plain(struct str *s, struct slice field);

/* Append text that may be broken, such as the name of a file: each broken part
 * of UTF-8, and each NUL, becomes U+FFFD; then as field_add. */
void field_add_repaired(struct str *s, struct slice plain);

/* Append the first six fields; doc and label are already escaped, the text is
 * not. No LF: further fields, each with a TAB before it, and record_end
 * follow. */
void record_begin(struct str *s, const char *kind, struct slice doc,
    size_t start, size_t end, struct slice label, struct slice text);

/* Append a whole doc record; the id is already escaped. */
void record_doc(struct str *s, struct slice id, bool html);

static inline void
record_add_number(struct str *s, uint64_t n)
{
	str_add_byte(s, '\t');
	str_add_number(s, n);
}

static inline void
record_add_field(struct str *s, struct slice plain)
{
	str_add_byte(s, '\t');
	field_add(s, plain);
}

static inline void
record_end(struct str *s)
{
	str_add_byte(s, '\n');
}

#endif
