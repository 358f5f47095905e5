#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "split-sentences: the contract of all filters" {
    filter_contract split-sentences
}

@test "split-sentences: the cases" {
    cases split-sentences
}
