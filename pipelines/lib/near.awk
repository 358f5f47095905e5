# SPDX-License-Identifier: MIT
# near.awk: the name in the table of commands, its first two columns, that someone
# who misspelled one may have meant. The word is in the environment. A name is near
# if there is at most one change for every three letters: a letter added, dropped
# or replaced, or two swapped (Damerau 1964, optimal string alignment).

BEGIN {
	FS = "\t"
	word = tolower(ENVIRON["word"])
	most = int((length(word) + 2) / 3)
}

/^#/ { next }
{ try($1); try($2) }
END { if (nearest != "") print nearest }

function try(name, d) {
	if (name == "-" || length(word) > 40)
		return
	d = distance(word, name)
	if (d <= most && d < length(name) && (nearest == "" || d < least)) {
		nearest = name
		least = d
	}
}

function distance(a, b, i, j, d) {
	for (j = 0; j <= length(b); j++)
		row[0, j] = j
	for (i = 1; i <= length(a); i++) {
		row[i, 0] = i
		for (j = 1; j <= length(b); j++) {
			d = row[i - 1, j - 1] + (substr(a, i, 1) != substr(b, j, 1))
			d = min(d, min(row[i - 1, j], row[i, j - 1]) + 1)
			if (i > 1 && j > 1 && substr(a, i - 1, 2) == substr(b, j, 1) substr(b, j - 1, 1))
				d = min(d, row[i - 2, j - 2] + 1)
			row[i, j] = d
		}
	}
	return row[length(a), length(b)]
}

function min(a, b) {
	return a < b ? a : b
}
