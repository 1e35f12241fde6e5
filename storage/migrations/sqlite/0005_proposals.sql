-- Ideas for joint contests, campaigns, meetings and webinars, and who supports them.

CREATE TABLE proposals (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES people (id),         -- NULL: the person had their data deleted
    kind TEXT NOT NULL CHECK (kind IN ('contest', 'campaign', 'meeting', 'webinar')),
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    organisation TEXT,
    state TEXT NOT NULL CHECK (state IN ('new', 'discussed', 'agreed', 'done', 'declined')),
    shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),   -- 1: a librarian let it through
    word TEXT,                                        -- what the librarian said to it
    decided_by INTEGER,
    decided_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX proposals_shown ON proposals (shown, state, created_at);
CREATE INDEX proposals_person ON proposals (person_id);

CREATE TABLE supports (
    proposal_id INTEGER NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES people (id),         -- NULL: the person had their data deleted
    created_at INTEGER NOT NULL,
    UNIQUE (proposal_id, person_id)
) STRICT;
CREATE INDEX supports_person ON supports (person_id);
