# SPDX-License-Identifier: MIT
# coverage.awk, after types.awk: what documents share. Reads a record stream with
# entity and quote records and writes one record for each name and each quotation:
#
#   1 name or quotation  2 number  3 order  4 0  5 type  6 text  7 name  8 -
#   9 documents  10 mentions  11 ids of the documents  12 their outlets
#
# Quotations are the same if they share a key. A key is a run of words without
# case and punctuation: eight in a row, or five and the name of the speaker, or
# the whole of a quotation of five to seven words. One of two to four words joins
# a longer quotation of the same name, in another document, that has them in a
# row. All of it is linear in the text.
#
# Readers want to see where documents attribute the same words to different
# people, so the row has all their names. Mentions that no document resolves (a
# spokeswoman, she) are in the row only if the quotation has no name at all.

begins { id[docs] = doc }

$1 == "meta" && $5 == "outlet" && !(docs in outlet) { outlet[docs] = $6 }

$1 == "entity" && $5 in wanted {
	name = entity_name()
	if (!(name in name_mentions))
		names[++nnames] = name
	name_mentions[name]++
	if (!((name, $5) in type_seen)) {
		type_seen[name, $5]
		name_type[name] = joined(name_type[name], $5)
	}
	if (name_last[name] != docs) {
		name_last[name] = docs
		add_place("n" name, docs)
	}
}

$1 == "quote" {
	q = ++nquotes
	parent[q] = q
	type[q] = $5
	text[q] = $6
	who[q] = $8 != "" ? $8 : $7
	named[q] = $8 != ""
	home[q] = docs
	add_keys(q)
}

END {
	for (i = 1; i <= nnames; i++) {
		name = names[i]
		begin("name", i, 0, name_type[name], "")
		printf "%s", name
		finish(name_mentions[name], "n" name)
	}
	for (i = 1; i <= nshort; i++)
		join_short(short_of[i], short[i])
	for (q = 1; q <= nquotes; q++)
		add_to_group(find(q), q)
	for (i = 1; i <= ngroups; i++) {
		g = groups[i]
		q = longest[g]
		begin("quotation", i, i, type[q], text[q])
		write_speakers((g, 1) in speakers ? g SUBSEP 1 : g SUBSEP 0)
		finish(group_mentions[g], "q" g)
	}
	if (docs < 2) {
		warn("fewer than two documents to compare")
		exit 1
	}
}

function joined(list, item) {
	return list == "" ? item : list "; " item
}

# The name or the group of quotations that has this key is in document d.
function add_place(key, d) {
	place[key, ++places[key]] = id[d]
	if (outlet[d] == "" || (key, outlet[d]) in outlet_seen)
		return
	outlet_seen[key, outlet[d]]
	paper[key, ++papers[key]] = outlet[d]
}

# Lists are written item by item, because they may be as long as the input.
function begin(kind, number, order, type_, text_) {
	printf "%s\t%d\t%d\t0\t%s\t%s\t", kind, number, order, type_, text_
}

function write_speakers(key, i) {
	for (i = 1; i <= speakers[key]; i++)
		printf "%s%s", (i > 1 ? "; " : ""), speaker[key, i]
}

function finish(mentions, key, i) {
	printf "\t\t%d\t%d\t", places[key], mentions
	for (i = 1; i <= places[key]; i++)
		printf "%s%s", (i > 1 ? "; " : ""), place[key, i]
	printf "\t"
	for (i = 1; i <= papers[key]; i++)
		printf "%s%s", (i > 1 ? "; " : ""), paper[key, i]
	printf "\n"
}

# The words of s in w[1..]: lower case, without quotation marks and apostrophes
# (U+2018 to U+201F and the ASCII ones), other punctuation (U+2010 to U+2015,
# U+2026) as blanks. Characters, not ranges of bytes: some awks read UTF-8.
function words(s, w) {
	gsub(/‘|’|‚|‛|“|”|„|‟|["'`]/, "", s)
	gsub(/‐|‑|‒|–|—|―|…|[].,;:!?()[-]/, " ", s)
	return split(tolower(s), w, " ")
}

function run(w, from, length_, i, s) {
	s = w[from]
	for (i = from + 1; i < from + length_; i++)
		s = s " " w[i]
	return s
}

function add_keys(q, w, n, i, k) {
	n = words(text[q], w)
	if (n < 2)
		share("1" who[q] SUBSEP w[1], q)
	if (who[q] != "")
		add_short(q)
	if (n >= 5 && n < 8)
		share("7" run(w, 1, n), q)
	for (i = 1; i + 7 <= n; i++)
		share("8" run(w, i, 8), q)
	for (i = 1; i + 4 <= n && who[q] != ""; i++)
		share("5" who[q] SUBSEP run(w, i, 5), q)
	for (k = 2; k <= 4 && who[q] != ""; k++)
		for (i = 1; i + k - 1 <= n; i++)
			offer(who[q] SUBSEP run(w, i, k), q)
}

# Runs of two to four words in quotation marks (U+201C, U+201D and the ASCII one),
# or the whole quotation, if it is as short.
function add_short(q, s, part, w, n, i, k) {
	s = text[q]
	if (gsub(/“|”|"/, "\"", s) < 2)
		s = "\"" s
	n = split(s, part, "\"")
	for (i = 2; i <= n; i += 2) {
		k = words(part[i], w)
		if (k >= 2 && k <= 4) {
			short[++nshort] = run(w, 1, k)
			short_of[nshort] = q
		}
	}
}

# The first quotation with a key keeps it; later ones belong to the first.
function share(key, q) {
	if (key in owner)
		unite(owner[key], q)
	else
		owner[key] = q
}

# The first quotations that have a run of words, from two documents.
function offer(key, q) {
	if (!(key in first))
		first[key] = q
	else if (!(key in second) && home[first[key]] != home[q])
		second[key] = q
}

function join_short(q, words_, key) {
	key = who[q] SUBSEP words_
	if (home[first[key]] != home[q])
		unite(first[key], q)
	else if (key in second)
		unite(second[key], q)
}

# Groups of quotations as trees; the smaller number is the root.
function find(q, next_) {
	while (parent[q] != q) {
		next_ = parent[q]
		parent[q] = parent[next_]
		q = next_
	}
	return q
}

function unite(a, b, t) {
	a = find(a)
	b = find(b)
	if (a > b) { t = a; a = b; b = t }
	parent[b] = a
}

function add_to_group(g, q) {
	if (!(g in group_mentions))
		groups[++ngroups] = g
	group_mentions[g]++
	if (!((g, home[q]) in group_seen)) {
		group_seen[g, home[q]]
		add_place("q" g, home[q])
	}
	if (!(g in longest) || length(text[q]) > length(text[longest[g]]))
		longest[g] = q
	add_speaker(g SUBSEP named[q], who[q])
}

function add_speaker(key, name_) {
	if (name_ == "" || (key, name_) in speaker_seen)
		return
	speaker_seen[key, name_]
	speaker[key, ++speakers[key]] = name_
}
