# SPDX-License-Identifier: MIT
# coverage-groups.awk: the lines of coverage-keys.awk, sorted. Quotations with the
# same key are a group; it has the number of the first. Writes, of those that are
# not the first of theirs, this line, and passes on names and quotations:
#
#   q QUOTATION 0 GROUP
#   q QUOTATION 1 WHO TYPE NAMED DOCUMENT TEXT ID OUTLET
#
# Memory holds the numbers of quotations that share a key with another one.

BEGIN { FS = OFS = "\t" }

$1 == "n" { print }

$1 == "q" { print "q", $3, 1, $2, $4, $5, $6, $7, $8, $9 }

$1 != "k" { next }

NR == 1 || $2 "" != key { end_key(); key = $2 "" }

$5 == 0 {
	if (!first)
		first = $3
	else
		unite(first, $3)
}

$5 == 1 {
	if (!first) {
		first = $3
		first_home = $4
	} else if (!second && $4 != first_home)
		second = $3
}

$5 == 2 {
	waiting[++nwaiting] = $3
	home[nwaiting] = $4
}

END {
	end_key()
	for (q in parent)
		if (find(q) != q + 0)
			print "q", q, 0, find(q)
}

# Those of a few words join the first longer quotation in another document.
function end_key(i) {
	for (i = 1; i <= nwaiting; i++)
		if (first && home[i] != first_home)
			unite(first, waiting[i])
		else if (second)
			unite(second, waiting[i])
	first = second = nwaiting = 0
}

# Groups as trees; the smaller number is the root.
function find(q, next_) {
	q += 0
	while (parent[q] != q) {
		next_ = parent[q]
		parent[q] = parent[next_]
		q = next_
	}
	return q
}

function unite(a, b, t) {
	a += 0
	b += 0
	if (a == b)
		return
	if (!(a in parent))
		parent[a] = a
	if (!(b in parent))
		parent[b] = b
	a = find(a)
	b = find(b)
	if (a > b) { t = a; a = b; b = t }
	parent[b] = a
}
