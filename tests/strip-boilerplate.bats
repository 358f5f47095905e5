#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "strip-boilerplate: the cases" {
    cases strip-boilerplate
}
