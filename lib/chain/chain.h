/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_CHAIN_CHAIN_H
#define NUTGRAF_CHAIN_CHAIN_H

#include "features.h"
#include "hidden.h"
#include "model.h"
#include "save.h"
#include "sequence.h"
#include "tagger.h"
#include "train.h"
#include "train-hidden.h"

#endif
