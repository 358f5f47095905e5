# SPDX-License-Identifier: MIT
# awk -f operators.awk [-v room=NAME] [-v each=1] FILE.c...: how many logical
# operators the functions of a room hold. A room is the folder of a file, or
# NAME for all. A line per room: functions, lines of code, operators per 100 of them, and
# of the operators per function the median, the 90th percentile, the most and
# where that is. With each=1 a line per function instead: operators, FILE:LINE,
# name.
#
# Counted are && and ||, which are what makes a condition long; ! and ?: are not,
# nor what stands in comments, strings or lines of the preprocessor. Blank lines
# and those of comments alone are no code. A function is what KNF makes it: its name begins a line, and its
# braces stand alone in the first column.
BEGIN {
	if (!each) print "room\tfunctions\tlines\tper 100\tmedian\t90 %\tmost\twhere"
}
FNR == 1 {
	in_comment = goes_on = inside = 0
	r = room
	if (r == "") {
		n = split(FILENAME, part, "/")
		r = n > 1 ? part[n - 1] : "."
	}
	if (!(r in lines)) rooms[++nrooms] = r
}
{
	directive = goes_on || (!in_comment && $0 ~ /^[ \t]*#/)
	goes_on = directive && $0 ~ /\\$/
	code = bare($0)
	if (code !~ /^[ \t]*$/) lines[r]++
	if (directive) next
	if (match(code, /^[a-z_][a-z_0-9]*\(/)) name = substr(code, 1, RLENGTH - 1)
	if (code == "{") {
		inside = 1
		count = 0
		start = FNR
	}
	n = gsub(/&&|\|\|/, "", code)
	all[r] += n
	count += n
	if (code == "}" && inside) {
		inside = 0
		if (each) print count "\t" FILENAME ":" start "\t" name
		has[r, ++functions[r]] = count
		if (count >= most[r]) {
			most[r] = count
			where[r] = name
		}
	}
}
END {
	if (!each) for (i = 1; i <= nrooms; i++) report(rooms[i])
}
# The line without its comments, strings and character constants.
function bare(s,    out, at) {
	while (s != "") {
		if (in_comment) {
			at = index(s, "*/")
			if (at == 0) return out
			s = substr(s, at + 2)
			in_comment = 0
		}
		if (!match(s, /\/\*|\/\/|["']/)) return out s
		out = out substr(s, 1, RSTART - 1)
		s = substr(s, RSTART)
		if (s ~ /^\/\//) return out
		if (s ~ /^\/\*/) {
			in_comment = 1
			s = substr(s, 3)
		} else {
			at = substr(s, 1, 1)
			match(s, at == "\"" ? "^\"([^\"\\\\]|\\\\.)*\"" : "^'([^'\\\\]|\\\\.)*'")
			s = RLENGTH > 0 ? substr(s, RLENGTH + 1) : ""
			out = out at at
		}
	}
	return out
}
function report(r,    n, i, j, x, v) {
	n = functions[r]
	for (i = 1; i <= n; i++) {
		x = has[r, i]
		for (j = i; j > 1 && v[j - 1] > x; j--) v[j] = v[j - 1]
		v[j] = x
	}
	printf "%s\t%d\t%d\t%.1f\t%d\t%d\t%d\t%s\n", r, n, lines[r], 100 * all[r] / lines[r],
		v[rank(n, 0.5)], v[rank(n, 0.9)], v[n], where[r]
}
# The smallest rank that at least this share of n values do not exceed.
function rank(n, share) {
	return int(n * share) < n * share ? int(n * share) + 1 : int(n * share)
}
