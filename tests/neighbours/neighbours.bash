# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What the tests with other programs share, after helper.bash.

cd "$TOP" || exit 1

neighbours_setup() {
	tmp=$BATS_TEST_TMPDIR
	examples_path
	# Debian's modules are for Debian's Python.
	if [ -x /usr/bin/python3 ]; then
		ln -s /usr/bin/python3 "$tmp/bin/python3"
	fi
	export HOME=$tmp
	cd "$tmp" || return
}

# wants PROGRAM...: skip the test if one of them, or of Python's modules, as
# python3:MODULE, is not installed.
wants() {
	local name
	for name; do
		case $name in
		*:*) python3 -c "import ${name#*:}" 2>/dev/null || skip "${name#*:} for Python is not installed" ;;
		*) command -v "$name" >/dev/null || skip "$name is not installed" ;;
		esac
	done
}

# What breaks tables, graphs, pages and JSON, as a record has it.
hostile_texts() {
	cat <<'END'
“fiery”
plain
"quoted"
a, b; c
two\nlines
cr\rlf\r\nend
tab\there
back\\slash
end\\
\\N \\L \\n
=1+2
+1
-1
@SUM(A1)
<b>&amp;</b>
</script>
]]>
&quot;
it's
 blanks 
007
1e5
NA
null
END
	printf 'bidi\xe2\x80\xaeabc\n'
	printf 'replaced\xef\xbf\xbd\n'
	printf 'separators\xe2\x80\xa8\xe2\x80\xa9\n'
	printf 'emoji\xf0\x9f\x98\x80\n'
}

# hexed: the texts, unescaped, as hexadecimal digits, one a line.
hexed() {
	python3 -c '
import re, sys
for line in sys.stdin.buffer.read().split(b"\n")[:-1]:
    plain = re.sub(rb"\\([tnr\\])", lambda m: {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"\\": b"\\"}[m[1]], line)
    print(plain.hex())'
}
