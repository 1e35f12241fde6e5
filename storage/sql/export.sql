-- name: titles(person_id)
-- The titles beside the numbers in a person's export.
SELECT id, title FROM webinars
WHERE id IN (SELECT webinar_id FROM registrations WHERE person_id = :person_id)
   OR id IN (SELECT webinar_id FROM outbox WHERE person_id = :person_id)
   OR id IN (SELECT webinar_id FROM feedback WHERE person_id = :person_id)
   OR id IN (SELECT webinar_id FROM proposals WHERE person_id = :person_id)
   OR id IN (SELECT webinar_id FROM calendar_files WHERE person_id = :person_id);

-- name: to_warn(before, limit)
-- Away for long, and not told yet that their data will be removed.
SELECT id, seen_at FROM people
WHERE seen_at <= :before AND reachable = 1
  AND NOT EXISTS (SELECT 1 FROM outbox WHERE once_key = 'retention:' || people.id || ':' || seen_at)
ORDER BY seen_at
LIMIT :limit;

-- name: to_remove(before, warned_before, limit)
-- Away for long, and told so long ago, or impossible to tell.
SELECT id, seen_at FROM people
WHERE seen_at <= :before
  AND (reachable = 0
       OR EXISTS (SELECT 1 FROM outbox WHERE once_key = 'retention:' || people.id || ':' || seen_at
                                         AND created_at <= :warned_before))
ORDER BY seen_at
LIMIT :limit;

-- name: forget_mentions(person_id)!
-- Notices to librarians say in `details` and `once_key` whom they are about; what is not sent yet is not sent.
UPDATE outbox
SET details = '{}', about_id = NULL, once_key = NULL,
    state = CASE WHEN state = 'pending' THEN 'skipped' ELSE state END,
    reason = CASE WHEN state = 'pending' THEN 'forgotten' ELSE reason END
WHERE about_id = :person_id;

-- name: forget_forms(person_id)!
-- What librarians were about to write to this person, or decide about them, is about nobody any more.
DELETE FROM forms
WHERE person_id <> :person_id
  AND (answers LIKE '%: ' || :person_id || '}%' OR answers LIKE '%: ' || :person_id || ',%');

-- name: forget_decisions(person_id)!
UPDATE volunteers SET decided_by = NULL WHERE decided_by = :person_id;

-- name: forget_steps(person_id)!
UPDATE volunteer_steps SET librarian_id = NULL WHERE librarian_id = :person_id;

-- name: forget_verdicts(person_id)!
UPDATE proposals SET decided_by = NULL WHERE decided_by = :person_id;
