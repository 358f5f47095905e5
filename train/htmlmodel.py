#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Train strip-boilerplate's model for HTML. Python 3 standard library only.

  make build/train/htmlmodel && train/htmlmodel.py [--out MODEL.tsv | --folds] FOLDER...

A folder holds ground-truth.json, {id: {articleBody, url}}, and pages/ID.html or pages/ID.html.gz. Blocks are those
that strip-boilerplate sees; one is of the article when at least half of its 4-word shingles are in the gold (a
shorter one, when it is a line of it). Each page is there twice, as it is and without attributes ("bare"). Pages are
sorted into five folds by host; printed are precision, recall and F1 of each set, each page scored by a model that
saw no page of its host. With --folds no model is written, and the figures are those of the articles that
strip-boilerplate finds with these scores: the rules have the last word there.
"""
import argparse, collections, glob, gzip, json, os, re, subprocess, sys, tempfile
from urllib.parse import urlparse

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORD = re.compile(r'\w+')


def shingles(w, n=4):
    return [tuple(w[i:i + n]) for i in range(max(1, len(w) - n + 1))] if w else []


def label(blocks, gold):
    """One digit a block."""
    left = collections.Counter(shingles(WORD.findall(gold)))
    lines = {tuple(WORD.findall(x)) for x in gold.split('\n')} - {()}
    out = []
    for text in blocks:
        w = WORD.findall(text)
        if len(w) < 4:
            out.append('?' if tuple(w) in lines else '0')
            continue
        s = shingles(w)
        hits = sum(1 for x in s if left[x] > 0)
        if hits * 2 >= len(s):
            out.append('1')
            left.subtract(x for x in s if left[x] > 0)
        else:
            out.append('0')
    # a short line counts only near what is sure
    for i, c in enumerate(out):
        if c == '?':
            out[i] = '1' if '1' in out[max(0, i - 4):i] and '1' in out[i + 1:i + 5] else '0'
    return ''.join(out)


def host_of(key, row):
    host = urlparse(row.get('url') or '').netloc or key.split('_')[0]
    return re.sub(r'^www\.', '', host)


def load(dirs, tmp):
    pages = []
    for d in dirs:
        truth = json.load(open(os.path.join(d, 'ground-truth.json'), encoding='utf-8'))
        for key in sorted(truth):
            for hit in glob.glob(os.path.join(d, 'pages', glob.escape(key) + '.*')):
                opener = gzip.open if hit.endswith('.gz') else open
                path = os.path.join(tmp, os.path.basename(d.rstrip('/')) + '-' + key + '.html')
                with open(path, 'wb') as f:
                    f.write(opener(hit, 'rb').read())
                pages.append({'set': os.path.basename(d.rstrip('/')), 'file': path,
                              'gold': truth[key].get('articleBody') or '', 'host': host_of(key, truth[key])})
    pages.sort(key=lambda p: (p['host'], p['file']))
    hosts = {}
    for p in pages:
        p['host_no'] = hosts.setdefault(p['host'], len(hosts))
        p['fold'] = p['host_no'] % 5
    return pages


def read_texts(pages, command, name):
    """Run the tool, which prints pages and their texts; put the texts into pages[name]."""
    by = {p['file']: p for p in pages}
    out = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode('utf-8', 'replace')
    for line in out.split('\n'):
        if line.startswith('P\t'):
            now = by[line[2:]]
            now[name] = []
        elif line.startswith('B\t'):
            now[name].append(line[2:])


def read_blocks(pages, tool):
    for i in range(0, len(pages), 200):
        read_texts(pages, [tool, 'blocks'] + [p['file'] for p in pages[i:i + 200]], 'blocks')


def measure(pages, texts):
    """P, R, F as score.py boilerplate has them."""
    ps, rs = [], []
    for p in pages:
        g = collections.Counter(shingles(WORD.findall(p['gold'])))
        s = collections.Counter(shingles(WORD.findall('\n'.join(texts(p)))))
        tp = sum((g & s).values())
        if s:
            ps.append(tp / sum(s.values()))
        if g:
            rs.append(tp / sum(g.values()))
    a, b = sum(ps) / max(1, len(ps)), sum(rs) / max(1, len(rs))
    return 100 * a, 100 * b, 200 * a * b / (a + b) if a + b else 0


def chosen(keep):
    return lambda p: [b for b, k in zip(p['blocks'], keep(p)) if k]


def print_folds(pages):
    pages = [p for p in pages if not p['file'].startswith('bare:')]
    for name in sorted({p['set'] for p in pages}):
        some = [p for p in pages if p['set'] == name]
        print('%-20s %4d pages, five folds by host   P R F %6.2f %6.2f %6.2f   empty %d' % (
            (name, len(some)) + measure(some, lambda p: p['article']) + (sum(not p['article'] for p in some),)))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('gold', nargs='+', metavar='FOLDER')
    ap.add_argument('--out', default=os.path.join(TOP, 'lib/data/htmlmodel/model.tsv'))
    ap.add_argument('--tool', default=os.path.join(TOP, os.environ.get('B') or 'build', 'train', 'htmlmodel'))
    ap.add_argument('--folds', action='store_true', help='say how good the filter is on hosts that it has not seen')
    ap.add_argument('--dump', help='keep blocks, labels and scores in this file')
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        pages = load(args.gold, tmp)
        read_blocks(pages, args.tool)
        pages += [dict(p, file='bare:' + p['file'], set=p['set'] + ', bare') for p in pages]
        pages.sort(key=lambda p: p['host_no'])
        labels = os.path.join(tmp, 'labels')
        with open(labels, 'w') as f:
            for p in pages:
                p['labels'] = label(p['blocks'], p['gold'])
                f.write('%s\t%d\t%d\t%s\n' % (p['file'], p['fold'], p['host_no'], p['labels']))
        if args.folds:
            read_texts(pages, [args.tool, 'folds', labels], 'article')
            if args.dump:
                json.dump(pages, open(args.dump, 'w'))
            print_folds(pages)
            return
        out = subprocess.run([args.tool, 'train', labels, args.out], stdout=subprocess.PIPE, check=True).stdout.decode()
        by = {p['file']: p for p in pages}
        for line in out.strip().split('\n'):
            f = line.split('\t')
            by[f[0]]['scores'] = [tuple(map(float, x.split(','))) for x in f[1:]]
    if args.dump:
        json.dump(pages, open(args.dump, 'w'))
    for name in sorted({p['set'] for p in pages}):
        some = [p for p in pages if p['set'] == name]
        print('%s (%d pages)' % (name, len(some)))
        print('  a perfect choice of blocks   P R F %6.2f %6.2f %6.2f' % measure(some, chosen(lambda p: [c == '1' for c in p['labels']])))
        for stage in range(len(some[0]['scores'][0])):
            for t in (-.5, -.25, 0):
                print('  stage %d, score above %5.2f    P R F %6.2f %6.2f %6.2f' % ((stage + 1, t) + measure(
                    some, chosen(lambda p: [s[stage] > t for s in p['scores']]))))


if __name__ == '__main__':
    main()
