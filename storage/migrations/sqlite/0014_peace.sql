-- Peace: who is muted or banned; and what the librarians' list of volunteers needs.

ALTER TABLE people ADD COLUMN peace TEXT CHECK (peace IN ('muted', 'banned'));   -- NULL: neither
ALTER TABLE people ADD COLUMN unheard INTEGER NOT NULL DEFAULT 0 CHECK (unheard IN (0, 1));
    -- 1: the author of anonymous feedback is muted; apart from `peace`, so that no librarian learns who it is
CREATE INDEX people_peace ON people (id) WHERE peace IS NOT NULL;
ALTER TABLE feedback ADD COLUMN muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1));   -- its author is
CREATE INDEX feedback_muted ON feedback (id) WHERE muted = 1;

ALTER TABLE volunteers ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));
    -- 1: paused by a librarian, who also ends it
ALTER TABLE volunteers ADD COLUMN folded TEXT NOT NULL DEFAULT '';        -- name, city, name: what is searched in
ALTER TABLE volunteers ADD COLUMN folded_city TEXT NOT NULL DEFAULT '';   -- by which cities are told apart
CREATE INDEX volunteers_declined ON volunteers (decided_at) WHERE state = 'declined';

CREATE TABLE volunteer_steps (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    step TEXT NOT NULL CHECK (step IN ('applied', 'changed', 'accepted', 'declined', 'paused', 'resumed')),
    word TEXT,                                        -- what the librarian said to it
    from_staff INTEGER NOT NULL CHECK (from_staff IN (0, 1)),
    librarian_id INTEGER,                             -- NULL: the volunteer, or a librarian who was forgotten
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX volunteer_steps_person ON volunteer_steps (person_id, id);
CREATE INDEX volunteer_steps_librarian ON volunteer_steps (librarian_id) WHERE librarian_id IS NOT NULL;

CREATE TABLE volunteer_filters (                      -- what a librarian looks for; '': anything
    person_id INTEGER PRIMARY KEY REFERENCES people (id),
    state TEXT NOT NULL DEFAULT '',
    interest TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    age_group TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',                    -- as somebody wrote it
    words TEXT NOT NULL DEFAULT ''                    -- of a name or a city
) STRICT;

ALTER TABLE guardians ADD COLUMN short_code TEXT;     -- digits by which a librarian finds the child who asks
ALTER TABLE guardians ADD COLUMN signed_on TEXT;      -- of a paper: the day in ISO form
ALTER TABLE guardians ADD COLUMN recorded_by INTEGER; -- of a paper: the librarian
CREATE UNIQUE INDEX guardians_short ON guardians (short_code) WHERE short_code IS NOT NULL;
