/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "escape.h"
#include "parts.h"
#include "svg.h"

void
svg_begin(struct str *s, const char *class, double width, double height,
    bool file)
{
	str_addf(s, "<svg class=\"%s\" viewBox=\"0 0 %.0f %.0f\" role=\"img\"",
	    class, width, height);
	if (!file) {
		str_addf(s, " aria-labelledby=\"%s-t\">", class);
		return;
	}
	str_addf(s, " xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" "
	    "height=\"%.0f\">\n<style>\n", width, height);
	str_add_slice(s, part_picture());
	web_tag(s, "</style>\n");
}
