-- name: add(webinar_id, person_id, seat, offered_at, answer_by)$
INSERT INTO offers (webinar_id, person_id, seat, offered_at, answer_by, state)
VALUES (:webinar_id, :person_id, :seat, :offered_at, :answer_by, 'open')
RETURNING id;

-- name: begin_seat(offer_id)!
-- The first offer of a freed seat names it.
UPDATE offers SET seat = :offer_id WHERE id = :offer_id;

-- name: open_of(webinar_id, person_id)^
SELECT id, webinar_id, person_id, seat, offered_at, answer_by, state
FROM offers
WHERE webinar_id = :webinar_id AND person_id = :person_id AND state = 'open';

-- name: open_until(now)
-- Those whose time is up.
SELECT id, webinar_id, person_id, seat, offered_at, answer_by, state
FROM offers
WHERE state = 'open' AND answer_by <= :now
ORDER BY answer_by, id;

-- name: open_at(webinar_id)
SELECT id, webinar_id, person_id, seat, offered_at, answer_by, state
FROM offers
WHERE webinar_id = :webinar_id AND state = 'open'
ORDER BY answer_by, id;

-- name: had(seat, person_id)$
-- Whether this seat was offered to this person before.
SELECT COUNT(*) FROM offers WHERE seat = :seat AND person_id = :person_id AND state <> 'withdrawn';

-- name: open_for(person_id)
SELECT id, webinar_id, person_id, seat, offered_at, answer_by, state
FROM offers
WHERE person_id = :person_id AND state = 'open'
ORDER BY id;

-- name: unserved(now, last_call)
-- Webinars with a free seat though somebody waits who can be told; if seats are limited, before the last call.
SELECT webinars.id FROM webinars
WHERE status = 'published' AND ends_at > :now AND (capacity IS NULL OR starts_at > :last_call)
  AND EXISTS (SELECT 1 FROM registrations JOIN people ON people.id = person_id
              WHERE webinar_id = webinars.id AND state = 'waiting' AND reachable = 1)
  AND (capacity IS NULL OR capacity > (SELECT COUNT(*) FROM registrations
                                       WHERE webinar_id = webinars.id AND state IN ('seated', 'offered')))
ORDER BY webinars.id;

-- name: close(offer_id, state)!
UPDATE offers SET state = :state WHERE id = :offer_id AND state = 'open';

-- name: shorten(webinar_id, answer_by)!
-- The webinar moved nearer: no offer outlasts this.
UPDATE offers SET answer_by = :answer_by
WHERE webinar_id = :webinar_id AND state = 'open' AND answer_by > :answer_by;

-- name: forget(person_id)!
DELETE FROM offers WHERE person_id = :person_id;
