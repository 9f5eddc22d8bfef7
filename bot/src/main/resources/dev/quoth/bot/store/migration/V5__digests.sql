-- Who wants a digest of what, and when. Times are milliseconds since 1970.
CREATE TABLE subscription (
    -- The order in which they were set.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    chat TEXT NOT NULL,
    thread TEXT NOT NULL,
    -- Who reads along: PRIVATE, GROUP or CHANNEL.
    kind TEXT NOT NULL,
    shared INTEGER NOT NULL,
    owner TEXT NOT NULL,
    -- The plan: HH:MM, names of days between commas, a time zone's name.
    time TEXT NOT NULL,
    days TEXT NOT NULL,
    zone TEXT NOT NULL,
    items INTEGER NOT NULL,
    only_with_news INTEGER NOT NULL,
    language TEXT NOT NULL,
    since INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    -- The day from which it comes again; null for until somebody says so.
    paused_until TEXT,
    -- Null where it is paused until somebody says so.
    next_at INTEGER,
    -- What kept an edition from coming since the last that came; empty where nothing did.
    trouble TEXT NOT NULL DEFAULT '',
    trouble_at INTEGER,
    -- How far the documents were looked at when it was set.
    mark_store TEXT NOT NULL,
    mark_generation INTEGER NOT NULL
) STRICT;

CREATE INDEX subscription_by_conversation ON subscription (chat, thread);
CREATE INDEX subscription_by_owner ON subscription (owner);
CREATE INDEX subscription_by_time ON subscription (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE subscription_topic (
    subscription TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (subscription, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE subscription_collection (
    subscription TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    collection TEXT NOT NULL,
    PRIMARY KEY (subscription, collection)
) STRICT, WITHOUT ROWID;

-- The editions that were made: one for each name, which is the day in the subscription's time zone, or more for one that was
-- asked for. It is stored together with its messages in the outbox.
CREATE TABLE edition (
    -- The order in which they were made.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    subscription TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    mark_store TEXT NOT NULL,
    mark_generation INTEGER NOT NULL,
    UNIQUE (subscription, name)
) STRICT;

-- The messages of an edition, by their names in the outbox. outcome: sent; lost, with the reason; null while that is not known.
CREATE TABLE edition_part (
    edition INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    posting TEXT NOT NULL,
    outcome TEXT,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (edition, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX edition_part_open ON edition_part (posting) WHERE outcome IS NULL;

-- What each message tells.
CREATE TABLE edition_item (
    edition INTEGER NOT NULL,
    part INTEGER NOT NULL,
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (edition, part, number),
    FOREIGN KEY (edition, part) REFERENCES edition_part (edition, part) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What an edition had no room for.
CREATE TABLE edition_waiting (
    edition INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
    document TEXT NOT NULL,
    PRIMARY KEY (edition, document)
) STRICT, WITHOUT ROWID;

-- Questions that are asked again when there is something new, with the answer that was heard last; null before the first.
CREATE TABLE watch (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    chat TEXT NOT NULL,
    thread TEXT NOT NULL,
    kind TEXT NOT NULL,
    shared INTEGER NOT NULL,
    owner TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    since INTEGER NOT NULL,
    heard_generation INTEGER,
    heard_short TEXT
) STRICT;

CREATE INDEX watch_by_conversation ON watch (chat, thread);

CREATE TABLE watch_quote (
    watch TEXT NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (watch, number)
) STRICT, WITHOUT ROWID;

-- What is to be done when; db-scheduler's own table, whose names it prescribes.
CREATE TABLE scheduled_tasks (
    task_name TEXT NOT NULL,
    task_instance TEXT NOT NULL,
    task_data BLOB,
    execution_time INTEGER NOT NULL,
    picked INTEGER NOT NULL,
    picked_by TEXT,
    last_success INTEGER,
    last_failure INTEGER,
    consecutive_failures INTEGER,
    last_heartbeat INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (task_name, task_instance)
) STRICT;

CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
