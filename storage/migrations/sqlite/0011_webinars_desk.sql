-- What librarians keep about webinars beyond what the import file says.

-- Webinars entered in the chat: a draft may have no start yet, and whoever was told of a cancellation is told why.
ALTER TABLE webinars ADD COLUMN dated INTEGER NOT NULL DEFAULT 1
    CHECK (dated IN (0, 1) AND (dated = 1 OR status = 'draft'));   -- 0: starts_at means nothing yet
ALTER TABLE webinars ADD COLUMN reason TEXT;                       -- why it was cancelled, in a librarian's words
CREATE INDEX webinars_drafts ON webinars (updated_at, id) WHERE status = 'draft';

-- Programme and files: a talk is known by an id that is never given again, so that a button on an old card can
-- only ever mean this talk.
ALTER TABLE talks RENAME TO talks_by_place;

CREATE TABLE talks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,                                -- grows along the programme, from 0
    title TEXT NOT NULL,
    speaker TEXT NOT NULL DEFAULT '{}',
    organisation TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX talks_in_order ON talks (webinar_id, position);

INSERT INTO talks (webinar_id, position, title, speaker, organisation)
SELECT webinar_id, position, title, speaker, organisation FROM talks_by_place ORDER BY webinar_id, position;

-- Slides and handouts, the recording, the poster: files by Telegram's id, which only this bot can use, or links.
CREATE TABLE materials (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id) ON DELETE CASCADE,
    talk_id INTEGER REFERENCES talks (id) ON DELETE SET NULL, -- NULL: of the webinar as a whole
    purpose TEXT NOT NULL CHECK (purpose IN ('material', 'recording', 'poster')),
    kind TEXT NOT NULL CHECK (kind IN ('link', 'document', 'photo', 'video', 'audio')),
    reference TEXT NOT NULL,                                  -- the address, or Telegram's file id
    mark TEXT NOT NULL,                                       -- the same whenever the same file is sent
    name TEXT,
    size INTEGER,                                             -- bytes
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX materials_of_webinar ON materials (webinar_id, purpose);
CREATE INDEX materials_of_talk ON materials (talk_id);

INSERT INTO materials (webinar_id, talk_id, purpose, kind, reference, mark, created_at)
SELECT talks.webinar_id, talks.id, 'material', 'link', link.value, link.value, webinars.updated_at
FROM talks_by_place
JOIN talks ON talks.webinar_id = talks_by_place.webinar_id AND talks.position = talks_by_place.position
JOIN webinars ON webinars.id = talks.webinar_id
JOIN json_each(talks_by_place.materials) AS link
ORDER BY talks.id, link.key;

DROP TABLE talks_by_place;
