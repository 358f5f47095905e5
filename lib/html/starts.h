/* SPDX-License-Identifier: MIT */
/* What the attributes of a start tag say of its element. */
#ifndef NUTGRAF_HTML_STARTS_H
#define NUTGRAF_HTML_STARTS_H

#include "base/base.h"
#include "tokenizer.h"

/* Where an a leads. */
enum html_link {
	HTML_LINK_NOWHERE,	/* it is a mark in the page */
	HTML_LINK_WITHIN,	/* a place in the page, or what a program does */
	HTML_LINK_AWAY
};

enum html_link html_link_of(const struct html_token *t);

/* Is this template a shadow root, which is part of the page? */
bool html_is_shadow(struct slice attributes);

/* Is this slot the one without a name, which shows what has none? */
bool html_is_main_slot(struct slice attributes);

/* Is there a "crumb" in the first of these attributes? */
bool html_is_crumb(struct slice attributes);

#endif
