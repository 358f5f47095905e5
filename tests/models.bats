#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What tag-entities makes of models and lists that somebody else made.
# tests/unit/models.c tests that no damage goes unseen, and that no model with a
# right checksum does any harm.
load helper

setup() {
    cd "$BATS_TEST_TMPDIR" || return 1
    train-entities --types=SHIP --size=12 "$TOP/samples/train/ships.rec" 2>/dev/null >model
}

# refused MESSAGE: the file "bad" is not a model, for this reason.
refused() {
    status=0
    echo 'The ferry Sea Lark left.' | tag-entities --model=bad >out 2>err || status=$?
    [ "$status" = 1 ] && [ ! -s out ] && [ "$(cat err)" = "tag-entities: bad: $1" ] || { cat err; false; }
}

# number N: four bytes, little-endian.
number() {
    printf "$(printf '\\x%02x\\x%02x\\x%02x\\x%02x' $(($1 & 255)) $(($1 >> 8 & 255)) $(($1 >> 16 & 255)) $(($1 >> 24 & 255)))"
}

@test "models: what is no model, or none of this version" {
    echo 'no model' >bad; refused 'not a model'
    : >bad; refused 'is empty'
    rm bad
    status=0
    tag-entities --model=bad </dev/null 2>err || status=$?
    [ "$status" = 1 ]
    grep -q '^tag-entities: bad: No such file' err
    { head -c 8 model; printf '\377'; tail -c +10 model; } >bad; refused 'a model of a later version'
    { head -c 12 model; printf '\377'; tail -c +14 model; } >bad; refused 'a model of a later version'
    { head -c 8 model; printf '\2'; tail -c +10 model; } >bad; refused 'made by an older version: train it again'
}

@test "models: one that is cut or damaged" {
    size=$(wc -c <model)
    head -c 30000 model >bad; refused 'truncated'
    head -c 20 model >bad; refused 'truncated'
    { cat model; echo; } >bad; refused 'damaged: its checksum is not right'
    for at in 24 70 500 1024 40000 $((size - 1)); do
        byte=$(tail -c +$((at + 1)) model | head -c 1 | od -An -tu1)
        { head -c "$at" model; printf "\\x$(printf %02x $(((byte + 1) % 256)))"; tail -c +$((at + 2)) model; } >bad
        cmp -s model bad && { echo "$at: not changed"; false; }
        refused 'damaged: its checksum is not right'
    done
}

# As version 0.1.0 had them before models had a checksum: a table of one row is
# one whose index is a shift by 32 bits.
@test "models: one row is refused, and crashes nothing" {
    { printf 'nutchain'; for n in 2 2 1 1 40 0 65536 0 0; do number "$n"; done; head -c 20 /dev/zero; printf SHIP; head -c 972 /dev/zero; } >bad
    refused 'made by an older version: train it again'
    { printf 'nutchain'; number 3; number 2; number 1040; number 0; number 1; number 1; number 40; head -c 1004 /dev/zero; } >bad
    refused 'damaged: its checksum is not right'
}

@test "models: no more is read than the file's head says" {
    status=0
    timeout 20 tag-entities --model=/dev/zero </dev/null 2>err || status=$?
    [ "$status" = 1 ]
    [ "$(cat err)" = 'tag-entities: /dev/zero: not a model' ]
    mkfifo pipe
    cat model >pipe &
    echo 'The captain of the trawler White Tern was safe.' | tag-entities --model=pipe | grep -q $'\tSHIP\tWhite Tern\t'
    wait $!
}

# More than an input keeps from one file to the next.
@test "models: one of more than 4 MB" {
    train-entities --types=SHIP --size=18 "$TOP/samples/train/ships.rec" 2>/dev/null >large
    [ "$(wc -c <large)" -gt $((4 * 1024 * 1024)) ]
    echo 'The captain of the trawler White Tern was safe.' | tag-entities --model=large | grep -q $'\tSHIP\tWhite Tern\t'
}

@test "models: a file that is cut or changed while it is in use" {
    mkfifo in
    tag-entities --model=model <in >out &
    {
        printf 'sent\td1\t0\t47\tbody\tThe captain of the trawler White Tern was safe.\n'
        printf 'sent\td2\t0\t47\tbody\tThe captain of the trawler White Tern was safe.\n'
        for _ in $(seq 100); do
            ! grep -q SHIP out || break
            sleep 0.1
        done
        : >model
        printf 'sent\td3\t0\t47\tbody\tThe captain of the trawler White Tern was safe.\n'
    } >in
    wait $!
    [ "$(grep -c $'\tSHIP\tWhite Tern\t' out)" = 3 ]
}

@test "lists: any bytes are taken or refused with their line" {
    printf 'Sea Lark\tSHIP\nOrr\ta b\nOrr\t\t\nOrr\tS\x01\n\tSHIP\nOrr\tSHIP\tOrr\tmore\nOrr\tSHIP\xc3\x84\nBay\tSHIP\tThe \x1b[1m\x00Bay\n' >list
    status=0
    echo 'The Sea Lark and the Bay left Orr.' | tag-entities --list=list >out 2>err || status=$?
    [ "$status" = 1 ]
    for n in 2 3 4 5 6 7; do
        grep -q "^tag-entities: list:$n: " err || { cat err; false; }
    done
    grep -q $'\tSHIP\tSea Lark\t' out
    grep -q $'\tSHIP\tBay\tThe .*Bay\t1.00' out
    [ "$(grep -c $'^entity.*\t1.00' out)" = 2 ]
    head -c 100000 /dev/urandom >list
    echo 'The Sea Lark left Orr.' | tag-entities --list=list >out 2>err || [ $? = 1 ]
    ! grep -v '^tag-entities: list:[0-9]*: ' err
}
