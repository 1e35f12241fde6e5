-- name: put*!
-- When it is the chosen hour in a zone; worked out anew it takes the place of what was worked out before.
INSERT INTO run_zones (run_id, zone, due_at) VALUES (:run_id, :zone, :due_at)
ON CONFLICT (run_id, zone) DO UPDATE SET due_at = excluded.due_at;

-- name: of(run_id)
SELECT zone, due_at FROM run_zones WHERE run_id = :run_id ORDER BY zone;

-- name: under_way()
-- Runs by each reader's own clock that are not over: the instant and the zone whose clock was meant.
SELECT runs.id AS run_id, announcements.starts_at AS meant_at, announcements.zone AS zone
FROM runs JOIN announcements ON announcements.id = runs.announcement_id
WHERE runs.ended_at IS NULL AND runs.act = 'send' AND announcements.timing = 'local'
ORDER BY runs.id;

-- name: begin_at(run_id, starts_at)!
UPDATE runs SET starts_at = :starts_at WHERE id = :run_id AND state IN ('scheduled', 'paused') AND filled = 0;

-- name: retime(run_id, person_id, due_at)!
-- This reader's hour is another one now.
UPDATE outbox SET due_at = :due_at, deadline_at = :due_at
WHERE run_id = :run_id AND person_id = :person_id AND state = 'pending';

-- name: retime_zone(run_id, zone, was, due_at)!
-- The hour of all readers of a zone is another one now; whose hour has come and who sleeps are left alone.
UPDATE outbox SET due_at = :due_at, deadline_at = :due_at
WHERE run_id = :run_id AND state = 'pending' AND due_at = :was
  AND EXISTS (SELECT 1 FROM people WHERE people.id = outbox.person_id AND COALESCE(people.zone, '') = :zone);

-- name: wake(person_id, now)!
-- What waits for the end of this reader's quiet hours is looked at again.
UPDATE outbox SET due_at = :now
WHERE person_id = :person_id AND state = 'pending' AND run_id IS NULL AND reason = 'quiet hours' AND due_at > :now;

-- name: wake_in_run(run_id, person_id, now)!
-- The same of an announcement.
UPDATE outbox SET due_at = :now
WHERE run_id = :run_id AND person_id = :person_id AND state = 'pending' AND reason = 'quiet hours' AND due_at > :now;
