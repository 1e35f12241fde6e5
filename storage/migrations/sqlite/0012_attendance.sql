-- Guests without Telegram, check-in words, who attended.

ALTER TABLE registrations ADD COLUMN guest TEXT CHECK (guest IS NULL OR person_id IS NULL);   -- a name: somebody without Telegram
ALTER TABLE registrations ADD COLUMN attendance TEXT CHECK (attendance IN ('attended', 'absent'));   -- NULL: nobody said
ALTER TABLE registrations ADD COLUMN attendance_by TEXT CHECK (attendance_by IN ('word', 'link', 'button', 'librarian'));
ALTER TABLE registrations ADD COLUMN attendance_at INTEGER;
CREATE INDEX registrations_guests ON registrations (webinar_id) WHERE guest IS NOT NULL;
CREATE INDEX registrations_attended ON registrations (webinar_id) WHERE attendance = 'attended';

-- Who was there, to be asked once a webinar is over: what was marked; else, from the first 'attended' of that
-- webinar on, whoever had a seat is absent; while there is none, attendance is not kept and they all count.
CREATE VIEW attendances AS
SELECT r.id AS registration_id, r.webinar_id, r.person_id,
       CASE WHEN r.attendance IS NOT NULL THEN r.attendance
            WHEN r.state <> 'seated' THEN NULL
            WHEN EXISTS (SELECT 1 FROM registrations AS other
                         WHERE other.webinar_id = r.webinar_id AND other.attendance = 'attended') THEN 'absent'
            ELSE 'attended' END AS attendance
FROM registrations AS r;

CREATE TABLE checkins (
    webinar_id INTEGER PRIMARY KEY REFERENCES webinars (id) ON DELETE CASCADE,
    word TEXT NOT NULL,                 -- as it is shown in the stream
    folded TEXT NOT NULL,               -- as it is compared
    code TEXT NOT NULL UNIQUE,          -- of the link that does the same
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE checkin_tries (
    person_id INTEGER PRIMARY KEY REFERENCES people (id),
    tries INTEGER NOT NULL,             -- words that were no check-in word
    since_at INTEGER NOT NULL
) STRICT;
