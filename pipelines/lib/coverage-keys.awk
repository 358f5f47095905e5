# SPDX-License-Identifier: MIT
# coverage-keys.awk, after coverage-words.awk: the lines of coverage.awk, sorted,
# and before each quotation its keys:
#
#   k KEY QUOTATION DOCUMENT KIND
#
# Quotations are the same if they share a key of kind 0. A key is a run of words
# without case and punctuation: eight in a row, or five and the name of the speaker,
# or the whole of a quotation of five to seven words. One of two to four words,
# kind 2, joins a longer quotation of the same name, in another document, that has
# them in a row, kind 1. Those of kind 1 are written only where kind 2 has them,
# so memory holds the short runs of one name. All of it is linear in the text.

BEGIN { FS = OFS = "\t" }

$1 == "q" && $2 "" != who { who = $2 ""; split("", short); shorts = 0 }

$1 == "q" && $3 == 0 {
	short[$6]
	shorts++
	print "k", "2" who SUBSEP $6, $4, $5, 2
	next
}

{ print }

$1 == "q" { add_keys($7, $3, $6) }

function add_keys(text, q, home, w, n, i, k, s) {
	n = words(text, w)
	if (n < 2)
		print "k", "1" who SUBSEP w[1], q, home, 0
	if (n >= 5 && n < 8)
		print "k", "7" run(w, 1, n), q, home, 0
	for (i = 1; i + 7 <= n; i++)
		print "k", "8" run(w, i, 8), q, home, 0
	for (i = 1; i + 4 <= n && who != ""; i++)
		print "k", "5" who SUBSEP run(w, i, 5), q, home, 0
	for (k = 2; k <= 4 && shorts; k++)
		for (i = 1; i + k - 1 <= n; i++) {
			s = run(w, i, k)
			if (s in short)
				print "k", "2" who SUBSEP s, q, home, 1
		}
}
