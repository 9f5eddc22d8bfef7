ALTER TABLE document ADD COLUMN author TEXT;

-- Runs of (text, source, length), each number as a variable-length difference to the run before; see SourceMaps.
-- Empty for documents that were read before there were source maps.
ALTER TABLE document ADD COLUMN source_map BLOB NOT NULL DEFAULT x'';

-- Pages, slides, sheets or chapters; offsets are in UTF-16 code units of the document's text.
CREATE TABLE document_part (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;
