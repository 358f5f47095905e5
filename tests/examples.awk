# SPDX-License-Identifier: MIT
# examples.awk: write a page (README.md, or man/x.1 with -v man=1) with the
# output of its examples as it is now. Examples are the lines that begin with
# "$ " in ```console blocks, or in .Bd blocks of EXAMPLES; "> " carries a
# command on; what follows is its output. A block without a command is no
# example. -v tmp names a file for the command.
#
# A line .\" needs PROGRAM..., in README.md <!-- needs PROGRAM... -->, before a block
# says what else must be there, also a module of Python, as python3:MODULE. Such a
# block is left as it is, unless -v neighbours=FILE is given and all of these are
# installed; FILE gets the names of those that are not, a line each.

function plain(s) {
	if (man) {
		gsub(/\\&/, "", s)
		gsub(/\\-/, "-", s)
		gsub(/\\\(dq/, "\"", s)
		gsub(/\\\(aq/, "'", s)
		gsub(/\\e/, "\\", s)
	}
	return s
}

function roff(s) {
	if (man) {
		gsub(/\\/, "\\e", s)
		gsub(/—/, "\\(em", s)
		if (s ~ /^[.']/)
			s = "\\&" s
	}
	return s
}

function run(shell, line) {
	if (command == "")
		return
	printf "%s", command >tmp
	close(tmp)
	shell = "bash '" tmp "' 2>&1 </dev/null"
	while ((shell | getline line) > 0)
		print roff(line)
	close(shell)
	command = ""
}

# Are all of them installed?
function installed(list, n, word, i, test, all) {
	all = 1
	n = split(list, word, " ")
	for (i = 1; i <= n; i++) {
		test = "command -v " word[i]
		if (word[i] ~ /:/)
			test = "python3 -c 'import " substr(word[i], index(word[i], ":") + 1) "'"
		if (system(test " >/dev/null 2>&1") != 0) {
			print word[i] >neighbours
			all = 0
		}
	}
	return all
}

man && /^\.Sh / { examples = $0 == ".Sh EXAMPLES" }
man && /^\.\\" needs / { needs = substr($0, 11) }
!man && /^<!-- needs .* -->$/ { needs = substr($0, 12, length($0) - 15) }
!on && (man ? examples && /^\.Bd/ : /^```console/) {
	on = 1
	any = 0
	left = needs != "" && (neighbours == "" || !installed(needs))
	needs = ""
	print
	next
}
on && (man ? /^\.Ed/ : /^```/) { run(); on = 0 }
on && left { print; next }
on && /^\$ / { run(); any = 1; print; command = plain(substr($0, 3)) "\n"; more = 1; next }
on && /^> / && more { print; command = command plain(substr($0, 3)) "\n"; next }
on && any { more = 0; next }
{ print }
