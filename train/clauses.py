#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Gold quotations as a record stream, for build/train/clauses.

  train/clauses.py GOLD.jsonl >gold.stream

An object of the gold has `text` and `quotes`, each with its `type` and with
`content`, `source` and `cue` as lists of [begin, end]. Runs split-sentences and
tag-entities of PATH over the texts, and puts behind each document its
quotations as `quote` records: content, speaker and cue as spans of the clean
text.
"""
import sys

import gold

FILTERS = 'split-sentences --files0-from={list} | tag-entities'


def put(*fields):
    print(*fields, sep='\t')


def document(number, row, records):
    ink, start, end = gold.ink(row['text']), {}, {0: 0}
    for byte, n in sorted(gold.clean_ink(records).items()):
        start[n] = byte
        end.setdefault(n, byte)

    def spans(places):
        out = [(start.get(ink[b], 0), end.get(ink[e], 0))
               for b, e in places or []]
        return ','.join('%d-%d' % s for s in out if s[0] < s[1])

    for r in records:
        put(r.kind, number, r.start, r.end, r.label, gold.escape(r.text),
            *map(gold.escape, r.more))
    for q in row['quotes']:
        content = spans(q.get('content'))
        if content:
            put('quote', number, content.split('-')[0],
                content.split('-')[-1], q['type'], '', '', '', '', content,
                spans(q.get('source')), spans(q.get('cue')))


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith('-'):
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding='utf-8')
    rows = gold.read(sys.argv[1])
    all_records = gold.run(FILTERS, [row['text'] for row in rows])
    for number, (row, records) in enumerate(zip(rows, all_records)):
        document(number, row, records)


if __name__ == '__main__':
    main()
