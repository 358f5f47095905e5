/* SPDX-License-Identifier: MIT */
/*
 * Pages of HTML that show what was found. Documents and their records go in;
 * what comes out is one file, which needs nothing beside it, asks for nothing,
 * and in which other people's text can do nothing.
 */
#ifndef NUTGRAF_WEB_WEB_H
#define NUTGRAF_WEB_WEB_H

#include "escape.h"	/* text in markup */
#include "folder.h"	/* a folder of pages */
#include "picture.h"	/* pictures as files */
#include "sheet.h"	/* a page: start here */

#endif
