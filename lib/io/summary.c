/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/base.h"
#include "summary.h"

void
summary_write(struct slice text, const char *file)
{
	struct str line = { 0 };
	int fd = file == NULL ? STDERR_FILENO : open(file, O_WRONLY |
	    O_CREAT | O_APPEND | O_CLOEXEC, 0666);

	ssize_t n;

	if (fd < 0) {
		fail_errno("%s", file);
		return;
	}
	str_add_slice(&line, text);
	str_add_byte(&line, '\n');
	/* In one piece, so that lines of others stay whole. */
	do
		n = write(fd, line.p, line.len);
	while (n < 0 && errno == EINTR);
	if (n != (ssize_t)line.len && file != NULL && errno != EPIPE)
		fail_errno("%s", file);
	if (file != NULL)
		close(fd);
	str_free(&line);
}
