/* SPDX-License-Identifier: MIT */
/*
 * The foundation: bytes, text and memory, look-ups, messages. It knows no news
 * and no language, and looks into no other room. Other rooms include this page;
 * each header below is a contract of its own.
 */
#ifndef NUTGRAF_BASE_BASE_H
#define NUTGRAF_BASE_BASE_H

#include "bytes.h"	/* sixteen bytes at a time */
#include "ceiling.h"	/* --max-size: how much is held in memory */
#include "dict.h"	/* words and their classes */
#include "hash.h"	/* the one hash */
#include "json.h"	/* JSON as a list of values */
#include "little.h"	/* little-endian numbers */
#include "maths.h"	/* exp and log, the same everywhere */
#include "nearest.h"	/* what a misspelled name may mean */
#include "pattern.h"	/* regular expressions */
#include "rules.h"	/* rules of the engines by name */
#include "small.h"	/* small letters for capitals */
#include "str.h"	/* text and memory: start here */
#include "table.h"	/* 64-bit keys to numbers */
#include "terminal.h"	/* what is safe to show */
#include "tree.h"	/* an ordered set of numbers */
#include "utf8-add.h"	/* writing characters */
#include "utf8.h"	/* reading characters, their classes */
#include "warn.h"	/* messages, and the end of the program */
#include "width.h"	/* how much room text takes on a terminal */

#endif
