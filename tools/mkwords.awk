# SPDX-License-Identifier: MIT
# awk -f mkwords.awk -v name=X X.words: make a C header of words with bits.
# A line is `language TAB words`: a function word of it; or lead, call, comments,
# first, byline, promo, and the words that tell these (lib/page/words.h). Gives the
# array X_words; the n-th language has the bit n.
BEGIN {
	FS = "\t"
	split("LEAD CALL COMMENTS FIRST BYLINE PROMO", cues, " ")
	for (i in cues) cue[tolower(cues[i])] = "WORDS_" cues[i]
}
/^#/ || NF == 0 { next }
{
	bit = $1 in cue ? cue[$1] : n + 0
	n += !($1 in cue)
	k = split($2, w, " ")
	for (i = 1; i <= k; i++) {
		if (!(w[i] in bits)) spelt[++m] = w[i]
		bits[w[i]] = bits[w[i]] " | 1U << " bit
	}
}
END {
	printf "static const struct {\n\tconst char *spelt;\n\tuint32_t bits;\n} %s_words[] = {\n", name
	for (i = 1; i <= m; i++) printf "\t{ \"%s\", 0%s },\n", spelt[i], bits[spelt[i]]
	print "\t{ 0, 0 }\n};"
}
