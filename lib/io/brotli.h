/* SPDX-License-Identifier: MIT */
/*
 * Brotli (RFC 7932), by libbrotlidec, which is opened when it is first needed.
 */
#ifndef NUTGRAF_IO_BROTLI_H
#define NUTGRAF_IO_BROTLI_H

#include "base/base.h"

/* Is the library on this system? */
bool brotli_is_there(void);

/* Append what brotli data in memory hold, at most max bytes; false if they are
 * broken, truncated, or hold more: then there is more than max. Only where the
 * library is. */
bool brotli_inflate(struct str *to, struct slice data, size_t max);

#endif
