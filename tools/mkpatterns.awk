# SPDX-License-Identifier: MIT
# awk -f mkpatterns.awk -v name=X -v make=h|c X.patterns: make a table of
# patterns (lib/base/pattern.h), its header or its source. A line is `name TAB
# regex`; lines of one name are alternatives of one pattern. Gives enum X_NAME
# and the array X_patterns.
BEGIN { FS = "\t" }
/^#/ || NF == 0 { next }
NF < 2 { print FILENAME ":" FNR ": no regex" | "cat 1>&2"; bad = 1; exit 1 }
{
	if (!($1 in regex)) order[++n] = $1
	r = $2
	gsub(/\\/, "&&", r)
	gsub(/"/, "\\\"", r)
	regex[$1] = regex[$1] (($1 in regex) && regex[$1] != "" ? "\"\n\t    \"|" : "") "(?:" r ")"
}
END {
	if (bad) exit 1
	if (make == "h") {
		printf "enum {\n"
		for (i = 1; i <= n; i++) printf "\t%s,\n", macro(name "_" order[i])
		printf "\t%s\n};\n", macro(name "_patterns")
		printf "extern struct pattern_entry %s_patterns[];\n", name
		exit
	}
	printf "#include \"base/base.h\"\n\n"
	printf "extern struct pattern_entry %s_patterns[];\n", name
	printf "struct pattern_entry %s_patterns[] = {\n", name
	for (i = 1; i <= n; i++) printf "\t{ \"%s\", NULL },\n", regex[order[i]]
	printf "};\n"
}
function macro(s) {
	s = toupper(s)
	gsub(/[^A-Z0-9]/, "_", s)
	return s
}
