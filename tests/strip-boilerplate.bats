#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "strip-boilerplate: the contract of all filters" {
    filter_contract strip-boilerplate
}

@test "strip-boilerplate: the cases" {
    cases strip-boilerplate
}

# A block that costs a pattern too much: it tries all ways to cut up the letters.
hard() {
    printf 'The harbour of Orr was closed on Friday, they said.\n\n'
    printf 'The name of it, %s, was long, said the harbour master of Orr.\n' "$(printf 'a%.0s' $(seq 60))"
}

@test "strip-boilerplate: --drop that gives up keeps the block, says so once, and ends with 1" {
    cd "$BATS_TEST_TMPDIR"
    hard >page.txt
    { printf '<!doctype html><title>Orr</title><p>'; hard | sed 's/^$/<p>/'; } >page.html
    { hard; echo; hard; } >again.txt
    for option in --drop --keep; do
        status=0
        strip-boilerplate "$option=(?:a|aa)+[bc]" page.txt page.html again.txt >out 2>err || status=$?
        [ "$status" = 1 ]
        [ "$(wc -l <err)" = 3 ]
        grep -q '^strip-boilerplate: page.txt:3: --drop or --keep gave up on a block.*: 1$' err
        grep -q '^strip-boilerplate: page.html:[0-9]*: --drop or --keep gave up on a block.*: 1$' err
        grep -q '^strip-boilerplate: again.txt:3: --drop or --keep gave up on a block.*: 2$' err
        [ "$(grep -c '^para.*The name of it' out)" = 4 ]
    done
    strip-boilerplate --explain '--drop=(?:a|aa)+[bc]' page.txt page.html >out 2>err || :
    [ "$(grep -c '^strip-boilerplate: page.*gave up on a block.*: 1$' err)" = 2 ]
    status=0
    printf 'page\tid 7\t0\t0\ttext\t%s\n' "$(hard | tail -n 1)" | strip-boilerplate --drop='(?:a|aa)+[bc]' >out 2>err || status=$?
    [ "$status" = 1 ]
    grep -q '^strip-boilerplate: -: id 7: --drop or --keep gave up on a block' err
    grep -q '^para.*The name of it' out
    strip-boilerplate --drop='(?:a|aa)+,' page.txt >out 2>err
    [ ! -s err ]
    ! grep -q 'The name of it' out
}

@test "strip-boilerplate: --drop on a block of a hundred KB" {
    cd "$BATS_TEST_TMPDIR"
    printf 'The harbour of Orr was closed. %s.\n' "$(yes 'It was closed' | head -n 8000 | tr '\n' ' ')" >page.txt
    strip-boilerplate --drop='^(?:[^.]|\.(?! end))+ end' page.txt >out 2>err || { cat err; false; }
    grep -q '^para' out
    strip-boilerplate --drop='^(?:[^.]|\.(?! end))+\.$' page.txt >out 2>err || { cat err; false; }
    ! grep -q '^para' out
}

# page MB OPENING REPEATED: a page of this many MB.
page() {
    printf '%s' "<!doctype html><title>Orr</title><body>$2"
    yes -- "$3" | tr -d '\n' | head -c "${1}000000"
}

# cost FILE: CPU milliseconds and peak memory in KB of a run on it, the least of three.
cost() {
    for _ in 1 2 3; do "$TOP/${B:-build}/measure" /dev/null strip-boilerplate --html "$1"; done |
        awk '{ printf "%d %d\n", $1 * 1000, $2 }' | sort -n | head -n 1
}

# Twice the page takes at most 2.2 times as long, and memory is under four times the page (plus what
# 100,000 blocks and 250,000 JSON values take, which is out of proportion to pages as small as these).
@test "strip-boilerplate: hostile pages take linear time and memory in proportion" {
    cd "$BATS_TEST_TMPDIR"
    ld='<script type=application/ld+json>'
    wrong=
    while IFS='~' read -r what opening repeated; do
        page 6 "$opening" "$repeated" >small
        page 12 "$opening" "$repeated" >large
        case ${B:-} in *asan*) strip-boilerplate --html small >/dev/null; continue ;; esac
        for _ in 1 2 3 4 5; do	# a busy machine is no reason to fail
            read -r ms _ < <(cost small)
            read -r ms2 kb < <(cost large)
            [ "$ms2" -gt $((ms * 22 / 10 + 100)) ] || break
        done
        [ "$ms2" -le $((ms * 22 / 10 + 100)) ] || wrong+="$what: $ms ms, then $ms2"$'\n'
        [ "$kb" -lt $((4 * 12000 + 45000)) ] || wrong+="$what: $kb KB"$'\n'
    done <<EOF
paragraphs~~<p>The harbour of Orr was closed on Friday, its port authority said.</p>
short paragraphs~~<p>a
paragraphs in Latin-1~~$(printf '<p>caf\xe9')
no tag~~The harbour was closed, they said.
no tag and no blank~~a
nested elements~~<div>a
nested items~~<ul><li>a
nested headings~~<h1>
nested tables~~<table><tr><td>a
nested svg~~<svg><foreignObject>
attributes~<p ~ a=1
a long attribute around many blocks~<div class="$(yes x | tr '\n' ' ' | head -c 100000)">~<p>a</p>
a long description~<meta property=og:description content="~abc |
a long title~<title>~abc |
headlines~~<h1>abc | def</h1>
meta elements~~<meta property=og:title content="a | b">
an unclosed script~<script>~<!--<script>
an unclosed comment~<!--~- -
JSON-LD of articles~$ld[~{"@type":"NewsArticle","headline":"a"},
JSON-LD of numbers~$ld[~1,
JSON-LD of one string~$ld{"@type":"NewsArticle","articleBody":"~abc def
JSON-LD scripts~~$ld{"@type":"NewsArticle","headline":"a"}</script>
references~~&amp;
less-than signs~~<
bylines~~<p class=byline>By Ann Orr
EOF
    echo "$wrong"
    [ -z "$wrong" ]
}
