#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "from-warc: the contract of all filters" {
    filter_contract from-warc
}

# record TYPE URI CONTENT-TYPE FILE: one WARC record.
record() {
    printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-06-20T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n' \
        "$1" "$2" "$3" "$(wc -c <"$4")"
    cat "$4"
    printf '\r\n\r\n'
}

http() { # STATUS HEADERS FILE
    printf 'HTTP/1.1 %s\r\n%b\r\n' "$1" "$2"
    cat "$3"
}

setup() {
    cd "$BATS_TEST_TMPDIR"
    R='application/http; msgtype=response'
    printf '<html><p>Caf\xe9 \x93au lait\x94</p></html>' >latin1
    printf '<html><p>Caf\xc3\xa9 \xe2\x80\x9cau lait\xe2\x80\x9d</p></html>' >utf8
    printf 'software: test\r\n' >info
}

archive() {
    record warcinfo x application/warc-fields info
    http '200 OK' 'Content-Type: text/html; charset="iso-8859-1"\r\n' latin1 >1
    record response http://a.example/1 "$R" 1
    { head -c 10 utf8 | { printf 'a;x=y\r\n'; cat; printf '\r\n'; }
      tail -c +11 utf8 >rest; printf '%x\r\n' "$(wc -c <rest)"; cat rest; printf '\r\n0\r\n\r\n'; } >chunks
    http '200 OK' 'content-type: TEXT/HTML\r\nTransfer-Encoding: chunked\r\n' chunks >2
    record response http://a.example/2 "$R" 2
    gzip -c utf8 >utf8.gz
    http '203 Fine' 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n' utf8.gz >3
    record response http://a.example/3 "$R" 3
    http '200 OK' 'Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n' utf8 >4
    record response http://a.example/4-undone-already "$R" 4
    http '404 Not Found' 'Content-Type: text/html\r\n' utf8 >5
    record response http://a.example/5-error "$R" 5
    http '200 OK' 'Content-Type: image/png\r\n' utf8 >6
    record response http://a.example/6-picture "$R" 6
    record request http://a.example/7 'application/http; msgtype=request' info
    printf 'A title\nIts text.\v' >8
    record conversion 'http://a.example/8?a=b&c' text/plain 8
}

@test "from-warc: what servers and crawlers leave out or say wrongly" {
    http '200 OK' 'Server: a\r\n' utf8 >untyped
    record response http://a.example/untyped "$R" untyped >all.warc
    http '200 OK' 'Server: a\r\n' info >untyped-text
    record response http://a.example/untyped-text "$R" untyped-text >>all.warc
    { printf '\xef\xbb\xbf \n'; cat utf8; } >marked
    http '200 OK' 'Content-Type: text/html\r\nContent-Encoding: br\r\n' marked >undone
    record response http://a.example/undone "$R" undone >>all.warc
    http '200 OK' 'Content-Type: text/html\r\nContent-Length: 3\r\n' utf8 >short
    record response http://a.example/http-length "$R" short >>all.warc
    from-warc all.warc | grep ^page | cut -f 2,5 >got
    printf 'http://a.example/%s\thtml\n' untyped undone http-length >want
    diff want got
    printf '\x1b\x02\x00\x80' >coded
    http '200 OK' 'Content-Type: text/html\r\nContent-Encoding: br\r\n' coded >6
    record response http://a.example/coded "$R" 6 >coded.warc
    run --separate-stderr from-warc coded.warc
    [ "$status" = 1 ]
    [ "$stderr" = "from-warc: coded.warc: byte 0: a page in a content encoding that is not supported is left out" ]
}

@test "from-warc: pages in every coding, and nothing else" {
    archive >all.warc
    from-warc all.warc >got
    page=$(cat utf8)
    for n in 1 2 3 4-undone-already; do
        printf 'doc\thttp://a.example/%s\t0\t0\thtml\t\tnutgraf/1\n' $n
        printf 'meta\thttp://a.example/%s\t0\t0\turl\thttp://a.example/%s\n' $n $n
        printf 'meta\thttp://a.example/%s\t0\t0\tcrawled\t2024-06-20T10:00:00Z\n' $n
        printf 'page\thttp://a.example/%s\t0\t0\thtml\t%s\n' $n "$page"
    done >want
    u='http://a.example/8?a=b&c'
    printf 'doc\t%s\t0\t0\ttext\t\tnutgraf/1\nmeta\t%s\t0\t0\turl\t%s\nmeta\t%s\t0\t0\tcrawled\t2024-06-20T10:00:00Z\npage\t%s\t0\t0\ttext\tA title\\nIts text. \n' "$u" "$u" "$u" "$u" "$u" >>want
    diff want got
}

@test "from-warc: compressed archives, of one member and of many, give the same" {
    archive >all.warc
    from-warc - <all.warc >want
    gzip -c all.warc >one.warc.gz
    split -b 700 all.warc part.
    for f in part.*; do gzip -c "$f"; done >many.warc.gz
    for f in one many; do
        from-warc - <$f.warc.gz >got
        cmp want got
        from-warc $f.warc.gz >got
        cmp want got
        for n in 1 13; do
            LD_PRELOAD=$TOP/${B:-build}/shortread.so SHORTREAD=$n ASAN_OPTIONS=verify_asan_link_order=0 from-warc $f.warc.gz >got
            cmp want got
        done
    done
}

@test "from-warc: a truncated or broken archive is reported with its byte, the rest is read" {
    archive >all.warc
    size=$(wc -c <all.warc)
    head -c $((size - 10)) all.warc >cut.warc
    run --separate-stderr from-warc cut.warc
    [ "$status" = 1 ]
    [[ "$stderr" =~ ^from-warc:\ cut.warc:\ byte\ [0-9]+:\ the\ archive\ ends\ within\ a\ record$ ]]
    [ "$(grep -c '^page' <<<"$output")" = 5 ]
    gzip -c all.warc | head -c 500 >cut.warc.gz
    run --separate-stderr from-warc cut.warc.gz
    [ "$status" = 1 ]
    [[ "$stderr" =~ "the compressed data are truncated" ]]
    { printf 'not an archive\n'; cat all.warc; } >junk.warc
    run --separate-stderr from-warc junk.warc
    [ "$status" = 1 ]
    [ "$stderr" = "from-warc: junk.warc: byte 0: no WARC record begins here" ]
    [ "$(grep -c '^page' <<<"$output")" = 5 ]
    sed 's/^Content-Length: [0-9]*/Content-Length: x/' all.warc | head -c 600 >bad.warc
    run --separate-stderr from-warc bad.warc
    [ "$status" = 1 ]
    [[ "$stderr" =~ "a WARC record without Content-Length" ]]
}
