#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What filters do with text that was made to break them. Some reads beyond a text
# crash only in the build of `make asan`, which runs these tests too.
load helper

# calm FILTER...: each of them reads standard input as a file, ends with status 0
# and says nothing. The output of the last one stays in $out.
calm() {
    local filter
    cat >"$BATS_TEST_TMPDIR/in"
    for filter; do
        status=0
        "$filter" "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || status=$?
        if [ "$status" != 0 ] || [ -s "$BATS_TEST_TMPDIR/err" ]; then
            echo "$filter ended with status $status"
            cat "$BATS_TEST_TMPDIR/err"
            return 1
        fi
    done
    out=$(cat "$BATS_TEST_TMPDIR/out")
}

engines=(split-sentences tag-entities extract-quotes)

@test "hostile: bullets with nothing behind them" {
    calm "${engines[@]}" < <(printf '• •\n')
    [ "$(grep -c ^sent <<<"$out")" = 2 ]
    printf '<ul><li><ul><li>• •</ul></ul><p>••••• • (a)' >"$BATS_TEST_TMPDIR/page.html"
    calm "${engines[@]}" < <(strip-boilerplate "$BATS_TEST_TMPDIR/page.html")
    calm "${engines[@]}" < <(printf '• (a) One\n\n• 1. ')
}

@test "hostile: a capital that is longer as a small letter" {
    calm "${engines[@]}" < <(printf 'A%s BRIDGE: Work began.\n' "$(printf 'Ⱥ%.0s' {1..23})")
    [ "$(grep -c ^sent <<<"$out")" = 2 ]
}

@test "hostile: a heading whose characters are written at great length" {
    for zeros in 79992 79993 79994; do
        calm strip-boilerplate < <(
            printf '<!doctype html><h1>&#x%0*d41;éa Quill wins</h1><p>It rained in the valley of Orr for a week, and the boats stayed in port.' "$zeros" 0
        )
        grep -q $'\ttitle\tAéa Quill wins$' <<<"$out"
    done
}

@test "hostile: a value at the end of a document, behind a longer one" {
    calm tag-entities < <(
        printf 'doc\ta\t0\t0\ttext\t\nsent\ta\t0\t40000\tbody\t'
        printf 'a million-dollar %.0s' {1..3000}
        printf '\t1\t1\ndoc\tb\t0\t0\ttext\t\nsent\tb\t0\t7\tbody\tIt is 5\t1\t1\n'
    )
    [ "$(grep -c '^entity	b' <<<"$out")" = 0 ]
    for text in 'It is 5' 'on 19/06' '19 June' 'between' 'last' 'the end of the' 'at 9:' "'" '$' 'minus 5' '1/' 'a' 'spring' 'Q3' 'from 2014 to'; do
        calm tag-entities < <(printf '%s\n' "$text")
    done
}

@test "hostile: ten digits where a date could be" {
    calm tag-entities < <(printf 'It came on 9999999999 and 19.06.9999999 and 99999999.9.\n')
    [ "$(grep -c '^entity.*DATE' <<<"$out")" = 0 ]
}

@test "hostile: a sentence that says it ends elsewhere" {
    # The second record ends with the block in which files are read.
    {
        printf 'x-long\td\t0\t0\t\t%s\n' "$(head -c 262094 /dev/zero | tr '\0' a)"
        printf 'sent\td\t0\t99\tbody\tIt is his familyG.'
    } >"$BATS_TEST_TMPDIR/in"
    [ "$(wc -c <"$BATS_TEST_TMPDIR/in")" = 262144 ]
    run --separate-stderr extract-quotes "$BATS_TEST_TMPDIR/in"
    [ "$status" = 1 ]
    [[ "$stderr" = *"/in:2: the last line is not ended, in its text or short of fields: the stream was cut" ]]
    calm tag-entities extract-quotes < <(printf 'sent\td\t0\t99999\tbody\tHe said no.\t1\t1\n')
    calm tag-entities extract-quotes < <(printf 'sent\td\t9\t4\tbody\t"It leaks," Ann Lee said. ...\t1\t1\nsent\td\t5\t0\tbody\tNo.\t1\t2\n')
    calm tag-entities extract-quotes < <(printf 'sent\td\t0\t999999999999999999\tbody\t"It leaks," Ann Lee said.\t1\t1\nsent\td\t999999999999999000\t3\tbody\t"No."\t1\t2\n')
}

@test "hostile: sentences without words belong to no quotation" {
    calm extract-quotes < <(
        printf 'sent\td\t%s\tbody\t%s\t1\t%s\n' $'0\t29' 'Mr. Quill said he "left. met.' 1 $'30\t33' Ann 2 $'34\t34' '' 3 $'35\t36' ' ' 4
        printf 'sent\td\t60\t63\tbody\tBo.\t2\t5\n'
    )
    [ "$(grep -c ^sent <<<"$out")" = 5 ]
    [ "$(grep ^quote <<<"$out" | cut -f 3-4,6)" = $'15\t33\the "left. met. Ann' ]
}

@test "hostile: an entity that lies elsewhere" {
    calm tag-entities extract-quotes to-text < <(printf 'sent\td\t0\t15\tbody\tAnn Lee said no.\t1\t1\nentity\td\t%s\t%s\tPERSON\tAnn\tAnn\t\n' 0 999 7 3 3 3 999999999999999000 5)
    calm extract-quotes < <(printf 'sent\td\t0\t17\tbody\tCafé “no,” said Ö.\t1\t1\nentity\td\t4\t9\tORG\tx\t\t\nentity\td\t5\t6\tPERSON\tx\t\t\n')
}

@test "hostile: a sentence that begins with a blank" {
    calm tag-entities extract-quotes < <(printf 'sent\td\t0\t6\tbody\t North\t1\t1\nsent\td\t8\t60\tbody\tthe North and North Korea met; North Korea and North Korea.\t2\t2\n')
    calm tag-entities extract-quotes < <(printf 'sent\td\t0\t30\tbody\t "Dams of the North", he said.\t1\t1\n')
}

@test "hostile: a verb of two words at the end of a sentence" {
    calm tag-entities extract-quotes < <(printf 'sent\td\t0\t13\tbody\tAnn Lee points\t1\t1\nsent\td\t15\t26\tbody\tout "a lie"\t1\t2\n')
}

@test "hostile: places, spans and sentences that do not fit each other, as table and JSON" {
    cd "$BATS_TEST_TMPDIR"
    far=999999999999999000
    {
        printf 'sent\td\t%s\t%s\tbody\tÉ “no,” said Ö.\t1\t1\n' 5 20 0 15 $far $far 16 9 40 2
        for spans in '' , - 0- -9 9-3 "0-$far" "$far-0" 1-2,1-2,0-9 99999999999999999999999-5 0-1,3-4,x 18446744073709551615-18446744073709551616; do
            printf 'quote\td\t0\t9\tdirect\t“É\tx\t\tsaid\t%s\t%s\t%s\tQ1\t.9\n' "$spans" "$spans" "$spans"
            printf 'entity\td\t%s\t%s\tORG\tx\t\t\n' 1 2 9 3 "$far" "$far" 0 "$far"
        done
    } >in.rec
    columns=said,sentence,sentence_number,paragraph_number,check,row,char_start,char_end
    calm to-json <in.rec
    for f in csv tsv md excel; do
        to-csv --format=$f --fields=$columns quote in.rec >out
        [ -s out ]
        to-csv --format=$f --fields=${columns#*,} entity in.rec >out
        [ -s out ]
    done
    to-json --documents in.rec | jq -e '.quotes | length == 12' >/dev/null
}
