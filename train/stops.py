#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Count how words stand at the starts of sentences, in raw text.

  train/stops.py FILE... >lib/data/en/stops/counted.tsv

A file is text, a paragraph a line; one that ends in .xz is unpacked. A word
starts a sentence for sure where it follows a lower-case word of four letters or
more and a stop, or begins a long line; it does not where it follows a
lower-case word. A capitalised word that is written small elsewhere is a
starter: it tells a full stop from the dot of an abbreviation. A frequent
starter tells it from an initial's. Words of two or three letters that are
frequent without a dot are plain: no abbreviations.
"""
import collections
import lzma
import re
import sys

starts, inside, lower = (collections.Counter() for _ in range(3))
AFTER = re.compile(r"(?<=[a-z]{4}[.?!]) ([A-Z][a-z]*(?:['’][a-z]+)?)(?=[ ,])")
FIRST = re.compile(r"^([A-Z][a-z]*(?:['’][a-z]+)?)(?=[ ,])(?=.{80})")
WITHIN = re.compile(r"(?<=[a-z]{2}) ([A-Z][a-z]*(?:['’][a-z]+)?)(?=[ ,.])")
LOWER = re.compile(r"(?<= )([a-z]+(?:['’][a-z]+)?)(?=[ ,.])")
if len(sys.argv) < 2 or sys.argv[1].startswith('-'):
    sys.exit(__doc__)
for path in sys.argv[1:]:
    opener = lzma.open if path.endswith('.xz') else open
    for line in opener(path, 'rt', encoding='utf-8', errors='replace'):
        if line.isupper() or len(line) < 100:  # a heading
            continue
        starts.update(AFTER.findall(line))
        starts.update(FIRST.findall(line))
        inside.update(WITHIN.findall(line))
        lower.update(LOWER.findall(line))
print('# counts of words that start sentences in 68 MB of English news '
      '(train/stops.py); facts, no licence needed')
for w, n in sorted(starts.items(), key=lambda x: (-x[1], x[0])):
    capital = inside[w] / (inside[w] + lower[w.lower()] + 1)
    if n >= 4 and lower[w.lower()] >= 5 and len(w) > 1 and \
            capital < 0.04 and n > inside[w] / 4:
        print(w, 'starter frequent' if n >= 300 else 'starter', sep='\t')
for w, n in sorted(lower.items(), key=lambda x: (-x[1], x[0])):
    if n >= 60 and 2 <= len(w) <= 3:
        print(w, 'plain', sep='\t')
