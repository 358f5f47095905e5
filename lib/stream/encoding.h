/* SPDX-License-Identifier: MIT */
/*
 * What is read in another encoding than UTF-8 and windows-1252, because the
 * user says so.
 */
#ifndef NUTGRAF_STREAM_ENCODING_H
#define NUTGRAF_STREAM_ENCODING_H

#include "io/io.h"

/* Take the argument of --encoding, a name of the WHATWG Encoding standard in
 * any case: from now on pages that are not UTF-8, and do not say what they are,
 * are read in it. A name that is not known is wrong usage, and the one that
 * may have been meant is named. */
void encoding_option(const struct cli *cli, const char *name);

#endif
