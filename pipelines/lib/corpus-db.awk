# SPDX-License-Identifier: MIT
# corpus-db.awk: cut a record stream into batches of whole documents, and write
# the script by which sqlite3 loads them. From the environment: tmp, a folder;
# first, the number of the first document; parts, where those of the script are.
#
# A batch is a file in which documents have numbers in the place of ids; to-csv
# makes rows of it. There are two such files: while sqlite3 reads one, the other
# one is written. Its word that it is done with one comes through descriptor 8.
#
# The stream ends with the line "end". If that is missing, a program that writes
# it was killed, and the last document may be cut: that batch is not loaded.

BEGIN {
	FS = "\t"
	tmp = ENVIRON["tmp"]
	docid = ENVIRON["first"] - 1
	most = ENVIRON["NUTGRAF_BATCH"] > 0 ? ENVIRON["NUTGRAF_BATCH"] + 0 : 1000
	load = text_of("batch")
	printf "%s", text_of("session")
	fflush()
	await()
}

$0 == "end" { whole = 1 }

# The filters have reported what is no record, and other kinds have no table.
!/^(doc|meta|sent|entity|quote)\t[^\t]*\t[0-9]+\t[0-9]+\t[^\t]*\t/ { next }
length($3) > 17 || length($4) > 17 { next }

# Ids are compared as strings: "7" is not "007".
$1 == "doc" || $2 "" != doc || !docs {
	if (docs == most || size > 16000000)
		finish()
	begin($2 "")
}

$1 == "doc" || ($1 == "meta" && $5 == "x-doc") { next }

{
	n[$1]++
	size += length($0)
	print $1 "\t" docid substr($0, length($1) + skip) >file
}

END {
	if (whole && docs)
		finish()
	if (whole && !failed)
		printf "%s", text_of("index")
	print ".quit"
	fflush()
	while (!system("read -r line <&8"))
		continue
	exit failed
}

function begin(id) {
	doc = id
	skip = length(id) + 2
	docs++
	docid++
	if (docs == 1)
		file = tmp "/batch" batches % 2
	print "doc\t" docid "\t0\t0\t\t" >file
	print "meta\t" docid "\t0\t0\tx-doc\t" id >file
}

# The batch is written: have it loaded, and wait until the other file is free.
function finish() {
	close(file)
	import("docs", "doc", "--meta=x-doc", "x-doc,outlet,date,time,zone," \
	    "title,author,url,section,language,agency,access,modified," \
	    "crawled,digest")
	import("meta", "meta", "--where=label!=x-doc", "label,text")
	import("sentences", "sent", "", "sentence,paragraph,start,end,label,text")
	import("entities", "entity", "", "sentence_number,start,end,type,text," \
	    "name,confidence,value")
	import("quotes", "quote", "", "sentence_number,start,end,type,text,said," \
	    "speaker,name,cue,spans,rule,confidence,act,polarity," \
	    "name_confidence,check")
	print "INSERT INTO batch VALUES(" missing("docs", docs) ", " \
	    missing("meta", n["meta"]) ", " \
	    missing("sentences", n["sent"]) ", " \
	    missing("entities", n["entity"]) ", " \
	    missing("quotes", n["quote"]) ");"
	printf "%s.print done\n", load
	fflush()
	if (batches++)
		await()
	docs = size = n["meta"] = n["sent"] = n["entity"] = n["quote"] = 0
}

# In the shell that sqlite3 starts the names are variables of the environment.
function import(table, kind, option, fields) {
	print ".import '|exec \"$to_csv\" ${max_size:+\"--max-size=$max_size\"} " \
	    "--records --no-header " option " --fields=doc," fields " " kind \
	    " \"$tmp\"/batch" batches % 2 "' new_" table
}

function missing(table, n) {
	return "abs((SELECT count(*) FROM new_" table ") - " (n + 0) ")"
}

# Wait for a line of sqlite3; without one it has ended. (Some awks read more of a
# pipe than a line, and wait for it.)
function await() {
	if (!system("read -r line <&8"))
		return
	failed = 1
	exit
}

function text_of(part, file, line, text) {
	file = ENVIRON["parts"] "/corpus-db-" part ".sql"
	while ((getline line <file) > 0)
		text = text line "\n"
	close(file)
	return text
}
