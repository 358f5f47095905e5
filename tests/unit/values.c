/* SPDX-License-Identifier: MIT */
/* Values and their normal forms, and the calendar. */
#include "dates.h"
#include "tagged.h"

/* The document's date is Thursday, 2024-06-20. */
static const struct row rows[] = {
	{ "V1 month and day",
	    "They met on June 19.", "DATE June 19|2024-06-19" },
	{ "V1 year",
	    "It fell on Dec. 1, 1999.", "DATE Dec. 1, 1999|1999-12-01" },
	{ "V1 nearest year", "It was on December 24.",
	    "DATE December 24|2023-12-24" },
	{ "V1 weekday", "See you Monday, July 1, 2024.",
	    "DATE Monday, July 1, 2024|2024-07-01" },
	{ "V1 days", "It rains on July 3-5, 2024.",
	    "DATE July 3-5, 2024|2024-07-03/2024-07-05" },
	{ "V1 no such day", "In June 31 people came.", "DATE June|2024-06" },
	{ "V2 day first", "On 4 May 2020 and the 5th of June it rained.",
	    "DATE 4 May 2020|2020-05-04; DATE 5th of June|2024-06-05" },
	{ "V3 month and year", "In May 2021 they may march.",
	    "DATE May 2021|2021-05" },
	{ "V3 month", "It ends in March or in May.",
	    "DATE March|2024-03; DATE May|2024-05" },
	{ "V4 figures", "From 1996-08-22 to 22/08/1997.",
	    "DATE 1996-08-22|1996-08-22; DATE 22/08/1997|1997-08-22" },
	{ "V4 leap years", "On 2023-02-29 nothing was.", "" },
	{ "V5 years", "In 1999 and 2001-03.",
	    "DATE 1999|1999; DATE 2001-03|2001/2003" },
	{ "V5 counted things", "Some 2000 people saw 1900 goals.", "" },
	{ "V5 decades", "The 1960s and the 20th century.",
	    "DATE 1960s|196X; DATE 20th century|19XX" },
	{ "V6 weekday", "On Tuesday and on Thursday.",
	    "DATE Tuesday|2024-06-18; DATE Thursday|2024-06-20" },
	{ "V6 early", "In early 2023 and mid-June.",
	    "DATE early 2023|2023; DATE mid-June|2024-06" },
	{ "V7 days", "It came yesterday, not today.",
	    "DATE yesterday|2024-06-19; DATE today|2024-06-20" },
	{ "V7 units", "They met last year and next month.",
	    "DATE last year|2023; DATE next month|2024-07" },
	{ "V7 weeks", "It was last week.", "DATE last week|2024-W24" },
	{ "V7 months", "It was last September.",
	    "DATE last September|2023-09" },
	{ "V7 seasons", "They left last winter.",
	    "DATE last winter|2023-24" },
	{ "V8 ago", "He came 24 years ago, she two days ago.",
	    "DATE 24 years ago|2000; DATE two days ago|2024-06-18" },
	{ "V8 months", "It closed six months ago.",
	    "DATE six months ago|2023-12" },
	{ "V9 times", "At 10:30 or 9 p.m. or noon.",
	    "TIME 10:30|10:30; TIME 9 p.m.|21:00; TIME noon|12:00" },
	{ "V9 midnight in figures", "At 12:05 a.m. it began.",
	    "TIME 12:05 a.m.|00:05" },
	{ "V9 scores", "They won 3-2.", "" },
	{ "V10 signs", "It cost $175 billion.",
	    "MONEY $175 billion|USD 175000000000" },
	{ "V10 fractions", "It cost $1.75 million or \xc2\xa3" "2.50.",
	    "MONEY $1.75 million|USD 1750000; MONEY \xc2\xa3" "2.50|GBP 2.5" },
	{ "V10 names", "He paid 5,000 euros and 20 Canadian dollars.",
	    "MONEY 5,000 euros|EUR 5000; MONEY 20 Canadian dollars|CAD 20" },
	{ "V10 words", "She lost two hundred thousand dollars.",
	    "MONEY two hundred thousand dollars|USD 200000" },
	{ "V10 cents", "It costs 75 cents.", "MONEY 75 cents|USD 0.75" },
	{ "V10 codes", "It took USD 17 million and Rs 500.",
	    "MONEY USD 17 million|USD 17000000; MONEY Rs 500|INR 500" },
	{ "V10 a verb", "She won 3 won matches.", "" },
	{ "V11 many",
	    "Millions of dollars went.", "MONEY Millions of dollars|" },
	{ "V12 per cent", "Some 12.5 percent or 3%.",
	    "PERCENT 12.5 percent|PCT 12.5; PERCENT 3%|PCT 3" },
	{ "V13 quantities", "A road of 12 km, or 1.5 million barrels.",
	    "QUANTITY 12 km|12 km; QUANTITY 1.5 million barrels|1500000 bbl" },
	{ "V13 areas", "It covers 40 square miles.",
	    "QUANTITY 40 square miles|40 mi2" },
	{ "V14 ranges", "It costs $5 to $10 million, up 5 to 7 percent.",
	    "MONEY $5 to $10 million|USD 5000000/10000000; "
	    "PERCENT 5 to 7 percent|PCT 5/7" },
};

static const struct row undated[] = {
	{ "no date: weekday", "On Tuesday it rained.", "DATE Tuesday|" },
	{ "no date: day", "On June 19 it rained.", "DATE June 19|XXXX-06-19" },
	{ "no date: month", "In June it rained.", "DATE June|XXXX-06" },
	{ "no date: last", "It rained last September.",
	    "DATE last September|XXXX-09" },
	{ "no date: ago", "It rained two weeks ago.", "DATE two weeks ago|" },
};

static const struct {
	int year, month, day, weekday;
	const char *week;
} days[] = {
	{ 1970, 1, 1, 4, "1970-W01" }, { 2024, 2, 29, 4, "2024-W09" },
	{ 2000, 1, 1, 6, "1999-W52" }, { 1900, 3, 1, 4, "1900-W09" },
	{ 2020, 12, 31, 4, "2020-W53" }, { 2021, 1, 3, 7, "2020-W53" },
	{ 1600, 2, 29, 2, "1600-W09" }, { 2024, 12, 30, 1, "2025-W01" },
};

static bool
calendar(size_t i)
{
	struct date d = { days[i].year, days[i].month, days[i].day }, back;
	struct str week = { 0 };
	bool ok;

	back = date_of_days(date_days(d));
	date_add_week(&week, d);
	ok = back.year == d.year && back.month == d.month &&
	    back.day == d.day && date_weekday(d) == days[i].weekday &&
	    slice_is(str_slice(&week), days[i].week);
	str_free(&week);
	return ok;
}

int
main(void)
{
	size_t i, n = 0, bad = 0;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		bad += !check(&rows[i], ++n, "2024-06-20", ENTITY_DATE,
		    ENTITY_QUANTITY);
	for (i = 0; i < sizeof(undated) / sizeof(*undated); i++)
		bad += !check(&undated[i], ++n, NULL, ENTITY_DATE,
		    ENTITY_QUANTITY);
	for (i = 0; i < sizeof(days) / sizeof(*days); i++) {
		bool ok = calendar(i);

		bad += !ok;
		printf("%sok %zu - calendar: %04d-%02d-%02d\n",
		    ok ? "" : "not ", ++n, days[i].year, days[i].month,
		    days[i].day);
	}
	printf("1..%zu\n", n);
	untag();
	return bad > 0;
}
