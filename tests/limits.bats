#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What is too large is reported and left out, and the rest is processed; what is
# done is written, whatever ends the program; a stream that was cut is noticed.
load helper

setup() {
    cd "$BATS_TEST_TMPDIR"
    cp "$TOP/tests/contract.txt" page.txt
    printf 'Oslo is far away. Ann Lee said so.\n' >small.txt
    PLAIN='split-sentences tag-entities extract-quotes to-csv to-json to-text'
}

# sent ID TEXT: one record.
sent() { printf 'sent\t%s\t0\t%d\tbody\t%s\t1\t1\n' "$1" "${#2}" "$2"; }
xs() { head -c "$1" /dev/zero | tr '\0' x; }

@test "limits: --max-size is a number of bytes, with K, M or G" {
    for size in 1 64K 3M 1G 99999999; do
        to-text --max-size=$size /dev/null
    done
    for size in '' 0 0K x K 1X 1KB -1 ' 1' 1.5M 99999999999999999999 99999999999G; do
        run --separate-stderr to-text --max-size="$size" /dev/null
        [ "$status" = 2 ]
        [ "${stderr_lines[0]}" = "to-text: --max-size: $size is not a number of bytes (with K, M or G)" ]
    done
}

@test "limits: a text or a page that is too large is left out, the other files are read" {
    for f in strip-boilerplate $PLAIN; do
        "$f" small.txt small.txt >want
        run --separate-stderr "$f" --max-size=200 small.txt page.txt small.txt
        [ "$status" = 1 ]
        [ "$stderr" = "$f: page.txt: is larger than 200 bytes and is left out (--max-size)" ]
        diff want <(printf '%s\n' "$output")
        run --separate-stderr "$f" --max-size=200 small.txt - small.txt < <(cat page.txt)
        [ "$status" = 1 ]
        [ "$stderr" = "$f: -: is larger than 200 bytes and is left out (--max-size)" ]
        diff want <(printf '%s\n' "$output")
        # As large as it may be.
        "$f" --max-size=$(wc -c <page.txt) page.txt | cmp - <("$f" page.txt)
    done
}

@test "limits: a file without end is read up to 64 MB" {
    case ${B:-} in *asan*) ;; *) ulimit -v 400000 ;; esac
    for f in strip-boilerplate $PLAIN; do
        "$f" small.txt >want
        run --separate-stderr "$f" small.txt - < <(yes 'It rains.')
        [ "$status" = 1 ]
        [ "$stderr" = "$f: -: is larger than 64 MB and is left out (--max-size)" ]
        diff want <(printf '%s\n' "$output")
    done
    run --separate-stderr to-text --files0-from=/dev/zero
    [ "$status" = 1 ]
    run --separate-stderr tag-entities --list=/dev/zero small.txt
    [ "$status" = 1 ]
    [[ "$stderr" == *"/dev/zero: is larger than 64 MB and is left out (--max-size)" ]]
}

@test "limits: a record that is too large is left out, whatever the blocks; lines are counted on" {
    { sent a 'One.'; sent a "$(xs 3000)"; sent a 'Two.'; echo wrong; sent b "$(xs 600000)"; sent b 'Three.'; } >in
    { sent a 'One.'; sent a 'Two.'; echo wrong; sent b 'Three.'; } >want
    want="extract-quotes: in:2: a record larger than 1 KB is left out (--max-size)
extract-quotes: in:5: a record larger than 1 KB is left out (--max-size)
extract-quotes: in:4: no record: fewer than six fields"
    for n in 7 1000 300000; do
        status=0
        LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 \
            extract-quotes --max-size=1K in >got 2>err || status=$?
        [ "$status" = 1 ]
        cmp want got
        diff <(sort <<<"$want") <(sort err)
    done
    # The first and the only one.
    sent a "$(xs 3000)" >in
    run --separate-stderr to-text --max-size=1K in in
    [ "$status" = 1 ]
    [ "$output" = '' ]
    [ "${#stderr_lines[@]}" = 2 ]
    # As long as it may be.
    line=$(sent a "$(xs 3000)")
    to-text --max-size=${#line} <<<"$line"
    ! to-text --max-size=$((${#line} - 1)) <<<"$line"
}

@test "limits: records of gigabytes take no memory" {
    case ${B:-} in *asan*) skip "needs its memory" ;; esac
    ulimit -v 400000
    { sent a 'One.'; printf 'sent\ta\t0\t1\tbody\t'; xs 1000000000; echo; sent a 'Two.'; } |
        { status=0; to-text >got 2>err || status=$?; echo $status >status; }
    [ "$(cat status)" = 1 ]
    grep -q One got; grep -q Two got
    grep -q 'to-text: -:2: a record larger than 64 MB is left out' err
}

@test "limits: a document has four times that, its records together" {
    { sent a 'One.'; for i in $(seq 60); do sent b "$(xs 1000)"; done; sent c 'Three.'; sent b 'Four.'; } >in
    { sent a 'One.'; sent c 'Three.'; sent b 'Four.'; } >want
    for n in 100 300000; do
        status=0
        LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 \
            extract-quotes --max-size=10K in >got 2>err || status=$?
        [ "$status" = 1 ]
        cmp want got
        [ "$(cat err)" = 'extract-quotes: in:2: the document b is, with its records, larger than 40 KB and is left out (--max-size)' ]
    done
    extract-quotes --max-size=18K in | cmp - in
    # The records that a text becomes count, as paragraphs and as sentences.
    yes A | head -c 6000 >lines.txt
    yes 'A b.' | head -c 6000 | tr '\n' ' ' >sentences.txt
    for f in extract-quotes tag-entities; do
        "$f" small.txt >want
        run --separate-stderr "$f" --max-size=10K lines.txt small.txt sentences.txt
        [ "$status" = 1 ]
        cmp want <(printf '%s\n' "$output")
        [ "${stderr_lines[0]}" = "$f: lines.txt:1: the document lines.txt is, with its records, larger than 40 KB and is left out (--max-size)" ]
        [ "${stderr_lines[1]}" = "$f: sentences.txt:1: the document sentences.txt is, with its records, larger than 40 KB and is left out (--max-size)" ]
    done
    # What is not a record belongs to the document around it.
    { sent a 'One.'; yes | head -n 3000; sent b 'Two.'; } >in
    run --separate-stderr extract-quotes --max-size=10K in
    [ "$status" = 1 ]
    [ "$output" = "$(sent b 'Two.')" ]
}

@test "limits: a row that is too large is left out" {
    { printf 'id,text\n1,One.\n2,"'; xs 5000; printf '""'; xs 5000; printf '"\n3,Three.\n4,'; xs 500; printf '\n5,Five.\n'; } >in.csv
    printf 'id,text\n1,One.\n3,Three.\n5,Five.\n' | from-csv >want
    for n in 3 1000 300000; do
        status=0
        LD_PRELOAD=$TOP/${B:-build}/faults.so FAULT=read:$n ASAN_OPTIONS=verify_asan_link_order=0 \
            from-csv --max-size=200 in.csv >got 2>err || status=$?
        [ "$status" = 1 ]
        cmp want got
        printf 'from-csv: in.csv: row %d: larger than 200 bytes and left out (--max-size)\n' 3 5 | diff - err
    done
    n=300000000 size=64M
    case ${B:-} in *asan*) n=5000000 size=1M ;; *) ulimit -v 400000 ;; esac
    { printf 'id,text\n1,One.\n2,"'; xs $n; } | { ! from-csv --max-size=$size >got; }
    printf 'id,text\n1,One.\n' | from-csv | cmp - got
    xs $n | tr x , | { ! from-csv --max-size=$size --no-header --columns=id=1,text=2 >got; }
    [ ! -s got ]
}

@test "limits: a page whose escapes make it too large is left out by the reader already" {
    { printf 'id,text\n1,"'; yes x | head -n 450; printf '"\n2,Two.\n'; } >in.csv
    run --separate-stderr from-csv --max-size=1K in.csv
    [ "$status" = 1 ]
    [ "$stderr" = "from-csv: in.csv: row 2: larger than 1 KB and left out (--max-size)" ]
    [ "$(cut -f 1,2,6 <<<"$output" | tail -n 1)" = $'page\t2\tTwo.' ]
    [ "${#lines[@]}" = 2 ]
}

@test "limits: a list of files and a list of names may be too large" {
    printf '%s\0' small.txt small.txt small.txt >list
    run --separate-stderr to-text --files0-from=list --max-size=20
    [ "$status" = 1 ]
    [ "$stderr" = "to-text: list: is larger than 20 bytes and is left out (--max-size)" ]
    printf 'Ann Lee\tPERSON\nOslo\tPLACE\n' >names
    run --separate-stderr tag-entities --list=names --max-size=20 small.txt
    [ "$status" = 1 ]
    [ "$stderr" = "tag-entities: names: is larger than 20 bytes and is left out (--max-size)" ]
}

@test "ends: a filter without memory writes what is done, and names the document" {
    case ${B:-} in *asan*) skip "needs its memory" ;; esac
    { sent first 'Ann Lee is in Oslo.'; sent second "$(yes 'Ann Lee went to Oslo.' | head -c 12000000 | tr '\n' ' ')"; sent third 'Three.'; } >in
    tag-entities <<<"$(sent first 'Ann Lee is in Oslo.')" >want
    status=0
    (ulimit -v 130000; tag-entities in >got 2>err) || status=$?
    [ "$status" = 1 ]
    cmp want got
    [ "$(cat err)" = 'tag-entities: in: out of memory in document second' ]
    status=0
    (ulimit -v 60000; strip-boilerplate small.txt - < <(yes 'It rains.') >got 2>err) || status=$?
    [ "$status" = 1 ]
    strip-boilerplate small.txt | cmp - got
    [ "$(cat err)" = 'strip-boilerplate: -: out of memory' ]
}

@test "ends: a closed pipe is quiet, and a failure like any other" {
    # So much that what each of them writes is more than a pipe holds.
    for i in $(seq 20000); do sent a 'One two three four.'; done >part
    cat part part part part >good
    for f in split-sentences to-csv to-json to-text; do
        for in in ./good './no-such-file ./good'; do
            # shellcheck disable=SC2086 # two names
            { trap '' PIPE; status=0; "$f" $in 2>err || status=$?; echo $status >status; } | head -c 1 >/dev/null
            case $in in
            ./good) [ "$(cat status)" = 1 ]; [ ! -s err ] ;;
            *) [ "$(cat status)" = 1 ]; [ "$(cat err)" = "$f: ./no-such-file: No such file or directory" ] ;;
            esac
        done
        { echo wrong | cat good -; cat good good good; } >in
        # An operand in which something was wrong before the pipe was closed.
        { trap '' PIPE; status=0; "$f" - < <(sent a x; echo wrong; cat in) 2>err || status=$?; echo $status >status; } | head -c 1 >/dev/null
        [ "$(cat status)" = 1 ]
    done
}

@test "ends: a stream whose last line is not ended is reported, and read" {
    for n in 1 2; do printf 'sent\ta\t0\t4\tbody\tYes.\t1\t1\t1000\t1004\n'; done >in
    whole=$(wc -c <in)
    # A record that has all its columns may be whole.
    for cut in 1 2 4 6 8 12 16 20 24 34; do
        if [ "$cut" -le 4 ]; then
            want=0 said='the last line is not ended: the stream may have been cut'
        else
            want=1 said='the last line is not ended, in its text or short of fields: the stream was cut'
        fi
        head -c $((whole - cut)) in >half
        for f in split-sentences tag-entities extract-quotes; do
            run --separate-stderr "$f" half
            [ "$status" = "$want" ]
            [ "$output" = "$(cat half)" ]
            [ "$stderr" = "$f: half:2: $said" ]
        done
    done
    # One that ends in its text may not be whole.
    for line in $'meta\ta\t0\t0\ttitle\tThe mayor of' $'page\ta\t0\t0\thtml\t<p>The mayor' $'x-mine\ta\t0\t0\tl\tThe mayor'; do
        printf '%s' "$line" >text
        run --separate-stderr to-text text
        [ "$status" = 1 ]
    done
    run --separate-stderr to-text half half
    [ "$status" = 1 ]
    [ "${#stderr_lines[@]}" = 2 ]
    # Plain text needs no LF at its end.
    printf 'Oslo is far away.' >text
    run --separate-stderr split-sentences --text text
    [ "$status" = 0 ]
    [ "$stderr" = '' ]
}

@test "ends: descriptors that are closed at the start" {
    for f in strip-boilerplate $PLAIN; do
        "$f" small.txt >want
        run --separate-stderr bash -c '"$1" small.txt <&-' - "$f"
        [ "$status" = 0 ]
        diff want <(printf '%s\n' "$output")
        run --separate-stderr bash -c '"$1" - small.txt <&-' - "$f"
        [ "$status" = 1 ]
        [ "$stderr" = "$f: -: Bad file descriptor" ]
        diff want <(printf '%s\n' "$output")
        run --separate-stderr bash -c '"$1" small.txt - <&-' - "$f"
        [ "$status" = 1 ]
        [ "$stderr" = "$f: -: Bad file descriptor" ]
        diff want <(printf '%s\n' "$output")
        run --separate-stderr bash -c '"$1" small.txt >&-' - "$f"
        [ "$status" = 1 ]
        [ "$stderr" = "$f: cannot write to standard output: Bad file descriptor" ]
        run --separate-stderr bash -c '"$1" ./no-such-file small.txt 2>&-' - "$f"
        [ "$status" = 1 ]
        diff want <(printf '%s\n' "$output")
        run --separate-stderr bash -c '"$1" small.txt <&- >&- 2>&-' - "$f"
        [ "$status" = 1 ]
        cmp small.txt <(printf 'Oslo is far away. Ann Lee said so.\n')
    done
    run --separate-stderr bash -c 'to-text --version >&-'
    [ "$status" = 1 ]
    bash -c 'to-text /dev/null >&-'
}
