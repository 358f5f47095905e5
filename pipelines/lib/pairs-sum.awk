# SPDX-License-Identifier: MIT
# pairs-sum.awk: counts the lines of pairs.awk, sorted by all their fields. A name
# that has several types gets the most frequent one. Writes, of the pairs that
# occur often enough and the names in them:
#
#   NAME 0 TYPE MENTIONS FIRST                  FIRST: 1 if it is the first of a pair
#   OTHER 1 NAME TYPE SENTENCES DOCUMENTS
#
# From the environment: by, sentence or document; min, how often that is.

BEGIN {
	FS = OFS = "\t"
	by = ENVIRON["by"]
	min = ENVIRON["min"] + 0
}

NR == 1 || $1 "" != name { end_name(); name = $1 "" }

$2 == 0 {
	if ($3 "" != type) { end_type(); type = $3 "" }
	of_type += $4
	mentions += $4
	next
}

{
	end_type()
	if (!documents || $3 "" != other) { end_pair(); other = $3 "" }
	documents += $4 != document
	document = $4
	sentences += $5
}

END { end_name() }

function end_type() {
	if (of_type > best_times) { best = type; best_times = of_type }
	of_type = 0
}

function end_pair() {
	if (documents && (by == "sentence" ? sentences : documents) >= min) {
		print other, 1, name, best, sentences, documents
		first = 1
	}
	sentences = documents = document = 0
}

function end_name() {
	end_type()
	end_pair()
	if (mentions)
		print name, 0, best, mentions, first + 0
	type = best = ""
	mentions = best_times = first = 0
}
