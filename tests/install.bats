#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
load helper

@test "make install puts the filters, the pipelines and their pages in place, make uninstall takes them away" {
    cd "$TOP"
    dest=$BATS_TEST_TMPDIR/dest
    make -s install DESTDIR="$dest" PREFIX=/opt/news B="${B:-build}"
    for f in filters/*.c; do
        f=$(basename "$f" .c)
        "$dest/opt/news/bin/$f" --version | grep -q "^$f "
        [ -s "$dest/opt/news/share/man/man1/$f.1" ]
    done
    for p in who-said-what report name-counts name-pairs compare-coverage article-text article-json corpus-db; do
        [ -s "$dest/opt/news/share/man/man1/nutgraf-$p.1" ]
        (cd / && PATH=/usr/bin:/bin "$dest/opt/news/bin/nutgraf-$p" --help | grep -q .)
    done
    [ -s "$dest/opt/news/share/man/man5/nutgraf.5" ]
    [ -s "$dest/opt/news/share/man/man7/nutgraf.7" ]
    [ -s "$dest/opt/news/share/man/man7/nutgraf-rules.7" ]
    printf 'Ann Lee said: "We shall all go to Oslo together."\n' >"$BATS_TEST_TMPDIR/page.txt"
    (cd "$BATS_TEST_TMPDIR" && PATH=/usr/bin:/bin "$dest/opt/news/bin/nutgraf-who-said-what" page.txt) |
        grep -q 'Ann Lee'
    [ -s "$dest/opt/news/share/man/man1/nutgraf.1" ]
    (cd "$BATS_TEST_TMPDIR" && PATH=/usr/bin:/bin "$dest/opt/news/bin/nutgraf" quotes page.txt) | grep -q 'Ann Lee'
    [ "$(PATH=/usr/bin:/bin "$dest/opt/news/bin/nutgraf")" = "$(pipelines/nutgraf)" ]
    bash -n "$dest/opt/news/share/bash-completion/completions/to-csv"
    grep -q '^#compdef nutgraf ' "$dest/opt/news/share/zsh/site-functions/_nutgraf"
    grep -q '^complete -c nutgraf ' "$dest/opt/news/share/fish/vendor_completions.d/nutgraf-name-counts.fish"
    make -s uninstall DESTDIR="$dest" PREFIX=/opt/news B="${B:-build}"
    [ -z "$(find "$dest" -type f -o -type l)" ]
}

# The link is relative where both folders are in the prefix, so that it holds in
# DESTDIR, too.
@test "make install with LIBEXECDIR: only nutgraf is in bin, and finds all programs" {
    cd "$TOP"
    dest=$BATS_TEST_TMPDIR/a\ dest
    printf 'Ann Lee said: "We shall all go to Oslo together."\n' >"$BATS_TEST_TMPDIR/page.txt"
    for libexec in '/opt/the news/libexec' "$BATS_TEST_TMPDIR/li b"; do
        prefix=/opt/the\ news
        [[ $libexec == /opt/* ]] || { dest=; prefix=$BATS_TEST_TMPDIR/prefix; }
        where=(DESTDIR="$dest" LIBEXECDIR="$libexec" B="${B:-build}")
        make -s install "${where[@]}" PREFIX="$prefix"
        [ "$(ls "$dest$prefix/bin")" = nutgraf ]
        [ "$(ls "$dest$prefix/share/bash-completion/completions")" = nutgraf ]
        n=$dest$prefix/bin/nutgraf
        ln -sf "$n" "$BATS_TEST_TMPDIR/link"
        for n in "$n" "$BATS_TEST_TMPDIR/link"; do
            (cd "$BATS_TEST_TMPDIR" && PATH=/usr/bin:/bin NUTGRAF_BIN=nowhere "$n" quotes page.txt) | grep -q 'Ann Lee'
            (cd "$BATS_TEST_TMPDIR" && PATH=/usr/bin:/bin "$n" nutgraf-name-counts page.txt) | grep -q 'Ann Lee'
            [[ $(PATH=/usr/bin:/bin "$n") == *$'\n  quotes '*$'\n  to-csv '* ]]
            [[ $(PATH=/usr/bin:/bin "$n" to-csv --version) == "to-csv (nutgraf) "* ]]
            [ "$("$n" --exec-path)" = "$(cd -P "$dest$libexec/nutgraf" && pwd)" ]
        done
        make -s uninstall "${where[@]}" PREFIX="$prefix"
        [ -z "$(find "$dest$prefix" "$dest$libexec" -type f -o -type l)" ]
        [ ! -e "$dest$libexec/nutgraf" ]
    done
}

# With nothing to build: what is installed is what was built.
@test "make install: blanks and quotation marks in the prefix, in DESTDIR and in the source's own path" {
    tmp=$BATS_TEST_TMPDIR/it\'s\ a\ \"trial\"
    mkdir -p "$tmp/the source"
    cd "$tmp/the source"
    cp -Rp "$TOP/Makefile" "$TOP/filters" "$TOP/lib" "$TOP/man" "$TOP/pipelines" "$TOP/tools" .
    ln -s "$TOP/${B:-build}" build
    make -s install DESTDIR="$tmp/a dest" PREFIX="/opt/the news, \"daily\"" MANDIR="/man 'pages'"
    bin=$tmp/a\ dest/opt/the\ news,\ \"daily\"/bin
    for f in nutgraf from-warc to-csv nutgraf-who-said-what nutgraf-article-text; do
        (cd / && PATH=/usr/bin:/bin "$bin/$f" --version | grep -q "^$f ")
    done
    PATH=/usr/bin:/bin "$bin/nutgraf" to-csv --version | grep -q '^to-csv '
    [ -s "$tmp/a dest/man 'pages'/man1/nutgraf-who-said-what.1" ]
    printf 'Ann Lee said: "We shall all go to Oslo together."\n' >page.txt
    PATH=/usr/bin:/bin "$bin/nutgraf-who-said-what" page.txt | grep -q 'Ann Lee'
    B=nowhere NUTGRAF_BIN=nowhere PATH=/usr/bin:/bin "$bin/nutgraf-who-said-what" page.txt | grep -q 'Ann Lee'
    make -s uninstall DESTDIR="$tmp/a dest" PREFIX="/opt/the news, \"daily\"" MANDIR="/man 'pages'"
    [ -z "$(find "$tmp/a dest" -type f)" ]
}
