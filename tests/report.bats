#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The pipeline report; what all pipelines have in common is in pipelines.bats.
load helper

N=$TOP/pipelines/nutgraf
R=$TOP/pipelines/report

setup() {
    cd "$BATS_TEST_TMPDIR"
    cp "$TOP/tests/contract.txt" page.txt
}

page_is_right() { python3 "$TOP/tests/report/page.py" "$@"; }
in_page() { python3 "$TOP/tests/report/page.py" "--$1" "$2"; }

# shown COMMAND: what a terminal gets, and the status.
shown() { TERM=xterm script -qec "$1; echo status \$?" /dev/null </dev/null | tr -d '\r'; }

terminal() { script -qec true /dev/null >/dev/null 2>&1 || skip "there is no pseudo-terminal"; }

@test "report: pages in, one page out, the same as by the filters" {
    needs_python3
    "$R" page.txt "$TOP/samples/news-page.html" >page.html 2>err
    page_is_right page.html
    read-pages page.txt "$TOP/samples/news-page.html" | strip-boilerplate | split-sentences | tag-entities --any-language |
        extract-quotes | to-html --min-confidence=.6 --act=say,ask,find 2>/dev/null | cmp - page.html
    "$N" report page.txt "$TOP/samples/news-page.html" 2>/dev/null | cmp - page.html
    "$R" <page.txt | sed 's/data-doc="-"/data-doc="page.txt"/' | cmp - <("$R" page.txt)
    # Its rows are those of who-said-what.
    in_page rows page.html | cut -f 2 | sed 's/ *\n.*//' >rows
    [ "$(wc -l <rows)" = "$("$N" quotes --no-header page.txt "$TOP/samples/news-page.html" 2>/dev/null | wc -l)" ]
}

@test "report: what is hidden is said, and --all, --act and --min-confidence show it" {
    echo 'Ada Quill said the dam was old. Bo Marl hopes the dam will hold. Quill did not say that it leaks. "Who built it?" Marl asked.' >p
    rows() { "$R" "$@" p 2>err >page.html; grep -c '<tr id="r' page.html; }
    [ "$(rows)" = 2 ]
    [ "$(cat err)" = "report: 2 attitudes and denials are hidden; --all shows them" ]
    [ "$(rows --all)" = 4 ]
    [ ! -s err ]
    [ "$(rows --act=think,ask)" = 2 ]
    [ "$(rows --act not)" = 1 ]
    [ "$(rows --min-confidence=.999 || :)" = 0 ]
    [ "$("$R" --summary p 2>&1 >/dev/null)" = "2 statements by 2 sources; 2 attitudes and denials hidden (--all)
1 page read" ]
}

@test "report: a document that has been through the filters is shown as it is" {
    needs_python3
    read-pages page.txt | strip-boilerplate | split-sentences | tag-entities | extract-quotes >done
    "$R" done | cmp - <("$R" page.txt)
    # Someone has taken a name and a quotation out, and they stay out.
    grep -v -e $'\tTobias Renn\t' -e $'^entity.*\tHollin\t' done >fewer
    "$R" --text=all fewer >page.html
    page_is_right page.html
    run ! grep 'Tobias Renn</th>\|class="n pla" title="[^"]*Hollin' page.html
    in_page text page.html | grep -q 'Tobias Renn'
    in_page text page.html | diff <(to-text done) -
}

@test "report: not onto a terminal, but into a folder from there" {
    terminal
    got=$(shown "'$R' page.txt")
    [[ $got == "report: this would fill the screen with HTML: write it to a file, as in report pages >report.html"*"usage: report "*"status 2" ]]
    got=$(shown "'$R' --svg=names page.txt")
    [[ $got == "report: this would fill the screen"*"status 2" ]]
    got=$(shown "'$R' --dir=folder page.txt")
    [[ $got == *"1 page read"*"status 0" ]]
    [ -s folder/index.html ]
    [ -s folder/000001.html ]
    # Standard output elsewhere, messages on the terminal.
    got=$(shown "'$R' page.txt >page.html")
    [[ $got == *"statements by"*"1 page read"*"status 0" ]]
}

@test "report: --dir, --svg, --title, --text" {
    needs_python3
    run --separate-stderr "$R" --dir=folder --title='Bridges & "towns"' page.txt "$TOP/samples/news-page.html"
    [ "$status" = 0 ]
    [ -z "$output" ]
    page_is_right folder/*.html
    grep -q '<h1[^>]*>Bridges &amp; ' folder/index.html
    "$R" --svg network page.txt >network.svg
    python3 -c 'import sys, xml.etree.ElementTree as t; t.parse(sys.argv[1])' network.svg
    "$R" --text none page.txt >page.html
    [ -z "$(in_page text page.html)" ]
    for wrong in --dir= --dir --title= --text=some --text --svg=map --act=x --min-confidence=2 --where=a=b --format=csv; do
        run --separate-stderr "$R" "$wrong"
        [ "$status" = 2 ]
        [ -z "$output" ]
        [[ ${stderr_lines[0]} == "report: ${wrong%%=*}"* || ${stderr_lines[0]} == "report: there is no option "* ]]
        [[ ${stderr_lines[1]} == "usage: report "* ]]
    done
    run --separate-stderr "$R" --dir=other --svg=names page.txt
    [ "$status" = 2 ]
    [ ! -e other ]
}

@test "report: what cannot be read or written makes it fail, behind what can" {
    run --separate-stderr "$R" page.txt nowhere
    [ "$status" = 1 ]
    [[ $output == *"</html>" ]]
    [[ $stderr == *"nowhere: No such file"* ]]
    run --separate-stderr "$R" --dir=page.txt page.txt
    [ "$status" = 1 ]
    [[ $stderr == *"to-html: page.txt: "* ]]
}
