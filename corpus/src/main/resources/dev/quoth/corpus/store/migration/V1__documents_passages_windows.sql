-- One row: which store this is, and the number of the last change to its documents.
CREATE TABLE corpus (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  identity TEXT NOT NULL,
  generation INTEGER NOT NULL
) STRICT;
INSERT INTO corpus (only_row, identity, generation) VALUES (1, lower(hex(randomblob(16))), 0);

CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  collection TEXT NOT NULL,
  name TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  read_at INTEGER,
  UNIQUE (collection, name)
) STRICT;

-- What stands at an address: a document, or, where `skipped` says why, nothing that can be asked about.
-- `content_hash` is empty where the bytes were not looked at.
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  collection TEXT NOT NULL,
  address TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  skipped TEXT,
  UNIQUE (collection, address)
) STRICT;

-- Places overlap (a folder, and a folder in it): a file stays until the last place that holds it lets it go.
CREATE TABLE file_place (
  place_id INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
  file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  PRIMARY KEY (place_id, file_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_place_by_file ON file_place (file_id);

CREATE TABLE document (
  id INTEGER PRIMARY KEY REFERENCES file (id) ON DELETE CASCADE,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  published TEXT,
  link TEXT,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  embedder TEXT NOT NULL,
  generation INTEGER NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX document_by_generation ON document (generation);

-- The documents that are gone, for what is derived from the store.
CREATE TABLE removed_document (
  name TEXT PRIMARY KEY,
  generation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX removed_document_by_generation ON removed_document (generation);

-- Offsets are in UTF-16 code units of the document's text, the end exclusive.
CREATE TABLE passage (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

-- `vector` holds 32-bit floats, little end first.
CREATE TABLE passage_window (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  passage INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  context TEXT NOT NULL,
  vector BLOB NOT NULL,
  UNIQUE (document_id, passage, ordinal),
  FOREIGN KEY (document_id, passage) REFERENCES passage (document_id, ordinal) ON DELETE CASCADE
) STRICT;
