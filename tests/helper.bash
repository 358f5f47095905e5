# SPDX-License-Identifier: MIT
# What the .bats files share. Loaded with `load helper`.
#
# BIN is where the executables are; B=build/asan (say) in the environment
# tests another build.

bats_require_minimum_version 1.5.0
TOP=$(cd "${BATS_TEST_DIRNAME}/.." && pwd)
BIN=$TOP/${B:-build}/bin
export PATH=$BIN:$PATH LC_ALL=C NUTGRAF_BIN=$BIN

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
	case $filter in from-*) ;; *) contract_text; contract_records ;; esac
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
	strip-boilerplate) cp "$tmp/page.txt" "$tmp/in" ;;
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
	[ "$status" = 1 ] && grep -q "^$filter: $tmp: is a directory" "$tmp/err" && [ -s "$tmp/out" ] || flaw "a directory as operand"
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
	[ "$filter" = to-text ] || [ "$filter" = to-csv ] || ! grep -vqP '^[a-z][a-z0-9-]*\t[^\t]*\t\d+\t\d+\t[^\t]*\t' "$tmp/out" || flaw "an odd file name tears the records"
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
	[ "$status" = 0 ] && [ ! -s "$tmp/err" ] || flaw "empty input gives status $status"
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
	if [ "$filter" = to-csv ] || [ "$filter" = to-text ]; then cat; return; fi
	awk -F'\t' -v OFS='\t' '$1 == "para" { $7 = $8 = "" } $1 == "sent" { $9 = $10 = "" } { print }'
}

contract_records() {
	local good='x-mine\tthe doc\t3\t4\tl\tt\\x\\t\tmore\t\n' bad='sent\tthe doc\t0\t5\n'
	printf "$good" >"$tmp/unknown"
	run_filter "$tmp/unknown"
	[ "$status" = 0 ] && [ ! -s "$tmp/err" ] || flaw "an unknown kind gives status $status"
	case $filter in
	to-csv) [ "$(wc -l <"$tmp/out")" = 2 ] || flaw "an unknown kind is lost" ;;
	to-text) [ ! -s "$tmp/out" ] || flaw "an unknown kind is no text" ;;
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
	to-text) ;;
	*) same "$tmp/out" "$tmp/bad" || flaw "malformed records are not passed on as they came" ;;
	esac
	case $filter in to-*) ;; *)
		"$filter" <"$tmp/want" >"$tmp/out"
		same "$tmp/out" "$tmp/want" || flaw "a second run changes the stream" ;;
	esac
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
