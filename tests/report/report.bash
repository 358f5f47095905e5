# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# The pages that the tests look at, and how they look.

export PAGES=$BATS_FILE_TMPDIR SHOTS=$TOP/${B:-build}/report

# statements FILE...: the records of pages, up to who said what.
statements() {
	strip-boilerplate "$@" | split-sentences | tag-entities | extract-quotes
}

# What is missing of the programs that the tests need.
lacking() {
	local name
	for name in chromium chromedriver python3; do
		command -v "$name" >/dev/null || echo "$name"
	done
}

make_pages() {
	local picture of
	cd "$TOP" || return
	statements samples/news-page.html >"$PAGES/one.rec"
	statements samples/*.html samples/*.txt 2>/dev/null >"$PAGES/many.rec"
	python3 -B -c 'import sys
sys.path.insert(0, sys.argv[1])
import hostile
sys.stdout.buffer.write(hostile.records().encode())' tests/report >"$PAGES/hostile.rec"
	printf 'Nothing happened in the valley, and nobody spoke of it.\n' | statements >"$PAGES/empty.rec"
	cd "$PAGES" || return
	for of in one many hostile empty; do
		to-html $of.rec >$of.html
	done
	to-html --dir=folder many.rec
	to-html --dir=hostile-folder hostile.rec
	for of in many hostile; do
		for picture in names network speakers; do
			to-html --svg=$picture $of.rec >$of-$picture.svg
		done
	done
}

# thousand.html, of as many documents that nobody wrote.
make_thousand() {
	[ ! -e "$PAGES/thousand.html" ] || return 0
	cd "$TOP" || return
	mkdir "$PAGES/news"
	"${B:-build}/makenews" 16 6300000 "$PAGES/news"
	cd "$PAGES" || return
	find news -type f | sort | head -n 1000 | tr '\n' '\0' | xargs -0 strip-boilerplate |
		split-sentences | tag-entities | extract-quotes >thousand.rec
	to-html thousand.rec >thousand.html
}

# looked MODULE.FUNCTION: run that check.
looked() {
	NOTES=3 python3 -B "$TOP/tests/report/run.py" "$1"
}
