# SPDX-License-Identifier: MIT
"""Keyboard and screen readers."""
from reading import Reader, equal, expect, none

NAMED = {"button", "link", "textbox", "searchbox", "combobox", "checkbox", "listbox", "image",
         "region", "navigation", "DisclosureTriangle", "img", "graphics-document"}


def walk(page, limit=1500):
    """Where the Tab key goes, from the start of the page to its end."""
    stops = []
    while len(stops) < limit:
        page.key("Tab")
        stop = page.js("""() => {
            const e = document.activeElement;
            if (e === document.body)
                return null;
            const s = getComputedStyle(e), r = e.getClientRects()[0];
            const index = __probe.stops().indexOf(e);
            const middle = (from, to, all) => (Math.max(from, 0) + Math.min(to, all)) / 2;
            const top = r && document.elementFromPoint(middle(r.left, r.right, innerWidth),
                middle(r.top, r.bottom, innerHeight));
            return {index, name: __probe.name(e), ring: s.outlineStyle === "none" ? 0 :
                parseFloat(s.outlineWidth), contrast: __probe.contrast(
                __probe.colour(s.outlineColor), __probe.ground(e.parentElement)),
                seen: !!top && (e.contains(top) || top.contains(e))};
        }""")
        if stop is None or stops and stop["index"] == 0:
            break
        stops.append(stop)
    return stops


def order(name="one.html", size=(1280, 800)):
    """Tab reaches everything, in the order of the page, and shows where it is."""
    with Reader(name, *size) as page:
        want = page.js("() => __probe.stops().map(e => __probe.name(e))")
        expect(len(want) > 20, "few places to stop at: %d" % len(want))
        stops = walk(page)
        equal([s["index"] for s in stops], list(range(len(want))), "order of focus")
        expect("skip" in stops[0]["name"], "the first stop is " + stops[0]["name"])
        none([s["name"] for s in stops if s["ring"] < 1], "no ring")
        none([(s["name"], s["contrast"]) for s in stops if s["contrast"] < 3], "faint ring")
        none([s["name"] for s in stops if not s["seen"]], "focused but not seen")
        none(page.js("() => [...document.querySelectorAll('[tabindex]')].filter(e => "
                     "e.tabIndex > 0).map(__probe.name)"), "tabindex above 0")


def order_many():
    order("many.html")


def order_phone():
    order("one.html", (390, 844))


def skip():
    """The first link leads past the head of the page."""
    with Reader("one.html") as page:
        page.key("Tab")
        expect(page.in_view(":focus"), "the link to skip is not seen when it has the focus")
        page.key("Enter")
        equal(page.js("() => location.hash"), "#main", "fragment")
        page.key("Tab")
        expect(page.js("() => !!document.activeElement.closest('main')"),
               "the next stop is outside of main")


def tree(name):
    """What a screen reader has of the page."""
    with Reader(name) as page:
        page.js("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
        nodes = [n for n in page.cdp("Accessibility.getFullAXTree")["nodes"] if not n["ignored"]]
        roles = [(n["role"]["value"], n.get("name", {}).get("value", "").strip(),
                  {p["name"]: p["value"].get("value") for p in n.get("properties", [])})
                 for n in nodes]
        for role in "banner", "navigation", "main", "contentinfo":
            equal(sum(r[0] == role for r in roles), 1, "landmarks: " + role)
        none([(r, n) for r, n, _ in roles if r in NAMED and not n], "without a name")
        levels = [p["level"] for r, _, p in roles if r == "heading"]
        equal(levels[0], 1, "the first heading's level")
        equal(levels.count(1), 1, "headings of level 1")
        none([(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1], "levels left out")
        none([n for r, n, _ in roles if r == "heading" and not n], "headings without text")
        expect(any(r == "status" for r, _, _ in roles), "no status")
        expect(sum(r == "rowheader" for r, _, _ in roles) > 5, "few row headers")
        regions = page.js("""() => [...document.querySelectorAll("main section")].map(s =>
            document.getElementById(s.getAttribute("aria-labelledby"))?.textContent || "")""")
        none([n for n in regions if not n], "sections without a name")
        expect(len(regions) == len(set(regions)), "sections with the same name")


def tree_one():
    tree("one.html")


def tree_many():
    tree("many.html")


def tree_plain():
    """Tables are tables without script as well, however rows are laid out."""
    for name in "one.html", "many.html":
        for width in 1280, 390:
            with Reader(name, width) as page:
                page.scripts(False)
                page.open(name)
                page.js("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
                roles = [n["role"]["value"] for n in
                         page.cdp("Accessibility.getFullAXTree")["nodes"] if not n["ignored"]]
                for role, selector in (("table", "table"), ("rowheader", "th[scope=row]"),
                                       ("columnheader", "th[scope=col]"), ("row", "tr"),
                                       ("cell", "td")):
                    count = page.js("s => [...document.querySelectorAll(s)].filter(e => "
                                    "e.checkVisibility()).length", selector)
                    expect(roles.count(role) >= count, "%s, %d px: %d of %d are a %s" % (
                        name, width, roles.count(role), count, role))


def markup():
    """Language, table heads, ids and what refers to them."""
    for name in "one.html", "many.html":
        with Reader(name) as page:
            equal(page.js("() => document.documentElement.lang"), "en", "lang")
            none(page.js("""() => [...document.querySelectorAll("th")].filter(e =>
                !/^(col|row)$/.test(e.getAttribute("scope"))).map(__probe.name)"""),
                 "th without scope")
            none(page.js("""() => { const seen = new Set();
                return [...document.querySelectorAll("[id]")].map(e => e.id).filter(i =>
                seen.has(i) || !seen.add(i)); }"""), "ids twice")
            none(page.js("""() => [...document.querySelectorAll('a[href^="#"]')].filter(e =>
                !document.getElementById(e.getAttribute("href").slice(1))).map(__probe.name)"""),
                 "links to nowhere")
            none(page.js("""() => ["aria-labelledby", "aria-describedby", "aria-controls", "for"]
                .flatMap(a => [...document.querySelectorAll(`[${a}]`)].filter(e =>
                e.getAttribute(a).split(" ").some(i => !document.getElementById(i)))
                .map(__probe.name))"""), "references to nothing")
            none(page.js("""() => [...document.querySelectorAll("input, select, textarea")]
                .filter(e => e.checkVisibility() && !e.labels?.length &&
                !e.getAttribute("aria-label"))
                .map(__probe.name)"""), "fields without a label")


def targets():
    """On a phone what is to be touched is large enough (WCAG 2.2, 2.5.8)."""
    with Reader("one.html", 390, 844) as page:
        none(page.js("""() => [...document.querySelectorAll("button, select, input, summary")]
            .filter(e => e.checkVisibility()).map(e => [(e.type === "checkbox" ? e.labels[0] : e)
            .getBoundingClientRect(), __probe.name(e)])
            .filter(([r]) => r.width && (r.width < 24 || r.height < 24))
            .map(([r, n]) => [n, r.width, r.height])"""), "smaller than 24 px")
