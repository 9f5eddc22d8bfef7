-- What arrived, each event once. Times are milliseconds since 1970. The payload goes when the event is done; its name
-- stays, so that an event that is told once more is known.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL,
    event TEXT NOT NULL,
    chat TEXT NOT NULL,
    payload TEXT,
    arrived_at INTEGER NOT NULL,
    done_at INTEGER,
    UNIQUE (platform, event)
) STRICT;

CREATE INDEX inbox_waiting ON inbox (chat, id) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

-- What goes out: one row a request, in order within a chat.
-- state: waiting; sending (before it is sent: found so at the start, nobody knows whether it went out); sent; dropped
-- (something else took its place before it was sent); given_up, with the reason.
-- The payload goes when the row is settled, that is neither waiting nor sending.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The rows of one reply share this: the id of its first.
    batch INTEGER NOT NULL,
    chat TEXT NOT NULL,
    -- Who reads along: PRIVATE, GROUP or CHANNEL.
    kind TEXT NOT NULL,
    -- What it answers: the event, and the message; null where there is none.
    inbox INTEGER REFERENCES inbox (id) ON DELETE SET NULL,
    question TEXT,
    -- What was said of our own accord is said once for each name.
    name TEXT,
    payload TEXT,
    pace TEXT NOT NULL,
    repeatable INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    -- How often it was sent once more although it may have gone out.
    repeats INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0,
    settled_at INTEGER,
    -- The message that it became.
    message TEXT
) STRICT;

CREATE INDEX outbox_open ON outbox (chat, pace, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX outbox_inbox ON outbox (inbox) WHERE inbox IS NOT NULL;
CREATE INDEX outbox_question ON outbox (chat, question) WHERE question IS NOT NULL;
CREATE INDEX outbox_name ON outbox (name) WHERE name IS NOT NULL;

-- Chats that we were shut out of. Nothing but answers to pressed buttons is sent there.
CREATE TABLE gone_chat (
    chat TEXT PRIMARY KEY,
    since INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;
