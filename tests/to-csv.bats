#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "to-csv: the contract of all filters" {
    filter_contract to-csv
}

@test "to-csv: the cases" {
    cases to-csv
}

@test "to-csv: a record of any number of fields, and metadata beside it" {
    cd "$BATS_TEST_TMPDIR"
    { printf 'meta\td\t0\t0\tauthor\tAnn\nx-wide\td\t0\t0\tl\tt'; seq -s $'\t' -f 'v%g' 7 300 | sed 's/^/\t/'; } >wide
    to-csv --meta=author x-wide wide >got
    [ "$(head -n 1 got)" = "doc,author,start,end,label,text,$(seq -s, -f 'field%g' 7 300)" ]
    [ "$(sed 1d got)" = "d,Ann,0,0,l,t,$(seq -s, -f 'v%g' 7 300)" ]
    [ "$(to-csv --no-header --fields=field300,field64,field9999 x-wide wide)" = v300,v64, ]
}

@test "to-csv: a misspelled kind is an error, with the nearest one" {
    cd "$BATS_TEST_TMPDIR"
    printf 'x-mine\td\t0\t0\tl\tt\nsent\td\t0\t4\tbody\tYes.\n' >in
    for pair in qoute:quote entitys:entity x-mein:x-mine parra:para; do
        run --separate-stderr to-csv ${pair%:*} in
        [ "$status" = 1 ]
        [ "$stderr" = "to-csv: no record of kind ${pair%:*}; did you mean ${pair#*:}?" ]
        [ "$output" = doc,start,end,label,text ]
    done
    run --separate-stderr to-csv photograph in
    [ "$status" = 1 ]
    [ "$stderr" = "to-csv: no record of kind photograph" ]
    for kind in quote x-mine; do
        run --separate-stderr to-csv $kind in
        [ "$status" = 0 ]
        [ -z "$stderr" ]
    done
    run to-csv qoute /dev/null
    [ "$status" = 0 ]
}

@test "to-csv: a long cell is written piece by piece, and whole" {
    cd "$BATS_TEST_TMPDIR"
    { printf 'sent\td\t0\t4\tbody\t'; yes 'He said "no", she said. ' | tr -d '\n' | head -c 3000000; echo; } >long
    to-csv --no-header --fields=text sent long >got
    { printf '"'; cut -f 6 long | tr -d '\n' | sed 's/"/""/g'; echo '"'; } | cmp - got
}

@test "to-csv: metadata that each row repeats has an end" {
    cd "$BATS_TEST_TMPDIR"
    awk 'BEGIN {
        long = sprintf("%200s", "")
        gsub(/ /, "x", long)
        for (i = 0; i < 500; i++) {
            print "meta\td\t0\t0\tauthor\tAnn Lee the " i " " long
            print "sent\td\t0\t4\tbody\tYes."
        }
        print "meta\te\t0\t0\tauthor\tBo Ek"; print "sent\te\t0\t4\tbody\tNo."
    }' >many
    status=0
    timeout 60 to-csv --no-header --meta=author --fields=doc,author,text sent many 2>said >got || status=$?
    [ "$status" = 1 ]
    grep -q '^to-csv: many:1: [0-9]* values of author are left out of the document.s rows: ' said
    [ "$(wc -l <said)" = 1 ]
    [ "$(tail -n 1 got)" = 'e,Bo Ek,No.' ]
    [ "$(wc -l <got)" = 501 ]
    [ "$(head -n 1 got | wc -c)" -le 65600 ]
    head -n 1 got | grep -q '^d,Ann Lee the 0 x*; Ann Lee the 1 x*; .*,Yes.$'
}

@test "to-csv: other programs read each format, and find in it what is in the records" {
    cd "$BATS_TEST_TMPDIR"
    strip-boilerplate "$TOP"/samples/*.html "$TOP"/samples/*.txt 2>/dev/null | tag-entities | extract-quotes >all.rec
    {
        cat all.rec
        printf 'quote\td\\t\\\\n\t0\t9\tdirect\t"a, \\"b\\"\\n\\tc\\\\"\t=1+1\t -x|y\tsaid <b>\t0-9\t\t\t\t\n'
    } >more.rec
    fields=doc,start,text,speaker,name,cue,spans,confidence
    for format in csv tsv excel; do to-csv --format=$format --fields=$fields quote more.rec >out.$format; done
    command -v mlr >/dev/null || echo "# not installed, so not tried: mlr" >&3
    ! command -v mlr >/dev/null || [ "$(mlr --itsv --ojson cat out.tsv | jq -r '.[-1].text')" = '"a, \"b\"'$'\n\tc\\"' ]
    needs_python3
    python3 - more.rec $fields <<'END'
import csv, re, sys
plain = {'t': '\t', 'n': '\n', 'r': '\r', '\\': '\\'}
undo = lambda s: re.sub(r'\\([tnr\\])', lambda m: plain[m[1]], s)
want = [[undo(r[i]) for i in (1, 2, 5, 6, 7, 8, 9, 13)] for r in
        (l.rstrip('\n').split('\t') for l in open(sys.argv[1], encoding='utf-8', newline='\n')) if r[0] == 'quote']
assert len(want) > 100
rows = lambda name, code: list(csv.reader(open(name, encoding=code, newline='')))
names = sys.argv[2].split(',')
assert rows('out.csv', 'utf-8') == [names] + want
assert [[undo(c) for c in l.rstrip('\n').split('\t')] for l in open('out.tsv', encoding='utf-8', newline='\n')] == [names] + want
text = open('out.excel', 'rb').read()
assert text.startswith(b'\xef\xbb\xbf') and text.count(b'\r\n') == len(want) + 1
got = rows('out.excel', 'utf-8-sig')
assert got[-1][3:5] == ["'=1+1", "' -x|y"]
assert [[re.sub(r"^'(?=\s*[=+@-])", '', c) for c in r] for r in got] == [names] + want
END
}

@test "to-csv: a cell that a spreadsheet would not take is cut, and counted" {
    needs_python3
    cd "$BATS_TEST_TMPDIR"
    python3 - <<'END'
for i, text in enumerate(('x' * 32766, 'x' * 32767, '\U0001f600' * 16383, '\U0001f600' * 16384, 'é' * 40000, '=' + 'x' * 32765)):
    print('sent\td\t0\t9\tbody\t' + text, file=open('%d.rec' % i, 'w', encoding='utf-8'))
END
    for n in 0 1 2 3 4 5; do to-csv --format=excel --no-header --fields=text sent $n.rec >$n.csv 2>$n.err; done
    for n in 1 3 4 5; do
        [ "$(cat $n.err)" = "to-csv: cells that were cut to 32766 characters: 1" ]
    done
    [ ! -s 0.err ]
    [ ! -s 2.err ]
    python3 - <<'END'
import csv
for n in range(6):
    cell, = next(csv.reader(open('%d.csv' % n, encoding='utf-8-sig', newline='')))
    units = len(cell.encode('utf-16-le')) // 2
    assert units in (32766, 32765), (n, units)
    assert cell.endswith(' …') == (n not in (0, 2)), n
    assert cell.startswith("'=") == (n == 5), n
END
    cat 1.rec 3.rec 4.rec | to-csv --format=excel sent 2>err >/dev/null
    [ "$(cat err)" = "to-csv: cells that were cut to 32766 characters: 3" ]
}

@test "to-csv: a row has the same id in every run, of part of the stream, too" {
    cd "$BATS_TEST_TMPDIR"
    strip-boilerplate "$TOP"/samples/*.html 2>/dev/null | tag-entities | extract-quotes >all.rec
    to-csv --no-header --fields=row,said quote all.rec >all
    grep ^quote all.rec | to-csv --no-header --fields=row,said quote | cmp - all
    [ "$(to-csv --no-header --fields=row entity all.rec | sort | uniq -d | wc -l)" = 0 ]
    [ "$(wc -l <all)" -gt 50 ]
}

@test "to-csv: doubtful rows are hidden, counted, and marked" {
    cd "$BATS_TEST_TMPDIR"
    strip-boilerplate "$TOP"/samples/*.html "$TOP"/samples/*.txt 2>/dev/null | tag-entities | extract-quotes >all.rec
    to-csv --fields=rule,type,confidence,check,name,speaker,polarity --summary=sum quote all.rec >all.csv
    to-csv --fields=rule,type,confidence,check,name,speaker,polarity --min-confidence=.5 --summary=sum.5 quote all.rec >some.csv
    for wrong in 1.5 -1 x '' 50%; do
        run --separate-stderr to-csv --min-confidence="$wrong" quote all.rec
        [ "$status" = 2 ]
    done
    needs_python3
    python3 - <<'END'
import csv
def doubtful(r, least):
    return r['rule'] in ('Q4', 'Q6', 'Q14') or \
        r['rule'] == 'Q12' and r['polarity'] != 'not' or \
        r['rule'] == 'Q13' and r['type'] == 'indirect' or float(r['confidence']) < least
rows = list(csv.DictReader(open('all.csv')))
some = list(csv.DictReader(open('some.csv')))
kept = [r for r in rows if not doubtful(r, .5)]
assert kept == some and 0 < len(kept) < len(rows)
assert all((r['check'] == '?') == doubtful(r, .7) for r in rows)
sources = lambda rows: len({r['name'] or r['speaker'] for r in rows} - {''})
assert open('sum').read() == '%d rows\n%d sources\n' % (len(rows), sources(rows))
assert open('sum.5').read() == '%d rows\n%d sources\n%d doubtful rows hidden\n' % \
    (len(kept), sources(kept), len(rows) - len(kept))
END
}
