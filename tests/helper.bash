# SPDX-License-Identifier: MIT
# What the .bats files share. Loaded with `load helper`.
#
# BIN is where the executables are; B=build/asan (say) in the environment
# tests another build.

bats_require_minimum_version 1.5.0
TOP=$(cd "${BATS_TEST_DIRNAME}/.." && pwd)
BIN=$TOP/${B:-build}/bin
export PATH=$BIN:$PATH LC_ALL=C

# cases FILTER: run every tests/cases/FILTER/NAME.in and compare what comes
# out with NAME.out. NAME.args holds the arguments (default: none; "@" stands
# for the input's path, else the input is standard input), NAME.err what is
# expected on standard error (default: nothing), NAME.exit the status (0).
# All differences are shown. ACCEPT=1 rewrites NAME.out and NAME.err.
cases() {
	local filter=$1 in base args status bad=0 n=0 tmp=$BATS_TEST_TMPDIR
	cd "$TOP/tests/cases/$filter" || return 1
	for in in *.in; do
		base=${in%.in} args=() status=0 n=$((n + 1))
		[ ! -f "$base.args" ] || mapfile -t args <"$base.args"
		if [[ " ${args[*]} " == *" @ "* ]]; then
			"$filter" "${args[@]/#@/$in}" >"$tmp/out" 2>"$tmp/err" || status=$?
		else
			"$filter" "${args[@]}" <"$in" >"$tmp/out" 2>"$tmp/err" || status=$?
		fi
		if [ "${ACCEPT:-}" = 1 ]; then
			cp "$tmp/out" "$base.out"
			if [ -s "$tmp/err" ]; then cp "$tmp/err" "$base.err"; else rm -f "$base.err"; fi
			if [ "$status" != 0 ]; then echo "$status" >"$base.exit"; else rm -f "$base.exit"; fi
			continue
		fi
		diff -u "$base.out" "$tmp/out" || { echo "^ $filter: $base"; bad=1; }
		if [ -f "$base.err" ]; then
			diff -u "$base.err" "$tmp/err" || { echo "^ $filter: $base, standard error"; bad=1; }
		elif [ -s "$tmp/err" ]; then
			cat "$tmp/err"; echo "^ $filter: $base wrote to standard error"; bad=1
		fi
		if [ "$status" != "$(cat "$base.exit" 2>/dev/null || echo 0)" ]; then
			echo "^ $filter: $base ended with status $status"; bad=1
		fi
	done
	[ "$n" -gt 0 ] || { echo "no cases for $filter"; bad=1; }
	return $bad
}
