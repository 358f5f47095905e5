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
    local made h tool
    mapfile -t made < <(cd "${B:-build}/data" && ls -- *-weights.h *-patterns.[hc] *-words.h widths.h rules.h languages.h */*.shared)
    make -s B="$1" "${made[@]/#/$1/data/}"
    for h in "${made[@]}"; do
        cmp "$1/data/$h" "${B:-build}/data/$h"
    done
    make -s B="$1" "$1/man/nutgraf-rules.7"
    cmp "$1/man/nutgraf-rules.7" "${B:-build}/man/nutgraf-rules.7"
    make -n B="$1/again" "${made[@]/#/$1/again/data/}" >"$tmp/commands"
    for tool in tools/*.awk; do
        [ $tool != tools/mkcompletions.awk ] || continue # tests/nutgraf.bats tries it
        grep -q -e "awk -f $tool" "$tmp/commands" || { echo "$tool is not tried"; return 1; }
    done
}

@test "every awk makes the same headers" {
    every_awk
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH headers "$tmp/${awk##*/}"
    done
}

@test "patterns are compiled alike by every build, and not for another machine" {
    image=data/page-compiled.img
    make -s B="$tmp/again" "$tmp/again/$image"
    cmp "$tmp/again/$image" "${B:-build}/$image"
    make -s B="$tmp/other" HOSTCC="env ${CC:-cc}" "$tmp/other/$image"
    [ -f "$tmp/other/$image" ] && [ ! -s "$tmp/other/$image" ]
}

# shared DICTIONARY: what a table of a language gives it.
shared() {
    awk -f tools/mkshared.awk -v dictionary="$1" "$tmp/table.tsv" | sed '1d; /^#line /d'
}

# list CLASSES LINE...: the image of a list with these lines behind its first.
list() {
    printf '# own work; MIT\n%b\n' "$1" >"$tmp/classes.tsv"
    shift
    { echo '# own work; MIT'; printf '%b\n' "$@"; } >"$tmp/list.tsv"
    run "${B:-build}/mkdict" image "$tmp/classes.tsv" "$tmp/x.img" "$tmp/list.tsv"
}

# refused LINE WHAT: that the list was refused there, and why.
refused() {
    [ "$status" -eq 1 ]
    [ "$output" = "mkdict: $tmp/list.tsv:$1: $2" ]
}

# table LINE...: the entries that a table gives dictionary a.
table() {
    { echo '# own work; MIT'; printf '%b\n' 'word\twritten\tgender\ta/lower\tb' "$@"; } >"$tmp/table.tsv"
    run awk -f tools/mkshared.awk -v dictionary=a -v known='a b' "$tmp/table.tsv"
}

# table_refused WHAT LINE...: that every awk refused the table in its last line,
# and why.
table_refused() {
    local what=$1 awk
    shift
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH table "$@"
        [ "$status" -eq 1 ]
        grep -Fx "mkshared: $tmp/table.tsv:$(($# + 2)): $what" <<<"$output"
    done
}

@test "a class without what it means is refused" {
    for line in x $'x\t' $'x\t ' $'\twhat'; do
        printf '# own work; MIT\n%s\n' "$line" >"$tmp/classes.tsv"
        run "${B:-build}/mkdict" header "$tmp/classes.tsv" x "$tmp/x.h"
        [ "$status" -eq 1 ]
        [ "$output" = "mkdict: $tmp/classes.tsv:2: a class without what it means" ]
    done
}

@test "a class that is there twice is refused" {
    list 'x\twhat\ny\twhat\nx\twhat' 'word\tx'
    [ "$status" -eq 1 ]
    [ "$output" = "mkdict: $tmp/classes.tsv:4: the class \"x\" is there already" ]
    list 'x y\twhat' 'word\tx'
    [ "$output" = "mkdict: $tmp/classes.tsv:2: a blank in the name of the class \"x y\"" ]
}

@test "a line of a list without a word or a class is refused" {
    list 'x\twhat' 'a\tx' '' 'word x'
    refused 4 "no TAB: the class must follow a TAB"
    list 'x\twhat' '\tx'
    refused 2 "no word before the TAB"
    for line in 'word\t' 'word\t ' 'word\t\tvalue'; do
        list 'x\twhat' "$line"
        refused 2 "no class behind the TAB"
    done
    list 'x\twhat' 'word\tx y'
    refused 2 'there is no class "y"'
}

@test "a blank too many in a list is refused" {
    list 'x\twhat' 'word\tx '
    refused 2 'a blank too many in the classes "x "'
    list 'x\twhat' 'two  words\tx'
    refused 2 'a blank too many in "two  words"'
    list 'x\twhat' 'word\tx\t'
    refused 2 'a TAB at the end of the line'
    list 'x\twhat' 'word\tx\tvalue '
    refused 2 'a blank or TAB at the end of the line'
    list 'x\twhat' 'two words\tx\ta value' 'blank\tx\t '
    [ "$status" -eq 0 ]
}

@test "a line of a list that says nothing new is refused" {
    list 'x\twhat\ny\twhat' 'word\tx y' 'other\tx' 'word\ty'
    refused 4 '"word" is in line 2, with all that is said of it here'
    list 'x\twhat' 'word\tx\t1' 'word\tx\t2'
    refused 3 '"word" is in line 2, with all that is said of it here'
    list 'x\twhat' 'word\tx x'
    refused 2 'the class "x" twice'
    list 'x\twhat\ny\twhat' 'word\tx' 'word\ty' 'word\tx\tvalue'
    [ "$status" -eq 0 ]
    run "${B:-build}/mkdict" image "$tmp/classes.tsv" "$tmp/x.img" "$tmp/list.tsv" "$tmp/list.tsv"
    [ "$status" -eq 0 ]
}

@test "a word of a list that no look-up can find is refused" {
    local what='is never found: words are looked up in small letters here'
    for word in Word wOrd Élan Ωmega Жест; do
        list '# keys: lower\nx\twhat' 'word.\tx' "$word\tx"
        refused 3 "\"$word\" $what"
        list 'x\twhat' "$word\tx"
        [ "$status" -eq 0 ]
    done
    list '# keys: lower\nx\twhat' 'élan\tx' 'ωmega\tx' 'жест\tx'
    [ "$status" -eq 0 ]
    list '# keys: bare\nx\twhat' 'U.S\tx' 'Gen.\tx'
    refused 3 '"Gen." is never found: words are looked up without their dot here'
    list '# keys: upper\nx\twhat' 'word\tx'
    [ "$output" = "mkdict: $tmp/classes.tsv:2: keys can be lower or bare, not \"upper\"" ]
}

@test "a mistake in a table is named by the line of the table" {
    local at=$tmp/table.tsv:4:
    table 'Mr\t.\tmale\tx' '# a comment' 'Sir\t-\tmale\t-\ty'
    [ "$status" -eq 0 ]
    [ "${lines[-3]}" = "#line 3 $tmp/table.tsv" ]
    compile() {
        printf '# own work; MIT\n# keys: lower\nx\twhat\nmale\twhat\n' >"$tmp/classes.tsv"
        table 'Mr\t.\tmale\tx gender' "$@"
        [ "$status" -eq 0 ]
        printf '%s\n' "${lines[@]}" >"$tmp/list.tsv"
        run "${B:-build}/mkdict" image "$tmp/classes.tsv" "$tmp/x.img" "$tmp/list.tsv"
    }
    compile 'Sir\t-\t-\tx'
    [ "$status" -eq 0 ]
    compile 'Sir\t-\t-\ty'
    [ "$output" = "mkdict: $at there is no class \"y\"" ]
    compile 'Mr\t-\t-\tx'
    [ "$output" = "mkdict: $at \"mr\" is in line 3, with all that is said of it here" ]
}

@test "a line of a table without a word or a class is refused" {
    every_awk
    table_refused 'no TAB: the classes must follow a TAB, in their columns' 'Sir\t-\t-\tx' 'Mr x'
    table_refused 'no word before the TAB' '\t-\t-\tx'
    table_refused 'no class in any column' 'Mr\t.\tmale\t-\t-'
    table_refused 'no class in any column' 'Mr\t.\tmale'
    for end in ' ' '\t' '\t '; do
        table_refused 'a blank or TAB at the end of the line' "Mr\t.\tmale\tx$end"
    done
    table_refused 'a blank too many in "Mr "' 'Mr \t.\tmale\tx'
    table_refused 'a blank too many in "x  y"' 'Mr\t.\tmale\tx  y'
}

@test "a gender, a way to write or a column that a table cannot have is refused" {
    every_awk
    table_refused 'gender is male, female or -, not "mail"' 'Mr\t.\tmail\tx'
    table_refused 'the class gender, but no gender' 'Mr\t.\t-\tx\ty gender'
    table_refused 'written is . or A or both or -, not "a"' 'Mr\ta\tmale\tx'
    printf '%b\n' '# own work; MIT' 'word\ta/lower\tc' 'Mr\tx\tx' >"$tmp/table.tsv"
    run awk -f tools/mkshared.awk -v dictionary=a -v known='a b' "$tmp/table.tsv"
    [ "$status" -eq 1 ]
    grep -Fx "mkshared: $tmp/table.tsv:2: the column \"c\" is no dictionary" <<<"$output"
    run awk -f tools/mkshared.awk -v dictionary=a -v known='a c' <(sed s/lower/loewr/ "$tmp/table.tsv")
    [ "$status" -eq 1 ]
    grep -F ':2: no way to have words: "/loewr"' <<<"$output"
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
    demo=${B:-build}/demo
    tests/demo >"$tmp/want" 2>"$tmp/err"
    [ ! -s "$tmp/err" ]
    [ "$(sed -n 2p "$tmp/want")" = "The Lanternfield Gazette · 16 October 2024 · Rosalind Achebe, Kwame P. Sarfo" ]
    grep -q '^  Adaeze Nwosu-Bell  *said  *"He kept thanking' "$tmp/want"
    tail -n 2 "$tmp/want" | head -n 1 | grep -qF "in $demo: report.html, quotes.csv, quotes.json"
    [ "$(tail -n 1 "$tmp/want")" = "Open $demo/report.html in a browser." ]
    grep -q '<h1[^>]*>All samples</h1>' "$demo/report.html"
    grep -q 'Harriet Thwaite,said,' "$demo/quotes.csv"
    [ "$(jq -r .name "$demo/quotes.json" | wc -l)" -gt 60 ]
    every_awk
    for awk in "${awks[@]}"; do
        PATH=$awk:$PATH tests/demo | diff -u "$tmp/want" -
    done
    mkdir "$tmp/tests"
    CDPATH=$tmp POSIXLY_CORRECT=1 LC_ALL=tr_TR.UTF-8 tests/demo | diff -u "$tmp/want" -
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
