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

# The commands of the page in the section, without their output.
commands_of() { # section
	awk -v section="$1" '
		/^\.Ss / { on = substr($0, 5) == section }
		on && /^\$ / { print substr($0, 3); more = 1; next }
		on && /^> / && more { print substr($0, 3); next }
		{ more = 0 }' "$TOP/man/nutgraf-recipes.7" | sed 's/\\e/\\/g'
}

@test "recipes: in parallel, a part that fails is not lost" {
	mkdir -p "$tmp/run/samples" "$tmp/run/build"
	cd "$tmp/run"
	cp "$TOP"/samples/wire-page.txt samples
	commands_of 'In parallel' | sed -n '/^set -o pipefail/,/sed -n 1,3p/p; /sed -n 1,3p/q' >script
	grep -q xargs script
	run --separate-stderr bash script
	[ "$status" = 0 ]
	[ "${lines[0]}" = type,name,mentions,documents ]
	gzip -c samples/wire-page.txt | head -c 500 >samples/w-cut.txt
	run --separate-stderr bash script
	[ "$status" = 123 ]
	[ -z "$output" ]
	[[ $stderr == *w-cut.txt* ]]
}
