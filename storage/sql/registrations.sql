-- name: get(webinar_id, person_id)^
SELECT id, webinar_id, person_id, state, place, created_at, updated_at, guest, attendance
FROM registrations
WHERE webinar_id = :webinar_id AND person_id = :person_id;

-- name: get_by_id(registration_id)^
SELECT id, webinar_id, person_id, state, place, created_at, updated_at, guest, attendance
FROM registrations
WHERE id = :registration_id;

-- name: of_person(person_id)
-- Everything this person answered, soonest webinar first.
SELECT registrations.id, webinar_id, person_id, state, place, registrations.created_at, registrations.updated_at,
       guest, attendance
FROM registrations JOIN webinars ON webinars.id = webinar_id
WHERE person_id = :person_id AND +status = 'published'
ORDER BY ends_at, webinar_id;

-- name: mine(person_id, now, limit, offset)
-- What waits for an answer, what I come to, wait for, declined, each soonest first; then what is past and what I
-- missed, each latest first.
SELECT r.id, r.webinar_id, r.person_id, r.state, r.place, r.created_at, r.updated_at, r.guest, r.attendance
FROM registrations AS r
JOIN webinars ON webinars.id = r.webinar_id
JOIN attendances AS a ON a.registration_id = r.id
WHERE r.person_id = :person_id AND status = 'published'
  AND (ends_at > :now OR r.state = 'seated' OR a.attendance = 'attended')
ORDER BY CASE WHEN ends_at <= :now AND a.asked THEN 4 WHEN ends_at <= :now THEN 5
              WHEN r.state = 'offered' THEN 0 WHEN r.state = 'seated' THEN 1
              WHEN r.state = 'waiting' THEN 2 ELSE 3 END,
         CASE WHEN ends_at <= :now THEN -ends_at ELSE ends_at END,
         r.webinar_id
LIMIT :limit OFFSET :offset;

-- name: count_mine(person_id, now)$
SELECT COUNT(*)
FROM registrations AS r
JOIN webinars ON webinars.id = r.webinar_id
JOIN attendances AS a ON a.registration_id = r.id
WHERE r.person_id = :person_id AND status = 'published'
  AND (ends_at > :now OR r.state = 'seated' OR a.attendance = 'attended');

-- name: count(webinar_id)^
-- Taken seats (held for an offer included), and people waiting.
SELECT COALESCE(SUM(CASE WHEN state IN ('seated', 'offered') THEN 1 ELSE 0 END), 0) AS taken,
       COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0) AS waiting
FROM registrations
WHERE webinar_id = :webinar_id AND state IN ('seated', 'offered', 'waiting');

-- name: before(webinar_id, place)$
-- How many wait before this place.
SELECT COUNT(*) FROM registrations
WHERE webinar_id = :webinar_id AND state = 'waiting' AND place < :place;

-- name: next_waiting(webinar_id, seat, limit)
-- The first in the waiting list; who blocked the bot can be told nothing and only keeps the place, and so does
-- whom the message of this very seat did not reach.
SELECT registrations.id, webinar_id, person_id, state, place, registrations.created_at, updated_at, guest, attendance
FROM registrations JOIN people ON people.id = person_id
WHERE webinar_id = :webinar_id AND state = 'waiting' AND reachable = 1
  AND NOT EXISTS (SELECT 1 FROM offers
                  WHERE offers.seat = :seat AND offers.person_id = registrations.person_id
                    AND offers.state = 'undelivered')
ORDER BY place
LIMIT :limit;

-- name: put(webinar_id, person_id, state, now)$
-- Answer for the first time, or anew: then the place is a new one, at the end of the line.
INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at)
VALUES (:webinar_id, :person_id, :state,
        (SELECT COALESCE(MAX(place), 0) + 1 FROM registrations WHERE webinar_id = :webinar_id), :now, :now)
ON CONFLICT (webinar_id, person_id) DO UPDATE
SET state = excluded.state, place = excluded.place, updated_at = excluded.updated_at
RETURNING place;

-- name: set_state(registration_id, state, now)!
UPDATE registrations SET state = :state, updated_at = :now WHERE id = :registration_id;

-- name: add_guest(webinar_id, guest, state, attendance, attendance_by, attendance_at, now)$
-- Somebody without Telegram, by name.
INSERT INTO registrations (webinar_id, guest, state, place, created_at, updated_at, attendance, attendance_by,
                           attendance_at)
VALUES (:webinar_id, :guest, :state,
        (SELECT COALESCE(MAX(place), 0) + 1 FROM registrations WHERE webinar_id = :webinar_id), :now, :now,
        :attendance, :attendance_by, :attendance_at)
RETURNING id;

-- name: remove_guest(registration_id)!
-- They do not come: nothing of them stays.
DELETE FROM registrations WHERE id = :registration_id AND guest IS NOT NULL;

-- name: unname_guest(registration_id)!
-- They were there: the count stays, the name does not.
UPDATE registrations SET guest = NULL WHERE id = :registration_id;

-- name: unname_guests(before)!
-- Of webinars that are over so long, counts stay, names do not.
UPDATE registrations SET guest = NULL
WHERE guest IS NOT NULL
  AND EXISTS (SELECT 1 FROM webinars WHERE id = webinar_id AND ends_at <= :before);

-- name: count_old_guests(before)$
SELECT COUNT(*) FROM registrations
WHERE guest IS NOT NULL
  AND EXISTS (SELECT 1 FROM webinars WHERE id = webinar_id AND ends_at <= :before);

-- name: mark(registration_id, attendance, attendance_by, attendance_at)!
-- Said to have been there or not, how and when; all three empty: nobody said.
UPDATE registrations
SET attendance = :attendance, attendance_by = :attendance_by, attendance_at = :attendance_at
WHERE id = :registration_id;

-- name: keep_marks(webinar_id, starts_at)!
-- The webinar takes place at another time: what was marked about this start is put aside.
INSERT INTO marks_aside (registration_id, person_id, starts_at, attendance, attendance_by, attendance_at)
SELECT id, person_id, :starts_at, attendance, attendance_by, attendance_at
FROM registrations
WHERE webinar_id = :webinar_id AND attendance IS NOT NULL
ON CONFLICT (registration_id, starts_at) DO UPDATE
SET attendance = excluded.attendance, attendance_by = excluded.attendance_by, attendance_at = excluded.attendance_at;

-- name: clear_marks(webinar_id)!
-- Who was there is still to be seen.
UPDATE registrations SET attendance = NULL, attendance_by = NULL, attendance_at = NULL
WHERE webinar_id = :webinar_id AND attendance IS NOT NULL;

-- name: bring_marks_back(webinar_id, starts_at)!
-- It takes place at that time after all: what was put aside counts again, unless something newer was said.
UPDATE registrations
SET (attendance, attendance_by, attendance_at) =
    (SELECT m.attendance, m.attendance_by, m.attendance_at FROM marks_aside AS m
     WHERE m.registration_id = registrations.id AND m.starts_at = :starts_at)
WHERE webinar_id = :webinar_id AND attendance IS NULL
  AND EXISTS (SELECT 1 FROM marks_aside AS m
              WHERE m.registration_id = registrations.id AND m.starts_at = :starts_at);

-- name: forget_marks(person_id)!
DELETE FROM marks_aside WHERE person_id = :person_id;

-- name: seated(webinar_id)
-- Who comes.
SELECT person_id FROM registrations
WHERE webinar_id = :webinar_id AND state = 'seated' AND person_id IS NOT NULL;

-- name: count_seated(webinar_id)$
SELECT COUNT(*) FROM registrations WHERE webinar_id = :webinar_id AND state = 'seated';

-- name: holds(person_id)
-- Webinars where the person takes a seat that somebody may wait for.
SELECT webinar_id FROM registrations WHERE person_id = :person_id AND state IN ('seated', 'offered');

-- name: leave_nameless(person_id, now)!
-- Counts of past webinars stay, the person does not.
UPDATE registrations SET person_id = NULL
WHERE person_id = :person_id
  AND EXISTS (SELECT 1 FROM webinars WHERE id = webinar_id AND ends_at <= :now);

-- name: release_nameless(webinar_id, now)!
-- A past webinar takes place again: whoever had their data deleted does not hold a seat or a place in the line.
UPDATE registrations SET state = 'cancelled', updated_at = :now
WHERE webinar_id = :webinar_id AND person_id IS NULL AND guest IS NULL AND state <> 'cancelled';

-- name: remove(person_id)!
DELETE FROM registrations WHERE person_id = :person_id;
