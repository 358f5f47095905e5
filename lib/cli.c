/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "input.h"
#include "output.h"
#include "progress.h"
#include "warn.h"

enum { HELP = 1000, VERSION_OPTION, FILES0, PROGRESS };

static const char *files0;

static void
help(const struct cli *cli)
{
	printf("usage: %s %s\n\n%s\n\n%s%s%s%s%s\nSee %s(1) and nutgraf(7).\n",
	    cli->name, cli->synopsis, cli->about,
	    cli->options != NULL ? cli->options : "",
	    "      --files0-from=F  read the files named in F, each ended by "
	    "NUL (-: standard input)\n",
	    cli->progress ?
	    "      --progress       say on standard error how far it is\n" : "",
	    "      --help           this text\n",
	    "      --version        the version\n", cli->name);
	exit(output_close_stdio());
}

int
cli_option(const struct cli *cli, int argc, char **argv)
{
	static const struct option common[] = {
		{ "help", no_argument, NULL, HELP },
		{ "version", no_argument, NULL, VERSION_OPTION },
		{ "files0-from", required_argument, NULL, FILES0 },
		{ "progress", no_argument, NULL, PROGRESS },
	};
	static struct option longs[32];
	size_t n = 0, i;
	int c;

	warn_name = cli->name;
	for (i = 0; cli->longs != NULL && cli->longs[i].name != NULL; i++)
		longs[n++] = cli->longs[i];
	for (i = 0; i < 4; i++)
		if (common[i].val != PROGRESS || cli->progress)
			longs[n++] = common[i];
	longs[n] = (struct option){ 0 };
	while ((c = getopt_long(argc, argv, cli->shorts ? cli->shorts : "",
	    longs, NULL)) != -1) {
		switch (c) {
		case HELP:
			help(cli);
			break;
		case VERSION_OPTION:
			printf("%s (nutgraf) %s\n", cli->name, VERSION);
			exit(output_close_stdio());
		case FILES0:
			files0 = optarg;
			break;
		case PROGRESS:
			progress_on();
			break;
		case '?':
		case ':':
			cli_usage(cli, NULL);
		default:
			return c;
		}
	}
	return -1;
}

/* Names in the bytes of an input, as a NULL-ended list. */
static char **
names_in(struct str *bytes)
{
	static struct arena kept;	/* as long as the program */
	char **names, *p, *end;
	size_t n = 0;

	if (bytes->len > 0 && bytes->p[bytes->len - 1] != '\0')
		str_add_byte(bytes, '\0');
	names = arena_alloc(&kept, (bytes->len + 1) * sizeof(*names));
	end = bytes->p + bytes->len;
	for (p = bytes->p; p < end; p += strlen(p) + 1)
		if (*p != '\0')
			names[n++] = p;
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
	input_rest(&in);
	if (in.failed)
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
