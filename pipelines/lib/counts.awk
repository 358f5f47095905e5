# SPDX-License-Identifier: MIT
# counts.awk, after types.awk: how often names occur. Reads a record stream with
# entity records and writes one record for each name:
#
#   1 name  2 the name  3 mentions  4 documents  5 type  6 the name

$1 == "entity" && $5 in wanted {
	key = $5 OFS entity_name()
	mentions[key]++
	if (last[key] != docs) { last[key] = docs; documents[key]++ }
}

END {
	for (key in mentions)
		print "name", substr(key, index(key, OFS) + 1), mentions[key], documents[key], key
}
