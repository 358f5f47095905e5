#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Gold names as a record stream, for split-sentences and then train-entities.

  train/entities.py GOLD.jsonl... >gold.stream

An object of the gold has `id`, `text` and `entities`, [[begin, end, type] ...].
Paragraphs are separated by blank lines; each becomes a `para` record with white
space folded, followed by the `entity` records in it. Types get the names that
tag-entities has for them.
"""
import re
import sys

import gold

OURS = {'PER': 'PERSON', 'PERSON': 'PERSON', 'ORG': 'ORG',
        'ORGANIZATION': 'ORG', 'ORGANISATION': 'ORG', 'LOC': 'PLACE',
        'LOCATION': 'PLACE', 'GPE': 'PLACE', 'FAC': 'PLACE',
        'FACILITY': 'PLACE', 'NORP': 'MISC', 'MISC': 'MISC', 'PRODUCT': 'MISC',
        'EVENT': 'MISC', 'WORK_OF_ART': 'MISC', 'LAW': 'MISC',
        'LANGUAGE': 'MISC'}


def paragraphs(text):
    """Begin and end of each, without the white space around it."""
    begin = end = None
    for word in re.finditer(r'\S+', text):
        if begin is None or text.count('\n', end, word.start()) > 1:
            if begin is not None:
                yield begin, end
            begin = word.start()
        end = word.end()
    if begin is not None:
        yield begin, end


def fold(text):
    """The text with white space folded; and where each of its characters, and
    its end, went: byte offsets."""
    clean, at, byte = [], [], 0
    for ch in text:
        at.append(byte)
        if ch.isspace():
            if clean[-1] == ' ':
                continue
            ch = ' '
        clean.append(ch)
        byte += len(ch.encode())
    at.append(byte)
    return ''.join(clean), at


def put(*fields):
    print(*fields, sep='\t')


def document(row):
    text, doc, place = row['text'], gold.escape(str(row['id'])), 0
    source = [0]
    for ch in text:
        source.append(source[-1] + len(ch.encode()))
    put('doc', doc, 0, 0, 'text', '')
    for begin, end in paragraphs(text):
        clean, at = fold(text[begin:end])
        if place > 0:
            place += 2
        put('para', doc, place, place + at[-1], 'body', gold.escape(clean),
            source[begin], source[end])
        clean = clean.encode()
        for b, e, kind in sorted(row['entities']):
            if begin <= b and e <= end:
                b, e = at[b - begin], at[e - begin]
                put('entity', doc, place + b, place + e,
                    OURS.get(kind.upper(), kind.upper()),
                    gold.escape(clean[b:e].decode()), '')
        place += at[-1]


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith('-'):
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding='utf-8')
    for path in sys.argv[1:]:
        for row in gold.read(path):
            document(row)


if __name__ == '__main__':
    main()
