-- Announcements and their deliveries.
-- A delivery is a row of the outbox with a `run_id`: what a run does to one person. How many are in which state
-- is counted on the run by triggers, whoever changes a row: a million rows are never counted to show a card, and
-- sent + blocked + failed + unknown + skipped + what waits = audience, always.

ALTER TABLE people ADD COLUMN city TEXT;             -- the one they chose, as they saw it written
ALTER TABLE people ADD COLUMN city_key TEXT;         -- the same as it is compared: `c:` and its GeoNames id
ALTER TABLE volunteers ADD COLUMN city_key TEXT;     -- `city` as it is compared: as above, or folded like city_names
CREATE INDEX volunteers_unkeyed ON volunteers (person_id) WHERE city_key IS NULL;

CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    author_id INTEGER,                                -- whose chat the messages are copied from; NULL: forgotten
    draft INTEGER NOT NULL DEFAULT 1 CHECK (draft IN (0, 1)),
    who TEXT NOT NULL DEFAULT 'everyone' CHECK (who IN
        ('everyone', 'volunteers', 'registered', 'waiting', 'attended', 'missed')),
    webinar_id INTEGER REFERENCES webinars (id) ON DELETE SET NULL,   -- whose registered, waiting, attended, missed
    interest TEXT,                                    -- of volunteers; NULL: any
    spoken TEXT,                                      -- a language volunteers speak; NULL: any
    language TEXT,                                    -- of the reader; NULL: any
    city TEXT,                                        -- as the librarian saw it written; NULL: any
    city_key TEXT,                                    -- as it is compared
    button_id INTEGER REFERENCES webinars (id) ON DELETE SET NULL,    -- the webinar whose button stands under it
    timing TEXT NOT NULL DEFAULT 'now' CHECK (timing IN ('now', 'at', 'local')),
    starts_at INTEGER,                                -- `local`: by the clock of `zone`, and of each reader's own
    zone TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX announcements_draft ON announcements (author_id) WHERE draft = 1;
CREATE INDEX announcements_author ON announcements (author_id) WHERE author_id IS NOT NULL;

CREATE TABLE announcement_versions (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language IN ('any', 'ru', 'kk', 'en')),
    form TEXT NOT NULL,                               -- text, photo, voice, album, ...
    message_ids TEXT NOT NULL,                        -- JSON list, in the author's chat
    album TEXT,                                       -- Telegram's id of it while it comes in
    captioned INTEGER NOT NULL DEFAULT 0,             -- which message of an album carries the words
    excerpt TEXT NOT NULL DEFAULT '',                 -- how it begins, for lists
    PRIMARY KEY (announcement_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    announcement_id INTEGER NOT NULL REFERENCES announcements (id),
    act TEXT NOT NULL CHECK (act IN ('send', 'retry', 'correct', 'recall')),
    state TEXT NOT NULL CHECK (state IN ('scheduled', 'running', 'paused', 'stopping', 'stopped', 'done')),
    reason TEXT,                                      -- why it paused by itself
    author_id INTEGER,                                -- who began it; NULL: forgotten
    starts_at INTEGER NOT NULL,
    progress INTEGER NOT NULL DEFAULT 0,              -- up to which person or row the deliveries are written
    filled INTEGER NOT NULL DEFAULT 0 CHECK (filled IN (0, 1)),
    corrections TEXT NOT NULL DEFAULT '{}',           -- JSON: version → new text and entities
    audience INTEGER NOT NULL DEFAULT 0,
    sent INTEGER NOT NULL DEFAULT 0,
    blocked INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    unknown INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    too_old INTEGER NOT NULL DEFAULT 0,               -- of the skipped: could not be recalled any more
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX runs_announcement ON runs (announcement_id, id);
CREATE INDEX runs_active ON runs (state, id) WHERE ended_at IS NULL;
CREATE INDEX runs_author ON runs (author_id) WHERE author_id IS NOT NULL;

CREATE TABLE run_zones (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    zone TEXT NOT NULL,                               -- IANA name; empty: the library's
    due_at INTEGER NOT NULL,                          -- when it is the chosen hour there
    PRIMARY KEY (run_id, zone)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox_with_runs (
    id INTEGER PRIMARY KEY,
    person_id INTEGER,                  -- NULL: a delivery to somebody who had their data deleted
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
    settled_at INTEGER,
    run_id INTEGER REFERENCES runs (id),              -- NULL: a notice
    target_id INTEGER,                  -- the delivery that is retried, corrected or recalled
    version TEXT                        -- which version of the announcement was sent
) STRICT;
INSERT INTO outbox_with_runs (id, person_id, lane, kind, webinar_id, starts_at, lead, details, once_key, due_at,
                              deadline_at, until_at, state, reason, attempts, message_ids, created_at, settled_at)
SELECT id, person_id, lane, kind, webinar_id, starts_at, lead, details, once_key, due_at,
       deadline_at, until_at, state, reason, attempts, message_ids, created_at, settled_at
FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_runs RENAME TO outbox;
CREATE INDEX outbox_turn ON outbox (lane, deadline_at, id) WHERE state = 'pending' AND run_id IS NULL;
CREATE INDEX outbox_run_turn ON outbox (run_id, due_at, id) WHERE state = 'pending' AND run_id IS NOT NULL;
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_person ON outbox (person_id);
CREATE INDEX outbox_webinar ON outbox (webinar_id, state) WHERE webinar_id IS NOT NULL;
CREATE UNIQUE INDEX outbox_once_per_run ON outbox (run_id, person_id);
CREATE UNIQUE INDEX outbox_target ON outbox (target_id, run_id) WHERE target_id IS NOT NULL;

CREATE TRIGGER outbox_queued AFTER INSERT ON outbox WHEN NEW.run_id IS NOT NULL
BEGIN
    UPDATE runs
    SET audience = audience + 1, skipped = skipped + (NEW.state = 'skipped'),
        too_old = too_old + (NEW.state = 'skipped' AND NEW.reason = 'too old')
    WHERE id = NEW.run_id;
END;
CREATE TRIGGER outbox_settled AFTER UPDATE OF state ON outbox WHEN NEW.run_id IS NOT NULL AND NEW.state <> OLD.state
BEGIN
    UPDATE runs
    SET sent = sent + (NEW.state = 'sent') - (OLD.state = 'sent'),
        blocked = blocked + (NEW.state = 'blocked') - (OLD.state = 'blocked'),
        failed = failed + (NEW.state = 'failed') - (OLD.state = 'failed'),
        unknown = unknown + (NEW.state = 'unknown') - (OLD.state = 'unknown'),
        skipped = skipped + (NEW.state = 'skipped') - (OLD.state = 'skipped'),
        too_old = too_old + (NEW.state = 'skipped' AND NEW.reason IS 'too old')
    WHERE id = NEW.run_id;
END;

CREATE INDEX live_cards_subject ON live_cards (subject);

-- Who belongs to an audience, before any filter; `since`: not before the webinar's end.
CREATE VIEW audiences AS
SELECT 'everyone' AS who, 0 AS webinar_id, id AS person_id, '' AS interests, '' AS spoken, 0 AS since
FROM people
UNION ALL
SELECT 'volunteers', 0, person_id, interests, languages, 0
FROM volunteers WHERE state = 'accepted'
UNION ALL
SELECT 'registered', webinar_id, person_id, '', '', 0
FROM registrations WHERE state = 'seated' AND person_id IS NOT NULL
UNION ALL
SELECT 'waiting', webinar_id, person_id, '', '', 0
FROM registrations WHERE state IN ('waiting', 'offered') AND person_id IS NOT NULL
UNION ALL
SELECT CASE attendance WHEN 'attended' THEN 'attended' ELSE 'missed' END, webinar_id, person_id, '', '', ends_at
FROM attendances JOIN webinars ON webinars.id = webinar_id
WHERE attendance IS NOT NULL AND person_id IS NOT NULL;
