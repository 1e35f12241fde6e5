-- What waits for a librarian: feedback in words, talks whose last word is the person's; an idea's webinar.

ALTER TABLE feedback ADD COLUMN settled_at INTEGER;   -- a librarian answered it, or saw that it needs no answer
UPDATE feedback SET settled_at =
    (SELECT MAX(posts.created_at) FROM posts JOIN threads ON threads.id = posts.thread_id
     WHERE threads.feedback_id = feedback.id AND posts.from_staff = 1);
CREATE INDEX feedback_waiting ON feedback (COALESCE(webinar_id, 0), updated_at)
    WHERE settled_at IS NULL AND withdrawn_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL);

ALTER TABLE threads ADD COLUMN waiting_since INTEGER; -- the person's first words without an answer; NULL: none wait
ALTER TABLE threads ADD COLUMN last_at INTEGER NOT NULL DEFAULT 0;   -- when somebody wrote last
UPDATE threads SET
    last_at = COALESCE((SELECT MAX(created_at) FROM posts WHERE thread_id = threads.id), created_at),
    waiting_since =
        (SELECT MIN(created_at) FROM posts
         WHERE thread_id = threads.id AND from_staff = 0 AND words <> ''
           AND id > COALESCE((SELECT MAX(id) FROM posts WHERE thread_id = threads.id AND from_staff = 1), 0));
CREATE INDEX threads_waiting ON threads (waiting_since, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX threads_settled ON threads (last_at, id) WHERE waiting_since IS NULL AND person_id IS NOT NULL;

ALTER TABLE proposals ADD COLUMN webinar_id INTEGER REFERENCES webinars (id) ON DELETE SET NULL;   -- it became this one
ALTER TABLE proposals ADD COLUMN invited_at INTEGER;  -- when its followers were told that the webinar is published
CREATE INDEX proposals_webinar ON proposals (webinar_id) WHERE webinar_id IS NOT NULL;
CREATE INDEX proposals_to_invite ON proposals (webinar_id) WHERE webinar_id IS NOT NULL AND invited_at IS NULL;
CREATE INDEX proposals_state ON proposals (state, updated_at, id) WHERE person_id IS NOT NULL;
