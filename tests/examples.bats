#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The examples of README.md and of the man pages, run in the repository's root.
load helper

setup() {
    cd "$TOP"
    tmp=$BATS_TEST_TMPDIR
    # Pipelines by the names that they are installed under.
    mkdir "$tmp/bin"
    for p in who-said-what name-counts compare-coverage article-text; do
        ln -s "$TOP/pipelines/$p" "$tmp/bin/nutgraf-$p"
    done
    export PATH=$TOP/pipelines:$tmp/bin:$PATH
}

# Blocks of examples on standard input, a form feed between two: lines that
# begin with "$ " are commands, "> " carries one on, the rest is their output.
run_blocks() {
    awk -v dir="$tmp" '
        function start() { n++; cmd = dir "/" n ".cmd"; want = dir "/" n ".want"; printf "" > cmd; printf "" > want }
        BEGIN { RS = "\n" }
        /^\f$/ { out = 0; next }
        /^\$ / { start(); print substr($0, 3) > cmd; out = 1; next }
        /^> / && out == 1 { print substr($0, 3) > cmd; next }
        out { out = 2; print > want }'
    n=0 bad=0
    for cmd in "$tmp"/*.cmd; do
        [ -e "$cmd" ] || break
        n=$((n + 1))
        bash "$cmd" >"$tmp/got" 2>&1 </dev/null || true
        diff -u "${cmd%.cmd}.want" "$tmp/got" || { echo "^ $(cat "$cmd")"; bad=1; }
    done
    [ "$bad" = 0 ]
}

@test "examples of README.md" {
    awk '/^```console/ { on = 1; next } /^```/ { if (on) print "\f"; on = 0 } on' README.md | {
        run_blocks
        [ "$n" -ge 5 ]
    }
}

@test "examples of the man pages" {
    total=0
    for page in man/*.[157]; do
        rm -f "$tmp"/*.cmd "$tmp"/*.want
        awk '/^\.Sh EXAMPLES/ { ex = 1 } /^\.Sh/ && !/EXAMPLES/ { ex = 0 }
            ex && /^\.Bd/ { on = 1; next } /^\.Ed/ { if (on) print "\f"; on = 0 }
            on { gsub(/\\e/, "\\"); gsub(/\\&/, ""); gsub(/\\-/, "-"); gsub(/\\\(dq/, "\""); gsub(/\\\(aq/, "\047"); print }' "$page" >"$tmp/blocks"
        n=0 bad=0
        run_blocks <"$tmp/blocks" || { echo "^ $page"; failed=1; }
        total=$((total + n))
    done
    echo "$total examples"
    [ "$total" -ge 12 ]
    [ -z "${failed:-}" ]
}
