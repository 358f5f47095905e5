/* SPDX-License-Identifier: MIT */
/* Lists of names: what is found, and which lines are wrong. */
#include "names/names.h"
#include "tagged.h"

static const char *const lines[] = {
	"# names of the valley", "#", "",
	"Quill\tPERSON\tMarcus J. Quill",
	"the Orr Board\tORG\tOrr Valley Dam Board",
	"orr dam\tPLACE\tOrr Dam",
	"Orr Dam Bridge\tPLACE",
	"Green New Deal\tLAW",
	"O'Dell\tPERSON\tFinn O'Dell",
	"Zorb Corp\tORG",
	"5G Forum\tEVENT\r",
	"Moss Inc. Fund of Oslo\tFUND",
	"moss inc\tFIRM",
	"Tarn\tPERSON",
	"Tarn\tPLACE\tTarn Hill",
};

static const struct row rows[] = {
	{ "L1 words", "They saw Quill, quills and antiQuill.",
	    "PERSON Quill|Marcus J. Quill" },
	{ "L1 a possessive", "They saw Quill's car.",
	    "PERSON Quill|Marcus J. Quill" },
	{ "L1 as written", "A quill and a QUILL.", "" },
	{ "L1 apostrophes", "They met O\xe2\x80\x99" "Dell and O'Dell.",
	    "PERSON O\xe2\x80\x99" "Dell|Finn O'Dell; "
	    "PERSON O'Dell|Finn O'Dell" },
	{ "L1 the end of a sentence", "They sued Zorb Corp. It rained.",
	    "ORG Zorb Corp|Zorb Corp" },
	{ "L1 types of one's own", "A Green New Deal and the 5G Forum.",
	    " Green New Deal|Green New Deal;  5G Forum|5G Forum" },
	{ "L2 any case", "At the Orr Dam, the ORR DAM, the orr dam.",
	    "PLACE Orr Dam|Orr Dam; PLACE ORR DAM|Orr Dam; "
	    "PLACE orr dam|Orr Dam" },
	{ "L2 a sentence's start", "The Orr Board met.",
	    "ORG The Orr Board|Orr Valley Dam Board" },
	{ "L3 the longest", "They met at Orr Dam Bridge.",
	    "PLACE Orr Dam Bridge|Orr Dam Bridge" },
	{ "L3 the longest, as written", "They sued the Moss Inc. Fund of Oslo.",
	    " Moss Inc. Fund of Oslo|Moss Inc. Fund of Oslo" },
	{ "L3 the longest, in any case", "They sued the Moss Inc. board.",
	    " Moss Inc|moss inc" },
	{ "L4 the later line", "They live in Tarn.", "PLACE Tarn|Tarn Hill" },
	{ "L5 another given name", "They saw Ann Quill in the garden.",
	    "PERSON Ann Quill|Ann Quill" },
	{ "L5 that of the list", "Quill sat down. Marcus Quill stood up.",
	    "PERSON Quill|Marcus J. Quill; "
	    "PERSON Marcus Quill|Marcus J. Quill" },
	{ "L5 a title", "They saw Mr. Quill and Mayor Quill.",
	    "PERSON Quill|Marcus J. Quill; PERSON Quill|Marcus J. Quill" },
};

static const struct {
	const char *line;
	bool right;
} shapes[] = {
	{ "Orr\tPLACE", true }, { "Orr\tPLACE\t", true },
	{ "Orr\tMY-TYPE_2", true }, { " Orr \tPLACE", true },
	{ "#orr\tPLACE", true }, { "Orr", false }, { "Orr\t", false },
	{ "\tPLACE", false }, { "Orr\tplace", false }, { "Orr\t2X", false },
	{ "Orr\tA B", false }, { "Orr\tPLACE\tOrr\tmore", false },
	{ "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g"
	    "\tPLACE", false },
};

int
main(void)
{
	static struct lists lists;
	size_t i, n = 0, bad = 0;

	tagger.lists = &lists;
	for (i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		if (lists_add(tagger.lists, slice_of(lines[i])) != NULL)
			printf("not ok - %s\n", lines[i]), bad++;
	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		bad += !check(&rows[i], ++n, NULL, ENTITY_PERSON,
		    ENTITY_OTHER);
	for (i = 0; i < sizeof(shapes) / sizeof(*shapes); i++) {
		bool right = lists_add(tagger.lists,
		    slice_of(shapes[i].line)) == NULL;

		bad += right != shapes[i].right;
		printf("%sok %zu - lines: %s\n", right == shapes[i].right ?
		    "" : "not ", ++n, shapes[i].line);
	}
	printf("1..%zu\n", n);
	lists_free(&lists);
	untag();
	return bad > 0;
}
