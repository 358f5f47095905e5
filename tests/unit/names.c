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
	{ "N1 initials",
	    "J. K. Rowling wrote. Later Mrs. Rowling spoke.",
	    "PERSON J. K. Rowling|J. K. Rowling; "
	    "PERSON Rowling|J. K. Rowling" },
	{ "N3 al-",
	    "Noor al-Sabbagh told the board. They saw al-Sabbagh.",
	    "PERSON Noor al-Sabbagh|Noor al-Sabbagh; "
	    "PERSON al-Sabbagh|Noor al-Sabbagh" },
	{ "N3 bin",
	    "Osama bin Laden sat. They let bin Laden go.",
	    "PERSON Osama bin Laden|Osama bin Laden; "
	    "PERSON bin Laden|Osama bin Laden" },
	{ "N3 de la",
	    "Juan de la Cruz sat down. De la Cruz stood up.",
	    "PERSON Juan de la Cruz|Juan de la Cruz; "
	    "PERSON De la Cruz|Juan de la Cruz" },
	{ "N3 van",
	    "Ludwig van Dyke sat. Then Mr. van Dyke left.",
	    "PERSON Ludwig van Dyke|Ludwig van Dyke; "
	    "PERSON van Dyke|Ludwig van Dyke" },
	{ "N3 dos",
	    "Maria dos Santos sang. They heard Mrs. dos Santos.",
	    "PERSON Maria dos Santos|Maria dos Santos; "
	    "PERSON dos Santos|Maria dos Santos" },
	{ "N3 ter",
	    "Johan ter Haar came. They saw Mr. ter Haar.",
	    "PERSON Johan ter Haar|Johan ter Haar; "
	    "PERSON ter Haar|Johan ter Haar" },
	{ "N3 O'",
	    "Sandra O'Connor spoke. They saw Mrs. O'Connor.",
	    "PERSON Sandra O'Connor|Sandra O'Connor; "
	    "PERSON O'Connor|Sandra O'Connor" },
	{ "N3 Abu, Ibn",
	    "Abu Bakr al-Baghdadi hid. They found al-Baghdadi's men.",
	    "PERSON Abu Bakr al-Baghdadi|Abu Bakr al-Baghdadi; "
	    "PERSON al-Baghdadi|Abu Bakr al-Baghdadi" },
	{ "N3 hyphens",
	    "Karl-Theodor zu Falkenberg left. They met Mr. Falkenberg.",
	    "PERSON Karl-Theodor zu Falkenberg|Karl-Theodor zu Falkenberg; "
	    "PERSON Falkenberg|Karl-Theodor zu Falkenberg" },
	{ "N3 family name first, hyphen",
	    "Kim Sung-bae, the minister, spoke. Then Kim left.",
	    "PERSON Kim Sung-bae|Kim Sung-bae; "
	    "PERSON Kim|Kim Sung-bae" },
	{ "N4 named last",
	    "Jean Le Pen lost. Marine Le Pen won. Mrs. Le Pen smiled.",
	    "PERSON Jean Le Pen|Jean Le Pen; "
	    "PERSON Marine Le Pen|Marine Le Pen; "
	    "PERSON Le Pen|Marine Le Pen" },
	{ "N4 the given name",
	    "Tom Quill met Ann Quill. Then Ann left, and Tom stayed.",
	    "PERSON Tom Quill|Tom Quill; "
	    "PERSON Ann Quill|Ann Quill; "
	    "PERSON Ann|Ann Quill; "
	    "PERSON Tom|Tom Quill" },
	{ "N5 letters of another language",
	    "The Kurdistan Workers' Party (PKK) met. They saw the PKK.",
	    "ORG Kurdistan Workers' Party|Kurdistan Workers' Party; "
	    "ORG PKK|Kurdistan Workers' Party; "
	    "ORG PKK|Kurdistan Workers' Party" },
	{ "N5 not against the lists",
	    "Essex University joined the EU in spring.",
	    "ORG Essex University|Essex University; "
	    "ORG EU|European Union" },
	{ "N7 the same",
	    "The United Nations met. The U.N. and the UN agreed.",
	    "ORG United Nations|United Nations; "
	    "ORG U.N.|United Nations; "
	    "ORG UN|United Nations" },
	{ "N8 acronyms stay",
	    "They sued IBM UK and the BANK OF ENGLAND.",
	    "ORG IBM UK|IBM UK; "
	    "ORG BANK OF ENGLAND|Bank of England" },
	{ "E8 the longer name",
	    "Jeb Bush and George W. Bush met. Jeb Bush left.",
	    "PERSON Jeb Bush|Jeb Bush; "
	    "PERSON George W. Bush|George W. Bush; "
	    "PERSON Jeb Bush|Jeb Bush" },
	{ "E8 a title and a particle",
	    "They asked Mr. al-Zarkhan.",
	    "PERSON al-Zarkhan|al-Zarkhan" },
	{ "E8 the lists",
	    "Fighters of al-Qaeda left.",
	    "ORG al-Qaeda|al-Qaeda" },
	{ "E8 bylines",
	    "By ADA MARLOW and BEN ORRIN, Agence France-Presse",
	    "PERSON ADA MARLOW|Ada Marlow; "
	    "PERSON BEN ORRIN|Ben Orrin; "
	    "ORG Agence France-Presse|Agence France-Presse" },
	{ "titles are no part",
	    "Senator Ted Cruz and Dr. Ann Bell spoke. Sen. Cruz left.",
	    "PERSON Ted Cruz|Ted Cruz; "
	    "PERSON Ann Bell|Ann Bell; "
	    "PERSON Cruz|Ted Cruz" },
	{ "a place and a person",
	    "Paris Hilton flew to Paris, France.",
	    "PERSON Paris Hilton|Paris Hilton; "
	    "PLACE Paris|Paris; "
	    "PLACE France|France" },
	{ "N6 no other body",
	    "The Orr Council Press Club met. They asked the Orr Council.",
	    "ORG Orr Council Press Club|Orr Council Press Club; "
	    "ORG Orr Council|Orr Council" },
	{ "N6 an unknown word",
	    "Larkhill Dairies said so. Shares of Larkhill rose on Monday.",
	    "ORG Larkhill Dairies|Larkhill Dairies; "
	    "ORG Larkhill|Larkhill Dairies" },
	{ "N6 a city",
	    "Lokomotiv Moscow won the match. They saw Lokomotiv play.",
	    "ORG Lokomotiv Moscow|Lokomotiv Moscow; "
	    "ORG Lokomotiv|Lokomotiv Moscow" },
	{ "N9 a country only",
	    "They live in North Carolina. They say the North is rich.",
	    "PLACE North Carolina|North Carolina; "
	    "PLACE North|North" },
	{ "E8 no weekday",
	    "Benjamin Netanyahu Saturday met Ann Bell in Rome.",
	    "PERSON Benjamin Netanyahu|Benjamin Netanyahu; "
	    "PERSON Ann Bell|Ann Bell; "
	    "PLACE Rome|Rome" },
	{ "E8 two places",
	    "They flew from Nairobi, Kenya, to Norfolk, England.",
	    "PLACE Nairobi|Nairobi; "
	    "PLACE Kenya|Kenya; "
	    "PLACE Norfolk|Norfolk; "
	    "PLACE England|England" },
	{ "a place is no person",
	    "Samantha Norfolk wrote. They live in Norfolk, Virginia.",
	    "PERSON Samantha Norfolk|Samantha Norfolk; "
	    "PLACE Norfolk|Norfolk; PLACE Virginia|Virginia" },
	{ "N3 letters behind a name",
	    "Nadia Rahman-Cole KC spoke. Ms Rahman-Cole said no.",
	    "PERSON Nadia Rahman-Cole|Nadia Rahman-Cole; "
	    "PERSON Rahman-Cole|Nadia Rahman-Cole" },
	{ "N8 a title in capitals",
	    "GOV. LYDIA ORR-BRANDT: Good morning. The rain is over. "
	    "GOV. ORR-BRANDT: Thank you.",
	    "PERSON LYDIA ORR-BRANDT|Lydia Orr-Brandt; "
	    "PERSON ORR-BRANDT|Lydia Orr-Brandt" },
	{ "N6 not short for a firm",
	    "They sued Shell Oil Corp. They like Shell. Bell Canada Group "
	    "fell. Bell rose.",
	    "ORG Shell Oil Corp|Shell Oil Corp; ORG Shell|Shell; ORG Bell "
	    "Canada Group|Bell Canada Group; ORG Bell|Bell" },
	{ "N6 firms and their short forms",
	    "Orr Holdings Ltd fell. Orr rose. Google Inc. fell. Google "
	    "rose.",
	    "ORG Orr Holdings Ltd|Orr Holdings Ltd; ORG Orr|Orr Holdings "
	    "Ltd; ORG Google Inc.|Google Inc.; ORG Google|Google Inc." },
	{ "N6 a place with a firm's word",
	    "They sued Baikal Finance Group in court. They like Baikal.",
	    "ORG Baikal Finance Group|Baikal Finance Group; PLACE "
	    "Baikal|Baikal" },
	{ "N6 capitals",
	    "Larkhill Dairies said so. LARKHILL fell.",
	    "ORG Larkhill Dairies|Larkhill Dairies; ORG LARKHILL|Larkhill "
	    "Dairies" },
	{ "N8 an unknown word in capitals",
	    "Growers of AUSVEG met. They saw OSLO and AUSVEG UNION.",
	    "ORG AUSVEG|AUSVEG; PLACE OSLO|Oslo; ORG AUSVEG UNION|Ausveg "
	    "Union" },
	{ "N8 capitals of several kinds",
	    "IBM and ANN BELL met at the BANK OF OSLO, in NEW YORK and at "
	    "XYZZY CORP.",
	    "ORG IBM|IBM; PERSON ANN BELL|Ann Bell; ORG BANK OF OSLO|Bank "
	    "of Oslo; PLACE NEW YORK|New York; ORG XYZZY CORP|XYZZY Corp" },
	{ "N8 a name in both",
	    "Ann Bell left. ANN BELL sat.",
	    "PERSON Ann Bell|Ann Bell; PERSON ANN BELL|Ann Bell" },
	{ "N5 acronyms of two words",
	    "The National Zoo Board (NZB) met. The NZB sat.",
	    "ORG National Zoo Board|National Zoo Board; ORG NZB|National "
	    "Zoo Board; ORG NZB|National Zoo Board" },
	{ "N9 both halves",
	    "North Korea and South Korea met. The South agreed, the North "
	    "did not, the East slept.",
	    "PLACE North Korea|North Korea; PLACE South Korea|South Korea; "
	    "PLACE South|South Korea; PLACE North|North Korea; PLACE "
	    "East|East" },
	{ "N4 before they are named",
	    "Mr. Ek met Mrs. Ek. Mr. Ek sat. Mrs. Ek left. Tom Ek came. "
	    "Ann Ek came. Mr. Ek left.",
	    "PERSON Ek|Tom Ek; PERSON Ek|Ann Ek; PERSON Ek|Tom Ek; PERSON "
	    "Ek|Ann Ek; PERSON Tom Ek|Tom Ek; PERSON Ann Ek|Ann Ek; PERSON "
	    "Ek|Tom Ek" },
	{ "N2 initials and ends",
	    "George Bush met George W. Bush. G. Bush sat. Bush left. W. "
	    "Bush came.",
	    "PERSON George Bush|George W. Bush; PERSON George W. "
	    "Bush|George W. Bush; PERSON G. Bush|George W. Bush; PERSON "
	    "Bush|George W. Bush; PERSON W. Bush|George W. Bush" },
	{ "N6 listed, and short for a firm",
	    "They sued Baikal Finance Group in court. Last spring Baikal "
	    "handed the mill to a state-run firm.",
	    "ORG Baikal Finance Group|Baikal Finance Group; ORG "
	    "Baikal|Baikal" },
	{ "N8 acronyms of the lists",
	    "He works for UNICEF UK.",
	    "ORG UNICEF UK|UNICEF UK" },
	{ "N3 an initial inside",
	    "He asked Orrin E. Tarnow. Later Rear Admiral Edward R. Tarnow "
	    "left. They saw E. Tarnow.",
	    "PERSON Orrin E. Tarnow|Orrin E. Tarnow; PERSON Edward R. "
	    "Tarnow|Edward R. Tarnow; PERSON E. Tarnow|Orrin E. Tarnow" },
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
