-- Talks between a person and the librarians, feedback, and cards that are kept up to date.

CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES people (id),         -- also of anonymous feedback, never shown then; NULL: forgotten
    webinar_id INTEGER REFERENCES webinars (id),      -- NULL: about the library
    rating INTEGER CHECK (rating BETWEEN 1 AND 5),
    words TEXT,
    voice_id TEXT,                                    -- Telegram's file id of a voice message
    anonymous INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1)),
    quotable INTEGER NOT NULL DEFAULT 0 CHECK (quotable IN (0, 1)),
    withdrawn_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX feedback_once ON feedback (webinar_id, person_id)
    WHERE webinar_id IS NOT NULL AND person_id IS NOT NULL;
CREATE INDEX feedback_person ON feedback (person_id);
CREATE INDEX feedback_webinar ON feedback (webinar_id, withdrawn_at);

CREATE TABLE threads (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    subject TEXT NOT NULL CHECK (subject IN ('question', 'words', 'feedback')),
    webinar_id INTEGER REFERENCES webinars (id),
    feedback_id INTEGER REFERENCES feedback (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX threads_person ON threads (person_id);

CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    thread_id INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    author_id INTEGER NOT NULL,                       -- the person, or the librarian who answered
    from_staff INTEGER NOT NULL CHECK (from_staff IN (0, 1)),
    words TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX posts_thread ON posts (thread_id, id);

CREATE TABLE shown_posts (
    chat_id INTEGER NOT NULL,                         -- a reply to this message in this chat continues the thread
    message_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_posts_thread ON shown_posts (thread_id);

CREATE TABLE live_cards (
    chat_id INTEGER NOT NULL,
    subject TEXT NOT NULL,                            -- what the card shows, such as feedback:17
    message_id INTEGER NOT NULL,
    shown_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, subject)
) STRICT, WITHOUT ROWID;
