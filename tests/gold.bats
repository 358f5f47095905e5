#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The annotated articles of tests/gold.

load helper

setup() {
    cd "$TOP" || return 1
    needs_python3
}

@test "gold: all articles can be read" {
    tests/gold/read.py tests/gold/*.gold >"$BATS_TEST_TMPDIR/gold"
    [ "$(wc -l <"$BATS_TEST_TMPDIR/gold")" = "$(ls tests/gold/*.gold | wc -l)" ]
    grep -q '"polarity": "not"' "$BATS_TEST_TMPDIR/gold"
}

@test "gold: pieces, speaker, cue and type of a statement" {
    cat >"$BATS_TEST_TMPDIR/x.gold" <<'END'
title: Dam
kind: local

{c1:“It leaks,”} {k1/say:said} {s1=Ada Quill:the mayor}. {c1:“It is old.”} {s2=:He} {k2/ask/not:did not ask} {c2:who pays}.
END
    run -0 tests/gold/read.py "$BATS_TEST_TMPDIR/x.gold"
    [[ $output == *'"text": "“It leaks,” said the mayor. “It is old.” He did not ask who pays."'* ]]
    [[ $output == *'"type": "direct", "content": [[0, 11], [28, 40]]'*'"speaker": "Ada Quill"'* ]]
    [[ $output == *'"type": "indirect"'*'"act": "ask", "polarity": "not"'* ]]
}

@test "gold: marks that are wrong are named, with file and line" {
    printf 'title: Dam\nkind: local\n\n{c1:It leaks {s1=:he} said.\n' >"$BATS_TEST_TMPDIR/x.gold"
    run -1 tests/gold/read.py "$BATS_TEST_TMPDIR/x.gold"
    [[ $output == *x.gold:4:* ]]
}
