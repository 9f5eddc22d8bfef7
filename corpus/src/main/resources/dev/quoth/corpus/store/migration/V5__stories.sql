-- Documents that tell the same story have the same number; null: nobody else tells it. `fingerprint` is what a document
-- is found by when another one tells its story, 8 bytes a band, little end first; empty where there is none.
ALTER TABLE document ADD COLUMN story INTEGER;
ALTER TABLE document ADD COLUMN fingerprint BLOB NOT NULL DEFAULT x'';
CREATE INDEX document_by_story ON document (story) WHERE story IS NOT NULL;

-- Which documents have a band in common. A row goes with its document, which knows its bands.
CREATE TABLE story_band (
  band INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  PRIMARY KEY (band, document_id)
) STRICT, WITHOUT ROWID;
