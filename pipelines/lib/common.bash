# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What the pipelines share: options, operands, and the filters' place. A
# pipeline sources this with $self set to its own path, and calls
#
#   options "NAME..." "$@"   read the command line; NAME are options of its own;
#                            one that ends with = takes a value; such, and those
#                            that are not known here, are given to the pipeline's
#                            function own_option, as NAME VALUE
#   summed COMMAND...        run a pipeline that begins with records
#   paged COMMAND...         the same, through a pager if a person reads it
#   records                  the pages of the operands as a record stream
#   settled KIND [PREFIX]    the stream without the text of finished documents, or
#                            with it under other names
#   restored PREFIX          that text under its own name
#   rows_of KIND             where rows are records: is what was asked for there?
#   counts_of KIND           the same, where rows are made of such records
#   columns LIST [LISTING]   the columns of its table, unless others are asked for
#   kept KIND                the stream with those records that were asked for
#   table KIND               write records as that table, in the format asked for
#   filter NAME OPTION...    a filter, with the options that all of them get
#
# $tables are the options of pipelines that write a table, $chosen those of tables
# whose rows are records, $counted those of tables that are made of records.
#
# Bash 3.2 must be enough, and of awk, find, sort and readlink what GNU, BSD and
# busybox have in common. Values reach awk through its environment, because it
# would read the backslashes of -v variables as escapes.

# shellcheck disable=SC2034 # what the pipelines use

export LC_ALL=C
unset POSIXLY_CORRECT _POSIX2_VERSION
unset GAWK_PERSIST_FILE GAWK_READ_TIMEOUT MAWKBINMODE

me=${0##*/}
here=${self:?}
here=${here%/*}
lib=${BASH_SOURCE[0]%/*}
operands=()	# files and directories
leading=0	# operands before these that are something else
list=		# the argument of --files0-from
reading=()	# options for read-pages
summary=	# yes, if --summary was given
counts=/dev/null	# where filters say how many pages there were
max_size=	# that of --max-size
no_header=	# yes, if --no-header was given
places=		# --places, if it was given
fields=		# that of --fields
least=0		# the confidence below which rows are hidden
acts=		# the acts of quotations that are shown; empty: all
format=		# of the table
rows=()		# options for to-csv and the like
asked=()	# of them --where and --name
colour=		# that of to-text, if it cannot know it
tables="--no-header --format"
chosen="--fields --meta --where --name --min-confidence --all"
counted="--where --name"
types=PERSON,ORG,PLACE,NORP,MISC

# The filters are beside the pipeline when it is installed; else in the build of
# the repository, or where its tests say; else on the path.
bin=
for dir in "$here" "${NUTGRAF_BIN:-$here/../build/bin}"; do
	if [ -x "$dir/strip-boilerplate" ]; then
		bin=$dir/
		break
	fi
done

# A person reads standard output, standard error.
out_tty=
err_tty=
[ ! -t 1 ] || out_tty=yes
[ ! -t 2 ] || err_tty=yes

# If standard input is closed, no file or pipe must get its number. What gets it
# cannot be read either, so that a filter that tries will say so.
{ : 3<&0; } 2>/dev/null || exec 0>/dev/null

filter() {
	local name=$1
	shift
	"$bin$name" ${max_size:+"--max-size=$max_size"} "$@"
}

# --help is the comment at the top of the pipeline. A line "# [NAME]" stands for
# what all pipelines, or several of them, say alike.
help() {
	local line
	while IFS= read -r line && [ -n "$line" ]; do
		case $line in
		'#!'*) continue ;;
		'# [commands]') list_commands; continue ;;
		'# ['*']') line=${line#??[}; help_section "${line%]}"; continue ;;
		'# usage: '*) line="# usage: $me ${line#\# usage: * }" ;;
		esac
		line=${line#\#}
		printf '%s\n' "${line# }"
	done <"$self"
}

# help_section NAME: that part of lib/options.
help_section() {
	local line found=
	while IFS= read -r line; do
		case $line in
		"[$1]") found=yes ;;
		'['*) found= ;;
		*) [ -z "$found" ] || printf '%s\n' "$line" ;;
		esac
	done <"$lib/options"
}

# What nutgraf runs, by what one wants to know; then the filters.
list_commands() {
	local word program question path page filters=
	while IFS=$'\t' read -r word program question; do
		case $word in '#'*) continue ;; esac
		find_program || continue
		if [ "$word" = - ] && [ -z "$filters" ]; then
			printf '\nThe filters that these are made of, for pipelines of your own:\n\n'
			filters=yes
		fi
		case $word in
		-) printf '  %-18s %s\n' "$program" "$question" ;;
		*) printf '  %-9s %s\n' "$word" "$question" ;;
		esac
	done <"$lib/commands"
}

# Set path to where $program is, and page to its man page; false if it is not
# there. Pipelines that are installed have longer names.
find_program() {
	page=$program.1
	path=$bin$program
	[ -z "$bin" ] || [ ! -x "$path" ] || return 0
	for path in "$here/$program" "$here/nutgraf-$program"; do
		page=nutgraf-$program.1
		[ ! -x "$path" ] || return 0
	done
	page=$program.1
	path=$program
	[ -z "$bin" ] && command -v "$path" >/dev/null
}

# say MESSAGE: on standard error.
say() {
	# An argument could take over a terminal.
	printf '%s: %s' "$me" "$1" | tr '[:cntrl:]' '?' >&2
	echo >&2
}

# wrong MESSAGE: say what is wrong, and end.
wrong() {
	say "$1"
	exit 2
}

# usage MESSAGE: wrong usage; the synopsis goes to standard error.
usage() {
	say "$1"
	help | sed -n '/^usage:/p' >&2
	exit 2
}

version() {
	local line
	line=$(filter strip-boilerplate --version)
	[ "$me" != nutgraf ] || line=${line#* }
	printf '%s %s\n' "$me" "${line#* }"
}

# options "NAME..." ARGUMENT...: set the variables above. Options may follow
# operands; "--" ends them.
options() {
	local own=" --files0-from --max-size --columns --dates --encoding --id --progress --summary $1 "
	shift
	while [ $# -gt 0 ]; do
		case $1 in
		-h | --help) help; exit ;;
		-V | --version) version; exit ;;
		--files0-from | --max-size | --columns | --dates | --encoding | --id | --types | \
			--format | --fields | --meta | --where | --name | --min-confidence)
			[ $# -gt 1 ] || usage "$1 needs an argument"
			set -- "$1=$2" "${@:3}"
			continue
			;;
		--) operands+=("${@:2}"); break ;;
		-?*)
			if [[ $own == *" ${1%%=*}= "* ]]; then
				if [[ $1 != *=* ]]; then
					[ $# -gt 1 ] || usage "$1 needs an argument"
					set -- "$1=$2" "${@:3}"
				fi
				own_option "${1%%=*}" "${1#*=}"
			else
				[[ $own == *" ${1%%=*} "* ]] || usage "there is no option $1"
				option "$1"
			fi
			;;
		*) operands+=("$1") ;;
		esac
		shift
	done
	if [ -n "$list" ] && [ ${#operands[@]} -gt $leading ]; then
		usage "operands cannot be combined with --files0-from"
	fi
	[ -n "$list" ] || [ $((${#operands[@]} + leading)) -gt 0 ] || [ ! -t 0 ] ||
		say "no files are named; reading what is typed here until Ctrl-D"
	[ -n "$format" ] || format=${out_tty:+text}
	[ -n "$format" ] || format=csv
}

# option --NAME[=VALUE]: one that this pipeline has.
option() {
	local value=${1#*=}
	case $1 in
	--no-header) no_header=yes ;;
	--places) places=yes ;;
	--all) least=0 acts=all ;;
	--format=csv | --format=tsv | --format=json | --format=md | --format=excel | --format=text) format=$value ;;
	--format=?*) usage "--format: $value is not csv, tsv, json, md, excel or text" ;;
	--fields=?*) fields=$value ;;
	--min-confidence=?*) least=$value ;;
	--meta=?*) rows+=("$1") ;;
	--where=?* | --name=?*) asked+=("$1") ;;
	--progress) reading+=("$1") ;;
	--summary) summary=yes ;;
	--no-header=* | --places=* | --all=* | --progress=* | --summary=* | --long=* | --metadata=*) usage "${1%%=*} takes no argument" ;;
	--files0-from=?*) list=$value ;;
	--max-size=?*)
		max_size=$value
		filter strip-boilerplate --version >/dev/null 2>&1 ||
			usage "not a size: $value"
		;;
	--dates=dmy | --dates=mdy | --dates=ymd | --columns=?* | --encoding=?* | --id=?*)
		reading+=("$1")
		filter read-pages "$1" --version >/dev/null ||
			usage "$1 makes no sense"
		;;
	--types=*[!,]*) types=$value ;;
	--*=*) usage "${1%%=*} needs an argument" ;;
	*) own_option "$1" yes ;;
	esac
}

# The pages of the operands, as a record stream. Of two statuses it is the one of
# read-pages that counts, if that was killed; not by SIGPIPE, because
# strip-boilerplate ended before it.
records() {
	reading+=("--summary=$counts")
	[ -z "$list" ] || reading+=("--files0-from=$list")
	[ ${#operands[@]} -eq 0 ] || reading+=(-- "${operands[@]}")
	filter read-pages "${reading[@]}" |
		filter strip-boilerplate --records --summary="$counts" || {
		local codes="${PIPESTATUS[*]}"
		case $codes in
		[01]' '[!0]* | 141' '[!0]*) return "${codes#* }" ;;
		esac
		return "${codes% *}"
	}
}

# columns LIST [LISTING]: those of the table; of a listing, unless --fields says
# otherwise, LISTING, which may be empty: those that to-text chooses.
columns() {
	local usual=$1 place
	[ "$format" != text ] || usual=${2-$1}
	[ -n "$fields" ] || fields=$usual
	for place in ${places:+start end spans rule}; do
		case ,${fields// /}, in ,, | *,"$place",*) ;; *) fields=$fields,$place ;; esac
	done
	rows+=("--min-confidence=$least")
	[ -z "$acts" ] || rows+=("--act=$acts")
	[ -z "$fields" ] || rows+=("--fields=$fields")
}

# rows_of KIND: rows are records of that kind, or `documents`. Is what was asked
# for there?
rows_of() {
	local kind=${1#documents}
	[ ${#asked[@]} -eq 0 ] || rows+=("${asked[@]}")
	checked to-json "${rows[@]}" ${kind:+"$kind"}
}

# counts_of KIND: rows are made of records of that kind, or of `documents`.
counts_of() {
	local kind=${1#documents}
	[ ${#asked[@]} -eq 0 ] || checked keep-records "${asked[@]}" ${kind:+"$kind"}
}

# checked FILTER OPTION...: if the filter cannot know these, that is wrong usage;
# if it fails otherwise, so does the pipeline.
checked() {
	local wrong status=0
	wrong=$(filter "$@" 2>&1 >/dev/null </dev/null) || status=$?
	[ "$status" != 0 ] || return 0
	[ "$status" = 2 ] || { printf '%s\n' "$wrong" >&2; exit "$status"; }
	wrong=${wrong%%$'\n'*}
	usage "${wrong#"$1": }"
}

# kept KIND: of those records, or of `documents`, the ones that --where and --name
# ask for, in a pipeline whose rows are counts of them.
kept() {
	local kind=${1#documents}
	if [ ${#asked[@]} -eq 0 ]; then
		cat
	else
		filter keep-records "${asked[@]}" ${kind:+"$kind"}
	fi
}

# table KIND: those records, in the format that was asked for.
table() {
	case $format in
	json) filter to-json "--summary=$counts" "${rows[@]}" "$1" ;;
	text) filter to-text "--summary=$counts" "${rows[@]}" ${colour:+"--color=$colour"} "$1" ;;
	*) filter to-csv "--summary=$counts" "${rows[@]}" ${no_header:+--no-header} "--format=$format" "$1" ;;
	esac
}

# summed COMMAND...: run the pipeline itself, then say how many pages and rows
# there were, if that was asked for or a person reads it, and how many rows are
# hidden. What the filters count comes through descriptor 5.
summed() {
	{ true 6>&1; } 2>/dev/null ||
		{ say "cannot write to standard output: it is closed"; exit 1; }
	counts=/dev/fd/5
	{ "$@" 5>&1 >&6 | sum_up | sum_shown; } 6>&1
}

# Of the lines of the filters those that people read: 1 before it is the end of
# a listing, 2 a message, 3 a message that is needed in any case.
sum_up() {
	format=$format awk '
		BEGIN { listing = ENVIRON["format"] == "text" }
		/ read/ {
			n = split($0, part, ", ")
			for (i = 2; i <= n; i++)
				if (part[i] ~ / known$/)
					known = ", " part[i]
				else
					passed = ", " part[i]
			read = part[1]
		}
		/ without / && $1 > 0 { without = ", " $0 }
		/^[0-9]+ rows?$/ { rows = $1 }
		/^[0-9]+ sources?$/ { sources = $1; quotes = 1 }
		/ doubtful rows? hidden$/ { hidden = $1 }
		/ of other acts hidden$/ { others = $1 }
		function several(n, one, many) {
			return n " " (n == 1 ? one : many)
		}
		function what_is_hidden(one, many) {
			if (others == 0)
				return several(hidden, one, many)
			if (hidden == 0)
				return several(others, "attitude or denial", "attitudes and denials")
			return several(hidden, one, many) " and " several(others, "attitude or denial", "attitudes and denials")
		}
		END {
			statements = "no statements"
			if (rows > 0)
				statements = several(rows, "statement", "statements") " by " several(sources, "source", "sources")
			if (hidden + others > 0)
				statements = statements "; " what_is_hidden("doubtful one", "doubtful ones") " hidden (--all)"
			if (quotes && listing)
				print "1\n1" statements "." (rows > 0 ? " ? = check." : "")
			else if (quotes)
				print "2" statements
			if (hidden + others > 0 && !listing)
				print "3" what_is_hidden("doubtful row", "doubtful rows") (hidden + others == 1 ? " is" : " are") " hidden; --all shows " (hidden + others == 1 ? "it" : "them")
			if (read != "")
				print "2" read known without passed
		}'
}

sum_shown() {
	local line
	while IFS= read -r line; do
		case $line in
		1*) printf '%s\n' "${line#1}" ;;
		2*) [ -z "$summary$err_tty" ] || printf '%s\n' "${line#2}" >&2 ;;
		3*) [ -n "$summary$err_tty" ] || say "${line#3}" ;;
		esac
	done
}

# The pager that a person wants, or less if it is there.
choose_pager() {
	pager=${NUTGRAF_PAGER-${PAGER-less}}
	case $pager in '' | cat) return 1 ;; esac
	[ "${TERM-dumb}" != dumb ] && command -v "${pager%% *}" >/dev/null
}

# paged COMMAND...: what a person reads goes through the pager, messages too.
# Someone who leaves it early has seen enough, which is no failure.
paged() {
	local pager size status=0
	if [ "$format" != text ] || [ -z "$out_tty" ] || ! choose_pager; then
		"$@"
		return
	fi
	{ size=$(stty size <&7 2>/dev/null) || size=; } 7>&1
	[ -z "$size" ] || export COLUMNS="${size#* }"
	[ -n "${NO_COLOR-}" ] || colour=always
	export LESS="${LESS-FRX}" LESSCHARSET="${LESSCHARSET-utf-8}"
	{ if [ -n "$err_tty" ]; then "$@" 2>&1; else "$@"; fi; } |
		(unset LC_ALL; sh -c "$pager") || status=$?
	[ "$status" = 141 ] || return "$status"
}

# settled KIND [PREFIX]: a document that has records of this kind has already been
# through the filters, so its text, which costs time, need not go on; with a
# prefix its sentences do, as records of a kind that no filter knows. All other
# documents pass as they are. Ids are compared as strings: "7" is not "007".
settled() {
	kind=$1 prefix=${2-} awk -F '\t' '
		function flush(i) {
			for (i = 1; i <= n; i++)
				if (!done || !text[i])
					print line[i]
				else if (ENVIRON["prefix"] != "" && line[i] !~ /^page/)
					print ENVIRON["prefix"] line[i]
			n = done = 0
		}
		NF >= 6 && ($1 == "doc" || $2 "" != doc) { flush(); doc = $2 "" }
		{ line[++n] = $0; text[n] = $1 ~ /^(page|para|sent)$/ }
		$1 == ENVIRON["kind"] { done = 1 }
		END { flush() }'
}

# restored PREFIX: the sentences of settled documents are sentences again.
restored() {
	sed "s/^$1//"
}
