/* SPDX-License-Identifier: MIT */
/*
 * Only for the program that trains the model (train/).
 */
#ifndef NUTGRAF_HTML_TRAIN_H
#define NUTGRAF_HTML_TRAIN_H

#include "html.h"
#include "model.h"

/* Let this score the blocks of the pages to come, in place of html_score. The
 * context is the caller's and must stay as long as the finder. */
void html_finder_use(struct html_finder *finder,
    void (*score)(void *context, struct html_blocks *bs), void *context);

#endif
