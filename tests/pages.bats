#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# tests/pages: pages that were written to mislead. What still comes out wrong is
# listed in tests/pages/known-wrong; nothing else may be, and what is right now
# leaves the list. ACCEPT=1 bats tests/pages.bats rewrites it; read git diff.
load helper

@test "hostile pages: what is wrong is what is known to be" {
    cd "$TOP/tests/pages"
    status=0
    ./check >"$BATS_TEST_TMPDIR/all" || status=$?
    [ "$status" -le 1 ]
    tail -n 1 "$BATS_TEST_TMPDIR/all"
    sed '$d' "$BATS_TEST_TMPDIR/all" >"$BATS_TEST_TMPDIR/wrong"
    if [ "${ACCEPT:-}" = 1 ]; then cp "$BATS_TEST_TMPDIR/wrong" known-wrong; fi
    diff known-wrong "$BATS_TEST_TMPDIR/wrong"
}

# ACCEPT=1 rewrites these, too: after a new model all of them are others.
@test "hostile pages: the scores of their blocks, and of those of the samples" {
    cd "$TOP/tests/pages"
    ./scores >"$BATS_TEST_TMPDIR/scores"
    [ "$(wc -l <known-scores)" -gt 100 ]
    if [ "${ACCEPT:-}" = 1 ]; then cp "$BATS_TEST_TMPDIR/scores" known-scores; fi
    diff known-scores "$BATS_TEST_TMPDIR/scores"
}

@test "hostile pages: the check itself sees what is missing, foreign and wrong" {
    tmp=$BATS_TEST_TMPDIR
    cp "$TOP"/tests/pages/check* "$tmp"
    mkdir -p "$tmp/bin"
    sed 's|^export PATH=.*|export LC_ALL=C|' "$TOP/tests/pages/check" >"$tmp/check"
    cp "$TOP/tests/pages/01-"*.html "$tmp/a.html"
    printf '+\tno page holds these words\n' >"$tmp/a.want"
    printf '%s\t\n' + >>"$tmp/a.want"
    printf 'title\tAnother\nauthor\tNobody Known\nfoo\tbar\nq\tAnn Lee\tnever said\n' >>"$tmp/a.want"
    run -1 env PATH="$BIN:$PATH" "$tmp/check"
    [[ $output == *'a: + missing: no page holds these words'* ]]
    [[ $output == *'a: title: want Another, is '* ]]
    [[ $output == *'a: author: want Nobody Known, is '* ]]
    [[ $output == *'a: foo: want bar, is nothing'* ]]
    [[ $output == *'a: q missing: Ann Lee: never said'* ]]
    [[ $output == *'0 of 1 pages right, 1 of 6 expectations' ]]
}
