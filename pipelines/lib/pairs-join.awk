# SPDX-License-Identifier: MIT
# pairs-join.awk: the lines of pairs-sum.awk, sorted, as records:
#
#   node NAME 0 0 TYPE MENTIONS
#   pair NAME SENTENCES DOCUMENTS TYPE OTHER TYPE

BEGIN { FS = OFS = "\t" }

$2 == 0 {
	type = $3
	node = "node" OFS $1 OFS 0 OFS 0 OFS $3 OFS $4
	if ($5)
		write_node()
	next
}

{ write_node(); print "pair", $3, $5, $6, $4, $1, type }

function write_node() {
	if (node != "")
		print node
	node = ""
}
