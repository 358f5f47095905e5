#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

P=$TOP/pipelines

setup() {
    cd "$BATS_TEST_TMPDIR"
}

# Tests that need libarchive say so where it is missing.
need_libarchive() {
    : >none
    tar -cf none.tar none
    read-pages none.tar 2>&1 | grep -q libarchive || return 0
    skip "libarchive is not on this system"
}

@test "read-pages: the contract of all filters" {
    filter_contract read-pages
}

@test "read-pages: the cases" {
    cases read-pages
}

# Each line: the kind, and how many times the rows of the page come out; or what
# the refusal says.
kinds() {
    cat <<'END'
page.txt 1
page.html 1
crlf.txt 1
bom.txt 1
utf16.txt 1
cp1252.txt 1
page.mhtml 1
page.html.gz 1
page.bzip2 1
page.xz 1
page.zstd 1
page.lz4 1
crawl.warc 1
crawl.warc.gz 1
crawl.warc.zst 1
crawl.wet 1
crawl.wacz 1
pages 1
pages.tar 1
pages.tgz 1
pages.tar.xz 1
pages.zip 1
comma.csv 1
semicolon.csv 1
sep.csv 1
table.tsv 1
utf16.csv 1
comma.csv.gz 1
lines.jsonl 1
array.json 1
api.json 1
rendered.json 1
fields.json 1
strings.json 1
keyed.json 1
cr.csv 1
index.csv 1
column.csv 1
page.rec 1
pages.rec 1
x.pdf is a PDF document: try pdftotext x.pdf - | nutgraf quotes
x.rtf is an RTF document: try pandoc -f rtf -t plain --wrap=none x.rtf | nutgraf quotes
x.doc is an old document of Word, Excel or PowerPoint: try antiword x.doc | nutgraf quotes
x.docx is a Word document: try pandoc -f docx -t plain --wrap=none x.docx | nutgraf quotes
x.epub is an e-book (EPUB): try pandoc -f epub -t plain --wrap=none x.epub | nutgraf quotes
x.odt is an OpenDocument text: try pandoc -f odt -t plain --wrap=none x.odt | nutgraf quotes
x.webarchive is a web archive of Safari, or another property list: try textutil -convert html -stdout x.webarchive | nutgraf quotes
x.rar is a RAR archive: try unar -o pages x.rar && nutgraf quotes pages
x.arc is a web archive of the old form ARC: try warcio recompress x.arc x.warc.gz && nutgraf quotes x.warc.gz
x.db is a database of SQLite: try sqlite3 -csv -header x.db 'select * from articles' | nutgraf quotes
x.png is an image: try tesseract x.png - | nutgraf quotes
x.mp3 is sound
x.js is a script or style sheet, or other text for machines
x.xml is a news feed (RSS), which has no articles but links to them
x.har is an HTTP archive of a browser (HAR): try jq -c '.log.entries[] | {url: .request.url, text: (.response.content | select((.mimeType // "") | startswith("text/html")) | .text)}' x.har | nutgraf quotes
x.csv is a table, but none of its columns is known as the text: say which by --columns text=NAME
x.json is JSON without a field that is known as the text: say which by --columns text=NAME
x.html is empty
no-names.csv is a table whose first row does not name the columns: try from-csv --no-header --columns text=3 no-names.csv | nutgraf quotes
other-names.csv is a table, but none of its columns is known as the text: try nutgraf quotes --columns text='what happened' other-names.csv
no-rows.csv is a table without rows
by-columns.json is JSON by columns, not by articles: try jq -c '. as $d | .[keys_unsorted[0]] | keys_unsorted[] as $k | $d | map_values(.[$k])' by-columns.json | nutgraf quotes
other-names.json is JSON without a field that is known as the text: try nutgraf quotes --columns text=story.long other-names.json
list.json is JSON without articles
nothing.bzip2 is empty
cut.xz byte 100: the xz file is cut off here
locked.zip#page.html is encrypted, and is left out: unpack the archive with its password
robots.txt is a list for robots
wget-log is a log of wget
shell.html no article, but a script that writes its text; save the page from a browser
consent.html no article, but a consent wall; save the page from a browser, after the answer
check.html no article, but a bot check; save the page from a browser
paywall.html no article, but a paywall notice; save the page from a browser that is logged in
no-such-file No such file or directory
END
}

@test "read-pages: every kind of input gives the right rows, or is refused by name" {
    make_kinds
    rows() { tail -n +2 | cut -d , -f 4- | sed 's/“/""/g; s/”/""/g'; }
    strip-boilerplate page.txt | tag-entities | extract-quotes |
        to-csv --meta=outlet,date --fields=doc,outlet,date,speaker,name,cue,type,text quote | rows >want
    [ "$(wc -l <want)" = 4 ]
    library=yes bad=0 n=0
    tar -cf none.tar x.html
    ! read-pages none.tar 2>&1 | grep -q libarchive || library=
    [ -n "$library" ] || echo "# not tried without libarchive: zip, tar, bzip2, xz, zstd, lz4" >&3
    while read -r kind said; do
        if [ ! -e "${kind%%#*}" ] && [ "$kind" != no-such-file ]; then continue; fi
        if [ -z "$library" ]; then
            case $kind in *.wacz | *.zip* | *.tar* | *.tgz | *.zst* | *.bzip2 | *.xz | *.lz4) continue ;; esac
        fi
        n=$((n + 1)) status=0
        "$P/who-said-what" --all --fields=doc,outlet,date,speaker,name,cue,type,text "${kind%%#*}" >out 2>err </dev/null || status=$?
        rows <out >got
        by=read-pages
        case $said in 'no article'*) by=strip-boilerplate ;; esac
        case $said in
        1) { [ "$status" = 0 ] && cmp -s want got; } || { echo "$kind: status $status"; diff want got; cat err; bad=1; } ;;
        *) { [ "$status" = 1 ] && [ ! -s got ] && [ "$(cat err)" = "$by: $kind: $said" ]; } || { echo "$kind: status $status"; cat got err; bad=1; } ;;
        esac
    done < <(kinds)
    [ "$n" -ge 30 ]
    [ "$bad" = 0 ]
}

ids() { awk -F '\t' '$1 == "doc" { print $2 }'; }

@test "read-pages: a folder in the order of bytes; what is no page is counted, what cannot be read is named" {
    mkdir -p d/b d/a/c d/.git
    for f in d/b/z d/b/Z d/a/c/x d/a-b d/.git/y d/.hidden; do cp "$TOP/tests/contract.txt" "$f"; done
    printf '\x89PNG\r\n\x1a\n\0\0' >d/image.html
    printf '%%PDF-1.4\n' >d/paper.txt
    : >d/nothing
    ln -s b d/link
    ln -s ../a-b d/b/to-file
    ln -s gone d/b/to-nothing
    mkfifo d/pipe
    run --separate-stderr read-pages --summary d
    [ "$status" = 1 ]
    [ "$(ids <<<"$output")" = "d/a/c/x
d/a-b
d/b/Z
d/b/to-file
d/b/z" ]
    [ "$stderr" = "read-pages: d/b/to-nothing: No such file or directory
read-pages: d/nothing: is empty
read-pages: d/paper.txt: is a PDF document: try pdftotext d/paper.txt - | nutgraf quotes
5 pages read, 8 files passed over" ]
    # A link that is an operand is followed, and a folder may have nothing in it.
    mkdir empty
    run --separate-stderr read-pages d/link empty
    [ "$status" = 1 ]
    [ "$(ids <<<"$output" | head -n 1)" = d/link/Z ]
    [[ $stderr == *"read-pages: empty: no pages were found in this folder" ]]
}

@test "read-pages: a folder that is a page of a wget mirror, whatever its files are called" {
    mkdir -p site/story
    for f in index.html story/1 'story/2?x=1' story/3.php story/4.aspx story/5.jsp; do
        html_page "$TOP/tests/contract.txt" >"site/$f"
    done
    [ "$(read-pages site | ids | wc -l)" = 6 ]
}

@test "read-pages: no two documents have the same id" {
    cp "$TOP/tests/contract.txt" a
    cp a $'caf\xe9'
    cp a $'caf\xe8'
    cp a 'caf%E9'
    cp a 'a#2'
    [ "$(read-pages a a a 'a#2' caf* | ids)" = "a
a#2
a#3
a#2#2
caf%E9
caf%E8
caf%E9#2" ]
    [ "$(read-pages a a a 'a#2' caf* | ids | sort | uniq -d)" = '' ]
    printf 'id,text\n7,"Ann Lee is in Oslo."\n7,"Bo Ek is in Ulm."\n' >t.csv
    [ "$(read-pages t.csv | ids)" = $'7\n7#2' ]
    # Where there may be several tables, their name is part of the id.
    cp t.csv u.csv
    [ "$(read-pages t.csv u.csv | ids)" = $'t.csv#7\nt.csv#7#2\nu.csv#7\nu.csv#7#2' ]
    printf 'text,title\n"Ann Lee is in Oslo.",x\n' >t.csv
    [ "$(read-pages t.csv | ids)" = t.csv:2 ]
    printf '{"text": "Ann Lee is in Oslo."}\n{"text": "Bo Ek is in Ulm.", "id": "x"}\n' >t.jsonl
    [ "$(read-pages t.jsonl | ids)" = $'t.jsonl:1\nx' ]
}

@test "read-pages: a member of an archive is CONTAINER#MEMBER, whatever its bytes" {
    need_libarchive
    mkdir a
    for f in a/x $'a/\xe9' 'a/é'; do cp "$TOP/tests/contract.txt" "$f"; done
    tar -cf t.tar a/x $'a/\xe9' 'a/é'
    zip_of a/x $'a/\xe9' >t.zip
    [ "$(read-pages t.tar | ids)" = $'t.tar#a/x\nt.tar#a/%E9\nt.tar#a/é' ]
    [ "$(read-pages t.zip | ids)" = $'t.zip#a/x\nt.zip#a/%E9' ]
    [ "$(read-pages - <t.zip | ids)" = $'-#a/x\n-#a/%E9' ]
    [ "$(cat t.zip | read-pages | ids)" = $'-#a/x\n-#a/%E9' ]
    gzip -c t.tar >t.gz
    tar -cf u.tar t.gz t.zip
    [ "$(read-pages u.tar | ids)" = $'u.tar#t.gz#a/x\nu.tar#t.gz#a/%E9\nu.tar#t.gz#a/é\nu.tar#t.zip#a/x\nu.tar#t.zip#a/%E9' ]
}

@test "read-pages: --digest and --skip know a page again until it changes" {
    mkdir pages
    html_page "$TOP/tests/contract.txt" >pages/1
    cp pages/1 $'pages/2\t'
    printf 'id,title,text\n7,A,"Ann Lee is in Oslo."\n8,A,"Bo Ek is in Ulm."\n' >t.csv
    read-pages pages t.csv >plain
    read-pages --digest pages t.csv >out
    grep -v $'\tdigest\t' out | cmp - plain
    [ "$(grep -c $'^meta\t.*\t0\t0\tdigest\tnutgraf:[0-9a-f]\{32\}$' out)" = 4 ]
    [ "$(awk -F'\t' '$5 == "digest" { print $6 }' out | sort -u | wc -l)" = 4 ]
    [ "$(awk '{ print $1 }' out | uniq | tr '\n' ' ')" = 'doc meta page doc meta page doc meta page doc meta page ' ]
    # A stream has them, or gets them.
    read-pages --digest out | cmp - out
    read-pages --digest plain | cmp - out
    awk -F'\t' '$5 == "digest" { print $2 "\t" $6 }' out | sort -r >known
    run --separate-stderr read-pages --digest --skip=known --summary pages t.csv
    [ "$status" = 0 ]
    [ "$output" = '' ]
    [ "$stderr" = '0 pages read, 4 known' ]
    read-pages --skip known out | cmp /dev/null -
    [ "$(read-pages --skip known plain | wc -l)" = "$(wc -l <plain)" ]
    # The last line need not be ended; lines may end as they do elsewhere.
    { tail -n +2 known | sed 's/$/\r/'; head -c -1 <(head -1 known); } | read-pages --digest --skip=- pages t.csv | cmp /dev/null -
    # A word of the text, a title, one more page.
    sed 's/Oslo/Rome/; s/^8,A/8,B/' t.csv >u && mv u t.csv
    printf '9,C,"Cy Dal is in Rome."' >>t.csv
    [ "$(read-pages --digest --skip=known --summary pages t.csv 2>err | ids)" = $'t.csv#7\nt.csv#8\nt.csv#9' ]
    [ "$(cat err)" = '3 pages read, 2 known' ]
    # The digest of an archive is its own, and the second of an id stays the second.
    { printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'; cat pages/1; } >http
    archive_record response http://a.example/1 'application/http; msgtype=response' http |
        sed 's/^WARC-Type/WARC-Payload-Digest: sha1:AAAA\r\n&/' >one
    { cat one; sed 's/AAAA/BBBB/' one; } >two.warc
    [ "$(read-pages --digest two.warc | awk -F'\t' '$5 == "digest" { print $6 }')" = $'sha1:AAAA\nsha1:BBBB' ]
    printf 'http://a.example/1\tsha1:AAAA\n' >known
    [ "$(read-pages --skip=known two.warc | ids)" = 'http://a.example/1#2' ]
    run --separate-stderr read-pages --skip=none pages
    [ "$status" = 1 ]
    [ "$output" = '' ]
    [[ $stderr == *none* ]]
}

@test "read-pages: --id names standard input" {
    html_page "$TOP/tests/contract.txt" >page
    [ "$(read-pages --id=http://a.example/1 - page <page | cut -f 1,2,5,6 | grep -v ^page)" = $'doc\thttp://a.example/1\thtml\t
meta\thttp://a.example/1\turl\thttp://a.example/1
doc\tpage\thtml\t' ]
    [ "$("$P/who-said-what" --no-header --id 'my page' <page | cut -d , -f 1 | uniq)" = 'my page' ]
}

@test "read-pages: archives that are damaged deliver what is whole, and say what is not" {
    need_libarchive
    mkdir pages
    for n in 1 2 3 4; do html_page "$TOP/tests/contract.txt" >pages/$n; done
    (cd pages && zip_of 1 2 3 4) >z.zip
    tar -C pages -cf t.tar 1 2 3 4
    for f in z.zip t.tar; do
        head -c $(($(wc -c <$f) / 2)) $f >cut
        run --separate-stderr read-pages --summary cut
        [ "$status" = 1 ]
        n=$(ids <<<"$output" | wc -l)
        [ "$n" -ge 1 ] && [ "$n" -le 3 ]
        [[ $stderr == *"read-pages: cut"*": byte "*"$n page"*" read"* ]]
        # What is there is whole.
        [ "$(grep -c '</html>\\n$' <<<"$output")" = "$n" ]
    done
    gzip -c t.tar >t.gz
    head -c $(($(wc -c <t.gz) - 100)) t.gz >cut
    run --separate-stderr read-pages cut
    [ "$status" = 1 ]
    [[ $stderr == *"read-pages: cut: byte "*"the compressed data are truncated"* ]]
    # Also where all that is whole came in one block.
    mkdir small
    for n in 1 2 3; do printf 'Ann Lee is in Oslo, she said on day %s.\n' $n >small/$n; done
    tar -C small -cf - 1 2 3 | gzip -c >small.gz
    head -c $(($(wc -c <small.gz) - 20)) small.gz >cut
    run --separate-stderr read-pages cut
    [ "$status" = 1 ]
    [ "$(ids <<<"$output")" = $'cut#1\ncut#2\ncut#3' ]
    [[ $stderr == *"the compressed data are truncated"* ]]
    # One page that is cut is left out.
    gzip -c pages/1 | head -c 300 >cut
    run --separate-stderr read-pages cut
    [ "$status" = 1 ]
    [ "$output" = '' ]
    # Mixed: one of each.
    printf '%%PDF-1.4\n' >pages/0.pdf
    printf '\x89PNG\r\n\x1a\n\0\0' >pages/9
    : >pages/5
    (cd pages && zip_of 0.pdf 1 9 5 2) >z.zip
    run --separate-stderr read-pages --summary z.zip
    [ "$status" = 1 ]
    [ "$(ids <<<"$output")" = $'z.zip#1\nz.zip#2' ]
    [ "$stderr" = "read-pages: z.zip#0.pdf: is a PDF document: try pdftotext 'z.zip#0.pdf' - | nutgraf quotes
read-pages: z.zip#5: is empty
2 pages read, 3 files passed over" ]
}

@test "read-pages: damage within a zip archive costs one file" {
    need_libarchive
    for n in 1 2 3 4; do html_page "$TOP/tests/contract.txt" >$n; done
    zip -q z.zip 1 2 3 4 || skip "zip is not installed"
    printf '\377\377\377\377\377\377\377\377' | dd of=z.zip bs=1 seek=200 conv=notrunc status=none
    run --separate-stderr read-pages --summary z.zip
    [ "$status" = 1 ]
    [ "$(ids <<<"$output")" = $'z.zip#2\nz.zip#3\nz.zip#4' ]
    [[ $stderr =~ ^'read-pages: z.zip#1: byte '[0-9]+': the zip archive is damaged here'$'\n''3 pages read, 1 file passed over'$ ]]
}

@test "read-pages: what is wrong with compressed files is said in our words, and counted" {
    need_libarchive
    html_page "$TOP/tests/contract.txt" >page
    for program in bzip2 xz zstd lz4; do
        command -v $program >/dev/null || continue
        : | $program -qc >none
        run --separate-stderr read-pages --summary none
        [ "$status" = 1 ]
        [ "$stderr" = $'read-pages: none: is empty\n0 pages read, 1 file passed over' ]
        $program -qc <page | head -c 200 >cut
        run --separate-stderr read-pages --summary cut
        [ "$status$output" = 1 ]
        [ "$stderr" = "read-pages: cut: byte 200: the $program file is cut off here"$'\n0 pages read, 1 file passed over' ]
        { $program -qc <page | head -c 60; head -c 300 /dev/zero | tr '\0' x; } >bad
        run --separate-stderr read-pages --summary bad
        [ "$status$output" = 1 ]
        [[ $stderr =~ ^'read-pages: bad: byte '[0-9]+": the $program file is "(damaged|'cut off')' here'$'\n''0 pages read, 1 file passed over'$ ]]
    done
    # What only begins so.
    printf BZh9 >short
    run --separate-stderr read-pages short
    [ "$status$output" = 1 ]
    [ "$stderr" = "read-pages: short: begins like a bzip2 file, but is none" ]
    printf 'BZh9 is what a file begins with, Ann Lee said.\n' >text
    [ "$(read-pages text | ids)" = text ]
    # A password.
    zip_of page >z.zip
    printf '\001' | dd of=z.zip bs=1 seek=6 conv=notrunc status=none
    run --separate-stderr read-pages z.zip
    [ "$status$output" = 1 ]
    [ "$stderr" = "read-pages: z.zip#page: is encrypted, and is left out: unpack the archive with its password" ]
}

@test "read-pages: links and hidden files in archives are counted, as in folders" {
    need_libarchive
    mkdir a a/.git a/__MACOSX
    cp "$TOP/tests/contract.txt" a/x
    cp a/x a/.git/y
    cp a/x a/.z
    cp a/x a/__MACOSX/x
    ln -s x a/soft
    ln a/x a/hard
    tar -C a -cf t.tar ./x soft hard .git .z __MACOSX
    run --separate-stderr read-pages --summary t.tar
    [ "$status" = 0 ]
    [ "$(ids <<<"$output")" = 't.tar#./x' ]
    [ "$stderr" = '1 page read, 5 files passed over' ]
}

@test "read-pages: 7z archives, where one can seek in them" {
    need_libarchive
    base64 -d >one.7z <<<'N3q8ryccAAOB04qIKQAAAAAAAAAyAAAAAAAAAJQ5uoFBbm4gTGVlIGlzIGluIE9zbG8sIGFuZCBCbyBFayBpcyBpbiBVbG0uCgEEBgABCSkABwsBAAEBAAwpAAgKAcZKy94AAAUBEQkAbwBuAGUAAAAVBgEAIICkgQAA'
    [ "$(read-pages one.7z | grep ^page | cut -f 2,6)" = $'one.7z#one\tAnn Lee is in Oslo, and Bo Ek is in Ulm.\\n' ]
    run --separate-stderr read-pages - < <(cat one.7z)
    [ "$status$output" = 1 ]
    [ "$stderr" = "read-pages: -: is a 7z archive, which is read only where it is a file of its own" ]
    head -c 60 one.7z >cut.7z
    run --separate-stderr read-pages --summary cut.7z
    [ "$status$output" = 1 ]
    [[ $stderr == "read-pages: cut.7z: byte "*": the 7z archive is "*" here"$'\n0 pages read, 1 file passed over' ]]
}

@test "read-pages: what holds no page is said to hold none" {
    need_libarchive
    printf '\x89PNG\r\n\x1a\n\0\0' >1
    cp 1 2
    tar -cf t.tar 1 2
    run --separate-stderr read-pages t.tar
    [ "$status$output" = 0 ]
    [ "$stderr" = "read-pages: t.tar: no pages were found in this archive" ]
    printf 'id,title,text\n' >t.csv
    printf '[ ]\n' >t.json
    run --separate-stderr read-pages --summary t.csv t.json
    [ "$status$output" = 1 ]
    [ "$stderr" = "read-pages: t.csv: is a table without rows
read-pages: t.json: is JSON without articles
0 pages read, 2 files passed over" ]
    run --separate-stderr read-pages </dev/null
    [ "$status$output$stderr" = '0read-pages: -: is empty' ]
}

@test "read-pages: records that come again get an id of their own" {
    read-pages "$TOP/tests/contract.txt" --id=x | sed 's/^\([a-z]*\)\t[^\t]*/\1\ta\\tb/' >r
    { cat r; echo 'no record'; cat r; } >rr
    cp "$TOP/tests/contract.txt" $'a\tb'
    run --separate-stderr read-pages r rr $'a\tb'
    [ "$(ids <<<"$output")" = 'a\tb
a\tb#2
a\tb#3
a\tb#4' ]
    [ "$(grep -c '^page.a\\tb#2' <<<"$output")" = 1 ]
    [ "$(grep -c '^no record$' <<<"$output")" = 1 ]
    [ "$(read-pages r | cmp - r)" = '' ]
}

@test "read-pages: containers within containers end" {
    need_libarchive
    cp "$TOP/tests/contract.txt" x0
    for n in 0 1 2 3 4 5 6 7 8 9; do gzip -c x$n >x$((n + 1)); done
    [ "$(read-pages x8 | ids)" = x8 ]
    run --separate-stderr read-pages x10
    [ "$status" = 1 ]
    [ "$output" = '' ]
    [[ $stderr == "read-pages: x10: is left out: there are too many containers within each other" ]]
}

@test "read-pages: what an answer of an API lists without a text is counted, and answers may follow each other" {
    one='{"page": 1, "articles": [{"text": "One one."}, {"text": null}, {"title": "No"}, 7], "tags": [{"x": 1}]}'
    run --separate-stderr read-pages --summary - <<<"$one"
    [ "$status" = 0 ]
    [ "$(ids <<<"$output")" = -:1 ]
    [ "$stderr" = $'read-pages: -: rows without a text: 3\n1 page read' ]
    two='{"page": 2, "articles": [{"text": "Two two."}]}'
    run --separate-stderr read-pages - <<<"$one$two"
    [ "$(grep ^page <<<"$output" | cut -f 6)" = $'One one.\nTwo two.' ]
    [ "$(ids <<<"$output" | sort -u | wc -l)" = 2 ]
    # What belongs to an article is none.
    run --separate-stderr read-pages - <<<'{"text": "One."}{"comments": [{"text": "Two."}]}'
    [ "$(grep ^page <<<"$output" | cut -f 6)" = One. ]
    [ "$stderr" = "read-pages: -: rows without a text: 1" ]
}

@test "read-pages: arrays of JSON may follow each other" {
    printf '[{"text": "One."}, {"text": "Two."}]\n[{"text": "Three."}][]\n[{"text": "Four."}]' >x.json
    run --separate-stderr read-pages x.json
    [ "$status" = 0 ]
    [ "$(grep ^page <<<"$output" | cut -f 6 | paste -s -d ' ')" = 'One. Two. Three. Four.' ]
    [ "$stderr" = '' ]
}

@test "read-pages: MHTML that ends within its page is read, and said to be cut" {
    printf 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Ann Lee is in Oslo.</p>\r\n--b--\r\n' >whole
    run --separate-stderr read-pages whole
    [ "$status$stderr" = 0 ]
    head -c -16 whole >cut
    run --separate-stderr read-pages cut
    [ "$status" = 1 ]
    [[ $output == *'Ann Lee is in O'* ]]
    [ "$stderr" = "read-pages: cut: the MHTML ends within the page: what is there of it is read" ]
}

@test "read-pages: JSON that is broken loses only what is broken" {
    {
        printf '{"text": "One one."}\n{"text": "Two\n{"text": "Three three."}\n{"text": "Four"\n'
        printf '{"text": "Five five."}\nwhat\n{"text": "Six six."}\n{"text": "Sev'
    } >x.jsonl
    run --separate-stderr read-pages x.jsonl
    [ "$status" = 1 ]
    [ "$(grep ^page <<<"$output" | cut -f 6)" = "One one.
Three three.
Five five.
Six six." ]
    [ "$(cut -d : -f 3 <<<"$stderr")" = $'2\n4\n6\n8' ]
}

@test "read-pages: memory does not grow with the container" {
    case ${B:-} in *asan*) skip "needs its memory" ;; esac
    yes '{"text": "Ann Lee is in Oslo. She is well there."}' | head -n 100000 | { printf '[\n'; sed 's/$/,/'; printf '{"text": "End."}]\n'; } >x.json
    { echo id,text; yes 'x,Ann Lee is in Oslo. She is well there.' | head -n 100000; } >x.csv
    ulimit -v 60000
    [ "$(read-pages x.json | grep -c ^page)" = 100001 ]
    [ "$(read-pages x.csv | grep -c ^page)" = 100000 ]
}

@test "read-pages: --max-size holds for pages, rows and values, wherever they are" {
    yes 'It rains in Oslo.' | head -n 200 | tr '\n' ' ' >large
    { printf '{"text": "One one."}\n{"text": "'; cat large; printf '"}\n{"text": "Two two."}\n'; } >x.jsonl
    { printf 'id,text\n1,One one.\n2,'; cat large; printf '\n3,Two two.\n'; } >x.csv
    run --separate-stderr read-pages --max-size=1K large x.jsonl x.csv
    [ "$status" = 1 ]
    [ "$(ids <<<"$output")" = $'x.jsonl:1\nx.jsonl:3\nx.csv#1\nx.csv#3' ]
    [ "$stderr" = "read-pages: large: is larger than 1 KB and is left out (--max-size)
read-pages: x.jsonl:2: a value larger than 1 KB is left out (--max-size)
read-pages: x.csv: row 3: larger than 1 KB and left out (--max-size)" ]
}

@test "read-pages: the same bytes whatever the blocks" {
    make_kinds 3>/dev/null
    for f in page.html page.html.gz page.mhtml crawl.warc.gz comma.csv sep.csv utf16.csv lines.jsonl array.json api.json pages.rec; do
        read-pages $f >want 2>want.err
        for n in 1 7 1000; do
            LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 read-pages $f >got 2>got.err
            cmp want got
            cmp want.err got.err
        done
    done
}

@test "read-pages: pipelines have one line at the end, on a terminal or by --summary" {
    mkdir pages
    html_page "$TOP/tests/contract.txt" >pages/1
    cp pages/1 pages/2
    printf '<html><body><p>All.</p></body></html>\n' >pages/3
    printf '\x89PNG\r\n\x1a\n\0\0' >pages/4
    for p in who-said-what report name-counts name-pairs compare-coverage article-text article-json; do
        "$P/$p" --summary pages >out 2>err
        [ "$(grep -v statements err)" = "strip-boilerplate: pages/3: no article was found on this page
3 pages read, 1 without an article, 1 file passed over" ]
        "$P/$p" pages 2>err | cmp out -
        [ "$(wc -l <err)" = 1 ]
        "$P/$p" --progress pages 2>&1 >/dev/null | grep -q '^read-pages: 3 documents, '
    done
}

@test "read-pages: options that make no sense" {
    for wrong in --columns=text --columns=title=x --columns=,=, --dates=myd --encoding=latin --encoding --id; do
        run --separate-stderr read-pages "$wrong"
        [ "$status" = 2 ]
        [[ ${stderr_lines[0]} == "read-pages: "* ]]
    done
    for wrong in --columns=title=x --dates=myd --encoding=koi9-r --progress=1 --summary=x; do
        run --separate-stderr "$P/name-counts" "$wrong"
        [ "$status" = 2 ]
        [ "$output" = '' ]
    done
}

@test "read-pages: without libarchive all that needs it is refused by name" {
    case ${B:-} in *asan*) skip "two libraries to load first" ;; esac
    make_kinds 3>/dev/null
    printf 'void *dlopen(const char *name, int how) { (void)name, (void)how; return 0; }\n' >none.c
    gcc -shared -fPIC -o none.so none.c
    for f in pages.zip pages.tar pages.tgz crawl.wacz page.bzip2 page.xz page.zstd page.lz4; do
        [ -e "$f" ] || continue
        run --separate-stderr env LD_PRELOAD="$PWD/none.so" read-pages "$f" page.txt
        [ "$status" = 1 ]
        [ "$(ids <<<"$output")" = page.txt ]
        [[ $stderr == "read-pages: $f: is "*", and libarchive is not on this system: try "*"$f"* ]]
    done
    LD_PRELOAD=$PWD/none.so read-pages page.html.gz page.mhtml crawl.warc.gz comma.csv.gz array.json >/dev/null
}

@test "read-pages: what unpacks to too much is left out, in bounded memory; paths that are too long are named" {
    case ${B:-} in *asan*) skip "needs its memory" ;; esac
    yes 'It rains in Oslo.' | head -c 150000000 | gzip -1c >bomb.gz
    ulimit -v 400000
    run --separate-stderr read-pages bomb.gz "$TOP/tests/contract.txt"
    [ "$status" = 1 ]
    [ "$stderr" = "read-pages: bomb.gz: is larger than 64 MB and is left out (--max-size)" ]
    [ "$(ids <<<"$output")" = "$TOP/tests/contract.txt" ]
    mkdir deep
    name=$(head -c 200 /dev/zero | tr '\0' d)
    (cd deep && for n in $(seq 25); do mkdir "$name"; cd "./$name"; done && echo 'Ann Lee is in Oslo.' >f)
    echo 'Bo Ek is in Ulm.' >deep/z
    run --separate-stderr read-pages deep
    [ "$status" = 1 ]
    [ "$(ids <<<"$output")" = deep/z ]
    [[ $stderr == *": File name too long" ]]
}

# encoded NAME: the text page.txt in an encoding.
encoded() {
    iconv -f UTF-8 -t "$1" page.txt 2>/dev/null || skip "this iconv has no $1"
}

@test "read-pages: --encoding says what is read that is not UTF-8" {
    printf 'Мэр сказал: «Дорога закрыта до весны», и уехал.\n' >page.txt
    for name in windows-1251 KOI8-R iso-8859-5 UTF-16LE utf-16be gb18030; do
        encoded "$name" >other.txt
        run --separate-stderr read-pages --encoding="$name" other.txt
        [ "$status" = 0 ] && [ -z "$stderr" ]
        [ "$(cut -f6 <<<"${lines[1]}")" = "$(cat page.txt)\\n" ]
        run --separate-stderr "$P/article-text" --encoding "$name" other.txt
        [ "$output" = "$(cat page.txt)" ]
        run --separate-stderr strip-boilerplate --text --encoding="$name" other.txt
        [ "$output" = "$(cat page.txt)" ]
        read-pages --encoding="$name" page.txt | cut -f6 | grep -qF "$(cat page.txt)"
    done
}

@test "read-pages: --encoding=utf-8 guesses nothing" {
    printf 'Ren\xe9 said caf\xe9s open.\n' >page.txt
    run --separate-stderr read-pages --encoding=utf-8 page.txt
    [ "$(cut -f6 <<<"${lines[1]}")" = 'Ren� said caf�s open.\n' ]
    [[ $stderr == *"replaced by U+FFFD" ]]
}

@test "read-pages: what a page says of its encoding is stronger than --encoding" {
    printf '<html><meta charset=koi8-r><p>\xed\xdc\xd2 \xce\xc5 \xd3\xcb\xc1\xda\xc1\xcc.' >koi.html
    printf '<html><meta charset=utf-8><p>\xcc\xfd\xf0 \xed\xe5 \xf1\xea\xe0\xe7\xe0\xeb.' >says-utf8.html
    printf '<html><p>\xcc\xfd\xf0 \xed\xe5 \xf1\xea\xe0\xe7\xe0\xeb.' >says-nothing.html
    for page in koi says-utf8 says-nothing; do
        run --separate-stderr read-pages --encoding=windows-1251 "$page.html"
        [ "$status" = 0 ] && [ -z "$stderr" ]
        [[ $output == *"<p>Мэр не сказал." ]]
    done
}

@test "read-pages: a name of no encoding is refused with the nearest" {
    run --separate-stderr read-pages --encoding=Windows1251 /dev/null
    [ "$status" = 2 ]
    [ "${stderr_lines[0]}" = "read-pages: --encoding: Windows1251 is not known; did you mean windows-1251?" ]
    run --separate-stderr strip-boilerplate --encoding=klingon /dev/null
    [ "$status" = 2 ]
    [ "${stderr_lines[0]}" = "strip-boilerplate: --encoding: klingon is not known" ]
}

@test "read-pages: ISO-2022-JP and UTF-32 are known by their bytes" {
    want='市長は「東京」と述べた。\n'
    printf '\e$B;TD9$O!VEl5~!W$H=R$Y$?!#\e(B\n' >iso-2022-jp
    printf '\xff\xfe\0\0\x02\x5e\0\0\x77\x95\0\0' >utf-32le
    printf '\0\0\xfe\xff\0\0\x5e\x02\0\0\x95\x77' >utf-32be
    [ "$(read-pages iso-2022-jp | grep ^page | cut -f6)" = "$want" ]
    [ "$(read-pages --encoding=iso-2022-jp iso-2022-jp | grep ^page | cut -f6)" = "$want" ]
    [ "$(read-pages utf-32le | grep ^page | cut -f6)" = 市長 ]
    [ "$(read-pages utf-32be | grep ^page | cut -f6)" = 市長 ]
    { printf '<html><meta charset=iso-2022-jp><p>'; cat iso-2022-jp; } >page.html
    [[ $(read-pages page.html) == *"<p>$want" ]]
}

@test "read-pages: pages in encodings of two and four bytes a character" {
    printf '<meta charset=shift_jis><p>\x93\x8c\x8b\x9e \xb1 \x81' >shift_jis.html
    printf '<meta charset=x-euc-jp><p>\xc5\xec\xb5\xfe \x8e\xb1 \xa1' >euc-jp.html
    printf '<meta charset=gb2312><p>\xb1\xb1\xbe\xa9 \x82\x30\x81\x30 \x81' >gbk.html
    printf '<meta charset=big5><p>\xa5x\xa5_ \x88\x62 \xa5' >big5.html
    printf '<meta charset=ks_c_5601-1987><p>\xbc\xad\xbf\xef \xff' >euc-kr.html
    for want in 'shift_jis 東京 ｱ �' 'euc-jp 東京 ｱ �' 'gbk 北京 㒣 �' 'big5 台北 Ê̄ �' 'euc-kr 서울 �'; do
        [[ $(read-pages "${want%% *}.html" 2>/dev/null) == *"<p>${want#* }" ]] || { echo "$want"; read-pages "${want%% *}.html"; false; }
    done
}

@test "read-pages: an address on the web is told from a file" {
    cd "$BATS_TEST_TMPDIR"
    run --separate-stderr read-pages 'https://example.org/a?b=1' http://example.org/
    [ "$status" = 1 ]
    [ -z "$output" ]
    [ "$stderr" = "read-pages: https://example.org/a?b=1: is an address, not a file: try curl -sL 'https://example.org/a?b=1' | nutgraf quotes --id='https://example.org/a?b=1'
read-pages: http://example.org/: is an address, not a file: try curl -sL 'http://example.org/' | nutgraf quotes --id='http://example.org/'" ]
    # A file may be called so.
    mkdir -p http:/example.org
    cp "$TOP/tests/contract.txt" http:/example.org/page
    [ "$(read-pages http://example.org/page | cut -f 2 | sort -u)" = http://example.org/page ]
}
