#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

# Every program of tests/unit prints TAP and ends with 1 if a line is "not ok".
@test "unit tables of the library" {
    cd "$TOP"
    n=0 bad=0
    for f in tests/unit/*.c; do
        name=$(basename "$f" .c)
        "${B:-build}/unit/$name" >"$BATS_TEST_TMPDIR/out" || { echo "^ $name ended with status $?"; bad=1; }
        grep '^not ok' "$BATS_TEST_TMPDIR/out" && { echo "^ $name"; bad=1; }
        n=$((n + $(grep -c '^ok' "$BATS_TEST_TMPDIR/out")))
    done
    echo "$n rows"
    [ "$n" -gt 100 ]
    [ "$bad" = 0 ]
}
