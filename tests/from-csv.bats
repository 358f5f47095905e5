#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "from-csv: the contract of all filters" {
    filter_contract from-csv
}

@test "from-csv: the cases" {
    cases from-csv
}

@test "from-csv: its pages go through the pipeline, with the metadata of the table alone" {
    cd "$BATS_TEST_TMPDIR"
    printf 'id,title,outlet,text\n5,Bridge opens,The Post,"%s"\n' "$(sed 's/"/""/g; 1,4d' "$TOP/tests/contract.txt")" >table.csv
    from-csv table.csv | strip-boilerplate | split-sentences | tag-entities | extract-quotes |
        to-csv --meta title,outlet --fields doc,title,outlet,name,type quote >quotes.csv
    grep -q '^5,Bridge opens,The Post,Tobias Renn,direct$' quotes.csv
    ! grep -v '^5,Bridge opens,The Post,\|^doc,' quotes.csv
}

@test "from-csv: --encoding says what texts are in that are not UTF-8" {
    cd "$BATS_TEST_TMPDIR"
    printf 'id,title,text\n1,\xf7\xc5\xd3\xce\xc1,\xed\xdc\xd2 \xd3\xcb\xc1\xda\xc1\xcc\n2,Весна,Мэр\n' >koi.csv
    run --separate-stderr from-csv --encoding=KOI8-R koi.csv
    [ "$status" = 0 ] && [ -z "$stderr" ]
    [ "$(grep ^meta <<<"$output" | cut -f6)" = $'Весна\nВесна' ]
    [ "$(grep ^page <<<"$output" | cut -f6)" = $'Мэр сказал\nМэр' ]
}
