# SPDX-License-Identifier: MIT
# nm -A -P OBJECT... | awk -f calls.awk layers.tsv -: does every object use
# symbols only of rooms that its own may look into, and do no objects use each
# other in a circle? An object is ROOM/FILE.o. Exits 1 if not.
FNR == NR {
	if (/^#/) next
	may[$1, $1] = 1
	for (i = 2; i <= NF; i++) may[$1, $i] = 1
	next
}
{
	object = $1
	sub(/:$/, "", object)
	sub(/\[.*/, "", object)
	n = split(object, part, "/")
	object = part[n - 1] "/" part[n]
	sub(/\.o$/, "", object)
	if ($3 == "U" || $3 == "w" || $3 == "v") uses[++nuses] = object SUBSEP $2
	else if ($3 ~ /^[A-Z]$/) where[$2] = object
}
END {
	for (i = 1; i <= nuses; i++) {
		split(uses[i], part, SUBSEP)
		from = part[1]
		to = where[part[2]]
		if (to == "" || to == from) continue
		split(from, a, "/")
		split(to, b, "/")
		if (!((a[1], b[1]) in may) && b[1] != "data") {
			print from ": may not use " part[2] " of " to
			bad = 1
		}
		if (!((from, to) in edge)) {
			edge[from, to] = part[2]
			out[from] = out[from] " " to
			node[from]
			node[to]
		}
	}
	if (bad) exit 1		# a wrong arrow makes circles of its own
	for (x in node) reach(x)
	for (x in node) {
		n = split(out[x], to_, " ")
		for (k = 1; k <= n; k++) if ((to_[k], x) in reaches) {
			print x ": in a circle: uses " edge[x, to_[k]] " of " to_[k] | "sort"
			bad = 1
		}
	}
	close("sort")
	exit bad
}
# All that x uses, and what that uses.
function reach(x,    todo, from, n, k, name) {
	todo = " " x
	while (todo != "") {
		from = todo
		sub(/^ /, "", from)
		todo = from
		sub(/^[^ ]*/, "", todo)
		sub(/ .*/, "", from)
		n = split(out[from], name, " ")
		for (k = 1; k <= n; k++) if (!((x, name[k]) in reaches)) {
			reaches[x, name[k]]
			todo = todo " " name[k]
		}
	}
}
