#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# tests/blind, with a build that takes every "Ann" for "Bob".
load helper

setup() {
    needs_python3
    cd "$BATS_TEST_TMPDIR"
    mkdir new
    printf '#!/bin/sh\n"%s/extract-quotes" "$@" | awk -F "\\t" -v OFS="\\t" '\''$1 == "quote" { sub(/Ann/, "Bob", $8) } { print }'\''\n' "$BIN" >new/extract-quotes
    chmod +x new/extract-quotes
    for i in 1 2 3 4 5 6; do
        printf '"The mill number %d is shut," said Ann Lee. It rained. "The weir is not," said Carl Orr.\n\n' "$i"
    done >news.txt
}

@test "blind: what differs is on the sheet, and who made it is not" {
    "$TOP/tests/blind" -n 4 "$BIN" new news.txt >out
    [ "$(cat out)" = '6 places differ, 4 are in blind.sheet' ]
    [ "$(grep -c '^[1-4]\. .*"The mill number . is shut," said Ann Lee\. It rained\.' blind.sheet)" = 4 ]
    ! grep -q 'old\|new' blind.sheet
    ! grep -q 'Carl Orr \[' blind.sheet
    [ "$(cut -f 2 blind.key | sort -u | tr '\n' ' ')" = 'new old ' ]
    while read -r n first; do
        case $first in old) who=Ann ;; new) who=Bob ;; esac
        grep -A 1 "^$n\. " blind.sheet | grep -q "   A: $who Lee \[said\] \"The mill"
    done <blind.key
    cp blind.sheet again
    "$TOP/tests/blind" -n 4 "$BIN" new news.txt
    cmp blind.sheet again
    "$TOP/tests/blind" -n 4 -s 2 "$BIN" new news.txt
    ! cmp -s blind.sheet again
    xz -k news.txt
    [ "$("$TOP/tests/blind" "$BIN" new news.txt.xz)" = '6 places differ, 6 are in blind.sheet' ]
    [ "$("$TOP/tests/blind" "$BIN" "$BIN" news.txt)" = '0 places differ, 0 are in blind.sheet' ]
}

@test "blind: verdicts are counted by the key" {
    printf '1\told\n2\tnew\n3\tnew\n4\told\n5\told\n' >key
    printf '1. A\n2 A because\n\n3 B\n5 =\n' >verdicts
    [ "$("$TOP/tests/blind" --count key verdicts)" = 'old 2, new 1, as good 1, not read 1' ]
    echo '9 A' >verdicts
    run "$TOP/tests/blind" --count key verdicts
    [ "$status" = 1 ]
    [ "$output" = 'blind: verdicts:1: not a number of the key and A, B or =' ]
}
