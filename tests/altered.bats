#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# Words altered: 0. What was said, by whom and with which verb is cut out of the
# clean text again and compared byte for byte.
load helper

@test "no word of a quotation is altered: samples" {
	run "$TOP/tests/altered/run" "$TOP"/samples/*.txt "$TOP"/samples/*.html
	echo "$output"
	[ "$status" = 0 ]
	[[ $output == *" quotations, words altered in 0" ]]
	[ "${output%% *}" -gt 100 ]
}

@test "no word of a quotation is altered: the articles of tests/gold" {
	needs_python3
	"$TOP/tests/gold/read.py" "$TOP"/tests/gold/*.gold | python3 -c 'import json, sys
for line in sys.stdin:
    d = json.loads(line)
    open(sys.argv[1] + "/" + d["doc"].replace("/", "_") + ".txt", "w", encoding="utf-8").write(d["text"])' "$BATS_TEST_TMPDIR"
	run "$TOP/tests/altered/run" "$BATS_TEST_TMPDIR"/*.txt
	echo "$output"
	[ "$status" = 0 ]
	[ "${output%% *}" -gt 500 ]
}

@test "spans.awk notices an altered word, speaker and cue, and no quotation" {
	cd "$BATS_TEST_TMPDIR"
	printf '"It \\ rains," Orr said. "A lot."\n' >text
	check() { LC_ALL=C awk -f "$TOP/tests/altered/spans.awk" text rec; }
	rec quote - direct '"It \\ rains," "A lot."' Orr '' said 0-13,24-32 14-17 18-22 Q1 '' >rec
	run check
	[ "$status:$output" = '0:1 quotations, 0 altered' ]
	sed 's/A lot/a lot/' rec >bad && mv rec good && mv bad rec
	run check
	[ "$status" = 1 ] && [ "${lines[1]}" = '1 quotations, 1 altered' ]
	sed 's/	Orr	/	Or	/' good >rec
	run check
	[ "$status" = 1 ]
	sed 's/	said	/	says	/' good >rec
	run check
	[ "$status" = 1 ]
	printf 'doc	-\n' >rec
	run check
	[ "$status" = 1 ]
}
