-- Who was let in or shut out by chat. A guest without collections may ask about all.
CREATE TABLE access_grant (
  principal TEXT PRIMARY KEY,
  standing TEXT NOT NULL CHECK (standing IN ('operator', 'guest', 'denied')),
  cause TEXT NOT NULL,
  granted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE access_collection (
  principal TEXT NOT NULL REFERENCES access_grant (principal) ON DELETE CASCADE,
  collection TEXT NOT NULL,
  PRIMARY KEY (principal, collection)
) STRICT, WITHOUT ROWID;

-- Who asked without being let in. `event` is the one that was told how to get in; nothing more is said until `silent_until`.
CREATE TABLE stranger (
  principal TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  event TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  silent_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stranger_by_time ON stranger (told_at);

-- The questions of the last day, for budgets; what was asked is not in here.
CREATE TABLE asked (
  event TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  chat TEXT NOT NULL,
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_by_person ON asked (person, asked_at);
CREATE INDEX asked_in_chat ON asked (chat, asked_at);
CREATE INDEX asked_by_time ON asked (asked_at);

-- Who was told that a budget is used up. `event` is the one that was told; nothing more is said until `until_at`.
CREATE TABLE refusal (
  principal TEXT PRIMARY KEY,
  event TEXT NOT NULL,
  until_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Files that operators sent and that wait for a collection; no number is used twice, because old buttons name them. `reference` is
-- what the platform gives the file by.
CREATE TABLE upload (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sent_at INTEGER NOT NULL
) STRICT;
