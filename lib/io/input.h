/* SPDX-License-Identifier: MIT */
/*
 * Operands as bytes, read in large blocks.
 *
 * struct input: buf.p[pos..buf.len) is read and not yet consumed; nothing in
 * buf moves but by input_read. A reader moves pos (and line) on.
 */
#ifndef NUTGRAF_IO_INPUT_H
#define NUTGRAF_IO_INPUT_H

#include "base/base.h"

/* What operands are taken for: what they look like; records only if the first
 * is whole, else pages; always records; never (--records, --plain). */
enum input_form { INPUT_ANY, INPUT_PAGES, INPUT_RECORDS, INPUT_PLAIN };

extern enum input_form input_form;

struct input {
	const char *name;	/* as given; "-" is standard input */
	int fd;
	struct str buf;
	size_t pos;		/* byte offset into buf */
	size_t offset;		/* of buf.p[0], in bytes as they were read */
	size_t good;		/* buf.p[pos..good) is known to be UTF-8 */
	size_t line;		/* of the byte at pos, from 1 */
	size_t left;		/* of a regular file, in bytes; 0: not known */
	bool eof;		/* nothing more will come */
	bool failed;		/* a read failed, and was reported */
	bool repaired;		/* broken text was found, and was reported */
};

/* Open by name; "-" is standard input. False, and a message, if it cannot be
 * opened or is a directory. The buffer of in is used again. */
bool input_open(struct input *in, const char *name);
void input_close(struct input *in);

/* Read one more block behind what is there; what is consumed is given up and
 * the rest moves to the start of buf. False at the end of the input. */
bool input_read(struct input *in);

/* Read all that is left. False, and a message, if that cannot be read to its
 * end, or is more than ceiling_size: then it is given up. */
bool input_rest(struct input *in);

/* Take the bytes at in->pos + from..to, which are known to be UTF-8, out of
 * what is read. */
void input_cut(struct input *in, size_t from, size_t to);

/* Descriptors 0, 1 and 2 that are closed are opened so that using them fails,
 * or no file that is opened later would be safe there. */
void input_guard(void);

/* Open each of the operands, ended by NULL, and call each(); gives 1 if one
 * could not be read to its end or each() gave 1, else 0. */
int input_each(char **operands, int (*each)(struct input *in));

/* Make good grow: repair what is read, and if that is nothing new, read one
 * more block. Broken UTF-8 and NUL become U+FFFD, with one warning an input.
 * False when all is read and good == buf.len. */
bool input_read_text(struct input *in);

#endif
