#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "extract-quotes: the contract of all filters" {
    filter_contract extract-quotes
}

@test "extract-quotes: the cases" {
    cases extract-quotes
}

@test "extract-quotes: a second run adds nothing" {
    cd "$BATS_TEST_TMPDIR"
    extract-quotes "$TOP"/tests/cases/extract-quotes/*.in >once
    extract-quotes once >twice
    cmp once twice
    [ "$(grep -c ^quote once)" -gt 12 ]
}

@test "extract-quotes: spans are places in the clean text" {
    cd "$BATS_TEST_TMPDIR"
    cp "$TOP/tests/contract.txt" a.txt
    split-sentences a.txt | extract-quotes >stream
    to-text stream >text
    n=0
    while IFS=$'\t' read -r said spans; do
        got= sep=
        IFS=, read -ra list <<<"$spans"
        for s in "${list[@]}"; do
            got+=$sep$(tail -c +$((${s%-*} + 1)) text | head -c $((${s#*-} - ${s%-*})))
            sep=' '
        done
        [ "$got" = "$said" ]
        n=$((n + 1))
    done < <(grep ^quote stream | cut -f 6,10)
    [ "$n" -ge 3 ]
}

# Endless repetition must stay linear: twice as much may take three times as
# long, not more; the smaller input is large enough to be measured.
twice_as_much() {
    local a b i
    cd "$BATS_TEST_TMPDIR"
    for i in 1 2; do
        awk -v s="$1" -v n=$((i * 60000)) 'BEGIN { while (n-- > 0) printf "%s", s; print "" }' >"in$i"
        TIMEFORMAT=%U
        { time extract-quotes <"in$i" >/dev/null; } 2>"time$i"
    done
    # The sanitizers check all of what memmem may read: they are not linear.
    case ${B:-} in *asan*) return ;; esac
    a=$(tr -d . <time1) b=$(tr -d . <time2)
    [ "$((10#$b))" -lt $((10#$a * 3 + 100)) ]
}

@test "extract-quotes: marks and cues without end are linear" {
    twice_as_much '"'
    twice_as_much '“'
    twice_as_much " 'a"
    twice_as_much 'he said '
    twice_as_much '“Go, he said. '
    twice_as_much 'said Kim, a man, '
    twice_as_much '"a" '
    twice_as_much '(he said that '
    twice_as_much 'Kim, who said, '
    twice_as_much 'that that '
    twice_as_much 'and, and '
    twice_as_much 'her claim that '
    twice_as_much 'The man said, and he claims it was, and said so. '
}
