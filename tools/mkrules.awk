# SPDX-License-Identifier: MIT
# awk -f mkrules.awk [-v frame=nutgraf-rules.7.in] lib/ROOM/rules.tsv...: make a
# C header of the rules of all engines, or the page with this frame.
#
# Columns are separated by TAB; lines that begin with # are comments.
#   room, title, what the engine decides: the first row of a file
#   letters, title, what these rules decide: before the rules S1, S2, ...
#   id, rule, an example that fires it, one that does not
# tests/rules.c says how examples are written.
# Ends with file:line of what is wrong.
BEGIN {
	FS = "\t"
	LONGEST = 240	# bytes of an example that the page shows
}
FNR == 1 {
	room = FILENAME
	sub(/\/[^\/]*$/, "", room)
	sub(/.*\//, "", room)
	titled = 0
	letters = ""
}
/^#/ || /^$/ { next }
!titled {
	if ($1 != room || NF != 3 || $2 == "" || $3 == "")
		wrong("the first row is not: " room ", title, what it decides")
	titled = 1
	rows[++n] = "room"
	first[n] = $2
	second[n] = $3
	next
}
NF == 3 && $1 ~ /^[A-Z]+$/ {
	if ($1 in group) wrong($1 " is in " group[$1] " already")
	if ($2 == "" || $3 == "") wrong($1 " has no title, or does not say what it decides")
	letters = $1
	group[letters] = FILENAME ":" FNR
	number = 0
	rows[++n] = "group"
	first[n] = $2
	second[n] = $3
	next
}
$1 !~ /^[A-Z]+[1-9][0-9]*$/ { wrong("\"" $1 "\" is no id as S1") }
$1 in where { wrong($1 " is in " where[$1] " already") }
{
	if (NF != 4) wrong($1 " has " NF " columns, not 4")
	for (i = 2; i <= 4; i++)
		if ($i ~ /^[ ]*$/) wrong($1 ": column " i " is empty")
	if ($1 != letters (number + 1)) wrong($1 ": here belongs " letters (number + 1))
	number++
	where[$1] = FILENAME ":" FNR
	rows[++n] = "rule"
	first[n] = $1
	second[n] = $2
	third[n] = $3
}
END {
	if (bad) exit 1
	if (frame != "") page()
	else header()
}
function wrong(what) {
	if (bad) exit 1
	print FILENAME ":" FNR ": " what | "cat 1>&2"
	close("cat 1>&2")
	bad = 1
	exit 1
}
function header(    i) {
	printf "enum rule {\n\tRULE_NONE,\n"
	for (i = 1; i <= n; i++)
		if (rows[i] == "rule") printf "\tRULE_%s,\n", first[i]
	printf "\tRULES\n};\n#define RULE_NAMES \"\""
	for (i = 1; i <= n; i++)
		if (rows[i] == "rule") printf ", \\\n\t\"%s\"", first[i]
	printf "\n"
}
# A sentence begins a line, as in pages.
function sentences(s) {
	while (match(s, /([a-z0-9)"']|[A-Z][A-Z])[.!?] ["A-Z]/)) {
		fill(substr(s, 1, RSTART + RLENGTH - 3))
		s = substr(s, RSTART + RLENGTH - 1)
	}
	fill(s)
}
# Text in lines that are not too long, none of which roff takes for its own.
function fill(s,    part, k, i, line) {
	gsub(/\\/, "\\e", s)
	k = split(s, part, " ")
	for (i = 1; i <= k; i++) {
		if (line != "" && length(line " " part[i]) > 76) {
			print line
			line = ""
		}
		if (line == "" && part[i] ~ /^[.']/) part[i] = "\\&" part[i]
		line = line (line == "" ? "" : " ") part[i]
	}
	print line
}
# An argument of a macro, letter by letter.
function word(s) {
	gsub(/\\/, "\\e", s)
	gsub(/-/, "\\-", s)
	gsub(/'/, "\\(aq", s)
	gsub(/"/, "\\(dq", s)
	return "\"" s "\""
}
# The lists, in place of the line @RULES@ of the page's frame.
function page() {
	while ((getline line < frame) > 0)
		if (line == "@RULES@") lists()
		else print line
}
function lists(    i, open) {
	for (i = 1; i <= n; i++) {
		if (rows[i] != "rule" && open) {
			print ".El"
			open = 0
		}
		if (rows[i] == "room") print ".Sh " toupper(first[i])
		if (rows[i] == "group") print ".Ss " first[i]
		if (rows[i] != "rule") {
			sentences(second[i])
			continue
		}
		if (!open) print ".Bl -tag -width S10"
		open = 1
		print ".It \\&" first[i]	# D1 is a macro, too
		sentences(second[i])
		if (length(third[i]) <= LONGEST) print ".D1 " word(third[i])
	}
	if (open) print ".El"
}
