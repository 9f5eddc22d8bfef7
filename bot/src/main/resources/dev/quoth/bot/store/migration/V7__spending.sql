-- What language models cost in the last day, for budgets; what was asked is not in here. `micros` are millionths of the unit
-- that prices are set in. What is put aside for a call stands here until it is known what it cost.
CREATE TABLE spending (
  id INTEGER PRIMARY KEY,
  payer TEXT NOT NULL,
  model TEXT NOT NULL,
  tokens INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  spent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX spending_by_payer ON spending (payer);
CREATE INDEX spending_by_time ON spending (spent_at);
