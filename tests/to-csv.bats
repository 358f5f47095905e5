#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "to-csv: the contract of all filters" {
    filter_contract to-csv
}

@test "to-csv: the cases" {
    cases to-csv
}

@test "to-csv: a record of any number of fields, and metadata beside it" {
    cd "$BATS_TEST_TMPDIR"
    { printf 'meta\td\t0\t0\tauthor\tAnn\nx-wide\td\t0\t0\tl\tt'; seq -s $'\t' -f 'v%g' 7 300 | sed 's/^/\t/'; } >wide
    to-csv --meta=author x-wide wide >got
    [ "$(head -n 1 got)" = "doc,author,start,end,label,text,$(seq -s, -f 'field%g' 7 300)" ]
    [ "$(sed 1d got)" = "d,Ann,0,0,l,t,$(seq -s, -f 'v%g' 7 300)" ]
    [ "$(to-csv --no-header --fields=field300,field64,field9999 x-wide wide)" = v300,v64, ]
}

@test "to-csv: a misspelled kind is an error, with the nearest one" {
    cd "$BATS_TEST_TMPDIR"
    printf 'x-mine\td\t0\t0\tl\tt\nsent\td\t0\t4\tbody\tYes.\n' >in
    for pair in qoute:quote entitys:entity x-mein:x-mine parra:para; do
        run --separate-stderr to-csv ${pair%:*} in
        [ "$status" = 1 ]
        [ "$stderr" = "to-csv: no record of kind ${pair%:*}; did you mean ${pair#*:}?" ]
        [ "$output" = doc,start,end,label,text ]
    done
    run --separate-stderr to-csv photograph in
    [ "$status" = 1 ]
    [ "$stderr" = "to-csv: no record of kind photograph" ]
    for kind in quote x-mine; do
        run --separate-stderr to-csv $kind in
        [ "$status" = 0 ]
        [ -z "$stderr" ]
    done
    run to-csv qoute /dev/null
    [ "$status" = 0 ]
}

@test "to-csv: a long cell is written piece by piece, and whole" {
    cd "$BATS_TEST_TMPDIR"
    { printf 'sent\td\t0\t4\tbody\t'; yes 'He said "no", she said. ' | tr -d '\n' | head -c 3000000; echo; } >long
    to-csv --no-header --fields=text sent long >got
    { printf '"'; cut -f 6 long | tr -d '\n' | sed 's/"/""/g'; echo '"'; } | cmp - got
}
