-- Announcements also go to those who are not registered for a webinar.
-- The column is made anew beside the old one: a rebuilt table would take the versions of announcements along.

ALTER TABLE announcements ADD COLUMN whom TEXT NOT NULL DEFAULT 'everyone' CHECK (whom IN
    ('everyone', 'volunteers', 'unregistered', 'registered', 'waiting', 'attended', 'missed'));
UPDATE announcements SET whom = who;
ALTER TABLE announcements DROP COLUMN who;
ALTER TABLE announcements RENAME COLUMN whom TO who;

DROP VIEW audiences;

-- Who belongs to an audience, before any filter; `since`: not before the webinar's end.
CREATE VIEW audiences AS
SELECT 'everyone' AS who, 0 AS webinar_id, id AS person_id, '' AS interests, '' AS spoken, 0 AS since
FROM people
UNION ALL
SELECT 'volunteers', 0, person_id, interests, languages, 0
FROM volunteers WHERE state = 'accepted'
UNION ALL
SELECT 'unregistered', webinars.id, people.id, '', '', 0
FROM webinars CROSS JOIN people
WHERE NOT EXISTS (SELECT 1 FROM registrations
                  WHERE registrations.person_id = people.id AND registrations.webinar_id = webinars.id
                    AND registrations.state IN ('seated', 'waiting', 'offered'))
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
