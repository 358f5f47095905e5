#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How many rows of who-said-what are wholly right, and how many statements it
shows: extract-quotes (of PATH) on the articles of tests/gold.

usage: tests/gold/rows.py [--line=N] [--errors=N] [--list] FILE.gold...

A row is wholly right if it has the words of a statement (commas and stops at
the ends aside), its speaker, the name that the article gives that person or
body (or none, if it gives none) and is denied or not as it should be. Shown
are rows of confidence N (.6) or more that are no thoughts and not denied.
Prints, for rows shown and for all: rows, wholly right of them in percent by
type, statements found and found wholly right; wrong mouths: names of somebody
else. Then by bins of confidence how many are right, and of the name's
confidence how many names are. --errors prints N shown rows that are wrong,
--list every row: right or what is wrong, confidence, rule, type, act, cue,
speaker, name, text, document."""
import collections
import json
import os
import random
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', '..', 'train'))
import confidence
import gold

TYPES = ('direct', 'mixed', 'indirect')
STEPS = (0, .3, .5, .6, .7, .8, .9, .95)
LEAST = .3  # of all words that a row and its statement have in common
EDGE = set(',.;:—–- ')


def read(files):
    lines = subprocess.run([os.path.join(HERE, 'read.py')] + files, check=True,
                           stdout=subprocess.PIPE).stdout.decode()
    return [json.loads(line) for line in lines.splitlines()]


def letters(text, spans):
    """The places of the content, without marks and stops at the ends of its
    pieces."""
    at = set()
    for begin, end in spans:
        while begin < end and (text[begin] in EDGE or text[begin].isspace()):
            begin += 1
        while begin < end and (text[end - 1] in EDGE or
                               text[end - 1].isspace()):
            end -= 1
        at.update(i for i in range(begin, end) if not text[i].isspace())
    return at


def words(name):
    name = re.sub(r'^the ', '', name.strip().lower())
    return [confidence.bare(w) for w in confidence.WORD.findall(name)]


def same_name(want, got):
    """Is it that name, or a shorter form of it?"""
    a, b = words(want), words(got)
    return a == b or (bool(a) and bool(b) and
                      (set(a) <= set(b) or set(b) <= set(a)))


def judge(row, want, r, got):
    """What is wrong with a row that has most of the statement's words."""
    text = row['text']
    if letters(text, want['content']) != letters(text, got.spans):
        return 'span'
    quote = confidence.Quote(text, want['content'], want['source'],
                             want['speaker'])
    speaker, name = r.more[0], r.more[1]
    if not quote.source_words:
        if speaker:
            return 'speaker'
    elif not confidence.same_speaker(quote, got) and not (
            want['speaker'] and name and same_name(want['speaker'], name)):
        return 'speaker'
    if name and not want['speaker']:
        return 'name'
    if name and not same_name(want['speaker'], name):
        return 'mouth'
    if want['speaker'] and not name:
        return 'noname'
    if want['polarity'] != (r.more[9:10] or [''])[0]:
        return 'polarity'
    return 'right'


class Row:
    def __init__(self, row, r, verdict):
        self.doc, self.r, self.verdict = row['doc'], r, verdict
        self.type, self.confidence = r.label, float(r.more[7])
        self.act = (r.more[8:9] or [''])[0]
        self.polarity = (r.more[9:10] or [''])[0]
        number = (r.more[10:11] or [''])[0]
        self.name_confidence = float(number) if number else None

    def shown(self, line):
        return self.confidence >= line and self.act != 'think' and \
            self.polarity != 'not'


def judged(rows):
    """Every row of the filter with a verdict, and the statements with the row
    that has them, or None."""
    out, statements = [], []
    runs = gold.run(confidence.FILTERS, [row['text'] for row in rows])
    for row, records in zip(rows, runs):
        found = list(confidence.quotes_of(records, row['text']))
        wants = [confidence.Quote(row['text'], q['content'], q['source'])
                 for q in row['quotes']]
        rows_here = [Row(row, r, 'noise') for r, _ in found]
        taken = dict(confidence.pairs(wants, [g for _, g in found], LEAST))
        for i, j in taken.items():
            rows_here[j].verdict = judge(row, row['quotes'][i], *found[j])
        for i, q in enumerate(row['quotes']):
            j = taken.get(i)
            statements.append((row, q, rows_here[j] if j is not None
                               else None))
        out += rows_here
    return out, statements


def percent(n, of):
    return '%5.1f' % (100 * n / of) if of else '    -'


def show(title, rows, statements):
    kept = set(map(id, rows))
    found = [r for _, _, r in statements if r and id(r) in kept]
    right = sum(r.verdict == 'right' for r in found)
    print('%-6s %5d rows, wholly right %s' %
          (title, len(rows),
           percent(sum(r.verdict == 'right' for r in rows), len(rows))),
          end='')
    for kind in TYPES:
        some = [r for r in rows if r.type == kind]
        print('  %s %s' % (kind, percent(sum(r.verdict == 'right'
                                             for r in some), len(some))),
              end='')
    print('\n       of %d statements found %s, wholly right %s; '
          'wrong mouths %d' %
          (len(statements), percent(len(found), len(statements)),
           percent(right, len(statements)),
           sum(r.verdict == 'mouth' for r in rows)))
    wrong = collections.Counter(r.verdict for r in rows)
    print('       ' + ', '.join('%s %d' % x for x in wrong.most_common()))


def bins(title, pairs):
    print(title)
    for low, high in zip(STEPS, STEPS[1:] + (1.01,)):
        some = [(c, ok) for c, ok in pairs if low <= c < high]
        if some:
            print('  from %.2f  %5d  mean %s  right %s' %
                  (low, len(some), percent(sum(c for c, _ in some), len(some)),
                   percent(sum(ok for _, ok in some), len(some))))


def listed(x):
    return '\t'.join([x.verdict, '%.2f' % x.confidence, x.r.more[6], x.type,
                      x.act, x.r.more[2], x.r.more[0], x.r.more[1], x.r.text,
                      os.path.basename(x.doc)])


def main():
    options = dict(a[2:].split('=') for a in sys.argv[1:]
                   if a.startswith('--') and '=' in a)
    files = [a for a in sys.argv[1:] if not a.startswith('--')]
    if not files or '--help' in sys.argv:
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding='utf-8')
    line = float(options.get('line', .6))
    rows, statements = judged(read(files))
    if '--list' in sys.argv:
        for x in rows:
            print(listed(x))
        return
    sayings = [s for s in statements if s[1]['act'] != 'think' and
               s[1]['polarity'] != 'not']
    shown = [r for r in rows if r.shown(line)]
    show('shown', shown, sayings)
    show('all', rows, statements)
    bins('confidence', [(r.confidence, r.verdict == 'right') for r in rows])
    named = [(r.name_confidence, r.verdict != 'mouth' and r.verdict != 'name')
             for r in rows if r.name_confidence is not None and
             r.verdict not in ('noise', 'span', 'speaker')]
    if named:
        bins('confidence of the name', named)
    wrong = [r for r in shown if r.verdict != 'right']
    random.Random(1).shuffle(wrong)
    for x in wrong[:int(options.get('errors', 0))]:
        print(listed(x))


if __name__ == '__main__':
    main()
