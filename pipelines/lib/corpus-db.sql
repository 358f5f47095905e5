-- SPDX-License-Identifier: MIT
-- The tables of corpus-db. user_version is that of this schema: it changes when a
-- table or a column does.
-- Another run may have made them a moment ago.
PRAGMA page_size = 8192;
BEGIN IMMEDIATE;
PRAGMA application_id = 1853187175; -- "nutg"
PRAGMA user_version = 1;

CREATE TABLE IF NOT EXISTS docs (
	docid INTEGER PRIMARY KEY,
	doc TEXT NOT NULL UNIQUE,
	outlet TEXT,
	date TEXT,
	time TEXT,
	zone TEXT,
	title TEXT,
	author TEXT,
	url TEXT,
	section TEXT,
	language TEXT,
	agency TEXT,
	access TEXT,
	modified TEXT,
	crawled TEXT,
	words INTEGER,
	digest TEXT
);
CREATE TABLE IF NOT EXISTS meta (
	docid INTEGER NOT NULL REFERENCES docs,
	label TEXT,
	text TEXT
);
CREATE TABLE IF NOT EXISTS sentences (
	id INTEGER PRIMARY KEY,
	docid INTEGER NOT NULL REFERENCES docs,
	sentence INTEGER,
	paragraph INTEGER,
	start INTEGER,
	"end" INTEGER,
	label TEXT,
	text TEXT
);
CREATE TABLE IF NOT EXISTS entities (
	docid INTEGER NOT NULL REFERENCES docs,
	sentence INTEGER,
	start INTEGER,
	"end" INTEGER,
	type TEXT,
	text TEXT,
	name TEXT,
	confidence REAL,
	value TEXT
);
CREATE TABLE IF NOT EXISTS quotes (
	id INTEGER PRIMARY KEY,
	docid INTEGER NOT NULL REFERENCES docs,
	sentence INTEGER,
	start INTEGER,
	"end" INTEGER,
	type TEXT,
	text TEXT,
	said TEXT,
	speaker TEXT,
	name TEXT,
	cue TEXT,
	spans TEXT,
	rule TEXT,
	confidence REAL,
	act TEXT,
	polarity TEXT,
	name_confidence REAL,
	"check" TEXT
);

CREATE VIRTUAL TABLE IF NOT EXISTS sentences_fts USING fts5(text, content='sentences',
	content_rowid='id');
CREATE VIRTUAL TABLE IF NOT EXISTS quotes_fts USING fts5(said, content='quotes',
	content_rowid='id');
INSERT INTO sentences_fts(sentences_fts, rank) VALUES('hashsize', 16777216);
INSERT INTO quotes_fts(quotes_fts, rank) VALUES('hashsize', 16777216);

-- A document goes with all that was in it.
CREATE TRIGGER IF NOT EXISTS docs_gone AFTER DELETE ON docs BEGIN
	DELETE FROM meta WHERE docid = old.docid;
	DELETE FROM sentences WHERE docid = old.docid;
	DELETE FROM entities WHERE docid = old.docid;
	DELETE FROM quotes WHERE docid = old.docid;
END;
CREATE TRIGGER IF NOT EXISTS sentences_gone AFTER DELETE ON sentences BEGIN
	INSERT INTO sentences_fts(sentences_fts, rowid, text)
	VALUES('delete', old.id, old.text);
END;
CREATE TRIGGER IF NOT EXISTS quotes_gone AFTER DELETE ON quotes BEGIN
	INSERT INTO quotes_fts(quotes_fts, rowid, said)
	VALUES('delete', old.id, old.said);
END;

-- What questions are about, with the document beside it.
CREATE VIEW IF NOT EXISTS statements AS
	SELECT doc, outlet, date, title, url, speaker, name, cue, act, polarity,
		q.type, said, q.sentence, s.text AS context, rule, confidence,
		"check", q.start, q."end", q.id, docid
	FROM quotes q JOIN docs USING (docid)
	LEFT JOIN sentences s USING (docid, sentence);
CREATE VIEW IF NOT EXISTS mentions AS
	SELECT doc, outlet, date, title, url, type, e.text, name, value, e.sentence,
		s.text AS context, confidence, e.start, e."end", docid
	FROM entities e JOIN docs USING (docid)
	LEFT JOIN sentences s USING (docid, sentence);
CREATE VIEW IF NOT EXISTS names AS
	SELECT type, name, count(*) AS mentions,
		count(DISTINCT docid) AS documents, min(date) AS first,
		max(date) AS last
	FROM entities JOIN docs USING (docid)
	WHERE name IS NOT NULL
	GROUP BY type, name;
CREATE VIEW IF NOT EXISTS speakers AS
	SELECT name, count(*) AS statements, count(DISTINCT docid) AS documents,
		count(DISTINCT outlet) AS outlets, min(date) AS first,
		max(date) AS last
	FROM quotes JOIN docs USING (docid)
	WHERE name IS NOT NULL
	GROUP BY name;
CREATE VIEW IF NOT EXISTS months AS
	SELECT outlet, substr(date, 1, 7) AS month, count(*) AS documents,
		sum(words) AS words
	FROM docs
	GROUP BY outlet, month;
CREATE VIEW IF NOT EXISTS pairs AS
	SELECT a.name AS name, a.type AS type, b.name AS other,
		b.type AS other_type, count(DISTINCT a.docid || ' ' || a.sentence)
		AS sentences, count(DISTINCT a.docid) AS documents
	FROM entities a JOIN entities b
		ON b.docid = a.docid AND b.sentence = a.sentence
		AND b.name <> a.name
	WHERE a.name IS NOT NULL
	GROUP BY a.name, a.type, b.name, b.type;
COMMIT;
