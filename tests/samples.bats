#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The samples from end to end: what every stage makes of each page, compared
# with samples/expected. ACCEPT=1 bats tests/samples.bats rewrites that; read it
# with git diff before you commit it.
load helper

P=$TOP/pipelines
E=$TOP/samples/expected

setup() {
	cd "$TOP" || return
	made=$BATS_TEST_TMPDIR/made
	mkdir "$made"
	if [ "${ACCEPT:-}" = 1 ]; then mkdir -p "$E"; fi
}

pages() {
	find samples -maxdepth 1 \( -name '*.txt' -o -name '*.html' \) | sort
}

# settle PATTERN: compare what was made with the expected files of the pattern and
# show all differences; a file that only one side has is a difference.
settle() {
	if [ "${ACCEPT:-}" = 1 ]; then
		find "$E" -name "$1" -exec rm {} +
		cp "$made"/* "$E"
		return
	fi
	mkdir "$BATS_TEST_TMPDIR/want"
	find "$E" -name "$1" -exec cp {} "$BATS_TEST_TMPDIR/want" \;
	diff -ru "$BATS_TEST_TMPDIR/want" "$made"
}

@test "samples: there are pages" {
	[ "$(pages | wc -l)" -ge 12 ]
}

@test "samples: the article" {
	for page in $(pages); do
		"$P/article-text" "$page" >"$made/${page##*/}.article" 2>>"$BATS_TEST_TMPDIR/err"
	done
	settle '*.article'
	# One page is broken, and says so.
	[ "$(cat "$BATS_TEST_TMPDIR/err")" = "read-pages: samples/broken-bytes.txt:15: broken text: what is not UTF-8, or is NUL, is replaced by U+FFFD" ]
}

@test "samples: the stream, through all filters" {
	for page in $(pages); do
		strip-boilerplate "$page" 2>/dev/null | split-sentences | tag-entities | extract-quotes >"$made/${page##*/}.stream"
	done
	settle '*.stream'
}

@test "samples: who said what" {
	for page in $(pages); do
		"$P/who-said-what" --all "$page" 2>/dev/null >"$made/${page##*/}.quotes.csv"
	done
	settle '*.quotes.csv'
}

@test "samples: names" {
	for page in $(pages); do
		"$P/name-counts" "$page" 2>/dev/null >"$made/${page##*/}.names.csv"
	done
	settle '*.names.csv'
}

@test "samples: two pages on one event" {
	"$P/compare-coverage" samples/news-page.html samples/wire-page.txt >"$made/coverage.csv"
	settle coverage.csv
}

@test "samples: pictures" {
	for picture in network speakers; do
		# shellcheck disable=SC2046 # names without blanks
		"$P/report" --svg=$picture $(pages) >"$made/$picture.svg" 2>/dev/null
	done
	settle '*.svg'
}

@test "samples: every place in a stream is the place of its text" {
	for page in $(pages); do
		strip-boilerplate "$page" 2>/dev/null >"$BATS_TEST_TMPDIR/paras"
		to-text --color=never <"$BATS_TEST_TMPDIR/paras" >"$BATS_TEST_TMPDIR/text"
		split-sentences <"$BATS_TEST_TMPDIR/paras" | tag-entities | extract-quotes |
			grep -E '^(sent|entity|quote)' >"$BATS_TEST_TMPDIR/records"
		# A quotation also has spans of its pieces, its speaker and its cue.
		awk -F '\t' -v text="$BATS_TEST_TMPDIR/text" '
			function piece(from, to, s) {
				s = substr(all, from + 1, to - from)
				gsub(/\n+/, " ", s)
				return s
			}
			function pieces(spans, n, i, list, span, s) {
				n = split(spans, list, ",")
				for (i = 1; i <= n; i++) {
					split(list[i], span, "-")
					s = s (i > 1 ? " " : "") piece(span[1] + 0, span[2] + 0)
				}
				return s
			}
			function same(there, field) {
				gsub(/\\\\/, "\\", field)
				if (there == field)
					return
				print $0 "\nhas \"" there "\" in the place of \"" field "\""
				bad = 1
			}
			BEGIN { while ((getline line <text) > 0) all = all line "\n" }
			$1 != "quote" { same(piece($3, $4), $6); next }
			{ same(pieces($10), $6); same(pieces($11), $7); same(pieces($12), $9) }
			END { exit bad || NR == 0 }' "$BATS_TEST_TMPDIR/records"
	done
}

@test "samples: their streams give the same tables, and pass the filters unchanged" {
	for page in $(pages); do
		strip-boilerplate "$page" 2>/dev/null | split-sentences | tag-entities | extract-quotes >"$BATS_TEST_TMPDIR/stream"
		for p in who-said-what name-counts article-text; do
			diff <("$P/$p" "$page" 2>/dev/null) <("$P/$p" "$BATS_TEST_TMPDIR/stream")
		done
		strip-boilerplate "$BATS_TEST_TMPDIR/stream" | split-sentences | tag-entities | extract-quotes | diff "$BATS_TEST_TMPDIR/stream" -
	done
}
