#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# No input makes a filter quadratic: some shapes of tests/growth, those that once
# did. `make growth` measures more of them, `make growth-full` all.
load helper

setup() {
    cd "$TOP"
    command -v valgrind >/dev/null || skip "valgrind is not here"
    ! grep -q __asan_init "$BIN/tag-entities" || skip "valgrind cannot run what ASan made"
}

# linear SHAPE...
linear() {
    tests/growth/run "$@" >"$BATS_TEST_TMPDIR/out" 2>&1 || { cat "$BATS_TEST_TMPDIR/out"; return 1; }
    grep -q "^$# shapes, worst ratio .*, 0 failed$" "$BATS_TEST_TMPDIR/out"
}

@test "growth: words that were made to collide" { linear colliding-words; }

@test "growth: line breaks and blocks in a heading" { linear heading-breaks heading-blocks; }

@test "growth: references by @id in JSON-LD" { linear json-references; }

@test "growth: verbs of saying in a sentence without an end" { linear cues-without-content; }

@test "growth: a name as long as a page, said again and again" { linear giant-name; }

@test "growth: a shape whose filter fails is a failure" {
    mkdir "$BATS_TEST_TMPDIR/bin"
    ln -s "$(command -v false)" "$BATS_TEST_TMPDIR/bin/from-csv"
    run env BIN="$BATS_TEST_TMPDIR/bin" tests/growth/run csv-rows
    [ "$status" = 1 ]
    [[ "$output" == *"1 shapes, worst ratio 99.00 (csv-rows csvin), 1 failed" ]]
}
