-- SPDX-License-Identifier: MIT
-- What a run of corpus-db begins with. Rows come into tables of their own, in
-- memory: no error while they come can leave half a batch in the database.
.mode csv
PRAGMA cache_size = -65536;
PRAGMA temp_store = memory;
CREATE TEMP TABLE new_docs (docid INTEGER PRIMARY KEY, doc, outlet, date, time,
	zone, title, author, url, section, language, agency, access, modified,
	crawled, digest);
CREATE TEMP TABLE new_meta (docid INTEGER, label, text);
CREATE TEMP TABLE new_sentences (docid INTEGER, sentence, paragraph, start, "end",
	label, text);
CREATE TEMP TABLE new_entities (docid INTEGER, sentence, start, "end", type, text,
	name, confidence, value);
CREATE TEMP TABLE new_quotes (docid INTEGER, sentence, start, "end", type, text,
	said, speaker, name, cue, spans, rule, confidence, act, polarity,
	name_confidence, "check");
CREATE TEMP TABLE batch (docs, meta, sentences, entities, quotes,
	CONSTRAINT "not all rows of a batch arrived"
	CHECK (docs + meta + sentences + entities + quotes = 0));
CREATE TEMP TABLE before (sentence, quote);
.print ready
