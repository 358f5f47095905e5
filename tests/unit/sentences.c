/* SPDX-License-Identifier: MIT */
/*
 * Sentences: each row is a paragraph with its ends marked, | where a blank
 * separates two sentences and ^ where nothing does. The text is also cut at
 * every length: no cut may break the contract.
 */
#include <stdlib.h>

#include "base/base.h"
#include "tap.h"
#include "text/text.h"

static const struct {
	const char *what, *want;
} rows[] = {
	{ "a stop and a capital", "The bridge is shut.|Boats may pass." },
	{ "a question", "Who paid for it?|Nobody knows.|Why not?|\"Ask.\"" },
	{ "an exclamation", "It works!|We tried it twice!!|Really?!|Yes." },
	{ "a digit begins", "The dam broke.|12 houses were lost." },
	{ "a quote begins", "He sat down.|\"I am tired,\" he said." },
	{ "closing marks", "\"It is over.\"|(He left at once.)|Then rain." },
	{ "typographic marks",
	    "\xe2\x80\x9cIt is over.\xe2\x80\x9d|\xe2\x80\x98So.\xe2\x80\x99|"
	    "\xc2\xabOui.\xc2\xbb|Good." },
	{ "inside a quotation",
	    "\"We lost.|We will win,\" she said.|\"Wait.\"" },
	{ "a script without case", "\xe0\xa4\x95\xe0\xa4\x96\xe0\xa5\xa4|"
	    "\xe0\xa4\x97\xe0\xa4\x98\xe0\xa5\xa4" },
	{ "an Arabic question",
	    "\xd9\x83\xd9\x8a\xd9\x81\xd8\x9f|\xd8\xac\xd9\x8a\xd8\xaf." },
	{ "Cyrillic", "\xd0\x94\xd0\xbe\xd0\xbc.|\xd0\xa1\xd0\xb0\xd0\xb4." },
	{ "a decimal", "It costs $3.50 now.|In May it was .75 less." },
	{ "mail", "Write to jo.bee@mail.example.com.|She answers." },
	{ "an address of the web",
	    "See https://a.example.org/x.y?z=1.|It is long." },
	{ "a sum at the end", "They paid $200.|The rest is due in June." },
	{ "a year at the end", "It was built in 1911.|Nobody knew why." },
	{ "one word", "Unbelievable" },
	{ "only stops", "..." },
	{ "brackets around all", "[A note by the desk.]" },
	{ "notes behind a stop", "He fell ill.[3]|He lived. [12]|She left." },

	{ "S1 titles", "We met Mr. Hale and Dr. Ines Roth.|They sat." },
	{ "S1 population",
	    "He left Ghent (pop. 260,000).|She sings pop.|Ten came." },
	{ "S1 exhibits and tables", "The court saw Ex. 12.|See Tab. B and "
	    "Exh. 4.|Para. 7 holds.|She met her ex.|Ten came." },
	{ "S2 directions", "He is at 3646 N. 2d St. now.|She left." },
	{ "S1 ranks", "Gov. Ann Lee and Lt. Col. Bo Ray agreed." },
	{ "S1 saints and mounts", "St. Ivo lies below Mt. Tarn, not Ft. Ray." },
	{ "S1 titles elsewhere", "Sra. Luz Vega met Mme. Roy and Prof. Ek." },
	{ "S1 hyphened", "It was ex-Gov. Lee who told vice-Adm. Poe." },
	{ "S1 numbers", "See No. 5, p. 12 and Vol. 3 of it.|No.|Not yet." },
	{ "S1 sections", "Art. 9 and Sec. 4 say so, cf. pp. 8-9." },
	{ "S1 prices", "It was sold for Rs. 500 at lot no. 77." },
	{ "S1 days", "He came on Jan. 9 and left on Sept. 30.|Then it "
	    "snowed." },
	{ "S2 initials", "J. Smith and Ann B. Cole met W. E. B. Gray." },
	{ "S2 initial I", "It was Peter I. Vance.|My wife and I.|Did you?" },
	{ "S2 letters", "He chose plan B.|It was late.|She takes vitamin C." },
	{ "S2 small letters", "Ada (b. 1815) and Rex (d. 1860) had p. 3." },
	{ "S3 companies", "Acme Inc. said so.|He left Acme Inc.|He is old." },
	{ "S3 company names", "Orme Corp. Chairman Jo Bee met Lin Co. Ltd." },
	{ "S3 countries", "The U.S. Senate met.|It is in the U.S.|They went." },
	{ "S3 more countries", "The U.N. Council rose.|He left the E.U.|Why?" },
	{ "S3 hours", "We ate at 6 p.m.|She slept.|He rose at 5 a.m. Monday." },
	{ "S3 hours and names", "It shut at 9 p.m.|Rivers rose all night." },
	{ "S3 fronted hours", "At 7 a.m. Mr. Hale rose.|By 9 p.m. Ann slept." },
	{ "S3 zones", "It began at 3 p.m. EST and at 8 p.m. Cairo time." },
	{ "S3 states", "He is from Gary, Ind.|Bill Roe is not." },
	{ "S3 states inside", "She lives in Troy, N.Y., with a cat." },
	{ "S3 more states", "It is made in Reno, Nev.|Sparks has a shop." },
	{ "S3 juniors", "We met Bo Lane Jr. and Al Orr Sr.|They were well." },
	{ "S3 degrees", "Her Ph.D. work is known.|He has a Ph.D.|It helps." },
	{ "S3 a name that follows", "The F.D.A. Commissioner and N.A. Roe." },
	{ "S3 vowelless", "He sold 5 mln. bags and 3 bln. cups.|They left." },
	{ "S4 inside", "Big cats, e.g. Lions, and dogs, i.e. Hounds, eat." },
	{ "S4 versus", "It was Reds vs. Blues, Orr v. Lane, ca. 1900." },
	{ "S4 more", "They grow fruit, esp. Apples, incl. Russets." },
	{ "S4 elsewhere", "Es gibt z.B. Brot, d.h. Essen, bzw. Kuchen." },
	{ "S5 goes on", "He was ... well, late.|It was . . . not good." },
	{ "S5 ends", "I never knew....|She left.|It rained...|The end." },
	{ "S5 one character",
	    "I never knew\xe2\x80\xa6|She left\xe2\x80\xa6 and cried." },
	{ "S5 before I", "I thought ... I was alone.|Well... I\'m not." },
	{ "S5 left out", "\"They [...] Found it (...) Here,\" it says." },
	{ "S5 spaced", "Nobody went there. . . .|The road was lost." },
	{ "S5 at the start", ". . . The rest of it is lost.|Nobody cares." },
	{ "S6 goes on", "\"Is it you?\" he asked.|\"Go!\" they cried." },
	{ "S6 a small letter", "The so-called Pct. rule and appr. two." },
	{ "S6 iPhone", "He sells it.|iPhones are dear.|eBay is cheap." },
	{ "S6 in mail", "i saw the film.|it was fun.|are you well?|i am" },
	{ "S6 mixed", "The road is closed.|we will call.|they know it" },
	{ "S6 in brackets", "He drove (he says!) home and (why?) back." },
	{ "S7 a speaker", "\"Who is there?\" Bo Lane asked.|\"Me!\" I said." },
	{ "S7 a title", "\"Is it safe?\" Mrs. Vega wondered." },
	{ "S7 one name", "\"Run!\" Peters shouted.|\"Why?\" Ann replied." },
	{ "S7 no speaker", "\"Who is there?\"|Bo Lane stood up." },
	{ "S8 in a name", "She left Yahoo! Japan for Jeopardy! Productions." },
	{ "S8 then small", "Oklahoma! is sold out, like Viva! and Wham! too." },
	{ "S8 at the end", "She works at Yahoo!|They pay well." },
	{ "S9 numbers", "1. Wash the pan|2. Dry it well|3. Put it away" },
	{ "S9 brackets", "1) wash the pan|2) dry it|3) put it away" },
	{ "S9 both", "(a) It rains.|(b) It snows.|(c) It hails." },
	{ "S9 letters", "a. Bread and salt|b. Milk|c. Eggs" },
	{ "S9 Roman", "i) One thing|ii) Another thing|iii) The last" },
	{ "S9 bullets",
	    "\xe2\x80\xa2 Red wine|\xe2\x80\xa2 White wine" },
	{ "S9 empty bullets",
	    "\xe2\x80\xa2|\xe2\x80\xa2|\xe2\x80\xa2 Red wine" },
	{ "S9 bullets with numbers", "\xe2\x80\xa2 1. Red|\xe2\x80\xa2 2. "
	    "White|\xe2\x80\xa2 3. None" },
	{ "S9 numbering", "2.1. New rules came.|They hold." },
	{ "S9 labels", "Figure 3. Rain by month.|Table 12. Snow." },
	{ "S9 no list", "1 in 3 voted.|2 of them said so." },
	{ "S10 ordinals", "Am 3. Oktober kam er.|Der 2. Weltkrieg war aus." },
	{ "S10 a place", "Sie kam auf den 4. Platz.|Das war gut." },
	{ "S10 a century", "Im 19. Jahrhundert war es so." },
	{ "S11 a lost blank", "It was late.^The train had gone.|He ran." },
	{ "S11 a question", "Was it late?^Yes, it was." },
	{ "S11 a name", "They asked the mayor.^Anna said no." },
	{ "S11 the word I", "No shield at all.^I gave it back." },
	{ "S11 no sentence", "Node.js, Amazon.com and U.S.-led are words." },
	{ "S12 a heading", "NEW BRIDGE OPENS:|The mayor cut a ribbon." },
	{ "S12 a letter that is longer in small",
	    "A\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba"
	    "\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba"
	    "\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba\xc8\xba"
	    "\xc8\xba\xc8\xba BRIDGE:|Work began." },
	{ "S12 two words", "AD NOTES:|Orr & Lane won a client." },
	{ "S12 three words", "RATES GO UP:|Banks will ask for more." },
	{ "S12 no heading", "ANN LEE: So they say.|KOTA ORR: It rained." },
	{ "S12 a speaker goes on", "MR. LANE: I was there.|LANE: So?" },
	{ "S13 emoticons", "It was fun! :)|See you. ;-)|Bye" },
	{ "S13 an emoticon elsewhere", "Many thanks. =)|I will.|No! ;)|We saw." },
	{ "S13 a lone mark", "\" It is mine. \"|He left. )|So." },
	{ "S3 an hour near the start",
	    "At the old mills, 5 a.m. Ann Lee left." },
	{ "S3 an hour further on", "At the older mill, 5 a.m.|Ann Lee left." },
	{ "S3 a state at the start", "N.C. Mayor Ann Lee is sorry." },
	{ "S3 a state and a comma",
	    "She was born in Reno Nev. Sparks is it.|He was born in Reno, "
	    "Nev.|Sparks is it." },
	{ "S3 brackets behind",
	    "He left Acme Inc. () in June, Orr Inc. (1a) or Lee Inc. (as of "
	    "June) in May." },
	{ "S3 a marker behind",
	    "He left Acme Inc.|(a) in June, Orr Inc.|1) in May.|He left Acme "
	    "Inc.|(100) Then." },
	{ "S3 no marker behind",
	    "He left Acme Inc. 1000) in June, Orr Inc. (viii) in May." },
	{ "S3 a sum behind", "He left Acme Inc. \xe2\x82\xac" "5 in debt." },
	{ "S3 a bullet behind", "He left Acme Inc.|\xe2\x80\xa2 They went." },
	{ "S3 a script without case behind",
	    "He left Acme Inc.|\xe6\x95\xb0 came." },
	{ "S3 a dash behind", "He left Acme Inc. \xe2\x80\x93 They went." },
	{ "S3 hours and what follows",
	    "It shut at 5 p.m. Monday.|It shut at 5 p.m. GMT on it.|It shut "
	    "at 5 p.m. X came." },
	{ "S3 hours at the end",
	    "It shut at 5 p.m.|\"Ann came.\"|It shut at 5 p.m.|Cairo" },
	{ "S3 hours and initials",
	    "It shut at 5 p.m.|Ann J. Lee came.|It shut at 5 p.m. J. Lee came." },
	{ "S3 hours and brackets",
	    "It shut at 5 p.m. (Ann came.)|It shut at 5 p.m. 12 came." },
	{ "S3 initials of a company", "He left Acme Inc. J. Lee came." },
	{ "S1 marks before",
	    "We met (Mr. Lee) and [Dr. Orr] and \"Gov. Poe\", -Mt. Tarn, /Ft. "
	    "Ray." },
	{ "S1 typographic marks before",
	    "\xe2\x80\x9cMs. Lee is here.|\xe2\x80\x9cMr. Orr is, too."
	    "\xe2\x80\x9d" },
	{ "S1 a number in letters", "The No. 5.|No.|Five.|Art. 9.|Art.|Nine." },
	{ "S1 months",
	    "Jan. 9 was cold.|In Jan.|Then it was.|In Mar. 9 came.|In May.|9 "
	    "came." },
	{ "S2 digits behind",
	    "I saw plan b.|It was plan b. 12 came.|It was plan B.|12 came.|B. "
	    "12 came." },
	{ "S2 the word I",
	    "Ann and I.|Orr came.|Ann and I.|It rained.|ANN AND I. ORR CAME." },
	{ "S3 letters and dots",
	    "He has a Ph.D.|The end.|He has a Abcd.E.|Orr has A..B.|Orr went." },
	{ "S5 in brackets", "He saw [...] The end.|He saw (...) The end." },
	{ "S5 digits behind", "He saw ... 5 of them.|He saw.... 5 of them." },
	{ "S5 two dots",
	    "He saw . .|The end.|He saw . . . .|The end.|He saw ..|The "
	    "end.|He saw .|The end." },
	{ "S5 mixed",
	    "He saw \xe2\x80\xa6.|The end.|He saw !..|The end.|He saw "
	    "?...|The end." },
	{ "S6 quotes",
	    "He wrote \"The sea and men. 'all is well.'\"|They came.|the end. "
	    "\"the end.\"" },
	{ "S6 short words",
	    "They sold mfg. the rest.|They sold mills.|the rest.|They sold "
	    "kits.|the rest.|They sold an.|the rest." },
	{ "S6 a title", "They met Lt. the man." },
	{ "S6 questions",
	    "Is it so?|the man asked.|Is it so?|he asked.|Oh, no! they said." },
	{ "S6 questions in mail", "is it so?|man came." },
	{ "S7 three words", "\"Go!\" Senator Ann Lee said.|They went." },
	{ "S7 four words", "\"Go!\"|US Senator Ann Lee said so.|They went." },
	{ "S7 apostrophes",
	    "\"Why is it?\" O'Malley asked.|\"Why is it?\" O\xe2\x80\x99"
	    "Malley asked." },
	{ "S7 marks before",
	    "\"Why?\"|\xe2\x80\x93 Ann Lee asked.|\"Why?\"|(Ann Lee asked.)" },
	{ "S8 two marks",
	    "Yahoo! Inc. paid.|Yahoo!!|Orr came.|Yahoo!|The end." },
	{ "S9 labels elsewhere",
	    "See figure 3.|Rain fell.|Figures.|Rain fell." },
	{ "S9 numbering elsewhere",
	    "Table 3.1.|Rain by month.|3.1. Rain fell.|In 3.1.|Rain fell." },
	{ "S10 large numbers", "He came on the 400.|Oktober was mild." },
	{ "S11 capitals", "It was late.NATO was there." },
	{ "S11 the second letter",
	    "It was late.^At ten it was late.^An orr is at it.Ann" },
	{ "S11 addresses",
	    "Ask ann@orr.It was late.|See the a:b.It was late." },
	{ "S11 a possessive",
	    "The F.B.I.'s man came.|The F.B.I.\xe2\x80\x99s man left." },
	{ "S12 one word", "UPDATE: Ann Lee won.|They left." },
	{ "S13 notes",
	    "He fell.[12]|Then.|He fell.[1234]|Then.|He fell.[12345] Then.|He "
	    "fell.[] Then." },
	{ "S13 no notes", "He fell.|[a] Then.|He fell.|[1 Then." },
	{ "S13 more emoticons",
	    "Fun! :D|Then.|Fun! :-p|Then.|Fun! 8)|Then.|Fun! =(|Then.|Fun! "
	    ":')|Then." },
	{ "S13 no emoticons", "Fun! :x Then.|Fun! :)) Then.|Fun! :-" },
	{ "S13 more lone marks",
	    "He left. '|Then.|He left. ]|Then.|He left.|( Then.|He left. \"" },
	{ "siblings 1",
	    "They met in Orr (Nov. 18) and left." },
	{ "siblings 2",
	    "They met in Orr (Nov. 18).|They left." },
	{ "siblings 3",
	    "It is in (Fig. 3) and more." },
	{ "siblings 4",
	    "He died (Feb. 2) at home." },
	{ "siblings 5",
	    "He lives at (Rd. 4) now." },
	{ "siblings 6",
	    "He spoke [Sen. Hale] well." },
	{ "siblings 7",
	    "Take Rte. 3 to the dam." },
	{ "siblings 8",
	    "Take Hwy. 9 to the dam." },
	{ "siblings 9",
	    "Take Rt. 9 and Rtes. 4 and 5." },
	{ "siblings 10",
	    "Take Ste. 100 there." },
	{ "siblings 11",
	    "Review Fig. A for details." },
	{ "siblings 12",
	    "Look at Sec. B of the law." },
	{ "siblings 13",
	    "See App. C for more." },
	{ "siblings 14",
	    "He came to Dr. j. quill and left." },
	{ "siblings 15",
	    "Orr, J. (2001) wrote it." },
	{ "siblings 16",
	    "Orr, J. 2001.|The dam." },
	{ "siblings 17",
	    "Hale, A. B. (1999) found it." },
	{ "siblings 18",
	    "She bought Yum! Foods." },
	{ "siblings 19",
	    "She bought Yum! Brands and left." },
	{ "siblings 20",
	    "She likes Jeopardy! Nights." },
	{ "siblings 21",
	    "There was a shape in the sky.|\" What is it? \" asked Beth." },
	{ "siblings 22",
	    "He came in.|\" Are you well? \" she said.|\" I am. \"" },
	{ "siblings 23",
	    "He posted on X.|\"Come in,\" he said." },
	{ "siblings 24",
	    "It was posted on X.|\"Come and see.\"" },
	{ "siblings 25",
	    "They wrote on X.|The post was short." },
	{ "siblings 26",
	    "He said on X.|He left." },
	{ "siblings 27",
	    "He met Malcolm X.|Later he left." },
	{ "siblings 28",
	    "Ann said in a post on X.|\xe2\x80\x9cWe are done,\xe2\x80\x9d she added." },
	{ "siblings 29",
	    "It is Plan B.|They have no other." },
	{ "siblings 30",
	    "He got vitamin C.|\"It helps,\" she said." },
	{ "siblings 31",
	    "He met George W. Bush there." },
	{ "siblings 32",
	    "He met J. Quill there." },
	{ "siblings 33",
	    "She wrote to j.k. rowling." },
	{ "siblings 34",
	    "He asked t. s. quill to come." },
	{ "siblings 35",
	    "See Vol. A and Vol. 2." },
	{ "siblings 36",
	    "She got an A.|The teacher was glad." },
	{ "siblings 37",
	    "He is in Class A.|The others are not." },
	{ "siblings 38",
	    "It is Group B.|It will do." },
	{ "siblings 39",
	    "He said: \"Go.\"|\"No,\" she said." },
	{ "siblings 40",
	    "He works at Yahoo!|They pay well." },
	{ "siblings 41",
	    "It was 5 p.m.|\"Come,\" he said." },
	{ "siblings 42",
	    "It was 5 p.m. (1700 GMT) in Oslo." },
	{ "siblings 43",
	    "He was born in the U.S. (Orr county)." },
	{ "siblings 44",
	    "It was late.|\" Are you in? \" she said.|\" Yes. \"|He was." },
	{ "siblings 45",
	    "\" We are lost.|It is cold. \"|He wept." },
};

/* Cut text into sentences, with their ends marked as in the rows. */
static void
cut(struct str *got, struct slice text)
{
	size_t n, space;

	str_clear(got);
	while (text.len > 0) {
		n = sentence_next(language_default(), text);
		if (n == 0 || n > text.len) {
			str_add_slice(got, SLICE("(contract)"));
			return;
		}
		str_add(got, text.p, n);
		text = slice_part(text, n, text.len);
		space = utf8_space(text);
		if (text.len > space)
			str_add_byte(got, space > 0 ? '|' : '^');
		text = slice_part(text, space, text.len);
	}
}

/* The text of a row. */
static void
plain(struct str *text, const char *want)
{
	str_clear(text);
	for (; *want != '\0'; want++)
		if (*want != '^')
			str_add_byte(text, *want == '|' ? ' ' : *want);
}

/* The same without any blank or mark. */
static bool
same_letters(struct slice a, struct slice b)
{
	size_t i, j = 0;

	for (i = 0; i < a.len; i++) {
		if (strchr(" |^", a.p[i]) != NULL)
			continue;
		while (j < b.len && strchr(" |^", b.p[j]) != NULL)
			j++;
		if (j == b.len || a.p[i] != b.p[j++])
			return false;
	}
	return true;
}

/* Every cut of the text, in memory of exactly its size. */
static bool
cuts_hold(struct slice text)
{
	struct str got = { 0 };
	size_t len;
	bool good = true;

	for (len = 1; len <= text.len && good; len++) {
		char *copy = mem_alloc(len);
		struct slice part = { copy, len };

		memcpy(copy, text.p, len);
		cut(&got, part);
		good = same_letters(part, str_slice(&got)) &&
		    same_letters(str_slice(&got), part);
		free(copy);
	}
	str_free(&got);
	return good;
}

int
main(void)
{
	struct str text = { 0 }, got = { 0 };
	size_t i;
	bool good;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		plain(&text, rows[i].want);
		cut(&got, str_slice(&text));
		good = slice_is(str_slice(&got), rows[i].want);
		if (!tap(good, rows[i].what))
			printf("# want %s\n# got  %.*s\n", rows[i].want,
			    (int)got.len, got.p);
		good = cuts_hold(str_slice(&text));
		if (!good)
			tap(false, rows[i].what);
	}
	str_free(&text);
	str_free(&got);
	return tap_end();
}
