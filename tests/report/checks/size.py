# SPDX-License-Identifier: MIT
"""A thousand documents: how large the page is, and how soon it is there."""
import os
import sys
import time

from checks import table
from reading import Reader, equal, expect, none, path


def note(text):
    """For whoever runs the tests."""
    with os.fdopen(os.dup(int(os.environ.get("NOTES", "2"))), "w") as out:
        out.write("# " + text + "\n")
    sys.stderr.flush()


def thousand():
    """Under 10 MB; something is painted within a second, and tools answer at once."""
    size = os.path.getsize(path("thousand.html"))
    expect(size < 10e6, "the page has %d bytes" % size)
    times = []
    for _ in range(3):
        with Reader("thousand.html") as page:
            times.append(page.js("""async () => {
                const load = performance.getEntriesByType("navigation")[0];
                let paint;
                for (let i = 0; i < 100 && !(paint = performance.getEntriesByName(
                    "first-contentful-paint")[0]); i++)
                    await new Promise(done => setTimeout(done, 20));
                return {paint: paint?.startTime ?? Infinity, load: load.loadEventEnd,
                    rows: document.querySelectorAll("#rows tbody tr").length,
                    pages: document.querySelectorAll("#list tbody tr, article").length,
                    nodes: document.querySelectorAll("*").length};
            }"""))
    best = min(times, key=lambda t: t["paint"])
    note("1,000 documents: %.1f MB, %d statements, %d elements; first paint %.0f ms, loaded "
         "%.0f ms (best of %d)" % (size / 1e6, best["rows"], best["nodes"], best["paint"],
                                   min(t["load"] for t in times), len(times)))
    expect(best["paint"] < 1000, "first paint after %.0f ms" % best["paint"])
    equal(best["pages"], 1000, "documents")
    expect(best["rows"] > 1000, "few rows: %d" % best["rows"])


def tools():
    """Search, filter, sort and marks in the large table."""
    with Reader("thousand.html") as page:
        rows = page.rows()
        took = {}
        start = time.monotonic()
        took["search"] = page.js("""async () => {
            const field = document.querySelector(".tools input[type=search]");
            const start = performance.now();
            field.value = "said the";
            field.dispatchEvent(new Event("input", {bubbles: true}));
            document.body.offsetHeight;
            return performance.now() - start;
        }""")
        table.check(page, lambda r: all(w in r["text"].lower() for w in ("said", "the")), "search")
        table.reset(page)
        took["sort"] = page.js("""() => {
            const start = performance.now();
            document.querySelector("#rows th:last-child button").click();
            document.body.offsetHeight;
            return performance.now() - start;
        }""")
        note("%d rows: %s; all of it %.1f s" % (len(rows), ", ".join(
            "%s %.0f ms" % t for t in took.items()), time.monotonic() - start))
        none([t for t in took.items() if t[1] > 2000], "slow")
        equal(page.js("() => document.documentElement.scrollWidth - innerWidth"), 0, "sideways")


def shots():
    """Pictures of the pages, for those who look."""
    folder = os.environ["SHOTS"]
    os.makedirs(folder, exist_ok=True)
    for name in "one", "many", "hostile", "folder/index":
        for width, height in (1280, 800), (390, 844):
            for scheme in "light", "dark":
                with Reader(name + ".html", width, height) as page:
                    page.media(scheme)
                    file = "%s/%s-%d-%s.png" % (folder, name.replace("/", "-"), width, scheme)
                    page.screenshot(file)
                    with open(file, "rb") as png:
                        expect(png.read(8) == b"\x89PNG\r\n\x1a\n", "no picture: " + file)
