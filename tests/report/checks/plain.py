# SPDX-License-Identifier: MIT
"""Without script, on paper, and in a folder of pages."""
import base64
import html.parser
import os
import re

from reading import Reader, equal, expect, none, path
from checks import colours

GATHER = """() => ({
    rows: [...document.querySelectorAll("#rows tbody tr")].map(r => [r.id, r.checkVisibility()]),
    marks: [...document.querySelectorAll("mark[id]")].map(m => [m.id, m.checkVisibility()]),
    links: [...document.querySelectorAll("a[href]")].map(a => a.getAttribute("href")),
    text: document.querySelector("main").innerText.length})"""


class Source(html.parser.HTMLParser):
    """What the file says: links, and the text of main."""

    def __init__(self, name):
        super().__init__()
        self.links, self.rows, self.marks, self.texts, self.skip = [], [], [], [], 0
        with open(path(name), encoding="utf-8") as page:
            self.feed(page.read())

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.skip = tag in ("style", "script", "title")
        if tag == "a":
            self.links.append(attrs["href"])
        if tag == "tr" and re.match(r"r\d", attrs.get("id", "")):
            self.rows.append(attrs["id"])
        if tag == "mark" and "id" in attrs:
            self.marks.append(attrs["id"])

    def handle_endtag(self, tag):
        self.skip = 0

    def handle_data(self, data):
        if not self.skip and data.strip():
            self.texts.append(" ".join(data.split()))


def without_script():
    """All rows, marks, links and texts are there, and no tools that do nothing."""
    for name in "one.html", "many.html":
        source = Source(name)
        with Reader(name) as page:
            page.scripts(False)
            page.open(name)
            got = page.js(GATHER)
            equal(got["rows"], [[r, True] for r in source.rows], name + ": rows")
            equal(got["marks"], [[m, True] for m in source.marks], name + ": marks")
            equal(got["links"], source.links, name + ": links")
            expect(len(source.rows) > 5, name + ": few rows")
            page.js("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
            seen = page.js("() => document.body.textContent.replace(/\\s+/g, ' ')")
            none([t for t in source.texts if t not in seen], name + ": texts that are not there")
            hidden = page.js("""() => { const seen = new Set(__probe.texts().map(t => t.node));
                const walk = document.createTreeWalker(document.querySelector("main"), 4), out = [];
                for (let n; (n = walk.nextNode());)
                    if (n.data.trim() && !seen.has(n) && !n.parentElement.closest(".vh, title, small[hidden]"))
                        out.push(__probe.name(n.parentElement));
                return out; }""")
            none(hidden, name + ": texts that are not seen")
            none(page.js("() => [...document.querySelectorAll('button, input, select')].filter(e "
                         "=> e.checkVisibility()).map(__probe.name)"), name + ": dead controls")
            page.click("nav a")
            expect(page.js("() => !!document.querySelector(':target')"), name + ": contents")


def same_with_script():
    """The script takes nothing away."""
    for name in "one.html", "many.html":
        source = Source(name)
        with Reader(name) as page:
            got = page.js(GATHER)
            equal(got["rows"], [[r, True] for r in source.rows], name + ": rows")
            equal(got["marks"], [[m, True] for m in source.marks], name + ": marks")
            none(sorted(set(source.links) - set(got["links"])), name + ": links lost")


def printed():
    """On paper: no tools, dark on light, and nothing cut off."""
    for name in "one.html", "many.html":
        for scheme in "light", "dark":
            with Reader(name) as page:
                page.size(718)  # A4 without its margins
                page.media(scheme, "print")
                at = "%s, %s: " % (name, scheme)
                none(page.js("""() => [...document.querySelectorAll(
                    ".tools, .skip, nav, button, input, select")].filter(e => e.checkVisibility() &&
                    e.getClientRects().length && !e.closest("th[scope=col]")).map(__probe.name)"""), at + "printed")
                equal(page.js("() => [...document.querySelectorAll('#rows tbody tr')].filter(r => "
                              "!r.checkVisibility()).length"), 0, at + "rows not printed")
                none(colours.low(page), at + "low contrast")
                none(page.js("""() => __probe.texts().filter(t => __probe.ground(t.element)[0] < 128 &&
                    getComputedStyle(t.element).printColorAdjust !== "exact").map(t =>
                    __probe.name(t.element))"""), at + "printed on dark")
                equal(page.js("() => document.documentElement.scrollWidth - innerWidth"), 0,
                      at + "wider than the paper")
                none(page.js("""() => [...document.querySelectorAll(".wide")].filter(e =>
                    e.scrollWidth > e.clientWidth + 1 || /auto|scroll|hidden/.test(
                    getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth)
                    .map(__probe.name)"""), at + "cut off")
                if scheme == "dark":
                    continue
                data = base64.b64decode(page.cdp("Page.printToPDF")["data"])
                expect(data.startswith(b"%PDF"), at + "no PDF")


def folder():
    """index.html leads to every page, and each page back."""
    names = sorted(os.listdir(path("folder")))
    pages = [n for n in names if n != "index.html"]
    expect(len(pages) > 3 and "index.html" in names, "pages: %s" % names)
    equal(pages, ["%06d.html" % (i + 1) for i in range(len(pages))], "names")
    with Reader("folder/index.html") as page:
        links = page.js("""() => [...document.querySelectorAll("#pages a[href]")].map(a =>
            a.getAttribute("href"))""")
        equal(links, pages, "links of the index")
        for name in pages:
            page.click('#pages a[href="%s"]' % name)
            page.probe()
            expect(page.js("() => location.pathname").endswith("/" + name), "not at " + name)
            back = page.js("() => [...document.links].findIndex(a => "
                           "a.getAttribute('href') === 'index.html')")
            if expect(back >= 0, name + " does not lead back"):
                page.click('a[href="index.html"]')
                page.probe()
                expect(page.js("() => location.pathname").endswith("/index.html"), "not back")
        inside = page.js("""() => [...document.links].map(a => a.getAttribute("href"))
            .filter(h => /^\\d{6}\\.html#/.test(h))""")
        for link in sorted(set(inside))[:50]:
            name, fragment = link.split("#")
            page.open("folder/" + name, "#" + fragment)
            expect(page.js("() => !!document.querySelector(':target')"), link + " leads nowhere")
