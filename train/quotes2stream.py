#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Gold quotations as a record stream, for build/train/train-clauses.

usage: quotes2stream.py GOLD.jsonl > gold.stream

Runs split-sentences and tag-entities of PATH over the texts of the gold and
puts behind each document its quotations as `quote` records: content, speaker
and cue as spans of the clean text.
"""
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ.get('SHARED', '../shared'), 'eval'))
import score

CMD = 'split-sentences --files0-from={list} | tag-entities'


def escape(text):
    return text.replace('\\', '\\\\').replace('\t', '\\t') \
        .replace('\n', '\\n').replace('\r', '\\r')


def places(records):
    """White-space-free offset -> byte of the clean text, as a start and as an
    end."""
    start, end = {}, {0: 0}
    for byte, n in sorted(score.Clean(records).at.items()):
        start[n] = byte
        end.setdefault(n, byte)
    return start, end


def main():
    if len(sys.argv) != 2 or '--help' in sys.argv:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as tmp:
        rows = score.lay_out(sys.argv[1], tmp, 'text')
        docs = score.run(CMD, list(rows))
    for number, (path, row) in enumerate(rows.items()):
        dense = score.dense(row['text'])
        start, end = places(docs[path])

        def spans(name, q):
            out = [(start.get(dense[b], 0), end.get(dense[e], 0))
                   for b, e in q.get(name) or []]
            return ','.join('%d-%d' % s for s in out if s[0] < s[1])

        for r in docs[path]:
            print(r.kind, number, r.start, r.end, r.label, escape(r.text),
                  *map(escape, r.more), sep='\t')
        for q in row['quotes']:
            content = spans('content', q)
            if content:
                first, last = content.split('-')[0], content.split('-')[-1]
                print('quote', number, first, last, q['type'], '', '', '', '',
                      content, spans('source', q), spans('cue', q), sep='\t')


if __name__ == '__main__':
    main()
