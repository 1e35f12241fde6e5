-- name: plan(webinar_id, starts_at, lead, due_at, now)!
-- One that was skipped because the webinar had moved away, and is back, counts again.
INSERT INTO reminders (webinar_id, starts_at, lead, due_at, state)
VALUES (:webinar_id, :starts_at, :lead, :due_at, 'planned')
ON CONFLICT (webinar_id, starts_at, lead) DO UPDATE
SET state = 'planned', reason = NULL, settled_at = NULL, progress = -1
WHERE reminders.state = 'skipped' AND reminders.due_at > :now;

-- name: planned_until(until)
-- What may have become due: of webinars that still start when it was planned.
SELECT webinar_id, starts_at, lead, due_at, progress
FROM reminders
WHERE state = 'planned' AND due_at <= :until
ORDER BY webinar_id, due_at;

-- name: settle(webinar_id, starts_at, lead, state, reason, now)!
UPDATE reminders SET state = :state, reason = :reason, settled_at = :now
WHERE webinar_id = :webinar_id AND starts_at = :starts_at AND lead = :lead AND state = 'planned';

-- name: next_places(webinar_id, after, limit)$
-- The last of the next so many places of those who come.
SELECT MAX(place) FROM (
    SELECT place FROM registrations
    WHERE webinar_id = :webinar_id AND state = 'seated' AND place > :after
    ORDER BY place
    LIMIT :limit
);

-- name: came_to(webinar_id, starts_at, lead, progress)!
UPDATE reminders SET progress = :progress
WHERE webinar_id = :webinar_id AND starts_at = :starts_at AND lead = :lead AND state = 'planned';

-- name: planned_leads()
SELECT DISTINCT lead FROM reminders WHERE state = 'planned';

-- name: skip_lead(lead, reason, now)!
UPDATE reminders SET state = 'skipped', reason = :reason, settled_at = :now
WHERE lead = :lead AND state = 'planned';

-- name: skip_planned(webinar_id, reason, now)!
UPDATE reminders SET state = 'skipped', reason = :reason, settled_at = :now
WHERE webinar_id = :webinar_id AND state = 'planned';

-- name: passed(webinar_id, starts_at, now)
-- Reminders of this start whose turn was before the person registered.
SELECT webinar_id, starts_at, lead, due_at, progress
FROM reminders
WHERE webinar_id = :webinar_id AND starts_at = :starts_at AND (state <> 'planned' OR due_at <= :now OR progress >= 0)
ORDER BY due_at;

-- name: choosy(webinar_id)
-- Seated people who turned some reminders off.
SELECT person_id, leads_off
FROM registrations JOIN people ON people.id = person_id
WHERE webinar_id = :webinar_id AND state = 'seated' AND leads_off <> '[]';
