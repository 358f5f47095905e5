#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# page.py [--text | --marks | --rows] FILE...: is each of these a page that to-html may write?
# What is wrong is printed with its line, and the status is 1: tags that do not
# match, elements and attributes that such a page does not have, ids that come
# twice, links that lead nowhere, anything that would be fetched, a policy that
# does not fit the style and the script, rows and cells of different numbers.
# --text prints the text of the articles in place of that, --marks a line for each
# mark of a quotation, --rows one for each row of who said what.
import base64
import hashlib
import math
import os
import re
import sys
from html.parser import HTMLParser

VOID = {'meta', 'br', 'hr', 'wbr'}
# Elements, and the attributes that they may have beside those of all.
GLOBAL = {'id', 'class', 'lang', 'dir', 'title', 'hidden', 'role', 'tabindex'}
ELEMENTS = {
    'html': '', 'head': '', 'meta': 'charset name content http-equiv', 'title': '', 'style': '', 'script': '', 'body': '',
    'header': '', 'main': '', 'footer': '', 'nav': '', 'section': '', 'article': 'data-doc', 'div': '', 'p': '', 'h1': '', 'h2': '',
    'h3': '', 'h4': '', 'ul': '', 'ol': '', 'li': '', 'dl': '', 'dt': '', 'dd': '', 'a': 'href rel', 'b': '', 'i': '', 'q': '',
    'mark': '', 'small': '', 'strong': '', 'em': '', 'span': '', 'time': 'datetime', 'table': '', 'thead': '', 'tbody': '', 'caption': '',
    'tr': 'data-d data-a data-t data-p data-doc', 'th': 'scope data-v', 'td': 'data-v', 'details': '', 'summary': '',
    'svg': 'viewbox preserveaspectratio focusable width height xmlns', 'g': '', 'line': 'x1 y1 x2 y2 stroke-width',
    'rect': 'x y width height rx ry', 'circle': 'cx cy r', 'text': 'x y text-anchor font-size',
    'path': 'd', 'br': '', 'abbr': '',
}
NUMBERS = {'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'stroke-width'}
# What a p cannot hold: it ends there, whatever was written.
BLOCKS = {'p', 'div', 'ul', 'ol', 'dl', 'li', 'table', 'h1', 'h2', 'h3', 'h4', 'section', 'article', 'main', 'header', 'footer',
          'nav', 'details'}
PARENTS = {'li': {'ul', 'ol'}, 'tr': {'thead', 'tbody'}, 'td': {'tr'}, 'th': {'tr'}, 'thead': {'table'}, 'tbody': {'table'},
           'section': {'main'}, 'dt': {'div', 'dl'}, 'dd': {'div', 'dl'}, 'summary': {'details'}, 'article': {'section'}}
SPANS = r'(?:-|\d+-\d+(?:,\d+-\d+)*)'
PLACES = re.compile(r'%s %s %s \S+ \S+$' % (SPANS, SPANS, SPANS))
ROW = re.compile(r'r[1-9]\d*$')


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.wrong = path, []
        self.open, self.ids, self.links, self.refs = [], {}, [], []
        self.policy, self.code = None, {'style': [], 'script': []}
        self.counts, self.heading, self.paragraphs, self.marks, self.rows = {}, 0, [], [], []
        self.label = 0          # how deep in what is no text of the article
        self.inner = []         # marks that are open
        self.titles = []
        self.columns, self.cells, self.cell = None, 0, None

    def flaw(self, what):
        self.wrong.append('%s:%d: %s' % (self.path, self.getpos()[0], what))

    def inside(self, *names):
        return any(tag in names for tag, _ in self.open)

    def handle_decl(self, decl):
        if decl.lower() != 'doctype html' or self.open or self.counts:
            self.flaw('a declaration: ' + decl)
        self.counts['!doctype'] = 1

    def handle_comment(self, data):
        self.flaw('a comment')

    def unknown_decl(self, data):
        self.flaw('a declaration')

    def handle_pi(self, data):
        self.flaw('an instruction')

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            if not self.inside('svg') and tag != 'svg':
                self.flaw('%s is ended by /> outside of a picture' % tag)
            self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        values = dict(attrs)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag not in ELEMENTS:
            self.flaw('an element that no page has: ' + tag)
        if len(names) != len(set(names)):
            self.flaw('%s has an attribute twice' % tag)
        for name, value in attrs:
            self.attribute(tag, name, value or '')
        self.places(tag)
        if tag == 'mark' and self.inside('article'):
            self.inner.append({'id': values.get('id', '-'), 'class': values.get('class', ''), 'text': '', 'by': '-'})
            self.marks.append(self.inner[-1])
        if tag == 'i' and self.inside('article') or tag == 'a' and values.get('class') in ('by', 'at'):
            self.label += 1
        if tag == 'a' and values.get('class') == 'by' and self.inner:
            self.inner[-1]['by'] = values.get('href', '-')
        if re.match(r'h[1-4]$', tag):
            level = int(tag[1])
            if level > self.heading + 1:
                self.flaw('%s follows h%d' % (tag, self.heading))
            self.heading = level
        if tag in ('p', 'h4', 'li') and self.inside('article') and values.get('class') != 'dek':
            self.paragraphs.append('')
        if tag == 'tr':
            self.cells = 0
            if ROW.match(values.get('id', '')):
                self.row(values)
        if tag in ('td', 'th'):
            self.cells += 1
        if tag == 'meta' and values.get('http-equiv') == 'Content-Security-Policy':
            self.policy = values.get('content', '')
        if tag not in VOID:
            self.open.append((tag, values))

    def row(self, values):
        self.rows.append({'id': values['id'], 'cells': []})
        if not re.match(r'[1-9]\d*$', values.get('data-d', '')):
            self.flaw('%s: data-d is %s' % (values['id'], values.get('data-d')))
        else:
            self.refs.append('d' + values['data-d'])
        if not PLACES.match(values.get('data-p', '')):
            self.flaw('%s: data-p is %s' % (values['id'], values.get('data-p')))
        if 's' not in [c[:1] for c in values.get('class', '').split()]:
            self.flaw('%s: no class of a speaker' % values['id'])

    def places(self, tag):
        parent = self.open[-1][0] if self.open else None
        if tag in PARENTS and parent not in PARENTS[tag]:
            self.flaw('%s in %s' % (tag, parent))
        if tag in BLOCKS and self.inside('p', 'h1', 'h2', 'h3', 'h4') and not self.inside('svg'):
            self.flaw('%s in a paragraph or heading' % tag)
        if tag == 'a' and self.inside('a'):
            self.flaw('a link in a link')
        if tag == 'mark' and self.inside('a'):
            self.flaw('a mark in a link')
        if parent in ('ul', 'ol') and tag != 'li':
            self.flaw('%s in %s' % (tag, parent))

    def attribute(self, tag, name, value):
        if name.startswith('on') or name == 'style':
            self.flaw('%s has the attribute %s' % (tag, name))
        elif name not in GLOBAL and not name.startswith('aria-') and name not in ELEMENTS.get(tag, '').split():
            self.flaw('an attribute that %s has in no page: %s' % (tag, name))
        if name == 'id':
            if not re.match(r'[a-z][a-z0-9-]*$', value):
                self.flaw('an id: ' + value)
            if value in self.ids:
                self.flaw('the id %s comes twice' % value)
            self.ids[value] = tag
        elif name == 'href':
            self.links.append((self.getpos()[0], value, tag))
            if re.match(r'https?://', value):
                rel = self.rel_of(value)
                if rel:
                    self.flaw(rel)
        elif name in ('aria-labelledby', 'aria-describedby', 'aria-controls'):
            self.refs += value.split()
        elif name in NUMBERS and self.inside('svg') or name == 'viewbox':
            for number in value.split():
                if not re.match(r'-?\d+(\.\d+)?$', number) or not math.isfinite(float(number)) or abs(float(number)) > 1e6:
                    self.flaw('%s of %s is %s' % (name, tag, value))
        elif name == 'datetime' and not re.match(r'\d{4}(-\d\d(-\d\d(T[0-9:.+Z-]+)?)?|-W\d\d)?$|\d\d:\d\d', value):
            self.flaw('a time that no browser reads: ' + value)
        elif name == 'class' and not re.match(r'[a-z0-9 -]+$', value):
            self.flaw('a class: ' + value)

    # Links that leave the page say nothing of it.
    def rel_of(self, value):
        tag = self.get_starttag_text()
        return None if 'noreferrer' in tag and 'noopener' in tag else 'a link without rel: ' + value

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.flaw('</%s> where %s is open' % (tag, self.open[-1][0] if self.open else 'nothing'))
            if not any(name == tag for name, _ in self.open):
                return
            while self.open[-1][0] != tag:
                self.open.pop()
        _, values = self.open.pop()
        if tag == 'mark' and self.inner:
            self.inner.pop()
        if tag == 'i' and self.inside('article') or tag == 'a' and values.get('class') in ('by', 'at'):
            self.label -= 1
        if tag == 'tr':
            if self.inside('thead'):
                self.columns = self.cells
            elif self.columns is not None and self.cells != self.columns:
                self.flaw('%d cells below %d columns' % (self.cells, self.columns))
        if tag == 'table':
            self.columns = None

    def handle_data(self, data):
        if self.open and self.open[-1][0] in self.code:
            self.code[self.open[-1][0]].append(data)
            return
        if self.inside('title') and not self.inside('svg'):
            self.titles.append(data)
        if self.label == 0 and self.inside('article') and self.paragraphs and self.inside('p', 'h4', 'li'):
            if not any(values.get('class') == 'dek' for _, values in self.open):
                self.paragraphs[-1] += data
                for mark in self.inner:
                    mark['text'] += data
        for tag, values in reversed(self.open):
            if tag == 'tr' and ROW.match(values.get('id', '')) and self.cells > 0:
                while len(self.rows[-1]['cells']) < self.cells:
                    self.rows[-1]['cells'].append('')
                self.rows[-1]['cells'][-1] += data

    def check_whole(self, raw):
        for tag, _ in self.open:
            self.flaw('%s is not ended' % tag)
        for name in '!doctype', 'html', 'head', 'body', 'main', 'h1', 'style':
            if self.counts.get(name) != 1:
                self.flaw('%s %d times' % (name, self.counts.get(name, 0)))
        if not ''.join(self.titles).strip():
            self.flaw('no title')
        if re.search(rb'[\0-\x08\x0b-\x1f\x7f]', raw):
            self.flaw('a control character')
        for line, value, tag in self.links:
            self.check_link(line, value)
        for ref in self.refs:
            if ref not in self.ids and not (ref[0] == 'd' and ref[1:].isdigit() and self.counts.get('article', 0) == 0):
                self.flaw('there is no id ' + ref)
        if [row['id'] for row in self.rows] != ['r%d' % (i + 1) for i in range(len(self.rows))] and 'r1' in self.ids:
            self.flaw('rows are not numbered from 1 up')
        self.check_policy(raw)

    def check_link(self, line, value):
        if value.startswith('#'):
            found = value[1:] in self.ids
        elif re.match(r'https?://.', value):
            found = True
        else:
            found = bool(re.match(r'(?:index|\d{6})\.html(?:#[a-z0-9-]+)?$', value)) and \
                os.path.exists(os.path.join(os.path.dirname(self.path), value.partition('#')[0]))
        if not found:
            self.wrong.append('%s:%d: a link to %s' % (self.path, line, value))

    # The policy has the hash of the style and the script as they stand there.
    def check_policy(self, raw):
        if self.policy is None:
            self.flaw('no policy')
            return
        want = {"default-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"}
        for tag in 'style', 'script':
            code = re.search(b'<%s>(.*?)</%s>' % (tag.encode(), tag.encode()), raw, re.S)
            if code:
                digest = base64.b64encode(hashlib.sha256(code.group(1)).digest()).decode()
                want.add("%s-src 'sha256-%s'" % (tag, digest))
        got = {part.strip() for part in self.policy.split(';') if part.strip()}
        if got != want:
            self.flaw('the policy: %s; not: %s' % (sorted(got - want), sorted(want - got)))
        place = raw.find(b'Content-Security-Policy')
        if place > min(p for p in (raw.find(b'<style'), raw.find(b'<body')) if p > 0):
            self.flaw('the policy comes too late')


def main():
    asked = [a for a in sys.argv[1:] if a.startswith('--')]
    bad = 0
    for path in sys.argv[1:]:
        if path.startswith('--'):
            continue
        with open(path, 'rb') as f:
            raw = f.read()
        page = Page(path)
        try:
            page.feed(raw.decode('utf-8'))
        except UnicodeDecodeError as e:
            print('%s: not UTF-8: %s' % (path, e))
            bad = 1
            continue
        page.close()
        if '--text' in asked:
            sys.stdout.write('\n\n'.join(page.paragraphs) + '\n')
        elif '--marks' in asked:
            for m in page.marks:
                print('%(id)s\t%(class)s\t%(by)s\t%(text)s' % m)
        elif '--rows' in asked:
            for row in page.rows:
                print('\t'.join([row['id']] + [cell.strip() for cell in row['cells']]))
        else:
            page.check_whole(raw)
        for flaw in page.wrong if not asked else []:
            print(flaw)
            bad = 1
    return bad


sys.exit(main())
