/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "files.h"

void
files_make_folder(const char *path)
{
	struct stat st;

	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		die_errno("%s", path);
	if (stat(path, &st) != 0)
		die_errno("%s", path);
	if (!S_ISDIR(st.st_mode))
		die("%s: is not a directory", path);
}

static bool
write_all(int fd, struct slice text)
{
	size_t done = 0;
	ssize_t n;

	while (done < text.len) {
		n = write(fd, text.p + done, text.len - done);
		if (n >= 0)
			done += (size_t)n;
		else if (errno != EINTR)
			return false;
	}
	return true;
}

bool
files_write(const char *path, struct slice text)
{
	struct str part = { 0 };
	bool good;
	int fd;

	str_addf(&part, "%s.part%c", path, '\0');
	fd = open(part.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	good = fd >= 0 && write_all(fd, text);
	if (fd >= 0 && close(fd) != 0)
		good = false;
	if (good && rename(part.p, path) != 0)
		good = false;
	if (!good)
		fail_errno("%s", path);
	if (!good && fd >= 0)
		unlink(part.p);
	str_free(&part);
	return good;
}
