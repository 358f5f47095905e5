#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""News for train-entities, annotated by a vote of models.

  train/silver.py --texts FOLDER NEWS.xz...
  train/silver.py --vote MODEL... <stream >silver.stream

--texts writes the articles of each NEWS, chosen by their numbers, into files of
FOLDER: paragraphs with empty lines between. NEWS has one paragraph a line and
an empty line between articles. Each gives 400 articles at most.

--vote reads a stream of split-sentences and runs tag-entities (of PATH) with
each model: a name is one that more than half of them find, in place and type.
NORP becomes MISC, which is what the models learn. Learning from the vote of
several models what one finds alone is knowledge distillation (Hinton, Vinyals
and Dean 2015); here it brings in the words of more news.
"""
import collections
import lzma
import os
import random
import subprocess
import sys
import threading

MOST, LEAST_SIZE, MOST_SIZE, SEED = 400, 600, 9000, 3
TYPES = {'PERSON': 'PERSON', 'ORG': 'ORG', 'PLACE': 'PLACE', 'NORP': 'MISC',
         'MISC': 'MISC'}


def articles(path):
    with lzma.open(path, 'rt', encoding='utf-8', errors='replace') as f:
        text = f.read()
    parts = [a.split('\n') for a in text.split('\n\n')]
    fit = [p for p in parts if LEAST_SIZE < sum(map(len, p)) < MOST_SIZE]
    random.Random(SEED).shuffle(fit)
    return fit[:MOST]


def write_texts(folder, news):
    for path in news:
        name = os.path.basename(path).split('.')[0]
        for i, paragraphs in enumerate(articles(path)):
            with open(os.path.join(folder, '%s-%04d.txt' % (name, i)), 'w',
                      encoding='utf-8') as f:
                f.write('\n\n'.join(paragraphs) + '\n')


def tagged(model, stream, out):
    found = subprocess.run(['tag-entities', '--any-language',
                            '--model=' + model], input=stream, check=True,
                           stdout=subprocess.PIPE).stdout
    for line in found.decode('utf-8', 'replace').split('\n'):
        f = line.split('\t')
        if f[0] == 'entity' and f[4] in TYPES:
            out.append((f[1], int(f[2]), int(f[3]), TYPES[f[4]], f[5]))


def elected(models, stream):
    """Document -> the names that more than half of the models have, by place;
    none overlaps another."""
    outs = [[] for _ in models]
    threads = [threading.Thread(target=tagged, args=(m, stream, out))
               for m, out in zip(models, outs)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    votes = collections.Counter(name for out in outs for name in out)
    names = collections.defaultdict(list)
    for name, n in votes.items():
        if 2 * n > len(models):
            names[name[0]].append((-n,) + name[1:])
    kept = {}
    for doc, found in names.items():
        taken = []
        for _, start, end, kind, text in sorted(found):
            if all(end <= s or start >= e for s, e, _, _ in taken):
                taken.append((start, end, kind, text))
        kept[doc] = sorted(taken)
    return kept


def vote(models):
    stream = sys.stdin.buffer.read()
    names, at = elected(models, stream), collections.Counter()
    for line in stream.decode('utf-8', 'replace').split('\n'):
        if not line:
            continue
        print(line)
        f = line.split('\t')
        if f[0] != 'sent':
            continue
        doc = names.get(f[1], [])
        while at[f[1]] < len(doc) and doc[at[f[1]]][1] <= int(f[3]):
            start, end, kind, text = doc[at[f[1]]]
            print('entity', f[1], start, end, kind, text, '', sep='\t')
            at[f[1]] += 1


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ('--texts', '--vote'):
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding='utf-8')
    if sys.argv[1] == '--vote':
        vote(sys.argv[2:])
    else:
        write_texts(sys.argv[2], sys.argv[3:])


if __name__ == '__main__':
    main()
