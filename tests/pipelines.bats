#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

P=$TOP/pipelines
all=(who-said-what report name-counts name-pairs compare-coverage article-text article-json)

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# Two documents, tagged, with all that CSV and the stream have to escape.
two_documents() {
	rec doc 'a,1.html' html ''
	rec meta 'a,1.html' outlet 'The "Daily" Lamp'
	rec meta 'a,1.html' date 2024-10-16
	rec sent 'a,1.html' body 'Mary Lund said so in Ulm.' 1 1 0 25
	rec entity 'a,1.html' PERSON 'Mary Lund' 'Mary Lund' ''
	rec entity 'a,1.html' PERSON 'Lund' 'Mary Lund' ''
	rec entity 'a,1.html' ORG 'Brandt, Lowell & "Sons"' '' ''
	rec entity 'a,1.html' DATE 'Monday' 2024-10-14 ''
	rec quote 'a,1.html' direct '“You do not think, you count,” “and go back.”' she 'Mary Lund' said '' '' '' Q1 ''
	rec quote 'a,1.html' mixed 'was "fully manned"' Lund 'Mary Lund' said '' '' '' Q1 ''
	rec quote 'a,1.html' direct '"Never"' Lund 'Mary Lund' said '' '' '' Q1 ''
	rec doc b html ''
	rec meta b outlet 'Back\\slash Gazette'
	rec sent b body 'Lund was in Oslo.' 1 1 0 17
	rec entity b PLACE Oslo Oslo ''
	rec entity b PERSON 'Lund' 'Mary Lund' ''
	rec entity b PRODUCT 'Q-9' 'Q-9' ''
	rec quote b direct '"The bridge was fully manned, and well."' Lund 'Mary Lund' said '' '' '' Q1 ''
	rec quote b direct "'You do not think; you count'" Lund 'Mary Lund' said '' '' '' Q1 ''
	rec quote b direct '"Never say never"' Renn 'Tobias Renn' said '' '' '' Q1 ''
}

@test "every pipeline: --help, --version, wrong usage" {
	for p in "${all[@]}"; do
		run --separate-stderr "$P/$p" --help
		[ "$status" = 0 ]
		[[ ${lines[0]} == "$p - "* ]]
		[[ $output == *"usage: $p "* && $output == *--files0-from=F* && $output != *SPDX* ]]
		[ -z "$stderr" ]
		run "$P/$p" --version
		[ "$status" = 0 ]
		[[ $output == "$p (nutgraf) "[0-9]* ]]
		for wrong in --no-such -x --files0-from; do
			run --separate-stderr "$P/$p" "$wrong"
			[ "$status" = 2 ]
			[ -z "$output" ]
			[[ $stderr == *"usage: $p "* ]]
		done
		run "$P/$p" --files0-from=/dev/null operand
		[ "$status" = 2 ]
	done
	run "$P/article-text" --no-header
	[ "$status" = 2 ]
	run "$P/who-said-what" --types=PERSON
	[ "$status" = 2 ]
}

@test "every pipeline: nothing in, no rows out; a full disk is noticed" {
	for p in "${all[@]}"; do
		run --separate-stderr "$P/$p" --files0-from=/dev/null
		case $p in
		article-* | report) [ ${#lines[@]} = 0 ] ;;
		*) [ ${#lines[@]} = 1 ] ;;
		esac
		case $p in
		compare-coverage) [ "$status" = 1 ] && [[ $stderr == *"fewer than two documents"* ]] ;;
		*) [ "$status" = 0 ] && [ -z "$stderr" ] ;;
		esac
		run bash -c "'$P/$p' '$TOP'/samples/news-page.html '$TOP'/samples/wrapped.txt 2>/dev/null >/dev/full"
		[ "$status" != 0 ]
	done
}

@test "who-said-what: columns, order, quoting, no header" {
	two_documents >s
	cat >want <<'END'
doc,outlet,date,title,url,speaker,name,cue,act,type,said,sentence,confidence,check
"a,1.html","The ""Daily"" Lamp",2024-10-16,,,she,Mary Lund,said,,direct,"“You do not think, you count,” “and go back.”",,,
"a,1.html","The ""Daily"" Lamp",2024-10-16,,,Lund,Mary Lund,said,,mixed,"was ""fully manned""",,,
"a,1.html","The ""Daily"" Lamp",2024-10-16,,,Lund,Mary Lund,said,,direct,Never,,,
b,Back\slash Gazette,,,,Lund,Mary Lund,said,,direct,"The bridge was fully manned, and well.",,,
b,Back\slash Gazette,,,,Lund,Mary Lund,said,,direct,You do not think; you count,,,
b,Back\slash Gazette,,,,Renn,Tobias Renn,said,,direct,Never say never,,,
END
	"$P/who-said-what" s | diff -u want -
	"$P/who-said-what" <s | diff -u want -
	"$P/who-said-what" - <s | diff -u want -
	"$P/who-said-what" --no-header s | diff -u <(tail -n +2 want) -
}

@test "who-said-what: --places, bytes of what article-text writes" {
	printf 'Äh. "No," he said. "Not so."\n' >page.txt
	run "$P/who-said-what" --places page.txt
	[ "${lines[0]}" = doc,outlet,date,title,url,speaker,name,cue,act,type,said,sentence,confidence,check,start,end,spans,rule ]
	[[ ${lines[1]} == 'page.txt,,,,,he,,said,say,direct,"No, … Not so.","""No,"" he said. ""Not so.""",'0.[89][0-9]',,5,29,"5-10,20-29",Q'* ]]
	[ "$("$P/article-text" page.txt | head -c 29 | tail -c 9)" = '"Not so."' ]
	run "$P/name-counts" --places
	[ "$status" = 2 ]
}

@test "who-said-what: a page is read to the quotation" {
	printf '"We have waited for this," said Mary Lund.\n' >page.txt
	run "$P/who-said-what" page.txt
	[ "$status" = 0 ]
	[ ${#lines[@]} = 2 ]
	[[ ${lines[1]} == page.txt,*,Mary\ Lund,said,say,direct,*"We have waited for this"* ]]
}

@test "name-counts: counts, order, types" {
	two_documents >s
	cat >want <<'END'
type,name,mentions,documents
PERSON,Mary Lund,3,2
ORG,"Brandt, Lowell & ""Sons""",1,1
PLACE,Oslo,1,1
END
	"$P/name-counts" s | diff -u want -
	"$P/name-counts" --no-header s | diff -u <(tail -n +2 want) -
	[ "$("$P/name-counts" --no-header --types DATE,PRODUCT s)" = "DATE,2024-10-14,1,1
PRODUCT,Q-9,1,1" ]
}

@test "--types: small letters, a type that no name has, the last one counts" {
	two_documents >s
	for p in name-counts compare-coverage; do
		run --separate-stderr "$P/$p" --no-header --types=person,Place, s
		[ "$output" = "$("$P/$p" --no-header --types PERSON,PLACE s)" ]
		[ -z "$stderr" ]
		run --separate-stderr "$P/$p" --types=PERSON --types=money,PRODUCT,Product,PERSONS s
		[ "$status" = 0 ]
		[[ $output == *PRODUCT* && $output != *PERSON* ]]
		[ "$stderr" = "$p: no name has the type Product
$p: no name has the type PERSONS" ]
	done
	run --separate-stderr "$P/name-counts" --types=FOO --files0-from=/dev/null
	[ "$status" = 0 ]
	[ -z "$stderr" ]
}

@test "name-counts: the same id twice is two documents, parts are counted once" {
	two_documents >s
	[ "$("$P/name-counts" --no-header --types=PERSON s s)" = "PERSON,Mary Lund,6,4" ]
	grep -v '^doc' s >t
	[ "$("$P/name-counts" --no-header --types=PERSON t)" = "PERSON,Mary Lund,3,2" ]
}

@test "name-counts: numbers are sorted as numbers" {
	for i in 1 2 3 4 5 6 7 8 9 10; do rec entity d PERSON Ann Ann ''; done >s
	for i in 1 2; do rec entity d PERSON Bob Bob ''; done >>s
	[ "$("$P/name-counts" --no-header s)" = "PERSON,Ann,10,1
PERSON,Bob,2,1" ]
}

@test "compare-coverage: what is shared, what one has" {
	two_documents >s
	cat >want <<'END'
item,type,name,text,documents,mentions,in,outlets
name,PERSON,Mary Lund,,2,3,"a,1.html; b","The ""Daily"" Lamp; Back\slash Gazette"
name,ORG,"Brandt, Lowell & ""Sons""",,1,1,"a,1.html","The ""Daily"" Lamp"
name,PLACE,Oslo,,1,1,b,Back\slash Gazette
quotation,direct,Mary Lund,"“You do not think, you count,” “and go back.”",2,2,"a,1.html; b","The ""Daily"" Lamp; Back\slash Gazette"
quotation,direct,Mary Lund,"""The bridge was fully manned, and well.""",2,2,"a,1.html; b","The ""Daily"" Lamp; Back\slash Gazette"
quotation,direct,Mary Lund,"""Never""",1,1,"a,1.html","The ""Daily"" Lamp"
quotation,direct,Tobias Renn,"""Never say never""",1,1,b,Back\slash Gazette
END
	"$P/compare-coverage" s | diff -u want -
	"$P/compare-coverage" --types=PLACE s | grep -c ^name | grep -qx 1
}

@test "compare-coverage: eight words are enough without a name, five are not" {
	{
		rec quote a direct '"one two three four five six seven eight nine"' '' '' said '' '' '' Q1 ''
		rec quote a direct '"uno dos tres cuatro cinco seis"' Ann Ann said '' '' '' Q1 ''
		rec quote b direct '"zero one two three four five six seven eight"' Bob Bob said '' '' '' Q1 ''
		rec quote b direct '"cero uno dos tres cuatro cinco"' Bob Bob said '' '' '' Q1 ''
	} >s
	run "$P/compare-coverage" --no-header s
	[ "$status" = 0 ]
	[ ${#lines[@]} = 3 ]
	[[ ${lines[0]} == quotation,direct,Bob,*,2,2,* ]]
	[[ ${lines[1]} == quotation,direct,Ann,*,1,1,a, ]]
	[[ ${lines[2]} == quotation,direct,Bob,*,1,1,b, ]]
}

@test "compare-coverage: what stands between the marks is compared" {
	{
		rec quote a mixed 'it a “remarkable bargain.”' Renn Renn called '' '' '' Q1 ''
		rec quote a indirect 'that all went well' Renn Renn said '' '' '' Q1 ''
		rec quote b direct '"It is really a remarkable bargain,"' Renn Renn said '' '' '' Q1 ''
		rec quote b mixed 'a "bargain" of the past' Renn Renn said '' '' '' Q1 ''
		rec quote b indirect 'that all went badly' Renn Renn said '' '' '' Q1 ''
	} >s
	run "$P/compare-coverage" --no-header s
	[ "$status" = 0 ]
	[ ${#lines[@]} = 4 ]
	[[ ${lines[0]} == *'really a remarkable bargain'*',2,2,a; b,' ]]
}

@test "compare-coverage: the same words of different people" {
	{
		rec quote a direct '"one two three four five six seven eight"' she '' said '' '' '' Q1 ''
		rec quote a direct '"uno dos tres cuatro cinco seis siete"' 'a spokeswoman' '' said '' '' '' Q1 ''
		rec quote b direct '"one two three four five six seven eight"' Bell 'Ann Bell' said '' '' '' Q1 ''
		rec quote b direct '"uno dos tres cuatro cinco seis siete"' 'the ministry' '' said '' '' '' Q1 ''
		rec quote c direct '"one two three four five six seven eight"' Marl 'Tom Marl' said '' '' '' Q1 ''
		rec quote d direct '"one two three four five six seven eight"' 'Ann Bell' 'Ann Bell' said '' '' '' Q1 ''
	} >s
	run "$P/compare-coverage" --no-header s
	[ ${#lines[@]} = 2 ]
	[[ ${lines[0]} == 'quotation,direct,Ann Bell; Tom Marl,'*',4,4,a; b; c; d,' ]]
	[[ ${lines[1]} == 'quotation,direct,a spokeswoman; the ministry,'*',2,2,a; b,' ]]
}

@test "compare-coverage: one document is not enough, and is written all the same" {
	rec entity a PLACE Oslo Oslo '' >s
	run --separate-stderr "$P/compare-coverage" --no-header s
	[ "$status" = 1 ]
	[ "$output" = "name,PLACE,Oslo,,1,1,a," ]
	[ "$stderr" = "compare-coverage: fewer than two documents to compare" ]
}

@test "compare-coverage: linear" {
	awk 'BEGIN { for (i = 0; i < 40000; i++) {
		printf "entity\tpage-%d\t0\t0\tPERSON\tAnn\tAnn\t\n", i
		printf "quote\tpage-%d\t0\t0\tdirect\t\"we will see what %d says\"\tAnn\tAnn\tsaid\t\t\t\tQ1\t\n", i, i % 97 } }' >s
	timeout 20 "$P/compare-coverage" --no-header s | cut -c 1-80 >out
	[ "$(wc -l <out)" = 98 ]
}

@test "compare-coverage: --by=outlet counts outlets, --long has a row for each" {
	two_documents >s
	{
		rec doc c html ''
		rec meta c outlet 'The "Daily" Lamp'
		rec entity c PERSON 'Lund' 'Mary Lund' ''
		rec quote c direct '"Never"' Lund 'Mary Lund' said '' '' '' Q1 ''
		rec doc d text ''
		rec entity d ORG 'Mary Lund' '' ''
	} >>s
	run --separate-stderr "$P/compare-coverage" --by=outlet s
	[ "$status" = 0 ]
	[ "${lines[0]}" = item,type,name,text,outlets,documents,mentions,in ]
	[ "${lines[1]}" = 'name,PERSON; ORG,Mary Lund,,3,4,5,"The ""Daily"" Lamp; Back\slash Gazette; d"' ]
	[ "${lines[6]}" = 'quotation,direct,Mary Lund,"""Never""",1,2,2,"The ""Daily"" Lamp"' ]
	[ "$stderr" = 'compare-coverage: documents that do not name their outlet, each taken for an outlet of its own: 1' ]
	run --separate-stderr "$P/compare-coverage" --by outlet --long s
	[ "${lines[0]}" = item,type,name,text,outlets,documents,mentions,outlet ]
	[ "${lines[1]}" = 'name,PERSON; ORG,Mary Lund,,3,2,3,"The ""Daily"" Lamp"' ]
	[ "${lines[2]}" = 'name,PERSON; ORG,Mary Lund,,3,1,1,Back\slash Gazette' ]
	[ "${lines[3]}" = 'name,PERSON; ORG,Mary Lund,,3,1,1,d' ]
	run --separate-stderr "$P/compare-coverage" --long s
	[ "${lines[0]}" = item,type,name,text,documents,mentions,doc,outlet ]
	[ "${lines[1]}" = 'name,PERSON; ORG,Mary Lund,,4,2,"a,1.html","The ""Daily"" Lamp"' ]
	[ "${lines[2]}" = 'name,PERSON; ORG,Mary Lund,,4,1,b,Back\slash Gazette' ]
	[ "${lines[4]}" = 'name,PERSON; ORG,Mary Lund,,4,1,d,' ]
	[ -z "$stderr" ]
	grep -v -e $'\tc\t' -e $'\td\t' s | sed "s/Back.*/The \"Daily\" Lamp/" >same
	run --separate-stderr "$P/compare-coverage" --by=outlet same
	[ "$status" = 1 ]
	[ "$stderr" = "compare-coverage: fewer than two outlets to compare" ]
	for wrong in --by --by= --by=page --long=yes; do
		run --separate-stderr "$P/compare-coverage" "$wrong"
		[ "$status" = 2 ]
		[[ ${stderr_lines[0]} == "compare-coverage: ${wrong%%=*}"* ]]
	done
}

@test "compare-coverage: no cell is larger than a spreadsheet's" {
	awk 'BEGIN { for (i = 1; i <= 4000; i++) {
		printf "meta\tpage-%d\t0\t0\toutlet\tOutlet-%d\n", i, i
		printf "entity\tpage-%d\t0\t0\tPERSON\tAnn\tAnn\t\n", i
		printf "quote\tpage-%d\t0\t0\tdirect\t\"one two three four five six seven eight\"\tsp\tSpeaker-%d\tsaid\t\t\t\tQ1\t\n", i, i } }' >s
	run --separate-stderr "$P/compare-coverage" --no-header s
	[ "$status" = 0 ]
	[ "$stderr" = 'compare-coverage: rows with a list that is cut to fit into a cell of 32767 characters: 2; --long has a row for each document or outlet' ]
	[ "${#lines[@]}" = 2 ]
	[[ ${lines[0]} == 'name,PERSON,Ann,,4000,4000,page-1; page-2; '*' more,Outlet-1; '*' more' ]]
	tr , '\n' <<<"${lines[0]}" | awk -F '; ' '/ more$/ { cut++; split($NF, w, " "); if (NF - 1 + w[2] != 4000) exit 1 }
		END { if (cut != 2) exit 1 }'
	[[ ${lines[1]} == 'quotation,direct,Speaker-1; Speaker-2; '*' more,"""one two '*,4000,4000,* ]]
	tr , '\n' <<<"$output" | awk 'length($0) > 32767 { exit 1 }'
	"$P/compare-coverage" --long --no-header s >out
	[ "$(wc -l <out)" = 8000 ]
	[ "$(sed -n 4000p out)" = name,PERSON,Ann,,4000,1,page-4000,Outlet-4000 ]
}

@test "compare-coverage: memory is not that of all quotations" {
	! grep -q __asan_init "$BIN/tag-entities" || skip "ASan needs room"
	awk 'BEGIN { for (i = 0; i < 20000; i++) {
		printf "quote\tpage-%d\t0\t0\tdirect\t\"", i
		for (k = 0; k < 20; k++)
			printf "word%d ", i * 7 + k * k * 31
		printf "\"\tAnn\tAnn\tsaid\t\t\t\tQ1\t\n" } }' >s
	(ulimit -v 150000 && "$P/compare-coverage" --no-header s >out)
	[ "$(wc -l <out)" -gt 10000 ]
}

@test "compare-coverage: a quotation mark within a word joins nothing" {
	{
		rec quote a mixed 'that Marl""s heavy trade went well' Renn Renn said '' '' '' Q1 ''
		rec quote b mixed 'what Ulm""s new harbour cost us all' Lund Lund said '' '' '' Q1 ''
	} >s
	[ "$("$P/compare-coverage" --no-header s | wc -l)" = 2 ]
}

@test "article-text: paragraphs and articles parted by an empty line" {
	printf 'para\ta\t0\t4\tbody\tOne.\t0\t4\npara\ta\t6\t10\tbody\tTwo.\t5\t9\n' >a
	printf 'para\tb\t0\t6\tbody\tThree.\t0\t6\n' >b
	[ "$("$P/article-text" a b)" = "One.

Two.

Three." ]
}

@test "operands: directories, in the order of bytes, without what is hidden" {
	mkdir -p d/sub d/.git d/B e
	for f in d/z.txt d/sub/a.HTML d/B/q.htm d/.git/x.txt d/.h.txt d/no.csv 'd/with blank.txt' d/-x.txt; do
		printf '<html><body><p>It was all quiet.</p></body></html>\n' >"$f"
	done
	ids() { awk -F '\t' '$1 == "doc" { print $2 }'; }
	# shellcheck source=pipelines/lib/common.bash
	ids_of() { (self=$P/x; set +u; source "$P/lib/common.bash"; options "" "$@"; records | ids); }
	[ "$(ids_of d)" = "d/-x.txt
d/B/q.htm
d/no.csv
d/sub/a.HTML
d/with blank.txt
d/z.txt" ]
	[ "$(ids_of ./d/)" = "$(ids_of ./d)" ]
	[ "$(ids_of d/z.txt d/B)" = "d/z.txt
d/B/q.htm" ]
	[ "$(ids_of e)" = "" ]
	mv d ./-d
	[ "$(ids_of -- -d | head -1)" = "-d/-x.txt" ]
}

@test "operands: odd names, standard input between files, --files0-from" {
	nl=$'new\nline.txt'
	for f in ./-dash.txt 'a b.txt' "$nl"; do
		rec entity "${f//$'\n'/\\n}" PERSON Lund 'Mary Lund' '' >"$f"
	done
	run "$P/name-counts" --no-header --types=PERSON -- -dash.txt 'a b.txt' "$nl"
	[ "$output" = "PERSON,Mary Lund,3,3" ]
	printf '%s\0' ./-dash.txt "$nl" >list
	run "$P/name-counts" --no-header --types=PERSON --files0-from=list
	[ "$output" = "PERSON,Mary Lund,2,2" ]
	run "$P/name-counts" --no-header --types=PERSON --files0-from - <list
	[ "$output" = "PERSON,Mary Lund,2,2" ]
	two_documents >s
	run bash -c "'$P/name-counts' --no-header --types=PERSON 'a b.txt' - ./-dash.txt <s"
	[ "$output" = "PERSON,Mary Lund,5,4" ]
}

@test "a file that cannot be read: the result first, then status 1" {
	two_documents >s
	for p in "${all[@]}"; do
		"$P/$p" s >want
		run --separate-stderr "$P/$p" s no-such-file
		[ "$status" = 1 ]
		[ "$output" = "$(cat want)" ]
		[[ $stderr == "read-pages: no-such-file: "* ]]
	done
	run --separate-stderr "$P/who-said-what" --files0-from=no-such-list
	[ "$status" = 1 ]
}

@test "a document that is settled is not read again" {
	{
		rec doc a text ''
		rec sent a body '"No," said Bob Renn.' 1 1 0 20
		rec quote a direct '"No,"' 'Bob Renn' 'Robert Renn' said '' '' '' Q1 ''
	} >s
	run "$P/who-said-what" --no-header s
	[ "$output" = 'a,,,,,Bob Renn,Robert Renn,said,,direct,"No,",,,' ]
	rec entity a PERSON Bob Bob '' >>s
	[ "$("$P/name-counts" --no-header s)" = PERSON,Bob,1,1 ]
}

@test "in parallel: parts, joined in order, are the same bytes" {
	find "$TOP/samples" -maxdepth 1 -name '*[lt]' -print0 | sort -z >list
	for p in "who-said-what --no-header"; do
		# shellcheck disable=SC2086
		"$P/"$p --files0-from=list >want 2>/dev/null
		rm -f part.*
		i=0
		while IFS= read -r -d '' f; do
			i=$((i + 1))
			printf '%s\0%s\0' "part.$((100 + i))" "$f"
		done <list >jobs
		xargs -0 -n 2 -P 2 sh -c "'$P'/$p -- \"\$1\" >\"\$0\" 2>/dev/null" <jobs
		cat part.* | cmp - want
	done
	xargs -0 -n 3 -P 2 sh -c 'strip-boilerplate "$@" | split-sentences | tag-entities >tagged.$$' sh <list 2>/dev/null
	"$P/name-counts" tagged.* | cmp - <("$P/name-counts" --files0-from=list 2>/dev/null)
}

@test "installed: found beside the filters, the common part in share" {
	mkdir -p usr/bin usr/share/nutgraf
	cp "$P"/lib/* usr/share/nutgraf
	cp "$P/name-counts" usr/bin/nutgraf-name-counts
	cp "$BIN"/* usr/bin
	ln -s "$PWD/usr/bin/nutgraf-name-counts" link
	two_documents >s
	for c in usr/bin/nutgraf-name-counts ./link; do
		run env PATH=/usr/bin:/bin "$c" --no-header --types=PERSON s
		[ "$status" = 0 ]
		[ "$output" = "PERSON,Mary Lund,3,2" ]
	done
	run env PATH=/usr/bin:/bin usr/bin/nutgraf-name-counts --help
	[[ $output == *"usage: nutgraf-name-counts "* ]]
}

# Documents whose ids are equal as numbers, and such names and types.
almost_equal() {
	local id
	for id in 007 7 1e1 10 10.0 0x10 16 12345678901234567890 12345678901234567891 nan NaN +3 3 ' 3' -0 0 ''; do
		rec sent "$id" body 'It is what it is.' 1 1
		rec entity "$id" 07 "$id." "$id" ''
		rec quote "$id" direct '"It is what it is, and it was what it was."' "$id" "$id" said '' '' '' Q1 ''
	done
	rec entity 00 7 7 7 ''
}

@test "ids, names and types that are equal as numbers are not the same" {
	almost_equal >s
	[ "$("$P/who-said-what" --no-header s | wc -l)" = 17 ]
	[ "$("$P/name-counts" --no-header --types=07 s | wc -l)" = 17 ]
	"$P/name-counts" --no-header --types=07 s | grep -qx '07,007,1,1'
	[ "$("$P/name-counts" --types=7 s)" = "type,name,mentions,documents
7,7,1,1" ]
	"$P/compare-coverage" --types=07 s >table
	[ "$(grep -c '^name,07,' table)" = 17 ]
	[[ $(grep '^quotation' table) == *',17,17,"007; 7; 1e1; 10; 10.0; 0x10; 16; '* ]]
	# One settled document does not settle the next.
	{
		rec sent 007 body '"The ice will hold," Ada Quill said.' 1 1
		rec quote 007 direct x
		rec sent 7 body '"The ice will break," Bob Bell said.' 1 1
	} >s
	[ "$("$P/who-said-what" --no-header s | cut -d , -f 1)" = "007
7" ]
}

@test "every awk: the same bytes" {
	every_awk
	[ ${#awks[@]} -gt 0 ]
	almost_equal >s
	two_documents >>s
	awk 'BEGIN { printf "x-wide\td\t0\t0"; for (i = 0; i < 70000; i++) printf "\t%d", i; print ""
		printf "x-long\td\t0\t0\tl\t"; for (i = 0; i < 100000; i++) printf "a word "; print "" }' >>s
	rec quote e direct '"‘Well’ — ‚no‛ … ‑ don‘t‟ «Ä» count on it, ever!"' Lund 'Mary Lund' said '' '' '' Q1 '' >>s
	rec quote f direct '“Well no, don’t «Ä» count on it ever”' Lund 'Mary Lund' said '' '' '' Q1 '' >>s
	types='--types=PERSON,date,07,Q\t'
	for command in who-said-what report "name-counts $types" "name-pairs $types" "compare-coverage $types" article-text; do
		read -r -a words <<<"$command"
		first=
		for awk in "${awks[@]}"; do
			out=${words[0]}.${awk##*/}
			PATH=$awk:$PATH "$P/${words[0]}" "${words[@]:1}" "$TOP"/samples/*.[ht]* s >"$out" 2>"$out.err"
			first=${first:-$out}
			cmp "$first" "$out"
			diff -u "$first.err" "$out.err"
		done
		[ -s "$first" ]
	done
	grep -q '^name-counts: no name has the type Q\\t$' name-counts.*.err
	grep -q ',2,2,e; f,$' compare-coverage.*
}

@test "an empty operand is reported" {
	two_documents >s
	for p in "${all[@]}"; do
		"$P/$p" s >want
		run --separate-stderr "$P/$p" '' s
		[ "$status" = 1 ]
		[ "$output" = "$(cat want)" ]
		[ "$stderr" = "read-pages: : No such file or directory" ]
	done
	printf 's\0\0s' >list
	run --separate-stderr strip-boilerplate --files0-from=list
	[ "$status" = 1 ]
	[ "$output" = "$(cat s s)" ]
	for wrong in --files0-from= --max-size= --types= --types=,; do
		run --separate-stderr "$P/name-counts" "$wrong" s
		[ "$status" = 2 ]
		[[ ${stderr_lines[0]} == "name-counts: ${wrong%%=*} needs an argument" ]]
		[ ${#stderr_lines[@]} = 2 ]
	done
}

@test "standard input closed: files are read, without files that is an error" {
	two_documents >s
	for p in "${all[@]}"; do
		"$P/$p" s >want
		"$P/$p" s <&- | cmp want -
		for operand in '' -; do
			run --separate-stderr bash -c "'$P/$p' $operand <&-"
			[ "$status" = 1 ]
			[ ${#lines[@]} -le 1 ]
			[[ $stderr == "read-pages: -: Bad file descriptor"* ]]
		done
		[[ $stderr != *"line "* ]]
	done
}

@test "standard output closed: that is said, in a line" {
	two_documents >s
	for p in "${all[@]}"; do
		run --separate-stderr bash -c "'$P/$p' s >&-"
		[ "$status" = 1 ]
		[ "$stderr" = "$p: cannot write to standard output: it is closed" ]
	done
}

# What people have in their environments, and worse.
hostile() {
	cat >start <<'END'
echo of BASH_ENV
set -f
awk() { echo a function; }
END
	env POSIXLY_CORRECT=1 B=nowhere CDPATH=/:. IFS=aeiou BASH_ENV=start ENV=start \
		BASHOPTS=nocasematch:nullglob:xpg_echo SHELLOPTS=noglob:noclobber:posix \
		'BASH_FUNC_sort%%=() { echo a function; }' 'BASH_FUNC_cat%%=() { echo a function; }' \
		'BASH_FUNC_printf%%=() { echo a function; }' 'BASH_FUNC_filter%%=() { echo a function; }' \
		GREP_OPTIONS=-v AWKPATH=/ GAWK_READ_TIMEOUT=1 GAWK_PERSIST_FILE=/no/such MAWKBINMODE=7 _POSIX2_VERSION=0 TMPDIR=/no/such \
		LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 BASH_COMPAT=3.2 \
		list=x types=X no_header=x places=,x max_size=1 me=x here=/ lib=/ bin=/ self=/ common=/ operands=x \
		dir=/ kind=x link=x fields=x "$@"
}

@test "the environment changes nothing" {
	two_documents >s
	rec sent c body '"We know, Ada," Bob Bell said.' 1 1 0 30 >>s
	for p in "${all[@]}"; do
		"$P/$p" "$TOP"/samples/*.[ht]* s >want 2>want.err
		hostile "$P/$p" "$TOP"/samples/*.[ht]* s >out 2>err
		cmp want out
		diff -u want.err err
		hostile bash "$P/$p" --files0-from /dev/null | diff -u <("$P/$p" --files0-from /dev/null) -
		hostile "$P/$p" --help | diff -u <("$P/$p" --help) -
	done 2>/dev/null
}

@test "options may stand behind operands, whatever the environment" {
	printf 'A page. It is here.\n' >page
	for filter in "$TOP"/filters/*.c; do
		filter=$(basename "$filter" .c)
		run env POSIXLY_CORRECT=1 "$filter" page --help
		[ "$status" = 0 ]
		[[ $output == "usage: $filter "* ]]
	done
}

@test "operands: directories of any name" {
	nl=$'new\nline'
	for d in -d '!d' '(d' '(' ')' ',' 'kind=x' 'a\tb' "a'b\"c" "$nl" ' blank ' '*' ä ./-; do
		mkdir "./$d"
		printf 'It was all quiet. It stayed so.\n' >"./$d/$d.txt"
		run --separate-stderr "$P/article-text" -- "$d/" "$d"
		[ "$status" = 0 ]
		[ "$output" = "It was all quiet. It stayed so.

It was all quiet. It stayed so." ]
		[ -z "$stderr" ]
	done
	run --separate-stderr "$P/article-text" - </dev/null
	[ "$status" = 0 ]
	[ -z "$output" ]
	[ "$stderr" = "read-pages: -: is empty" ]
	# shellcheck source=pipelines/lib/common.bash
	ids() { (self=$P/x; set +u; source "$P/lib/common.bash"; options "" -- "$@"; records | cut -f 2 | uniq); }
	[ "$(ids -d ä// $'new\nline')" = '-d/-d.txt
ä/ä.txt
new\nline/new\nline.txt' ]
}

@test "operands: a link to nothing in a directory is reported" {
	mkdir d
	printf 'It was all quiet. It stayed so.\n' >d/b.txt
	ln -s b.txt d/c.txt
	ln -s gone d/a.txt
	run --separate-stderr "$P/article-text" d
	[ "$status" = 1 ]
	[ ${#lines[@]} = 2 ]
	[ "$stderr" = "read-pages: d/a.txt: No such file or directory" ]
}

# Old bash has no empty arrays under set -u; the one array here is not empty.
@test "nothing newer than bash 3.2, nothing that BSD's tools lack" {
	cd "$P"
	newer='\$\{[A-Za-z_@*]+[\^,@]|\$\{[A-Za-z_]+\[-|"\$\{[A-Za-z_]+\[@\]\}"|mapfile|readarray|coproc|BASHPID|EPOCH|SRANDOM'
	newer+='|(declare|local|typeset) -[a-zA-Z]*[Agnlu]|\|&|&>>|;&|\[\[ -v|-v [a-z]+ \]|%\(|wait -n|globstar|lastpipe|inherit_errexit|\{[a-z]+\}[<>]'
	gnu='readlink -[a-z]|realpath|-printf|-regextype|-quit|sed -[^n]|sort .*-[VhR]|xargs|grep -P|\\[0-7][0-7]|/dev/stderr|awk .*-v '
	run bash -c 'sed "s/^[[:blank:]]*#.*//" nutgraf article-* compare-coverage corpus-db name-counts name-pairs report who-said-what lib/* |
		grep -nE -e "$1" | grep -vF -e "\"\${rows[@]}\"" -e "\"\${asked[@]}\"" -e "filter read-pages \"\${reading[@]}\"" -e "reading+=(-- \"\${operands[@]}\")"' bash "$newer|$gnu"
	printf '%s\n' "$output"
	[ -z "$output" ]
}

@test "--max-size: every filter gets it, a wrong one is wrong usage" {
	mkdir bin
	for filter in read-pages strip-boilerplate split-sentences tag-entities extract-quotes to-csv to-html to-json to-text; do
		cat >"bin/$filter" <<'END'
#!/bin/sh
case $1 in --max-size=?M) ;; *) exit 2 ;; esac
case $* in *--version*) exit ;; esac
echo "${0##*/} $1" >>log
exec cat
END
		chmod +x "bin/$filter"
	done
	for p in "${all[@]}"; do
		case $p in
		article-text) filters='read-pages strip-boilerplate to-text' ;;
		article-json) filters='extract-quotes read-pages split-sentences strip-boilerplate tag-entities to-json' ;;
		who-said-what) filters='extract-quotes read-pages split-sentences strip-boilerplate tag-entities to-csv to-json' ;;
		report) filters='extract-quotes read-pages split-sentences strip-boilerplate tag-entities to-html' ;;
		name-counts | name-pairs) filters='read-pages split-sentences strip-boilerplate tag-entities to-csv' ;;
		*) filters='extract-quotes read-pages split-sentences strip-boilerplate tag-entities to-csv' ;;
		esac
		NUTGRAF_BIN=bin "$P/$p" --max-size=7M </dev/null || [ "$p" = compare-coverage ]
		# shellcheck disable=SC2086
		sort -u log | diff -u <(printf '%s --max-size=7M\n' $filters) -
		rm log
		run --separate-stderr env NUTGRAF_BIN=bin "$P/$p" --max-size much s
		[ "$status" = 2 ]
		[ -z "$output" ]
		[ "${stderr_lines[0]}" = "$p: not a size: much" ]
	done
}

@test "who-said-what: quotations that only the page's markup says are quotations" {
	cat >page.html <<-'EOF'
	<html lang=en><head><title>Marsh mends its clock</title></head><body><article><h1>Marsh mends its clock</h1>
	<p>The clock of Lower Marsh has stopped, and nobody knows why, the council was told at its meeting on Tuesday.</p>
	<blockquote><p>It has not been cleaned since the flood, and now we pay for that.</p><cite>Nell Farrow, clockmaker</cite></blockquote>
	<p>The repair will take until the autumn. <q>We can wait for it,</q> said Tom Ivell.</p>
	<blockquote>The old clock was made in 1790 by a smith of the town, as a plate on its case says.</blockquote>
	<p>The council will vote on the repair in May, after it has seen what three firms would charge for the work.</p>
	</article></body></html>
	EOF
	"$P/who-said-what" page.html >table.csv
	grep -q ',Nell Farrow,Nell Farrow,,.*,direct,"It has not been cleaned since the flood, and now we pay for that."' table.csv
	grep -q ',Tom Ivell,Tom Ivell,said,say,direct,"We can wait for it,"' table.csv
	! grep -q ',direct,.*old clock' table.csv
}

@test "article-json: an object a page, with what was found in it" {
	two_documents >s
	"$P/article-json" s >out
	[ "$(jq -r .doc out)" = "a,1.html
b" ]
	[ "$(jq -r '.quotes[].name' out | sort | uniq -c | sort -rn | head -n 1 | tr -s ' ')" = " 5 Mary Lund" ]
	[ "$("$P/article-json" --where=outlet~back s | jq -r .doc)" = b ]
	run --separate-stderr "$P/article-json" --where=name=Lund s
	[ "$status" = 2 ]
	[[ ${stderr_lines[0]} == "article-json: --where: name is not metadata"* ]]
	printf '"We have waited for this," said Mary Lund.\n' >page.txt
	"$P/article-json" page.txt | jq -e '.quotes[0].name == "Mary Lund" and (.sentences | length) == 1' >/dev/null
}

@test "--where and --name: of counts, the records that are counted" {
	two_documents >s
	[ "$("$P/name-counts" --no-header --where=outlet~lamp s)" = 'PERSON,Mary Lund,2,1
ORG,"Brandt, Lowell & ""Sons""",1,1' ]
	[ "$("$P/name-counts" --no-header --where='date>=2024-10' --where=type=ORG s | wc -l)" = 1 ]
	[ "$("$P/name-counts" --no-header --name=oslo s)" = PLACE,Oslo,1,1 ]
	[ "$("$P/name-pairs" --no-header --by=document --where=type!=ORG s)" = "Mary Lund,PERSON,Oslo,PLACE,1,1" ]
	run --separate-stderr "$P/compare-coverage" --no-header --where=outlet~lamp s
	[ "$status" = 1 ]
	[[ $output != *Oslo* && $stderr == *"fewer than two documents"* ]]
	for p in name-counts name-pairs compare-coverage; do
		run --separate-stderr "$P/$p" --where=nobody=x s
		[ "$status" = 2 ]
		[ -z "$output" ]
		[[ ${stderr_lines[0]} == "$p: --where: "* && ${stderr_lines[1]} == "usage: $p "* ]]
	done
}
