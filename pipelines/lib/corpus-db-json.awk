# SPDX-License-Identifier: MIT
# corpus-db-json.awk: what Datasette shows of a database, under the name that it
# has there: that of the file without its folder and its last extension. From the
# environment: database.

BEGIN {
	name = ENVIRON["database"]
	sub(/.*\//, "", name)
	if (name ~ /[^.].*\./)
		sub(/\.[^.]*$/, "", name)
	for (i = 1; i <= length(name); i++)
		safe = safe escaped(substr(name, i, 1))
}

/^    "@": \{$/ {
	print "    \"" safe "\": {"
	next
}

{ print }

function escaped(c) {
	if (c == "\"" || c == "\\")
		return "\\" c
	return c ~ /[[:cntrl:]]/ ? "?" : c
}
