-- When messages in groups and shared cards were changed last: at most once a minute each.

ALTER TABLE groups ADD COLUMN linked_at INTEGER;                  -- the newest pointer into the private chat
ALTER TABLE groups ADD COLUMN list_hash TEXT;                     -- of what the list shows
ALTER TABLE groups ADD COLUMN list_edited_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE posted_cards ADD COLUMN edited_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX posted_cards_chat ON posted_cards (chat_id);
