#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The front door, and what shells complete of it.
load helper

N=$TOP/pipelines/nutgraf

setup() {
	cd "$BATS_TEST_TMPDIR"
	printf '"We knew," said the mayor, Ann Lee.\n' >page.txt
}

# fields of the table of commands: word, program, what one gets.
table() { grep -v '^#' "$TOP/pipelines/lib/commands"; }

@test "nutgraf: every program stands in the table, with a word of its own" {
	for p in "$TOP"/pipelines/* "$TOP"/filters/*.c; do
		p=$(basename "$p" .c)
		case $p in lib | nutgraf) continue ;; esac
		[ "$(table | cut -f 2 | grep -cx -e "$p")" = 1 ] || { echo "not there: $p"; false; }
	done
	[ -z "$(table | cut -f 1 | grep -vx -e - | sort | uniq -d)" ]
	[ -z "$(table | awk -F '\t' 'NF != 3 || $3 == ""')" ]
	diff -u <(table | awk -F '\t' '$1 != "-" { print $1 }') <(sed -n 's/^\.It Cm \([a-z]*\)$/\1/p' "$TOP/man/nutgraf.1")
}

@test "nutgraf: without arguments it lists them; --help, --version, help" {
	run --separate-stderr "$N"
	[ "$status" = 0 ]
	[ -z "$stderr" ]
	[[ ${lines[0]} == "nutgraf - "* ]]
	[[ $output == *"  quotes    who said what"* && $output == *"  to-csv "* ]]
	for same in -h --help help; do
		"$N" $same | diff -u <("$N") -
	done
	for v in -V --version; do
		[[ $("$N" $v) == "nutgraf "[0-9]* ]]
	done
	[ "$("$N" --exec-path)" = "$(cd -P "$BIN" && pwd)" ]
	run "$N"
	for p in $(cd "$TOP/filters" && ls -- *.c); do [[ $output == *"  ${p%.c} "* ]]; done
}

@test "nutgraf: commands by their words and by their own names" {
	for pair in quotes:who-said-what names:name-counts text:article-text; do
		"$TOP/pipelines/${pair#*:}" page.txt >want
		for name in "${pair%:*}" "${pair#*:}"; do
			"$N" "$name" page.txt | cmp want -
			"$N" "$name" <page.txt | sed 's/^-/page.txt/' | cmp want -
		done
		"$N" help "${pair%:*}" | diff -u <("$TOP/pipelines/${pair#*:}" --help) -
		"$N" "${pair%:*}" -h | diff -u <("$N" help "${pair#*:}") -
	done
	"$N" strip-boilerplate page.txt | "$N" to-text | cmp page.txt -
	"$N" help to-csv | diff -u <(to-csv --help) -
	run "$N" quotes no-such-file
	[ "$status" = 1 ]
	run "$N" quotes --no-such-option
	[ "$status" = 2 ]
}

@test "nutgraf: what is no command, and what may have been meant" {
	every_awk
	[ ${#awks[@]} -gt 0 ]
	for awk in "${awks[@]}"; do
		for pair in quots:quotes qoutes:quotes Names:names who-sad-what:who-said-what tocsv:to-csv tex:text; do
			run --separate-stderr env PATH="$awk:$PATH" "$N" "${pair%:*}" page.txt
			[ "$status" = 2 ]
			[ -z "$output" ]
			[ "$stderr" = "nutgraf: there is no ${pair%:*}; did you mean ${pair#*:}?" ]
		done
	done
	for far in xyzzy 'q*' '' 'a\nb' "$(printf 'q%.0s' {1..5000})"; do
		run --separate-stderr "$N" "$far"
		[ "$status" = 2 ]
		[ "$stderr" = "nutgraf: there is no $far; nutgraf without arguments lists what there is" ]
	done
	run --separate-stderr "$N" help quots
	[ "$status" = 2 ]
	[ "$stderr" = "nutgraf: there is no quots; did you mean quotes?" ]
	run --separate-stderr "$N" $'\033[2J'
	[ "$stderr" = "nutgraf: there is no ?[2J; nutgraf without arguments lists what there is" ]
	run --separate-stderr "$N" -x
	[ "$status" = 2 ]
	[[ ${stderr_lines[1]} == "usage: nutgraf "* ]]
}

@test "nutgraf: a file where a command should be" {
	mkdir 'a folder'
	for f in page.txt 'a folder' ./page.txt; do
		run --separate-stderr "$N" "$f"
		[ "$status" = 2 ]
		[ "$stderr" = "nutgraf: $f is no command; for what it holds: nutgraf quotes $f" ]
	done
	mkdir quotes
	"$N" quotes page.txt | cmp <("$TOP/pipelines/who-said-what" page.txt) -
}

@test "nutgraf: through links, from any folder, with blanks in its path" {
	mkdir -p 'a b/pipelines' 'a b/build' links
	cp -R "$TOP"/pipelines/* 'a b/pipelines'
	ln -s "$BIN" 'a b/build/bin'
	ln -s '../a b/pipelines/nutgraf' links/one
	ln -s one links/two
	"$N" quotes page.txt >want
	for n in 'a b/pipelines/nutgraf' links/two "$PWD/links/one"; do
		env -u NUTGRAF_BIN PATH=/usr/bin:/bin "$n" quotes page.txt | cmp want -
	done
	(cd 'a b/pipelines' && env -u NUTGRAF_BIN PATH=/usr/bin:/bin ./nutgraf names ../../page.txt) | grep -q 'Ann Lee'
}

@test "-h and -V are --help and --version, everywhere" {
	for p in "$TOP"/filters/*.c "$TOP"/pipelines/*; do
		p=$(basename "$p" .c)
		[ "$p" != lib ] || continue
		[ -x "$BIN/$p" ] || p=$TOP/pipelines/$p
		"$p" -h | cmp <("$p" --help) -
		"$p" -V | cmp <("$p" --version) -
	done
}

# shown COMMAND: what a terminal of 60 columns gets.
shown() { TERM=xterm script -qec "stty cols 60 rows 24; $1" /dev/null </dev/null | tr -d '\r'; }

terminal() { script -qec true /dev/null >/dev/null 2>&1 || skip "there is no pseudo-terminal"; }

# A page with a statement that is certain, one to check and one in doubt.
statements() {
	local q='quote\tp.html\t0\t0'
	printf 'doc\tp.html\t0\t0\thtml\t\tnutgraf/1\nmeta\tp.html\t0\t0\ttitle\tThe bell of Lower Marsh\n'
	printf 'meta\tp.html\t0\t0\toutlet\tMarsh Courier\nmeta\tp.html\t0\t0\tdate\t2024-03-07T10:00Z\n'
	printf "$q\\tdirect\\t\"It is cracked, and nobody has heard it since last winter.\"\\tshe\\tEva Stein\\tsaid\\t\\t\\t\\tQ1\\t0.95\\n"
	printf "$q\\tindirect\\tit would be cast anew\\tthe council\\t\\tdecided\\t\\t\\t\\tQ9\\t0.64\\n"
	printf "$q\\tindirect\\tmoney was there\\tTom Orr\\tTom Orr\\tclaimed\\t\\t\\t\\tQ9\\t0.41\\n"
}

listing='The bell of Lower Marsh
Marsh Courier · 7 March 2024

  Eva Stein    said     "It is cracked, and nobody has hear…
? the council  decided  it would be cast anew

2 statements by 2 sources; 1 doubtful one hidden (--all). ? = check.'

@test "nutgraf quotes: a listing on a terminal, a table in a pipe" {
	terminal
	statements >s
	[ "$(NUTGRAF_PAGER= NO_COLOR=1 shown "'$N' quotes s 2>/dev/null")" = "$listing" ]
	[ "$(NUTGRAF_PAGER=cat shown "'$N' quotes s 2>/dev/null" | head -n 1)" = $'\033[1mThe bell of Lower Marsh\033[0m' ]
	[[ $(NUTGRAF_PAGER= shown "'$N' quotes s 2>/dev/null | cat") == doc,outlet,* ]]
	[[ $(NUTGRAF_PAGER= shown "'$N' quotes --format=csv s 2>/dev/null") == doc,outlet,* ]]
	[ "$(COLUMNS=60 "$N" quotes --format=text s)" = "$listing" ]
	[[ $(NUTGRAF_PAGER= NO_COLOR=1 shown "'$N' quotes --all s 2>/dev/null") == *$'\n? Tom Orr      claimed  money was there\n\n3 statements by 3 sources. ? = check.' ]]
}

@test "nutgraf quotes: through a pager, as wide as the terminal" {
	terminal
	statements >s
	[ "$(NUTGRAF_PAGER='sed s/^/P/' NO_COLOR=1 shown "'$N' quotes s 2>/dev/null")" = "$(sed 's/^/P/' <<<"$listing")" ]
	# Messages go the same way, in their place.
	[[ $(NUTGRAF_PAGER='sed s/^/P/' NO_COLOR=1 shown "'$N' quotes s nowhere") == *"Pread-pages: nowhere: No such file"* ]]
	[ "$(PAGER='sed s/^/P/' NO_COLOR=1 shown "'$N' quotes s" | cut -c 1 | sort -u)" = P ]
	[[ $(NUTGRAF_PAGER='sed s/^/P/' shown "'$N' quotes s" | head -n 1) == P$'\033[1m'* ]]
	for none in NUTGRAF_PAGER= NUTGRAF_PAGER=cat 'NUTGRAF_PAGER=no-such-pager -x' TERM=dumb; do
		shown "env PAGER='sed s/^/P/' '$none' '$N' quotes s" | grep -q '^P' && false
	done
	# Someone who leaves it has seen enough; a failure stays one.
	for i in {1..400}; do statements; done >long
	[[ $(NUTGRAF_PAGER='head -n 1' shown "'$N' quotes long; echo status \$?") == *"status 0" ]]
	[[ $(NUTGRAF_PAGER='sed s/^/P/' shown "'$N' quotes s nowhere; echo status \$?") == *"status 1" ]]
	[[ $(NUTGRAF_PAGER= shown "'$N' quotes s nowhere; echo status \$?") == *"status 1" ]]
}

@test "nutgraf quotes: less shows UTF-8, whatever the locale" {
	terminal
	printf '%s' 'meta|p.html|0|0|title|Łódź' 'quote|p.html|0|0|direct|“Ü”|Ä|Ä|said||||Q1|0.95' | sed 's/quote|/\n&/' | tr '|' '\t' >s
	echo >>s
	env='printf "%s|%s|" "$LESSCHARSET" "${LC_ALL-none}"'
	[[ $(LC_ALL=C NUTGRAF_PAGER=$env shown "env -u LESSCHARSET '$N' quotes s") == "utf-8|none|"* ]]
	[[ $(LESSCHARSET=latin1 NUTGRAF_PAGER=$env shown "'$N' quotes s") == "latin1|none|"* ]]
	command -v less >/dev/null || skip "there is no less"
	[[ $(LC_ALL=C NUTGRAF_PAGER=less NO_COLOR=1 shown "env -u LESSCHARSET '$N' quotes s") == *Łódź* ]]
}

@test "nutgraf quotes: without files it says that it reads what is typed" {
	terminal
	said="who-said-what: no files are named; reading what is typed here until Ctrl-D"
	[[ $(NUTGRAF_PAGER= shown "timeout 20 '$N' quotes" || :) == *"$said"* ]]
	[[ $(NUTGRAF_PAGER= shown "'$N' quotes page.txt") != *"no files"* ]]
	[[ $(NUTGRAF_PAGER= shown "'$N' quotes <page.txt") != *"no files"* ]]
	[[ $(NUTGRAF_PAGER= shown "printf 'page.txt\\0' | '$N' quotes --files0-from=-") != *"no files"* ]]
}

@test "nutgraf quotes: --places adds the columns that are not there yet" {
	statements >s
	[ "$("$N" quotes --fields='rule, who = name' --places s 2>/dev/null | head -n 1)" = rule,who,start,end,spans ]
	"$N" quotes --fields='rule, start' --places --format=json s 2>/dev/null | head -n 1 | grep -qF '{"rule":"Q1","start":0,"end":0,"spans":'
	[ "$("$N" quotes --fields=rule --no-header s 2>/dev/null | head -n 1)" = Q1 ]
}

@test "nutgraf quotes: nothing found" {
	echo 'The day was calm.' >calm
	[ "$("$N" quotes --format=text calm)" = $'\nno statements.' ]
	[ "$("$N" quotes --format=text --name=nobody calm)" = $'\nno statements.' ]
	statements | grep -v -e Q1 -e council >doubt
	[ "$("$N" quotes --format=text doubt | tail -n 1)" = "no statements; 1 doubtful one hidden (--all)." ]
}

@test "nutgraf quotes: attitudes and denials are hidden, --act shows them" {
	cd "$BATS_TEST_TMPDIR"
	echo 'Ada Quill said the dam was old. Bo Marl hopes the dam will hold. Quill did not say that it leaks. "Who built it?" Marl asked. Ada Quill declined to comment.' >p
	acts() { "$N" quotes --no-header --fields=cue "$@" p 2>err | paste -s -d, -; }
	[ "$(acts)" = said,asked ]
	[ "$(cat err)" = "who-said-what: 3 attitudes and denials are hidden; --all shows them" ]
	[ "$(acts --act=say,not)" = "said,did not say,declined" ]
	[ "$(acts --act not)" = "did not say,declined" ]
	[ "$(acts --act=think)" = hopes ]
	[ "$(acts --act=all)" = "said,hopes,did not say,asked,declined" ]
	[ ! -s err ]
	[ "$(acts --all)" = "said,hopes,did not say,asked,declined" ]
	[ "$("$N" quotes --act=not p 2>/dev/null | cut -d, -f 9-12 | head -n 2)" = $'act,polarity,type,said\nsay,not,indirect,that it leaks' ]
	"$N" quotes --format=text --act=not p | grep -qF 'Ada Quill  did not say (not)  that it leaks'
	[ "$("$N" quotes --format=text p | tail -n 1)" = "2 statements by 2 sources; 3 attitudes and denials hidden (--all). ? = check." ]
	for wrong in --act= --act=x --act=say,x --act; do
		run --separate-stderr "$N" quotes "$wrong"
		[ "$status" = 2 ]
	done
}

@test "nutgraf names: lined up on a terminal" {
	terminal
	[ "$(NUTGRAF_PAGER= shown "'$N' names page.txt 2>/dev/null")" = "  type    name     mentions  documents
  PERSON  Ann Lee         1          1" ]
}

@test "nutgraf quotes: formats, rows and columns by choice" {
	statements >s
	[ "$("$N" quotes --fields=name,check --format=tsv s 2>err)" = $'name\tcheck\nEva Stein\t\n\t?' ]
	[ "$(cat err)" = "who-said-what: 1 doubtful row is hidden; --all shows it" ]
	[ "$("$N" quotes --fields=name --no-header --all s 2>&1)" = $'Eva Stein\n\nTom Orr' ]
	[ "$("$N" quotes --fields=name --no-header --min-confidence=.7 s 2>/dev/null)" = "Eva Stein" ]
	[ "$("$N" quotes --fields=cue --no-header --where 'date>=2024-03' --where=cue~DEC s 2>/dev/null)" = decided ]
	[ "$("$N" quotes --fields=cue --no-header --where 'date>=2024-04' s 2>&1)" = "" ]
	[ "$("$N" quotes --fields=cue --no-header --name stein s 2>/dev/null)" = said ]
	[ "$("$N" quotes --format=json s 2>/dev/null | jq -r .said | tail -n 1)" = "it would be cast anew" ]
	[[ $("$N" quotes --format=md --fields=name,cue s 2>/dev/null) == "| name | cue |"* ]]
	[[ $("$N" quotes --format=excel s 2>/dev/null) == $'\xef\xbb\xbfdoc,'* ]]
	for wrong in --format=xml --where=nobody=x --where=x --fields=nam --min-confidence=2 --name= --all=x; do
		run --separate-stderr "$N" quotes "$wrong" s
		[ "$status" = 2 ]
		[ -z "$output" ]
		[[ ${stderr_lines[0]} == "who-said-what: "* && ${stderr_lines[1]} == "usage: who-said-what "* ]]
	done
	"$N" quotes --summary s 2>&1 >/dev/null | diff -u - <(printf '%s\n' "2 statements by 2 sources; 1 doubtful one hidden (--all)" "1 page read")
	[ "$("$N" names --format=tsv --no-header page.txt)" = $'PERSON\tAnn Lee\t1\t1' ]
	[ "$("$N" names --format=json page.txt)" = '{"type":"PERSON","name":"Ann Lee","mentions":1,"documents":1}' ]
}

@test "nutgraf help: the man page on a terminal, if there is man" {
	terminal
	mkdir bin
	printf '#!/bin/sh\necho "a page: $1"\n' >bin/man
	chmod +x bin/man
	[ "$(PATH=$PWD/bin:$PATH shown "'$N' help quotes")" = "a page: $TOP/pipelines/../man/nutgraf-who-said-what.1" ]
	[ "$(PATH=$PWD/bin:$PATH shown "'$N' help nutgraf")" = "a page: $TOP/pipelines/../man/nutgraf.1" ]
	[ "$(PATH=$PWD/bin:$PATH shown "'$N' help to-csv")" = "a page: $TOP/pipelines/../man/to-csv.1" ]
	printf '#!/bin/sh\nexit 16\n' >bin/man
	PATH=$PWD/bin:$PATH shown "'$N' help to-csv" | cmp <(to-csv --help) -
	PATH=$PWD/bin:$PATH "$N" help to-csv | cmp <(to-csv --help) -
}

# completed WORD...: what bash makes of the last one.
completed() {
	bash -c 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
		_nutgraf "$1" "${COMP_WORDS[$COMP_CWORD]}"; echo "${COMPREPLY[*]}"' \
		"$TOP/${B:-build}/completions/nutgraf.bash" "$@"
}

@test "completions: bash" {
	file=$TOP/${B:-build}/completions/nutgraf.bash
	bash -n "$file"
	for c in nutgraf nutgraf-who-said-what to-csv; do
		[ "$(bash -c 'source "$0"; complete -p "$1"' "$file" $c)" = "complete -o default -F _nutgraf $c" ]
	done
	[ "$(completed nutgraf quo)" = quotes ]
	[ "$(completed nutgraf help nam)" = names ]
	[ "$(completed nutgraf quotes --pla)" = --places ]
	[ "$(completed nutgraf-who-said-what page.txt --pla)" = --places ]
	[ "$(completed to-csv --met)" = --meta= ]
	[ "$(completed nutgraf to-csv fil)" = "" ]
	[[ " $(completed nutgraf '') " == *" text "*" to-csv "* ]]
}

@test "completions: zsh" {
	command -v zsh >/dev/null || skip "zsh is not installed"
	zsh -n "$TOP/${B:-build}/completions/_nutgraf"
	mkdir functions
	cp "$TOP/${B:-build}/completions/_nutgraf" functions
	[ "$(zsh -fc 'fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -d dump; echo $_comps[nutgraf] $_comps[to-csv]')" = "_nutgraf _nutgraf" ]
}

@test "completions: fish" {
	command -v fish >/dev/null || skip "fish is not installed"
	file=$TOP/${B:-build}/completions/nutgraf.fish
	fish -n "$file"
	HOME=$PWD fish -c "source '$file'; complete -C 'nutgraf quo'; complete -C 'nutgraf quotes --pla'; complete -C 'to-csv --met'" | cut -f 1 >got
	diff -u <(printf '%s\n' quotes --places --meta) got
}

@test "completions: made again by every awk" {
	every_awk
	made=$TOP/${B:-build}/completions
	for awk in "${awks[@]}"; do
		for pair in bash:nutgraf.bash zsh:_nutgraf fish:nutgraf.fish; do
			"$awk/awk" -f "$TOP/tools/mkcompletions.awk" -v make="${pair%:*}" "$TOP/pipelines/lib/commands" "$made/help" |
				cmp "$made/${pair#*:}" -
		done
	done
}
