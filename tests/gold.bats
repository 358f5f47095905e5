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

@test "gold: rows of who-said-what, judged" {
    cat >"$BATS_TEST_TMPDIR/x.gold" <<'X'
title: Dam
kind: local

{c1:“It leaks,”} {s1=Ada Quill:Mayor Ada Quill} {k1/say:said} on Monday. {c2:The dam, built in 1950, holds,} {k2/say:said} {s2=Ada Quill:Quill}. The fence is green.
X
    export PATH=$TOP/build/bin:$PATH
    run -0 tests/gold/rows.py --list "$BATS_TEST_TMPDIR/x.gold"
    [[ ${lines[0]} == right*'“It leaks,”'* ]]
    # A name of somebody else, and one word less.
    sed 's/=Ada Quill:Mayor/=Bo Lund:Mayor/; s/holds,}/holds,} now/' "$BATS_TEST_TMPDIR/x.gold" >"$BATS_TEST_TMPDIR/y.gold"
    run -0 tests/gold/rows.py --list "$BATS_TEST_TMPDIR/y.gold"
    [[ ${lines[0]} == mouth*'“It leaks,”'* && ${lines[1]} != right* ]]
    run -0 tests/gold/rows.py "$BATS_TEST_TMPDIR/y.gold"
    [[ $output == *'wrong mouths 1'* ]]
}
