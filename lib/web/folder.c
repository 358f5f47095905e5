/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "folder.h"
#include "io/io.h"

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
	return files_write(f->name.p, str_slice(&f->text));
}

bool
folder_take(struct folder *f, struct doc *d)
{
	struct str name = { 0 };
	bool good;

	if (f->index.overview.documents == 0)
		files_make_folder(f->path);
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
