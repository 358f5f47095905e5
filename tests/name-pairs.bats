#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

P=$TOP/pipelines

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# names DOC TYPE NAME...: a sentence with these names.
names() {
	local doc=$1 type=$2 name
	shift 2
	rec sent "$doc" body 'A sentence.' 1 1 0 11
	for name; do rec entity "$doc" "$type" "$name" "$name" ''; done
}

three_documents() {
	names a PERSON 'Ann Lee' 'Bo Marl' 'Ann Lee'
	rec entity a PERSON Lee 'Ann Lee' ''
	rec entity a PLACE Oslo '' ''
	rec entity a DATE Monday '' '' 2024-10-14
	names a PERSON 'Bo Marl'
	rec entity a PERSON Lee 'Ann Lee' ''
	names b PERSON 'Ann Lee'
	names b PLACE Ulm
	names b PERSON 'Bo Marl' 'Cy Rand'
	names c PLACE Ulm
	rec entity c ORG 'Ann Lee' 'Ann Lee' ''
}

# What every format has to escape.
hostile_names() {
	names a ORG 'Brandt & "Sons" <b>' 'back\\slash' 'end\\' 'tab\tbed' $'bell\x07' $'none\xef\xbf\xbe' \
		'A &amp; B' '</script>' '=1+2' '\\N \\L' 'odd \q' 007 7
}

@test "name-pairs: names in a sentence" {
	three_documents >s
	cat >want <<'END'
name,type,other,other_type,sentences,documents
Ann Lee,PERSON,Bo Marl,PERSON,2,1
Ann Lee,PERSON,Oslo,PLACE,1,1
Ann Lee,PERSON,Ulm,PLACE,1,1
Bo Marl,PERSON,Cy Rand,PERSON,1,1
Bo Marl,PERSON,Oslo,PLACE,1,1
END
	"$P/name-pairs" s | diff -u want -
	"$P/name-pairs" --by sentence --format csv <s | diff -u want -
	"$P/name-pairs" --no-header --by=document --by=sentence s | diff -u <(tail -n +2 want) -
	[ "$("$P/name-pairs" --no-header --min=2 s)" = 'Ann Lee,PERSON,Bo Marl,PERSON,2,1' ]
	[ "$("$P/name-pairs" --no-header --types=person s)" = 'Ann Lee,PERSON,Bo Marl,PERSON,2,1
Bo Marl,PERSON,Cy Rand,PERSON,1,1' ]
	run --separate-stderr "$P/name-pairs" --no-header --types=PERSON --types=place,Places s
	[ "$status" = 0 ]
	[ -z "$output" ]
	[ "$stderr" = 'name-pairs: no name has the type Places' ]
}

@test "name-pairs: names in a document" {
	three_documents >s
	cat >want <<'END'
name,type,other,other_type,sentences,documents
Ann Lee,PERSON,Bo Marl,PERSON,2,2
Ann Lee,PERSON,Ulm,PLACE,1,2
Bo Marl,PERSON,Cy Rand,PERSON,1,1
Ann Lee,PERSON,Oslo,PLACE,1,1
Bo Marl,PERSON,Oslo,PLACE,1,1
Ann Lee,PERSON,Cy Rand,PERSON,0,1
Bo Marl,PERSON,Ulm,PLACE,0,1
Cy Rand,PERSON,Ulm,PLACE,0,1
END
	"$P/name-pairs" --by=document s | diff -u <(head -1 want; tail -n +2 want | sort -t , -k 6,6nr -k 5,5nr -k 1,1 -k 3,3) -
	[ "$("$P/name-pairs" --no-header --by=document --min 2 s | wc -l)" = 2 ]
}

@test "name-pairs: a page is read to the pairs" {
	printf 'Ann Lee met Bo Marl in Oslo on Monday. Lee went home.\n' >page.txt
	[ "$("$P/name-pairs" --no-header --types=PERSON page.txt)" = 'Ann Lee,PERSON,Bo Marl,PERSON,1,1' ]
}

@test "name-pairs: entities without sentences have pairs by document only" {
	three_documents | grep ^entity >s
	run --separate-stderr "$P/name-pairs" --no-header s
	[ "$status" = 0 ]
	[ -z "$output" ]
	[ "$stderr" = 'name-pairs: documents with names, but without sentences: 3; --by=document pairs these names' ]
	run --separate-stderr "$P/name-pairs" --no-header --by=document s
	[ "$status" = 0 ]
	[ "${#lines[@]}" = 8 ]
	[ "${lines[0]}" = 'Ann Lee,PERSON,Bo Marl,PERSON,0,2' ]
	[ -z "$stderr" ]
}

@test "name-pairs: the most mentioned names of a unit that has too many" {
	{
		names a PERSON N{1..9}
		names a PERSON N4 N7
		names b PERSON N1 N2 N3
	} >s
	run --separate-stderr "$P/name-pairs" --no-header --by=document --most-names=3 s
	[ "$status" = 1 ]
	[ "$output" = 'N4,PERSON,N7,PERSON,2,1
N1,PERSON,N2,PERSON,1,1
N1,PERSON,N3,PERSON,1,1
N1,PERSON,N4,PERSON,1,1
N1,PERSON,N7,PERSON,1,1
N2,PERSON,N3,PERSON,1,1' ]
	[ "$stderr" = 'name-pairs: a: 9 names in the document; the 3 most mentioned are paired
name-pairs: documents with more than 3 names together: 1; --most-names sets another limit' ]
	run --separate-stderr "$P/name-pairs" --no-header --most-names 2 s
	[ "$status" = 1 ]
	[ "$output" = 'N1,PERSON,N2,PERSON,2,2
N4,PERSON,N7,PERSON,1,1' ]
	[ "${stderr_lines[0]}" = 'name-pairs: a: 9 names in a sentence; the 2 most mentioned are paired' ]
	[ "${stderr_lines[1]}" = 'name-pairs: b: 3 names in a sentence; the 2 most mentioned are paired' ]
	[ "$("$P/name-pairs" --no-header --most-names=9 s | wc -l)" = 36 ]
}

@test "name-pairs: two thousand names in a document are not two million pairs" {
	awk 'BEGIN { for (i = 0; i < 2000; i++) {
		printf "sent\tp\t0\t0\tbody\tx\t1\t%d\n", i
		printf "entity\tp\t0\t0\tPERSON\tN%d\tN%d\t\n", i, i } }' >s
	"$P/name-pairs" --no-header --by=document s >out 2>err || [ $? = 1 ]
	[ "$(wc -l <out)" = 19900 ]
	grep -q '^name-pairs: p: 2000 names' err
}

@test "name-pairs: GraphML is well-formed, and has every name once" {
	hostile_names >s
	"$P/name-pairs" --format=graphml s >out
	[ "$(grep -c '^<node ' out)" = 13 ]
	[ "$(grep -c '^<edge .*<data key="weight">1</data>' out)" = 78 ]
	for id in 'Brandt &amp; &quot;Sons&quot; &lt;b&gt;' 'back\slash' 'end\' 'tab&#9;bed' bell� none� 'A &amp;amp; B' \
		'&lt;/script&gt;' '=1+2' '\N \L' 'odd \q' 007 7; do
		grep -qF "<node id=\"$id\"><data key=\"label\">$id</data><data key=\"type\">ORG</data><data key=\"mentions\">1</data></node>" out
	done
	three_documents >s
	"$P/name-pairs" --format=graphml --by=document --min=2 s >out
	[ "$(grep -e '<node' -e '<edge' out)" = '<node id="Ann Lee"><data key="label">Ann Lee</data><data key="type">PERSON</data><data key="mentions">6</data></node>
<node id="Bo Marl"><data key="label">Bo Marl</data><data key="type">PERSON</data><data key="mentions">3</data></node>
<node id="Ulm"><data key="label">Ulm</data><data key="type">PLACE</data><data key="mentions">2</data></node>
<edge source="Ann Lee" target="Bo Marl"><data key="weight">2</data><data key="sentences">2</data><data key="documents">2</data></edge>
<edge source="Ann Lee" target="Ulm"><data key="weight">2</data><data key="sentences">1</data><data key="documents">2</data></edge>' ]
}

@test "name-pairs: DOT is quoted" {
	hostile_names >s
	"$P/name-pairs" --format=dot s >out
	[ "$(head -n 1 out)$(tail -n 1 out)" = 'graph names {}' ]
	[ "$(grep -c ' -- .* \[weight=1, sentences=1, documents=1\];$' out)" = 78 ]
	for id in 'Brandt & \"Sons\" <b>' 'back\\slash' 'end\\' 'tab bed' bell� 'A &amp;amp; B' '</script>' '=1+2' '\\N \\L' \
		'odd \\q' 007 7; do
		grep -qxF "\"$id\" [type=\"ORG\", mentions=1];" out
	done
}

@test "name-pairs: nothing in, an empty graph" {
	for format in graphml dot; do
		run --separate-stderr "$P/name-pairs" --format=$format --files0-from=/dev/null
		[ "$status" = 0 ]
		[ -z "$stderr" ]
		[[ ${lines[0]} == "<?xml"* || ${lines[0]} == "graph "* ]]
		[[ ${lines[-1]} == "</graphml>" || ${lines[-1]} == "}" ]]
	done
}

@test "name-pairs: wrong usage" {
	for wrong in --by --by= --by=page --min=0 --min=x --min=-1 --min=01 --min=1000000 --most-names=0 --most-names= \
		--format=png --format --places; do
		run --separate-stderr "$P/name-pairs" "$wrong"
		[ "$status" = 2 ]
		[ -z "$output" ]
		[[ ${stderr_lines[0]} == "name-pairs: "*"${wrong%%=*}"* ]]
		[ ${#stderr_lines[@]} = 2 ]
	done
	run "$P/name-pairs" --format=dot --no-header
	[ "$status" = 2 ]
}

@test "name-pairs: the same bytes with every awk, and from parts" {
	every_awk
	{ hostile_names; three_documents; names '' 07 007 7 1e1 10 NaN nan; } >s
	for options in "" "--by=document --types=07,PERSON,org" --format=graphml --format=dot "--most-names=3"; do
		read -r -a words <<<"$options --max-size=1M"
		first=
		for awk in "${awks[@]}"; do
			out=out.${awk##*/}
			PATH=$awk:$PATH "$P/name-pairs" "${words[@]}" "$TOP"/samples/*.[ht]* s >"$out" 2>"$out.err" || true
			first=${first:-$out}
			cmp "$first" "$out"
			diff -u "$first.err" "$out.err"
		done
		[ -s "$first" ]
	done
	for f in "$TOP"/samples/w*.txt; do
		strip-boilerplate "$f" | tag-entities >"tagged.${f##*/}"
	done
	"$P/name-pairs" tagged.* | cmp - <("$P/name-pairs" "$TOP"/samples/w*.txt)
}

@test "name-pairs: linear" {
	awk 'BEGIN { for (i = 0; i < 40000; i++) {
		printf "sent\tpage-%d\t0\t0\tbody\tx\t1\t1\n", i
		printf "entity\tpage-%d\t0\t0\tPERSON\tAnn\tAnn\t\n", i
		printf "entity\tpage-%d\t0\t0\tPERSON\tN%d\tN%d\t\n", i, i % 97, i % 97 } }' >s
	for by in sentence document; do
		timeout 20 "$P/name-pairs" --no-header --by=$by s >out
		[ "$(wc -l <out)" = 97 ]
		[ "$(head -n 1 out)" = Ann,PERSON,N0,PERSON,413,413 ]
	done
}

@test "name-pairs: every format of tables" {
	three_documents >s
	[ "$("$P/name-pairs" --format=json --min=2 s)" = \
		'{"name":"Ann Lee","type":"PERSON","other":"Bo Marl","other_type":"PERSON","sentences":2,"documents":1}' ]
	[ "$("$P/name-pairs" --format=tsv --no-header --min=2 s)" = "Ann Lee${T}PERSON${T}Bo Marl${T}PERSON${T}2${T}1" ]
	[[ $("$P/name-pairs" --format=text --min=2 s) == *"Ann Lee"*"Bo Marl"*" 2 "* ]]
	[ "$("$P/name-pairs" --format=md --min=2 s | wc -l)" = 3 ]
}

@test "name-pairs: memory is not that of all pairs" {
	! grep -q __asan_init "$BIN/tag-entities" || skip "ASan needs room"
	awk 'BEGIN { for (i = 0; i < 7000; i++) {
		printf "sent\tpage-%d\t0\t0\tbody\tx\t1\t1\n", i
		for (k = 0; k < 12; k++)
			printf "entity\tpage-%d\t0\t0\tPERSON\tN%d\tN%d\t\n", i, i * 7 + k * k, i * 7 + k * k } }' >s
	(ulimit -v 100000 && "$P/name-pairs" --no-header s >out)
	[ "$(wc -l <out)" -gt 330000 ]
}
