# SPDX-License-Identifier: MIT
"""Where things are."""
from reading import Reader, equal, expect, none

WIDTHS = (1280, 390, 320)


def each(*names):
    for name in names:
        with Reader(name) as page:
            for width in WIDTHS:
                page.size(width, 844)
                page.open(name)
                page.spread()
                yield page, "%s, %d px: " % (name, width)


def sideways():
    """The page does not scroll sideways, and no text is outside of it."""
    for page, at in each("one.html", "many.html", "hostile.html", "empty.html"):
        equal(page.js("() => document.documentElement.scrollWidth - innerWidth"), 0,
              at + "wider than the screen")
        none(page.js("""() => __probe.texts().filter(t => !t.element.closest(".wide, .skip"))
            .filter(t => t.boxes.some(r => r.right > innerWidth + 1 || r.left < -1))
            .map(t => t.node.data.trim().slice(0, 60))"""), at + "text outside of the page")
        none(page.js("""() => { const m = document.querySelector("main").getBoundingClientRect();
            return __probe.texts(document.querySelector("main"))
            .filter(t => !t.element.closest(".wide"))
            .filter(t => t.boxes.some(r => r.right > m.right + 4 || r.left < m.left - 4))
            .map(t => t.node.data.trim().slice(0, 60)); }"""), at + "text beside main")


def headings():
    """There is room above each heading, and no less than below it."""
    for page, at in each("one.html", "many.html"):
        none(page.js("""() => [...document.querySelectorAll("main :is(h2, h3, h4)")].map(h => {
            const near = step => {
                for (let e = h; e !== document.body; e = e.parentElement)
                    for (let n = e[step]; n; n = n[step])
                        if (n.getClientRects().length && getComputedStyle(n).position === "static")
                            return n.getBoundingClientRect();
            };
            const r = h.getBoundingClientRect(), above = near("previousElementSibling"),
                below = near("nextElementSibling");
            return [__probe.name(h), above ? r.top - above.bottom : 99,
                below ? below.top - r.bottom : 0];
        }).filter(([, above, below]) => above < 8 || above < below - 1)"""), at + "room above")


def overlaps():
    """No text lies over another one."""
    for page, at in each("one.html", "many.html", "hostile.html"):
        none(page.js("() => ['header', 'main', 'footer'].flatMap(s => "
                     "__probe.overlaps(document.querySelector(s)))"), at + "texts overlap")


def words():
    """No word of common length is torn, unless the screen is very narrow."""
    for page, at in each("one.html", "many.html"):
        if page.js("() => innerWidth") < 390:
            continue
        none(page.js("() => __probe.torn()"), at + "words torn")


def labels():
    """The label of a mark is beside its paragraph, or within it."""
    for page, at in each("one.html"):
        found = page.js("""() => [...document.querySelectorAll("#article mark a.by")].map(a => {
            const p = a.closest("p, li, h4").getBoundingClientRect(), r = a.getClientRects()[0];
            return {name: __probe.name(a), inside: !!r && r.width > 1 &&
                r.top >= p.top - 4 && r.bottom <= p.bottom + 30,
                gap: r ? Math.max(p.left - r.right, r.left - p.right, 0) : 9999};
        })""")
        expect(len(found) > 5, at + "few labels: %d" % len(found))
        none([f["name"] for f in found if not f["inside"]], at + "not beside the paragraph")
        none([f["name"] for f in found if f["gap"] > 60], at + "far from the paragraph")


def tables():
    """Heads are above their columns, cells below each other."""
    for page, at in each("one.html", "many.html"):
        none(page.js("""() => [...document.querySelectorAll("main table")].filter(t =>
            t.checkVisibility() && getComputedStyle(t.tBodies[0].rows[0]).display === "table-row" )
            .flatMap(t => {
                const rows = [...t.tBodies[0].rows].slice(0, 20), bad = [];
                [...t.tHead.rows[0].cells].forEach((head, i) => {
                    const h = head.getBoundingClientRect();
                    for (const row of rows) {
                        const r = row.cells[i].getBoundingClientRect();
                        if (Math.abs(r.left - h.left) > 2 || Math.abs(r.right - h.right) > 2 ||
                            h.bottom > r.top + 2)
                            bad.push(__probe.name(row.cells[i]));
                    }
                });
                return bad;
            })"""), at + "cells not below their head")
        none(page.js("""() => [...document.querySelectorAll("main table")].filter(t =>
            t.checkVisibility()).filter(t => { let last = -Infinity;
                return [...t.querySelectorAll("tbody tr")].some(r => {
                    const b = r.getBoundingClientRect(), bad = b.top < last - 1;
                    last = b.bottom;
                    return bad;
                }); }).map(__probe.name)"""), at + "rows that are not below each other")


def network():
    """Labels are inside of the picture, and hardly cover each other."""
    for name in "one.html", "many.html":
        with Reader(name) as page:
            found = page.js("""() => {
                const svg = document.querySelector("svg.net"), all = svg.getBoundingClientRect();
                const edge = [all.left, all.top, all.right, all.bottom];
                const boxes = [...svg.querySelectorAll("text")].map(t => {
                    const r = t.getBoundingClientRect();
                    return {name: t.textContent, box: [r.left, r.top, r.right, r.bottom]};
                });
                const circles = [...svg.querySelectorAll("circle")].map(t => {
                    const r = t.getBoundingClientRect();
                    return [r.left, r.top, r.right, r.bottom];
                });
                const area = b => (b[2] - b[0]) * (b[3] - b[1]);
                let covered = 0;
                const pairs = [];
                boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                    const common = __probe.common(a.box, b.box);
                    covered += common;
                    if (common)
                        pairs.push([a.name, b.name]);
                }));
                const out = b => b[0] < edge[0] - 1 || b[1] < edge[1] - 1 ||
                    b[2] > edge[2] + 1 || b[3] > edge[3] + 1;
                return {labels: boxes.length, circles: circles.length, pairs,
                    covered: covered / boxes.reduce((sum, b) => sum + area(b.box), 0),
                    outside: boxes.filter(b => out(b.box)).map(b => b.name),
                    circlesOutside: circles.filter(out).length,
                    lines: svg.querySelectorAll("line").length};
            }""")
            equal(found["labels"], found["circles"], name + ": labels and circles")
            expect(3 <= found["circles"] <= 60 and found["lines"] > 0, name + ": %r" % found)
            none(found["outside"], name + ": labels outside of the picture")
            equal(found["circlesOutside"], 0, name + ": circles outside of the picture")
            expect(found["covered"] <= .02, "%s: labels cover each other by %.1f %%: %s" % (
                name, 100 * found["covered"], found["pairs"]))


def bars():
    """Bars are as long as their numbers say."""
    for page, at in each("one.html", "many.html"):
        columns = page.js("""() => [...document.querySelectorAll("table.bars")].flatMap(t =>
            [...t.tHead.rows[0].cells].map((_, i) => [...t.tBodies[0].rows].map(r =>
                r.cells[i].querySelector("svg.bar")).filter(s => s))).map(c => c.map(s => ({
                width: s.querySelector("rect").getBoundingClientRect().width,
                all: s.getBoundingClientRect().width, left: s.getBoundingClientRect().left,
                number: parseFloat(s.parentElement.textContent.replace(/,/g, "")),
                name: __probe.name(s.closest("tr"))})).filter(b => b.all > 0))""")
        expect(any(columns), at + "no bars")
        for column in filter(None, columns):
            most = max(column, key=lambda b: b["number"])
            scale = most["width"] / most["number"]
            none([b["name"] for b in column if abs(b["width"] - b["number"] * scale)
                  > max(1.5, .011 * most["all"])], at + "bars not by their numbers")
            none([b["name"] for b in column if b["width"] > b["all"] + .5], at + "bars too long")
            equal(len({round(b["left"]) for b in column}), 1, at + "where bars begin")
            expect(most["width"] > 20, at + "the longest bar has %.1f px" % most["width"])
