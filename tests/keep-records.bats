#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "keep-records: the contract of all filters" {
    filter_contract keep-records
}

@test "keep-records: the cases" {
    cases keep-records
}

@test "keep-records: no condition, every byte" {
    cd "$BATS_TEST_TMPDIR"
    strip-boilerplate "$TOP/tests/contract.txt" | tag-entities | extract-quotes >s
    keep-records ./s | cmp s -
    keep-records quote ./s | cmp s -
    keep-records --where=doc=nobody quote ./s | cmp <(grep -v ^quote s) -
}
