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
    http '200 OK' 'Content-Type: text/html\r\nContent-Encoding: zstd\r\n' coded >6
    record response http://a.example/coded "$R" 6 >coded.warc
    run --separate-stderr from-warc coded.warc
    [ "$status" = 1 ]
    [ "$stderr" = "from-warc: coded.warc: byte 0: http://a.example/coded: a page in a content encoding that is not supported is left out" ]
}

# Brotli without compression: a header of 24 bits, the bytes, an empty last block.
@test "from-warc: brotli, where its library is" {
    { little 3 $((($(wc -c <utf8) - 1) << 4 | 1 << 20)); cat utf8; printf '\x03'; } >utf8.br
    http '200 OK' 'Content-Type: text/html\r\nContent-Encoding: br\r\n' utf8.br >1
    record response http://a.example/br "$R" 1 >br.warc
    head -c 20 utf8.br >cut.br
    http '200 OK' 'Content-Type: text/html\r\nContent-Encoding: br\r\n' cut.br >1
    record response http://a.example/cut "$R" 1 >cut.warc
    run --separate-stderr from-warc br.warc
    if [[ $stderr == *"br is left out: libbrotlidec is not on this system" ]]; then
        [ "$status" = 1 ]
        skip "libbrotlidec is not on this system"
    fi
    [ "$status" = 0 ]
    [ "$(grep ^page <<<"$output" | cut -f 6)" = "$(cat utf8)" ]
    run --separate-stderr from-warc cut.warc
    [ "$status" = 1 ]
    [[ $stderr == *": the compressed page is broken or truncated" ]]
    run --separate-stderr from-warc --max-size=20 br.warc
    [ "$status" = 1 ]
    [[ $stderr == *"a page larger than 20 bytes is left out (--max-size)" ]]
}

@test "from-warc: resources, 100 Continue, digests, padding, drafts of the format" {
    record resource http://a.example/1 'text/html; charset=iso-8859-1' latin1 >all.warc
    record resource http://a.example/2 image/png latin1 >>all.warc
    { printf 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n'; http '200 OK' 'Content-Type: text/html\r\n' utf8; } >1
    record response http://a.example/3 "$R" 1 | sed 's/^WARC-Date:/WARC-Payload-Digest: sha1:ABC\r\n&/' >>all.warc
    head -c 700 /dev/zero >>all.warc
    record resource http://a.example/4 text/plain info | sed 's,^WARC/1.0,WARC/0.18,' >>all.warc
    head -c 5000 /dev/zero >>all.warc
    for n in 1 300000; do
        LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 from-warc all.warc >got 2>err
        [ ! -s err ]
        grep ^page got | cut -f 2,5,6 | diff - <(printf 'http://a.example/%s\n' "1"$'\thtml\t'"$(cat utf8)" "3"$'\thtml\t'"$(cat utf8)" "4"$'\ttext\t''software: test\r\n')
    done
    [ "$(grep digest got | cut -f 2,5,6)" = $'http://a.example/3\tdigest\tsha1:ABC' ]
    gzip -c all.warc | from-warc | cmp got -
    # Every capture of one address has an id of its own.
    [ "$(cat all.warc all.warc | from-warc 2>/dev/null | grep ^doc | cut -f 2 | sort | uniq -d)" = '' ]
    [ "$(read-pages --summary all.warc 2>&1 >/dev/null)" = '3 pages read, 1 file passed over' ]
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
            LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 from-warc $f.warc.gz >got
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
    [[ "$stderr" =~ ^from-warc:\ cut.warc:\ byte\ [0-9]+:\ http:.*:\ the\ archive\ ends\ within\ a\ record$ ]]
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

# members: the records of archive() as four gzip members, m.0 to m.3, and the
# pages of each, want.0 to want.3.
members() {
    archive >all.warc
    cp all.warc rest
    for n in 0 1 2 3; do
        grep -abo '^WARC/1.0' rest | cut -d : -f 1 >begins
        end=$(sed -n 3p begins)
        if [ $n = 3 ]; then end=$(wc -c <rest); fi
        head -c "$end" rest >part
        tail -c +$((end + 1)) rest >more
        mv more rest
        gzip -nc part >m.$n
        from-warc part >want.$n 2>/dev/null || true
    done
}

# flip FILE BYTE: change some bits of this byte.
flip() {
    local byte
    byte=$(od -An -tu1 -j "$2" -N 1 "$1")
    printf "$(printf '\\%03o' $((byte ^ 90)))" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

size() { cat "$@" | wc -c; }

@test "from-warc: damage in one gzip member loses nothing of another" {
    members
    [ -s want.0 ] && [ -s want.1 ] && [ -s want.2 ]
    cp m.1 good
    # Its first byte, its header, its data in the middle, its checksum.
    for at in 0 2 3 $(($(size m.1) / 2)) $(($(size m.1) - 7)); do
        cp good m.1
        flip m.1 "$at"
        status=0
        cat m.0 m.1 m.2 m.3 | from-warc >got 2>err || status=$?
        [ "$status" = 1 ]
        grep -q '^from-warc: -: byte [0-9]*: ' err
        cat want.0 want.2 want.3 >want
        # There are only pages of the damaged member between the others.
        diff want got | grep '^<' && false
        diff want got | grep '^> page' | cut -f 2 >between || true
        grep -v -F -f <(cut -f 2 want.1) between && false
        from-warc <(cat m.0 m.1 m.2 m.3) >again 2>/dev/null || true
        cmp got again
    done
    # Only the checksum is wrong: no page is lost, and that is reported.
    cat want.0 want.1 want.2 want.3 | cmp - got
    at=$(($(size m.0 m.1) - 4))
    [ "$(cat err)" = "from-warc: -: byte $at: the compressed data are damaged, in the gzip member that begins at byte $(size m.0)" ]
}

@test "from-warc: zeros behind an archive are padding, between members they are reported" {
    members
    cat want.0 want.1 want.2 want.3 >want
    { cat m.0 m.1 m.2 m.3; head -c 5000 /dev/zero; } | from-warc >got
    cmp want got
    { cat m.0 m.1; head -c 5000 /dev/zero; cat m.2 m.3; } >zeros.warc.gz
    status=0
    from-warc zeros.warc.gz >got 2>err || status=$?
    [ "$status" = 1 ]
    cmp want got
    [ "$(cat err)" = "from-warc: zeros.warc.gz: byte $(size m.0 m.1): there are 5000 bytes of zeros between gzip members" ]
}

@test "from-warc: plain records and gzip members in one file" {
    members
    cat want.0 want.1 want.2 want.3 >want
    for plain in '0' '1' '3' '0 1' '1 3' '2 3'; do
        for n in 0 1 2 3; do
            case " $plain " in *" $n "*) gzip -dc m.$n ;; *) cat m.$n ;; esac
        done >mixed
        for n in 1 300000; do
            LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 from-warc mixed >got
            cmp want got
        done
    done
}

@test "from-warc: what is neither is reported with its byte" {
    members
    cat want.0 want.1 want.2 want.3 >want
    { cat m.0 m.1; echo 'what is this'; cat m.2 m.3; } >junk
    status=0
    from-warc junk >got 2>err || status=$?
    [ "$status" = 1 ]
    cmp want got
    [ "$(cat err)" = "from-warc: junk: byte $(size m.0 m.1): no WARC record begins here" ]
    # The place of a record within one member.
    { head -c 300 /dev/zero; cat all.warc; } | gzip -c >one.warc.gz
    run --separate-stderr from-warc one.warc.gz
    [ "$status" = 1 ]
    [ "$stderr" = "from-warc: one.warc.gz: byte 0: no WARC record begins here" ]
    { cat all.warc; echo junk; } | gzip -c >one.warc.gz
    run --separate-stderr from-warc one.warc.gz
    [ "$status" = 1 ]
    [ "$stderr" = "from-warc: one.warc.gz: byte 0 ($(wc -c <all.warc) uncompressed): no WARC record begins here" ]
}

@test "from-warc: of a page that is cut there is what was found" {
    { printf '<html><p>'; seq 2000; } >long
    http '200 OK' 'Content-Type: text/html\r\n' long >1
    record response http://a.example/long "$R" 1 >long.warc
    gzip -c long.warc >long.warc.gz
    head -c 3000 long.warc.gz >cut.warc.gz
    run --separate-stderr from-warc cut.warc.gz
    [ "$status" = 1 ]
    [ "${stderr_lines[0]}" = "from-warc: cut.warc.gz: byte 3000: the compressed data are truncated, in the gzip member that begins at byte 0" ]
    [ "${stderr_lines[1]}" = "from-warc: cut.warc.gz: byte 0: http://a.example/long: the record is cut short there" ]
    [[ "$output" == *'<html><p>1\n2\n3\n4\n'*'\n500\n'* ]]
    # The next record is not taken for the rest of this one.
    { head -c 3000 long.warc.gz; gzip -c long.warc; } | { ! from-warc 2>/dev/null; } >got
    [ "$(grep -c '^page' got)" = 2 ]
    grep '^page' got | tail -n 1 | grep -q '2000.n$'
    # A header that is cut by another record.
    { head -c 60 long.warc; printf '\n'; cat long.warc; } >torn.warc
    run --separate-stderr from-warc torn.warc
    [ "$status" = 1 ]
    [ "$stderr" = "from-warc: torn.warc: byte 0: a WARC header without end" ]
    [ "$(grep -c '^page' <<<"$output")" = 1 ]
}

@test "from-warc: whatever the archive holds, time is linear" {
    n=300000
    case ${B:-} in *asan*) n=30000 ;; esac
    { yes WARC/1.0 | head -n $n; } >1
    { yes $'WARC/1.0\r\nWARC-Type: response' | head -n $n; } >2
    { echo WARC/1.0; yes 'a: b' | head -n $n; } >3
    { yes $'\x1f\x8b\x08' | head -n $n; } >4
    for f in 1 2 3 4; do
        status=0
        timeout 20 from-warc $f >got 2>err || status=$?
        [ "$status" = 1 ]
        [ "$(wc -l <err)" -le 2 ]
    done
}

@test "from-warc: a page that is too large, or unpacks to one, is left out" {
    { printf '<html><p>'; seq 3000; } >long
    http '200 OK' 'Content-Type: text/html\r\n' long >1
    gzip -c long >long.gz
    http '200 OK' 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n' long.gz >2
    http '200 OK' 'Content-Type: text/html\r\n' utf8 >3
    { record response http://a.example/1 "$R" 1; record response http://a.example/2 "$R" 2; record response http://a.example/3 "$R" 3; } >all.warc
    begins=$(record response http://a.example/1 "$R" 1 | wc -c)
    for f in all.warc -; do
        status=0
        from-warc --max-size=10K $f <all.warc >got 2>err || status=$?
        [ "$status" = 1 ]
        [ "$(grep '^page' got | cut -f 2)" = http://a.example/3 ]
        diff - err <<END
from-warc: $f: byte 0: http://a.example/1: a page larger than 10 KB is left out (--max-size)
from-warc: $f: byte $begins: http://a.example/2: a page larger than 10 KB is left out (--max-size)
END
    done
    [ "$(from-warc all.warc | grep -c '^page')" = 3 ]
}

@test "from-warc: a page whose last chunk is not whole is said to be cut" {
    { printf '5\r\n<html\r\n100\r\n'; printf '><p>The mayor'; } >chunks
    http '200 OK' 'Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n' chunks >1
    record response http://a.example/cut "$R" 1 >cut.warc
    run --separate-stderr from-warc cut.warc
    [ "$status" = 1 ]
    [[ "$stderr" = *"the page is cut short: its last chunk is not whole"* ]]
    [ "$(grep ^page <<<"$output" | cut -f 6)" = '<html><p>The mayor' ]
}

@test "from-warc: text that is not UTF-8 is what its header or --encoding says" {
    printf 'Caf\xe9\n' >text
    http '200 OK' 'Content-Type: text/plain; charset=windows-1257\r\n' text >said
    http '200 OK' 'Content-Type: text/plain\r\n' text >unsaid
    record response http://a.example/1 "$R" said >all.warc
    record response http://a.example/2 "$R" unsaid >>all.warc
    run --separate-stderr from-warc --encoding=KOI8-R all.warc
    [ "$status" = 0 ] && [ -z "$stderr" ]
    [ "$(grep ^page <<<"$output" | cut -f6)" = $'Café\\n\nCafИ\\n' ]
    [ "$(from-warc all.warc | grep ^page | cut -f6)" = $'Café\\n\nCafé\\n' ]
}
