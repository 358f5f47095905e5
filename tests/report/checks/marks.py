# SPDX-License-Identifier: MIT
"""From marks to rows and back."""
import re

from reading import Reader, equal, expect, settled


def words(text):
    return re.findall(r"\w+", text.lower())


def arrived(page, name, how):
    expect(settled(lambda: page.where() == ["#" + name, name, name]),
           lambda: "%s: %s is not the target, with the focus: %s" % (how, name, page.where()))
    expect(settled(lambda: page.in_view("#" + name)), "%s: %s is not in view" % (how, name))


def pairs(page):
    """Rows whose statement is marked in the article, with the marks."""
    found = [(r, r["at"][1:]) for r in page.rows() if r["at"]]
    expect(len(found) > 5, "few rows with marks: %d" % len(found))
    return found


def mouse():
    """A click on a mark leads to its row, and one on the row's link to the mark."""
    with Reader("one.html") as page:
        for row, mark in pairs(page):
            page.click("#" + mark)
            arrived(page, row["id"], "click on " + mark)
            page.click("#%s a.at" % row["id"])
            arrived(page, mark, "click on the link of " + row["id"])


def keys():
    """The same with Enter on the links."""
    with Reader("one.html") as page:
        for row, mark in pairs(page):
            page.js("id => document.getElementById(id).focus()", row["id"])
            page.js("""row => document.querySelector(`mark a.by[href="#${row}"]`).focus()""",
                    row["id"])
            page.key("Enter")
            arrived(page, row["id"], "Enter on the label of " + mark)
            page.js("row => document.querySelector(`#${row} a.at`).focus()", row["id"])
            page.key("Enter")
            arrived(page, mark, "Enter on the link of " + row["id"])


def same():
    """A row says what its mark says, and both name the speaker in one colour."""
    with Reader("one.html") as page:
        for row, mark in pairs(page):
            marked, label, colours = page.js("""(row, mark) => {
                const label = document.querySelector(`mark a.by[href="#${row}"]`);
                const first = document.getElementById(mark).cloneNode(true);
                const colour = e => [...e.classList].filter(c => /^s\\d$/.test(c)).join();
                first.querySelectorAll("a, i").forEach(e => e.remove());
                return [first.textContent, label.firstChild.data,
                    [colour(document.getElementById(row)), colour(document.getElementById(mark)),
                    colour(label.closest("mark"))]];
            }""", row["id"], mark)
            said = words(row["said"])
            equal(words(marked)[:3], said[:len(words(marked)[:3])], "the words of " + mark)
            if row["speaker"]:
                equal(label.strip(), row["speaker"].strip(), "the label of " + mark)
            equal(len(set(colours)), 1, "colours of %s: %s" % (mark, colours))
            expect(re.fullmatch(r"s\d", colours[0]), "no colour: " + row["id"])


def filtered():
    """A mark whose row a filter hides takes the filter away."""
    with Reader("one.html") as page:
        row, mark = pairs(page)[-1]
        page.click(".tools input[type=search]")
        page.type("zzzz")
        expect(settled(lambda: all(r["hidden"] for r in page.rows())), "rows stay")
        page.click("#" + mark)
        arrived(page, row["id"], "click on %s, its row hidden" % mark)
        equal(sum(r["hidden"] for r in page.rows()), 0, "rows that stay hidden")
        equal(page.js("() => document.querySelector('.tools input[type=search]').value"), "",
              "what is searched")


def smooth():
    """It arrives as well when motion is welcome."""
    with Reader("one.html") as page:
        page.media(motion="no-preference")
        row, mark = pairs(page)[-1]
        page.click("#" + mark)
        arrived(page, row["id"], "click on " + mark)


def fragment():
    """A link from elsewhere to a row or a mark shows it."""
    with Reader("one.html") as page:
        row, mark = pairs(page)[-1]
        for name in row["id"], mark:
            page.open("one.html", "#" + name)
            expect(settled(lambda: page.in_view("#" + name)), name + " is not in view")
            equal(page.where()[2], name, "target")
