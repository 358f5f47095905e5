# SPDX-License-Identifier: MIT
# coverage-roots.awk: the lines of coverage-groups.awk, sorted; each quotation gets
# its group:
#
#   q GROUP QUOTATION WHO TYPE NAMED DOCUMENT TEXT ID OUTLET

BEGIN { FS = OFS = "\t" }

$1 == "n" { print; next }

$3 == 0 { of = $2; group = $4; next }

{
	$3 = $2
	if ($2 == of)
		$2 = group
	print
}
