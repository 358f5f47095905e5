/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_PAGE_PAGE_H
#define NUTGRAF_PAGE_PAGE_H

#include "article.h"
#include "charset.h"
#include "paragraphs.h"
#include "source.h"
#include "words.h"

#endif
