# SPDX-License-Identifier: MIT
# types.awk: which entity records to count, for the programs that are read
# behind it. Variables: types, a list with commas; own, those of them that are
# not the types of tag-entities but perhaps a user's; me, the pipeline.
#
# A type of one's own that no record has is likely misspelt: a warning says so.

BEGIN {
	FS = OFS = "\t"
	n = split(types, list, ",")
	for (i = 1; i <= n; i++)
		wanted[list[i]]
}

NF >= 6 { documents_read = 1 }
$1 == "entity" { met[$5] }

END {
	n = documents_read ? split(own, list, ",") : 0
	for (i = 1; i <= n; i++)
		if (!(list[i] in met))
			print me ": no name has the type " list[i] >"/dev/stderr"
}
