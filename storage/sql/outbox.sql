-- name: add*!
-- What must be told, written in the transaction that causes it; the same thing once.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, details, about_id, once_key, due_at,
                    deadline_at, until_at, state, reason, created_at)
VALUES (:person_id, :lane, :kind, :webinar_id, :starts_at, :lead, :details, :about_id, :once_key, :due_at,
        :deadline_at, :until_at, :state, :reason, :now)
ON CONFLICT (once_key) DO NOTHING;

-- name: add_for_seated(webinar_id, starts_at, lead, kind, details, once, due_at, deadline_at, until_at, after, through, now)!
-- The same for those who come, of a stretch of places.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, details, once_key, due_at, deadline_at,
                    until_at, state, created_at)
SELECT person_id, 1, :kind, :webinar_id, :starts_at, :lead, :details, :once || ':' || person_id,
       :due_at, :deadline_at, :until_at, 'pending', :now
FROM registrations
WHERE webinar_id = :webinar_id AND state = 'seated' AND place > :after AND place <= :through
  AND person_id IS NOT NULL
ON CONFLICT (once_key) DO NOTHING;

-- name: add_for_registered(webinar_id, starts_at, lead, kind, details, once, due_at, deadline_at, until_at, now)!
-- The same for everybody who comes, waits or holds an offer, and who came without a seat.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, details, once_key, due_at, deadline_at,
                    until_at, state, created_at)
SELECT person_id, 1, :kind, :webinar_id, :starts_at, :lead, :details, :once || ':' || person_id,
       :due_at, :deadline_at, :until_at, 'pending', :now
FROM registrations
WHERE webinar_id = :webinar_id AND (state IN ('seated', 'waiting', 'offered') OR attendance = 'attended')
  AND person_id IS NOT NULL
ON CONFLICT (once_key) DO NOTHING;

-- name: add_for_waiting(webinar_id, starts_at, lead, kind, details, once, due_at, deadline_at, until_at, now)!
-- The same for everybody who waits.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, details, once_key, due_at, deadline_at,
                    until_at, state, created_at)
SELECT person_id, 1, :kind, :webinar_id, :starts_at, :lead, :details, :once || ':' || person_id,
       :due_at, :deadline_at, :until_at, 'pending', :now
FROM registrations
WHERE webinar_id = :webinar_id AND state = 'waiting' AND person_id IS NOT NULL
ON CONFLICT (once_key) DO NOTHING;

-- name: add_for_asked(webinar_id, starts_at, lead, kind, details, once, due_at, deadline_at, until_at, now)!
-- The same for everybody who is thanked and asked how it was.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, details, once_key, due_at, deadline_at,
                    until_at, state, created_at)
SELECT person_id, 1, :kind, :webinar_id, :starts_at, :lead, :details, :once || ':' || person_id,
       :due_at, :deadline_at, :until_at, 'pending', :now
FROM attendances
WHERE webinar_id = :webinar_id AND asked AND person_id IS NOT NULL
ON CONFLICT (once_key) DO NOTHING;

-- name: add_for_unasked(webinar_id, starts_at, lead, kind, details, once, due_at, deadline_at, until_at, now)!
-- The same for everybody who registered and is not thanked.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, details, once_key, due_at, deadline_at,
                    until_at, state, created_at)
SELECT person_id, 1, :kind, :webinar_id, :starts_at, :lead, :details, :once || ':' || person_id,
       :due_at, :deadline_at, :until_at, 'pending', :now
FROM registrations
WHERE webinar_id = :webinar_id AND state IN ('seated', 'waiting', 'offered') AND person_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM attendances
                  WHERE registration_id = registrations.id AND asked)
ON CONFLICT (once_key) DO NOTHING;

-- name: add_moved(webinar_id, starts_at, details, once, due_at, deadline_at, until_at, now)!
-- The new start, for everybody registered. Who still waits to be told of an earlier move knows the start from
-- before it: that is the old one for them.
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, details, once_key, due_at, deadline_at, until_at,
                    state, created_at)
SELECT person_id, 1, 'moved', :webinar_id, :starts_at,
       COALESCE((SELECT earlier.details FROM outbox AS earlier
                 WHERE earlier.person_id = registrations.person_id AND +earlier.webinar_id = :webinar_id
                   AND earlier.kind = 'moved' AND earlier.state = 'pending' AND earlier.run_id IS NULL
                 ORDER BY earlier.id DESC LIMIT 1), :details),
       :once || ':' || person_id, :due_at, :deadline_at, :until_at, 'pending', :now
FROM registrations
WHERE webinar_id = :webinar_id AND state IN ('seated', 'waiting', 'offered') AND person_id IS NOT NULL
ON CONFLICT (once_key) DO NOTHING;

-- name: drop_moved_back(webinar_id, details, now)!
-- It is where they know it: they were never told that it had moved.
UPDATE outbox SET state = 'skipped', reason = 'moved back', settled_at = :now
WHERE webinar_id = :webinar_id AND kind = 'moved' AND state = 'pending' AND details = :details;

-- name: ripen(now, limit)!
-- Their time has come: they step into the line of deadlines.
UPDATE outbox SET ripe = 1
WHERE id IN (SELECT id FROM outbox
             WHERE state = 'pending' AND run_id IS NULL AND ripe = 0 AND due_at <= :now
             ORDER BY due_at, id
             LIMIT :limit);

-- name: next(now, limit, passed_over)
-- Whose turn it is among notices: the earliest deadline first. What waits for its time, though for ever so many
-- people, is not looked through; what has just become due is there before it steps into the line. Those
-- passed over (a JSON list) can get none yet.
SELECT id, person_id, lane, kind, webinar_id, starts_at, lead, details, due_at, deadline_at, until_at, attempts,
       run_id, target_id, version
FROM outbox
WHERE id IN (SELECT id FROM (SELECT id FROM outbox
                             WHERE state = 'pending' AND run_id IS NULL AND ripe = 1 AND due_at <= :now
                               AND person_id NOT IN (SELECT value FROM json_each(:passed_over))
                             ORDER BY lane, deadline_at, id
                             LIMIT :limit) AS in_line
             UNION ALL
             SELECT id FROM (SELECT id FROM outbox
                             WHERE state = 'pending' AND run_id IS NULL AND ripe = 0 AND due_at <= :now
                               AND person_id NOT IN (SELECT value FROM json_each(:passed_over))
                             ORDER BY due_at, id
                             LIMIT :limit) AS just_due)
ORDER BY lane, deadline_at, id
LIMIT :limit;

-- name: next_of_run(run_id, now, limit, passed_over)
-- Whose turn it is in one run; a run that is paused or over is not asked and costs nothing.
SELECT id, person_id, lane, kind, webinar_id, starts_at, lead, details, due_at, deadline_at, until_at, attempts,
       run_id, target_id, version
FROM outbox
WHERE run_id = :run_id AND state = 'pending' AND due_at <= :now
  AND person_id NOT IN (SELECT value FROM json_each(:passed_over))
ORDER BY due_at, id
LIMIT :limit;

-- name: open(notice_id)^
-- A row as it is now, unless it is settled.
SELECT id, person_id, lane, kind, webinar_id, starts_at, lead, details, due_at, deadline_at, until_at, attempts,
       run_id, target_id, version
FROM outbox
WHERE id = :notice_id AND state IN ('pending', 'sending') AND person_id IS NOT NULL;

-- name: mark_sending*!
UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = :id AND state = 'pending';

-- name: settle*!
-- What was not even marked as being sent was no attempt.
UPDATE outbox
SET state = :state, reason = :reason, due_at = COALESCE(:due_at, due_at), ripe = 0,
    attempts = attempts - CASE WHEN state = 'sending' THEN :undelivered ELSE 0 END,
    message_ids = CASE WHEN person_id IS NULL THEN '[]' ELSE :message_ids END,
    version = COALESCE(:version, version), settled_at = :now
WHERE id = :id AND state IN ('pending', 'sending');

-- name: sending()
-- On their way; found after a crash, whether they arrived nobody knows.
SELECT id, person_id, lane, kind, webinar_id, starts_at, lead, details, due_at, deadline_at, until_at, attempts,
       run_id, target_id, version
FROM outbox
WHERE state = 'sending'
ORDER BY id;

-- name: drop_outdated(webinar_id, starts_at, reason, now)!
-- What speaks of another start than this.
UPDATE outbox SET state = 'skipped', reason = :reason, settled_at = :now
WHERE webinar_id = :webinar_id AND state = 'pending' AND run_id IS NULL AND starts_at <> :starts_at;

-- name: look_anew(webinar_id, until_at, now)!
-- The webinar moved: whether an offer or a new link may wait for the morning is looked at anew.
UPDATE outbox SET due_at = MIN(due_at, :now), until_at = :until_at
WHERE webinar_id = :webinar_id AND kind IN ('offer', 'join_link') AND state = 'pending';

-- name: add_link(webinar_id, details, once, due_at, deadline_at, until_at, now)!
-- The join link is another one: to everybody who comes and does not wait already to hear of it.
INSERT INTO outbox (person_id, lane, kind, webinar_id, details, once_key, due_at, deadline_at, until_at, state,
                    created_at)
SELECT person_id, 1, 'join_link', :webinar_id, :details, :once || ':' || person_id, :due_at, :deadline_at,
       :until_at, 'pending', :now
FROM registrations
WHERE webinar_id = :webinar_id AND state = 'seated' AND person_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM outbox AS waiting
                  WHERE waiting.person_id = registrations.person_id AND waiting.webinar_id = :webinar_id
                    AND waiting.kind = 'join_link' AND waiting.state = 'pending')
ON CONFLICT (once_key) DO NOTHING;

-- name: drop_offer(webinar_id, person_id, reason, now)
-- The seat is not held for this person any more; gives what was not sent.
UPDATE outbox SET state = 'skipped', reason = :reason, settled_at = :now
WHERE webinar_id = :webinar_id AND person_id = :person_id AND kind = 'offer' AND state = 'pending'
RETURNING once_key;

-- name: newer_reminders(person_id, webinar_id, starts_at, lead)
-- Leads of this person's later reminders of the same start, sent or about to be.
SELECT lead FROM outbox
WHERE person_id = :person_id AND webinar_id = :webinar_id AND starts_at = :starts_at AND kind = 'reminder'
  AND lead < :lead AND state IN ('pending', 'sending', 'sent');

-- name: drop_pending(webinar_id, reason, now)!
UPDATE outbox SET state = 'skipped', reason = :reason, settled_at = :now
WHERE webinar_id = :webinar_id AND state = 'pending' AND run_id IS NULL;

-- name: drop_one(once, reason, now)$
UPDATE outbox SET state = 'skipped', reason = :reason, settled_at = :now
WHERE once_key = :once AND state = 'pending'
RETURNING id;

-- name: waits(once)$
-- Whether this one was not told yet.
SELECT 1 FROM outbox WHERE once_key = :once AND state = 'pending';

-- name: drop_for_person(webinar_id, person_id, reason, now)!
-- It was never told, so it may be queued again, should they change their mind.
UPDATE outbox SET state = 'skipped', reason = :reason, settled_at = :now, once_key = NULL
WHERE +webinar_id = :webinar_id AND person_id = :person_id AND state = 'pending' AND run_id IS NULL;

-- name: stay_due(now, until)!
-- The clock was put back: notices that were due before are due now.
UPDATE outbox SET due_at = :now
WHERE id IN (SELECT id FROM outbox
             WHERE state = 'pending' AND run_id IS NULL AND ripe = 0 AND due_at > :now AND due_at <= :until
             UNION ALL
             SELECT id FROM outbox
             WHERE state = 'pending' AND run_id IS NULL AND ripe = 1 AND due_at > :now AND due_at <= :until);

-- name: stay_due_in_run(run_id, now, until, limit)
-- The same for some deliveries of one run.
UPDATE outbox SET due_at = :now
WHERE id IN (SELECT id FROM outbox
             WHERE run_id = :run_id AND state = 'pending' AND due_at > :now AND due_at <= :until
             LIMIT :limit)
RETURNING id;

-- name: forget(person_id)!
DELETE FROM outbox WHERE person_id = :person_id AND run_id IS NULL;

-- name: forget_deliveries(person_id)!
-- Deliveries stay, so that the sums of a report stay true, and name nobody.
UPDATE outbox
SET person_id = NULL, details = '{}', message_ids = '[]', once_key = NULL,
    state = CASE WHEN state = 'pending' THEN 'skipped' ELSE state END,
    reason = CASE WHEN state = 'pending' THEN 'forgotten' END
WHERE person_id = :person_id AND run_id IS NOT NULL;
