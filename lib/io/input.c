/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "input.h"
#include "progress.h"

enum { BLOCK = 256 * 1024, LARGE = 4 * 1024 * 1024 };

enum input_form input_form;

void
input_guard(void)
{
	int fd, mode;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		/* The wrong way round, so that use fails. But messages go
		 * nowhere. */
		mode = fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", mode) < 0)
			die_errno("/dev/null");
	}
}

static int
open_file(const char *name)
{
	int fd;

	do
		fd = open(name, O_RDONLY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	return fd;
}

/* read() that goes on after an interrupt, and waits where the descriptor does
 * not block. */
static ssize_t
read_block(int fd, char *p, size_t len)
{
	struct pollfd ready = { .fd = fd, .events = POLLIN };
	ssize_t n;

	for (;;) {
		n = read(fd, p, len);
		if (n >= 0)
			return n;
		if (errno == EAGAIN || errno == EWOULDBLOCK)
			poll(&ready, 1, -1);
		else if (errno != EINTR)
			return n;
	}
}

bool
input_open(struct input *in, const char *name)
{
	struct str buf = in->buf;
	struct stat st;

	*in = (struct input){ .name = name, .line = 1, .buf = buf };
	str_clear(&in->buf);
	warn_reading(name);
	in->fd = strcmp(name, "-") == 0 ? STDIN_FILENO : open_file(name);
	if (in->fd < 0) {
		fail_errno("%s", name);
		return false;
	}
	if (fstat(in->fd, &st) != 0)
		return true;
	if (S_ISDIR(st.st_mode)) {
		fail_at(name, 0, "is a directory");
		input_close(in);
		return false;
	}
	/* With the size known, the end of a small file costs no read. */
	if (in->fd != STDIN_FILENO && S_ISREG(st.st_mode))
		in->left = (size_t)st.st_size;
	return true;
}

void
input_close(struct input *in)
{
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	in->fd = -1;
	warn_reading(NULL);
	if (in->buf.cap > LARGE)
		str_free(&in->buf);
}

void
input_over(struct input *in, const char *name, input_more *more, void *from)
{
	struct str buf = in->buf;

	*in = (struct input){ .name = name, .line = 1, .fd = -1,
	    .more = more, .from = from, .buf = buf };
	str_clear(&in->buf);
}

size_t
input_seekable(const struct input *in)
{
	struct stat st;
	off_t at;

	if (in->more != NULL || fstat(in->fd, &st) != 0 ||
	    !S_ISREG(st.st_mode))
		return 0;
	/* Standard input may have been opened by others and read in part. */
	at = lseek(in->fd, 0, SEEK_CUR);
	return at >= 0 && (size_t)at == in->offset + in->buf.len ?
	    (size_t)st.st_size : 0;
}

bool
input_seek(struct input *in, size_t to)
{
	if (in->more != NULL || lseek(in->fd, (off_t)to, SEEK_SET) < 0)
		return false;
	str_clear(&in->buf);
	in->pos = in->good = in->left = 0;
	in->offset = to;
	in->eof = false;
	return true;
}

/* More bytes to the end of buf, as read(2); what fails is reported. */
static ssize_t
read_more(struct input *in)
{
	ssize_t n;

	str_reserve(&in->buf, BLOCK);
	if (in->more != NULL)
		return in->more(in, in->buf.p + in->buf.len, BLOCK);
	n = read_block(in->fd, in->buf.p + in->buf.len, BLOCK);
	if (n < 0)
		fail_errno("%s", in->name);
	else
		progress_bytes((size_t)n);
	return n;
}

bool
input_read(struct input *in)
{
	size_t rest = in->buf.len - in->pos;
	ssize_t n;

	if (in->eof)
		return false;
	if (in->pos > 0) {
		memmove(in->buf.p, in->buf.p + in->pos, rest);
		in->buf.len = rest;
		in->good -= in->good < in->pos ? in->good : in->pos;
		in->offset += in->pos;
		in->pos = 0;
	}
	n = read_more(in);
	in->failed |= n < 0;
	if (n <= 0) {
		in->eof = true;
		return false;
	}
	in->buf.len += (size_t)n;
	if (in->left > 0) {
		in->left -= (size_t)n < in->left ? (size_t)n : in->left;
		in->eof = in->left == 0;
	}
	return true;
}

bool
input_rest(struct input *in)
{
	/* A file whose size says that it is too large need not be read. */
	while (in->buf.len - in->pos + in->left <= ceiling_size)
		if (!input_read(in))
			return !in->failed;
	fail_at(in->name, 0, "is larger than %s and is left out "
	    "(--max-size)", ceiling_text(ceiling_size));
	in->eof = true;
	str_free(&in->buf);
	in->pos = in->good = 0;
	return false;
}

void
input_cut(struct input *in, size_t from, size_t to)
{
	char *p = in->buf.p + in->pos;

	memmove(p + from, p + to, in->buf.len - in->pos - to);
	in->buf.len -= to - from;
	in->good -= to - from;
}

int
input_each(char **operands, int (*each)(struct input *in))
{
	struct input in = { 0 };
	int status = 0;

	progress_total(operands);
	for (; *operands != NULL; operands++) {
		if (!input_open(&in, *operands)) {
			status = 1;
			continue;
		}
		status |= each(&in);
		status |= in.failed;
		input_close(&in);
	}
	str_free(&in.buf);
	return status;
}

static size_t
lines_in(const char *p, size_t len)
{
	size_t n = 0;
	const char *end = p + len;

	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL)
		p++, n++;
	return n;
}

/* How many bytes at the end of the text belong to a character that is not yet
 * whole: 0 to 3. */
static size_t
unfinished(struct slice text)
{
	size_t back;

	for (back = 1; back <= 3 && back <= text.len; back++) {
		unsigned char b = (unsigned char)text.p[text.len - back];

		if (b >= 0xc0)
			return back < (b >= 0xf0 ? 4U : b >= 0xe0 ? 3U : 2U) ?
			    back : 0;
		if (b < 0x80)
			return 0;
	}
	return 0;
}

/* Repair buf from good on, except for a character that the end of the block
 * cuts. */
static void
repair(struct input *in)
{
	struct slice text = slice_part(str_slice(&in->buf), in->good,
	    in->buf.len);
	size_t tail = in->eof ? 0 : unfinished(text), valid;
	struct str broken = { 0 };

	valid = utf8_valid(slice_part(text, 0, text.len - tail));
	if (valid == text.len - tail) {
		in->good += valid;
		return;
	}
	if (!in->repaired)
		warn_at(in->name, in->line + lines_in(in->buf.p + in->pos,
		    in->good + valid - in->pos), "broken text: what is not "
		    "UTF-8, or is NUL, is replaced by U+FFFD");
	in->repaired = true;
	/* Only what is new is written again, not a long document before it. */
	in->good += valid;
	text = slice_part(text, valid, text.len);
	str_add_slice(&broken, text);
	text = slice_part(str_slice(&broken), 0, broken.len - tail);
	in->buf.len = in->good;
	utf8_add_repaired(&in->buf, text);
	in->good = in->buf.len;
	str_add(&in->buf, text.p + text.len, tail);
	str_free(&broken);
}

bool
input_read_text(struct input *in)
{
	size_t before;

	if (in->good < in->pos)
		in->good = in->pos;
	before = in->good - in->pos;
	for (;;) {
		repair(in);
		if (in->good - in->pos > before)
			return true;
		if (!input_read(in)) {
			repair(in);
			return in->good - in->pos > before;
		}
	}
}
