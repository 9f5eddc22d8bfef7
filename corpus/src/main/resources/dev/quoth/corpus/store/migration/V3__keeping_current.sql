-- `every` is how many seconds lie between two readings: null as the settings say, 0 never by itself.
-- `tried_at` is when a reading last ended, well or not; `read_at` when one last ended well.
ALTER TABLE place ADD COLUMN every INTEGER;
ALTER TABLE place ADD COLUMN tried_at INTEGER;
ALTER TABLE place ADD COLUMN unreachable_since INTEGER;
ALTER TABLE place ADD COLUMN unreachable_reason TEXT;
UPDATE place SET tried_at = read_at;

-- What made the document of the bytes; another recipe reads them again. Empty: made before there were recipes.
ALTER TABLE file ADD COLUMN recipe TEXT NOT NULL DEFAULT '';
-- What the web server said of the version that was read.
ALTER TABLE file ADD COLUMN etag TEXT;
ALTER TABLE file ADD COLUMN last_modified TEXT;
-- The first failure since it was last read well, and what the last one said. The document stays.
ALTER TABLE file ADD COLUMN unreachable_since INTEGER;
ALTER TABLE file ADD COLUMN unreachable_reason TEXT;
