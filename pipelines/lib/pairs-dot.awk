# SPDX-License-Identifier: MIT
# pairs-dot.awk: the records of pairs-join.awk, names first, in the language of
# Graphviz. What must be escaped within quotation marks is escaped already.

BEGIN {
	FS = "\t"
	print "graph names {"
}

{
	for (i = 2; i <= NF; i++)
		gsub(/[[:cntrl:]]/, "�", $i)
}

$1 == "node" { printf "\"%s\" [type=\"%s\", mentions=%d];\n", $2, $5, $6 }

$1 == "pair" {
	printf "\"%s\" -- \"%s\" [weight=%d, sentences=%d, documents=%d];\n", $2, $6,
		(ENVIRON["by"] == "sentence" ? $3 : $4), $3, $4
}

END { print "}" }
