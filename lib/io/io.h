/* SPDX-License-Identifier: MIT */
/*
 * What a filter has around its work: the command line, operands as bytes, and
 * output that is checked. Only this room knows argv, reads operands and writes
 * standard output.
 */
#ifndef NUTGRAF_IO_IO_H
#define NUTGRAF_IO_IO_H

#include "brotli.h"	/* brotli, in memory */
#include "cli.h"	/* options that all filters share, --help */
#include "files.h"	/* files that are written */
#include "folder.h"	/* the files of a folder */
#include "gzin.h"	/* input that may be compressed */
#include "input.h"	/* operands, read in large blocks */
#include "listing.h"	/* columns that are lined up, for a screen */
#include "output.h"	/* standard output by documents */
#include "packed.h"	/* archives, by libarchive */
#include "progress.h"	/* --progress */
#include "screen.h"	/* text for a terminal, in colour */
#include "summary.h"	/* --summary */

#endif
