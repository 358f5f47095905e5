-- SPDX-License-Identifier: MIT
-- The indices of corpus-db. A new database gets them in the end, because they are
-- made faster than kept up.
BEGIN IMMEDIATE;
CREATE INDEX IF NOT EXISTS docs_by_date ON docs(date);
CREATE INDEX IF NOT EXISTS docs_by_outlet ON docs(outlet, date);
CREATE INDEX IF NOT EXISTS meta_of_doc ON meta(docid, label);
CREATE INDEX IF NOT EXISTS sentences_of_doc ON sentences(docid, sentence);
CREATE INDEX IF NOT EXISTS entities_of_doc ON entities(docid, sentence);
CREATE INDEX IF NOT EXISTS quotes_of_doc ON quotes(docid, sentence);
CREATE INDEX IF NOT EXISTS entities_by_name ON entities(name)
	WHERE name IS NOT NULL;
CREATE INDEX IF NOT EXISTS quotes_by_name ON quotes(name)
	WHERE name IS NOT NULL;
COMMIT;
