#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What tests/complexity counts, on functions whose operators are known.
load helper

setup() {
    mkdir -p "$BATS_TEST_TMPDIR/room"
    cd "$BATS_TEST_TMPDIR"
    cat >room/a.c <<'END'
/* No code: a && b || c,
 * nor here: || */
#define BOTH(a, b) ((a) && \
    (b))

static const char *const table[] = {
	"&& \" ||", "||",
};

static bool
none(int a)
{
	return !a ? '"' : '\''; /* && */
}

static bool
two(int a, int b)
{
	return (a && b) ||	// ||
	    "||"[a];
}
END
    printf '\nint\nmain(void)\n{\n\treturn a && b && c /* && */ && d || e;\n}\n' >room/b.c
}

operators() { awk -f "$TOP/tests/complexity/operators.awk" "$@"; }

@test "complexity: operators per function" {
    every_awk
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH run operators -v each=1 room/a.c room/b.c
        [ "$output" = "0${T}room/a.c:12${T}none
2${T}room/a.c:18${T}two
4${T}room/b.c:4${T}main" ]
    done
}

@test "complexity: a line per room" {
    run operators room/a.c room/b.c
    [ "${#lines[@]}" = 2 ]
    [ "${lines[1]}" = "room${T}3${T}21${T}28.6${T}2${T}4${T}4${T}main" ]
    run operators -v room=all room/a.c
    [ "${lines[1]}" = "all${T}2${T}16${T}12.5${T}0${T}2${T}2${T}two" ]
}

@test "complexity: the engines can be counted" {
    cd "$TOP"
    run operators lib/*/*.c filters/*.c
    [ "${#lines[@]}" -ge 13 ]
    operators -v each=1 lib/*/*.c | awk -F'\t' '$3 !~ /^[a-z_0-9]+$/ { print; bad = 1 } END { exit bad || NR < 1500 }'
}
