#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "strip-boilerplate: the contract of all filters" {
    filter_contract strip-boilerplate
}

@test "strip-boilerplate: the cases" {
    cases strip-boilerplate
}
