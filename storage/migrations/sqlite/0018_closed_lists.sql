-- Who was there: nobody is missed because somebody else was seen. A librarian closes the list, or leaves it open.

ALTER TABLE webinars ADD COLUMN closed_at INTEGER;    -- the list is closed: who had a seat and no mark has missed it
ALTER TABLE webinars ADD COLUMN hidden_at INTEGER;    -- it took place, and readers are not shown it

-- `attendance`: what was marked; of a closed list who had a seat and no mark was absent; NULL: nobody knows.
-- `asked`: thanked and asked how it was: who was there, or had a seat and is not said to have been absent.
DROP VIEW attendances;
CREATE VIEW attendances AS
SELECT r.id AS registration_id, r.webinar_id, r.person_id,
       COALESCE(r.attendance, CASE WHEN r.state = 'seated' AND w.closed_at IS NOT NULL THEN 'absent' END) AS attendance,
       CASE r.attendance WHEN 'attended' THEN 1 WHEN 'absent' THEN 0
            ELSE r.state = 'seated' AND w.closed_at IS NULL END AS asked
FROM registrations AS r JOIN webinars AS w ON w.id = r.webinar_id;
