# SPDX-License-Identifier: MIT
# awk -f mkshared.awk -v dictionary=NAME TABLE...: the entries of a dictionary
# from the tables of a language that several share, as lib/data/en/titles.tsv,
# for mkdict. After its comments a table has a line that names its columns:
#
#   word         the word
#   written      how else it is written: . also with a dot, A also in capitals
#   gender       male, female
#   DICTIONARY   its classes in this dictionary, - or nothing if it is not there;
#                gender stands for male or female
#
# After the name of a dictionary may come how it has words, each with a
# slash: /lower in small letters, /bare only without the dot, /capitals also as
# A says.
BEGIN {
	FS = OFS = "\t"
	print "# from the tables of the language, which name source and licence"
}
FNR == 1 {
	if (!/^# /) stop("the first line names no source and licence")
	named = 0
}
/^# / || /^$/ { next }
!named {
	split("", at)
	for (i = 1; i <= NF; i++) at[$i] = i
	if (at["word"] != 1) stop("no line that names the columns")
	columns = NF
	named = 1
	split($0, column)
	next
}
NF > columns { stop("more columns than have names") }
{
	for (i = 2; i <= NF; i++) {
		n = split(column[i], how, "/")
		if (how[1] != dictionary || $i == "-" || $i == "") continue
		split("", as)
		for (k = 2; k <= n; k++) as[how[k]] = 1
		add($i)
	}
}
function field(name) { return (name in at) && $(at[name]) != "-" ? $(at[name]) : "" }
function add(classes,  word, written) {
	word = ("lower" in as) ? tolower($1) : $1
	written = field("written")
	sub(/gender$/, field("gender"), classes)
	if ("bare" in as) {
		sub(/\.$/, "", word)
		written = ""
	}
	put(word, written, classes)
	if (("capitals" in as) && written ~ /A/) put(toupper(word), written, classes)
}
function put(word, written, classes) {
	print word, classes
	if (written ~ /\./) print word ".", classes
}
function stop(what) {
	print "mkshared: " FILENAME ":" FNR ": " what >"/dev/stderr"
	failed = 1
	exit 1
}
END { exit failed }
