# SPDX-License-Identifier: MIT
# Compares .want files with the records of the pages: see check.
BEGIN { FS = "\t" }

# The words of s, a blank between two of them.
function fold(s) {
    gsub(/\\[tnr]/, " ", s)
    gsub(/\302\240/, " ", s)
    gsub(/[ \t\r\n]+/, " ", s)
    gsub(/^ | $/, "", s)
    return s
}

# A quotation without "that" and the marks at its beginning.
function bare(s) {
    sub(/^that +/, "", s)
    while (sub(/^("|\047|\342\200[\230-\236]|\302\253|\302\273| )/, "", s));
    return s
}

function wrong(page, message) {
    print page ": " message
    nwrong++
    bad[page] = 1
}

function begins(s, with) {
    return substr(s, 1, length(with)) == with
}

# Whether one of the values of a field, each ended by a line end, is (or, in
# small letters, holds) the text.
function among(values, text, holds,    n, i, v) {
    n = split(values, v, "\n")
    for (i = 1; i < n; i++)
        if (holds ? index(tolower(v[i]), tolower(text)) : v[i] == text)
            return 1
    return 0
}

function shown(values) {
    gsub(/\n/, " | ", values)
    sub(/ \| $/, "", values)
    return values == "" ? "nothing" : values
}

function check_quote(page, who, what,    i, whose) {
    for (i = 1; i <= nquotes[page]; i++) {
        if (!begins(said[page, i], what))
            continue
        if (name[page, i] == who || index(speaker[page, i], who))
            return
        whose = whose " | " (speaker[page, i] == "" ? "nobody" : speaker[page, i])
    }
    wrong(page, "q missing: " who ": " what (whose == "" ? "" : " (is of " substr(whose, 4) ")"))
}

function check(page, key, value, more,    given, ok) {
    total++
    given = meta[page, key]
    if (key == "+" || key == "-") {
        if (!index(text[page], value) == (key == "+"))
            wrong(page, (key == "+" ? "+ missing: " : "- in the text: ") value)
        return
    }
    if (key == "q") {
        check_quote(page, value, more)
        return
    }
    if (key == "nq") {
        for (ok = 1; ok <= nquotes[page]; ok++)
            if (index(said[page, ok], value)) {
                wrong(page, "nq: in a quotation: " value)
                return
            }
        return
    }
    if (key == "date" || key == "modified" || key == "description")
        ok = value == "" ? given == "" : given != "" && begins(given, value)
    else if (key == "title" || key == "author" || key == "dateline")
        ok = given == value "\n" || given == value
    else if (key == "keywords" || key == "agency" || key == "access")
        ok = among(given, value, key == "keywords")
    else
        ok = 0
    if (!ok)
        wrong(page, key ": want " shown(value) ", is " shown(given))
}

FILENAME ~ /\.want$/ {
    page = FILENAME
    sub(/\.want$/, "", page)
    if (!(page in authors)) {
        authors[page] = ""
        list[++npages] = page
    }
    if ($0 == "" || $0 ~ /^#/)
        next
    if ($1 == "author")
        authors[page] = authors[page] fold($2) "\n"
    else
        wants[page] = wants[page] $1 "\t" fold($2) "\t" fold($3) "\n"
    next
}

{
    page = $2
    sub(/\.(html|txt)$/, "", page)
}
$1 == "meta" { meta[page, $5] = meta[page, $5] fold($6) "\n" }
$1 == "para" && $5 != "caption" { text[page] = fold(text[page] " " $6) }
$1 == "quote" {
    nquotes[page]++
    said[page, nquotes[page]] = bare(fold($6))
    speaker[page, nquotes[page]] = $7
    name[page, nquotes[page]] = $8
}

END {
    for (k = 1; k <= npages; k++) {
        page = list[k]
        check(page, "author", authors[page])
        n = split(wants[page], lines, "\n")
        for (i = 1; i < n; i++) {
            split(lines[i], f, "\t")
            check(page, f[1], f[2], f[3])
        }
        right += !(page in bad)
    }
    print right " of " npages " pages right, " total - nwrong " of " total " expectations"
    exit nwrong > 0
}
