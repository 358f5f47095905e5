# SPDX-License-Identifier: MIT
"""Records every field of which tries to be more than text."""
RAN = "window.ran = 1"
SCRIPT = "<script>%s</script>" % RAN
PAYLOADS = [
    SCRIPT,
    '"><img src=x onerror="%s">' % RAN,
    "'><svg onload='%s'>" % RAN,
    "</style>" + SCRIPT,
    "</script>" + SCRIPT,
    "</title>" + SCRIPT,
    "</textarea></select></svg></table>" + SCRIPT,
    "<!-- <script>",
    "--> " + SCRIPT,
    "]]>" + SCRIPT,
    "<![CDATA[" + SCRIPT,
    "<?xml?><!DOCTYPE html>" + SCRIPT,
    "javascript:%s//" % RAN,
    "JaVa\tScRiPt:%s//" % RAN,
    "\x01 javascript:%s" % RAN,
    "data:text/html,%s" % SCRIPT,
    '" onmouseover="%s" autofocus onfocus="%s' % (RAN, RAN),
    "' onmouseover='%s' tabindex=1 style='position:fixed" % RAN,
    "` onfocus=%s autofocus `" % RAN.replace(" ", ""),
    '<base href="https://evil.example/">',
    '<meta http-equiv=refresh content="0;url=https://evil.example/">',
    '<link rel=stylesheet href="https://evil.example/x.css">',
    '<iframe srcdoc="%s"></iframe>' % SCRIPT.replace("<", "&lt;"),
    '<form action="https://evil.example/"><button>x</button></form>',
    '"><a href="https://evil.example/" ping="https://evil.example/">x</a>',
    "&lt;script&gt;%s&lt;/script&gt; &amp;amp; &#60;b&#62; &nosuch; &" % RAN,
    "&quot; onload=&quot;%s" % RAN,
    '{{constructor.constructor("%s")()}} ${%s} <%%= 1 %%>' % (RAN, RAN),
    "NUL \ufffd and \ufffd\ufffd",
    "bidi \u202eedoc.live\u202d\u2066 end",
    "separators \u2028 and \u2029 end",
    "lines\r\nand\nTABs\t and \\n backslashes\\",
    "controls \x1b[31m \x07 \x7f \x85 \ufeff end",
    "W" * 3000,
    "\u0301\u0301\u0301" * 40 + "\u200d\U0001f468\u200d\U0001f469",
    "[x](javascript:%s) <https://evil.example/>" % RAN,
]
# Places that are none, or that are elsewhere.
SPANS = ["", "-", "0-0", "9-3", "0-99999999999999999", "5-8,2-4", "1-4,3-9", "x-y",
         "-1-4", "0-1,", "3", "1-2-3", "0-18446744073709551617", SCRIPT]


def escape(field):
    for plain, escaped in ("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"):
        field = field.replace(plain, escaped)
    return field


def record(*fields):
    return "\t".join(escape(str(f)) for f in fields) + "\n"


class Document:
    """The records of a document, with the places of its text."""

    def __init__(self, doc, **meta):
        self.doc, self.at, self.sentences = doc, 0, 0
        self.records = [record("doc", doc, 0, 0, "html", "", "nutgraf/1")]
        for label, text in meta.items():
            self.meta(label, text)

    def meta(self, label, text):
        self.records.append(record("meta", self.doc, 0, 0, label, text))

    def sentence(self, text, *parts, label="body"):
        """A paragraph, and for each part of it its span, as a text."""
        start, self.sentences = self.at, self.sentences + 1
        size = len(text.encode())
        self.records.append(record("sent", self.doc, start, start + size, label, text,
                                   self.sentences, self.sentences, 0, 0))
        self.at += size + 2
        spans = []
        for part in parts:
            begin = start + len(text[:text.index(part)].encode())
            spans.append("%d-%d" % (begin, begin + len(part.encode())))
        return spans

    def entity(self, span, label, text, name, sure="0.90", value=""):
        self.records.append(record("entity", self.doc, *span.split("-"), label, text, name,
                                   sure, value))

    def quote(self, span, label, text, *more):
        self.records.append(record("quote", self.doc, *span.split("-"), label, text, *more))

    def text(self):
        return "".join(self.records)


def document(number, payload):
    """A document that holds the payload wherever a record can."""
    d = Document("%s %d" % (payload, number), title=payload, author=payload, outlet=payload,
                 url=payload, date=payload, language=payload, description=payload)
    d.meta("url", "https://news.example/" + payload)
    d.meta(payload, payload)
    said, name, place = "said %s so" % payload, "Name " + payload, "Place " + payload
    spans = d.sentence("“%s” %s told %s." % (said, name, place), "“%s”" % said, name, "told",
                       place)
    d.entity(spans[1], "PERSON", name, name)
    d.entity(spans[3], payload, place, place)
    d.quote(spans[0], "direct", "“%s”" % said, name, name, "told " + payload, spans[0], spans[1],
            spans[2], payload, "0.90", "say", "", "0.90")
    day = "on %d May" % (number % 28 + 1)
    spans = d.sentence("%s the %s thing was thought %s" % (payload, payload, day), payload, day)
    d.entity(spans[1], "DATE", day, "", "", payload)
    d.quote(spans[0], payload, payload, payload, payload, payload, payload, payload, payload,
            payload, payload, payload, payload, payload)
    d.sentence(payload, label="heading")
    d.sentence(payload, label="list")
    d.sentence(payload, label="caption")
    d.sentence(payload, label=payload)
    return d


def odd_places():
    """A document whose places are wrong."""
    d = Document("places", title="Places")
    for spans in SPANS:
        span, = d.sentence("A word or two, said Ann Lee.", "A word or two")
        d.quote(span, "indirect", "A word or two", "Ann Lee", "Ann Lee", "said", spans, spans,
                spans, "Q8", "0.90", "say", "", "0.90")
    d.quote("5-3", "direct", "Backwards", "", "", "", "5-3", "", "", "Q1", "0.1", "", "not", "")
    d.entity("7-2", "PERSON", "Ann", "Ann Lee")
    d.entity("0-999999999", "ORG", "Far", "Far")
    return d


def records():
    documents = [document(n, p).text() for n, p in enumerate(PAYLOADS, 1)]
    return "".join(documents) + odd_places().text()
