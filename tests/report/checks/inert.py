# SPDX-License-Identifier: MIT
"""What comes from records is text, whatever it looks like."""
import base64
import hashlib
import re
import xml.etree.ElementTree

from checks import corrections, table
from hostile import PAYLOADS
from reading import Reader, equal, expect, none, path, settled

PICTURES = ("names", "network", "speakers")
# What the page's own markup has. Any of them may have these:
COMMON = {"id", "class", "hidden", "tabindex", "role", "dir", "title", "lang"}
OWN = {
    "html": "lang", "head": "", "meta": "charset http-equiv content name", "title": "",
    "style": "", "body": "", "header": "", "main": "", "footer": "", "nav": "",
    "section": "", "article": "data-doc", "h1": "", "h2": "", "h3": "", "h4": "", "p": "",
    "div": "", "dl": "", "dt": "", "dd": "", "ul": "", "ol": "", "li": "", "b": "", "i": "",
    "q": "", "em": "", "small": "", "strong": "", "span": "", "bdi": "", "a": "href rel",
    "time": "datetime", "mark": "", "table": "", "caption": "", "thead": "", "tbody": "",
    "tr": "data-d data-a data-t data-p data-doc", "th": "scope data-v", "td": "data-v",
    "details": "open", "summary": "", "script": "",
    "svg": "viewBox preserveAspectRatio focusable width height", "g": "", "rect": "width height",
    "line": "x1 y1 x2 y2 stroke-width", "circle": "cx cy r", "text": "x y text-anchor dy",
}
# What the script adds to it.
ADDED = {
    "button": "type", "input": "type name autocomplete accept", "select": "name",
    "option": "value selected", "label": "for", "form": "", "fieldset": "", "legend": "",
    "div": "", "th": "", "p": "",
}


def own_only(page, known, at):
    """The tree has nothing but elements and attributes that are the page's own."""
    tree = page.js("() => __probe.tree()")
    none(sorted({name for name, _ in tree if name not in known}), at + "elements")
    strange = sorted({(name, a) for name, attributes in tree for a, _ in attributes
                      if a not in COMMON and not a.startswith("aria-")
                      and a not in known.get(name, "").split()})
    none(strange, at + "attributes")
    links = [v for name, attributes in tree for a, v in attributes if a in ("href", "src", "action")]
    none([v for v in links if not re.match(r"(https?://[^\s\"<>]*|#[\w-]+|"
                                           r"(index|\d{6})\.html(#[\w-]+)?)$", v)], at + "links")
    expect(len(links) > 20, at + "few links")
    scripts = [n for n, _ in tree].count("script"), [n for n, _ in tree].count("style")
    equal(scripts, (1, 1), at + "scripts and styles")
    none([v for name, attributes in tree for a, v in attributes
          if name == "meta" and a == "http-equiv" and v.lower() != "content-security-policy"],
         at + "http-equiv")


def prod(page):
    """Touch all that can be touched, and see whether anything happens."""
    page.js("""() => {
        for (const d of document.querySelectorAll("details"))
            d.open = true;
        for (const e of document.querySelectorAll("*"))
            for (const kind of ["mouseover", "mouseenter", "focus", "pointerdown"])
                e.dispatchEvent(new Event(kind));
        for (const e of __probe.stops())
            e.focus();
        for (const e of document.querySelectorAll("#rows td:last-child button, th button"))
            e.click();
    }""")
    page.js("() => new Promise(done => setTimeout(done, 300))")
    expect(page.js("() => window.ran === undefined"), "a script ran")


def markup():
    """Nothing in the page but what is its own, without script and with it."""
    both = {name: OWN.get(name, "") + " " + ADDED.get(name, "") for name in {**OWN, **ADDED}}
    for name in "one.html", "many.html", "hostile.html", "folder/index.html", "folder/000001.html":
        with Reader(name) as page:
            page.scripts(False)
            page.open(name)
            own_only(page, OWN, name + ", no script: ")
            page.scripts(True)
            page.open(name)
            prod(page)
            own_only(page, both, name + ": ")


def folded(text):
    """As the page has it: white space folded, control characters replaced."""
    text = re.sub("[\0-\x08\x0e-\x1b\x7f-\x9f\u202d\u202e]", "\ufffd", text)
    return re.sub(r"[\t-\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+",
                  " ", text).strip()


def literal():
    """Every text is seen as it stands in the record."""
    with Reader("hostile.html") as page:
        cells = page.js("""() => [...document.querySelectorAll("#rows tbody tr")].map(r =>
            [r.querySelector("th b")?.textContent, r.cells[1].textContent,
            r.querySelector("td.said").textContent, r.cells[3].textContent,
            document.getElementById("d" + r.dataset.d)?.dataset.doc])""")
        heads = [folded(t) for t in page.js(
            "() => [...document.querySelectorAll('article h3, #pages th')].map(e => e.textContent)")]
        names = [folded(t) for t in page.js(
            "() => [...document.querySelectorAll('#names th')].map(e => e.textContent)")]
        documents = [folded(c[4]) for c in cells]
        for number, payload in enumerate(PAYLOADS, 1):
            what, doc = folded(payload), folded("%s %d" % (payload, number))
            rows = [c for c in cells if folded(c[4]) == doc]
            equal(len(rows), 2, "rows of the document %r" % doc)
            if not rows:
                continue
            speaker, cue, said, where, _ = map(folded, rows[0])
            if len(what) > 1000:    # long ones may be cut
                continue
            equal(speaker, folded("Name " + payload), "speaker")
            equal(cue, folded("told " + payload), "cue")
            expect(folded("said %s so" % payload) in said, "said: %r not in %r" % (what, said))
            expect(what in where, "title and outlet: %r not in %r" % (what, where))
            expect(what in folded(rows[1][2]), "indirect: %r not in %r" % (what, rows[1][2]))
            expect(what in heads, "no title %r" % what)
        expect(len(set(documents)) > len(PAYLOADS), "documents: %d" % len(set(documents)))
        expect(any(folded("Name " + p) in names for p in PAYLOADS), "names: %r" % names)
        prod(page)


def policy():
    """The policy allows the page's own style and script, by their hashes, and no more."""
    for name in "one.html", "many.html", "hostile.html", "folder/index.html":
        with open(path(name), encoding="utf-8", newline="") as file:
            text = file.read()
        hashes = ["'sha256-%s'" % base64.b64encode(hashlib.sha256(re.search(
            "<%s>(.*?)</%s>" % (tag, tag), text, re.S)[1].encode()).digest()).decode()
                  for tag in ("style", "script")]
        found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
        given = {d.split()[0]: d.split()[1:] for d in found[1].replace("&#39;", "'").split(";")}
        equal(given, {"default-src": ["'none'"], "style-src": hashes[:1],
                      "script-src": hashes[1:], "base-uri": ["'none'"], "form-action": ["'none'"],
                      "require-trusted-types-for": ["'script'"]}, name + ": policy")
        before = text[:found.start()]
        equal(re.findall(r"<(\w+)", before), ["html", "head", "meta"], name + ": before the policy")


def enforced():
    """The browser obeys it: no script, style, picture or frame can be added."""
    with Reader("one.html") as page:
        page.js("""async () => {
            const add = (name, set) => { const e = document.createElement(name); set(e);
                document.body.append(e); };
            const attempt = f => { try { f(); } catch { } };
            attempt(() => add("script", s => { s.textContent = "window.ran = 1"; }));
            attempt(() => add("img", i => { i.src = "https://evil.example/x.png"; }));
            attempt(() => add("iframe", i => { i.src = "https://evil.example/"; }));
            attempt(() => add("link", l => { l.rel = "stylesheet"; l.href = "https://evil.example/"; }));
            attempt(() => { document.body.innerHTML += "<p>"; });
            attempt(() => { document.body.setAttribute("onclick", "window.ran = 1");
                document.body.click(); });
            await fetch("https://evil.example/").catch(() => 0);
        }""")
        expect(settled(lambda: len(page.js("() => window.__violations")) >= 5), lambda:
               "few violations: %s" % page.js("() => window.__violations"))
        expect(page.js("() => window.ran === undefined"), "a script ran")
        # These were meant.
        page.js("() => { window.__violations = []; }")
        page.console()
        page.asked = lambda: []
        page.proxy.asked.clear()


def silent():
    """A long visit asks for nothing but the page, and for the file that it saves."""
    for name in "one.html", "hostile.html":
        with Reader(name) as page:
            table.put(page, "search", "a")
            table.put(page, "check", True)
            table.reset(page)
            page.click("#rows th:first-child button")
            corrections.mark(page, page.rows()[0]["id"], "speaker", "Ann Lee")
            corrections.saved(page)
            for selector in "a[href^=http]", "mark", "th a", "svg circle":
                for at in page.js("""s => [...document.querySelectorAll(s)].slice(0, 20).map(e => {
                    e.scrollIntoView({block: "center"}); const r = e.getClientRects()[0];
                    return r && [r.left + 3, r.top + 3]; }).filter(p => p)""", selector):
                    page.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=at[0], y=at[1])
            page.media("dark", "print")
            page.cdp("Page.printToPDF")
            page.js("() => new Promise(done => setTimeout(done, 500))")
            asked = page.requests()
            equal([u for u in asked[1:] if not u.startswith("blob:")], [], name + ": asked for")
            equal(asked[0], page.read[0], name + ": asked for first")
            events = {m["method"] for m in page.events()}
            none(sorted(e for e in events if "WebSocket" in e or "WebTransport" in e), "sockets")


def pictures():
    """SVG files: well formed, without script, and the same as pictures in other pages."""
    for name in PICTURES:
        for of in "many", "hostile":
            file = "%s-%s.svg" % (of, name)
            root = xml.etree.ElementTree.parse(path(file)).getroot()
            elements = {e.tag.split("}")[-1] for e in root.iter()}
            none(sorted(elements - {"svg", "g", "title", "desc", "style", "rect", "line", "circle",
                                    "text", "tspan", "path", "a"}), file + ": elements")
            attributes = {a for e in root.iter() for a in e.attrib}
            none(sorted(a for a in attributes if a.lower().startswith("on") or "href" in a),
                 file + ": attributes")
            expect(any(e.tag.endswith("}text") for e in root.iter()), file + ": no text")
            with Reader(file) as page:
                equal(page.js("() => document.documentElement.localName"), "svg", file)
                expect(page.js("() => window.ran === undefined"), file + ": a script ran")
    with open(path("embedded.html"), "w", encoding="utf-8") as out:
        out.write('<!DOCTYPE html><html lang="en"><title>Pictures</title>')
        for name in PICTURES:
            with open(path("hostile-%s.svg" % name), encoding="utf-8") as svg:
                out.write(re.sub(r"<\?xml.*?\?>", "", svg.read()))
            out.write('<img src="hostile-%s.svg" alt="">' % name)
    with Reader("embedded.html") as page:
        equal(page.js("() => [...document.images].filter(i => !i.naturalWidth).length"), 0,
              "pictures that are not drawn")
        none(page.js("() => [...document.querySelectorAll('script, img:not([alt=\"\"]), iframe, "
                     "foreignObject, a')].map(e => e.outerHTML.slice(0, 200))"), "in a page")
