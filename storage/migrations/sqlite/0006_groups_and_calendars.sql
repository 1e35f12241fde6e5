-- Groups the bot is in, cards posted there or shared inline, and calendar files that were handed out.

CREATE TABLE groups (
    id INTEGER PRIMARY KEY,                           -- Telegram's chat id, negative
    language TEXT,                                    -- NULL: the library's
    list_message_id INTEGER,                          -- the newest answer to /webinars; the older one is removed
    listed_at INTEGER,
    present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE posted_cards (
    id INTEGER PRIMARY KEY,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    chat_id INTEGER,                                  -- a group; NULL: shared inline
    message_id INTEGER,
    inline_message_id TEXT UNIQUE,
    language TEXT NOT NULL,
    shown_hash TEXT,                                  -- of what it shows, so that it is edited only when it differs
    created_at INTEGER NOT NULL,
    UNIQUE (chat_id, message_id)
) STRICT;
CREATE INDEX posted_cards_webinar ON posted_cards (webinar_id);

CREATE TABLE calendar_files (
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    revision INTEGER NOT NULL,                        -- of the webinar, when it was sent last
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (webinar_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_files_person ON calendar_files (person_id);
