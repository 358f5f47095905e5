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
	for page in man/*.[157] README.md; do
		! grep -qE '^(\.\\"|<!--) needs ' "$page" || same_examples "$page" "$tmp/lacking" || bad=1
	done
	[ ! -e "$tmp/lacking" ] || sort -u "$tmp/lacking" | sed 's/^/# not installed, so its recipes were not run: /' >&3
	[ "$bad" = 0 ]
}

# The lines of the page's section between .Bd and .Ed, without the output of commands.
commands_of() { # section
	awk -v section="$1" '
		/^\.Ss / { on = substr($0, 5) == section }
		/^\.Bd / { block = 1; shown = 0; next }
		/^\.Ed/ { block = 0 }
		!on || !block { next }
		/^\$ / { print substr($0, 3); shown = more = 1; next }
		/^> / && more { print substr($0, 3); next }
		!shown { print }
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

@test "recipes: a web archive to JSON Lines, all of it or a status that says so" {
	wants python3
	cd "$tmp"
	html_page "$TOP/tests/contract.txt" >page.html
	for n in 1 2 3; do
		{ printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'; cat page.html; } >http
		archive_record response "http://a.example/$n" 'application/http; msgtype=response' http
	done | gzip -nc >crawl.warc.gz
	commands_of JSON | sed '1,/^jq/d' >script
	grep -q crawl.warc.gz script
	bash -e script
	python3 -c '
import json
assert len([json.loads(line) for line in open("pages.jsonl", encoding="utf-8")]) == 3
rows = [json.loads(line) for line in open("quotes.jsonl", encoding="utf-8")]
assert len(rows) > 3 and {row["url"] for row in rows} == {f"http://a.example/{n}" for n in (1, 2, 3)}'
	rm pages.jsonl
	head -c 500 crawl.warc.gz >cut && mv cut crawl.warc.gz
	run --separate-stderr bash -e script
	[ "$status" = 1 ]
	[[ $stderr == *crawl.warc.gz* ]]
	[ ! -e pages.jsonl ]
	run "$TOP/pipelines/nutgraf" json crawl.warc.gz
	[ "$status" = 1 ]
}
