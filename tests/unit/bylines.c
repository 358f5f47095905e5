/* SPDX-License-Identifier: MIT */
/* Whom a byline or a field of metadata names. */
#include <stdio.h>

#include "base/base.h"
#include "page/page.h"

static const struct {
	enum byline_kind kind;
	const char *text, *want;
} rows[] = {
	/* lists */
	{ BYLINE_FIELD, "Ann Lee", "Ann Lee" },
	{ BYLINE_FIELD, "By Ann Lee and Bo Ek", "Ann Lee|Bo Ek" },
	{ BYLINE_FIELD, "Ann Lee, Bo Ek and Eva Stein",
	    "Ann Lee|Bo Ek|Eva Stein" },
	{ BYLINE_FIELD, "Ann Lee, Bo Ek, and Eva Stein",
	    "Ann Lee|Bo Ek|Eva Stein" },
	{ BYLINE_FIELD, "Ann Lee; Bo Ek", "Ann Lee|Bo Ek" },
	{ BYLINE_FIELD, "Ann Lee & Bo Ek", "Ann Lee|Bo Ek" },
	{ BYLINE_FIELD, "Von Ann Lee und Bo Ek", "Ann Lee|Bo Ek" },
	{ BYLINE_LINE, "By Ann Lee/Bo Ek", "Ann Lee|Bo Ek" },
	{ BYLINE_FIELD, "Lee, Ann", "Ann Lee" },
	{ BYLINE_FIELD, "Krystyna", "Krystyna" },
	{ BYLINE_FIELD, "Lee and Sons", "Lee and Sons" },
	/* what is beside a name */
	{ BYLINE_LINE, "By ANN LEE March 3", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee Sept. 14, 2020 4:05 PM", "Ann Lee" },
	{ BYLINE_LINE, "By Ann LeeMarch 3, 2020", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee Tuesday, June 2, 2020", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee0", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee | Orr Times", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee - 3 min read", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee in Orr", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee for the Orr Times", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee ann@orr.example", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee (@annlee)", "Ann Lee" },
	{ BYLINE_LINE, "ByAnn Lee", "Ann Lee" },
	{ BYLINE_LINE, "Written by: Ann Lee", "Ann Lee" },
	{ BYLINE_LINE, "Kommentar von Ann Lee", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee \u25cf 3 May 2024 \u25cf Orr", "Ann Lee" },
	{ BYLINE_LINE, "Contributors: Ann Lee", "Ann Lee" },
	{ BYLINE_LINE, "Ann Lee, ORR TIMES", "Ann Lee" },
	{ BYLINE_LINE, "ANN LEE, BO EK", "Ann Lee|Bo Ek" },
	{ BYLINE_LINE, "Ann Lee and BO EK", "Ann Lee|Bo Ek" },
	/* roles, degrees, desks */
	{ BYLINE_FIELD, "Ann Lee, Senior Staff Technologist, Orr Speech, "
	    "Privacy, and Tech Project", "Ann Lee" },
	{ BYLINE_FIELD, "Ann Lee, Staff Writer", "Ann Lee" },
	{ BYLINE_FIELD, "Ann Lee, Reporter, Bo Ek, Editor", "Ann Lee|Bo Ek" },
	{ BYLINE_FIELD, "Ann Lee, Director, Marsh Van Lines", "Ann Lee" },
	{ BYLINE_FIELD, "Ann Lee, Ph.D.", "Ann Lee" },
	{ BYLINE_FIELD, "Ann Lee, MD, MPH", "Ann Lee" },
	{ BYLINE_FIELD, "Ann Lee PhD and Bo Ek, RN", "Ann Lee|Bo Ek" },
	{ BYLINE_LINE, "By Ann Lee, Science Correspondent", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee Staff Writer", "Ann Lee" },
	{ BYLINE_LINE, "By Senior Reporter Ann Lee", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee, Head of Sales and Town Affairs",
	    "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee (Special Correspondent)", "Ann Lee" },
	{ BYLINE_LINE, "By Ann Lee Senior Boats Reporter", "Ann Lee" },
	{ BYLINE_LINE, "By Staff Writer", "" },
	{ BYLINE_LINE, "By Our Correspondent", "" },
	{ BYLINE_FIELD, "Staff Reporter", "" },
	{ BYLINE_FIELD, "Web Desk", "" },
	{ BYLINE_FIELD, "Orr Times News Desk", "" },
	{ BYLINE_FIELD, "Ann Lee, News Desk", "Ann Lee" },
	/* what is no name */
	{ BYLINE_FIELD, "https://www.orr.example/ann-lee", "" },
	{ BYLINE_FIELD, "ann.lee@orr.example", "" },
	{ BYLINE_FIELD, "admin", "" },
	{ BYLINE_FIELD, "page.extra.author", "" },
	{ BYLINE_FIELD, "2024", "" },
	{ BYLINE_LINE, "By Monday", "" },
	{ BYLINE_NAME, "Read More", "" },
	{ BYLINE_NAME, "Article Tags", "" },
	{ BYLINE_NAME, "Last Updated", "" },
	{ BYLINE_NAME, "Orr Times", "" },
	{ BYLINE_NAME, "Ann Lee May 3, 2024", "Ann Lee" },
	/* organisations and agencies */
	{ BYLINE_FIELD, "Orr Times", "Orr Times" },
	{ BYLINE_LINE, "By The Marsh Team", "The Marsh Team" },
	{ BYLINE_LINE, "By Reuters", "Reuters|agency Reuters" },
	{ BYLINE_LINE, "By Ann Lee, Reuters", "Ann Lee|agency Reuters" },
	{ BYLINE_LINE, "By Ann Lee The Associated Press",
	    "Ann Lee|agency Associated Press" },
	{ BYLINE_FIELD, "AFP, MANILA",
	    "AFP|agency Agence France-Presse" },
	{ BYLINE_FIELD, "PTI", "PTI|agency Press Trust of India" },
	{ BYLINE_FIELD, "Sid Ani", "Sid Ani" },
	{ BYLINE_LINE, "Von dpa", "dpa|agency Deutsche Presse-Agentur" },
};

int
main(void)
{
	size_t i, k, n = sizeof(rows) / sizeof(*rows);
	struct article a = { 0 };
	int status = 0;

	for (i = 0; i < n; i++) {
		struct str got = { 0 };
		bool good;

		article_clear(&a);
		byline_add(&a, slice_of(rows[i].text), rows[i].kind);
		for (k = 0; k < a.nmetas; k++) {
			if (got.len > 0)
				str_add_byte(&got, '|');
			if (strcmp(a.metas[k].label, "author") != 0)
				str_addf(&got, "%s ", a.metas[k].label);
			str_add_slice(&got, a.metas[k].value);
		}
		good = slice_is(str_slice(&got), rows[i].want);
		if (!good)
			printf("# got %.*s\n", (int)got.len, got.p);
		printf("%sok %zu - %s\n", good ? "" : "not ", i + 1,
		    rows[i].text);
		status |= !good;
		str_free(&got);
	}
	printf("1..%zu\n", n);
	article_free(&a);
	return status;
}
