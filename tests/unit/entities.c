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
	{ "E1 two names that & joins are one if the lists have them as an "
	    "organisation, not as a place",
	    "The boat left Svalbard & Jan Mayen.",
	    "PLACE Svalbard|Svalbard; PERSON Jan Mayen|Jan Mayen" },
	{ "the article stays outside", "They read The New York Times there.",
	    "ORG New York Times|New York Times" },
	{ "a sum is no name", "It gave US$5 million to Amnesty International.",
	    "ORG Amnesty International|Amnesty International" },
	{ "E10 an ordinary word with a capital between the and newspaper",
	    "He wrote for the Independent newspaper.",
	    "ORG Independent|Independent" },
	{ "E5 an organisation of two words before a title",
	    "Homeland Security Secretary Ann Lee said no.",
	    "ORG Homeland Security|Homeland Security; "
	    "PERSON Ann Lee|Ann Lee" },
	{ "N5 first letters with dots",
	    "The National Brewers Union (N.B.U.) said no.",
	    "ORG National Brewers Union|National Brewers Union; "
	    "ORG N.B.U.|National Brewers Union" },
	{ "N5 first letters of a name of many letters",
	    "The National Brewers Union met in Oslo. Later the NBU left.",
	    "ORG National Brewers Union|National Brewers Union; "
	    "PLACE Oslo|Oslo; ORG NBU|National Brewers Union" },
	{ "E8 the lists have the name, but not as that of an organisation",
	    "They like Ben Sira a lot.", "PERSON Ben Sira|Ben Sira" },
	{ "E8 one word in a byline is nobody's name",
	    "By Ann Lee, PhD, and Bo Ek",
	    "PERSON Ann Lee|Ann Lee; PERSON Bo Ek|Bo Ek" },
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
	{ "E1 & of places and firms",
	    "They work at Moe & Jack. They left Trinidad & Tobago. They "
	    "saw Bell & howell.",
	    "ORG Moe & Jack|Moe & Jack; PLACE Trinidad & Tobago|Trinidad & "
	    "Tobago; PERSON Bell|Bell" },
	{ "E1 marks at one end",
	    "\"Ann Bell left. Ann Bell\" left. They read \"Orr News\" "
	    "there.",
	    "PERSON Ann Bell|Ann Bell; PERSON Ann Bell|Ann Bell; ORG Orr "
	    "News|Orr News" },
	{ "E1 more than led",
	    "The U.S.-led force, the U.N.-backed plan and the "
	    "Washington-based Orr News.",
	    "PLACE U.S.|United States; ORG U.N.|United Nations; PLACE "
	    "Washington|Washington; ORG Orr News|Orr News" },
	{ "E8 an organisation of the lists",
	    "Ask Jeeves was a firm. They used Ask Jeeves.",
	    "ORG Ask Jeeves|Ask Jeeves; PERSON Jeeves|Jeeves" },
	{ "E8 articles of Arabic",
	    "Dozens of al-Jazeera reporters left. They met al-Arabiya "
	    "staff. They saw al-Quds.",
	    "ORG al-Jazeera|al-Jazeera; ORG al-Arabiya|al-Arabiya" },
	{ "E8 bylines with particles",
	    "By ADA MARLOW and Ben van Orrin, Orr News",
	    "PERSON ADA MARLOW|Ada Marlow; PERSON Ben van Orrin|Ben van "
	    "Orrin; ORG Orr News|Orr News" },
	{ "E8 bylines with more",
	    "By Ada Marlow in Oslo, Agence France-Presse",
	    "PERSON Ada Marlow|Ada Marlow; PLACE Oslo|Oslo; ORG Agence "
	    "France-Presse|Agence France-Presse" },
	{ "E8 bylines and staff",
	    "By Ada Marlow and the staff",
	    "PERSON Ada Marlow|Ada Marlow" },
	{ "E8 no author",
	    "By The Orr Council",
	    "ORG Orr Council|Orr Council" },
	{ "E8 three places",
	    "They flew from Nairobi, Kenya, Ghana, to Norfolk.",
	    "PLACE Nairobi|Nairobi; PLACE Kenya|Kenya; PLACE Ghana|Ghana; "
	    "PLACE Norfolk|Norfolk" },
	{ "E8 twice",
	    "Tom Quill Tom Quill sat.",
	    "PERSON Tom Quill|Tom Quill; PERSON Tom Quill|Tom Quill" },
	{ "E8 weekdays",
	    "Ann Bell Saturday met Friday Okoro.",
	    "PERSON Ann Bell|Ann Bell; PERSON Friday Okoro|Friday Okoro" },
	{ "E8 beginnings of bodies",
	    "Orr Council Press Club met. They asked Orr Council.",
	    "ORG Orr Council Press Club|Orr Council Press Club; ORG Orr "
	    "Council|Orr Council" },
	{ "E9 short titles",
	    "They met Sen. Rand Paul, and Ms. Ann Bell, D-Fourth Ward, "
	    "left.",
	    "PERSON Rand Paul|Rand Paul; PERSON Ann Bell|Ann Bell" },
	{ "E9 titles within",
	    "Mr. Justice Harrow and Mr Inspector came. Mr. Speaker left. "
	    "Lord Mayor Ann Bell spoke.",
	    "PERSON Harrow|Harrow; PERSON Ann Bell|Ann Bell" },
	{ "E9 letters and families",
	    "They met Nadia Rahman KC and Deepak KC. They saw Sir Deepak "
	    "KC. They saw Tom Orr MP.",
	    "PERSON Nadia Rahman|Nadia Rahman; PERSON Deepak KC|Deepak KC; "
	    "PERSON Deepak|Deepak KC; PERSON Tom Orr|Tom Orr" },
	{ "E9 two titles",
	    "Mayor Tom Quill met Governor Ann Strand Bell of Oslo.",
	    "PERSON Tom Quill|Tom Quill; PERSON Ann Strand Bell|Ann Strand "
	    "Bell; PLACE Oslo|Oslo" },
	{ "E9 words that are no names",
	    "Dr. House came. Dr. Who came. Mr. Big left. Mrs. Brown left.",
	    "PERSON Brown|Brown" },
	{ "E9 words before a given name",
	    "Midfielder Tom Kowal scored. Reporter Kowal left.",
	    "PERSON Tom Kowal|Tom Kowal; PERSON Kowal|Tom Kowal" },
	{ "E9 more nicknames",
	    "Tom \"Big Tank\" Kowal left. Tom \"tank\" Kowal left. Tom "
	    "\xe2\x80\x98Tank\xe2\x80\x99 Kowal left. Tom \"Tank\" said so.",
	    "PERSON Tom \"Big Tank\" Kowal|Tom \"Big Tank\" Kowal; PERSON "
	    "Tom|Tom \"Big Tank\" Kowal; PERSON Kowal|Tom \"Big Tank\" "
	    "Kowal; PERSON Tom \xe2\x80\x98Tank\xe2\x80\x99 Kowal|Tom "
	    "\xe2\x80\x98Tank\xe2\x80\x99 Kowal; PERSON Tom|Tom \"Big Tank"
	    "\" Kowal" },
	{ "E9 called, and not",
	    "\"I love you, Paris\"",
	    "PERSON Paris|Paris" },
	{ "E9 places and titles",
	    "Lord Howe Island is far. They met Sir Lancaster. They met Sir "
	    "Kent Lancaster. They saw Sir Oslo.",
	    "PLACE Lord Howe Island|Lord Howe Island; PERSON "
	    "Lancaster|Kent Lancaster; PERSON Kent Lancaster|Kent "
	    "Lancaster; PERSON Oslo|Oslo" },
	{ "E9 rulers",
	    "They met Pope Francis and Queen Elizabeth II and King Charles "
	    "III.",
	    "PERSON Francis|Francis; PERSON Elizabeth II|Elizabeth II; "
	    "PERSON Charles III|Charles III" },
	{ "E10 bodies",
	    "The Boeing union said so. The German union said so. The Oslo "
	    "union agreed. THE Orrix union met. The Or union met.",
	    "ORG Boeing|Boeing; NORP German|German; PLACE Oslo|Oslo; ORG "
	    "Orrix|Orrix" },
	{ "E10 more partners",
	    "Reed & Orrin sued. They sued Reed & Orrin Smith LLP. They "
	    "sued Abel, Stone, Ek & Wu LLP.",
	    "ORG Reed & Orrin|Reed & Orrin; ORG Reed & Orrin Smith "
	    "LLP|Reed & Orrin Smith LLP; ORG Abel, Stone, Ek & Wu "
	    "LLP|Abel, Stone, Ek & Wu LLP" },
	{ "E10 a place is no partner",
	    "They sued Oslo & Wu Inc.",
	    "PLACE Oslo|Oslo; ORG Wu Inc|Wu Inc" },
	{ "E10 a form behind a comma",
	    "They sued Green & Wu, Inc. They sued Reed & Orrin, of Oslo. "
	    "They sued The Reed & Orrin Co.",
	    "ORG Green & Wu, Inc|Green & Wu, Inc; ORG Reed & Orrin|Reed & "
	    "Orrin Co; PLACE Oslo|Oslo; ORG Reed & Orrin Co|Reed & Orrin Co" },
	{ "E2 a family and a town",
	    "Lewis Hamilton and Nico Rosberg raced. Hamilton, Ontario, is "
	    "far. He lives in Hamilton.",
	    "PERSON Lewis Hamilton|Lewis Hamilton; PERSON Nico "
	    "Rosberg|Nico Rosberg; PLACE Hamilton|Hamilton; PLACE "
	    "Ontario|Ontario; PLACE Hamilton|Hamilton" },
	{ "E8 an article of Arabic, by the lists alone",
	    "Scores of al-Jazeera editors and clerks waited before the "
	    "door of the house in Doha.",
	    "ORG al-Jazeera|al-Jazeera; PLACE Doha|Doha" },
	{ "E9 an apostrophe is no nickname",
	    "Ann Bell, Orlo\xe2\x80\x99 Wright, Tom Orr, Lena Tarn, Moss "
	    "McTarn, Ann Orr.",
	    "PERSON Ann Bell|Ann Bell; PERSON Orlo\xe2\x80\x99 Wright|Orlo"
	    "\xe2\x80\x99 Wright; PERSON Tom Orr|Tom Orr; PLACE Lena "
	    "Tarn|Lena Tarn; PERSON Ann Orr|Ann Orr" },
	{ "E9 an unknown family name",
	    "Dr. Chuang of the centre said so.",
	    "PERSON Chuang|Chuang" },
	{ "E9 an inner title",
	    "Mr Justice Zorrik sat. Mrs Justice Aldane rose. Justice "
	    "Zorrik left.",
	    "PERSON Zorrik|Zorrik; PERSON Aldane|Aldane; PERSON "
	    "Zorrik|Zorrik" },
	{ "E10 & at the start",
	    "Ann Stone & Wu LLP fell. & Wu LLP rose.",
	    "ORG Ann Stone & Wu LLP|Ann Stone & Wu LLP; ORG Wu LLP|Wu LLP" },
	{ "E9 goes on",
	    "They met President Kim, Chairman Xi Jinping and Chairman Ek.",
	    "PERSON Kim|Kim; PERSON Xi Jinping|Xi Jinping; PERSON Ek|Ek" },
	{ "E8 no particle",
	    "They asked mayor al-Zarkhan. They asked the al-Zarkhan house.",
	    "" },
	{ "E9 a title in a firm's name",
	    "Lady Foods fell.",
	    "ORG Lady Foods|Lady Foods" },
	{ "E9 letters behind given names",
	    "Ann OBE came. Tom MBE said so. Ann KC left.",
	    "PERSON Ann|Ann KC; PERSON Tom|Tom; PERSON Ann KC|Ann KC" },
	{ "E9 nothing but letters",
	    "They met KC. Mr KC left. \"KC came,\" said KC. Mr. MP left.",
	    "PERSON KC|KC; PERSON KC|KC; PERSON KC|KC; PERSON KC|KC" },
	{ "E10 titles and given names",
	    "The Speaker union said so. The Bishop union said so. The "
	    "Grace union met. The Rio union met. The Latin union met.",
	    "PLACE Rio|Rio; NORP Latin|Latin" },
	{ "E9 an unknown family name, again",
	    "Zhuang of the OHP said the price was low. Dr. Zhuang of the "
	    "centre said so.",
	    "ORG OHP|OHP; PERSON Zhuang|Zhuang" },
	{ "E9 no nickname",
	    "They met Lena Tarn, Moss McTarn, Orlo\xe2\x80\x99 Wright, Ann "
	    "Bell.",
	    "PERSON Lena Tarn|Lena Tarn; PERSON Moss McTarn|Moss McTarn; "
	    "PERSON Orlo\xe2\x80\x99 Wright|Orlo\xe2\x80\x99 Wright; "
	    "PERSON Ann Bell|Ann Bell" },
	{ "E11 sibling",
	    "McDonald's said that Sotheby's had met Macy's.",
	    "ORG McDonald's|McDonald's; ORG Sotheby's|Sotheby's; ORG "
	    "Macy's|Macy's" },
	{ "E11 sibling",
	    "He works at Wendy's and she at Kohl's.",
	    "ORG Wendy's|Wendy's; ORG Kohl's|Kohl's" },
	{ "E11 sibling",
	    "Lowe's has cut its outlook.",
	    "ORG Lowe's|Lowe's" },
	{ "E11 sibling",
	    "Shoppers at Marks & Spencer and Johnson & Johnson left.",
	    "ORG Marks & Spencer|Marks & Spencer; ORG Johnson & "
	    "Johnson|Johnson & Johnson" },
	{ "E11 sibling",
	    "Former minister for Women and Equalities Nicky Orr said no.",
	    "PERSON Nicky Orr|Nicky Orr" },
	{ "E11 sibling",
	    "Equalities Minister Nicky Orr spoke.",
	    "PERSON Nicky Orr|Nicky Orr" },
	{ "E11 sibling",
	    "Secretary for Housing and Communities Michael Bell left.",
	    "PERSON Michael Bell|Michael Bell" },
	{ "E11 sibling",
	    "Health and Social Care Secretary Ann Moss resigned.",
	    "PERSON Ann Moss|Ann Moss" },
	{ "E11 sibling",
	    "Minister of Transport and Works Peter Hale spoke.",
	    "PERSON Peter Hale|Peter Hale" },
	{ "E11 sibling",
	    "Sweden is furious at Milei for a remark.",
	    "PLACE Sweden|Sweden; PERSON Milei|Milei" },
	{ "E11 sibling",
	    "Voters were angry at Orban for the plan.",
	    "PERSON Orban|Orban" },
	{ "E11 sibling",
	    "She was disappointed with Sunak over taxes.",
	    "PERSON Sunak|Sunak" },
	{ "E11 sibling",
	    "STAR News' Landis Mohr contributed to this report.",
	    "ORG STAR News|STAR News; PERSON Landis Mohr|Landis Mohr" },
	{ "E11 sibling",
	    "Reuters' Jane Hale reported from Oslo.",
	    "ORG Reuters|Reuters; PERSON Jane Hale|Jane Hale; PLACE "
	    "Oslo|Oslo" },
	{ "E11 sibling",
	    "CNN's Tom Rusk asked the question.",
	    "ORG CNN|CNN; PERSON Tom Rusk|Tom Rusk" },
	{ "E11 sibling",
	    "Retired PSNI inspector Tom Rusk left.",
	    "ORG PSNI|PSNI; PERSON Tom Rusk|Tom Rusk" },
	{ "E12 a word in capitals before a rank",
	    "A retired SAPS captain found it.", "ORG SAPS|SAPS" },
	{ "E11 at whom one laughs", "Paris laughed at Delacourt.",
	    "PLACE Paris|Paris; PERSON Delacourt|Delacourt" },
	{ "E11 at whom one laughs is not where", "Fans jeered in Lima.",
	    "PLACE Lima|Lima" },
	{ "E11 where one works", "She worked at Crestline in May.",
	    "ORG Crestline|Crestline" },
	{ "E11 a town where one works", "She worked at Oxford.",
	    "PLACE Oxford|Oxford" },
	{ "E11 what a place is", "Ships shelled Al-Mukha, a port in Yemen.",
	    "PLACE Al-Mukha|Al-Mukha; PLACE Yemen|Yemen" },
	{ "E1 partners of the lists", "Marks & Spencer raised its prices.",
	    "ORG Marks & Spencer|Marks & Spencer" },
	{ "E11 sibling",
	    "An LAPD officer was hurt.",
	    "ORG LAPD|LAPD" },
	{ "E11 sibling",
	    "The NYPD and the RCMP met.",
	    "ORG NYPD|NYPD; ORG RCMP|RCMP" },
	{ "E11 sibling",
	    "Ann Moss, a Toledo Democrat, spoke first.",
	    "PERSON Ann Moss|Ann Moss; PLACE Toledo|Toledo; NORP "
	    "Democrat|Democrat" },
	{ "E11 sibling",
	    "Tom Reed, a Phoenix Republican, voted no.",
	    "PERSON Tom Reed|Tom Reed; PLACE Phoenix|Phoenix; NORP "
	    "Republican|Republican" },
	{ "E11 sibling",
	    "He told the Islamic Front and the Islamic State to go.",
	    "ORG Islamic Front|Islamic Front; ORG Islamic State|Islamic"
	    " State" },
	{ "E11 sibling",
	    "Islamic State fighters took the town.",
	    "ORG Islamic State|Islamic State" },
	{ "E11 sibling",
	    "The Turkish-Iranian border is shut.",
	    "NORP Turkish-Iranian|Turkish-Iranian" },
	{ "E11 sibling",
	    "The French-German plan failed.",
	    "NORP French-German|French-German" },
	{ "E11 sibling",
	    "Troops fled from al-Qusayr in Syria.",
	    "PLACE al-Qusayr|al-Qusayr; PLACE Syria|Syria" },
	{ "E11 sibling",
	    "S Sakthi, a farmer, said so.",
	    "PERSON S Sakthi|S Sakthi" },
	{ "E11 sibling",
	    "K Annamalai led the march.",
	    "PERSON K Annamalai|K Annamalai" },
	{ "E11 sibling",
	    "Mr. Bloomberg left early.",
	    "PERSON Bloomberg|Bloomberg" },
	{ "E11 sibling",
	    "Mr. Washington sat down.",
	    "PERSON Washington|Washington" },
	{ "E11 sibling",
	    "They like Wendy's mother and Macy's lawyer.",
	    "PERSON Wendy|Wendy; PERSON Macy|Macy" },
	{ "E11 sibling",
	    "Bob Kohl came. They read Kohl's book.",
	    "PERSON Bob Kohl|Bob Kohl; PERSON Kohl|Bob Kohl" },
	{ "E11 sibling",
	    "Fans were livid at Brazil for the draw.",
	    "PLACE Brazil|Brazil" },
	{ "E11 sibling",
	    "A senator, an Ohio Republican, left.",
	    "PLACE Ohio|Ohio; NORP Republican|Republican" },
	{ "E11 sibling",
	    "Ms. Tiffany and Mrs. Ford met.",
	    "PERSON Tiffany|Tiffany; PERSON Ford|Ford" },
	{ "E11 sibling",
	    "The BBC's Tom Rusk met the FBI's agents.",
	    "ORG BBC|British Broadcasting Corporation; PERSON Tom "
	    "Rusk|Tom Rusk; ORG FBI|Federal Bureau of Investigation" },
	{ "E11 sibling",
	    "Moody's cut its rating.",
	    "ORG Moody's|Moody's" },
	{ "E11 a target and a likeness",
	    "Voters blame Duterte. They burned a picture of Dutton. They "
	    "left Dutton.",
	    "PERSON Duterte|Duterte; PERSON Dutton|Dutton; PERSON "
	    "Dutton|Dutton" },
	{ "E11 an age and a relation",
	    "Paris, 9, loves horses. His sister Savannah came.",
	    "PERSON Paris|Paris; PERSON Savannah|Savannah" },
	{ "E11 employers",
	    "Mira Stone, an economist at Halden Reeve, agreed. Jan Roth, a "
	    "lawyer with Pell Winter, left.",
	    "PERSON Mira Stone|Mira Stone; ORG Halden Reeve|Halden Reeve; "
	    "PERSON Jan Roth|Jan Roth; ORG Pell Winter|Pell Winter" },
	{ "E12 firms and shops",
	    "She works at Tolly's in Hull. Carter Homes bought it. Walker "
	    "Farms grows apples.",
	    "ORG Tolly's|Tolly's; PLACE Hull|Hull; ORG Carter "
	    "Homes|Carter Homes; ORG Walker Farms|Walker Farms" },
	{ "E8 articles of Arabic and places",
	    "Shells hit al-Shaddadi and al-Hawl. Clashes near el-Qusayr "
	    "killed six.",
	    "PLACE al-Shaddadi|al-Shaddadi; PLACE al-Hawl|al-Hawl; PLACE "
	    "el-Qusayr|el-Qusayr" },
	{ "E3 namesakes of places",
	    "Jordan Pell and Sydney Marsh were charged. Jordan was held. "
	    "They flew to Sydney.",
	    "PERSON Jordan Pell|Jordan Pell; PERSON Sydney Marsh|Sydney "
	    "Marsh; PERSON Jordan|Jordan Pell; PLACE Sydney|Sydney" },
	{ "E12 firms of the lists, and in a row",
	    "Analysts at Standard & Poor's cut it. Jimmy John's opened a "
	    "shop. Sales at Wendy's and Denny's rose.",
	    "ORG Standard & Poor's|Standard & Poor's; ORG Jimmy John's|"
	    "Jimmy John's; ORG Wendy's|Wendy's; ORG Denny's|Denny's" },
	{ "E12 two firms",
	    "Smith & Wesson and Dun & Bradstreet fell. The Food and Drug "
	    "Administration met.",
	    "ORG Smith & Wesson|Smith & Wesson; ORG Dun & Bradstreet|Dun & "
	    "Bradstreet; ORG Food and Drug Administration|Food and Drug "
	    "Administration" },
	{ "E9 a state with a party",
	    "Rep. Jim Cole (R-Texas) spoke.", "PERSON Jim Cole|Jim Cole" },
	{ "E12 acronyms",
	    "The PSNI said a man was held. TfL said so. The ICE agents "
	    "left. The FDNY crews came. The NGO said no.",
	    "ORG PSNI|PSNI; ORG TfL|TfL; ORG ICE|ICE; ORG FDNY|FDNY" },
	{ "E12 initials",
	    "A P Mohan, a farmer, said so. They like M S Dhoni. A Hale "
	    "came.",
	    "PERSON A P Mohan|A P Mohan; PERSON M S Dhoni|M S Dhoni" },
	{ "E12 states",
	    "He was born in Phoenix, Ariz., and left.",
	    "PLACE Phoenix|Phoenix; PLACE Ariz.|Arizona" },
	{ "E12 two peoples",
	    "The Anglo-Dutch firm and the Franco-German talks failed.",
	    "NORP Anglo-Dutch|Anglo-Dutch; NORP Franco-German|"
	    "Franco-German" },
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
