#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The rules of the engines, lib/ROOM/rules.tsv: each is marked in the code of
# its room, fires on its example, and does not on the other.
load helper

setup() {
    cd "$TOP" || return
    tmp=$BATS_TEST_TMPDIR
}

# ids FILE: those of its rules.
ids() { cut -f 1 "$1" | grep -E '^[A-Z]+[0-9]+$'; }

@test "each rule fires on its example, and not on the other" {
    for room in html plain page text names values quotes; do
        [ -s "lib/$room/rules.tsv" ]
    done
    "${B:-build}/rules/rules" lib/*/rules.tsv >"$tmp/out" || bad=1
    ! grep '^not ok' "$tmp/out"
    [ -z "${bad:-}" ]
    n=$(for f in lib/*/rules.tsv; do ids "$f"; done | wc -l)
    echo "$n rules"
    [ "$n" -ge 170 ]
    [ "$(grep -c '^ok' "$tmp/out")" = $((2 * n)) ]
}

@test "each rule is marked in the code of its room" {
    for f in lib/*/rules.tsv; do
        for id in $(ids "$f"); do
            grep -Eq "(RULE\(|BY\(|RULE_)$id\>" "${f%/*}"/*.c || echo "$f: $id is not marked"
        done
    done >"$tmp/out"
    cat "$tmp/out"
    [ ! -s "$tmp/out" ]
}

# wrong LINE MESSAGE: is a list of rules with this line refused?
wrong() {
    mkdir -p "$tmp/text"
    printf '# x\ntext\tText\tWhat.\nS\tSentences\tWhere.\nS1\tRule.\tYes.\tNo.\n%b\n' "$1" >"$tmp/text/rules.tsv"
    ! (cd "$tmp" && awk -f "$TOP/tools/mkrules.awk" text/rules.tsv) >"$tmp/out" 2>&1
    [ "$(cat "$tmp/out")" = "text/rules.tsv:5: $2" ]
}

@test "lists of rules that are wrong are refused, with file and line" {
    every_awk
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH
        wrong 'S1\tRule.\tYes.\tNo.' 'S1 is in text/rules.tsv:4 already'
        wrong 'S3\tRule.\tYes.\tNo.' 'S3: here belongs S2'
        wrong 'T1\tRule.\tYes.\tNo.' 'T1: here belongs S2'
        wrong 'S2\tRule.\tYes.' 'S2 has 3 columns, not 4'
        wrong 'S2\tRule.\t\tNo.' 'S2: column 3 is empty'
        wrong 'S\tMore\tWhere.' 'S is in text/rules.tsv:3 already'
        wrong 's2\tRule.\tYes.\tNo.' '"s2" is no id as S1'
    done
}
