# SPDX-License-Identifier: MIT
"""The changes that can be made to a file of C, one at a time.

Each is a small fault that a programmer could have made: another comparison, &&
for ||, a number that is one more or twice as much, a condition that is always
or never true, a break or a return that is missing. Comments, strings, the
preprocessor's lines, declarations and tables are left alone; of what stands
outside functions only the constants of enums are changed.
"""
import re

OTHER = {'<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==',
         '&&': '||', '||': '&&', '+': '-', '-': '+', '+=': '-=', '-=': '+='}
TOKEN = re.compile(r'''[A-Za-z_]\w*|0[xX][0-9a-fA-F]+[uUlL]*|
    (?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?[fF]?|\d+[uUlL]*|
    <<=|>>=|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[^\s\w]''', re.X)
HIDDEN = re.compile(r'''/\*.*?\*/|//[^\n]*|"(?:[^"\\\n]|\\.)*"|
    '(?:[^'\\\n]|\\.)*'|^[ \t]*\#(?:[^\n\\]|\\.)*''', re.X | re.S | re.M)
DECLARES = {'static', 'const', 'struct', 'unsigned', 'char', 'int', 'size_t', 'bool',
            'double', 'float', 'long', 'enum', 'union', 'void'}
LARGE = 1 << 16     # such numbers are of hashes and masks
OPEN, CLOSE = {'(': ')', '[': ']', '{': '}'}, set(')]}')


class Code:
    """A file as tokens: text, place, the bracket that each belongs to."""

    def __init__(self, text):
        self.text = text
        plain = HIDDEN.sub(lambda m: re.sub(r'[^\n]', '\0', m[0]), text)
        # A string or a character is an operand: what hides it is none of C's signs.
        found = [m for m in TOKEN.finditer(plain.replace('\0', ' '))]
        self.tokens = [m[0] for m in found]
        self.at = [m.start() for m in found]
        self.partner = {}
        stack = []
        for i, t in enumerate(self.tokens):
            if t in OPEN:
                stack.append(i)
            elif t in CLOSE and stack:
                self.partner[i] = stack.pop()
                self.partner[self.partner[i]] = i

    def end(self, i):
        return self.at[i] + len(self.tokens[i])

    def bodies(self):
        """The first and the last token of each function's body."""
        for i, t in enumerate(self.tokens):
            if t == '{' and self.text[self.at[i] - 1:self.at[i]] == '\n' and \
                    i > 0 and self.tokens[i - 1] == ')':
                yield i, self.partner[i]

    def enums(self):
        """The numbers that enums give to constants."""
        for i, t in enumerate(self.tokens):
            if t == 'enum' and self.tokens[i + 1] == '{':
                for k in range(i + 2, self.partner[i + 1]):
                    if self.tokens[k - 1] == '=' and self.tokens[k + 1] in ',}':
                        yield k

    def statement(self, i):
        """Where the statement of token i begins."""
        while i > 0 and self.tokens[i - 1] not in (';', '{', '}'):
            i -= 1
            if self.tokens[i] == ')':
                i = self.partner[i]
        return i

    def operand(self, i, step, stops):
        """The last token of what stands beside the operator i."""
        k = i + step
        while self.tokens[k] not in stops:
            if self.tokens[k] in (CLOSE if step < 0 else OPEN):
                k = self.partner[k]
            elif self.tokens[k] in (OPEN if step < 0 else CLOSE):
                break
            k += step
        return k - step


def numbers(token):
    """What a number becomes."""
    if '.' in token:
        return ['%s * 2' % token if float(token.rstrip('fF')) else '1.0']
    n = int(token.rstrip('uUlL'), 0) if not re.match(r'0\d', token) else LARGE
    if n >= LARGE:
        return []
    return [str(n + 1)] + ([str(2 * n)] if n > 1 else [])


def is_size(code, i):
    """Is number i the size of an array that is declared?"""
    first = code.statement(i)
    word = code.tokens[first]
    return code.tokens[i - 1] == '[' and '=' not in code.tokens[first:i] and \
        (word in DECLARES or word.endswith('_t'))


def in_body(code, i):
    """The changes at token i of a function: from, to, the text instead."""
    t, before, after = code.tokens[i], code.tokens[i - 1], code.tokens[i + 1]
    here = (code.at[i], code.end(i))
    spaced = code.text[here[0] - 1:here[0]].isspace() and \
        code.text[here[1]:here[1] + 1].isspace()
    if t in OTHER and (len(t) > 1 or spaced):
        yield here + (OTHER[t],)
    if t in ('&&', '||'):
        stops = {'&&', '||', ',', ';', '?', ':', '=', 'return'}
        if t == '||':
            stops.discard('&&')
        left, right = code.operand(i, -1, stops), code.operand(i, 1, stops)
        yield code.at[left], code.at[i + 1], ''
        yield code.end(i - 1), code.end(right), ''
    if t == '!':
        yield here + ('',)
    if t[0].isdigit() or (t[0] == '.' and len(t) > 1):
        if not is_size(code, i):
            for n in numbers(t):
                yield here + (n,)
    if t in ('if', 'while') and after == '(':
        condition = code.text[code.at[i + 1]:code.end(code.partner[i + 1])]
        for always in ('(%s || 1)', '(%s && 0)')[t == 'while':]:
            yield code.at[i + 1], code.end(code.partner[i + 1]), always % condition
    if t in ('break', 'continue') and after == ';':
        yield here + ('',)
    if t == 'return':
        end = i
        while code.tokens[end] != ';':
            end += 1
        if code.tokens[end + 1:end + 2] != ['}'] or \
                code.text[code.at[end + 1] - 1] != '\n':
            value = code.text[code.end(i):code.at[end]].strip()
            yield here[0], code.at[end], '(void)(%s)' % value if value else ''


def changes(text):
    """All changes of a file, as (from, to, text instead), without doubles."""
    code = Code(text)
    found = {}
    for k in code.enums():
        if code.tokens[k][0].isdigit():
            for n in numbers(code.tokens[k]):
                found[code.at[k], code.end(k), n] = True
    for first, last in code.bodies():
        for i in range(first + 1, last):
            for change in in_body(code, i):
                found[change] = True
    return sorted(found)


def told(text, change):
    """Line number, and the lines before and after the change, each as one."""
    start, end, new = change
    first = text.rfind('\n', 0, start) + 1
    last = text.find('\n', max(end - 1, start))
    fold = lambda s: ' '.join(s.split())
    return (text.count('\n', 0, start) + 1, fold(text[first:last]),
            fold(text[first:start] + new + text[end:last]))
