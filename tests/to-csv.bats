#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "to-csv: the contract of all filters" {
    filter_contract to-csv
}

@test "to-csv: the cases" {
    cases to-csv
}
