# SPDX-License-Identifier: MIT
"""The table of statements, searched, filtered and sorted."""
import re

from reading import Reader, equal, expect, none, settled

SELECTS = {"speaker": "who", "outlet": "outlet", "act": "act", "type": "type"}


def put(page, word, value):
    """Set a control as a reader would, and say so to the page."""
    found = page.js("""(word, value) => {
        const label = e => (e.labels[0]?.firstChild?.data || e.labels[0]?.textContent ||
            e.ariaLabel || "").toLowerCase();
        const e = [...document.querySelectorAll(".tools select, .tools input")]
            .find(e => label(e).includes(word) || e.type === word);
        if (!e)
            return false;
        if (e.type === "checkbox")
            e.checked = value;
        else
            e.value = value;
        e.dispatchEvent(new Event("input", {bubbles: true}));
        e.dispatchEvent(new Event("change", {bubbles: true}));
        return true;
    }""", word, value)
    expect(found, "no control for " + word)


def options(page, word):
    return page.js("""word => [...[...document.querySelectorAll(".tools select")].find(e =>
        e.labels[0].textContent.toLowerCase().startsWith(word))?.options || []]
        .map(o => o.value).filter(v => v)""", word)


def check(page, want, what):
    """Just these rows are shown, and the status line counts them."""
    rows = page.rows()
    number = lambda n: format(n, ",")
    shown = lambda: [r["id"] for r in page.rows() if not r["hidden"]]
    want = [r["id"] for r in rows if want(r)]
    expect(settled(lambda: shown() == want, 1.5),
           lambda: "%s: %d rows, not %d" % (what, len(shown()), len(want)))
    text = "%s of %s statement" % (number(len(want)), number(len(rows)))
    every = "%s statement" % number(len(rows))
    status = lambda: page.js("() => document.querySelector('.tools [role=status]').textContent")
    right = lambda: status().startswith(text) or len(want) == len(rows) and \
        status().startswith(every)
    expect(settled(right, 1.5), lambda: "%s: the status is %r, not %r" % (what, status(), text))
    return len(want)


def reset(page):
    page.js("""() => [...document.querySelectorAll(".tools button")].find(b =>
        /reset|clear|all/i.test(b.textContent)).click()""")
    check(page, lambda r: True, "reset")


def search():
    """Words of a row, in any order and case."""
    with Reader("many.html") as page:
        texts = [r["text"] for r in page.rows()]
        words = re.findall(r"[A-Za-z]{5,}", " ".join(texts))
        tried = sorted(set(words), key=words.count)[::max(1, len(set(words)) // 8)]
        tried += ["%s %s" % tuple(reversed(re.findall(r"[A-Za-z]{4,}", t)[:2])) for t in texts[:5]]
        for text in tried:
            for typed in text, text.upper(), "  %s " % text.lower():
                page.click(".tools input[type=search]")
                page.js("() => { document.activeElement.value = ''; }")
                page.type(typed)
                count = check(page, lambda r: all(w in r["text"].lower()
                                                  for w in text.lower().split()), typed)
                expect(count > 0, "nothing found: " + typed)
        put(page, "search", "no such words")
        equal(check(page, lambda r: False, "no such words"), 0, "found")
        reset(page)
        equal(page.js("() => document.querySelector('.tools input[type=search]').value"), "",
              "the field after reset")


def filters():
    """Each value of each filter, and filters together."""
    with Reader("many.html") as page:
        rows = page.rows()
        for word, key in SELECTS.items():
            values = options(page, word)
            equal(sorted(values), sorted({r[key] for r in rows if r[key]}), "choices of " + word)
            for value in values[:12]:
                put(page, word, value)
                check(page, lambda r: r[key] == value, "%s %s" % (word, value))
            reset(page)
        put(page, "check", True)
        expect(0 < check(page, lambda r: r["check"], "only to check") < len(rows),
               "all are to be checked, or none")
        put(page, "act", "say")
        put(page, "type", "indirect")
        check(page, lambda r: r["check"] and r["act"] == "say" and r["type"] == "indirect",
              "three filters")
        put(page, "check", False)
        check(page, lambda r: r["act"] == "say" and r["type"] == "indirect", "two filters")
        reset(page)


def keys():
    """A filter set by keys alone, and one outlet that is no choice."""
    with Reader("one.html") as page:
        page.js("() => document.querySelector('.tools select').focus()")
        page.key("ArrowDown")
        value = page.js("() => document.activeElement.value")
        expect(value, "the arrow key chooses nothing")
        check(page, lambda r: r["who"] == value, "speaker by key")
        page.js("() => document.querySelector('.tools input[type=checkbox]').focus()")
        page.key(" ")
        check(page, lambda r: r["check"] and r["who"] == value, "checkbox by key")
        none(options(page, "outlet"), "outlets of one page")


def columns(page, table):
    return page.js("""table => [...document.querySelectorAll(`#${table} thead th`)].map(t =>
        t.textContent.trim())""", table)


def keys_of(page, table, column):
    """For each row in its order: its number at the start, and what it is sorted by."""
    return page.js("""(table, column) => [...document.querySelectorAll(`#${table} tbody tr`)]
        .map(r => [r.id, r.cells[column].dataset.v ??
            (r.cells[column].firstChild?.textContent.trim() || "")])""",
                   table, column)


def ordered(page, keys):
    """Of each neighbours, how the second compares with the first."""
    return page.js("""keys => {
        const compare = new Intl.Collator("en", {numeric: true}).compare;
        const numbers = keys.every(k => k === "" || isFinite(k));
        return keys.slice(1).map((k, i) => numbers ? Math.sign((+k || 0) - (+keys[i] || 0)) :
            Math.sign(compare(k, keys[i])));
    }""", keys)


def sort_table(page, table):
    expect(len(columns(page, table)) > 3, table + ": few columns")
    button = "#%s thead th:nth-child(%d) button"
    state = """table => [...document.querySelectorAll(`#${table} thead th`)].map(t =>
        t.getAttribute("aria-sort") || "none")"""
    for column, name in enumerate(columns(page, table)):
        for turn, (direction, sign) in enumerate([("ascending", 1), ("descending", -1),
                                                  ("ascending", 1)]):
            before = keys_of(page, table, column)
            if turn == 2:
                page.js("s => document.querySelector(s).focus()", button % (table, column + 1))
                page.key("Enter")
            else:
                page.click(button % (table, column + 1))
            after = keys_of(page, table, column)
            what = "%s by %s, %s" % (table, name, direction)
            equal(sorted(after), sorted(before), what + ": rows")
            steps = ordered(page, [key for _, key in after])
            none([after[i:i + 2] for i, step in enumerate(steps) if step * sign < 0], what)
            want = ["none"] * len(columns(page, table))
            want[column] = direction
            equal(page.js(state, table), want, what + ": aria-sort")
            if turn == 0:
                places = {row: i for i, (row, _) in enumerate(before)}
                none([after[i:i + 2] for i, step in enumerate(steps) if step == 0 and
                      places[after[i][0]] > places[after[i + 1][0]]], what + ": not stable")


def sort():
    """Each column up and down, by mouse and by keys."""
    with Reader("many.html") as page:
        sort_table(page, "rows")
        if page.js("() => !!document.getElementById('list')"):
            sort_table(page, "list")
        put(page, "check", True)
        check(page, lambda r: r["check"], "filtered when sorted")


def sort_one():
    with Reader("one.html") as page:
        sort_table(page, "rows")
