/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_TEXT_AGENCIES_H
#define NUTGRAF_TEXT_AGENCIES_H

#include "base/base.h"

/* The full name of a news agency by any of its names (lib/data/agencies), or
 * an empty slice. */
struct slice agency_of(struct slice name);

#endif
