/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/base.h"
#include "folder.h"

struct walk {
	folder_file *file;
	void *context;
	struct str path;	/* of where it is, ended by NUL within cap */
	bool quiet;		/* says nothing: somebody else will */
};

/* The names in one folder, ended by NUL each. */
struct names {
	struct str text;
	char **p;
	size_t n, cap;
};

static int
order(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The path as a string, until the next use. */
static const char *
path_of(struct walk *w)
{
	str_reserve(&w->path, 1);
	w->path.p[w->path.len] = '\0';
	return w->path.p;
}

/* Read and sort the names; what cannot be read is reported. */
static void
read_names(struct walk *w, struct names *names)
{
	DIR *dir = opendir(path_of(w));
	struct dirent *e;
	size_t i, at;

	if (dir == NULL) {
		if (!w->quiet)
			fail_errno("%s", w->path.p);
		return;
	}
	for (errno = 0; (e = readdir(dir)) != NULL; errno = 0) {
		if (strcmp(e->d_name, ".") == 0 ||
		    strcmp(e->d_name, "..") == 0)
			continue;
		str_add(&names->text, e->d_name, strlen(e->d_name) + 1);
		names->n++;
	}
	if (errno != 0 && !w->quiet)
		fail_errno("%s", w->path.p);
	closedir(dir);
	names->p = mem_grow(NULL, &names->cap, names->n + 1,
	    sizeof(*names->p));
	for (i = at = 0; i < names->n; i++) {
		names->p[i] = names->text.p + at;
		at += strlen(names->text.p + at) + 1;
	}
	if (names->n > 1)
		qsort(names->p, names->n, sizeof(*names->p), order);
}

static void visit(struct walk *w);

static void
visit_folder(struct walk *w)
{
	struct names names = { 0 };
	size_t len = w->path.len, i;

	read_names(w, &names);
	for (i = 0; i < names.n; i++) {
		const char *name = names.p[i];

		if (len == 0 || w->path.p[len - 1] != '/')
			str_add_byte(&w->path, '/');
		str_add(&w->path, name, strlen(name));
		if (*name == '.')
			w->file(NULL, w->context);
		else
			visit(w);
		w->path.len = len;
	}
	str_free(&names.text);
	free(names.p);
}

/* What stands at the path. */
static void
visit(struct walk *w)
{
	const char *path = path_of(w);
	struct stat st;
	bool link;

	if (lstat(path, &st) != 0) {
		w->file(path, w->context);	/* which will say why not */
		return;
	}
	link = S_ISLNK(st.st_mode);
	if (link && stat(path, &st) != 0)
		w->file(path, w->context);
	else if (S_ISREG(st.st_mode))
		w->file(path, w->context);
	else if (S_ISDIR(st.st_mode) && !link)
		visit_folder(w);
	else
		w->file(NULL, w->context);
}

static void
walk(const char *path, folder_file *file, void *context, bool quiet)
{
	struct walk w = { .file = file, .context = context, .quiet = quiet };

	str_add(&w.path, path, strlen(path));
	while (w.path.len > 1 && w.path.p[w.path.len - 1] == '/')
		w.path.len--;
	visit_folder(&w);
	str_free(&w.path);
}

void
folder_each(const char *path, folder_file *file, void *context)
{
	walk(path, file, context, false);
}

bool
folder_is(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static void
add_size(const char *path, void *context)
{
	size_t *size = context;
	struct stat st;

	if (path != NULL && stat(path, &st) == 0)
		*size += (size_t)st.st_size;
}

size_t
folder_size(const char *path)
{
	size_t size = 0;

	walk(path, add_size, &size, true);
	return size;
}
