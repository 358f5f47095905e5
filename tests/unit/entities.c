/* SPDX-License-Identifier: MIT */
/* Where names begin and end, and of what type they are. */
#include "tagged.h"

static const struct row rows[] = {
	{ "an ordinary word at the start", "Police came. Rain fell.", "" },
	{ "a word the document knows",
	    "Bush left on Monday. They saw President Bush.",
	    "PERSON Bush|Bush; PERSON Bush|Bush" },
	{ "a given name at the start",
	    "Bill Carter came. Bill sat down.",
	    "PERSON Bill Carter|Bill Carter; PERSON Bill|Bill Carter" },
	{ "phrases", "They left Trinidad and Tobago.",
	    "PLACE Trinidad and Tobago|Trinidad and Tobago" },
	{ "particles", "They found Osama bin Laden.",
	    "PERSON Osama bin Laden|Osama bin Laden" },
	{ "of", "She left the University of Cape Coast.",
	    "ORG University of Cape Coast|University of Cape Coast" },
	{ "and", "He works at the Ministry of Health and Welfare.",
	    "ORG Ministry of Health and Welfare|Ministry of Health and Welfare"
	},
	{ "titles", "They met Foreign Minister Choe Son Hui.",
	    "PERSON Choe Son Hui|Choe Son Hui" },
	{ "titles with of", "They met Secretary of State Mary Jones.",
	    "PERSON Mary Jones|Mary Jones" },
	{ "titles inside", "He met Microsoft Chief Executive John Brown.",
	    "ORG Microsoft|Microsoft; PERSON John Brown|John Brown" },
	{ "a family name like a title",
	    "They like Martin Luther King a lot.",
	    "PERSON Martin Luther King|Martin Luther King" },
	{ "demonyms", "The Russian leader met Russian Igor Ivanov.",
	    "NORP Russian|Russian; NORP Russian|Russian; "
	    "PERSON Igor Ivanov|Igor Ivanov" },
	{ "hyphens", "The U.S.-led force and anti-American groups left.",
	    "PLACE U.S.|United States; NORP American|American" },
	{ "possessive", "They met Norway's Tom Reed.",
	    "PLACE Norway|Norway; PERSON Tom Reed|Tom Reed" },
	{ "inside a name", "They fled the Lord's Resistance Army.",
	    "ORG Lord's Resistance Army|Lord's Resistance Army" },
	{ "headlines", "Storm Hits Coast As Thousands Flee Homes", "" },
	{ "E1 &", "They sued Johnson & Johnson in court.",
	    "ORG Johnson & Johnson|Johnson & Johnson" },
	{ "the article stays outside", "They read The New York Times there.",
	    "ORG New York Times|New York Times" },
	{ "a sum is no name", "It gave US$5 million to Amnesty International.",
	    "ORG Amnesty International|Amnesty International" },
	{ "E9 letters behind a name",
	    "They met Jonathan Reed-Pike MP and Tom Reed Jr. MBE there.",
	    "PERSON Jonathan Reed-Pike|Jonathan Reed-Pike; "
	    "PERSON Tom Reed Jr.|Tom Reed Jr." },
	{ "E9 letters that are a family name", "They met Deepak KC in Oslo.",
	    "PERSON Deepak KC|Deepak KC; PLACE Oslo|Oslo" },
	{ "E9 titles",
	    "Questioned by Sir Piers Ockley KC, she wept. They heard Dame "
	    "Ottoline Threlk OBE. Mr Justice Harrow and the Lord Mayor came.",
	    "PERSON Piers Ockley|Piers Ockley; "
	    "PERSON Ottoline Threlk|Ottoline Threlk; PERSON Harrow|Harrow" },
	{ "E9 a party's tag", "\"No,\" said Ray Orrin, R-Fourth Ward, later.",
	    "PERSON Ray Orrin|Ray Orrin" },
	{ "E9 nicknames",
	    "Midfielder Tom \"Tank\" Kowal scored. Later Kowal left.",
	    "PERSON Tom \"Tank\" Kowal|Tom \"Tank\" Kowal; "
	    "PERSON Kowal|Tom \"Tank\" Kowal" },
	{ "E4 a company with a family's name",
	    "Halvorsen Foods Inc fell on Monday. They advised Halvorsen.",
	    "ORG Halvorsen Foods Inc|Halvorsen Foods Inc; "
	    "ORG Halvorsen|Halvorsen Foods Inc" },
	{ "E4 somebody of that name",
	    "Halvorsen Foods Inc fell. Jens Halvorsen left. They like "
	    "Halvorsen.",
	    "ORG Halvorsen Foods Inc|Halvorsen Foods Inc; "
	    "PERSON Jens Halvorsen|Jens Halvorsen; "
	    "PERSON Halvorsen|Jens Halvorsen" },
	{ "E9 a title before what looks like a place",
	    "Lord Penhaligon said no to it. They left Lord Howe Island.",
	    "PERSON Penhaligon|Penhaligon; "
	    "PLACE Lord Howe Island|Lord Howe Island" },
	{ "E9 called by name",
	    "\"Come here, Georgia,\" he said.", "PERSON Georgia|Georgia" },
	{ "E9 the document has a place",
	    "\"We love you, Georgia,\" he said. She left Atlanta, Georgia.",
	    "PLACE Georgia|Georgia; PLACE Atlanta|Atlanta; "
	    "PLACE Georgia|Georgia" },
	{ "E9 titles in capitals",
	    "MR. ORRIN: Thank you. TOM ORRIN: Fine.",
	    "PERSON ORRIN|Tom Orrin; PERSON TOM ORRIN|Tom Orrin" },
	{ "E10 partners",
	    "She works for the firm Lindqvist, Stone & Wu LLP. They sued "
	    "Reed & Orrin, Inc. in court. She left Oslo, Reed & Co fell.",
	    "ORG Lindqvist, Stone & Wu LLP|Lindqvist, Stone & Wu LLP; "
	    "ORG Reed & Orrin, Inc.|Reed & Orrin, Inc.; "
	    "PLACE Oslo|Oslo; ORG Reed & Co|Reed & Co" },
	{ "E10 the union", "The Orrix union said it feared for jobs.",
	    "ORG Orrix|Orrix" },
};

int
main(void)
{
	size_t i, bad = 0;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		bad += !check(&rows[i], i + 1, NULL, ENTITY_PERSON,
		    ENTITY_MISC);
	printf("1..%zu\n", i);
	untag();
	return bad > 0;
}
