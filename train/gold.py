# SPDX-License-Identifier: MIT
"""What the programs of this folder share: texts with their gold, and what the
filters make of a text. Python 3 standard library only.

A gold file has one JSON object a line, with its `text`; places in it are code
points, half-open.
"""
import json
import os
import re
import subprocess
import tempfile

ESCAPES = {'\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r'}
ESCAPED = {v: k for k, v in ESCAPES.items()}


def read(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def escape(text):
    """As a field of a record."""
    return re.sub(r'[\\\t\n\r]', lambda m: ESCAPES[m.group()], text)


def unescape(field):
    return re.sub(r'\\[\\tnr]', lambda m: ESCAPED[m.group()], field)


class Record:
    """A line of the stream: its first six fields, and the rest in `more`."""

    def __init__(self, line):
        fields = [unescape(f) for f in line.split('\t')]
        self.kind, self.doc, start, end, self.label, self.text = fields[:6]
        self.start, self.end, self.more = int(start), int(end), fields[6:]


def run(command, texts):
    """The records of each text. The command's {list} is a file of the names of
    the texts' files, each ended by NUL; an error ends the program."""
    with tempfile.TemporaryDirectory() as tmp:
        paths = [os.path.join(tmp, '%05d.txt' % i) for i in range(len(texts))]
        for path, text in zip(paths, texts):
            with open(path, 'w', encoding='utf-8', newline='') as f:
                f.write(text)
        names = os.path.join(tmp, 'list')
        with open(names, 'w', encoding='utf-8') as f:
            f.write(''.join(path + '\0' for path in paths))
        out = subprocess.run(
            ['bash', '-o', 'pipefail', '-c', command.format(list=names)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True).stdout
    records = {path: [] for path in paths}
    for line in out.decode('utf-8', 'replace').split('\n'):
        if line:
            r = Record(line)
            records[r.doc].append(r)
    return [records[path] for path in paths]


def ink(text):
    """How many characters that are no white space stand before each character,
    and before the end."""
    counts, n = [], 0
    for ch in text:
        counts.append(n)
        n += not ch.isspace()
    counts.append(n)
    return counts


def clean_ink(records):
    """The same for the bytes of the clean text: {byte: count}. Where the filters
    fold white space, a text and its clean text have these counts in common."""
    counts, n = {}, 0
    for r in records:
        if r.kind in ('para', 'sent'):
            byte = r.start
            for ch in r.text:
                counts[byte] = n
                n += not ch.isspace()
                byte += len(ch.encode())
            counts[byte] = n
    return counts
