#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "strip-boilerplate: the contract of all filters" {
    filter_contract strip-boilerplate
}

@test "strip-boilerplate: the cases" {
    cases strip-boilerplate
}

# A block that costs a pattern too much: it tries all ways to cut up the letters.
hard() {
    printf 'The harbour of Orr was closed on Friday, they said.\n\n'
    printf 'The name of it, %s, was long, said the harbour master of Orr.\n' "$(printf 'a%.0s' $(seq 60))"
}

@test "strip-boilerplate: --drop that gives up keeps the block, says so once, and ends with 1" {
    cd "$BATS_TEST_TMPDIR"
    hard >page.txt
    { printf '<!doctype html><title>Orr</title><p>'; hard | sed 's/^$/<p>/'; } >page.html
    { hard; echo; hard; } >again.txt
    for option in --drop --keep; do
        status=0
        strip-boilerplate "$option=(?:a|aa)+[bc]" page.txt page.html again.txt >out 2>err || status=$?
        [ "$status" = 1 ]
        [ "$(wc -l <err)" = 3 ]
        grep -q '^strip-boilerplate: page.txt:3: --drop or --keep gave up on a block.*: 1$' err
        grep -q '^strip-boilerplate: page.html:[0-9]*: --drop or --keep gave up on a block.*: 1$' err
        grep -q '^strip-boilerplate: again.txt:3: --drop or --keep gave up on a block.*: 2$' err
        [ "$(grep -c '^para.*The name of it' out)" = 4 ]
    done
    strip-boilerplate --explain '--drop=(?:a|aa)+[bc]' page.txt page.html >out 2>err || :
    [ "$(grep -c '^strip-boilerplate: page.*gave up on a block.*: 1$' err)" = 2 ]
    status=0
    printf 'page\tid 7\t0\t0\ttext\t%s\n' "$(hard | tail -n 1)" | strip-boilerplate --drop='(?:a|aa)+[bc]' >out 2>err || status=$?
    [ "$status" = 1 ]
    grep -q '^strip-boilerplate: -: id 7: --drop or --keep gave up on a block' err
    grep -q '^para.*The name of it' out
    strip-boilerplate --drop='(?:a|aa)+,' page.txt >out 2>err
    [ ! -s err ]
    ! grep -q 'The name of it' out
}

@test "strip-boilerplate: --drop on a block of a hundred KB" {
    cd "$BATS_TEST_TMPDIR"
    printf 'The harbour of Orr was closed. %s.\n' "$(yes 'It was closed' | head -n 8000 | tr '\n' ' ')" >page.txt
    strip-boilerplate --drop='^(?:[^.]|\.(?! end))+ end' page.txt >out 2>err || { cat err; false; }
    grep -q '^para' out
    strip-boilerplate --drop='^(?:[^.]|\.(?! end))+\.$' page.txt >out 2>err || { cat err; false; }
    ! grep -q '^para' out
}

# page MB OPENING REPEATED: a page of this many MB.
page() {
    printf '%s' "<!doctype html><title>Orr</title><body>$2"
    yes -- "$3" | tr -d '\n' | head -c "${1}000000"
}

# cost FILE: CPU milliseconds and peak memory in KB of a run on it, the least of three.
cost() {
    for _ in 1 2 3; do "$TOP/${B:-build}/measure" /dev/null strip-boilerplate --html "$1"; done |
        awk '{ printf "%d %d\n", $1 * 1000, $2 }' | sort -n | head -n 1
}

# sanitized FILE: a run on it in a build with sanitizers, which end with a status of their own; 1 is a
# page without an article.
sanitized() {
    local status=0
    ASAN_OPTIONS=exitcode=99 UBSAN_OPTIONS=exitcode=99 strip-boilerplate --html "$1" >/dev/null || status=$?
    [ "$status" -le 1 ]
}

# Twice the page takes at most 2.2 times as long, and memory is under four times the page (plus what
# 100,000 blocks and 250,000 JSON values take, which is out of proportion to pages as small as these).
@test "strip-boilerplate: hostile pages take linear time and memory in proportion" {
    cd "$BATS_TEST_TMPDIR"
    ld='<script type=application/ld+json>'
    wrong=
    while IFS='~' read -r what opening repeated; do
        page 6 "$opening" "$repeated" >small
        page 12 "$opening" "$repeated" >large
        case ${B:-} in *asan*) sanitized small; continue ;; esac
        for _ in 1 2 3 4 5; do	# a busy machine is no reason to fail
            read -r ms _ < <(cost small)
            read -r ms2 kb < <(cost large)
            [ "$ms2" -gt $((ms * 22 / 10 + 100)) ] || break
        done
        [ "$ms2" -le $((ms * 22 / 10 + 100)) ] || wrong+="$what: $ms ms, then $ms2"$'\n'
        [ "$kb" -lt $((4 * 12000 + 45000)) ] || wrong+="$what: $kb KB"$'\n'
    done <<EOF
paragraphs~~<p>The harbour of Orr was closed on Friday, its port authority said.</p>
short paragraphs~~<p>a
paragraphs in Latin-1~~$(printf '<p>caf\xe9')
no tag~~The harbour was closed, they said.
no tag and no blank~~a
nested elements~~<div>a
nested items~~<ul><li>a
nested headings~~<h1>
nested tables~~<table><tr><td>a
nested svg~~<svg><foreignObject>
attributes~<p ~ a=1
a long attribute around many blocks~<div class="$(yes x | tr '\n' ' ' | head -c 100000)">~<p>a</p>
a long description~<meta property=og:description content="~abc |
a long title~<title>~abc |
headlines~~<h1>abc | def</h1>
meta elements~~<meta property=og:title content="a | b">
an unclosed script~<script>~<!--<script>
an unclosed comment~<!--~- -
JSON-LD of articles~$ld[~{"@type":"NewsArticle","headline":"a"},
JSON-LD of numbers~$ld[~1,
JSON-LD of one string~$ld{"@type":"NewsArticle","articleBody":"~abc def
JSON-LD scripts~~$ld{"@type":"NewsArticle","headline":"a"}</script>
references~~&amp;
less-than signs~~<
bylines~~<p class=byline>By Ann Orr
EOF
    echo "$wrong"
    [ -z "$wrong" ]
}

# Each line: the reason, and a page.
reasons() {
    cat <<'END'
a bot check; save the page from a browser	<html><head><title>Just a moment...</title></head><body><h1>paper.example</h1><p>Verify you are human by completing the action below.</p><p>paper.example needs to review the security of your connection before proceeding.</p></body></html>
a bot check; save the page from a browser	<html><head><title>Paper - Are you a robot?</title></head><body><h2>There was unusual activity from your network</h2><p>Click the box below, so that we know that you are not a robot. For any question write to us and give the number that stands below this text.</p></body></html>
a bot check; save the page from a browser	<html><head><title>Paper</title></head><body><p>Checking your browser before you go to the paper.</p><p>Ray 12ab</p></body></html>
a consent wall; save the page from a browser, after the answer	<html><head><title>Paper</title></head><body><div><h1>We value your privacy</h1><p>We and our 412 partners store information on your device, such as cookies, and process personal data for advertising that fits you, and to see who reads us.</p><button>Accept all</button></div></body></html>
a consent wall; save the page from a browser, after the answer	<html><head><title>Blatt</title></head><body><p>Wir und unsere Partner verarbeiten personenbezogene Daten, um Ihnen Werbung zu zeigen, die zu Ihnen passt. Sie können die Einwilligung jederzeit widerrufen.</p><button>Zustimmen</button></body></html>
a paywall notice; save the page from a browser that is logged in	<html><head><title>The mill is sold</title></head><body><h1>The mill is sold</h1><p>This story is for subscribers only.</p><p>Already a subscriber? <a href=/l>Log in</a></p></body></html>
a paywall notice; save the page from a browser that is logged in	<html><head><title>The mill is sold</title></head><body><h1>The mill is sold</h1><div><b>Subscribe to continue reading</b></div></body></html>
a script that writes its text; save the page from a browser	<!doctype html><html><head><title>Paper</title><script src=/m.js></script></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>
a script that writes its text; save the page from a browser	<html><head><title>Paper</title></head><body><div id=app class=x></div><nav><a href=/>Home</a> <a href=/s>Sport</a> <a href=/w>World</a></nav><script>var a = {"b": 1};</script></body></html>
a script that writes its text; save the page from a browser	<html><head><title>Paper</title></head><body><p>Please turn on JavaScript to read this page.</p></body></html>
an error page	<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>It is not here.</p></body></html>
END
}

@test "strip-boilerplate: what stands in the place of an article is named" {
    cd "$BATS_TEST_TMPDIR"
    while IFS=$'\t' read -r reason page; do
        printf '%s\n' "$page" >page.html
        run --separate-stderr strip-boilerplate page.html
        [ "$stderr" = "strip-boilerplate: page.html: no article, but $reason" ] || { echo "$page: $stderr"; false; }
        case $reason in *';'*) [ "$status" = 1 ] ;; *) [ "$status" = 0 ] ;; esac
        ! grep -q ^para <<<"$output"
    done < <(reasons)
    # A list of links is none, and is no failure.
    printf '<html><head><title>Paper</title></head><body><ul><li><a href=/1>The mill is sold</a><li><a href=/2>The weir is not</a></ul></body></html>\n' >page.html
    run --separate-stderr strip-boilerplate page.html
    [ "$status" = 0 ]
    [ "$stderr" = "strip-boilerplate: page.html: no article was found on this page" ]
}

@test "strip-boilerplate: an article about such notices, or above one, is an article" {
    cd "$BATS_TEST_TMPDIR"
    text='<p>The mill on the river was sold on Monday, the council said, after two years in which nobody had wanted it.</p><p>The new owner, a firm from the coast, will mend the weir first, said the mayor, Ann Lee, and then the wheel.</p>'
    {
        printf '<html><head><title>Mill sold</title><script src=/m.js></script></head><body><div id=root></div><article><h1>Mill sold</h1>%s</article>' "$text"
        printf '<aside><p>Subscribe to continue reading.</p><p>We and our partners store cookies on your device. Accept all cookies?</p><p>Please enable JavaScript.</p></aside></body></html>\n'
    } >page.html
    run --separate-stderr strip-boilerplate page.html
    [ "$status$stderr" = 0 ]
    [ "$(grep -c '^para.*mill\|^para.*weir' <<<"$output")" = 2 ]
    {
        printf '<html><head><title>Robots at the gate of the site</title></head><body><article><h1>Robots at the gate of the site</h1>'
        printf '<p>Every page of the paper now asks its readers to show that they are not a robot, the publisher said on Monday in Ulm.</p>'
        printf '<p>“We were read by machines more than by people,” said Bo Ek, who runs the site. “A captcha is a small price to pay.”</p></article></body></html>\n'
    } >page.html
    run --separate-stderr strip-boilerplate page.html
    [ "$status$stderr" = 0 ]
    [ "$(grep -c '^para' <<<"$output")" = 2 ]
}

@test "strip-boilerplate, and all that read text: what is no text is refused, with the command that helps" {
    cd "$BATS_TEST_TMPDIR"
    printf 'The mill is sold.\n' | gzip -nc >page.txt.gz
    printf '%%PDF-1.4\n%%\342\343\n' >'a b.pdf'
    printf 'Rar!\032\007\001\0' >x.rar
    head -c 1000 /dev/zero >zeros
    for filter in strip-boilerplate split-sentences tag-entities extract-quotes; do
        through=$filter
        [ $filter = strip-boilerplate ] || through="strip-boilerplate | $filter"
        run --separate-stderr "$filter" page.txt.gz 'a b.pdf' x.rar zeros
        [ "$status" = 1 ]
        [ "$output" = '' ]
        [ "$stderr" = "$filter: page.txt.gz: is compressed by gzip: try read-pages page.txt.gz | $through
$filter: a b.pdf: is a PDF document: try pdftotext 'a b.pdf' - | $through
$filter: x.rar: is a RAR archive: try unar -o pages x.rar && nutgraf quotes pages
$filter: zeros: is not text" ]
        # Unless the user says that it is.
        run --separate-stderr "$filter" --plain 'a b.pdf'
        [ "$status" = 0 ]
    done
}
