#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Read annotated articles (form: README.md); one JSON object a line on stdout, faults on stderr (exit 1)."""
import json, os, re, sys

HEAD = re.compile(r'(title|byline|date|outlet|kind):(.*)$')
MARK = re.compile(r'\{(?:c(\d+)|s(\d+)=([^:{}]*)|k(\d+)/(say|ask|find|think)(/not)?):')
OPEN, CLOSE = '“"', '”"'


def inside(par):
    """For each character of a paragraph: does it stand within quotation marks?"""
    mask, kind = [False] * len(par), None
    for i, ch in enumerate(par):
        before = par[i - 1] if i else ' '
        after = par[i + 1] if i + 1 < len(par) else ' '
        if kind is None:
            opens = not (before.isalnum() or before in '.,;:!?%)') and not after.isspace()
            if ch in '“‘' or ch in '"\'' and opens:
                if ch in "'‘" and re.match(r'\d0s|cause\b|em\b|til\b', par[i + 1:]):
                    continue
                kind = {'“': '”', '‘': '’'}.get(ch, ch)
                mask[i] = True
            continue
        mask[i] = True
        if ch == kind:
            if ch in '"”':
                kind = None
            elif not after.isalnum() and before != ' ':
                rest = par[i + 1:]
                stop = re.search(r"(?<=\s)['‘]\w", rest)
                more = re.search(r"(?<=[^\s])['’](?!\w)", rest[:stop.start()] if stop else rest)
                if not (before == 's' and re.match(r'\s[a-z]', rest) and more):
                    kind = None
    return mask


def read(path):
    faults, lines = [], open(path, encoding='utf-8').read().split('\n')
    head, at = {}, 0
    while at < len(lines):
        got = HEAD.match(lines[at])
        if got:
            head[got[1]] = got[2].strip()
        elif lines[at].strip():
            break
        at += 1
    for key in ('title', 'kind'):
        if not head.get(key):
            faults.append((1, f'no line {key}:'))
    text, length, quotes, stack, blank = [], 0, {}, [], True
    first = at
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        if not line:
            blank = True
            for got in stack:
                faults.append((at, f'{{{got[0]}{got[1]} not closed at the end of the paragraph'))
            stack = []
            continue
        if length:
            text.append('\n\n' if blank else ' ')
            length += len(text[-1])
        blank = False
        i = 0
        while i < len(line):
            ch = line[i]
            if ch == '{':
                got = MARK.match(line, i)
                if not got:
                    faults.append((at, 'unknown mark ' + line[i:i + 20]))
                    i += 1
                    continue
                n = int(got[1] or got[2] or got[4])
                one = quotes.setdefault(n, {'content': [], 'source': [], 'cue': [], 'line': at})
                part = 'content' if got[1] else 'source' if got[2] else 'cue'
                values = {}
                if part == 'source':
                    values['speaker'] = got[3].strip()
                if part == 'cue':
                    values.update(act=got[5], polarity='not' if got[6] else '')
                for key, value in values.items():
                    if one.setdefault(key, value) != value:
                        faults.append((at, f'statement {n}: two values of {key}'))
                stack.append((part, n, length))
                i = got.end()
                continue
            if ch == '}':
                if not stack:
                    faults.append((at, 'brace closed that is not open: ' + line[max(0, i - 20):i]))
                else:
                    part, n, begin = stack.pop()
                    if begin == length:
                        faults.append((at, f'statement {n}: empty {part}'))
                    quotes[n][part].append([begin, length])
                i += 1
                continue
            text.append(ch)
            length += 1
            i += 1
    for got in stack:
        faults.append((at, f'{{{got[0]}{got[1]} not closed'))
    plain = ''.join(text)
    mask, where = [], 0
    for par in plain.split('\n\n'):
        mask += inside(par) + [False, False]
    out = []
    for n in sorted(quotes):
        one = quotes[n]
        if not one['content']:
            faults.append((one['line'], f'statement {n}: no content'))
        for part in ('content', 'source', 'cue'):
            for b, e in one[part]:
                if plain[b:e] != plain[b:e].strip():
                    faults.append((one['line'], f'statement {n}: {part} begins or ends with a space'))
            one[part].sort()
        words = [mask[i] for b, e in one['content'] for i in range(b, e) if plain[i].isalnum()]
        kind = 'direct' if words and all(words) else 'mixed' if any(words) else 'indirect'
        out.append({'type': kind, 'content': one['content'], 'source': one['source'], 'cue': one['cue'],
                    'speaker': one.get('speaker', ''), 'act': one.get('act', 'say'),
                    'polarity': one.get('polarity', '')})
    if sorted(quotes) != list(range(1, len(quotes) + 1)):
        faults.append((first + 1, 'numbers of the statements are not 1 to %d' % len(quotes)))
    name = os.path.basename(path)
    name = name[:-5] if name.endswith('.gold') else name
    return {'doc': name, 'text': plain, 'title': head.get('title', ''), 'kind': head.get('kind', ''), 'quotes': out}, faults


def main():
    bad = False
    for path in sys.argv[1:]:
        doc, faults = read(path)
        for line, what in faults:
            bad = True
            print(f'{path}:{line}: {what}', file=sys.stderr)
        print(json.dumps(doc, ensure_ascii=False))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
