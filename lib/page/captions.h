/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_PAGE_CAPTIONS_H
#define NUTGRAF_PAGE_CAPTIONS_H

#include "base/base.h"

/* Does the line read as the caption or the credit of a picture? */
bool caption_is(struct slice line);

/* Does it end with the credit of a picture? */
bool caption_ends(struct slice line);

#endif
