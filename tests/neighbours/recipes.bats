#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The recipes of the man pages that need other programs than the tests do, with
# those of them that are installed. ACCEPT=1 rewrites the pages.
load ../helper
load neighbours

setup() {
	neighbours_setup
	cd "$TOP"
}

@test "recipes: what the pages show comes out" {
	bad=0
	[ "$(cat man/*.[157] | grep -c '^\.\\" needs ')" -ge 9 ]
	for page in man/*.[157]; do
		! grep -q '^\.\\" needs ' "$page" || same_examples "$page" "$tmp/lacking" || bad=1
	done
	[ ! -e "$tmp/lacking" ] || sort -u "$tmp/lacking" | sed 's/^/# not installed, so its recipes were not run: /' >&3
	[ "$bad" = 0 ]
}
