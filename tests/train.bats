#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What makes the models: the table of their data, the check of these, and every
# trainer, on texts of a few lines.
load helper

setup() {
    cd "$TOP" || return 1
    needs_python3
    data=$BATS_TEST_TMPDIR/data
    mkdir -p "$data"/{entities,quotes,news,syntax}
    printf '%s\n' '{"id": "a\\b", "text": "Zoë  Bell\nleft. \n\n ABC", "entities": [[0, 9, "PER"], [19, 22, "Organization"]]}' \
        >"$data/entities/worldwide.train.jsonl"
    printf '%s\n' '{"id": 2, "text": "Oslo.", "entities": [[0, 4, "GPE"]]}' >"$data/entities/conll2003.train.jsonl"
    printf '%s\n' '{"doc": "q", "text": "Ann Bell said the bridge\nis shut.", "quotes": [{"type": "indirect", "content": [[14, 32]], "source": [[0, 8]], "cue": [[9, 13]]}]}' \
        >"$data/quotes/polnear-train.jsonl"
    printf '# newdoc id = a-1\n# text = The mayor isn’t here.\n1\tThe\t_\tDET\tDT\t_\t2\tdet\n2\tmayor\t_\tNOUN\tNN\t_\t5\tnsubj
3-4\tisn’t\t_\t_\t_\t_\t_\t_\n3\tis\t_\tAUX\tVBZ\t_\t5\tcop\n4\tn’t\t_\tPART\tRB\t_\t5\tadvmod\n5\there\t_\tADV\tRB\t_\t0\troot
6\t.\t_\tPUNCT\t.\t_\t5\tpunct\n\n' |
        xz >"$data/syntax/ewt.train.conllu.xz"
    printf '# newdoc id = GUM_fiction_x\n# text = No.\n1\tNo\t_\tINTJ\tUH\t_\t0\troot\n2\t.\t_\tPUNCT\t.\t_\t1\tpunct\n
# newdoc id = GUM_news_x\n# text = She left.\n1\tShe\t_\tPRON\tPRP\t_\t2\tnsubj\n2\tleft\t_\tVERB\tVBD\t_\t0\troot\n3\t.\t_\tPUNCT\t.\t_\t2\tpunct\n\n' |
        xz >"$data/syntax/gum.train.conllu.xz"
    pages fundus https://one.example/
    pages wcxb-dev-article https://two.example/
}

# pages SET HOST: three pages as HTML and as plain text in two styles, and what
# the article in each is.
pages() {
    local set=$data/boilerplate/$1 i body truth=
    mkdir -p "$set"{,-wet,-text}/pages
    for i in 1 2 3; do
        body="The ferry to the island was late on Monday, and $i passengers went home by bus."
        truth+=", \"$i\": {\"title\": \"Ferry late\", \"url\": \"$2$i\", \"articleBody\": \"$body\"}"
        echo "<nav><a href=/>Home</a></nav><article><h1>Ferry late</h1><p>$body</p></article>" | gzip >"$set/pages/$i.html.gz"
        printf 'Ferry late\nHome\n%s\n' "$body" | gzip >"$set-wet/pages/$i.txt.gz"
        printf 'Ferry late\n\nHome\n\n%s\n' "$body" | gzip >"$set-text/pages/$i.txt.gz"
    done
    echo "{${truth#, }}" | tee "$set"{,-wet,-text}/ground-truth.json >/dev/null
}

# refused MESSAGE MODEL [ARG...]: train/check.py says so, and ends with status 1.
refused() {
    status=0
    train/check.py "${@:3}" "$data" "$2" >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || status=$?
    [ "$status" = 1 ] && [ ! -s "$BATS_TEST_TMPDIR/out" ] &&
        grep -qF -- "$1" "$BATS_TEST_TMPDIR/err" || { cat "$BATS_TEST_TMPDIR/err"; false; }
}

@test "train/SOURCES.tsv: seven columns, a sum of 64 digits, each file once" {
    awk -F '\t' '
        /^#/ { next }
        NF != 7 { print FILENAME ":" FNR ": " NF " columns"; bad = 1 }
        length($3) != 64 || $3 ~ /[^0-9a-f]/ { print FILENAME ":" FNR ": no SHA-256: " $3; bad = 1 }
        seen[$2]++ || $2 ~ /^\/|\.\./ { print FILENAME ":" FNR ": " $2; bad = 1 }
        { for (i = 1; i <= NF; i++) if ($i ~ /^ |^$| $/) { print FILENAME ":" FNR ": column " i; bad = 1 } }
        { n = split($1, names, " "); for (i = 1; i <= n; i++) models[names[i]] }
        END { for (m in models) print m > "/dev/stderr"; exit bad }' train/SOURCES.tsv 2>"$BATS_TEST_TMPDIR/models"
    printf 'include Makefile\nprobe:\n\t@echo $(LEARNT) $(TABLES)\n' >"$BATS_TEST_TMPDIR/makefile"
    make -s -f "$BATS_TEST_TMPDIR/makefile" probe | tr ' ' '\n' | sort | diff - <(sort "$BATS_TEST_TMPDIR/models")
}

@test "make model: what is needed, where DATA is not given or no folder" {
    run -2 make -s model DATA=
    [[ $output == *'DATA=folder must say'*'entities/conll2003.train.jsonl'*'boilerplate/fundus/pages/'* ]]
    [[ $output != *news/* ]]
    run -2 make -s model-stops DATA="$data/none"
    [[ $output == *"$data/none: no such folder"*'news/abc.txt.xz'* ]]
    [[ $output != *fundus* ]]
}

@test "make model: a file with another sum, or without one, is named, and nothing is trained" {
    run -2 make -s model "DATA=$data"
    sum=$(sha256sum <"$data/entities/worldwide.train.jsonl")
    [[ $output == *"model: $data/entities/worldwide.train.jsonl: its SHA-256 is ${sum%% *},"* ]]
    [[ $output == *' in train/SOURCES.tsv'* ]]
    [[ $output != *training* && $output != *conll2003* ]]
    rm "$data/entities/worldwide.train.jsonl"
    run -2 make -s model-entities "DATA=$data"
    [[ $output == *"model: $data/entities/worldwide.train.jsonl: No such file"* ]]
}

@test "train/check.py: sums of files, of folders, of what is packed" {
    sources=$BATS_TEST_TMPDIR/sources
    printf '#\nm\t%s\t0\ts\tr\tv\tl\n' boilerplate/fundus/pages/ >"$sources"
    train/check.py --sources "$sources" --print "$data" >"$sources.new"
    mkdir "$BATS_TEST_TMPDIR/unpacked"
    for f in "$data"/boilerplate/fundus/pages/*.gz; do gzip -dc "$f" >"$BATS_TEST_TMPDIR/unpacked/$(basename "$f" .gz)"; done
    sum=$(cd "$BATS_TEST_TMPDIR/unpacked" && sha256sum * | sha256sum)
    [ "$(cut -sf 3 "$sources.new")" = "${sum%% *}" ]
    train/check.py --sources "$sources.new" "$data" m
    refused 'no data for a model n' n --sources "$sources.new"
    gzip -dc "$data/boilerplate/fundus/pages/1.html.gz" >"$data/boilerplate/fundus/pages/1.html"
    rm "$data/boilerplate/fundus/pages/1.html.gz"
    train/check.py --sources "$sources.new" "$data" m
    echo >>"$data/boilerplate/fundus/pages/1.html"
    refused 'boilerplate/fundus/pages/: its SHA-256 is' m --sources "$sources.new"
    head -c 20 "$data/boilerplate/fundus/pages/2.html.gz" >"$data/cut" && mv "$data/cut" "$data/boilerplate/fundus/pages/2.html.gz"
    refused 'boilerplate/fundus/pages/: ' m --sources "$sources.new"
    printf 'm\tfile\n' >"$sources.new"
    refused 'has not the columns' m --sources "$sources.new"
}

@test "train/entities.py: gold as records, white space folded" {
    train/entities.py "$data"/entities/*.jsonl | diff -u - <(tr ' ~' '\t ' <<'END'
doc 2 0 0 text 
para 2 0 5 body Oslo. 0 5
entity 2 0 4 PLACE Oslo 
doc a\\b 0 0 text 
para a\\b 0 15 body Zoë~Bell~left. 0 16
entity a\\b 0 9 PERSON Zoë~Bell 
para a\\b 17 20 body ABC 20 23
entity a\\b 17 20 ORG ABC 
END
)
}

@test "train/clauses.py: quotations as records behind the text" {
    train/clauses.py "$data/quotes/polnear-train.jsonl" | grep ^quote | diff -u - <(
        printf 'quote\t0\t14\t32\tindirect\t\t\t\t\t14-32\t0-8\t9-13\n')
}

@test "train/parts.py: sentences with their tokens, without texts that may not be used" {
    train/parts.py "$data"/syntax/{ewt,gum}.train.conllu.xz | diff -u - <(
        printf '%s\t%s\t%s\n' "The mayor isn’t here." '0-3:DT 4-9:NN 10-12:AVBZ 12-17:RB 18-22:RB 22-23:.' 0-9 \
            'She left.' '0-3:PRP 4-8:VBD 8-9:.' 0-3)
}

@test "train/parts: what the model that is shipped gets right" {
    train/parts.py "$data"/syntax/{ewt,gum}.train.conllu.xz >"$BATS_TEST_TMPDIR/parts.tsv"
    run -0 "${B:-build}/train/parts" "$BATS_TEST_TMPDIR/parts.tsv"
    [ "${lines[0]}" = "$BATS_TEST_TMPDIR/parts.tsv: 6 words, 83.3 % of their parts of speech are right" ]
    [ "${lines[1]}" = "$BATS_TEST_TMPDIR/parts.tsv: 2 noun phrases, precision 50.0, recall 50.0, F 50.0" ]
    run -1 "${B:-build}/train/parts" "$BATS_TEST_TMPDIR/none.tsv"
}

@test "train/editor.py: the weights that are shipped, from the judged rows" {
    train/editor.py train/editor.tsv | cmp - lib/data/en/confidence/editor.tsv
    awk -F '\t' '!/^#/ && (NF != 7 || $7 ~ /cue |speaker [A-Z]/) { print FNR ": " $0; bad = 1 } END { exit bad }' train/editor.tsv
}

@test "train/editor.py --collect: gold and judged rows get what the engine makes of them, and no words" {
    printf 'title: T\nbyline: B\ndate: 2024-05-03\noutlet: O\n\nkind: wire\n\n{c1:"It will hold,"} {s1=Ada Quill:Ada Quill} {k1/say:said}.\n' \
        >"$BATS_TEST_TMPDIR/x.gold"
    echo '<article><h1>A dam</h1><p>Bo Marl said the dam was old. It was built by hand when nobody had a machine for it.</p></article>' \
        >"$BATS_TEST_TMPDIR/page.html"
    printf 'span\t0.50\tQ9\tindirect\tsay\tsaid\tBo Marl\tBo Marl\tthe dam was old\t%s\n' "$BATS_TEST_TMPDIR/page.html" \
        >"$BATS_TEST_TMPDIR/judged"
    ASAN_OPTIONS=detect_leaks=0 train/editor.py --collect "$BATS_TEST_TMPDIR/x.gold" "$BATS_TEST_TMPDIR/judged" >"$BATS_TEST_TMPDIR/out"
    [ "$(grep -v '^#' "$BATS_TEST_TMPDIR/out" | cut -f 1-6)" = "$(printf 'x\tright\tdirect\tsay\t\t94\np000\tspan\tindirect\tsay\t\t90')" ]
    grep -q 'speaker name,said,Q1,is from start' "$BATS_TEST_TMPDIR/out"
    run ! grep -i quill "$BATS_TEST_TMPDIR/out"
}

@test "train/run: every trainer learns something, and lib/data stays as it is" {
    sums=$(find lib/data -type f -exec cksum {} +)
    echo 'There was nothing to be seen of the ferry at the pier on Monday, when it should have been there. Then it came at last.' |
        xz >"$data/news/a.txt.xz"
    ASAN_OPTIONS=detect_leaks=0 DATA=$data train/run entities parts clauses htmlmodel plain stops confidence \
        >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || { cat "$BATS_TEST_TMPDIR/err"; false; }
    [ "$(grep -c ': not that of lib/data/' "$BATS_TEST_TMPDIR/out")" = 7 ]
    grep -q 'TAKE=yes puts it in lib/data' "$BATS_TEST_TMPDIR/out"
    for f in entities.model parts.model clauses.model model.tsv plain.weights counted.tsv quotes.tsv; do [ -s "${B:-build}/model/$f" ]; done
    [ "$(find lib/data -type f -exec cksum {} +)" = "$sums" ]
    status=0
    DATA=$data train/run nothing 2>/dev/null || status=$?
    [ "$status" = 2 ]
}
