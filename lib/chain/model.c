/* SPDX-License-Identifier: MIT */
#include <zlib.h>

#include "base/base.h"
#include "model.h"

size_t
model_size(const struct model_kind *kind, struct slice start)
{
	if (start.len < MODEL_HEAD ||
	    memcmp(start.p, kind->name, MODEL_NAME) != 0)
		return 0;
	return little_load32(start.p + MODEL_AT_SIZE);
}

uint32_t
model_sum(const char *file, size_t len)
{
	static const Bytef zeros[4];
	const Bytef *p = (const Bytef *)file;
	uLong sum = crc32(crc32(0, p, MODEL_AT_SUM), zeros, sizeof(zeros));

	return (uint32_t)crc32_z(sum, p + MODEL_HEAD, len - MODEL_HEAD);
}

const char *
model_check(const struct model_kind *kind, struct slice file)
{
	uint32_t version, features;
	size_t size;

	if (file.len < MODEL_NAME ||
	    memcmp(file.p, kind->name, MODEL_NAME) != 0)
		return "not a model";
	if (file.len < MODEL_HEAD)
		return "truncated";
	version = little_load32(file.p + MODEL_AT_VERSION);
	features = little_load32(file.p + MODEL_AT_FEATURES);
	if (version > kind->version || (version == kind->version &&
	    features > kind->features))
		return "a model of a later version";
	if (version < kind->version || features < kind->features)
		return "made by an older version: train it again";
	size = model_size(kind, file);
	if (file.len < size)
		return "truncated";
	if (file.len > size || little_load32(file.p + MODEL_AT_SUM) !=
	    model_sum(file.p, size))
		return "damaged: its checksum is not right";
	return NULL;
}
