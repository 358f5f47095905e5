# SPDX-License-Identifier: MIT
# coverage-words.awk: the words of quotations, as they are compared.

# The words of s in w[1..]: lower case, without quotation marks and apostrophes
# (U+2018 to U+201F and the ASCII ones), other punctuation (U+2010 to U+2015,
# U+2026) as blanks. Characters, not ranges of bytes: some awks read UTF-8.
function words(s, w) {
	gsub(/‘|’|‚|‛|“|”|„|‟|["'`]/, "", s)
	gsub(/‐|‑|‒|–|—|―|…|[].,;:!?()[-]/, " ", s)
	return split(tolower(s), w, " ")
}

function run(w, from, length_, i, s) {
	s = w[from]
	for (i = from + 1; i < from + length_; i++)
		s = s " " w[i]
	return s
}
