/* SPDX-License-Identifier: MIT */
/* Marks are those of file(1)'s magic and of the formats' own descriptions. The
 * commands are those of programs that distributions have. */
#include "base/base.h"
#include "form.h"

#define COMMAND(c) c " | ^"
#define PANDOC(f) COMMAND("pandoc -f " f " -t plain --wrap=none %")

/* What begins so at that place. */
static const struct magic {
	size_t at;
	struct slice bytes;
	struct form form;
	bool binary;		/* a text could begin so, too: there must be
				 * a NUL */
} magics[] = {
#define MARK(at, bytes, ...) { at, { "" bytes, sizeof(bytes) - 1 }, \
    { __VA_ARGS__ }, false }
#define IMAGE(at, bytes, name) { at, { "" bytes, sizeof(bytes) - 1 }, \
    { .kind = FORM_OTHER, .what = name }, true }
	MARK(0, "\x1f\x8b\x08", .kind = FORM_GZIP),
	MARK(0, "WARC/1.", .kind = FORM_WARC),
	MARK(0, "WARC/0.", .kind = FORM_WARC),
	MARK(0, "BZh", .kind = FORM_PACKED, .what = "compressed by bzip2",
	    .help = COMMAND("bzip2 -dc %"), .packed = PACKED_BZIP2),
	MARK(0, "\xfd" "7zXZ\0", .kind = FORM_PACKED,
	    .what = "compressed by xz", .help = COMMAND("xz -dc %"),
	    .packed = PACKED_XZ),
	MARK(0, "\x28\xb5\x2f\xfd", .kind = FORM_PACKED,
	    .what = "compressed by zstd", .help = COMMAND("zstd -dc %"),
	    .packed = PACKED_ZSTD),
	MARK(0, "\x04\x22\x4d\x18", .kind = FORM_PACKED,
	    .what = "compressed by lz4", .help = COMMAND("lz4 -dc %"),
	    .packed = PACKED_LZ4),
	MARK(0, "7z\xbc\xaf\x27\x1c", .kind = FORM_PACKED,
	    .what = "a 7z archive",
	    .help = "7z x -opages % && ^ pages",
	    .packed = PACKED_7ZIP),
	MARK(257, "ustar", .kind = FORM_PACKED, .what = "a tar archive",
	    .help = "mkdir pages && tar -C pages -xf % && ^ pages",
	    .packed = PACKED_TAR),
	MARK(0, "PK\x03\x04", .kind = FORM_PACKED, .what = "a zip archive",
	    .help = "unzip -d pages % && ^ pages",
	    .packed = PACKED_ZIP),
	MARK(0, "PK\x05\x06", .kind = FORM_EMPTY),	/* a zip of nothing */

	MARK(0, "%PDF-", .kind = FORM_DOCUMENT, .what = "a PDF document",
	    .help = COMMAND("pdftotext % -")),
	MARK(0, "%!PS", .kind = FORM_DOCUMENT, .what = "a PostScript document",
	    .help = COMMAND("ps2txt %")),
	MARK(0, "{\\rtf", .kind = FORM_DOCUMENT, .what = "an RTF document",
	    .help = PANDOC("rtf")),
	MARK(0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", .kind = FORM_DOCUMENT,
	    .what = "an old document of Word, Excel or PowerPoint",
	    .help = COMMAND("antiword %")),
	MARK(0, "bplist00", .kind = FORM_DOCUMENT,
	    .what = "a web archive of Safari, or another property list",
	    .help = COMMAND("textutil -convert html -stdout %")),
	MARK(60, "BOOKMOBI", .kind = FORM_DOCUMENT, .what = "an e-book (MOBI)",
	    .help = "ebook-convert % book.txt && ^ book.txt"),
	MARK(0, "AT&TFORM", .kind = FORM_DOCUMENT, .what = "a DjVu document",
	    .help = COMMAND("djvutxt %")),

	MARK(0, "filedesc://", .kind = FORM_CONTAINER,
	    .what = "a web archive of the old form ARC",
	    .help = "warcio recompress % x.warc.gz && ^ "
	    "x.warc.gz"),
	MARK(0, "Rar!\x1a\x07", .kind = FORM_CONTAINER,
	    .what = "a RAR archive",
	    .help = "unar -o pages % && ^ pages"),
	MARK(0, "ZIM\x04", .kind = FORM_CONTAINER, .what = "a ZIM archive",
	    .help = "zimdump dump --dir=pages % && ^ pages"),
	MARK(0, "LZIP", .kind = FORM_CONTAINER, .what = "compressed by lzip",
	    .help = COMMAND("lzip -dc %")),
	MARK(0, "\x1f\x9d", .kind = FORM_CONTAINER,
	    .what = "compressed by compress", .help = COMMAND("gzip -dc %")),
	MARK(0, "PAR1", .kind = FORM_CONTAINER, .what = "a Parquet table",
	    .help = COMMAND("duckdb -csv -c \"from '%'\"")),
	MARK(0, "SQLite format 3", .kind = FORM_CONTAINER,
	    .what = "a database of SQLite", .help =
	    COMMAND("sqlite3 -csv -header % 'select * from articles'")),
	MARK(0, "ARROW1", .kind = FORM_CONTAINER, .what = "an Arrow table"),

	MARK(0, "\x89PNG", .kind = FORM_OTHER, .what = "an image",
	    .help = COMMAND("tesseract % -")),
	MARK(0, "\xff\xd8\xff", .kind = FORM_OTHER, .what = "an image",
	    .help = COMMAND("tesseract % -")),
	IMAGE(0, "GIF8", "an image"),
	IMAGE(0, "RIFF", "an image, sound or film"),
	MARK(0, "II*\0", .kind = FORM_OTHER, .what = "an image",
	    .help = COMMAND("tesseract % -")),
	MARK(0, "MM\0*", .kind = FORM_OTHER, .what = "an image",
	    .help = COMMAND("tesseract % -")),
	IMAGE(0, "BM", "an image"),
	MARK(0, "\0\0\1\0", .kind = FORM_OTHER, .what = "an image"),
	IMAGE(4, "ftyp", "an image, sound or film"),
	IMAGE(0, "ID3", "sound"),
	IMAGE(0, "OggS", "sound or film"),
	IMAGE(0, "fLaC", "sound"),
	MARK(0, "\x1a\x45\xdf\xa3", .kind = FORM_OTHER, .what = "a film"),
	IMAGE(0, "FLV\1", "a film"),
	IMAGE(0, "wOFF", "a font"),
	IMAGE(0, "wOF2", "a font"),
	IMAGE(0, "OTTO", "a font"),
	MARK(0, "\0\1\0\0", .kind = FORM_OTHER, .what = "a font"),
	MARK(0, "\x7f" "ELF", .kind = FORM_OTHER, .what = "a program"),
	MARK(0, "MZ\x90", .kind = FORM_OTHER, .what = "a program"),
	MARK(0, "#!/", .kind = FORM_OTHER, .what = "a script"),
	MARK(0, "!meta {", .kind = FORM_OTHER, .what = "an index (CDX)"),
	MARK(0, " CDX ", .kind = FORM_OTHER, .what = "an index (CDX)"),
	MARK(0, "SIMPLE  =", .kind = FORM_OTHER, .what = "an image"),
#undef MARK
#undef IMAGE
};

/* What begins as a zip archive and is a document, by the name of the first file
 * in it; mimetype names the format then. */
static const struct {
	const char *name, *mime;
	struct form form;
} zips[] = {
	{ "mimetype", "application/epub+zip", { .kind = FORM_DOCUMENT,
	    .what = "an e-book (EPUB)", .help = PANDOC("epub") } },
	{ "mimetype", "application/vnd.oasis.opendocument.spreadsheet", {
	    .kind = FORM_CONTAINER, .what = "a spreadsheet (ODS)",
	    .help = "soffice --convert-to csv % && ^ *.csv" } },
	{ "mimetype", "application/vnd.oasis", { .kind = FORM_DOCUMENT,
	    .what = "an OpenDocument text", .help = PANDOC("odt") } },
	{ "word/", "", { .kind = FORM_DOCUMENT, .what = "a Word document",
	    .help = PANDOC("docx") } },
	{ "xl/", "", { .kind = FORM_CONTAINER, .what = "an Excel workbook",
	    .help = "soffice --convert-to csv % && ^ *.csv" } },
	{ "ppt/", "", { .kind = FORM_DOCUMENT,
	    .what = "a PowerPoint presentation",
	    .help = "soffice --convert-to pdf %" } },
};

static bool
at(struct slice start, size_t place, struct slice bytes)
{
	return start.len >= place && slice_starts(slice_part(start, place,
	    start.len), bytes);
}

/* Behind its mark bzip2 has how much it packs at once, then what a block begins
 * with, or the end. */
static bool
is_bzip2(struct slice start)
{
	struct slice block = SLICE("1AY&SY"), end = SLICE("\x17rE8P\x90");

	return start.len < 4 + block.len || at(start, 4, block) ||
	    at(start, 4, end);
}

static bool
has_mark(struct slice start, const struct magic *m)
{
	enum { NUL_SEEN = 512 };

	if (m->form.packed == PACKED_BZIP2 && !is_bzip2(start))
		return false;
	return at(start, m->at, m->bytes) && (!m->binary ||
	    memchr(start.p, '\0', start.len < NUL_SEEN ? start.len :
	    NUL_SEEN) != NULL);
}

/* Does a name of a file in the first 64 KB of the zip archive begin so? Names
 * stand behind the marks of their files. */
static bool
zip_names(struct slice start, const char *name)
{
	while (start.len >= 30) {
		size_t next;

		if (at(start, 30, slice_of(name)))
			return true;
		next = 4 + slice_find(slice_part(start, 4, start.len),
		    SLICE("PK\x03\x04"));
		start = slice_part(start, next, start.len);
	}
	return false;
}

static struct form
form_of_zip(struct slice start, struct form zip)
{
	size_t i;

	for (i = 0; i < sizeof(zips) / sizeof(*zips); i++) {
		size_t n = strlen(zips[i].name);

		if (n == 8 ? at(start, 30, slice_of(zips[i].name)) &&
		    at(start, 38, slice_of(zips[i].mime)) :
		    zip_names(start, "[Content_Types].xml") &&
		    zip_names(start, zips[i].name))
			return zips[i].form;
	}
	return zip;
}

bool
form_by_mark(struct slice start, struct form *form)
{
	size_t i;

	for (i = 0; i < sizeof(magics) / sizeof(*magics); i++) {
		if (!has_mark(start, &magics[i]))
			continue;
		*form = magics[i].form;
		if (form->kind == FORM_PACKED && form->packed == PACKED_ZIP)
			*form = form_of_zip(start, *form);
		return true;
	}
	return false;
}

enum { LOOK = 4096 };	/* bytes that are enough to tell */

/* Of the control characters those that stand in texts: blanks, tab to carriage
 * return, and escape. */
static const uint32_t TEXT_CONTROLS = 1U << '\t' | 1U << '\n' | 1U << '\v' |
    1U << '\f' | 1U << '\r' | 1U << 0x1b;

static bool
is_no_text(char c)
{
	return (unsigned char)c < ' ' && (TEXT_CONTROLS >> c & 1) == 0;
}

bool
form_is_binary(struct slice s)
{
	size_t i, n = 0;

	s.len = s.len < LOOK ? s.len : LOOK;
	for (i = 0; i + 16 <= s.len; i += 16) {
		bytes16 v = bytes_load(s.p + i);
		bytes16 no_text = (bytes16)(v < ' ') &
		    (bytes16)((v - '\t') > '\r' - '\t') &
		    (bytes16)(v != 0x1b);

		if (bytes_mask(no_text) != 0)
			n += bytes_sum(no_text) / 255;
	}
	for (; i < s.len; i++)
		n += is_no_text(s.p[i]);
	return n * 20 > s.len;
}
