/* SPDX-License-Identifier: MIT */
/*
 * The words that the quotation finder asks for by name: each that the list
 * calls closed is found under an id of its name, and each id has such a word.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "quotes/words.h"
#include "tap.h"

static const char list[] = "lib/data/en/quoting/closed.tsv";

#define ID_NAME(id, name) [WORD_##id] = name,
static const char *const names[WORD_ID_COUNT] = {
	[WORD_OTHER] = "", WORD_IDS(ID_NAME)
};

static bool met[WORD_ID_COUNT];

static bool
has_class(char *classes, const char *class)
{
	const char *p;

	for (p = strtok(classes, " "); p != NULL; p = strtok(NULL, " "))
		if (strcmp(p, class) == 0)
			return true;
	return false;
}

/* Check a line `word TAB classes TAB name` if the word is closed. */
static void
check_line(char *line)
{
	char *class = strchr(line, '\t'), *name = NULL, what[128];
	unsigned id;

	if (class != NULL && (name = strchr(++class, '\t')) != NULL)
		*name++ = '\0';
	if (class == NULL || !has_class(class, "closed"))
		return;
	class[-1] = '\0';
	id = word_look_up(language_default(),
	    (struct slice){ line, strlen(line) }).id;
	snprintf(what, sizeof(what), "\"%s\" has the id of its name", line);
	tap(id != WORD_OTHER && name != NULL && strcmp(names[id], name) == 0,
	    what);
	met[id] = true;
}

int
main(void)
{
	char line[1024], what[128];
	FILE *f = fopen(list, "r");
	unsigned id;

	if (f == NULL) {
		perror(list);
		return 1;
	}
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (strncmp(line, "# ", 2) != 0)
			check_line(line);
	}
	fclose(f);
	for (id = WORD_OTHER + 1; id < WORD_ID_COUNT; id++) {
		snprintf(what, sizeof(what), "the id \"%s\" has a word",
		    names[id]);
		tap(met[id], what);
	}
	return tap_end();
}
