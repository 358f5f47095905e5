/* SPDX-License-Identifier: MIT */
/*
 * A name that rows are asked for: --name.
 */
#ifndef NUTGRAF_STREAM_VIEW_NAME_H
#define NUTGRAF_STREAM_VIEW_NAME_H

#include "base/base.h"

/* Is that the wanted name, whatever the case; or, with `among`, has it the
 * wanted name as whole words? "Quill" is among "Ada Quill and Bo Marl". Both
 * plain. */
bool name_wanted(struct slice name, struct slice wanted, bool among);

#endif
