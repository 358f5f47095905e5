/* SPDX-License-Identifier: MIT */
/* Which language a text is in, and what tags of languages mean. */
#include <stdlib.h>

#include "base/base.h"
#include "tap.h"
#include "text/text.h"

#define ENGLISH "The dam will hold, Ada Quill said."

static const struct {
	const char *what, *hint, *text, *want;
} rows[] = {
	{ "English without a hint", "", ENGLISH, "en" },
	{ "a tag in capitals", "EN", ENGLISH, "en" },
	{ "a tag with _ keeps its region", "en_gb", ENGLISH, "en-GB" },
	{ "script and region", "SR_LATN_rs", "", "sr-Latn-RS" },
	{ "a locale", "en_US.UTF-8", "", "en-US" },
	{ "a list: the first", "fr, en", "", "fr" },
	{ "a name", "German", "", "de" },
	{ "three letters", "ger", "", "de" },
	{ "not a language: und", "und", "", "" },
	{ "not a language: a charset", "UTF-8", "", "" },
	{ "not a language: numbers", "1033", ENGLISH, "en" },
	{ "the tag of a template", "de", ENGLISH, "en" },
	{ "the same, of another script", "uk", ENGLISH, "en" },
	{ "a few words refute a tag", "de-DE", "Pay the fine", "" },
	{ "too short to refute it", "de", "Ada Quill", "de" },
	{ "too short to tell", "", "Ada Quill", "" },
	{ "particles of names are no text", "", "Mrs. von der Leyen and Mr. "
	    "van de Velde sat.", "" },
	{ "a word that is repeated is no text", "", "al al al al al al al al "
	    "al al al al", "" },
	{ "German", "en", "Der Rat hat am Montag gesagt, dass die Brücke nicht "
	    "vor dem Sommer wieder geöffnet wird.", "de" },
	{ "French", "", "Le maire a annoncé que la ville ne va pas fermer le "
	    "pont avant la fin de l'été.", "fr" },
	{ "Spanish", "", "El alcalde dijo que no van a cerrar el puente hasta "
	    "que esté lista la otra carretera.", "es" },
	{ "Dutch", "", "De burgemeester zei dat het plein niet meer open gaat "
	    "voor auto's.", "nl" },
	{ "Polish", "", "Burmistrz powiedział, że most nie będzie otwarty przed "
	    "końcem lata, bo nie ma pieniędzy.", "pl" },
	{ "Norwegian, more exactly by the tag", "nb-no", "Ordføreren sa at "
	    "broen ikke skal åpnes før etter at det har vært et møte.",
	    "nb-NO" },
	{ "English with a quotation in German stays English", "",
	    "The mayor said on Monday that the bridge would open in May. "
	    "„Das ist nicht gut“, he said in German, and then he left the hall "
	    "without a word to those who were there.", "en" },
	{ "Russian", "", "Мэр сказал, что мост закрыт до мая.", "ru" },
	{ "Ukrainian", "", "Мер сказав, що міст закритий і його відкриють "
	    "пізніше.", "uk" },
	{ "Serbian", "", "Градоначелник је рекао да ће мост бити затворен до "
	    "маја, љубазно.", "sr" },
	{ "Greek", "en", "Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή.",
	    "el" },
	{ "Hebrew", "", "ראש העיר אמר שהגשר ייסגר.", "he" },
	{ "Arabic", "", "قال رئيس البلدية إن الجسر سيبقى مغلقا في المدينة",
	    "ar" },
	{ "Persian", "", "شهردار گفت که پل تا پایان سال بسته می‌ماند", "fa" },
	{ "Thai", "", "นายกเทศมนตรีกล่าวว่าสะพานจะปิด", "th" },
	{ "Chinese", "", "市长说，这座桥将在五月重新开放。", "zh" },
	{ "Japanese", "", "市長は橋が五月に開くと述べた。", "ja" },
	{ "Korean", "", "시장은 다리가 5월에 다시 열린다고 말했다.", "ko" },
	{ "a language without a list has its tag", "is", "Brúin verður opnuð "
	    "í maí, sagði bæjarstjórinn.", "is" },
	{ "no letters", "", "12 34 !", "" },
};

static void
decide(struct str *tag, const char *hint, struct slice text)
{
	struct tongue t;

	tongue_begin(&t);
	tongue_add(&t, text);
	str_clear(tag);
	tongue_decide(&t, slice_of(hint), tag);
}

int
main(void)
{
	struct str tag = { 0 };
	size_t i, n;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice text = slice_of(rows[i].text);

		decide(&tag, rows[i].hint, text);
		if (!tap(slice_is(str_slice(&tag), rows[i].want), rows[i].what))
			printf("# %.*s\n", (int)tag.len, tag.p);
		/* Cut anywhere, also within a character. */
		for (n = 0; n < text.len; n++) {
			char *copy = mem_alloc(n + 1);

			memcpy(copy, text.p, n);
			decide(&tag, rows[i].hint, (struct slice){ copy,
			    utf8_valid((struct slice){ copy, n }) });
			free(copy);
		}
	}
	tap(slice_is(tongue_name(SLICE("de-AT")), "German"), "a name");
	tap(tongue_name(SLICE("x")).len == 0, "no name");
	str_free(&tag);
	return tap_end();
}
