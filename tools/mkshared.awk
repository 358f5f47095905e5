# SPDX-License-Identifier: MIT
# awk -f mkshared.awk -v dictionary=NAME [-v known=NAMES] TABLE...: the entries
# of a dictionary from the tables of a language that several share, as
# lib/data/en/titles.tsv, for mkdict, which #line tells the table's lines. known
# are all dictionaries, to refuse a column of none. After its comments a table
# has a line that names its columns:
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
	n = split(known, names, " ")
	for (i = 1; i <= n; i++) is_known[names[i]]
	print "# from the tables of the language, which name source and licence"
}
FNR == 1 {
	if (!/^# /) stop("the first line names no source and licence")
	named = 0
}
{ sub(/\r$/, "") }
/^# / || /^$/ { next }
/[ \t]$/ { stop("a blank or TAB at the end of the line") }
!named {
	split("", at)
	for (i = 1; i <= NF; i++) at[$i] = i
	if (at["word"] != 1) stop("no line that names the columns")
	columns = NF
	named = 1
	split($0, column)
	for (i = 2; i <= NF; i++) check_column(column[i])
	next
}
NF > columns { stop("more columns than have names") }
{
	check_line()
	shown = 0
	for (i = 2; i <= NF; i++) {
		n = split(column[i], how, "/")
		if (how[1] != dictionary || $i == "-" || $i == "") continue
		split("", as)
		for (k = 2; k <= n; k++) as[how[k]] = 1
		add($i)
	}
}
function check_column(name,  how, n, k) {
	if (name == "written" || name == "gender") return
	n = split(name, how, "/")
	if (known != "" && !(how[1] in is_known))
		stop("the column \"" how[1] "\" is no dictionary")
	for (k = 2; k <= n; k++)
		if (how[k] !~ /^(lower|bare|capitals)$/)
			stop("no way to have words: \"/" how[k] "\"")
}
function check_line(  i, classes) {
	if (NF == 1)
		stop("no TAB: the classes must follow a TAB, in their columns")
	if ($1 == "") stop("no word before the TAB")
	for (i = 1; i <= NF; i++)
		if ($i ~ /^ |  | $/) stop("a blank too many in \"" $i "\"")
	if (field("written") !~ /^(\.|A|\.A|A\.)?$/)
		stop("written is . or A or both or -, not \"" field("written") "\"")
	if (field("gender") !~ /^(male|female)?$/)
		stop("gender is male, female or -, not \"" field("gender") "\"")
	for (i = 2; i <= NF; i++) {
		if (column[i] == "written" || column[i] == "gender") continue
		if ($i != "-") classes = classes " " $i
	}
	if (classes !~ /[^ ]/) stop("no class in any column")
	if (classes ~ / gender( |$)/ && field("gender") == "")
		stop("the class gender, but no gender")
}
function field(name) {
	return (name in at) && $(at[name]) != "-" ? $(at[name]) : ""
}
function add(classes,  word, written) {
	word = ("lower" in as) ? tolower($1) : $1
	written = field("written")
	classes = " " classes " "
	sub(/ gender /, " " field("gender") " ", classes)
	classes = substr(classes, 2, length(classes) - 2)
	if ("bare" in as) {
		sub(/\.$/, "", word)
		written = ""
	}
	put(word, written, classes)
	if (("capitals" in as) && written ~ /A/) put(toupper(word), written, classes)
}
function put(word, written, classes) {
	if (!shown) print "#line " FNR " " FILENAME
	shown = 1
	print word, classes
	if (written ~ /\./) print word ".", classes
}
function stop(what) {
	print "mkshared: " FILENAME ":" FNR ": " what >"/dev/stderr"
	failed = 1
	exit 1
}
END { exit failed }
