/* SPDX-License-Identifier: MIT */
/*
 * shape N PART...: a hostile text of N repetitions: the second, fourth, ...
 * part N times each, the others once. In a part stand
 *
 *   \n \r \t \\ \xHH  bytes
 *   %d  how many have been there, from 1;   %u  so many from the end
 *   %w  a word, %W a name in its place: another one each time
 *   %h  a word whose hash has the low 13 bits of all the others
 *   %H  a name whose key in lib/names/resolve.c has them
 *   %%  a percent sign
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum { SAME = 13 };		/* bits */

/* The word of this number, 5 letters or more; ends with a vowel. */
static size_t
spell(char *to, unsigned long n, char first)
{
	size_t len = 0;

	to[len++] = first;
	do {
		to[len++] = "aeiou"[n % 5];
		n /= 5;
		to[len++] = "bdfgklmnprstvz"[n % 14];
		n /= 14;
	} while (n > 0 || len < 5);
	to[len] = '\0';
	return len;
}

/* As in lib/names/resolve.c: the key of a person's family name. */
static uint64_t
name_key(const char *word, size_t len)
{
	uint64_t folded;
	char low[32];

	memcpy(low, word, len);
	low[0] |= 32;
	folded = hash_bytes(low, len) | 1;
	return hash_mix(hash_mix(folded)) >> 20;
}

/* The next word that collides with those before it. */
static void
collide(unsigned long *at, bool name)
{
	uint64_t h;
	char word[32];
	size_t len;

	do {
		len = spell(word, (*at)++, name ? 'K' : 'k');
		h = name ? name_key(word, len) : hash_bytes(word, len);
	} while ((h & ((1UL << SAME) - 1)) != 0);
	fputs(word, stdout);
}

static const char *
escape(const char *p)
{
	char hex[3] = { 0 };

	switch (*p) {
	case 'n':
		putchar('\n');
		break;
	case 'r':
		putchar('\r');
		break;
	case 't':
		putchar('\t');
		break;
	case 'x':
		memcpy(hex, p + 1, 2);
		putchar((int)strtoul(hex, NULL, 16));
		p += 2;
		break;
	default:
		putchar(*p);
	}
	return p;
}

static void
counted(char what, unsigned long i, unsigned long n)
{
	static unsigned long low, high;
	char word[32];

	switch (what) {
	case 'd':
		printf("%lu", i + 1);
		break;
	case 'u':
		printf("%lu", n - i);
		break;
	case 'w':
	case 'W':
		spell(word, i, what == 'w' ? 'd' : 'D');
		fputs(word, stdout);
		break;
	case 'h':
	case 'H':
		collide(what == 'h' ? &low : &high, what == 'H');
		break;
	default:
		putchar(what);
	}
}

static void
write_part(const char *p, unsigned long i, unsigned long n)
{
	for (; *p != '\0'; p++) {
		if (*p == '\\' && p[1] != '\0')
			p = escape(p + 1);
		else if (*p == '%' && p[1] != '\0')
			counted(*++p, i, n);
		else
			putchar(*p);
	}
}

int
main(int argc, char **argv)
{
	unsigned long n = argc > 1 ? strtoul(argv[1], NULL, 10) : 0, i;
	int k;

	for (k = 2; k < argc; k++)
		for (i = 0; i < (k % 2 == 0 ? 1 : n); i++)
			write_part(argv[k], i, n);
	return fflush(stdout) != 0 || ferror(stdout);
}
