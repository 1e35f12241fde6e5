-- The question a form is at and its card; volunteers; consents of guardians.

ALTER TABLE forms ADD COLUMN question TEXT;           -- the one asked now; NULL: the summary
ALTER TABLE forms ADD COLUMN card_id INTEGER;         -- the message that shows it

CREATE TABLE volunteers (
    person_id INTEGER PRIMARY KEY REFERENCES people (id),
    state TEXT NOT NULL CHECK (state IN ('applied', 'accepted', 'declined', 'paused', 'left')),
    age_group TEXT NOT NULL CHECK (age_group IN ('under14', '14-15', '16-17', '18p')),
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    organisation TEXT,
    interests TEXT NOT NULL DEFAULT '[]',             -- JSON list
    languages TEXT NOT NULL DEFAULT '[]',             -- JSON list
    free_when TEXT,
    phone TEXT,
    about TEXT,
    consent_version TEXT NOT NULL,
    consent_at INTEGER NOT NULL,
    word TEXT,                                        -- what the librarian said to the decision
    decided_by INTEGER,                               -- the librarian's Telegram user id
    decided_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX volunteers_state ON volunteers (state, updated_at);

CREATE TABLE guardians (
    code TEXT PRIMARY KEY,                            -- of the one-time link
    child_id INTEGER NOT NULL REFERENCES people (id),
    age_group TEXT NOT NULL,
    guardian_id INTEGER,                              -- the Telegram user id of who agreed
    guardian_name TEXT,
    consent_version TEXT,
    agreed_at INTEGER,                                -- NULL: not yet
    created_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL                         -- the link works until then
) STRICT;
CREATE INDEX guardians_child ON guardians (child_id);
CREATE INDEX guardians_guardian ON guardians (guardian_id) WHERE guardian_id IS NOT NULL;
