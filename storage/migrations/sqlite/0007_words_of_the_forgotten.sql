-- A talk outlives the person, without their name and words; feedback is signed by a name; cards know their age.
-- Nothing was kept in the three tables so far, so they are made anew.

DROP TABLE shown_posts;
DROP TABLE posts;
DROP TABLE threads;

CREATE TABLE threads (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES people (id),         -- NULL: the person had their data deleted
    name TEXT,                                        -- as in Telegram when they wrote; NULL: unknown to librarians
    subject TEXT NOT NULL CHECK (subject IN ('question', 'words', 'feedback')),
    webinar_id INTEGER REFERENCES webinars (id),
    feedback_id INTEGER REFERENCES feedback (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX threads_person ON threads (person_id);
CREATE UNIQUE INDEX threads_feedback ON threads (feedback_id) WHERE feedback_id IS NOT NULL;

CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    thread_id INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    author_id INTEGER,                                -- the person, or the librarian who answered; NULL: forgotten
    from_staff INTEGER NOT NULL CHECK (from_staff IN (0, 1)),
    words TEXT NOT NULL,                              -- empty: forgotten
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX posts_thread ON posts (thread_id, id);
CREATE INDEX posts_author ON posts (author_id) WHERE author_id IS NOT NULL;

CREATE TABLE shown_posts (
    chat_id INTEGER NOT NULL,                         -- a reply to this message in this chat continues the thread
    message_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_posts_thread ON shown_posts (thread_id);

ALTER TABLE feedback ADD COLUMN name TEXT;            -- who signs it; NULL: anonymous, forgotten, or only rated
CREATE UNIQUE INDEX feedback_of_library ON feedback (person_id) WHERE webinar_id IS NULL AND person_id IS NOT NULL;
CREATE INDEX feedback_about ON feedback (COALESCE(webinar_id, 0), updated_at);   -- 0: the library

ALTER TABLE live_cards ADD COLUMN posted_at INTEGER NOT NULL DEFAULT 0;   -- when the message was sent; shown_at: changed
