#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The record stream as nutgraf(5) describes it, and bad input.
load helper

setup() {
    cd "$BATS_TEST_TMPDIR"
    cp "$TOP/tests/contract.txt" page.txt
}

pipeline() { strip-boilerplate "$@" | split-sentences | tag-entities | extract-quotes; }


@test "stream: to-csv names the columns of every kind as nutgraf(5) does" {
    n=0
    for kind in doc meta page block para sent entity quote; do
        want=$(sed -n "/^\.It Sy $kind\$/,/^\.It Sy/p" "$TOP/man/nutgraf.5" |
            awk '/^Columns:/ { on = 1; sub(/^Columns: /, "") } /^\./ { on = 0 } on' |
            tr '\n' ' ' | sed 's/ *$//; s/ /,/g')
        [ "$(to-csv "$kind" </dev/null)" = "$want" ]
        n=$((n + 1))
    done
    [ "$n" = 8 ]
}

@test "stream: every record of the pipeline has the shape, and the order of a document" {
    pipeline page.txt page.txt >stream
    ! grep -vqP '^[a-z][a-z0-9-]*\t[^\t]*\t\d+\t\d+\t[^\t]*\t' stream
    awk -F'\t' '
        $1 == "doc" { docs++; last = start = 0; stage = 0; para = sent = 0 }
        $1 == "meta" && stage > 0 { print "meta after text: " $0; bad = 1 }
        ($1 == "doc" || $1 == "meta") && ($3 != 0 || $4 != 0) { print "a place: " $0; bad = 1 }
        $1 == "sent" {
            stage = 1
            if ($3 < last) { print "out of order: " $0; bad = 1 }
            if ($8 != ++sent || $7 < para || $7 > para + 1) { print "numbers: " $0; bad = 1 }
            para = $7; begin = $3; last = $4; entity = 0
        }
        $1 == "entity" && ($3 < begin || $4 > last || $3 < entity || $3 >= $4) { print "entity: " $0; bad = 1 }
        $1 == "entity" { entity = $4; entities++ }
        $1 == "quote" && ($4 <= begin || $4 > last) { print "quote: " $0; bad = 1 }
        $1 == "quote" { quotes++ }
        END { if (docs != 2 || entities < 6 || quotes < 4) { print docs, entities, quotes; bad = 1 } exit bad }
    ' stream
}

@test "stream: the text of para, sent and entity stands at its place, that of a quote in its spans" {
    strip-boilerplate page.txt >paras
    to-text paras >clean
    strip-boilerplate page.txt | split-sentences | tag-entities | extract-quotes >stream
    cat paras stream >all
    n=0
    while IFS=$'\037' read -r kind _ start end _ text speaker _ _ spans sspan _; do
        case $kind in
        para | sent | entity)
            [ "$(tail -c +$((start + 1)) clean | head -c $((end - start)))" = "$text" ] ;;
        quote)
            joined=
            for s in ${spans//,/ }; do
                piece=$(tail -c +$((${s%-*} + 1)) clean | head -c $((${s#*-} - ${s%-*})) | tr -s '\n ' ' ')
                joined+="${joined:+ }$piece"
            done
            [ "$joined" = "$text" ]
            [ -z "$sspan" ] || [ "$(tail -c +$((${sspan%-*} + 1)) clean | head -c $((${sspan#*-} - ${sspan%-*})))" = "$speaker" ] ;;
        *) continue ;;
        esac
        n=$((n + 1))
    done < <(tr '\t' '\037' <all)
    [ "$n" -gt 20 ]
}

@test "stream: source offsets lead back to the page" {
    printf '\xef\xbb\xbfHead of it\r\n\r\nThe  first\tparagraph \xff stands here, long enough to be one.\r\n\r\nThe second one stands here, and is long enough as well.\r\n' >page.crlf
    split-sentences page.crlf 2>/dev/null | awk -F'\t' '$1 == "sent"' >sents
    [ "$(wc -l <sents)" = 3 ]
    IFS=$'\t' read -r _ _ _ _ _ text _ _ from to < <(sed -n 3p sents)
    [ "$(tail -c +$((from + 1)) page.crlf | head -c $((to - from)))" = "$text" ]
    [ "$text" = "The second one stands here, and is long enough as well." ]
}

@test "stream: documents begin at doc records, changed ids and files; an id that returns is new" {
    {
        printf 'para\ta\t0\t4\tbody\tOne.\npara\ta\t6\t10\tbody\tTwo.\n'
        printf 'para\tb\t0\t4\tbody\tOne.\npara\ta\t0\t4\tbody\tOne.\n'
        printf 'doc\ta\t0\t0\ttext\t\npara\ta\t0\t4\tbody\tOne.\n'
    } >in
    [ "$(split-sentences in in | awk -F'\t' '$1 == "sent" { printf "%s%s ", $2, $8 }')" = "a1 a2 b1 a1 a1 a1 a2 b1 a1 a1 " ]
}

@test "stream: escapes are read and written, other backslashes stay" {
    printf 'para\tx\\ty\t0\t30\tbody\tA\\tB \\\\ C\\x D\\n went. Others did.\n' >in
    split-sentences in >got
    printf 'sent\tx\\ty\t0\t18\tbody\tA\\tB \\\\ C\\\\x D\\n went.\t1\t1\nsent\tx\\ty\t19\t30\tbody\tOthers did.\t1\t2\n' >want
    diff want got
    [ "$(to-csv --fields=doc,text --no-header sent want | head -n 1)" = '"x	y"' ] || [ "$(to-csv --fields=doc --no-header sent want | head -n 1)" = 'x	y' ]
}

@test "stream: annotations stand behind those that are there, in the sentence they end in" {
    printf 'sent\td\t0\t20\tbody\tAnn Lee met Bo Ekman.\t1\t1\nx-old\td\t0\t3\tl\tAnn\nsent\td\t22\t30\tbody\tShe left.\t2\t2\n' >in
    tag-entities in >got
    [ "$(cut -f1 got | uniq | tr '\n' ' ')" = "sent x-old entity sent " ]
}

@test "bad input: a 200 MB line goes through every filter in linear time" {
    mb=200
    case ${B:-} in *asan*) mb=10 ;; esac
    line() { yes 'He said "no" to Ann Lee, in Oslo. ' | tr -d '\n' | head -c "${mb}000000"; }
    want=$((mb * 1000000 - 1000000))
    n=$(line | strip-boilerplate --plain | wc -c)
    [ "$n" -gt "$want" ]
    n=$(line | split-sentences --text | wc -c)
    [ "$n" -gt "$want" ]
    line >one-line
    n=$(to-csv para one-line | wc -c)
    [ "$n" -gt "$want" ]
    n=$(to-text one-line | wc -c)
    [ "$n" -gt "$want" ]
    mb=$((mb / 5))
    n=$(line | tag-entities | grep -c '^entity')
    [ "$n" -gt $((mb * 20000)) ]
    n=$(line | tag-entities | extract-quotes | grep -c '^quote')
    [ "$n" -gt 0 ]
}

@test "bad input: a record stream with one broken record loses nothing else" {
    pipeline page.txt >stream
    n=$(wc -l <stream)
    sed '5s/\t/ /g' stream >torn.rec
    run --separate-stderr to-csv --no-header torn.rec
    [ "$status" = 1 ]
    [ "$stderr" = "to-csv: torn.rec:5: no record: the kind is not [a-z][a-z0-9-]*" ]
    [ "${#lines[@]}" = $((n - 1)) ]
}

@test "bad input: the files around a bad one are all read" {
    printf 'Oslo is far. \xff\n' >broken.txt
    : >empty.txt
    run --separate-stderr split-sentences page.txt no-such.txt broken.txt . empty.txt page.txt
    [ "$status" = 1 ]
    [ "$(grep -c '^doc' <<<"$output")" = 3 ]
    [ "${stderr_lines[0]}" = "split-sentences: no-such.txt: No such file or directory" ]
    [[ "${stderr_lines[1]}" = "split-sentences: broken.txt:1: broken text: "* ]]
    [ "${stderr_lines[2]}" = "split-sentences: .: is a directory" ]
    [ "${#stderr_lines[@]}" = 3 ]
}

@test "whatever the block size, the pipeline writes the same bytes" {
    cat "$TOP"/samples/*.txt "$TOP"/samples/*.html >/dev/null
    pipeline "$TOP"/samples/* 2>/dev/null >want
    for n in 13 4096; do
        export LD_PRELOAD=$TOP/${B:-build}/shortread.so SHORTREAD=$n ASAN_OPTIONS=verify_asan_link_order=0
        pipeline "$TOP"/samples/* 2>/dev/null >got
        unset LD_PRELOAD
        cmp want got
    done
}

@test "parts made in parallel and joined in order are what one process makes" {
    printf '%s\0' "$TOP"/samples/*.txt "$TOP"/samples/*.html >list
    xargs -0 strip-boilerplate <list 2>/dev/null | split-sentences | tag-entities | extract-quotes >want
    mkdir parts
    export -f pipeline
    xargs -0 -n 2 <list -P 2 bash -c 'pipeline "$@" >"parts/$(basename "$1").part" 2>/dev/null' bash
    tr '\0' '\n' <list | awk 'NR % 2 == 1' | while read -r f; do cat "parts/$(basename "$f").part"; done >got
    cmp want got
    for loc in C C.UTF-8; do
        LC_ALL=$loc LANG=$loc pipeline "$TOP"/samples/*.txt "$TOP"/samples/*.html 2>/dev/null >got
        cmp want got
    done
}
