/* SPDX-License-Identifier: MIT */
/*
 * HTML as tokens, after the tokenization rules of the WHATWG HTML standard
 * (13.2.5): one pass, no tree, linear for every input.
 *
 * The text is valid UTF-8 without NUL and stays where it is; tokens are
 * slices of it. Character references are left as they stand, html_add_text
 * resolves them.
 */
#ifndef NUTGRAF_HTML_TOKENIZER_H
#define NUTGRAF_HTML_TOKENIZER_H

#include "base/base.h"

#include "data/tags.h"

enum html_type {
	HTML_TEXT, HTML_START, HTML_END, HTML_COMMENT, HTML_DOCTYPE
};

/* An attribute: its name in any case, its value with its references. */
struct html_pair {
	struct slice name, value;
};

enum { HTML_PAIRS = 12, HTML_TAGS = 64 };

struct html_token {
	enum html_type type;
	size_t start, end;	/* bytes in the text, half-open */
	struct slice text;	/* TEXT: the text; COMMENT, DOCTYPE: inside */
	bool refs;		/* TEXT: has references to resolve */
	struct slice name;	/* START, END: as written, in any case */
	uint32_t tags;		/* its classes, 0 if it is not known */
	unsigned tag;		/* its number in tags.tsv, 0 if it is not
				 * known */
	struct slice attributes;	/* START: for html_attribute */
	const struct html_pair *pairs;	/* the first of these, up to HTML_PAIRS,
				 * valid until the next token */
	size_t npairs;
	struct slice more;	/* those behind them, for html_attribute */
	bool self_closing;	/* START: has a slash at its end */
};

struct html {
	struct slice text;
	size_t at;
	uint32_t until;		/* inside an element of that kind: TAGS_RAW,
				 * TAGS_RCDATA, TAGS_SCRIPT, TAGS_PLAINTEXT */
	struct slice until_name;
	size_t foreign;		/* depth of svg and math */
	size_t integration;	/* depth of HTML inside of them */
	struct html_known_tag {	/* tags that were looked up, by their hash */
		uint64_t name;	/* its bytes, up to 8; 0: none */
		uint32_t tags;
		unsigned number;
	} known[HTML_TAGS];
	struct html_pair pairs[HTML_PAIRS];	/* last: not cleared */
};

/* Begin with a text. */
void html_begin(struct html *h, struct slice text);

/* The next token; false at the end. */
bool html_next(struct html *h, struct html_token *t);

/* Take the next attribute from what is left of a token's attributes: name in
 * any case, value with its references. False after the last. */
bool html_attribute(struct slice *rest, struct slice *name,
    struct slice *value);

/* Is this name, in any case, the same as a literal in lower case? */
static inline bool
html_name_is(struct slice name, const char *lower)
{
	size_t i;

	for (i = 0; i < name.len; i++) {
		char c = name.p[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 32);
		if (lower[i] == '\0' || c != lower[i])
			return false;
	}
	return lower[i] == '\0';
}

/* The classes of an element, 0 if it is not known, and its number. */
uint32_t html_tag(struct slice name, unsigned *number);

/* Append with character references resolved. In an attribute a reference
 * without semicolon stays if a letter, digit or "=" follows. */
void html_add_text(struct str *out, struct slice text);
void html_add_value(struct str *out, struct slice value);

/* The same, and once more what then is a reference with a semicolon: it was
 * escaped twice. True if there was one. */
bool html_add_twice(struct str *out, struct slice text);

#endif
