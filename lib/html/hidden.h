/* SPDX-License-Identifier: MIT */
/*
 * What a page does not show: by the attribute hidden, a style, a class that
 * many pages have for it, or as a dialog that is not open.
 */
#ifndef NUTGRAF_HTML_HIDDEN_H
#define NUTGRAF_HTML_HIDDEN_H

#include "blocks.h"
#include "model.h"

/* Do these attributes hide their element? in_line: it is one within a line. */
bool html_hides(struct slice attributes, bool in_line);

/* Do they make a line break of it? */
bool html_breaks(struct slice attributes);

/* Is this element hidden, or one around it? */
bool html_is_hidden(struct html_blocks *bs, uint32_t element);

/* Is more shown than hidden of the blocks that score above the cut? Else a
 * script is to show them. */
bool html_drops_hidden(struct html_blocks *bs, float cut);

#endif
