/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_DATES_DATES_H
#define NUTGRAF_DATES_DATES_H

#include "calendar.h"
#include "clock.h"
#include "forms.h"

#endif
