# SPDX-License-Identifier: MIT
# awk -f mkwidths.awk widths.tsv: make a C header of the ranges `first TAB last TAB
# cells`, in hexadecimal, in order.
BEGIN {
	FS = "\t"
	print "static const struct {\n\tuint32_t first, last;\n\tuint8_t cells;\n} width_ranges[] = {"
}
/^#/ || NF == 0 { next }
{ print "\t{ 0x" $1 ", 0x" $2 ", " $3 " }," }
END { print "};" }
