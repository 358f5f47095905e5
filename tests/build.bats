#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The build and its scripts: the same whatever awk is there and whatever the
# user's environment holds.
load helper

setup() {
    cd "$TOP" || return
    tmp=$BATS_TEST_TMPDIR
}

# headers FOLDER: make those that awk makes, and the page of rules, in a build of
# their own, and compare them with those of the build.
headers() {
    local made=(plain-weights.h plain-patterns.h html-patterns.h
        dates-patterns.c rules.h en/nameforms.shared en/stops.shared)
    make -s B="$1" "${made[@]/#/$1/data/}"
    for h in "${made[@]}"; do
        cmp "$1/data/$h" "${B:-build}/data/$h"
    done
    make -s B="$1" "$1/man/nutgraf-rules.7"
    cmp "$1/man/nutgraf-rules.7" "${B:-build}/man/nutgraf-rules.7"
}

@test "every awk makes the same headers" {
    every_awk
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH headers "$tmp/${awk##*/}"
    done
}

# shared DICTIONARY: what a table of a language gives it.
shared() {
    awk -f tools/mkshared.awk -v dictionary="$1" "$tmp/table.tsv" | sed 1d
}

@test "a class without what it means is refused" {
    for line in x $'x\t' $'x\t ' $'\twhat'; do
        printf '# own work; MIT\n%s\n' "$line" >"$tmp/classes.tsv"
        run "${B:-build}/mkdict" header "$tmp/classes.tsv" x "$tmp/x.h"
        [ "$status" -eq 1 ]
        [ "$output" = "mkdict: $tmp/classes.tsv:2: a class without what it means" ]
    done
}

@test "a line of a table gives several dictionaries their words" {
    printf '%s\n' '# own work; MIT' 'word\twritten\tgender\ta/lower\tb/capitals\tc/bare' \
        'Lady\tA\tfemale\tnoun gender\ttitle' 'Mr\t.\tmale\t-\ttitle\tshort' 'Gen.\t-\t-\tx\t-\tshort' |
        sed 's/\\t/\t/g' >"$tmp/table.tsv"
    every_awk
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH
        [ "$(shared a)" = $'lady\tnoun female\ngen.\tx' ]
        [ "$(shared b)" = $'Lady\ttitle\nLADY\ttitle\nMr\ttitle\nMr.\ttitle' ]
        [ "$(shared c)" = $'Mr\tshort\nGen\tshort' ]
        [ "$(shared d)" = "" ]
    done
    printf 'Sir\t-\t-\t-\t-\t-\tx\n' >>"$tmp/table.tsv"
    run awk -f tools/mkshared.awk -v dictionary=a "$tmp/table.tsv"
    [ "$status" -eq 1 ]
    [[ $output = *"table.tsv:6: more columns than have names"* ]]
}

# A Turkish locale puts a lower-case name into other capitals.
@test "the build takes no letters from the user's locale" {
    printf 'include Makefile\nprobe:\n\t@echo $$LC_ALL\n' >"$tmp/makefile"
    [ "$(LC_ALL=tr_TR.UTF-8 make -s -f "$tmp/makefile" probe)" = C ]
    [ "$(make -s -f "$tmp/makefile" probe LC_ALL=tr_TR.UTF-8)" = C ]
    localedef -i tr_TR -f UTF-8 "$tmp/tr_TR.UTF-8" 2>/dev/null || skip "no Turkish locale here"
    LOCPATH=$tmp LC_ALL=tr_TR.UTF-8 headers "$tmp/b"
}

@test "make: variables of the environment that are none of its settings" {
    B=nowhere make -n -W lib/io/cli.c all >"$tmp/out"
    grep -q build/lib/io/cli.o "$tmp/out"
    ! grep -q nowhere "$tmp/out"
    printf 'include Makefile\nprobe:\n\t@echo $$B $$CDPATH $$POSIXLY_CORRECT\n' >"$tmp/makefile"
    [ "$(B=nowhere CDPATH=x POSIXLY_CORRECT=1 make -s -f "$tmp/makefile" probe)" = build ]
    CC='cc -DX' CFLAGS='-O1 -g0' make -n -W lib/io/cli.c all | grep -q '^cc -DX .* -O1 -g0 '
    CC='cc -DX' tests/deps build
}

@test "make demo: the same with every awk, whatever the environment" {
    tests/demo >"$tmp/want" 2>/dev/null
    [ "$(wc -l <"$tmp/want")" -gt 100 ]
    grep -q '^Harriet Thwaite  *said  *direct  *‘He was not' "$tmp/want"
    every_awk
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH tests/demo 2>/dev/null | diff -u "$tmp/want" -
    done
    mkdir "$tmp/tests"
    CDPATH=$tmp POSIXLY_CORRECT=1 LC_ALL=tr_TR.UTF-8 tests/demo 2>/dev/null | diff -u "$tmp/want" -
}

# A stand-in for bats, which succeeds only if its first line has been seen.
@test "tests/run shows each line as it comes, and counts them" {
    mkdir "$tmp/bin"
    cat >"$tmp/bin/bats" <<END
#!/bin/sh
echo 1..4
echo ok 1 first
echo ok 2 second '#' skip why
for i in 1 2 3 4 5 6 7 8 9 10; do [ -e '$tmp/seen' ] || sleep .2; done
[ -e '$tmp/seen' ] || echo -n not ''
echo ok 3 third
END
    chmod +x "$tmp/bin/bats"
    every_awk
    for awk in "${awks[@]}"; do
        rm -f "$tmp/seen"
        PATH=$tmp/bin:$awk:$PATH tests/run install | while IFS= read -r line; do
            echo "$line"
            [ "$line" != 'ok 1 first' ] || : >"$tmp/seen"
        done >"$tmp/out" || [ "$?" = 1 ]
        diff -u - "$tmp/out" <<'END'
ok 1 first
ok 2 second # skip why
ok 3 third
lost: 1 of 4 tests did not report
2 passed, 1 failed, 1 skipped
END
    done
}

@test "build: a list that comes, and one that goes" {
    tmp=$BATS_TEST_TMPDIR
    cp -r "$TOP"/{Makefile,lib,filters,tools,man} "$tmp"
    mkdir -p "$tmp/tests" "$tmp/lib/data/de/quoting"
    cd "$tmp"
    printf '# words; MIT\nsagte\tfinite speech\n' >lib/data/de/quoting/cues.tsv
    make -s CFLAGS=-O0 build/data/de/quoting.img build/data/languages.h
    grep -q dict_de_quoting build/data/languages.h
    grep -q sagte build/data/de/quoting.img
    printf '# words; MIT\nmeinte\tfinite speech\n' >lib/data/de/quoting/more.tsv
    make -s CFLAGS=-O0 build/data/de/quoting.img
    grep -q meinte build/data/de/quoting.img
    rm lib/data/de/quoting/more.tsv
    make -s CFLAGS=-O0 build/data/de/quoting.img
    ! grep -q meinte build/data/de/quoting.img
    rm -r lib/data/de
    make -s CFLAGS=-O0 build/data/languages.h
    ! grep -q dict_de build/data/languages.h
}

@test "build: every filter stands where filters are listed" {
    cd "$TOP"
    for f in filters/*.c; do
        f=$(basename "$f" .c)
        for list in man/nutgraf.7 tests/faults/inputs; do
            grep -q -e "$f" "$list" || echo "$list: $f is missing"
        done
        case $f in train-*) continue ;; esac
        grep -q -e "$f" README.md || echo "README.md: $f is missing"
        grep -q -e "$f" tests/fuzz/filters || echo "tests/fuzz/filters: $f is missing"
    done >"$BATS_TEST_TMPDIR/out"
    cat "$BATS_TEST_TMPDIR/out"
    [ ! -s "$BATS_TEST_TMPDIR/out" ]
}
