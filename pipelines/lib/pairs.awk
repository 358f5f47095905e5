# SPDX-License-Identifier: MIT
# pairs.awk, after types.awk: which names stand together. Reads a record stream
# with sent and entity records and writes lines, which sort puts together:
#
#   NAME 0 TYPE MENTIONS          of a document, for each type of the name
#   NAME 1 OTHER DOCUMENT SHARED  a pair; 1 if they share a sentence, else 0
#
# From the environment: by, sentence or document; most, how many names of one
# sentence or document are paired. Memory holds the names of one document.

BEGIN {
	by = ENVIRON["by"]
	most = ENVIRON["most"] + 0
}

begins { end_document(); id = doc; number = docs }

$1 ~ /^(x-)?sent$/ { end_sentence(); sentences++ }

$1 == "entity" && $5 in wanted && (name = entity_name()) != "" {
	typed[name OFS 0 OFS $5]++
	if (!(name in mentions))
		names[++nnames] = name
	mentions[name]++
	if (!(name in here))
		beside[++nbeside] = name
	here[name]++
}

END {
	end_document()
	if (loose)
		warn("documents with names, but without sentences: " loose \
			"; --by=document pairs these names")
	if (cut)
		warn("documents with more than " most " names together: " cut \
			"; --most-names sets another limit")
	exit cut > 0
}

function end_sentence(i, group_) {
	if (by == "sentence" && sentences)
		pair(choose(beside, nbeside, here, "a sentence"), 1)
	if (by == "document" && sentences && nbeside > 1) {
		for (i = 1; i <= nbeside; i++)
			group_ = group_ (i > 1 ? OFS : "") beside[i]
		group[++ngroups] = group_
	}
	split("", beside)
	split("", here)
	nbeside = 0
}

function end_document(key) {
	loose += by == "sentence" && !sentences && nbeside > 1
	end_sentence()
	for (key in typed)
		print key, typed[key]
	if (by == "document")
		pair_document()
	split("", typed)
	split("", names)
	split("", mentions)
	split("", group)
	nnames = ngroups = sentences = told = 0
}

function pair_document(i, k, n, m, part, of) {
	n = choose(names, nnames, mentions, "the document")
	pair(n, 0)
	for (i = 1; i <= n; i++)
		of[chosen[i]]
	for (i = 1; i <= ngroups; i++) {
		n = split(group[i], part, OFS)
		m = 0
		for (k = 1; k <= n; k++)
			if (part[k] in of)
				chosen[++m] = part[k]
		pair(m, 1)
	}
}

# The names to pair in chosen[1..]: all, or the most mentioned, and of those that
# are mentioned as often the first ones. Returns how many there are.
function choose(list, n, times, where, i, left, least, often) {
	if (n > most)
		tell(n, where)
	for (i = 1; n > most && i <= n; i++) {
		often[times[list[i]]]++
		if (times[list[i]] > least)
			least = times[list[i]]
	}
	for (left = most; n > most && often[least] <= left; least--)
		left -= often[least]
	k_chosen = 0
	for (i = 1; i <= n; i++)
		if (times[list[i]] > least || (times[list[i]] == least && left-- > 0))
			chosen[++k_chosen] = list[i]
	return k_chosen
}

# Once a document.
function tell(n, where, shown) {
	if (told++)
		return
	cut++
	shown = id
	gsub(/[[:cntrl:]]/, "?", shown)
	warn(shown ": " n " names in " where "; the " most " most mentioned are paired")
}

# Of a pair, the name that is first by its bytes comes first.
function pair(n, shared, i, k) {
	for (i = 1; i < n; i++)
		for (k = i + 1; k <= n; k++)
			if (chosen[i] "" < chosen[k] "")
				print chosen[i], 1, chosen[k], number, shared
			else
				print chosen[k], 1, chosen[i], number, shared
}
