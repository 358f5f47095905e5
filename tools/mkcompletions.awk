# SPDX-License-Identifier: MIT
# mkcompletions.awk -v make=bash|zsh|fish pipelines/lib/commands HELP: what the
# shell completes of nutgraf, its pipelines and its filters. HELP holds the --help
# of each program, below a line "program NAME".

BEGIN { FS = "\t" }

FNR == NR && /^#/ { next }
FNR == NR {
	word[$2] = $1
	about[$2] = $3
	next
}

/^program / {
	program = substr($0, 9)
	programs[++n] = program
	next
}

# "  -h, --help           this text", "  --columns=LIST   what columns are"
/^ +(-[A-Za-z], )?--[a-z]/ {
	line = $0
	sub(/^ +/, "", line)
	short = ""
	if (line ~ /^-[A-Za-z],/) {
		short = substr(line, 2, 1)
		line = substr(line, 5)
	}
	match(line, /^--[a-z0-9-]+/)
	i = ++options[program]
	name[program, i] = substr(line, 3, RLENGTH - 2)
	letter[program, i] = short
	line = substr(line, RLENGTH + 1)
	match(line, /^[^ ]*/)
	value[program, i] = substr(line, 1, RLENGTH)
	what = substr(line, RLENGTH + 1)
	sub(/^ +/, "", what)
	text[program, i] = what
}

END {
	if (make == "bash")
		bash()
	else if (make == "zsh")
		zsh()
	else
		fish()
}

# By what names a program is called, joined.
function names(p, between) {
	return command(p) == p ? p : word[p] between p between command(p)
}

# The command that stands on the path.
function command(p) {
	return p in word && word[p] != "-" ? "nutgraf-" p : p
}

# What nutgraf is told first.
function subcommand(p) {
	return word[p] == "-" ? p : word[p]
}

function commands(i, s) {
	s = "nutgraf"
	for (i = 1; i <= n; i++)
		if (programs[i] != "nutgraf")
			s = s " " command(programs[i])
	return s
}

# As one word of the shell.
function quoted(s) {
	gsub(/'/, "'\\''", s)
	return "'" s "'"
}

function bash(i, k, p, s) {
	print "# bash completion for nutgraf, made from --help"
	print "_nutgraf_options() {\n\tcase $1 in"
	for (i = 1; i <= n; i++) {
		p = programs[i]
		s = ""
		for (k = 1; k <= options[p]; k++)
			s = s " --" name[p, k] (value[p, k] ~ /^=/ ? "=" : "")
		print "\t" names(p, " | ") ") echo \"" substr(s, 2) "\" ;;"
	}
	print "\tesac\n}\n\n_nutgraf() {"
	print "\tlocal word=$2 program=${COMP_WORDS[0]##*/} commands=help"
	for (i = 1; i <= n; i++)
		if (programs[i] != "nutgraf")
			print "\tcommands+=' " subcommand(programs[i]) "'"
	print "\tif [ \"$program\" = nutgraf ] && [ \"$COMP_CWORD\" -gt 1 ]; then"
	print "\t\tprogram=${COMP_WORDS[1]}\n\tfi"
	print "\tCOMPREPLY=()"
	print "\tcase $program:$word in"
	print "\t*:-*) COMPREPLY=($(compgen -W \"$(_nutgraf_options \"$program\")\" -- \"$word\")) ;;"
	print "\tnutgraf:* | help:*) COMPREPLY=($(compgen -W \"$commands\" -- \"$word\")) ;;"
	print "\tesac"
	print "\tcase ${COMPREPLY[*]-} in"
	print "\t*=) type compopt >/dev/null 2>&1 && compopt -o nospace ;;"
	print "\tesac\n\treturn 0\n}"
	print "complete -o default -F _nutgraf " commands()
}

# A description within an argument of _arguments.
function spec(s) {
	gsub(/[][\\:]/, "\\\\&", s)
	return s
}

function zsh_option(p, k, v, s) {
	v = value[p, k]
	s = "--" name[p, k]
	if (v ~ /^\[/)
		s = s "=-"
	else if (v ~ /^=/)
		s = s "="
	s = s "[" spec(text[p, k]) "]"
	if (v ~ /^\[/)
		s = s "::value:"
	else if (v ~ /^=/)
		s = s ":" spec(tolower(substr(v, 2))) ":" (v ~ /^=(F|FILE)$/ ? "_files" : "")
	return s
}

function zsh(i, k, p) {
	print "#compdef " commands()
	print "# zsh completion for nutgraf, made from --help"
	print "_nutgraf() {\n\tlocal program=${words[1]:t}\n\tlocal -a commands"
	print "\tcommands=(\n\t\t'help:about a command'"
	for (i = 1; i <= n; i++)
		if (programs[i] != "nutgraf")
			print "\t\t" quoted(subcommand(programs[i]) ":" spec(about[programs[i]]))
	print "\t)"
	print "\tif [[ $program == nutgraf ]] && (( CURRENT > 2 )); then"
	print "\t\tprogram=${words[2]}\n\t\tshift words\n\t\t(( CURRENT-- ))"
	print "\telif [[ $program == nutgraf && ${words[2]} != -* ]]; then"
	print "\t\t_describe command commands\n\t\treturn\n\tfi"
	print "\tcase $program in"
	print "\thelp) _describe command commands ;;"
	for (i = 1; i <= n; i++) {
		p = programs[i]
		print "\t" names(p, "|") ")\n\t\t_arguments \\"
		for (k = 1; k <= options[p]; k++)
			print "\t\t\t" quoted(zsh_option(p, k)) " \\"
		print "\t\t\t'*:file:_files' ;;"
	}
	print "\t*) _files ;;\n\tesac\n}\n_nutgraf \"$@\""
}

function fish_options(p, head, k, s) {
	for (k = 1; k <= options[p]; k++) {
		s = head " -l " name[p, k]
		if (letter[p, k] != "")
			s = s " -s " letter[p, k]
		if (value[p, k] ~ /^=/)
			s = s " -r"
		print s " -d " quoted(text[p, k])
	}
}

function fish(i, p) {
	print "# fish completion for nutgraf, made from --help"
	print "complete -c nutgraf -n __fish_use_subcommand -a help -d 'about a command'"
	for (i = 1; i <= n; i++) {
		p = programs[i]
		if (p == "nutgraf") {
			fish_options(p, "complete -c nutgraf -n __fish_use_subcommand")
			continue
		}
		print "complete -c nutgraf -n __fish_use_subcommand -a " subcommand(p) " -d " quoted(about[p])
		print "complete -c nutgraf -n '__fish_seen_subcommand_from help' -a " subcommand(p) " -d " quoted(about[p])
		fish_options(p, "complete -c nutgraf -n '__fish_seen_subcommand_from " names(p, " ") "'")
		fish_options(p, "complete -c " command(p))
	}
}
