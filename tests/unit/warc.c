/* SPDX-License-Identifier: MIT */
/*
 * Damaged archives. In four records, each a gzip member, every bit of the
 * second is flipped in turn; and the archive is cut at every byte. The pages of
 * whole members come out, in order, and what is lost is reported.
 */
#define _GNU_SOURCE /* memfd_create */

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

#include "base/base.h"
#include "stream/stream.h"
#include "tap.h"

enum { RECORDS = 4, DAMAGED = 1 };

static struct str archive;
static size_t ends[RECORDS];	/* of members, in the archive */

/* One record as a member, compressed or stored (level 0). */
static void
add_record(size_t number, int level)
{
	struct str block = { 0 }, record = { 0 };
	z_stream z = { 0 };
	size_t i;

	str_addf(&block, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
	    "<html><p>Page %zu:", number);
	for (i = 0; i < 90; i++)
		str_addf(&block, " word%zu", i * (number + 7) % 101);
	str_addf(&record, "WARC/1.0\r\nWARC-Type: response\r\n"
	    "WARC-Target-URI: page:%zu\r\nContent-Length: %zu\r\n\r\n", number,
	    block.len);
	str_add_slice(&record, str_slice(&block));
	str_add_slice(&record, SLICE("\r\n\r\n"));
	if (deflateInit2(&z, level, Z_DEFLATED, 15 + 16, 9,
	    Z_DEFAULT_STRATEGY) != Z_OK)
		die_memory();
	str_reserve(&archive, record.len + 1024);
	z.next_in = (Bytef *)record.p;
	z.avail_in = (uInt)record.len;
	z.next_out = (Bytef *)archive.p + archive.len;
	z.avail_out = (uInt)(record.len + 1024);
	if (deflate(&z, Z_FINISH) != Z_STREAM_END)
		die("deflate");
	archive.len += record.len + 1024 - z.avail_out;
	ends[number] = archive.len;
	deflateEnd(&z);
	str_free(&block);
	str_free(&record);
}

/* The numbers of the pages in these bytes, as a list; those of pages that are
 * not whole are left out. */
static void
read_pages(struct str *got, struct slice bytes)
{
	struct input in = { .name = "x", .line = 1 };
	struct warc w = { 0 };

	in.fd = memfd_create("warc", 0);
	if (in.fd < 0 || write(in.fd, bytes.p, bytes.len) !=
	    (ssize_t)bytes.len || lseek(in.fd, 0, SEEK_SET) != 0)
		die_errno("memfd");
	str_clear(got);
	gzin_open(&w.in, &in);
	while (warc_next(&w))
		if (w.uri.len > 0 && w.page.len > 500)
			str_add_byte(got, w.uri.p[w.uri.len - 1]);
	gzin_close(&w.in);
	close(in.fd);
	str_free(&in.buf);
	warc_free(&w);
}

/* The pages except that of the damaged member, which may be there, under
 * whatever name. */
static bool
others(struct slice got)
{
	return got.len <= RECORDS && slice_starts(got, SLICE("0")) &&
	    slice_ends(got, SLICE("23"));
}

static void
test(int level, size_t step)
{
	struct str got = { 0 };
	size_t i, bad = 0;

	str_clear(&archive);
	for (i = 0; i < RECORDS; i++)
		add_record(i, level);
	read_pages(&got, str_slice(&archive));
	tap(slice_is(str_slice(&got), "0123"), "an archive");
	for (i = ends[DAMAGED - 1] * 8; i < ends[DAMAGED] * 8; i += step) {
		archive.p[i / 8] ^= (char)(1 << i % 8);
		read_pages(&got, str_slice(&archive));
		archive.p[i / 8] ^= (char)(1 << i % 8);
		if (!others(str_slice(&got)) && bad++ < 5)
			printf("# bit %zu: %.*s\n", i, (int)got.len, got.p);
	}
	tap(bad == 0, "a flipped bit loses no page of another member");
	for (i = bad = 0; i < archive.len; i++) {
		size_t whole = 0;

		while (whole < RECORDS && ends[whole] <= i)
			whole++;
		read_pages(&got, slice_part(str_slice(&archive), 0, i));
		bad += got.len < whole || got.len > whole + 1 ||
		    !slice_starts(SLICE("0123"), str_slice(&got));
	}
	tap(bad == 0, "an archive that is cut gives what is before");
	str_free(&got);
}

int
main(void)
{
	int status = 0;

	/* Messages are expected here. */
	if (freopen("/dev/null", "w", stderr) == NULL)
		return 1;
	test(6, 1);
	test(0, 5);
	status = tap_end();
	str_free(&archive);
	return status;
}
