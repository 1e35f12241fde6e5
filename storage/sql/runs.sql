-- name: get(run_id)^
SELECT id, announcement_id, act, state, reason, author_id, starts_at, progress, filled, corrections, takes, audience, sent,
       blocked, failed, unknown, skipped, too_old, created_at, ended_at
FROM runs
WHERE id = :run_id;

-- name: of(announcement_id)
-- Everything that was done with an announcement, in order.
SELECT id, announcement_id, act, state, reason, author_id, starts_at, progress, filled, corrections, takes, audience, sent,
       blocked, failed, unknown, skipped, too_old, created_at, ended_at
FROM runs
WHERE announcement_id = :announcement_id
ORDER BY id;

-- name: active()
-- Runs that are not over.
SELECT id, announcement_id, act, state, reason, author_id, starts_at, progress, filled, corrections, takes, audience, sent,
       blocked, failed, unknown, skipped, too_old, created_at, ended_at
FROM runs
WHERE ended_at IS NULL
ORDER BY id;

-- name: running()
-- Whose deliveries are being made.
SELECT id FROM runs WHERE state = 'running' AND ended_at IS NULL ORDER BY id;

-- name: add(announcement_id, act, state, author_id, starts_at, corrections, takes, now)$
INSERT INTO runs (announcement_id, act, state, author_id, starts_at, corrections, takes, created_at)
VALUES (:announcement_id, :act, :state, :author_id, :starts_at, :corrections, :takes, :now)
RETURNING id;

-- name: pause(run_id, reason)$
-- Its number if it ran.
UPDATE runs SET state = 'paused', reason = :reason
WHERE id = :run_id AND state IN ('running', 'scheduled')
RETURNING id;

-- name: hold_of(person_id, reason)
-- Who prepared it is of the staff no more: whatever of theirs is not over yet waits for somebody to look at it.
UPDATE runs SET state = 'paused', reason = :reason
WHERE ended_at IS NULL AND state IN ('scheduled', 'running', 'paused') AND act IN ('send', 'retry')
  AND announcement_id IN (SELECT id FROM announcements WHERE author_id = :person_id)
RETURNING id;

-- name: put_back*!
-- Refused, though not for their readers' sake. What is not written down yet is kept from failing by `stands_for`.
UPDATE outbox SET state = 'pending', reason = NULL, settled_at = NULL, due_at = :now
WHERE id = :id AND run_id = :run_id AND state = 'failed';

-- name: stands_for(delivery_id, reason)$
-- Whether the run of a delivery has paused for this reason.
SELECT 1 FROM outbox JOIN runs ON runs.id = outbox.run_id
WHERE outbox.id = :delivery_id AND runs.state = 'paused' AND runs.reason = :reason;

-- name: go(run_id)$
-- It runs, from the beginning or again.
UPDATE runs SET state = 'running', reason = NULL
WHERE id = :run_id AND state IN ('scheduled', 'paused')
RETURNING id;

-- name: stop(run_id, reason)$
-- What is not sent yet will not be; it is over once that is written down for everybody.
UPDATE runs SET state = 'stopping', reason = :reason
WHERE id = :run_id AND state IN ('scheduled', 'running', 'paused')
RETURNING id;

-- name: filled_to(run_id, progress, filled)!
UPDATE runs SET progress = :progress, filled = :filled WHERE id = :run_id;

-- name: finish(run_id, now)$
-- Over, once everybody has been dealt with.
UPDATE runs SET state = CASE WHEN state = 'stopping' THEN 'stopped' ELSE 'done' END, ended_at = :now
WHERE id = :run_id AND state IN ('running', 'stopping') AND filled = 1
  AND audience = sent + blocked + failed + unknown + skipped
RETURNING id;

-- name: next_targets(announcement_id, after, limit)$
-- The last of the next so many deliveries that reached somebody, or failed: one step of a walk through all.
-- A run begins when the one before is over, so its deliveries follow those of the run before.
SELECT MAX(id) FROM (
    SELECT id FROM outbox
    WHERE run_id = (SELECT runs.id FROM runs
                    WHERE announcement_id = :announcement_id AND act IN ('send', 'retry')
                      AND EXISTS (SELECT 1 FROM outbox WHERE run_id = runs.id AND id > :after)
                    ORDER BY runs.id
                    LIMIT 1)
      AND id > :after
    ORDER BY id
    LIMIT :limit
);

-- name: queue_again(run_id, announcement_id, after, through, takes, now)!
-- Again to those whom it did not reach, though they can be written to; or may not have reached.
INSERT INTO outbox (run_id, person_id, lane, kind, target_id, due_at, deadline_at, state, created_at)
SELECT :run_id, person_id, 2, 'announcement', id, :now, :now, 'pending', :now
FROM outbox AS targets
WHERE run_id IN (SELECT id FROM runs WHERE announcement_id = :announcement_id AND act IN ('send', 'retry'))
  AND run_id <> :run_id AND id > :after AND id <= :through AND state = :takes AND person_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM outbox AS later JOIN runs ON runs.id = later.run_id
                  WHERE later.target_id = targets.id AND runs.act = 'retry')
ON CONFLICT (run_id, person_id) WHERE run_id IS NOT NULL DO NOTHING;

-- name: queue_delivered(run_id, announcement_id, after, through, kind, version, too_old, now)!
-- To change or take back what was delivered (of one version, or `%`); what is older than `too_old` is written down as such.
INSERT INTO outbox (run_id, person_id, lane, kind, target_id, version, due_at, deadline_at, state, reason,
                    created_at, settled_at)
SELECT :run_id, person_id, 2, :kind, id, version, :now, :now,
       CASE WHEN settled_at < :too_old THEN 'skipped' ELSE 'pending' END,
       CASE WHEN settled_at < :too_old THEN 'too old' END, :now, CASE WHEN settled_at < :too_old THEN :now END
FROM outbox AS targets
WHERE run_id IN (SELECT id FROM runs WHERE announcement_id = :announcement_id AND act IN ('send', 'retry'))
  AND id > :after AND id <= :through AND state = 'sent' AND message_ids <> '[]' AND person_id IS NOT NULL
  AND version LIKE :version
ON CONFLICT (run_id, person_id) WHERE run_id IS NOT NULL DO NOTHING;

-- name: delivered(announcement_id, after, through, version, too_old)^
-- How many of a stretch of deliveries are still in somebody's chat, and how many of these can't be taken back.
SELECT COUNT(*) AS held, COALESCE(SUM(CASE WHEN settled_at < :too_old THEN 1 ELSE 0 END), 0) AS too_old
FROM outbox
WHERE run_id IN (SELECT id FROM runs WHERE announcement_id = :announcement_id AND act IN ('send', 'retry'))
  AND id > :after AND id <= :through AND state = 'sent' AND message_ids <> '[]' AND person_id IS NOT NULL
  AND version LIKE :version;

-- name: drain(run_id, now, limit)
-- A stopped run: so many of those that wait are not sent.
UPDATE outbox SET state = 'skipped', reason = 'stopped', settled_at = :now
WHERE id IN (SELECT id FROM outbox WHERE run_id = :run_id AND state = 'pending' ORDER BY due_at, id LIMIT :limit)
RETURNING id;

-- name: next_due_at(run_id)$
-- When the earliest of those that wait has its turn.
SELECT MIN(due_at) FROM outbox WHERE run_id = :run_id AND state = 'pending';

-- name: messages_of(delivery_id)^
-- What a delivery put into somebody's chat, and when.
SELECT message_ids, settled_at AS sent_at FROM outbox WHERE id = :delivery_id;

-- name: set_recalled*!
-- It is not in their chat any more: nothing there can be corrected.
UPDATE outbox SET message_ids = '[]' WHERE id = :id;

-- name: outcomes(announcement_id, after, limit)
-- Who got it and who did not, by the last try.
SELECT deliveries.id AS id, person_id, people.name AS name, people.language AS language, state, reason, version,
       settled_at
FROM outbox AS deliveries LEFT JOIN people ON people.id = person_id
WHERE run_id = (SELECT runs.id FROM runs
                WHERE announcement_id = :announcement_id AND act IN ('send', 'retry')
                  AND EXISTS (SELECT 1 FROM outbox WHERE run_id = runs.id AND id > :after)
                ORDER BY runs.id
                LIMIT 1)
  AND deliveries.id > :after
  AND NOT EXISTS (SELECT 1 FROM outbox AS later JOIN runs ON runs.id = later.run_id
                  WHERE later.target_id = deliveries.id AND runs.act = 'retry')
ORDER BY deliveries.id
LIMIT :limit;

-- name: stop_of(person_id)!
-- The messages stand in the chat of somebody who is forgotten, and so do their corrections.
UPDATE runs SET state = 'stopping', reason = 'source gone'
WHERE ended_at IS NULL
  AND ((act = 'correct' AND author_id = :person_id)
       OR (act IN ('send', 'retry')
           AND announcement_id IN (SELECT id FROM announcements WHERE author_id = :person_id)));

-- name: forget_author(person_id)!
UPDATE runs SET author_id = NULL, corrections = '{}' WHERE author_id = :person_id;
