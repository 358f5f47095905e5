/* SPDX-License-Identifier: MIT */
/*
 * The command line that all filters share: options before, after and between
 * operands, `--`, `-` for standard input, and
 *   -h --help, -V --version     printed on standard output, exit 0
 *   --files0-from=F             operands from F, each ended by NUL
 *   --max-size=SIZE             what is larger is left out (base/ceiling.h)
 *   --progress                  where the filter reads pages first
 *   --records --plain           where it reads records and text
 * Wrong usage is the synopsis on standard error, exit 2.
 */
#ifndef NUTGRAF_IO_CLI_H
#define NUTGRAF_IO_CLI_H

#include <getopt.h>
#include <stdbool.h>
#include <stddef.h>

struct cli {
	const char *name;	/* of the filter */
	const char *about;	/* the man page's one-line description */
	const char *synopsis;	/* what follows the name */
	const char *options;	/* help for its own options, a line each */
	const struct option *longs;	/* may be NULL; values below 256,
				 * but not 'h' and 'V' */
	bool progress;		/* has --progress */
	bool records, plain;	/* has --records, --plain, to say what operands
				 * are */
};

/* The next of the filter's own options, with its argument in optarg, or -1
 * after the last; then optind is the first operand. Common options are handled
 * inside. */
int cli_option(const struct cli *cli, int argc, char **argv);

/* The operands from argv[first..argc), or those of --files0-from, or "-" if
 * there are none; ended by NULL. Valid until the program ends. */
char **cli_operands(const struct cli *cli, int first, int argc, char **argv);

/* Say what is wrong (may be NULL) and the synopsis, exit 2. */
_Noreturn void cli_usage(const struct cli *cli, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A decimal number within low..high; false if the text is not one. */
bool cli_number(const char *text, unsigned long low, unsigned long high,
    unsigned long *n);

#endif
