#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The check of layers bites: each kind of fault is found, and a clean tree is not.
load helper

setup() {
    L=$TOP/tests/layers
    mkdir -p "$BATS_TEST_TMPDIR/lib/low" "$BATS_TEST_TMPDIR/lib/high" "$BATS_TEST_TMPDIR/filters"
    cd "$BATS_TEST_TMPDIR"
    printf 'low\t\nhigh\tlow\nfilters\tlow high\n' >layers.tsv
    echo '#include "part.h"' >lib/low/a.c
    printf '#include "low/low.h"\n#include "data/words.h"\n' >lib/high/b.c
    echo '#include "high/high.h"' >filters/c.c
    cat >symbols <<'END'
build/lib/low/a.o: low_do T 0 8
build/lib/low/a.o: low_help t 0 8
build/lib/high/b.o: high_do T 0 8
build/lib/high/b.o: low_do U
build/lib/high/b.o: malloc U
build/lib/high/d.o: high_more T 0 8
build/lib/high/d.o: high_do U
END
}

includes() { awk -f "$L/includes.awk" layers.tsv lib/*/*.[ch] filters/*.c; }
calls() { awk -f "$L/calls.awk" layers.tsv symbols; }

@test "layers: a clean tree passes" {
    touch lib/low/low.h
    run includes
    [ "$status" -eq 0 ] && [ -z "$output" ]
    run calls
    [ "$status" -eq 0 ] && [ -z "$output" ]
}

@test "layers: an include upward, of an inner header, of a room that is unknown" {
    touch lib/low/low.h
    echo '#include "high/high.h"' >>lib/low/a.c
    echo '#include "low/part.h"' >>lib/high/b.c
    echo '#include "else/else.h"' >>filters/c.c
    run includes
    [ "$status" -eq 1 ]
    [ "${lines[0]}" = 'lib/high/b.c:3: "low/part.h" is not the front header of low' ]
    [ "${lines[1]}" = 'lib/low/a.c:2: low may not look into high' ]
    [ "${lines[2]}" = 'filters/c.c:2: filters may not look into else' ]
    echo '#include <low/part.h>' >filters/d.c
    run includes
    [[ $output == *'filters/d.c:1: "low/part.h" is not the front header of low'* ]]
    mkdir lib/new
    echo '#include "low/low.h"' >lib/new/x.c
    run includes
    [[ $output == *'lib/new/x.c:1: there is no room "new" in layers.tsv'* ]]
}

@test "layers: a call upward" {
    echo 'build/lib/low/a.o: high_do U' >>symbols
    run calls
    [ "$status" -eq 1 ]
    [[ $output == *'low/a: may not use high_do of high/b'* ]]
    [ "${#lines[@]}" -eq 1 ]
}

@test "layers: a circle, also one of three" {
    echo 'build/lib/high/b.o: high_more U' >>symbols
    run calls
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 2 ]
    [[ $output == *'high/b: in a circle: uses high_more of high/d'* ]]
    sed -i '$d' symbols
    printf '%s\n' 'build/lib/high/b.o: third U' 'build/lib/high/e.o: third T 0 8' 'build/lib/high/e.o: high_more U' >>symbols
    run calls
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 3 ]
}

@test "layers: the includes of this tree" {
    cd "$TOP"
    run awk -f tests/layers/includes.awk tests/layers/layers.tsv lib/*/*.[ch] filters/*.c
    echo "$output"
    [ "$status" -eq 0 ]
}
