/* SPDX-License-Identifier: MIT */
#include "agencies.h"

#include "data/agencies.h"

struct slice
agency_of(struct slice name)
{
	struct dict_entry entry;

	name = utf8_trim(name);
	if (dict_find_lower(dict_agencies, name, &entry) & AGENCIES_AGENCY)
		return entry.value;
	return (struct slice){ 0 };
}
