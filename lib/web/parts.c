/* SPDX-License-Identifier: MIT */
#include "parts.h"

extern const char web_page_css[], web_page_css_end[];
extern const char web_page_js[], web_page_js_end[];
extern const char web_picture_css[], web_picture_css_end[];

static struct slice
between(const char *start, const char *end)
{
	return (struct slice){ start, (size_t)((uintptr_t)end -
	    (uintptr_t)start) };
}

struct slice
part_style(void)
{
	return between(web_page_css, web_page_css_end);
}

struct slice
part_script(void)
{
	return between(web_page_js, web_page_js_end);
}

struct slice
part_picture(void)
{
	return between(web_picture_css, web_picture_css_end);
}
