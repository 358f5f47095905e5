/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "encoding.h"
#include "page/page.h"

void
encoding_option(const struct cli *cli, const char *name)
{
	const struct charset *cs;
	struct str lower = { 0 };
	struct slice near;

	if (!charset_named(slice_of(name), &cs)) {
		utf8_add_lower(&lower, slice_of(name));
		near = charset_nearest(str_slice(&lower));
		if (near.len > 0)
			cli_usage(cli, "--encoding: %s is not known; did you "
			    "mean %.*s?", name, (int)near.len, near.p);
		cli_usage(cli, "--encoding: %s is not known", name);
	}
	page_read_others(cs);
}
