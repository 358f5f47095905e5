/* SPDX-License-Identifier: MIT */
/* strip-boilerplate: find the article in a news page */
#include "base/base.h"
#include "html/html.h"
#include "io/io.h"
#include "page/page.h"
#include "plain/plain.h"
#include "stream/stream.h"

enum { TEXT = 1, HTML, PLAIN, CAPTIONS, EXPLAIN, DROP, KEEP, SUMMARY,
	ENCODING };

static const struct option options[] = {
	{ "text", no_argument, NULL, TEXT },
	{ "html", no_argument, NULL, HTML },
	{ "plain", no_argument, NULL, PLAIN },
	{ "captions", no_argument, NULL, CAPTIONS },
	{ "explain", no_argument, NULL, EXPLAIN },
	{ "drop", required_argument, NULL, DROP },
	{ "keep", required_argument, NULL, KEEP },
	{ "encoding", required_argument, NULL, ENCODING },
	{ "summary", optional_argument, NULL, SUMMARY },
	{ 0 }
};

static const struct cli cli = {
	.name = "strip-boilerplate",
	.about = "Find the article, and what is said about it, in news pages.",
	.synopsis = "[--text | --explain] [--html | --plain] [--captions]\n"
	    "       [--drop regex] [--keep regex] [--encoding name] "
	    "[--records]\n"
	    "       [--progress] [--summary] [file ...]",
	.options =
	    "      --text           write plain text, paragraphs separated by "
	    "empty lines\n"
	    "      --html, --plain  take every page for HTML, for plain text\n"
	    "      --captions       write captions as well\n"
	    "      --explain        write what every block was taken for, and "
	    "why\n"
	    "      --drop=REGEX     drop the blocks that match\n"
	    "      --keep=REGEX     keep the blocks that match\n"
	    "      --encoding=NAME  what pages are in that are not UTF-8 and do "
	    "not say so\n"
	    "      --summary        count the pages without an article\n",
	.longs = options,
	.progress = true,
	.records = true,
};

static bool text_only, captions;
static bool summary;
static const char *summary_to;	/* a file; NULL: standard error */
static size_t without;		/* pages without an article */
static int format;		/* HTML, PLAIN, or 0: look at the page */
static struct article_wish wish;
static struct article article;
static struct html_finder html_finder;
static struct plain_finder plain_finder;
static struct page page;
static struct str language;	/* of the article */

/* One paragraph of plain text, with an empty line after the one before. */
static void
write_text(struct slice text)
{
	static bool any;

	if (any)
		str_add_byte(&out, '\n');
	any = true;
	str_add_slice(&out, text);
	str_add_byte(&out, '\n');
}

static bool
wanted(const struct article_para *p)
{
	return captions || strcmp(p->label, "caption") != 0;
}

/* A block record for every block of the page. */
static void
write_blocks(struct slice id)
{
	size_t i;

	for (i = 0; i < article.nblocks; i++) {
		const struct article_block *b = &article.blocks[i];

		record_begin(&out, "block", id, 0, 0, slice_of(b->label),
		    b->text);
		record_add_number(&out, page_source(&page, b->start));
		record_add_number(&out, page_source(&page, b->end));
		str_addf(&out, "\t%.2f", b->score);
		record_add_field(&out, slice_of(b->reason));
		record_end(&out);
		output_some();
	}
}

/* Name and count the page if it has no article, with the reason; its file is
 * NULL if the id says enough. What stands in the place of one is not read. */
static void
check_article(const char *file, struct slice id)
{
	const struct notice *lacks = article.lacks;
	const char *colon = id.len > 0 ? ": " : "";
	int n = (int)(id.len < 500 ? id.len : 500);

	if (article_has_text(&article))
		return;
	without++;
	if (lacks == NULL)
		warn_at(file, 0, "%.*s%sno article was found on this page",
		    n, id.p, colon);
	else if (lacks->help == NULL)
		warn_at(file, 0, "%.*s%sno article, but %s", n, id.p, colon,
		    lacks->what);
	else
		fail_at(file, 0, "%.*s%sno article, but %s; %s", n, id.p,
		    colon, lacks->what, lacks->help);
}

static void
write_meta(struct slice id, const char *label, struct slice value)
{
	record_begin(&out, "meta", id, 0, 0, slice_of(label), value);
	record_end(&out);
}

static bool
is_language(const struct record *r)
{
	return r->kind == KIND_META && slice_is(r->label, "language");
}

/* Does the document, which may be NULL, already have metadata with this
 * label? */
static bool
has_meta(const struct doc *d, const char *label)
{
	size_t i;

	for (i = 0; d != NULL && i < d->nrecs; i++)
		if (d->recs[i].kind == KIND_META &&
		    slice_is(d->recs[i].label, label))
			return true;
	return false;
}

/* The markup records of paragraph i, whose text begins at byte `at` of the clean
 * text. *n is the first mark of this paragraph or a later one. */
static void
write_marks(struct slice id, size_t i, size_t at, size_t *n)
{
	for (; *n < article.nmarks && article.marks[*n].para <= i; ++*n) {
		const struct article_mark *m = &article.marks[*n];

		if (m->para < i)
			continue;
		record_begin(&out, "markup", id, at + m->start, at + m->end,
		    slice_of(m->label), slice_part(article.paras[i].text,
		    m->start, m->end));
		record_end(&out);
	}
}

/* The language of the article, which its text tells; the hints are what the
 * document that it came in says (d, or NULL), or else the page. Counts those
 * in languages of which nothing is known. */
static struct slice
language_of(const struct doc *d)
{
	struct tongue t;
	struct slice hint = article_meta(&article, "language");
	size_t i;

	for (i = 0; d != NULL && i < d->nrecs; i++)
		if (is_language(&d->recs[i]))
			hint = d->recs[i].text;
	str_clear(&language);
	if (text_only)
		return str_slice(&language);
	tongue_begin(&t);
	for (i = 0; i < article.nparas && tongue_add(&t,
	    article.paras[i].text); i++)
		continue;
	tongue_decide(&t, hint, &language);
	return str_slice(&language);
}

/* The meta, block, para and markup records of the article; id is escaped.
 * Metadata that the document came with (d, or NULL) take precedence over those
 * found on the page. */
static void
write_article(struct slice id, const struct doc *d)
{
	struct slice tag = language_of(d), value;
	size_t i, at = 0, mark = 0;
	bool told = false;

	for (i = 0; i < article.nmetas && !text_only; i++) {
		const char *label = article.metas[i].label;
		bool is_tag = strcmp(label, "language") == 0;

		value = is_tag ? tag : article.metas[i].value;
		told |= is_tag;
		if (value.len > 0 && (is_tag || !has_meta(d, label)))
			write_meta(id, label, value);
	}
	if (tag.len > 0 && !told && !text_only)
		write_meta(id, "language", tag);
	write_blocks(id);
	for (i = 0; i < article.nparas; i++) {
		const struct article_para *p = &article.paras[i];

		if (!wanted(p))
			continue;
		if (text_only) {
			write_text(p->text);
			continue;
		}
		record_begin(&out, "para", id, at, at + p->text.len,
		    slice_of(p->label), p->text);
		record_add_number(&out, page_source(&page, p->start));
		record_add_number(&out, page_source(&page, p->end));
		record_end(&out);
		write_marks(id, i, at, &mark);
		at += p->text.len + 2;
		output_some();
	}
}

/* Find the article in a source that lives as long as the page. */
static void
take_page(struct slice source, bool html)
{
	article_clear(&article);
	if (html) {
		html_take(&page, source, SLICE(""));
		html_article(&html_finder, &article, &page, &wish);
	} else {
		page_take_text(&page, source);
		plain_article(&plain_finder, &article, &page, &wish);
	}
}

/* Report, once, where patterns gave up on this page; 1 if they did. The id is
 * that of a document in a stream, escaped, or empty. */
static int
report_undecided(const char *file, struct slice id, struct slice source)
{
	static size_t before;
	const char *colon = id.len > 0 ? ": " : "";
	size_t n = pattern_undecided() - before, line;

	before += n;
	if (n == 0)
		return 0;
	if (article.nundecided == 0) {
		fail_at(file, 0, "%.*s%sa pattern gave up on text that is too "
		    "hard for it", (int)id.len, id.p, colon);
		return 1;
	}
	line = reader_line_of(source, page_source(&page, article.undecided));
	fail_at(file, id.len > 0 ? 0 : line, "%.*s%s--drop or --keep gave up "
	    "on a block after too many steps; such blocks here: %zu",
	    (int)id.len, id.p, colon, article.nundecided);
	return 1;
}

static bool
is_html(struct slice source)
{
	return format == HTML || (format == 0 && html_is(source));
}

static bool
has_page(const struct doc *d)
{
	size_t i;

	for (i = 0; i < d->nrecs; i++)
		if (d->recs[i].kind == KIND_PAGE)
			return true;
	return false;
}

/* A document of a stream: what is on its pages replaces its page records, and
 * what its metadata say of its language. */
static void
strip_records(struct doc *d)
{
	bool page_there = has_page(d);
	size_t i;

	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];
		struct slice source = { 0 };

		if (r->kind == KIND_PAGE) {
			source = field_plain(&d->text.arena, r->text);
			take_page(source, format == HTML || (format == 0 &&
			    slice_is(r->label, "html")));
			d->status |= report_undecided(d->file, r->doc, source);
			write_article(r->doc, d);
			check_article(NULL, r->doc);
		} else if (!text_only && !(page_there && is_language(r)))
			doc_add_records(&out, d, i, i + 1);
		else if (r->kind == KIND_PARA)
			write_text(field_plain(&d->text.arena, r->text));
		output_some();
	}
}

/* A file that is a page; 1 if a pattern gave up on it. */
static int
strip_page(const char *name, struct slice source)
{
	bool html = is_html(source);
	struct str id = { 0 };
	int status;

	if (source.len == 0)
		return 0;
	take_page(source, html);
	reader_warn(name, &page, source);
	status = report_undecided(name, SLICE(""), source);
	field_add_repaired(&id, slice_of(name));
	if (!text_only)
		record_doc(&out, str_slice(&id), html);
	write_article(str_slice(&id), NULL);
	check_article(name, SLICE(""));
	str_free(&id);
	return status;
}

static int
strip(struct input *in)
{
	static struct doc d;
	int status = 0;

	if (reader_is_stream(in)) {
		d.status = 0;
		while (doc_read(&d, in)) {
			strip_records(&d);
			output_document();
			progress_document();
		}
		status = d.status;
		doc_clear(&d);
	} else if (input_form == INPUT_ANY && form_refuses(in, cli.name)) {
		status = 1;
	} else if (input_rest(in)) {
		status = strip_page(in->name, str_slice(&in->buf));
		output_document();
		progress_document();
	}
	return status;
}

static struct pattern *
user_pattern(const char *option, const char *regex)
{
	struct str error = { 0 };
	struct pattern *p;

	if (utf8_valid(slice_of(regex)) < strlen(regex))
		cli_usage(&cli, "%s: the regular expression is not UTF-8",
		    option);
	p = pattern_compile(slice_of(regex), &error);
	if (p == NULL)
		cli_usage(&cli, "%s: %.*s", option, (int)error.len, error.p);
	return p;
}

static void
options_read(int argc, char **argv)
{
	int c;

	while ((c = cli_option(&cli, argc, argv)) != -1) {
		if (c == TEXT)
			text_only = true;
		else if (c == CAPTIONS)
			captions = true;
		else if (c == EXPLAIN)
			article.explain = true;
		else if (c == DROP)
			wish.drop = user_pattern("--drop", optarg);
		else if (c == KEEP)
			wish.keep = user_pattern("--keep", optarg);
		else if (c == ENCODING)
			encoding_option(&cli, optarg);
		else if (c == SUMMARY) {
			summary = true;
			summary_to = optarg;
		} else if (format != 0 && format != c)
			cli_usage(&cli, "--html and --plain exclude each "
			    "other");
		else
			format = c;
	}
	if (format != 0 && input_form == INPUT_ANY)
		input_form = INPUT_PAGES;
	if (text_only && article.explain)
		cli_usage(&cli, "--text and --explain exclude each other");
}

static void
write_summary(void)
{
	struct str s = { 0 };

	str_addf(&s, "%zu without an article", without);
	summary_write(str_slice(&s), summary_to);
	str_free(&s);
}

int
main(int argc, char **argv)
{
	int status;

	options_read(argc, argv);
	status = input_each(cli_operands(&cli, optind, argc, argv), strip);
	progress_end();
	if (summary)
		write_summary();
	article_free(&article);
	str_free(&language);
	html_finder_free(&html_finder);
	plain_finder_free(&plain_finder);
	page_free(&page);
	pattern_free(wish.drop);
	pattern_free(wish.keep);
	return status | fail_status() | output_close();
}
