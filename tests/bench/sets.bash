# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What the scripts of tests/bench share; sourced at the root of the repository.
# A set is a folder: text/ and pages/ with a document a file, the input of every
# filter made of them, and the same of a small part, tiny documents, documents
# one by one.
# They set seed, and few, the number of documents that are read one by one.
export LC_ALL=C
: "${seed:=1}" "${few:=1}"
B=${B:-build}
measure=$PWD/$B/measure makenews=$PWD/$B/makenews
[ -x "$measure" ] && [ -x "$makenews" ] || make -s "B=$B" "$B/measure" "$B/makenews"
news=${SHARED:-../shared}/data/news pages=${SHARED:-../shared}/data/boilerplate/fundus/pages

# The bytes of a number of megabytes, which may have a decimal point.
megabytes() {
    [[ $1 =~ ^[0-9]+(\.[0-9]+)?$ ]] || { say "$1 is no number of megabytes"; exit 2; }
    awk -v mb="$1" 'BEGIN { printf "%.0f\n", mb * 1e6 }'
}

say() { echo "${0##*/}: $*" >&2; }

# A fresh folder for the sets, removed at the end.
work_begin() {
    mkdir -p "$B"
    work=$(mktemp -d "$PWD/$B/bench.XXXXXX")
    trap 'rm -rf "$work"' EXIT
}

list_files() { find "$1" -type f | sort | tr '\n' '\0'; }
bytes_of() { xargs -0 cat <"$1" | wc -c; }

# The documents of real news, about $1 bytes of them into the folder $2: blank
# lines separate documents; short ones are joined to 3 KB, long ones cut at a line
# after 8 KB. The names mix the sources, whatever the number.
cut_news() {
    local total
    total=$(xz -dc "$news"/*.txt.xz | wc -c)
    for f in "$news"/*.txt.xz; do xz -dc "$f"; echo; done | awk -v share="$(echo "$1 $total" | awk '{ print $1 / $2 }')" -v out="$2" '
        function end_document(    key, file) {
            if (size > 0 && int((n + 1) * share) > int(n * share)) {
                key = n * 2654435761
                file = sprintf("%s/%010.0f.txt", out, key - int(key / 4294967296) * 4294967296)
                printf "%s", text >file
                close(file)
            }
            n += size > 0
            text = ""
            size = 0
        }
        $0 == "" { if (size >= 3000) end_document(); next }
        { if (size > 8000) end_document(); text = text $0 "\n"; size += length($0) + 1 }
        END { end_document() }'
}

# The stream of the pages that are listed, or of standard input, stage by stage.
make_streams() { # folder [option of strip-boilerplate]
    strip-boilerplate "${@:2}" >"$1/para.rec" 2>/dev/null
    to-text "$1/para.rec" >"$1/text.txt"
    split-sentences "$1/para.rec" >"$1/sent.rec"
    tag-entities "$1/sent.rec" >"$1/entity.rec"
    extract-quotes "$1/entity.rec" >"$1/quote.rec"
}

# The first files of a list, up to some bytes.
head_of_list() { # list bytes
    xargs -0 wc -c <"$1" | awk -v most="$2" '
        { size = $1; sub(/^ *[0-9]+ /, "") }
        $0 != "total" && sum < most { print; sum += size }' | tr '\n' '\0'
}

# A file for each of the first documents of a stream.
one_by_one() { # stream folder
    mkdir -p "$2"
    awk -F '\t' -v out="$2" -v most="$few" '
        $2 != last { if (file) close(file); last = $2; n++; file = sprintf("%s/%05d", out, n) }
        n > most { exit }
        { print >file }' "$1"
    list_files "$2" >"$2.list"
}

# $1 tiny documents, a sentence each, as pages; those of $2/sent.rec in turn.
tiny_pages() {
    awk -F '\t' -v n="$1" '
        $1 == "sent" { text[m++] = $6 }
        END { for (i = 0; i < n; i++) printf "page\tt%d\t0\t0\ttext\t%s\n", i, text[i % m] }' "$2/sent.rec"
}

# All inputs of a set whose text/ and pages/ are there.
make_inputs() { # folder piece-bytes
    local kind part=$2
    for kind in text pages; do
        list_files "$1/$kind" >"$1/$kind.list"
        mkdir -p "$1/piece/first"
        head_of_list "$1/$kind.list" "$part" >"$1/piece/$kind.list"
        head_of_list "$1/$kind.list" $(($(bytes_of "$1/piece/$kind.list") / 5)) >"$1/piece/first/$kind.list"
        tr '\0' '\n' <"$1/$kind.list" | awk -v most="$few" 'NR <= most' | tr '\n' '\0' >"$1/one.$kind.list"
        part=$((4 * part)) # pages differ more than texts, and cost less
    done
    make_streams "$1" --files0-from="$1/text.list"
    make_streams "$1/piece" --files0-from="$1/piece/text.list"
    make_streams "$1/piece/first" --files0-from="$1/piece/first/text.list"
}

make_generated() { # folder bytes piece-bytes [bytes-of-pages]
    mkdir -p "$1"
    "$makenews" "$seed" "$2" "$1/text"
    "$makenews" -p "$seed" "${4:-$2}" "$1/pages"
    make_inputs "$1" "$3"
}

have_real() {
    [ -n "$(find "$news" -name '*.txt.xz' 2>/dev/null | head -n 1)" ] && command -v xz >/dev/null
}

make_real() { # folder bytes piece-bytes
    local page
    mkdir -p "$1/text" "$1/pages"
    cut_news "$2" "$1/text"
    find "$pages" -name '*.html.gz' 2>/dev/null | sort | while read -r page; do
        page=${page##*/}
        gzip -dc "$pages/$page" >"$1/pages/${page%.gz}"
        # Pages of the same sizes as the generated ones.
        find "$1/pages/${page%.gz}" \( -size -59 -o -size +293 \) -exec rm {} +
    done
    make_inputs "$1" "$3"
}

# What a row of the table runs on a folder of inputs: input, command and whose
# bytes its speed is counted in.
# shellcheck disable=SC2034 # for those who source this
row() { # name folder
    input=/dev/null of=$2/text.txt
    case $1 in
    strip-text) command=(strip-boilerplate --files0-from="$2/text.list") ;;
    strip-pages) command=(strip-boilerplate --files0-from="$2/pages.list") of=$2/pages.list ;;
    split-sentences) command=(split-sentences) input=$2/para.rec ;;
    tag-entities) command=(tag-entities) input=$2/sent.rec ;;
    extract-quotes) command=(extract-quotes) input=$2/entity.rec ;;
    to-csv) command=(to-csv quote) input=$2/quote.rec ;;
    to-text) command=(to-text) input=$2/quote.rec ;;
    from-warc) command=(from-warc) input=$2/crawl.warc.gz of=$2/crawl.warc ;;
    gzip) command=(gzip -dc) input=$2/crawl.warc.gz of=$2/crawl.warc ;;
    wc) command=(wc -w) input=$2/text.txt ;;
    cat) command=(cat) input=$2/text.txt ;;
    whole) # shellcheck disable=SC2016 # expanded by the inner shell
        command=(sh -c 'strip-boilerplate --files0-from="$1" 2>/dev/null | split-sentences |
            tag-entities | extract-quotes | to-csv quote' sh "$2/text.list") ;;
    esac
    case $of in *.list) bytes=$(bytes_of "$of") ;; *) bytes=$(wc -c <"$of") ;; esac
}

# Instructions of a command, its children's too.
instructions() { # input command...
    valgrind --tool=callgrind --trace-children=yes --callgrind-out-file=/dev/null "${@:2}" <"$1" 2>&1 >/dev/null |
        awk '/Collected *:/ { n += $4 } END { printf "%.0f\n", n }'
}

# The instructions of a row and the bytes that they are for, both without those
# of the first fifth: what is done once, at the start or when a pattern is first
# needed, does not count.
instructions_of() { # name folder
    local all first b
    row "$1" "$2"
    all=$(instructions "$input" "${command[@]}") b=$bytes
    row "$1" "$2/first"
    first=$(instructions "$input" "${command[@]}")
    echo $((all - first)) $((b - bytes))
}
