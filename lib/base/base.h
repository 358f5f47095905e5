/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_BASE_BASE_H
#define NUTGRAF_BASE_BASE_H

#include "bytes.h"
#include "ceiling.h"
#include "dict.h"
#include "hash.h"
#include "json.h"
#include "little.h"
#include "maths.h"
#include "nearest.h"
#include "pattern.h"
#include "rules.h"
#include "str.h"
#include "table.h"
#include "terminal.h"
#include "tree.h"
#include "utf8-add.h"
#include "utf8.h"
#include "warn.h"

#endif
