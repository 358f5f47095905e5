/* SPDX-License-Identifier: MIT */
/* Values and their normal forms, and the calendar. */
#include "dates/dates.h"
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
	{ "V3 month", "It ended in March or in May.",
	    "DATE March|2024-03; DATE May|2024-05" },
	{ "V4 figures", "On 1996-08-22 and 22/08/1997.",
	    "DATE 1996-08-22|1996-08-22; DATE 22/08/1997|1997-08-22" },
	{ "V4 leap years", "On 2023-02-29 nothing was.", "" },
	{ "V4 scores", "Tidewater (8-1-2) visits Ironbridge (5-4-12), which "
	    "has lost three. The vote was 9-3-1.", "" },
	{ "V4 sections", "Section 4-2-11 and part 05-04-11-7 apply.", "" },
	{ "V4 short years", "On 6-19-24, on 06-05-24 and since 10-12-99; "
	    "read 06-19-24 or 6/19/24.",
	    "DATE 6-19-24|2024-06-19; DATE 06-05-24|2024-05-06; "
	    "DATE 10-12-99|1999-12-10; DATE 06-19-24|2024-06-19; "
	    "DATE 6/19/24|2024-06-19" },
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
	{ "V10 a number at the end", "It is 5", "" },
	{ "V4 ten digits", "It came on 9999999999 or 19.06.9999999.", "" },
	{ "V13 quantities", "A road of 12 km, or 1.5 million barrels.",
	    "QUANTITY 12 km|12 km; QUANTITY 1.5 million barrels|1500000 bbl" },
	{ "V13 areas", "It covers 40 square miles.",
	    "QUANTITY 40 square miles|40 mi2" },
	{ "V10 signs before", "A -$3 million loss, minus 2 percent, (-3%), "
	    "\xe2\x88\x92" "4% and minus 20 degrees.",
	    "MONEY -$3 million|USD -3000000; PERCENT minus 2 percent|PCT -2; "
	    "PERCENT -3%|PCT -3; PERCENT \xe2\x88\x92" "4%|PCT -4; "
	    "QUANTITY minus 20 degrees|-20 deg" },
	{ "V10 no signs before", "Some 10 -12 percent, a mid-$3 million sum, "
	    "plus or minus 3 percent.",
	    "PERCENT 10 -12 percent|PCT 10/12; MONEY $3 million|USD 3000000; "
	    "PERCENT 3 percent|PCT 3" },
	{ "V10 a cell", "-3%.", "PERCENT -3%|PCT -3" },
	{ "V10 a list", "-3% of them.", "PERCENT 3%|PCT 3" },
	{ "V10 fractions of numbers", "Up 2-1/4 percent, 3 1/2 percent, "
	    "3\xc2\xbd percent, 1\xc2\xbd%, \xc2\xbd mile, 1/3 mile and "
	    "$2 1/2 million.",
	    "PERCENT 2-1/4 percent|PCT 2.25; PERCENT 3 1/2 percent|PCT 3.5; "
	    "PERCENT 3\xc2\xbd percent|PCT 3.5; PERCENT 1\xc2\xbd%|PCT 1.5; "
	    "QUANTITY \xc2\xbd mile|0.5 mi; QUANTITY 1/3 mile|0.333 mi; "
	    "MONEY $2 1/2 million|USD 2500000" },
	{ "V8 fractions", "It was 2 1/2 years ago.",
	    "DATE 2 1/2 years ago|" },
	{ "V10 shillings and naira", "Sh4.5 billion, N3 billion, N2bn and "
	    "\xe2\x82\xa6" "3 billion on the N3 and N500.",
	    "MONEY Sh4.5 billion|KES 4500000000; "
	    "MONEY N3 billion|NGN 3000000000; MONEY N2bn|NGN 2000000000; "
	    "MONEY \xe2\x82\xa6" "3 billion|NGN 3000000000" },
	{ "V14 ranges", "It costs $5 to $10 million, up 5 to 7 percent.",
	    "MONEY $5 to $10 million|USD 5000000/10000000; "
	    "PERCENT 5 to 7 percent|PCT 5/7" },
	{ "V1 of last year",
	    "It was on May 23 last year, or June 19 of this year.",
	    "DATE May 23 last year|2023-05-23; "
	    "DATE June 19 of this year|2024-06-19" },
	{ "V1 days with to",
	    "It rains July 3 to 5.",
	    "DATE July 3 to 5|2024-07-03/2024-07-05" },
	{ "V2 days",
	    "They met on 19-21 June.",
	    "DATE 19-21 June|2024-06-19/2024-06-21" },
	{ "V3 as an adjective",
	    "The May crash came in mid-May.",
	    "DATE May|2024-05; "
	    "DATE mid-May|2024-05" },
	{ "V4 named months",
	    "On 19/Jun/2024 and Mar/05/96.",
	    "DATE 19/Jun/2024|2024-06-19; "
	    "DATE Mar/05/96|1996-03-05" },
	{ "V5 shortened years",
	    "In '95 and in the '90s it rained.",
	    "DATE '95|1995; "
	    "DATE '90s|199X" },
	{ "V5 years and decades",
	    "The 2014-16 rows and the 1800s.",
	    "DATE 2014-16|2014/2016; "
	    "DATE 1800s|18XX" },
	{ "V5 a count with its unit",
	    "An 1800-pound bell.",
	    "QUANTITY 1800-pound|1800 lb" },
	{ "V6 late",
	    "In late 2020, early in 1942 and mid-2020.",
	    "DATE late 2020|2020; "
	    "DATE early in 1942|1942; "
	    "DATE mid-2020|2020" },
	{ "V6 mid decades",
	    "It was the mid-1990s.",
	    "DATE mid-1990s|199X" },
	{ "V7 a verb", "The trial, which is expected to last five weeks, "
	    "could last two months, did not last a year, or will only last "
	    "four days. The talks last six days.", "" },
	{ "V7 no verb", "It rained in the last five weeks and over last two. "
	    "He left Oslo, his home for Ann's last two years. He could last "
	    "year. Compared to last year it fell.",
	    "DATE last five weeks|2024-05-16/2024-06-20; "
	    "DATE last two years|2022/2024; DATE last year|2023; "
	    "DATE last year|2023" },
	{ "V7 stretches",
	    "The last 20 years and the next five months.",
	    "DATE last 20 years|2004/2024; "
	    "DATE next five months|2024-06/2024-11" },
	{ "V7 days and weeks",
	    "For the past two weeks and the next ten days.",
	    "DATE past two weeks|2024-06-06/2024-06-20; "
	    "DATE next ten days|2024-06-20/2024-06-30" },
	{ "V7 quarters",
	    "It sells less this quarter than last quarter.",
	    "DATE this quarter|2024-34; "
	    "DATE last quarter|2024-33" },
	{ "V7 the end of it",
	    "By the end of the year and the turn of the century.",
	    "DATE end of the year|2024; "
	    "DATE turn of the century|" },
	{ "V7 this weekday",
	    "They meet this Friday.",
	    "DATE this Friday|2024-06-21" },
	{ "V8 from now",
	    "Two years from now it opens.",
	    "DATE Two years from now|2026" },
	{ "V9 zones",
	    "At 10:30 a.m. EST, 5 p.m. GMT or 3 p.m. Paris time.",
	    "TIME 10:30 a.m. EST|10:30-05:00; "
	    "TIME 5 p.m. GMT|17:00Z; "
	    "TIME 3 p.m. Paris time|15:00" },
	{ "V9 a zone at the end",
	    "It began at 3:18 p.m. EST.",
	    "TIME 3:18 p.m. EST|15:18-05:00" },
	{ "V9 day behind",
	    "It fell at 9 p.m. Wednesday.",
	    "TIME 9 p.m.|2024-06-19T21:00; "
	    "DATE Wednesday|2024-06-19" },
	{ "V9 day before",
	    "On June 19 at noon it fell.",
	    "DATE June 19|2024-06-19; "
	    "TIME noon|2024-06-19T12:00" },
	{ "V9 day and night",
	    "He died Tuesday night at 11:30 p.m., she early Wednesday, "
	    "shortly before 2 a.m.",
	    "DATE Tuesday|2024-06-18; TIME night|; "
	    "TIME 11:30 p.m.|2024-06-18T23:30; "
	    "DATE early Wednesday|2024-06-19; "
	    "TIME 2 a.m.|2024-06-19T02:00" },
	{ "V9 the small hours",
	    "It sank Tuesday night about 1 a.m.",
	    "DATE Tuesday|2024-06-18; TIME night|; TIME 1 a.m.|01:00" },
	{ "V9 from, to",
	    "Open 7 to 9 p.m. and 10 a.m.-5 p.m.",
	    "TIME 7 to 9 p.m.|19:00/21:00; "
	    "TIME 10 a.m.-5 p.m.|10:00/17:00" },
	{ "V9 over noon",
	    "Open 11-2 p.m.",
	    "TIME 11-2 p.m.|11:00/14:00" },
	{ "V10 pounds",
	    "It cost 500 pounds, or 3 million pounds.",
	    "MONEY 500 pounds|GBP 500; "
	    "MONEY 3 million pounds|GBP 3000000" },
	{ "V10 pounds of weight",
	    "It took 5 pounds of lead and weighed 200 pounds.",
	    "QUANTITY 5 pounds|5 lb; "
	    "QUANTITY 200 pounds|200 lb" },
	{ "V10 no year",
	    "It cost much in 1996 dollars.",
	    "" },
	{ "V11 several",
	    "She lost several million dollars.",
	    "MONEY several million dollars|" },
	{ "V14 between",
	    "It costs between $31 billion and $60 billion.",
	    "MONEY between $31 billion and $60 billion|USD 31000000000/60000000000" },
	{ "V14 per cents",
	    "Some 2 percent to 4 percent, up from 1 percent to 2 percent.",
	    "PERCENT 2 percent to 4 percent|PCT 2/4; "
	    "PERCENT 1 percent|PCT 1; "
	    "PERCENT 2 percent|PCT 2" },
	{ "V15 quarters",
	    "In the third quarter of 1996, Q3 2019 and the fourth quarter of last year.",
	    "DATE third quarter of 1996|1996-35; "
	    "DATE Q3 2019|2019-35; "
	    "DATE fourth quarter of last year|2023-36" },
	{ "V15 quarters of business",
	    "First-quarter profit fell; sales in the second quarter rose.",
	    "DATE First-quarter|2024-33; "
	    "DATE second quarter|2023-34" },
	{ "V15 quarters of games",
	    "They led in the first quarter.",
	    "" },
	{ "V15 halves",
	    "In the first half of 1998 and the second half of the year.",
	    "DATE first half of 1998|1998-40; "
	    "DATE second half of the year|2024-41" },
	{ "V15 seasons",
	    "In the spring of 1998, in winter, and this fall.",
	    "DATE spring of 1998|1998-21; "
	    "DATE winter|2024-24; "
	    "DATE this fall|2024-23" },
	{ "V15 no seasons",
	    "The fall of Rome, and prices fall in spring.",
	    "" },
	{ "V15 weekends",
	    "It rained over the weekend and will rain this weekend.",
	    "DATE weekend|2024-06-15/2024-06-16; "
	    "DATE this weekend|2024-06-22/2024-06-23" },
	{ "V16 from, to",
	    "They sat from 2014 to 2016, between 1987 and 1995, from June 19 to July 3, 2021.",
	    "DATE from 2014 to 2016|2014/2016; "
	    "DATE between 1987 and 1995|1987/1995; "
	    "DATE from June 19 to July 3, 2021|2021-06-19/2021-07-03" },
	{ "V16 over New Year",
	    "From December 30 to January 2, 2020 it snowed.",
	    "DATE From December 30 to January 2, 2020|2019-12-30/2020-01-02" },
	{ "V16 months",
	    "From August 1993 to July 1995, January-March.",
	    "DATE From August 1993 to July 1995|1993-08/1995-07; "
	    "DATE January-March|2024-01/2024-03" },
	{ "V16 moved",
	    "The vote moved from Tuesday to Wednesday.",
	    "DATE Tuesday|2024-06-18; "
	    "DATE Wednesday|2024-06-19" },
	{ "V16 ends",
	    "At the end of 1997, in fiscal year 1998 and the year 2003.",
	    "DATE end of 1997|1997; "
	    "DATE fiscal year 1998|1998; "
	    "DATE year 2003|2003" },
	{ "V17 will",
	    "The vote will be on Friday.",
	    "DATE Friday|2024-06-21" },
	{ "V17 is due",
	    "The vote is due on Friday and was announced Monday.",
	    "DATE Friday|2024-06-21; "
	    "DATE Monday|2024-06-17" },
	{ "V17 is to",
	    "The court is to sit Monday.",
	    "DATE Monday|2024-06-24" },
	{ "V17 plans",
	    "They plan to meet Sunday.",
	    "DATE Sunday|2024-06-23" },
	{ "V17 would",
	    "He said the vote would be held Monday.",
	    "DATE Monday|2024-06-24" },
	{ "V17 until",
	    "The dam will hold until Monday, he said Tuesday.",
	    "DATE Monday|2024-06-24; "
	    "DATE Tuesday|2024-06-18" },
	{ "V17 said",
	    "Quill said Friday that the dam will hold.",
	    "DATE Friday|2024-06-14" },
	{ "V17 went to",
	    "He went to see them Friday.",
	    "DATE Friday|2024-06-14" },
	{ "V17 a reply",
	    "He could not be reached Friday.",
	    "DATE Friday|2024-06-14" },
	{ "V17 a condition",
	    "The firm will go if no lease was signed by the end of July.",
	    "DATE end of July|2024-07" },
	{ "V17 a condition ahead",
	    "If the rain stops on Friday, as the service says it will, we "
	    "could close one gate by Saturday evening.",
	    "DATE Friday|2024-06-21; DATE Saturday|2024-06-22; "
	    "TIME evening|" },
	{ "V17 a condition behind",
	    "If the rain stopped on Friday, nobody noticed.",
	    "DATE Friday|2024-06-14" },
	{ "V17 could",
	    "She could not walk on Friday, could see little on Saturday and "
	    "could be back on Sunday.",
	    "DATE Friday|2024-06-14; DATE Saturday|2024-06-15; "
	    "DATE Sunday|2024-06-23" },
	{ "V17 the present",
	    "Voters go to the polls on Sunday. The show opens Friday. They "
	    "also meet on Monday.",
	    "DATE Sunday|2024-06-23; DATE Friday|2024-06-21; "
	    "DATE Monday|2024-06-24" },
	{ "V17 what",
	    "The yard bid Friday for what could be the largest order; its "
	    "crew, at sea since late March, could win.",
	    "DATE Friday|2024-06-14; DATE late March|2024-03" },
	{ "V17 been",
	    "It names what has been called a fraud on Friday. A report "
	    "Saturday by the yard says they could lose.",
	    "DATE Friday|2024-06-14; DATE Saturday|2024-06-15" },
	{ "V17 moved until",
	    "The vote has been postponed until Friday; he had been open until "
	    "Saturday.",
	    "DATE Friday|2024-06-21; DATE Saturday|2024-06-15" },
	{ "V17 nouns",
	    "The track meet on Friday was long, and his return Saturday hard.",
	    "DATE Friday|2024-06-14; DATE Saturday|2024-06-15" },
	{ "V17 to the right",
	    "On Monday, voters will choose.",
	    "DATE Monday|2024-06-24" },
	{ "V17 to the right, past",
	    "On Monday the council voted.",
	    "DATE Monday|2024-06-17" },
	{ "V17 a clause between",
	    "Ann Bell, who will go on Friday, said on Monday that she was glad.",
	    "DATE Friday|2024-06-21; "
	    "DATE Monday|2024-06-17" },
	{ "V17 since",
	    "It has been shut since Monday.",
	    "DATE Monday|2024-06-17" },
	{ "V17 months",
	    "The bridge will open in March.",
	    "DATE March|2025-03" },
	{ "V17 days",
	    "The fair will be held on December 24.",
	    "DATE December 24|2024-12-24" },
	{ "V17 today's name",
	    "The vote will be on Thursday.",
	    "DATE Thursday|2024-06-20" },
	{ "V1 between days",
	    "Between June 19 and 21, and between 4 and 11 May.",
	    "DATE Between June 19 and 21|2024-06-19/2024-06-21; "
	    "DATE between 4 and 11 May|2024-05-04/2024-05-11" },
	{ "V3 behind an adjective",
	    "A fierce August storm.",
	    "DATE August|2024-08" },
	{ "V4 dots",
	    "On 27.08.2022 it rained.",
	    "DATE 27.08.2022|2022-08-27" },
	{ "V5 plural nouns",
	    "The 2016 elections, not 2000 votes or 1987 people.",
	    "DATE 2016|2016" },
	{ "V5 decades with 's",
	    "In the 1990's and the 90's.",
	    "DATE 1990's|199X; "
	    "DATE 90's|199X" },
	{ "V5 two decades",
	    "In the 1940s and 50s.",
	    "DATE 1940s|194X; "
	    "DATE 50s|195X" },
	{ "V5 old years",
	    "It sank in 1489, with 1500 men.",
	    "DATE 1489|1489" },
	{ "V7 a name",
	    "They heard it on the Today show.",
	    "" },
	{ "V9 capitals",
	    "It begins at 10AM PT.",
	    "TIME 10AM PT|10:00" },
	{ "V10 codes in one word",
	    "It cost EUR5m, ZAR1,7 million, USD1,850,000 and R50000.",
	    "MONEY EUR5m|EUR 5000000; "
	    "MONEY ZAR1,7 million|ZAR 1700000; "
	    "MONEY USD1,850,000|USD 1850000; "
	    "MONEY R50000|ZAR 50000" },
	{ "V10 no codes",
	    "The B52 on the R16 to G20 and COVID19.",
	    "" },
	{ "V14 or",
	    "Two or three inches, 5 or 4 miles.",
	    "QUANTITY Two or three inches|2/3 in; "
	    "QUANTITY 4 miles|4 mi" },
	{ "V16 a weekday after",
	    "Open from Tuesday to Friday.",
	    "DATE from Tuesday to Friday|2024-06-18/2024-06-21" },
	{ "V16 a year after",
	    "From October to March.",
	    "DATE From October to March|2024-10/2025-03" },
	{ "V16 no range",
	    "From 2016 to 2014.",
	    "DATE 2016|2016; "
	    "DATE 2014|2014" },
	{ "V16 days",
	    "It rained from June 19 to 21.",
	    "DATE from June 19 to 21|2024-06-19/2024-06-21" },
	{ "V7 past",
	    "The past year and the last decade.",
	    "DATE past year|2023/2024; "
	    "DATE last decade|2014/2024" },
	{ "V7 following",
	    "He left the following year.",
	    "DATE following year|" },
	{ "V9 a name",
	    "Dawn Bell left at dawn.",
	    "TIME dawn|" },
	{ "V15 weekends behind",
	    "They met by chance this weekend.",
	    "DATE this weekend|2024-06-15/2024-06-16" },
	{ "V17 behind sums",
	    "Shares fell 5% to $12 on Friday.",
	    "PERCENT 5%|PCT 5; "
	    "MONEY $12|USD 12; "
	    "DATE Friday|2024-06-14" },
	{ "V17 agreed",
	    "They agreed on Friday to pay.",
	    "DATE Friday|2024-06-14" },
	{ "V17 by",
	    "By noon on Monday, shares were down.",
	    "TIME noon|2024-06-17T12:00; "
	    "DATE Monday|2024-06-17" },
	{ "V17 a possessive",
	    "They will be hit by Sunday's storm, ahead of Monday's vote.",
	    "DATE Sunday|2024-06-16; "
	    "DATE Monday|2024-06-24" },
	{ "V3 since",
	    "Open since July, or since May.",
	    "DATE July|2023-07; "
	    "DATE May|2024-05" },
	{ "V17 no infinitive behind",
	    "It held a feast on December 11 to mark the day.",
	    "DATE December 11|2023-12-11" },
	{ "V11 adjectives",
	    "A million-dollar home, a multibillion-dollar deal, a "
	    "20-million-dollar dam.",
	    "MONEY million-dollar|USD 1000000; "
	    "MONEY multibillion-dollar|; "
	    "MONEY 20-million-dollar|USD 20000000" },
};

static const struct row undated[] = {
	{ "no date: weekday", "On Tuesday it rained.", "DATE Tuesday|" },
	{ "no date: stretch", "The last 20 years were dry.",
	    "DATE last 20 years|" },
	{ "no date: weekend", "It will rain this weekend.",
	    "DATE this weekend|" },
	{ "no date: time and day", "At 9 p.m. Wednesday it fell.",
	    "TIME 9 p.m.|21:00; DATE Wednesday|" },
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
