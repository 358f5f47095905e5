/* SPDX-License-Identifier: MIT */
/*
 * Which rows are doubtful: what to look at before it is used, and what to leave
 * out of a table that nobody will check.
 */
#ifndef NUTGRAF_STREAM_VIEW_DOUBT_H
#define NUTGRAF_STREAM_VIEW_DOUBT_H

#include "base/base.h"

/* Of ten rows with this confidence seven are right; below it a row asks to be
 * checked. In hundredths. */
enum { DOUBT_LINE = 70 };

/* Is what this rule makes doubtful, whatever its confidence? plain: without
 * quotation marks; denied: it was not said. */
bool doubt_rule(struct slice rule, bool plain, bool denied);

#endif
