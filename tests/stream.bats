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
    for kind in $(awk '/^\.It Sy doc$/ { on = 1 } on && /^\.It Sy/ { print $3 }' "$TOP/man/nutgraf.5"); do
        want=$(sed -n "/^\.It Sy $kind\$/,/^\.It Sy/p" "$TOP/man/nutgraf.5" |
            awk '/^Columns:/ { on = 1; sub(/^Columns: /, "") } /^\./ { on = 0 } on' |
            tr '\n' ' ' | sed 's/ *$//; s/ /,/g')
        [ "$(to-csv "$kind" </dev/null)" = "$want" ]
        n=$((n + 1))
    done
    [ "$n" = 11 ]
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
    n=$(line | strip-boilerplate --max-size=1G --plain | wc -c)
    [ "$n" -gt "$want" ]
    n=$(line | split-sentences --max-size=1G --text | wc -c)
    [ "$n" -gt "$want" ]
    line >one-line
    n=$(to-csv --max-size=1G para one-line | wc -c)
    [ "$n" -gt "$want" ]
    n=$(to-text --max-size=1G one-line | wc -c)
    [ "$n" -gt "$want" ]
    mb=$((mb / 5))
    n=$(line | tag-entities --max-size=1G | grep -c '^entity')
    [ "$n" -gt $((mb * 20000)) ]
    n=$(line | tag-entities --max-size=1G | extract-quotes --max-size=1G | grep -c '^quote')
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

@test "bad input: a list of files on standard input that names standard input" {
    run --separate-stderr split-sentences --files0-from=- < <(printf 'page.txt\0-\0')
    [ "$status" = 1 ]
    [ "$stderr" = "split-sentences: standard input is the list of files: it cannot be one of them" ]
}

@test "bad input: the files around a bad one are all read" {
    printf 'Oslo is far. \xff\n' >broken.txt
    : >empty.txt
    run --separate-stderr split-sentences page.txt no-such.txt broken.txt . empty.txt page.txt
    [ "$status" = 1 ]
    [ "$(grep -c '^doc' <<<"$output")" = 3 ]
    [ "${stderr_lines[0]}" = "split-sentences: no-such.txt: No such file or directory" ]
    [[ "${stderr_lines[1]}" = "split-sentences: broken.txt: is not UTF-8, and is read as windows-1252" ]]
    [ "${stderr_lines[2]}" = "split-sentences: .: is a directory" ]
    [ "${#stderr_lines[@]}" = 3 ]
}

@test "whatever the block size, the pipeline writes the same bytes" {
    cat "$TOP"/samples/*.txt "$TOP"/samples/*.html >/dev/null
    pipeline "$TOP"/samples/* 2>/dev/null >want
    for n in 13 4096; do
        export LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0
        pipeline "$TOP"/samples/* 2>/dev/null >got
        unset LD_PRELOAD FAULT
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

@test "stream: doc names the version of the format, a later one is said once" {
    [ "$(strip-boilerplate page.txt | head -n 1)" = $'doc\tpage.txt\t0\t0\ttext\t\tnutgraf/1' ]
    [ "$(split-sentences page.txt | head -n 1 | cut -f 7)" = nutgraf/1 ]
    for n in 1 2 3; do
        printf 'doc\td%s\t0\t0\ttext\t\tnutgraf/9\tx\nsent\td%s\t0\t9\tbody\tAnn left.\t1\t1\n' $n $n
    done >later
    run --separate-stderr tag-entities later
    [ "$status" = 0 ]
    [ "$stderr" = "tag-entities: later:1: a stream of version 9 of the format: this program knows version 1" ]
    [ "$(grep -c '^entity' <<<"$output")" = 3 ]
    [ "$(grep '^doc' <<<"$output")" = "$(grep '^doc' later)" ]
}

@test "stream: values have their normal form in the field value, and no name" {
    echo 'Ann Lee paid $5 million on 3 May 2020.' | tag-entities | to-csv --fields=type,name,value entity >got
    printf '%s\n' type,name,value PERSON,Ann\ Lee, 'MONEY,,USD 5000000' DATE,,2020-05-03 >want
    diff want got
    printf 'the day\tDATE\t2001-02-03\nBo Ek\tPERSON\tBoris Ek\n' >list
    echo 'It was the day that Bo Ek came.' | tag-entities --list=list | to-csv --fields=type,name,value entity >got
    printf '%s\n' type,name,value DATE,,2001-02-03 PERSON,Boris\ Ek, >want
    diff want got
    [ "$(echo 'It cost $5 million.' | tag-entities | "$TOP/pipelines/name-counts" --no-header --types=MONEY -)" = 'MONEY,USD 5000000,1,1' ]
}

@test "bad input: a first line that is nearly a record is a malformed record" {
    good=$'sent\td\t10\t19\tbody\tAnn left.\t1\t2'
    for bad in $'sent\td\tO\t9\tbody\tBob came.\t1\t1' $'sent\td\t\t9\tbody\tBob came.\t1\t1' \
        $'Sent\td\t0\t9\tbody\tBob came.\t1\t1' $'sent\td\t0\t9' $'sent\td\t0 \t9\tbody\tBob came.' '' $'x-mine\td\t-1\t9\tl\tBob came.'; do
        printf '%s\n' "$bad" "$good" >in
        for f in split-sentences tag-entities extract-quotes; do
            run --separate-stderr $f in
            [ "$status" = 1 ]
            [ "${stderr_lines[0]}" = "$f: in:1: nearly a record: the file is read as records (--plain: as text)" ]
            [[ "${stderr_lines[1]}" = "$f: in:1: "*"no record"* ]]
            [ "$(grep -v ^entity <<<"$output")" = "$bad"$'\n'"$good" ]
            run --separate-stderr $f --plain in
            [ "$status" = 0 ]
            [ -z "$stderr" ]
            [ "$(head -n 1 <<<"$output")" = $'doc\tin\t0\t0\ttext\t\tnutgraf/1' ]
        done
        run --separate-stderr strip-boilerplate in
        [ "$status" = 1 ]
        [ "$output" = "$bad"$'\n'"$good" ]
        [ "$(strip-boilerplate --plain in | grep -c '^doc')" = 1 ]
    done
}

@test "bad input: what only resembles a record is plain text, unless --records says so" {
    for text in $'Home\tNews\tSport\tWeather 24\tVideo\tMore' $'doc\tdate\ttitle\tauthor\tx\ttext' $'quote\tof\tthe\tday' 'Ann left.'; do
        printf '%s\n' "$text" >in
        run --separate-stderr split-sentences in
        [ "$status" = 0 ]
        [[ "$output" = doc* ]]
        run --separate-stderr split-sentences --records in
        [ "$status" = 1 ]
        [ "$output" = "$text" ]
        [[ "$stderr" = "split-sentences: in:1: no record: "* ]]
    done
    run split-sentences --records --plain in
    [ "$status" = 2 ]
    printf '\357\273\277sent\td\t0\t9\tbody\tAnn left.\n' >marked
    [ "$(tag-entities --records marked | head -n 1)" = $'sent\td\t0\t9\tbody\tAnn left.' ]
    run --separate-stderr split-sentences --records /dev/null
    [ "$status" = 0 ]
    [ -z "$output$stderr" ]
}

@test "bad input: places beyond what can be written are malformed, in the first line too" {
    for n in 1000000000000000000 12345678901234567890 99999999999999999999999999; do
        printf 'para\td\t%s\t%s\tbody\tAnn left. Bob came.\nsent\td\t10\t19\tbody\tAnn left.\t1\t2\n' $n $n >in
        run --separate-stderr tag-entities in
        [ "$status" = 1 ]
        [ "$stderr" = "tag-entities: in:1: no record: start or end is too large" ]
        [ "$(head -n 2 <<<"$output")" = "$(cat in)" ]
        [ "${#lines[@]}" = 3 ]
    done
    printf 'para\td\t999999999999999981\t999999999999999999\tbody\tAnn left. Bob came.\n' >in
    run --separate-stderr split-sentences in
    [ "$status" = 1 ]
    printf 'para\td\t999999999999999900\t999999999999999919\tbody\tAnn left. Bob came.\n' >in
    split-sentences in | tag-entities | extract-quotes >got
    [ "$(cut -f 3,4 got | head -n 1)" = $'999999999999999900\t999999999999999909' ]
}

@test "bad input: the id of a file whose name is not UTF-8 is UTF-8" {
    cp page.txt $'caf\xff\x9b.txt'
    for f in strip-boilerplate split-sentences tag-entities; do
        $f $'caf\xff\x9b.txt' >got
        iconv -f UTF-8 -t UTF-16 <got >/dev/null
        [ "$(head -n 1 got | cut -f 2)" = $'caf\357\277\275\357\277\275.txt' ]
    done
}

@test "terminal: what could drive it is replaced, in records, text, tables and messages" {
    script -qec true /dev/null >/dev/null 2>&1 || skip "there is no pseudo-terminal"
    printf 'Ann \033[2J left \302\233 the \342\200\256 town \342\201\246 today.\n' >hostile.txt
    for c in "split-sentences --text hostile.txt" "split-sentences hostile.txt" "strip-boilerplate --text hostile.txt" \
        "to-csv para hostile.txt" "to-text --color=never hostile.txt"; do
        script -qec "$c" /dev/null </dev/null >shown
        ! grep -qP '\033|\302\233|\342\200\256|\342\201\246' shown
        grep -qF $'\357\277\275[2J' shown
    done
    to-text --color=always hostile.txt >shown
    ! grep -qP '\033|\302\233|\342\200\256' shown
    cp hostile.txt $'x\033[2J\302\233\342\200\256\xff.txt'
    chmod 0 x*.txt
    split-sentences $'./no\033[2J\302\233\342\200\256\xff' --files0-from 2>said || true
    split-sentences $'./no\033[2J\302\233\342\200\256\xff' 2>>said || true
    split-sentences $'--no\033[2J\302\233\342\200\256\xff' 2>>said || true
    [ "$(grep -c '?\[2J' said)" -ge 2 ]
    ! LC_ALL=C grep -qP '\033|\x9b|\xff|\342\200\256' said
    # A file or a pipe gets the bytes as they are.
    [ "$(split-sentences --text hostile.txt)" = "$(cat hostile.txt)" ]
}
