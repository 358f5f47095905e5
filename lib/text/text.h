/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_TEXT_TEXT_H
#define NUTGRAF_TEXT_TEXT_H

#include "document.h"
#include "language.h"
#include "lexicon.h"
#include "mention.h"
#include "sentences.h"
#include "tagdoc.h"
#include "tokens.h"

#endif
