-- Offers of freed seats, each person's own times, thanks after the end, questions under way, cities.

ALTER TABLE people ADD COLUMN quiet_from INTEGER;      -- minutes after midnight; NULL: as the library set it
ALTER TABLE people ADD COLUMN quiet_until INTEGER;     -- equal to quiet_from: no quiet hours
ALTER TABLE people ADD COLUMN leads_off TEXT NOT NULL DEFAULT '[]';   -- JSON: reminders they do not want
ALTER TABLE people ADD COLUMN announcements INTEGER NOT NULL DEFAULT 1 CHECK (announcements IN (0, 1));

ALTER TABLE webinars ADD COLUMN thanked_at INTEGER;    -- when thanks were queued after the end
CREATE INDEX webinars_to_thank ON webinars (ends_at) WHERE thanked_at IS NULL AND status = 'published';

CREATE TABLE offers (
    id INTEGER PRIMARY KEY,
    webinar_id INTEGER NOT NULL REFERENCES webinars (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    seat INTEGER,                       -- the first offer of this freed seat; nobody gets the same seat twice
    offered_at INTEGER NOT NULL,
    answer_by INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn'))
) STRICT;
CREATE INDEX offers_open ON offers (answer_by) WHERE state = 'open';
CREATE INDEX offers_person ON offers (person_id, webinar_id);
CREATE INDEX offers_seat ON offers (seat);

CREATE TABLE forms (
    person_id INTEGER PRIMARY KEY REFERENCES people (id),
    form TEXT NOT NULL,                 -- which one the person is in
    answers TEXT NOT NULL DEFAULT '{}', -- JSON
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE cities (
    id INTEGER PRIMARY KEY,             -- its GeoNames id
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    zone TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    population INTEGER NOT NULL
) STRICT;
CREATE INDEX cities_place ON cities (latitude, longitude);

CREATE TABLE city_names (
    name TEXT NOT NULL,                 -- folded: lower case, ё as е, no marks
    city_id INTEGER NOT NULL REFERENCES cities (id),
    shown TEXT NOT NULL,                -- as it is written
    PRIMARY KEY (name, city_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE loaded (
    what TEXT PRIMARY KEY,              -- a list that ships with the program, complete in the database
    loaded_at INTEGER NOT NULL
) STRICT;
