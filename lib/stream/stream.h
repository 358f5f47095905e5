/* SPDX-License-Identifier: MIT */
/*
 * The record stream (nutgraf(5)) and the containers that pages come in.
 * Operands become documents, documents become lines. It fills the struct
 * document that engines see; they know nothing of records.
 */
#ifndef NUTGRAF_STREAM_STREAM_H
#define NUTGRAF_STREAM_STREAM_H

#include "record.h"	/* a record: one line */
#include "doc.h"	/* a document and its records: start here */
#include "reader.h"	/* operands as documents */
#include "plaindoc.h"	/* a plain text as a document */
#include "sents.h"	/* sentence records */
#include "foreign.h"	/* documents in other languages, counted */
#include "annotations.h"	/* what earlier filters found */
#include "container.h"	/* what readers of containers write */
#include "warc.h"	/* web archives */
#include "known.h"	/* pages that were read before */
#include "pages.h"	/* the door: pages from anything */
#include "form.h"	/* what a file is, by its first bytes */
#include "csvin.h"	/* rows of a table */
#include "jsonin.h"	/* values of JSON, one by one */
#include "mime.h"	/* MHTML */
#include "encoding.h"	/* what users say of encodings */
#include "columns.h"	/* what columns and fields are */
#include "row.h"	/* an article that is a row */
#include "ids.h"	/* ids of documents */
#include "view.h"	/* rows of a table: which, with what columns */
#include "view-date.h"	/* parts of a date */
#include "view-fact.h"	/* metadata for people */
#include "report.h"	/* the same as a listing for people */
#include "view-json.h"	/* the same as JSON */
#include "cell.h"	/* a cell as CSV and the like write it */
#include "jsonout.h"	/* JSON, written */

#endif
