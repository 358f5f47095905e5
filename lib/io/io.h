/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_IO_IO_H
#define NUTGRAF_IO_IO_H

#include "cli.h"
#include "gzin.h"
#include "input.h"
#include "output.h"
#include "progress.h"
#include "screen.h"

#endif
