# SPDX-License-Identifier: MIT
"""Rows marked wrong, saved as records, and read back."""
import os
import shutil

from hostile import escape
from reading import Reader, equal, expect, none, path, run, settled

VALUES = ["Ann Lee", "", "tab\tand \\ and \\t", "“it’s” <b>&amp;</b>", "\U0001f600 \u202e é"]
LABELS = ["speaker", "words", "none", "other"]


def button(page, where, words):
    """Press a button, found by its text, with the mouse."""
    found = page.js("""(where, words) => {
        const e = [...document.querySelectorAll(where + " button")].find(b =>
            b.checkVisibility() && words.some(w => b.textContent.trim().toLowerCase() === w));
        if (!e)
            return "";
        let path = "";
        for (let x = e; x !== document.body; x = x.parentElement)
            path = ` > :nth-child(${[...x.parentElement.children].indexOf(x) + 1})` + path;
        return "body" + path;
    }""", where, words)
    if expect(found, "no button %s in %s" % (words, where)):
        page.click(found)


def mark(page, row, label, value):
    """Mark a row wrong as a reader does."""
    cell = "#%s td:last-child" % row
    button(page, cell, ["wrong?", "marked wrong"])
    found = page.js("""(cell, label, value) => {
        const select = document.querySelector(cell + " select");
        const field = document.querySelector(cell + " :is(input, textarea)");
        if (!select || !field || !document.querySelector(cell).contains(document.activeElement))
            return false;
        select.value = label;
        select.dispatchEvent(new Event("change", {bubbles: true}));
        field.focus();
        field.select();
        return select.value === label;
    }""", cell, label, value)
    expect(found, "no form for %s, or not with the focus" % row)
    page.key("Delete")
    if value:
        page.type(value)
    button(page, cell, ["save"])
    expect(settled(lambda: page.js("r => document.getElementById(r).classList.contains('wrong')",
                                   row), 1), row + " is not marked")


def bar(page):
    """The text of the bar of corrections; empty if it is not shown."""
    return page.js("""() => { const e = document.querySelector("[aria-label=Corrections]");
        return e && e.checkVisibility() ? e.innerText : ""; }""")


def counted(page, number):
    want = "%d correction%s" % (number, "" if number == 1 else "s")
    expect(settled(lambda: want in bar(page), 1),
           lambda: "the bar says %r, not %r" % (bar(page), want))


def expected(page, corrections):
    """The records of corrections {row: (label, value)}, as nutgraf(5) has them."""
    facts = page.js("""() => [...document.querySelectorAll("#rows tbody tr")].map(r => {
        const b = r.querySelector("th b"), small = r.querySelector("th small");
        return {id: r.id, doc: document.getElementById("d" + r.dataset.d).dataset.doc,
            places: r.dataset.p.split(" ").map(p => p === "-" ? "" : p),
            name: b && !b.classList.contains("words") ? b.textContent : "",
            speaker: small ? small.textContent : b ? b.textContent : "",
            cue: (r.cells[1].firstChild?.textContent || "").trim(), not: r.classList.contains("not") ? "not" : ""};
    })""")
    lines = []
    for fact, row in zip(facts, page.rows()):
        if row["id"] not in corrections:
            continue
        label, value = corrections[row["id"]]
        spans, speaker_span, cue_span, rule, sure = fact["places"]
        fields = ["correction", fact["doc"], spans.split("-")[0], spans.split("-")[-1], label,
                  row["said"], value, row["type"], fact["speaker"], fact["name"], fact["cue"],
                  spans, speaker_span, cue_span, rule, sure, row["act"], fact["not"]]
        lines.append("\t".join(map(escape, fields)) + "\n")
    return "".join(lines).encode()


def make(page):
    rows = [r["id"] for r in page.rows()][::3][:8]
    chosen = {row: (LABELS[i % 4], VALUES[i % 5]) for i, row in enumerate(rows)}
    for number, (row, (label, value)) in enumerate(chosen.items(), 1):
        mark(page, row, label, value)
        counted(page, number)
    return chosen


def saved(page):
    target = page.downloads + "/corrections.rec"
    if os.path.exists(target):
        os.remove(target)
    button(page, "[aria-label=Corrections]", ["save as a file"])
    with open(page.downloaded("corrections.rec"), "rb") as file:
        return file.read()


def file(name):
    """Saved byte by byte as it should be, read by the filters, and opened again."""
    with Reader(name) as page:
        equal(bar(page), "", "the bar without corrections")
        chosen = make(page)
        got, want = saved(page), expected(page, chosen)
        equal(got.decode(), want.decode(), name + ": the file")
        kept = path("corrections-of-" + name + ".rec")
        shutil.copy(page.downloads + "/corrections.rec", kept)
    table = run("to-csv", "--tsv", "--no-header", "--fields=kind,doc,start,end,label,text", "./" +
                os.path.relpath(kept)).decode()
    equal(table, "".join("\t".join(line.split("\t")[:6]) + "\n"
                         for line in want.decode().split("\n")[:-1]), "to-csv")
    # What a correction says of the quotation is what the stream says.
    same = "--fields=doc,start,end,type,speaker,name,cue,spans,speaker_span,cue_span,rule," \
        "confidence,act,polarity"
    quotes = run("to-csv", "--tsv", same, "quote", path(name.replace(".html", ".rec")))
    corrections = run("to-csv", "--tsv", same, "correction", kept)
    none(name != "hostile.html" and [line for line in corrections.decode().split("\n")
          if line not in quotes.decode().split("\n")], "not as in the quote record")
    equal(run("keep-records", "correction", kept), want, "keep-records correction")
    equal(run("keep-records", "--where=label=speaker", "correction", kept).decode(),
          "".join(line + "\n" for line in want.decode().split("\n") if "\tspeaker\t" in line),
          "keep-records --where=label=speaker")
    with Reader(name) as page:
        page.upload("input[type=file]", kept)
        marked = lambda: [r["id"] for r in page.rows() if r["wrong"]]
        expect(settled(lambda: sorted(marked()) == sorted(chosen)),
               lambda: "read back: %s, not %s" % (marked(), sorted(chosen)))
        counted(page, len(chosen))
        none([r for r in chosen if "marked wrong" not in page.js(
            "r => document.getElementById(r).lastElementChild.textContent", r)], "not said so")
        equal(saved(page), want, "saved again")


def one():
    file("one.html")


def many():
    file("many.html")


def hostile():
    file("hostile.html")


def opened():
    """A file can be chosen before anything is marked."""
    with Reader("one.html") as page:
        page.cdp("Page.setInterceptFileChooserDialog", enabled=True)
        button(page, "body", ["open corrections", "open a file"])
        expect(settled(lambda: any(m["method"] == "Page.fileChooserOpened"
                                   for m in page.events())), "no file can be chosen")


def undo():
    """Undo takes the mark away; Escape closes the form, and changes nothing."""
    with Reader("one.html") as page:
        rows = [r["id"] for r in page.rows()]
        mark(page, rows[0], "speaker", "Ann Lee")
        mark(page, rows[1], "other", "x")
        counted(page, 2)
        button(page, "#%s td:last-child" % rows[0], ["marked wrong"])
        equal(page.js("r => document.querySelector(`#${r} td:last-child :is(input, textarea)`)"
                      ".value", rows[0]), "Ann Lee", "the form has what was said before")
        button(page, "#%s td:last-child" % rows[0], ["undo"])
        counted(page, 1)
        equal([r["id"] for r in page.rows() if r["wrong"]], [rows[1]], "marked after undo")
        # By keys alone.
        page.js("r => document.querySelector(`#${r} td:last-child button`).focus()", rows[2])
        page.key("Enter")
        page.key("Escape")
        expect(not page.js("r => !!document.querySelector(`#${r} form`)?.checkVisibility()",
                           rows[2]), "Escape does not close")
        expect(page.js("r => document.getElementById(r).contains(document.activeElement)",
                       rows[2]), "the focus is lost")
        counted(page, 1)
        button(page, "#%s td:last-child" % rows[1], ["marked wrong"])
        button(page, "#%s td:last-child" % rows[1], ["undo"])
        expect(settled(lambda: not page.js("() => document.querySelector('tr.wrong')"), 1),
               "a row stays marked")


def unsaved():
    """The page asks before it is left only if there is something to lose."""
    with Reader("one.html") as page:
        row = page.rows()[0]["id"]
        page.click("h1")
        page.open("one.html")
        equal(page.dialogs(), [], "asked without corrections")
        mark(page, row, "speaker", "Ann Lee")
        page.open("one.html")
        equal(page.dialogs(), ["beforeunload"], "asked with one that is not saved")
        mark(page, row, "speaker", "Ann Lee")
        saved(page)
        page.open("one.html")
        equal(page.dialogs(), ["beforeunload"], "asked when it was saved")


def foreign():
    """A file that is none, or of another page, does no harm."""
    with Reader("one.html") as page:
        line = expected(page, {page.rows()[1]["id"]: ("speaker", "x")})
        fields = line.split(b"\t")
        fields[4], fields[6] = b"<script>", b"<img src=x onerror='window.ran=1'>"
        texts = {"empty": b"", "binary": bytes(range(256)) * 20,
                 "page": b"<script>window.ran = 1</script>", "cut": line[:20],
                 "other": b"correction\tno such page\t0\t5\tspeaker\tx\ty\n",
                 "odd": b"\t".join(fields).replace(b"\n", b"\r\n")}
        for name, data in texts.items():
            with open(path(name + ".rec"), "wb") as out:
                out.write(data)
            page.upload("input[type=file]", path(name + ".rec"))
            page.js("() => new Promise(done => setTimeout(done, 200))")
            marked = [r["id"] for r in page.rows() if r["wrong"]]
            equal(len(marked), int(name == "odd"), "marked by the file " + name)
        expect("1 correction" in bar(page), "the bar: " + bar(page))
