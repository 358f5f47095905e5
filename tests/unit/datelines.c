/* SPDX-License-Identifier: MIT */
/* Datelines, and what only looks like one. */
#include <stdio.h>

#include "base/base.h"
#include "text/text.h"

#define REST "The council of Lower Marsh voted on Monday to close its pool."

static const struct {
	const char *text, *place, *agency;	/* NULL: there is none */
} rows[] = {
	{ "LOWER MARSH (AP) - " REST, "LOWER MARSH", "Associated Press" },
	{ "LOWER MARSH, England (AP) -- " REST, "LOWER MARSH, England",
	    "Associated Press" },
	{ "CHICAGO, March 3, 2025 (AP) — " REST, "CHICAGO",
	    "Associated Press" },
	{ "CHICAGO, Mar. 3 — " REST, "CHICAGO", "" },
	{ "PARIS, 3 March 2025 (AFP) – " REST, "PARIS",
	    "Agence France-Presse" },
	{ "LONDON (Reuters) - “" REST "”", "LONDON", "Reuters" },
	{ "London (dpa) - " REST, "London", "Deutsche Presse-Agentur" },
	{ "ORRVILLE: " REST, "ORRVILLE", "" },
	{ "LOWER MARSH: " REST, "LOWER MARSH", "" },
	{ "KARACHI: " REST, "KARACHI", "" },
	{ "NEW DELHI: " REST, "NEW DELHI", "" },
	{ "NEW DELHI, March 3: " REST, "NEW DELHI", "" },
	{ "New Delhi: " REST, "New Delhi", "" },
	{ "LAHORE | " REST, "LAHORE", "" },
	{ "Mumbai | " REST, "Mumbai", "" },
	{ "Berlin - " REST, "Berlin", "" },
	{ "Brussels — " REST, "Brussels", "" },
	{ "Reuters - " REST, "", "Reuters" },
	{ "(Reuters) - " REST, "", "Reuters" },
	{ "AFP — " REST, "", "Agence France-Presse" },
	{ "PTI | " REST, "", "Press Trust of India" },
	{ "Lower Marsh, Aug 20 (PTI) " REST, "Lower Marsh",
	    "Press Trust of India" },
	{ "New Delhi [India], August 20 (ANI): " REST, "New Delhi", "ANI" },
	{ "Lower Marsh (Kerala) [India], June 21 (ANI): " REST,
	    "Lower Marsh (Kerala)", "ANI" },
	{ "Vila Marsh, 03 mar 2025 (Lusa) – " REST, "Vila Marsh", "Lusa" },
	{ "Marsh, 3 mar (EFE).- “" REST "”", "Marsh", "EFE" },
	{ "LONDON: " REST, "LONDON", "" },
	/* labels, turns and sentences */
	{ "Opinion: " REST, NULL, NULL },
	{ "WATCH: " REST, NULL, NULL },
	{ "CLINTON: We knew that the pool would have to close at some time.",
	    NULL, NULL },
	{ "LIVE | " REST, NULL, NULL },
	{ "Ann Lee: We knew that the pool would have to close at some time.",
	    NULL, NULL },
	{ "JACKSON LEE: We knew that the pool would have to close one day.",
	    NULL, NULL },
	{ "Austin: We knew that the pool would have to close at some time.",
	    NULL, NULL },
	{ "Breaking news - " REST, NULL, NULL },
	{ "The pool - " REST, NULL, NULL },
	{ "Analysis | " REST, NULL, NULL },
	{ "Karachi: What to see", NULL, NULL },
	{ "The council (AP) said that it knew.", NULL, NULL },
	{ REST, NULL, NULL },
};

int
main(void)
{
	size_t i, n = sizeof(rows) / sizeof(*rows);
	int status = 0;

	for (i = 0; i < n; i++) {
		struct slice text = slice_of(rows[i].text);
		struct dateline d = { 0 };
		bool found = dateline_find(text, &d), good;

		good = found == (rows[i].place != NULL);
		if (good && found)
			good = slice_is(d.place, rows[i].place) &&
			    slice_is(d.agency, rows[i].agency) &&
			    slice_find(text, SLICE("The ")) - d.len <= 3;
		if (!good)
			printf("# got %.*s|%.*s|%zu\n", (int)d.place.len,
			    d.place.p, (int)d.agency.len, d.agency.p, d.len);
		printf("%sok %zu - %s\n", good ? "" : "not ", i + 1,
		    rows[i].text);
		status |= !good;
	}
	printf("1..%zu\n", n);
	return status;
}
