#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# tests/mutants: which changes are made, and what comes of them, in an engine of
# a few lines whose tests see only some.
load helper

setup() {
    needs_python3
    export PYTHONDONTWRITEBYTECODE=1
    cd "$BATS_TEST_TMPDIR"
    mkdir -p lib/tiny tests/unit tests/mutants build filters tests/cases/tiny
    cat >lib/tiny/tiny.c <<'END'
/* Is n > 0 && n < 9? */
#define SMALL(n) ((n) < 9 && \
    (n) > 0)
enum { LAST = 4 };
static const int table[2] = { 7, 8 };
int tiny(int n);

int
tiny(int n)
{
	int found[3];

	found[0] = n;
	if (n > LAST)
		return "5 < 6"[0] - '5';
	return found[0] + 1;
}
END
    printf 'tiny\tlib/tiny/*.c\tunit/tiny cases/tiny\n' >tests/mutants/engines.tsv
    cat >tests/unit/tiny.c <<'END'
#include <stdio.h>
int tiny(int n);
int main(void)
{
	int good = tiny(1) == 2 && tiny(9) == 0;
	printf("1..1\n%sok 1\n", good ? "" : "not ");
	return !good;
}
END
    printf '%s\n' '#include <stdio.h>' 'int tiny(int n);' 'int main(void) { return printf("%d\n", tiny(2)) < 0; }' >filters/tiny.c
    : >tests/cases/tiny/two.in
    echo 3 >tests/cases/tiny/two.out
}

mutants() {
    cc -O2 -c -o build/tiny.o lib/tiny/tiny.c
    rm -f build/libnutgraf.a
    ar qc build/libnutgraf.a build/tiny.o
    run env B=build SHIPPED='cc -O2' SHIPPED_LIBRARY=build/libnutgraf.a CHECKED='cc -O1' CHECKED_LIBRARY=./build/libnutgraf.a JOBS=1 "$@" "$TOP/tests/mutants/run"
}

@test "mutants: only code is changed: no comment, string, table, declaration" {
    run python3 -c 'import sys
sys.path.insert(0, sys.argv[1])
import changes
text = open("lib/tiny/tiny.c").read()
for c in changes.changes(text):
    print(*changes.told(text, c), sep="|")' "$TOP/tests/mutants"
    diff - <(echo "$output") <<'END'
4|enum { LAST = 4 };|enum { LAST = 5 };
4|enum { LAST = 4 };|enum { LAST = 8 };
13|found[0] = n;|found[1] = n;
14|if (n > LAST)|if ((n > LAST) && 0)
14|if (n > LAST)|if ((n > LAST) || 1)
14|if (n > LAST)|if (n >= LAST)
15|return "5 < 6"[0] - '5';|(void)("5 < 6"[0] - '5');
15|return "5 < 6"[0] - '5';|return "5 < 6"[1] - '5';
15|return "5 < 6"[0] - '5';|return "5 < 6"[0] + '5';
16|return found[0] + 1;|return found[1] + 1;
16|return found[0] + 1;|return found[0] - 1;
16|return found[0] + 1;|return found[0] + 2;
END
}

@test "mutants: other comparisons, either side of && and ||, ! and returns" {
    printf 'int\nf(int a, int *b)\n{\n\tif (a && !b || a->c == 2)\n\t\treturn;\n\twhile (a << 1)\n\t\tbreak;\n}\n' >f.c
    run python3 -c 'import sys
sys.path.insert(0, sys.argv[1])
import changes
text = open("f.c").read()
for c in changes.changes(text):
    print(changes.told(text, c)[2])' "$TOP/tests/mutants"
    diff - <(sort <<<"$output") <<'END'
;
;
if (!b || a->c == 2)
if ((a && !b || a->c == 2) && 0)
if ((a && !b || a->c == 2) || 1)
if (a && !b && a->c == 2)
if (a && !b || a->c != 2)
if (a && !b || a->c == 3)
if (a && !b || a->c == 4)
if (a && !b)
if (a && b || a->c == 2)
if (a || !b || a->c == 2)
if (a || a->c == 2)
if (a->c == 2)
while ((a << 1) && 0)
while (a << 2)
END
}

@test "mutants: what the tests see is killed, the rest survives" {
    mutants
    [ "$status" = 0 ]
    echo "$output"
    [ "${lines[0]}" != "${lines[1]}" ]
    [[ $output == *"lib/tiny/tiny.c:4${T}enum { LAST = 4 };${T}enum { LAST = 5 };"* ]]
    [[ $output == *"lib/tiny/tiny.c:14${T}if (n > LAST)${T}if (n >= LAST)"* ]]
    [[ $output != *'&& 0'* && $output != *'+ 2'* ]]
    [[ ${lines[-1]} =~ ^12\ mutants,\ [0-9]+\ killed,\ [0-9]+\ the\ same\ code,\ ([0-9]+)\ survive\ \( ]]
    [ "${BASH_REMATCH[1]}" = $((${#lines[@]} - 1)) ]
    all=$output
    mutants
    [ "$output" = "$all" ]
    printf 'lib/tiny/tiny.c\tif (n > LAST)\tif (n >= LAST)\tSo it is.\n' >tests/mutants/equivalent
    mutants
    [[ $output != *'n >= LAST'* && $output == *$'\n11 mutants'* ]]
    # Those that SEED draws are the same when there are more lines above.
    mutants N=4 SEED=7
    all=$(sed 's/:[0-9]*//' <<<"$output")
    sed -i '1s/^/\n\n/' lib/tiny/tiny.c
    mutants N=4 SEED=7
    [ "$(sed 's/:[0-9]*//' <<<"$output")" = "$all" ]
}

@test "mutants: endless loops are killed, and so are crashes" {
    sed -i 's/^	return found.*/	while (n == 9)\n\t\tn++;\n	return n + 1;/' lib/tiny/tiny.c
    sed -i 's/tiny(9) == 0/tiny(9) == 0 \&\& tiny(-1) == 0/' tests/unit/tiny.c
    mutants
    [ "$status" = 0 ]
    [[ $output != *'while (n != 9)'* ]]
}

@test "mutants: tests that fail without a change, and an engine that is not there" {
    mutants ENGINE=huge
    [ "$status" = 1 ]
    [ "$output" = 'mutants: there is no engine "huge" in engines.tsv' ]
    echo 4 >tests/cases/tiny/two.out
    mutants
    [ "$status" = 1 ]
    [ "${lines[0]}" = 'mutants: cases/tiny fails without a change, and is left out' ]
    [[ ${lines[-1]} == *' survive ('* ]]
}
