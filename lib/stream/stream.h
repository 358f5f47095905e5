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
#include "annotations.h"	/* what earlier filters found */
#include "container.h"	/* what readers of containers write */
#include "warc.h"	/* web archives */

#endif
