#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "to-json: the contract of all filters" {
    filter_contract to-json
}

@test "to-json: the cases" {
    cases to-json
}

@test "to-json: every line is an object, of every kind, with and without --documents" {
    cd "$TOP"
    strip-boilerplate --explain samples/*.html samples/*.txt 2>/dev/null | tag-entities | extract-quotes >"$BATS_TEST_TMPDIR/all.rec"
    cd "$BATS_TEST_TMPDIR"
    to-json all.rec >each
    [ "$(wc -l <each)" = "$(wc -l <all.rec)" ]
    [ "$(jq -c 'type' each | sort | uniq -c | wc -l)" = 1 ]
    jq -r .kind each | cmp - <(cut -f 1 all.rec)
    for kind in $(cut -f 1 all.rec | sort -u); do
        to-json "$kind" all.rec | jq -r 'keys_unsorted | map(select(startswith("char_") | not)) | join(",")' | sort -u >got
        [ "$(cat got)" = "$(to-csv "$kind" </dev/null)" ]
    done
    [ "$(to-json --documents all.rec | jq -s length)" = "$(grep -c ^doc all.rec)" ]
}

@test "to-json: values are those of to-csv" {
    needs_python3
    cd "$BATS_TEST_TMPDIR"
    strip-boilerplate "$TOP"/samples/*.html 2>/dev/null | tag-entities | extract-quotes >all.rec
    for kind in quote entity sent meta; do
        fields=$(to-csv --meta=title,author "$kind" </dev/null)
        to-json --meta=title,author --fields="$fields" "$kind" all.rec >rows
        python3 - "$kind" <(to-csv --meta=title,author "$kind" all.rec) rows <<'END'
import csv, json, sys
table = list(csv.DictReader(open(sys.argv[2], encoding='utf-8', newline='')))
rows = [json.loads(line) for line in open(sys.argv[3], encoding='utf-8')]
assert len(table) == len(rows) > 0
for a, b in zip(table, rows):
    assert list(a) == list(b)
    for k in a:
        assert a[k] == '' and b[k] is None or \
            (float(a[k]) == b[k] if isinstance(b[k], (int, float)) else a[k] == b[k]), (k, a[k], b[k])
END
    done
}

@test "to-json: places in code points are those of the clean text" {
    cd "$BATS_TEST_TMPDIR"
    printf 'They left the café at noon.The mayor, Ann Lee, stayed.“No,” Ann Lee said.It was late.\n\nShe waited.\n' >touching
    strip-boilerplate "$TOP"/samples/*.html "$TOP"/samples/*.txt 2>/dev/null |
        cat - <(split-sentences touching) | tag-entities | extract-quotes | to-json --documents >all
    [ "$(jq -r 'select(.doc == "touching").text' all)" = "$(cat touching)" ]
    # Without what is before them they are not known.
    strip-boilerplate "$TOP/samples/news-page.html" | tag-entities >part
    grep -v '^sent.*	1	1	' part | to-json entity >got
    [ "$(jq .char_start got | sort -u)" = null ]
    [ "$(sed 1,15d part | to-json --documents | jq .text)" = null ]
    needs_python3
    python3 - all <<'END'
import json, sys
n = 0
for line in open(sys.argv[1], encoding='utf-8'):
    d = json.loads(line)
    text = d['text'].encode()
    for kind in 'sentences', 'entities', 'quotes':
        for r in d[kind]:
            part = d['text'][r['char_start']:r['char_end']]
            assert part.encode() == text[r['start']:r['end']], r
            assert kind == 'quotes' or part == r['text'], r
            n += 1
assert n > 500
END
}

@test "to-json: conditions choose documents by their metadata" {
    cd "$BATS_TEST_TMPDIR"
    printf 'meta\t%s\t0\t0\tdate\t%s\n' a 2024-02-29 b 2024-03-01T10:00Z c 2024-04-01 >in.rec
    to-json --documents --where='date>=2024-03' --where='date<2024-04' --summary=sum in.rec >got
    [ "$(jq -r .doc got)" = b ]
    [ "$(jq -r .date got)" = 2024-03-01T10:00Z ]
    [ "$(cat sum)" = "1 document" ]
    for wrong in "--where=text=x" "--fields=doc" "--name=x" quote; do
        run --separate-stderr to-json --documents "$wrong" in.rec
        [ "$status" = 2 ]
        [ -z "$output" ]
    done
}

@test "to-json: no object has two keys of one name" {
    cd "$BATS_TEST_TMPDIR"
    printf 'meta\td\t0\t0\ttext\tx\nsent\td\t0\t9\tbody\tIt rains.\n' >in.rec
    for twice in "--fields=doc,text,doc sent" "--fields=doc,doc=text sent" "--meta=text sent" --meta=text --meta=label; do
        # shellcheck disable=SC2086 # words
        run --separate-stderr to-json $twice in.rec
        [ "$status" = 2 ]
        [ -z "$output" ]
        [[ ${stderr_lines[0]} == "to-json: two columns are called "*": --fields=new=name calls one otherwise" ]]
    done
    [ "$(to-json --meta=text --fields=doc,text,label=kind sent in.rec)" = '{"doc":"d","text":"It rains.","label":"sent"}' ]
    [ "$(to-json --documents --meta=text in.rec | jq -c .meta)" = '{"text":["x"]}' ]
}
