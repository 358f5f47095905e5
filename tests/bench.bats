#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The bench: its input is varied, and the same everywhere, and what it says of
# two builds is true.
load helper

setup() {
	cd "$TOP" || return 1
	news=$TOP/${B:-build}/makenews tmp=$BATS_TEST_TMPDIR
}

@test "makenews: the same seed gives the same bytes, from any compiler" {
	"$news" 3 60000 "$tmp/a"
	cc -std=c11 -D_POSIX_C_SOURCE=200809L -O0 -funsigned-char -o "$tmp/other" tests/bench/makenews*.c
	"$tmp/other" 3 60000 "$tmp/b"
	diff -r "$tmp/a" "$tmp/b"
	"$news" 4 60000 "$tmp/c"
	run ! diff -rq "$tmp/a" "$tmp/c"
	"$news" -w 3 60000 >"$tmp/a.warc"
	"$tmp/other" -w 3 60000 | cmp - "$tmp/a.warc"
}

@test "makenews: a longer run begins with the shorter one" {
	"$news" 5 20000 "$tmp/short"
	"$news" 5 60000 "$tmp/long"
	for f in "$tmp"/short/*; do cmp "$f" "$tmp/long/${f##*/}"; done
}

@test "makenews: documents of 3 to 10 KB, pages of 30 to 150 KB, no two alike" {
	"$news" 1 400000 "$tmp/text"
	"$news" -p 1 2000000 "$tmp/pages"
	[ -z "$(find "$tmp/text" -type f \( -size -3000c -o -size +10000c \))" ]
	[ -z "$(find "$tmp/pages" -type f \( -size -30000c -o -size +150000c \))" ]
	[ -z "$(sort "$tmp"/text/* | grep ... | uniq -d | grep -E '.{80}')" ]
	[ "$(head -qn 1 "$tmp"/text/* | sort -u | wc -l)" -ge "$(find "$tmp/text" -type f | wc -l)" ]
	# Types after the first 50,000 tokens: real news has 9,500 to 10,500.
	types=$(cat "$tmp"/text/* | tr -s ' \n' '\n\n' | head -n 50000 | sort -u | wc -l)
	[ "$types" -ge 9500 ] && [ "$types" -le 13500 ]
}

@test "makenews: the filters find in it what news has" {
	"$news" 1 100000 "$tmp/text"
	strip-boilerplate "$tmp"/text/* | tag-entities | extract-quotes >"$tmp/rec"
	for kind in PERSON ORG PLACE DATE MONEY direct indirect mixed; do
		[ "$(cut -f 5 "$tmp/rec" | grep -cx "$kind")" -ge 5 ] || { echo "no $kind"; false; }
	done
	"$news" -w 1 100000 | from-warc | strip-boilerplate >"$tmp/rec"
	[ "$(grep -c ^doc "$tmp/rec")" -ge 1 ]
	for kind in title author date outlet url; do cut -f 5 "$tmp/rec" | grep -qx "$kind"; done
	[ "$(grep -c ^para "$tmp/rec")" -ge 5 ]
}

@test "makenews: wrong usage is 2, a folder that cannot be made 1" {
	run -2 "$news"
	run -2 "$news" -x 1 1 "$tmp/x"
	run -1 "$news" one 1 "$tmp/x"
	run -1 "$news" 1 1 "$tmp/no/such"
	[[ $output == *"no/such: No such file"* ]]
}

# A build with split-sentences that does its work twice.
slow_build() { # folder
	mkdir "$1"
	cp "$BIN"/* "$1"
	rm "$1/split-sentences"
	cat >"$1/split-sentences" <<-END
		#!/bin/sh
		cat >"$1/in"
		"$BIN/split-sentences" <"$1/in" >/dev/null
		"$BIN/split-sentences" <"$1/in"
	END
	chmod 755 "$1/split-sentences"
}

@test "compare: what is as fast passes, what is slower is found" {
	valgrind -q "$BIN/to-text" </dev/null || skip "valgrind is missing, or not for this build"
	export MB=0.02 PIECE=30000 RUNS=1
	slow_build "$tmp/slow"
	run -1 tests/bench/compare "$BIN" "$tmp/slow" split-sentences to-text
	[[ $output == *"beyond the limit"*to-text*1.0000* ]]
	run -0 tests/bench/compare -i 900 "$BIN" "$tmp/slow" split-sentences
	# A part of one document has nothing to count once its start is left out.
	PIECE=1 run -2 tests/bench/compare "$BIN" "$BIN" to-text
}

@test "compare: wrong usage is 2" {
	run -2 tests/bench/compare "$BIN"
	run -2 tests/bench/compare -i x "$BIN" "$BIN"
	run -2 tests/bench/compare "$BIN" "$tmp"
	run -2 tests/bench/compare "$BIN" "$BIN" no-such-row
}

@test "run: wrong usage is 2" {
	run -2 tests/bench/run --slow
}
