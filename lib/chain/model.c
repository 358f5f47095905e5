/* SPDX-License-Identifier: MIT */
#include <zlib.h>

#include "base/base.h"
#include "model.h"

enum { AT_VERSION = 8, AT_FEATURES = 12, AT_SIZE = 16, AT_SUM = 20 };

size_t
model_size(const struct model_kind *kind, struct slice start)
{
	return start.len < MODEL_HEAD || memcmp(start.p, kind->name, 8) != 0 ?
	    0 : little_load32(start.p + AT_SIZE);
}

static uint32_t
sum_of(const char *file, size_t len)
{
	static const Bytef zeros[4];
	const Bytef *p = (const Bytef *)file;
	uLong sum = crc32(crc32(0, p, AT_SUM), zeros, sizeof(zeros));

	return (uint32_t)crc32_z(sum, p + MODEL_HEAD, len - MODEL_HEAD);
}

const char *
model_check(const struct model_kind *kind, struct slice file)
{
	uint32_t version, features;
	size_t size;

	if (file.len < 8 || memcmp(file.p, kind->name, 8) != 0)
		return "not a model";
	if (file.len < MODEL_HEAD)
		return "truncated";
	version = little_load32(file.p + AT_VERSION);
	features = little_load32(file.p + AT_FEATURES);
	if (version > kind->version || (version == kind->version &&
	    features > kind->features))
		return "a model of a later version";
	if (version < kind->version || features < kind->features)
		return "made by an older version: train it again";
	size = model_size(kind, file);
	if (file.len < size)
		return "truncated";
	if (file.len > size || little_load32(file.p + AT_SUM) !=
	    sum_of(file.p, size))
		return "damaged: its checksum is not right";
	return NULL;
}

void
model_seal(const struct model_kind *kind, char *file, size_t len)
{
	memcpy(file, kind->name, 8);
	little_store32(file + AT_VERSION, kind->version);
	little_store32(file + AT_FEATURES, kind->features);
	little_store32(file + AT_SIZE, (uint32_t)len);
	little_store32(file + AT_SUM, sum_of(file, len));
}
