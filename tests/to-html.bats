#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The page itself; tests of it in a browser are `make test-report`.
load helper

setup() {
    cd "$BATS_TEST_TMPDIR"
}

# page_is_right FILE...: see tests/report/page.py.
page_is_right() { python3 "$TOP/tests/report/page.py" "$@"; }

# in_page WHAT FILE: its text, marks or rows.
in_page() { python3 "$TOP/tests/report/page.py" "--$1" "$2"; }

# All that the samples hold, as a stream.
samples() {
    cd "$TOP"
    strip-boilerplate samples/*.html samples/w*.txt 2>/dev/null | split-sentences | tag-entities | extract-quotes >"$BATS_TEST_TMPDIR/all.rec"
    cd "$BATS_TEST_TMPDIR"
}

@test "to-html: the contract of all filters" {
    filter_contract to-html
}

@test "to-html: the cases" {
    cases to-html
}

@test "to-html: pages of all cases and samples are whole: tags, ids, links, policy" {
    needs_python3
    samples
    n=0
    for in in "$TOP"/tests/cases/to-html/*.in all.rec; do
        for text in auto all quoted none; do
            to-html --text=$text "$in" >"$text.html"
            [ -s "$text.html" ] || continue
            page_is_right "$text.html" || { echo "^ $in, --text=$text"; false; }
            n=$((n + 1))
        done
        to-html --dir=folder --act=all "$in"
        [ ! -e folder ] || page_is_right folder/*.html || { echo "^ $in, --dir"; false; }
        rm -rf folder
    done
    [ "$n" -gt 40 ]
}

@test "to-html: every character in every field" {
    needs_python3
    # Each byte of ASCII, and characters of other planes, in each field.
    for c in $(seq 1 127) $((0x85)) $((0x2028)) $((0x202e)) $((0xfffe)) $((0x1f600)) $((0x10ffff)); do
        case $c in 9) text='\t' ;; 10) text='\n' ;; 13) text='\r' ;; 92) text='\\' ;; *) text=$(python3 -c "import sys; sys.stdout.buffer.write(chr($c).encode('utf-8', 'surrogatepass'))"; echo x); text=${text%x} ;; esac
        printf 'doc\td%s\t0\t0\thtml\t\n' "$text"
        for label in title author outlet url language date; do printf 'meta\td%s\t0\t0\t%s\thttp://a.example/%s"\n' "$text" $label "$text"; done
        printf 'sent\td%s\t0\t99\tbody\tIt%s rains.\t1\t1\n' "$text" "$text"
        printf 'entity\td%s\t0\t2\tX%s\tIt%s\tAnn%s\t0.9\t\n' "$text" "$text" "$text" "$text"
        printf 'quote\td%s\t0\t9\tdirect\tIt%s rains.\tAnn%s\tLee%s\tsaid%s\t0-9\t\t\tQ1\t0.9\tsay\t\t\n' "$text" "$text" "$text" "$text" "$text"
    done >in
    to-html --text=all in >page.html
    page_is_right page.html
    [ "$(grep -c '<tr id="r' page.html)" = 133 ]
}

@test "to-html: hostile text stays text" {
    needs_python3
    head -n 12 "$TOP/tests/cases/to-html/hostile.in" >one.rec
    for page in "$TOP/tests/cases/to-html/hostile.in" one.rec; do
        to-html --act=all "$page" >page.html
        page_is_right page.html
        sed -z 's|<style>.*</style>||; s|<script>.*</script>||' page.html >rest
        run ! grep -iE '<(script|svg onload|img|textarea|plaintext|u|style)[ >]' rest
        run ! grep -P '[\x00-\x08\x0b-\x1f\x7f]|\xe2\x80\xae' rest
        run ! grep -F 'javascript:' rest
    done
}

@test "to-html: the text of the articles is that of to-text, marks and all" {
    needs_python3
    samples
    to-html --text=all all.rec >page.html
    in_page text page.html >text
    to-text all.rec | sed 's/\xe2\x80\xae/\xef\xbf\xbd/g' >want
    diff -u want text
    to-html --text=all --act=all "$TOP/tests/cases/to-html/nested.in" >page.html
    in_page text page.html | diff -u <(to-text "$TOP/tests/cases/to-html/nested.in") -
}

@test "to-html: each quotation of the samples is a mark, whose text is that of its spans" {
    needs_python3
    samples
    grep -v $'\tindirect\t' all.rec >direct.rec
    to-html --text=all --act=all direct.rec >page.html
    in_page marks page.html >marks
    in_page rows page.html >rows
    [ "$(wc -l <rows)" = "$(to-csv --no-header --act=all --fields=doc quote direct.rec | wc -l)" ]
    # A row for each, and where it begins, in the order of the rows.
    [ "$(cut -f 1 marks | grep '^q')" = "$(seq -f 'q%g' "$(wc -l <rows)")" ]
    [ "$(cut -f 3 marks | grep '^#r' | sort -u | wc -l)" = "$(wc -l <rows)" ]
    # Without what is between and around them these are the words of the records.
    cut -f 4 marks | tr -d '\n ' >got
    grep ^quote direct.rec | cut -f 6 | sed 's/\\\\/\\/g' | tr -d '\n ' >want
    cmp want got
}

@test "to-html: quotations in each other, across each other, in two paragraphs, and nowhere" {
    needs_python3
    to-html --act=all "$TOP/tests/cases/to-html/nested.in" >page.html
    page_is_right page.html
    in_page marks page.html >marks
    # What is in no sentence has a row without a link to it.
    in_page rows page.html >rows
    [ "$(grep -c . rows)" = "$(grep -c ^quote "$TOP/tests/cases/to-html/nested.in")" ]
    grep -q 'nowhere' rows
    for id in $(grep -o 'href="#q[0-9]*"' page.html | grep -o 'q[0-9]*'); do grep -q "^$id$T" marks; done
    grep -P '^q\d+\t' marks | cut -f 4 | grep -qF 'Go home, Cy.'
    grep -qF 'in the next paragraph,”' marks
}

@test "to-html: the same bytes twice, whatever the environment" {
    samples
    to-html all.rec >one
    env -i LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo HOME=/nowhere "$BIN/to-html" all.rec | cmp one -
    cat all.rec | to-html | cmp one -
    for picture in names network speakers; do
        to-html --svg=$picture all.rec >one
        to-html --svg=$picture all.rec | cmp one -
    done
}

@test "to-html: nothing in, nothing out; records without a document, a document without records" {
    needs_python3
    run --separate-stderr to-html --dir=folder /dev/null
    [ "$status" = 0 ]
    [ -z "$output$stderr" ]
    [ ! -e folder ]
    for line in 'doc\td\t0\t0\thtml\t\n' 'meta\td\t0\t0\ttitle\tIt rains\n' 'entity\td\t0\t3\tPERSON\tAnn\n' 'quote\td\t0\t3\tdirect\tNo.\n' 'x-mine\td\t0\t0\t\t\n'; do
        printf "$line" | to-html >page.html
        page_is_right page.html
    done
}

@test "to-html: paragraphs whose numbers come twice, or are missing; dates in a sentence that is nowhere" {
    needs_python3
    printf 'sent\td\t%s\tbody\tIt rains.\t%s\n' $'0\t9' $'1\t1' $'10\t19' $'2\t2' $'20\t29' $'1\t3' $'30\t39' '' $'40\t49' '' >in
    printf 'sent\td\t45\t49\tbody\t1701\t7\t2\nentity\td\t45\t49\tDATE\t1701\t\t\t1701\n' >>in
    sed 's/^sent/para/' in >paras
    for in in in paras; do
        for text in all quoted none; do
            to-html --text=$text $in >page.html
            page_is_right page.html
        done
    done
}

@test "to-html: --text is all, quoted or none of the articles; auto goes by their number" {
    needs_python3
    many() { awk -v n="$1" 'BEGIN { for (i = 1; i <= n; i++) printf "doc\td%d\t0\t0\ttext\t\nsent\td%d\t0\t77\tbody\tIt rains, Ann said, while she stood with the others on the old stone bridge.\t1\t1\nsent\td%d\t79\t90\tbody\tIt’s wet.\t2\t2\nquote\td%d\t0\t8\tindirect\tIt rains\tAnn\tAnn\tsaid\t0-8\t\t\tQ9\t0.9\tsay\t\t\n", i, i, i, i }'; }
    for pair in 25:2 26:1 250:1 251:0; do
        many "${pair%:*}" | to-html >page.html
        page_is_right page.html
        in_page text page.html >text
        [ "$(grep -c 'It rains' text)" = $((${pair#*:} > 0 ? ${pair%:*} : 0)) ]
        [ "$(grep -c 'wet' text)" = $((${pair#*:} > 1 ? ${pair%:*} : 0)) ]
    done
    # Where the article is not there, each row has its sentence.
    [ "$(grep -o 'class="in"' page.html | wc -l)" = 251 ]
    many 3 >in
    [ "$(in_page text <(to-html --text=none in) | wc -w)" = 0 ]
    [ "$(to-html --text=quoted in | grep -c 'It’s wet')" = 0 ]
    [ "$(to-html --text=all in | grep -c 'It’s wet')" = 3 ]
    { yes 'sent	d	0	9	body	It rains in the valley of the upper Orr.	1	1' | head -n 60000; } >in
    [ "$(to-html in | wc -c)" -lt 1000000 ]
}

@test "to-html: --act and --min-confidence choose rows, --summary counts them, as in to-csv" {
    samples
    for options in '' --act=say --act=say,not --act=all --min-confidence=.6 '--min-confidence=.8 --act=say,ask,find'; do
        # shellcheck disable=SC2086 # words
        to-csv --summary $options quote all.rec 2>want >table
        # shellcheck disable=SC2086
        rm -f said
        to-html --summary=said $options all.rec >page.html 2>err
        diff -u want said
        [ ! -s err ]
        [ "$(grep -c '<tr id="r' page.html)" = "$(($(grep -c . table) - 1))" ]
    done
    to-html --summary all.rec 2>&1 >page.html | cmp - <(to-csv --summary quote all.rec 2>&1 >table)
}

@test "to-html: --dir writes an index and a page for each document" {
    needs_python3
    samples
    run --separate-stderr to-html --dir=folder --title='All of them' all.rec
    [ "$status" = 0 ]
    [ -z "$output$stderr" ]
    n=$(grep -c ^doc all.rec)
    [ "$(ls folder)" = "$(seq -f '%06g.html' "$n"; echo index.html)" ]
    page_is_right folder/*.html
    grep -q '<h1[^>]*>All of them</h1>' folder/index.html
    for ((i = 1; i <= n; i++)); do grep -q "href=\"$(printf %06d "$i").html" folder/index.html; done
    # Each page is that of the document alone, but for links between pages.
    grep $'\tsamples/news-page.html\t' all.rec | to-html --text=all >one.html
    at=$(grep ^doc all.rec | grep -n $'\tsamples/news-page.html\t' | cut -d : -f 1)
    diff <(in_page text one.html) <(in_page text "folder/$(printf %06d "$at").html")
    diff <(in_page rows one.html) <(in_page rows "folder/$(printf %06d "$at").html")
    # Again, over what is there; what is no folder, and a folder that cannot be written.
    cp -r folder before
    to-html --dir=folder --title='All of them' all.rec
    diff -r before folder
    run --separate-stderr to-html --dir=all.rec all.rec
    [ "$status" = 1 ]
    [[ $stderr == "to-html: all.rec: "* ]]
    run --separate-stderr to-html --dir=/dev/full/x all.rec
    [ "$status" = 1 ]
    [[ $stderr == "to-html: "* ]]
    mkdir 'a folder'
    (cd 'a folder' && to-html --title='All of them' --dir=. ../all.rec)
    diff -r before 'a folder'
}

@test "to-html: --dir notices a call that fails, and leaves no half of a page" {
    samples
    to-html --dir=want all.rec
    for fault in open:EACCES:2 write:ENOSPC:2 'write:300 write:ENOSPC:40' close:EIO:2; do
        rm -rf got
        run --separate-stderr env LD_PRELOAD="$TOP/${B:-build}/faults.so" FAULT_IN=to-html FAULT="$fault" \
            ASAN_OPTIONS=verify_asan_link_order=0 to-html --dir=got all.rec
        [ "$status" = 1 ]
        [[ $stderr == "to-html: "* ]]
        for page in got/0*; do cmp "$page" "want/${page#got/}"; done
        [ -z "$(find got -type f ! -name '*.html')" ]
    done
}

@test "to-html: --svg is well-formed XML, and nothing but the picture" {
    needs_python3
    samples
    for in in all.rec "$TOP"/tests/cases/to-html/{one,several,hostile,nested}.in; do
        for picture in names network speakers; do
            to-html --svg=$picture "$in" >picture.svg
            [ -s picture.svg ] || continue
            python3 - picture.svg <<'END'
import sys
import xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
space = '{http://www.w3.org/2000/svg}'
assert root.tag == space + 'svg', root.tag
for e in root.iter():
    assert e.tag.startswith(space), e.tag
    assert e.tag[len(space):] in ('svg', 'title', 'desc', 'style', 'g', 'rect', 'line', 'circle', 'text', 'tspan', 'path'), e.tag
    for name in e.attrib:
        assert not name.startswith('on') and 'href' not in name, name
END
            ! command -v xmllint >/dev/null || xmllint --noout picture.svg
        done
    done
    to-html --svg=network all.rec >network.svg
    grep -q 'Tomas van der Velde\|Ingrid Haugstad' network.svg
}

@test "to-html: 1,000 documents are a page under 10 MB, with what report shows" {
    samples
    for i in $(seq 1 $((1000 / $(grep -c ^doc all.rec) + 1))); do sed "s/\t/\t$i-/" all.rec; done >many.rec
    [ "$(grep -c ^doc many.rec)" -ge 1000 ]
    timeout 60 to-html --min-confidence=.6 --act=say,ask,find many.rec >page.html 2>/dev/null
    size=$(wc -c <page.html)
    echo "$size bytes"
    [ "$size" -lt 10000000 ]
}

@test "to-html: other people's addresses are links only if they are addresses" {
    for url in 'http://a.example/' 'https://a.example/?a="b"&c'; do
        printf 'doc\td\t0\t0\thtml\t\nmeta\td\t0\t0\turl\t%s\nsent\td\t0\t9\tbody\tIt rains.\t1\t1\n' "$url" | to-html >page.html
        grep -q 'href="https\?://a.example/' page.html
    done
    for url in 'javascript:alert(1)' ' javascript:alert(1)' 'data:text/html,x' '//a.example' 'file:///etc/passwd' 'httpx://a' 'http:a'; do
        printf 'doc\td\t0\t0\thtml\t\nmeta\td\t0\t0\turl\t%s\nsent\td\t0\t9\tbody\tIt rains.\t1\t1\n' "$url" | to-html >page.html
        run ! grep 'href="[^#]' page.html
    done
}

@test "to-html: a paragraph without text is none" {
    printf 'sent\td\t0\t9\tbody\t\t1\t1\nsent\td\t0\t9\tbody\tIt rains.\t2\t2\n' | to-html --text=all >page.html
    [ "$(grep -c '<p id="d1p0"' page.html)" = 1 ]
}

@test "to-html: a date that ends before it starts is not marked in its sentence" {
    printf 'sent\td\t0\t9\tbody\tIt rains.\t1\t1\nentity\td\t8\t5\tDATE\tx\t\t\t1701\n' | to-html >page.html
    grep -q '<time datetime="1701">1701</time>.*<li dir="auto">It rains. ' page.html
}

@test "to-html: sentences without numbers are paragraphs, and dates lead to theirs" {
    printf 'sent\td\t0\t9\tbody\tIt rains.\nsent\td\t11\t21\tbody\tSince 1701.\nentity\td\t17\t21\tDATE\t1701\t\t\t1701\n' | to-html >page.html
    grep -q '<p id="d1p11"' page.html
    [ "$(grep -o 'href="#d1p[0-9]*"' page.html)" = 'href="#d1p11"' ]
}
