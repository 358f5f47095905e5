#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sentences of a treebank in CoNLL-U with the parts of speech of their tokens.

  train/parts.py FILE.conllu.xz... >parts.tsv

A line a sentence: its text, a tab, and its tokens as start-end:TAG, bytes of
the text, half-open. The tags are those of the Penn Treebank (column 5); verbs
that are auxiliaries or copulas (column 4, AUX) get an A in front, conjunctions
that open a clause (SCONJ) an S, pronouns (PRON) that have a noun's or a
determiner's tag a P. Documents of GUM whose text may not be used commercially
or not be changed are left out: see GENRES.
"""
import lzma
import sys

# GUM's genres with texts in the public domain or under CC BY or CC BY-SA.
GENRES = ('academic', 'bio', 'court', 'interview', 'news', 'speech',
          'textbook', 'vlog', 'voyage')


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


def put(text, tokens):
    at, out = 0, []
    for form, tag in tokens:
        start = text.find(form, at)
        if start < 0:
            return
        at = start + len(form)
        b = len(text[:start].encode())
        out.append('%d-%d:%s' % (b, b + len(form.encode()), tag))
    print(text.replace('\t', ' '), ' '.join(out), sep='\t')


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
                    tokens.append((f[1], tag_of(f[3], f[4])))


if __name__ == '__main__':
    main()
