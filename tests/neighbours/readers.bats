#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What other programs read in the tables and graphs that come out, cell by cell.
load ../helper
load neighbours

setup() {
	neighbours_setup
}

# quotes.rec, a quotation for each hostile text; want, the texts.
make_quotes() {
	hostile_texts | while IFS= read -r text; do
		rec quote d direct "$text" Ann 'Ann Lee' said '' '' '' Q1 ''
	done >quotes.rec
	hostile_texts | hexed >want
}

# cells_of FILE: the cells of the column text, as Python reads the table.
cells_of() {
	python3 -c '
import csv, sys
for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
    print(row["text"].encode().hex())' "$1"
}

@test "CSV: Python reads every cell as it was" {
	wants python3
	make_quotes
	to-csv quote quotes.rec >table.csv
	cells_of table.csv | diff want -
}

@test "CSV: libcsv, strict, reads every cell as it was" {
	wants python3 "${CC:-cc}"
	make_quotes
	to-csv quote quotes.rec >table.csv
	"${CC:-cc}" -o cells "$TOP/tests/neighbours/cells.c" -lcsv
	./cells 5 <table.csv | tail -n +2 | diff want -
}

@test "CSV: sqlite3 reads every cell as it was" {
	wants python3 sqlite3
	make_quotes
	to-csv quote quotes.rec >table.csv
	sqlite3 :memory: '.import --csv table.csv quote' 'select lower(hex(text)) from quote' | diff want -
}

# A line break within a cell loses its CR.
@test "CSV and TSV: Miller reads every cell as it was" {
	wants python3 mlr
	make_quotes
	to-csv quote quotes.rec >table.csv
	mlr -S --csv cat table.csv >again.csv
	cells_of again.csv | diff <(sed s/0d0a/0a/ want) -
	to-csv --tsv quote quotes.rec >table.tsv
	mlr -S --itsv --ocsv cat table.tsv >again.csv
	cells_of again.csv | diff want -
}

@test "CSV: pandas reads every cell as it was" {
	wants python3:pandas
	make_quotes
	to-csv quote quotes.rec >table.csv
	python3 -c '
import pandas
for text in pandas.read_csv("table.csv", dtype=str, keep_default_na=False, lineterminator=None).text:
    print(text.encode().hex())' | diff want -
}

@test "JSON: Python and jq read every text as it was" {
	wants python3 jq
	make_quotes
	to-json quote quotes.rec >table.jsonl
	python3 -c '
import json
for line in open("table.jsonl", encoding="utf-8", newline="\n"):
    print(json.loads(line)["text"].encode().hex())' | diff want -
	jq -r '.text | @base64' table.jsonl | python3 -c '
import base64, sys
for line in sys.stdin:
    print(base64.b64decode(line).hex())' | diff want -
}

@test "CSV for spreadsheets: LibreOffice reads curly marks, and no formulas" {
	wants soffice python3
	make_quotes
	to-csv --format=excel quote quotes.rec >table.csv
	soffice --headless --infilter=CSV:44,34,76,1 --convert-to xlsx table.csv >log 2>&1
	python3 - <<'END' >texts
import re, zipfile
from xml.etree import ElementTree
space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
book = zipfile.ZipFile("table.xlsx")
strings = ["".join(t.text or "" for t in si.iter(space + "t"))
           for si in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
assert not list(sheet.iter(space + "f")), "a formula"
for cell in sheet.iter(space + "c"):
    if re.match("E[0-9]+$", cell.get("r")) and cell.get("t") == "s":
        print(strings[int(cell.find(space + "v").text)])
END
	grep -qx '“fiery”' texts
	grep -qx '</script>' texts
	grep -qx "'=1+2" texts
	grep -qx 'a, b; c' texts
}

# pairs.rec, a sentence with a name for each hostile text; want, the names. A name
# that ends with a blank is none that tag-entities writes, but records may have it.
make_names() {
	{
		rec sent d body 'A sentence.' 1 1 0 11
		hostile_texts | while IFS= read -r text; do rec entity d ORG "$text" "$text" ''; done
	} >pairs.rec
	hostile_texts | hexed | sort >want
}

@test "GraphML: networkx reads every name, its type, mentions and weights" {
	wants python3:networkx
	make_names
	nutgraf-name-pairs --format=graphml pairs.rec >pairs.graphml
	python3 - <<'END' >got
import networkx
graph = networkx.read_graphml("pairs.graphml")
n = graph.number_of_nodes()
assert not graph.is_directed() and graph.number_of_edges() == n * (n - 1) // 2
assert all(data == {"label": name, "type": "ORG", "mentions": 1} for name, data in graph.nodes(data=True))
assert all(data == {"weight": 1, "sentences": 1, "documents": 1} for _, _, data in graph.edges(data=True))
for name in graph:
    print(name.encode().hex())
END
	sort got | diff want -
}

# What it draws; white space is as Graphviz has it.
@test "DOT: Graphviz draws every name" {
	wants python3 dot
	make_names
	nutgraf-name-pairs --format=dot pairs.rec >pairs.dot
	dot -Tsvg pairs.dot >pairs.svg
	python3 - <<'END' >got
from xml.etree import ElementTree
names = open("want").read().split()
space = "{http://www.w3.org/2000/svg}"
graph = ElementTree.parse("pairs.svg")
nodes = [g for g in graph.iter(space + "g") if g.get("class") == "node"]
edges = [g for g in graph.iter(space + "g") if g.get("class") == "edge"]
assert len(nodes) == len(names) and len(edges) == len(names) * (len(names) - 1) // 2
for node in nodes:
    print(" ".join(" ".join(t.text or "" for t in node.iter(space + "text")).replace("\xa0", " ").split()))
END
	python3 -c '
for name in open("want").read().split():
    print(" ".join(bytes.fromhex(name).decode().split()))' | sort >drawn
	sort got | diff drawn -
}
