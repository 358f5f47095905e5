# SPDX-License-Identifier: MIT
# awk -f includes.awk layers.tsv FILE...: does every file look only into rooms
# that its own may look into, and only through the front header x/x.h? Prints
# file:line for each that does not, and exits 1.
BEGIN { FS = "\t" }
FNR == 1 {
	first = NR == 1
	room = FILENAME
	sub(/\/[^\/]*$/, "", room)
	sub(/.*\//, "", room)
}
first && !/^#/ {
	n = split($2, into, " ")
	may[$1, $1] = 1
	for (i = 1; i <= n; i++) may[$1, into[i]] = 1
	known[$1] = 1
	next
}
first { next }
FNR == 1 && !(room in known) { tell("there is no room \"" room "\" in layers.tsv") }
# <x/y.h> is one of a library that is no part of this one, as <sys/types.h>.
/^[ \t]*#[ \t]*include[ \t]*["<]/ {
	header = $0
	sub(/^[^"<]*["<]/, "", header)
	sub(/[">].*/, "", header)
	if (/include[ \t]*</ && !(substr(header, 1, index(header, "/") - 1) in known)) next
	slash = index(header, "/")
	if (slash == 0) {
		if (room == "filters") tell("\"" header "\" has no room")
		next
	}
	other = substr(header, 1, slash - 1)
	if (other == "data") next
	if (header != other "/" other ".h")
		tell("\"" header "\" is not the front header of " other)
	else if (other == room)
		tell("\"" header "\" is its own room: leave that out")
	if (!((room, other) in may))
		tell(room " may not look into " other)
}
function tell(what) {
	print FILENAME ":" FNR ": " what
	bad = 1
}
END { exit bad }
