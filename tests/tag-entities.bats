#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "tag-entities: the contract of all filters" {
    filter_contract tag-entities
}

@test "tag-entities: the cases" {
    cases tag-entities
}
