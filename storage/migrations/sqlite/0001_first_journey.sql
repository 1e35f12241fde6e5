-- People, webinars, registrations, reminders, and the two queues to and from Telegram.
-- Instants are epoch milliseconds, UTC. Texts in several languages are JSON objects: language → text.

CREATE TABLE people (
    id INTEGER PRIMARY KEY,             -- the Telegram user id
    language TEXT NOT NULL,             -- ru, kk, en
    zone TEXT,                          -- IANA name; NULL: the library's
    name TEXT,                          -- as in Telegram when they agreed; NULL before consent
    reachable INTEGER NOT NULL DEFAULT 1 CHECK (reachable IN (0, 1)),   -- 0: blocked the bot
    consent_version TEXT,
    consent_at INTEGER,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE webinars (
    id INTEGER PRIMARY KEY,
    import_id TEXT UNIQUE,              -- the id in the import file; NULL: made in the chat
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    date_only INTEGER NOT NULL CHECK (date_only IN (0, 1)),   -- 1: the hour is not known
    duration INTEGER NOT NULL CHECK (duration > 0),           -- minutes
    ends_at INTEGER NOT NULL,
    host TEXT NOT NULL DEFAULT '{}',
    capacity INTEGER CHECK (capacity > 0),                    -- NULL: no limit
    join_link TEXT,
    recording TEXT,
    revision INTEGER NOT NULL DEFAULT 0,                      -- grows with each change that readers see
    imported TEXT,                      -- what the last import said, to tell the chat's changes from the file's
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX webinars_coming ON webinars (status, ends_at, id);

CREATE TABLE partners (
    webinar_id INTEGER NOT NULL REFERENCES webinars (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    city TEXT NOT NULL DEFAULT '{}',
    country TEXT,
    zone TEXT,
    PRIMARY KEY (webinar_id, position)
) STRICT;

CREATE TABLE talks (
    webinar_id INTEGER NOT NULL REFERENCES webinars (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    speaker TEXT NOT NULL DEFAULT '{}',
    organisation TEXT NOT NULL DEFAULT '{}',
    materials TEXT NOT NULL DEFAULT '[]',                     -- JSON list of links
    PRIMARY KEY (webinar_id, position)
) STRICT;

CREATE TABLE registrations (
    id INTEGER PRIMARY KEY,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    person_id INTEGER REFERENCES people (id),                 -- NULL: the person had their data deleted
    state TEXT NOT NULL CHECK (state IN ('seated', 'waiting', 'offered', 'cancelled')),
    place INTEGER NOT NULL,             -- grows within a webinar; the waiting list is in its order
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (webinar_id, person_id)
) STRICT;
CREATE INDEX registrations_line ON registrations (webinar_id, state, place);
CREATE INDEX registrations_person ON registrations (person_id, webinar_id);

CREATE TABLE reminders (
    webinar_id INTEGER NOT NULL REFERENCES webinars (id) ON DELETE CASCADE,
    starts_at INTEGER NOT NULL,         -- the start it was planned for
    lead INTEGER NOT NULL,              -- minutes before the start
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'overtaken', 'skipped')),
    reason TEXT,
    settled_at INTEGER,
    PRIMARY KEY (webinar_id, starts_at, lead)
) STRICT;
CREATE INDEX reminders_due ON reminders (due_at) WHERE state = 'planned';

CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    person_id INTEGER,                  -- whose lane; NULL once answered and forgotten
    raw TEXT,                           -- the update as it came; NULL once answered
    state TEXT NOT NULL CHECK (state IN ('received', 'applied', 'answered', 'set aside')),
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,                         -- the id under which the log knows what went wrong
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inbox_open ON inbox (update_id) WHERE state IN ('received', 'applied');
CREATE INDEX inbox_age ON inbox (received_at);
CREATE INDEX inbox_person ON inbox (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL,
    lane INTEGER NOT NULL,              -- 1 notice, 2 announcement
    kind TEXT NOT NULL,                 -- which words: reminder, seated, changed, ...
    webinar_id INTEGER REFERENCES webinars (id),
    starts_at INTEGER,                  -- the start it speaks of: moved since then, it is not sent
    lead INTEGER,                       -- reminders: minutes before the start
    details TEXT NOT NULL DEFAULT '{}', -- JSON: what else the words need
    once_key TEXT UNIQUE,               -- the same thing is told to the same person once
    due_at INTEGER NOT NULL,
    deadline_at INTEGER NOT NULL,       -- the earliest goes first
    until_at INTEGER,                   -- later than this it helps nobody
    state TEXT NOT NULL CHECK (state IN
        ('pending', 'sending', 'sent', 'failed', 'blocked', 'skipped', 'unknown')),
    reason TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    message_ids TEXT NOT NULL DEFAULT '[]',
    created_at INTEGER NOT NULL,
    settled_at INTEGER
) STRICT;
CREATE INDEX outbox_turn ON outbox (lane, deadline_at, id) WHERE state = 'pending';
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_person ON outbox (person_id);
CREATE INDEX outbox_webinar ON outbox (webinar_id, state);
