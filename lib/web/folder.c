/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "folder.h"

/* Make the folder, if it is not there. */
static void
make_folder(const struct folder *f)
{
	struct stat st;

	if (mkdir(f->path, 0777) != 0 && errno != EEXIST)
		die_errno("%s", f->path);
	if (stat(f->path, &st) != 0)
		die_errno("%s", f->path);
	if (!S_ISDIR(st.st_mode))
		die("%s: is not a directory", f->path);
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

/* Write the text to a file whose path is f->name, by way of another name: so
 * the file is whole, or as it was. */
static bool
write_file(struct folder *f)
{
	struct str part = { 0 };
	bool good;
	int fd;

	str_addf(&part, "%s.part%c", f->name.p, '\0');
	fd = open(part.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	good = fd >= 0 && write_all(fd, str_slice(&f->text));
	if (fd >= 0 && close(fd) != 0)
		good = false;
	if (good && rename(part.p, f->name.p) != 0)
		good = false;
	if (!good)
		fail_errno("%s", f->name.p);
	if (!good && fd >= 0)
		unlink(part.p);
	str_free(&part);
	return good;
}

/* Write a page to the file of this name in the folder. */
static bool
write_page(struct folder *f, const struct sheet *t, struct slice name)
{
	str_clear(&f->name);
	str_addf(&f->name, "%s/", f->path);
	str_add_slice(&f->name, name);
	str_add_byte(&f->name, '\0');
	str_clear(&f->text);
	sheet_write(&f->text, t);
	return write_file(f);
}

bool
folder_take(struct folder *f, struct doc *d)
{
	struct str name = { 0 };
	bool good;

	if (f->index.overview.documents == 0)
		make_folder(f);
	sheet_clear(&f->page);
	sheet_take(&f->page, d);
	sheet_list(&f->index, &f->page, d);
	sheet_add_file(&name, f->index.overview.documents);
	good = write_page(f, &f->page, str_slice(&name));
	str_free(&name);
	return good;
}

bool
folder_end(struct folder *f)
{
	return f->index.overview.documents == 0 ||
	    write_page(f, &f->index, SLICE("index.html"));
}

void
folder_free(struct folder *f)
{
	sheet_free(&f->page);
	sheet_free(&f->index);
	str_free(&f->text);
	str_free(&f->name);
}
