# SPDX-License-Identifier: MIT
"""Contrast, and colours that tell apart."""
from reading import Reader, expect, none


def schemes(*names):
    for name in names:
        for scheme in "light", "dark":
            with Reader(name) as page:
                page.media(scheme)
                page.js("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
                yield page, "%s, %s: " % (name, scheme)


def low(page):
    return sorted({"%s on %s, %.2f below %.1f, %gpx: %s" % (
        tuple(map(round, t["front"][:3])), tuple(map(round, t["back"][:3])), t["ratio"],
        t["need"], t["size"], t["where"])
        for t in page.js("() => __probe.contrasts()") if t["ratio"] < t["need"]})


def contrast():
    """Every text stands out from what is behind it (WCAG AA)."""
    for page, at in schemes("one.html", "many.html"):
        count = len(page.js("() => __probe.texts().map(t => 1)"))
        expect(count > 100, at + "few texts: %d" % count)
        none(low(page), at + "low contrast")
        dark = page.js("() => __probe.ground(document.querySelector('main'))")[0] < 128
        expect(dark == ("dark" in at), at + "the ground is %s" % ("dark" if dark else "light"))


def states():
    """The same where something is the target, marked wrong, or pointed at."""
    for page, at in schemes("one.html"):
        rows = [r["id"] for r in page.rows()]
        for row in rows:
            page.js("row => { location.hash = row; }", row)
            none([f for f in low(page) if row in f], at + "low contrast in the target " + row)
        for mark in page.js("() => [...document.querySelectorAll('mark[id]')].map(m => m.id)"):
            page.js("mark => { location.hash = mark; }", mark)
            none([f for f in low(page) if mark in f], at + "low contrast in the target " + mark)
        page.click("#%s td:last-child button" % rows[0])
        none(low(page), at + "low contrast with a form open")
        for selector in "nav a", "header .dek a", "mark a.by", "a.at", ".tools button", "th button":
            if not page.js("s => !!document.querySelector(s)", selector):
                continue
            x, y = page.js("""s => { const e = document.querySelector(s);
                e.scrollIntoView({block: "center"});
                const r = e.getClientRects()[0]; return [r.left + r.width / 2,
                r.top + r.height / 2]; }""", selector)
            page.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
            none(low(page), at + "low contrast, pointed at " + selector)


def speakers():
    """The eight colours of speakers differ, for marks and rows alike."""
    for page, at in schemes("many.html"):
        colours = page.js("""() => {
            const p = document.createElement("p");
            document.querySelector("article").append(p);
            const of = [..."12345678"].map(n => {
                const m = document.createElement("mark");
                m.className = "q s" + n;
                m.textContent = "x";
                p.append(m);
                const s = getComputedStyle(m);
                return [s.backgroundColor, s.borderBottomColor, s.textDecorationColor]
                    .map(c => __probe.colour(c));
            });
            p.remove();
            return of;
        }""")
        best = [max(range(3), key=lambda i: sum(abs(a - b) for a, b in zip(x[i], y[i])))
                for x, y in zip(colours, colours[1:])]
        part = max(set(best), key=best.count)
        for i, one in enumerate(colours):
            for j, other in enumerate(colours[:i]):
                apart = sum((a - b) ** 2 for a, b in zip(one[part][:3], other[part][:3])) ** .5
                expect(apart >= 18, at + "s%d and s%d differ by %.0f only: %s %s" % (
                    j + 1, i + 1, apart, other[part], one[part]))


def forced():
    """With the system's own colours (forced colours) marks are still seen."""
    with Reader("one.html") as page:
        page.cdp("Emulation.setEmulatedMedia", features=[{"name": "forced-colors",
                                                          "value": "active"}])
        plain = page.js("""() => [...document.querySelectorAll("mark.q")].slice(0, 5).filter(m => {
            const s = getComputedStyle(m), p = getComputedStyle(m.parentElement);
            return s.backgroundColor === p.backgroundColor && s.textDecorationLine === "none" &&
                parseFloat(s.borderBottomWidth) === 0;
        }).map(__probe.name)""")
        none(plain, "marks that look like the rest")
