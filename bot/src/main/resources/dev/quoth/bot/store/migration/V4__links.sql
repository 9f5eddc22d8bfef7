-- Where an answer stands, on platforms that have addresses for messages.
CREATE TABLE answer_link (
    answer TEXT PRIMARY KEY REFERENCES answer (id) ON DELETE CASCADE,
    link TEXT NOT NULL
) STRICT, WITHOUT ROWID;
