-- SPDX-License-Identifier: MIT
-- A batch of documents goes into the database as a whole. What is empty is
-- unknown, that is, NULL.
BEGIN IMMEDIATE;
DELETE FROM docs WHERE doc IN (SELECT doc FROM new_docs);
INSERT INTO docs
	SELECT docid, doc, nullif(outlet, ''), nullif(date, ''),
		nullif(time, ''), nullif(zone, ''), nullif(title, ''),
		nullif(author, ''), coalesce(nullif(url, ''),
			CASE WHEN doc LIKE 'http://%' OR doc LIKE 'https://%'
			THEN doc END),
		nullif(section, ''), nullif(language, ''), nullif(agency, ''),
		nullif(access, ''), nullif(modified, ''), nullif(crawled, ''),
		coalesce(n, 0), nullif(digest, '')
	FROM new_docs LEFT JOIN (
		SELECT docid, sum(length(text) -
			length(replace(text, ' ', '')) + 1) AS n
		FROM new_sentences GROUP BY docid) USING (docid)
	ORDER BY docid;
INSERT INTO meta
	SELECT docid, label, text FROM new_meta ORDER BY rowid;
INSERT INTO before
	SELECT coalesce((SELECT max(id) FROM sentences), 0),
		coalesce((SELECT max(id) FROM quotes), 0);
INSERT INTO sentences(docid, sentence, paragraph, start, "end", label, text)
	SELECT docid, nullif(sentence, ''), nullif(paragraph, ''), start, "end",
		label, text
	FROM new_sentences ORDER BY rowid;
INSERT INTO sentences_fts(rowid, text)
	SELECT id, text FROM sentences
	WHERE id > (SELECT sentence FROM before) ORDER BY id;
INSERT INTO entities
	SELECT docid, nullif(sentence, ''), start, "end", type, text,
		nullif(name, ''), nullif(confidence, ''), nullif(value, '')
	FROM new_entities ORDER BY rowid;
INSERT INTO quotes(docid, sentence, start, "end", type, text, said, speaker, name,
		cue, spans, rule, confidence, act, polarity, name_confidence, "check")
	SELECT docid, nullif(sentence, ''), start, "end", type, text, said,
		nullif(speaker, ''), nullif(name, ''), nullif(cue, ''),
		nullif(spans, ''), nullif(rule, ''), nullif(confidence, ''),
		nullif(act, ''), nullif(polarity, ''), nullif(name_confidence, ''),
		nullif("check", '')
	FROM new_quotes ORDER BY rowid;
INSERT INTO quotes_fts(rowid, said)
	SELECT id, said FROM quotes
	WHERE id > (SELECT quote FROM before) ORDER BY id;
DELETE FROM new_docs;
DELETE FROM new_meta;
DELETE FROM new_sentences;
DELETE FROM new_entities;
DELETE FROM new_quotes;
DELETE FROM batch;
DELETE FROM before;
COMMIT;
