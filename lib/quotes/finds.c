/* SPDX-License-Identifier: MIT */
/*
 * The head of the speaker's phrase is what finds: "a [study] by Quill",
 * "[records] seen by the mayor".
 */
#include "base/base.h"
#include "acts.h"
#include "finds.h"
#include "heads.h"

#include "data/acts.h"

bool
word_is_finding(const struct words *ws, const struct text_word *w)
{
	return (acts_at(ws, (size_t)(w - ws->p)) & ACTS_FINDING) != 0;
}

bool
finds_at(const struct words *ws, const struct attribution *a, size_t lo)
{
	size_t from;

	if (!(acts_at(ws, a->cue) & ACTS_FIND) || a->form != FORM_SV ||
	    a->speaker == a->speaker_end)
		return false;
	from = head_start(ws, a->speaker, a->speaker_end, lo);
	return act_is_finding(ws->language, words_text(ws, from,
	    a->speaker_end));
}
