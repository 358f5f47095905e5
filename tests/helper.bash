# SPDX-License-Identifier: MIT
# What the .bats files share. Loaded with `load helper`.
#
# BIN is where the executables are; B=build/asan (say) in the environment
# tests another build.

bats_require_minimum_version 1.5.0
TOP=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd)
BIN=$TOP/${B:-build}/bin
export PATH=$BIN:$PATH LC_ALL=C NUTGRAF_BIN=$BIN
T=$'\t'

# cases FILTER: run every tests/cases/FILTER/NAME.in and compare what comes
# out with NAME.out. NAME.args holds the arguments (default: none; "@" stands
# for the input's path, else the input is standard input), NAME.err what is
# expected on standard error (default: nothing), NAME.exit the status (0).
# All differences are shown. ACCEPT=1 rewrites NAME.out and NAME.err.
cases() {
	local filter=$1 in base args status bad=0 n=0 tmp=$BATS_TEST_TMPDIR
	cd "$TOP/tests/cases/$filter" || return 1
	for in in *.in; do
		base=${in%.in} args=() status=0 n=$((n + 1))
		[ ! -f "$base.args" ] || mapfile -t args <"$base.args"
		if [[ " ${args[*]} " == *" @ "* ]]; then
			"$filter" "${args[@]/#@/$in}" >"$tmp/out" 2>"$tmp/err" || status=$?
		else
			"$filter" "${args[@]}" <"$in" >"$tmp/out" 2>"$tmp/err" || status=$?
		fi
		[ "$filter" != to-html ] || without_code "$tmp/out"
		if [ "${ACCEPT:-}" = 1 ]; then
			cp "$tmp/out" "$base.out"
			if [ -s "$tmp/err" ]; then cp "$tmp/err" "$base.err"; else rm -f "$base.err"; fi
			if [ "$status" != 0 ]; then echo "$status" >"$base.exit"; else rm -f "$base.exit"; fi
			continue
		fi
		diff -u "$base.out" "$tmp/out" || { echo "^ $filter: $base"; bad=1; }
		if [ -f "$base.err" ]; then
			diff -u "$base.err" "$tmp/err" || { echo "^ $filter: $base, standard error"; bad=1; }
		elif [ -s "$tmp/err" ]; then
			cat "$tmp/err"; echo "^ $filter: $base wrote to standard error"; bad=1
		fi
		if [ "$status" != "$(cat "$base.exit" 2>/dev/null || echo 0)" ]; then
			echo "^ $filter: $base ended with status $status"; bad=1
		fi
	done
	[ "$n" -gt 0 ] || { echo "no cases for $filter"; bad=1; }
	return $bad
}

# without_code FILE: the page without its style and script, which are the same in
# all pages, and without the hashes of them.
without_code() {
	sed -z -i 's|<style>.*</style>|<style></style>|; s|<script>.*</script>|<script></script>|; s|sha256-[A-Za-z0-9+/=]*|sha256-|g' "$1"
}

# The checks below add to $wrong; the test fails when it is not empty.
wrong=
flaw() { wrong+="$*"$'\n'; echo "$filter: $*"; }

# run_filter INPUT ARG...: out, err and status of the filter.
run_filter() {
	local in=$1; shift
	status=0
	"$filter" "$@" <"$in" >"$tmp/out" 2>"$tmp/err" || status=$?
}

same() { cmp -s "$1" "$2"; }

# filter_contract FILTER: what holds for every filter. All breaches are shown.
filter_contract() {
	local filter=$1 tmp=$BATS_TEST_TMPDIR status n
	make_inputs
	contract_usage
	contract_files
	contract_output
	contract_chunks
	case $filter in
	from-*) ;;
	read-pages) contract_records ;;
	*) contract_text; contract_records ;;
	esac
	[ -z "$wrong" ]
}

# A plain text, and the stream that it becomes before this filter.
make_inputs() {
	cp "$TOP/tests/contract.txt" "$tmp/page.txt"
	case $filter in
	from-csv) printf 'id,text\n1,"%s"\n' "$(sed 's/"/""/g' "$tmp/page.txt")" >"$tmp/in" ;;
	from-warc)
		printf 'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: a:b\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n' "$(wc -c <"$tmp/page.txt")" >"$tmp/in"
		cat "$tmp/page.txt" >>"$tmp/in"
		printf '\r\n\r\n' >>"$tmp/in"
		;;
	read-pages | strip-boilerplate) cp "$tmp/page.txt" "$tmp/in" ;;
	split-sentences) strip-boilerplate "$tmp/page.txt" >"$tmp/in" ;;
	tag-entities) strip-boilerplate "$tmp/page.txt" | split-sentences >"$tmp/in" ;;
	extract-quotes) strip-boilerplate "$tmp/page.txt" | split-sentences | tag-entities >"$tmp/in" ;;
	*) strip-boilerplate "$tmp/page.txt" | split-sentences | tag-entities | extract-quotes >"$tmp/in" ;;
	esac
	: >"$tmp/empty"
	"$filter" <"$tmp/in" >"$tmp/want"
	[ -s "$tmp/want" ] || flaw "writes nothing"
}

contract_usage() {
	run_filter "$tmp/in" --no-such-option
	[ "$status" = 2 ] || flaw "a bad option gives status $status, not 2"
	grep -q "^usage: $filter" "$tmp/err" || flaw "a bad option prints no usage"
	[ ! -s "$tmp/out" ] || flaw "a bad option prints on standard output"
	run_filter "$tmp/in" --help
	[ "$status" = 0 ] && grep -q "^usage: $filter" "$tmp/out" && [ ! -s "$tmp/err" ] || flaw "--help is not on standard output"
	run_filter "$tmp/in" --version
	[ "$status" = 0 ] && grep -q "^$filter (nutgraf) [0-9]" "$tmp/out" || flaw "--version"
	run_filter "$tmp/in" --files0-from=/dev/null ./x
	[ "$status" = 2 ] || flaw "--files0-from with operands gives status $status, not 2"
}

contract_files() {
	local odd="$tmp/a name
with a line break, \"quotes\" and  blanks.txt"
	run_filter "$tmp/empty" "$tmp/no-such-file" "$tmp/in"
	[ "$status" = 1 ] || flaw "a missing file gives status $status, not 1"
	grep -q "^$filter: .*no-such-file: No such file" "$tmp/err" || flaw "a missing file is not named"
	[ -s "$tmp/out" ] || flaw "nothing is read after a missing file"
	run_filter "$tmp/empty" "$tmp" "$tmp/in"
	[ "$filter" = read-pages ] || { [ "$status" = 1 ] && grep -q "^$filter: $tmp: is a directory" "$tmp/err" && [ -s "$tmp/out" ]; } || flaw "a directory as operand"
	cp "$tmp/in" "$tmp/secret"; chmod 0 "$tmp/secret"
	chmod 755 "$tmp"
	if [ "$(id -u)" = 0 ]; then
		status=0
		cp "$BIN/$filter" "$tmp/$filter"
		chmod 711 "$BATS_RUN_TMPDIR" "$BATS_TEST_TMPDIR/.." 2>/dev/null
		setpriv --reuid=65534 --clear-groups "$tmp/$filter" - "$tmp/secret" <"$tmp/in" >"$tmp/out" 2>"$tmp/err" || status=$?
	else
		run_filter "$tmp/in" - "$tmp/secret"
	fi
	[ "$status" = 1 ] && grep -q "secret: Permission denied" "$tmp/err" && [ -s "$tmp/out" ] || flaw "a file without read permission"
	run_filter "$tmp/in" -
	same "$tmp/out" "$tmp/want" || flaw "- is not standard input"
	printf '%s\0' "$tmp/in" >"$tmp/list"
	"$filter" "$tmp/in" >"$tmp/want.file"
	run_filter "$tmp/empty" --files0-from="$tmp/list"
	same "$tmp/out" "$tmp/want.file" || flaw "--files0-from is not the same as the operand"
	run_filter "$tmp/list" --files0-from=-
	same "$tmp/out" "$tmp/want.file" || flaw "--files0-from=- is not the same as the operand"
	case $filter in from-*) cp "$tmp/in" "$odd" ;; *) cp "$tmp/page.txt" "$odd" ;; esac
	run_filter "$tmp/empty" "$odd"
	[ "$status" = 0 ] && [ -s "$tmp/out" ] || flaw "an odd file name"
	[[ $filter = to-* ]] || ! grep -vqP '^[a-z][a-z0-9-]*\t[^\t]*\t\d+\t\d+\t[^\t]*\t' "$tmp/out" || flaw "an odd file name tears the records"
}

contract_output() {
	local n
	status=0; "$filter" "$tmp/in" >/dev/full 2>"$tmp/err" || status=$?
	[ "$status" = 1 ] && grep -q "^$filter: cannot write" "$tmp/err" || flaw "a full disk gives status $status"
	status=0; "$filter" --help >/dev/full 2>"$tmp/err" || status=$?
	[ "$status" = 1 ] || flaw "--help to a full disk gives status $status"
	for n in 1 2 3 4 5 6 7 8; do cat "$tmp/in" "$tmp/in" "$tmp/in" "$tmp/in"; done >"$tmp/large"
	for n in 1 2 3 4 5 6 7 8; do cat "$tmp/large"; done >"$tmp/larger"
	{ status=0; "$filter" "$tmp/larger" 2>"$tmp/err" || echo $? >"$tmp/status"; } | head -c 1 >/dev/null
	[ ! -s "$tmp/err" ] || flaw "a closed pipe is not quiet: $(cat "$tmp/err")"
	{ trap '' PIPE; "$filter" "$tmp/larger" 2>"$tmp/err"; } | head -c 1 >/dev/null
	[ ! -s "$tmp/err" ] || flaw "a closed pipe, SIGPIPE ignored, is not quiet"
}

contract_chunks() {
	local n loc
	run_filter "$tmp/empty"
	case $filter in read-pages) echo 'read-pages: -: is empty' ;; esac >"$tmp/want.err"
	[ "$status" = 0 ] && same "$tmp/err" "$tmp/want.err" || flaw "empty input gives status $status"
	if [ "$filter" = to-csv ]; then
		[ "$(wc -l <"$tmp/out")" = 1 ] || flaw "empty input gives no header"
	else
		[ ! -s "$tmp/out" ] || flaw "empty input gives output"
	fi
	for n in 1 2 3 7 64 1000; do
		LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 \
			"$filter" <"$tmp/in" >"$tmp/out"
		same "$tmp/out" "$tmp/want" || flaw "reads of $n bytes change the output"
	done
	(cat "$tmp/in" | while IFS= read -r line; do printf '%s\n' "$line"; done) | "$filter" >"$tmp/out"
	same "$tmp/out" "$tmp/want" || flaw "a pipe, line by line, changes the output"
	for loc in C C.UTF-8; do
		LC_ALL=$loc LANG=$loc "$filter" <"$tmp/in" >"$tmp/out"
		same "$tmp/out" "$tmp/want" || flaw "LANG=$loc changes the output"
	done
}

contract_text() {
	head -c -1 "$tmp/in" >"$tmp/cut"
	run_filter "$tmp/cut"
	same "$tmp/out" "$tmp/want" || flaw "a missing last newline changes the output"
	[ "$status" = 0 ] || flaw "a missing last newline gives status $status"
	[ "$filter" = strip-boilerplate ] || grep -q "^$filter: -:[0-9]*: the last line is not ended" "$tmp/err" || flaw "a stream without a last newline is read without a word"
	sed 's/$/\r/' "$tmp/in" >"$tmp/crlf"
	"$filter" <"$tmp/crlf" | tr -d '\r' | mask_source >"$tmp/out"
	mask_source <"$tmp/want" >"$tmp/want.masked"
	same "$tmp/out" "$tmp/want.masked" || flaw "CRLF changes the output"
	{ printf '\357\273\277'; cat "$tmp/in"; } >"$tmp/bom"
	"$filter" <"$tmp/bom" | mask_source >"$tmp/out"
	same "$tmp/out" "$tmp/want.masked" || flaw "a byte order mark changes the output"
	sed 's/the/t\x00e/; s/and/\xe2\x82nd/' "$tmp/in" >"$tmp/broken"
	run_filter "$tmp/broken"
	[ "$status" = 0 ] || flaw "broken text gives status $status"
	[ "$(grep -c "^$filter: -:[0-9]*: broken text" "$tmp/err")" = 1 ] || flaw "broken text gives not one warning with its line: $(cat "$tmp/err")"
	iconv -f UTF-8 -t UTF-16 <"$tmp/out" >/dev/null || flaw "the output is not UTF-8"
	[ "$(tr -cd '\000' <"$tmp/out" | wc -c)" = 0 ] || flaw "the output holds NUL"
	grep -q $'\357\277\275' "$tmp/out" || flaw "broken text is not replaced by U+FFFD"
}

# Source offsets count bytes of the page: CR and byte order mark move them.
mask_source() {
	case $filter in
	to-json) sed -E 's/("source_(start|end)":)[0-9]+/\1/g'; return ;;
	to-*) cat; return ;;
	esac
	awk -F'\t' -v OFS='\t' '$1 == "para" { $7 = $8 = "" } $1 == "sent" { $9 = $10 = "" } { print }'
}

contract_records() {
	local good='x-mine\tthe doc\t3\t4\tl\tt\\x\\t\tmore\t\n' bad='sent\tthe doc\t0\t5\n'
	printf "$good" >"$tmp/unknown"
	run_filter "$tmp/unknown"
	[ "$status" = 0 ] && [ ! -s "$tmp/err" ] || flaw "an unknown kind gives status $status"
	case $filter in
	to-csv) [ "$(wc -l <"$tmp/out")" = 2 ] || flaw "an unknown kind is lost" ;;
	to-json) [ "$(wc -l <"$tmp/out")" = 1 ] || flaw "an unknown kind is lost" ;;
	to-text) [ ! -s "$tmp/out" ] || flaw "an unknown kind is no text" ;;
	to-html) ;;
	*) same "$tmp/out" "$tmp/unknown" || flaw "an unknown kind is not passed on as it came" ;;
	esac
	{ printf "$good$bad$good"; printf 'no record\n\n'; printf 'sent\td2\tx\t9\tbody\tHello.\n'; } >"$tmp/bad"
	run_filter "$tmp/bad"
	[ "$status" = 1 ] || flaw "a malformed record gives status $status, not 1"
	for n in 2 4 5 6; do
		grep -q "^$filter: -:$n: .*" "$tmp/err" || flaw "the malformed record in line $n is not reported"
	done
	case $filter in
	to-csv) [ "$(wc -l <"$tmp/out")" = 3 ] || flaw "records beside malformed ones are lost" ;;
	to-json) [ "$(wc -l <"$tmp/out")" = 2 ] || flaw "records beside malformed ones are lost" ;;
	to-text | to-html) ;;
	*) same "$tmp/out" "$tmp/bad" || flaw "malformed records are not passed on as they came" ;;
	esac
	case $filter in to-*) ;; *)
		"$filter" <"$tmp/want" >"$tmp/out"
		same "$tmp/out" "$tmp/want" || flaw "a second run changes the stream" ;;
	esac
}

# examples_path: the pipelines on the path, also under the names that they have
# when installed.
examples_path() {
	local p
	mkdir "$tmp/bin"
	for p in "$TOP"/pipelines/*-*; do
		ln -s "$p" "$tmp/bin/nutgraf-${p##*/}"
	done
	export PATH=$TOP/pipelines:$tmp/bin:$PATH
}

# What follows in a test needs python3.
needs_python3() { command -v python3 >/dev/null || skip "there is no python3"; }

# same_examples PAGE [LACKING]: are the examples of the page true? With the name
# of a file those, too, that need other programs; it gets the names of those that
# are not installed.
same_examples() {
	local man=0
	[[ $1 == *.md ]] || man=1
	awk -f tests/examples.awk -v tmp="$tmp/command" -v man=$man -v neighbours="${2-}" "$1" >"$tmp/page"
	if [ "${ACCEPT:-}" = 1 ]; then
		cmp -s "$tmp/page" "$1" || cp "$tmp/page" "$1"
	fi
	diff -u "$1" "$tmp/page"
}

# rec KIND DOC LABEL TEXT FURTHER...: a record.
rec() {
	local IFS=$T
	printf '%s\n' "$1$T$2${T}0${T}0$T${*:3}"
}

# every_awk: set awks to folders, one for each awk that is installed, in which it
# is `awk`; that of busybox has other tools of it, too. Says which are missing.
every_awk() {
	local name tool dir=$BATS_TEST_TMPDIR/awks
	awks=()
	for name in gawk mawk original-awk busybox; do
		if ! command -v "$name" >/dev/null; then
			echo "# not installed, so not tried: $name" >&3
			continue
		fi
		mkdir -p "$dir/$name"
		ln -s "$(command -v "$name")" "$dir/$name/awk"
		awks+=("$dir/$name")
	done
	[ ! -e "$dir/busybox" ] || for tool in cat find readlink sed sh sort; do
		ln -s "$(command -v busybox)" "$dir/busybox/$tool"
	done
}

# little BYTES NUMBER: a number in so many bytes, the lowest first.
little() {
	local i n=$2
	for ((i = 0; i < $1; i++, n >>= 8)); do printf "\\x$(printf %02x $((n & 255)))"; done
}

# zip_of FILE...: a zip archive of the files, which are stored as they are.
zip_of() {
	local name size at=0 list=$BATS_TEST_TMPDIR/zip.list
	: >"$list"
	for name; do
		size=$(wc -c <"$name")
		zip_entry() {
			little 2 20; little 2 0; little 2 0; little 2 0x5000; little 2 0x58d4
			gzip -c <"$name" | tail -c 8 | head -c 4
			little 4 "$size"; little 4 "$size"; little 2 "${#name}"; little 2 0
		}
		printf 'PK\x03\x04'; zip_entry; printf %s "$name"; cat "$name"
		{ printf 'PK\x01\x02'; little 2 20; zip_entry; little 2 0; little 2 0; little 2 0; little 4 0; little 4 $at; printf %s "$name"; } >>"$list"
		at=$((at + 30 + ${#name} + size))
	done
	cat "$list"
	printf 'PK\x05\x06'; little 4 0; little 2 $#; little 2 $#; little 4 "$(wc -c <"$list")"; little 4 $at; little 2 0
}

# archive_record TYPE URI CONTENT-TYPE FILE: one WARC record.
archive_record() {
	printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-06-20T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n' \
		"$1" "$2" "$3" "$(wc -c <"$4")"
	cat "$4"
	printf '\r\n\r\n'
}

# html_page FILE: a page of HTML with the paragraphs of a text, the first of which
# is its title.
html_page() {
	awk 'BEGIN { RS = ""; print "<html><head><meta charset=utf-8>" }
		NR == 1 { printf "<title>%s</title></head><body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav><article><h1>%s</h1>\n", $0, $0; next }
		{ printf "<p>%s</p>\n", $0 }
		END { print "</article><footer>All rights reserved. <a href=/t>Terms</a></footer></body></html>" }' "$1"
}

# make_kinds: the article of contract.txt in every form that a newsroom gets it in,
# in the folder where one is. What this machine has no program for is named.
make_kinds() {
	local program
	cp "$TOP/tests/contract.txt" page.txt
	html_page page.txt >page.html
	quoted() { sed 's/"/""/g' page.txt; }
	one_line() { tr '\n' ' ' <page.txt | tr -d '"'; }
	gzip -nc page.html >page.html.gz
	for program in bzip2 xz zstd lz4; do
		command -v $program >/dev/null || { echo "# not installed, so not tried: $program" >&3; continue; }
		$program -qc <page.html >page.$program
	done
	sed 's/$/\r/' page.txt >crlf.txt
	{ printf '\xef\xbb\xbf'; cat page.txt; } >bom.txt
	iconv -f UTF-8 -t UTF-16 page.txt >utf16.txt
	sed "s/\"We have/\xe2\x80\x9cWe have/; s/morning,\"/morning,\xe2\x80\x9d/" page.txt | iconv -f UTF-8 -t WINDOWS-1252 >cp1252.txt
	{
		printf 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B--"\r\n\r\n\r\n----B--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
		sed 's/=/=3D/g; s/$/\r/' page.html
		printf '\r\n----B--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----B----\r\n'
	} >page.mhtml
	{ printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'; cat page.html; } >http
	archive_record response http://a.example/1 'application/http; msgtype=response' http >crawl.warc
	gzip -nc crawl.warc >crawl.warc.gz
	[ ! -e page.zstd ] || zstd -qc <crawl.warc >crawl.warc.zst
	archive_record conversion http://a.example/1 text/plain page.txt >crawl.wet
	rm http
	mkdir -p pages/sub
	cp page.html pages/sub/a
	printf '\x89PNG\r\n\x1a\n\0\0' >pages/image
	printf 'body { margin: 0; padding: 0 }\na { color: red; }\n' >pages/style
	tar -cf pages.tar pages
	gzip -nc pages.tar >pages.tgz
	[ ! -e page.xz ] || xz -qc <pages.tar >pages.tar.xz
	zip_of pages/image pages/style pages/sub/a >pages.zip
	mkdir archive wacz
	cp crawl.warc.gz archive/data.warc.gz
	printf '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n{"id": "1", "url": "http://a.example/1", "title": "A", "text": "Ann Lee said \\"no\\"."}\n' >wacz/pages.jsonl
	printf '{"profile": "data-package", "wacz_version": "1.1.1"}\n' >datapackage.json
	printf 'example,a)/1 20240620100000 {"url": "http://a.example/1"}\n' >wacz/index.cdx
	zip_of archive/data.warc.gz wacz/pages.jsonl wacz/index.cdx datapackage.json >crawl.wacz
	rm -r archive wacz datapackage.json
	printf 'id,title,text\n1,Bridge,"%s"\n' "$(quoted)" >comma.csv
	printf 'id;title;text\r\n1;Bridge;"%s"\r\n' "$(quoted)" >semicolon.csv
	printf 'sep=;\nid;title;text\n1;Bridge;"%s"\n' "$(quoted)" >sep.csv
	printf 'id\ttitle\tbody\n1\tBridge\t"%s"\n' "$(quoted)" >table.tsv
	iconv -f UTF-8 -t UTF-16 semicolon.csv >utf16.csv
	gzip -nc comma.csv >comma.csv.gz
	jq -Rsc '{id: 1, headline: "Bridge", body: ., authors: ["Mirela Osk"]}' page.txt >lines.jsonl
	jq -s . lines.jsonl >array.json
	jq -s '{status: "ok", articles: .}' lines.jsonl >api.json
	jq -Rsc '[{id: 1, title: {rendered: "Bridge"}, content: {rendered: ("<p>" + (. | gsub("\n\n"; "</p><p>")) + "</p>")}}]' page.txt >rendered.json
	jq -Rsc '{response: {status: "ok", pages: 2, results: [{id: "1", webTitle: "Bridge", fields: {bodyText: .}}]}}' page.txt >fields.json
	jq -Rsc '[.]' page.txt >strings.json
	jq -Rsc '{a: {title: "Bridge", text: .}}' page.txt >keyed.json
	tr '\n' '\r' <comma.csv >cr.csv
	printf ',id,Title,Article text\n0,1,Bridge,"%s"\n' "$(quoted)" >index.csv
	printf 'text\n"%s"\n' "$(quoted)" >column.csv
	strip-boilerplate page.txt >page.rec
	read-pages page.html >pages.rec
	# What is refused.
	printf '%%PDF-1.4\n%%\xe2\xe3\n' >x.pdf
	printf '{\\rtf1 hello}' >x.rtf
	printf '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0' >x.doc
	mkdir word
	printf '<x/>' | tee '[Content_Types].xml' >word/document.xml
	zip_of '[Content_Types].xml' word/document.xml >x.docx
	printf 'application/epub+zip' >mimetype
	zip_of mimetype >x.epub
	printf 'application/vnd.oasis.opendocument.text' >mimetype
	zip_of mimetype >x.odt
	rm -r word mimetype '[Content_Types].xml'
	printf 'bplist00\xd1\x01\x02' >x.webarchive
	printf 'Rar!\x1a\x07\x01\0' >x.rar
	printf 'filedesc://x.arc 0.0.0.0 20060101000000 text/plain 76\n' >x.arc
	printf 'SQLite format 3\0' >x.db
	printf '\x89PNG\r\n\x1a\n\0\0' >x.png
	printf 'ID3\x04\0\0' >x.mp3
	printf '!function(e) { var a = 1; if (e) { a = 2; } return a; }(window);\n' >x.js
	printf '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>\n' >x.xml
	printf '{"log": {"version": "1.2", "entries": []}}\n' >x.har
	printf 'year,city,count\n2001,Oslo,4\n2002,Ulm,5\n2003,Ulm,6\n' >x.csv
	printf '{"name": "x", "version": "1.0"}\n' >x.json
	: >x.html
	printf '1,Bridge,"%s"\n' "$(quoted)" "$(quoted)" >no-names.csv
	printf 'nr,heading,what happened\n1,Bridge,"%s"\n2,Bridge,"%s"\n' "$(quoted)" "$(quoted)" >other-names.csv
	printf 'id,title,text\n' >no-rows.csv
	jq -Rsc '{title: {"0": "Bridge"}, text: {"0": .}}' page.txt >by-columns.json
	jq -Rsc '{items: [{nr: 1, story: {long: .}}]}' page.txt >other-names.json
	printf '[]\n' >list.json
	[ ! -e page.bzip2 ] || : | bzip2 -qc >nothing.bzip2
	[ ! -e page.xz ] || head -c 100 page.xz >cut.xz
	zip_of page.html >locked.zip
	printf '\001' | dd of=locked.zip bs=1 seek=6 conv=notrunc status=none
	printf '# Ours\nUser-agent: *\nDisallow: /admin\n' >robots.txt
	printf -- '--2024-03-04 10:00:00--  https://a.example/\nResolving a.example\n' >wget-log
	printf '<html><head><title>Paper</title><script src=a.js></script></head><body><div id=root></div></body></html>\n' >shell.html
	printf '<html><head><title>Paper</title></head><body><h1>We value your privacy</h1><p>We and our partners store cookies on your device, if you give your consent.</p></body></html>\n' >consent.html
	printf '<html><head><title>Just a moment...</title></head><body><h1>Verify that you are a human</h1></body></html>\n' >check.html
	printf '<html><head><title>The bridge</title></head><body><h1>The bridge</h1><p>Subscribe to continue reading.</p></body></html>\n' >paywall.html
}
