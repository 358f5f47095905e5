/* SPDX-License-Identifier: MIT */
/* Names: their fullest form in the document. */
#include "tagged.h"

static const struct row rows[] = {
	{ "N1 hyphens", "Park Geun-hye came. Then Park Geun Hye left.",
	    "PERSON Park Geun-hye|Park Geun-hye; "
	    "PERSON Park Geun Hye|Park Geun-hye" },
	{ "N2 a second initial",
	    "George Bush spoke. President George W. Bush left.",
	    "PERSON George Bush|George W. Bush; "
	    "PERSON George W. Bush|George W. Bush" },
	{ "N2 Jr.", "Mr. John Smith Jr. sat. Mr. Smith spoke.",
	    "PERSON John Smith Jr.|John Smith Jr.; "
	    "PERSON Smith|John Smith Jr." },
	{ "N3 last name", "Ann Bell sat down. Later Mrs. Bell stood up.",
	    "PERSON Ann Bell|Ann Bell; PERSON Bell|Ann Bell" },
	{ "N3 family name first", "Kim Jong Un came. President Kim left.",
	    "PERSON Kim Jong Un|Kim Jong Un; PERSON Kim|Kim Jong Un" },
	{ "N3 particles",
	    "President Ursula von der Leyen came. Mrs. von der Leyen left.",
	    "PERSON Ursula von der Leyen|Ursula von der Leyen; "
	    "PERSON von der Leyen|Ursula von der Leyen" },
	{ "N3 possessive", "Ann Bell sat. They saw Mrs. Bell's car.",
	    "PERSON Ann Bell|Ann Bell; PERSON Bell|Ann Bell" },
	{ "N4 the same as before",
	    "Mr. Kim Jong Un came. Mr. Kim sat. His sister Kim Yo Jong came. "
	    "Then Mr. Kim left.",
	    "PERSON Kim Jong Un|Kim Jong Un; PERSON Kim|Kim Jong Un; "
	    "PERSON Kim Yo Jong|Kim Yo Jong; PERSON Kim|Kim Jong Un" },
	{ "N4 Mr. and Mrs.",
	    "Bill Carter met Hillary Carter. Mrs. Carter left. Mr. Carter sat.",
	    "PERSON Bill Carter|Bill Carter; "
	    "PERSON Hillary Carter|Hillary Carter; "
	    "PERSON Carter|Hillary Carter; PERSON Carter|Bill Carter" },
	{ "N4 below", "Mr. Putin smiled. President Vladimir Putin left.",
	    "PERSON Putin|Vladimir Putin; "
	    "PERSON Vladimir Putin|Vladimir Putin" },
	{ "N5 acronym in brackets",
	    "The International Energy Agency (IEA) met. The IEA said so.",
	    "ORG International Energy Agency|International Energy Agency; "
	    "ORG IEA|International Energy Agency; "
	    "ORG IEA|International Energy Agency" },
	{ "N6 company", "They sued Apple Inc. in court. They like Apple a lot.",
	    "ORG Apple Inc.|Apple Inc.; ORG Apple|Apple Inc." },
	{ "N7 the gazetteer", "The U.S. and the U.N. met.",
	    "PLACE U.S.|United States; ORG U.N.|United Nations" },
	{ "N8 capitals", "SEOUL, South Korea: It rained in Seoul.",
	    "PLACE SEOUL|Seoul; PLACE South Korea|South Korea; "
	    "PLACE Seoul|Seoul" },
	{ "N9 the North", "North Korea is far. They said the North is poor.",
	    "PLACE North Korea|North Korea; PLACE North|North Korea" },
	{ "a place is no person",
	    "Samantha Norfolk wrote. They live in Norfolk, Virginia.",
	    "PERSON Samantha Norfolk|Samantha Norfolk; "
	    "PLACE Norfolk|Norfolk; PLACE Virginia|Virginia" },
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
