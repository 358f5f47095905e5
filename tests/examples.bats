#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The examples of README.md and of the man pages, run in the repository's root
# and compared with what the page shows. ACCEPT=1 rewrites the pages.
load helper

setup() {
	cd "$TOP" || return
	tmp=$BATS_TEST_TMPDIR
	examples_path
}

@test "examples of README.md" {
	[ "$(grep -c '^\$ ' README.md)" -ge 5 ]
	same_examples README.md
}

@test "examples of the man pages" {
	bad=0
	for page in man/*.[157]; do
		same_examples "$page" || bad=1
	done
	[ "$(cat man/*.[157] | grep -c '^\$ ')" -ge 12 ]
	[ "$bad" = 0 ]
}

# An opening quotation mark inside quotation marks comes from macros that nest:
# .Dq reaches to the end of its line. The examples of rules may hold such marks.
@test "quote marks of the man pages end before others begin" {
	for page in man/*.[157] "${B:-build}"/man/*.7; do
		grep -v '^\.D1 ' "$page" | mandoc -T utf8 | sed 's/.\x08//g' | tr '\n' ' ' |
			sed 's/“/\n“/g; s/‘/\n‘/g' | tail -n +2 |
			grep -v -e '^“.*”' -e '^‘.*’' | sed "s:^:$page\: :"
	done >"$tmp/nested"
	cat "$tmp/nested"
	[ ! -s "$tmp/nested" ]
}
