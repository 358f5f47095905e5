/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "cli.h"
#include "input.h"
#include "output.h"
#include "progress.h"

enum { HELP = 1000, VERSION_OPTION, FILES0, MAX_SIZE, PROGRESS, RECORDS,
	PLAIN };

static const char *files0;

static void
help(const struct cli *cli)
{
	str_addf(&out, "usage: %s %s\n\n%s\n\n%s%s%s%s%s%s%s%s\n"
	    "See %s(1) and nutgraf(7).\n", cli->name, cli->synopsis, cli->about,
	    cli->options != NULL ? cli->options : "",
	    "      --files0-from=F  read the files named in F, each ended by "
	    "NUL (-: standard input)\n",
	    "      --max-size=SIZE  leave out pages and records over SIZE "
	    "(64M)\n",
	    cli->records ?
	    "      --records        take every file for a record stream\n" : "",
	    cli->plain ?
	    "      --plain          take every file for plain text\n" : "",
	    cli->progress ?
	    "      --progress       say on standard error how far it is\n" : "",
	    "  -h, --help           this text\n",
	    "  -V, --version        the version\n", cli->name);
	exit(output_close());
}

/* Complain of what getopt_long did not take: word, which is before the next
 * operand, or just one letter of it. */
static _Noreturn void
no_option(const struct cli *cli, const char *word)
{
	if (strncmp(word, "--", 2) != 0 && optopt > ' ' && optopt < 0x7f)
		cli_usage(cli, "there is no option -%c", optopt);
	if (strchr(word, '=') != NULL)
		cli_usage(cli, "%s: there is no such option, or it takes no "
		    "argument", word);
	cli_usage(cli, "there is no option %s", word);
}

static void
take_form(const struct cli *cli, enum input_form form)
{
	if (input_form != INPUT_ANY && input_form != form)
		cli_usage(cli, "--records and --plain exclude each other");
	input_form = form;
}

static bool
has(const struct cli *cli, int option)
{
	return option == PROGRESS ? cli->progress :
	    option == RECORDS ? cli->records :
	    option == PLAIN ? cli->plain : true;
}

/* The filter's own options and those of the common ones that it has; valid
 * until the next call. */
static const struct option *
all_options(const struct cli *cli)
{
	static const struct option common[] = {
		{ "help", no_argument, NULL, HELP },
		{ "version", no_argument, NULL, VERSION_OPTION },
		{ "files0-from", required_argument, NULL, FILES0 },
		{ "max-size", required_argument, NULL, MAX_SIZE },
		{ "progress", no_argument, NULL, PROGRESS },
		{ "records", no_argument, NULL, RECORDS },
		{ "plain", no_argument, NULL, PLAIN },
	};
	static struct option longs[32];
	size_t n = 0, i;

	for (i = 0; cli->longs != NULL && cli->longs[i].name != NULL; i++)
		longs[n++] = cli->longs[i];
	for (i = 0; i < sizeof(common) / sizeof(*common); i++)
		if (has(cli, common[i].val))
			longs[n++] = common[i];
	longs[n] = (struct option){ 0 };
	return longs;
}

/* Handle a common option, or what is not an option; false if it is one of the
 * filter's own. */
static bool
take_common(const struct cli *cli, int option, const char *word)
{
	switch (option) {
	case 'h':
	case HELP:
		help(cli);
		break;
	case 'V':
	case VERSION_OPTION:
		str_addf(&out, "%s (nutgraf) %s\n", cli->name, VERSION);
		exit(output_close());
	case FILES0:
		files0 = optarg;
		break;
	case MAX_SIZE:
		if (!ceiling_set(optarg))
			cli_usage(cli, "--max-size: %s is not a number of "
			    "bytes (with K, M or G)", optarg);
		break;
	case PROGRESS:
		progress_on();
		break;
	case RECORDS:
	case PLAIN:
		take_form(cli, option == PLAIN ? INPUT_PLAIN : INPUT_RECORDS);
		break;
	case '?':
		no_option(cli, word);
	case ':':
		cli_usage(cli, "%s needs an argument", word);
	default:
		return false;
	}
	return true;
}

int
cli_option(const struct cli *cli, int argc, char **argv)
{
	const struct option *longs = all_options(cli);
	int c;

	warn_name = cli->name;
	/* It would end the options at the first operand. */
	unsetenv("POSIXLY_CORRECT");
	input_guard();
	opterr = 0;	/* getopt's own messages could take over a terminal */
	while ((c = getopt_long(argc, argv, ":hV", longs, NULL)) != -1)
		if (!take_common(cli, c, argv[optind - 1]))
			return c;
	return -1;
}

/* The names in the bytes of an input, as a list ended by NULL. An empty name is
 * a name like any other: there is no such file. */
static char **
names_in(struct str *bytes)
{
	static struct arena kept;	/* lives as long as the program */
	char **names, *p, *end;
	size_t n = 0;

	if (bytes->len > 0 && bytes->p[bytes->len - 1] != '\0')
		str_add_byte(bytes, '\0');
	end = bytes->p + bytes->len;
	for (p = bytes->p; p < end; p += strlen(p) + 1)
		n++;
	names = arena_alloc(&kept, (n + 1) * sizeof(*names));
	n = 0;
	for (p = bytes->p; p < end; p += strlen(p) + 1) {
		if (strcmp(p, "-") == 0 && strcmp(files0, p) == 0)
			die("standard input is the list of files: it cannot "
			    "be one of them");
		names[n++] = p;
	}
	names[n] = NULL;
	return names;
}

char **
cli_operands(const struct cli *cli, int first, int argc, char **argv)
{
	static char dash[] = "-";
	static char *input_only[] = { dash, NULL };
	static struct str text;
	struct input in = { .name = files0 };

	if (files0 == NULL)
		return first < argc ? argv + first : input_only;
	if (first < argc)
		cli_usage(cli, "file operands cannot be combined with "
		    "--files0-from");
	if (!input_open(&in, files0))
		exit(1);
	if (!input_rest(&in))
		exit(1);
	text = in.buf;
	in.buf = (struct str){ 0 };
	input_close(&in);
	return names_in(&text);
}

void
cli_usage(const struct cli *cli, const char *fmt, ...)
{
	char what[512];
	va_list ap;

	if (fmt != NULL) {
		va_start(ap, fmt);
		vsnprintf(what, sizeof(what), fmt, ap);
		va_end(ap);
		warn("%s", what);
	}
	fprintf(stderr, "usage: %s %s\n", cli->name, cli->synopsis);
	exit(2);
}

bool
cli_number(const char *text, unsigned long low, unsigned long high,
    unsigned long *n)
{
	char *end;

	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	*n = strtoul(text, &end, 10);
	return errno == 0 && *end == '\0' && *n >= low && *n <= high;
}
