# SPDX-License-Identifier: MIT
# spans.awk: are the words of every quotation those of the page? Reads the clean
# text of one document (as to-text writes it), then its quote records; cuts the
# spans of each out of the text, byte for byte, and compares what was said, the
# speaker and the cue with that. Says what differs, then how many were right;
# exit 1 if any differ or there are none. LC_ALL=C: places are bytes.
#
#   LC_ALL=C awk -f tests/altered/spans.awk page.txt page.rec

BEGIN { FS = "\t" }

NR == FNR { text = text $0 "\n"; next }

$1 == "quote" { checked++ }
$1 == "quote" && !(same($6, $10) && same($7, $11) && same($9, $12)) {
	altered++
	print "altered: " $0
}

END {
	printf "%d quotations, %d altered\n", checked, altered
	exit altered > 0 || checked == 0
}

# Is the field what the spans hold, joined by blanks?
function same(field, spans,   n, list, i, place, cut) {
	n = split(spans, list, ",")
	for (i = 1; i <= n; i++) {
		split(list[i], place, "-")
		cut = cut (i > 1 ? " " : "") \
		    substr(text, place[1] + 1, place[2] - place[1])
	}
	return unescaped(field) == cut
}

# The text of a field: \n, \t, \r and \\ stand for a character.
function unescaped(s,   out, i, c) {
	while ((i = index(s, "\\")) > 0) {
		c = substr(s, i + 1, 1)
		out = out substr(s, 1, i - 1) \
		    (c == "n" ? "\n" : c == "t" ? "\t" : c == "r" ? "\r" : c)
		s = substr(s, i + 2)
	}
	return out s
}
