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
    for p in who-said-what name-counts compare-coverage article-text; do
        [ -s "$dest/opt/news/share/man/man1/nutgraf-$p.1" ]
        (cd / && PATH=/usr/bin:/bin "$dest/opt/news/bin/nutgraf-$p" --help | grep -q .)
    done
    [ -s "$dest/opt/news/share/man/man5/nutgraf.5" ]
    [ -s "$dest/opt/news/share/man/man7/nutgraf.7" ]
    [ -s "$dest/opt/news/share/man/man7/nutgraf-rules.7" ]
    printf 'Ann Lee said: "We shall all go to Oslo together."\n' >"$BATS_TEST_TMPDIR/page.txt"
    (cd "$BATS_TEST_TMPDIR" && PATH=/usr/bin:/bin "$dest/opt/news/bin/nutgraf-who-said-what" page.txt) |
        grep -q 'Ann Lee'
    make -s uninstall DESTDIR="$dest" PREFIX=/opt/news B="${B:-build}"
    [ -z "$(find "$dest" -type f)" ]
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
    for f in from-warc to-csv nutgraf-who-said-what nutgraf-article-text; do
        (cd / && PATH=/usr/bin:/bin "$bin/$f" --version | grep -q "^$f ")
    done
    [ -s "$tmp/a dest/man 'pages'/man1/nutgraf-who-said-what.1" ]
    printf 'Ann Lee said: "We shall all go to Oslo together."\n' >page.txt
    PATH=/usr/bin:/bin "$bin/nutgraf-who-said-what" page.txt | grep -q 'Ann Lee'
    B=nowhere NUTGRAF_BIN=nowhere PATH=/usr/bin:/bin "$bin/nutgraf-who-said-what" page.txt | grep -q 'Ann Lee'
    make -s uninstall DESTDIR="$tmp/a dest" PREFIX="/opt/the news, \"daily\"" MANDIR="/man 'pages'"
    [ -z "$(find "$tmp/a dest" -type f)" ]
}
