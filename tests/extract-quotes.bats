#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "extract-quotes: the cases" {
    cases extract-quotes
}
