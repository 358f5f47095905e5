/* SPDX-License-Identifier: MIT */
/*
 * Operands as bytes, read in large blocks.
 *
 * struct input: buf.p[pos..buf.len) is read and not yet consumed; only
 * input_read moves anything in buf. A reader moves pos (and line) on.
 */
#ifndef NUTGRAF_IO_INPUT_H
#define NUTGRAF_IO_INPUT_H

#include <sys/types.h>

#include "base/base.h"

/* What operands are taken for: what they look like; records only if the first
 * is whole, else pages; always records; never (--records, --plain). */
enum input_form { INPUT_ANY, INPUT_PAGES, INPUT_RECORDS, INPUT_PLAIN };

extern enum input_form input_form;

struct input;

/* Like read(2): up to len bytes to p, 0 at the end, -1 if that failed; what
 * failed it has reported. */
typedef ssize_t input_more(struct input *in, char *p, size_t len);

struct input {
	const char *name;	/* as given; "-" is standard input */
	int fd;
	struct str buf;
	size_t pos;		/* byte offset into buf */
	size_t offset;		/* of buf.p[0], in bytes as they were read */
	size_t good;		/* buf.p[pos..good) is known to be UTF-8 */
	size_t line;		/* of the byte at pos, from 1 */
	size_t left;		/* of a regular file, in bytes; 0: not known */
	input_more *more;	/* where bytes come from; NULL: from fd */
	void *from;		/* what that reads, borrowed */
	bool eof;		/* nothing more will come */
	bool failed;		/* a read failed, and was reported */
	bool repaired;		/* broken text was found, and was reported */
};

/* Open by name; "-" is standard input. False, and a message, if it cannot be
 * opened or is a directory. The buffer of in is reused. */
bool input_open(struct input *in, const char *name);
void input_close(struct input *in);

/* An input of bytes that more() gives, such as those of a file in an archive.
 * The buffer of in is reused; input_close is not needed. */
void input_over(struct input *in, const char *name, input_more *more,
    void *from);

/* Go to a place in the file, in bytes from its start; false if that cannot be
 * done. What was read and not consumed is dropped. */
bool input_seek(struct input *in, size_t to);

/* The size in bytes of a file in which input_seek works; 0 if it does not. */
size_t input_seekable(const struct input *in);

/* Read one more block after what is there; what is consumed is dropped and the
 * rest moves to the start of buf. False at the end of the input. */
bool input_read(struct input *in);

/* Read all that is left. False, and a message, if that cannot be read to its
 * end, or is more than ceiling_size: then it is dropped. */
bool input_rest(struct input *in);

/* Cut the bytes at in->pos + from..to, which are known to be UTF-8, out of what
 * was read. */
void input_cut(struct input *in, size_t from, size_t to);

/* Of descriptors 0, 1 and 2, open those that are closed, in such a way that
 * using them fails. Otherwise a file opened later could get such a number. */
void input_guard(void);

/* Open each of the operands, ended by NULL, and call each(). Gives 1 if one
 * could not be read to its end or each() gave 1, else 0. */
int input_each(char **operands, int (*each)(struct input *in));

/* Move good on: repair what was read, and if that adds nothing, read one more
 * block. Broken UTF-8 and NUL become U+FFFD, with one warning for each input.
 * False when all is read and good == buf.len. */
bool input_read_text(struct input *in);

#endif
