#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Train the line classifier for plain-text pages and say how good it is.

  make build/train/plain && train/plain.py [--out WEIGHTS] [--quick] FOLDER

FOLDER has a folder of each set: fundus-wet, fundus-text, wcxb-dev-article-wet and wcxb-dev-article-text, with
ground-truth.json, {id: {articleBody, title}}, and pages/ID.txt.gz; and fundus and wcxb-dev-article, whose
ground-truth.json has the url of each page. A line is article if its words stand in the gold article, in the gold's
order. Besides the pages, their bare articles are examples too: a text that is clean already must come through whole.
(In one in five of them the headline is the first line, which is no example of either.) Features are made by the code
that strip-boilerplate runs, through train/plain.c, so training and running cannot drift.

Prints the figures of a 5-fold cross-validation by host, by the measure of the public article extraction benchmark
(4-word shingles, averaged over pages), and with --out writes the weights that were fitted on everything. A fold is
fitted in a process of its own, JOBS (2) at a time. Python 3 standard library only.
"""
import argparse, bisect, collections, gzip, hashlib, json, os, re, shutil, subprocess, sys, tempfile
from urllib.parse import urlparse

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(os.path.dirname(HERE), os.environ.get('B') or 'build', 'train', 'plain')
SETS = ['fundus-wet', 'fundus-text', 'wcxb-dev-article-wet', 'wcxb-dev-article-text']
FOLDS = 5


def words(text):
    return re.findall(r'\w+', text)


def shingles(text, n=4):
    w = words(text)
    return collections.Counter(tuple(w[i:i + n]) for i in range(max(1, len(w) - n + 1))) if w else collections.Counter()


def fold_of(host):
    return int(hashlib.md5(host.encode()).hexdigest(), 16) % FOLDS


def labels(lines, gold):
    """'1' for the lines that make up the gold article: the heaviest chain of lines that stand in the gold in
    the same order; '0' for the others, '-' where it cannot be told."""
    g = words(gold)
    where = collections.defaultdict(list)
    for i in range(len(g)):
        for n in (1, 2, 4):
            if i + n <= len(g):
                where[tuple(g[i:i + n])].append(i)
    cand = []                                      # (line, gold start, gold end, weight)
    part = {}
    for k, line in enumerate(lines):
        w = words(line)
        if not w:
            continue
        n = 4 if len(w) >= 4 else 2 if len(w) >= 2 else 1
        if len(w) < 4:
            for s in where.get(tuple(w[:n]), [])[:40]:
                if g[s:s + len(w)] == w:
                    cand.append((k, s, s + len(w), len(w)))
            continue
        hits = [where.get(tuple(w[i:i + 4]), ()) for i in range(len(w) - 3)]
        got = sum(bool(h) for h in hits)
        part[k] = got / len(hits)
        if part[k] < .5:
            continue
        starts = collections.Counter()             # the places in the gold that would fit
        for i, h in enumerate(hits):
            for s in h[:8]:
                starts[s - i] += 1
        for s, c in starts.most_common(3):
            last = max(i for i, h in enumerate(hits) if s + i in h[:8])
            first = min(i for i, h in enumerate(hits) if s + i in h[:8])
            cand.append((k, s + first, s + last + 4, got))
    cand.sort(key=lambda c: (c[0], c[1]))
    # heaviest chain with line and gold both going up
    best, ends = [], []                            # over gold ends: keep (end, value, index) Pareto by value
    back = [-1] * len(cand)
    value = [0.0] * len(cand)
    i = 0
    while i < len(cand):
        j = i
        while j < len(cand) and cand[j][0] == cand[i][0]:
            k = bisect.bisect_right(ends, cand[j][1] + 2) - 1
            value[j] = cand[j][3] + (best[k][0] if k >= 0 else 0)
            back[j] = best[k][1] if k >= 0 else -1
            j += 1
        for m in range(i, j):
            e = cand[m][2]
            k = bisect.bisect_right(ends, e)
            if k and best[k - 1][0] >= value[m]:
                continue
            while k < len(ends) and best[k][0] <= value[m]:
                del ends[k], best[k]
            ends.insert(k, e)
            best.insert(k, (value[m], m))
        i = j
    chain, m = {}, best[-1][1] if best else -1
    while m >= 0:
        chain[cand[m][0]] = (cand[m][1], cand[m][2])
        m = back[m]
    covered = [False] * len(g)
    for s, e in chain.values():
        for x in range(s, min(e, len(g))):
            covered[x] = True
    out = []
    for k, line in enumerate(lines):
        if k in chain:
            out.append('1')
        elif part.get(k, 0) >= .5:                 # in the gold, out of order: is that place taken?
            w = words(line)
            free = any(not covered[s] for i in range(len(w) - 3) for s in where.get(tuple(w[i:i + 4]), ())[:8])
            out.append('1' if free else '0')
        else:
            out.append('-' if part.get(k, 0) > .25 else '0')
    return ''.join(out)


def read(path):
    return (gzip.open if path.endswith('.gz') else open)(path, 'rb').read()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('data', metavar='FOLDER')
    ap.add_argument('--out', metavar='WEIGHTS', help='write the weights that were fitted on everything')
    ap.add_argument('--quick', action='store_true', help='fold 0 only')
    ap.add_argument('--again', action='store_true', help='with --keep: measure with the weights that are there')
    ap.add_argument('--sets', nargs='*', default=SETS)
    ap.add_argument('--keep', help='work in this folder and leave it; labels found there are used again')
    args = ap.parse_args()
    if args.out and args.quick:
        ap.error('--quick fits no weights on everything')
    tmp = args.keep or tempfile.mkdtemp()
    os.makedirs(tmp, exist_ok=True)
    folds = 1 if args.quick else FOLDS
    gold, fold, titled, pages = {}, {}, set(), collections.defaultdict(list)
    for s in args.sets:
        truth = json.load(open(os.path.join(args.data, s, 'ground-truth.json'), encoding='utf-8'))
        full = json.load(open(os.path.join(args.data, re.sub('-(wet|text)$', '', s), 'ground-truth.json'), encoding='utf-8'))
        os.makedirs(os.path.join(tmp, s), exist_ok=True)
        for key in sorted(truth):
            host = urlparse(full[key].get('url') or '').netloc or key
            host = re.sub(r'^www\.', '', host)
            path = os.path.join(tmp, s, key + '.txt')
            open(path, 'wb').write(read(os.path.join(args.data, s, 'pages', key + '.txt.gz')))
            gold[path], fold[path] = truth[key]['articleBody'], fold_of(host)
            pages[s].append(path)
            n = int(hashlib.md5((s + key).encode()).hexdigest(), 16)
            if n % 3 and '-wet' in s:               # the bare article as an example
                body = [x.strip() for x in gold[path].split('\n') if x.strip()]
                body = body[:2] if n % 11 == 0 else body[:5] if n % 7 == 0 else body
                if n % 5 == 0:
                    body = [truth[key]['title']] + body
                path = os.path.join(tmp, s, key + '.clean.txt')
                open(path, 'w', encoding='utf-8').write(('\n' if n % 3 == 1 else '\n\n').join(body) + '\n')
                gold[path], fold[path] = '\n'.join(body), fold_of(host)
                titled.update([path] if n % 5 == 0 else [])
                pages['clean'].append(path)
    label_file = os.path.join(tmp, 'labels')
    if not os.path.exists(label_file):
        paths = [p for s in sorted(pages) for p in pages[s]]
        out = subprocess.run([TOOL, 'lines'], input='\n'.join(paths), stdout=subprocess.PIPE, encoding='utf-8', check=True).stdout
        with open(label_file, 'w') as f:
            for row in out.splitlines():
                path, spans = row.split('\t')
                data = open(path, 'rb').read()
                if data.startswith(b'\xef\xbb\xbf'):
                    data = data[3:]
                lines = [data[int(a):int(b)].decode('utf-8', 'replace') for a, b in (x.split('-') for x in spans.split())]
                is_article = labels(lines, gold[path])
                if path in titled:
                    is_article = '-' + is_article[1:]
                f.write('%s\t%d\t%s\n' % (path, fold[path], is_article))
    if not args.again:
        subprocess.run([TOOL, 'train', tmp, str(folds)], stdin=open(label_file), check=True)
    wanted = {p for p in fold if fold[p] < folds}
    with open(os.path.join(tmp, 'map'), 'w') as f:
        f.writelines('%s\t%d\n' % (os.path.basename(p), fold[p]) for p in sorted({os.path.basename(p): p for p in wanted}.values()))
    for s in sorted(pages):
        files = [p for p in pages[s] if p in wanted]
        out = subprocess.run([TOOL, 'apply', tmp, os.path.join(tmp, 'map')], input='\0'.join(files) + '\0',
                             stdout=subprocess.PIPE, encoding='utf-8', check=True).stdout
        got = collections.defaultdict(list)
        for row in out.split('\n'):
            r = row.split('\t')
            if r[0] == 'para' and r[4] != 'caption':
                got[r[1]].append(r[5])
        ps, rs, exact, empty, worst = [], [], 0, 0, []
        for p in files:
            a, b = shingles(gold[p]), shingles('\n'.join(got[p]))
            tp = sum((a & b).values())
            pr, rc = tp / max(1, sum(b.values())), tp / max(1, sum(a.values()))
            if b:
                ps.append(pr)
            rs.append(rc)
            empty += not b
            exact += a == b
            worst.append((2 * pr * rc / (pr + rc) if pr + rc else 0, pr, rc, os.path.basename(p)))
        P, R = 100 * sum(ps) / max(1, len(ps)), 100 * sum(rs) / max(1, len(rs))
        print('%-24s %4d pages  P %.2f  R %.2f  F %.2f  exact %.1f %%  empty %d' %
              (s, len(files), P, R, 2 * P * R / (P + R), 100 * exact / len(files), empty))
        if args.keep:
            with open(os.path.join(tmp, s + '.worst'), 'w') as f:
                f.writelines('%.3f P %.3f R %.3f %s\n' % w for w in sorted(worst))
    if args.out:
        shutil.copy(os.path.join(tmp, 'all.weights'), args.out)
    if not args.keep:
        shutil.rmtree(tmp)


if __name__ == '__main__':
    sys.exit(main())
