# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What the pipelines share: options, operands, and the filters' place. A
# pipeline sources this with $self set to its own path, and calls
#
#   options "NAME..." "$@"   read the command line; NAME are options of its own
#   records                  the pages of the operands as a record stream
#   settled KIND             on its way, the part of the stream that is news

# shellcheck disable=SC2034 # what the pipelines use

export LC_ALL=C
me=${0##*/}
here=${self:?}
here=${here%/*}
lib=${BASH_SOURCE[0]%/*}
operands=()	# files and directories
list=		# the argument of --files0-from
no_header=()	# --no-header, if it was given
places=		# --places, if it was given: columns
types=PERSON,ORG,PLACE,NORP,MISC
own_types=	# those of the types that are not known, with commas

# The filters stand in build/bin of the repository or, installed, beside the
# pipeline; else PATH has them. (B names another build, as for make.)
for dir in "$here" "$here/../${B:-build}/bin"; do
	if [ -x "$dir/strip-boilerplate" ]; then
		PATH=$dir:$PATH
		break
	fi
done

# --help is the comment at the top of the pipeline.
help() {
	sed -n "2,/^\$/ { s/^usage: [^ ]*/usage: $me/; s/^# usage: [^ ]*/# usage: $me/; s/^# \{0,1\}//; p; }" "$self"
}

# usage MESSAGE: wrong usage; the synopsis goes to standard error.
usage() {
	echo "$me: $1" >&2
	help | sed -n '/^usage:/,/^$/ { /./p; }' >&2
	exit 2
}

# read_types LIST: set types and own_types. The types of tag-entities may be in
# small letters; others, of a user's list or model, are taken as they stand.
read_types() {
	local type known=,PERSON,ORG,PLACE,NORP,MISC,DATE,TIME,MONEY,PERCENT,QUANTITY,
	local -a list
	IFS=, read -r -d '' -a list < <(printf '%s\0' "$1")
	types='' own_types=''
	for type in "${list[@]}"; do
		[ -n "$type" ] || continue
		if [[ $known == *",${type^^},"* ]]; then
			type=${type^^}
		else
			own_types+=${own_types:+,}$type
		fi
		types+=${types:+,}$type
	done
}

# options "NAME..." ARGUMENT...: set the variables above. Options may stand
# behind operands; "--" ends them.
options() {
	local own=" $1 "
	shift
	while [ $# -gt 0 ]; do
		case $1 in
		--help) help; exit ;;
		--version) strip-boilerplate --version | sed "s/^[^ ]*/$me/"; exit ;;
		--files0-from | --types)
			[ $# -gt 1 ] || usage "$1 needs an argument"
			set -- "$1=$2" "${@:3}"
			continue
			;;
		--files0-from=?*) list=${1#*=} ;;
		--no-header | --places | --types=?*)
			[[ $own == *" ${1%%=*} "* ]] || usage "there is no option $1"
			case $1 in
			--no-header) no_header=(--no-header) ;;
			--places) places=,start,end,spans,rule,confidence ;;
			*) read_types "${1#*=}" ;;
			esac
			;;
		--) operands+=("${@:2}"); break ;;
		-?*) usage "there is no option $1" ;;
		*) operands+=("$1") ;;
		esac
		shift
	done
	if [ -n "$list" ] && [ ${#operands[@]} -gt 0 ]; then
		usage "operands cannot be combined with --files0-from"
	fi
}

# The files of the operands, each ended by NUL: a directory gives the pages
# below it, in the order of their bytes, without what is hidden.
files() {
	local operand bad=0
	for operand; do
		if [ -d "$operand" ]; then
			case $operand in
			[/.[:alnum:]_]*) ;;
			*) operand=./$operand ;;
			esac
			find -L "$operand" -mindepth 1 -name '.*' -prune -o -type f \
				\( -iname '*.txt' -o -iname '*.html' -o -iname '*.htm' \) -print0 |
				sort -z || bad=1
		else
			printf '%s\0' "$operand"
		fi
	done
	return $bad
}

# The list of files takes descriptor 3, so that "-" can be standard input.
records() {
	if [ -n "$list" ]; then
		strip-boilerplate --files0-from="$list"
	elif [ ${#operands[@]} -eq 0 ]; then
		strip-boilerplate
	else
		{ files "${operands[@]}" | strip-boilerplate --files0-from=/dev/fd/3 3<&0 <&4; } 4<&0
	fi
}

# settled KIND: a document that has records of the kind has been through the
# filters already, so its text, which costs, need not go on. All other
# documents pass as they are.
settled() {
	awk -F '\t' -v kind="$1" '
		function flush(i) {
			for (i = 1; i <= n; i++)
				if (!done || !text[i])
					print line[i]
			n = done = 0
		}
		NF >= 6 && ($1 == "doc" || $2 != doc) { flush(); doc = $2 }
		{ line[++n] = $0; text[n] = $1 ~ /^(page|para|sent)$/ }
		$1 == kind { done = 1 }
		END { flush() }'
}
