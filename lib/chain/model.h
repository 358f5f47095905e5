/* SPDX-License-Identifier: MIT */
/*
 * The head that all model files begin with, little-endian:
 *
 *   8 bytes that name the kind, u32 version of the format, u32 version of the
 *   features, u32 bytes of the file, u32 CRC-32 of the file with zeros in
 *   place of this number.
 *
 * What follows it belongs to the kind, whose loader must be safe on any bytes:
 * the checksum catches accidents, not enemies.
 */
#ifndef NUTGRAF_CHAIN_MODEL_H
#define NUTGRAF_CHAIN_MODEL_H

#include "base/base.h"

enum {				/* bytes, and where they are in the head */
	MODEL_NAME = 8, MODEL_AT_VERSION = 8, MODEL_AT_FEATURES = 12,
	MODEL_AT_SIZE = 16, MODEL_AT_SUM = 20, MODEL_HEAD = 24
};

struct model_kind {
	char name[MODEL_NAME + 1];	/* of MODEL_NAME bytes */
	uint32_t version, features;
};

/* How many bytes the file has that begins like this; 0 if it is not a model of
 * this kind, or fewer than MODEL_HEAD bytes are there. */
size_t model_size(const struct model_kind *kind, struct slice start);

/* NULL, or what is wrong with this file. */
const char *model_check(const struct model_kind *kind, struct slice file);

/* The checksum of a file of len bytes, MODEL_HEAD or more. */
uint32_t model_sum(const char *file, size_t len);

#endif
