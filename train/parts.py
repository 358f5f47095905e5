#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sentences of a treebank in CoNLL-U with the parts of speech of their tokens.

  train/parts.py FILE.conllu.xz... >parts.tsv

A line a sentence: its text, a tab, its tokens as start-end:TAG, bytes of the
text, half-open, a tab, and its base noun phrases as start-end: a noun, name or
pronoun (but not "who" and the like) with what tells more of it on its left, and
with the rest of the name on its right. The tags are those of the Penn Treebank
(column 5); verbs that are auxiliaries or copulas (column 4, AUX) get an A in
front, conjunctions that open a clause (SCONJ) an S, pronouns (PRON) that have a
noun's or a determiner's tag a P. Documents of GUM whose text may not be used
commercially or not be changed are left out: see GENRES.
"""
import lzma
import sys

# GUM's genres with texts in the public domain or under CC BY or CC BY-SA.
GENRES = ('academic', 'bio', 'court', 'interview', 'news', 'speech',
          'textbook', 'vlog', 'voyage')

# What is part of a noun's phrase on its left.
LEFT = ('det', 'det:predet', 'amod', 'nummod', 'compound', 'nmod:poss',
        'nmod:desc')


def tag_of(upos, xpos):
    if upos == 'AUX' and xpos != 'MD':
        return 'A' + xpos
    if upos == 'SCONJ':
        return 'S' + xpos
    if upos == 'PRON' and xpos in ('NN', 'DT', 'CD', 'JJ', 'IN'):
        return 'P' + xpos
    return xpos


def allowed(doc):
    return not doc.startswith('GUM_') or doc.split('_')[1] in GENRES


def noun_phrases(tokens):
    """Of each noun that is within no other's: the first and last token."""
    under = {}
    for i, t in enumerate(tokens):
        under.setdefault(t[2] - 1, []).append(i)

    def all_under(i):
        return [i] + [x for k in under.get(i, ()) for x in all_under(k)]

    phrases = []
    for i, t in enumerate(tokens):
        if t[4] not in ('NOUN', 'PROPN', 'PRON') or t[1].startswith('W'):
            continue
        own = {i}
        for k in under.get(i, ()):
            if k < i and tokens[k][3] in LEFT or k > i and tokens[k][3] == 'flat':
                own.update(all_under(k))
        first = last = i
        while first - 1 in own:
            first -= 1
        while last + 1 in own:
            last += 1
        phrases.append((first, last))
    return [p for p in phrases
            if not any(q != p and q[0] <= p[0] and p[1] <= q[1] for q in phrases)]


def put(text, tokens):
    at, out, places = 0, [], []
    for form, tag, *_ in tokens:
        start = text.find(form, at)
        if start < 0:
            return
        at = start + len(form)
        b = len(text[:start].encode())
        places.append((b, b + len(form.encode())))
        out.append('%d-%d:%s' % (*places[-1], tag))
    nouns = ['%d-%d' % (places[a][0], places[b][1])
             for a, b in noun_phrases(tokens)]
    print(text.replace('\t', ' '), ' '.join(out), ' '.join(nouns), sep='\t')


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith('-'):
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding='utf-8')
    for path in sys.argv[1:]:
        doc, text, tokens = '', '', []
        for line in lzma.open(path, 'rt', encoding='utf-8'):
            line = line.rstrip('\n')
            if line.startswith('# newdoc id = '):
                doc = line[14:]
            elif line.startswith('# text = '):
                text = line[9:]
            elif not line:
                if tokens and allowed(doc):
                    put(text, tokens)
                tokens = []
            elif not line.startswith('#'):
                f = line.split('\t')
                if '-' in f[0]:      # a contraction: its form, then its parts
                    continue
                if f[0].isdigit():
                    tokens.append((f[1], tag_of(f[3], f[4]), int(f[6]), f[7], f[3]))


if __name__ == '__main__':
    main()
