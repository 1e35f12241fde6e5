-- An edited message replaces what it said: which messages a post is made of, and when it was changed.

ALTER TABLE posts ADD COLUMN edited_at INTEGER;       -- NULL: it stands as it was written

CREATE TABLE written (                                -- kept as long as Telegram lets people edit their messages
    author_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,                      -- in the author's chat
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    words TEXT NOT NULL,                              -- of this message; a letter may be made of several
    written_at INTEGER NOT NULL,
    PRIMARY KEY (author_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX written_post ON written (post_id, message_id);
CREATE INDEX written_at ON written (written_at);
