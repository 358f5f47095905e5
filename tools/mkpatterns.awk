# SPDX-License-Identifier: MIT
# awk -f mkpatterns.awk -v name=X -v make=h|c|regexes X.patterns: make a table
# of patterns (lib/base/pattern.h), its header or its source; or only their
# regexes, for mkcompiled. A line is `name TAB regex`; lines of one name are
# alternatives of one pattern. Gives enum X_NAME and the array X_patterns.
#
# With each pattern of up to 12 alternatives goes what a text must have if one of
# them matches, read from the regex: by it most texts are told from matches
# without PCRE2. It is computed so that it can be too weak, but never too strong:
#
#   begins  which bytes can be each of the first 8 of a text that matches, if the
#           regex begins with ^: an automaton of it, in which assertions are left
#           out, takes 8 steps. Left out if it tells nothing of letters.
#   starts  the same bytes for one that can begin anywhere: at some place of the
#           text they follow each other; at the edge of a word, if the regex
#           begins with \b
#   ends    the same of its last 8 bytes, from its end, if the regex ends with $
#   holds   strings of which one stands in every match: literals of the regex
#           that are not optional, as many as its branches need; 3 bytes of
#           each, or fewer; two of the 3 are looked for first, if they are rare
#
# In the tables of begins, starts and ends, the first bits are of the first
# alternative, as many of the next. Each is of the matches that begin with some
# letters, so that branches which begin with others do not blur what it tells.
#
# In caseless parts a letter that is not ASCII is any such letter, and k and s
# are also U+212A and U+017F. Of a regex with what is not understood here nothing
# is known.
BEGIN {
	FS = "\t"
	for (i = 0; i < 128; i++) {
		ord[sprintf("%c", i)] = i
		chr[i] = sprintf("%c", i)
	}
	# Characters that are not ASCII are several to awks that see bytes.
	bytewise = length("\303\251") == 2
	for (i = 128; i < (bytewise ? 256 : 65536); i++)
		number[sprintf("%c", i)] = i
	OTHER = "\001"		# stands for one that is not ASCII, see code
	STEPS = 8
	MOST = 14		# strings of a pattern
	RARE = 22		# two letters that are (rarity)
	for (i = 65; i < 91; i++) usual[i] = usual[i + 32] = 1	# letters
	# how common letters are, the rarest last
	common = " etaoinshrdlcumwfgypbvkxjqz"
	for (i = 1; i <= length(common); i++) share[ord[substr(common, i, 1)]] = 0.34 / (i + 1)
	BEGIN_AT = 1; END_AT = 2; ANYWHERE = 3; HELD = 4
	FEW = 0.05		# of the places in a text
	BITS = 16		# of a byte in a table
	LINES = 12		# alternatives of a pattern
}
/^#/ || NF == 0 { next }
NF < 2 { print FILENAME ":" FNR ": no regex" | "cat 1>&2"; bad = 1; exit 1 }
{
	if (!($1 in nlines)) order[++n] = $1
	line_of[$1, ++nlines[$1]] = $2
}
END {
	if (bad) exit 1
	if (make == "h") {
		printf "enum {\n"
		for (i = 1; i <= n; i++) printf "\t%s,\n", macro(name "_" order[i])
		printf "\t%s\n};\n", macro(name "_patterns")
		printf "extern struct pattern_entry %s_patterns[];\n", name
		exit
	}
	if (make == "regexes") {
		for (i = 1; i <= n; i++)
			for (k = 1; k <= nlines[order[i]]; k++) print line_of[order[i], k]
		exit
	}
	printf "#include \"base/base.h\"\n\n"
	printf "extern const unsigned char compiled_%s[], compiled_%s_end[];\n", name, name
	printf "extern struct pattern_entry %s_patterns[];\n", name
	for (i = 1; i <= n; i++) known[i] = print_needs(i)
	printf "static struct pattern_line lines[] = {\n"
	for (i = 1; i <= n; i++)
		for (k = 1; k <= nlines[order[i]]; k++) {
			printf "\t{ \"%s\", NULL },\n", quoted(line_of[order[i], k])
			all++
		}
	printf "};\nstatic struct pattern_file file = { compiled_%s, compiled_%s_end, lines, %d, false, NULL };\n", name, name, all
	printf "struct pattern_entry %s_patterns[] = {\n", name
	for (i = 1; i <= n; i++) {
		printf "\t{ &file, %d, %d, %s },\n", first_line, nlines[order[i]], known[i] ? "&need_" i : "NULL"
		first_line += nlines[order[i]]
	}
	printf "};\n"
}
function quoted(s) {
	gsub(/\\/, "&&", s)
	gsub(/"/, "\\\"", s)
	return s
}
function macro(s) {
	s = toupper(s)
	gsub(/[^A-Z0-9]/, "_", s)
	return s
}

# Print what the alternatives of pattern i need; gives whether anything is known.
function print_needs(i,    k, rows, makers, hold, sure, n, begin, end, start, loose_ones, edges_of) {
	split("", told)
	split("", says)
	loose_ones = edges_of = 0
	n = nlines[order[i]]
	if (n > LINES) return 0
	parts = int(BITS / n)
	whole = power(parts) - 1
	bit = 1
	for (k = 1; k <= n; k++) {
		look(line_of[order[i], k])
		sure = !bail
		says[BEGIN_AT] += tell(BEGIN_AT, sure && anchored)
		says[END_AT] += tell(END_AT, sure && closed)
		if (sure && !anchored && tell(ANYWHERE, 1)) {
			says[ANYWHERE]++
			loose_ones += bit * whole
			if (edged) edges_of += bit * whole
		}
		hold = sure ? grams(required) : nothing_held()
		if (hold != "") {
			makers = makers sprintf("PATTERN_HOLDS(holds_%d_%d, %d, %s, %s,\n    %s)\n", \
				i, k, holds_each, folded ? "0x20" : "0", quick, hold)
			says[HELD]++
		}
		rows = rows (k > 1 ? ", " : " ") (hold == "" ? "NULL" : "holds_" i "_" k)
		bit *= whole + 1
	}
	if (says[BEGIN_AT] + says[END_AT] + says[ANYWHERE] + says[HELD] == 0) return 0
	printf "%s", makers
	begin = print_bytes("begins_" i, BEGIN_AT)
	end = print_bytes("ends_" i, END_AT)
	start = print_bytes("starts_" i, ANYWHERE)
	printf "static const struct pattern_need need_%d = {\n\t%s, %s, %s, %d, %d, %d, %d, %d, %d, %d, %d,\n\t{%s }\n};\n", i, \
		begin ? "begins_" i : "NULL", end ? "ends_" i : "NULL", start ? "starts_" i : "NULL", \
		begin, end, start, parts, bit - 1, loose_ones, edges_of, start ? lone_start() : -1, rows
	return 1
}

# What is known of a regex: required, anchored, closed, and the automaton from
# first to last; or bail.
function look(r,    i, k, c, b, more) {
	R = ""
	k = 0
	for (i = 1; i <= length(r); i++) {
		c = substr(r, i, 1)
		k++
		if (c in ord) {
			R = R c
			continue
		}
		R = R OTHER
		code[k] = b = number[c]
		if (!bytewise) continue
		more = b >= 240 ? 3 : b >= 224 ? 2 : 1
		code[k] = b - (b >= 240 ? 240 : b >= 224 ? 224 : 192)
		while (more-- > 0) code[k] = code[k] * 64 + number[substr(r, ++i, 1)] - 128
	}
	at = 1
	bail = states = sets = edges = folded = 0
	split("", bytes_in)
	alternatives(0)
	if (at <= length(R)) bail = 1
}

# Automaton: states with free steps and steps by a set of bytes.
function state() {
	states++
	free_to[states] = free_from[states] = steps_of[states] = steps_back[states] = ""
	return states
}
function join(a, b) {
	free_to[a] = free_to[a] " " b
	free_from[b] = free_from[b] " " a
}
function step(a, set, b) {
	edge_set[++edges] = set
	edge_from[edges] = a
	edge_to[edges] = b
	steps_of[a] = steps_of[a] " " edges
	steps_back[b] = steps_back[b] " " edges
}
function new_set(    i) {
	sets++
	for (i = 0; i < 128; i++) has[sets, i] = 0
	beyond[sets] = 0
	wide[sets] = ""
	return sets
}
# A character of that set, from state a to b. Sets that are not of characters
# have a negative number: what a byte from 128 on is one of, or less 1000 a byte.
function character(a, set, b,    c, d, e, k, i, s, bytes) {
	step(a, set, b)
	k = beyond[set] ? 0 : split(wide[set], s, " ")
	for (i = 1; i <= k; i++) {
		bytes = encoded(s[i])
		for (c = a; length(bytes) > 2; bytes = substr(bytes, 3)) {
			step(c, -1000 - byte_of(bytes), d = state())
			c = d
		}
		step(c, -1000 - byte_of(bytes), b)
	}
	if (!beyond[set]) return
	c = state(); d = state(); e = state()
	step(a, -2, c); step(a, -3, d); step(a, -4, e)
	step(e, -1, d); step(d, -1, c); step(c, -1, b)
}
function in_set(set, byte) {
	if (set > 0) return byte < 128 && has[set, byte]
	if (set <= -1000) return byte == -1000 - set
	if (set == -1) return byte >= 128 && byte < 192
	if (set == -2) return byte >= 194 && byte < 224
	if (set == -3) return byte >= 224 && byte < 240
	return byte >= 240 && byte < 245
}
# The bytes of a set.
function members(set,    b, out) {
	if (set in bytes_in) return bytes_in[set]
	for (b = 0; b < 256; b++) if (in_set(set, b)) out = out " " b
	return bytes_in[set] = out
}
# Bytes are two hexadecimal digits each: of a character, and the first of them.
function encoded(c) {
	if (c < 128) return sprintf("%02x", c)
	if (c < 2048) return sprintf("%02x%02x", 192 + int(c / 64), 128 + c % 64)
	if (c < 65536) return sprintf("%02x%02x%02x", 224 + int(c / 4096), 128 + int(c / 64) % 64, 128 + c % 64)
	return sprintf("%02x%02x%02x%02x", 240 + int(c / 262144), 128 + int(c / 4096) % 64, \
		128 + int(c / 64) % 64, 128 + c % 64)
}
function byte_of(bytes,    digits) {
	digits = "0123456789abcdef"
	return (index(digits, substr(bytes, 1, 1)) - 1) * 16 + index(digits, substr(bytes, 2, 1)) - 1
}

# One or more sequences, up to the ) or the end. Sets first, last, anchored,
# closed, edged, required.
function alternatives(caseless,    a, b, all, all_closed, all_edged, need, sure) {
	a = state()
	b = state()
	all = all_closed = all_edged = sure = 1
	need = ""
	for (;;) {
		sequence(caseless)
		caseless = still_caseless
		join(a, first)
		join(last, b)
		if (!anchored) all = 0
		if (!closed) all_closed = 0
		if (!edged) all_edged = 0
		if (required == "") sure = 0
		need = union(need, required)
		if (substr(R, at, 1) != "|") break
		at++
	}
	first = a
	last = b
	anchored = all
	closed = all_closed
	edged = all_edged
	required = sure ? need : ""
}

function sequence(caseless,    a, end, run, best, anch, begun, from, fixed, need, c, shut, edge) {
	a = end = state()
	run = best = ""
	anch = begun = shut = edge = 0
	while (!bail && at <= length(R)) {
		c = substr(R, at, 1)
		if (c == "|" || c == ")") break
		if (substr(R, at, 4) == "(?i)") {
			caseless = 1
			at += 4
			continue
		}
		from = at
		atom(caseless)
		fixed = literal
		need = required
		repeat(from, caseless)
		if (!begun && edged && least > 0) edge = 1
		if (!begun && (anchored || !zero)) {
			begun = 1
			anch = anchored && least > 0
		}
		shut = closed && least > 0
		join(end, first)
		end = last
		if (zero) continue
		if (fixed != "" && least == 1 && most == 1) {
			run = run fixed
			continue
		}
		if (fixed != "" && least > 0) run = run fixed
		best = better(best, run)
		run = ""
		if (least > 0) best = better(best, need)
	}
	best = better(best, run)
	first = a
	last = end
	anchored = anch
	closed = shut
	edged = edge
	required = best
	still_caseless = caseless
}

# What stands at R's place `at`. Sets first, last, literal (its one character),
# zero (it takes no character), anchored, closed, edged (it begins at the edge of
# a word), required.
function atom(caseless,    c, a, b, set, open) {
	literal = required = ""
	zero = anchored = closed = edged = 0
	c = substr(R, at, 1)
	if (c == "(") {
		open = substr(R, at, 4)
		if (open ~ /^\(\?[=!]/ || open ~ /^\(\?<[=!]/) {
			at += open ~ /^\(\?</ ? 4 : 3
			alternatives(caseless)
			zero = 1
		} else {
			if (open ~ /^\(\?[:|>]/) at += 3
			else if (open == "(?i:") { at += 4; caseless = 1 }
			else if (substr(R, at, 5) == "(?-i:") { at += 5; caseless = 0 }
			else if (open ~ /^\(\?/) { bail = 1; return }
			else at++
			alternatives(caseless)
			zero = 0
		}
		literal = ""
		if (zero) {
			required = ""
			anchored = closed = edged = 0
			first = last = state()
		}
		if (substr(R, at++, 1) != ")") bail = 1
		return
	}
	first = a = state()
	if (c == "^" || c == "$" || substr(R, at, 2) ~ /^\\[bB]$/) {
		at += c == "\\" ? 2 : 1
		zero = 1
		anchored = c == "^"
		closed = c == "$"
		edged = substr(R, at - 1, 1) == "b"
		last = a
		return
	}
	last = b = state()
	set = new_set()
	if (c == "[") class(set, caseless)
	else if (c == ".") {
		every(set)
		at++
	} else if (c == "\\") escape(set, caseless)
	else if (c ~ /^[*+?{)|]$/) bail = 1
	else {
		add(set, c, caseless, code[at])
		at++
	}
	literal = only(set)
	character(a, set, b)
}

# The quantifier behind an atom: sets least and most (-1: any number), and first
# and last of all that may be repeated.
function repeat(from, caseless,    c, s, end, a, b, i, back, z, anch, shut, edge) {
	c = substr(R, at, 1)
	least = most = 1
	if (c == "?") { least = 0; at++ }
	else if (c == "*") { least = 0; most = -1; at++ }
	else if (c == "+") { most = -1; at++ }
	else if (c == "{" && match(substr(R, at), /^\{[0-9]+(,[0-9]*)?\}/)) {
		s = substr(R, at + 1, RLENGTH - 2)
		at += RLENGTH
		least = s + 0
		most = s !~ /,/ ? least : s ~ /,$/ ? -1 : substr(s, index(s, ",") + 1) + 0
	} else if (c == "{") { bail = 1; return }
	else return
	if (substr(R, at, 1) ~ /^[?+]$/) at++
	z = zero
	anch = anchored
	shut = closed
	edge = edged
	end = at
	if (least == 0 && most == 1) {
		join(first, last)
		at = end
		return
	}
	a = b = state()
	for (i = 0; i < least && i < STEPS; i++) {
		at = from
		atom(caseless)
		join(b, first)
		b = last
	}
	if (most != least) {
		at = from
		atom(caseless)
		back = state()
		join(b, back)
		join(back, first)
		join(last, back)
		b = back
	}
	first = a
	last = b
	zero = z
	anchored = anch
	closed = shut
	edged = edge
	at = end
}

function every(set,    i) {
	for (i = 0; i < 128; i++) has[set, i] = 1
	beyond[set] = 1
}
function add(set, c, caseless, which) {
	if (c == OTHER && !caseless) {
		wide[set] = wide[set] " " which
		return
	}
	if (c == OTHER) {
		beyond[set] = 1
		# U+212A and U+017F are k and s
		if (caseless) has[set, ord["k"]] = has[set, ord["K"]] = has[set, ord["s"]] = has[set, ord["S"]] = 1
		return
	}
	has[set, ord[c]] = 1
	if (!caseless) return
	has[set, ord[tolower(c)]] = has[set, ord[toupper(c)]] = 1
	if (c ~ /^[kKsS]$/) beyond[set] = 1
}
function add_range(set, c, d, caseless,    i) {
	for (i = ord[c]; i <= ord[d]; i++) add(set, chr[i], caseless)
}
# The escape at `at`, into the set; sets loose if that has more than it means.
function escape(set, caseless,    c, i, s) {
	c = substr(R, at + 1, 1)
	at += 2
	if (c == "h" || c == "s") {
		s = c == "h" ? " \t" : " \t\n\r\f\v"
		for (i = 1; i <= length(s); i++) add(set, substr(s, i, 1), 0)
		beyond[set] = c == "h"
	} else if (c == "d") add_range(set, "0", "9", 0)
	else if (c == "w") word_set(set)
	else if (c == "S" || c == "W" || c == "D" || c == "H") { every(set); loose = 1 }
	else if (c == "p" && substr(R, at, 1) == "{") {
		s = substr(R, at + 1, index(substr(R, at), "}") - 2)
		at += length(s) + 2
		beyond[set] = 1
		if (s == "Lu" && !caseless) add_range(set, "A", "Z", 0)
		else if (s == "Ll" && !caseless) add_range(set, "a", "z", 0)
		else if (s ~ /^L[ul]?$/) { loose = s != "L"; add_range(set, "A", "Z", 0); add_range(set, "a", "z", 0) }
		else if (s == "P") { loose = 1; marks(set) }
		else if (s !~ /^(Pi|Lo|M)$/) bail = 1
	} else if (c == "n") add(set, "\n", 0)
	else if (c == "t") add(set, "\t", 0)
	else if (c == "r") add(set, "\r", 0)
	else if (c == "f") add(set, "\f", 0)
	else if (c ~ /^[A-Za-z0-9]$/) bail = 1
	else add(set, c, 0)
}
function marks(set,    i) {
	for (i = 33; i < 127; i++) if (chr[i] !~ /[A-Za-z0-9]/) has[set, i] = 1
}
function word_set(set) {
	add_range(set, "a", "z", 0)
	add_range(set, "A", "Z", 0)
	add_range(set, "0", "9", 0)
	add(set, "_", 0)
}
# The class at `at`.
function class(set, caseless,    not, c, i, from) {
	at++
	if (substr(R, at, 1) == "^") { not = 1; at++ }
	from = at
	loose = 0
	while (at <= length(R) && ((c = substr(R, at, 1)) != "]" || at == from)) {
		if (substr(R, at, 2) == "[:") bail = 1
		if (c == "\\") escape(set, caseless)
		else if (c != OTHER && substr(R, at + 1, 1) == "-" && substr(R, at + 2, 1) != "]") {
			c = substr(R, at + 2, 1)
			if (c == OTHER || c == "\\") { bail = 1; return }
			add_range(set, substr(R, at, 1), c, caseless)
			at += 3
		} else {
			if (c != OTHER || !not) add(set, c, caseless, code[at])
			at++
		}
	}
	at++
	if (not) {
		for (i = 0; i < 128; i++) has[set, i] = loose || !has[set, i]
		beyond[set] = 1
	}
}
# The bytes of the one character of the set, "" if there are several. Of a letter
# of either case it is the small one, and the regex is folded.
function only(set,    i, c, s) {
	if (beyond[set]) return ""
	c = ""
	for (i = 1; i < 128; i++)
		if (has[set, i]) {
			if (c != "" && tolower(c) != chr[i]) return ""
			if (c != "") folded = 1
			c = chr[i]
		}
	i = split(wide[set], s, " ")
	if (i > 1 || (i == 1 && c != "")) return ""
	return i == 1 ? encoded(s[1]) : c == "" ? "" : encoded(ord[c])
}

# Sets of strings, in bytes, each with a line end behind it.
function union(a, b,    s, i, k) {
	k = split(b, s, "\n")
	for (i = 1; i < k; i++)
		if (index("\n" a, "\n" s[i] "\n") == 0) a = a s[i] "\n"
	return a
}
# The longer its shortest string the better, and the fewer there are; a mark says
# more than a letter.
function quality(a,    s, i, k, len, l) {
	k = split(a, s, "\n")
	len = 4
	for (i = 1; i < k; i++) {
		l = length(s[i]) / 2 + (has_mark(s[i]) ? 1.5 : 0)
		if (l < len) len = l
	}
	return k < 2 ? -1000 : len * 100 - k * 40
}
# A string alone is a set of one, without its line end.
function better(a, b) {
	if (b == "") return a
	if (b !~ /\n$/) b = b "\n"
	return a == "" || quality(b) > quality(a) ? b : a
}
function is_mark(b) { return b != 32 && !(b in usual) && (b < 48 || b > 57) }
function has_mark(s) {
	for (; s != ""; s = substr(s, 3)) if (is_mark(byte_of(s))) return 1
	return 0
}
function rarity(s,    r, k, b) {
	for (r = 0; s != ""; s = substr(s, 3)) {
		b = byte_of(s)
		k = b < 128 ? index(common, tolower(chr[b])) : 0
		r += k == 0 ? 14 : k
	}
	return r
}
# Of each string three bytes, or fewer if it is shorter: as a C expression of bytes
# a, b, c. If two of the three are rare letters, quick is that of these alone.
function grams(need,    out) {
	out = grams_of(need, 2)
	if (holds_each == 3 && rarest >= RARE) return out
	if (holds_each == 3) out = grams_of(need, 3)
	return quick = out
}
# The same of 3 bytes, of which `sought` are as rare as can be; sets holds_each,
# quick, and rarest: of the commonest ones.
function grams_of(need, sought,    s, k, i, j, left, count, g, best, most, worth, taken, out) {
	holds_each = 3
	rarest = 1000
	k = split(need, s, "\n")
	for (i = 1; i < k; i++) if (length(s[i]) / 2 < holds_each) holds_each = length(s[i]) / 2
	# one letter says nothing
	for (i = 1; i < k && holds_each == 1; i++)
		if (!has_mark(s[i])) holds_each = 0
	if (k < 2 || holds_each == 0) return nothing_held()
	left = k - 1
	taken = 0
	out = quick = ""
	for (i = 1; i < k; i++) open_string[i] = 1
	while (left > 0) {
		if (taken++ == MOST) return nothing_held()
		most = 0
		for (i = 1; i < k; i++) {
			if (!open_string[i]) continue
			for (j = 1; j + 2 * holds_each - 1 <= length(s[i]); j += 2) {
				g = substr(s[i], j, 2 * holds_each)
				if (holds_each == 1 && !has_mark(g)) continue
				worth = rarity(substr(g, 1, 2 * sought))
				for (count = 1; count < k; count++)
					if (count != i && open_string[count] && stands_in(s[count], g)) worth += 1000
				if (worth > most) { most = worth; best = g }
			}
		}
		worth = rarity(substr(best, 1, 2 * sought))
		if (worth < rarest) rarest = worth
		for (i = 1; i < k; i++)
			if (open_string[i] && stands_in(s[i], best)) { open_string[i] = 0; left-- }
		out = out (out == "" ? "" : " | ") bytes_are(best)
		quick = quick (quick == "" ? "" : " | ") bytes_are(substr(best, 1, 4))
	}
	return out
}
function bytes_are(g,    j, out) {
	for (j = 0; g != ""; g = substr(g, 3))
		out = out (j > 0 ? " & " : "(") "(" substr("abc", ++j, 1) " == " fold(byte_of(g)) ")"
	return out ")"
}
function nothing_held() { holds_each = 0; return quick = "" }
# Is g a part of s, at a byte?
function stands_in(s, g) {
	for (; length(s) >= length(g); s = substr(s, 3))
		if (substr(s, 1, length(g)) == g) return 1
	return 0
}
function fold(b) { return !folded || int(b / 32) % 2 ? b : b + 32 }

# Tell which bytes can be the first ones of a match of this alternative, or going
# back the last ones; any if it is not known. Gives whether it says enough: of any
# letter, or of a match that can begin anywhere so much that few places fit.
function tell(what, known,    n, i, some) {
	fitting = some = 0
	if (what == END_AT || !known || parts == 1) some = tell_bits(what, known, -1, bit * whole)
	else {
		n = part_first()
		for (i = 0; i < n; i++) if (tell_bits(what, known, i, bit * power(i))) some = 1
	}
	return what == ANYWHERE ? fitting < FEW : some
}
# The same of the matches whose first letter is of that part (-1: of all), for these
# bits. Gives whether it says something of letters; adds to fitting.
function tell_bits(what, known, part, bits,    back, now, goal, k, b, s, t, next_states, some, j, fit, fits) {
	back = what == END_AT
	now = closure(" " (back ? last : first), back)
	goal = back ? first : last
	some = 0
	fits = 1
	for (k = 0; k < STEPS; k++) {
		known = known && index(now " ", " " goal " ") == 0
		next_states = ""
		for (b = 0; b < 256; b++) here[b] = !known
		t = known ? split(now, s, " ") : 0
		for (j = 1; j <= t; j++) next_states = next_states walk(s[j], back, k == part_at ? part : -1)
		fit = 0
		for (b = 0; b < 256; b++) {
			if (here[b]) told[what, k, b] += bits
			else if (b in usual) some = 1
			if (here[b] && b in share) fit += share[b]
		}
		fits *= fit
		now = closure(next_states, back)
	}
	fitting += fits
	return some
}
# Part the first letters, which are the first bytes or the second: sets part_at.
# Gives the number of parts.
function part_first(    now, next_states, n, s, t, i) {
	part_at = 0
	now = closure(" " first, 0)
	n = part_letters(now)
	if (n > 1 || index(now " ", " " last " ") > 0) return n
	t = split(now, s, " ")
	for (i = 1; i <= t; i++) next_states = next_states walk(s[i], 0, -1)
	part_at = 1
	return part_letters(closure(next_states, 0))
}
# Part the bytes that steps from these states take: of letters neighbours in the
# alphabet, of about as many steps, of all other bytes one part. Gives how many.
function part_letters(from,    s, e, t, k, i, j, b, m, n, steps, all, sum, others) {
	split("", steps)
	t = split(from, s, " ")
	for (i = 1; i <= t; i++) {
		k = split(steps_of[s[i]], e, " ")
		for (j = 1; j <= k; j++) {
			n = split(members(edge_set[e[j]]), m, " ")
			for (b = 1; b <= n; b++)
				if (m[b] in usual) { steps[letter(m[b])]++; all++ }
				else others = 1
		}
	}
	for (b = 0; b < 256; b++) part_of[b] = 0
	if (all == 0 || index(from " ", " " last " ") > 0) return 1
	for (i = 97; i < 123; i++) {
		part_of[i] = part_of[i - 32] = others + int(sum * (parts - others) / all)
		sum += steps[i]
	}
	return parts
}
function power(n) { return n > 0 ? 2 * power(n - 1) : 1 }
function letter(b) { return b < 97 ? b + 32 : b + 0 }
# Print what has been told, of two bytes or more; gives of how many.
function print_bytes(table, what,    n, k, b, i, line) {
	if (says[what] == 0) return 0
	for (k = n = 2; k < STEPS; k++)
		for (b = 0; b < 256; b++) if (told[what, k, b] != bit - 1) n = k + 1
	printf "static const uint16_t %s[][256] = {\n", table
	for (k = 0; k < n; k++) {
		for (b = 0; b < 256; b += 16) {
			line = b == 0 ? "\t{ " : "\t"
			for (i = b; i < b + 16; i++) line = line told[what, k, i] + 0 ","
			print line (b == 240 ? " }," : "")
		}
	}
	print "};"
	return n
}
# The only byte with which those begin that begin anywhere, or -1.
function lone_start(    b, lone) {
	lone = -1
	for (b = 0; b < 256; b++)
		if (told[ANYWHERE, 0, b] > 0) {
			if (lone >= 0) return -1
			lone = b
		}
	return lone
}
# Where the steps of a state lead, by bytes of that part if it is not -1; these are
# marked in here.
function walk(from, back, part,    e, k, i, m, n, j, out, hit) {
	k = split(back ? steps_back[from] : steps_of[from], e, " ")
	out = ""
	for (i = 1; i <= k; i++) {
		hit = 0
		n = split(members(edge_set[e[i]]), m, " ")
		for (j = 1; j <= n; j++) if (part < 0 || part_of[m[j]] == part) here[m[j]] = hit = 1
		if (hit) out = out " " (back ? edge_from[e[i]] : edge_to[e[i]])
	}
	return out
}
# The states that free steps lead to from these, with them, each once.
function closure(from, back,    s, k, i, out, todo) {
	out = ""
	todo = from
	while (todo != "") {
		k = split(todo, s, " ")
		todo = ""
		for (i = 1; i <= k; i++) {
			if (index(out " ", " " s[i] " ")) continue
			out = out " " s[i]
			todo = todo (back ? free_from[s[i]] : free_to[s[i]])
		}
	}
	return out
}
