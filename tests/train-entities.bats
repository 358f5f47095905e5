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

@test "tag-entities: --model refuses what is no model, and damaged ones" {
    train
    check() { # message
        status=0
        echo 'The ferry Sea Lark left.' | tag-entities --model="$model.bad" >/dev/null 2>"$BATS_TEST_TMPDIR/err" || status=$?
        [ "$status" = 1 ] && grep -q "^tag-entities: .*bad: $1" "$BATS_TEST_TMPDIR/err"
    }
    echo 'no model' >"$model.bad"; check 'not a model'
    : >"$model.bad"; check 'is empty'
    head -c 30000 "$model" >"$model.bad"; check 'a damaged model'
    { head -c 8 "$model"; printf '\377'; tail -c +10 "$model"; } >"$model.bad"; check 'a model of another version'
    { head -c 12 "$model"; printf '\377'; tail -c +14 "$model"; } >"$model.bad"; check 'a model of another version of the features'
    { head -c 20 "$model"; printf '\377'; tail -c +22 "$model"; } >"$model.bad"; check 'a damaged model'
    rm "$model.bad"; check 'No such file'
}

@test "tag-entities: a model of random bytes behind a good head does no harm" {
    train
    size=$(wc -c <"$model")
    { head -c 1024 "$model"; head -c $((size - 1024)) /dev/zero | tr '\0' '\177'; } >"$model.bad"
    tag-entities --model="$model.bad" tests/contract.txt >/dev/null
    { head -c 200 "$model"; head -c $((size - 200)) /dev/zero | tr '\0' '\200'; } >"$model.bad"
    tag-entities --model="$model.bad" tests/contract.txt >/dev/null
}

@test "tag-entities: confidences are numbers from 0.00 to 1.00" {
    tag-entities tests/contract.txt | awk -F'\t' '$1 == "entity" && $5 ~ /PERSON|ORG|PLACE|NORP|MISC/ {
        n++; if ($8 !~ /^(0\.[0-9][0-9]|1\.00)$/) bad++ } END { exit !(n > 0 && !bad) }'
}
