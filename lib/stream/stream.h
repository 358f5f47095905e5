/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_STREAM_STREAM_H
#define NUTGRAF_STREAM_STREAM_H

#include "annotations.h"
#include "container.h"
#include "doc.h"
#include "plaindoc.h"
#include "reader.h"
#include "record.h"
#include "sents.h"
#include "warc.h"

#endif
