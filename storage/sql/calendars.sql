-- name: put(webinar_id, person_id, revision, now)!
-- This person has a calendar file of the webinar as it is in this revision.
INSERT INTO calendar_files (webinar_id, person_id, revision, sent_at)
VALUES (:webinar_id, :person_id, :revision, :now)
ON CONFLICT (webinar_id, person_id) DO UPDATE
SET revision = excluded.revision, sent_at = excluded.sent_at;

-- name: has(webinar_id, person_id)$
SELECT COUNT(*) FROM calendar_files WHERE webinar_id = :webinar_id AND person_id = :person_id;

-- name: tell(webinar_id, revision, starts_at, due_at, deadline_at, until_at, seated_only, now)!
-- Everybody with an older file, but for those who said they do not come, gets the new one; once per revision.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, once_key, due_at, deadline_at, until_at, state,
                    created_at)
SELECT files.person_id, 1, 'calendar', files.webinar_id, :starts_at,
       'calendar:' || files.webinar_id || ':' || :revision || ':' || files.person_id,
       :due_at, :deadline_at, :until_at, 'pending', :now
FROM calendar_files AS files
LEFT JOIN registrations AS answers
       ON answers.webinar_id = files.webinar_id AND answers.person_id = files.person_id
WHERE files.webinar_id = :webinar_id AND files.revision < :revision
  AND COALESCE(answers.state, 'none') <> 'cancelled' AND (NOT :seated_only OR answers.state = 'seated')
ON CONFLICT (once_key) DO NOTHING;

-- name: set_revision(webinar_id, revision, now)!
UPDATE calendar_files SET revision = :revision, sent_at = :now
WHERE webinar_id = :webinar_id AND revision < :revision;

-- name: forget(person_id)!
DELETE FROM calendar_files WHERE person_id = :person_id;
