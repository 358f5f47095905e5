# SPDX-License-Identifier: MIT
# coverage.awk, after types.awk and coverage-words.awk: what documents share.
# Reads a record stream with entity and quote records, and writes lines that are
# sorted and read by coverage-keys.awk, -groups.awk, -roots.awk and -rows.awk in
# turn. Memory holds the names and quotations of one document here; sort has
# the rest. A WHO is the name of the speaker, or else the words for him or her.
#
#   n NAME DOCUMENT MENTIONS TYPES ID OUTLET
#   q WHO 0 QUOTATION DOCUMENT WORDS                      its words between marks
#   q WHO QUOTATION TYPE NAMED DOCUMENT TEXT ID OUTLET
#
# Documents and quotations are numbers, from 1, in the order of the input. From
# the environment: by, document or outlet.

begins { end_document(); id = doc; number = docs }

$1 == "meta" && $5 == "outlet" && outlet == "" { outlet = $6 }

$1 == "entity" && $5 in wanted {
	name = entity_name()
	if (!(name in mentions))
		names[++nnames] = name
	mentions[name]++
	if (!((name, $5) in typed)) {
		typed[name, $5]
		types[name] = types[name] (types[name] == "" ? "" : "; ") $5
	}
}

$1 == "quote" && $16 != "not" {
	who = $8 != "" ? $8 : $7
	quote[++nquotes] = "q" OFS who OFS (++q) OFS $5 OFS ($8 != "") OFS number OFS $6
	if (who != "")
		add_short(who, $6)
}

END {
	end_document()
	if (ENVIRON["by"] == "outlet" && nowhere)
		warn("documents that do not name their outlet, each taken for an outlet of its own: " nowhere)
	if (ENVIRON["by"] == "outlet" ? outlets < 2 : docs < 2) {
		warn("fewer than two " ENVIRON["by"] "s to compare")
		exit 1
	}
}

function end_document(i) {
	if (!number)
		return
	for (i = 1; i <= nnames; i++)
		print "n", names[i], number, mentions[names[i]], types[names[i]], id, outlet
	for (i = 1; i <= nquotes; i++)
		print quote[i], id, outlet
	nowhere += outlet == ""
	i = outlet == "" ? id : outlet
	if (!(i in outlet_met)) {
		outlet_met[i]
		outlets++
	}
	split("", mentions)
	split("", typed)
	split("", types)
	nnames = nquotes = 0
	outlet = ""
}

# Runs of two to four words in quotation marks (U+201C, U+201D and the ASCII one),
# or the whole quotation, if it is as short.
function add_short(who, s, part, w, n, i, k) {
	if (gsub(/“|”|"/, "\"", s) < 2)
		s = "\"" s
	n = split(s, part, "\"")
	for (i = 2; i <= n; i += 2) {
		k = words(part[i], w)
		if (k >= 2 && k <= 4)
			print "q", who, 0, q, number, run(w, 1, k)
	}
}
