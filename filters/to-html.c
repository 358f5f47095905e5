/* SPDX-License-Identifier: MIT */
/* to-html: write documents as a page to look at */
#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"
#include "web/web.h"

enum { TITLE = 1, TEXT, DIR, SVG };

static const struct option options[] = {
	{ "title", required_argument, NULL, TITLE },
	{ "text", required_argument, NULL, TEXT },
	{ "dir", required_argument, NULL, DIR },
	{ "svg", required_argument, NULL, SVG },
	{ "act", required_argument, NULL, VIEW_ACT },
	{ "min-confidence", required_argument, NULL, VIEW_LEAST },
	{ "summary", optional_argument, NULL, VIEW_SUMMARY },
	{ 0 }
};

static const struct cli cli = {
	.name = "to-html",
	.about = "Write documents as a page to look at.",
	.synopsis = "[--title=text] [--text=how-much] [--dir=folder | "
	    "--svg=picture]\n"
	    "       [--act=list] [--min-confidence=number] "
	    "[--summary[=file]]\n"
	    "       [--records | --plain] [file ...]",
	.options =
	    "      --title=TEXT     the heading of the page\n"
	    "      --text=HOW-MUCH  of the articles: auto, all, quoted "
	    "(paragraphs), none\n"
	    "      --dir=FOLDER     write a page for each document, and an "
	    "index\n"
	    "      --svg=PICTURE    only a picture: speakers, names, network\n"
	    "      --act=LIST       quotations of these acts: say, ask, find, "
	    "think; not, all\n"
	    "      --min-confidence=N  leave out doubtful rows, and those "
	    "below N (0 to 1)\n"
	    "      --summary        say at the end how many rows there were\n",
	.longs = options,
	.records = true,
	.plain = true,
};

static const char *const texts[] = { "all", "quoted", "none", "auto" };
static const char *const pictures[] = { "speakers", "names", "network" };

enum { PICTURES = 3, SPEAKERS = 0, NAMES };
enum { MB = 1000 * 1000, LARGE = 16 * MB };	/* bytes of a page */

static struct table_view view = { .cli = &cli };
static struct folder folder;
static struct sheet *sheet = &folder.page;	/* the only one, or each of
						 * the folder's */
static int picture = -1;

/* Which of the words the option names. */
static int
choose(const char *option, const char *const *words, int n)
{
	int i;

	for (i = 0; i < n; i++)
		if (strcmp(optarg, words[i]) == 0)
			return i;
	cli_usage(&cli, "--%s: there is no %s", option, optarg);
}

static void
take_option(int option)
{
	if (option == TITLE)
		sheet->title = optarg;
	else if (option == TEXT)
		sheet->text = (enum sheet_text)choose("text", texts,
		    SHEET_AUTO + 1);
	else if (option == DIR)
		folder.path = optarg;
	else if (option == SVG)
		picture = choose("svg", pictures, PICTURES);
	else
		view_option(&view, option);
}

static void
each(struct doc *d)
{
	if (d->nrecs == 0)
		return;
	view.any_input = true;
	if (folder.path != NULL)
		folder_take(&folder, d);
	else
		sheet_take(sheet, d);
}

static void
write_picture(void)
{
	const struct overview *o = &sheet->overview;

	if (picture == SPEAKERS || picture == NAMES)
		picture_bars(&out, o, picture == NAMES);
	else if (!picture_network(&out, o))
		warn("the picture is empty: no two names share a paragraph");
}

/* No document, no page: so xargs and the like leave no empty ones. */
static void
finish(void)
{
	if (folder.path != NULL)
		folder_end(&folder);
	else if (sheet->overview.documents == 0)
		return;
	else if (picture >= 0)
		write_picture();
	else {
		sheet_write(&out, sheet);
		if (out.len > LARGE)
			warn("the page has %zu MB, which takes a browser "
			    "seconds; --dir makes a page for each document",
			    out.len / MB);
	}
}

static void
begin(void)
{
	view.kind = SLICE("quote");
	view.fields = slice_of(statements_fields);
	view.sentence_most = STATEMENTS_SENTENCE;
	view_begin(&view);
	folder.page.view = folder.index.view = &view;
	sheet->index = picture >= 0;
	if (folder.path == NULL)
		return;
	if (sheet->text == SHEET_AUTO)
		sheet->text = SHEET_ALL;
	folder.index.title = folder.page.title;
	folder.page.title = NULL;
	folder.index.index = folder.page.of_folder = true;
	folder.index.text = SHEET_NONE;
}

int
main(int argc, char **argv)
{
	char **operands;
	int c, status;

	sheet->text = SHEET_AUTO;
	while ((c = cli_option(&cli, argc, argv)) != -1)
		take_option(c);
	if (folder.path != NULL && picture >= 0)
		cli_usage(&cli, "--svg is one picture, --dir a folder of "
		    "pages");
	operands = cli_operands(&cli, optind, argc, argv);
	begin();
	status = reader_each(operands, each);
	finish();
	folder_free(&folder);
	view_end(&view);
	view_release(&view);
	return status | output_close();
}
