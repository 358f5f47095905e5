#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""See that the data that models are made from are those of train/SOURCES.tsv.

  train/check.py [--sources FILE] DATA MODEL...
  train/check.py --print [--sources FILE] DATA >SOURCES.tsv

DATA is the folder of the data. Ends with status 1 at the first file that is
missing or has another sum; where DATA is empty or no folder, says what belongs
there. --print writes the table with the sums of the data as they are.

The sum of a file is the SHA-256 of what is in it, unpacked where the name ends
in .gz or .xz. That of a folder, whose name ends in a slash, is the SHA-256 of
what `sha256sum *` prints of its files when they are unpacked.
"""
import argparse
import gzip
import hashlib
import lzma
import os
import sys

COLUMNS = 'models file sha256 set repository version licence'.split()
PACKED = {'.gz': gzip.open, '.xz': lzma.open}


def say(*lines):
    for line in lines:
        print('model:', line, file=sys.stderr)


def read_sources(path):
    with open(path, encoding='utf-8') as f:
        lines = f.read().splitlines()
    rows = [dict(zip(COLUMNS, line.split('\t'))) for line in lines
            if line and not line.startswith('#')]
    if any(len(row) < len(COLUMNS) for row in rows):
        sys.exit('model: %s: a line has not the columns %s' %
                 (path, ', '.join(COLUMNS)))
    return [line for line in lines if line.startswith('#')], rows


def sum_of_file(path):
    with PACKED.get(os.path.splitext(path)[1], open)(path, 'rb') as f:
        return hashlib.sha256(f.read()).hexdigest()


def sum_of(path):
    if not path.endswith('/'):
        return sum_of_file(path)
    sums = {}
    for name in os.listdir(path):
        base, end = os.path.splitext(name)
        sums[base if end in PACKED else name] = sum_of_file(path + name)
    lines = ('%s  %s\n' % (sums[name], name)
             for name in sorted(sums, key=os.fsencode))
    return hashlib.sha256(os.fsencode(''.join(lines))).hexdigest()


def sum_or_none(path):
    try:
        return sum_of(path)
    except (OSError, EOFError, lzma.LZMAError) as e:
        say('%s: %s' % (path, getattr(e, 'strerror', None) or e))
        return None


def what_is_needed(rows):
    say('DATA=folder must say where the data are that models are made from;',
        'they are not part of the repository. The folder holds:')
    for row in rows:
        known = row['repository'] != 'not stated'
        say('  %-48s %s' % (row['file'],
                            row['repository' if known else 'set']))
    say('Versions, licences and sums are in train/SOURCES.tsv, the form of the',
        'files in train/README.md.')


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    ap = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--sources', default=os.path.join(here, 'SOURCES.tsv'))
    ap.add_argument('--print', action='store_true')
    ap.add_argument('data')
    ap.add_argument('model', nargs='*')
    args = ap.parse_args()
    comments, rows = read_sources(args.sources)
    if args.print:
        for row in rows:
            row['sha256'] = sum_or_none(os.path.join(args.data, row['file']))
        print(*comments, sep='\n')
        for row in rows:
            print(*row.values(), sep='\t')
        return 0 if all(row['sha256'] for row in rows) else 1
    for model in args.model:
        if not any(model in row['models'].split() for row in rows):
            say('%s: no data for a model %s' %
                (os.path.relpath(args.sources), model))
            return 1
    rows = [row for row in rows
            if set(row['models'].split()) & set(args.model)]
    if not args.data or not os.path.isdir(args.data):
        if args.data:
            say('%s: no such folder' % args.data)
        what_is_needed(rows)
        return 1
    for row in rows:
        path = os.path.join(args.data, row['file'])
        found = sum_or_none(path)
        if found is None:
            return 1
        if found != row['sha256']:
            say('%s: its SHA-256 is %s,' % (path, found),
                'but %s in %s' % (row['sha256'],
                                  os.path.relpath(args.sources)))
            return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
