-- What was answered. Times are milliseconds since 1970.
CREATE TABLE answer (
    -- The order in which answers were given.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL,
    chat TEXT NOT NULL,
    thread TEXT NOT NULL,
    -- Who reads along: PRIVATE, GROUP or CHANNEL.
    kind TEXT NOT NULL,
    -- The message that asked; empty where none did.
    message TEXT NOT NULL,
    asker TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    question TEXT NOT NULL,
    read_as TEXT NOT NULL,
    language TEXT NOT NULL,
    short_form TEXT
) STRICT;

CREATE INDEX answer_by_conversation ON answer (chat, thread, asked_at);
CREATE INDEX answer_by_message ON answer (chat, message);
CREATE INDEX answer_by_time ON answer (asked_at);

-- What an answer quoted: where it stands in that version of its document.
CREATE TABLE answer_citation (
    answer TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    passage TEXT NOT NULL,
    version TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (answer, number)
) STRICT, WITHOUT ROWID;

-- The passages that were found for it.
CREATE TABLE answer_passage (
    answer TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    passage TEXT NOT NULL,
    PRIMARY KEY (answer, number)
) STRICT, WITHOUT ROWID;

-- What people think of it: UP or DOWN.
CREATE TABLE rating (
    answer TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    rating TEXT NOT NULL,
    rated_at INTEGER NOT NULL,
    PRIMARY KEY (answer, person)
) STRICT, WITHOUT ROWID;

-- The language that was chosen for a chat.
CREATE TABLE chat_language (
    chat TEXT PRIMARY KEY,
    language TEXT NOT NULL
) STRICT, WITHOUT ROWID;
