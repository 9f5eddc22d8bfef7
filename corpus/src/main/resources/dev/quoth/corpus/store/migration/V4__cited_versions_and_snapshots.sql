-- The quotes of answers that are stored, so that they can be proved later.
-- `version` is the SHA-256 of the text of the document that is quoted; offsets are in UTF-16 code units of that text.
CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  answer TEXT NOT NULL,
  document TEXT NOT NULL,
  version TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  quote TEXT NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX citation_by_answer ON citation (answer);
CREATE INDEX citation_by_document ON citation (document, version);
CREATE INDEX citation_by_time ON citation (stored_at);

-- What a document was before it was replaced or removed, for as long as a citation refers to it.
CREATE TABLE document_version (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  collection TEXT NOT NULL,
  place TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  author TEXT,
  link TEXT,
  language TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  text TEXT NOT NULL,
  source_map BLOB NOT NULL,
  stored_at INTEGER NOT NULL,
  replaced_at INTEGER NOT NULL,
  UNIQUE (name, version)
) STRICT;
CREATE INDEX document_version_by_hash ON document_version (content_hash);

CREATE TABLE document_version_part (
  version_id INTEGER NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (version_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The bytes of web pages as they were read, in the zlib form, for as long as a document or version was made of them.
CREATE TABLE snapshot (
  content_hash TEXT PRIMARY KEY,
  content_type TEXT,
  packed BLOB NOT NULL
) STRICT;
CREATE INDEX file_by_hash ON file (content_hash);
