#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# Calls that fail: see tests/faults.
load helper

setup() {
    cd "$BATS_TEST_TMPDIR"
    cp "$TOP/tests/contract.txt" page.txt
    export ASAN_OPTIONS=verify_asan_link_order=0
}

# faulty FAULT COMMAND...: run it with faults; out, $stderr and $status.
faulty() {
    run --separate-stderr env LD_PRELOAD="$TOP/${B:-build}/faults.so" FAULT_IN="$2" FAULT="$1" FAULT_LOG=log "${@:2}"
}

without_sanitizer() {
    ! grep -q __asan_init "$BIN/to-text" || skip "memory never runs out under a sanitizer"
}

@test "faults: the first calls of every filter and pipeline" {
    run "$TOP/tests/faults/run" --quick
    echo "$output"
    [ "$status" = 0 ]
    [[ ${lines[-1]} =~ ^[1-9][0-9]+\ faults\ injected,\ [0-9]+\ filters\ and\ pipelines,\ 0\ wrong$ ]]
}

@test "faults: the library fails the calls that it is told to, and counts them" {
    faulty 'read:10' split-sentences page.txt
    [ "$output" = "$(split-sentences page.txt)" ]
    grep -qx "calls read $((($(wc -c <page.txt) + 9) / 10))" log
    rm log
    faulty 'read:100 read:EINTR:2/3 read:EIO:7' split-sentences page.txt
    [ "$status" = 1 ]
    [ "$stderr" = "split-sentences: page.txt: Input/output error" ]
    grep -qx 'fault read 2 descriptor [0-9]*' log
    grep -qx 'fault read 7 descriptor [0-9]*' log
    grep -qx 'calls read 7' log
    for bad in 'raed:EIO' 'read:EX' 'read:0' 'open:3' 'read:EIO:1/x'; do
        faulty "$bad" split-sentences page.txt
        [ "$status" = 99 ]
    done
}

@test "faults: half a page, or half a list, is none" {
    faulty 'read:200 read:EIO:3' strip-boilerplate page.txt "$TOP/samples/wrapped.txt"
    [ "$status" = 1 ]
    [ "$output" = "$(strip-boilerplate "$TOP/samples/wrapped.txt")" ]
    printf '%0900d' 0 >line
    faulty 'read:100 read:EIO:2' strip-boilerplate line
    [ "$status" = 1 ]
    [ -z "$output" ]
    printf 'Varn\tPLACE\n# %0200d\nHollin\tPLACE\n' 0 >list
    faulty 'read:100 read:EIO:2' tag-entities --list=list page.txt
    [ "$status" = 1 ]
    [ -z "$output" ]
    [ "$stderr" = "tag-entities: list: Input/output error" ]
}

@test "faults: a table that cannot be read to its end gives its whole rows" {
    printf 'id,text\n' >table
    for n in 1 2 3 4; do printf '%d,"The ferry left at %d."\n' $n $n; done >>table
    faulty 'read:50 read:EIO:2' from-csv table
    [ "$status" = 1 ]
    [ "$output" = "$(head -n 2 table | from-csv)" ]
    [ "${stderr_lines[0]}" = "from-csv: table: Input/output error" ]
}

@test "faults: a filter without memory says which filter" {
    without_sanitizer
    faulty realloc:ENOMEM:1/1 tag-entities --list=page.txt page.txt
    [ "$status" = 1 ]
    [ "$stderr" = "tag-entities: out of memory" ]
}

@test "faults: a pattern without memory is no pattern that gave up" {
    without_sanitizer
    yes 'A line of some words' | head -n 300 >page.txt
    # Without JIT, PCRE2 takes memory when it matches.
    n=0
    for ((k = 1; k < 60; k++)); do
        rm -f log
        faulty "mmap:ENOMEM:1/1 malloc:ENOMEM:$k" strip-boilerplate --text --plain --drop='^(a|b|c|A line)+ of' page.txt
        grep -q 'fault malloc' log || break
        [[ $stderr != *"gave up"* ]]
        n=$((n + 1))
    done
    [ "$n" -gt 0 ]
}
