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

@test "to-csv: metadata that each row repeats has an end" {
    cd "$BATS_TEST_TMPDIR"
    awk 'BEGIN {
        long = sprintf("%200s", "")
        gsub(/ /, "x", long)
        for (i = 0; i < 500; i++) {
            print "meta\td\t0\t0\tauthor\tAnn Lee the " i " " long
            print "sent\td\t0\t4\tbody\tYes."
        }
        print "meta\te\t0\t0\tauthor\tBo Ek"; print "sent\te\t0\t4\tbody\tNo."
    }' >many
    status=0
    timeout 60 to-csv --no-header --meta=author --fields=doc,author,text sent many 2>said >got || status=$?
    [ "$status" = 1 ]
    grep -q '^to-csv: many:1: [0-9]* values of author are left out of the document.s rows: ' said
    [ "$(wc -l <said)" = 1 ]
    [ "$(tail -n 1 got)" = 'e,Bo Ek,No.' ]
    [ "$(wc -l <got)" = 501 ]
    [ "$(head -n 1 got | wc -c)" -le 65600 ]
    head -n 1 got | grep -q '^d,Ann Lee the 0 x*; Ann Lee the 1 x*; .*,Yes.$'
}
