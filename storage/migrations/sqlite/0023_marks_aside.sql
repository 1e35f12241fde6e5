-- A webinar that has begun is moved: marks belong to the start they were made for, and come back with it.

CREATE TABLE marks_aside (
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES people (id),   -- NULL: a guest
    starts_at INTEGER NOT NULL,                 -- the start that the mark is about
    attendance TEXT NOT NULL,
    attendance_by TEXT,
    attendance_at INTEGER,
    PRIMARY KEY (registration_id, starts_at)
) STRICT;
CREATE INDEX marks_aside_person ON marks_aside (person_id);
