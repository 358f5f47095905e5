# SPDX-License-Identifier: MIT
# types.awk, before the programs that count: which entity records to count
# (wanted), how many documents have begun (docs), and whether one begins with
# this record (begins). From the environment: types, separated by commas, and
# me, the name of the pipeline.
#
# The types of tag-entities may be in small letters; others, of a user's list
# or model, are taken as they stand. One of these that no record has is probably
# misspelled, and gives a warning.

BEGIN {
	FS = OFS = "\t"
	n = split("PERSON ORG PLACE NORP MISC DATE TIME MONEY PERCENT QUANTITY", list, " ")
	for (i = 1; i <= n; i++)
		known[list[i]]
	n = split(ENVIRON["types"], list, ",")
	for (i = 1; i <= n; i++)
		want(list[i] "")
}

# The filters have reported malformed records.
NF < 6 { next }

# Ids are compared as strings: "7" is not "007".
{
	begins = $1 == "doc" || $2 "" != doc || !docs
	docs += begins
	doc = $2 ""
}

$1 == "entity" { met[$5] }

END {
	for (i = 1; docs && i <= nown; i++)
		if (!(own[i] in met))
			warn("no name has the type " own[i])
}

function want(type) {
	if (toupper(type) in known)
		type = toupper(type)
	else if (type != "")
		own[++nown] = type
	if (type != "")
		wanted[type]
}

# What an entity counts as: its fullest form, its normal form (dates, sums), or
# the mention.
function entity_name() {
	return $7 != "" ? $7 : $9 != "" ? $9 : $6
}

# Not every awk knows /dev/stderr, and some open it as a file, from its start.
function warn(message) {
	print ENVIRON["me"] ": " message | "command cat 1>&2"
}
