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
#   records                  the pages of the operands as a record stream
#   settled KIND             the stream without the text of finished documents
#   filter NAME OPTION...    a filter, with the options that all of them get
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
list=		# the argument of --files0-from
reading=()	# options for read-pages
summary=	# yes, if --summary was given
counts=/dev/null	# where filters say how many pages there were
max_size=	# that of --max-size
no_header=	# yes, if --no-header was given
places=		# --places, if it was given: columns
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
		--files0-from | --max-size | --columns | --dates | --encoding | --id | --types)
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
	if [ -n "$list" ] && [ ${#operands[@]} -gt 0 ]; then
		usage "operands cannot be combined with --files0-from"
	fi
}

# option --NAME[=VALUE]: one that this pipeline has.
option() {
	local value=${1#*=}
	case $1 in
	--no-header) no_header=yes ;;
	--places) places=,start,end,spans,rule,confidence ;;
	--progress) reading+=("$1") ;;
	--summary) summary=yes ;;
	--no-header=* | --places=* | --progress=* | --summary=* | --long=*) usage "${1%%=*} takes no argument" ;;
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

# The pages of the operands, as a record stream.
records() {
	reading+=("--summary=$counts")
	[ -z "$list" ] || reading+=("--files0-from=$list")
	[ ${#operands[@]} -eq 0 ] || reading+=(-- "${operands[@]}")
	filter read-pages "${reading[@]}" |
		filter strip-boilerplate --records --summary="$counts"
}

# summed COMMAND...: run the pipeline itself, then say on standard error how many
# pages there were, if that was asked for or is a terminal. What the filters
# count comes through descriptor 5.
summed() {
	if [ -n "$summary" ] || [ -t 2 ]; then
		counts=/dev/fd/5
		{ "$@" 5>&1 >&6 | sum_up >&2; } 6>&1
	else
		"$@"
	fi
}

# One line of those of the filters.
sum_up() {
	awk '
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
		END { if (read != "") print read known without passed }'
}

# settled KIND: a document that has records of this kind has already been through
# the filters, so its text, which costs time, need not go on. All other documents
# pass as they are. Ids are compared as strings: "7" is not "007".
settled() {
	kind=$1 awk -F '\t' '
		function flush(i) {
			for (i = 1; i <= n; i++)
				if (!done || !text[i])
					print line[i]
			n = done = 0
		}
		NF >= 6 && ($1 == "doc" || $2 "" != doc) { flush(); doc = $2 "" }
		{ line[++n] = $0; text[n] = $1 ~ /^(page|para|sent)$/ }
		$1 == ENVIRON["kind"] { done = 1 }
		END { flush() }'
}
