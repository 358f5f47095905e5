/* SPDX-License-Identifier: MIT */
/*
 * The files of this folder that pages are made with, linked in.
 */
#ifndef NUTGRAF_WEB_PARTS_H
#define NUTGRAF_WEB_PARTS_H

#include "base/base.h"

struct slice part_style(void);		/* page.css */
struct slice part_script(void);		/* page.js */
struct slice part_picture(void);	/* picture.css */

#endif
