-- name: get(webinar_id)^
SELECT webinar_id, word, folded, code FROM checkins WHERE webinar_id = :webinar_id;

-- name: put(webinar_id, word, folded, code, now)!
-- A new word and a new link; the old ones do nothing any more.
INSERT INTO checkins (webinar_id, word, folded, code, created_at)
VALUES (:webinar_id, :word, :folded, :code, :now)
ON CONFLICT (webinar_id) DO UPDATE
SET word = excluded.word, folded = excluded.folded, code = excluded.code, created_at = excluded.created_at;

-- name: by_code(code)^
SELECT webinar_id, word, folded, code FROM checkins WHERE code = :code;

-- name: open_at(starts_before, ends_after)
-- Of webinars that are on, or nearly so.
SELECT webinar_id, word, folded, code
FROM checkins JOIN webinars ON webinars.id = webinar_id
WHERE status = 'published' AND starts_at <= :starts_before AND ends_at > :ends_after
ORDER BY ends_at, webinar_id;

-- name: elsewhere(folded, webinar_id, ends_after)$
-- How many other webinars, not long over, have this word.
SELECT COUNT(*)
FROM checkins JOIN webinars ON webinars.id = webinar_id
WHERE folded = :folded AND webinar_id <> :webinar_id AND ends_at > :ends_after;

-- name: tries(person_id, since)$
-- How many words of this person were no check-in word lately.
SELECT COALESCE(SUM(tries), 0) FROM checkin_tries WHERE person_id = :person_id AND since_at > :since;

-- name: add_try(person_id, since, now)!
INSERT INTO checkin_tries (person_id, tries, since_at) VALUES (:person_id, 1, :now)
ON CONFLICT (person_id) DO UPDATE
SET tries = CASE WHEN checkin_tries.since_at > :since THEN checkin_tries.tries + 1 ELSE 1 END,
    since_at = CASE WHEN checkin_tries.since_at > :since THEN checkin_tries.since_at ELSE :now END;

-- name: forget(person_id)!
DELETE FROM checkin_tries WHERE person_id = :person_id;
