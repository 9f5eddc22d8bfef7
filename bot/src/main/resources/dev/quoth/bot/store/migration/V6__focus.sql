-- The document that a conversation is about; it counts until the conversation has faded. Times are milliseconds since 1970.
CREATE TABLE focus (
    chat TEXT NOT NULL,
    thread TEXT NOT NULL,
    document TEXT NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (chat, thread)
) STRICT, WITHOUT ROWID;

-- The document that alone was asked; null where all were.
ALTER TABLE answer ADD COLUMN document TEXT;
