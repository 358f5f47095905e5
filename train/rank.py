#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fit whom he and she stand for: the weights of lib/quotes/rank.c.

  train/rank.py rows DATA [LABELS] >train/rank.rows
  train/rank.py fit [ROWS] >lib/data/en/confidence/rank.tsv
  train/rank.py folds [ROWS]

rows runs the filters of PATH and build/train/rank over texts in which it is
known whom a pronoun stands for: tests/gold (a*, pronouns.jsonl), GUM's news,
biographies, interviews and others (syntax/gum.train, column 10), and LABELS,
lines of document, place, pronoun and name for quotes/polnear-train. It writes
what is so of each candidate, and who is right: no word of a text.
fit is log-linear (L2, gradient descent with a fixed order); folds measures by
five folds over documents: right, and by bins of the likelihood.
"""
import collections
import glob
import json
import lzma
import math
import os
import re
import subprocess
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.join(HERE, '..')
sys.path.insert(0, HERE)
import gold

ROWS = os.path.join(HERE, 'rank.rows')
B = os.path.join(TOP, os.environ.get('B', 'build'))
FILTERS = ('split-sentences --files0-from={list} | tag-entities | ' +
           os.path.join(B, 'train', 'rank'))
# How much a pronoun of each set counts: those of texts unlike news count less.
SETS = {'gold': 1, 'hard': 1, 'labels': 1, 'gum': .3, 'gum-fiction': .05}
GENRES = {'news': 'gum', 'bio': 'gum', 'interview': 'gum', 'court': 'gum',
          'letter': 'gum', 'essay': 'gum', 'speech': 'gum',
          'fiction': 'gum-fiction'}
PRONOUNS = set('he she him her his hers himself herself'.split())
L2, ROUNDS, AVERAGED, RATE = .002, 30, 10, .1
BINS = (0, .5, .6, .7, .8, .9, .95, 1.01)


def words(name):
    return [re.sub(r"['’]s$", '', w).lower()
            for w in re.findall(r"\w+(?:['’\-]\w+)*", name)
            if w.lower().rstrip('.') not in ('jr', 'sr', 'ii', 'iii', 'the')]


def by_name(want):
    """Is a candidate that name, or one with the same last name and no other
    first name?"""
    want = words(want)

    def is_right(name, _):
        have = words(name)
        if not want or not have:
            return False
        if set(want) <= set(have) or set(have) <= set(want):
            return True
        return want[-1] == have[-1] and want[0][0] == have[0][0]
    return is_right


def by_words(some):
    some = {w.lower() for w in some}
    return lambda name, _: bool(some & set(words(name)))


def by_place(spans):
    return lambda _, at: any(b <= at < e for b, e in spans)


def ink_at(text, i):
    return sum(not c.isspace() for c in text[:i])


def from_gold(name, rows):
    for row in rows:
        text = row['text']
        for q in row['quotes']:
            source = ' '.join(text[b:e] for b, e in q['source'])
            if source.lower() in ('he', 'she'):
                yield (name, row['doc'], text, ink_at(text, q['source'][0][0]),
                       by_name(q['speaker']) if q['speaker'] else None)


def read_gold():
    files = sorted(glob.glob(os.path.join(TOP, 'tests/gold/a*.gold')))
    out = subprocess.run([os.path.join(TOP, 'tests/gold/read.py')] + files,
                         check=True, stdout=subprocess.PIPE).stdout.decode()
    return from_gold('gold', map(json.loads, out.splitlines()))


def read_hard():
    with open(os.path.join(TOP, 'tests/gold/pronouns.jsonl')) as f:
        for line in f:
            row = json.loads(line)
            if row['pronoun'].lower() in ('he', 'she'):
                yield ('hard', row['doc'], row['text'],
                       ink_at(row['text'], row['source'][0]),
                       by_words([row['last']] + row['alt']))


def read_labels(data, labels):
    want = collections.defaultdict(list)
    with open(labels, encoding='utf-8') as f:
        for line in f:
            doc, at, _, name = line.rstrip('\n').split('\t')
            want[doc].append((int(at), name))
    with open(os.path.join(data, 'quotes/polnear-train.jsonl')) as f:
        for line in f:
            row = json.loads(line)
            for at, name in want.get(row['doc'], ()):
                yield ('labels', row['doc'], row['text'],
                       ink_at(row['text'], at),
                       by_name(name) if name != '-' else None)


class Chains:
    """Mentions of GUM: for each chain its mentions, (head begin, end, the form
    of its head, whether that is a name or pronoun)."""

    def __init__(self):
        self.open, self.of = [], collections.defaultdict(list)

    def token(self, entity, places):
        """The brackets of column 10; places are those of the tokens so far."""
        for part in re.findall(r'\([^()]*\)?|[^()]*\)', entity):
            if part.startswith('('):
                fields = part.strip('()').split('-')
                self.open.append((fields[0], fields[5] if len(fields) > 5
                                  else '1', len(places) - 1))
                if part.endswith(')'):
                    self.close(self.open.pop(), places)
            else:
                who = part.strip(')').split('-')[0]
                for i in range(len(self.open) - 1, -1, -1):
                    if self.open[i][0] == who:
                        self.close(self.open.pop(i), places)
                        break

    def close(self, one, places):
        who, heads, first = one
        here = places[first:]
        heads = [int(h) for h in heads.split(',') if h.isdigit()]
        heads = [here[h - 1] for h in heads if h <= len(here)] or here[-1:]
        self.of[who].append((heads[0][0], heads[-1][1], heads[0][2],
                             heads[0][3]))


def gum_documents(path):
    doc, sentences, para = None, [], False
    with lzma.open(path, 'rt', encoding='utf-8') as f:
        for line in f:
            line = line.rstrip('\n')
            if line.startswith('# newdoc'):
                if doc:
                    yield doc, sentences
                doc, sentences = line.split(' = ')[1], []
            elif line.startswith('# newpar') and 'block' not in line:
                para = True
            elif line.startswith('# sent_id'):
                sentences.append((para, []))
                para = False
            elif line[:1].isdigit():
                f10 = line.split('\t')
                if f10[0].isdigit():
                    sentences[-1][1].append(f10)
    yield doc, sentences


def read_gum(data):
    path = os.path.join(data, 'syntax/gum.train.conllu.xz')
    for doc, sentences in gum_documents(path):
        genre = doc.split('_')[1]
        if genre not in GENRES:
            continue
        text, places, chains, at = '', [], Chains(), 0
        for para, tokens in sentences:
            text = text.rstrip(' ') + ('' if not text else
                                       '\n\n' if para else ' ')
            for t in tokens:
                end = at + len(t[1].replace(' ', ''))
                places.append((at, end, t[1], t[3]))
                at = end
                text += t[1]
                if 'SpaceAfter=No' not in t[9]:
                    text += ' '
                m = re.search(r'Entity=([^|]*)', t[9])
                if m:
                    chains.token(m.group(1), places)
        for mentions in chains.of.values():
            names = [(b, e) for b, e, _, kind in mentions if kind != 'PRON']
            for b, e, form, kind in mentions:
                if form.lower() in PRONOUNS and kind == 'PRON':
                    yield GENRES[genre], doc, text, b, by_place(names)


def queries(records):
    """The queries that build/train/rank has written."""
    one = None
    for r in records:
        if r.kind == 'pronoun':
            if one:
                yield one
            one = (r.start, r.text == 'speaks', [])
        elif r.kind == 'candidate':
            one[2].append((r.text, r.start, r.label == 'unnamed',
                           r.more[0].rstrip(',')))
    if one:
        yield one


def run(texts):
    """What the ranking sees in each of the documents, by name and by how many
    characters that are no blanks stand before the pronoun; places of candidates
    likewise."""
    found = collections.defaultdict(dict)
    for records, doc in zip(gold.run(FILTERS, list(texts.values())), texts):
        ink = gold.clean_ink(records)
        for at, speaks, candidates in queries(records):
            found[doc].setdefault(ink[at], (speaks, [
                (name, ink.get(b, -1), unnamed, has)
                for name, b, unnamed, has in candidates]))
    return found


def write_rows(data, labels):
    asked = list(read_gold()) + list(read_hard()) + list(read_gum(data))
    if labels:
        asked += list(read_labels(data, labels))
    texts = {}
    for name, doc, text, _, _ in asked:
        texts[name + '/' + doc] = text
    found = run(texts)
    missed = collections.Counter()
    keys, out = {}, []
    for name, doc, _, at, is_right in asked:
        if at not in found[name + '/' + doc]:
            missed[name] += 1
            continue
        speaks, candidates = found[name + '/' + doc][at]
        right = [is_right is not None and c is not candidates[-1] and
                 bool(is_right(c[0], c[1])) for c in candidates]
        right[-1] = not any(right)
        fold = zlib.crc32(doc.encode())
        out.append('?\t%s\t%d\t%d' % (name, fold % 5, speaks))
        for ok, c in zip(right, candidates):
            out.append('%d\t%d\t%s' % (ok, c[2], ' '.join(
                str(keys.setdefault(k, len(keys)))
                for k in c[3].split(',') if k)))
    print('# What is so of the candidates for he and she (train/README.md): '
          'no word of a text is here\n#', ','.join(keys))
    print('\n'.join(out))
    print(dict(missed), 'pronouns that no subject or source is',
          file=sys.stderr)


def read_rows(path):
    rows = []
    with open(path, encoding='utf-8') as f:
        for line in f:
            t = line.rstrip('\n').split('\t')
            if line[0] == '#':
                keys = line[2:].rstrip('\n').split(',')
            elif t[0] == '?':
                rows.append((t[1], int(t[2]), t[3] == '1', []))
            else:
                rows[-1][3].append((t[0] == '1', t[1] == '1',
                                    [keys[int(k)] for k in t[2].split()]))
    return rows


def scores(w, row):
    return [sum(w.get(k, 0) for k in c[2]) for c in row[3]]


def shares(w, row):
    s = scores(w, row)
    top = max(s)
    e = [math.exp(x - top) for x in s]
    return [x / sum(e) for x in e]


def fit(rows):
    """Gradient steps, a pronoun each, with AdaGrad's rates, in a fixed order;
    the weights of the last rounds are averaged."""
    ids = {}
    data = []
    for name, _, _, candidates in rows:
        data.append((SETS[name], [c[0] for c in candidates],
                     [[ids.setdefault(k, len(ids)) for k in c[2]]
                      for c in candidates]))
    w, square, mean = ([x] * len(ids) for x in (0.0, 1e-2, 0.0))
    for n in range(ROUNDS):
        for much, ok, features in data:
            s = [sum(w[k] for k in f) for f in features]
            top = max(s)
            e = [math.exp(x - top) for x in s]
            all_, right = sum(e), sum(x for x, y in zip(e, ok) if y)
            for x, y, f in zip(e, ok, features):
                d = much * ((x / right if y else 0) - x / all_)
                for k in f:
                    g = d - L2 * much * w[k]
                    square[k] += g * g
                    w[k] += RATE * g / math.sqrt(square[k])
        if n >= ROUNDS - AVERAGED:
            mean = [m + x / AVERAGED for m, x in zip(mean, w)]
    return {k: round(mean[i], 2) for k, i in ids.items()}


def judge(w, row, line):
    """right, wrong, none (nobody is named), and how likely the answer is."""
    p = shares(w, row)
    i = max(range(len(p)), key=p.__getitem__)
    c = row[3][i]
    if c[1] or p[i] < line:
        return 'none', p[i]
    return 'right' if c[0] else 'wrong', p[i]


def by_rules(row):
    for c in row[3]:
        if 'rules' in c[2] and not c[1]:
            return 'right' if c[0] else 'wrong'
    return 'none'


def measure(rows, line=.5):
    judged = []
    for k in range(5):
        w = fit([r for r in rows if r[1] != k])
        judged += [(r,) + judge(w, r, line) for r in rows if r[1] == k]
    for name in SETS:
        for title, some in (
                (name, [x for x in judged if x[0][0] == name]),
                (name + ' speaks', [x for x in judged
                                    if x[0][0] == name and x[0][2]])):
            if not some:
                continue
            rules = collections.Counter(by_rules(x[0]) for x in some)
            now = collections.Counter(x[1] for x in some)
            able = sum(any(c[0] and not c[1] for c in x[0][3]) for x in some)
            print('%-20s %4d, possible %4d; rules right %4d wrong %4d none '
                  '%4d; ranked right %4d wrong %4d none %4d' % (
                      (title, len(some), able) +
                      tuple(c[k] for c in (rules, now)
                            for k in ('right', 'wrong', 'none'))))
    for low, high in zip(BINS, BINS[1:]):
        some = [x for x in judged if low <= x[2] < high and x[1] != 'none' and
                not x[0][0].startswith('gum')]
        if some:
            print('  from %.2f  %4d  mean %5.1f  right %5.1f' % (
                low, len(some), 100 * sum(x[2] for x in some) / len(some),
                100 * sum(x[1] == 'right' for x in some) / len(some)))


def main():
    what, rest = (sys.argv[1:2] or [''])[0], sys.argv[2:]
    if what == 'rows' and rest:
        write_rows(rest[0], (rest[1:2] or [None])[0])
    elif what == 'folds':
        measure(read_rows((rest or [ROWS])[0]))
    elif what == 'fit':
        w = fit(read_rows((rest or [ROWS])[0]))
        print('# whom he and she stand for: what tells, in hundredths of the '
              'log of the odds; fitted by train/rank.py on texts of '
              'tests/gold, UD English GUM (CC BY-SA 4.0) and PolNeAR v1, '
              'training part, resolved by hand; own work; MIT')
        for k in sorted(w):
            print('rank %s\tmeasured\t%d' % (k, round(100 * w[k])))
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
