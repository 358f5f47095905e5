/* SPDX-License-Identifier: MIT */
/*
 * Words and marks of a sentence, one after the other, as spans of its bytes.
 * Nothing is allocated; the rules T1, T2, ... are in text/rules.tsv.
 *
 *   for (at = 0; token_next(language, text, at, &t); at = t.end)
 *
 * The tokens and the white space between them give the text back.
 */
#ifndef NUTGRAF_TEXT_TOKENS_H
#define NUTGRAF_TEXT_TOKENS_H

#include "base/base.h"
#include "language.h"

enum token_kind {
	TOKEN_WORD,	/* letters first: Kim, O'Brien, Sung-bae, U.S., G8 */
	TOKEN_NUMBER,	/* digits first: 5, 1,000.5, 24th, 1990s, 5km */
	TOKEN_CLITIC,	/* 's 'll 're n't, and ' after a plural */
	TOKEN_LINK,	/* URL, e-mail address, @handle, #hashtag */
	TOKEN_MARK,	/* a punctuation mark or symbol; -- ... `` '' and
			 * other runs of one mark together */
	TOKEN_NONE	/* what is looked at outside a sentence */
};

enum {
	TOKEN_UPPER = 1 << 0,	/* begins with an upper-case letter */
	TOKEN_CAPS = 1 << 1,	/* two letters or more, none in lower case */
	TOKEN_DOT = 1 << 2,	/* ends with the dot of an abbreviation */
	TOKEN_DIGIT = 1 << 3,	/* holds a digit */
	TOKEN_HYPHEN = 1 << 4,	/* holds a hyphen */
	TOKEN_INNER = 1 << 5	/* an upper-case letter after the first */
};

struct token {
	size_t start, end;	/* bytes in the text, half-open */
	enum token_kind kind;
	unsigned flags;
};

/* The next token that starts at or after byte from (not inside a character);
 * false at the end of the text. */
bool token_next(const struct language *language, struct slice text,
    size_t from, struct token *t);

#endif
