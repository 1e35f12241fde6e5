-- name: add(webinar_id, person_id, seat, offered_at)$
-- Its clock starts when the person is told.
INSERT INTO offers (webinar_id, person_id, seat, offered_at, state)
VALUES (:webinar_id, :person_id, :seat, :offered_at, 'open')
RETURNING id;

-- name: get(offer_id)^
SELECT id, webinar_id, person_id, seat, offered_at, answer_by, state FROM offers WHERE id = :offer_id;

-- name: set_answer_by(offer_id, answer_by)!
-- Empty: it has to be told anew.
UPDATE offers SET answer_by = :answer_by WHERE id = :offer_id AND state = 'open';

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
-- Those that were told, the one that ends first first; then those that were not told yet.
SELECT id, webinar_id, person_id, seat, offered_at, answer_by, state
FROM offers
WHERE webinar_id = :webinar_id AND state = 'open'
ORDER BY answer_by IS NULL, answer_by, id;

-- name: untold_before(last_call)
-- Webinars that start before an instant and hold a seat for somebody who was not told.
SELECT DISTINCT webinars.id
FROM offers JOIN webinars ON webinars.id = webinar_id
WHERE state = 'open' AND answer_by IS NULL AND starts_at <= :last_call
ORDER BY webinars.id;

-- name: had(seat, person_id)$
-- Whether this seat was offered to this person before.
SELECT COUNT(*) FROM offers WHERE seat = :seat AND person_id = :person_id AND state NOT IN ('withdrawn', 'undelivered');

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

-- name: forget(person_id)!
DELETE FROM offers WHERE person_id = :person_id;
