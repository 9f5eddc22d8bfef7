-- The models whose vectors are or were here. One is asked with; `card` is what opens it again.
CREATE TABLE embedder (
  name TEXT PRIMARY KEY,
  card TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO embedder (name, card, is_current)
SELECT embedder, '', 1 FROM document GROUP BY embedder ORDER BY count(*) DESC LIMIT 1;

-- Vectors of the model that is to be asked with once all documents have them. A document's `later_embedder` is empty while
-- it has none.
ALTER TABLE document ADD COLUMN later_embedder TEXT NOT NULL DEFAULT '';
CREATE TABLE later_vector (
  window_id INTEGER PRIMARY KEY REFERENCES passage_window (id) ON DELETE CASCADE,
  vector BLOB NOT NULL
) STRICT;
CREATE INDEX document_by_embedder ON document (embedder, later_embedder);
