#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whom he, she and they stand for: score extract-quotes on passages that say it.

usage: tests/gold/pronouns.py [--wrong] FILE.jsonl

Runs the filters of PATH. A statement is found if a quotation holds half of its
words; its name is right if it has the last name (or another of the person's) in
it. Prints the share right of all, that of the names given, and the latter by the
confidence of the name (where it has none, of the record); --wrong prints those
that are not right.
"""
import collections, json, os, re, subprocess, sys, tempfile

STEPS = (0, .5, .6, .7, .8, .9, .95)
FILTERS = 'split-sentences --files0-from=%s | tag-entities | extract-quotes'
WORD = re.compile(r"\w+(?:['’]\w+)*")
PRONOUNS = {'he', 'she', 'they', 'him', 'her', 'them'}


def words(spans, text):
    """The places of words, in bytes of the text."""
    return {b + w.start() for b, e in spans for w in re.finditer(rb"[^\W_]+", text[b:e])}


def in_bytes(spans, text):
    return [[len(text[:x].encode()) for x in s] for s in spans]


def records(texts):
    """The quote records of each text: (spans, speaker or name, confidence)."""
    found = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as tmp:
        paths = {os.path.join(tmp, doc): doc for doc in texts}
        for path, doc in paths.items():
            with open(path, 'w', encoding='utf-8') as f:
                f.write(texts[doc])
        with open(os.path.join(tmp, 'list'), 'w') as f:
            f.write(''.join(p + '\0' for p in paths))
        got = subprocess.run(['bash', '-o', 'pipefail', '-c', FILTERS % f.name],
                             stdout=subprocess.PIPE, check=True).stdout.decode()
    for line in got.split('\n'):
        f = line.split('\t')
        if f[0] == 'quote':
            spans = [[int(x) for x in s.split('-')] for s in f[9].split(',')]
            sure = (f[16:17] or [''])[0] or f[13]
            found[paths[f[1]]].append((spans, f[7] or f[6], float(sure or 0)))
    return found


def judge(one, quotes):
    """What became of one statement, the name given, and its confidence."""
    text = one['text'].encode()
    want = words(in_bytes(one['content'], one['text']), text)
    share = lambda q: len(want & words(q[0], text)) / max(1, min(len(want), len(words(q[0], text))))
    best = max(quotes, key=share, default=None)
    if not best or share(best) < .5:
        return 'not found', '', 0
    have = {re.sub("['’]s$", '', w.lower()) for w in WORD.findall(best[1])}
    if have <= PRONOUNS:
        return 'no name', '', 0
    right = have & {n.lower() for n in [one['last']] + one['alt']}
    return 'right' if right else 'wrong', best[1], best[2]


def main(path, show):
    rows = [json.loads(line) for line in open(path, encoding='utf-8')]
    found = records({r['doc']: r['text'] for r in rows})
    count, kinds = collections.Counter(), collections.defaultdict(collections.Counter)
    bins = collections.defaultdict(collections.Counter)
    for r in rows:
        verdict, name, sure = judge(r, found[r['doc']])
        count[verdict] += 1
        kinds[r['kind']][verdict] += 1
        if name:
            bins[max(s for s in STEPS if s <= sure)][verdict] += 1
        if show and verdict != 'right':
            print('%s\t%s\t%s\t%s for %s' % (r['doc'], r['kind'], verdict, name, r['name']))
    given = count['right'] + count['wrong']
    print('pronouns: %d statements: %s; right %.1f %%, of the names given %.1f %%' %
          (len(rows), ', '.join('%s %d' % x for x in count.most_common()),
           100 * count['right'] / len(rows), 100 * count['right'] / max(1, given)))
    for s in sorted(bins):
        b = bins[s]
        print('  from %.2f  %3d names, right %5.1f' % (s, b.total(), 100 * b['right'] / b.total()))
    print('  ' + ', '.join('%s %d of %d' % (k, c['right'], c.total()) for k, c in sorted(kinds.items())))


if __name__ == '__main__':
    args = [a for a in sys.argv[1:] if a != '--wrong']
    if len(args) != 1 or args[0].startswith('-'):
        sys.exit(__doc__)
    main(args[0], '--wrong' in sys.argv)
