-- The generation in which a document arrived or came to say something else; `generation` rises also where it is only laid
-- out anew or embedded anew.
ALTER TABLE document ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
UPDATE document SET changed = generation;
CREATE INDEX document_by_changed ON document (changed);
