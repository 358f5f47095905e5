# SPDX-License-Identifier: MIT
# awk -f mkweights.awk -v name=X X.weights stop.words: make a C header of a
# line model. Lines are `weights TAB style TAB stage TAB group TAB numbers`
# and `word TAB spelling TAB weight`; of the second file,
# `language TAB words`. Gives the arrays X_weights, X_words, X_stop_words
# (a bit by language, 28 to 31 for comments, first, byline and promo) and X_languages.
BEGIN { FS = "\t" }
/^#/ || NF == 0 { next }
FILENAME ~ /stop.words$/ {
	n = split($2, w, " ")
	bit = $1 == "promo" ? 31 : $1 == "byline" ? 30 : $1 == "first" ? 29 : $1 == "comments" ? 28 : nlanguages + 0
	if (bit < 28)
		languages[nlanguages++] = $1
	for (i = 1; i <= n; i++) {
		if (!(w[i] in bits)) spelt[++nspelt] = w[i]
		bits[w[i]] = bits[w[i]] " | 1U << " bit
	}
	next
}
$1 == "weights" { gsub(/ /, ",", $5); rows[++nrows] = "\t/* " $2 " " $3 " " $4 " */ " $5 "," }
$1 == "word" { words[++nwords] = "\t{ \"" $2 "\", " $3 " }," }
END {
	printf "static const int16_t %s_weights[] = {\n", name
	for (i = 1; i <= nrows; i++) print rows[i]
	print (nrows == 0 ? "\t0\n};" : "};")
	printf "static const struct {\n\tconst char *spelt;\n\tint16_t weight;\n} %s_words[] = {\n", name
	for (i = 1; i <= nwords; i++) print words[i]
	print "\t{ 0, 0 }\n};"
	printf "static const struct {\n\tconst char *spelt;\n\tuint32_t bits;\n} %s_stop_words[] = {\n", name
	for (i = 1; i <= nspelt; i++) printf "\t{ \"%s\", 0%s },\n", spelt[i], bits[spelt[i]]
	print "\t{ 0, 0 }\n};"
	printf "static const char *const %s_languages[] = {\n", name
	for (i = 0; i < nlanguages; i++) printf "\t\"%s\",\n", languages[i]
	print "\t0\n};"
}
