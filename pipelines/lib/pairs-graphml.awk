# SPDX-License-Identifier: MIT
# pairs-graphml.awk: the records of pairs-join.awk, names first, as GraphML. What
# XML must have escaped is escaped already.

BEGIN {
	FS = "\t"
	print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
	print "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
	key("label", "node", "string")
	key("type", "node", "string")
	key("mentions", "node", "int")
	key("weight", "edge", "int")
	key("sentences", "edge", "int")
	key("documents", "edge", "int")
	print "<graph id=\"names\" edgedefault=\"undirected\">"
}

{
	for (i = 2; i <= NF; i++)
		gsub(/[[:cntrl:]]/, "�", $i)
}

$1 == "node" {
	printf "<node id=\"%s\">%s%s%s</node>\n", $2, data("label", $2), data("type", $5), data("mentions", $6)
}

$1 == "pair" {
	printf "<edge source=\"%s\" target=\"%s\">%s%s%s</edge>\n", $2, $6,
		data("weight", ENVIRON["by"] == "sentence" ? $3 : $4), data("sentences", $3), data("documents", $4)
}

END { print "</graph>\n</graphml>" }

function key(name, of, type) {
	printf "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", name, of, name, type
}

function data(name, value) {
	return "<data key=\"" name "\">" value "</data>"
}
