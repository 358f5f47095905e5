/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_PAGE_PAGE_H
#define NUTGRAF_PAGE_PAGE_H

#include "article.h"
#include "bylines.h"
#include "captions.h"
#include "charset.h"
#include "datelines.h"
#include "paragraphs.h"
#include "patterns.h"
#include "promotions.h"
#include "source.h"
#include "words.h"

#endif
