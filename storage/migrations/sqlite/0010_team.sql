-- Who runs the library in the chat: librarians, invitations, and what staff did.

CREATE TABLE librarians (
    person_id INTEGER PRIMARY KEY,      -- the Telegram user id; they need not have pressed Start yet
    name TEXT,                          -- as Telegram shows it; NULL: not seen yet
    owner INTEGER NOT NULL CHECK (owner IN (0, 1)),   -- 1: named in the settings
    appointed_by INTEGER,               -- the owner's Telegram user id; NULL: by the settings alone
    appointed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE invitations (
    code TEXT PRIMARY KEY,              -- of the one-time link
    invited_by INTEGER NOT NULL,        -- the owner's Telegram user id
    opened_by INTEGER,                  -- bound to the first who opens it
    accepted_at INTEGER,                -- NULL: not yet
    created_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL           -- the link works until then
) STRICT;
CREATE INDEX invitations_age ON invitations (until_at);

CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor_id INTEGER,                   -- the librarian; NULL: forgotten
    act TEXT NOT NULL,                  -- webinar_published, volunteer_accepted, ...
    webinar_id INTEGER REFERENCES webinars (id) ON DELETE SET NULL,
    person_id INTEGER,                  -- whom it was done to; NULL: nobody, or forgotten
    details TEXT NOT NULL DEFAULT '{}'  -- JSON: numbers and words of our own, nothing that names anybody
) STRICT;
CREATE INDEX log_actor ON log (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX log_person ON log (person_id) WHERE person_id IS NOT NULL;
