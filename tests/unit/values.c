/* SPDX-License-Identifier: MIT */
/* Values and their normal forms, and the calendar. */
#include "dates/dates.h"
#include "tagged.h"

/* The document's date is Thursday, 2024-06-20. */
static const struct row rows[] = {
	{ "V20 days by their number",
	    "On the 19th he left. They will meet on the 5th. She lives on "
	    "the 19th and 20th floors. By the 30th, all must pay. On Sunday the "
	    "19th it rained.",
	    "DATE 19th|2024-06-19; DATE 5th|2024-07-05; DATE 30th|"
	    "2024-06-30; DATE Sunday the 19th|2024-05-19" },
	{ "V2 with articles", "From the 1st to the 5th of June it rained.",
	    "DATE 1st to the 5th of June|2024-06-01/2024-06-05" },
	{ "V21 in quotations",
	    "\"We vote today,\" he said on Monday. He told them Tuesday: "
	    "\"I leave tomorrow.\" \"We vote today,\" he said.",
	    "DATE today|2024-06-17; DATE Monday|2024-06-17; DATE "
	    "Tuesday|2024-06-18; DATE tomorrow|2024-06-19; DATE today|"
	    "2024-06-20" },
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
	{ "V10 other money",
	    "They paid 24 trillion pesos.",
	    "MONEY 24 trillion pesos|24000000000000" },
	{ "V7 centuries and decades",
	    "It began last century and will end this century; the next "
	    "decade, the last decade, this decade.",
	    "DATE last century|19XX; DATE this century|20XX; DATE next "
	    "decade|2024/2034; DATE last decade|2014/2024; DATE this "
	    "decade|202X" },
	{ "V7 weeks and days",
	    "It was last week, this week, next week, next Thursday and "
	    "last Wednesday.",
	    "DATE last week|2024-W24; DATE this week|2024-W25; DATE next "
	    "week|2024-W26; DATE next Thursday|2024-06-27; DATE last "
	    "Wednesday|2024-06-19" },
	{ "V13 places of numbers",
	    "He ran 9.25 km, 9.123 km and 9.12345 miles.",
	    "QUANTITY 9.25 km|9.25 km; QUANTITY 9.123 km|9.123 km; "
	    "QUANTITY 9.12345 miles|9.12345 mi" },
	{ "V3 a name behind",
	    "He will elect in April John Orr.",
	    "" },
	{ "V5 brackets",
	    "He wed her (1946 to 1953), in (1990) or [1990].",
	    "DATE 1946 to 1953|1946/1953; DATE 1990|1990; DATE 1990|1990" },
	{ "V5 centuries",
	    "It came in the 10th century, the 9th century, the 21st "
	    "century and the 22nd century.",
	    "DATE 10th century|9XX; DATE 21st century|20XX" },
	{ "V5 a dash and a number",
	    "It was 2018 \xe2\x80\x93 4 percent.",
	    "DATE 2018|2018; PERCENT 4 percent|PCT 4" },
	{ "V9 no times",
	    "At 11: 06 a.m. it was 18 PM, 0 a.m., 13 a.m., 9am, 12pm, "
	    "13pm, 9.75pm, 9.15pm and 9.5pm.",
	    "TIME 06 a.m.|06:00; TIME 9am|09:00; TIME 12pm|12:00; TIME "
	    "9.15pm|21:15" },
	{ "V13 ranges in one word",
	    "Winds of 180-200km, 20GB and 5p.",
	    "QUANTITY 200km|200 km; QUANTITY 20GB|20 GB; MONEY 5p|GBP 0.05" },
	{ "V10 a minus behind a number",
	    "They are minus $500 million. It is No. 2 minus $500 million "
	    "in debt, 3 minus 6 percent.",
	    "MONEY minus $500 million|USD -500000000; MONEY $500 "
	    "million|USD 500000000; PERCENT 6 percent|PCT 6" },
	{ "V14 or, with fractions",
	    "It rose to 5.5 or 6 percent, two or 2.5 percent, 2 or 3 "
	    "percent.",
	    "PERCENT 6 percent|PCT 6; PERCENT 2.5 percent|PCT 2.5; PERCENT "
	    "2 or 3 percent|PCT 2/3" },
	{ "V14 scales",
	    "It cost $5 to 10, $5 to $10 billion and $5 million to $10 "
	    "billion.",
	    "MONEY $5 to 10|USD 5/10; MONEY $5 to $10 billion|USD "
	    "5000000000/10000000000; MONEY $5 million to $10 billion|USD "
	    "5000000/10000000000" },
	{ "V9 a day and a comma",
	    "On Friday, at 9:30 p.m., on June 21, it rained. At noon, "
	    "Friday, it ended.",
	    "DATE Friday|2024-06-14; TIME 9:30 p.m.|2024-06-14T21:30; DATE "
	    "June 21|2024-06-21; TIME noon|2024-06-14T12:00; DATE "
	    "Friday|2024-06-14" },
	{ "V9 a day behind on",
	    "At noon on Friday it rained.",
	    "TIME noon|2024-06-14T12:00; DATE Friday|2024-06-14" },
	{ "V15 short quarters",
	    "Q3 profit fell. Q3 it was. Q5 2019, Q0 2019, Q1 2019, Q4 of "
	    "2019.",
	    "DATE Q3|2023-35; DATE 2019|2019; DATE 2019|2019; DATE Q1 "
	    "2019|2019-33; DATE Q4 of 2019|2019-36" },
	{ "V15 a third half",
	    "In the third half of the year, the third quarter of 2019.",
	    "DATE third quarter of 2019|2019-35" },
	{ "V15 joined quarters",
	    "The third-quarter game; the third quarter.",
	    "DATE third-quarter|2023-35" },
	{ "V5 short ranges",
	    "In 2014-12 and 2014-15 and 1999-00.",
	    "DATE 2014-15|2014/2015" },
	{ "V5 shortened years and now",
	    "Since '24, '25 and '99. In '00. The 00s, the '00s, the 20s, "
	    "the '20s, the '30s.",
	    "DATE '24|2024; DATE '99|1999; DATE '00|2000; DATE '00s|20XX; "
	    "DATE '20s|202X; DATE '30s|193X" },
	{ "V7 last seasons",
	    "Last winter, last spring, last summer and last fall.",
	    "DATE Last winter|2023-24; DATE last spring|2024-21; DATE last "
	    "summer|2023-22; DATE last fall|2023-23" },
	{ "V7 next seasons",
	    "The next winter, next spring, next summer and next fall.",
	    "DATE next winter|2024-24; DATE next spring|2025-21; DATE next "
	    "summer|2025-22; DATE next fall|2024-23" },
	{ "V7 these seasons",
	    "This winter, this spring, this summer and this fall.",
	    "DATE This winter|2024-24; DATE this spring|2024-21; DATE this "
	    "summer|2024-22; DATE this fall|2024-23" },
	{ "V7 last months",
	    "Last June, last May, last July.",
	    "DATE Last June|2023-06; DATE last May|2024-05; DATE last "
	    "July|2023-07" },
	{ "V7 next months",
	    "It was next June, next May, next July, this June, this May.",
	    "DATE next June|2025-06; DATE next May|2025-05; DATE next "
	    "July|2024-07; DATE this June|2024-06; DATE this May|2024-05" },
	{ "V7 weekdays",
	    "Last Thursday, this Thursday, last Friday, next Friday.",
	    "DATE Last Thursday|2024-06-13; DATE this Thursday|2024-06-20; "
	    "DATE last Friday|2024-06-14; DATE next Friday|2024-06-21" },
	{ "V1 no such days",
	    "It was June 32, or 31 April, or Feb. 30.",
	    "DATE June|2024-06; DATE 31 April|; DATE Feb. 30|" },
	{ "V5 no decade",
	    "In the 1840s and 50s, and the 60s.",
	    "DATE 1840s|184X; DATE 50s|185X" },
	{ "V5 first and last years",
	    "In 1799, in 1800, in 999, from 1000, in 2100, in 2099.",
	    "DATE 1799|1799; DATE 1800|1800; DATE 1000|1000; DATE 2099|2099" },
	{ "V5 counted halves",
	    "In 1990 and 2000 votes, 1950s and 1950 elections.",
	    "DATE 1990|1990; DATE 1950s|195X" },
	{ "V8 counts with places",
	    "It was 2.125 years ago, 2.12 years ago, 1000.5 years ago, "
	    "9999 years ago or 10000 years ago.",
	    "DATE 2.12 years ago|; DATE 9999 years ago|" },
	{ "V17 two months away",
	    "The fair will be held on April 24, the other was held on "
	    "August 24.",
	    "DATE April 24|2025-04-24; DATE August 24|2023-08-24" },
	{ "V17 a month away",
	    "The fair will be held on May 24, the other was held on July "
	    "24.",
	    "DATE May 24|2024-05-24; DATE July 24|2024-07-24" },
	{ "V10 codes in small letters",
	    "It cost rs 500, all 5 million and try 6 million; TRY 6 "
	    "million.",
	    "" },
	{ "V14 a dash between dollars",
	    "It cost $5-$10, $5-10 million, 5-10 euros or 5 to 10 euros.",
	    "MONEY $5-$10|USD 5/10; MONEY $5-10 million|USD "
	    "5000000/10000000; MONEY 5-10 euros|EUR 5/10; MONEY 5 to 10 "
	    "euros|EUR 5/10" },
	{ "V13 measures",
	    "It is 5 feet 6 inches, 5-foot, a 5-foot-6 man and 10,000 "
	    "square feet.",
	    "QUANTITY 5 feet|5 ft; QUANTITY 6 inches|6 in; QUANTITY "
	    "5-foot|5 ft; QUANTITY 10,000 square feet|10000 ft2" },
	{ "V12 more per cent",
	    "Some 5 per cent, 5pc, 5 pct, 0.5% and 5 percentage points.",
	    "PERCENT 5 per cent|PCT 5; PERCENT 5 pct|PCT 5; PERCENT "
	    "0.5%|PCT 0.5; PERCENT 5 percentage points|PCT 5" },
	{ "V10 per unit",
	    "At $5 a barrel, $5.50/lb, 50 cents a pound and 5p a share.",
	    "MONEY $5|USD 5; MONEY $5.50|USD 5.5; MONEY 50 cents|USD 0.5; "
	    "MONEY 5p|GBP 0.05" },
	{ "V16 edges",
	    "The end of May, the beginning of last year, at the turn of "
	    "2019, by the middle of the 1990s.",
	    "DATE end of May|2024-05; DATE beginning of last year|2023; "
	    "DATE turn of 2019|2019; DATE middle of the 1990s|199X" },
	{ "V16 edges again",
	    "At the end of the month, the end of the week, the start of "
	    "the season.",
	    "DATE end of the month|2024-06; DATE end of the week|2024-W25" },
	{ "V9 hours in words",
	    "At ten o'clock, 10 o'clock, half past nine, 24:00, 25:00, "
	    "23:59, 9:60.",
	    "TIME 24:00|24:00; TIME 23:59|23:59" },
	{ "V9 ranges of hours",
	    "From 9 to 10 a.m., 9-11 a.m., between 9 a.m. and 5 p.m., "
	    "9:30-10:15, 10 p.m. until 2 a.m.",
	    "TIME 9 to 10 a.m.|09:00/10:00; TIME 9-11 a.m.|09:00/11:00; "
	    "TIME 9 a.m.|09:00; TIME 5 p.m.|17:00; TIME "
	    "9:30-10:15|09:30/10:15; TIME 10 p.m. until 2 a.m.|22:00/02:00" },
	{ "V9 zones apart",
	    "At 9 a.m., EST, 9 a.m. local time, 9 a.m. Oslo time, 2100 GMT "
	    "and 9 p.m. eastern time.",
	    "TIME 9 a.m., EST|09:00-05:00; TIME 9 a.m. local time|09:00; "
	    "TIME 9 a.m. Oslo time|09:00; TIME 9 p.m.|21:00" },
	{ "V7 words between",
	    "In the last two or three years, the next few weeks, the past "
	    "18 months, the last couple of days.",
	    "DATE next few weeks|; DATE past 18 months|2022-12/2024-06" },
	{ "V8 more ago",
	    "A year ago, one week ago, a few days ago, several years ago, "
	    "two decades ago, a century ago.",
	    "DATE A year ago|2023; DATE one week ago|2024-W24; DATE a few "
	    "days ago|; DATE several years ago|; DATE two decades "
	    "ago|200X; DATE a century ago|19XX" },
	{ "V2 ordinals",
	    "On the 4th of July, 4th July, July 4th, July the 4th, 32nd of "
	    "July, 21st May 2020.",
	    "DATE 4th of July|2024-07-04; DATE 4th July|2024-07-04; DATE "
	    "July 4th|2024-07-04; DATE July the 4th|2024-07-04; "
	    "DATE July|2024-07; DATE 21st May 2020|2020-05-21" },
	{ "V4 figures with slashes",
	    "On 6/19/2024, 19/6/2024, 13/13/2024, 6/19 and 2024/06/19.",
	    "DATE 6/19/2024|2024-06-19; DATE 19/6/2024|2024-06-19; DATE "
	    "2024/06/19|2024-06-19" },
	{ "V1 weekdays and days",
	    "On Monday, June 17, on Mon., 17 June, and Friday, Dec. 1, "
	    "2023.",
	    "DATE Monday, June 17|2024-06-17; DATE Mon., 17 "
	    "June|2024-06-17; DATE Friday, Dec. 1, 2023|2023-12-01" },
	{ "V11 tens of",
	    "Tens of millions of dollars, hundreds of thousands of euros, "
	    "thousands of people.",
	    "MONEY Tens of millions of dollars|; MONEY hundreds of "
	    "thousands of euros|" },
	{ "V10 numbers in words",
	    "Twenty-one dollars, a hundred euros, two dozen dollars.",
	    "MONEY Twenty-one dollars|USD 21; MONEY a hundred euros|EUR 100" },
	{ "V18 sibling: The town owes half a m",
	    "The town owes half a million dollars.",
	    "MONEY half a million dollars|USD 500000" },
	{ "V18 sibling: It lost a quarter of a",
	    "It lost a quarter of a billion euros.",
	    "MONEY a quarter of a billion euros|EUR 250000000" },
	{ "V18 sibling: They spent one and a h",
	    "They spent one and a half million pounds.",
	    "MONEY one and a half million pounds|GBP 1500000" },
	{ "V18 sibling: They spent two-and-a-h",
	    "They spent two-and-a-half billion dollars.",
	    "MONEY two-and-a-half billion dollars|USD 2500000000" },
	{ "V18 sibling: The barn was worth thr",
	    "The barn was worth three quarters of a million pounds.",
	    "MONEY three quarters of a million pounds|GBP 750000" },
	{ "V18 sibling: The barn was worth thr",
	    "The barn was worth three-quarters of a million dollars.",
	    "MONEY three-quarters of a million dollars|USD 750000" },
	{ "V18 sibling: A half-million dollar ",
	    "A half-million dollar grant was lost.",
	    "MONEY half-million dollar|USD 500000" },
	{ "V18 sibling: He owed a half million",
	    "He owed a half million dollars.",
	    "MONEY a half million dollars|USD 500000" },
	{ "V18 sibling: It took a quarter mill",
	    "It took a quarter million dollars.",
	    "MONEY a quarter million dollars|USD 250000" },
	{ "V18 sibling: She raised nearly two-",
	    "She raised nearly two-thirds of a billion dollars.",
	    "MONEY two-thirds of a billion dollars|USD 667000000" },
	{ "V18 sibling: She raised a third of ",
	    "She raised a third of a million pounds.",
	    "MONEY a third of a million pounds|GBP 333000" },
	{ "V18 sibling: He walked half a mile.",
	    "He walked half a mile.",
	    "QUANTITY half a mile|0.5 mi" },
	{ "V18 sibling: He walked two and a ha",
	    "He walked two and a half miles.",
	    "QUANTITY two and a half miles|2.5 mi" },
	{ "V18 sibling: He bought half a pound",
	    "He bought half a pound of butter.",
	    "QUANTITY half a pound|0.5 lb" },
	{ "V18 sibling: Rates rose half a perc",
	    "Rates rose half a percent.",
	    "PERCENT half a percent|PCT 0.5" },
	{ "V18 sibling: It cost a million and ",
	    "It cost a million and a half dollars.",
	    "MONEY a million and a half dollars|USD 1500000" },
	{ "V18 sibling: They need six and a ha",
	    "They need six and a half million dollars.",
	    "MONEY six and a half million dollars|USD 6500000" },
	{ "V18 sibling: She lost 3 and a half ",
	    "She lost 3 and a half billion euros.",
	    "MONEY 3 and a half billion euros|EUR 3500000000" },
	{ "V13 sibling: Half a million pounds ",
	    "Half a million pounds went missing.",
	    "MONEY Half a million pounds|GBP 500000" },
	{ "V14 sibling: Profit rose $3 million",
	    "Profit rose $3 million to $9 million.",
	    "MONEY $3 million|USD 3000000; MONEY $9 million|USD 9000000" },
	{ "V14 sibling: Shares climbed 12% to ",
	    "Shares climbed 12% to 40%.",
	    "PERCENT 12%|PCT 12; PERCENT 40%|PCT 40" },
	{ "V14 sibling: Shares fell 3% to 40.",
	    "Shares fell 3% to 40.",
	    "PERCENT 3%|PCT 3" },
	{ "V14 sibling: Shares were up /xc2/xa32 to /xc2/xa3",
	    "Shares were up \xc2\xa3" "2 to \xc2\xa3" "18.",
	    "MONEY \xc2\xa3" "2|GBP 2; MONEY \xc2\xa3" "18|GBP 18" },
	{ "V14 sibling: Its debt grew by /xe2/x82/xac4 mi",
	    "Its debt grew by \xe2\x82\xac" "4 million to \xe2\x82\xac" "11 million.",
	    "MONEY \xe2\x82\xac" "4 million|EUR 4000000; MONEY \xe2\x82\xac" "11 million|EUR 11000000" },
	{ "V14 sibling: The price fell from $5",
	    "The price fell from $5 to $3.",
	    "MONEY $5|USD 5; MONEY $3|USD 3" },
	{ "V14 sibling: It costs $5 to $10.",
	    "It costs $5 to $10.",
	    "MONEY $5 to $10|USD 5/10" },
	{ "V14 sibling: Output slipped 2 perce",
	    "Output slipped 2 percent to 14 percent.",
	    "PERCENT 2 percent|PCT 2; PERCENT 14 percent|PCT 14" },
	{ "V14 sibling: The fund added $1 to $",
	    "The fund added $1 to $20.",
	    "MONEY $1|USD 1; MONEY $20|USD 20" },
	{ "V14 sibling: The toll is up to $5.",
	    "The toll is up to $5.",
	    "MONEY $5|USD 5" },
	{ "V14 sibling: Fares range from $5 to",
	    "Fares range from $5 to $10.",
	    "MONEY $5 to $10|USD 5/10" },
	{ "V10 sibling: The state paid Rs. 20 ",
	    "The state paid Rs. 20 lakh.",
	    "MONEY Rs. 20 lakh|INR 2000000" },
	{ "V10 sibling: The dam cost Rs 2,000 ",
	    "The dam cost Rs 2,000 in all.",
	    "MONEY Rs 2,000|INR 2000" },
	{ "V10 sibling: The fine is Rs.500 now",
	    "The fine is Rs.500 now.",
	    "MONEY Rs.500|INR 500" },
	{ "V10 sibling: A loan of 3 lakh rupee",
	    "A loan of 3 lakh rupees was given.",
	    "MONEY 3 lakh rupees|INR 300000" },
	{ "V10 sibling: The plan costs Rs 2 la",
	    "The plan costs Rs 2 lakh crore.",
	    "MONEY Rs 2 lakh crore|INR 2000000000000" },
	{ "V14 sibling: It costs $1.2 mil. to ",
	    "It costs $1.2 mil. to build.",
	    "MONEY $1.2 mil.|USD 1200000" },
	{ "V14 sibling: It costs $3 bil. to bu",
	    "It costs $3 bil. to build.",
	    "MONEY $3 bil.|USD 3000000000" },
	{ "V10 sibling: It cost 1 000 euros.",
	    "It cost 1 000 euros.",
	    "MONEY 1 000 euros|EUR 1000" },
	{ "V10 sibling: It cost 12 500 euros.",
	    "It cost 12 500 euros.",
	    "MONEY 12 500 euros|EUR 12500" },
	{ "V10 sibling: It cost 12 500 000 eur",
	    "It cost 12 500 000 euros.",
	    "MONEY 12 500 000 euros|EUR 12500000" },
	{ "V10 sibling: It cost /xe2/x82/xac1 000 there.",
	    "It cost \xe2\x82\xac" "1 000 there.",
	    "MONEY \xe2\x82\xac" "1 000|EUR 1000" },
	{ "V10 sibling: It cost R25 000 there.",
	    "It cost R25 000 there.",
	    "MONEY R25 000|ZAR 25000" },
	{ "V10 sibling: It cost 5.000 euros.",
	    "It cost 5.000 euros.",
	    "MONEY 5.000 euros|EUR 5000" },
	{ "V10 sibling: It cost /xe2/x82/xac12.500 there.",
	    "It cost \xe2\x82\xac" "12.500 there.",
	    "MONEY \xe2\x82\xac" "12.500|EUR 12500" },
	{ "V10 sibling: It cost 1.234.567 euro",
	    "It cost 1.234.567 euros.",
	    "MONEY 1.234.567 euros|EUR 1234567" },
	{ "V10 sibling: It cost 1.250,50 euros",
	    "It cost 1.250,50 euros.",
	    "MONEY 1.250,50 euros|EUR 1250.5" },
	{ "V10 sibling: It cost /xe2/x82/xac1.250 million",
	    "It cost \xe2\x82\xac" "1.250 million.",
	    "MONEY \xe2\x82\xac" "1.250 million|EUR 1250000" },
	{ "V10 sibling: Gas is $3.459 here.",
	    "Gas is $3.459 here.",
	    "MONEY $3.459|USD 3.459" },
	{ "V10 sibling: It lost /xef/xbf/xa5300 and /xef/xbc/x8420 a",
	    "It lost \xef\xbf\xa5" "300 and \xef\xbc\x84" "20 and \xef\xbf\xa1" "5.",
	    "MONEY \xef\xbf\xa5" "300|JPY 300; MONEY \xef\xbc\x84" "20|USD 20; MONEY \xef\xbf\xa1" "5|GBP 5" },
	{ "V10 sibling: It cost 50/xe2/x82/xac and 20 /xe2/x82/xac.",
	    "It cost 50\xe2\x82\xac and 20 \xe2\x82\xac.",
	    "MONEY 50\xe2\x82\xac|EUR 50; MONEY 20 \xe2\x82\xac|EUR 20" },
	{ "V12 scales",
	    "The pike tipped the scales at 21 pounds.",
	    "QUANTITY 21 pounds|21 lb" },
	{ "V12 no scales",
	    "The clerk paid a fine of 21 pounds.",
	    "MONEY 21 pounds|GBP 21" },
	{ "V13 sibling: A baby of 7 pounds 5 o",
	    "A baby of 7 pounds 5 ounces slept.",
	    "QUANTITY 7 pounds|7 lb; QUANTITY 5 ounces|5 oz" },
	{ "V13 sibling: A fish of 12 pounds, 3",
	    "A fish of 12 pounds, 3 ounces won.",
	    "QUANTITY 12 pounds|12 lb; QUANTITY 3 ounces|3 oz" },
	{ "V13 sibling: A cat of 9 pounds and ",
	    "A cat of 9 pounds and 4 ounces slept.",
	    "QUANTITY 9 pounds|9 lb; QUANTITY 4 ounces|4 oz" },
	{ "V19 sibling: It was done the day be",
	    "It was done the day before yesterday.",
	    "DATE day before yesterday|2024-06-18" },
	{ "V19 sibling: It is due the day afte",
	    "It is due the day after tomorrow.",
	    "DATE day after tomorrow|2024-06-22" },
	{ "V19 sibling: They met on Monday las",
	    "They met on Monday last week.",
	    "DATE Monday last week|2024-06-10" },
	{ "V19 sibling: They met on Monday of ",
	    "They met on Monday of last week.",
	    "DATE Monday of last week|2024-06-10" },
	{ "V19 sibling: They met last week Mon",
	    "They met last week Monday.",
	    "DATE last week Monday|2024-06-10" },
	{ "V19 sibling: They met last week on ",
	    "They met last week on Friday.",
	    "DATE last week on Friday|2024-06-14" },
	{ "V19 sibling: They meet Tuesday next",
	    "They meet Tuesday next week.",
	    "DATE Tuesday next week|2024-06-25" },
	{ "V19 sibling: They meet next week on",
	    "They meet next week on Tuesday.",
	    "DATE next week on Tuesday|2024-06-25" },
	{ "V19 sibling: He came a week ago Mon",
	    "He came a week ago Monday.",
	    "DATE a week ago Monday|2024-06-10" },
	{ "V19 sibling: The vote is a week fro",
	    "The vote is a week from Tuesday.",
	    "DATE a week from Tuesday|2024-07-02" },
	{ "V19 sibling: The vote is two weeks ",
	    "The vote is two weeks from Friday.",
	    "DATE two weeks from Friday|2024-07-05" },
	{ "V19 sibling: The vote is a week fro",
	    "The vote is a week from today.",
	    "DATE a week from today|2024-06-27" },
	{ "V19 sibling: They met on Friday thi",
	    "They met on Friday this week.",
	    "DATE Friday this week|2024-06-21" },
	{ "V19 sibling: They left the week bef",
	    "They left the week before last.",
	    "DATE week before last|2024-W23" },
	{ "V19 sibling: They leave the month a",
	    "They leave the month after next.",
	    "DATE month after next|2024-08" },
	{ "V19 sibling: They met this past Mon",
	    "They met this past Monday.",
	    "DATE this past Monday|2024-06-17" },
	{ "V19 sibling: They meet this coming ",
	    "They meet this coming Monday.",
	    "DATE this coming Monday|2024-06-24" },
	{ "V4 sibling: It was 19-Nov-12 here.",
	    "It was 19-Nov-12 here.",
	    "DATE 19-Nov-12|2012-11-19" },
	{ "V4 sibling: It was Nov-19-12 here.",
	    "It was Nov-19-12 here.",
	    "DATE Nov-19-12|2012-11-19" },
	{ "V4 sibling: It was 3-Jan-2015 here",
	    "It was 3-Jan-2015 here.",
	    "DATE 3-Jan-2015|2015-01-03" },
	{ "V1 sibling: The log says 2015-06-0",
	    "The log says 2015-06-05T10:00Z there.",
	    "DATE 2015-06-05|2015-06-05; TIME 10:00Z|2015-06-05T10:00Z" },
	{ "V1 sibling: The log says 2015-06-0",
	    "The log says 2015-06-05T10:00:12+02:00 there.",
	    "DATE 2015-06-05|2015-06-05; TIME "
	    "10:00:12+02:00|2015-06-05T10:00+02:00" },
	{ "V1 sibling: The log says 2015-06-0",
	    "The log says 2015-06-05 10:00 there.",
	    "DATE 2015-06-05|2015-06-05; TIME 10:00|2015-06-05T10:00" },
	{ "V10 sibling: Call 2882015 or 379480",
	    "Call 2882015 or 379480.",
	    "" },
	{ "V1 sibling: They met on November t",
	    "They met on November the 19th.",
	    "DATE November the 19th|2023-11-19" },
	{ "V1 sibling: They met on May the 4t",
	    "They met on May the 4th, 2012.",
	    "DATE May the 4th, 2012|2012-05-04" },
	{ "V19 sibling: They met on Friday the",
	    "They met on Friday the 14th of June.",
	    "DATE Friday the 14th of June|2024-06-14" },
	{ "V4 sibling: They met on February 3",
	    "They met on February 30, 2015.",
	    "DATE February 30, 2015|" },
	{ "V4 sibling: They met on 31 April 2",
	    "They met on 31 April 2015.",
	    "DATE 31 April 2015|" },
	{ "V10 sibling: They met on 31/11/2015",
	    "They met on 31/11/2015.",
	    "" },
	{ "V18 sibling: It happened two and a ",
	    "It happened two and a half years ago.",
	    "DATE two and a half years ago|" },
	{ "V18 sibling: It happened half a cen",
	    "It happened half a century ago.",
	    "DATE half a century ago|" },
	{ "V19 sibling: He came a week ago tod",
	    "He came a week ago today.",
	    "DATE a week ago today|2024-06-13" },
	{ "V19 sibling: They met on the Sunday",
	    "They met on the Sunday before last.",
	    "DATE Sunday before last|2024-06-09" },
	{ "V10 sibling: He paid Rs 5-6 crore f",
	    "He paid Rs 5-6 crore for it.",
	    "MONEY Rs 5-6 crore|INR 50000000/60000000" },
	{ "V14 sibling: The index added 5 poin",
	    "The index added 5 points to 12,000.",
	    "" },
	{ "V14 sibling: Sales rose by about $2",
	    "Sales rose by about $2 million to $12 million.",
	    "MONEY $2 million|USD 2000000; MONEY $12 million|USD 12000000" },
	{ "V14 sibling: Tickets are up for sal",
	    "Tickets are up for sale at $5 to $10.",
	    "MONEY $5 to $10|USD 5/10" },
	{ "V14 sibling: They cut prices for se",
	    "They cut prices for seats of $5 to $10.",
	    "MONEY $5 to $10|USD 5/10" },
	{ "V10 sibling: The week before the la",
	    "The week before the last meeting was dull.",
	    "" },
	{ "V19 sibling: He left after last wee",
	    "He left after last week.",
	    "DATE last week|2024-W24" },
	{ "V18 sibling: They own the first hal",
	    "They own the first half of 1 000 acres.",
	    "QUANTITY 1 000 acres|1000 acre" },
	{ "V10 sibling: Half of the euros are ",
	    "Half of the euros are gone.",
	    "" },
	{ "V18 sibling: A quarter of the dolla",
	    "A quarter of the dollars are gone.",
	    "" },
};

/* Documents of other dates. */
static const struct {
	const char *date;
	struct row row;
} dated[] = {
	{ "2024-02-11", { "a Sunday in winter",
	    "Last winter, this winter, next winter, last Sunday, this "
	    "Sunday, next Sunday.",
	    "DATE Last winter|2022-24; DATE this winter|2023-24; DATE next "
	    "winter|2024-24; DATE last Sunday|2024-02-04; DATE this "
	    "Sunday|2024-02-11; DATE next Sunday|2024-02-18" } },
	{ "2024-02-11", { "its weekends",
	    "It was last weekend, this weekend, next weekend and over the "
	    "weekend.",
	    "DATE last weekend|2024-02-03/2024-02-04; DATE this "
	    "weekend|2024-02-10/2024-02-11; DATE next "
	    "weekend|2024-02-17/2024-02-18; DATE "
	    "weekend|2024-02-10/2024-02-11" } },
	{ "2024-02-11", { "its months",
	    "It was last February, this June, next June, last December, "
	    "six months ago, last quarter, next quarter.",
	    "DATE last February|2023-02; DATE this June|2024-06; DATE next "
	    "June|2024-06; DATE last December|2023-12; DATE six months "
	    "ago|2023-08; DATE last quarter|2023-36; DATE next "
	    "quarter|2024-34" } },
	{ "2024-12-22", { "the next winter",
	    "Last winter, this winter, next winter, last fall, next fall, "
	    "next quarter, last quarter.",
	    "DATE Last winter|2023-24; DATE this winter|2024-24; DATE next "
	    "winter|2025-24; DATE last fall|2024-23; DATE next "
	    "fall|2025-23; DATE next quarter|2025-33; DATE last "
	    "quarter|2024-35" } },
	{ "2024-12-22", { "its quarters",
	    "Q3 sales rose, and so did sales in the fourth quarter.",
	    "DATE Q3|2024-35; DATE fourth quarter|2023-36" } },
	{ "2024-12-22", { "the days beside",
	    "It came last month, next week, yesterday, tomorrow.",
	    "DATE last month|2024-11; DATE next week|2024-W52; DATE "
	    "yesterday|2024-12-21; DATE tomorrow|2024-12-23" } },
	{ "2024-03-31", { "the end of March",
	    "Next spring, last spring, last quarter, next quarter, last "
	    "month, tomorrow, last Sunday.",
	    "DATE Next spring|2025-21; DATE last spring|2023-21; DATE last "
	    "quarter|2023-36; DATE next quarter|2024-34; DATE last "
	    "month|2024-02; DATE tomorrow|2024-04-01; DATE last "
	    "Sunday|2024-03-24" } },
	{ "2009-05-05", { "another decade",
	    "In '24, '95 and '08; in the '20s and this decade.",
	    "DATE '24|1924; DATE '08|2008; DATE '20s|192X; DATE this "
	    "decade|200X" } },
	{ "2009-05-05", { "a Tuesday",
	    "It was last weekend, this weekend, next weekend, over the "
	    "weekend, this Sunday, next Sunday.",
	    "DATE last weekend|2009-05-02/2009-05-03; DATE this "
	    "weekend|2009-05-02/2009-05-03; DATE next "
	    "weekend|2009-05-09/2009-05-10; DATE "
	    "weekend|2009-05-02/2009-05-03; DATE this Sunday|2009-05-10; "
	    "DATE next Sunday|2009-05-10" } },
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
	for (i = 0; i < sizeof(dated) / sizeof(*dated); i++)
		bad += !check(&dated[i].row, ++n, dated[i].date, ENTITY_DATE,
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
