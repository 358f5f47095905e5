#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

P=$TOP/pipelines

setup() {
	cd "$BATS_TEST_TMPDIR" || return
	export TMPDIR=$BATS_TEST_TMPDIR	# what is killed leaves its files there
	command -v sqlite3 >/dev/null || skip "sqlite3 is not on this system"
	sqlite3 :memory: 'CREATE VIRTUAL TABLE t USING fts5(x)' 2>/dev/null || skip "this sqlite3 has no FTS5"
}

# pages NUMBER: that many short pages in the folder pages.
pages() {
	local i
	mkdir -p pages
	for ((i = 1; i <= $1; i++)); do
		printf 'Ann Lee visits Oslo\n\n"We count %d boats," said Ann Lee of Brandt Ltd.\n\nBo Marl said that he counted %d.\n' "$i" $((i * 2)) >"pages/$i.txt"
	done
}

# contents DATABASE: all that is in it but what full-text search makes of it.
contents() {
	sqlite3 "$1" .dump | grep -v "_fts_\|^INSERT INTO sqlite_\|^PRAGMA\|^DELETE FROM sqlite_"
}

# sound DATABASE: every row has its document, and both indices fit their texts.
sound() {
	[ "$(sqlite3 "$1" 'PRAGMA integrity_check')" = ok ]
	[ -z "$(sqlite3 "$1" 'PRAGMA foreign_key_check')" ]
	sqlite3 "$1" "INSERT INTO sentences_fts(sentences_fts, rank) VALUES('integrity-check', 1); INSERT INTO quotes_fts(quotes_fts, rank) VALUES('integrity-check', 1);"
}

@test "corpus-db: tables, views and full-text search of a page" {
	printf '"We knew of it," said the mayor, Ann Lee.\n\nShe was in Oslo on 5 May 2024. "Never," she said.\n' >page.txt
	run --separate-stderr "$P/corpus-db" news.db page.txt
	[ "$status" = 0 ]
	[ -z "$output$stderr" ]
	sound news.db
	[ "$(sqlite3 news.db 'SELECT docid, doc, words, outlet IS NULL FROM docs')" = '1|page.txt|20|1' ]
	[ "$(sqlite3 news.db 'SELECT said, name, cue, sentence, type FROM statements')" = 'We knew of it,|Ann Lee|said|1|direct
Never,|Ann Lee|said|3|direct' ]
	[ "$(sqlite3 news.db "SELECT sentence, type, text, name, confidence IS NULL, value FROM entities WHERE type <> 'PERSON'")" = '2|PLACE|Oslo|Oslo|0|
2|DATE|5 May 2024||1|2024-05-05' ]
	[ "$(sqlite3 news.db "SELECT sentence, s.text FROM sentences s JOIN sentences_fts ON id = sentences_fts.rowid WHERE sentences_fts MATCH 'oslo'")" = '2|She was in Oslo on 5 May 2024.' ]
	[ "$(sqlite3 news.db "SELECT snippet(quotes_fts, 0, '[', ']', '', 3) FROM quotes_fts WHERE quotes_fts MATCH 'never' ORDER BY bm25(quotes_fts)")" = '[Never],' ]
	for view in statements mentions names speakers months; do
		[ "$(sqlite3 news.db "SELECT count(*) > 0 FROM $view")" = 1 ]
	done
	[ "$(sqlite3 news.db 'SELECT count(*) FROM pairs')" = 0 ]
}

@test "corpus-db: ten questions of its page, answered from the samples" {
	cd "$TOP"
	"$P/corpus-db" "$BATS_TEST_TMPDIR/s.db" samples/*.html samples/*.txt 2>/dev/null
	awk '/^\.Sh / { on = $2 == "QUESTIONS" } /^\.Bd/ { sql = on; next } /^\.Ed/ { sql = 0 } sql' man/nutgraf-corpus-db.1 >"$BATS_TEST_TMPDIR/questions"
	[ "$(grep -c '^select' "$BATS_TEST_TMPDIR/questions")" = 10 ]
	cd "$BATS_TEST_TMPDIR"
	awk -v RS= '{ print >"question" ++n }' <(sed 's/;$/;\n/' questions)
	for i in 1 2 3 4 5 6 7 8 9 10; do
		sqlite3 -bail -header s.db <question$i >answer$i
		head -n 1 answer$i
		[ "$(wc -l <answer$i)" -gt 1 ]
	done >headers
	# What is found changes with the rules and models; what is asked does not.
	diff -u - headers <<'END'
outlet|month|documents|words
date|outlet|cue|said
outlet|name|statements
speaker|about|times
name|other|sentences|documents
month|pages|mentions
doc|snippet(sentences_fts, 0, '[', ']', '...', 9)
date|who|said
doc|name|said|name|said
doc|rule|confidence|speaker|said|context
END
	grep -qx 'Orrery Magazine|2022-11|1|460' answer1
	grep -q '^2024-10-16|The Lanternfield Gazette|said|' answer2
	grep -q '^Docket & Tide News|Kari Solbakk-Lund|' answer3
	grep -q '^2025-02|1|' answer6
	grep -q '\[[cC]aptain\]' answer7
	grep -q '|Graciela Montes de Oca|A contract that only one side' answer8
}

@test "corpus-db: a second run changes nothing; new and changed pages go in" {
	pages 5
	"$P/corpus-db" news.db pages
	sqlite3 news.db .dump >before
	"$P/corpus-db" --summary news.db pages 2>err
	[ "$(cat err)" = '0 pages read, 5 known' ]
	sqlite3 news.db .dump | cmp before -
	sqlite3 news.db "SELECT * FROM quotes WHERE docid <> 3" >others
	printf 'Bo Marl said: "I have changed my mind."\n' >pages/3.txt
	printf 'Cy Dal said: "I am new here."\n' >pages/6.txt
	rm pages/1.txt
	"$P/corpus-db" --summary news.db pages 2>err
	[ "$(cat err)" = '2 pages read, 3 known' ]
	sound news.db
	[ "$(sqlite3 news.db 'SELECT doc FROM docs ORDER BY doc')" = 'pages/1.txt
pages/2.txt
pages/3.txt
pages/4.txt
pages/5.txt
pages/6.txt' ]
	[ "$(sqlite3 news.db "SELECT said FROM statements WHERE doc = 'pages/3.txt'")" = 'I have changed my mind.' ]
	[ -z "$(sqlite3 news.db "SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH '\"count 3\"'")" ]
	[ "$(sqlite3 news.db "SELECT count(*) FROM sentences_fts WHERE sentences_fts MATCH 'mind OR new'")" = 2 ]
	sqlite3 news.db "SELECT * FROM quotes WHERE docid IN (1, 2, 4, 5)" | cmp others -
	sqlite3 news.db "DELETE FROM docs WHERE doc = 'pages/2.txt'"
	sound news.db
	[ "$(sqlite3 news.db 'SELECT count(*) FROM quotes JOIN docs USING (docid)')" = "$(sqlite3 news.db 'SELECT count(*) FROM quotes')" ]
}

# In batches of 20 pages, a run is killed at ten moments; what then is in the
# database is whole documents, and one more run completes it.
@test "corpus-db: killed at ten moments, then whole" {
	pages 200
	export NUTGRAF_BATCH=20
	"$P/corpus-db" clean.db pages
	contents clean.db >want
	partly=0
	for wait in 0 .02 .05 .1 .15 .2 .3 .4 .5 .7; do
		rm -f news.db*
		set -m
		"$P/corpus-db" news.db pages >/dev/null 2>&1 &
		set +m
		sleep "$wait"
		kill -9 -- -$! 2>/dev/null || true
		wait $! 2>/dev/null || true
		if [ -s news.db ]; then
			n=$(sqlite3 news.db 'SELECT count(*) FROM docs' 2>/dev/null || echo 0)
			[ "$((n % 20))" = 0 ]
			[ "$n" = 0 ] || [ "$n" = 200 ] || partly=$((partly + 1))
			[ "$n" = 0 ] || [ -z "$(sqlite3 news.db 'SELECT docid FROM docs EXCEPT SELECT docid FROM quotes')" ]
		fi
		"$P/corpus-db" news.db pages
		contents news.db | cmp want -
		sound news.db
	done
	echo "# killed between batches: $partly of 10" >&3
}

@test "corpus-db: a filter that is killed leaves no document that is cut" {
	pages 3
	mkdir bin
	for f in "$TOP/${B:-build}"/bin/*; do ln -s "$f" bin; done
	rm bin/extract-quotes
	printf '#!/bin/sh\n"%s" "$@" | head -n 9\nkill -9 $$\n' "$TOP/${B:-build}/bin/extract-quotes" >bin/extract-quotes
	chmod +x bin/extract-quotes
	NUTGRAF_BIN=$PWD/bin run "$P/corpus-db" news.db pages
	[ "$status" = 1 ]
	[ "$(sqlite3 news.db 'SELECT count(*) FROM docs')" = 0 ]
	rm bin/extract-quotes
	rm bin/read-pages
	printf '#!/bin/sh\n"%s" "$@" | head -n 9\nkill -9 $$\n' "$TOP/${B:-build}/bin/read-pages" >bin/read-pages
	ln -s "$TOP/${B:-build}/bin/extract-quotes" bin
	chmod +x bin/read-pages
	NUTGRAF_BIN=$PWD/bin run "$P/corpus-db" news.db pages
	[ "$status" = 1 ]
	[ "$(sqlite3 news.db 'SELECT count(*) FROM docs')" = 0 ]
	"$P/corpus-db" news.db pages
	[ "$(sqlite3 news.db 'SELECT count(*) FROM docs')" = 3 ]
}

# Every field that a record can have, with all that could end a cell, a statement
# or a command.
hostile() {
	local evil=$'a"b\'c;--,\\\\t\\t.quit\\n.import x y\\r\\n\\\\n\\q|$(touch pwned) \'\');drop table docs; \x01\xef\xbf\xbd\xe2\x80\xae</script>=1+1'
	printf 'doc\t%s\t0\t0\ttext\t\tnutgraf/1\n' "$evil"
	printf 'meta\t%s\t0\t0\ttitle\t%s\nmeta\t%s\t0\t0\t%s\tx\nmeta\t%s\t0\t0\tx-doc\tstolen\n' "$evil" "$evil" "$evil" "$evil" "$evil"
	printf 'sent\t%s\t0\t9\t%s\t%s\t1\t1\t0\t9\n' "$evil" "$evil" "$evil"
	printf 'entity\t%s\t0\t3\t%s\t%s\t%s\t0.50\t%s\n' "$evil" "$evil" "$evil" "$evil" "$evil"
	printf 'quote\t%s\t0\t9\t%s\t%s\t%s\t%s\t%s\t0-9\t\t\t%s\t0.25\t%s\t%s\t\n' "$evil" "$evil" "$evil" "$evil" "$evil" "$evil" "$evil" "$evil" "$evil"
	printf 'sent\t%s\t1\t2\n\nno record\nx-own\t%s\t0\t0\t\t\n' "$evil" "$evil"
	printf 'sent\t%s\t999999999999999999999999\t2\tbody\tTall.\n' "$evil"
}

@test "corpus-db: hostile text comes back exactly" {
	hostile >s
	run --separate-stderr "$P/corpus-db" news.db s
	[ "$status" = 1 ]
	[[ $stderr == *"no record"* ]]
	[[ $stderr != *corpus-db:* ]]
	sound news.db
	[ ! -e pwned ]
	# The text as it must be, and all texts in the database, in hexadecimal.
	sed -n 1p s | cut -f 2 | awk 'BEGIN { ORS = "" } {
		gsub(/\\\\/, "\002\003"); gsub(/\\t/, "\t"); gsub(/\\n/, "\n"); gsub(/\\r/, "\r"); gsub(/\002\003/, "\\"); print }' | od -An -v -tx1 | tr -d ' \n' | tr a-f A-F >want
	[ "$(wc -c <want)" -gt 150 ]
	for cell in 'doc from docs' 'title from docs' 'label from meta where text = "x"' 'label from sentences' 'text from sentences' \
		'type from entities' 'text from entities' 'name from entities' 'value from entities' \
		'type from quotes' 'text from quotes' 'speaker from quotes' 'name from quotes' 'cue from quotes' 'rule from quotes' 'act from quotes' 'polarity from quotes'; do
		sqlite3 news.db "select hex(${cell%% *}) ${cell#* }" | tr -d '\n' | cmp want - || { echo "$cell"; false; }
	done
	[ "$(sqlite3 news.db 'SELECT confidence FROM entities; SELECT confidence FROM quotes')" = $'0.5\n0.25' ]
	[ "$(sqlite3 news.db 'SELECT count(*) FROM sentences')" = 1 ]
	"$P/corpus-db" --summary news.db s 2>&1 | tail -n 1 | grep -q '^0 pages read, 1 known'
}

@test "corpus-db: texts of a megabyte, NUL and broken UTF-8" {
	{ printf 'Ann Lee said: "'; yes 'the boats are long and' | head -n 50000 | tr '\n' ' '; printf ' it is long."\n\nA NUL\0 and a \xe2\x82 here.\n'; } >long.txt
	"$P/corpus-db" news.db long.txt 2>err
	[ "$(sqlite3 news.db 'SELECT max(length(text)) > 1000000 FROM sentences')" = 1 ]
	[ "$(sqlite3 news.db "SELECT hex(text) FROM sentences WHERE text LIKE 'A NUL%'")" = "$(printf 'A NUL\xef\xbf\xbd and a \xef\xbf\xbd here.' | od -An -v -tx1 | tr -d ' \n' | tr a-f A-F)" ]
	sound news.db
}

@test "corpus-db: names of databases with all that a shell or sqlite3 may read in them" {
	pages 1
	for db in "a b'c\"d;.db" '-x.db' 'file:x.db?mode=memory' '.quit' ':memory:' '$(touch pwned).db' 'é.db' "$PWD/a b/c.db"; do
		mkdir -p 'a b'
		"$P/corpus-db" -- "$db" pages/1.txt
		[ -s "$db" ]
		sqlite3 "$([[ $db == /* ]] || echo ./)$db" 'SELECT doc FROM docs' | grep -q '^pages/1.txt$'
		"$P/corpus-db" --metadata -- "$db" | jq -e '.databases | length == 1' >/dev/null
	done
	[ ! -e pwned ]
}

@test "corpus-db: what is no database of its own is refused by name, and left as it is" {
	pages 1
	cp pages/1.txt page.txt
	sqlite3 other.db 'CREATE TABLE t (x)'
	"$P/corpus-db" later.db pages
	sqlite3 later.db 'PRAGMA user_version = 2'
	mkdir folder
	cp page.txt other.db later.db folder
	for db in page.txt other.db later.db; do
		run --separate-stderr "$P/corpus-db" $db pages
		[ "$status" = 1 ]
		[ -z "$output" ]
		[[ $stderr == "corpus-db: $db: "* ]]
		[ "${#stderr_lines[@]}" = 1 ]
		cmp $db folder/$db
		case $db in
		page.txt) [[ $stderr == "corpus-db: page.txt: is not a database, as the first operand must be" ]] ;;
		other.db) [[ $stderr == *"not one of corpus-db"* ]] ;;
		later.db) [[ $stderr == *"another version"* ]] ;;
		esac
	done
	for db in folder none/x.db; do
		run --separate-stderr "$P/corpus-db" $db pages
		[ "$status" = 1 ]
		[[ $stderr == "corpus-db: $db: "* ]]
	done
	# An empty file is a new database.
	: >new.db
	"$P/corpus-db" new.db pages
	[ "$(sqlite3 new.db 'SELECT count(*) FROM docs')" = 1 ]
}

@test "corpus-db: a folder or a database that must not be written" {
	pages 1
	"$P/corpus-db" news.db pages
	mkdir folder
	cp news.db folder
	chmod 500 folder
	chmod 400 folder/news.db
	if [ -w folder ]; then
		[ "$(id -u)" = 0 ]
		echo "# as root every folder can be written; a database that another program holds is tried" >&3
		sqlite3 news.db 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;' '.shell sleep 30' >/dev/null &
		holder=$!
		sleep 1
		run --separate-stderr timeout 25 "$P/corpus-db" news.db pages
		kill $holder
		[ "$status" = 1 ]
		[[ $stderr == "corpus-db: news.db: database is locked"* ]]
		return
	fi
	printf 'Cy Dal said: "I am new here."\n' >pages/6.txt
	for db in folder/news.db folder/new.db; do
		run --separate-stderr "$P/corpus-db" $db pages
		[ "$status" = 1 ]
		[[ $stderr == "corpus-db: $db: "* ]]
	done
	chmod 700 folder
}

@test "corpus-db: no folder for its files" {
	pages 1
	TMPDIR=$PWD/nowhere run --separate-stderr "$P/corpus-db" news.db pages
	[ "$status" = 1 ]
	[ "$stderr" = "corpus-db: cannot make a folder for its files in $PWD/nowhere: TMPDIR says where" ]
}

@test "corpus-db: another run makes the tables at the same moment" {
	pages 2
	mkdir bin
	cat >bin/sqlite3 <<-END
		#!/bin/sh
		PATH=\${PATH#*:}
		sqlite3 "\$@" || exit
		case "\$*" in *application_id*) "$P/corpus-db" ./news.db pages/1.txt ;; esac
	END
	chmod +x bin/sqlite3
	PATH=$PWD/bin:$PATH run --separate-stderr "$P/corpus-db" ./news.db pages
	[ "$status" = 0 ]
	[ -z "$output$stderr" ]
	[ "$(sqlite3 news.db 'SELECT group_concat(doc) FROM docs')" = pages/1.txt,pages/2.txt ]
	sound news.db
}

@test "corpus-db: a disk that is full costs no more than what was new" {
	[ "$(id -u)" = 0 ] || skip "only root can make a small file system"
	pages 300
	mkdir small
	mount -t tmpfs -o size=600k tmpfs small 2>/dev/null || skip "no file system can be mounted here"
	"$P/corpus-db" small/news.db pages/1.txt || { umount small; false; }
	sqlite3 small/news.db .dump >before
	run --separate-stderr "$P/corpus-db" small/news.db pages
	sqlite3 small/news.db .dump >after
	umount small
	[ "$status" = 1 ]
	[[ $stderr == "corpus-db: small/news.db: "*full* ]]
	cmp before after
}

@test "corpus-db: an sqlite3 that is missing, too old or without FTS5" {
	pages 1
	mkdir bin
	for tool in awk bash cat env head mkfifo mktemp readlink rm sed sh tr; do
		ln -s "$(command -v $tool)" bin
	done
	NUTGRAF_BIN=$TOP/${B:-build}/bin PATH=$PWD/bin run --separate-stderr bash "$P/corpus-db" news.db pages
	[ "$status" = 1 ]
	[[ $stderr == "corpus-db: sqlite3 is not installed"* ]]
	printf '#!/bin/sh\ncase $* in *fts5*) exit 1 ;; esac\n' >bin/sqlite3
	chmod +x bin/sqlite3
	NUTGRAF_BIN=$TOP/${B:-build}/bin PATH=$PWD/bin run --separate-stderr bash "$P/corpus-db" news.db pages
	[ "$status" = 1 ]
	[[ $stderr == *FTS5* ]]
	printf '#!/bin/sh\necho 3.31.1\n' >bin/sqlite3
	NUTGRAF_BIN=$TOP/${B:-build}/bin PATH=$PWD/bin run --separate-stderr bash "$P/corpus-db" news.db pages
	[ "$status" = 1 ]
	[[ $stderr == *"too old"* ]]
	[ ! -e news.db ]
}

@test "corpus-db: wrong usage" {
	for wrong in '' --metadata '--metadata news.db pages' '--metadata=x news.db' '--no-header news.db' '--skip=x news.db'; do
		run --separate-stderr "$P/corpus-db" $wrong
		[ "$status" = 2 ]
		[ -z "$output" ]
		[[ $stderr == *"usage: corpus-db "* ]]
	done
	run "$P/corpus-db" ''
	[ "$status" = 2 ]
	[ ! -e news.db ]
}

@test "corpus-db: --files0-from, standard input, several forms at once" {
	pages 2
	printf '%s\0' pages/1.txt pages/2.txt >list
	"$P/corpus-db" --files0-from=list a.db
	"$P/corpus-db" --files0-from - b.db <list
	"$P/corpus-db" c.db pages
	contents a.db >want
	contents b.db | cmp want -
	contents c.db | cmp want -
	run "$P/corpus-db" --files0-from=list a.db pages
	[ "$status" = 2 ]
	"$P/corpus-db" --id=http://a.example/1 d.db <pages/1.txt
	[ "$(sqlite3 d.db 'SELECT doc, url FROM docs')" = 'http://a.example/1|http://a.example/1' ]
	printf 'id,outlet,date,text\n7,The Lamp,2024-03-05T10:20:30+02:00,"""Yes,"" said Ann Lee."\n' >t.csv
	"$P/corpus-db" d.db t.csv
	[ "$(sqlite3 d.db 'SELECT doc, outlet, date, time, zone FROM docs WHERE docid = 2')" = '7|The Lamp|2024-03-05|10:20:30|+02:00' ]
	read-pages pages | "$P/corpus-db" e.db
	[ "$(sqlite3 e.db 'SELECT count(*) FROM docs')" = 2 ]
}

@test "corpus-db: the same with every awk" {
	pages 30
	export NUTGRAF_BATCH=7
	"$P/corpus-db" want.db pages
	sqlite3 want.db .dump >want
	every_awk
	for folder in "${awks[@]}"; do
		rm -f news.db
		PATH=$folder:$PATH "$P/corpus-db" news.db pages
		sqlite3 news.db .dump | cmp want -
	done
}

@test "corpus-db: --metadata is JSON, and names every table, view and column that there is" {
	pages 1
	"$P/corpus-db" news.db pages
	"$P/corpus-db" --metadata news.db >metadata.json
	jq -r '.databases.news.tables | keys[]' metadata.json | sort >got
	sqlite3 news.db "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%_fts%' ORDER BY name" | cmp got -
	jq -r '.databases.news.tables | to_entries[] | .key as $t | .value | (.columns // {} | keys[]), (.facets // [] | .[]), (.units // {} | keys[]), (.sort_desc // empty), (.label_column // empty) | "select \"" + . + "\" from " + $t + " limit 0;"' metadata.json >columns
	[ "$(wc -l <columns)" -gt 30 ]
	sed 's/select "\([a-z_]*\)" from \([a-z]*\).*/SELECT 1 FROM pragma_table_info('\''\2'\'') WHERE name = '\''\1'\'';/' columns | sqlite3 news.db | grep -c 1 | grep -qx "$(wc -l <columns)"
}
