# SPDX-License-Identifier: MIT
"""What the checks share: a page that is read, and what was found wrong with it."""
import os
import subprocess
import urllib.parse

from browser import Browser
from driver import wait

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = os.environ.get("PAGES", ".")
with open(os.path.join(HERE, "probe.js"), encoding="utf-8") as file:
    PROBE = file.read()

flaws = []


def expect(condition, what):
    if not condition:
        flaws.append(what() if callable(what) else what)
    return bool(condition)


def equal(got, want, what):
    """Expect that they are; long ones are shown from a little before they differ."""
    def said():
        a, b = repr(got), repr(want)
        at = len(os.path.commonprefix([a, b])) - 60 if len(a) > 300 else 0
        return "%s: %s, not %s" % (what, a[max(at, 0):][:300], b[max(at, 0):][:300])
    return expect(got == want, said)


def none(found, what):
    """Expect that nothing was found."""
    return expect(not found, lambda: "%s: %d: %s" % (what, len(found), short(found)))


def short(value):
    text = repr(value)
    return text if len(text) < 1500 else text[:1500] + "..."


def path(name):
    return os.path.join(PAGES, name)


def run(*command, data=None):
    """What a command writes, which must succeed in silence."""
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    expect(done.returncode == 0 and not done.stderr, "%s: status %d: %s" % (
        " ".join(command), done.returncode, done.stderr.decode()))
    return done.stdout


class Reader(Browser):
    """A browser with the probe in it. At the end nothing was asked of anybody,
    no script was stopped, and the console is empty."""

    def __init__(self, page, *size):
        super().__init__(*size)
        self.read = []
        try:
            self.open(page)
        except BaseException:
            self.close()
            raise

    def open(self, page, fragment=""):
        page = page if os.path.isabs(page) else path(page)
        super().open(page, fragment)
        self.probe()

    def spread(self):
        """Lay out what is not on the screen as well."""
        self.js("""() => { const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { content-visibility: visible !important; }");
            document.adoptedStyleSheets = [sheet]; }""")

    def probe(self):
        self.read.append(self.js("() => location.href"))
        self.js(PROBE)

    def asked(self):
        """What was asked for but the pages themselves."""
        folder = "file://" + urllib.parse.quote(os.path.realpath(PAGES)) + "/"
        return [u for u in self.requests()
                if not u.startswith((folder, "blob:", "about:blank"))]

    def silent(self):
        none(self.asked(), "requests")
        none([a for a in self.proxy.asked if ".example" in a], "asked of the network")
        none(self.js("() => [...window.__violations || [], ...window.ran ? ['script ran'] : []]"),
             "policy violated")
        none(self.console(), "console")

    def __exit__(self, kind, *rest):
        try:
            if kind is None:
                self.silent()
        finally:
            super().__exit__(kind, *rest)

    def where(self):
        """The fragment, and the element that has the focus."""
        return self.js("""() => [location.hash, document.activeElement.id,
            document.querySelector(":target")?.id || ""]""")

    def in_view(self, selector):
        """Is the top of the element on the screen, and not covered?"""
        return self.js("""selector => {
            const e = document.querySelector(selector);
            const r = e.getClientRects()[0];
            if (!r || r.top < 0 || r.bottom - Math.max(0, r.height - 30) > innerHeight)
                return false;
            const x = Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 2);
            const top = document.elementFromPoint(x, r.top + Math.min(r.height / 2, 10));
            return !!top && (e.contains(top) || top.contains(e));
        }""", selector)

    def rows(self):
        """What the rows of the table of statements hold, in their order."""
        return self.js("""() => [...document.querySelectorAll("#rows tbody tr")].map(r => ({
            id: r.id, hidden: r.hidden || !r.checkVisibility(),
            text: [...r.cells].slice(0, -1).map(c => c.textContent).join(" "),
            speaker: r.querySelector("th b")?.textContent || "",
            who: r.querySelector("th").firstElementChild?.textContent || "",
            outlet: r.querySelector("span.o")?.textContent || "",
            said: r.querySelector("td.said").firstElementChild?.localName === "q" ?
                r.querySelector("td.said q").textContent :
                r.querySelector("td.said").firstChild.textContent.trim(),
            act: r.dataset.a || "say", type: r.dataset.t, places: r.dataset.p, page: r.dataset.d,
            check: r.classList.contains("check"), wrong: r.classList.contains("wrong"),
            at: r.querySelector("a.at")?.getAttribute("href") || ""}))""")


def settled(what, seconds=3):
    """Does it become true soon?"""
    return bool(wait(what, seconds))
