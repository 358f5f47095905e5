#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "tag-entities: the contract of all filters" {
    filter_contract tag-entities
}

@test "tag-entities: the cases" {
    cases tag-entities
}

@test "tag-entities: a second run adds nothing" {
    cd "$BATS_TEST_TMPDIR"
    tag-entities "$TOP"/tests/cases/tag-entities/*.in >once
    tag-entities once >twice
    cmp once twice
    [ "$(grep -c ^entity once)" -gt 40 ]
}

# Places are those of the clean text; nothing overlaps or leaves its sentence.
@test "tag-entities: mentions lie in their sentences, in order" {
    cd "$BATS_TEST_TMPDIR"
    cat "$TOP"/tests/cases/tag-entities/*.in >all.txt
    tag-entities all.txt >stream
    to-text stream >text
    awk -F'\t' '
        $1 == "sent" { from = $3; to = $4; next }
        $1 == "entity" {
            n++
            if ($3 < from || $4 > to || $3 >= $4) { print "outside: " $0; bad = 1 }
            from = $4
        }
        END { exit bad || n < 40 }' stream
    while IFS=$'\t' read -r kind _ start end _ mention _; do
        [ "$kind" = entity ] || continue
        [ "$(tail -c +$((start + 1)) text | head -c $((end - start)))" = "$mention" ]
    done <stream
}

# linear [OPTION...]: in2, twice as much as in1, may take three times as long, not more. A busy machine
# is no reason to fail: one of five pairs has to pass. Time with the sanitizers means nothing.
linear() {
    local a b
    for _ in 1 2 3 4 5; do
        a=$(time_of in1 "$@") b=$(time_of in2 "$@")
        echo "$a $b"
        case ${B:-} in *asan*) return ;; esac
        [ $((10#${b/./})) -ge $((10#${a/./} * 3 + 100)) ] || return 0
    done
    return 1
}

time_of() { # file [option...]
    local TIMEFORMAT=%U in=$1
    shift
    { time tag-entities "$@" <"$in" >/dev/null; } 2>&1
}

twice_as_much() {
    cd "$BATS_TEST_TMPDIR"
    for i in 1 2; do yes "$1" | head -n $((i * 60000)) | tr -d '\n' >"in$i"; done
    echo "$1:"
    linear
}

@test "tag-entities: names and values without end are linear" {
    twice_as_much 'Aa Bb '
    twice_as_much 'Aa of the Bb '
    twice_as_much 'John Smith'
    twice_as_much 'Bank of '
    twice_as_much 'U.S. '
    twice_as_much "O'"
    twice_as_much '$5 million to '
    twice_as_much 'June 5, 2024 - '
    twice_as_much 'two hundred '
    twice_as_much '1.'
    twice_as_much 'from June 19 to '
    twice_as_much 'The vote on Friday '
    twice_as_much 'al-Sabbagh '
    twice_as_much 'Orr News '
}

@test "tag-entities: a hundred thousand names in one document are linear" {
    local i
    cd "$BATS_TEST_TMPDIR"
    for i in 1 2; do
        seq $((i * 50000)) | sed 's/.*/It was said to Ann Smith&, Smith& of the Board&, and Ann Brown. /' |
            tr -d '\n' >"in$i"
    done
    linear
}

@test "tag-entities: names have a confidence, values have none; --model takes a model" {
    strip-boilerplate "$TOP/samples/wire-page.txt" | split-sentences >"$BATS_TEST_TMPDIR/sents"
    tag-entities "$BATS_TEST_TMPDIR/sents" >"$BATS_TEST_TMPDIR/got"
    awk -F'\t' '$1 == "entity" && $5 == "PERSON" && $7 == "Kari Solbakk-Lund" && $8 > 0.5 && $8 <= 1 { n++ }
        $1 == "entity" && $5 == "DATE" && $8 != "" { bad = 1 }
        END { exit bad || n < 2 }' "$BATS_TEST_TMPDIR/got"
    tag-entities --model="$TOP/lib/data/en/entities.model" "$BATS_TEST_TMPDIR/sents" | cmp - "$BATS_TEST_TMPDIR/got"
    run --separate-stderr tag-entities --model="$BATS_TEST_TMPDIR/sents" "$BATS_TEST_TMPDIR/sents"
    [ "$status" = 1 ]
    [ -n "$stderr" ]
}

@test "tag-entities: --list finds a user's names; wrong lines are named, the rest is used" {
    cd "$BATS_TEST_TMPDIR"
    printf '\xef\xbb\xbf# mine\r\nQuill\tPERSON\tMarcus J. Quill\r\norr dam\tPLACE\n' >a.tsv
    printf 'Orr Pact\tLAW\nno type\nOrr Pact\tlaw\nOrr Pact\tTREATY\tPact of Orr' >b.tsv
    run --separate-stderr tag-entities --list a.tsv --list=b.tsv <<<'Quill signed the Orr Pact at the Orr Dam.'
    [ "$status" = 1 ]
    [ "${stderr_lines[0]}" = 'tag-entities: b.tsv:2: no type behind the phrase' ]
    [ "${stderr_lines[1]}" = 'tag-entities: b.tsv:3: a type is capitals, digits, _ and -' ]
    [ "${#stderr_lines[@]}" = 2 ]
    [ "$(grep ^entity <<<"$output" | cut -f 5-8)" = $'PERSON\tQuill\tMarcus J. Quill\t1.00
TREATY\tOrr Pact\tPact of Orr\t1.00\nPLACE\tOrr Dam\torr dam\t1.00' ]
    tag-entities --list a.tsv <<<'Quill at the Orr Dam.' >once
    tag-entities --list a.tsv once | cmp - once
    tag-entities --list <(cat a.tsv) <<<'Quill at the Orr Dam.' | cmp - once
    run --separate-stderr tag-entities --list missing <<<x
    [ "$status" = 1 ]
    [[ $stderr = *missing* ]]
    : >empty
    tag-entities --list empty <<<'Ann Bell left Oslo.' | cmp - <(tag-entities <<<'Ann Bell left Oslo.')
}

@test "tag-entities: long lists of phrases with the same words are linear" {
    local i
    cd "$BATS_TEST_TMPDIR"
    for i in $(seq 31); do yes 'Aa ' | head -n "$i" | tr -d '\n'; printf '\tORG\n'; done >list
    seq 100000 | sed 's/.*/Aa Bb &\tPERSON/' >>list
    for i in 1 2; do yes 'Aa ' | head -n $((i * 100000)) | tr -d '\n' >"in$i"; done
    linear --list list
}
