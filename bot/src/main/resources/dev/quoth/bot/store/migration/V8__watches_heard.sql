-- All answers that a chat ever heard from a watch, in order, so that none is told twice, whatever comes and goes.
CREATE TABLE watch_heard (
    watch TEXT NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    -- Null where the answer has no value beside its quote.
    short TEXT,
    quote TEXT NOT NULL,
    -- The day on which the document was published; null where it does not say.
    published TEXT,
    -- How probable the answer was, 0 to 1.
    probability REAL NOT NULL,
    PRIMARY KEY (watch, number)
) STRICT, WITHOUT ROWID;

-- How far the documents were looked at; null before the question was first asked.
ALTER TABLE watch ADD COLUMN asked_at INTEGER;
ALTER TABLE watch DROP COLUMN heard_generation;
ALTER TABLE watch DROP COLUMN heard_short;
DROP TABLE watch_quote;
