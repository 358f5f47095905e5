#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "extract-quotes: the contract of all filters" {
    filter_contract extract-quotes
}

@test "extract-quotes: the cases" {
    cases extract-quotes
}
