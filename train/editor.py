#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fit how often an editor would find a row of extract-quotes wholly right.

  train/editor.py train/editor.tsv >lib/data/en/confidence/editor.tsv
  train/editor.py --bins train/editor.tsv
  train/editor.py --curve train/editor.tsv
  train/editor.py --collect FILE.gold... JUDGED... >train/editor.tsv

The table train/editor.tsv has a judged row a line, without its words: document,
right or what is wrong, type, act, not if it was denied, the share of its rule
and cue in percent, and its keys of lib/quotes/editor.c with commas between.

--collect makes it, with build/train/editor and the filters of PATH: rows of the
articles of tests/gold, judged by tests/gold/rows.py, and of lists in its form
(--list), whose documents are pages in files and whose rows were judged by
reading. What the filters make of a page now is joined to what was judged by its
text; where speaker or name are others now, what was right no longer counts.

Logistic regression (L2, Newton's method) over the logit of the share and the
keys that come in eight rows or more. Weights are in hundredths. --bins measures
by ten folds over documents instead, and prints bins of the confidence; --curve
what is shown and right of that at each line.
"""
import collections
import math
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
L2, LEAST, FOLDS = 8.0, 8, 10
SAID = set('said says say told tells added adds wrote asked'.split()) | \
    {'according to'}
PRONOUNS = {'he': 'he', 'she': 'he', 'they': 'they', 'it': 'they', 'i': 'i',
            'we': 'we', 'you': 'we', 'one': 'we', 'people': 'we', 'who': 'who'}
KINDS = ('name', 'noun', 'none', 'nobody')


def kept(keys):
    """The keys without words of the text: cues in one group, pronouns in
    some."""
    for key in keys:
        kind, _, rest = key.partition(' ')
        if kind == 'cue':
            if rest.lower() in SAID:
                yield 'said'
        elif kind != 'speaker' or rest in KINDS:
            yield key
        elif rest.lower() in PRONOUNS:
            yield 'speaker ' + PRONOUNS[rest.lower()]


class Row:
    def __init__(self, line):
        (self.doc, self.verdict, self.type, self.act, self.denied, share,
         keys) = line.rstrip('\n').split('\t')
        self.share, self.keys = int(share) / 100, keys.split(',')
        self.right = self.verdict == 'right'
        self.shown = self.act != 'think' and not self.denied


def logit(p):
    p = min(.99, max(.01, p))
    return math.log(p / (1 - p))


def solve(a, b):
    n = len(b)
    for i in range(n):
        best = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[best], b[i], b[best] = a[best], a[i], b[best], b[i]
        for r in range(i + 1, n):
            f = a[r][i] / a[i][i]
            if f:
                for c in range(i, n):
                    a[r][c] -= f * a[i][c]
                b[r] -= f * b[i]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (b[i] - sum(a[i][c] * x[c] for c in range(i + 1, n))) / a[i][i]
    return x


class Weights:
    """Fitted to rows: bias, slope of the share's logit, and keys."""

    def __init__(self, rows):
        self.names = {'bias': 0, 'share': 1}
        seen = collections.Counter(k for r in rows for k in r.keys)
        for k in sorted(seen):
            if LEAST <= seen[k] <= len(rows) - LEAST:
                self.names[k] = len(self.names)
        self.w = [0.0, 1.0] + [0.0] * (len(self.names) - 2)
        xs = [self.vector(r) for r in rows]
        for _ in range(30):
            if self.newton(xs, [float(r.right) for r in rows]) < 1e-5:
                break

    def vector(self, row):
        return [(0, 1.0), (1, logit(row.share))] + \
            [(self.names[k], 1.0) for k in row.keys if k in self.names]

    def of(self, x):
        return 1 / (1 + math.exp(-sum(self.w[i] * v for i, v in x)))

    def judge(self, row):
        return self.of(self.vector(row))

    def newton(self, xs, ys):
        n = len(self.w)
        hess = [[0.0] * n for _ in range(n)]
        grad = [0.0] * n
        for x, y in zip(xs, ys):
            p = self.of(x)
            for i, v in x:
                grad[i] += (y - p) * v
                for j, u in x:
                    hess[i][j] += p * (1 - p) * v * u
        for i in range(n):
            pull = .01 if i == 0 else L2
            grad[i] -= pull * (self.w[i] - (i == 1))
            hess[i][i] += pull
        step = solve(hess, grad)
        self.w = [a + b for a, b in zip(self.w, step)]
        return max(map(abs, step))


def by_folds(rows):
    """Each row with what weights say of it that were fitted to other
    documents."""
    docs = sorted({r.doc for r in rows})
    fold = {d: i % FOLDS for i, d in enumerate(docs)}
    out = []
    for k in range(FOLDS):
        w = Weights([r for r in rows if fold[r.doc] != k])
        out += [(w.judge(r), r) for r in rows if fold[r.doc] == k]
    return out


def percent(some):
    some = list(some)
    return '%5.1f' % (100 * sum(some) / len(some)) if some else '    -'


def bins(rows):
    for title, measured in (('share of rule and cue',
                             [(r.share, r) for r in rows]),
                            ('by folds', by_folds(rows))):
        print(title, 'log loss %.4f' % (-sum(
            math.log(max(.01, p if r.right else 1 - p))
            for p, r in measured) / len(measured)))
        for low, high in ((0, .1), (.1, .3), (.3, .5), (.5, .6), (.6, .7),
                          (.7, .8), (.8, .9), (.9, 1.01)):
            some = [(p, r.right) for p, r in measured if low <= p < high]
            if some:
                print('  from %.2f  %4d  mean %s  right %s' % (
                    low, len(some), percent(p for p, _ in some),
                    percent(ok for _, ok in some)))


def curve(rows):
    """For lines: of the right rows that can be shown how many are, and how many
    of those shown are right, by type; pages and gold apart."""
    measured = by_folds(rows)
    for title, gold in (('gold', True), ('pages', False)):
        some = [(p, r) for p, r in measured if r.shown and
                r.doc.startswith('a') == gold]
        every = sum(r.right for _, r in some)
        print(title, len(some), 'rows,', every, 'right')
        for line in range(10, 100, 5):
            up = [r for p, r in some if 100 * p >= line]
            print('  line .%02d: %4d rows, of the right %s, right %s' % (
                line, len(up), percent([1] * sum(r.right for r in up) + [0] *
                                       (every - sum(r.right for r in up))),
                percent(r.right for r in up)), end='')
            for kind in ('direct', 'mixed', 'indirect'):
                print('  %s %s' % (kind, percent(
                    r.right for r in up if r.type == kind)), end='')
            print()


def print_weights(rows):
    weights = Weights(rows)
    print('# what tells how often a row is wholly right, in hundredths of the '
          'logit; fitted by train/editor.py on %d rows judged by hand, of '
          'tests/gold/a* and of news pages; own work; MIT' % len(rows))
    words = {'said': ['cue ' + x for x in sorted(SAID)],
             **{'speaker ' + kind: ['speaker ' + x for x in PRONOUNS
                                    if PRONOUNS[x] == kind]
                for kind in PRONOUNS.values()}}
    for name, i in weights.names.items():
        for key in words.get(name, [name]):
            print('edit %s\tmeasured\t%d' % (key.lower(),
                                             round(100 * weights.w[i])))


PAGES = "read-pages --files0-from={list} | strip-boilerplate | " \
    "split-sentences | tag-entities"
TEXTS = 'split-sentences --files0-from={list} | tag-entities'


def seen_by_engine(command, paths):
    """What build/train/editor prints of these files: by document, the fields of
    each row."""
    trainer = os.path.join(HERE, '..', os.environ.get('B', 'build'), 'train',
                           'editor')
    out = subprocess.run(
        ['bash', '-o', 'pipefail', '-c',
         command.format(list='/dev/stdin') + ' | ' + trainer],
        input=''.join(p + '\0' for p in paths).encode(),
        stdout=subprocess.PIPE, check=True).stdout.decode('utf-8', 'replace')
    rows = collections.defaultdict(list)
    for line in out.split('\n'):
        if line:
            fields = line.split('\t')
            rows[fields[0]].append(fields[1:])
    return rows


def line_of(doc, verdict, fields):
    kind, act, denied, share, keys = fields[4:9]
    return '\t'.join((doc, verdict, kind, act, denied, share,
                      ','.join(kept(keys.split(',')))))


def collect_gold(files):
    """The articles, as texts in files, so that places are those of rows.py."""
    import tempfile
    sys.path.insert(0, os.path.join(HERE, '..', 'tests', 'gold'))
    import rows as judge
    articles = judge.read(files)
    judged, _ = judge.judged(articles)
    with tempfile.TemporaryDirectory() as tmp:
        paths = {}
        for x in articles:
            path = os.path.join(tmp, '%d.txt' % len(paths))
            with open(path, 'w', encoding='utf-8', newline='') as f:
                f.write(x['text'])
            paths[x['doc']] = path
        seen = seen_by_engine(TEXTS, list(paths.values()))
    for x in judged:
        for fields in seen[paths[x.doc]]:
            if int(fields[0]) == x.r.start:
                yield line_of(os.path.basename(x.doc), x.verdict, fields)
                break


def collect_judged(files):
    lines = collections.defaultdict(list)
    for name in files:
        with open(name, encoding='utf-8') as f:
            for line in f:
                row = line.rstrip('\n').split('\t')
                lines[row[9]].append(row)
    seen = seen_by_engine(PAGES, sorted(lines))
    for n, doc in enumerate(sorted(lines)):
        for row in lines[doc]:
            for fields in seen[doc]:
                same = fields[2:4] == row[6:8]
                if fields[1] == row[8] and (same or row[0] in
                                            ('noise', 'span')):
                    yield line_of('p%03d' % n, row[0], fields)
                    break


def main():
    files = [a for a in sys.argv[1:] if not a.startswith('--')]
    if not files:
        sys.exit(__doc__)
    if '--collect' in sys.argv:
        print('# document, verdict, type, act, not, share of rule and cue, '
              'keys; made by train/editor.py --collect; own work; MIT')
        for line in collect_gold([a for a in files if a.endswith('.gold')]):
            print(line)
        for line in collect_judged([a for a in files
                                    if not a.endswith('.gold')]):
            print(line)
        return
    rows = []
    for name in files:
        with open(name, encoding='utf-8') as f:
            rows += [Row(line) for line in f if not line.startswith('#')]
    if '--bins' in sys.argv:
        bins(rows)
    elif '--curve' in sys.argv:
        curve(rows)
    else:
        print_weights(rows)


if __name__ == '__main__':
    main()
