#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "to-text: the contract of all filters" {
    filter_contract to-text
}

@test "to-text: the cases" {
    cases to-text
}

@test "to-text: places in the records are places in what it writes" {
    cp "$TOP/tests/contract.txt" "$BATS_TEST_TMPDIR/a.txt"
    cd "$BATS_TEST_TMPDIR"
    printf '\nThey left the town at noon.The mayor stayed.“No,” he said.It was late.\n\nHe waited.\n' >>a.txt
    split-sentences a.txt >stream
    to-text stream >text
    n=0
    while IFS=$'\t' read -r kind _ start end _ text _; do
        [ "$kind" = sent ] || continue
        [ "$(tail -c +$((start + 1)) text | head -c $((end - start)))" = "$text" ]
        n=$((n + 1))
    done <stream
    [ "$n" -gt 10 ]
    grep -q 'noon\.The mayor stayed\.“No' text
}

@test "to-text: colour on a terminal, none with NO_COLOR, and no control characters" {
    script -qec true /dev/null >/dev/null 2>&1 || skip "there is no pseudo-terminal"
    cd "$BATS_TEST_TMPDIR"
    printf 'sent\ta\t0\t9\tbody\tBo \033[2Jran\t1\t1\nentity\ta\t0\t2\tPERSON\tBo\tBo\n' >stream
    script -qec "to-text stream" /dev/null </dev/null >shown
    grep -qF $'\033[1mBo\033[0m \357\277\275[2Jran' shown
    NO_COLOR=1 script -qec "to-text stream" /dev/null </dev/null >shown
    grep -qF $'Bo \357\277\275[2Jran' shown
    ! grep -q $'\033' shown
}
