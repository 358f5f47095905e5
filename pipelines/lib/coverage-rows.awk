# SPDX-License-Identifier: MIT
# coverage-rows.awk: the lines of coverage-roots.awk, sorted. Writes a record for
# each name and each group of quotations, or with long for each of their units,
# which are documents or outlets:
#
#   1 row  2 number  3 units  4 mentions, or documents  5 type  6 text  7 name
#   8 name or quotation  9-10 units, outlets; or mentions, units
#   11 order  12 number of the unit  13 mentions, in all units
#
# From the environment: me; by, document or outlet; long, yes or nothing. Readers
# want to see where documents attribute the same words to different people, so the
# row has all their names. Mentions that no document resolves (a spokeswoman, she)
# are in the row only if the quotation has no name at all.

BEGIN {
	FS = OFS = "\t"
	by = ENVIRON["by"]
	# What a spreadsheet's cell can hold, and room for what says that it is cut.
	cell = 32767 - 30
}

NR == 1 || $1 != kind || $2 "" != item { end_item(); kind = $1; item = $2 "" }

kind == "n" {
	add_unit($3, $6, $7, $4)
	n = split($5, type, "; ")
	for (i = 1; i <= n; i++)
		add("type", type[i])
}

kind == "q" {
	add_unit($7, $9, $10, 1)
	if (!quotes++ || length($8) > length(text)) {
		text = $8
		list["type"] = $5
	}
	if ($4 != "")
		add($6 ? "speaker" : "words", $4)
}

END {
	end_item()
	if (rows_cut)
		print ENVIRON["me"] ": rows with a list that is cut to fit into a cell of 32767 characters: " rows_cut \
			"; --long has a row for each document or outlet" | "command cat 1>&2"
}

# The outlet of a document that does not name it is the document.
function add_unit(number, id, outlet, times, key) {
	key = by == "document" ? number : outlet == "" ? id : outlet
	if (!(key in unit)) {
		unit[key] = ++units
		name_of[units] = by == "document" ? id : key
		outlet_of[units] = outlet
	}
	key = unit[key]
	mentions[key] += times
	all_mentions += times
	documents[key] += number != last
	all_documents += number != last
	last = number
}

# One more item of a list, unless it has it.
function add(which, s) {
	if (!((which, s) in seen))
		append(which, s)
	seen[which, s]
}

# One more item of a list, or of those for which the cell has no room.
function append(which, s) {
	if (left[which] || length(list[which]) + 2 + length(s) > cell)
		left[which]++
	else
		list[which] = list[which] (started[which]++ ? "; " : "") s
}

function joined(which) {
	if (left[which])
		cut = 1
	return list[which] (left[which] ? "; and " left[which] " more" : "")
}

function end_item(i, name) {
	if (!units)
		return
	name = kind == "n" ? item : joined("speaker")
	if (name == "")
		name = joined("words")
	if (ENVIRON["long"])
		for (i = 1; i <= units; i++)
			write(i, name, mentions[i], documents[i], name_of[i], outlet_of[i])
	else {
		for (i = 1; i <= units; i++) {
			append("unit", name_of[i])
			if (by == "document" && outlet_of[i] != "")
				add("outlet", outlet_of[i])
		}
		write(1, name, all_mentions, all_documents, joined("unit"), joined("outlet"))
	}
	forget()
}

function write(i, name, times, docs, unit_, outlet, counts, what, order) {
	counts = by == "document" ? times : docs
	what = kind == "n" ? "name" : "quotation"
	order = kind == "n" ? 0 : item
	print "row", ++rows, units, counts, list["type"], text, name, what, \
		(by == "document" ? unit_ OFS outlet : times OFS unit_), order, i, all_mentions
}

function forget() {
	rows_cut += cut
	split("", unit)
	split("", mentions)
	split("", documents)
	split("", seen)
	split("", left)
	split("", list)
	split("", started)
	text = ""
	quotes = units = all_mentions = all_documents = last = cut = 0
}
