# SPDX-License-Identifier: MIT
# awk -f mklanguages.awk -v languages="en de" PATH...: make the C table of
# languages from the folders and models that each has: en/quoting, de/quoting,
# en/clauses.model. What a language lacks it has from English, which comes first.
BEGIN {
	n = split(languages, code, " ")
	for (i = 1; i < ARGC; i++) {
		split(ARGV[i], part, "/")
		has[part[1], part[2]] = 1
		if (part[1] == "en") names[++m] = part[2]
	}
	for (i = 1; i <= n; i++)
		if (code[i] == "en") { code[i] = code[1]; code[1] = "en" }
	for (i = 1; i <= n; i++)
		for (k = 1; k <= m; k++)
			if ((code[i], names[k]) in has) declare(symbol(code[i], names[k]))
	printf "static const struct language languages[] = {\n"
	for (i = 1; i <= n; i++) {
		printf "\t{ .code = \"%s\",\n", code[i]
		for (k = 1; k <= m; k++)
			set(names[k], symbol(((code[i], names[k]) in has) ? code[i] : "en", names[k]))
		printf "\t},\n"
	}
	printf "};\n"
}
function is_model(name) { return name ~ /\.model$/ }
function symbol(language, name) {
	if (!is_model(name)) return "dict_" language "_" name
	sub(/\.model$/, "", name)
	return "model_" language "_" name
}
function declare(image) {
	printf "extern const unsigned char %s[], %s_end[];\n", image, image
}
function set(name, image) {
	printf "\t\t.%s = %s,\n", substr(name, 1, index(name ".", ".") - 1), image
	if (is_model(name))
		printf "\t\t.%s_end = %s_end,\n", substr(name, 1, length(name) - 6), image
}
