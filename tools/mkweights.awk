# SPDX-License-Identifier: MIT
# awk -f mkweights.awk -v name=X X.weights: make a C header of a line model.
# Lines are `weights TAB style TAB stage TAB group TAB numbers` and
# `word TAB spelling TAB weight`. Gives the arrays X_weights and X_words.
BEGIN { FS = "\t" }
/^#/ || NF == 0 { next }
$1 == "weights" { gsub(/ /, ",", $5); rows[++nrows] = "\t/* " $2 " " $3 " " $4 " */ " $5 "," }
$1 == "word" { words[++nwords] = "\t{ \"" $2 "\", " $3 " }," }
END {
	printf "static const int16_t %s_weights[] = {\n", name
	for (i = 1; i <= nrows; i++) print rows[i]
	print (nrows == 0 ? "\t0\n};" : "};")
	printf "static const struct {\n\tconst char *spelt;\n\tint16_t weight;\n} %s_words[] = {\n", name
	for (i = 1; i <= nwords; i++) print words[i]
	print "\t{ 0, 0 }\n};"
}
