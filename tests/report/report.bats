#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What a browser makes of the pages that to-html writes.
load ../helper
load report

setup_file() {
	[ -n "$(lacking)" ] || make_pages
}

setup() {
	local missing
	missing=$(lacking)
	[ -z "$missing" ] || skip "not installed: ${missing//$'\n'/ }"
	cd "$BATS_TEST_TMPDIR" || return
}

@test "marks: a click leads to the row, and back" { looked marks.mouse; }
@test "marks: Enter leads to the row, and back" { looked marks.keys; }
@test "marks: say what their rows say, by the same speaker" { looked marks.same; }
@test "marks: a row that a filter hides is shown again" { looked marks.filtered; }
@test "marks: with motion" { looked marks.smooth; }
@test "marks: links from elsewhere" { looked marks.fragment; }

@test "table: search" { looked table.search; }
@test "table: filters" { looked table.filters; }
@test "table: filters by keys" { looked table.keys; }
@test "table: sorted by each column, up and down" { looked table.sort; }
@test "table: sorted, one document" { looked table.sort_one; }

@test "corrections: saved, read by filters, opened again" { looked corrections.one; }
@test "corrections: of several documents" { looked corrections.many; }
@test "corrections: of hostile records" { looked corrections.hostile; }
@test "corrections: a file can be chosen at once" { looked corrections.opened; }
@test "corrections: undone" { looked corrections.undo; }
@test "corrections: the page asks before they are lost" { looked corrections.unsaved; }
@test "corrections: other files do no harm" { looked corrections.foreign; }

@test "inert: nothing is asked for" { looked inert.silent; }
@test "inert: nothing but the page's own elements and attributes" { looked inert.markup; }
@test "inert: hostile texts are seen as they are" { looked inert.literal; }
@test "inert: the policy allows one style and one script" { looked inert.policy; }
@test "inert: the browser enforces the policy" { looked inert.enforced; }
@test "inert: pictures" { looked inert.pictures; }

@test "layout: nothing is wider than the screen" { looked layout.sideways; }
@test "layout: no text over another" { looked layout.overlaps; }
@test "layout: room above headings" { looked layout.headings; }
@test "layout: no torn words" { looked layout.words; }
@test "layout: labels are beside their paragraphs" { looked layout.labels; }
@test "layout: cells are below their heads" { looked layout.tables; }
@test "layout: labels of the network" { looked layout.network; }
@test "layout: bars" { looked layout.bars; }

@test "colours: contrast of all texts, light and dark" { looked colours.contrast; }
@test "colours: contrast of what is pointed at, marked or aimed at" { looked colours.states; }
@test "colours: speakers differ" { looked colours.speakers; }
@test "colours: forced by the system" { looked colours.forced; }

@test "access: Tab reaches all, in order, and shows where it is" { looked access.order; }
@test "access: Tab, several documents" { looked access.order_many; }
@test "access: Tab, on a phone" { looked access.order_phone; }
@test "access: past the head of the page" { looked access.skip; }
@test "access: landmarks, headings and names" { looked access.tree_one; }
@test "access: landmarks, headings and names, several documents" { looked access.tree_many; }
@test "access: tables, without script" { looked access.tree_plain; }
@test "access: languages, heads, ids" { looked access.markup; }
@test "access: what is touched is large enough" { looked access.targets; }

@test "plain: without script all is there" { looked plain.without_script; }
@test "plain: with script all is there" { looked plain.same_with_script; }
@test "plain: on paper" { looked plain.printed; }
@test "plain: a folder of pages" { looked plain.folder; }

@test "size: 1,000 documents are there within a second" {
	make_thousand
	looked size.thousand
}

@test "size: the tools work on 1,000 documents" {
	make_thousand
	looked size.tools
}

@test "pictures of the pages, in build/report" { looked size.shots; }
