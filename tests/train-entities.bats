#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

setup() {
    cd "$TOP" || return 1
    ships=samples/train/ships.rec
    model=$BATS_TEST_TMPDIR/model
}

train() {
    train-entities --types=SHIP --size=12 "$@" "$ships" 2>"$BATS_TEST_TMPDIR/err" >"$model"
}

@test "train-entities: the same input gives the same bytes, another seed others" {
    train
    cp "$model" "$model.1"
    train
    cmp "$model" "$model.1"
    train --seed=2
    ! cmp -s "$model" "$model.1"
}

@test "train-entities: a name that it never saw is found by its neighbours" {
    train
    echo 'The captain of the trawler White Tern was safe.' | tag-entities --model="$model" >"$model.out"
    grep -q $'^entity\t-\t27\t37\tSHIP\tWhite Tern\t' "$model.out"
}

@test "train-entities: names in small letters" {
    awk -F '\t' -v OFS='\t' '{ $6 = tolower($6) } 1' "$ships" >"$model.rec"
    train-entities --types=SHIP --size=12 "$model.rec" 2>/dev/null >"$model"
    echo 'the captain of the trawler white tern was safe.' | tag-entities --model="$model" | grep -q $'\tSHIP\twhite tern\t'
}

@test "train-entities: what is held out is tested, and the figures are printed" {
    train --held-out=4
    grep -q '^12 documents, 24 names, 0 of them not at the ends of tokens$' "$BATS_TEST_TMPDIR/err"
    grep -Eq '^SHIP( +[0-9]+\.[0-9]{2}){3} +6$' "$BATS_TEST_TMPDIR/err"
    grep -Eq '^epoch 8: loss 0\.' "$BATS_TEST_TMPDIR/err"
    train --held-out=0
    ! grep -q 'held out' "$BATS_TEST_TMPDIR/err"
}

@test "train-entities: names beside tokens are counted, not learnt" {
    sed 's/^\(entity\tship01\t\)10\t18/\111\t18/' "$ships" >"$model.rec"
    train-entities --types=SHIP --size=12 "$model.rec" 2>&1 >/dev/null | grep -q '24 names, 1 of them not'
}

@test "train-entities: five to eight types, and one too many" {
    train-entities --size=12 --types=SHIP,B,C,D,E "$ships" 2>/dev/null >"$model"
    echo 'The captain of the trawler White Tern was safe.' | tag-entities --model="$model" | grep -q $'\tSHIP\tWhite Tern\t'
    run train-entities --types=A,B,C,D,E,F,G,H,I "$ships"
    [ "$status" = 2 ]
    run train-entities "$ships"
    [ "$status" = 2 ]
}

@test "train-entities: what is no name of a type is refused" {
    many=$(printf 'T%d,' $(seq 5000))
    for types in '' , A, ,A A,,B a 'A B' A,A $'A\tB' $'A\nB' 'Ä' 1A A/B ABCDEFGHIJKLMNOP "${many%,}"; do
        run train-entities --types="$types" "$ships"
        [ "$status" = 2 ] || { echo "$types: $status"; false; }
        [[ $output == train-entities:\ --types* ]] || { echo "$types: $output"; false; }
    done
}

@test "train-entities: labels of all kinds in records are left out" {
    { cat "$ships"; sed -n 's/\tSHIP\t/\tSH IP\t/p; s/\tSHIP\t/\t\t/p' "$ships"; } >"$model.rec"
    train-entities --types=SHIP --size=12 "$model.rec" 2>&1 >"$model" | grep -q ' 24 names,'
}

@test "train-entities: bad options and bad input" {
    for option in --epochs=0 --epochs=x --rate=0 --rate=-1 --size=7 --size=25 --held-out=-1 --least=0; do
        status=0
        train "$option" || status=$?
        [ "$status" = 2 ] || { echo "$option: $status"; false; }
    done
    status=0
    train-entities --types=SHIP </dev/null >"$model" 2>"$BATS_TEST_TMPDIR/err" || status=$?
    [ "$status" = 1 ] && [ ! -s "$model" ]
    grep -q '^train-entities: no names to learn from' "$BATS_TEST_TMPDIR/err"
    status=0
    train-entities --types=SHIP "$BATS_TEST_TMPDIR/none" "$ships" >"$model" 2>"$BATS_TEST_TMPDIR/err" || status=$?
    [ "$status" = 1 ] && [ -s "$model" ]
    grep -q 'none: No such file' "$BATS_TEST_TMPDIR/err"
    status=0
    train-entities --types=SHIP --size=12 "$ships" >/dev/full 2>/dev/null || status=$?
    [ "$status" = 1 ]
}

@test "tag-entities: confidences are numbers from 0.00 to 1.00" {
    tag-entities tests/contract.txt | awk -F'\t' '$1 == "entity" && $5 ~ /PERSON|ORG|PLACE|NORP|MISC/ {
        n++; if ($8 !~ /^(0\.[0-9][0-9]|1\.00)$/) bad++ } END { exit !(n > 0 && !bad) }'
}

@test "train-entities: no document has a name of the types" {
    printf 'doc\ta\t0\t0\ttext\t\tnutgraf/1\nsent\ta\t0\t9\tbody\tHi there.\t1\t1\t0\t9\n' >"$BATS_TEST_TMPDIR/in"
    run --separate-stderr train-entities --types=SHIP --size=8 "$BATS_TEST_TMPDIR/in"
    [ "$status" = 1 ]
    [ -z "$output" ]
    [[ "$stderr" = *"train-entities: no names to learn from: "* ]]
}
