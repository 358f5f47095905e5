#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fit how often an editor would find a row of extract-quotes wholly right.

  train/editor.py LIST... >lib/data/en/confidence/editor.tsv
  train/editor.py --bins LIST...

A LIST has one judged row a line, as tests/gold/rows.py --list writes it: right
or what is wrong, confidence, rule, type, act, cue, speaker, name, text,
document. Confidences must be those without the table that this writes
(of a build with an empty table).

Logistic regression (L2, Newton's method) over the logit of the share that rule
and cue have, the type, act, kind of speaker and a few groups of rules: what
lib/quotes/editor.c adds up. Weights are in hundredths. --bins measures by five
folds over documents instead, and prints bins of the confidence.
"""
import collections
import math
import sys

L2 = 3.0
SAID = set('said says say told tells added adds wrote asked'.split()) | \
    {'according to'}
PRONOUNS = {'he': 'he', 'she': 'he', 'they': 'they', 'it': 'they', 'i': 'i',
            'we': 'we', 'you': 'we', 'one': 'we', 'people': 'we', 'who': 'who'}
RULES = ('q4', 'q6', 'q7', 'q10', 'q11', 'q12', 'q13', 'q14')


def speaker_of(speaker, name):
    if not speaker:
        return 'none'
    if speaker.lower() in PRONOUNS:
        return PRONOUNS[speaker.lower()]
    if name:
        return 'name'
    return 'noun'


def keys(row):
    """The keys of the table that count for a row."""
    _, _, rule, kind, act, cue, speaker, name, text = row[:9]
    yield 'type ' + kind[0]
    yield 'act ' + act
    who = speaker_of(speaker, name)
    yield 'speaker ' + who
    if speaker.lower() in PRONOUNS and not name:
        yield 'speaker nobody'
    if cue.lower() in SAID:
        yield 'said'
    if rule.lower() in RULES:
        yield rule.lower()
    if len(text.split()) < 4:
        yield 'short'


def logit(p):
    p = min(.99, max(.01, p))
    return math.log(p / (1 - p))


def vector(row, names):
    x = [0.0] * len(names)
    x[0], x[1] = 1.0, logit(float(row[1]))
    for k in keys(row):
        if k in names:
            x[names[k]] = 1.0
    return x


def solve(a, b):
    n = len(b)
    for i in range(n):
        best = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[best], b[i], b[best] = a[best], a[i], b[best], b[i]
        for r in range(i + 1, n):
            f = a[r][i] / a[i][i]
            for c in range(i, n):
                a[r][c] -= f * a[i][c]
            b[r] -= f * b[i]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (b[i] - sum(a[i][c] * x[c] for c in range(i + 1, n))) / a[i][i]
    return x


def fit(rows, names):
    xs = [vector(r, names) for r in rows]
    ys = [float(r[0] == 'right') for r in rows]
    n = len(names)
    prior = [0.0] * n
    prior[1] = 1.0
    w = prior[:]
    for _ in range(30):
        hess = [[0.0] * n for _ in range(n)]
        grad = [0.0] * n
        for x, y in zip(xs, ys):
            p = 1 / (1 + math.exp(-sum(a * b for a, b in zip(w, x))))
            on = [i for i in range(n) if x[i]]
            for i in on:
                grad[i] += (y - p) * x[i]
                for j in on:
                    hess[i][j] += p * (1 - p) * x[i] * x[j]
        for i in range(n):
            pull = .01 if i == 0 else L2
            grad[i] -= pull * (w[i] - prior[i])
            hess[i][i] += pull
        step = solve(hess, grad)
        w = [a + b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return w


def judge(w, row, names):
    return 1 / (1 + math.exp(-sum(a * b for a, b in
                                  zip(w, vector(row, names)))))


def table(rows):
    names = {'bias': 0, 'share': 1}
    seen = collections.Counter(k for r in rows for k in keys(r))
    for k in sorted(seen):
        if seen[k] >= 8:
            names[k] = len(names)
    return names


def bins(rows):
    docs = sorted({r[9] for r in rows})
    fold = {d: i % 5 for i, d in enumerate(docs)}
    for title, measured in (
            ('as it was', [(float(r[1]), r) for r in rows]), ('fitted', [])):
        if title == 'fitted':
            for k in range(5):
                learn = [r for r in rows if fold[r[9]] != k]
                names = table(learn)
                w = fit(learn, names)
                measured += [(judge(w, r, names), r) for r in rows
                             if fold[r[9]] == k]
        print(title, 'log loss %.4f' % (-sum(
            math.log(max(.01, p if r[0] == 'right' else 1 - p))
            for p, r in measured) / len(measured)))
        for low, high in ((0, .3), (.3, .5), (.5, .6), (.6, .7), (.7, .8),
                          (.8, .9), (.9, 1.01)):
            some = [(p, r[0] == 'right') for p, r in measured
                    if low <= p < high]
            if some:
                print('  from %.2f  %4d  mean %5.1f  right %5.1f' % (
                    low, len(some), 100 * sum(p for p, _ in some) / len(some),
                    100 * sum(ok for _, ok in some) / len(some)))


def main():
    files = [a for a in sys.argv[1:] if not a.startswith('--')]
    if not files:
        sys.exit(__doc__)
    rows = []
    for name in files:
        with open(name, encoding='utf-8') as f:
            rows += [line.rstrip('\n').split('\t') for line in f]
    if '--bins' in sys.argv:
        bins(rows)
        return
    names = table(rows)
    w = fit(rows, names)
    print('# what tells how often a row is wholly right, in hundredths of the '
          'logit; fitted by train/editor.py on %d rows judged by hand, of '
          'tests/gold/a* and of news pages; own work; MIT' % len(rows))
    for name, i in names.items():
        words = {'said': ['cue ' + x for x in sorted(SAID)],
                 **{'speaker ' + kind: ['speaker ' + x for x in PRONOUNS
                                        if PRONOUNS[x] == kind]
                    for kind in PRONOUNS.values()}}
        for key in words.get(name, [name]):
            print('edit %s\tmeasured\t%d' % (key, round(100 * w[i])))


if __name__ == '__main__':
    main()
