#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "extract-quotes: the contract of all filters" {
    filter_contract extract-quotes
}

@test "extract-quotes: the cases" {
    cases extract-quotes
}

@test "extract-quotes: a second run adds nothing" {
    cd "$BATS_TEST_TMPDIR"
    extract-quotes "$TOP"/tests/cases/extract-quotes/*.in >once
    extract-quotes once >twice
    cmp once twice
    [ "$(grep -c ^quote once)" -gt 12 ]
}

@test "extract-quotes: spans are places in the clean text" {
    cd "$BATS_TEST_TMPDIR"
    cp "$TOP/tests/contract.txt" a.txt
    split-sentences a.txt | extract-quotes >stream
    to-text stream >text
    n=0
    while IFS=$'\t' read -r said spans; do
        got= sep=
        IFS=, read -ra list <<<"$spans"
        for s in "${list[@]}"; do
            got+=$sep$(tail -c +$((${s%-*} + 1)) text | head -c $((${s#*-} - ${s%-*})))
            sep=' '
        done
        [ "$got" = "$said" ]
        n=$((n + 1))
    done < <(grep ^quote stream | cut -f 6,10)
    [ "$n" -ge 3 ]
}

# Who speaks is known by the form of the noun phrase, not by a list: 250 nouns,
# each in these sentences. The speaker is in brackets; @N is the noun, @A has an
# article, @P is its plural, ^ makes a capital.
forms() {
    sed 's/^ *//' <<'END'
    "We should not fix the road," said [the @N].
    "We should not fix the road," said [@A of the town].
    "We should not fix the road," said [@A from Hollin].
    "We should not fix the road," said [one @N].
    "We should not fix the road," said [two @P].
    "We should not fix the road," said [the angry @N].
    "We should not fix the road," said [a 34-year-old @N].
    "We should not fix the road," said [a local @N who lives nearby].
    "We should not fix the road," said [the @N, Ada Quill].
    "We should not fix the road," said [Ada Quill, @A].
    "We should not fix the road," said [the @N's former wife].
    "We should not fix the road," said [@N Ada Quill].
    "We should not fix the road," [the @N] said.
    "We should not fix the road," [the town's @N] said.
    [The @N] said the road was safe.
    [The @N, who lives nearby], said the road was safe.
    [The town's @N] said the road was safe.
    [Two @P] said the road was safe.
    [^@P] say the road is safe.
    [The @N] told the board the road was safe.
    The road is safe, according to [the @N].
END
}

# 200 nouns for people that the dictionary quoting lacks (so that "boy wonder" is
# none of them), at equal distances in a long list, and 50 for bodies.
nouns() {
    local en=$TOP/lib/data/en
    awk -F'\t' 'FILENAME !~ /roles.tsv$/ { known[$1]; next }
        $1 !~ /^[a-z]+( [a-z]+)?$/ || ++n % 34 != 31 { next }
        { split($1, word, " ") }
        !($1 in known || word[1] in known || word[2] in known) && k++ < 200 { print $1 }' \
        "$en"/quoting/{persons,cues}.tsv "$en/vocabulary/roles.tsv"
    tr ' ' '\n' <<'END'
abbey academy airline aquarium atelier bookmaker brigade canteen carmaker caucus charity choir
clinic collective conglomerate creamery dairy dispensary distillery foundry garrison gazette
hostel laboratory magistracy mint nursery observatory orphanage parish patrol philharmonic
pharmacy presbytery quango regiment regulator retailer sect smelter startup studio synod
syndicate tannery troupe union watchdog winery zoo
END
    printf '%s\n' 'think tank' 'trade body'
}

@test "extract-quotes: whoever speaks is known by the form of the noun phrase" {
    cd "$BATS_TEST_TMPDIR"
    forms >forms
    nouns >nouns
    [ "$(wc -l <nouns)" -eq 250 ]
    awk 'function plural(n) {
            if (n ~ /man$/) return substr(n, 1, length(n) - 2) "en"
            if (n ~ /[^aeiou]y$/) return substr(n, 1, length(n) - 1) "ies"
            return n (n ~ /([sxz]|ch|sh)$/ ? "es" : "s")
        }
        NR == FNR { form[++n] = $0; next }
        {
            article = /^[aeio]|^u[^ns]|^un[^i]/ ? "an " : "a "
            for (i = 1; i <= n; i++) {
                s = form[i]
                gsub(/@N/, $0, s)
                gsub(/@A/, article $0, s)
                gsub(/@P/, plural($0), s)
                if (match(s, /\^./))
                    s = substr(s, 1, RSTART - 1) toupper(substr(s, RSTART + 1, 1)) substr(s, RSTART + 2)
                match(s, /\[.*\]/)
                print substr(s, RSTART + 1, RLENGTH - 2) >"wanted"
                gsub(/[][]/, "", s)
                print s "\n"
            }
        }' forms nouns >a.txt
    split-sentences a.txt | tag-entities | extract-quotes |
        awk -F'\t' '$1 == "sent" { n++ } $1 == "quote" { print n "\t" $7 }' >got
    awk '{ print NR "\t" $0 }' wanted | LC_ALL=C sort >all
    LC_ALL=C sort -u got | LC_ALL=C comm -23 all - >missed
    cat missed
    [ ! -s missed ]
}

# Endless repetition must stay linear: twice as much may take three times as
# long, not more; the smaller input is large enough to be measured.
twice_as_much() {
    local a b i
    cd "$BATS_TEST_TMPDIR"
    for i in 1 2; do
        awk -v s="$1" -v n=$((i * 60000)) 'BEGIN { while (n-- > 0) printf "%s", s; print "" }' >"in$i"
        TIMEFORMAT=%U
        { time extract-quotes <"in$i" >/dev/null; } 2>"time$i"
    done
    # The sanitizers check all of what memmem may read: they are not linear.
    case ${B:-} in *asan*) return ;; esac
    a=$(tr -d . <time1) b=$(tr -d . <time2)
    [ "$((10#$b))" -lt $((10#$a * 3 + 100)) ]
}

@test "extract-quotes: a quotation behind very many stray marks" {
    cd "$BATS_TEST_TMPDIR"
    for ((i = 0; i < 60000; i++)); do printf '" , "'; done >stray
    printf ' "He left," Ann Quill said.\n' >>stray
    split-sentences stray | tag-entities | extract-quotes | grep -q $'direct\t"He left,"\tAnn Quill'
}

@test "extract-quotes: marks and cues without end are linear" {
    twice_as_much '"'
    twice_as_much '“'
    twice_as_much " 'a"
    twice_as_much 'he said '
    twice_as_much '“Go, he said. '
    twice_as_much 'said Kim, a man, '
    twice_as_much '"a" '
    twice_as_much '(he said that '
    twice_as_much 'Kim, who said, '
    twice_as_much 'that that '
    twice_as_much 'and, and '
    twice_as_much 'her claim that '
    twice_as_much 'The man said, and he claims it was, and said so. '
}

@test "extract-quotes: --explain says why there is no quotation" {
    cd "$BATS_TEST_TMPDIR"
    echo 'Ada Quill called a meeting. She sang "Old Dam". If Marl says it leaks, it leaks. "It holds," Marl said. They spoke.' >in
    extract-quotes in >plain
    extract-quotes --explain in >told
    grep -v ^nonquote told | cmp - plain
    grep -c ^nonquote told
    grep ^nonquote told | cut -f 5-7 | grep -qxF $'cue\tcalled\tD7'
    grep ^nonquote told | cut -f 5-7 | grep -qxF $'marks\t"Old Dam"\ttitle'
    grep ^nonquote told | cut -f 5-7 | grep -qxF $'cue\tsays\tX3'
    to-csv --fields=label,text,reason nonquote told | grep -qxF 'cue,called,D7'
    # Each text stands at its place.
    to-text plain >text
    while IFS=$'\t' read -r start end text; do
        [ "$(tail -c +$((start + 1)) text | head -c $((end - start)))" = "$text" ]
    done < <(grep ^nonquote told | cut -f 3,4,6)
    # Every cue of a real page is a quotation's or explained once.
    extract-quotes --explain "$TOP"/tests/cases/extract-quotes/a-*.in | grep ^nonquote >all
    [ "$(wc -l <all)" -gt 20 ]
    [ "$(cut -f 2-4 all | sort | uniq -d | wc -l)" = 0 ]
    [ -z "$(cut -f 7 all | grep -vxE 'D1?[0-9]|D11|X3|QL[2-9]|no-speaker|no-content|inside|title|short|no-attribution')" ]
}
