#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure how often extract-quotes is right, by rule and cue.

  train/confidence.py [--list] GOLD.jsonl >lib/data/en/confidence/quotes.tsv

Runs the filters of PATH over the texts of the gold and writes the share of
records with the right content (0.8 or more of all words in common with that of
the gold) and the right speaker: for each rule and type ("Q9 i"), and for each
rule and cue that comes 12 times or more ("Q9 claimed"), drawn towards the share
of the whole rule by 6 records.
--list prints every record instead: right or wrong, rule, type, cue, speaker,
name, text, document.
"""
import collections
import re
import sys

import gold

FILTERS = 'split-sentences --files0-from={list} | tag-entities | extract-quotes'
DRAW, ENOUGH = 6, 12

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
LIGHT = set('''the a an of for in on at to and or mr mrs ms dr sen rep gov
    president former then who his her its their'''.split())
PRONOUNS = set('''he she they we i it you who which that his her their our my
    its your him them me us this these those'''.split())
# Words behind which a description goes on: its head stands before them.
GOES_ON = re.compile(r',| who | which | \(| of the | of | for | from | in '
                     r'| at | with | on |—| - ')


def places(spans):
    return [(begin, end) for begin, end in spans or [] if begin < end]


def words_in(text, spans):
    """Begin of each word -> the word, in lower case."""
    return {m.start(): m.group().lower() for begin, end in spans
            for m in WORD.finditer(text, begin, end)}


def bare(word):
    return re.sub(r"['’]s$", '', word)


def head(source):
    """The last name, or the noun, of a source in lower case."""
    source = re.sub(r'\s+', ' ', source).strip(' ,.;:"“”')
    first = GOES_ON.split(' %s ' % source, maxsplit=1)[0]
    words = [bare(w).lower()
             for w in WORD.findall(first) or WORD.findall(source)]
    words = [w for w in words if w not in ('jr', 'sr', 'ii', 'iii')]
    return words[-1] if words else ''


class Quote:
    def __init__(self, text, content, source, name=''):
        content, source = places(content), places(source)
        self.spans = content
        self.words = set(words_in(text, content))
        self.source_words = words_in(text, source)
        self.source = ' '.join(text[b:e] for b, e in source)
        self.name = name


def same_speaker(want, got):
    """Is the speaker of the filter that of the gold: has it the same head, or
    is it another form of the same mention?"""
    here, there = want.source_words, got.source_words
    shared = here.keys() & there.keys()
    touches = any(here[i] not in LIGHT or len(here) == 1 for i in shared)
    h, other = head(want.source), head(got.source)
    if not h:
        return False
    if h in PRONOUNS:
        return bool(shared)
    if h == other or h == head(got.name) or (touches and
                                             h in there.values()):
        return True
    if h in [w.lower() for w in WORD.findall(got.name)] and h[0].isalpha() \
            and want.source[:1].isupper():
        return True
    return touches and other not in LIGHT and \
        other in map(bare, here.values()) and \
        any(w.lower() == other and w[:1].isupper()
            for w in WORD.findall(want.source))


def pairs(want, got, least=.8):
    """The quotations that have this share of their words in common or more,
    the nearest first, none twice."""
    near = []
    for i, w in enumerate(want):
        for j, g in enumerate(got):
            every = len(w.words | g.words)
            share = len(w.words & g.words) / every if every else 0
            if share >= least:
                near.append((-share, i, j))
    taken_i, taken_j = set(), set()
    for _, i, j in sorted(near):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            yield i, j


def quotes_of(records, text):
    """The `quote` records, each with its places in the text."""
    ink, clean = gold.ink(text), gold.clean_ink(records)
    first, last = {}, {}
    for i, n in enumerate(ink):
        first.setdefault(n, i)
        last[n] = i

    def spans(field):
        ends = [s.split('-') for s in field.split(',') if s]
        return [(last[clean[int(b)]], first[clean[int(e)]]) for b, e in ends]

    for r in records:
        if r.kind == 'quote':
            speaker, name, _, content, source = r.more[:5]
            yield r, Quote(text, spans(content), spans(source),
                           name or speaker)


def judged(path):
    """Each record of the filter and whether it is right: 2 wholly, 1 its
    content only, 0 not, -1 if it shares no half of its words with any."""
    rows = gold.read(path)
    for row, records in zip(rows, gold.run(FILTERS,
                                           [row['text'] for row in rows])):
        want = [Quote(row['text'], q['content'], q['source'])
                for q in row['quotes']]
        found = list(quotes_of(records, row['text']))
        got = [q for _, q in found]
        right = [-1 + any(2 * len(w.words & q.words) >= len(q.words)
                          for w in want) for q in got]
        for i, j in pairs(want, got):
            named = not want[i].source_words or not found[j][0].more[0] or \
                same_speaker(want[i], got[j])
            right[j] = 2 if named else 1
        for (r, _), ok in zip(found, right):
            yield row['doc'], r, ok


def main():
    args = [a for a in sys.argv[1:] if a != '--list']
    if len(args) != 1 or args[0].startswith('-'):
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding='utf-8')
    seen = collections.defaultdict(lambda: [0, 0])
    for doc, r, ok in judged(args[0]):
        rule, cue, kind = r.more[6], r.more[2].lower(), r.label[0]
        if '--list' in sys.argv:
            print(ok, rule, r.label, cue, r.more[0], r.more[1], r.text, doc,
                  sep='\t')
        for key in ((rule, kind), (rule, cue), (rule, None)):
            seen[key][0] += ok == 2
            seen[key][1] += 1
    if '--list' in sys.argv:
        return
    print('# share of right records by rule and type or cue, in percent; '
          'measured by train/confidence.py on PolNeAR v1 (Newell, '
          'Margolin and Ruths 2018), training part; own work; MIT')
    for rule, what in sorted(k for k in seen if k[1]):
        right, n = seen[rule, what]
        if len(what) > 1 and n < ENOUGH:
            continue
        of_rule, all_of_rule = seen[rule, None]
        share = (right + DRAW * of_rule / all_of_rule) / (n + DRAW)
        print('%s %s\tmeasured\t%d' % (rule.lower(), what,
                                       min(99, round(100 * share))))


if __name__ == '__main__':
    main()
