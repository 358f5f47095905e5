/* SPDX-License-Identifier: MIT */
/*
 * Word vectors in 25 letters each: product quantisation (Jegou, Douze and
 * Schmid 2011). A vector of 100 numbers, less the mean and of length 1, is cut
 * in 25 parts of four; each part becomes the nearest of 64 points, found by
 * k-means, and one letter of base 64. Reads lines "word v1 ... v100", and the
 * clusters of the same words in the file given; writes these with the codes
 * added, and the points to the second file. See vectors.mjs for the command.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { D = 100, PARTS = 25, WIDE = D / PARTS, POINTS = 64, ROUNDS = 15,
	MOST = 400000, SCALE = 40 };

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "abcdefghijklmnopqrstuvwxyz0123456789+/";
static float *vectors;
static unsigned char (*codes)[PARTS];
static float points[PARTS][POINTS][WIDE];
static size_t n;

static void
read_vectors(void)
{
	static char line[1 << 16];
	double mean[D] = { 0 };
	size_t i;
	int d;

	vectors = malloc((size_t)MOST * D * sizeof(*vectors));
	codes = malloc((size_t)MOST * PARTS);
	while (n < MOST && fgets(line, sizeof(line), stdin) != NULL) {
		char *p = line + strcspn(line, " ");
		double sum = 1e-9;

		for (d = 0; d < D; d++) {
			vectors[n * D + d] = strtof(p, &p);
			sum += (double)vectors[n * D + d] * vectors[n * D + d];
		}
		for (d = 0; d < D; d++) {
			vectors[n * D + d] /= (float)sqrt(sum);
			mean[d] += vectors[n * D + d];
		}
		n++;
	}
	for (i = 0; i < n; i++)
		for (d = 0; d < D; d++)
			vectors[i * D + d] = (vectors[i * D + d] -
			    (float)(mean[d] / (double)n)) * 10;
}

static int
nearest(const float *v, int part)
{
	float least = 1e30F;
	int best = 0, k, j;

	for (k = 0; k < POINTS; k++) {
		float sum = 0;

		for (j = 0; j < WIDE; j++) {
			float x = v[j] - points[part][k][j];

			sum += x * x;
		}
		if (sum < least) {
			least = sum;
			best = k;
		}
	}
	return best;
}

static void
find_points(int part)
{
	static double sums[POINTS][WIDE];
	size_t counts[POINTS], i;
	int round, k, j;

	for (k = 0; k < POINTS; k++)
		memcpy(points[part][k], vectors + (size_t)(k * 97 + 13) * D +
		    part * WIDE, sizeof(points[part][k]));
	for (round = 0; round < ROUNDS; round++) {
		memset(sums, 0, sizeof(sums));
		memset(counts, 0, sizeof(counts));
		for (i = 0; i < n; i++) {
			const float *v = vectors + i * D + part * WIDE;

			k = nearest(v, part);
			counts[k]++;
			for (j = 0; j < WIDE; j++)
				sums[k][j] += v[j];
		}
		for (k = 0; k < POINTS; k++)
			for (j = 0; j < WIDE && counts[k] > 0; j++)
				points[part][k][j] = (float)(sums[k][j] /
				    (double)counts[k]);
	}
	/* As they are written: whole numbers of SCALE. */
	for (k = 0; k < POINTS; k++)
		for (j = 0; j < WIDE; j++)
			points[part][k][j] = (float)lround((double)
			    points[part][k][j] * SCALE) / SCALE;
	for (i = 0; i < n; i++)
		codes[i][part] = (unsigned char)nearest(vectors + i * D +
		    part * WIDE, part);
}

static void
write_points(const char *file)
{
	FILE *f = fopen(file, "w");
	int part, k, j;

	fprintf(f, "# points of the codes in clusters.tsv, from the same "
	    "source; public domain, PDDL 1.0; made by "
	    "train/lists/codes.c\n");
	for (part = 0; part < PARTS; part++) {
		fprintf(f, "code %d\tcode\t", part);
		for (k = 0; k < POINTS; k++)
			for (j = 0; j < WIDE; j++)
				fprintf(f, "%s%ld", k + j > 0 ? " " : "",
				    lround((double)points[part][k][j] *
				    SCALE));
		fprintf(f, "\n");
	}
	fclose(f);
}

static void
write_words(const char *file)
{
	static char line[1 << 16];
	FILE *f = fopen(file, "r");
	size_t i = 0;
	int part;

	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		printf("%s", line);
		if (line[0] != '#') {
			printf(" ");
			for (part = 0; part < PARTS; part++)
				putchar(letters[codes[i][part]]);
			i++;
		}
		printf("\n");
	}
	fclose(f);
}

int
main(int argc, char **argv)
{
	double error = 0, all = 0;
	size_t i;
	int part, d;

	if (argc != 3)
		return 2;
	read_vectors();
	for (part = 0; part < PARTS; part++)
		find_points(part);
	for (i = 0; i < n; i++)
		for (d = 0; d < D; d++) {
			double x = vectors[i * D + d], y = x - points[d /
			    WIDE][codes[i][d / WIDE]][d % WIDE];

			error += y * y;
			all += x * x;
		}
	fprintf(stderr, "%zu words, %.3f of the variance lost\n", n,
	    error / all);
	write_points(argv[2]);
	write_words(argv[1]);
	return 0;
}
